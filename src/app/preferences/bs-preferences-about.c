/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-preferences-about.h"

#include <glib/gi18n-lib.h>

#include "bs-fact-row.h"
#include "bs-level.h"
#include "bs-message.h"
#include "bs-text-row.h"
#include "bs-widgets.h"

#define PAUSE 600 /* milliseconds after the last key until a text is written */

struct _BsPreferencesAbout
{
  AdwPreferencesPage parent_instance;
  BsJournal *journal;
  AdwPreferencesGroup *facts, *report;
  GtkWidget *notice;
  GtkLabel *notice_label;
  BsFactRow *rows[BS_N_FACTS];
  BsTextRow *name, *diagnoses;
  guint pause;
  gboolean saving;
  gboolean failed; /* said already */
};

G_DEFINE_FINAL_TYPE (BsPreferencesAbout, bs_preferences_about, ADW_TYPE_PREFERENCES_PAGE)

static void
show_notice (BsPreferencesAbout *self, const BsProfile *profile)
{
  gint32 today = bs_instant_get_date (bs_journal_now (self->journal));

  gtk_widget_set_visible (self->notice, bs_profile_is_beyond_rules (profile, today));
}

static void
show_profile (BsPreferencesAbout *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsProfile) profile = bs_store_get_profile (bs_journal_get_store (self->journal), &error);

  if (!profile)
    {
      g_message ("The facts about the person cannot be read: %s", error->message);
      return;
    }
  for (guint i = 0; i < BS_N_FACTS; i++)
    bs_fact_row_set_profile (self->rows[i], profile);
  bs_text_row_set_text (self->name, profile->name);
  bs_text_row_set_text (self->diagnoses, profile->diagnoses);
  show_notice (self, profile);
}

/* Takes `text` into `field` where the profile may have it; else the row says why not and the former one stays. */
static void
fill_text (BsTextRow *row, char **field, BsProfile *profile, const char *fault)
{
  char *before = *field;

  *field = bs_text_row_dup_text (row);
  if (bs_profile_validate (profile, NULL, NULL, NULL))
    {
      bs_text_row_set_fault (row, NULL);
      g_free (before);
      return;
    }
  bs_text_row_set_fault (row, fault);
  g_free (*field);
  *field = before;
}

static void
fill (BsPreferencesAbout *self, BsProfile *profile)
{
  for (guint i = 0; i < BS_N_FACTS; i++)
    if (bs_fact_row_is_valid (self->rows[i]))
      bs_fact_row_fill (self->rows[i], profile);
  fill_text (self->name, &profile->name, profile, _ ("A name has at most 200 characters. It was not kept."));
  fill_text (self->diagnoses, &profile->diagnoses, profile, _ ("There is room for 4000 characters. It was not kept."));
}

static void
say_failed (BsPreferencesAbout *self, const char *why)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  /* Once, not with every key. */
  if (!self->failed && window)
    bs_message_show (GTK_WINDOW (window), _ ("Nothing was changed"), why);
  self->failed = TRUE;
}

static void
save (BsPreferencesAbout *self)
{
  BsStore *store = bs_journal_get_store (self->journal);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsProfile) before = NULL;
  g_autoptr (BsProfile) profile = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  before = bs_store_get_profile (store, &error);
  if (before)
    {
      profile = bs_profile_copy (before);
      fill (self, profile);
      self->saving = TRUE;
      if (bs_profile_equal (before, profile) || bs_store_put_profile (store, profile, &error))
        {
          show_notice (self, profile);
          self->failed = FALSE;
        }
      self->saving = FALSE;
    }
  if (error)
    say_failed (self, error->message);
}

static gboolean
on_pause (gpointer user_data)
{
  BsPreferencesAbout *self = user_data;

  self->pause = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
on_typed (BsPreferencesAbout *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, on_pause, self);
}

static void
on_left (BsPreferencesAbout *self)
{
  if (self->pause)
    save (self);
}

/* A year that is none is said when the person goes on. */
static void
on_year_left (BsPreferencesAbout *self)
{
  g_autoptr (BsProfile) ignored = bs_profile_new ();

  bs_fact_row_fill (self->rows[BS_FACT_BIRTH_YEAR], ignored);
}

static void
on_store_changed (BsStore *store, const BsChange *change, BsPreferencesAbout *self)
{
  if (!self->saving && (change->kind == BS_CHANGE_PROFILE || change->kind == BS_CHANGE_ALL))
    {
      g_clear_handle_id (&self->pause, g_source_remove);
      show_profile (self);
    }
}

static void
bs_preferences_about_unmap (GtkWidget *widget)
{
  on_left (BS_PREFERENCES_ABOUT (widget));
  GTK_WIDGET_CLASS (bs_preferences_about_parent_class)->unmap (widget);
}

static void
bs_preferences_about_dispose (GObject *object)
{
  BsPreferencesAbout *self = BS_PREFERENCES_ABOUT (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (bs_preferences_about_parent_class)->dispose (object);
}

static void
bs_preferences_about_class_init (BsPreferencesAboutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_preferences_about_dispose;
  widget_class->unmap = bs_preferences_about_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-preferences-about.ui");
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesAbout, facts);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesAbout, report);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesAbout, notice);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesAbout, notice_label);
}

static void
bs_preferences_about_init (BsPreferencesAbout *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->notice_label, bs_safety_get_not_for_you ());
}

static void
add_facts (BsPreferencesAbout *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  for (guint i = 0; i < BS_N_FACTS; i++)
    {
      self->rows[i] = BS_FACT_ROW (bs_fact_row_new (i, bs_instant_get_date (bs_journal_now (self->journal))));
      adw_preferences_group_add (self->facts, GTK_WIDGET (self->rows[i]));
      g_signal_connect_object (self->rows[i], "changed",
                               i == BS_FACT_BIRTH_YEAR ? G_CALLBACK (on_typed) : G_CALLBACK (save), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_year_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->rows[BS_FACT_BIRTH_YEAR]), focus);
}

static BsTextRow *
add_text (BsPreferencesAbout *self, const char *title, const char *why, gboolean several_lines)
{
  GtkWidget *row = bs_text_row_new (title, why, several_lines);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "left", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->report, row);
  return BS_TEXT_ROW (row);
}

GtkWidget *
bs_preferences_about_new (BsJournal *journal)
{
  BsPreferencesAbout *self = g_object_new (BS_TYPE_PREFERENCES_ABOUT, NULL);

  self->journal = g_object_ref (journal);
  add_facts (self);
  self->name = add_text (self, _ ("Name"), _ ("Stands on the report, if you wish."), FALSE);
  self->diagnoses =
      add_text (self, _ ("Known diagnoses"), _ ("In your own words, for the report. No rule reads this."), TRUE);
  g_signal_connect_object (bs_journal_get_store (journal), "changed", G_CALLBACK (on_store_changed), self, 0);
  show_profile (self);
  return GTK_WIDGET (self);
}
