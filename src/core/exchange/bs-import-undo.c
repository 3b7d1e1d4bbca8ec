/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-undo.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-diary-value-reader.h"
#include "bs-import-log.h"
#include "bs-import-pieces.h"

typedef struct
{
  BsStore *store;
  BsInstant now;
  gboolean dry_run;
  const BsImportWatch *watch; /* nullable */
  BsImportPieces pieces;
  BsProfile *profile; /* as it becomes */
  gboolean changes_profile;
  guint n_pieces;
  BsImportUndoCounts counts;
} Undo;

static void
undo_clear (Undo *self)
{
  bs_import_pieces_clear (&self->pieces);
  g_clear_pointer (&self->profile, bs_profile_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Undo, undo_clear)

GPtrArray *
bs_import_list (BsStore *store, GError **error)
{
  return bs_store_list_imports (store, error);
}

BsImportRecord *
bs_import_get_last (BsStore *store, GError **error)
{
  g_autoptr (GPtrArray) imports = bs_import_list (store, error);

  for (guint i = 0; imports != NULL && i < imports->len; i++)
    if (!((const BsImportRecord *) imports->pdata[i])->is_undone)
      return g_ptr_array_steal_index (imports, i);
  return NULL;
}

/* What was kept of a former value cannot be read: somebody else wrote it. */
static gboolean
fail_former (const Undo *self, const GError *fault, GError **error)
{
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED,
               /* Translators: the name of a file, and what is wrong in it */
               _ ("In the diary “%s” a value from before the import is damaged (%s), so nothing was undone: restore a "
                  "backup."),
               bs_store_get_path (self->store), fault->message);
  return FALSE;
}

static gboolean
is_as_written (const BsFieldTable *fields, gconstpointer value, const guint8 written[16])
{
  guint8 mark[16];

  bs_field_table_mark (fields, value, mark);
  return memcmp (mark, written, sizeof mark) == 0;
}

static gboolean
write_former (const Undo *self, const BsImportDeed *deed, GError **error)
{
  const BsPieceKind *type = &bs_piece_kinds[deed->kind];
  g_autoptr (GError) fault = NULL;
  gpointer former = type->create ();
  gboolean good;

  if (!bs_field_table_read (type->fields, deed->former, former, &fault) || !type->validate (former, NULL, &fault))
    good = fail_former (self, fault, error);
  else
    good = self->dry_run || type->write (self->store, former, error);
  type->unref (former);
  return good;
}

static gboolean
undo_piece (Undo *self, const BsImportDeed *deed, guint index, BsImportUndoCount *count, GError **error)
{
  const BsPieceKind *type = &bs_piece_kinds[deed->kind];
  char id[BS_UUID_LENGTH + 1];
  gpointer piece;
  gboolean good = TRUE;

  if (!bs_import_pieces_find (&self->pieces, deed->kind, bs_uuid_from_bytes (deed->ids + (gsize) index * 16, id),
                              &piece, error))
    return FALSE;
  if (piece == NULL)
    {
      count->gone++;
      return TRUE;
    }
  if (!is_as_written (type->fields, piece, deed->written + (gsize) index * 16))
    count->changed++;
  else if (deed->former != NULL)
    {
      count->restored++;
      good = write_former (self, deed, error);
    }
  else
    {
      count->removed++;
      good = self->dry_run || type->remove (self->store, id, self->now, error);
    }
  type->unref (piece);
  return good;
}

static gboolean
undo_field (Undo *self, const BsImportDeed *deed, BsImportUndoCount *count, GError **error)
{
  guint hint = 0;
  const BsDiaryField *field = bs_field_table_find (&bs_profile_fields, deed->field, strlen (deed->field), &hint);
  g_autoptr (GError) fault = NULL;

  if (field == NULL)
    {
      g_set_error_literal (&fault, BS_DIARY_ERROR, BS_DIARY_ERROR_UNKNOWN_VALUE, deed->field);
      return fail_former (self, fault, error);
    }
  if (bs_field_is_absent (field, self->profile))
    count->gone++;
  else if (!is_as_written (&BS_PROFILE_TABLE_OF (field), self->profile, deed->written))
    count->changed++;
  else
    {
      bs_field_clear (field, self->profile);
      self->changes_profile = TRUE;
      if (deed->former == NULL)
        count->removed++;
      else if (bs_field_table_read (&BS_PROFILE_TABLE_OF (field), deed->former, self->profile, &fault))
        count->restored++;
      else
        return fail_former (self, fault, error);
    }
  return TRUE;
}

static gboolean
go_on (const Undo *self, GError **error)
{
  if (self->watch == NULL)
    return TRUE;
  if (self->watch->progress != NULL)
    self->watch->progress (self->n_pieces, self->watch->user_data);
  return !g_cancellable_set_error_if_cancelled (self->watch->cancellable, error);
}

static gboolean
undo_deed (const BsImportDeed *deed, gpointer user_data, GError **error)
{
  Undo *self = user_data;
  BsImportUndoCount *count = &self->counts.kinds[deed->kind];

  for (guint i = 0; i < deed->n; i++)
    {
      if (!go_on (self, error))
        return FALSE;
      self->n_pieces++;
      if (deed->kind == BS_IMPORT_FIELD ? !undo_field (self, deed, count, error)
                                        : !undo_piece (self, deed, i, count, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_stands (const Undo *self, gint64 number, GError **error)
{
  g_autoptr (BsImportRecord) record = bs_store_get_import (self->store, number, error);

  if (record == NULL)
    return FALSE;
  if (!record->is_undone)
    return TRUE;
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
               /* Translators: the name of a file that was imported */
               _ ("The import of “%s” was undone already: import the file again to have it back."),
               record->file != NULL ? record->file : "?");
  return FALSE;
}

static gboolean
undo_all (Undo *self, gint64 number, GError **error)
{
  if (!check_stands (self, number, error) || !bs_import_pieces_init (&self->pieces, self->store, error) ||
      (self->profile = bs_store_get_profile (self->store, error)) == NULL ||
      !bs_store_foreach_import_deed (self->store, number, undo_deed, self, error) || !go_on (self, error))
    return FALSE;
  if (self->dry_run)
    return TRUE;
  return (!self->changes_profile || bs_store_put_profile (self->store, self->profile, error)) &&
         bs_store_set_import_undone (self->store, number, self->now, error);
}

static void
sum (BsImportUndoCounts *counts)
{
  for (guint i = 0; i < BS_IMPORT_FIELD; i++)
    {
      counts->removed += counts->kinds[i].removed;
      counts->restored += counts->kinds[i].restored;
      counts->changed += counts->kinds[i].changed;
      counts->gone += counts->kinds[i].gone;
    }
}

gboolean
bs_import_undo (BsStore *store, gint64 number, BsInstant now, gboolean dry_run, const BsImportWatch *watch,
                BsImportUndoCounts *counts, GError **error)
{
  g_auto (Undo) self = { .store = store, .now = now, .dry_run = dry_run, .watch = watch };
  gboolean good;

  g_return_val_if_fail (BS_IS_STORE (store), FALSE);

  if (!bs_store_begin (store, error))
    return FALSE;
  good = undo_all (&self, number, error);
  if (good && !dry_run)
    good = bs_store_commit (store, error);
  else
    bs_store_rollback (store);
  if (good && counts != NULL)
    {
      sum (&self.counts);
      *counts = self.counts;
    }
  return good;
}
