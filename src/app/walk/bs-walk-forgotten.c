/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-walk-forgotten.h"

#include <glib/gi18n-lib.h>

#include "bs-day-time.h"
#include "bs-text.h"
#include "bs-tiles.h"
#include "bs-time-picker.h"
#include "bs-widgets.h"

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)
#define NOT_KNOWN (-1)

struct _BsWalkForgotten
{
  AdwBin parent_instance;
  GtkWidget *box;
  GtkWidget *day_time, *fault; /* of the page that asks for a day and a time */
  BsWalk walk;
  BsMark now;
  gint minutes; /* chosen, while it is asked whether it hurt */
};

enum
{
  ENDED,
  GOES_ON,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsWalkForgotten, bs_walk_forgotten, ADW_TYPE_BIN)

static void show_question (BsWalkForgotten *self);

static gboolean
is_rest (BsWalkForgotten *self)
{
  return self->walk.stage == BS_WALK_STOPPED;
}

/* What minutes are counted from. */
static const BsMark *
get_base (BsWalkForgotten *self)
{
  return is_rest (self) ? &self->walk.stopped : &self->walk.start;
}

/* Begins another page. */
static void
add_title (BsWalkForgotten *self, const char *title, const char *detail)
{
  bs_box_clear (self->box);
  self->day_time = self->fault = NULL;
  gtk_box_append (GTK_BOX (self->box), bs_heading_new (title, "title-2"));
  gtk_box_append (GTK_BOX (self->box), bs_label_new (detail, NULL));
}

static GtkWidget *
add_button (BsWalkForgotten *self, const char *text, GCallback clicked, gint minutes)
{
  GtkWidget *button = bs_answer_button_new (text, NULL, NULL);

  g_object_set_data (G_OBJECT (button), "bs-minutes", GINT_TO_POINTER (minutes));
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

/* ---- Whether it hurt ---- */

static void
on_it_hurt (BsWalkForgotten *self)
{
  g_signal_emit (self, signals[ENDED], 0, self->minutes, TRUE);
}

static void
on_no_pain (BsWalkForgotten *self)
{
  g_signal_emit (self, signals[ENDED], 0, self->minutes, FALSE);
}

/* Nothing is recorded as free of pain without its person saying so. */
static void
show_pain_question (BsWalkForgotten *self)
{
  GtkWidget *first;

  add_title (self, _ ("Did it hurt on that walk?"), _ ("The back or the legs, while walking."));
  first = add_button (self, _ ("It hurt"), G_CALLBACK (on_it_hurt), 0);
  add_button (self, _ ("No pain"), G_CALLBACK (on_no_pain), 0);
  add_button (self, _ ("Back"), G_CALLBACK (show_question), 0);
  gtk_widget_grab_focus (first);
}

static void
choose (BsWalkForgotten *self, gint minutes)
{
  self->minutes = minutes;
  if (self->walk.stage == BS_WALK_WALKING)
    show_pain_question (self);
  else
    g_signal_emit (self, signals[ENDED], 0, minutes, !is_rest (self));
}

/* ---- A day and a time ---- */

static void
show_fault (BsWalkForgotten *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->fault), text);
  gtk_widget_set_visible (self->fault, TRUE);
}

static void
on_use_time (BsWalkForgotten *self)
{
  BsDayTime *day_time = BS_DAY_TIME (self->day_time);
  BsInstant base = get_base (self)->wall;
  gint32 seconds = bs_day_time_get_seconds (day_time);
  BsInstant chosen = bs_local_instant_like (base, bs_day_time_get_date (day_time), seconds);
  gint64 minutes = (chosen.seconds - base.seconds) / 60;

  /* Minutes can be chosen, seconds cannot. */
  if (chosen.seconds < base.seconds - base.seconds % 60)
    show_fault (self, is_rest (self) ? _ ("This is before you stopped.") : _ ("This is before the walk began."));
  else if (minutes * MINUTE_US > bs_walk_get_clock (&self->walk, &self->now) || minutes > G_MAXINT)
    show_fault (self, _ ("This is still to come."));
  else
    choose (self, (gint) MAX (minutes, 0));
}

