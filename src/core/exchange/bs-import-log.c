/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-log.h"

#include "bs-import-pieces.h"

void
bs_import_log_init (BsImportLog *self, BsStore *store, const char *file, BsInstant at)
{
  self->store = store;
  self->file = file;
  self->at = at;
  self->number = 0;
  self->n_added = 0;
  self->former = g_string_new (NULL);
}

void
bs_import_log_clear (BsImportLog *self)
{
  if (self->former != NULL)
    g_string_free (self->former, TRUE);
  self->former = NULL;
}

static gboolean
add_deed (BsImportLog *self, const BsImportDeed *deed, GError **error)
{
  if (self->number == 0 && !bs_store_add_import (self->store, self->file, self->at, &self->number, error))
    return FALSE;
  return bs_store_add_import_deed (self->store, self->number, deed, error);
}

static gboolean
write_added (BsImportLog *self, GError **error)
{
  BsImportDeed deed = { .kind = self->kind, .n = self->n_added, .ids = self->ids[0], .written = self->written[0] };

  self->n_added = 0;
  return deed.n == 0 || add_deed (self, &deed, error);
}

static gboolean
add_added (BsImportLog *self, BsImportKind kind, gconstpointer value, GError **error)
{
  if ((self->kind != kind || self->n_added == BS_IMPORT_LOG_ADDED) && !write_added (self, error))
    return FALSE;
  self->kind = kind;
  bs_uuid_to_bytes (bs_piece_get_id (kind, value), self->ids[self->n_added]);
  bs_field_table_mark (bs_piece_kinds[kind].fields, value, self->written[self->n_added]);
  self->n_added++;
  return TRUE;
}

/* (transfer none): until the next. */
static const char *
to_json (BsImportLog *self, const BsFieldTable *fields, gconstpointer former)
{
  g_string_truncate (self->former, 0);
  bs_field_table_write (fields, former, -1, FALSE, self->former);
  return self->former->str;
}

gboolean
bs_import_log_add_piece (BsImportLog *self, BsImportKind kind, gconstpointer value, gconstpointer former,
                         GError **error)
{
  const BsFieldTable *fields = bs_piece_kinds[kind].fields;
  guint8 id[16], written[16];

  if (former == NULL)
    return add_added (self, kind, value, error);
  bs_uuid_to_bytes (bs_piece_get_id (kind, value), id);
  bs_field_table_mark (fields, value, written);
  return add_deed (
      self,
      &(BsImportDeed){ .kind = kind, .n = 1, .ids = id, .written = written, .former = to_json (self, fields, former) },
      error);
}

gboolean
bs_import_log_add_field (BsImportLog *self, const BsDiaryField *field, const BsProfile *value, const BsProfile *former,
                         GError **error)
{
  BsFieldTable fields = BS_PROFILE_TABLE_OF (field);
  guint8 written[16];
  BsImportDeed deed = { .kind = BS_IMPORT_FIELD, .n = 1, .written = written, .field = field->name };

  bs_field_table_mark (&fields, value, written);
  if (!bs_field_is_absent (field, former))
    deed.former = to_json (self, &fields, former);
  return add_deed (self, &deed, error);
}

gboolean
bs_import_log_finish (BsImportLog *self, const BsImportCounts *counts, GError **error)
{
  return write_added (self, error) &&
         (self->number == 0 || bs_store_finish_import (self->store, self->number, counts, error));
}
