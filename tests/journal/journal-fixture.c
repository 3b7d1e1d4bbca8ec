/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal-fixture.h"

#include <glib/gstdio.h>

BsInstant
journal_fixture_instant (const char *text)
{
  return rules_testing_instant (text);
}

static void
on_assessed (BsJournal *journal, gpointer user_data)
{
  ((JournalFixture *) user_data)->n_assessed++;
}

static void
on_failed (BsJournal *journal, const GError *error, gpointer user_data)
{
  JournalFixture *self = user_data;

  self->n_failed++;
  g_clear_error (&self->failure);
  self->failure = g_error_copy (error);
}

static void
on_loaded (BsJournal *journal, GParamSpec *pspec, gpointer user_data)
{
  ((JournalFixture *) user_data)->n_loaded++;
}

void
journal_fixture_new_journal (JournalFixture *self, BsRulebook *rulebook)
{
  self->journal = bs_journal_new (self->store, rulebook, BS_RULE_SETTINGS_DEFAULT);
  bs_journal_set_clock (self->journal, journal_fixture_instant (JOURNAL_NOW));
  g_signal_connect (self->journal, "assessed", G_CALLBACK (on_assessed), self);
  g_signal_connect (self->journal, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect (self->journal, "notify::loaded", G_CALLBACK (on_loaded), self);
}

static void
set_up (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("backstory-journal-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "diary.db", NULL);
  self->store = bs_store_open (self->path, &error);
  g_assert_no_error (error);
  self->rulebook = rules_testing_load (NULL);
  journal_fixture_new_journal (self, self->rulebook);
}

void
journal_fixture_drop_journal (JournalFixture *self)
{
  GWeakRef weak;
  gboolean gone = FALSE;

  g_weak_ref_init (&weak, self->journal);
  g_clear_object (&self->journal);
  for (guint i = 0; i < 3000 && !gone; i++)
    {
      g_autoptr (GObject) journal = g_weak_ref_get (&weak);

      gone = journal == NULL;
      g_clear_object (&journal);
      g_main_context_iteration (NULL, FALSE);
      if (!gone)
        g_usleep (10000);
    }
  g_weak_ref_clear (&weak);
  g_assert_true (gone);
}

static void
close_all (JournalFixture *self)
{
  if (self->journal != NULL)
    journal_fixture_drop_journal (self);
  if (self->store != NULL)
    {
      bs_store_close (self->store);
      g_assert_finalize_object (self->store);
    }
  self->store = NULL;
}

static void
tear_down (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  close_all (self);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  bs_rulebook_unref (self->rulebook);
  g_clear_error (&self->failure);
  g_free (self->folder);
  g_free (self->path);
}

static gboolean
on_too_late (gpointer user_data)
{
  g_error ("nothing happened in half a minute");
  return G_SOURCE_REMOVE;
}

void
journal_fixture_wait_for (const guint *counter, guint value)
{
  guint guard = g_timeout_add_seconds (30, on_too_late, NULL);

  while (*counter < value)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (guard);
}

void
journal_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

BsEntry *
journal_fixture_put_entry_into (BsStore *store, const char *fields)
{
  g_autofree char *json = g_strdup (fields);
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  BsEntry *stored;

  g_strdelimit (json, "'", '"');
  entry = bs_entry_new_from_json (json, &error);
  g_assert_no_error (error);
  stored = bs_store_put_entry (store, entry, journal_fixture_instant (JOURNAL_NOW), &error);
  g_assert_no_error (error);
  return stored;
}

BsEntry *
journal_fixture_put_entry (JournalFixture *self, const char *fields)
{
  return journal_fixture_put_entry_into (self->store, fields);
}

BsVisit *
journal_fixture_put_visit (JournalFixture *self, const char *at, BsVisitKind kind)
{
  g_autoptr (BsVisit) visit = bs_visit_new ();
  g_autoptr (GError) error = NULL;
  BsVisit *stored;

  visit->at = journal_fixture_instant (at);
  visit->kind = (gint8) kind;
  stored = bs_store_put_visit (self->store, visit, journal_fixture_instant (JOURNAL_NOW), &error);
  g_assert_no_error (error);
  return stored;
}

void
journal_fixture_assert_as_read_anew (JournalFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsHistory) history = bs_store_load_history (self->path, NULL, &error);
  g_autoptr (BsAssessment) assessment = NULL;
  g_autofree char *expected = NULL, *found = NULL;

  g_assert_no_error (error);
  assessment = rules_testing_assess (self->rulebook, history, bs_journal_now (self->journal));
  expected = rules_testing_describe (assessment);
  found = rules_testing_describe (bs_journal_get_assessment (self->journal));
  g_assert_cmpstr (found, ==, expected);
  g_assert_true (bs_assessment_get_history_snapshot (bs_journal_get_assessment (self->journal)) ==
                 bs_journal_get_history (self->journal));
}

gboolean
journal_fixture_is_active (JournalFixture *self, const char *rule)
{
  return rules_testing_is_active (bs_journal_get_assessment (self->journal), rule);
}

void
journal_fixture_load_now (JournalFixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bs_journal_load_now (self->journal, &error));
  g_assert_no_error (error);
}

guint
journal_fixture_count_entries (JournalFixture *self)
{
  return bs_history_get_n_entries (bs_journal_get_history (self->journal));
}

int
journal_fixture_run (int argc, char **argv, const JournalTest *tests, gsize n_tests)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n_tests; i++)
    {
      g_autofree char *path = g_strdup_printf ("/journal/%s", tests[i].name);
      g_test_add (path, JournalFixture, NULL, set_up, tests[i].func, tear_down);
    }
  return g_test_run ();
}
