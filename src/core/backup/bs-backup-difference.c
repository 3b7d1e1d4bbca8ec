/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-backup-difference.h"

#include <string.h>

#include "bs-entry-table.h"
#include "bs-store-file.h"

#define LOOK_EVERY 256 /* entries, for a cancelling */

/* One side: its entries by id. */
typedef struct
{
  BsDatabase *database; /* NULL: there is no diary */
  BsStatement *statement;
  BsEntry *entry; /* NULL: all are read */
} Side;

static void
side_clear (Side *self)
{
  g_clear_pointer (&self->entry, bs_entry_unref);
  g_clear_pointer (&self->statement, bs_statement_free);
  g_clear_pointer (&self->database, bs_database_close);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static gboolean
side_next (Side *self, GError **error)
{
  g_clear_pointer (&self->entry, bs_entry_unref);
  if (self->statement == NULL)
    return TRUE;
  BsStep step = bs_statement_step (self->statement, error);
  if (step == BS_STEP_ROW)
    self->entry = bs_entry_table_read (self->statement, FALSE, error);
  return step == BS_STEP_DONE || self->entry != NULL;
}

static gboolean
side_open (Side *self, const char *path, GError **error)
{
  self->database = bs_database_open (path, BS_DATABASE_READ, error);
  /* One state from the first entry to the last. */
  if (self->database == NULL || !bs_database_run (self->database, "BEGIN", error))
    return FALSE;
  self->statement =
      bs_statement_new (self->database, "SELECT number, " BS_ENTRY_COLUMNS " FROM entry ORDER BY id", error);
  return self->statement != NULL && side_next (self, error);
}

/* Below 0: what stands there comes first, above 0: what stands here. Ids are bytes in the database, and so in the order of their
 * letters. */
static gint
compare_sides (const Side *there, const Side *here)
{
  if (there->entry == NULL || here->entry == NULL)
    return (there->entry == NULL) - (here->entry == NULL);
  return strcmp (there->entry->id, here->entry->id);
}

static void
count_both (const BsEntry *there, const BsEntry *here, BsBackupDifference *difference)
{
  if (bs_entry_equal (there, here, TRUE))
    difference->n_same++;
  else if (bs_instant_compare (there->updated_at, here->updated_at) > 0)
    difference->n_newer_there++;
  else
    difference->n_newer_here++;
}

static gboolean
count_next (Side *there, Side *here, BsBackupDifference *difference, GError **error)
{
  gint order = compare_sides (there, here);
  if (order < 0)
    difference->n_only_there++;
  else if (order > 0)
    difference->n_only_here++;
  else
    count_both (there->entry, here->entry, difference);
  return (order > 0 || side_next (there, error)) && (order < 0 || side_next (here, error));
}

gboolean
bs_backup_difference_read (const char *backup, const char *diary, GCancellable *cancellable,
                           BsBackupDifference *difference, GError **error)
{
  g_auto (Side) there = { NULL }, here = { NULL };
  BsBackupDifference counted = { 0 };
  if (!side_open (&there, backup, error) || (bs_store_file_exists (diary) && !side_open (&here, diary, error)))
    return FALSE;
  for (guint n = 0; there.entry != NULL || here.entry != NULL; n++)
    if ((n % LOOK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error)) ||
        !count_next (&there, &here, &counted, error))
      return FALSE;
  *difference = counted;
  return TRUE;
}
