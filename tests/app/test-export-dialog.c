/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "bs-csv-diary.h"
#include "bs-diary-reader.h"
#include "bs-export-dialog.h"
#include "bs-from-to.h"
#include "preferences-fixture.h"

/* What leaves the diary as a file: said before, in full, and all of it or nothing. */

typedef PreferencesFixture Fixture;

static const char *const rows[BS_N_EXPORT_KINDS] = {
  [BS_EXPORT_JSON] = "Export as a diary file…",
  [BS_EXPORT_CSV] = "Export as a table…",
  [BS_EXPORT_FHIR] = "Export for a clinic’s computer…",
};

static BsExportDialog *
open_dialog (Fixture *self, BsExportKind kind)
{
  preferences_fixture_activate_row (self, rows[kind]);
  return BS_EXPORT_DIALOG (preferences_fixture_wait_for (self, BS_TYPE_EXPORT_DIALOG));
}

static void
save (Fixture *self, BsExportDialog *dialog, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf ("Exported to “%s”", name);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  bs_export_dialog_save (dialog, path);
  SPIN_UNTIL (dialog == NULL);
  preferences_fixture_return (self);
  preferences_fixture_wait_for_text (self, text);
}

static void
set_days (Fixture *self, const char *from, const char *to)
{
  GtkWidget *days = find_widget (self->log.dialog, BS_TYPE_FROM_TO, NULL);
  gint32 first, last;

  g_assert_true (bs_date_parse (from, &first, NULL));
  g_assert_true (bs_date_parse (to, &last, NULL));
  bs_from_to_set (BS_FROM_TO (days), first, last);
  g_signal_emit_by_name (days, "changed");
}

/* ---- What is in the file ---- */

static BsDiary *
read_json (const char *path)
{
  g_autoptr (GError) error = NULL;
  BsDiary *diary = bs_diary_new_from_file (path, NULL, &error);

  g_assert_no_error (error);
  return diary;
}

static BsDiary *
read_csv (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length;
  BsDiary *diary;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  diary = bs_csv_read_diary (data, length, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return diary;
}

static void
assert_pains (const BsDiary *diary, const char *pains)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < diary->entries->len; i++)
    g_string_append_printf (found, "%d ", ((BsEntry *) diary->entries->pdata[i])->pain);
  g_assert_cmpstr (found->str, ==, pains);
}

static void
put_three (Fixture *self)
{
  g_autofree char *a = preferences_fixture_put (self, "2026-11-18T18:00+01:00", 4);
  g_autofree char *b = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *c = preferences_fixture_put (self, "2026-11-21T18:00+01:00", 7);
}

