/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-day-strip.h"

#include <glib/gi18n-lib.h>

#include "bs-day-bar.h"
#include "bs-fold.h"
#include "bs-tiles.h"
#include "bs-widgets.h"

typedef struct
{
  GtkWidget *button, *bar, *weekday, *day, *walk, *medicine;
} Day;

struct _BsDayStrip
{
  AdwBin parent_instance;
  GtkWidget *days_tiles;
  Day days[BS_DAY_STRIP_DAYS];
};

G_DEFINE_FINAL_TYPE (BsDayStrip, bs_day_strip, ADW_TYPE_BIN)

static GtkWidget *
new_mark (const char *icon)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "pixel-size", 10, "visible", FALSE, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
create_day (BsDayStrip *self, Day *day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  day->button = gtk_button_new ();
  day->bar = bs_day_bar_new ();
  day->weekday = gtk_label_new (NULL);
  day->day = gtk_label_new (NULL);
  day->walk = new_mark ("bs-walk-symbolic");
  day->medicine = new_mark ("bs-pill-symbolic");
  gtk_widget_add_css_class (day->button, "flat");
  gtk_widget_add_css_class (day->button, "day");
  gtk_widget_add_css_class (day->weekday, "dimmed");
  gtk_widget_set_halign (marks, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (marks, -1, 16);
  gtk_box_append (GTK_BOX (marks), day->walk);
  gtk_box_append (GTK_BOX (marks), day->medicine);
  gtk_box_append (GTK_BOX (box), day->bar);
  gtk_box_append (GTK_BOX (box), day->weekday);
  gtk_box_append (GTK_BOX (box), day->day);
  gtk_box_append (GTK_BOX (box), marks);
  gtk_button_set_child (GTK_BUTTON (day->button), box);
  /* A target must be there before the action, or the two do not match. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (day->button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (day->button), "win.show-day");
  bs_tiles_append (BS_TILES (self->days_tiles), day->button);
}

static void
add_legend (GtkWidget *legend, const char *icon, const char *text)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "pixel-size", 12, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (item), image);
  gtk_box_append (GTK_BOX (item), label);
  if (BS_IS_TILES (legend))
    bs_tiles_append (BS_TILES (legend), item);
  else
    gtk_box_append (GTK_BOX (legend), item);
}

static GtkWidget *
create_legend (GtkOrientation orientation)
{
  gboolean beside = orientation == GTK_ORIENTATION_HORIZONTAL;
  GtkWidget *legend = beside ? gtk_box_new (orientation, 12) : bs_tiles_new (0, 6);

  add_legend (legend, "bs-walk-symbolic", _ ("Walk"));
  add_legend (legend, "bs-pill-symbolic", _ ("Medicine"));
  add_legend (legend, "bs-unrecorded-symbolic", _ ("Nothing recorded"));
  return legend;
}

/* Heading and legend beside each other, or below where the width does not hold both. */
static GtkWidget *
create_heading (GtkOrientation orientation)
{
  GtkWidget *box = gtk_box_new (orientation, 6);
  GtkWidget *title = bs_heading_new (_ ("Last 14 days"), "heading");
  GtkWidget *legend = create_legend (orientation);

  /* Where it has no room the legend goes below, the words stay in one line. */
  gtk_label_set_wrap (GTK_LABEL (title), FALSE);
  gtk_widget_set_hexpand (title, TRUE);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_set_halign (legend, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), legend);
  return box;
}

static void
bs_day_strip_class_init (BsDayStripClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bs_day_strip_init (BsDayStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = bs_label_new (_ ("Worst pain of each day, 0 to 10"), "caption");

  gtk_widget_add_css_class (caption, "dimmed");
  /* Two weeks below each other where the letters are too large for one row. */
  self->days_tiles = bs_tiles_new (0, 0);
  for (guint i = 0; i < BS_DAY_STRIP_DAYS; i++)
    create_day (self, &self->days[i]);
  gtk_box_append (GTK_BOX (box),
                  bs_fold_new (create_heading (GTK_ORIENTATION_HORIZONTAL), create_heading (GTK_ORIENTATION_VERTICAL)));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), self->days_tiles);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "padded");
  bs_widget_set_accessible_label (GTK_WIDGET (self), _ ("Last 14 days"));
}

GtkWidget *
bs_day_strip_new (void)
{
  return g_object_new (BS_TYPE_DAY_STRIP, NULL);
}

/* (transfer full): the day's name in as few letters as the language needs. */
static char *
format_weekday (gint32 date)
{
  /* Translators: one letter for each day of the week, Monday first, separated by blanks */
  g_auto (GStrv) letters = g_strsplit (_ ("M T W T F S S"), " ", 7);

  return g_strdup (g_strv_length (letters) == 7 ? letters[bs_date_get_weekday (date) - 1] : "");
}

void
bs_day_strip_set_history (BsDayStrip *self, const BsHistory *history, BsInstant now)
{
  BsDaySummary summaries[BS_DAY_STRIP_DAYS];
  gint32 today = bs_instant_get_date (now);

  bs_day_summary_fill (history, now, today, summaries, BS_DAY_STRIP_DAYS);
  for (guint i = 0; i < BS_DAY_STRIP_DAYS; i++)
    {
      Day *day = &self->days[i];
      g_autofree char *weekday = format_weekday (summaries[i].date);
      g_autofree char *words = bs_day_summary_format (&summaries[i], today);
      char target[16], number[8];
      gint year, month, month_day;

      bs_date_to_ymd (summaries[i].date, &year, &month, &month_day);
      g_snprintf (number, sizeof number, "%d", month_day);
      bs_day_bar_set_summary (BS_DAY_BAR (day->bar), &summaries[i]);
      gtk_label_set_label (GTK_LABEL (day->weekday), weekday);
      gtk_label_set_label (GTK_LABEL (day->day), number);
      gtk_widget_set_visible (day->walk, summaries[i].walk);
      gtk_widget_set_visible (day->medicine, summaries[i].medicine);
      if (summaries[i].date == today)
        gtk_widget_add_css_class (day->button, "today");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (day->button), "s", bs_date_print (summaries[i].date, target));
      gtk_widget_set_tooltip_text (day->button, words);
      bs_widget_set_accessible_label (day->button, words);
    }
}
