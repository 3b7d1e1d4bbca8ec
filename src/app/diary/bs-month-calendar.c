/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-month-calendar.h"
#include "bs-month-words.h"
#include "bs-region.h"
#include "bs-text.h"
#include "bs-widgets.h"

#define WEEKS 6 /* as many as a month can touch, so that the calendar keeps its height */

struct _BsMonthCalendar
{
  GtkWidget parent_instance;
  BsHistory *history;
  BsAssessment *assessment;
  BsInstant now;
  BsSpan span;
  gint32 date;  /* has the keyboard */
  gint32 shown; /* first day of what is shown */
  gint first_weekday;
  GtkWidget *box, *earlier, *title, *later, *weekdays, *grid;
};

G_DEFINE_FINAL_TYPE (BsMonthCalendar, bs_month_calendar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void on_clicked (GtkButton *button, BsMonthCalendar *self);

/* (transfer full): the days that are shown. */
static BsDaySummary *
list_days (BsMonthCalendar *self, gint32 first, gint32 end)
{
  guint n = (guint) (end - first);
  BsDaySummary *days = g_new0 (BsDaySummary, n);

  if (self->history != NULL)
    bs_day_summary_fill (self->history, self->now, end - 1, days, n);
  for (guint i = 0; self->history == NULL && i < n; i++)
    days[i] = (BsDaySummary){ .date = first + (gint32) i, .worst = BS_ABSENT };
  return days;
}

/* The level of a day; a month or a year has none, as every long one would have the highest. */
static BsLevel
get_level (BsMonthCalendar *self, gint32 date)
{
  if (self->span != BS_SPAN_DAYS || self->assessment == NULL || date > bs_instant_get_date (self->now))
    return BS_LEVEL_NONE;
  return bs_assessment_get_day_level (self->assessment, date);
}

static void
fill_cell (BsMonthCalendar *self, BsMonthCell *cell, gint32 date, const BsDaySummary *days)
{
  gint32 next = bs_span_get_next_cell (self->span, date), today = bs_instant_get_date (self->now);
  g_autofree char *title = bs_month_format_cell (self->span, date);
  g_autofree char *name = NULL;
  gboolean unrated = FALSE;
  BsMonthCellFacts facts = { .date = date,
                             .title = title,
                             .worst = BS_ABSENT,
                             .level = get_level (self, date),
                             .is_today = today >= date && today<next, .is_ahead = date> today };

  for (gint32 i = 0; i < next - date; i++)
    {
      facts.recorded |= days[i].recorded;
      unrated |= days[i].unrated;
      facts.worst = MAX (facts.worst, days[i].worst);
    }
  /* Pain that was not rated is no pain of 0. */
  if (unrated && facts.worst <= 0)
    facts.worst = BS_ABSENT;
  name = bs_month_format_name (self->span, &facts, days, today);
  facts.name = name;
  bs_month_cell_set (cell, &facts);
}

/* Cells */

static BsMonthCell *
find_cell (BsMonthCalendar *self, gint32 date)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (BS_IS_MONTH_CELL (child) && bs_month_cell_get_date (BS_MONTH_CELL (child)) == date)
      return BS_MONTH_CELL (child);
  return NULL;
}

