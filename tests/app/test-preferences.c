/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bs-capitalise.h"
#include "bs-erase-dialog.h"
#include "bs-fact-row.h"
#include "bs-level.h"
#include "bs-medicine-dialog.h"
#include "bs-own-rules.h"
#include "bs-preferences-rules.h"
#include "bs-rule-settings.h"
#include "bs-text-row.h"
#include "preferences-fixture.h"

#define WIDE 680

typedef PreferencesFixture Fixture;

/* The keyboard goes elsewhere. */
static void
leave (Fixture *self)
{
  gtk_window_set_focus (GTK_WINDOW (self->log.dialog), NULL);
}

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

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, WIDE);
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
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      GtkWidget *entry = log_fixture_get (&self->log, "Year of birth");

      g_test_message ("“%s”", years[i].typed);
      gtk_widget_grab_focus (entry);
      preferences_fixture_type (self, "Year of birth", years[i].typed);
      leave (self);
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

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, WIDE);
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
      leave (self);
      g_assert_false (preferences_fixture_says (self, faults[i]));
      gtk_widget_grab_focus (log_fixture_get (&self->log, names[i]));
      preferences_fixture_type (self, names[i], bad[i]);
      leave (self);
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

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, WIDE);
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
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_MEDICINES, WIDE);
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
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_MEDICINES, WIDE);
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
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_MEDICINES, WIDE);
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

/* ---- Reminders ---- */

static GtkSwitch *
find_switch (Fixture *self, GtkWidget *root, const char *name)
{
  g_autofree char *other = NULL;

  if (GTK_IS_SWITCH (root))
    {
      other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      return other ? NULL : GTK_SWITCH (root);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkSwitch *found = find_switch (self, child, name);
      if (found)
        return found;
    }
  return NULL;
}

static GtkSwitch *
get_switch (Fixture *self, const char *name)
{
  GtkSwitch *found = find_switch (self, self->window, name);

  g_assert_nonnull (found);
  return found;
}

static void
test_reminders (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name, *key;
  } switches[] = {
    { "To log, once a day", BS_SETTING_DAILY_REMINDER },
    { "An hour after first aid", BS_SETTING_REMIND_RELIEF },
    { "Of unanswered questions", BS_SETTING_REMIND_QUESTIONS },
    { "Show details in notifications", BS_SETTING_NOTIFY_DETAILS },
  };

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_REMINDERS, WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      GtkSwitch *one = get_switch (self, switches[i].name);

      g_assert_false (bs_settings_get_boolean (self->settings, switches[i].key));
      g_assert_false (gtk_switch_get_active (one));
      preferences_fixture_activate_row (self, switches[i].name);
      g_assert_true (bs_settings_get_boolean (self->settings, switches[i].key));
      bs_settings_set_boolean (self->settings, switches[i].key, FALSE);
      g_assert_false (gtk_switch_get_active (one));
    }
}

static void
test_reminder_time (Fixture *self, gconstpointer data)
{
  bs_settings_set_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME, 7 * 60 + 5);
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_REMINDERS, WIDE);
  g_assert_null (log_fixture_find (&self->log, "Hour"));
  preferences_fixture_activate_row (self, "To log, once a day");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, "Hour"))), ==, "07");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, "Minute"))), ==, "05");
  preferences_fixture_type (self, "Hour", "23");
  preferences_fixture_type (self, "Minute", "59");
  g_assert_cmpint (bs_settings_get_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME), ==, 1439);
  preferences_fixture_type (self, "Hour", "0");
  preferences_fixture_type (self, "Minute", "0");
  g_assert_cmpint (bs_settings_get_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME), ==, 0);
  bs_settings_set_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME, 20 * 60);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, "Hour"))), ==, "20");
}

/* ---- Rules ---- */

#define MINUTES "A long walk is one of at least"