static void
show_day_time (BsWalkForgotten *self)
{
  BsInstant base = get_base (self)->wall;
  GtkWidget *use;

  add_title (self, is_rest (self) ? _ ("When did it pass?") : _ ("When did it end?"), _ ("Day and time"));
  self->day_time = bs_day_time_new (BS_TIME_END);
  bs_day_time_set (BS_DAY_TIME (self->day_time), base, bs_instant_get_date (self->now.wall));
  gtk_box_append (GTK_BOX (self->box), self->day_time);
  self->fault = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "visible", FALSE, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (self->fault, "fault");
  gtk_box_append (GTK_BOX (self->box), self->fault);
  use = add_button (self, _ ("Use this time"), G_CALLBACK (on_use_time), 0);
  gtk_widget_add_css_class (use, "suggested-action");
  add_button (self, _ ("Back"), G_CALLBACK (show_question), 0);
  gtk_widget_child_focus (self->day_time, GTK_DIR_TAB_FORWARD);
}

/* ---- When ---- */

static gint
get_minutes (GtkWidget *button)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "bs-minutes"));
}

static void
on_minutes (GtkButton *button, BsWalkForgotten *self)
{
  choose (self, get_minutes (GTK_WIDGET (button)));
}

static void
on_not_known (BsWalkForgotten *self)
{
  choose (self, NOT_KNOWN);
}

static void
on_goes_on (BsWalkForgotten *self)
{
  g_signal_emit (self, signals[GOES_ON], 0);
}

/* "After 30 min, 18:34". */
static void
add_choice (BsWalkForgotten *self, GtkWidget *tiles, gint minutes)
{
  BsMark mark = bs_walk_get_mark_after (&self->walk, minutes);
  g_autofree char *after = bs_text_format_minutes (minutes);
  g_autofree char *time = bs_text_format_time (mark.wall);
  /* Translators: when a walk or its pain ended: "After 30 min, 18:34". */
  g_autofree char *text = g_strdup_printf (_ ("After %s, %s"), after, time);
  GtkWidget *button;

  if (minutes * MINUTE_US > bs_walk_get_clock (&self->walk, &self->now))
    return;
  button = bs_answer_button_new (text, NULL, NULL);
  g_object_set_data (G_OBJECT (button), "bs-minutes", GINT_TO_POINTER (minutes));
  g_signal_connect (button, "clicked", G_CALLBACK (on_minutes), self);
  bs_tiles_append (BS_TILES (tiles), button);
}

static char *
format_since (BsWalkForgotten *self)
{
  g_autofree char *since = bs_text_format_recent (get_base (self)->wall, bs_instant_get_date (self->now.wall));

  /* Translators: %s is a moment: "Yesterday, 18:29". */
  return g_strdup_printf (is_rest (self) ? _ ("You stopped: %s") : _ ("It began: %s"), since);
}

static void
show_question (BsWalkForgotten *self)
{
  static const gint walks[] = { 15, 30, 60, 120 };
  static const gint rests[] = { 5, 10, 30, 60 };
  g_autofree char *since = format_since (self);
  GtkWidget *tiles = bs_tiles_new (150, 6), *exact;
  gint onset = 0;

  if (self->walk.stage == BS_WALK_HURTS)
    onset = bs_mark_get_minutes (&self->walk.start, &self->walk.hurts);
  add_title (self, is_rest (self) ? _ ("A rest is still running") : _ ("A walk is still running"), since);
  gtk_box_append (GTK_BOX (self->box),
                  bs_heading_new (is_rest (self) ? _ ("When did the pain pass?") : _ ("When did it end?"), "heading"));
  g_object_set (tiles, "max-columns", 2, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    add_choice (self, tiles, is_rest (self) ? rests[i] : onset + walks[i]);
  gtk_box_append (GTK_BOX (self->box), tiles);
  exact = add_button (self, _ ("Day and time…"), G_CALLBACK (show_day_time), 0);
  add_button (self, is_rest (self) ? _ ("It passed, I do not know when") : _ ("I do not know"),
              G_CALLBACK (on_not_known), 0);
  add_button (self, is_rest (self) ? _ ("It has not passed") : _ ("I am still walking"), G_CALLBACK (on_goes_on), 0);
  gtk_widget_grab_focus (gtk_widget_get_first_child (tiles) ? gtk_widget_get_first_child (tiles) : exact);
}

static void
bs_walk_forgotten_class_init (BsWalkForgottenClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[ENDED] =
      g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[GOES_ON] = g_signal_new ("goes-on", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_walk_forgotten_init (BsWalkForgotten *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
bs_walk_forgotten_new (void)
{
  return g_object_new (BS_TYPE_WALK_FORGOTTEN, NULL);
}

void
bs_walk_forgotten_ask (BsWalkForgotten *self, const BsWalk *walk, const BsMark *now)
{
  self->walk = *walk;
  self->now = *now;
  show_question (self);
}
