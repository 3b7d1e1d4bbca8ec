/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-choice-row.h"
#include "bs-import-dialog.h"
#include "preferences-fixture.h"

/* The table of another program: what its columns mean is guessed, shown, and said. */

typedef PreferencesFixture Fixture;

static BsImportDialog *
get_dialog (Fixture *self)
{
  return BS_IMPORT_DIALOG (self->log.dialog);
}

static void
wait (Fixture *self)
{
  SPIN_UNTIL (!bs_import_dialog_is_looking (get_dialog (self)));
}

static void
open_bytes (Fixture *self, const char *data, gssize length)
{
  g_autofree char *path = preferences_fixture_build (self, "pain.csv");
  BsPreferencesData *page = self->window
                                ? BS_PREFERENCES_DATA (preferences_fixture_get_page (self, BS_TYPE_PREFERENCES_DATA))
                                : preferences_fixture_open_data (self);

  g_assert_true (g_file_set_contents (path, data, length, NULL));
  bs_preferences_data_import (page, path);
  preferences_fixture_wait_for (self, BS_TYPE_IMPORT_DIALOG);
  wait (self);
}

static void
open_table (Fixture *self, const char *text)
{
  open_bytes (self, text, -1);
}

static BsChoiceRow *
find_choice (Fixture *self, const char *title)
{
  GtkWidget *row = find_widget (self->log.dialog, BS_TYPE_CHOICE_ROW, title);

  return row ? BS_CHOICE_ROW (row) : NULL;
}

static void
assert_chosen (Fixture *self, const char *title, const char *text)
{
  BsChoiceRow *row = find_choice (self, title);

  g_assert_nonnull (row);
  g_assert_cmpstr (bs_choice_row_get_text (row), ==, text);
}

static void
choose (Fixture *self, const char *title, guint choice)
{
  bs_choice_row_choose (find_choice (self, title), choice);
  wait (self);
}

static void
assert_says (Fixture *self, const char *part)
{
  if (!preferences_fixture_says (self, part))
    g_error ("nothing says “%s”", part);
}

static void
import (Fixture *self, const char *button)
{
  GtkWidget *dialog = self->log.dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  preferences_fixture_press (self, button);
  SPIN_UNTIL (dialog == NULL);
  preferences_fixture_return (self);
}

static void
leave (Fixture *self)
{
  gtk_window_close (GTK_WINDOW (self->log.dialog));
  preferences_fixture_return (self);
  page_fixture_draw (&self->log.page);
}

#define CLEAR                                                                                                          \
  "Datum;Uhrzeit;Schmerz;Ort;Medikament;Bemerkung;Wetter\n"                                                            \
  "23.11.2025;08:15;4;unterer Rücken;Ibuprofen 400 mg;nach dem Aufstehen;Regen\n"                                     \
  "24.11.2025;18:40;7;;;lange gestanden;Sonne\n"                                                                       \
  "25.11.2025;19:00;6;;;;Regen\n"                                                                                      \
  "26.11.2025;;viel;;;;Regen\n"                                                                                        \
  "27.11.2025;12:30;2;;;;Sonne\n"                                                                                      \
  "31.02.2025;12:00;3;;;;Sonne\n"

/* Everything is guessed: what there is to see, and rows that cannot be read. */
static void
test_guessed (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  const BsEntry *entry;

  open_table (self, CLEAR);
  assert_says (self, "A table of another program, with 6 rows.");
  assert_chosen (self, "Date", "Datum (23.11.2025)");
  assert_chosen (self, "Time of day", "Uhrzeit (08:15)");
  assert_chosen (self, "Pain", "Schmerz (4)");
  assert_chosen (self, "Place", "Ort (unterer Rücken)");
  assert_chosen (self, "Medicine", "Medikament (Ibuprofen 400 mg)");
  assert_chosen (self, "Dose", "None");
  assert_chosen (self, "Note", "Bemerkung (nach dem Aufstehen)");
  assert_says (self, "1 other column into the note");
  assert_says (self, "Else they are left out: Wetter");
  g_assert_null (find_choice (self, "First date"));
  g_assert_null (find_choice (self, "Letters"));
  /* The rows as they will be. */
  assert_says (self, "Sunday 23 November 2025, 08:15");
  assert_says (self, "Ibuprofen 400 mg");
  assert_says (self, "“lange gestanden”");
  assert_says (self, "Pain 7, severe");
  assert_says (self, "New: 4 entries");
  assert_says (self, "Cannot be read: 2 of 6 rows");
  assert_says (self, "“viel” is not a number");
  assert_says (self, "31.02.2025");

  import (self, "Import 4 entries");
  preferences_fixture_wait_for_text (self, "Imported: 4 entries");
  entries = bs_store_list_entries (self->log.page.store, &BS_ENTRY_QUERY_ALL, NULL);
  g_assert_cmpuint (entries->len, ==, 4);
  entry = entries->pdata[3];
  g_assert_cmpint (entry->pain, ==, 4);
  g_assert_cmpstr (entry->note, ==, "nach dem Aufstehen");
  g_assert_cmpint (entry->n_measures, ==, 1);

  /* A second time there is nothing to do. */
  open_table (self, CLEAR);
  assert_says (self, "There is nothing new in it");
  g_assert_null (log_fixture_find (&self->log, "Import 4 entries"));
  leave (self);
}

