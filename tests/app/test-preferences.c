/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-capitalise.h"
#include "bs-medicine-dialog.h"
#include "preferences-fixture.h"

typedef PreferencesFixture Fixture;

/* ---- About you ---- */

static void
test_facts (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *fact;
    gsize offset;
    gboolean beyond_rules;
  } facts[] = {
    { "Pregnant now", G_STRUCT_OFFSET (BsProfile, pregnant), TRUE },
    { "Weak bones (osteoporosis)", G_STRUCT_OFFSET (BsProfile, osteoporosis), TRUE },
    { "Steroid tablets for a long time", G_STRUCT_OFFSET (BsProfile, long_term_steroids), TRUE },
    { "Cancer, now or in the past", G_STRUCT_OFFSET (BsProfile, cancer_history), TRUE },
  };
  static const struct
  {
    const char *answer;
    gint8 value;
  } answers[] = { { "Yes", TRUE }, { "No", FALSE }, { "Yes", TRUE }, { "Not said", BS_ABSENT } };

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, PREFERENCES_WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    for (guint a = 0; a < G_N_ELEMENTS (answers); a++)
      {
        g_autofree char *name = g_strdup_printf ("%s: %s", facts[i].fact, answers[a].answer);
        g_autoptr (BsProfile) profile = NULL;

        g_test_message ("%s", name);
        preferences_fixture_press (self, name);
        profile = preferences_fixture_get_profile (self);
        g_assert_cmpint (G_STRUCT_MEMBER (gint8, profile, facts[i].offset), ==, answers[a].value);
        g_assert_cmpint (preferences_fixture_says (self, bs_safety_get_not_for_you ()), ==, answers[a].value == TRUE);
      }
  for (guint i = 0; i < BS_N_SEXES; i++)
    {
      g_autofree char *word = bs_capitalise (bs_vocabulary_get_label (&bs_sexes, i));
      g_autofree char *name = g_strdup_printf ("Sex: %s", word);
      g_autoptr (BsProfile) profile = NULL;

      preferences_fixture_press (self, name);
      profile = preferences_fixture_get_profile (self);
      g_assert_cmpint (profile->sex, ==, i);
      g_assert_false (preferences_fixture_says (self, bs_safety_get_not_for_you ()));
    }
}

static const struct
{
  const char *typed;
  gint year; /* what is kept */
  gboolean fault, beyond_rules;
} years[] = {
  { "1960", 1960, FALSE, FALSE },   { "1899", 1960, TRUE, FALSE },   { "1900", 1900, FALSE, FALSE },
  { "2027", 1900, TRUE, FALSE },    { "2026", 2026, FALSE, TRUE },   { "2010", 2010, FALSE, FALSE },
  { "2011", 2011, FALSE, TRUE },    { "196", 2011, TRUE, TRUE },     { "year", 2011, TRUE, TRUE },
  { " 1950 ", 1950, FALSE, FALSE }, { "", BS_ABSENT, FALSE, FALSE },
};

static gint
get_year (Fixture *self)
{
  g_autoptr (BsProfile) profile = preferences_fixture_get_profile (self);

  return profile->birth_year;
}

static void
test_year (Fixture *self, gconstpointer data)
{
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, PREFERENCES_WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      GtkWidget *entry = log_fixture_get (&self->log, "Year of birth");

      g_test_message ("“%s”", years[i].typed);
      gtk_widget_grab_focus (entry);
      preferences_fixture_type (self, "Year of birth", years[i].typed);
      preferences_fixture_leave (self);
      SPIN_UNTIL (get_year (self) == years[i].year);
      g_assert_cmpint (preferences_fixture_says (self, "It was not kept."), ==, years[i].fault);
      g_assert_cmpint (preferences_fixture_says (self, bs_safety_get_not_for_you ()), ==, years[i].beyond_rules);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                        years[i].fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
    }
}

