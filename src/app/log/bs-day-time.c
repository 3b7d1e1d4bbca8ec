/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-day-time.h"

#include "bs-text.h"
#include "bs-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define FIRST_YEAR 1900 /* diary-format.md, "Time" */
#define LAST_YEAR 2199

struct _BsDayTime
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *day_label;
  GtkWidget *calendar_button;
  GtkWidget *calendar; /* made when first opened */
  GtkWidget *time_row;
  GtkWidget *hour;
  GtkWidget *minute;
  gint32 date;
  gint32 today;
  gint32 second; /* what is below the minute, kept until the time is changed */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsDayTime, bs_day_time, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Accessible names, for each time a form asks for. */
typedef struct
{
  const char *earlier, *later, *calendar, *hour, *minute;
} Names;

static const Names names[BS_N_TIMES] = {
  [BS_TIME_AT] = { N_ ("A day earlier"), N_ ("A day later"), N_ ("Calendar"), N_ ("Hour"), N_ ("Minute") },
  [BS_TIME_END] = { N_ ("End a day earlier"), N_ ("End a day later"), N_ ("Calendar for the end"), N_ ("Hour it ended"),
                    N_ ("Minute it ended") },
  [BS_TIME_MEASURE] = { N_ ("Done a day earlier"), N_ ("Done a day later"), N_ ("Calendar for what was done"),
                        N_ ("Hour it was done"), N_ ("Minute it was done") },
};

static void
show_date (BsDayTime *self)
{
  g_autofree char *text = bs_text_format_day (self->date, self->today);
  gint year, month, day;

  gtk_label_set_label (GTK_LABEL (self->day_label), text);
  if (self->calendar == NULL)
    return;
  bs_date_to_ymd (self->date, &year, &month, &day);
  {
    g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 12, 0, 0);

    gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
  }
}

static void
set_date (BsDayTime *self, gint32 date)
{
  if (date < bs_date_from_ymd (FIRST_YEAR, 1, 1) || date > bs_date_from_ymd (LAST_YEAR, 12, 31) || date == self->date)
    return;
  self->date = date;
  self->setting = TRUE;
  show_date (self);
  self->setting = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_earlier (GtkButton *button, BsDayTime *self)
{
  set_date (self, self->date - 1);
}

static void
on_later (GtkButton *button, BsDayTime *self)
{
  set_date (self, self->date + 1);
}

static void
on_day_selected (GtkCalendar *calendar, BsDayTime *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->setting)
    return;
  date = gtk_calendar_get_date (calendar);
  set_date (self, bs_date_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                    g_date_time_get_day_of_month (date)));
}

static void
on_calendar_toggled (GtkToggleButton *button, BsDayTime *self)
{
  if (self->calendar == NULL)
    {
      self->setting = TRUE;
      self->calendar = gtk_calendar_new ();
      g_signal_connect (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
      gtk_box_insert_child_after (GTK_BOX (self->box), self->calendar, gtk_widget_get_first_child (self->box));
      show_date (self);
      self->setting = FALSE;
    }
  gtk_widget_set_visible (self->calendar, gtk_toggle_button_get_active (button));
}

static void
on_time_changed (GtkSpinButton *spin, BsDayTime *self)
{
  if (self->setting)
    return;
  self->second = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
on_output (GtkSpinButton *spin, gpointer data)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static GtkWidget *
spin_new (BsDayTime *self, gint last, const char *name)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (0, last, 1);

  gtk_spin_button_set_wrap (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 2);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (spin), 2);
  gtk_widget_add_css_class (spin, "numeric");
  gtk_widget_add_css_class (spin, "tall");
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (spin, "output", G_CALLBACK (on_output), NULL);
  g_signal_connect (spin, "value-changed", G_CALLBACK (on_time_changed), self);
  return spin;
}

static GtkWidget *
step_new (BsDayTime *self, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "step");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static void
bs_day_time_dispose (GObject *object)
{
  g_clear_pointer (&BS_DAY_TIME (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bs_day_time_parent_class)->dispose (object);
}

static void
bs_day_time_class_init (BsDayTimeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_day_time_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", BS_TYPE_DAY_TIME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_day_time_init (BsDayTime *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
build_day (BsDayTime *self, const Names *called)
{
  GtkWidget *days = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->day_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->day_label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->day_label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_hexpand (self->day_label, TRUE);
  self->calendar_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->calendar_button), "x-office-calendar-symbolic");
  gtk_widget_add_css_class (self->calendar_button, "step");
  gtk_widget_set_tooltip_text (self->calendar_button, _ ("Calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  called->calendar, -1);
  g_signal_connect (self->calendar_button, "toggled", G_CALLBACK (on_calendar_toggled), self);
  gtk_box_append (GTK_BOX (days), step_new (self, "go-previous-symbolic", called->earlier, G_CALLBACK (on_earlier)));
  gtk_box_append (GTK_BOX (days), self->day_label);
  gtk_box_append (GTK_BOX (days), step_new (self, "go-next-symbolic", called->later, G_CALLBACK (on_later)));
  gtk_box_append (GTK_BOX (days), self->calendar_button);
  gtk_box_append (GTK_BOX (self->box), days);
}

static void
build_time (BsDayTime *self, const Names *called)
{
  self->time_row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->time_row, bs_wrap_layout_new (6));
  gtk_widget_set_halign (self->time_row, GTK_ALIGN_CENTER);
  self->hour = spin_new (self, 23, called->hour);
  self->minute = spin_new (self, 59, called->minute);
  gtk_box_append (GTK_BOX (self->time_row), self->hour);
  /* Translators: between hours and minutes. */
  gtk_box_append (GTK_BOX (self->time_row), gtk_label_new (C_ ("time", ":")));
  gtk_box_append (GTK_BOX (self->time_row), self->minute);
  gtk_box_append (GTK_BOX (self->box), self->time_row);
}

GtkWidget *
bs_day_time_new (BsTimeField field)
{
  BsDayTime *self = g_object_new (BS_TYPE_DAY_TIME, NULL);
  const Names called = { _ (names[field].earlier), _ (names[field].later), _ (names[field].calendar),
                         _ (names[field].hour), _ (names[field].minute) };

  build_day (self, &called);
  build_time (self, &called);
  return GTK_WIDGET (self);
}

GtkWidget *
bs_day_time_new_day (const char *earlier, const char *later, const char *calendar)
{
  BsDayTime *self = g_object_new (BS_TYPE_DAY_TIME, NULL);
  const Names called = { .earlier = earlier, .later = later, .calendar = calendar };

  build_day (self, &called);
  return GTK_WIDGET (self);
}

void
bs_day_time_set_with_time (BsDayTime *self, gboolean with_time)
{
  gtk_widget_set_visible (self->time_row, with_time);
}

void
bs_day_time_set (BsDayTime *self, BsInstant instant, gint32 today)
{
  gint32 time = bs_instant_get_time_of_day (instant);
  gint hour = time / 3600;
  gint minute = time / 60 % 60;

  self->setting = TRUE;
  self->date = bs_instant_get_date (instant);
  self->today = today;
  self->second = time % 60;
  show_date (self);
  if (self->time_row != NULL)
    {
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->hour), hour);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minute), minute);
    }
  self->setting = FALSE;
}

gint32
bs_day_time_get_date (BsDayTime *self)
{
  return self->date;
}

gint32
bs_day_time_get_seconds (BsDayTime *self)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->hour)) * 3600 +
         gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minute)) * 60 + self->second;
}
