# SPDX-License-Identifier: GPL-3.0-or-later
"""The diary as reference.py sees it at one moment: words, time, values, and what a rule may look at."""

import datetime
import re

MINUTE = 60
HOUR = 3600
DAY = 86400

LEVELS = ["none", "self-care", "doctor", "urgent", "emergency"]
RESULTS_WORSE_THAN_GONE = ("less", "same", "worse")

# --- The sets of section 2.2, 4.2 and 2.6, 10 ------------------------------------------------------------------------

BELOW = {"lower-leg", "foot", "leg"}
NUMB = {"buttock", "thigh", "thigh-back", "inner-thigh", "groin", "leg", "lower-leg", "foot"}
NERVE = {"leg-weakness", "leg-weakness-both", "wadded-or-wooden-legs", "intermittent-claudication", "gait-change"}
SADDLE = {"buttock", "groin", "genitals", "perineum", "inner-thigh"}
BBS = {"urination-problem", "bladder-leak", "bowel-leak", "reduced-bladder-bowel-feeling", "sexual-change"}
ORGAN = {"fever", "painful-urination", "urine-change", "blood-in-urine", "urination-problem", "stool-problem",
         "bowel-leak", "abdominal-pain", "lower-abdomen-pain", "chest-or-heart-pain"}
COMPLAINTS = {"hard-to-turn-or-bend", "back-muscle-fatigue", "discomfort-after-sitting"}
BOTH_LEGS = {"both-legs", "leg-weakness-both"}
COLLAPSE = {"faint-or-dizzy", "pale-sweaty", "fast-heartbeat", "breathless", "abdominal-pain"}
CONFUSED = {"confused-or-drowsy"}
SEPSIS_WITH = {"fever", "chills", "painful-urination", "urine-change", "blood-in-urine"}
NIGHT_OR_REST = {"worse-at-night", "worse-at-rest"}
LEG_WEAKNESS = {"leg-weakness", "foot-drop"}
FEVER = {"fever", "chills"}
URINARY = {"painful-urination", "blood-in-urine"}
METAMIZOLE_SIGNS = {"fever", "chills", "sore-throat", "mouth-sores"}
PREGNANCY_SIGNS = {"vaginal-bleeding", "fever", "painful-urination", "regular-tightenings"}
CANCER_SIGNS = NERVE | BBS | {"foot-drop", "both-legs"}
CANCER_NUMB = NUMB | SADDLE
METAMIZOLE_NAMES = ("analgin", "tempalgin", "timpalgin", "spasmalgon", "baralgin", "metamizol", "dipyrone",
                    "dipirona", "novalgin", "novaminsulfon", "nolotil", "optalgin", "pyralgin", "algocalmin",
                    "анальгин", "темпалгин", "спазмалгон", "баралгин", "метамизол")
SIDED_LEG_REGIONS = {"thigh", "thigh-back", "inner-thigh", "lower-leg", "foot", "leg"}
WALKING = ("walking", "after-walking")
EXAMINATIONS = ("doctor", "urgent", "ambulance")

# --- Time ------------------------------------------------------------------------------------------------------------

INSTANT = re.compile(r"^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)$")
EPOCH = datetime.date(1970, 1, 1).toordinal()


def parse_date(text):
    """The ordinal of a date, so that differences of dates are differences of numbers."""
    return datetime.date.fromisoformat(text).toordinal()


def parse_instant(text):
    """(seconds since 1970 in UTC, ordinal of the date as written, offset in seconds)"""
    year, month, day, hour, minute, second, zone = INSTANT.match(text).groups()
    date = datetime.date(int(year), int(month), int(day)).toordinal()
    offset = 0
    if zone != "Z":
        offset = int(zone[1:3]) * HOUR + int(zone[4:6]) * MINUTE
        if zone[0] == "-":
            offset = -offset
    clock = int(hour) * HOUR + int(minute) * MINUTE + int(second or 0)
    return (date - EPOCH) * DAY + clock - offset, date, offset


def date_in_offset(instant, offset):
    return (instant + offset) // DAY + EPOCH


def midnight(date, offset):
    """00:00 of a date in an offset."""
    return (date - EPOCH) * DAY - offset


