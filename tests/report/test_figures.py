# SPDX-License-Identifier: GPL-3.0-or-later
"""Every figure on page 1 of the sample's report, counted a second time from the file, by nothing that Backstory has."""

import collections
import datetime
import json
import re
import statistics
import subprocess
import unittest

import reporting

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# The rows of the figure: what stands before a share, and the place.
PLACES = ([("", "upper-back")], [("L", "lower-back-left"), ("mid", "lower-back-centre"), ("R", "lower-back-right")],
          [("", "sacrum")], [("L", "buttock-left"), ("R", "buttock-right")],
          [("L", "thigh-back-left"), ("R", "thigh-back-right")], [("L", "lower-leg-left"), ("R", "lower-leg-right")],
          [("L", "foot-left"), ("R", "foot-right")])
NAMES = {"sit": "sitting down", "lie": "lying down", "shoes-off": "shoes off", "change-position": "changing position",
         "bend-forward": "bending forward", "stand-still": "standing still"}


def date(text):
    return datetime.date.fromisoformat(text[:10])


def short(day):
    return "%d %s" % (day.day, MONTHS[day.month - 1])


def number(value):
    return "%d" % value if value == int(value) else "%.1f" % value


def share(n, of):
    return "%d %%" % (100 * n / of + .5)


def in_pain(entry):
    return entry.get("pain") != 0


