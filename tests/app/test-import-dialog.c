/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bs-csv-writer.h"
#include "bs-import-dialog.h"
#include "bs-import-undo.h"
#include "preferences-fixture.h"

/* What comes into the diary from a file: shown before, done as it was shown, and taken back. */

#define HEAD "{\"format\":\"backstory-diary\",\"version\":1,"

typedef PreferencesFixture Fixture;

static void
open_import (Fixture *self, BsPreferencesData *page, const char *path)
{
  bs_preferences_data_import (page, path);
  preferences_fixture_wait_for (self, BS_TYPE_IMPORT_DIALOG);
}

/* Presses the button that imports, and waits for what is said after it. */
static void
import (Fixture *self, const char *button, const char *toast)
{
  GtkWidget *dialog = self->log.dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  preferences_fixture_press (self, button);
  SPIN_UNTIL (dialog == NULL);
  preferences_fixture_return (self);
  preferences_fixture_wait_for_text (self, toast);
}

static void
leave (Fixture *self)
{
  gtk_window_close (GTK_WINDOW (self->log.dialog));
  preferences_fixture_return (self);
  page_fixture_draw (&self->log.page);
}

static guint
count (Fixture *self)
{
  return log_fixture_count_entries (&self->log);
}

static void
assert_says (Fixture *self, const char *const *texts)
{
  for (guint i = 0; texts[i]; i++)
    if (!preferences_fixture_says (self, texts[i]))
      g_error ("nothing says “%s”", texts[i]);
}

static gint
get_pain (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) entry = bs_store_get_entry (self->log.page.store, id, &error);

  g_assert_no_error (error);
  return entry->pain;
}

/* ---- A diary file ---- */

/* One entry that is the same, one that is newer, one that is older, and three new things; facts; keys from elsewhere. */
static char *
write_diary (Fixture *self, const char *same, const char *older, const char *newer)
{
  g_autofree char *text = g_strdup_printf (
      HEAD "\"profile\":{\"birthYear\":1950,\"sex\":\"female\"},"
           "\"medicines\":[{\"name\":\"Paracetamol\",\"dose\":\"500 mg\",\"maxPerDay\":3}],\"entries\":["
           "{\"id\":\"%s\",\"at\":\"2026-11-20T18:00+01:00\",\"pain\":6},"
           "{\"id\":\"%s\",\"at\":\"2026-11-21T18:00+01:00\",\"pain\":9,\"updatedAt\":\"2026-11-22T10:00+01:00\"},"
           "{\"id\":\"%s\",\"at\":\"2026-11-21T20:00+01:00\",\"pain\":1,\"updatedAt\":\"2026-11-21T20:00+01:00\"},"
           "{\"at\":\"2026-11-19T07:30+01:00\",\"pain\":2,\"sites\":[\"sacrum\"],\"note\":\"Went to the market\","
           "\"measures\":[{\"kind\":\"medicine\",\"name\":\"Paracetamol\",\"result\":\"less\",\"resultMin\":50}],"
           "\"weather\":\"rain\"}],"
           "\"visits\":[{\"at\":\"2026-10-02T10:00+02:00\",\"kind\":\"doctor\",\"who\":\"Dr. Weber\"}]}",
      same, older, newer);

  return preferences_fixture_write_file (self, "from-elsewhere.json", text);
}

static void
test_diary (Fixture *self, gconstpointer data)
{
  static const char *const shown[] = {
    "from-elsewhere.json",
    "A diary file of Backstory.",
    "New: 1 entry, 1 visit, 1 medicine",
    "Newer than yours: 1 entry",
    "The former version of an entry is kept.",
    "The same as yours: 1 entry",
    "Different from yours, but not newer: 1 entry",
    "give them a later “updatedAt” in it",
    "About you: 2 answers",
    "1950 (until now: Not said)",
    "Female (until now: Male)",
    "Pain 9",
    "Saturday 21 November, 18:00 · in the place of yours",
    "Thursday 19 November, 07:30",
    "Paracetamol: less after 50 min",
    "“Went to the market”",
    "Seen by a doctor",
    "Dr. Weber",
    "500 mg · your limit: 3 a day",
    "weather",
    "Nothing of your diary is deleted, and it can be undone.",
    NULL,
  };
  g_autofree char *same = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *older = preferences_fixture_put (self, "2026-11-21T18:00+01:00", 7);
  g_autofree char *newer = preferences_fixture_put (self, "2026-11-21T20:00+01:00", 5);
  g_autofree char *path = write_diary (self, same, older, newer);
  g_autoptr (BsProfile) profile = preferences_fixture_get_profile (self);
  BsPreferencesData *page;

  profile->sex = BS_SEX_MALE;
  g_assert_true (bs_store_put_profile (self->log.page.store, profile, NULL));
  page = preferences_fixture_open_data (self);
  open_import (self, page, path);
  assert_says (self, shown);
  /* Looked at and left: nothing changed. */
  leave (self);
  g_assert_cmpuint (count (self), ==, 3);
  g_assert_cmpint (get_pain (self, older), ==, 7);

  open_import (self, page, path);
  import (self, "Import 2 entries, 1 visit, 1 medicine", "Imported: 2 entries, 1 visit, 1 medicine");
  g_assert_cmpuint (count (self), ==, 4);
  g_assert_cmpint (get_pain (self, older), ==, 9);
  g_assert_cmpint (get_pain (self, newer), ==, 5);
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->log.page.journal)) == 4);

  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "There is nothing new in this file",
                              "Different from yours, but not newer: 1 entry. Yours stay.", "close");
}