/* A text is kept a moment after the last key, when the keyboard goes elsewhere, and when the window closes at once. */
static void
test_texts (Fixture *self, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (201, 'n'), *longest_name = g_strnfill (200, 'n');
  g_autofree char *long_text = g_strnfill (4001, 'd'), *longest_text = g_strnfill (4000, 'd');
  g_autoptr (BsProfile) last = NULL;
  gboolean kept = FALSE;

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, PREFERENCES_WIDE);
  preferences_fixture_type (self, "Name", "Ruth");
  while (!kept)
    {
      g_autoptr (BsProfile) profile = preferences_fixture_get_profile (self);

      kept = g_strcmp0 (profile->name, "Ruth") == 0;
      g_main_context_iteration (NULL, !kept);
    }
  static const char *const faults[] = { "at most 200 characters", "room for 4000 characters" };
  const char *const names[] = { "Name", "Known diagnoses" };
  const char *const good[] = { longest_name, longest_text }, *const bad[] = { long_name, long_text };
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_grab_focus (log_fixture_get (&self->log, names[i]));
      preferences_fixture_type (self, names[i], good[i]);
      preferences_fixture_leave (self);
      g_assert_false (preferences_fixture_says (self, faults[i]));
      gtk_widget_grab_focus (log_fixture_get (&self->log, names[i]));
      preferences_fixture_type (self, names[i], bad[i]);
      preferences_fixture_leave (self);
      g_assert_true (preferences_fixture_says (self, faults[i]));
      g_autoptr (BsProfile) profile = preferences_fixture_get_profile (self);
      g_assert_cmpstr (i == 0 ? profile->name : profile->diagnoses, ==, good[i]);
    }
  preferences_fixture_type (self, "Name", "");
  preferences_fixture_type (self, "Known diagnoses", "Slipped disc, 2019\n(the doctor said)");
  preferences_fixture_close (self);
  last = preferences_fixture_get_profile (self);
  g_assert_null (last->name);
  g_assert_cmpstr (last->diagnoses, ==, "Slipped disc, 2019\n(the doctor said)");
}

/* What another place writes is shown. */
static void
test_profile_from_elsewhere (Fixture *self, gconstpointer data)
{
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (GError) error = NULL;

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, PREFERENCES_WIDE);
  profile->birth_year = 1950;
  profile->pregnant = FALSE;
  profile->name = g_strdup ("Ruth");
  g_assert_true (bs_store_put_profile (self->log.page.store, profile, &error));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, "Year of birth"))), ==, "1950");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, "Name"))), ==, "Ruth");
  g_assert_true (log_fixture_is_on (&self->log, "Pregnant now: No"));
}

/* ---- Medicines ---- */

static GPtrArray *
list_medicines (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = bs_store_list_medicines (self->log.page.store, &error);

  g_assert_no_error (error);
  return list;
}

static void
test_add_medicine (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *steps, *fault; /* NULL: it is saved */
  } cases[] = {
    { "Save", "A medicine needs a name." },
    { "Name=  |Save", "A medicine needs a name." },
    { "Name=ibuprofen |Save", "“ibuprofen” is in your list already." },
    { "Name=Naproxen|Your own limit a day=0|Save", "a number from 1 to 99" },
    { "Your own limit a day=100|Save", "a number from 1 to 99" },
    { "Your own limit a day=two|Save", "a number from 1 to 99" },
    { "Your own limit a day=99|Usual dose=250 mg|What it is: Painkiller|Save", NULL },
  };
  g_autofree char *long_name = g_strnfill (201, 'n');
  g_autoptr (BsMedicine) ibuprofen = bs_medicine_new ();
  g_autoptr (GPtrArray) list = NULL;
  const BsMedicine *medicine;

  ibuprofen->name = g_strdup ("Ibuprofen");
  g_autoptr (BsMedicine) put =
      bs_store_put_medicine (self->log.page.store, ibuprofen, bs_journal_now (self->log.page.journal), NULL);
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_MEDICINES, PREFERENCES_WIDE);
  g_assert_true (preferences_fixture_says (self, "Backstory does not know doses"));
  preferences_fixture_press (self, "Add a medicine");
  preferences_fixture_wait_for (self, BS_TYPE_MEDICINE_DIALOG);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].steps);
      log_fixture_take_steps (&self->log, cases[i].steps);
      if (cases[i].fault)
        {
          g_assert_true (preferences_fixture_says (self, cases[i].fault));
          g_autoptr (GPtrArray) none = list_medicines (self);
          g_assert_cmpuint (none->len, ==, 1);
        }
    }
  preferences_fixture_return (self);
  list = list_medicines (self);
  g_assert_cmpuint (list->len, ==, 2);
  medicine = list->pdata[1];
  g_assert_cmpstr (medicine->name, ==, "Naproxen");
  g_assert_cmpstr (medicine->dose, ==, "250 mg");
  g_assert_cmpint (medicine->class_, ==, BS_MEDICINE_CLASS_ANALGESIC);
  g_assert_cmpint (medicine->max_per_day, ==, 99);
  g_assert_true (preferences_fixture_says (self, "Painkiller · 250 mg · your limit: 99 a day"));
}