/* Numbers that may be a day or a month are asked, and nothing is shown before. */
static void
test_order (Fixture *self, gconstpointer data)
{
  open_table (self, "Date,Pain\n03/04/2025,5\n06/07/2025,6\n");
  assert_chosen (self, "First date", "Please choose");
  /* The keyboard stands where something is to be said. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self->log.dialog)),
                                         GTK_WIDGET (find_choice (self, "First date"))));
  assert_says (self, "Choose how the first date is meant");
  g_assert_null (log_fixture_find (&self->log, "Import 2 entries"));
  g_assert_false (preferences_fixture_says (self, "The first rows as they will be"));
  choose (self, "First date", 1);
  assert_chosen (self, "First date", "Day first: 3 April 2025");
  assert_says (self, "Thursday 3 April 2025");
  g_assert_nonnull (log_fixture_find (&self->log, "Import 2 entries"));
  choose (self, "First date", 2);
  assert_chosen (self, "First date", "Month first: 4 March 2025");
  assert_says (self, "Tuesday 4 March 2025");
  choose (self, "First date", 0);
  assert_says (self, "Choose how the first date is meant");
  g_assert_null (log_fixture_find (&self->log, "Import 2 entries"));
  leave (self);
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 0);
}

/* What is said instead of what was guessed is what is shown and imported. */
static void
test_said (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_table (self, "When,How bad,Words\n2025-11-23,4,in the morning\n");
  choose (self, "Date", 1);
  choose (self, "Pain", 2);
  choose (self, "Note", 3);
  assert_says (self, "Pain 4, moderate");
  assert_says (self, "“in the morning”");
  /* A column has one meaning. */
  choose (self, "Place", 3);
  assert_chosen (self, "Note", "None");
  choose (self, "Note", 3);
  assert_chosen (self, "Place", "None");
  choose (self, "Pain is counted", 1);
  assert_says (self, "Pain 8");
  choose (self, "Date", 0);
  assert_says (self, "Choose the column in which the date stands.");
  choose (self, "Date", 1);
  import (self, "Import 1 entry");
  preferences_fixture_wait_for_text (self, "Imported: 1 entry");
  entry = log_fixture_get_only_entry (&self->log);
  g_assert_cmpint (entry->pain, ==, 8);
  g_assert_cmpstr (entry->note, ==, "in the morning");
}

static void
test_rest (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;
  GtkWidget *toggle;

  open_table (self, "Date,Pain,Mood,Sleep\n2025-11-23,4,good,6 hours\n");
  assert_says (self, "2 other columns into the note");
  toggle = find_widget (self->log.dialog, GTK_TYPE_SWITCH, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 other columns into the note");
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  wait (self);
  assert_says (self, "Sleep: 6 hours");
  import (self, "Import 1 entry");
  preferences_fixture_wait_for_text (self, "Imported: 1 entry");
  entry = log_fixture_get_only_entry (&self->log);
  g_assert_nonnull (strstr (entry->note, "Mood: good"));
}

/* Nothing in the bytes says how letters are written: the person sees it. */
static void
test_encoding (Fixture *self, gconstpointer data)
{
  static const char russian[] = "Date,Pain,Note\n2025-11-23,4,\xf3\xf2\xf0\xee\xec\n";

  open_bytes (self, russian, sizeof russian - 1);
  assert_chosen (self, "Letters", "windows-1252");
  g_assert_false (preferences_fixture_says (self, "утром"));
  choose (self, "Letters", 3);
  assert_chosen (self, "Letters", "windows-1251");
  assert_says (self, "“утром”");
  leave (self);
}

/* No row can be read: there is no button, and it says why. */
static void
test_nothing_readable (Fixture *self, gconstpointer data)
{
  open_table (self, "Date,Pain\nyesterday,4\n");
  g_assert_true (preferences_fixture_says (self, "Read like this, there is nothing in it.") ||
                 preferences_fixture_says (self, "Choose the column in which the date stands."));
  choose (self, "Date", 1);
  assert_says (self, "Read like this, there is nothing in it.");
  assert_says (self, "Cannot be read: 1 of 1 row");
  g_assert_null (log_fixture_find (&self->log, "Import 1 entry"));
  leave (self);
}

/* Closed while it is still looking: nothing follows. */
static void
test_closed (Fixture *self, gconstpointer data)
{
  open_table (self, CLEAR);
  bs_choice_row_choose (find_choice (self, "Pain is counted"), 2);
  leave (self);
  g_assert_cmpuint (log_fixture_count_entries (&self->log), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("assistant/guessed", NULL, test_guessed);
  ADD_PREFERENCES_TEST ("assistant/order", NULL, test_order);
  ADD_PREFERENCES_TEST ("assistant/said", NULL, test_said);
  ADD_PREFERENCES_TEST ("assistant/rest", NULL, test_rest);
  ADD_PREFERENCES_TEST ("assistant/encoding", NULL, test_encoding);
  ADD_PREFERENCES_TEST ("assistant/nothing-readable", NULL, test_nothing_readable);
  ADD_PREFERENCES_TEST ("assistant/closed", NULL, test_closed);
  return g_test_run ();
}
