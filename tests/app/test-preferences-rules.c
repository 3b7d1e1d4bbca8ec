/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bs-own-rules.h"
#include "bs-preferences-rules.h"
#include "bs-rule-settings.h"
#include "preferences-fixture.h"

typedef PreferencesFixture Fixture;

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

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_REMINDERS, PREFERENCES_WIDE);
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
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_REMINDERS, PREFERENCES_WIDE);
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

  preferences_fixture_open (self, BS_PREFERENCES_PAGE_RULES, PREFERENCES_WIDE);
  g_assert_true (preferences_fixture_says (self, "30 minutes is Backstory’s own choice"));
  g_assert_null (log_fixture_find (&self->log, "Back to 30 minutes"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].typed);
      gtk_widget_grab_focus (log_fixture_get (&self->log, MINUTES));
      preferences_fixture_type (self, MINUTES, cases[i].typed);
      preferences_fixture_leave (self);
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
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_RULES, PREFERENCES_WIDE);
  g_autoptr (GArray) active = bs_assessment_list_active (bs_journal_get_assessment (self->log.page.journal));
  for (guint i = 0; i < active->len; i++)
    before = before || g_array_index (active, BsFinding, i).rule == rule;
  preferences_fixture_type (self, MINUTES, "41");
  preferences_fixture_leave (self);
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
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_RULES, PREFERENCES_WIDE);
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
  preferences_fixture_open (self, BS_PREFERENCES_PAGE_RULES, PREFERENCES_WIDE);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("reminders/switches", NULL, test_reminders);
  ADD_PREFERENCES_TEST ("reminders/time", NULL, test_reminder_time);
  ADD_PREFERENCES_TEST ("rules/long-walk", NULL, test_long_walk);
  ADD_PREFERENCES_TEST ("rules/long-walk-judged", NULL, test_long_walk_judged);
  ADD_PREFERENCES_TEST ("rules/sets", NULL, test_rule_sets);
  ADD_PREFERENCES_TEST ("rules/own", NULL, test_own_rules);
  return g_test_run ();
}
