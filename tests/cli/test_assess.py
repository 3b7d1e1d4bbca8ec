# SPDX-License-Identifier: GPL-3.0-or-later
"""assess."""

import contextlib
import json
import os
import sqlite3
import unittest

import program
from program import diary

AT = "2026-11-22T09:00+01:00"
OWN_RULES = json.dumps({
    "format": "backstory-rules", "version": 1, "id": "own", "label": "Dr. Example",
    "rules": [{"id": "above-6", "level": "doctor", "title": "Pain above 6", "summary": "A rating of 7 or more.",
               "because": ["You rated the pain {pain} of 10.",
                           "Your doctor asked to be told."], "action": "Call the practice.",
               "conditions": [{"kind": "rating-days", "minPain": 7, "days": 1, "currentDays": 2}]}],
})

# A diary of one entry at AT, and what it comes to.
LEVELS = [
    ({"pain": 0}, "none", 0),
    ({"pain": 3, "end": "2026-11-22T09:00+01:00"}, "none", 0),
    ({"pain": 5}, "self-care", 10),
    ({"pain": 5, "triggers": ["fall-or-blow"]}, "doctor", 11),
    ({"pain": 5, "radiates": ["foot"]}, "urgent", 12),
    ({"pain": 0, "numb": ["perineum"]}, "emergency", 13),
]


def entry(**fields):
    return dict({"id": "aaaaaaaa-0000-4000-8000-000000000001", "at": AT}, **fields)


