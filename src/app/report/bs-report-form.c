/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-form.h"

#include <glib/gi18n-lib.h>

#include "bs-date-row.h"
#include "bs-report-text.h"
#include "bs-widgets.h"

struct _BsReportForm
{
  AdwBin parent_instance;
  BsJournal *journal;
  BsSettings *settings;
  BsReportChoice choice;
  gboolean loaded; /* the diary was read, and `choice` is what can be chosen of it */
  gboolean setting;
  GtkWidget *period_rows[BS_N_REPORT_PERIODS], *by_dates_row, *name_row;
  GtkCheckButton *periods[BS_N_REPORT_PERIODS], *by_dates;
  GtkWidget *first, *last;
  GtkSwitch *with_name, *with_notes;
};

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsReportForm, bs_report_form, ADW_TYPE_BIN)

/* ---- Showing what is chosen ---- */

static void
show_dates (BsReportForm *self)
{
  gtk_widget_set_visible (self->first, self->choice.by_dates);
  gtk_widget_set_visible (self->last, self->choice.by_dates);
  bs_date_row_set_date (BS_DATE_ROW (self->first), self->choice.first);
  bs_date_row_set_date (BS_DATE_ROW (self->last), self->choice.last);
}

/* Which days each period has. Without an examination on record nothing begins with one. */
static void
show_spans (BsReportForm *self)
{
  BsHistory *history = bs_journal_get_history (self->journal);
  BsInstant now = bs_journal_now (self->journal);
  gint32 today = bs_instant_get_date (now);

  for (gint i = 0; i < BS_N_REPORT_PERIODS; i++)
    {
      BsTrendSpan span;
      gboolean found = bs_report_period_find ((BsReportPeriod) i, history, now, &span);
      g_autofree char *dates = bs_report_format_dates (span.first, span.last, today);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->period_rows[i]), found ? dates : "");
      if (i == BS_REPORT_SINCE_VISIT)
        gtk_widget_set_visible (self->period_rows[i], found);
    }
  if (!gtk_widget_get_visible (self->period_rows[BS_REPORT_SINCE_VISIT]) &&
      self->choice.period == BS_REPORT_SINCE_VISIT)
    self->choice.period = BS_REPORT_PERIOD_DEFAULT;
}

static void
show_name (BsReportForm *self)
{
  g_autoptr (BsProfile) profile = bs_store_get_profile (bs_journal_get_store (self->journal), NULL);
  const char *name = profile != NULL ? profile->name : NULL;
  g_autofree char *text = NULL;

  if (name == NULL)
    text = g_strdup (_ ("No name is recorded: there is a line to write on"));
  else if (profile->birth_year != BS_ABSENT)
    /* Translators: a name and a year */
    text = g_strdup_printf (_ ("%s, born %d"), name, profile->birth_year);
  else
    text = g_strdup (name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->name_row), text);
}

static void
show_choice (BsReportForm *self)
{
  self->setting = TRUE;
  gtk_check_button_set_active (self->choice.by_dates ? self->by_dates : self->periods[self->choice.period], TRUE);
  gtk_switch_set_active (self->with_name, self->choice.with_name);
  gtk_switch_set_active (self->with_notes, self->choice.with_notes);
  self->setting = FALSE;
  show_dates (self);
}

/* ---- Choosing ---- */

