# SPDX-License-Identifier: GPL-3.0-or-later
"""Diaries and rules that somebody made to do harm: each is judged or refused in words. Work that grew with the square of
their length would not end within the time that a program may take here."""

import datetime
import json
import os
import unittest

import program
from program import AT, diary

# Fewer where sanitizers make each ten times as long; still far more than a square would let end.
MANY = int(os.environ.get("TEST_MANY", "100000"))
START = datetime.datetime(2026, 11, 20)


def second(n):
    """The n-th second of 20 November."""
    return (START + datetime.timedelta(seconds=n)).isoformat() + "+00:00"


def visits(at):
    return [{"at": at(n), "kind": "doctor", "who": str(n)} for n in range(MANY)]


class LongDiaryTest(program.ProgramTest):

    def judge(self, entries, at="2026-11-23T09:00+00:00", **more):
        path = self.write("diary.json", diary(*entries, **more))
        return json.loads(self.good("assess", "--json", "--at", at, "--diary", path))

    def active(self, *arguments, **more):
        return {finding["rule"] for found in self.judge(*arguments, **more)["sets"] for finding in found["active"]}

    def test_all_at_one_second(self):
        found = self.judge([{"at": second(0), "pain": n % 11, "note": str(n)} for n in range(MANY)])
        self.assertNotEqual(found["classification"], "no-data")

    def test_ends_in_the_far_future(self):
        day = datetime.date(1900, 1, 1)
        entries = [{"at": "%sT%02d:%02d+00:00" % (day + datetime.timedelta(days=n // 3), n % 24, n % 60),
                    "end": "2199-12-31T00:00+00:00", "pain": 5} for n in range(MANY)]
        past = self.judge(entries, at="%sT00:00+00:00" % (day + datetime.timedelta(days=MANY // 3 - 400)))
        self.assertIn("pain-over-3-days", [finding["rule"] for finding in past["sets"][0]["active"]])

    def test_as_many_findings_as_visits(self):
        entries = [{"at": second(6 * n), "pain": 5 if n % 2 else 0, "radiates": ["foot"] if n % 2 else []}
                   for n in range(MANY)]
        early = [dict(visit, knows=["unknown-%d" % n for n in range(5)])
                 for visit in visits(lambda n: "2001-01-01T%02d:%02d:%02d+00:00" % (n // 3600 % 24, n // 60 % 60, n % 60))]
        self.assertGreater(len(self.judge(entries, visits=early)["history"]), 1000)

    def test_as_many_visits_as_bare_dates(self):
        entries = [{"at": "2026-11-20", "pain": 1 + n % 10, "note": str(n)} for n in range(MANY)]
        past = {finding["rule"]: finding["endedBy"] for finding in self.judge(entries, visits=visits(lambda n: second(n * 100000 // MANY)))["history"]}
        self.assertEqual(past.get("unbearable-pain"), "visit")

    def test_doses_after_a_sign(self):
        entries = [{"at": second(0), "pain": 3, "signs": ["fever"]}]
        entries += [{"at": second(n), "pain": 1, "measures": [{"kind": "medicine", "name": "Metamizole"}]}
                    for n in range(1, MANY)]
        self.assertNotIn("g-metamizole", self.active(entries, at=second(MANY)))
        self.assertIn("g-metamizole", self.active(entries + [{"at": second(MANY), "pain": 1, "signs": ["fever"]}],
                                                  at=second(MANY)))

    def test_long_names(self):
        measures = [{"kind": "medicine", "name": "%d" % n + "😀" * 198} for n in range(50)]
        self.judge([{"at": second(n), "pain": 1, "measures": measures} for n in range(400)])


class RuleFileTest(program.ProgramTest):

    def test_refused(self):
        path = os.path.join(os.environ["BACKSTORY_DATA_DIR"], "rules", "article.json")
        for content in (b"", b"\xff\xfe", b"[" * 100000, b"{}", b"[1e999]", b"null", b'{"a":' * 100000,
                        self.read(path)[:-100], b'{"format":"backstory-rules","version":1e400}',
                        b'{"format":"backstory-rules","version":1,"rules":7}', self.read(path)):
            run = self.run_program("assess", "--at", AT, "--rules", self.write("own.json", content))
            self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1), content[:40])
            self.assertIn("own.json", run.err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
