# SPDX-License-Identifier: GPL-3.0-or-later
"""Random small diaries, with an instant to assess them at, that lie on and beside the boundaries of rules.md.

    python3 random_diary.py SEED    prints one: {"at": …, "diary": …}

The same seed gives the same diary. Every diary is valid (diary-format.md, "Refused").
"""

import datetime
import json
import random
import sys

MINUTE = 60
HOUR = 3600
DAY = 86400

# Starts near both changes of the clocks, the turn of a year and a 29 February, and ordinary ones.
STARTS = ["2025-03-08", "2025-03-28", "2025-10-24", "2025-12-29", "2024-02-27", "2026-06-10", "2026-11-20"]
OFFSETS = [0, HOUR, 2 * HOUR, -5 * HOUR, 9 * HOUR, 14 * HOUR, -14 * HOUR, 5 * HOUR + 30 * MINUTE,
           12 * HOUR + 45 * MINUTE, -(3 * HOUR + 30 * MINUTE)]
# The distances at which something begins or ends.
SHORT = [0, 10 * MINUTE, 30 * MINUTE, HOUR, HOUR, 2 * HOUR, 6 * HOUR, 6 * HOUR, 12 * HOUR]
MIDDLE = SHORT + [DAY, DAY, 2 * DAY, 3 * DAY, 3 * DAY, 3 * DAY + HOUR]
LONG = MIDDLE + [4 * DAY, 7 * DAY, 7 * DAY + HOUR, 8 * DAY, 13 * DAY, 14 * DAY, 15 * DAY]
NUDGES = [0, 0, 0, 0, 1, -1, MINUTE, -MINUTE, 3 * HOUR]
MINUTES = [0, 1, 10, 20, 29, 30, 31, 59, 60, 61, 90, 120, 1440]
RESULTS = ["gone", "less", "same", "worse"]
KINDS = ["rest", "rest", "medicine", "medicine", "medicine", "cold", "heat", "other"]
NAMES = ["Analgin", "ANALGIN 500 mg", "Темпалгин", "Novalgin forte", "ibuprofen", "No-Spa", "Metamizole", "analgi"]
REGIONS = ["buttock", "thigh", "thigh-back", "inner-thigh", "leg", "lower-leg", "foot", "groin"]
RADIATES = [region + side for region in REGIONS + ["limbs"] for side in ("", "-left", "-right")]
RADIATES += ["abdomen", "chest", "upper-back", "upper-back", "sacrum", "side-left", "side-right"]
NUMB = [region + side for region in REGIONS for side in ("", "-left", "-right")]
NUMB += ["back", "back", "back", "chest", "abdomen", "genitals", "perineum"]
# Signs that rules read together stand together, so that a diary which draws from few groups has them meet.
SIGN_GROUPS = [
    ["hard-to-turn-or-bend", "back-muscle-fatigue", "discomfort-after-sitting", "morning-stiffness"],
    ["worse-at-rest", "worse-at-night", "cannot-walk"],
    ["fever", "chills", "painful-urination", "blood-in-urine", "urine-change", "confused-or-drowsy"],
    ["fever", "chills", "sore-throat", "mouth-sores"],
    ["sudden-onset", "sudden-onset", "faint-or-dizzy", "pale-sweaty", "fast-heartbeat", "breathless",
     "abdominal-pain", "chest-or-heart-pain"],
    ["leg-weakness", "leg-weakness-both", "wadded-or-wooden-legs", "intermittent-claudication", "gait-change",
     "both-legs", "foot-drop", "cold-pale-leg"],
    ["urination-problem", "bladder-leak", "bowel-leak", "reduced-bladder-bowel-feeling", "sexual-change",
     "stool-problem", "lower-abdomen-pain"],
    ["vaginal-bleeding", "regular-tightenings", "fever", "painful-urination"],
    ["weight-loss", "deformity-or-lump", "pulsating-abdomen", "asymmetry", "leg-cramps", "dry-skin"],
]
TRIGGERS = ["long-walk", "lifting", "cough-or-sneeze", "straining", "fall-or-blow", "fall-or-blow",
            "serious-accident", "menstruation"]
WHEN = ["walking", "walking", "after-walking", "standing", "sitting", "night", "other"]
KNOWN_RULES = ["pain-over-3-days", "no-relief-within-hour", "frequent-walking-pain", "secondary-pattern",
               "no-relief-from-medicine", "leg-or-foot-pain", "first-aid-now", "g-night-or-rest-pain", "g-fever",
               "worse-after-medicine", "g-saddle-numbness", "g-pregnancy", "no-such-rule"]


