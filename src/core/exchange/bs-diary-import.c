/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-import.h"

#include <string.h>

#include "bs-diary-pieces.h"
#include "bs-import-log.h"
#include "bs-import-pieces.h"

typedef struct
{
  BsStore *store; /* NULL: an empty diary, dry */
  const BsImportOptions *options;
  BsImportPieces pieces;
  BsImportPreview preview;
  BsImportCounts counts;
  BsImportLog log;
} Import;

/* Where the pieces come from: bytes of a file, or a diary in memory. */
typedef struct
{
  const char *data;
  gsize length;
  GPtrArray *warnings;
  const BsDiary *diary; /* NULL: the bytes */
} Source;

static void
import_clear (Import *self)
{
  bs_import_pieces_clear (&self->pieces);
  bs_import_preview_clear (&self->preview);
  bs_import_log_clear (&self->log);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

void
bs_import_result_clear (BsImportResult *self)
{
  g_clear_pointer (&self->preview, g_ptr_array_unref);
}

/* The newer one wins, none at all is the oldest, of equal moments the diary's stays. */
static gboolean
is_newer (BsInstant file, BsInstant diary)
{
  if (!bs_instant_is_set (file))
    return FALSE;
  return !bs_instant_is_set (diary) || file.seconds > diary.seconds;
}

/* diary-format.md, "Ids": which of two by one id stays. */
static BsImportFate
find_fate (BsImportKind kind, gconstpointer piece, gconstpointer former)
{
  const BsPieceKind *type = &bs_piece_kinds[kind];

  if (former == NULL)
    return BS_IMPORT_NEW;
  if (type->is_equal (piece, former))
    return BS_IMPORT_SAME;
  return is_newer (G_STRUCT_MEMBER (BsInstant, piece, type->updated_at),
                   G_STRUCT_MEMBER (BsInstant, former, type->updated_at))
             ? BS_IMPORT_NEWER
             : BS_IMPORT_OLDER;
}

/* FALSE with an error where nobody waits any more. */
static gboolean
go_on (const Import *self, GError **error)
{
  const BsImportWatch *watch = self->options->watch;

  if (watch == NULL)
    return TRUE;
  if (watch->progress != NULL)
    watch->progress (self->counts.added + self->counts.updated + self->counts.kept, watch->user_data);
  return !g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}

/* Counts what becomes of a piece; TRUE if it is to be written. */
static gboolean
decide (Import *self, BsImportKind kind, BsImportFate fate, gconstpointer value)
{
  BsImportCount *count = &self->counts.kinds[kind];

  bs_import_preview_add (&self->preview, kind, fate, value);
  if (fate == BS_IMPORT_NEW)
    count->added++;
  else if (fate == BS_IMPORT_NEWER)
    count->updated++;
  else
    count->kept++;
  if (fate == BS_IMPORT_OLDER)
    count->differ++;
  bs_import_counts_sum (&self->counts);
  return (fate == BS_IMPORT_NEW || fate == BS_IMPORT_NEWER) && !self->options->dry_run;
}

static gboolean
merge_piece (Import *self, BsImportKind kind, gpointer piece, GError **error)
{
  gpointer former;
  gboolean good = TRUE;

  if (!go_on (self, error) ||
      !bs_import_pieces_find (&self->pieces, kind, bs_piece_get_id (kind, piece), &former, error))
    return FALSE;
  if (decide (self, kind, find_fate (kind, piece, former), piece))
    good = bs_import_log_add_piece (&self->log, kind, piece, former, error) &&
           bs_piece_kinds[kind].write (self->store, piece, error);
  if (former != NULL)
    bs_piece_kinds[kind].unref (former);
  return good;
}

static gboolean
merge_medicine (BsMedicine *medicine, gpointer user_data, GError **error)
{
  return merge_piece (user_data, BS_IMPORT_MEDICINE, medicine, error);
}

static gboolean
merge_visit (BsVisit *visit, gpointer user_data, GError **error)
{
  return merge_piece (user_data, BS_IMPORT_VISIT, visit, error);
}

static gboolean
merge_entry (BsEntry *entry, gpointer user_data, GError **error)
{
  return merge_piece (user_data, BS_IMPORT_ENTRY, entry, error);
}

static gboolean
is_same_field (const BsDiaryField *field, const BsProfile *a, const BsProfile *b)
{
  guint8 first[16], second[16];

  bs_field_table_mark (&BS_PROFILE_TABLE_OF (field), a, first);
  bs_field_table_mark (&BS_PROFILE_TABLE_OF (field), b, second);
  return memcmp (first, second, sizeof first) == 0;
}

/* Fields that the file has win. */
static gboolean
merge_profile (const BsProfile *profile, gpointer user_data, GError **error)
{
  Import *self = user_data;
  g_autoptr (BsProfile) diary = self->store != NULL ? bs_store_get_profile (self->store, error) : bs_profile_new ();
  g_autoptr (BsProfile) merged = NULL;
  gboolean writes = FALSE;

  if (diary == NULL)
    return FALSE;
  for (guint i = 0; i < bs_profile_fields.n_fields; i++)
    {
      const BsDiaryField *field = &bs_profile_fields.fields[i];
      BsImportFate fate = BS_IMPORT_NEWER;

      if (bs_field_is_absent (field, profile))
        continue;
      if (bs_field_is_absent (field, diary))
        fate = BS_IMPORT_NEW;
      else if (is_same_field (field, profile, diary))
        fate = BS_IMPORT_SAME;
      if (!decide (self, BS_IMPORT_FIELD, fate, field->name))
        continue;
      if (!bs_import_log_add_field (&self->log, field, profile, diary, error))
        return FALSE;
      writes = TRUE;
    }
  merged = bs_profile_merge (diary, profile);
  return !writes || bs_store_put_profile (self->store, merged, error);
}

static gboolean
merge_all (Import *self, const Source *source, GError **error)
{
  static const BsDiaryReceiver merge = { merge_profile, merge_medicine, merge_entry, merge_visit };

  if (!bs_import_pieces_init (&self->pieces, self->store, error))
    return FALSE;
  if (source->diary != NULL ? !bs_diary_hand_on (source->diary, &merge, self, error)
                            : !bs_diary_read (source->data, source->length, &merge, self, source->warnings, error))
    return FALSE;
  return go_on (self, error) && bs_import_log_finish (&self->log, &self->counts, error);
}

/* One transaction; where nothing changed there is nothing to commit, which would say that something did. */
static gboolean
run (Import *self, const Source *source, GError **error)
{
  gboolean good;

  if (self->store == NULL)
    return merge_all (self, source, error);
  if (!bs_store_begin (self->store, error))
    return FALSE;
  good = merge_all (self, source, error);
  if (good && self->log.number != 0)
    return bs_store_commit (self->store, error);
  bs_store_rollback (self->store);
  return good;
}

static gboolean
import (BsStore *store, const Source *source, const BsImportOptions *options, BsImportResult *result, GError **error)
{
  static const BsImportOptions nothing_asked = { .dry_run = FALSE };
  g_auto (Import) self = { .store = store, .options = options != NULL ? options : &nothing_asked };

  g_return_val_if_fail (BS_IS_STORE (store) || (store == NULL && self.options->dry_run), FALSE);

  bs_import_log_init (&self.log, store, self.options->file, self.options->at);
  self.counts.refused = self.options->n_refused;
  bs_import_preview_init (&self.preview, self.options->n_preview);
  if (!run (&self, source, error))
    return FALSE;
  if (result != NULL)
    *result = (BsImportResult){
      .number = self.log.number,
      .counts = self.counts,
      .preview = g_steal_pointer (&self.preview.pieces),
    };
  return TRUE;
}

gboolean
bs_diary_import_data (BsStore *store, const char *data, gsize length, const BsImportOptions *options,
                      BsImportResult *result, GPtrArray *warnings, GError **error)
{
  return import (store, &(Source){ .data = data, .length = length, .warnings = warnings }, options, result, error);
}

gboolean
bs_diary_import_diary (BsStore *store, const BsDiary *diary, const BsImportOptions *options, BsImportResult *result,
                       GError **error)
{
  g_return_val_if_fail (diary != NULL, FALSE);

  return import (store, &(Source){ .diary = diary }, options, result, error);
}