class FiguresTest(reporting.ReportTest):

    def setUp(self):
        super().setUp()
        with open(reporting.SAMPLE, encoding="utf-8") as file:
            self.diary = json.load(file)
        self.entries = sorted(self.diary["entries"], key=lambda entry: entry["at"])
        self.page = self.report(reporting.SAMPLE)[0]
        self.words = re.sub(r"\s+", " ", self.page.replace("\u00a0", " "))
        self.days = collections.defaultdict(list)
        for entry in self.entries:
            self.days[date(entry["at"])].append(entry)
        self.first, self.last = min(self.days), datetime.date(2026, 11, 22)
        self.assertEqual(max(self.days), self.last)
        # All of the diary lies in the report's 91 days.
        self.assertLess((self.last - self.first).days, 91)

    def assert_row(self, *cells):
        pattern = r"\s+".join(re.escape(str(cell)) for cell in cells)
        self.assertRegex(self.page.replace("\u00a0", " "), r"(?m)^ *" + pattern + r"(\s|$)")

    def test_completeness(self):
        n_days = (self.last - self.first).days + 1
        self.assertIn("Diary began %s. Recorded on %d of %d days (%s), %d entries" % (
            short(self.first), len(self.days), n_days, share(len(self.days), n_days), len(self.entries)), self.words)
        stamped = [entry for entry in self.entries if "recordedAt" in entry]
        on_day = [entry for entry in stamped if date(entry["recordedAt"]) == date(entry["at"])]
        self.assertEqual(len(stamped), len(self.entries))
        self.assertIn("%s of entries written on the day itself" % share(len(on_day), len(stamped)), self.words)
        gaps, run = [], []
        for i in range(n_days):
            day = self.first + datetime.timedelta(i)
            run = [] if day in self.days else run + [day]
            gaps.append(run)
        longest = max(reversed(gaps), key=len)
        self.assertIn("Longest gap %d–%s" % (longest[0].day, short(longest[-1])), self.words)

    def test_pain(self):
        painful = [day for day, entries in self.days.items() if any(map(in_pain, entries))]
        unrated = [day for day in painful if not any(entry.get("pain") for entry in self.days[day])]
        self.assertRegex(self.words, r"%d of %d recorded" % (len(painful), len(self.days)))
        notes = ["on %d day%s not rated" % (len(unrated), "s" * (len(unrated) != 1))] * (len(unrated) > 0)
        self.assertEqual(re.findall(r"on \d+ days? not rated", self.words), notes)
        self.assertIn("%d pain-free days" % (len(self.days) - len(painful)), self.words)
        worst = {day: max(entry.get("pain", 0) for entry in entries) for day, entries in self.days.items()}
        rated = [value for value in worst.values() if value > 0]
        self.assertIn("%s median, of 10" % number(statistics.median(rated)), self.words)
        self.assertIn("%s median worst" % number(statistics.median(rated)), self.words)
        last_worst = max(day for day, value in worst.items() if value == max(rated))
        self.assertIn("mean %.1f, highest %d on %s" % (statistics.mean(rated), max(rated), short(last_worst)), self.words)

    def test_walks(self):
        walks = [entry for entry in self.entries if "walkMin" in entry or "onsetMin" in entry]
        for name, group in (("Upright", [w for w in walks if w.get("walkPosture") == "upright"]),
                            ("Leaning forward", [w for w in walks if w.get("walkPosture") == "leaning-forward"]),
                            ("All", walks)):
            onsets = [walk["onsetMin"] for walk in group if in_pain(walk) and "onsetMin" in walk]
            median = number(statistics.median(onsets)) if len(onsets) >= 5 else "(%s)" % ", ".join(map(str, onsets))
            spread = "%d–%d" % (min(onsets), max(onsets)) if min(onsets) < max(onsets) else min(onsets)
            self.assert_row(name, len(group), sum(not in_pain(walk) for walk in group), median, spread)
        upright = [w["onsetMin"] for w in walks if w.get("walkPosture") == "upright" and in_pain(w) and "onsetMin" in w]
        self.assertIn("%s upright" % number(statistics.median(upright)), self.words)
        self.assertIn("%s median upright" % number(statistics.median(upright)), self.words)

    def measures(self):
        for entry in self.entries:
            for measure in entry.get("measures", []):
                yield entry, measure

    def test_relief(self):
        groups = collections.defaultdict(list)
        for entry, measure in self.measures():
            if in_pain(entry):
                name = measure["kind"].capitalize()
                if measure.get("how"):
                    name += ", " + NAMES[measure["how"]]
                groups[name].append(measure)
        best = max(groups, key=lambda name: (sum(m.get("result") == "gone" for m in groups[name]), len(groups[name])))
        shown = 0
        for name, group in groups.items():
            results = collections.Counter(measure.get("result") for measure in group)
            minutes = [m["resultMin"] for m in group if m.get("result") == "gone" and "resultMin" in m]
            if len(minutes) >= 3:
                median = number(statistics.median(minutes))
            else:
                median = "(%s)" % ", ".join(map(str, minutes)) if minutes else "–"
            cells = [name, len(group)] + [results[word] for word in ("gone", "less", "same", "worse", None)] + [median]
            if len(groups) <= 6 or results["gone"] > 1:
                self.assert_row(*cells)
                shown += 1
            if name == best:
                self.assertIn("%d of %d times" % (results["gone"], len(group)), self.words)
                self.assertIn("after %s min (median)" % median, self.words)
                self.assertIn("longest %d min" % max(minutes), self.words)
        self.assertGreater(shown, 4)

    def test_medicines(self):
        doses = collections.defaultdict(list)
        for entry, measure in self.measures():
            if measure["kind"] == "medicine":
                doses[measure["name"]].append((date(measure.get("at", entry["at"])), entry, measure))
        every = {day for group in doses.values() for day, _, _ in group}
        self.assertIn("%d of %d recorded" % (len(every), len(self.days)), self.words)
        self.assertIn("%d doses" % sum(map(len, doses.values())), self.words)
        listed = {medicine["name"]: medicine for medicine in self.diary["medicines"]}
        for name, group in doses.items():
            days = collections.Counter(day for day, _, _ in group)
            both = [(entry["pain"], measure["painAfter"]) for _, entry, measure in group
                    if "pain" in entry and "painAfter" in measure]
            change = "–"
            if len(both) >= 3:
                change = "%s → %s" % tuple(number(statistics.median(pair[i] for pair in both)) for i in (0, 1))
            limit = listed[name].get("maxPerDay")
            over = "no limit given" if limit is None else "%d (own limit %d)" % (sum(n > limit for n in days.values()), limit)
            cells = "%s %d %d %s %d of %d %s" % ((name + " " + listed[name].get("dose", "")).strip(), len(days), len(group), change,
                                                 len(both), len(group), over)
            self.assertIn(cells.replace(" ", ""), self.words.replace(" ", ""))
            self.assertIn("%d day%s, %d dose%s" % (len(days), "s" * (len(days) != 1), len(group), "s" * (len(group) != 1)),
                          self.words)

    def test_places(self):
        asked = [entry for entry in self.entries if in_pain(entry) and ("sites" in entry or entry.get("radiates"))]
        self.assertIn(re.sub(r"\s", "", "share of %d entries that say where" % len(asked)), self.column())
        count = collections.Counter(word for entry in asked for word in set(entry.get("sites", []) + entry.get("radiates", [])))

        def of(word):
            return int(100 * count[word] / len(asked) + .5)
        shown = set()
        for row in PLACES:
            shares = ["%s%d" % (side and side + " ", of(word)) for side, word in row if count[word]]
            shown.update(word for _, word in row)
            if shares:
                # Whether a narrow space is one is the reader's.
                self.assertIn((",".join(shares) + "%").replace(" ", ""), self.words.replace(" ", ""))
        self.assertEqual({word for word in count if word not in shown}, set())
        numb = [entry for entry in self.entries if "numb" in entry]
        self.assertIn("(asked %d×)" % len(numb), self.words)
        for word, text in (("lower-leg-left", "lower leg L"), ("lower-leg-right", "lower leg R")):
            self.assertIn("%s %d×" % (text, sum(word in entry["numb"] for entry in numb)), self.words)

    def test_words(self):
        for field, title, names in (("when", "Comes when", {"walking": "walking", "after-sleep": "after sleep",
                                                            "standing": "standing"}),
                                    ("types", "Feels", {"aching": "aching", "dull": "dull", "squeezing": "squeezing"}),
                                    ("easierWhen", "Easier", {"sitting": "sitting", "bending-forward": "bending forward"})):
            asked = [entry[field] for entry in self.entries if in_pain(entry) and field in entry]
            count = collections.Counter(word for value in asked for word in ([value] if isinstance(value, str) else value))
            parts = ["%s %s" % (names[word], share(count[word], len(asked))) for word, _ in
                     sorted(count.items(), key=lambda item: -item[1])[:3]]
            self.assertIn(re.sub(r"\s", "", "%s (of %d) %s" % (title, len(asked), ", ".join(parts))), self.column())

    def test_visits(self):
        kinds = {"doctor": "Doctor", "urgent": "Urgent care", "ambulance": "Ambulance"}
        examinations = [visit for visit in self.diary["visits"] if visit["kind"] in kinds]
        self.assertGreater(len(examinations), 1)
        for visit in examinations:
            self.assertIn("%s %s" % (kinds[visit["kind"]], short(date(visit["at"]))), self.words)

    def column(self):
        """The column at the right without spaces: its lines are wrapped, beside the tables."""
        text = subprocess.run(["pdftotext", "-l", "1", "-r", "72", "-x", "374", "-y", "0", "-W", "222", "-H", "842",
                               self.pdf, "-"], capture_output=True, text=True, check=True)
        return re.sub(r"\s", "", text.stdout)


if __name__ == "__main__":
    unittest.main()
