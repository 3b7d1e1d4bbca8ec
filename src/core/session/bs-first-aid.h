/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"
#include "bs-mark.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* The article's first aid, one step at a time (rules.md 1.3), as far as it has come: which step, since when each measure
 * runs, which entry it writes into. A value of the diary ("first-aid"), so that it outlasts the window, a restart and
 * sleep; its clocks count by BsMark. What is answered goes into the entry: bs-first-aid-record.h. */

#define BS_FIRST_AID_COLD_SECONDS (10 * 60) /* F06, F07: no more than ten minutes; 10:00 is over */
#define BS_FIRST_AID_HOUR_SECONDS (60 * 60) /* F11; 60:00 is over */
/* An entry with pain so long after the first measure says as much as an answer would (rules.md 2.6, 11): what was left
 * lying longer is not gone on with. */
#define BS_FIRST_AID_OPEN_SECONDS (6 * 60 * 60)

typedef enum
{
  BS_FIRST_AID_PAIN,     /* how strong it is; only of a new entry */
  BS_FIRST_AID_REST,     /* 1 of BS_FIRST_AID_N_STEPS */
  BS_FIRST_AID_COLD,     /* 2: or heat instead */
  BS_FIRST_AID_MEDICINE, /* 3 */
  BS_FIRST_AID_HOUR,     /* 4: from the first measure */
  BS_FIRST_AID_ASK,      /* 5: how is the pain? */
  BS_FIRST_AID_END,
} BsFirstAidStep;
#define BS_FIRST_AID_N_STEPS 5

typedef enum
{
  BS_FIRST_AID_ALARM_COLD,     /* take it off */
  BS_FIRST_AID_ALARM_HOUR,     /* how is the pain, an hour after the first measure? */
  BS_FIRST_AID_ALARM_MEDICINE, /* how is it, an hour after the medicine? Where the first hour was over before that one */
  BS_FIRST_AID_N_ALARMS
} BsFirstAidAlarm;

typedef struct _BsFirstAid BsFirstAid;

/* (transfer full): at its beginning. `entry` (nullable): one to go on with, measures that it has included; NULL: a new one,
 * which is written when the pain is known. */
BsFirstAid *bs_first_aid_new (const BsEntry *entry, const BsMark *now);
void bs_first_aid_free (BsFirstAid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsFirstAid, bs_first_aid_free)
/* (transfer full) */
BsFirstAid *bs_first_aid_copy (const BsFirstAid *self);

/* First aid can go on with this entry: one with pain that is not over, with a time, not later than `now` and at most
 * BS_FIRST_AID_OPEN_SECONDS ago, whose first measure, if any, is less than an hour ago. What is done after that hour is the
 * first aid of another entry. */
gboolean bs_first_aid_is_entry_open (const BsEntry *entry, const BsMark *now);

/* (transfer full) (nullable): what runs; NULL without error where nothing does. What cannot be read is NULL with
 * BS_DIARY_ERROR. An entry that was deleted meanwhile, and measures of it that were, are left out. */
BsFirstAid *bs_first_aid_load (BsStore *store, GError **error);
gboolean bs_first_aid_save (const BsFirstAid *self, BsStore *store, GError **error);
gboolean bs_first_aid_clear (BsStore *store, GError **error);
/* Begun longer ago than BS_FIRST_AID_OPEN_SECONDS, counted from the first measure where there is one. */
gboolean bs_first_aid_is_stale (const BsFirstAid *self, const BsMark *now);
/* (transfer full): as it is stored, and back. */
char *bs_first_aid_format (const BsFirstAid *self);
BsFirstAid *bs_first_aid_parse (const char *text, GError **error);

/* "" while there is no entry yet. */
const char *bs_first_aid_get_entry_id (const BsFirstAid *self);
/* Where it stands; BS_FIRST_AID_ASK for as long as an answer is due that was gone on to wait for. */
BsFirstAidStep bs_first_aid_get_step (const BsFirstAid *self, const BsMark *now);
/* The latest measure of this kind that is part of it; FALSE: none. `since` (nullable). */
gboolean bs_first_aid_get_measure (const BsFirstAid *self, BsMeasureKind kind, BsMark *since);
/* Cold is on the back, or nobody has said since when it is not. */
gboolean bs_first_aid_is_cold_on (const BsFirstAid *self);
/* "Worse" was said, and the emergency page that this shows was not answered. */
gboolean bs_first_aid_is_emergency (const BsFirstAid *self);

/* The last answer can be taken back. */
gboolean bs_first_aid_has_answer (const BsFirstAid *self);

/* Since when this one runs. FALSE: it does not, or was answered. */
gboolean bs_first_aid_get_alarm_start (const BsFirstAid *self, BsFirstAidAlarm alarm, BsMark *since);
/* FALSE likewise. `seconds`: until it is due; 0 or less: it is due, and not answered. */
gboolean bs_first_aid_get_alarm (const BsFirstAid *self, BsFirstAidAlarm alarm, const BsMark *now, gint64 *seconds);
/* The next that will be due; those that are due already are bs_first_aid_get_alarm()'s. FALSE: none. `seconds` is above 0. */
gboolean bs_first_aid_get_next_alarm (const BsFirstAid *self, const BsMark *now, gint64 *seconds,
                                      BsFirstAidAlarm *which);

G_END_DECLS
