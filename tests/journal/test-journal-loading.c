/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "journal-fixture.h"

/* How a window comes by its diary: read at once or in a thread, again where something else wrote it, and what stays where
 * it cannot be read. */

static void
test_before_loading (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF);

  g_assert_false (bs_journal_is_loaded (self->journal));
  g_assert_null (bs_journal_get_history (self->journal));
  g_assert_null (bs_journal_get_assessment (self->journal));
  g_assert_true (bs_journal_get_store (self->journal) == self->store);
  g_assert_true (bs_journal_get_rulebook (self->journal) == self->rulebook);
  bs_journal_reassess (self->journal);
  g_assert_cmpuint (self->n_assessed, ==, 0);
}

static void
test_load_now (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF);

  journal_fixture_load_now (self);
  g_assert_true (bs_journal_is_loaded (self->journal));
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_cmpuint (self->n_loaded, ==, 1);
  g_assert_true (journal_fixture_is_active (self, "leg-or-foot-pain"));
  journal_fixture_assert_as_read_anew (self);
}

static void
test_load_in_thread (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF);

  bs_journal_load (self->journal);
  g_assert_false (bs_journal_is_loaded (self->journal));
  journal_fixture_wait_for (&self->n_loaded, 1);
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_cmpuint (self->n_failed, ==, 0);
  g_assert_cmpuint (journal_fixture_count_entries (self), ==, 1);
  journal_fixture_assert_as_read_anew (self);
}

/* The thread may have read before the change: what it brings is not taken, it reads once more. */
static void
test_change_while_loading (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsVisit) visit = NULL;

  bs_journal_load (self->journal);
  entry = journal_fixture_put_entry (self, JOURNAL_CALF);
  visit = journal_fixture_put_visit (self, "2025-03-10T09:00Z", BS_VISIT_DOCTOR);
  journal_fixture_wait_for (&self->n_loaded, 1);
  journal_fixture_settle ();
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_cmpuint (journal_fixture_count_entries (self), ==, 1);
  g_assert_cmpuint (bs_history_get_n_visits (bs_journal_get_history (self->journal)), ==, 1);
  journal_fixture_assert_as_read_anew (self);
}

static void
test_load_while_loading (JournalFixture *self, gconstpointer data)
{
  bs_journal_load (self->journal);
  bs_journal_load (self->journal);
  bs_journal_load (self->journal);
  journal_fixture_wait_for (&self->n_loaded, 1);
  journal_fixture_settle ();
  g_assert_cmpuint (self->n_assessed, ==, 1);
}

static void
test_settings_while_loading (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_WALK);

  bs_journal_load (self->journal);
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 40 });
  journal_fixture_wait_for (&self->n_loaded, 1);
  journal_fixture_settle ();
  g_assert_false (journal_fixture_is_active (self, "ache-on-long-walk"));
}

/* Let go while the thread reads: nothing is left behind. */
static void
test_gone_while_loading (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF);

  bs_journal_load (self->journal);
  journal_fixture_drop_journal (self);
  journal_fixture_settle ();
  g_assert_cmpuint (self->n_failed, ==, 0);
}

/* Many changes as one: read anew, in a thread. */
static void
test_many_at_once (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_load_now (self);
  g_assert_true (bs_store_begin (self->store, &error));
  first = journal_fixture_put_entry (self, JOURNAL_CALF);
  second = journal_fixture_put_entry (self, "{'at':'2025-03-10T11:30Z','pain':9}");
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_true (bs_store_commit (self->store, &error));
  journal_fixture_wait_for (&self->n_assessed, 2);
  journal_fixture_settle ();
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_cmpuint (journal_fixture_count_entries (self), ==, 2);
  journal_fixture_assert_as_read_anew (self);
}

static void
test_nothing_of_a_rollback (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) first = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_load_now (self);
  g_assert_true (bs_store_begin (self->store, &error));
  first = journal_fixture_put_entry (self, JOURNAL_CALF);
  bs_store_rollback (self->store);
  journal_fixture_settle ();
  g_assert_cmpuint (journal_fixture_count_entries (self), ==, 0);
  journal_fixture_assert_as_read_anew (self);
}

/* Something wrote over the file while it was open. */
static void
damage (JournalFixture *self)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, "This is no diary. This is no diary. This is no diary.", -1, &error);
  g_assert_no_error (error);
}

static void
test_failed_load (JournalFixture *self, gconstpointer data)
{
  damage (self);
  bs_journal_load (self->journal);
  journal_fixture_wait_for (&self->n_failed, 1);
  g_assert_nonnull (self->failure);
  g_assert_true (self->failure->domain == BS_STORE_ERROR);
  g_assert_cmpuint (self->n_assessed, ==, 0);
  g_assert_cmpuint (self->n_loaded, ==, 0);
  g_assert_false (bs_journal_is_loaded (self->journal));
  g_assert_null (bs_journal_get_history (self->journal));
  /* It can be tried again. */
  bs_journal_load (self->journal);
  journal_fixture_wait_for (&self->n_failed, 2);
}

static void
test_failed_load_now (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  damage (self);
  g_assert_false (bs_journal_load_now (self->journal, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == BS_STORE_ERROR);
  g_assert_false (bs_journal_is_loaded (self->journal));
}

/* What was read before stays where reading anew fails. */
static void
test_failed_reload (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF);

  journal_fixture_load_now (self);
  damage (self);
  bs_journal_load (self->journal);
  journal_fixture_wait_for (&self->n_failed, 1);
  g_assert_true (bs_journal_is_loaded (self->journal));
  g_assert_true (journal_fixture_is_active (self, "leg-or-foot-pain"));
  /* And goes on to be judged. */
  bs_journal_set_clock (self->journal, journal_fixture_instant ("2025-03-13T10:00:01Z"));
  g_assert_false (journal_fixture_is_active (self, "leg-or-foot-pain"));
}

