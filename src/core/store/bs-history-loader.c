/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bs-database.h"
#include "bs-profile-table.h"
#include "bs-quick-check.h"
#include "bs-store-file.h"
#include "bs-store.h"
#include "bs-visit-table.h"

/* Reads what the history keeps of entries and measures straight into its structures. Both tables are read in the order
 * of their rows, side by side, so that each page is read once; the history puts its entries into the order of time. */

#define CANCEL_EVERY 1024 /* rows */

typedef struct
{
  BsHistoryBuilder *builder;
  BsStatement *entries;
  BsStatement *measures;
  BsStep measure_step; /* BS_STEP_ROW: a measure waits in `measures` */
  GCancellable *cancellable;
} Loader;

static gboolean
read_measure (Loader *self, BsHistoryMeasure *measure, GError **error)
{
  enum
  {
    ENTRY,
    KIND,
    RESULT,
    AT,
    APPLIED_MIN = AT + 2,
    RESULT_MIN,
    PAIN_AFTER,
    HOW,
    NAME,
  };
  BsStatement *row = self->measures;
  if (!bs_statement_get_term (row, KIND, &bs_measure_kinds, &measure->kind) || measure->kind == BS_ABSENT ||
      !bs_statement_get_term (row, RESULT, &bs_results, &measure->result) ||
      !bs_statement_get_term (row, HOW, &bs_rest_hows, &measure->how))
    return bs_database_fail_damaged (row->database, error);
  BsInstant at = bs_statement_get_instant (row, AT);
  measure->at = bs_instant_is_set (at) ? at.seconds : BS_NO_TIME;
  measure->offset = at.offset;
  measure->applied_min = bs_statement_get_optional (row, APPLIED_MIN);
  measure->result_min = bs_statement_get_optional (row, RESULT_MIN);
  measure->pain_after = bs_statement_get_optional (row, PAIN_AFTER);
  g_autofree char *name = bs_statement_dup_text (row, NAME);
  measure->name = bs_history_builder_intern (self->builder, name);
  self->measure_step = bs_statement_step (row, error);
  return self->measure_step != BS_STEP_ERROR;
}

static gboolean
read_set (BsStatement *row, int column, const BsVocabulary *vocabulary, guint64 *set, guint8 flag, guint8 *flags)
{
  gboolean asked;
  if (!bs_statement_get_set (row, column, vocabulary, set, &asked))
    return FALSE;
  if (asked)
    *flags |= flag;
  return TRUE;
}

/* The columns of an entry; a moment takes two. */
enum
{
  NUMBER,
  ID,
  AT,
  END = AT + 2,
  PAIN = END + 2,
  LEG_PAIN,
  COURSE,
  WHEN,
  WALK_POSTURE,
  WALK_MIN,
  ONSET_MIN,
  RADIATES,
  NUMB,
  SIGNS,
  SKIPPED,
  TRIGGERS,
  N_MEASURES,
  SITES,
  RECORDED,
};

static gboolean
read_words (BsStatement *row, BsHistoryEntry *entry)
{
  guint64 triggers, sites;
  if (!bs_statement_get_term (row, COURSE, &bs_courses, &entry->course) ||
      !bs_statement_get_term (row, WHEN, &bs_whens, &entry->when) ||
      !bs_statement_get_term (row, WALK_POSTURE, &bs_walk_postures, &entry->walk_posture) ||
      !read_set (row, RADIATES, &bs_regions, &entry->radiates, BS_HISTORY_RADIATES_ASKED, &entry->flags) ||
      !read_set (row, NUMB, &bs_regions, &entry->numb, BS_HISTORY_NUMB_ASKED, &entry->flags) ||
      !read_set (row, SIGNS, &bs_signs, &entry->signs, BS_HISTORY_SIGNS_ASKED, &entry->flags) ||
      !read_set (row, SKIPPED, &bs_signs, &entry->skipped, 0, &entry->flags) ||
      !read_set (row, TRIGGERS, &bs_triggers, &triggers, BS_HISTORY_TRIGGERS_ASKED, &entry->flags) ||
      !read_set (row, SITES, &bs_sites, &sites, BS_HISTORY_SITES_ASKED, &entry->flags))
    return FALSE;
  entry->triggers = (guint32) triggers;
  entry->sites = (guint8) sites;
  return TRUE;
}

