/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-log.h"

#include "bs-import-pieces.h"

void
bs_import_log_clear (BsImportLog *self)
{
  if (self->former != NULL)
    g_string_free (self->former, TRUE);
  self->former = NULL;
}

static gboolean
add_deed (BsImportLog *self, BsImportDeed *deed, const BsFieldTable *fields, gconstpointer value, gconstpointer former,
          GError **error)
{
  bs_field_table_mark (fields, value, deed->written);
  if (former != NULL)
    {
      if (self->former == NULL)
        self->former = g_string_sized_new (1024);
      g_string_truncate (self->former, 0);
      bs_field_table_write (fields, former, -1, FALSE, self->former);
      deed->former = self->former->str;
    }
  if (self->number == 0 && !bs_store_add_import (self->store, self->file, self->at, &self->number, error))
    return FALSE;
  return bs_store_add_import_deed (self->store, self->number, self->n_deeds++, deed, error);
}

gboolean
bs_import_log_add_piece (BsImportLog *self, BsImportKind kind, gconstpointer value, gconstpointer former,
                         GError **error)
{
  BsImportDeed deed = { .kind = kind };

  bs_uuid_to_bytes (bs_piece_get_id (kind, value), deed.id);
  return add_deed (self, &deed, bs_piece_kinds[kind].fields, value, former, error);
}

gboolean
bs_import_log_add_field (BsImportLog *self, const BsDiaryField *field, const BsProfile *value,
                         const BsProfile *former, GError **error)
{
  BsImportDeed deed = { .kind = BS_IMPORT_FIELD, .field = field->name };

  return add_deed (self, &deed, &BS_PROFILE_TABLE_OF (field), value, bs_field_is_absent (field, former) ? NULL : former,
                   error);
}

gboolean
bs_import_log_finish (BsImportLog *self, const BsImportCounts *counts, GError **error)
{
  return self->number == 0 || bs_store_finish_import (self->store, self->number, counts, error);
}
