/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-date-row.h"

#include <glib/gi18n-lib.h>

#include "bs-month-calendar.h"
#include "bs-report-text.h"
#include "bs-text.h"
#include "bs-widgets.h"

struct _BsDateRow
{
  AdwActionRow parent_instance;
  BsJournal *journal;
  GtkMenuButton *button;
  GtkLabel *label;
  gint32 date;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsDateRow, bs_date_row, ADW_TYPE_ACTION_ROW)

static void
on_chosen (BsMonthCalendar *calendar, gint date, BsDateRow *self)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[CHOSEN], 0, date);
}

static gboolean
focus_calendar (gpointer calendar)
{
  gtk_widget_grab_focus (calendar);
  return G_SOURCE_REMOVE;
}

/* Each time anew: the diary may have changed. */
static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  BsDateRow *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar =
      bs_month_calendar_new (bs_journal_get_history (self->journal), bs_journal_get_assessment (self->journal),
                             bs_journal_now (self->journal));

  bs_month_calendar_set_day (BS_MONTH_CALENDAR (calendar), self->date);
  g_signal_connect (calendar, "chosen", G_CALLBACK (on_chosen), self);
  gtk_widget_add_css_class (popover, "calendar-popover");
  bs_widget_set_accessible_label (popover, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
  /* When it has come up. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_calendar, g_object_ref (calendar), g_object_unref);
}

void
bs_date_row_set_date (BsDateRow *self, gint32 date)
{
  gint32 today = bs_instant_get_date (bs_journal_now (self->journal));
  g_autofree char *text = bs_report_format_short_date (date, today);
  g_autofree char *day = bs_text_format_date (date, today);
  /* "First day: Monday 2 November" */
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), day);

  self->date = date;
  gtk_label_set_label (self->label, text);
  bs_widget_set_accessible_label (GTK_WIDGET (self->button), name);
}

static void
bs_date_row_dispose (GObject *object)
{
  BsDateRow *self = BS_DATE_ROW (object);

  if (self->button != NULL)
    gtk_menu_button_set_create_popup_func (self->button, NULL, NULL, NULL);
  self->button = NULL;
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (bs_date_row_parent_class)->dispose (object);
}

static void
bs_date_row_class_init (BsDateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_date_row_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
bs_date_row_init (BsDateRow *self)
{
  self->label = GTK_LABEL (gtk_label_new (""));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "tall-choice");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
}

GtkWidget *
bs_date_row_new (const char *title, BsJournal *journal)
{
  BsDateRow *self = g_object_new (BS_TYPE_DATE_ROW, "title", title, NULL);

  self->journal = g_object_ref (journal);
  return GTK_WIDGET (self);
}