class AssessTest(program.ProgramTest):

    def assess(self, text, *arguments, at=AT, **more):
        return json.loads(self.good("assess", "--json", "--at", at, "--diary", "-", *arguments, stdin=text, **more))

    def test_levels_and_exit_status(self):
        for fields, level, status in LEVELS:
            with self.subTest(level):
                text = diary(entry(**fields))
                document = self.assess(text)
                self.assertEqual((document["overall"], document["headline"]), (level, level))
                for arguments in (["--json"], []):
                    run = self.run_program("assess", "--exit-code", "--at", AT, "--diary", "-", *arguments, stdin=text)
                    self.assertEqual((run.status, run.err), (status, ""))
                    # Without --exit-code it is done, whatever the level.
                    self.good("assess", "--at", AT, "--diary", "-", *arguments, stdin=text)

    def test_what_is_known_is_not_the_headline(self):
        text = diary(entry(pain=5, radiates=["foot"], at="2026-11-22T08:30+01:00"), visits=[
            {"at": "2026-11-22T08:00+01:00", "kind": "doctor", "knows": ["leg-or-foot-pain", "first-aid-now"]}])
        document = self.assess(text)
        self.assertEqual((document["overall"], document["headline"]), ("urgent", "none"))
        self.assertEqual([finding["known"] for finding in document["sets"][0]["active"]], [True])
        run = self.run_program("assess", "--exit-code", "--at", AT, "--diary", "-", stdin=text)
        self.assertEqual(run.status, 0)
        self.assertTrue(run.out.startswith("All findings now are known to your doctor"), run.out)
        self.assertNotIn("No rule matches", run.out)

    def test_form(self):
        document = self.assess(diary(
            entry(pain=5, radiates=["foot-left"], measures=[{"kind": "medicine", "name": "Ibuprofen", "result": "worse",
                                                             "resultMin": 10}])), at="2026-11-22T08:30:05Z")
        self.assertEqual(list(document), ["format", "version", "at", "overall", "headline", "classification", "sets",
                                          "history", "prompts", "notEvaluated"])
        self.assertEqual((document["format"], document["version"], document["at"]),
                         ("backstory-assessment", 1, "2026-11-22T08:30:05+00:00"))
        self.assertEqual([part["id"] for part in document["sets"]], ["article", "guidance"])
        self.assertEqual([list(part) for part in document["sets"]], [["id", "version", "level", "active"]] * 2)
        active = {finding["rule"]: finding for finding in document["sets"][0]["active"]}
        finding = active["worse-after-medicine"]
        self.assertEqual(list(finding), ["rule", "level", "raised", "known", "because", "quote", "source",
                                         "assumptions",
                                         "evidence"])
        # In the offset of --at.
        self.assertEqual((finding["level"], finding["raised"]), ("emergency", "2026-11-22T08:10+00:00"))
        self.assertIn({"entry": "aaaaaaaa-0000-4000-8000-000000000001", "measure": 0, "field": "result",
                       "value": "worse"},
                      finding["evidence"])
        self.assertIn({"entry": "aaaaaaaa-0000-4000-8000-000000000001", "field": "radiates", "value": "foot-left"},
                      active["leg-or-foot-pain"]["evidence"])
        self.assertIn({"rule": "g-saddle-numbness", "fields": ["numb"]}, document["notEvaluated"])

    def test_prompts(self):
        medicine = {"kind": "medicine"}
        document = self.assess(diary(entry(pain=5, measures=[dict(medicine, result="less", resultMin=5), medicine])))
        self.assertEqual(document["prompts"], [{"id": "relief-check-due", "measure": 1,
                                                "entry": "aaaaaaaa-0000-4000-8000-000000000001"}])
        document = self.assess(diary(entry(pain=5)), at="2026-11-21T09:00+01:00")
        self.assertEqual(document["prompts"], [{"id": "future-entry-ignored",
                                                "entry": "aaaaaaaa-0000-4000-8000-000000000001"}])

    def test_past(self):
        document = self.assess(diary(entry(pain=5, numb=["foot"]),
                                     {"at": "2026-11-22T09:30+01:00", "pain": 5,
                                      "numb": []}), at="2026-11-22T10:00+01:00")
        finding, = document["history"]
        self.assertEqual((finding["rule"], finding["raised"], finding["cleared"], finding["endedBy"]),
                         ("numbness-with-pain", AT, "2026-11-22T09:30+01:00", "negative"))

    def test_reproducible(self):
        """The same arguments give the same bytes, whatever the time zone and the diary of this computer are."""
        for example in program.examples()[::7]:
            text = json.dumps(example["diary"])
            for form in ([], ["--json"]):
                arguments = ["assess", "--at", example["at"], "--diary", "-", *form]
                first = self.good(*arguments, stdin=text)
                self.assertEqual(self.good(*arguments, stdin=text, environment={"TZ": "Asia/Kolkata"}), first)

    def test_database_and_file_agree(self):
        for example in program.examples()[::9]:
            path = self.path(example["id"] + ".db")
            text = json.dumps(example["diary"])
            self.good("import", "-", "--database", path, stdin=text)
            self.assertEqual(json.loads(self.good("assess", "--json", "--at", example["at"], "--database", path)),
                             self.assess(text, at=example["at"]))

    def test_settings(self):
        """What the person calls a long walk lies in the diary; a file is judged by the defaults."""
        text = diary(entry(pain=3, when="walking", walkMin=20))
        path = self.path("long-walk.db")
        self.good("import", "-", "--database", path, stdin=text)
        for minutes, found in (("21", False), ("20", True), ("nonsense", False)):
            with contextlib.closing(sqlite3.connect(path)) as database, database:
                database.execute("INSERT OR REPLACE INTO value (name, text) VALUES ('long-walk-min', ?)", (minutes,))
            document = json.loads(self.good("assess", "--json", "--at", AT, "--database", path))
            rules = [finding["rule"] for finding in document["sets"][0]["active"]]
            self.assertEqual("ache-on-long-walk" in rules, found, (minutes, rules))
        self.assertNotIn("ache-on-long-walk", [finding["rule"] for finding in self.assess(text)["sets"][0]["active"]])

    def test_text(self):
        text = self.good("assess", "--at", AT, "--diary", "-", stdin=diary(entry(pain=5, radiates=["foot"])))
        self.assertTrue(text.startswith("Urgent: Get medical help today. Do not wait for an ordinary appointment.\n"),
                        text)
        for part in ("“back pain is combined with pain in the lower leg and feet” (article L417)", "[leg-or-foot-pain]",
                     "It is not medical advice", "Could not be judged", "g-saddle-numbness"):
            self.assertIn(part, text)
        none = self.good("assess", "--at", AT, "--diary", "-", stdin=diary())
        self.assertTrue(none.startswith("No rule matches what you recorded. This does not mean nothing is wrong.\n"),
                        none)

    def levels_of_own(self, *arguments, **more):
        document = json.loads(self.good("assess", "--json", "--at", AT, *arguments, **more))
        return [(part["id"], part["level"]) for part in document["sets"]][2:]

    def test_own_rules(self):
        file = self.write("mine.json", OWN_RULES)
        other = self.write("other.json", OWN_RULES.replace("above-6", "above-6-again"))
        self.add("--pain", "8")
        self.assertEqual(self.levels_of_own(), [])
        self.assertEqual(self.levels_of_own("--rules", file), [("own", "doctor")])
        folder = self.path("data", "backstory", "rules")
        os.makedirs(folder)
        os.rename(file, os.path.join(folder, "mine.json"))
        self.assertEqual(self.levels_of_own(), [("own", "doctor")])
        # One file more: both are the person's own.
        self.assertEqual(self.levels_of_own("--rules", other), [("own", "doctor")])
        run = self.run_program("assess", "--rules", os.path.join(folder, "mine.json"))
        self.assertEqual((run.status, run.err.count("\n")), (1, 1))
        # Of a file: the person's own rules stay out.
        text = diary(entry(pain=8))
        self.assertEqual(self.levels_of_own("--diary", "-", stdin=text), [])
        self.assertEqual(self.levels_of_own("--diary", "-", "--rules", other, stdin=text), [("own", "doctor")])

    def test_rule_faults(self):
        """A fault of a rule file: nothing is judged."""
        own = self.path("data", "backstory", "rules")
        os.makedirs(own)
        self.add("--pain", "5")
        self.write(os.path.join("data", "backstory", "rules", "mine.json"), '{"format":"backstory-rules"')
        run = self.run_program("assess")
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
        self.assertIn("mine.json", run.err)
        # Of a file: the person's own rules stay out.
        self.assess(diary())
        run = self.run_program("assess", "--diary", "-", "--rules", os.path.join(own, "mine.json"), stdin=diary())
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
        run = self.run_program("assess", "--diary", "-", stdin=diary(), environment={"BACKSTORY_DATA_DIR": "/nowhere"})
        self.assertEqual((run.status, run.out, run.err.count("\n")), (1, "", 1))
        self.assertIn("nothing was judged", run.err)

    def test_rules_are_read_by_assess_only(self):
        nowhere = {"BACKSTORY_DATA_DIR": "/nowhere"}
        self.good("add", "--pain", "5", environment=nowhere)
        self.good("list", environment=nowhere)
        self.good("assess", "--help", environment=nowhere)

    def test_wrong_usage(self):
        for arguments, message in (
                (["--at", "2026-11-22"], "--at: “2026-11-22” is not a time such as 2026-11-22T09:00"),
                (["--at", ""], "--at: “” is not a time such as 2026-11-22T09:00"),
                (["--diary", "a", "--database", "b"], "--diary and --database do not go together"),
                (["--diary"], "--diary needs a value: FILE"),
                (["--json=yes"], "--json takes no value"),
                (["x"], "“x” is too much")):
            self.bad(2, "assess: %s; “backstory-cli assess --help” shows what is possible" % message, "assess",
                     *arguments)

    def test_faults_of_the_diary(self):
        self.bad(1,
                 "assess: standard input: entries[0].pain: 11 is not between 0 and 10; correct it there, or export the "
                 "diary again", "assess", "--diary", "-", stdin=diary(entry(pain=11)))
        self.bad(1,
                 "assess: /nowhere cannot be read: No such file or directory; check its name and whether you may "
                 "read it",
                 "assess", "--diary", "/nowhere")
        self.bad(1, "assess: there is no diary “/nowhere”: check the name, or begin one with “backstory-cli add”",
                 "assess", "--database", "/nowhere")


if __name__ == "__main__":
    unittest.main(verbosity=2)
