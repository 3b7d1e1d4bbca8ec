/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-import.h"

#include "bs-id-set.h"

/* diary-format.md, "Ids": what a file and the diary both have, by id. */
typedef struct
{
  BsStore *store;
  gboolean dry_run;
  BsImportWatch *watch; /* nullable */
  gboolean changed;
  BsImportCounts counts;
  GHashTable *entries;   /* the ids that the diary had */
  GHashTable *visits;    /* id to BsVisit */
  GHashTable *medicines; /* id to BsMedicine */
} Import;

typedef enum
{
  MERGE_ADD,
  MERGE_UPDATE,
  MERGE_KEEP,
} Merge;

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->visits, g_hash_table_unref);
  g_clear_pointer (&self->medicines, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/* The newer one wins, none at all is the oldest, of equal moments the diary's stays. */
static gboolean
is_newer (BsInstant file, BsInstant diary)
{
  if (!bs_instant_is_set (file))
    return FALSE;
  return !bs_instant_is_set (diary) || file.seconds > diary.seconds;
}

/* FALSE with an error where nobody waits any more. */
static gboolean
go_on (const Import *self, GError **error)
{
  guint n = self->counts.added + self->counts.updated + self->counts.kept;

  if (self->watch == NULL)
    return TRUE;
  if (self->watch->progress != NULL)
    self->watch->progress (n, self->watch->user_data);
  return !g_cancellable_set_error_if_cancelled (self->watch->cancellable, error);
}

/* Counts what becomes of a piece; TRUE if it is to be written. */
static gboolean
decide (Import *self, Merge merge)
{
  switch (merge)
    {
    case MERGE_ADD:
      self->counts.added++;
      break;
    case MERGE_UPDATE:
      self->counts.updated++;
      break;
    default:
      self->counts.kept++;
      return FALSE;
    }
  self->changed = TRUE;
  return !self->dry_run;
}

static gboolean
merge_profile (const BsProfile *profile, gpointer user_data, GError **error)
{
  Import *self = user_data;
  g_autoptr (BsProfile) diary = bs_store_get_profile (self->store, error);
  g_autoptr (BsProfile) merged = NULL;

  if (diary == NULL)
    return FALSE;
  merged = bs_profile_merge (diary, profile);
  if (bs_profile_equal (diary, merged))
    return TRUE;
  self->changed = TRUE;
  if (self->watch != NULL)
    self->watch->changes_profile = TRUE;
  return self->dry_run || bs_store_put_profile (self->store, merged, error);
}

static gboolean
merge_medicine (BsMedicine *medicine, gpointer user_data, GError **error)
{
  Import *self = user_data;
  const BsMedicine *diary = g_hash_table_lookup (self->medicines, medicine->id);
  g_autoptr (BsMedicine) written = NULL;
  Merge merge = MERGE_KEEP;

  if (!go_on (self, error))
    return FALSE;
  if (diary == NULL)
    merge = MERGE_ADD;
  else if (!bs_medicine_equal (medicine, diary, FALSE) && is_newer (medicine->updated_at, diary->updated_at))
    merge = MERGE_UPDATE;
  if (!decide (self, merge))
    return TRUE;
  written = bs_store_restore_medicine (self->store, medicine, error);
  return written != NULL;
}

static gboolean
merge_visit (BsVisit *visit, gpointer user_data, GError **error)
{
  Import *self = user_data;
  const BsVisit *diary = g_hash_table_lookup (self->visits, visit->id);
  g_autoptr (BsVisit) written = NULL;
  Merge merge = MERGE_KEEP;

  if (!go_on (self, error))
    return FALSE;
  if (diary == NULL)
    merge = MERGE_ADD;
  else if (!bs_visit_equal (visit, diary, FALSE) && is_newer (visit->updated_at, diary->updated_at))
    merge = MERGE_UPDATE;
  if (!decide (self, merge))
    return TRUE;
  written = bs_store_restore_visit (self->store, visit, error);
  return written != NULL;
}

static gboolean
merge_entry (BsEntry *entry, gpointer user_data, GError **error)
{
  Import *self = user_data;
  g_autoptr (BsEntry) written = NULL;
  Merge merge = MERGE_ADD;

  if (!go_on (self, error))
    return FALSE;
  if (bs_id_set_has (self->entries, entry->id))
    {
      g_autoptr (BsEntry) diary = bs_store_get_entry (self->store, entry->id, error);

      if (diary == NULL)
        return FALSE;
      merge = !bs_entry_equal (entry, diary, FALSE) && is_newer (entry->updated_at, diary->updated_at) ? MERGE_UPDATE
                                                                                                       : MERGE_KEEP;
    }
  if (!decide (self, merge))
    return TRUE;
  written = bs_store_restore_entry (self->store, entry, error);
  return written != NULL;
}

/* What the diary has now: of entries the ids only, which may be many. */
static gboolean
find_what_is_there (Import *self, GError **error)
{
  static const BsEntryQuery everything = { .from = BS_DATE_ANY, .to = BS_DATE_ANY };
  g_autoptr (GByteArray) ids = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GPtrArray) medicines = NULL;

  if ((ids = bs_store_list_ids (self->store, &everything, error)) == NULL
      || (visits = bs_store_list_visits (self->store, error)) == NULL
      || (medicines = bs_store_list_medicines (self->store, error)) == NULL)
    return FALSE;
  self->entries = bs_id_set_new ();
  for (guint i = 0; i + 16 <= ids->len; i += 16)
    bs_id_set_add_bytes (self->entries, ids->data + i);
  self->visits = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) bs_visit_unref);
  for (guint i = 0; i < visits->len; i++)
    {
      BsVisit *visit = bs_visit_ref (visits->pdata[i]);
      g_hash_table_insert (self->visits, visit->id, visit);
    }
  self->medicines = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) bs_medicine_unref);
  for (guint i = 0; i < medicines->len; i++)
    {
      BsMedicine *medicine = bs_medicine_ref (medicines->pdata[i]);
      g_hash_table_insert (self->medicines, medicine->id, medicine);
    }
  return TRUE;
}

gboolean
bs_diary_import_watched (BsStore *store, const char *data, gsize length, gboolean dry_run, BsImportWatch *watch,
                         BsImportCounts *counts, GPtrArray *warnings, GError **error)
{
  static const BsDiaryReceiver merge = { merge_profile, merge_medicine, merge_entry, merge_visit };
  g_auto (Import) self = { .store = store, .dry_run = dry_run, .watch = watch };
  gboolean ok;

  g_return_val_if_fail (BS_IS_STORE (store), FALSE);

  if (!bs_store_begin (store, error))
    return FALSE;
  ok = find_what_is_there (&self, error) && bs_diary_read (data, length, &merge, &self, warnings, error)
       && go_on (&self, error);
  /* A commit says that something changed. */
  if (ok && self.changed && !dry_run)
    ok = bs_store_commit (store, error);
  else
    bs_store_rollback (store);
  if (ok && counts != NULL)
    *counts = self.counts;
  return ok;
}

gboolean
bs_diary_import (BsStore *store, const char *data, gsize length, gboolean dry_run, BsImportCounts *counts,
                 GPtrArray *warnings, GError **error)
{
  return bs_diary_import_watched (store, data, length, dry_run, NULL, counts, warnings, error);
}