/* One cell is a stop for the Tab key: the one from which the arrows move on. */
static void
move_stop (BsMonthCalendar *self)
{
  gint32 date = bs_span_get_cell (self->span, self->date);

  for (GtkWidget *child = gtk_widget_get_first_child (self->grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (BS_IS_MONTH_CELL (child))
      gtk_widget_set_focusable (child, bs_month_cell_get_date (BS_MONTH_CELL (child)) == date);
}

static void
fill_grid (BsMonthCalendar *self)
{
  gint32 end = bs_span_get_end (self->span, self->date);
  guint columns = bs_span_get_n_columns (self->span),
        at = bs_span_get_lead (self->span, self->date, self->first_weekday);
  g_autofree BsDaySummary *days = list_days (self, self->shown, end);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (gint32 date = self->shown; date < end; date = bs_span_get_next_cell (self->span, date), at++)
    {
      GtkWidget *cell = bs_month_cell_new ();

      fill_cell (self, BS_MONTH_CELL (cell), date, days + (date - self->shown));
      if (self->span != BS_SPAN_DAYS)
        gtk_widget_add_css_class (cell, "wide");
      g_signal_connect (cell, "clicked", G_CALLBACK (on_clicked), self);
      gtk_grid_attach (GTK_GRID (self->grid), cell, (gint) (at % columns), (gint) (at / columns), 1, 1);
    }
  if (self->span == BS_SPAN_DAYS && at <= columns * (WEEKS - 1))
    gtk_grid_attach (GTK_GRID (self->grid), gtk_label_new (NULL), 0, WEEKS - 1, 1, 1);
}

static void
show (BsMonthCalendar *self, gboolean anew)
{
  gint32 first = bs_span_get_first (self->span, self->date);
  gboolean had_focus = gtk_widget_get_focus_child (self->grid) != NULL;

  if (anew || first != self->shown)
    {
      g_autofree char *title = bs_month_format_title (self->span, self->date);
      g_autofree char *name = NULL;

      self->shown = first;
      fill_grid (self);
      gtk_button_set_label (GTK_BUTTON (self->title), title);
      gtk_widget_set_visible (self->weekdays, self->span == BS_SPAN_DAYS);
      name = g_strdup_printf (
          /* Translators: %s is what the calendar shows, "November 2026" or "2026". */
          self->span == BS_SPAN_DAYS ? _ ("%s, choose another month") : _ ("%s, choose another year"), title);
      bs_widget_set_accessible_label (self->title, self->span == BS_SPAN_YEARS ? title : name);
      gtk_widget_set_sensitive (self->title, self->span != BS_SPAN_YEARS);
      bs_widget_set_accessible_label (self->grid, title);
    }
  move_stop (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What the person does */

static void
on_clicked (GtkButton *button, BsMonthCalendar *self)
{
  gint32 date = bs_month_cell_get_date (BS_MONTH_CELL (button));

  if (self->span == BS_SPAN_DAYS)
    {
      self->date = date;
      move_stop (self);
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, date);
      return;
    }
  /* The same day of the month that was chosen, as near as there is one. */
  while (bs_span_get_cell (self->span, self->date) != date)
    self->date = bs_span_move (self->span, self->date, bs_span_get_cell (self->span, self->date) < date ? 1 : -1);
  self->span = self->span == BS_SPAN_YEARS ? BS_SPAN_MONTHS : BS_SPAN_DAYS;
  show (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_title (BsMonthCalendar *self)
{
  self->span = self->span == BS_SPAN_DAYS ? BS_SPAN_MONTHS : BS_SPAN_YEARS;
  show (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
move_to (BsMonthCalendar *self, gint32 date)
{
  self->date = date;
  show (self, FALSE);
}

static void
on_earlier (BsMonthCalendar *self)
{
  move_to (self, bs_span_move_page (self->span, self->date, -1));
}

static void
on_later (BsMonthCalendar *self)
{
  move_to (self, bs_span_move_page (self->span, self->date, 1));
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, BsMonthCalendar *self)
{
  gint columns = (gint) bs_span_get_n_columns (self->span);
  gint forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  /* A year at a time. */
  BsSpan page = (state & GDK_CONTROL_MASK) != 0 && self->span == BS_SPAN_DAYS ? BS_SPAN_MONTHS : self->span;
  gint32 date;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      date = bs_span_move (self->span, self->date, -forward);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      date = bs_span_move (self->span, self->date, forward);
      break;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      date = bs_span_move (self->span, self->date, -columns);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      date = bs_span_move (self->span, self->date, columns);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      date = bs_span_move_page (page, self->date, -1);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      date = bs_span_move_page (page, self->date, 1);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      date = self->shown;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      date = bs_span_get_end (self->span, self->date) - 1;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  move_to (self, date);
  return GDK_EVENT_STOP;
}

/* Widget */

static gboolean
bs_month_calendar_grab_focus (GtkWidget *widget)
{
  BsMonthCalendar *self = BS_MONTH_CALENDAR (widget);
  BsMonthCell *cell = find_cell (self, bs_span_get_cell (self->span, self->date));

  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
bs_month_calendar_dispose (GObject *object)
{
  BsMonthCalendar *self = BS_MONTH_CALENDAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->history, bs_history_unref);
  g_clear_pointer (&self->assessment, bs_assessment_unref);
  G_OBJECT_CLASS (bs_month_calendar_parent_class)->dispose (object);
}

static void
bs_month_calendar_class_init (BsMonthCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_month_calendar_dispose;
  widget_class->grab_focus = bs_month_calendar_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "monthcalendar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkWidget *
create_step (BsMonthCalendar *self, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  gtk_widget_set_tooltip_text (button, name);
  bs_widget_set_accessible_label (button, name);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
add_weekdays (BsMonthCalendar *self)
{
  gint32 monday = bs_date_from_ymd (2026, 11, 23);

  self->weekdays = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->weekdays), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->weekdays), 2);
  for (gint i = 0; i < 7; i++)
    {
      /* xgettext:no-c-format */
      /* Translators: a weekday as GDateTime formats it, short: “Mon” */
      g_autofree char *name = bs_text_format_date_as (monday + (self->first_weekday - 1 + i) % 7, _ ("%a"));
      GtkWidget *label = gtk_label_new (name);

      gtk_widget_add_css_class (label, "weekday");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_grid_attach (GTK_GRID (self->weekdays), label, i, 0, 1, 1);
    }
  gtk_box_append (GTK_BOX (self->box), self->weekdays);
}

static void
bs_month_calendar_init (BsMonthCalendar *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *hint = bs_label_new (_ ("The number is the worst pain; a dotted box: nothing was recorded."), "caption");
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->first_weekday = bs_region_get_first_weekday ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->earlier = create_step (self, "go-previous-symbolic", _ ("Earlier"), G_CALLBACK (on_earlier));
  self->later = create_step (self, "go-next-symbolic", _ ("Later"), G_CALLBACK (on_later));
  self->title = gtk_button_new ();
  gtk_widget_add_css_class (self->title, "flat");
  gtk_widget_add_css_class (self->title, "calendar-title");
  gtk_widget_set_hexpand (self->title, TRUE);
  g_signal_connect_swapped (self->title, "clicked", G_CALLBACK (on_title), self);
  gtk_box_append (GTK_BOX (head), self->earlier);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->later);
  gtk_box_append (GTK_BOX (self->box), head);
  add_weekdays (self);
  self->grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "column-homogeneous", TRUE,
                             "row-homogeneous", TRUE, "row-spacing", 2, "column-spacing", 2, "vexpand", TRUE, NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->grid, keys);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_widget_add_css_class (hint, "dimmed");
  /* The days say how wide the calendar is, also in large text. */
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 10);
  gtk_box_append (GTK_BOX (self->box), hint);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  bs_widget_set_accessible_label (GTK_WIDGET (self), _ ("Calendar of pain"));
}

GtkWidget *
bs_month_calendar_new (BsHistory *history, BsAssessment *assessment, BsInstant now)
{
  BsMonthCalendar *self = g_object_new (BS_TYPE_MONTH_CALENDAR, NULL);

  self->history = history != NULL ? bs_history_ref (history) : NULL;
  self->assessment = assessment != NULL ? bs_assessment_ref (assessment) : NULL;
  self->now = now;
  self->date = bs_instant_get_date (now);
  show (self, TRUE);
  return GTK_WIDGET (self);
}

void
bs_month_calendar_set_day (BsMonthCalendar *self, gint32 date)
{
  g_return_if_fail (BS_IS_MONTH_CALENDAR (self));

  self->span = BS_SPAN_DAYS;
  self->date = date;
  show (self, TRUE);
}

gint32
bs_month_calendar_get_day (BsMonthCalendar *self)
{
  g_return_val_if_fail (BS_IS_MONTH_CALENDAR (self), 0);
  return self->date;
}
