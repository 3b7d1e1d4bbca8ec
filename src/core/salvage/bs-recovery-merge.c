/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-recovery-merge.h"

#include "bs-diary-import.h"
#include "bs-draft-table.h"
#include "bs-entry-table.h"
#include "bs-revision-table.h"
#include "bs-salvage-writer.h"
#include "bs-store-private.h"

/* (transfer full) (nullable) */
static BsDiary *
read_diary (BsStore *store, GError **error)
{
  static const BsEntryQuery everything = { .from = BS_DATE_ANY, .to = BS_DATE_ANY };
  g_autoptr (GPtrArray) entries = bs_store_list_entries (store, &everything, error);
  g_autoptr (GPtrArray) visits = entries != NULL ? bs_store_list_visits (store, error) : NULL;
  g_autoptr (GPtrArray) medicines = visits != NULL ? bs_store_list_medicines (store, error) : NULL;
  g_autoptr (BsProfile) profile = medicines != NULL ? bs_store_get_profile (store, error) : NULL;
  if (profile == NULL)
    return NULL;
  BsDiary *diary = bs_diary_new ();
  g_ptr_array_extend_and_steal (diary->entries, g_steal_pointer (&entries));
  g_ptr_array_extend_and_steal (diary->visits, g_steal_pointer (&visits));
  g_ptr_array_extend_and_steal (diary->medicines, g_steal_pointer (&medicines));
  bs_profile_unref (diary->profile);
  diary->profile = g_steal_pointer (&profile);
  return diary;
}

/* Whether the backup has this former version, or what became one when the newer entry took its place. */
static gboolean
has_revision (BsDatabase *database, const BsEntry *entry, gboolean deleted, gboolean *has, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database,
      "SELECT 1 FROM revision WHERE id = ?1 AND updated_seconds IS ?2 AND updated_offset IS ?3 AND deleted = ?4",
      error);
  if (statement == NULL)
    return FALSE;
  guint8 id[16];
  bs_uuid_to_bytes (entry->id, id);
  bs_statement_bind_bytes (statement, 1, id, sizeof id);
  bs_statement_bind_instant (statement, 2, entry->updated_at);
  bs_statement_bind_integer (statement, 4, deleted);
  BsStep step = bs_statement_step (statement, error);
  *has = step == BS_STEP_ROW;
  bs_statement_reset (statement);
  return step != BS_STEP_ERROR;
}

/* The entry was deleted after the backup was made: it was the same then, or older. */
static gboolean
delete_again (BsStore *store, const BsEntry *former, BsInstant when, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsEntry) current = bs_store_get_entry (store, former->id, &fault);
  if (current == NULL)
    {
      if (g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  if (bs_instant_is_set (current->updated_at) &&
      (!bs_instant_is_set (former->updated_at) || current->updated_at.seconds > former->updated_at.seconds))
    return TRUE;
  g_autoptr (BsEntry) gone = bs_store_delete_entry (store, former->id, when, error);
  return gone != NULL;
}

static gboolean
take_revision (BsStore *store, BsStore *salvaged, BsStatement *row, GError **error)
{
  gboolean has, deleted = bs_statement_get_integer (row, BS_N_ENTRY_COLUMNS + 3) != 0;
  BsInstant replaced = bs_statement_get_instant (row, BS_N_ENTRY_COLUMNS + 1);
  g_autoptr (BsEntry) former = bs_entry_table_read (row, TRUE, error);
  if (former == NULL)
    return FALSE;
  g_autoptr (BsEntry) current = deleted ? bs_store_get_entry (salvaged, former->id, NULL) : NULL;
  if (deleted && current == NULL && !delete_again (store, former, replaced, error))
    return FALSE;
  return has_revision (store->database, former, deleted, &has, error) &&
         (has || bs_revision_table_add (store->database, former, replaced, deleted, error));
}

static gboolean
take_revisions (BsStore *store, BsStore *salvaged, GCancellable *cancellable, GError **error)
{
  g_autoptr (BsStatement) row = bs_statement_new (
      salvaged->database,
      "SELECT number, " BS_ENTRY_COLUMNS ", replaced_seconds, replaced_offset, deleted FROM revision ORDER BY number",
      error);
  BsStep step = BS_STEP_ERROR;
  while (row != NULL && (step = bs_statement_step (row, error)) == BS_STEP_ROW)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !take_revision (store, salvaged, row, error))
      return FALSE;
  return step == BS_STEP_DONE;
}

static gboolean
take_texts (BsStore *store, BsStore *salvaged, BsTextTable table, const char *sql, GError **error)
{
  g_autoptr (BsStatement) row = bs_statement_new (salvaged->database, sql, error);
  BsStep step = BS_STEP_ERROR;
  while (row != NULL && (step = bs_statement_step (row, error)) == BS_STEP_ROW)
    if (!bs_draft_table_put (store->database, table, bs_statement_get_text (row, 0), bs_statement_get_text (row, 1),
                             error))
      return FALSE;
  return step == BS_STEP_DONE;
}

static gboolean
take_rest (BsStore *store, BsStore *salvaged, GCancellable *cancellable, GError **error)
{
  if (!bs_store_begin (store, error))
    return FALSE;
  if (take_revisions (store, salvaged, cancellable, error) &&
      take_texts (store, salvaged, BS_TEXT_DRAFT, "SELECT name, text FROM draft", error) &&
      take_texts (store, salvaged, BS_TEXT_VALUE, "SELECT name, text FROM value", error))
    return bs_store_commit (store, error);
  bs_store_rollback (store);
  return FALSE;
}

gboolean
bs_recovery_merge (const char *path, const BsRecovery *recovery, GCancellable *cancellable, GError **error)
{
  g_autoptr (BsStore) store = bs_store_open (path, error);
  g_autoptr (BsStore) salvaged = store != NULL ? bs_store_open (recovery->salvaged, error) : NULL;
  g_autoptr (BsDiary) diary = salvaged != NULL ? read_diary (salvaged, error) : NULL;
  const BsImportWatch watch = { .cancellable = cancellable };
  /* It is remembered among the imports, by the name of the damaged file. */
  g_autofree char *name = g_path_get_basename (recovery->path);
  const BsImportOptions options = { .file = name, .at = recovery->now, .watch = &watch };
  return diary != NULL && bs_diary_import_diary (store, diary, &options, NULL, error) &&
         take_rest (store, salvaged, cancellable, error) &&
         bs_database_run (store->database, BS_SALVAGE_ONE_FILE, error);
}
