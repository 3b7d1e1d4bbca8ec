/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-preview.h"

void
bs_import_piece_free (BsImportPiece *self)
{
  g_clear_pointer (&self->entry, bs_entry_unref);
  g_clear_pointer (&self->visit, bs_visit_unref);
  g_clear_pointer (&self->medicine, bs_medicine_unref);
  g_free (self);
}

void
bs_import_preview_init (BsImportPreview *self, guint most)
{
  *self = (BsImportPreview){ .most = most };
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_import_piece_free);
}

void
bs_import_preview_clear (BsImportPreview *self)
{
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
}

static void
set_value (BsImportPiece *piece, gconstpointer value)
{
  switch (piece->kind)
    {
    case BS_IMPORT_ENTRY:
      piece->entry = bs_entry_ref ((BsEntry *) value);
      piece->at = piece->entry->at;
      g_strlcpy (piece->id, piece->entry->id, sizeof piece->id);
      break;
    case BS_IMPORT_VISIT:
      piece->visit = bs_visit_ref ((BsVisit *) value);
      piece->at = piece->visit->at;
      g_strlcpy (piece->id, piece->visit->id, sizeof piece->id);
      break;
    case BS_IMPORT_MEDICINE:
      piece->medicine = bs_medicine_ref ((BsMedicine *) value);
      g_strlcpy (piece->id, piece->medicine->id, sizeof piece->id);
      break;
    default:
      piece->field = value;
      break;
    }
}

void
bs_import_preview_add (BsImportPreview *self, BsImportKind kind, BsImportFate fate, gconstpointer value)
{
  BsImportPiece *piece;

  if (self->n[fate]++ >= self->most)
    return;
  piece = g_new0 (BsImportPiece, 1);
  piece->kind = kind;
  piece->fate = fate;
  piece->at = BS_INSTANT_NONE;
  set_value (piece, value);
  g_ptr_array_add (self->pieces, piece);
}
