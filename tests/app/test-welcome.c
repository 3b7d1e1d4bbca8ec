/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-level.h"
#include "bs-welcome-dialog.h"
#include "log-fixture.h"

#define WIDTH 360

typedef struct
{
  LogFixture log;
  BsSettings *settings;
  guint n_changes; /* of the store */
} Fixture;

static void
on_changed (BsStore *store, gpointer change, Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  log_fixture_set_up (&self->log, data);
  self->settings = bs_settings_new (FALSE);
  g_signal_connect (self->log.page.store, "changed", G_CALLBACK (on_changed), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->log.page.store, self);
  log_fixture_tear_down (&self->log, data);
  g_assert_finalize_object (self->settings);
}

static BsWelcomeDialog *
open_dialog (Fixture *self, gint width)
{
  GtkWidget *dialog = bs_welcome_dialog_new (self->log.page.journal, self->settings);

  self->log.dialog = dialog;
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &self->log.dialog);
  gtk_window_set_default_size (GTK_WINDOW (dialog), width, width == WIDTH ? 600 : 800);
  gtk_window_present (GTK_WINDOW (dialog));
  SPIN_UNTIL (gtk_widget_get_width (dialog) > 0);
  page_fixture_draw (&self->log.page);
  return BS_WELCOME_DIALOG (dialog);
}

static BsProfile *
get_profile (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  BsProfile *profile = bs_store_get_profile (self->log.page.store, &error);

  g_assert_no_error (error);
  return profile;
}

static void
press (Fixture *self, const char *name)
{
  log_fixture_press (&self->log, name);
}

static gboolean
is_done (Fixture *self)
{
  return bs_settings_get_boolean (self->settings, BS_SETTING_FIRST_START_DONE);
}

/* ---- Paging ---- */

static void
test_paging (Fixture *self, gconstpointer data)
{
  BsWelcomeDialog *dialog = open_dialog (self, 560);

  g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 0);
  g_assert_true (has_text (self->log.dialog, "1 of 3"));
  g_assert_true (has_text (self->log.dialog, bs_safety_get_disclaimer ()));
  g_assert_true (has_text (self->log.dialog, bs_safety_get_always_line ()));
  g_assert_false (gtk_widget_get_sensitive (log_fixture_get (&self->log, "Back")));
  press (self, "Next");
  g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 1);
  g_assert_true (has_text (self->log.dialog, "2 of 3"));
  press (self, "Skip");
  g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 2);
  g_assert_true (has_text (self->log.dialog, "3 of 3"));
  press (self, "Back");
  press (self, "Back");
  g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 0);
  press (self, "Next");
  press (self, "Skip");
  g_assert_false (is_done (self));
  press (self, "Done");
  SPIN_UNTIL (self->log.dialog == NULL);
  g_assert_true (is_done (self));
}

/* Where the first page has no room, what it has to say comes into view before the second does. */
static void
test_read_first (Fixture *self, gconstpointer data)
{
  BsWelcomeDialog *dialog = open_dialog (self, WIDTH);
  guint n = 0;

  g_assert_null (log_fixture_find (&self->log, "Next"));
  while (log_fixture_find (&self->log, "More") != NULL && n++ < 20)
    {
      press (self, "More");
      g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 0);
      page_fixture_draw (&self->log.page);
    }
  g_assert_cmpuint (n, >, 0);
  press (self, "Next");
  g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 1);
  /* Once read it stays read. */
  press (self, "Back");
  g_assert_nonnull (log_fixture_find (&self->log, "Next"));
}

/* The keyboard goes round in the page in view and the bar below, and stands on the new page after each press. */
static void
test_keyboard (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = { "Backstory", "About you", "Reminders" };
  static const char *const forward[] = { "Next", "Skip", "Done" };
  BsWelcomeDialog *dialog = open_dialog (self, 560);

  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == log_fixture_get (&self->log, "Next"));
  for (guint page = 0; page < G_N_ELEMENTS (titles); page++)
    {
      guint n_in_page = 0;

      if (page > 0)
        {
          press (self, forward[page - 1]);
          page_fixture_draw (&self->log.page);
          gtk_test_accessible_assert_property (gtk_window_get_focus (GTK_WINDOW (dialog)),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL, titles[page]);
        }
      g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (dialog)) ==
                     log_fixture_get (&self->log, forward[page]));
      for (guint i = 0; i < 60; i++)
        {
          GtkWidget *focus;

          gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
          focus = gtk_window_get_focus (GTK_WINDOW (dialog));
          if (focus == NULL)
            continue;
          g_assert_true (gtk_widget_get_mapped (focus));
          n_in_page += gtk_widget_get_ancestor (focus, GTK_TYPE_STACK) != NULL;
        }
      g_assert_cmpuint (n_in_page, >, 0);
    }
}

