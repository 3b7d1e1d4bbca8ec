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


import json
import sys

import reference_article as article
import reference_guidance as guidance
from reference_diary import (BBS, BOTH_LEGS, CANCER_SIGNS, COLLAPSE, COMPLAINTS, CONFUSED, DAY, FEVER, HOUR,
                             LEG_WEAKNESS, LEVELS, METAMIZOLE_SIGNS, MINUTE, NERVE, ORGAN, URINARY, Diary, View,
                             date_in_offset, format_instant, midnight, parse_instant)

# --- The list of 2.5 -------------------------------------------------------------------------------------------------

RULES = [
    ("worse-after-medicine", "article", "emergency", article.worse_after_medicine),
    ("worse-at-rest", "article", "urgent", article.worse_at_rest),
    ("pain-over-3-days", "article", "urgent", article.pain_over_3_days),
    ("no-relief-from-medicine", "article", "urgent", article.no_relief_from_medicine),
    ("leg-or-foot-pain", "article", "urgent", article.leg_or_foot_pain),
    ("numbness-with-pain", "article", "urgent", article.numbness_with_pain),
    ("unbearable-pain", "article", "urgent", article.unbearable_pain),
    ("no-relief-within-hour", "article", "doctor", article.no_relief_within_hour),
    ("secondary-pattern", "article", "doctor", article.secondary_pattern),
    ("stiffness-for-days", "article", "doctor", article.stiffness_for_days),
    ("frequent-walking-pain", "article", "doctor", article.frequent_walking_pain),
    ("organ-symptoms", "article", "doctor", article.organ_symptoms),
    ("leg-nerve-symptoms", "article", "doctor", article.leg_nerve_symptoms),
    ("pain-after-injury", "article", "doctor", article.pain_after_injury),
    ("first-aid-now", "article", "self-care", article.first_aid_now),
    ("ache-on-long-walk", "article", "self-care", article.ache_on_long_walk),
    ("cold-too-long", "article", "self-care", article.cold_too_long),
    ("g-saddle-numbness", "guidance", "emergency", guidance.g_saddle_numbness),
    ("g-bladder-bowel-sexual", "guidance", "emergency", guidance.g_bladder_bowel_sexual),
    ("g-both-legs", "guidance", "emergency", guidance.g_both_legs),
    ("g-serious-accident", "guidance", "emergency", guidance.g_serious_accident),
    ("g-fragility-fracture", "guidance", "emergency", guidance.g_fragility_fracture),
    ("g-chest-pain", "guidance", "emergency", guidance.g_chest_pain),
    ("g-sudden-severe-collapse", "guidance", "emergency", guidance.g_sudden_severe_collapse),
    ("g-sepsis-signs", "guidance", "emergency", guidance.g_sepsis_signs),
    ("g-cancer-neuro", "guidance", "emergency", guidance.g_cancer_neuro),
    ("g-leg-weakness", "guidance", "urgent", guidance.g_leg_weakness),
    ("g-fever", "guidance", "urgent", guidance.g_fever),
    ("g-urinary", "guidance", "urgent", guidance.g_urinary),
    ("g-cancer-history", "guidance", "urgent", guidance.g_cancer_history),
    ("g-weight-loss", "guidance", "urgent", guidance.g_weight_loss),
    ("g-night-or-rest-pain", "guidance", "urgent", guidance.g_night_or_rest_pain),
    ("g-upper-back", "guidance", "urgent", guidance.g_upper_back),
    ("g-cough-or-strain", "guidance", "urgent", guidance.g_cough_or_strain),
    ("g-deformity-or-lump", "guidance", "urgent", guidance.g_deformity_or_lump),
    ("g-leg-circulation", "guidance", "urgent", guidance.g_leg_circulation),
    ("g-metamizole", "guidance", "urgent", guidance.g_metamizole),
    ("g-pregnancy-urgent", "guidance", "urgent", guidance.g_pregnancy_urgent),
    ("g-not-improving-weeks", "guidance", "doctor", guidance.g_not_improving_weeks),
    ("g-pulsating-abdomen", "guidance", "doctor", guidance.g_pulsating_abdomen),
    ("g-pregnancy", "guidance", "doctor", guidance.g_pregnancy),
    ("g-medicine-days", "guidance", "doctor", guidance.g_medicine_days),
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
        return guidance.fragile(view, view.today)
    if rule == "g-cancer-neuro":
        return bool(view.profile.get("cancerHistory"))
    if rule == "g-metamizole":
        return bool(guidance.metamizole_doses(view))
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

    of_article = {rule for rule, owner, _, _ in RULES if owner == "article" and rule in active}
    shown = set(active)
    if LEVELS.index(highest(of_article)) >= LEVELS.index("urgent"):
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
        "classification": article.classify(view)[0],
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