static void
test_long_walk (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    gint minutes; /* what is kept */
    gboolean fault;
  } cases[] = {
    { "45", 45, FALSE },     { "0", 45, TRUE },  { "1", 1, FALSE },         { "1441", 1, TRUE },
    { "1440", 1440, FALSE }, { "", 1440, TRUE }, { "an hour", 1440, TRUE }, { "30", 30, FALSE },
  };

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_RULES, WIDE);
  g_assert_true (preferences_fixture_says (self, "30 minutes is Backstory’s own choice"));
  g_assert_null (log_fixture_find (&self->log, "Back to 30 minutes"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].typed);
      gtk_widget_grab_focus (log_fixture_get (&self->log, MINUTES));
      preferences_fixture_type (self, MINUTES, cases[i].typed);
      leave (self);
      g_assert_cmpint (bs_rule_settings_load (self->log.page.store).long_walk_min, ==, cases[i].minutes);
      g_assert_cmpint (preferences_fixture_says (self, "from 1 to 1440 minutes"), ==, cases[i].fault);
      g_assert_cmpint (log_fixture_find (&self->log, "Back to 30 minutes") != NULL, ==, cases[i].minutes != 30);
    }
  preferences_fixture_type (self, MINUTES, "90");
  bs_preferences_rules_save (BS_PREFERENCES_RULES (preferences_fixture_get_page (self, BS_TYPE_PREFERENCES_RULES)));
  preferences_fixture_press (self, "Back to 30 minutes");
  g_assert_cmpint (bs_rule_settings_load (self->log.page.store).long_walk_min, ==, 30);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (&self->log, MINUTES))), ==, "30");
  preferences_fixture_type (self, MINUTES, "60");
  preferences_fixture_close (self);
  g_assert_cmpint (bs_rule_settings_load (self->log.page.store).long_walk_min, ==, 60);
}

/* The number counts at once. */
static void
test_long_walk_judged (Fixture *self, gconstpointer data)
{
  BsEntry *entry = page_fixture_entry ("2026-11-22T08:00+01:00", 4);
  const BsRule *rule = bs_rulebook_find (self->log.page.rulebook, "ache-on-long-walk");
  g_autofree char *id = NULL;
  gboolean before = FALSE, after = FALSE;

  g_assert_nonnull (rule);
  entry->when = BS_WHEN_WALKING;
  entry->walk_min = 40;
  bs_term_list_add (&entry->types, BS_TYPE_ACHING);
  id = page_fixture_put (&self->log.page, entry);
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_RULES, WIDE);
  g_autoptr (GArray) active = bs_assessment_list_active (bs_journal_get_assessment (self->log.page.journal));
  for (guint i = 0; i < active->len; i++)
    before = before || g_array_index (active, BsFinding, i).rule == rule;
  preferences_fixture_type (self, MINUTES, "41");
  leave (self);
  bs_preferences_rules_save (BS_PREFERENCES_RULES (preferences_fixture_get_page (self, BS_TYPE_PREFERENCES_RULES)));
  g_autoptr (GArray) now = bs_assessment_list_active (bs_journal_get_assessment (self->log.page.journal));
  for (guint i = 0; i < now->len; i++)
    after = after || g_array_index (now, BsFinding, i).rule == rule;
  g_assert_true (before);
  g_assert_false (after);
}

static void
test_rule_sets (Fixture *self, gconstpointer data)
{
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_RULES, WIDE);
  for (guint i = 0; i < bs_rulebook_get_n_sets (self->log.page.rulebook); i++)
    {
      const BsRuleSet *set = bs_rulebook_get_set (self->log.page.rulebook, i);
      g_autofree char *text =
          g_strdup_printf ("%s · version %s · %u rules", set->label, set->revision, set->rules->len);

      g_assert_true (has_text (self->window, set->title));
      g_assert_true (has_text (self->window, text));
    }
  g_assert_true (preferences_fixture_says (self, "they cannot be hidden"));
  g_assert_true (gtk_switch_get_active (get_switch (self, "Show guidance rules of level “see a doctor”")));
  preferences_fixture_activate_row (self, "Show guidance rules of level “see a doctor”");
  g_assert_true (bs_settings_get_boolean (self->settings, BS_SETTING_HIDE_GUIDANCE_DOCTOR));
  bs_settings_set_boolean (self->settings, BS_SETTING_HIDE_GUIDANCE_DOCTOR, FALSE);
  g_assert_true (gtk_switch_get_active (get_switch (self, "Show guidance rules of level “see a doctor”")));

  preferences_fixture_activate_row (self, "All rules, in words");
  SPIN_UNTIL (self->window == NULL);
  g_assert_cmpstr (self->log.page.asked->str, ==, "show-page guidance\n");
}

