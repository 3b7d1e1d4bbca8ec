/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-tiles.h"
#include "bs-widgets.h"

/* The clocks that are seen: the ring of a page, and bars above a page for what runs beside it. */

gboolean
bs_first_aid_dialog_is_due (BsFirstAidDialog *self, BsFirstAidAlarm alarm, const BsMark *now)
{
  gint64 left;

  return bs_first_aid_get_alarm (self->aid, alarm, now, &left) && left <= 0;
}

void
bs_first_aid_add_ring (BsFirstAidDialog *self, const char *label)
{
  GtkWidget *ring = bs_ring_clock_new (label);

  self->ring = BS_RING_CLOCK (ring);
  gtk_widget_set_margin_top (ring, 6);
  gtk_widget_set_margin_bottom (ring, 6);
  gtk_widget_set_halign (ring, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->page), ring);
}

static void
on_off_bar (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self), since;

  if (bs_first_aid_get_measure (self->aid, BS_MEASURE_COLD, &since))
    bs_first_aid_dialog_cold_off (self, bs_first_aid_count_minutes (&since, &now));
}

static void
on_earlier_bar (BsFirstAidDialog *self)
{
  self->asks_when_off = TRUE;
  bs_first_aid_dialog_went (self, NULL);
}

static void
on_hour_bar (BsFirstAidDialog *self)
{
  bs_first_aid_dialog_go_to (self, BS_FIRST_AID_HOUR);
}

static GtkWidget *
add_bar (BsFirstAidDialog *self, const char *icon, gboolean due)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "accessible-role",
                                 due ? GTK_ACCESSIBLE_ROLE_ALERT : GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *image =
      g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = bs_label_new (NULL, "heading");

  gtk_widget_add_css_class (bar, "due-bar");
  if (due)
    gtk_widget_add_css_class (bar, "is-due");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (bar), line);
  gtk_box_append (GTK_BOX (self->due), bar);
  self->due_label = GTK_LABEL (label);
  return bar;
}

/* What runs beside the step that is shown: the cold, and the hour where it is over before the steps are. */
void
bs_first_aid_dialog_show_bars (BsFirstAidDialog *self, const BsMark *now)
{
  gboolean cold_due = bs_first_aid_dialog_is_due (self, BS_FIRST_AID_ALARM_COLD, now);
  GtkWidget *bar, *tiles;

  bs_box_clear (self->due);
  self->due_label = NULL;
  if (self->shown >= BS_FIRST_AID_REST && self->shown <= BS_FIRST_AID_MEDICINE &&
      bs_first_aid_dialog_is_due (self, BS_FIRST_AID_ALARM_HOUR, now))
    {
      bar = add_bar (self, "dialog-question-symbolic", TRUE);
      gtk_label_set_label (self->due_label, _ ("An hour ago first aid began. How is the pain?"));
      bs_first_aid_add_button (self, bar, _ ("Answer now"), NULL, on_hour_bar);
    }
  if (bs_first_aid_is_cold_on (self->aid) && self->shown != BS_FIRST_AID_COLD && !self->asks_when_off)
    {
      bar = add_bar (self, "bs-cold-symbolic", cold_due);
      tiles = bs_tiles_new (0, 6);
      bs_first_aid_add_button (self, tiles, _ ("Taken off now"), NULL, on_off_bar);
      if (cold_due)
        bs_first_aid_add_button (self, tiles, _ ("I took it off earlier"), NULL, on_earlier_bar);
      gtk_box_append (GTK_BOX (bar), tiles);
    }
  else
    self->due_label = NULL;
  gtk_widget_set_visible (self->due, gtk_widget_get_first_child (self->due) != NULL);
}

void
bs_first_aid_dialog_update_clocks (BsFirstAidDialog *self, const BsMark *now)
{
  gint64 left;

  if (self->ring && self->shown == BS_FIRST_AID_COLD &&
      bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, now, &left))
    bs_ring_clock_set (self->ring, MAX (left, 0), BS_FIRST_AID_COLD_SECONDS,
                       left > 0 ? _ ("left of 10 minutes") : _ ("10 minutes over"));
  else if (self->ring && bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, now, &left))
    bs_ring_clock_set (self->ring, MAX (left, 0), BS_FIRST_AID_HOUR_SECONDS,
                       left > 0 ? _ ("left of 60 minutes") : _ ("60 minutes over"));
  if (self->due_label && bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, now, &left))
    {
      g_autofree char *time = bs_ring_clock_format (left);
      g_autofree char *text =
          left > 0 ? g_strdup_printf (_ ("Cold on the back: %s left"), time) : g_strdup (_ ("Take the cold off now"));

      if (!g_str_equal (text, gtk_label_get_label (self->due_label)))
        gtk_label_set_label (self->due_label, text);
    }
}
