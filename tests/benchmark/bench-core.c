/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <sqlite3.h>

#include "bench-diary.h"
#include "bench-store.h"
#include "bench.h"
#include "bs-journal.h"

/* The core's speed as ratios within one run (README.md beside this file). Everything that is compared is measured in
 * turn, round by round, so that a busy machine slows both. */

#define MANY 100000
#define FEW 100
#define ROUNDS 7
#define ADDED 60

static char *folder;

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
measure_assessment (BsRulebook *rulebook)
{
  g_autofree char *path = path_of ("many.db");
  g_autoptr (Bench) select = bench_new (), load = bench_new (), assess = bench_new ();

  for (guint round = 0; round <= ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BsHistory) history = NULL;
      g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
      g_autoptr (BsAssessment) assessment = NULL;
      sqlite3 *database;

      g_assert_cmpint (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
      bench_begin (select);
      bench_store_read_rows (database, "SELECT * FROM entry");
      bench_store_read_rows (database, "SELECT * FROM measure");
      bench_end (select);
      sqlite3_close (database);

      bench_begin (load);
      history = bs_store_load_history (path, NULL, &error);
      bench_end (load);
      g_assert_no_error (error);

      bench_begin (assess);
      assessment = bs_assessor_assess (assessor, history, bench_diary_now ());
      g_assert_cmpuint (bs_assessment_get_past (assessment)->len, >, 1000);
      bench_end (assess);
      if (round == 0) /* warms the caches */
        {
          g_array_set_size (select->times, 0);
          g_array_set_size (load->times, 0);
          g_array_set_size (assess->times, 0);
        }
    }
  bench_print_ratio ("assess 100,000 loaded entries, all years", bench_median (assess), "`SELECT` of the same rows",
                     bench_median (select), "ms", 1.0);
  bench_print_ratio ("load and assess them", bench_median (load) + bench_median (assess), "`SELECT` of the same rows",
                     bench_median (select), "ms", 2.5);
}

static void
measure_growth (BsRulebook *rulebook)
{
  static const guint sizes[] = { 1000, 10000, 100000, 1000000 };
  double each_thousand = 0;

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint n = sizes[s];
      BsHistoryBuilder *builder = bs_history_builder_new (n);
      g_autoptr (BsHistory) history = NULL;
      g_autoptr (Bench) assess = bench_new ();
      g_autofree char *what = g_strdup_printf ("assess %u entries, for each entry", n);
      guint rounds = n > 100000 ? 3 : ROUNDS;

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (BsEntry) entry = bench_diary_entry (i, n);
          bs_history_builder_add_entry (builder, entry);
        }
      history = bs_history_builder_finish (builder);
      for (guint round = 0; round < rounds; round++)
        {
          g_autoptr (BsAssessor) assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
          g_autoptr (BsAssessment) assessment = NULL;

          bench_begin (assess);
          assessment = bs_assessor_assess (assessor, history, bench_diary_now ());
          bench_end (assess);
        }
      if (s == 0)
        each_thousand = bench_median (assess) / n;
      bench_print_ratio (what, bench_median (assess) / n * 1000, "of 1,000", each_thousand * 1000, "µs", NAN);
    }
}

typedef struct
{
  BsStore *store;
  BsJournal *journal;
  sqlite3 *bare;
  Bench *add, *commit;
  guint n;
} Adding;

static void
adding_open (Adding *self, const char *name, guint n, BsRulebook *rulebook)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = path_of (name), *bare = g_strconcat (path, ".bare", NULL);

  self->n = n;
  self->store = bs_store_open (path, &error);
  g_assert_no_error (error);
  self->journal = bs_journal_new (self->store, rulebook, BS_RULE_SETTINGS_DEFAULT);
  bs_journal_set_clock (self->journal, bench_diary_now ());
  g_assert_true (bs_journal_load_now (self->journal, &error));
  g_assert_cmpint (sqlite3_open (bare, &self->bare), ==, SQLITE_OK);
  sqlite3_exec (self->bare, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS t (a TEXT)",
                NULL, NULL, NULL);
  self->add = bench_new ();
  self->commit = bench_new ();
}

static void
adding_round (Adding *self, guint round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) entry = bench_diary_entry (self->n - 1, self->n);
  g_autoptr (BsEntry) stored = NULL;

  entry->id[0] = '\0';
  entry->at = bs_instant_new (bench_diary_now ().seconds - 3600 + round, 60);
  entry->end = BS_INSTANT_NONE;
  bench_begin (self->add);
  stored = bs_store_put_entry (self->store, entry, bench_diary_now (), &error);
  g_assert_nonnull (bs_journal_get_assessment (self->journal));
  bench_end (self->add);
  g_assert_no_error (error);

  /* The same number of bytes, give or take, and nothing else. */
  bench_begin (self->commit);
  sqlite3_exec (self->bare, "INSERT INTO t VALUES (printf ('%400c', 'x'))", NULL, NULL, NULL);
  bench_end (self->commit);
}

static void
adding_close (Adding *self)
{
  g_clear_object (&self->journal);
  g_clear_object (&self->store);
  sqlite3_close (self->bare);
  bench_free (self->add);
  bench_free (self->commit);
}

static void
measure_adding (BsRulebook *rulebook)
{
  Adding few, many;

  adding_open (&few, "few.db", FEW, rulebook);
  adding_open (&many, "many.db", MANY, rulebook);
  for (guint round = 0; round < ADDED; round++)
    {
      adding_round (&few, round);
      adding_round (&many, round);
    }
  bench_print_ratio ("add an entry, new headline, at 100,000", bench_median (many.add), "the same at 100",
                     bench_median (few.add), "ms", 1.5);
  bench_print_ratio ("… at 100,000", bench_median (many.add), "bare commit", bench_median (many.commit), "ms", NAN);
  bench_print_ratio ("… at 100", bench_median (few.add), "bare commit", bench_median (few.commit), "ms", NAN);
  adding_close (&few);
  adding_close (&many);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_autoptr (GError) error = NULL;
  g_autofree char *rules = bs_rulebook_dup_installed_folder ();
  g_autoptr (BsRulebook) rulebook = bs_rulebook_load (rules, NULL, &error);
  g_autofree char *many = NULL, *few = NULL;

  if (rulebook == NULL)
    g_error ("%s", error->message);
  folder = bench_folder_new ();
  many = path_of ("many.db");
  few = path_of ("few.db");
  bench_store_fill (many, MANY);
  bench_store_fill (few, FEW);

  g_print ("| what | median | against | ratio | goal | |\n| --- | --- | --- | --- | --- | --- |\n");
  measure_assessment (rulebook);
  measure_adding (rulebook);
  measure_growth (rulebook);
  bench_folder_remove (folder);
  g_free (folder);
  return 0;
}
