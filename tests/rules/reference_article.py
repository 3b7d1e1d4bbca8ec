# SPDX-License-Identifier: GPL-3.0-or-later
"""The article's rules (rules.md 2.2), each a function of what can be seen of a diary at one moment."""

from reference_diary import (BELOW, COMPLAINTS, HOUR, MINUTE, NERVE, NUMB, ORGAN, RESULTS_WORSE_THAN_GONE,
                             date_in_offset, has_terms)


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
