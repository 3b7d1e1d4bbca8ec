/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-entry.h"
#include "bs-rule.h"

G_BEGIN_DECLS

/* One row of the diary: an entry's place in the list. What it shows is read from the list at the time, so that a hundred
 * thousand of them cost nothing until they are seen.
 *
 * Signal "changed": void (*) (BsDiaryItem *, gpointer): entry, day or marks are to be read anew. */
#define BS_TYPE_DIARY_ITEM (bs_diary_item_get_type ())
G_DECLARE_FINAL_TYPE (BsDiaryItem, bs_diary_item, BS, DIARY_ITEM, GObject)

typedef struct
{
  gint32 date; /* local, as written */
  gint32 today;
  gboolean begins_day; /* the first row of its day: it carries the heading */
  gboolean ends_day;
  guint n_entries;    /* of the day, as listed; only where begins_day */
  gint worst;         /* of the day, 0–10; BS_ABSENT where none was rated; only where begins_day */
  gboolean searching; /* the list shows what was found or filtered, not whole days */
  gboolean medicine;  /* a medicine was taken */
  const BsRule *rule; /* the highest of level doctor or above for which it is evidence, now or in the past, or NULL */
} BsDiaryFacts;

const char *bs_diary_item_get_id (BsDiaryItem *self);
guint bs_diary_item_get_position (BsDiaryItem *self);
/* (transfer full) (nullable): NULL where the store no longer has it or could not be read. */
BsEntry *bs_diary_item_load_entry (BsDiaryItem *self);
void bs_diary_item_get_facts (BsDiaryItem *self, BsDiaryFacts *facts);

G_END_DECLS
