/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-salvage-writer.h"

#include "bs-draft-table.h"
#include "bs-entry-table.h"
#include "bs-medicine-table.h"
#include "bs-profile-table.h"
#include "bs-revision-table.h"
#include "bs-store-private.h"
#include "bs-visit-table.h"

#define LOOK_EVERY 64 /* rows */

typedef struct
{
  BsDatabase *rows;
  BsStore *store;
  const BsSalvageWatch *watch;
  BsSalvageCounts *counts;
  gint n_done, n_rows;
} Writer;

static gboolean
go_on (Writer *self, GError **error)
{
  if (self->watch == NULL || self->n_done++ % LOOK_EVERY != 0)
    return TRUE;
  if (self->watch->progress != NULL)
    self->watch->progress (MIN (self->n_done, self->n_rows), self->n_rows, self->watch->user_data);
  return !g_cancellable_set_error_if_cancelled (self->watch->cancellable, error);
}

/* ---- Entries and their former versions ---- */

/* The measures that can be read; whether they are all that the entry had. */
static gboolean
add_measures (Writer *self, gint64 number, gboolean former, BsEntry *entry)
{
  gint n_expected = entry->n_measures;
  BsStatement *statement = bs_database_get_statement (
      self->rows,
      former ? "SELECT " BS_MEASURE_COLUMNS ", doubt FROM revision_measure WHERE revision = ?1 ORDER BY position"
             : "SELECT " BS_MEASURE_COLUMNS ", doubt FROM measure WHERE entry = ?1 ORDER BY position",
      NULL);
  gboolean whole = statement != NULL;
  entry->n_measures = MIN (n_expected, 0);
  if (statement == NULL || n_expected <= 0)
    return whole;
  bs_statement_bind_integer (statement, 1, number);
  entry->n_measures = 0;
  while (bs_statement_step (statement, NULL) == BS_STEP_ROW && entry->n_measures < n_expected)
    {
      BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_OTHER);
      whole &= bs_statement_get_integer (statement, BS_N_MEASURE_COLUMNS) == 0;
      if (bs_measure_row_read (statement, 0, measure, NULL) && bs_entry_validate (entry, NULL, NULL, NULL))
        continue;
      bs_entry_remove_measure (entry, entry->n_measures - 1);
      whole = FALSE;
    }
  bs_statement_reset (statement);
  return whole && entry->n_measures == n_expected;
}

/* (transfer full) (nullable): NULL where the row is no entry. The row begins with its number, "doubt" stands behind it. */
static BsEntry *
read_entry (Writer *self, BsStatement *row, gboolean former, gboolean *whole)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();
  if (!bs_entry_row_read (row, 1, entry, NULL))
    return NULL;
  *whole = add_measures (self, bs_statement_get_integer (row, 0), former, entry) &&
           bs_statement_get_integer (row, 1 + BS_N_ENTRY_COLUMNS) == 0;
  return bs_entry_validate (entry, NULL, NULL, NULL) ? g_steal_pointer (&entry) : NULL;
}

static gboolean
write_revisions (Writer *self, GError **error)
{
  g_autoptr (BsStatement) row =
      bs_statement_new (self->rows,
                        "SELECT number, " BS_ENTRY_COLUMNS
                        ", doubt, replaced_seconds, replaced_offset, deleted FROM revision ORDER BY number",
                        error);
  BsStep step = BS_STEP_ERROR;
  while (row != NULL && (step = bs_statement_step (row, error)) == BS_STEP_ROW)
    {
      gboolean whole;
      g_autoptr (BsEntry) entry = read_entry (self, row, TRUE, &whole);
      if (!go_on (self, error))
        return FALSE;
      if (entry == NULL)
        continue;
      if (!bs_revision_table_add (self->store->database, entry, bs_statement_get_instant (row, BS_N_ENTRY_COLUMNS + 2),
                                  bs_statement_get_integer (row, BS_N_ENTRY_COLUMNS + 4) != 0, error))
        return FALSE;
      self->counts->n_revisions++;
    }
  return step == BS_STEP_DONE;
}

static void
count_entry (BsSalvageCounts *counts, const BsEntry *entry, gboolean whole)
{
  gint32 date = bs_instant_get_date (entry->at);
  if (counts->n_entries++ == 0 || date < counts->first)
    counts->first = date;
  counts->last = MAX (counts->last, date);
  if (!whole)
    counts->n_incomplete++;
  if (bs_instant_is_set (entry->updated_at) &&
      (!bs_instant_is_set (counts->last_changed) || entry->updated_at.seconds > counts->last_changed.seconds))
    counts->last_changed = entry->updated_at;
}

