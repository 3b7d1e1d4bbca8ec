#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes data/sample-diary.json: three months of an invented person, always the same bytes.

    build-aux/make-sample-diary.py            writes the file
    build-aux/make-sample-diary.py --check    exit status 1 if the file is not what would be written

Nobody lived this diary. It holds what a real one would: questions that were answered, skipped or never asked, results that
came later, days without an entry, a journey, a good spell. What the rules find in it is tests/rules/test-sample.c.
"""

import datetime
import hashlib
import json
import pathlib
import re
import sys
import uuid

FILE = pathlib.Path(__file__).resolve().parent.parent / "data" / "sample-diary.json"
SCHEMA = FILE.parent.parent / "tests" / "data" / "diary.schema.json"
NAMESPACE = uuid.UUID("5f0d5c6e-6f0b-5d0c-9b7e-0c5c1f3a7d21")
YEAR = 2026
EXPORTED = "11-22 20:00"
SUMMER_ENDS = (10, 25)
JOURNEY = ((9, 11), (9, 13))    # in Lisbon, an hour behind home

schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
DEFINITIONS = schema["$defs"]
ALL_SIGNS = DEFINITIONS["entry"]["properties"]["signs"]["items"]["enum"]
# What the window's safety questions ask for, next to numbness.
SAFETY = ["urination-problem", "stool-problem", "bladder-leak", "bowel-leak", "reduced-bladder-bowel-feeling",
          "sexual-change", "both-legs", "leg-weakness-both", "leg-weakness", "foot-drop", "fever", "chills"]

entries = []


# ---- time ----

def offset_minutes(month, day, hour):
    if JOURNEY[0] <= (month, day) <= JOURNEY[1]:
        return 60
    # 03:00 becomes 02:00 on that night; the diary's own entry of that hour says which it was.
    summer = (month, day) < SUMMER_ENDS or ((month, day) == SUMMER_ENDS and hour < 3)
    return 120 if summer else 60


def moment(text):
    """"09-11 17:20" as a datetime with its offset."""
    month, day, hour, minute = (int(part) for part in re.split("[- :]", text))
    zone = datetime.timezone(datetime.timedelta(minutes=offset_minutes(month, day, hour)))
    return datetime.datetime(YEAR, month, day, hour, minute, tzinfo=zone)


def written(when):
    text = when.strftime("%Y-%m-%dT%H:%M%z")
    return text[:-2] + ":" + text[-2:]


def some_minutes(seed, least, most):
    return least + hashlib.sha256(seed.encode()).digest()[0] % (most - least + 1)


# ---- measures ----

def rest(how, result=None, minutes=None, **more):
    return {"kind": "rest", "how": how, "result": result, "resultMin": minutes, **more}


def ibuprofen(result=None, minutes=None, **more):
    return {"kind": "medicine", "class": "analgesic", "name": "Ibuprofen", "dose": "400 mg", "result": result,
            "resultMin": minutes, **more}


def paracetamol(result=None, minutes=None, **more):
    return {"kind": "medicine", "class": "analgesic", "name": "Paracetamol", "dose": "500 mg", "result": result,
            "resultMin": minutes, **more}


def gel(result=None, minutes=None, **more):
    return {"kind": "medicine", "class": "other", "name": "Pain gel", "result": result, "resultMin": minutes, **more}


def warm(applied, result=None, minutes=None, **more):
    return {"kind": "heat", "appliedMin": applied, "result": result, "resultMin": minutes, **more}


def cold(applied, result=None, minutes=None, **more):
    return {"kind": "cold", "appliedMin": applied, "result": result, "resultMin": minutes, **more}


# ---- answers to the questions about signs ----

def ticked(*signs):
    """These, and nothing said of the others."""
    return {"signs": list(signs), "skipped": [sign for sign in ALL_SIGNS if sign not in signs]}


def none_of_these(*signs):
    """"None of these" to the safety questions, whatever else is ticked, and nothing said of the rest."""
    return {"numb": [], "signs": list(signs),
            "skipped": [sign for sign in ALL_SIGNS if sign not in signs and sign not in SAFETY]}


def all_answered(*signs, numb=()):
    """Every question answered: these, and none of the rest."""
    return {"numb": list(numb), "signs": list(signs)}


# ---- entries ----

def ordered(value, properties):
    return {key: value[key] for key in properties if value.get(key) is not None}


def entry(at, pain, *measures, recorded=None, updated=None, **fields):
    """`pain` None: not rated. `recorded`, `updated`: when it was written and changed, if not soon afterwards."""
    has_time = " " in at
    start = moment(at if has_time else at + " 12:00")
    known = start
    for measure in measures:
        begun = start
        if "at" in measure:
            begun = moment(measure["at"])
            measure["at"] = written(begun)
        known = max(known, begun)
        if measure.get("resultMin") is not None:
            known = max(known, begun + datetime.timedelta(minutes=measure["resultMin"]))
    if "end" in fields:
        fields["end"] = moment(fields["end"])
        known = max(known, fields["end"])
        fields["end"] = written(fields["end"])

    seed = "%s/%d" % (at, len(entries))
    soon = datetime.timedelta(minutes=some_minutes(seed, 2, 11))
    later = datetime.timedelta(minutes=some_minutes(seed + "/later", 1, 6))
    # Who waits for more than a while writes the pain down first and the result when it is known.
    waits = known - start > datetime.timedelta(minutes=25)
    recorded_at = moment(recorded) if recorded else (start if waits else known) + soon
    updated_at = moment(updated) if updated else max(recorded_at, known + later if waits else recorded_at)
    entries.append(ordered({
        **fields,
        "id": str(uuid.uuid5(NAMESPACE, seed)),
        "recordedAt": written(recorded_at),
        "updatedAt": written(updated_at),
        "at": written(start) if has_time else start.strftime("%Y-%m-%d"),
        "pain": pain,
        "measures": [ordered(measure, DEFINITIONS["measure"]["properties"]) for measure in measures] or None,
    }, DEFINITIONS["entry"]["properties"]))


def walk(at, pain, minutes, onset, *measures, **fields):
    """A walk that hurt: walked so many minutes, the pain began after `onset`."""
    fields = {"when": "walking", "walkMin": minutes, "onsetMin": onset, "walkPosture": "upright", "stopReason": "pain",
              "sites": ["lower-back-centre"], **fields}
    entry(at, pain, *measures, **fields)


def free_walk(at, minutes, **fields):
    entry(at, 0, **{"walkMin": minutes, "walkPosture": "upright", "stopReason": "finished", **fields})


def trolley(at, minutes, **fields):
    free_walk(at, minutes, **{"walkPosture": "leaning-forward", **fields})


def no_pain(at, **fields):
    entry(at, 0, **fields)


LEFT_BUTTOCK = ["buttock-left"]
LEFT_THIGH = ["buttock-left", "thigh-back-left"]


def august():
    walk("08-25 18:10", 4, 35, 25, rest("sit", "gone", 8), types=["aching", "dull"], course="comes-and-goes",
         easierWhen=["sitting", "bending-forward"], radiates=[], triggers=["long-walk"], **all_answered(),
         note="First entry. Since spring my back begins to hurt on the way home from the park. On the bench it goes.")
    free_walk("08-26 09:30", 14, note="To the baker and back, nothing.")
    entry("08-26 19:40", 2, rest("sit", "gone", 10), types=["dull"], when="standing", sites=["lower-back-centre"],
          note="Ironing.")
    walk("08-27 17:20", 3, 40, 28, rest("sit", "gone", 6), types=["aching"], radiates=[])
    no_pain("08-28 20:30")
    trolley("08-29 10:05", 45, note="Market with the shopping trolley. No pain at all. Odd.")
    entry("08-29 18:30", 3, rest("sit", "gone", 12), types=["aching", "pressing"], when="standing",
          sites=["lower-back-centre"], easierWhen=["sitting"])
    walk("08-30 11:15", 4, 50, 26, rest("sit", "gone", 9), walkMetres=3200, types=["aching"], radiates=LEFT_BUTTOCK,
         course="comes-and-goes", **none_of_these(), note="With Eva round the lake. Had to sit twice.")
    no_pain("08-31 20:15")


def september_before_the_journey():
    entry("09-01 07:10", 2, when="after-sleep", types=["dull"], end="09-01 07:45", **ticked("morning-stiffness"),
          note="Stiff until after breakfast.")
    walk("09-01 17:05", 3, 28, 23, rest("sit", "gone", 7), types=["aching"])
    trolley("09-02 09:50", 40)
    walk("09-03 10:30", 4, 30, 22, rest("bend-forward", "gone", 5), types=["aching"], radiates=LEFT_BUTTOCK, numb=[],
         easierWhen=["bending-forward", "sitting"], note="Bent over a railing as if I were tying a shoe. That helps.")
    entry("09-03 19:20", 3, gel("gone", 40), when="after-walking", types=["dull"], sites=["lower-back-centre"])
    no_pain("09-05 12:40", note="An hour on the bicycle. Nothing.")
    walk("09-05 18:15", 2, 20, 18, rest("sit", "gone", 4), stopReason="finished")
    no_pain("09-06 20:00")
    free_walk("09-07 10:20", 25)
    no_pain("09-07 20:30")
    no_pain("09-08 19:45", **none_of_these())


def journey():
    no_pain("09-10 21:30", note="Packed. Back is fine.")
    walk("09-11 11:10", 5, 70, 18, rest("sit", "gone", 12), types=["aching", "squeezing"], legPain=2, radiates=LEFT_THIGH,
         triggers=["long-walk"], numb=[], course="comes-and-goes", easierWhen=["sitting", "bending-forward"],
         walkMetres=3900, note="Lisbon. Uphill is better than downhill, nobody believes me.")
    walk("09-11 16:20", 4, 35, 14, rest("sit", "gone", 15), types=["aching"], radiates=LEFT_BUTTOCK)
    entry("09-11 21:15", 5, ibuprofen("gone", 50), when="after-walking", types=["aching"], sites=["lower-back-centre"])
    entry("09-12 08:00", 3, when="after-sleep", types=["dull"], end="09-12 08:40", **ticked("morning-stiffness"))
    entry("09-12 14:30", 3, cold(15, "gone", 20), when="walking", types=["aching"], walkMin=25, onsetMin=16,
          walkPosture="upright", note="Fell asleep on the cold pack.")
    entry("09-13", 4, rest("sit", "gone"), when="walking", types=["aching"], sites=["lower-back-centre"],
          recorded="09-14 21:05", note="Somewhere on the way to the harbour. Did not look at the clock.")
    no_pain("09-14 21:00", note="Home again. Sat all day, no pain.")


def september_after_the_journey():
    walk("09-15 17:30", 4, 30, 20, rest("sit", "gone", 8), types=["aching"], radiates=LEFT_BUTTOCK)
    entry("09-17 07:00", 2, when="after-sleep", end="09-17 07:30", **ticked("morning-stiffness"))
    walk("09-17 10:40", 3, 24, 19, rest("sit", "gone", 6), types=["dull"])
    no_pain("09-18 20:10")
    trolley("09-19 09:40", 50, note="Trolley again, 50 minutes, no stop.")
    entry("09-19 18:50", 4, rest("lie", "gone", 20), when="standing", types=["aching", "pressing"],
          sites=["lower-back-centre", "sacrum"], note="Cooked for six.")
    walk("09-20 15:10", 4, 45, 19, rest("sit", "gone", 10), types=["aching"], radiates=LEFT_THIGH, legPain=2,
         **none_of_these(), walkMetres=2600)
    no_pain("09-21 20:20")
    walk("09-22 17:45", 4, 22, 17, rest("sit", "gone", 9), types=["aching"], recorded="09-23 08:10")
    no_pain("09-22 21:50", recorded="09-23 08:12")
    trolley("09-23 10:00", 35)
    entry("09-24 16:20", 5, rest("lie", "gone", 30), when="lifting", types=["sharp"], sites=["lower-back-left"],
          triggers=["lifting", "sudden-bend"], radiates=[], note="Moved the big flower pots. Stupid.")
    entry("09-24 21:40", 4, warm(20, "gone", 35), types=["dull"], sites=["lower-back-left"], when="sitting")


def bad_week():
    entry("09-25 06:50", 6, ibuprofen("less", 75, painAfter=3), when="after-sleep", types=["sharp", "aching"],
          sites=["lower-back-left", "lower-back-centre"], position=["turning", "bending-forward"],
          **none_of_these("morning-stiffness", "hard-to-turn-or-bend"), note="Took ten minutes to get the socks on.")
    entry("09-25 18:00", 4, warm(20, "less", 30), types=["aching"], when="sitting", sites=["lower-back-left"])
    entry("09-26 03:20", 6, paracetamol("same", 90), when="night", types=["aching"], course="comes-and-goes",
          position=["lying-back"], **none_of_these("worse-at-night", "hard-to-turn-or-bend"),
          note="Awake from three on. The tablet did nothing.")
    entry("09-26 10:15", 5, ibuprofen("less", 60, painAfter=3), types=["aching"], when="standing",
          sites=["lower-back-left", "lower-back-centre"])
    entry("09-26 20:45", 4, warm(15, "less", 25), when="after-sitting", types=["dull"])
    entry("09-27 08:30", 5, ibuprofen("less", 70, painAfter=3), course="constant", types=["aching"], when="after-sleep",
          radiates=LEFT_BUTTOCK, **none_of_these("hard-to-turn-or-bend", "back-muscle-fatigue"))
    entry("09-27 17:10", 5, rest("lie", "less", 30), course="constant", types=["aching"], legPain=3,
          radiates=["buttock-left", "thigh-back-left", "lower-leg-left"],
          note="Now it goes down the left leg to the ankle.")
    walk("09-28 11:00", 6, 12, 6, rest("sit", "less", 15, painAfter=3), types=["aching", "burning"], legPain=4,
         radiates=["buttock-left", "thigh-back-left", "lower-leg-left"], **none_of_these("hard-to-turn-or-bend"))
    entry("09-28 19:30", None, ibuprofen("gone", 55), types=["aching"], when="sitting",
          note="Too tired to put a number on it.")
    walk("09-29 10:20", 5, 15, 8, rest("sit", "gone", 14), types=["aching"], legPain=3,
         radiates=["buttock-left", "lower-leg-left"], note="Rang the practice.")
    entry("09-29 22:10", 4, paracetamol("gone", 50), when="sitting", types=["dull"])
    entry("09-30 02:50", 4, rest("change-position", "gone", 20), when="night", types=["aching"],
          note="Pillow under the knees.")
    walk("09-30 17:00", 4, 14, 9, rest("sit", "gone", 10), types=["aching"], legPain=2, radiates=LEFT_THIGH)
    entry("10-01 07:05", 3, when="after-sleep", types=["dull"], end="10-01 08:00",
          **ticked("morning-stiffness"))


def october_before_the_market():
    entry("10-01 19:15", 3, rest("sit", "gone", 10), when="standing", types=["aching"], radiates=LEFT_BUTTOCK,
          **all_answered(), note="Dr Weber tested reflexes, strength and feeling in the legs. I should keep writing this.")
    walk("10-02 10:10", 3, 15, 12, rest("sit", "gone", 6), types=["aching"], radiates=LEFT_BUTTOCK)
    no_pain("10-02 20:40")
    trolley("10-04 10:30", 30)
    no_pain("10-04 20:05")
    walk("10-05 16:40", 3, 20, 16, rest("sit", "gone", 6), types=["aching"], radiates=[])
    no_pain("10-06 20:15")
    entry("10-07 07:20", 2, when="after-sleep", end="10-07 07:50", **ticked("morning-stiffness"))
    walk("10-07 17:10", 4, 26, 18, rest("bend-forward", "gone", 6), types=["aching"], radiates=LEFT_BUTTOCK)
    entry("10-08 12:15", 2, when="other", types=["dull"], end="10-08 14:00", sites=["lower-back-centre"],
          note="First physiotherapy. Sore, in a good way.")
    no_pain("10-08 20:00", **none_of_these())
    free_walk("10-09 10:00", 20, note="Slowly, with the exercises before. Nothing.")
    no_pain("10-09 20:30")
    walk("10-10 15:30", 4, 45, 21, rest("sit", "gone", 8), walkMetres=2900, types=["aching"], radiates=LEFT_BUTTOCK,
         course="comes-and-goes", note="Too far, but the woods were beautiful.")
    walk("10-13 16:50", 4, 24, 18, rest("sit", "gone", 9), types=["aching"])
    trolley("10-14 09:45", 45)
    no_pain("10-14 20:10")
    walk("10-15 17:00", 5, 28, 15, rest("sit", "gone", 14), types=["aching", "squeezing"], legPain=3,
         radiates=LEFT_THIGH, numb=[])
    entry("10-15 21:20", 3, warm(20, "gone", 30), when="after-walking", types=["dull"])
    no_pain("10-16 20:00")


def the_market():
    entry("10-17 11:20", 7, rest("sit", "less", 20, painAfter=4), when="standing", types=["squeezing", "tingling"],
          legPain=6, walkMin=40, onsetMin=10, walkPosture="upright", stopReason="pain", sites=["lower-back-centre", "sacrum"],
          easierWhen=["sitting", "bending-forward"],
          radiates=["buttock-left", "buttock-right", "thigh-back-left", "thigh-back-right"],
          **all_answered("both-legs", "wadded-or-wooden-legs", "gait-change", numb=["lower-leg-left", "lower-leg-right"]),
          note="Stood at the market without the trolley. Both legs went heavy and tingled, I had to be held. "
               "Eva took me to the hospital.")
    entry("10-17 19:30", 3, rest("lie", "gone", 25), when="sitting", types=["dull"], radiates=LEFT_BUTTOCK, **all_answered(),
          note="Home again. They looked at everything for two hours.")
    entry("10-18 09:10", 2, when="after-sleep", end="10-18 09:50", types=["dull"], radiates=[], **all_answered("morning-stiffness"))
    no_pain("10-18 19:00", **none_of_these())


def october_after_the_market():
    free_walk("10-19 10:30", 10, note="Round the block on Eva's arm.", **none_of_these())
    no_pain("10-19 20:20", **none_of_these())
    walk("10-20 10:45", 3, 15, 12, rest("sit", "gone", 7), types=["aching"], radiates=[], **none_of_these())
    trolley("10-22 09:50", 30)
    no_pain("10-22 20:00", **none_of_these())
    walk("10-23 16:10", 3, 20, 15, rest("sit", "gone", 8), types=["aching"], radiates=LEFT_BUTTOCK)
    entry("10-24 18:40", 3, rest("sit", "gone", 10), when="standing", types=["pressing"], sites=["lower-back-centre"])
    entry("10-25 02:30", 4, rest("change-position", "gone", 30), when="night", types=["aching"],
          note="The night the clocks go back, an hour more of it.")
    free_walk("10-25 15:00", 15)
    no_pain("10-26 20:10", **none_of_these())
    entry("10-27 08:50", 4, rest("sit", "gone", 25), when="other", types=["sharp"], sites=["sacrum"], radiates=[],
          triggers=["fall-or-blow"], **none_of_these(), note="Slipped on wet leaves and sat down hard.")
    entry("10-27 20:30", 3, warm(20, "gone", 30), when="sitting", types=["dull"], sites=["sacrum"])
    entry("10-28 07:30", 2, when="after-sleep", end="10-28 08:30", types=["dull"], sites=["sacrum"],
          **ticked("morning-stiffness"))
    no_pain("10-28 20:00")
    no_pain("10-29 19:50", **none_of_these())
    free_walk("10-30 10:15", 20)
    walk("10-31 15:20", 2, 35, 29, rest("sit", "gone", 4), types=["dull"], stopReason="finished", radiates=[])


def good_spell():
    no_pain("11-01 20:00")
    free_walk("11-02 10:10", 25)
    no_pain("11-02 20:15", **none_of_these())
    trolley("11-04 09:40", 50)
    no_pain("11-05 20:00")
    free_walk("11-06 14:30", 30, walkMetres=2000, note="Half an hour upright without pain. First time since August.")
    no_pain("11-06 20:30", **none_of_these())
    no_pain("11-08 13:00", note="Bicycle with Eva, the long way.")


def november():
    entry("11-10 07:15", 2, when="after-sleep", end="11-10 07:50", **ticked("morning-stiffness"))
    walk("11-10 16:20", 3, 28, 24, rest("sit", "gone", 6), types=["aching"], radiates=[])
    no_pain("11-12 20:10", **none_of_these())
    walk("11-13 15:40", 4, 30, 20, rest("sit", "gone", 8), types=["aching"], radiates=LEFT_BUTTOCK)
    no_pain("11-13 21:00")
    entry("11-14 18:20", 2, rest("sit", "gone", 8), when="standing", types=["dull"])
    free_walk("11-16 10:00", 18)
    no_pain("11-16 20:20")


def last_week():
    walk("11-17 08:15", 5, 22, 14, rest("sit", "gone", 15), types=["aching"], radiates=LEFT_BUTTOCK, triggers=[],
         course="comes-and-goes", easierWhen=["sitting", "bending-forward"], note="Back again, from nowhere.")
    entry("11-17 19:40", 4, warm(20, "gone", 40), when="standing", types=["aching"], sites=["lower-back-centre"])
    entry("11-18 03:10", 5, rest("change-position", "gone", 30), when="night", types=["aching"])
    walk("11-18 10:30", 6, 16, 9, ibuprofen("gone", 55, at="11-18 10:50"), types=["aching", "squeezing"], legPain=2,
         radiates=LEFT_THIGH)
    entry("11-18 20:15", 3, warm(15, "gone", 30), when="sitting", types=["dull"])
    entry("11-19 07:20", 3, when="after-sleep", end="11-19 08:10", types=["dull"],
          **none_of_these("morning-stiffness"), radiates=LEFT_BUTTOCK)
    entry("11-19 16:30", 4, ibuprofen("gone", 60), when="standing", types=["aching"], sites=["lower-back-centre"])
    entry("11-20 07:25", 3, when="after-sleep", end="11-20 08:20", types=["dull"])
    walk("11-20 17:20", 5, 15, 9, rest("sit", "gone", 12), types=["aching", "burning"], legPain=4,
         radiates=["buttock-left", "thigh-back-left", "lower-leg-left"], course="comes-and-goes",
         note="Into the calf this time.")
    entry("11-20 21:30", 4, ibuprofen("gone", 50), when="sitting", types=["aching"])
    walk("11-21 10:15", 4, 20, 12, rest("bend-forward", "gone", 8), types=["aching"], walkPosture="leaning-forward",
         note="Even with the trolley, a little.")
    walk("11-21 18:40", 6, 12, 7, rest("sit", "gone", 20), types=["aching", "burning"], legPain=5,
         radiates=["buttock-left", "lower-leg-left", "foot-left"], course="comes-and-goes")
    entry("11-22 07:05", 4, rest("change-position", "gone", 25), when="after-sleep", types=["dull"],
          **ticked("morning-stiffness"))
    walk("11-22 18:25", 6, 10, 6, rest("sit", "less", 10, painAfter=5), ibuprofen(at="11-22 18:40"),
         types=["aching"], legPain=4, sites=["lower-back-centre", "lower-back-left"], course="comes-and-goes",
         note="Only to the post box. Sitting helps less than it did.")


MEDICINES = [
    {"name": "Ibuprofen", "class": "analgesic", "dose": "400 mg", "maxPerDay": 3, "updatedAt": "08-25 18:32"},
    {"name": "Pain gel", "class": "other", "updatedAt": "09-03 19:31"},
    {"name": "Paracetamol", "class": "analgesic", "dose": "500 mg", "maxPerDay": 4, "updatedAt": "08-25 18:33"},
]

VISITS = [
    {"at": "09-29 11:30", "kind": "phone-advice", "who": "Practice of Dr Weber", "updatedAt": "09-29 11:45",
     "note": "Nurse on the phone: come on Thursday morning. At once, and not to them, if it goes numb between the legs or "
             "the bladder does odd things."},
    {"at": "10-01 10:30", "kind": "doctor", "who": "Dr Weber, general practice", "updatedAt": "10-01 19:02",
     "note": "Examined back and legs. Physiotherapy. Knows that walking hurts often and for weeks. Wants to hear of it at once "
             "when it goes below the knee again, or of anything new.",
     "knows": ["frequent-walking-pain", "g-not-improving-weeks"], "knowsUntil": "2026-12-15"},
    {"at": "10-17 12:50", "kind": "urgent", "who": "Hospital, emergency department", "updatedAt": "10-17 19:41",
     "note": "Strength, reflexes, feeling, bladder scan. Letter for Dr Weber. To come back at any hour if it is both legs again."},
]

PROFILE = {"name": "Ruth Berger (invented)", "birthYear": 1964, "sex": "female", "osteoporosis": False,
           "longTermSteroids": False, "cancerHistory": False}


def identified(values, definition):
    made = []
    for index, value in enumerate(values):
        value = dict(value, id=str(uuid.uuid5(NAMESPACE, "%s/%d" % (definition, index))),
                     updatedAt=written(moment(value["updatedAt"])))
        if "at" in value:
            value["at"] = written(moment(value["at"]))
        made.append(ordered(value, DEFINITIONS[definition]["properties"]))
    return made


# ---- the file, as Backstory itself writes it ----

def to_json(value, indent=0):
    inner = "\n" + " " * (indent + 2)
    if isinstance(value, dict):
        parts = ["%s: %s" % (json.dumps(key), to_json(part, indent + 2)) for key, part in value.items()]
        return "{" + inner + ("," + inner).join(parts) + "\n" + " " * indent + "}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[" + inner + ("," + inner).join(to_json(part, indent + 2) for part in value) + "\n" + " " * indent + "]"
    return json.dumps(value, ensure_ascii=False)


def main(arguments):
    for part in (august, september_before_the_journey, journey, september_after_the_journey, bad_week,
                 october_before_the_market, the_market, october_after_the_market, good_spell, november, last_week):
        part()
    diary = {
        "format": "backstory-diary",
        "version": 1,
        "exportedAt": written(moment(EXPORTED)),
        "application": "Backstory, invented sample",
        "profile": PROFILE,
        "medicines": identified(MEDICINES, "medicine"),
        "entries": entries,
        "visits": identified(VISITS, "visit"),
    }
    text = to_json(diary) + "\n"
    if arguments == ["--check"]:
        return 0 if FILE.exists() and FILE.read_text(encoding="utf-8") == text else 1
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
