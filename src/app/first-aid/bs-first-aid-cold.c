/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-tiles.h"
#include "bs-widgets.h"

/* Cold with its clock, or heat in its place. */

static void
on_cold (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  bs_first_aid_record_cold (self->aid, bs_first_aid_dialog_get_store (self), &now, &error);
  bs_first_aid_dialog_went (self, error);
}

static gint
count_cold_minutes (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self), since;

  return bs_first_aid_get_measure (self->aid, BS_MEASURE_COLD, &since) ? bs_first_aid_count_minutes (&since, &now)
                                                                       : BS_ABSENT;
}

static void
on_off_now (BsFirstAidDialog *self)
{
  bs_first_aid_dialog_cold_off (self, count_cold_minutes (self));
}

static void
on_off_earlier (BsFirstAidDialog *self)
{
  self->asks_when_off = TRUE;
  bs_first_aid_dialog_went (self, NULL);
}

static void
on_heat (BsFirstAidDialog *self)
{
  BsStore *store = bs_first_aid_dialog_get_store (self);
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  /* Heat in its place: the cold is off. */
  if (!bs_first_aid_is_cold_on (self->aid) ||
      bs_first_aid_record_cold_off (self->aid, store, count_cold_minutes (self), &now, &error))
    bs_first_aid_record_heat (self->aid, store, &now, &error);
  bs_first_aid_dialog_went (self, error);
}

static GtkWidget *
build_cold_over (BsFirstAidDialog *self)
{
  GtkWidget *focus;

  self->page = bs_first_aid_page_new (_ ("Take it off now"), BS_FIRST_AID_COLD);
  bs_first_aid_add_text (self->page, _ ("10 minutes are over, and that is the article's limit for cold."), NULL);
  bs_first_aid_add_ring (self, _ ("Time for the cold"));
  focus = bs_first_aid_add_button (self, self->page, _ ("Taken off now"), "suggested-action", on_off_now);
  bs_first_aid_add_button (self, self->page, _ ("I took it off earlier"), NULL, on_off_earlier);
  bs_first_aid_add_answers (self, self->page);
  return focus;
}

static GtkWidget *
build_cold_on (BsFirstAidDialog *self)
{
  GtkWidget *focus, *tiles = bs_tiles_new (0, 12);

  self->page = bs_first_aid_page_new (_ ("Something cold on the back"), BS_FIRST_AID_COLD);
  bs_first_aid_add_text (
      self->page,
      _ ("The article suggests cold for no more than 10 minutes. A sound rings when it is time to take it off."), NULL);
  bs_first_aid_add_ring (self, _ ("Time for the cold"));
  focus = bs_first_aid_add_button (self, self->page, _ ("Next step"), "suggested-action", bs_first_aid_go_to_next);
  gtk_box_append (GTK_BOX (self->page), tiles);
  bs_first_aid_add_button (self, tiles, _ ("Taken off now"), NULL, on_off_now);
  bs_first_aid_add_button (self, tiles, _ ("Use heat instead"), NULL, on_heat);
  bs_first_aid_add_answers (self, self->page);
  return focus;
}

GtkWidget *
bs_first_aid_build_cold (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GtkWidget *focus, *tiles;
  gboolean cold, heat;
  gint64 left;

  if (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &now, &left))
    return left > 0 ? build_cold_on (self) : build_cold_over (self);
  self->page = bs_first_aid_page_new (_ ("Something cold on the back, or warmth"), BS_FIRST_AID_COLD);
  /* F04, F06, F07 */
  bs_first_aid_add_said (self->page, TRUE,
                         _ ("Cold for no more than 10 minutes, or warmth instead: wrap the lower back."));
  cold = bs_first_aid_add_recorded (self, BS_MEASURE_COLD);
  heat = bs_first_aid_add_recorded (self, BS_MEASURE_HEAT);
  if (cold || heat)
    {
      focus = bs_first_aid_add_button (self, self->page, _ ("Next step"), "suggested-action", bs_first_aid_go_to_next);
      if (!heat)
        bs_first_aid_add_button (self, self->page, _ ("Use heat instead"), NULL, on_heat);
    }
  else
    {
      bs_first_aid_add_text (
          self->page, _ ("Press when the cold is on your back. A sound rings when it is time to take it off."), NULL);
      focus = bs_first_aid_add_button (self, self->page, _ ("The cold is on: start the clock"), "suggested-action",
                                       on_cold);
      tiles = bs_tiles_new (0, 12);
      gtk_box_append (GTK_BOX (self->page), tiles);
      bs_first_aid_add_button (self, tiles, _ ("Use heat instead"), NULL, on_heat);
      bs_first_aid_add_button (self, tiles, _ ("Skip this step"), NULL, bs_first_aid_go_to_next);
    }
  bs_first_aid_add_answers (self, self->page);
  return focus;
}

static void
on_off_minutes (GtkButton *button, BsFirstAidDialog *self)
{
  bs_first_aid_dialog_cold_off (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "bs-minutes")));
}

static GtkWidget *
add_minutes (BsFirstAidDialog *self, GtkWidget *tiles, const char *text, gint minutes)
{
  GtkWidget *button = bs_answer_button_new (text, NULL, "pill-answer");

  g_object_set_data (G_OBJECT (button), "bs-minutes", GINT_TO_POINTER (minutes));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_off_minutes), self, 0);
  bs_tiles_append (BS_TILES (tiles), button);
  return button;
}

GtkWidget *
bs_first_aid_build_when_off (BsFirstAidDialog *self)
{
  static const gint minutes[] = { 5, 10, 15, 20, 30, 45 };
  gint most = count_cold_minutes (self);
  GtkWidget *tiles = bs_tiles_new (0, 12), *focus = NULL;

  self->page = bs_first_aid_page_new (_ ("How long was the cold on your back?"), BS_FIRST_AID_COLD);
  bs_first_aid_add_text (self->page, _ ("A forgotten clock counts nothing: only what you say is recorded."), NULL);
  gtk_box_append (GTK_BOX (self->page), tiles);
  for (guint i = 0; i < G_N_ELEMENTS (minutes) && minutes[i] <= MAX (most, 10); i++)
    {
      g_autofree char *text =
          minutes[i] == 10
              ? g_strdup (_ ("Until it rang: 10 minutes"))
              : g_strdup_printf (ngettext ("About %d minute", "About %d minutes", (gulong) minutes[i]), minutes[i]);
      GtkWidget *button = add_minutes (self, tiles, text, minutes[i]);
      if (minutes[i] == 10)
        focus = button;
    }
  add_minutes (self, tiles, _ ("I do not know"), BS_ABSENT);
  return focus;
}
