/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-first-aid.h"

G_BEGIN_DECLS

/* What the person answers in first aid, written at once. On an error the entry and how far it has come are what they were,
 * `self` too, but for “worse”. Moments are counted from the beginning by BsMark, so that no clock that is set puts a
 * measure before its entry; where it was set back, all of it moves with it. */

/* 0–10, or BS_ABSENT: pain, not rated. Begins the entry, or changes its rating. No pain ends first aid. */
gboolean bs_first_aid_record_pain (BsFirstAid *self, BsStore *store, gint pain, const BsMark *now, GError **error);
/* Sitting or lying; said again it is corrected. Goes on to the next step, as all that follow. */
gboolean bs_first_aid_record_rest (BsFirstAid *self, BsStore *store, BsRestHow how, const BsMark *now, GError **error);
/* It is on: its clock begins, and the step stays. */
gboolean bs_first_aid_record_cold (BsFirstAid *self, BsStore *store, const BsMark *now, GError **error);
/* It is off, after so many minutes, or BS_ABSENT: not known. Never taken from the clock alone (rules.md, cold-too-long). */
gboolean bs_first_aid_record_cold_off (BsFirstAid *self, BsStore *store, gint minutes, const BsMark *now,
                                       GError **error);
gboolean bs_first_aid_record_heat (BsFirstAid *self, BsStore *store, const BsMark *now, GError **error);
/* `name`, `dose` nullable; `class_` BsMedicineClass or BS_ABSENT. */
gboolean bs_first_aid_record_medicine (BsFirstAid *self, BsStore *store, const char *name, const char *dose,
                                       gint class_, const BsMark *now, GError **error);
/* How the pain is now: of every measure that has no result yet, each with its own minutes. "The same" says nothing yet of
 * a medicine that was taken less than an hour ago: it is asked for again then (no-relief-from-medicine). "Worse" is
 * also that of the latest measure and of the latest medicine, whatever was said of them before, and makes it an emergency, here also where it
 * could not be written. */
gboolean bs_first_aid_record_result (BsFirstAid *self, BsStore *store, BsResult result, const BsMark *now,
                                     GError **error);
/* Takes the last answer back, as if it had not been given, to where it was given. */
gboolean bs_first_aid_take_result_back (BsFirstAid *self, BsStore *store, const BsMark *now, GError **error);
/* How strong it is now, 0–10: to what was answered last. */
gboolean bs_first_aid_record_pain_after (BsFirstAid *self, BsStore *store, gint pain, const BsMark *now,
                                         GError **error);

/* Skips or goes back: nothing but the step. */
gboolean bs_first_aid_go_to (BsFirstAid *self, BsStore *store, BsFirstAidStep step, GError **error);
/* The emergency page was answered. */
gboolean bs_first_aid_answer_emergency (BsFirstAid *self, BsStore *store, GError **error);
/* Ends it; the entry stays as it was answered. */
gboolean bs_first_aid_stop (BsFirstAid *self, BsStore *store, GError **error);

/* Whole minutes that have gone by, as results and what was applied are counted. */
gint bs_first_aid_count_minutes (const BsMark *from, const BsMark *to);

G_END_DECLS