/* It is known and was read: what stays in the table was lost. */
static gboolean
forget_known (Writer *self, gint64 number, GError **error)
{
  BsStatement *statement = bs_database_get_statement (self->rows, "DELETE FROM known WHERE number = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  return bs_statement_run (statement, error);
}

/* What SQLite or the disk says ends all; what is wrong with a value ends that value. */
static gboolean
is_fatal (GError *fault, GError **error)
{
  if (fault == NULL || fault->domain == BS_DIARY_ERROR)
    return FALSE;
  g_propagate_error (error, g_error_copy (fault));
  return TRUE;
}

static gboolean
write_entries (Writer *self, GError **error)
{
  g_autoptr (BsStatement) row =
      bs_statement_new (self->rows, "SELECT number, " BS_ENTRY_COLUMNS ", doubt FROM entry ORDER BY number", error);
  BsStep step = BS_STEP_ERROR;
  while (row != NULL && (step = bs_statement_step (row, error)) == BS_STEP_ROW)
    {
      gboolean whole;
      g_autoptr (GError) fault = NULL;
      g_autoptr (BsEntry) entry = read_entry (self, row, FALSE, &whole), put = NULL;
      if (!go_on (self, error))
        return FALSE;
      if (entry != NULL)
        put = bs_store_restore_entry (self->store, entry, &fault);
      if (is_fatal (fault, error))
        return FALSE;
      if (put == NULL)
        continue;
      count_entry (self->counts, put, whole);
      if (!forget_known (self, bs_statement_get_integer (row, 0), error))
        return FALSE;
    }
  return step == BS_STEP_DONE;
}

/* ---- The rest ---- */

static gboolean
write_visits (Writer *self, GError **error)
{
  g_autoptr (GPtrArray) visits = bs_visit_table_list_readable (self->rows, error);
  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      g_autoptr (GError) fault = NULL;
      g_autoptr (BsVisit) put = bs_store_restore_visit (self->store, visits->pdata[i], &fault);
      if (is_fatal (fault, error))
        return FALSE;
      if (put != NULL)
        self->counts->n_visits++;
    }
  return visits != NULL;
}

static gboolean
write_medicines (Writer *self, GError **error)
{
  g_autoptr (GPtrArray) medicines = bs_medicine_table_list_readable (self->rows, error);
  for (guint i = 0; medicines != NULL && i < medicines->len; i++)
    {
      g_autoptr (GError) fault = NULL;
      g_autoptr (BsMedicine) put = bs_store_restore_medicine (self->store, medicines->pdata[i], &fault);
      if (is_fatal (fault, error))
        return FALSE;
      if (put != NULL)
        self->counts->n_medicines++;
    }
  return medicines != NULL;
}

static gboolean
write_profile (Writer *self, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsProfile) profile = bs_profile_table_get (self->rows, NULL);
  if (profile != NULL)
    bs_store_put_profile (self->store, profile, &fault);
  return !is_fatal (fault, error);
}

static gboolean
write_texts (Writer *self, BsTextTable table, const char *sql, GError **error)
{
  g_autoptr (BsStatement) row = bs_statement_new (self->rows, sql, error);
  BsStep step = BS_STEP_ERROR;
  while (row != NULL && (step = bs_statement_step (row, error)) == BS_STEP_ROW)
    {
      g_autofree char *name = bs_statement_dup_text (row, 0), *text = bs_statement_dup_text (row, 1);
      if (name != NULL && text != NULL && !bs_draft_table_put (self->store->database, table, name, text, error))
        return FALSE;
    }
  return step == BS_STEP_DONE;
}

/* ---- All of it ---- */

static gboolean
count_lost (Writer *self, GError **error)
{
  gint64 n, first = BS_DATE_ANY, last = BS_DATE_ANY;
  if (!bs_database_get_number (self->rows, "SELECT count(*) FROM known", &n, error) ||
      !bs_database_get_number (self->rows, "SELECT min(date) FROM known", &first, error) ||
      !bs_database_get_number (self->rows, "SELECT max(date) FROM known", &last, error))
    return FALSE;
  gint64 n_dated = 0;
  if (!bs_database_get_number (self->rows, "SELECT count(date) FROM known", &n_dated, error))
    return FALSE;
  self->counts->n_known = self->counts->n_entries + n;
  /* Days are said only where they are those of all. */
  self->counts->first_lost = n > 0 && n_dated == n ? first : BS_DATE_ANY;
  self->counts->last_lost = n > 0 && n_dated == n ? last : BS_DATE_ANY;
  return TRUE;
}

static gboolean
write_all (Writer *self, GError **error)
{
  gint64 n_entries, n_revisions;
  if (!bs_database_get_number (self->rows, "SELECT count(*) FROM entry", &n_entries, error) ||
      !bs_database_get_number (self->rows, "SELECT count(*) FROM revision", &n_revisions, error))
    return FALSE;
  self->n_rows = CLAMP (n_entries + n_revisions, 0, G_MAXINT);
  return bs_store_begin (self->store, error) && write_revisions (self, error) && write_entries (self, error) &&
         write_visits (self, error) && write_medicines (self, error) && write_profile (self, error) &&
         write_texts (self, BS_TEXT_DRAFT, "SELECT name, text FROM draft WHERE NOT doubt", error) &&
         write_texts (self, BS_TEXT_VALUE, "SELECT name, text FROM value WHERE NOT doubt", error) &&
         bs_store_commit (self->store, error) && count_lost (self, error);
}

gboolean
bs_salvage_write (BsSalvageRows *rows, const char *made, const BsSalvageWatch *watch, BsSalvageCounts *counts,
                  GError **error)
{
  g_autoptr (BsStore) store = bs_store_open (made, error);
  *counts = (BsSalvageCounts){ .first = BS_DATE_ANY, .last = BS_DATE_ANY };
  Writer self = { .rows = rows->database, .store = store, .watch = watch, .counts = counts };
  return store != NULL && write_all (&self, error) && bs_store_check (store, error) &&
         bs_database_run (store->database, BS_SALVAGE_ONE_FILE, error);
}