def write_instant(instant, offset):
    local = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=instant + offset)
    text = local.strftime("%Y-%m-%dT%H:%M")
    if local.second:
        text += local.strftime(":%S")
    return "%s%s%02d:%02d" % (text, "-" if offset < 0 else "+", abs(offset) // HOUR, abs(offset) % HOUR // MINUTE)


def local_date(instant, offset):
    return (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=instant + offset)).date()


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        chance = self.random
        start = datetime.date.fromisoformat(chance.choice(STARTS))
        self.start = (start.toordinal() - datetime.date(1970, 1, 1).toordinal()) * DAY + chance.choice(
            [8 * HOUR, 9 * HOUR + 1, 12 * HOUR, 22 * HOUR])
        self.home = chance.choice(OFFSETS)
        self.travels = chance.random() < 0.3
        self.bare_share = chance.choice([0, 0, 0.15, 0.5])
        self.own_time_share = chance.choice([0, 0.2, 0.5])
        self.pain_free_share = chance.choice([0.05, 0.15, 0.35])
        self.distances = chance.choice([SHORT, SHORT, MIDDLE, MIDDLE, LONG])
        self.radiates = chance.sample(RADIATES, 5)
        self.numb = chance.sample(NUMB, 5) + ["back"]
        self.theme = chance.choice(["mixed", "mixed", "chain", "chain", "days", "days", "days", "weeks", "doses",
                                    "measures", "measures", "signs", "signs"])
        groups = chance.sample(SIGN_GROUPS, 2)
        if self.theme == "days":
            groups[0] = SIGN_GROUPS[0]
        if self.theme == "signs":
            groups.pop()
        self.signs = sorted({sign for group in groups for sign in group})
        # Every instant used so far; new ones are set at a distance from one of them.
        self.anchors = [self.start]
        self.last = self.start     # the latest entry's

    def yes(self, share):
        return self.random.random() < share

    def offset(self):
        if self.travels and self.yes(0.5):
            return self.random.choice(OFFSETS)
        if self.yes(0.1) and abs(self.home) <= 12 * HOUR:
            return self.home + self.random.choice([HOUR, -HOUR])     # the clocks were changed
        return self.home

    def near(self, back=False):
        """An instant at, just before or just after a distance from one that is there."""
        distance = self.random.choice(self.distances) + self.random.choice(NUDGES)
        if back and self.yes(0.3):
            distance = -distance
        instant = self.random.choice(self.anchors) + distance
        if self.yes(0.1):     # a midnight or a noon where the person lives, or a second beside
            instant = (instant + self.home) // (12 * HOUR) * 12 * HOUR - self.home + self.random.choice([0, -1, 1])
        return instant

    def next_entry_at(self):
        last = self.last
        if self.theme in ("chain", "days") and self.yes(0.85):
            return last + self.random.choice([1, 1, 1, 1, 2, 2, 3]) * DAY + self.random.choice(NUDGES)
        if self.theme == "weeks" and self.yes(0.75):
            return last + self.random.choice([2, 3, 5, 7, 7, 7, 8]) * DAY + self.random.choice(NUDGES)
        if self.theme == "measures" and self.yes(0.75):
            distance = self.random.choice([0, 20 * MINUTE, HOUR, HOUR, 2 * HOUR, 6 * HOUR, 7 * HOUR])
            return self.random.choice(self.anchors) + distance + self.random.choice(NUDGES)
        if self.yes(0.08):
            return self.random.choice(self.anchors)
        return self.near(back=True)

    def identity(self):
        digits = "%032x" % self.random.getrandbits(128)
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    def measure(self, at, offset, bare):
        measure = {"kind": self.random.choice(KINDS)}
        if measure["kind"] == "medicine":
            if self.yes(0.8):
                measure["name"] = self.random.choice(NAMES)
            if self.yes(0.3):
                measure["class"] = self.random.choice(["analgesic", "antispasmodic", "other"])
        if measure["kind"] in ("cold", "heat") and self.yes(0.8):
            measure["appliedMin"] = self.random.choice([0, 9, 10, 11, 60])
        start = at
        if self.yes(self.own_time_share):
            start = at + self.random.choice([0, 1, 20 * MINUTE, HOUR, HOUR, 5 * HOUR, 6 * HOUR, DAY, 2 * DAY, 4 * DAY])
            zone = offset if self.yes(0.8) else self.random.choice(OFFSETS)
            if not bare or local_date(start, zone) >= local_date(at, offset):
                measure["at"] = write_instant(start, zone)
                self.anchors.append(start)
            else:
                start = at
        if self.yes(0.7):
            measure["result"] = self.random.choice(RESULTS)
            if self.yes(0.75):
                measure["resultMin"] = self.random.choice(MINUTES)
                self.anchors.append(start + measure["resultMin"] * MINUTE)
        elif self.yes(0.1):
            measure["resultMin"] = self.random.choice(MINUTES)
        if self.yes(0.1):
            measure["painAfter"] = self.random.randint(0, 10)
        return measure

    def entry(self):
        at, offset = self.next_entry_at(), self.offset()
        bare = self.yes(self.bare_share)
        entry = {"id": self.identity()}
        if bare:
            date = local_date(at, offset)
            entry["at"] = date.isoformat()
            # The anchor is the noon, in the offset that T is likely to have.
            at = (date.toordinal() - datetime.date(1970, 1, 1).toordinal()) * DAY + 12 * HOUR - self.home
            offset = self.home
        else:
            entry["at"] = write_instant(at, offset)
        self.anchors.append(at)
        self.last = max(self.last, at)
        if self.yes(self.pain_free_share):
            entry["pain"] = 0
        elif self.yes(0.8):
            entry["pain"] = self.random.choice([1, 3, 4, 5, 5, 5, 6, 6, 7, 8, 9, 10])
        painful = entry.get("pain") != 0
        if self.yes(0.25):
            end = at + self.random.choice([0, 1, 40 * MINUTE, HOUR, HOUR + 1, 2 * HOUR, DAY, 3 * DAY,
                                           3 * DAY + MINUTE])
            zone = offset if self.yes(0.8) else self.random.choice(OFFSETS)
            if not bare or local_date(end, zone).isoformat() >= entry["at"]:
                entry["end"] = write_instant(end, zone)
                self.anchors.append(end)
        if self.yes(0.8 if self.theme == "days" else 0.35):
            entry["when"] = self.random.choice(WHEN)
            if self.yes(0.6):
                entry["walkMin"] = self.random.choice([5, 29, 30, 31, 60])
                if self.yes(0.2):
                    entry["onsetMin"] = 5
        if self.yes(0.12):
            entry["course"] = self.random.choice(["constant", "constant", "comes-and-goes"])
        self.symptoms(entry)
        number = self.random.choice([0, 0, 1, 1, 1, 2, 3])
        if self.theme == "measures":
            number = self.random.choice([0, 1, 1, 2, 2, 3])
        if number:
            entry["measures"] = [self.measure(at, offset, bare) for _ in range(number)]
        elif self.yes(0.1):
            entry["measures"] = []
        self.unread(entry, painful)
        return entry

    def symptoms(self, entry):
        many = 0.6 if self.theme in ("signs", "days") else 0.25
        if self.yes(many):
            entry["signs"] = self.pick(self.signs, 4)
            if self.theme == "days" and self.yes(0.6):
                entry["signs"] = sorted(set(entry["signs"]) | set(self.pick(SIGN_GROUPS[0], 1)))
            if self.yes(0.3):
                entry["skipped"] = [sign for sign in self.pick(self.signs, 3) if sign not in entry["signs"]]
        elif self.yes(0.03):
            entry["skipped"] = self.pick(self.signs, 2)
        if self.yes(many * 0.6):
            entry["radiates"] = self.pick(self.radiates, 2)
        if self.yes(many * 0.6):
            entry["numb"] = self.pick(self.numb, 2)
        if self.yes(many * 0.5):
            entry["triggers"] = self.pick(TRIGGERS, 2)

    def pick(self, terms, most):
        """None, as often as not, so that there are explicit negatives."""
        number = self.random.choice([0, 0, 1, 1, most])
        return sorted(set(self.random.sample(terms, min(number, len(terms)))))

    def unread(self, entry, painful):
        """Fields that no rule reads."""
        if self.yes(0.05):
            entry["legPain"] = self.random.randint(0, 10)
        if self.yes(0.05):
            entry["types"] = ["aching", "burning"] if painful else []
        if self.yes(0.05):
            entry["easierWhen"] = ["lying"]
        if self.yes(0.05):
            entry["note"] = "windy"
        if self.yes(0.05):
            entry["recordedAt"] = write_instant(self.start + 40 * DAY, self.home)

    def dose_entry(self):
        """Many doses in one entry: medicine days."""
        at = max(self.anchors) if self.yes(0.5) else self.start
        entry = {"id": self.identity(), "at": write_instant(at, self.home), "pain": self.random.choice([0, 4])}
        self.last = max(self.last, at + 15 * DAY)
        entry["measures"], day = [], 0
        while len(entry["measures"]) < 18 and day < 17:
            entry["measures"].append({"kind": "medicine", "name": self.random.choice(NAMES),
                                      "at": write_instant(at + day * DAY, self.offset())})
            self.anchors.append(at + day * DAY)
            day += self.random.choice([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3])
        return entry

    def visit(self):
        at, offset = self.near(back=True), self.offset()
        if self.yes(0.4):     # at the second of something, or beside it
            at = self.random.choice(self.anchors) + self.random.choice([0, 0, 0, 1, -1])
        visit = {"id": self.identity(), "at": write_instant(at, offset),
                 "kind": self.random.choice(["doctor", "doctor", "urgent", "ambulance", "phone-advice"])}
        self.anchors.append(at)
        if self.yes(0.5):
            visit["knows"] = self.random.sample(KNOWN_RULES, self.random.choice([0, 1, 3, len(KNOWN_RULES)]))
        if self.yes(0.3):
            days = self.random.choice([-1, 0, 1, 3, 5, 20, 91, 92, 93, 120])
            visit["knowsUntil"] = (local_date(at, offset) + datetime.timedelta(days=days)).isoformat()
        return visit

    def visit_long_ago(self):
        """An examination whose `knows` ends about when the last entries are."""
        at = self.last - self.random.choice([29, 30, 31, 91, 92, 93]) * DAY
        visit = {"id": self.identity(), "at": write_instant(at, self.offset()), "kind": "doctor", "knows": KNOWN_RULES}
        if self.yes(0.7):
            days = self.random.choice([30, 91, 92, 93, 120])
            visit["knowsUntil"] = (local_date(at, self.home) + datetime.timedelta(days=days)).isoformat()
        return visit

    def profile(self):
        profile = {}
        for fact in ("pregnant", "osteoporosis", "longTermSteroids", "cancerHistory"):
            if self.yes(0.2):
                profile[fact] = self.yes(0.8)
        if self.yes(0.2):
            profile["birthYear"] = self.random.choice([1959, 1960, 1961, 1962, 1990])
        if self.yes(0.2):
            profile["age"] = self.random.choice([40, 64, 65, 66])
        return profile

    def assessed_at(self):
        offset = self.home if self.yes(0.6) else self.random.choice(OFFSETS)
        where = self.random.random()
        distance = self.random.choice(self.random.choice([[0], SHORT, MIDDLE, LONG])) + self.random.choice(NUDGES)
        if where < 0.55:    # at a distance from the latest entry
            at = self.last + distance
        elif where < 0.9:   # at a distance from anything, in the middle of the diary
            at = sorted(self.anchors)[self.random.randrange(len(self.anchors) // 2, len(self.anchors))] + distance
        elif where < 0.97:  # the ends of windows of days: a midnight
            at = (self.last + distance + offset) // DAY * DAY - offset + self.random.choice([0, -1])
        else:
            at = self.last + self.random.choice([27 * DAY, 92 * DAY, 365 * DAY, 366 * DAY])
        return write_instant(at, offset)

    def diary(self):
        number = {"chain": (3, 9), "days": (5, 12), "weeks": (5, 12), "doses": (1, 4)}.get(self.theme, (1, 10))
        entries = [self.entry() for _ in range(self.random.randint(*number))]
        if self.theme == "doses":
            entries.append(self.dose_entry())
        few = self.theme in ("chain", "days", "weeks", "doses")
        visits = [self.visit() for _ in range(self.random.choice([0, 0, 0, 0, 1, 2] if few else [0, 0, 1, 1, 2, 3]))]
        if self.yes(0.15):
            visits.append(self.visit_long_ago())
        if self.yes(0.1):     # an exact copy under another id
            entries.append(dict(self.random.choice(entries), id=self.identity()))
        if self.yes(0.05):    # an entry that is ahead of everything
            late = {"id": self.identity(), "pain": 9}
            late["at"] = write_instant(max(self.anchors) + 400 * DAY, self.home)
            entries.append(late)
        self.random.shuffle(entries)
        diary = {"format": "backstory-diary", "version": 1}
        profile = self.profile()
        if profile:
            diary["profile"] = profile
        diary["entries"] = entries
        if visits:
            diary["visits"] = visits
        return diary


def make(seed):
    """(diary, instant of assessment)"""
    maker = Maker(seed)
    diary = maker.diary()
    return diary, maker.assessed_at()


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    diary, at = make(int(arguments[0]))
    json.dump({"at": at, "diary": diary}, sys.stdout, indent=1, ensure_ascii=False)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