static void
test_json (Fixture *self, gconstpointer data)
{
  g_autofree char *path = preferences_fixture_write_file (self, "mine.json", "what stood there before");
  g_autoptr (BsDiary) diary = NULL;
  BsExportDialog *dialog;
  GStatBuf status;

  put_three (self);
  preferences_fixture_open_data (self);
  dialog = open_dialog (self, BS_EXPORT_JSON);
  g_assert_nonnull (log_fixture_find (&self->log, "Export 3 entries…"));
  g_assert_true (preferences_fixture_says (self, "whoever has it can read it"));
  save (self, dialog, path);
  diary = read_json (path);
  assert_pains (diary, "4 6 7 ");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

static void
test_days (Fixture *self, gconstpointer data)
{
  static const struct
  {
    BsExportKind kind;
    const char *from, *to, *button, *pains;
  } cases[] = {
    { BS_EXPORT_JSON, "2026-11-19", "2026-11-20", "Export 1 entry…", "6 " },
    { BS_EXPORT_JSON, "2026-11-18", "2026-11-20", "Export 2 entries…", "4 6 " },
    { BS_EXPORT_CSV, "2026-11-20", "2026-11-21", "Export 2 entries…", "6 7 " },
    { BS_EXPORT_CSV, "2026-11-21", "2026-11-21", "Export 1 entry…", "7 " },
  };

  put_three (self);
  preferences_fixture_open_data (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = preferences_fixture_build (self, "days");
      g_autoptr (BsDiary) diary = NULL;
      BsExportDialog *dialog = open_dialog (self, cases[i].kind);

      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      preferences_fixture_press (self, "From one day to another");
      g_assert_cmpint (preferences_fixture_says (self, "are in it whole"), ==, cases[i].kind == BS_EXPORT_JSON);
      set_days (self, cases[i].from, cases[i].to);
      g_assert_nonnull (log_fixture_find (&self->log, cases[i].button));
      save (self, dialog, path);
      diary = cases[i].kind == BS_EXPORT_JSON ? read_json (path) : read_csv (path);
      assert_pains (diary, cases[i].pains);
    }
}

/* Days that hold nothing, and days the wrong way round: said, and no place is asked for. */
static void
test_no_days (Fixture *self, gconstpointer data)
{
  put_three (self);
  preferences_fixture_open_data (self);
  open_dialog (self, BS_EXPORT_CSV);
  preferences_fixture_press (self, "From one day to another");
  set_days (self, "2026-10-01", "2026-10-31");
  preferences_fixture_press (self, "Export 0 entries…");
  g_assert_true (preferences_fixture_says (self, "Nothing is exported: there is no entry in these days."));
  set_days (self, "2026-11-21", "2026-11-20");
  g_assert_true (preferences_fixture_says (self, "The first day is after the last."));
  preferences_fixture_press (self, "Export 0 entries…");
  g_assert_true (preferences_fixture_says (self, "Nothing is exported: the first day is after the last."));
  preferences_fixture_press (self, "Everything");
  g_assert_false (preferences_fixture_says (self, "Nothing is exported"));
  g_assert_nonnull (log_fixture_find (&self->log, "Export 3 entries…"));
}

static void
test_fhir (Fixture *self, gconstpointer data)
{
  g_autofree char *path = preferences_fixture_build (self, "clinic.json");
  g_autofree char *bundle = NULL;
  BsExportDialog *dialog;

  put_three (self);
  preferences_fixture_open_data (self);
  dialog = open_dialog (self, BS_EXPORT_FHIR);
  g_assert_true (preferences_fixture_says (self, "There is no diagnosis in it."));
  save (self, dialog, path);
  g_assert_true (g_file_get_contents (path, &bundle, NULL, NULL));
  g_assert_nonnull (strstr (bundle, "\"Bundle\""));
  g_assert_nonnull (strstr (bundle, "72514-3"));
  g_assert_nonnull (strstr (bundle, "\"DocumentReference\""));
}

/* ---- Faults ---- */

static void
test_faults (Fixture *self, gconstpointer data)
{
  g_autofree char *id = preferences_fixture_put (self, "2026-11-20T18:00+01:00", 6);
  g_autofree char *nowhere = preferences_fixture_build (self, "no/such/mine.json");
  g_autofree char *folder = preferences_fixture_build (self, "folder.json");
  g_autofree char *missing = g_strdup_printf ("“%s” cannot be written: No such file or directory", nowhere);
  const struct
  {
    const char *path, *fault;
  } cases[] = {
    { bs_store_get_path (self->log.page.store), "“diary.db” is the diary itself: choose another name." },
    { nowhere, missing },
    { folder, "cannot be written" },
  };
  BsExportDialog *dialog;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  preferences_fixture_open_data (self);
  dialog = open_dialog (self, BS_EXPORT_JSON);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].path);
      bs_export_dialog_save (dialog, cases[i].path);
      preferences_fixture_answer (self, "Nothing was exported", cases[i].fault, "close");
      /* It waits for another place. */
      self->log.dialog = GTK_WIDGET (dialog);
      g_assert_nonnull (log_fixture_find (&self->log, "Export 1 entry…"));
    }
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 1);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* There is no room for it: what stood there stays. */
static void
test_no_room (Fixture *self, gconstpointer data)
{
  g_autofree char *path = preferences_fixture_write_file (self, "mine.json", "what stood there before");
  g_autofree char *note = g_strnfill (BS_NOTE_MAX, 'x');
  g_autofree char *after = NULL;
  struct rlimit unlimited, little;
  BsExportDialog *dialog;

  for (guint i = 0; i < 50; i++)
    {
      BsEntry *entry = page_fixture_entry ("2026-11-20T18:00+01:00", 5);

      bs_entry_set_note (entry, note);
      g_free (page_fixture_put (&self->log.page, entry));
    }
  preferences_fixture_open_data (self);
  dialog = open_dialog (self, BS_EXPORT_JSON);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  little = unlimited;
  little.rlim_cur = 100000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  bs_export_dialog_save (dialog, path);
  preferences_fixture_answer (self, "Nothing was exported", "File too large", "close");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "what stood there before");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("export/json", NULL, test_json);
  ADD_PREFERENCES_TEST ("export/days", NULL, test_days);
  ADD_PREFERENCES_TEST ("export/no-days", NULL, test_no_days);
  ADD_PREFERENCES_TEST ("export/fhir", NULL, test_fhir);
  ADD_PREFERENCES_TEST ("export/faults", NULL, test_faults);
  ADD_PREFERENCES_TEST ("export/no-room", NULL, test_no_room);
  return g_test_run ();
}