static void
test_edit_medicine (Fixture *self, gconstpointer data)
{
  g_autoptr (BsMedicine) medicine = bs_medicine_new ();
  g_autoptr (GPtrArray) list = NULL;
  const BsMedicine *edited;

  medicine->name = g_strdup ("Ibuprofen & more");
  medicine->dose = g_strdup ("400 mg");
  medicine->class_ = BS_MEDICINE_CLASS_OTHER;
  medicine->max_per_day = 3;
  g_autoptr (BsMedicine) put =
      bs_store_put_medicine (self->log.page.store, medicine, bs_journal_now (self->log.page.journal), NULL);
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_MEDICINES, PREFERENCES_WIDE);
  preferences_fixture_activate_row (self, "Ibuprofen & more");
  preferences_fixture_wait_for (self, BS_TYPE_MEDICINE_DIALOG);
  g_assert_true (log_fixture_is_on (&self->log, "What it is: Other medicine"));
  log_fixture_take_steps (&self->log, "Your own limit a day=|Usual dose=|What it is: Not said|Save");
  preferences_fixture_return (self);
  list = list_medicines (self);
  g_assert_cmpuint (list->len, ==, 1);
  edited = list->pdata[0];
  g_assert_cmpstr (edited->id, ==, put->id);
  g_assert_cmpstr (edited->name, ==, "Ibuprofen & more");
  g_assert_null (edited->dose);
  g_assert_cmpint (edited->class_, ==, BS_ABSENT);
  g_assert_cmpint (edited->max_per_day, ==, BS_ABSENT);

  /* Cancelled: as it was. */
  preferences_fixture_activate_row (self, "Ibuprofen & more");
  preferences_fixture_wait_for (self, BS_TYPE_MEDICINE_DIALOG);
  preferences_fixture_type (self, "Name", "Something else");
  gtk_window_close (GTK_WINDOW (self->log.dialog));
  preferences_fixture_return (self);
  page_fixture_draw (&self->log.page);
  g_assert_true (has_text (self->window, "Ibuprofen & more"));
}

/* Off the list, and back by the toast; the entry that names it is not touched. */
static void
test_delete_medicine (Fixture *self, gconstpointer data)
{
  g_autoptr (BsMedicine) medicine = bs_medicine_new ();
  BsEntry *entry = page_fixture_entry ("2026-11-20T18:00+01:00", 6);
  g_autoptr (BsEntry) kept = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *id = NULL;

  bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->name = g_strdup ("Ibuprofen");
  id = page_fixture_put (&self->log.page, entry);
  medicine->name = g_strdup ("Ibuprofen");
  medicine->max_per_day = 3;
  g_autoptr (BsMedicine) put =
      bs_store_put_medicine (self->log.page.store, medicine, bs_journal_now (self->log.page.journal), NULL);
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_MEDICINES, PREFERENCES_WIDE);
  preferences_fixture_press (self, "Delete Ibuprofen");
  g_autoptr (GPtrArray) none = list_medicines (self);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (preferences_fixture_says (self, "No medicine yet"));
  preferences_fixture_wait_for_text (self, "“Ibuprofen” is off your list. Entries keep it.");
  kept = bs_store_get_entry (self->log.page.store, id, NULL);
  g_assert_cmpstr (kept->measures[0].name, ==, "Ibuprofen");
  preferences_fixture_press (self, "Undo");
  list = list_medicines (self);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (bs_medicine_equal (list->pdata[0], put, TRUE));
  g_assert_false (preferences_fixture_says (self, "No medicine yet"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("about/facts", NULL, test_facts);
  ADD_PREFERENCES_TEST ("about/year", NULL, test_year);
  ADD_PREFERENCES_TEST ("about/texts", NULL, test_texts);
  ADD_PREFERENCES_TEST ("about/from-elsewhere", NULL, test_profile_from_elsewhere);
  ADD_PREFERENCES_TEST ("medicines/add", NULL, test_add_medicine);
  ADD_PREFERENCES_TEST ("medicines/edit", NULL, test_edit_medicine);
  ADD_PREFERENCES_TEST ("medicines/delete", NULL, test_delete_medicine);
  return g_test_run ();
}