static void
test_escape (Fixture *self, gconstpointer data)
{
  open_dialog (self, 560);
  gtk_widget_activate_action (self->log.dialog, "window.close", NULL);
  SPIN_UNTIL (self->log.dialog == NULL);
  g_assert_true (is_done (self));
  g_assert_cmpuint (self->n_changes, ==, 0);
}

/* ---- What is written ---- */

static void
test_skip_writes_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (BsProfile) nothing = bs_profile_new ();
  g_autoptr (BsProfile) profile = NULL;

  open_dialog (self, 560);
  press (self, "Next");
  /* Answered and taken back is not answered. */
  press (self, "Pregnant now: Yes");
  press (self, "Pregnant now: Not said");
  press (self, "Skip");
  press (self, "Done");
  SPIN_UNTIL (self->log.dialog == NULL);
  profile = get_profile (self);
  g_assert_true (bs_profile_equal (profile, nothing));
  g_assert_cmpuint (self->n_changes, ==, 0);
  g_assert_false (bs_settings_get_boolean (self->settings, BS_SETTING_DAILY_REMINDER));
  g_assert_false (bs_settings_get_boolean (self->settings, BS_SETTING_REMIND_RELIEF));
  g_assert_false (bs_settings_get_boolean (self->settings, BS_SETTING_NOTIFY_DETAILS));
}

/* Each answer to its field, and nothing else. */
static void
test_answers (Fixture *self, gconstpointer data)
{
  g_autoptr (BsProfile) expected = bs_profile_new ();
  g_autoptr (BsProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  expected->name = g_strdup ("A. Person");
  expected->diagnoses = g_strdup ("What the doctor wrote");
  expected->cancer_history = FALSE;
  g_assert_true (bs_store_put_profile (self->log.page.store, expected, &error));
  open_dialog (self, 560);
  press (self, "Next");
  g_assert_true (log_fixture_is_on (&self->log, "Cancer, now or in the past: No"));
  g_assert_true (log_fixture_is_on (&self->log, "Sex: Not said"));
  log_fixture_type (&self->log, "Year of birth", "1950");
  press (self, "Sex: Female");
  press (self, "Sex: Other");
  press (self, "Pregnant now: No");
  press (self, "Weak bones (osteoporosis): Yes");
  press (self, "Steroid tablets for a long time: Yes");
  press (self, "Steroid tablets for a long time: Yes"); /* a second press takes it back */
  press (self, "Cancer, now or in the past: Not said");
  g_assert_true (log_fixture_is_on (&self->log, "Steroid tablets for a long time: Not said"));
  g_assert_false (log_fixture_is_on (&self->log, "Sex: Female"));
  press (self, "Next");
  profile = get_profile (self);
  expected->birth_year = 1950;
  expected->sex = BS_SEX_OTHER;
  expected->pregnant = FALSE;
  expected->osteoporosis = TRUE;
  expected->cancer_history = BS_ABSENT;
  g_assert_true (bs_profile_equal (profile, expected));
}

/* What was answered counts, however the dialog goes. */
static void
test_closed_on_facts (Fixture *self, gconstpointer data)
{
  g_autoptr (BsProfile) profile = NULL;

  open_dialog (self, 560);
  press (self, "Next");
  press (self, "Weak bones (osteoporosis): Yes");
  log_fixture_type (&self->log, "Year of birth", "19");
  log_fixture_close_dialog (&self->log);
  profile = get_profile (self);
  g_assert_cmpint (profile->osteoporosis, ==, TRUE);
  g_assert_cmpint (profile->birth_year, ==, BS_ABSENT);
  g_assert_true (is_done (self));
}

static void
test_years (Fixture *self, gconstpointer data)
{
  /* The page is of 2026. */
  static const struct
  {
    const char *text;
    gint year; /* 0: refused */
  } rows[] = {
    { "1899", 0 },  { "1900", 1900 }, { "2026", 2026 },   { "2027", 0 },     { "50", 0 },
    { "19 50", 0 }, { "1950.", 0 },   { " 1950 ", 1950 }, { "", BS_ABSENT },
  };
  BsWelcomeDialog *dialog = open_dialog (self, 560);

  press (self, "Next");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BsProfile) profile = NULL;

      g_test_message ("“%s”", rows[i].text);
      log_fixture_type (&self->log, "Year of birth", rows[i].text);
      press (self, *rows[i].text != '\0' ? "Next" : "Skip");
      profile = get_profile (self);
      if (rows[i].year == 0)
        {
          g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 1);
          g_assert_true (has_text_in (self->log.dialog, "from 1900 to 2026"));
          g_assert_cmpint (profile->birth_year, !=, 50);
          continue;
        }
      g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 2);
      g_assert_cmpint (profile->birth_year, ==, rows[i].year);
      press (self, "Back");
      g_assert_false (has_text_in (self->log.dialog, "from 1900 to 2026"));
    }
}