static void
change (BsReportForm *self)
{
  bs_report_choice_store (&self->choice, self->settings);
  show_dates (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_period (GtkCheckButton *check, GParamSpec *property, BsReportForm *self)
{
  if (self->setting || !gtk_check_button_get_active (check))
    return;
  self->choice.by_dates = check == self->by_dates;
  for (gint i = 0; i < BS_N_REPORT_PERIODS; i++)
    if (check == self->periods[i])
      self->choice.period = (BsReportPeriod) i;
  change (self);
}

static gint32
find_latest (BsReportForm *self)
{
  return bs_report_choice_find_latest (bs_journal_get_history (self->journal), bs_journal_now (self->journal));
}

static void
on_first (BsDateRow *row, gint date, BsReportForm *self)
{
  bs_report_choice_set_first (&self->choice, date, find_latest (self));
  change (self);
}

static void
on_last (BsDateRow *row, gint date, BsReportForm *self)
{
  bs_report_choice_set_last (&self->choice, date, find_latest (self));
  change (self);
}

static void
on_switch (BsReportForm *self)
{
  if (self->setting)
    return;
  self->choice.with_name = gtk_switch_get_active (self->with_name);
  self->choice.with_notes = gtk_switch_get_active (self->with_notes);
  change (self);
}

/* The diary was read after the dialog was opened. */
static void
load (BsReportForm *self)
{
  if (self->loaded || bs_journal_get_history (self->journal) == NULL)
    return;
  self->loaded = TRUE;
  self->choice = bs_report_choice_load (self->settings, find_latest (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  show_spans (self);
  show_name (self);
  show_choice (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
bs_report_form_get_options (BsReportForm *self, BsReportOptions *options)
{
  if (!self->loaded)
    return FALSE;
  *options = bs_report_choice_get_options (&self->choice, bs_journal_get_history (self->journal),
                                           bs_journal_now (self->journal));
  return TRUE;
}

/* ---- Its rows ---- */

static GtkWidget *
add_radio (BsReportForm *self, AdwPreferencesGroup *group, const char *title, GtkCheckButton **check)
{
  GtkWidget *row = adw_action_row_new ();

  *check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  if (*check != self->periods[0])
    gtk_check_button_set_group (*check, self->periods[0]);
  gtk_widget_set_valign (GTK_WIDGET (*check), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (*check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (*check));
  g_signal_connect (*check, "notify::active", G_CALLBACK (on_period), self);
  adw_preferences_group_add (group, row);
  return row;
}

static GtkWidget *
add_switch (BsReportForm *self, AdwPreferencesGroup *group, const char *title, const char *subtitle, GtkSwitch **found)
{
  GtkWidget *row = adw_action_row_new ();

  *found = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (*found), GTK_ALIGN_CENTER);
  bs_widget_say_name_once (GTK_WIDGET (*found));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (*found));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (*found));
  g_signal_connect_swapped (*found, "notify::active", G_CALLBACK (on_switch), self);
  adw_preferences_group_add (group, row);
  return row;
}

static GtkWidget *
add_date (BsReportForm *self, AdwPreferencesGroup *group, const char *title, GCallback chosen)
{
  GtkWidget *row = bs_date_row_new (title, self->journal);

  gtk_widget_set_visible (row, FALSE);
  g_signal_connect (row, "chosen", chosen, self);
  adw_preferences_group_add (group, row);
  return row;
}

static AdwPreferencesGroup *
add_group (GtkBox *box, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
fill (BsReportForm *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  AdwPreferencesGroup *group = add_group (box, _ ("Period"));

  for (gint i = 0; i < BS_N_REPORT_PERIODS; i++)
    self->period_rows[i] = add_radio (self, group, bs_report_period_get_label ((BsReportPeriod) i), &self->periods[i]);
  self->by_dates_row = add_radio (self, group, _ ("From a day to a day"), &self->by_dates);
  self->first = add_date (self, group, _ ("First day"), G_CALLBACK (on_first));
  self->last = add_date (self, group, _ ("Last day"), G_CALLBACK (on_last));

  group = add_group (box, _ ("In the report"));
  self->name_row = add_switch (self, group, _ ("Name and year of birth"), "", &self->with_name);
  add_switch (self, group, _ ("Notes"), _ ("What you wrote in your own words"), &self->with_notes);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

static void
bs_report_form_dispose (GObject *object)
{
  BsReportForm *self = BS_REPORT_FORM (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bs_report_form_parent_class)->dispose (object);
}

static void
bs_report_form_class_init (BsReportFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_report_form_dispose;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_report_form_init (BsReportForm *self)
{
}

GtkWidget *
bs_report_form_new (BsJournal *journal, BsSettings *settings)
{
  BsReportForm *self = g_object_new (BS_TYPE_REPORT_FORM, NULL);

  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  fill (self);
  g_signal_connect_object (journal, "assessed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}
