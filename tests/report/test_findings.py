# SPDX-License-Identifier: GPL-3.0-or-later
"""Every finding on page 1 of the sample's report, its dates and how often, and the days of each level, by the second
program of the rules (tests/rules/reference.py)."""

import datetime
import json
import os
import re
import sys
import unittest

import reporting
from test_figures import short

sys.path.insert(0, os.path.join(os.environ["G_TEST_SRCDIR"], "rules"))
import reference   # noqa: E402

LEVELS = ("none", "self-care", "doctor", "urgent", "emergency")
TITLES = {"g-saddle-numbness": "numbness", "g-bladder-bowel-sexual": "bladder and bowel",
          "g-both-legs": "both legs, leg weakness", "g-chest-pain": "chest pain", "g-fever": "fever",
          "g-serious-accident": "fall or accident", "leg-or-foot-pain": "where it spreads", "g-urinary": "urine and abdomen",
          "g-weight-loss": "weight loss, lump, cold leg", "worse-at-rest": "stiffness"}
FIRST, LAST = datetime.date(2026, 8, 25), datetime.date(2026, 11, 22)


def local(text):
    return datetime.datetime.fromisoformat(text).astimezone(datetime.timezone(datetime.timedelta(hours=1)))


def span(first, last):
    if first == last:
        return short(last)
    if first.month == last.month:
        return "%d–%s" % (first.day, short(last))
    return "%s–%s" % (short(first), short(last))


class FindingsTest(reporting.ReportTest):

    def setUp(self):
        super().setUp()
        with open(reporting.SAMPLE, encoding="utf-8") as file:
            self.assessment = reference.assess(json.load(file), self.AT)
        self.level = {rule: level for rule, _, level, _ in reference.RULES}
        self.owner = {rule: owner for rule, owner, _, _ in reference.RULES}
        self.active = [item for part in self.assessment["sets"] for item in part["active"]]
        self.past = {}
        for item in self.assessment["history"]:
            raised, cleared = local(item["raised"]), local(item["cleared"])
            if cleared.date() >= FIRST and raised.date() <= LAST:
                self.past.setdefault(item["rule"], []).append((raised, cleared))
        for times in self.past.values():
            times.sort(reverse=True)
        self.page = self.report(reporting.SAMPLE)[0].replace("\u00a0", " ")

    def find_row(self, rule):
        """The line of a finding; its place on the page."""
        match = re.search(r"(?m)^ *(Emergency|Urgent|Doctor) +(.*?) {2,}(.*?) {2,}%s \(%s\)$" % (
            re.escape(rule), self.owner[rule]), self.page)
        self.assertIsNotNone(match, rule)
        self.assertEqual(match.group(1).lower(), self.level[rule])
        return match

    def test_now(self):
        places = []
        items = [item for item in self.active if LEVELS.index(item["level"]) >= LEVELS.index("doctor")]
        self.assertGreater(len(items), 2)
        for item in sorted(items, key=lambda item: (item["known"], -LEVELS.index(item["level"]), local(item["raised"]))):
            row, raised = self.find_row(item["rule"]), local(item["raised"])
            since = "%s %02d:%02d" % (short(raised), raised.hour, raised.minute)
            n_before = len(self.past.get(item["rule"], []))
            self.assertEqual(row.group(3), since + (", earlier %d×" % n_before if n_before else ""))
            self.assertEqual(item["known"], row.start() > self.page.index("known to the doctor"))
            places.append(row.start())
        self.assertEqual(places, sorted(places))

    def test_earlier(self):
        now = {item["rule"] for item in self.active}
        rules = [rule for rule in self.past if rule not in now]
        rules.sort(key=lambda rule: (-LEVELS.index(self.level[rule]), -self.past[rule][0][1].timestamp(), rule))
        shown = [rule for rule in rules if "%s (%s)" % (rule, self.owner[rule]) in self.page]
        self.assertEqual(shown, rules[:len(shown)])
        self.assertGreater(len(shown), 3)
        self.assertIn("and %d more, in “Findings in full”" % (len(rules) - len(shown)), self.page)
        for rule in shown:
            raised, cleared = self.past[rule][0]
            dates = span(raised.date(), cleared.date())
            if len(self.past[rule]) > 1:
                dates = "%d×, last %s" % (len(self.past[rule]), dates)
            self.assertEqual(self.find_row(rule).group(3), dates)

    def test_known_until(self):
        known = [item for item in self.active if item["known"]]
        self.assertEqual(len(known), 1)
        with open(reporting.SAMPLE, encoding="utf-8") as file:
            visits = [visit for visit in json.load(file)["visits"] if known[0]["rule"] in visit.get("knows", [])]
        until = datetime.date.fromisoformat(visits[-1]["knowsUntil"])
        self.assertLessEqual((until - local(visits[-1]["at"]).date()).days, 92)
        self.assertIn("(entered by the patient, until %s)" % short(until), self.page)

    def test_not_asked(self):
        missing = {item["rule"] for item in self.assessment["notEvaluated"]
                   if LEVELS.index(self.level[item["rule"]]) >= LEVELS.index("urgent")}
        text = re.sub(r"\s+", " ", self.page)
        asked = re.search(r"Not asked (.*?) in the last 72 hours", text).group(1)
        for rule, title in TITLES.items():
            self.assertEqual(rule in missing, title in asked[0].lower() + asked[1:], title)

    def test_level_days(self):
        days = {}
        now = local(self.AT)
        spans = [(rule, raised, cleared) for rule, times in self.past.items() for raised, cleared in times]
        spans += [(item["rule"], local(item["raised"]), now + datetime.timedelta(1)) for item in self.active]
        day = FIRST
        while day <= LAST:
            begin = datetime.datetime.combine(day, datetime.time(), now.tzinfo)
            end = begin + datetime.timedelta(1)
            levels = [LEVELS.index(self.level[rule]) for rule, raised, cleared in spans if raised < end and cleared > begin]
            highest = LEVELS[max(levels, default=0)]
            days[highest] = days.get(highest, 0) + 1
            day += datetime.timedelta(1)
        for level in ("emergency", "urgent", "doctor"):
            self.assertRegex(self.page, r"%s +highest on %d days?\n" % (level.capitalize(), days[level]))


if __name__ == "__main__":
    unittest.main()
