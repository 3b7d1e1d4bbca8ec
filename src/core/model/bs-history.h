/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* An immutable snapshot of a diary in time order: exactly what rules, charts and report read of it, packed so that
 * ten years fit in a few megabytes. Notes, pain types and the like stay in the store.
 *
 * It has two parts: a large base of what is older than some days before the newest entry, shared between
 * snapshots, and a small tail. A change of today copies only the tail (rules.md 3.2: it must not cost a pass over
 * ten years). Indexes run over both, 0 … n-1, in order of `key`. */

#define BS_NO_TIME G_MININT64

typedef struct
{
  guint8 uuid[16];
  gint64 key; /* sort key, UTC seconds: the instant; of a bare date its earliest possible 00:00 (date - 14 h) */
  gint64 end; /* UTC seconds, BS_NO_TIME: absent */
  guint64 signs, skipped, radiates, numb; /* sets, BS_BIT */
  guint32 triggers;                       /* set */
  gint32 date;                            /* local date as written, days since 1970 */
  guint32 measures;                       /* index of the first measure, see bs_history_get_measures() */
  gint16 offset;                          /* minutes; of a bare date 0 */
  gint16 end_offset;
  gint16 walk_min, onset_min; /* minutes or BS_ABSENT */
  guint16 n_measures;
  gint8 pain; /* 0–10 or BS_ABSENT (pain, not rated) */
  gint8 leg_pain;
  gint8 when;           /* BsWhen or BS_ABSENT */
  gint8 course;         /* BsCourse or BS_ABSENT */
  gint8 walk_posture;   /* BsWalkPosture or BS_ABSENT */
  guint8 flags;         /* BsHistoryFlags */
  guint8 sites;         /* set */
  gint8 written_on_day; /* whether it was recorded on its own date: TRUE, FALSE, BS_ABSENT where that is not known */
} BsHistoryEntry;

typedef enum
{
  BS_HISTORY_BARE_DATE = 1 << 0,
  BS_HISTORY_SIGNS_ASKED = 1 << 1,
  BS_HISTORY_NUMB_ASKED = 1 << 2,
  BS_HISTORY_RADIATES_ASKED = 1 << 3,
  BS_HISTORY_TRIGGERS_ASKED = 1 << 4,
  BS_HISTORY_MEASURES_ASKED = 1 << 5,
  BS_HISTORY_IN_TAIL = 1 << 6, /* set by the history: `measures` counts in the tail */
  BS_HISTORY_SITES_ASKED = 1 << 7,
} BsHistoryFlags;

typedef struct
{
  gint64 at;          /* UTC seconds of its own `at`, BS_NO_TIME: with the entry */
  guint32 name;       /* of the medicine, see bs_history_get_name(); 0: none */
  gint16 offset;      /* minutes, of its own `at` */
  gint16 applied_min; /* minutes or BS_ABSENT */
  gint16 result_min;  /* minutes or BS_ABSENT */
  gint8 kind;         /* BsMeasureKind */
  gint8 result;       /* BsResult or BS_ABSENT */
  gint8 how;          /* BsRestHow or BS_ABSENT */
  gint8 pain_after;   /* 0–10 or BS_ABSENT */
} BsHistoryMeasure;

typedef struct _BsHistory BsHistory;

BsHistory *bs_history_ref (BsHistory *self);
void bs_history_unref (BsHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsHistory, bs_history_unref)

guint bs_history_get_n_entries (const BsHistory *self);
const BsHistoryEntry *bs_history_get (const BsHistory *self, guint index);
/* (transfer none): entry->n_measures measures, in the order written. */
const BsHistoryMeasure *bs_history_get_measures (const BsHistory *self, const BsHistoryEntry *entry);
/* (transfer none): a medicine's name; "" for 0. */
const char *bs_history_get_name (const BsHistory *self, guint32 name);
guint bs_history_get_n_names (const BsHistory *self);
/* Visits in time order, examinations and phone advice. */
guint bs_history_get_n_visits (const BsHistory *self);
const BsVisit *bs_history_get_visit (const BsHistory *self, guint index);
/* (transfer none), never NULL. */
const BsProfile *bs_history_get_profile (const BsHistory *self);
/* Index of an entry, or -1. */
gint bs_history_find (const BsHistory *self, const char *id);
/* First index whose key is not before `seconds` (UTC). */
guint bs_history_lower_bound (const BsHistory *self, gint64 seconds);
/* Its id, into a buffer of 37. */
char *bs_history_entry_get_id (const BsHistoryEntry *entry, char *buffer);
/* What `written_on_day` is of these two. */
static inline gint8
bs_history_is_written_on_day (BsInstant at, BsInstant recorded_at)
{
  return bs_instant_is_set (recorded_at) ? bs_instant_get_date (recorded_at) == bs_instant_get_date (at) : BS_ABSENT;
}
static inline gboolean
bs_history_entry_has_pain (const BsHistoryEntry *entry)
{
  return entry->pain != 0;
}

/* The part that a change of today leaves alone: entries [0, n_base), and an instant before which every one
 * of their keys lies and at or after which every key of the tail does. Two histories with the same base id
 * agree on all of it: entries, earlier visits, profile. The assessment keeps its state there. */
guint bs_history_get_n_base (const BsHistory *self);
gint64 bs_history_get_boundary (const BsHistory *self);
guint64 bs_history_get_base_id (const BsHistory *self);

/* Collects a history; entries in any order. */
typedef struct _BsHistoryBuilder BsHistoryBuilder;
/* `n_expected`: how many entries will come, so that memory is taken once; 0 if not known. */
BsHistoryBuilder *bs_history_builder_new (guint n_expected);
/* Number of a medicine's name, the same for the same name. 0 for NULL and "". */
guint32 bs_history_builder_intern (BsHistoryBuilder *self, const char *name);
/* The store's fast way: every field of `entry` set but `measures`, which is filled in here; `key` is the instant's UTC
 * second, of a bare date (flag BS_HISTORY_BARE_DATE, `date` set) it is filled in here too. `measures` holds
 * entry->n_measures, with names interned here. */
void bs_history_builder_add (BsHistoryBuilder *self, const BsHistoryEntry *entry, const BsHistoryMeasure *measures);
/* Any other way. An entry without id gets an id of zeros. */
void bs_history_builder_add_entry (BsHistoryBuilder *self, const BsEntry *entry);
void bs_history_builder_add_visit (BsHistoryBuilder *self, const BsVisit *visit);
void bs_history_builder_set_profile (BsHistoryBuilder *self, const BsProfile *profile);
/* (transfer full): frees the builder. */
BsHistory *bs_history_builder_finish (BsHistoryBuilder *self);
void bs_history_builder_free (BsHistoryBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsHistoryBuilder, bs_history_builder_free)

/* (transfer full): of a diary in memory. */
BsHistory *bs_history_new_from_diary (const BsDiary *diary);
/* (transfer full): with `entry` in the place of `before`. `before` NULL: it is new; `entry` NULL: it is gone. */
BsHistory *bs_history_with_change (BsHistory *self, const BsEntry *before, const BsEntry *entry);
/* (transfer full): with other visits (BsVisit) and profile. */
BsHistory *bs_history_with_visits (BsHistory *self, GPtrArray *visits);
BsHistory *bs_history_with_profile (BsHistory *self, const BsProfile *profile);

G_END_DECLS