/* For the message of a failure. */
static void
report_files (Fixture *self, const char *folder)
{
  g_autoptr (GPtrArray) files = bs_own_rules_list (folder, self->log.page.rulebook, NULL);

  for (guint i = 0; files && i < files->len; i++)
    g_test_message ("%s: %s", ((BsOwnRules *) files->pdata[i])->name, ((BsOwnRules *) files->pdata[i])->text);
}

static void
write_rules (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_rules (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_own_rules (Fixture *self, gconstpointer data)
{
  static const char *const good =
      "{ \"format\": \"backstory-rules\", \"version\": 1, \"id\": \"own\", \"label\": \"Dr. Example\", \"rules\": [ {"
      " \"id\": \"above-6-two-days\", \"level\": \"doctor\", \"title\": \"Pain above 6\", \"summary\": \"A rating of 7 "
      "or more.\","
      " \"because\": [ \"You rated the pain {pain} of 10, on {dates}.\", \"Your doctor asked for it.\" ], \"action\": "
      "\"Call the practice.\","
      " \"conditions\": [ { \"kind\": \"rating-days\", \"minPain\": 7, \"days\": 2, \"currentDays\": 2 } ] } ] }";
  g_autofree char *folder = preferences_fixture_build (self, "rules");
  GtkWidget *page;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_RULES, WIDE);
  page = preferences_fixture_get_page (self, BS_TYPE_PREFERENCES_RULES);
  bs_preferences_rules_set_own_folder (BS_PREFERENCES_RULES (page), folder);
  g_assert_true (preferences_fixture_says (self, "No rules of your own"));
  g_assert_true (preferences_fixture_says (self, folder));
  write_rules (folder, "bad.json",
               "{ \"format\": \"backstory-rules\", \"version\": 1, \"id\": \"own\", \"rules\": 7 }");
  write_rules (folder, "note.txt", "none of the rules");
  write_rules (folder, "good.json", good);
  bs_preferences_rules_set_own_folder (BS_PREFERENCES_RULES (page), folder);
  g_assert_true (has_text (self->window, "bad.json"));
  g_assert_true (preferences_fixture_says (self, "Not valid: "));
  g_assert_true (preferences_fixture_says (self, "judges nothing"));
  g_assert_true (has_text (self->window, "good.json"));
  g_assert_false (preferences_fixture_says (self, "note.txt"));
  remove_rules (folder, "bad.json");
  bs_preferences_rules_set_own_folder (BS_PREFERENCES_RULES (page), folder);
  report_files (self, folder);
  g_assert_false (preferences_fixture_says (self, "Not valid: "));
  g_assert_true (preferences_fixture_says (self, "1 rule, used when Backstory starts next"));
  remove_rules (folder, "note.txt");
  remove_rules (folder, "good.json");
  g_rmdir (folder);
  bs_preferences_rules_set_own_folder (BS_PREFERENCES_RULES (page), folder);
  g_assert_true (preferences_fixture_says (self, "No rules of your own"));
}

/* ---- The window ---- */

static const char *const pages[] = { BS_PREFERENCES_PAGE_ABOUT, BS_PREFERENCES_PAGE_MEDICINES,
                                     BS_PREFERENCES_PAGE_REMINDERS, BS_PREFERENCES_PAGE_RULES,
                                     BS_PREFERENCES_PAGE_DATA };

static void
test_pages (Fixture *self, gconstpointer data)
{
  static const char *const words[] = { "Year of birth", "Your medicines", "Remind me", "Long walks",
                                       "Emergency number" };

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_DATA, WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), pages[i]);
      page_fixture_draw (&self->log.page);
      g_assert_true (has_text (self->window, words[i]));
      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), "");
      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), "no such page");
      g_assert_true (has_text (self->window, words[i]));
    }
}

typedef struct
{
  gint percent;
  gboolean mirrored;
} Room;

/* Where the room goes, for the message of a failure. */
static void
report_room (GtkWidget *widget, guint depth)
{
  gint minimum;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= 250)
    return;
  g_test_message ("%*s%s %d", (int) depth, "", G_OBJECT_TYPE_NAME (widget), minimum);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    report_room (child, depth + 1);
}

static const Room rooms[] = { { 100, FALSE }, { 100, TRUE }, { 200, FALSE }, { 200, TRUE } };