static void
test_only_facts (Fixture *self, gconstpointer data)
{
  g_autofree char *path =
      preferences_fixture_write_file (self, "me.json", HEAD "\"profile\":{\"pregnant\":true},\"entries\":[]}");
  g_autoptr (BsProfile) profile = NULL;
  BsPreferencesData *page = preferences_fixture_open_data (self);

  open_import (self, page, path);
  g_assert_true (preferences_fixture_says (self, "Yes (until now: Not said)"));
  import (self, "Import what it says about you", "Imported");
  profile = preferences_fixture_get_profile (self);
  g_assert_cmpint (profile->pregnant, ==, TRUE);
}

/* ---- A table of ours ---- */

static void
test_own_table (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *path = preferences_fixture_build (self, "mine.csv");
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autofree char *table = NULL;
  g_autoptr (GString) broken = NULL;
  BsPreferencesData *page;

  g_ptr_array_add (diary->entries, page_fixture_entry ("2026-11-20T18:00+01:00", 6));
  g_strlcpy (((BsEntry *) diary->entries->pdata[0])->id, id, BS_UUID_LENGTH + 1);
  g_ptr_array_add (diary->entries, page_fixture_entry ("2026-11-21T18:00+01:00", 3));
  table = bs_csv_write_diary (diary);
  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  page = preferences_fixture_open_data (self);
  open_import (self, page, path);
  g_assert_true (preferences_fixture_says (self, "A table that Backstory wrote."));
  g_assert_true (preferences_fixture_says (self, "New: 1 entry"));
  import (self, "Import 1 entry", "Imported: 1 entry");
  g_assert_cmpuint (count (self), ==, 2);

  /* One value that is none: nothing of it. */
  broken = g_string_new (table);
  g_string_replace (broken, "2026-11-21T18:00", "2026-13-21T18:00", 0);
  g_assert_true (g_file_set_contents (path, broken->str, -1, NULL));
  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "Nothing was imported", "“mine.csv”: row 3, at: ", "close");
  g_assert_cmpuint (count (self), ==, 2);
}

/* ---- Files that are something else ---- */

static void
test_faults (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *content, *fault; /* content NULL: there is no such file */
  } cases[] = {
    { "", "“x.json”" },
    { "not json", "there is not one row under its first line" },
    { "{}", "“x.json”: " },
    { "{\"a\":", "“x.json”: " },
    { HEAD "\"entries\":[{\"at\":\"2026-11-20T18:00+01:00\",\"pain\":3},{\"at\":\"2026-11-20T18:00+01:00\","
           "\"pain\":11}]}",
      "entries[1].pain: 11 is not between 0 and 10" },
    { "{\"format\":\"backstory-diary\",\"version\":9}", "“x.json”: " },
    { "PK\003\004", "workbook or another packed file" },
    { "%PDF-1.7", "PDF" },
    { "SQLite format 3",
      "“x.json” is a backup, or another program’s database. A backup comes back by “Restore a backup…”." },
    { "Date,Pain\n2026-11-20,\"3\n", "“x.json”: " },
    { NULL, "cannot be read" },
  };
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  BsPreferencesData *page = preferences_fixture_open_data (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *content = cases[i].content ? cases[i].content : "";
      g_autofree char *path = preferences_fixture_write_file (self, "x.json", content);

      /* A database's first line ends in a zero. */
      if (g_str_has_prefix (content, "SQLite"))
        g_assert_true (g_file_set_contents (path, content, 16, NULL));
      if (!cases[i].content)
        g_unlink (path);
      bs_preferences_data_import (page, path);
      preferences_fixture_answer (self, "Nothing was imported", cases[i].fault, "close");
      g_assert_cmpuint (count (self), ==, 1);
    }
}