/* rules.md 5.3: for whom the rules were not written. */
static void
test_not_for_you (Fixture *self, gconstpointer data)
{
  static const char *const facts[] = { "Pregnant now", "Weak bones (osteoporosis)", "Steroid tablets for a long time",
                                       "Cancer, now or in the past" };
  const char *sentence = bs_safety_get_not_for_you ();

  open_dialog (self, 560);
  press (self, "Next");
  g_assert_false (has_text (self->log.dialog, sentence));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *yes = g_strdup_printf ("%s: Yes", facts[i]);
      g_autofree char *no = g_strdup_printf ("%s: No", facts[i]);

      press (self, yes);
      g_assert_true (has_text (self->log.dialog, sentence));
      press (self, no);
      g_assert_false (has_text (self->log.dialog, sentence));
    }
  log_fixture_type (&self->log, "Year of birth", "2011");
  g_assert_true (has_text (self->log.dialog, sentence));
  log_fixture_type (&self->log, "Year of birth", "2010");
  g_assert_false (has_text (self->log.dialog, sentence));
}

/* A diary that cannot be written to: said once, then it may close. */
static void
test_fault (Fixture *self, gconstpointer data)
{
  BsWelcomeDialog *dialog = open_dialog (self, 560);

  press (self, "Next");
  press (self, "Pregnant now: No");
  bs_store_close (self->log.page.store);
  press (self, "Next");
  g_assert_cmpuint (bs_welcome_dialog_get_page (dialog), ==, 1);
  g_assert_true (has_text_in (self->log.dialog, "What you said about yourself was not kept"));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_nonnull (self->log.dialog);
  g_assert_false (is_done (self));
  gtk_window_close (GTK_WINDOW (dialog));
  SPIN_UNTIL (self->log.dialog == NULL);
  g_assert_true (is_done (self));
}

/* ---- Reminders ---- */

static void
toggle (Fixture *self, const char *title)
{
  GtkWidget *row = find_widget (self->log.dialog, ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_widget_activate (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static void
test_reminders (Fixture *self, gconstpointer data)
{
  open_dialog (self, 560);
  press (self, "Next");
  press (self, "Skip");
  g_assert_null (log_fixture_find (&self->log, "Hour"));
  toggle (self, "To log, once a day");
  g_assert_true (bs_settings_get_boolean (self->settings, BS_SETTING_DAILY_REMINDER));
  log_fixture_type (&self->log, "Hour", "7");
  log_fixture_type (&self->log, "Minute", "45");
  g_assert_cmpint (bs_settings_get_int (self->settings, BS_SETTING_DAILY_REMINDER_TIME), ==, 7 * 60 + 45);
  toggle (self, "An hour after first aid");
  g_assert_true (bs_settings_get_boolean (self->settings, BS_SETTING_REMIND_RELIEF));
  g_assert_false (bs_settings_get_boolean (self->settings, BS_SETTING_NOTIFY_DETAILS));
  toggle (self, "Show details in notifications");
  g_assert_true (bs_settings_get_boolean (self->settings, BS_SETTING_NOTIFY_DETAILS));
  toggle (self, "To log, once a day");
  g_assert_null (log_fixture_find (&self->log, "Hour"));
}

/* ---- Room ---- */

typedef struct
{
  gint percent;
  gboolean mirrored;
} Size;

static const Size sizes[] = { { 100, FALSE }, { 100, TRUE }, { 200, FALSE } };

static void
test_width (Fixture *self, gconstpointer data)
{
  const Size *size = data;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * size->percent / 100, NULL);
  gtk_widget_set_default_direction (size->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  bs_settings_set_boolean (self->settings, BS_SETTING_DAILY_REMINDER, TRUE);
  open_dialog (self, WIDTH);
  for (guint page = 0; page < 3; page++)
    {
      gint minimum;

      while (bs_welcome_dialog_get_page (BS_WELCOME_DIALOG (self->log.dialog)) < page)
        {
          gtk_widget_activate (gtk_window_get_default_widget (GTK_WINDOW (self->log.dialog)));
          page_fixture_draw (&self->log.page);
        }
      gtk_widget_measure (log_fixture_get_content (&self->log), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_test_message ("page %u: %d", page, minimum);
      g_assert_cmpint (minimum, <=, WIDTH);
    }
  log_fixture_close_dialog (&self->log);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func) g_test_add ("/welcome/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("paging", test_paging);
  ADD ("read-first", test_read_first);
  ADD ("keyboard", test_keyboard);
  ADD ("escape", test_escape);
  ADD ("skip-writes-nothing", test_skip_writes_nothing);
  ADD ("answers", test_answers);
  ADD ("closed-on-facts", test_closed_on_facts);
  ADD ("years", test_years);
  ADD ("not-for-you", test_not_for_you);
  ADD ("fault", test_fault);
  ADD ("reminders", test_reminders);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/welcome/width/%d%s", sizes[i].percent, sizes[i].mirrored ? "-mirrored" : "");

      g_test_add (path, Fixture, &sizes[i], set_up, test_width, tear_down);
    }
  return g_test_run ();
}
