# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, deliberately naive program for the rules (rules.md), to test the engine against.

It was written from rules.md and diary-format.md alone. A diary is evaluated at one instant by looking at every entry
again; intervals are found by doing so at every instant at which anything can change.

    python3 reference.py EXAMPLES.json              compares all examples, exit 1 on a difference
    python3 reference.py --diary FILE --at INSTANT  prints the assessment (without texts and evidence)
"""

# Readings taken where rules.md leaves a choice (section: reading):
# 1.1        Hiding looks at all active article rules, known ones too; it leaves the interval of a hidden rule whole.
# 2.2 worse  "later entry with a lower rating" and "later less/gone" are later than the evidence, not than its entry.
# 2.2 hour   "worse at any time" includes unknown minutes: evidence at the measure's start and, as said, at t0 + 60 min.
# 2.2 hour   A less/same/worse without minutes of a measure that starts at or after t0 + 60 min stands there and fires.
# 2.2 hour   same/worse without minutes of a measure that starts after t0 + 60 min: evidence at t0 + 60, from its start.
# 2.2 hour   Late end or "gone" is evidence also if another pain-free moment lies within the hour.
# 2.2 hour   Every entry with pain from t0 + 60 min to t0 + 6 h is evidence (and lapses by itself), not only the first.
# 2.2 unbea. A later entry rated < 9 clears also if it has no signs, or cannot-walk among those skipped.
# 2.2 first  "No measure": none that has started by T. A bare date of today may be the latest entry before noon.
# 2.2 stiff. A breaking day need not be later than V; "without complaint" is without a complaint that counts after V.
# 2.2-2.3    "Today and the n days before" leaves out a written date after today (travel); "today - last <= n" does not.
# 2.6, 1     A measure ahead of T is not there yet (first-aid-now, relief-check-due, cold-too-long, doses); its result
#            exists all the same for the inference, relief-check-due and a late "gone".
# 2.6, 1     cold-too-long: evidence stands at the entry's `at` but counts only from the start of the measure.
# 2.2 hour   same/worse without minutes count "once now >= t0 + 60 min", as it says, of a bare date too.
# 2.6, 2     Results without own `at` of a bare date count as evidence from 00:00, also a late "gone" at t0 + 60 min;
#            those of a measure with own `at` (evidence, votes, doses) from their own instant.
# 2.6, 2     t0 of a bare date's entry is the earliest of 12:00 and the own `at` of its measures.
# 2.6, 2     A dose with own `at` in an entry with a bare date takes no part in the inference either.
# 2.6, 2     Pain-free moments of bare dates (12:00, results, `end`) count inside the hour rule, inference and prompts.
# 2.6, 1-2   Nothing of an entry counts before the entry itself is known, not even an earlier measure of it.
# 2.6, 3     The inference: a pain-free moment at the very instant of the rated entry does not stop it.
# 2.2 no-re. "No result at all" is asked of that dose; the dose may lie before V, its evidence only must not.
# 2.6, 9     An entry covers the dates from its least to its greatest written one (`end` may be a date less).
# 2.6, 9     A bare date before V's date with an `end` after V: only the `end` is an observation, the chain is by hours.
# 2.6, 9     A pain-free day needs no V: an entry with pain 0 on a date that has no observation later than V is one.
# 2.6, 10    g-metamizole: the dose must have started by T; "at or before" compares the entries, not the dose.
# 2.6, 10    both-legs by side counts as the sign for g-cancer-neuro too.
# 2.6, 11    `measure` is the first in the list without `result` (even ahead of T); it stands in every kind of prompt.
# 2.6, 11    still-in-pain names the entry whose observation is t (of equals the one with the later `at`, then id).
# 2.6, 11    suggest-home-test: 14 dates as in 2.3, one prompt for the later walk; optional prompts are kept apart here.
# 3.3        `known` is compared for active findings only.
# 3.4        The rule's set is that of 2.6, 8 (five signs of g-sudden-severe-collapse, not sudden-onset; only
#            confused-or-drowsy of g-sepsis-signs); the age is that of today's year; the dose as in 2.6, 10 at T.
# 3.4        A bare date of today counts as asked from 00:00, and until 72 h after its 12:00.


import datetime
import json
import re
import sys

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


# --- The article's rules, 2.2 ----------------------------------------------------------------------------------------

def worse_cleared(view, instant, entry):
    return (view.pain_free_after(instant) or view.lower_rating_after(instant, entry.pain)
            or view.relief_after(instant))


def worse_after_medicine(view):
    return any(measure.kind == "medicine" and measure.result == "worse"
               and view.live(measure.stands, measure.evidence_from)
               and not worse_cleared(view, measure.stands, entry)
               for entry in view.painful for measure in entry.measures)


def worse_at_rest(view):
    for entry in view.painful:
        if "worse-at-rest" in entry.signs and view.live(entry.at, entry.known_from):
            if not worse_cleared(view, entry.at, entry):
                return True
        for measure in entry.measures:
            if (measure.kind == "rest" and measure.result == "worse"
                    and view.live(measure.stands, measure.evidence_from)):
                if not worse_cleared(view, measure.stands, entry):
                    return True
    return False


def pain_observations(view):
    """2.6, 9: (instants with their dates, pain dates, dates of bare entries that count)"""
    instants, dates, bare_dates = [], set(), set()
    visit_date = date_in_offset(view.visit, view.offset) if view.visits else None
    for entry in view.painful:
        covered = []
        if entry.bare:
            if visit_date is None or visit_date <= entry.date:
                covered.append(entry.date)
                bare_dates.add(entry.date)
        else:
            if entry.at > view.visit:
                covered.append(entry.date)
                instants.append((entry.at, entry.date))
            for measure in entry.measures:
                if measure.minutes is not None and view.visit < measure.stands <= view.now:
                    date = date_in_offset(measure.stands, entry.offset)
                    covered.append(date)
                    instants.append((measure.stands, date))
        if entry.end is not None and view.visit < entry.end <= view.now:
            covered.append(entry.end_date)
            instants.append((entry.end, entry.end_date))
        if covered:
            dates.update(range(min(covered), max(covered) + 1))
    return instants, dates, bare_dates


def last_group(dates, most_days_apart, breaking=frozenset()):
    """The last of the groups of dates whose neighbours are so near, with no breaking date between."""
    group = []
    for date in sorted(dates):
        if group and (date - group[-1] > most_days_apart or any(group[-1] < day < date for day in breaking)):
            group = []
        group.append(date)
    return group


def pain_over_3_days(view):
    instants, dates, bare_dates = pain_observations(view)
    free_days = {entry.date for entry in view.entries if entry.pain == 0} - dates
    chain = last_group(dates, 2, free_days)
    if not chain or view.today - chain[-1] > 2 or any(day > chain[-1] for day in free_days):
        return False

    def silent_days(first, last):
        return sum(1 for day in range(first + 1, last) if day not in dates)

    inside = [(instant, date) for instant, date in instants if chain[0] <= date <= chain[-1]]
    for t1, d1 in inside:
        for t2, d2 in inside:
            if t2 - t1 > 72 * HOUR and silent_days(d1, d2) <= 1:
                return True
    if any(day in bare_dates for day in chain):
        for d1 in chain:
            for d2 in chain:
                if d2 - d1 >= 3 and silent_days(d1, d2) <= 1:
                    return True
    return False


def no_relief_cleared(view, instant):
    return view.pain_free_after(instant) or view.relief_after(instant, ("medicine",))


def inferred_no_relief(view, entry, dose):
    """The instant of the later entry that shows it, or None."""
    if dose.result is not None or not entry.rated or entry.bare:
        return None
    rated = [later for later in view.entries if later.rated and not later.bare
             and dose.start + 60 * MINUTE <= later.at <= dose.start + 6 * HOUR and later.at > entry.at]
    if not rated:
        return None
    first = min(later.at for later in rated)
    highest = max(later.pain for later in rated if later.at == first)     # 2.6, 3
    if highest > 0 and highest >= entry.pain and not view.pain_free_between(dose.start, first - 1):
        return first
    return None


def no_relief_from_medicine(view):
    for entry in view.painful:
        for measure in entry.measures:
            if measure.kind != "medicine":
                continue
            if measure.result in ("same", "worse") and (measure.minutes is None or measure.minutes >= 60):
                if view.live(measure.stands, measure.evidence_from) and not no_relief_cleared(view, measure.stands):
                    return True
            instant = inferred_no_relief(view, entry, measure)
            if instant is not None and view.live(instant, instant) and not no_relief_cleared(view, instant):
                return True
    return False


def leg_or_foot_pain(view):
    return has_terms(view, "radiates", BELOW)


def numbness_with_pain(view):
    return has_terms(view, "numb", NUMB)


def unbearable_pain(view):
    for entry in view.painful:
        if (entry.rated and entry.pain >= 9) or "cannot-walk" in entry.signs:
            if view.live(entry.at, entry.known_from) and not view.pain_free_at_or_after(entry.at):
                if not any(later.at > entry.at and later.rated and later.pain < 9 and "cannot-walk" not in later.signs
                           for later in view.standing):
                    return True
    return False


def hour_evidence(view, entry):
    """(instant of evidence, instant from which it counts) of no-relief-within-hour"""
    t0 = entry.first_aid
    if t0 is None:
        return
    hour = t0 + 60 * MINUTE
    for measure in entry.measures:
        derived_from = entry.known_from if entry.bare and not measure.own_time else max(hour, entry.known_from)
        if measure.result in RESULTS_WORSE_THAN_GONE and measure.stands >= hour:
            yield measure.stands, measure.evidence_from
        if measure.result == "worse":
            yield measure.stands, measure.evidence_from
        if measure.result in ("same", "worse") and measure.minutes is None:
            if not view.pain_free_between(measure.start + 1, hour):
                yield hour, max(hour, measure.evidence_from)
        if measure.result == "gone" and measure.stands > hour:
            yield hour, derived_from
    if not entry.bare:
        if entry.end is not None and entry.end > hour:
            yield hour, hour
        for later in view.painful:
            if not later.bare and hour <= later.at <= t0 + 6 * HOUR and not view.pain_free_between(t0, later.at):
                yield later.at, later.at


def no_relief_within_hour(view):
    return any(view.live(instant, counts_from) and not view.pain_free_at_or_after(instant)
               for entry in view.painful for instant, counts_from in hour_evidence(view, entry))


def vote_evidence(entry, now):
    """2.3: the P and S evidence of an entry with pain"""
    evidence = set()
    if entry.course == "constant":
        evidence.add("S")
    for measure in entry.measures:
        if measure.result is None or measure.evidence_from > now:
            continue
        if measure.kind == "rest":
            if measure.result == "gone" and (measure.minutes is None or measure.minutes <= 30):
                evidence.add("P")
            if measure.result == "same" and (measure.minutes is None or measure.minutes >= 30):
                evidence.add("S")
            if measure.result == "worse":
                evidence.add("S")
        if measure.kind == "medicine":
            if measure.result == "gone":
                evidence.add("P")
            if measure.result == "same" and (measure.minutes is None or measure.minutes >= 60):
                evidence.add("S")
            if measure.result == "worse":
                evidence.add("S")
    return evidence


def classify(view):
    """2.3: the class, and the instant of the latest vote"""
    window = [entry for entry in view.painful if view.today - 13 <= entry.date <= view.today]
    if not window:
        return "no-data", None
    pooled = {}
    for entry in window:
        evidence = vote_evidence(entry, view.now)
        if evidence:
            pooled.setdefault(entry.at, set()).update(evidence)
    if not pooled:
        return "undetermined", None
    latest = max(pooled)
    if pooled[latest] == {"S"}:
        return "secondary", latest
    if all(vote == {"P"} for vote in pooled.values()):
        return "primary", latest
    return "undetermined", latest


def secondary_pattern(view):
    # The latest vote is an S vote; if it is not later than V, none is.
    kind, latest = classify(view)
    return kind == "secondary" and latest > view.visit


def stiffness_for_days(view):
    complaint_days = {entry.date for entry in view.entries
                      if entry.at > view.visit and (entry.signs & COMPLAINTS or "back" in entry.numb)}
    breaking_days = {entry.date for entry in view.entries
                     if "signs" in entry.asked and not entry.signs & COMPLAINTS and not entry.skipped & COMPLAINTS
                     and "back" not in entry.numb} - complaint_days
    chain = last_group(complaint_days, 2, breaking_days)
    return (len(chain) >= 3 and view.today - chain[-1] <= 2
            and not any(day > chain[-1] for day in breaking_days))


def frequent_walking_pain(view):
    return len({entry.date for entry in view.painful if entry.walking and entry.at > view.visit
                and view.today - 6 <= entry.date <= view.today}) >= 3


def organ_symptoms(view):
    return has_terms(view, "signs", ORGAN)


def leg_nerve_symptoms(view):
    return has_terms(view, "signs", NERVE)


def pain_after_injury(view):
    return has_terms(view, "triggers", {"fall-or-blow", "serious-accident"}, deniable=False)


def first_aid_now(view):
    if not view.entries:
        return False
    latest = max(entry.at for entry in view.entries)
    together = [entry for entry in view.entries if entry.at == latest]     # 2.6, 3
    return (any(entry.painful for entry in together)
            and not any(measure.started_from <= view.now for entry in together for measure in entry.measures)
            and not view.pain_free_at_or_after(latest)
            and view.now - latest <= 24 * HOUR
            and latest > view.visit)


def ache_on_long_walk(view):
    return any(entry.walking and entry.walk_minutes is not None and entry.walk_minutes >= 30
               and view.live(entry.at, entry.known_from) for entry in view.painful)


def cold_too_long(view):
    return any(measure.kind == "cold" and measure.applied is not None and measure.applied > 10
               and view.live(entry.at, measure.started_from)
               for entry in view.entries for measure in entry.measures)


# --- The guidance rules, 4.2 and 2.6, 10 -----------------------------------------------------------------------------

def g_saddle_numbness(view):
    return has_terms(view, "numb", SADDLE, pain_needed=False)


def g_bladder_bowel_sexual(view):
    return has_terms(view, "signs", BBS, pain_needed=False)


def g_both_legs(view):
    return has_terms(view, "signs", BOTH_LEGS, pain_needed=False)


def g_serious_accident(view):
    return has_terms(view, "triggers", {"serious-accident"}, deniable=False)


def age_in(view, date):
    if view.profile.get("birthYear") is not None:
        return year_of(date) - view.profile["birthYear"]
    return view.profile.get("age")


def fragile(view, date):
    age = age_in(view, date)
    return bool(view.profile.get("osteoporosis") or view.profile.get("longTermSteroids")
                or (age is not None and age >= 65))


def g_fragility_fracture(view):
    return has_terms(view, "triggers", {"fall-or-blow"}, deniable=False,
                     extra=lambda entry: fragile(view, entry.date))


def g_chest_pain(view):
    return has_terms(view, "signs", {"chest-or-heart-pain"})


def g_sudden_severe_collapse(view):
    return has_terms(view, "signs", COLLAPSE,
                     extra=lambda entry: entry.rated and entry.pain >= 7 and "sudden-onset" in entry.signs)


def g_sepsis_signs(view):
    return has_terms(view, "signs", CONFUSED, extra=lambda entry: bool(entry.signs & SEPSIS_WITH))


def g_cancer_neuro(view):
    return bool(view.profile.get("cancerHistory")) and any(
        (entry.numb & CANCER_NUMB or entry.radiates & BELOW or entry.signs & CANCER_SIGNS)
        and view.live(entry.at, entry.known_from) for entry in view.painful)


def g_leg_weakness(view):
    return has_terms(view, "signs", LEG_WEAKNESS)


def g_fever(view):
    return has_terms(view, "signs", FEVER)


def g_urinary(view):
    return has_terms(view, "signs", URINARY)


def g_cancer_history(view):
    return bool(view.profile.get("cancerHistory")) and any(view.live(entry.at, entry.known_from)
                                                           for entry in view.painful)


def g_weight_loss(view):
    return has_terms(view, "signs", {"weight-loss"})


def g_night_or_rest_pain(view):
    if has_terms(view, "signs", NIGHT_OR_REST):
        return True
    dates = set()
    for entry in view.painful:
        for measure in entry.measures:
            if measure.kind != "rest" or measure.result not in ("same", "worse"):
                continue
            if measure.result == "worse" and view.live(measure.stands, measure.evidence_from):
                if not view.pain_free_after(measure.stands):
                    return True
            if measure.minutes is None or measure.minutes >= 30:
                if (entry.at > view.visit and measure.evidence_from <= view.now
                        and view.today - 6 <= entry.date <= view.today):
                    dates.add(entry.date)
    return len(dates) >= 2


def g_upper_back(view):
    return has_terms(view, "radiates", {"upper-back"})


def g_cough_or_strain(view):
    return has_terms(view, "triggers", {"cough-or-sneeze", "straining"}, deniable=False)


def g_deformity_or_lump(view):
    return has_terms(view, "signs", {"deformity-or-lump"})


def g_leg_circulation(view):
    return has_terms(view, "signs", {"cold-pale-leg"})


def metamizole_doses(view):
    """The entries with a dose by name whose day is not more than 14 days ago."""
    return [entry for entry in view.entries
            if any(measure.kind == "medicine" and any(name in measure.name for name in METAMIZOLE_NAMES)
                   and measure.started_from <= view.now and view.today - measure.date <= 14
                   for measure in entry.measures)]


def g_metamizole(view):
    doses = metamizole_doses(view)
    return bool(doses) and has_terms(view, "signs", METAMIZOLE_SIGNS, pain_needed=False,
                                     extra=lambda entry: any(dose.at <= entry.at for dose in doses))


def g_pregnancy_urgent(view):
    return bool(view.profile.get("pregnant")) and any(
        ((entry.rated and entry.pain >= 7) or entry.signs & PREGNANCY_SIGNS)
        and view.live(entry.at, entry.known_from) for entry in view.painful)


def g_not_improving_weeks(view):
    _, dates, _ = pain_observations(view)
    group = last_group(dates, 7)
    return bool(group) and group[-1] - group[0] >= 21 and view.today - group[-1] <= 7


def g_pulsating_abdomen(view):
    return has_terms(view, "signs", {"pulsating-abdomen"})


def g_pregnancy(view):
    return bool(view.profile.get("pregnant")) and any(view.live(entry.at, entry.known_from) for entry in view.painful)


def g_medicine_days(view):
    days = {measure.date for entry in view.entries if entry.at > view.visit for measure in entry.measures
            if measure.kind == "medicine" and measure.started_from <= view.now}
    group = last_group(days, 2)
    return bool(group) and group[-1] - group[0] + 1 > 14 and view.today - group[-1] <= 2


# --- The list of 2.5 -------------------------------------------------------------------------------------------------

RULES = [
    ("worse-after-medicine", "article", "emergency", worse_after_medicine),
    ("worse-at-rest", "article", "urgent", worse_at_rest),
    ("pain-over-3-days", "article", "urgent", pain_over_3_days),
    ("no-relief-from-medicine", "article", "urgent", no_relief_from_medicine),
    ("leg-or-foot-pain", "article", "urgent", leg_or_foot_pain),
    ("numbness-with-pain", "article", "urgent", numbness_with_pain),
    ("unbearable-pain", "article", "urgent", unbearable_pain),
    ("no-relief-within-hour", "article", "doctor", no_relief_within_hour),
    ("secondary-pattern", "article", "doctor", secondary_pattern),
    ("stiffness-for-days", "article", "doctor", stiffness_for_days),
    ("frequent-walking-pain", "article", "doctor", frequent_walking_pain),
    ("organ-symptoms", "article", "doctor", organ_symptoms),
    ("leg-nerve-symptoms", "article", "doctor", leg_nerve_symptoms),
    ("pain-after-injury", "article", "doctor", pain_after_injury),
    ("first-aid-now", "article", "self-care", first_aid_now),
    ("ache-on-long-walk", "article", "self-care", ache_on_long_walk),
    ("cold-too-long", "article", "self-care", cold_too_long),
    ("g-saddle-numbness", "guidance", "emergency", g_saddle_numbness),
    ("g-bladder-bowel-sexual", "guidance", "emergency", g_bladder_bowel_sexual),
    ("g-both-legs", "guidance", "emergency", g_both_legs),
    ("g-serious-accident", "guidance", "emergency", g_serious_accident),
    ("g-fragility-fracture", "guidance", "emergency", g_fragility_fracture),
    ("g-chest-pain", "guidance", "emergency", g_chest_pain),
    ("g-sudden-severe-collapse", "guidance", "emergency", g_sudden_severe_collapse),
    ("g-sepsis-signs", "guidance", "emergency", g_sepsis_signs),
    ("g-cancer-neuro", "guidance", "emergency", g_cancer_neuro),
    ("g-leg-weakness", "guidance", "urgent", g_leg_weakness),
    ("g-fever", "guidance", "urgent", g_fever),
    ("g-urinary", "guidance", "urgent", g_urinary),
    ("g-cancer-history", "guidance", "urgent", g_cancer_history),
    ("g-weight-loss", "guidance", "urgent", g_weight_loss),
    ("g-night-or-rest-pain", "guidance", "urgent", g_night_or_rest_pain),
    ("g-upper-back", "guidance", "urgent", g_upper_back),
    ("g-cough-or-strain", "guidance", "urgent", g_cough_or_strain),
    ("g-deformity-or-lump", "guidance", "urgent", g_deformity_or_lump),
    ("g-leg-circulation", "guidance", "urgent", g_leg_circulation),
    ("g-metamizole", "guidance", "urgent", g_metamizole),
    ("g-pregnancy-urgent", "guidance", "urgent", g_pregnancy_urgent),
    ("g-not-improving-weeks", "guidance", "doctor", g_not_improving_weeks),
    ("g-pulsating-abdomen", "guidance", "doctor", g_pulsating_abdomen),
    ("g-pregnancy", "guidance", "doctor", g_pregnancy),
    ("g-medicine-days", "guidance", "doctor", g_medicine_days),
]
LEVEL_OF = {rule: level for rule, _, level, _ in RULES}
HIDEABLE = ("first-aid-now", "ache-on-long-walk")     # 1.1, precedence

# 3.4: rules that cannot fire without these fields; the sets whose skipped signs make `signs` not asked
FIELDS_OF = {
    "leg-or-foot-pain": (["radiates"], set()),
    "numbness-with-pain": (["numb"], set()),
    "stiffness-for-days": (["signs"], COMPLAINTS),
    "organ-symptoms": (["signs"], ORGAN),
    "leg-nerve-symptoms": (["signs"], NERVE),
    "pain-after-injury": (["triggers"], set()),
    "g-saddle-numbness": (["numb"], set()),
    "g-bladder-bowel-sexual": (["signs"], BBS),
    "g-both-legs": (["signs"], BOTH_LEGS),
    "g-serious-accident": (["triggers"], set()),
    "g-fragility-fracture": (["triggers"], set()),
    "g-chest-pain": (["signs"], {"chest-or-heart-pain"}),
    "g-sudden-severe-collapse": (["signs"], COLLAPSE),
    "g-sepsis-signs": (["signs"], CONFUSED),
    "g-cancer-neuro": (["numb", "radiates", "signs"], CANCER_SIGNS),
    "g-leg-weakness": (["signs"], LEG_WEAKNESS),
    "g-fever": (["signs"], FEVER),
    "g-urinary": (["signs"], URINARY),
    "g-weight-loss": (["signs"], {"weight-loss"}),
    "g-upper-back": (["radiates"], set()),
    "g-cough-or-strain": (["triggers"], set()),
    "g-deformity-or-lump": (["signs"], {"deformity-or-lump"}),
    "g-leg-circulation": (["signs"], {"cold-pale-leg"}),
    "g-metamizole": (["signs"], METAMIZOLE_SIGNS),
    "g-pulsating-abdomen": (["signs"], {"pulsating-abdomen"}),
}


def active_rules(view):
    """The ids of all rules that hold, nothing hidden."""
    return {rule for rule, _, _, holds in RULES if holds(view)}


# --- Prompts, 2.6, 11 ------------------------------------------------------------------------------------------------

def prompt(name, entry=None):
    result = {"id": name}
    if entry is not None:
        result["entry"] = entry.id
        for index, measure in enumerate(entry.measures):
            if measure.result is None:
                result["measure"] = index
                break
    return result


def relief_check_due(view):
    for entry in view.painful:
        if entry.bare or not any(measure.started_from <= view.now for measure in entry.measures):
            continue
        if entry.at <= view.visit or view.now - entry.at > 72 * HOUR or view.pain_free_at_or_after(entry.at):
            continue
        t0 = entry.first_aid
        if any(measure.result is not None and (measure.result == "worse" or measure.minutes is None
                                               or measure.stands >= t0 + 60 * MINUTE) for measure in entry.measures):
            continue
        if any(not other.bare and t0 + 60 * MINUTE <= other.at <= t0 + 6 * HOUR for other in view.entries):
            continue
        yield prompt("relief-check-due", entry)


def still_in_pain(view):
    observations = []
    for entry in view.painful:
        if entry.at > view.visit:
            observations.append((entry.at, entry.at, entry.id, entry))
            for measure in entry.measures:
                if measure.result is not None and measure.evidence_from <= view.now:
                    observations.append((measure.stands, entry.at, entry.id, entry))
    if observations:
        last, _, _, entry = max(observations, key=lambda observation: observation[:3])
        if not view.pain_free_at_or_after(last) and 24 * HOUR < view.now - last <= 168 * HOUR:
            yield prompt("still-in-pain", entry)


def future_entry_ignored(view):
    for entry in view.future:
        yield prompt("future-entry-ignored", entry)


def suggest_home_test(view):
    walks = [entry for entry in view.painful if entry.walking and (entry.walk_minutes or 0) >= 30
             and view.today - 13 <= entry.date <= view.today]
    walks.sort(key=lambda entry: (entry.at, entry.number))
    if len(walks) >= 2 and not any(measure.kind == "rest" and measure.result is not None
                                   for entry in walks[-2:] for measure in entry.measures):
        yield prompt("suggest-home-test", walks[-1])


def yearly_visit_reminder(view):
    if view.visits and view.now - view.visit > 365 * DAY:
        yield prompt("yearly-visit-reminder")


# --- Not evaluated, 3.4 ----------------------------------------------------------------------------------------------

def has_fact(view, rule):
    if rule == "g-fragility-fracture":
        return fragile(view, view.today)
    if rule == "g-cancer-neuro":
        return bool(view.profile.get("cancerHistory"))
    if rule == "g-metamizole":
        return bool(metamizole_doses(view))
    return True


def was_asked(view, field, terms):
    return any(view.now - entry.at <= 72 * HOUR and field in entry.asked
               and not (field == "signs" and entry.skipped & terms) for entry in view.entries)


def not_evaluated(view, active):
    return [{"rule": rule, "fields": FIELDS_OF[rule][0]} for rule, _, _, _ in RULES
            if rule in FIELDS_OF and rule not in active and has_fact(view, rule)
            and not any(was_asked(view, field, FIELDS_OF[rule][1]) for field in FIELDS_OF[rule][0])]


# --- Intervals, 3.2 --------------------------------------------------------------------------------------------------

def critical_instants(diary, now):
    """Every instant up to now at which a rule can begin or cease to hold."""
    seconds = set()
    for entry in diary.entries:
        things = [entry.at, entry.known_from]
        if entry.end is not None:
            things.append(entry.end)
        if entry.first_aid is not None:
            things += [entry.first_aid, entry.first_aid + 60 * MINUTE, entry.first_aid + 6 * HOUR]
        for measure in entry.measures:
            things += [measure.start, measure.stands, measure.start + 60 * MINUTE, measure.start + 6 * HOUR]
        for thing in things:
            seconds |= {thing, thing + 24 * HOUR + 1, thing + 72 * HOUR + 1}
    seconds |= {visit.at for visit in diary.visits}
    if seconds:
        first = date_in_offset(min(seconds), diary.offset) - 2
        last = min(date_in_offset(max(seconds), diary.offset) + 30, date_in_offset(now, diary.offset))
        for date in range(first, last + 1):
            seconds |= {midnight(date, diary.offset), midnight(date, diary.offset) + 12 * HOUR}
    seconds.add(now)
    return sorted(second for second in seconds if second <= now)


def intervals(diary, now, instants=None):
    """rule → list of [raised, cleared]; cleared is None for the one that contains now."""
    result = {rule: [] for rule, _, _, _ in RULES}
    before = set()
    for instant in instants or critical_instants(diary, now):
        active = active_rules(View(diary, instant))
        for rule in active - before:
            result[rule].append([instant, None])
        for rule in before - active:
            result[rule][-1][1] = instant
        before = active
    return result


# --- The assessment --------------------------------------------------------------------------------------------------

def highest(rules):
    return max((LEVEL_OF[rule] for rule in rules), key=LEVELS.index, default="none")


def known_to_doctor(view, rule):
    return LEVEL_OF[rule] != "emergency" and any(rule in visit.knows and view.today <= visit.knows_until
                                                 for visit in view.visits)


def assess(data, at):
    """The assessment of a diary as in diary-format.md, without texts, versions and evidence."""
    now, _, offset = parse_instant(at)
    diary = Diary(data, offset)
    view = View(diary, now)
    active = active_rules(view)
    spans = intervals(diary, now)

    article = {rule for rule, owner, _, _ in RULES if owner == "article" and rule in active}
    shown = set(active)
    if LEVELS.index(highest(article)) >= LEVELS.index("urgent"):
        shown -= set(HIDEABLE)
    known = {rule for rule in shown if known_to_doctor(view, rule)}

    sets = []
    for name in ("article", "guidance"):
        ids = [rule for rule, owner, _, _ in RULES if owner == name and rule in shown]
        sets.append({"id": name, "level": highest(ids),
                     "active": [{"rule": rule, "level": LEVEL_OF[rule], "known": rule in known,
                                 "raised": format_instant(spans[rule][-1][0], offset)} for rule in sorted(ids)]})

    history = [{"rule": rule, "raised": format_instant(raised, offset), "cleared": format_instant(cleared, offset)}
               for rule, _, level, _ in RULES if LEVELS.index(level) >= LEVELS.index("doctor")
               for raised, cleared in spans[rule] if cleared is not None]

    def listed(*kinds):
        prompts = [item for kind in kinds for item in kind(view)]
        return sorted(prompts, key=lambda item: (item["id"], item.get("entry", ""), item.get("measure", -1)))

    return {
        "at": format_instant(now, offset),
        "overall": highest(shown),
        "headline": highest(shown - known),
        "classification": classify(view)[0],
        "sets": sets,
        "history": sorted(history, key=lambda item: (item["rule"], item["raised"], item["cleared"])),
        "prompts": listed(relief_check_due, still_in_pain, future_entry_ignored),
        "optionalPrompts": listed(suggest_home_test, yearly_visit_reminder),
        "notEvaluated": not_evaluated(view, active),
    }


# --- The examples ----------------------------------------------------------------------------------------------------

def compare_example(example):
    """A list of differences between what an example expects and what this program says."""
    got = assess(example["diary"], example["at"])
    expect = example["expect"]
    pairs = [("overall", expect["overall"], got["overall"]),
             ("classification", expect["classification"], got["classification"]),
             ("prompts", sorted(expect["prompts"]), sorted(item["id"] for item in got["prompts"]))]
    active = set()
    for part in got["sets"]:
        ids = [finding["rule"] for finding in part["active"]]
        active.update(ids)
        pairs.append((part["id"], sorted(expect[part["id"]]["active"]), sorted(ids)))
        pairs.append((part["id"] + " level", expect[part["id"]]["level"], part["level"]))
    if "history" in expect:
        past = {item["rule"] for item in got["history"]} - active
        pairs.append(("history", sorted(expect["history"]), sorted(r for r in past if not r.startswith("g-"))))
    return ["%s %s: expected %s, got %s" % (example["id"], what, wanted, had)
            for what, wanted, had in pairs if wanted != had]


def main(arguments):
    if len(arguments) == 4 and arguments[0] == "--diary" and arguments[2] == "--at":
        with open(arguments[1], encoding="utf-8") as file:
            json.dump(assess(json.load(file), arguments[3]), sys.stdout, indent=1, ensure_ascii=False)
        print()
        return 0
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        examples = json.load(file)
    differences = [line for example in examples for line in compare_example(example)]
    for line in differences:
        print(line)
    print("%d examples, %d differences" % (len(examples), len(differences)))
    return 1 if differences or not examples else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