def format_instant(instant, offset):
    local = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=instant + offset)
    text = local.strftime("%Y-%m-%dT%H:%M")
    if local.second:
        text += local.strftime(":%S")
    sign = "-" if offset < 0 else "+"
    return "%s%s%02d:%02d" % (text, sign, abs(offset) // HOUR, abs(offset) % HOUR // MINUTE)


def year_of(date):
    return datetime.date.fromordinal(date).year


# --- The diary, with every instant computed for T's offset -----------------------------------------------------------

def without_side(region):
    for side in ("-left", "-right"):
        if region.endswith(side) and not region.startswith("side-"):
            return region[:-len(side)]
    return region


class Measure:
    def __init__(self, data, entry):
        self.kind = data["kind"]
        self.name = data.get("name", "").lower()
        self.applied = data.get("appliedMin")
        self.result = data.get("result")
        self.minutes = data.get("resultMin") if self.result else None
        self.own_time = data.get("at") is not None
        if self.own_time:
            self.start, self.date, _ = parse_instant(data["at"])
        else:
            self.start, self.date = entry.at, entry.date
        # 2.6, 1: a result stands at the start + minutes, without minutes at the start.
        self.stands = self.start + (self.minutes or 0) * MINUTE
        # As pain-free moment or better result it counts from where it stands (and not before its entry is known).
        self.better_from = max(self.stands, entry.known_from)
        # 2.6, 2: of a bare date, what has no time of its own counts as evidence (and as a dose) from 00:00.
        if entry.bare and not self.own_time:
            self.started_from = entry.known_from
            self.evidence_from = entry.known_from
        else:
            self.started_from = max(self.start, entry.known_from)
            self.evidence_from = max(self.stands, entry.known_from)


class Entry:
    def __init__(self, data, number, offset):
        self.data = data
        self.number = number
        self.id = data.get("id")
        self.bare = "T" not in data["at"]
        if self.bare:
            self.date = parse_date(data["at"])
            self.at = midnight(self.date, offset) + 12 * HOUR
            self.known_from = midnight(self.date, offset)
            self.offset = None
        else:
            self.at, self.date, self.offset = parse_instant(data["at"])
            self.known_from = self.at
        self.end, self.end_date = None, None
        if data.get("end") is not None:
            self.end, self.end_date, _ = parse_instant(data["end"])
        self.pain = data.get("pain")
        self.rated = self.pain is not None
        self.painful = self.pain is None or self.pain > 0   # "pain present"
        self.course = data.get("course")
        self.walking = data.get("when") in WALKING
        self.walk_minutes = data.get("walkMin")
        self.asked = {field for field in ("numb", "radiates", "signs", "triggers") if data.get(field) is not None}
        self.radiates = {without_side(region) for region in data.get("radiates") or []}
        self.numb = {without_side(region) for region in data.get("numb") or []}
        self.signs = set(data.get("signs") or [])
        self.skipped = set(data.get("skipped") or [])
        self.triggers = set(data.get("triggers") or [])
        # 3.1: both legs by side
        sides = set()
        for region in (data.get("radiates") or []) + (data.get("numb") or []):
            if without_side(region) in SIDED_LEG_REGIONS and region != without_side(region):
                sides.add(region.rsplit("-", 1)[1])
        if sides == {"left", "right"}:
            self.signs.add("both-legs")
        self.measures = [Measure(measure, self) for measure in data.get("measures") or []]
        # t0 of no-relief-within-hour
        self.first_aid = min((measure.start for measure in self.measures), default=None)
        # 2.1: pain-free moments, each with the instant from which it is known
        self.pain_free = []
        if self.pain == 0:
            self.pain_free.append((self.at, self.at))
        if self.end is not None:
            self.pain_free.append((self.end, max(self.end, self.known_from)))
        for measure in self.measures:
            if measure.result == "gone":
                self.pain_free.append((measure.stands, measure.better_from))

    def field(self, name):
        return getattr(self, name)


class Visit:
    def __init__(self, data):
        self.at, self.date, _ = parse_instant(data["at"])
        self.examination = data["kind"] in EXAMINATIONS
        self.knows = data.get("knows") or []
        # 3.3
        self.knows_until = self.date + 30
        if data.get("knowsUntil") is not None:
            self.knows_until = min(parse_date(data["knowsUntil"]), self.date + 92)


class Diary:
    def __init__(self, data, offset):
        self.offset = offset
        self.entries = [Entry(entry, number, offset) for number, entry in enumerate(data.get("entries") or [])]
        self.visits = [Visit(visit) for visit in data.get("visits") or []]
        self.profile = data.get("profile") or {}


class View:
    """The diary cut off at one instant (2.6, 1)."""

    def __init__(self, diary, now):
        self.now = now
        self.today = date_in_offset(now, diary.offset)
        self.offset = diary.offset
        self.profile = diary.profile
        self.entries = [entry for entry in diary.entries if entry.known_from <= now]
        self.future = [entry for entry in diary.entries if entry.known_from > now]
        self.visits = [visit for visit in diary.visits if visit.examination and visit.at <= now]
        # V; without a visit everything is later than it
        self.visit = max((visit.at for visit in self.visits), default=-10 ** 15)
        self.painful = [entry for entry in self.entries if entry.painful]
        self.pain_free = [moment for entry in self.entries for moment, known in entry.pain_free if known <= now]
        # Entries as they may clear something: a bare date not before its 12:00 (2.6, 2).
        self.standing = [entry for entry in self.entries if entry.at <= now]

    def pain_free_after(self, instant):
        return any(moment > instant for moment in self.pain_free)

    def pain_free_at_or_after(self, instant):
        return any(moment >= instant for moment in self.pain_free)

    def pain_free_between(self, first, last):
        """Both inclusive."""
        return any(first <= moment <= last for moment in self.pain_free)

    def lower_rating_after(self, instant, pain):
        return pain is not None and any(entry.rated and entry.at > instant and entry.pain < pain
                                        for entry in self.standing)

    def relief_after(self, instant, kinds=None):
        """A less/gone later than an instant, of any measure (or of one kind) of any entry."""
        return any(measure.result in ("less", "gone") and measure.stands > instant and measure.better_from <= self.now
                   for entry in self.entries for measure in entry.measures if kinds is None or measure.kind in kinds)

    def denied_after(self, instant, field, terms):
        """2.6, 8: explicit negative."""
        return any(entry.at > instant and field in entry.asked and not entry.field(field) & terms
                   and not (field == "signs" and entry.skipped & terms) for entry in self.standing)

    def live(self, instant, counts_from):
        """2.6, 6 for event rules: known, later than V, not lapsed (72 h 00 yes, a second more no)."""
        return counts_from <= self.now and instant > self.visit and self.now - instant <= 72 * HOUR


# --- Conditions of event rules that are nothing but "the entry has a term of this set" -------------------------------

def has_terms(view, field, terms, pain_needed=True, deniable=True, extra=None):
    for entry in view.painful if pain_needed else view.entries:
        if not entry.field(field) & terms or (extra is not None and not extra(entry)):
            continue
        if view.live(entry.at, entry.known_from):
            if not (deniable and view.denied_after(entry.at, field, terms)):
                return True
    return False