static void
test_room (Fixture *self, gconstpointer data)
{
  const Room *room = data;
  GtkWidget *dialog;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * room->percent / 100, NULL);
  gtk_widget_set_default_direction (room->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_REMINDER, TRUE);
  preferences_fixture_open (self, "", WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gint minimum;

      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), pages[i]);
      page_fixture_draw (&self->log.page);
      gtk_widget_measure (log_fixture_get_content (&self->log), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_test_message ("%s: %d", pages[i], minimum);
      g_assert_cmpint (minimum, <=, 360);
    }
  for (guint i = 0; i < 2; i++)
    {
      gint minimum;

      dialog = i == 0 ? bs_medicine_dialog_new (self->log.page.journal, NULL)
                      : bs_erase_dialog_new (self->log.page.journal, self->settings);
      gtk_widget_measure (adw_window_get_content (ADW_WINDOW (dialog)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                          NULL, NULL);
      if (minimum > 360)
        report_room (adw_window_get_content (ADW_WINDOW (dialog)), 0);
      gtk_window_destroy (GTK_WINDOW (dialog));
      g_assert_cmpint (minimum, <=, 360);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Everything that can be pressed or typed into has a name, and Tab reaches it. */
static void
check_named (GtkWidget *root)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return;
  if ((GTK_IS_BUTTON (root) || GTK_IS_SWITCH (root) || GTK_IS_ENTRY (root) || GTK_IS_TEXT_VIEW (root)) &&
      gtk_widget_get_focusable (root))
    {
      gboolean named = gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
                       gtk_test_accessible_has_relation (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
                       (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)));

      if (!named)
        g_test_message ("%s in %s has no name", G_OBJECT_TYPE_NAME (root),
                        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));
      g_assert_true (named);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    check_named (child);
}

static void
test_names (Fixture *self, gconstpointer data)
{
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_REMINDER, TRUE);
  preferences_fixture_open (self, "", WIDE);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      bs_preferences_window_show_page (BS_PREFERENCES_WINDOW (self->window), pages[i]);
      page_fixture_draw (&self->log.page);
      GtkWidget *page =
          adw_preferences_window_get_visible_page (ADW_PREFERENCES_WINDOW (self->window))
              ? GTK_WIDGET (adw_preferences_window_get_visible_page (ADW_PREFERENCES_WINDOW (self->window)))
              : self->window;
      check_named (page);
    }
}

/* Tab goes through every answer of the page, and no row is a stop of its own. */
static void
test_keyboard (Fixture *self, gconstpointer data)
{
  gboolean reached = FALSE;
  guint n = 0;

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_ABOUT, WIDE);
  gtk_widget_grab_focus (log_fixture_get (&self->log, "Year of birth"));
  while (!reached && n++ < 40)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (self->window));
      g_assert_nonnull (focus);
      g_assert_false (BS_IS_FACT_ROW (focus) || BS_IS_TEXT_ROW (focus));
      reached = GTK_IS_TEXT_VIEW (focus);
    }
  g_test_message ("%u stops", n);
  g_assert_true (reached);
  /* The text has no use for Tab: the keyboard goes on. */
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_false (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (self->window))));
  gtk_widget_activate_action (self->window, "window.close", NULL);
  SPIN_UNTIL (self->window == NULL);
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
  ADD_PREFERENCES_TEST ("reminders/switches", NULL, test_reminders);
  ADD_PREFERENCES_TEST ("reminders/time", NULL, test_reminder_time);
  ADD_PREFERENCES_TEST ("rules/long-walk", NULL, test_long_walk);
  ADD_PREFERENCES_TEST ("rules/long-walk-judged", NULL, test_long_walk_judged);
  ADD_PREFERENCES_TEST ("rules/sets", NULL, test_rule_sets);
  ADD_PREFERENCES_TEST ("rules/own", NULL, test_own_rules);
  ADD_PREFERENCES_TEST ("window/pages", NULL, test_pages);
  ADD_PREFERENCES_TEST ("window/names", NULL, test_names);
  ADD_PREFERENCES_TEST ("window/keyboard", NULL, test_keyboard);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/preferences/window/room/%d%s", rooms[i].percent, rooms[i].mirrored ? "-mirrored" : "");

      g_test_add (path, PreferencesFixture, &rooms[i], preferences_fixture_set_up, test_room,
                  preferences_fixture_tear_down);
    }
  return g_test_run ();
}
