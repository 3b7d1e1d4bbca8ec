/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-plan.h"

#include "bs-csv-diary.h"

/* Of each fate: facts and medicines come first in a file, and some entries shall be among them. */
#define N_PREVIEW 100

BsImportPlan *
bs_import_plan_new (BsImportFile *file, const BsCsvMapping *mapping, BsInstant at)
{
  BsImportPlan *self = g_new0 (BsImportPlan, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->file = bs_import_file_ref (file);
  self->mapping = mapping ? *mapping : BS_CSV_MAPPING_NONE;
  self->at = at;
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  return self;
}

BsImportPlan *
bs_import_plan_ref (BsImportPlan *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_import_plan_unref (BsImportPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  bs_import_file_unref (self->file);
  g_clear_pointer (&self->diary, bs_diary_free);
  g_clear_pointer (&self->profile, bs_profile_unref);
  bs_import_result_clear (&self->result);
  bs_csv_refusals_clear (&self->refusals);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/* ---- Reading ---- */

/* A diary file is read while it is merged. */
static gboolean
read_table (BsImportPlan *self, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (self->file->data, &length);

  switch (self->file->kind)
    {
    case BS_IMPORT_FILE_OWN_TABLE:
      self->diary = bs_csv_read_diary (data, length, bs_csv_table_get_encoding (self->file->table), self->warnings,
                                       cancellable, error);
      return self->diary != NULL;
    case BS_IMPORT_FILE_OTHER_TABLE:
      self->diary = bs_csv_mapping_read_table (&self->mapping, self->file->table, &self->refusals, cancellable, error);
      return self->diary != NULL;
    case BS_IMPORT_FILE_DIARY:
    default:
      return TRUE;
    }
}

static gboolean
keep_profile (const BsProfile *profile, gpointer user_data, GError **error)
{
  BsImportPlan *self = user_data;

  self->profile = bs_profile_copy (profile);
  return TRUE;
}

/* Its values are shown, and the preview holds names only. */
static gboolean
read_profile (BsImportPlan *self, GError **error)
{
  static const BsDiaryReceiver receiver = { .profile = keep_profile };
  gsize length;
  const char *data = g_bytes_get_data (self->file->data, &length);

  return self->file->kind != BS_IMPORT_FILE_DIARY || !bs_import_counts_change_profile (&self->result.counts) ||
         bs_diary_read (data, length, &receiver, self, NULL, error);
}

/* ---- Merging ---- */

static gboolean
merge (const BsImportPlan *self, const char *database, gboolean dry_run, const BsImportWatch *watch,
       BsImportResult *result, GError **error)
{
  g_autoptr (BsStore) store = bs_store_open_beside (database, error);
  const BsImportOptions options = {
    .dry_run = dry_run,
    .file = self->file->name,
    .at = self->at,
    .n_refused = self->refusals.n_rows,
    .n_preview = dry_run ? N_PREVIEW : 0,
    .watch = watch,
  };
  gsize length;
  const char *data = g_bytes_get_data (self->file->data, &length);

  if (!store)
    return FALSE;
  if (self->diary)
    return bs_diary_import_diary (store, self->diary, &options, result, error);
  return bs_diary_import_data (store, data, length, &options, result, dry_run ? self->warnings : NULL, error);
}

gboolean
bs_import_plan_look (BsImportPlan *self, const char *database, const BsImportWatch *watch, GError **error)
{
  return read_table (self, watch ? watch->cancellable : NULL, error) &&
         merge (self, database, TRUE, watch, &self->result, error) && read_profile (self, error);
}

gboolean
bs_import_plan_carry_out (BsImportPlan *self, const char *database, const BsImportWatch *watch, GError **error)
{
  g_auto (BsImportResult) result = { 0 };

  if (!merge (self, database, FALSE, watch, &result, error))
    return FALSE;
  self->number = result.number;
  self->done = result.counts;
  return TRUE;
}