/* `measures` has BS_MEASURES_MAX. */
static gboolean
read_measures (Loader *self, BsHistoryEntry *entry, BsHistoryMeasure *measures, GError **error)
{
  BsStatement *row = self->entries;
  gint64 number = bs_statement_get_integer (row, NUMBER);
  gint n_measures = bs_statement_get_optional (row, N_MEASURES);
  if (n_measures < BS_ABSENT || n_measures > BS_MEASURES_MAX)
    return bs_database_fail_damaged (row->database, error);
  if (n_measures != BS_ABSENT)
    {
      entry->flags |= BS_HISTORY_MEASURES_ASKED;
      entry->n_measures = n_measures;
    }
  for (guint i = 0; i < entry->n_measures; i++)
    {
      if (self->measure_step != BS_STEP_ROW || bs_statement_get_integer (self->measures, 0) != number)
        return bs_database_fail_damaged (row->database, error);
      if (!read_measure (self, &measures[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_entry (Loader *self, GError **error)
{
  BsStatement *row = self->entries;
  BsHistoryEntry entry = { 0 };
  BsHistoryMeasure measures[BS_MEASURES_MAX];
  const guint8 *id = sqlite3_column_blob (row->handle, ID);
  if (id == NULL || sqlite3_column_bytes (row->handle, ID) != sizeof entry.uuid || !read_words (row, &entry))
    return bs_database_fail_damaged (row->database, error);

  memcpy (entry.uuid, id, sizeof entry.uuid);
  BsInstant at = bs_statement_get_instant (row, AT), end = bs_statement_get_instant (row, END);
  entry.key = at.seconds;
  entry.date = bs_instant_get_date (at);
  entry.offset = at.offset;
  entry.written_on_day = bs_history_is_written_on_day (at, bs_statement_get_instant (row, RECORDED));
  if (at.kind == BS_INSTANT_DATE)
    entry.flags |= BS_HISTORY_BARE_DATE;
  entry.end = bs_instant_is_set (end) ? end.seconds : BS_NO_TIME;
  entry.end_offset = end.offset;
  entry.pain = bs_statement_get_optional (row, PAIN);
  entry.leg_pain = bs_statement_get_optional (row, LEG_PAIN);
  entry.walk_min = bs_statement_get_optional (row, WALK_MIN);
  entry.onset_min = bs_statement_get_optional (row, ONSET_MIN);
  if (!read_measures (self, &entry, measures, error))
    return FALSE;
  bs_history_builder_add (self->builder, &entry, measures);
  return TRUE;
}

static gboolean
read_entries (Loader *self, GError **error)
{
  self->measure_step = bs_statement_step (self->measures, error);
  if (self->measure_step == BS_STEP_ERROR)
    return FALSE;
  BsStep step;
  for (guint n = 0; (step = bs_statement_step (self->entries, error)) == BS_STEP_ROW; n++)
    if ((n % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error)) ||
        !read_entry (self, error))
      return FALSE;
  /* A measure of no entry. */
  if (step == BS_STEP_DONE && self->measure_step == BS_STEP_ROW)
    return bs_database_fail_damaged (self->measures->database, error);
  return step == BS_STEP_DONE;
}

/* At most this many: the count would be a pass over the table, and a wrong number in a damaged file must not ask for
 * all the memory there is. */
static gboolean
estimate_entries (BsDatabase *database, guint *n, GError **error)
{
  gint64 highest, pages;
  if (!bs_database_get_number (database, "SELECT max (number) FROM entry", &highest, error) ||
      !bs_database_get_number (database, "PRAGMA page_count", &pages, error))
    return FALSE;
  *n = CLAMP (highest, 0, MIN (pages * 64, 10 * 1000 * 1000));
  return TRUE;
}

static gboolean
read_others (BsDatabase *database, BsHistoryBuilder *builder, GError **error)
{
  g_autoptr (BsProfile) profile = bs_profile_table_get (database, error);
  if (profile == NULL)
    return FALSE;
  g_autoptr (GPtrArray) visits = bs_visit_table_list (database, error);
  if (visits == NULL)
    return FALSE;
  bs_history_builder_set_profile (builder, profile);
  for (guint i = 0; i < visits->len; i++)
    bs_history_builder_add_visit (builder, g_ptr_array_index (visits, i));
  return TRUE;
}

static BsHistory *
read_history (BsDatabase *database, GCancellable *cancellable, GError **error)
{
  g_autoptr (BsStatement) entries = bs_statement_new (
      database,
      "SELECT number, id, at_seconds, at_offset, end_seconds, end_offset, pain, leg_pain, course, \"when\","
      " walk_posture, walk_min, onset_min, radiates, numb, signs, skipped, triggers, n_measures, sites,"
      " recorded_seconds, recorded_offset"
      " FROM entry ORDER BY number",
      error);
  if (entries == NULL)
    return NULL;
  g_autoptr (BsStatement) measures = bs_statement_new (
      database,
      "SELECT entry, kind, result, at_seconds, at_offset, applied_min, result_min, pain_after, how, name"
      " FROM measure ORDER BY entry, position",
      error);
  guint n;
  if (measures == NULL || !estimate_entries (database, &n, error))
    return NULL;

  g_autoptr (BsHistoryBuilder) builder = bs_history_builder_new (n);
  Loader loader = { builder, entries, measures, BS_STEP_DONE, cancellable };
  if (!read_entries (&loader, error) || !read_others (database, builder, error))
    return NULL;
  return bs_history_builder_finish (g_steal_pointer (&builder));
}

BsHistory *
bs_store_load_history (const char *path, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_READ, error);
  /* One transaction: entries and measures of one state of the diary. */
  if (database == NULL || !bs_store_file_check_open (database, error) ||
      !bs_database_run (database, "PRAGMA cache_size = -1000; BEGIN", error) ||
      !bs_migrations_check (database, bs_migrations, bs_n_migrations, NULL, error))
    return NULL;

  BsQuickCheck *check = bs_quick_check_start (path, error);
  if (check == NULL)
    return NULL;
  g_autoptr (BsHistory) history = read_history (database, cancellable, error);
  if (history == NULL)
    {
      bs_quick_check_cancel (check);
      return NULL;
    }
  return bs_quick_check_finish (check, error) ? g_steal_pointer (&history) : NULL;
}