/* What was set while it was being read holds, though reading failed: for what was there before, and for the next time. */
static void
test_settings_and_failed_load (JournalFixture *self, gconstpointer with_history)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_WALK);
  g_autofree char *whole = NULL;
  gsize length;

  if (with_history != NULL)
    {
      journal_fixture_load_now (self);
      g_assert_true (journal_fixture_is_active (self, "ache-on-long-walk"));
    }
  bs_store_close (self->store);
  g_assert_true (g_file_get_contents (self->path, &whole, &length, NULL));
  damage (self);
  bs_journal_load (self->journal);
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 40 });
  journal_fixture_wait_for (&self->n_failed, 1);
  if (with_history != NULL)
    g_assert_false (journal_fixture_is_active (self, "ache-on-long-walk"));
  g_assert_true (g_file_set_contents (self->path, whole, length, NULL));
  g_assert_true (bs_store_reopen (self->store, NULL));
  bs_journal_load (self->journal);
  journal_fixture_wait_for (&self->n_loaded, with_history != NULL ? 2 : 1);
  g_assert_false (journal_fixture_is_active (self, "ache-on-long-walk"));
}

static void
test_settings_and_failed_reload (JournalFixture *self, gconstpointer data)
{
  test_settings_and_failed_load (self, "with history");
}

/* Writes over all but the first page, as a failing disk does, while the diary is open. */
static void
damage_pages (JournalFixture *self)
{
  sqlite3 *handle = NULL;
  g_autofree char *content = NULL;
  gsize length;
  FILE *file;

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA wal_checkpoint (TRUNCATE)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  memset (content + 4096, 0xaa, length - 4096);
  file = g_fopen (self->path, "r+");
  g_assert_cmpuint (fwrite (content, 1, length, file), ==, length);
  fclose (file);
}

/* Whoever writes gets the error, and the journal says it to the window. */
static void
test_damaged_while_open (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF), put = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_load_now (self);
  damage_pages (self);
  entry->pain = 9;
  put = bs_store_put_entry (self->store, entry, journal_fixture_instant (JOURNAL_NOW), &error);
  g_assert_null (put);
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (self->n_failed, ==, 0);
  journal_fixture_wait_for (&self->n_failed, 1);
  g_assert_error (self->failure, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  g_assert_true (bs_journal_is_loaded (self->journal));
}

/* A diary whose rules cannot be read is still a diary. */
static void
test_without_rules (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  journal_fixture_drop_journal (self);
  journal_fixture_new_journal (self, NULL);
  bs_journal_load (self->journal);
  journal_fixture_wait_for (&self->n_loaded, 1);
  entry = journal_fixture_put_entry (self, JOURNAL_CALF);
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_null (bs_journal_get_rulebook (self->journal));
  g_assert_null (bs_journal_get_assessment (self->journal));
  g_assert_cmpuint (journal_fixture_count_entries (self), ==, 1);
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 36 });
  bs_journal_reassess (self->journal);
  g_assert_null (bs_journal_get_assessment (self->journal));
}

/* What the command line writes beside an open window. */
static void
test_changed_outside (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, own = NULL;
  g_autoptr (GError) error = NULL;
  BsStore *other;
  guint n_assessed;

  journal_fixture_load_now (self);
  g_assert_false (bs_store_was_changed_outside (self->store));
  own = journal_fixture_put_entry (self, "{'at':'2025-03-10T11:30Z','pain':2}");
  n_assessed = self->n_assessed;
  bs_journal_look_again (self->journal);
  g_assert_cmpuint (self->n_assessed, ==, n_assessed);

  other = bs_store_open (self->path, &error);
  g_assert_no_error (error);
  entry = journal_fixture_put_entry_into (other, JOURNAL_CALF);
  g_clear_object (&other);
  bs_journal_look_again (self->journal);
  journal_fixture_wait_for (&self->n_loaded, 2);
  g_assert_cmpuint (journal_fixture_count_entries (self), ==, 2);
  g_assert_true (journal_fixture_is_active (self, "leg-or-foot-pain"));
  journal_fixture_assert_as_read_anew (self);
  g_assert_false (bs_store_was_changed_outside (self->store));
}

int
main (int argc, char **argv)
{
  static const JournalTest tests[] = {
    { "before-loading", test_before_loading },
    { "load-now", test_load_now },
    { "load-in-thread", test_load_in_thread },
    { "change-while-loading", test_change_while_loading },
    { "load-while-loading", test_load_while_loading },
    { "settings-while-loading", test_settings_while_loading },
    { "gone-while-loading", test_gone_while_loading },
    { "many-at-once", test_many_at_once },
    { "nothing-of-a-rollback", test_nothing_of_a_rollback },
    { "failed-load", test_failed_load },
    { "failed-load-now", test_failed_load_now },
    { "failed-reload", test_failed_reload },
    { "settings-and-failed-load", test_settings_and_failed_load },
    { "settings-and-failed-reload", test_settings_and_failed_reload },
    { "damaged-while-open", test_damaged_while_open },
    { "without-rules", test_without_rules },
    { "changed-outside", test_changed_outside },
  };

  return journal_fixture_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
