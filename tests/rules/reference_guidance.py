# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of public guidance (rules.md 4.2 and 2.6, 10), each a function of what can be seen of a diary at one moment."""

from reference_article import last_group, pain_observations
from reference_diary import (BBS, BELOW, BOTH_LEGS, CANCER_NUMB, CANCER_SIGNS, COLLAPSE, CONFUSED, FEVER,
                             LEG_WEAKNESS, METAMIZOLE_NAMES, METAMIZOLE_SIGNS, NIGHT_OR_REST, PREGNANCY_SIGNS, SADDLE,
                             SEPSIS_WITH, URINARY, has_terms, year_of)


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
