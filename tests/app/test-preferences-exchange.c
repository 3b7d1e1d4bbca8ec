/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bs-diary-reader.h"
#include "preferences-fixture.h"

/* Import and export, behind their file choosers. */

typedef PreferencesFixture Fixture;

#define HEAD "{\"format\":\"backstory-diary\",\"version\":1,"

/* ---- Import ---- */

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autofree char *same = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *older = preferences_fixture_put (self, "2026-11-21T18:00+01:00", 7);
  g_autofree char *text = g_strdup_printf (
      HEAD "\"profile\":{\"age\":70},\"medicines\":[{\"name\":\"Ibuprofen\"}],\"entries\":["
           "{\"id\":\"%s\",\"at\":\"2026-11-20T18:00+01:00\",\"pain\":6},"
           "{\"id\":\"%s\",\"at\":\"2026-11-21T18:00+01:00\",\"pain\":9,\"updatedAt\":\"2026-11-22T10:00+01:00\"},"
           "{\"at\":\"2026-11-19T18:00+01:00\",\"pain\":2,\"weather\":\"rain\"}]}",
      same, older);
  g_autofree char *path = preferences_fixture_write_file (self, "from-elsewhere.json", text);
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsProfile) profile = NULL;
  BsPreferencesData *page = preferences_fixture_open_data (self);

  /* Looked at and left: nothing changed. */
  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "Import “from-elsewhere.json”?",
                              "New: 2\nNewer than in your diary: 1\nThe same, or older: 1", "cancel");
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 2);

  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "Import “from-elsewhere.json”?", "What the file says about you takes the place",
                              "cancel");
  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "Import “from-elsewhere.json”?", "Something in it is unknown to this version",
                              "yes");
  preferences_fixture_wait_for_text (self, "Imported. New: 2, newer: 1");
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 3);
  entry = bs_store_get_entry (self->log.page.store, older, NULL);
  g_assert_cmpint (entry->pain, ==, 9);
  profile = preferences_fixture_get_profile (self);
  g_assert_cmpint (profile->age, ==, 70);
  /* The pages heard of it. */
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->log.page.journal)) == 3);

  bs_preferences_data_import (page, path);
  preferences_fixture_answer (self, "There is nothing new in this file", "Nothing was changed.", "close");
}

static void
test_import_faults (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text, *fault; /* text NULL: there is no such file */
  } cases[] = {
    { "", "“x.json”: " },
    { "not json", "“x.json”: " },
    { "{}", "“x.json”: " },
    { HEAD
      "\"entries\":[{\"at\":\"2026-11-20T18:00+01:00\",\"pain\":3},{\"at\":\"2026-11-20T18:00+01:00\",\"pain\":11}]}",
      "entries[1].pain: " },
    { "PK\003\004", "“x.json”: " },
    { NULL, "cannot be read" },
  };
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  BsPreferencesData *page = preferences_fixture_open_data (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = preferences_fixture_write_file (self, "x.json", cases[i].text ? cases[i].text : "");

      if (!cases[i].text)
        g_unlink (path);
      bs_preferences_data_import (page, path);
      preferences_fixture_answer (self, "Nothing was imported", cases[i].fault, "close");
      g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 1);
    }
}

/* ---- Export ---- */

static void
test_export (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *json = preferences_fixture_write_file (self, "mine.json", "what stood there before"),
                  *csv = preferences_fixture_build (self, "mine.csv");
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;
  BsPreferencesData *page = preferences_fixture_open_data (self);
  GStatBuf status;

  bs_preferences_data_export_json (page, json);
  preferences_fixture_wait_for_text (self, "Exported to “mine.json”");
  diary = bs_diary_new_from_file (json, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (diary->entries->len, ==, 1);
  g_assert_cmpstr (((BsEntry *) diary->entries->pdata[0])->id, ==, id);

  bs_preferences_data_export_csv (page, csv);
  preferences_fixture_wait_for_text (self, "Exported to “mine.csv”");
  g_assert_true (g_file_get_contents (csv, &table, NULL, NULL));
  g_assert_nonnull (strstr (table, id));
  g_assert_cmpint (g_stat (csv, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

static void
test_export_faults (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *nowhere = preferences_fixture_build (self, "no/such/mine.json");
  const char *diary = bs_store_get_path (self->log.page.store);
  BsPreferencesData *page = preferences_fixture_open_data (self);

  bs_preferences_data_export_json (page, diary);
  preferences_fixture_answer (self, "Nothing was exported", "“diary.db” is the diary itself: choose another name.",
                              "close");
  bs_preferences_data_export_csv (page, nowhere);
  preferences_fixture_answer (self, "Nothing was exported",
                              "mine.json”: No such file or directory. Choose another place, or make room there.",
                              "close");
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("data/import", NULL, test_import);
  ADD_PREFERENCES_TEST ("data/import-faults", NULL, test_import_faults);
  ADD_PREFERENCES_TEST ("data/export", NULL, test_export);
  ADD_PREFERENCES_TEST ("data/export-faults", NULL, test_export_faults);
  return g_test_run ();
}