static void
test_backups (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *backup = preferences_fixture_build (self, "backup.db");
  BsPreferencesData *page;

  g_assert_true (bs_store_backup (self->log.page.store, backup, NULL));
  page = preferences_fixture_open_data (self);
  bs_preferences_data_import (page, backup);
  preferences_fixture_answer (self, "Nothing was imported", "A backup comes back by “Restore a backup…”.", "close");
  bs_preferences_data_import (page, bs_store_get_path (self->log.page.store));
  preferences_fixture_answer (self, "Nothing was imported", "“diary.db” is the diary itself", "close");
  bs_preferences_data_import (page, self->log.page.folder);
  preferences_fixture_answer (self, "Nothing was imported", "", "close");
  g_assert_cmpuint (count (self), ==, 1);
}

/* ---- Taking it back ---- */

static void
import_two (Fixture *self)
{
  g_autofree char *path = preferences_fixture_write_file (
      self, "two.json",
      HEAD
      "\"entries\":[{\"id\":\"11111111-1111-4111-8111-111111111111\",\"at\":\"2026-11-18T18:00+01:00\",\"pain\":2},"
      "{\"id\":\"22222222-2222-4222-8222-222222222222\",\"at\":\"2026-11-19T18:00+01:00\",\"pain\":3}]}");
  BsPreferencesData *page = preferences_fixture_open_data (self);

  g_assert_null (find_widget (self->window, ADW_TYPE_ACTION_ROW, "Undo the last import…"));
  open_import (self, page, path);
  import (self, "Import 2 entries", "Imported: 2 entries");
  g_assert_cmpuint (count (self), ==, 3);
}

static void
test_undo_at_once (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);

  import_two (self);
  g_signal_emit_by_name (find_widget (self->window, GTK_TYPE_BUTTON, "Undo"), "clicked");
  preferences_fixture_wait_for_text (self, "The import is undone. Taken out: 2 entries.");
  g_assert_cmpuint (count (self), ==, 1);
  g_assert_null (find_widget (self->window, ADW_TYPE_ACTION_ROW, "Undo the last import…"));
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->log.page.journal)) == 1);
}

/* Days later: said before, and what was changed since stays. */
static void
test_undo_later (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsEntry) changed = NULL;
  g_autoptr (BsEntry) put = NULL;

  import_two (self);
  entry = bs_store_get_entry (self->log.page.store, "22222222-2222-4222-8222-222222222222", NULL);
  changed = bs_entry_copy (entry);
  changed->pain = 8;
  put = bs_store_put_entry (self->log.page.store, changed, bs_journal_now (self->log.page.journal), NULL);
  g_assert_nonnull (put);
  g_assert_true (has_text (self->window, "“two.json” · Sunday 22 November, 09:00 · 2 entries"));

  preferences_fixture_activate_row (self, "Undo the last import…");
  preferences_fixture_answer (self, "Undo the import of “two.json”?",
                              "Taken out of your diary: 1 entry\nChanged since, so they stay: 1 entry", "cancel");
  g_assert_cmpuint (count (self), ==, 3);
  preferences_fixture_activate_row (self, "Undo the last import…");
  preferences_fixture_answer (self, "Undo the import of “two.json”?", "Taken out of your diary: 1 entry", "yes");
  preferences_fixture_wait_for_text (self, "The import is undone.");
  /* What offered it before has made room. */
  g_assert_null (find_widget (self->window, GTK_TYPE_BUTTON, "Undo"));
  g_assert_cmpuint (count (self), ==, 2);
  g_assert_cmpint (get_pain (self, "22222222-2222-4222-8222-222222222222"), ==, 8);
  g_assert_null (find_widget (self->window, ADW_TYPE_ACTION_ROW, "Undo the last import…"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("import/diary", NULL, test_diary);
  ADD_PREFERENCES_TEST ("import/only-facts", NULL, test_only_facts);
  ADD_PREFERENCES_TEST ("import/own-table", NULL, test_own_table);
  ADD_PREFERENCES_TEST ("import/faults", NULL, test_faults);
  ADD_PREFERENCES_TEST ("import/backups", NULL, test_backups);
  ADD_PREFERENCES_TEST ("import/undo-at-once", NULL, test_undo_at_once);
  ADD_PREFERENCES_TEST ("import/undo-later", NULL, test_undo_later);
  return g_test_run ();
}
