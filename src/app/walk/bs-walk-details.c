/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-walk-details.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-chips.h"
#include "bs-pain-scale.h"
#include "bs-walk-words.h"
#include "bs-widgets.h"

#define N_FIRST_HOWS 4

struct _BsWalkDetails
{
  AdwBin parent_instance;
  GtkWidget *strength, *scale, *zero;
  GtkWidget *why, *why_chips, *numb;
  GtkWidget *how, *how_chips;
  gint pain; /* as said last, BS_ABSENT */
};

enum
{
  PAIN,
  WHY,
  HOW,
  SHOW_WHERE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsWalkDetails, bs_walk_details, ADW_TYPE_BIN)

static void
show_pain (BsWalkDetails *self)
{
  bs_pain_scale_set_value (BS_PAIN_SCALE (self->scale), self->pain == BS_ABSENT ? BS_SCALE_NONE : self->pain);
}

static void
on_pain (BsWalkDetails *self, gint value)
{
  gtk_widget_set_visible (self->zero, value == 0);
  if (value == 0)
    {
      /* A slip of the finger must not record that it did not hurt. */
      show_pain (self);
      return;
    }
  self->pain = value == BS_SCALE_NONE ? BS_ABSENT : value;
  g_signal_emit (self, signals[PAIN], 0, self->pain);
}

/* One of them, and none again when it is pressed once more. */
static void
choose (GtkWidget *chips, gint n, gint value, gboolean on)
{
  for (gint i = 0; i < n; i++)
    bs_chips_set_on (BS_CHIPS (chips), i, on && i == value);
}

static void
on_why (BsWalkDetails *self, gint value, gboolean on)
{
  choose (self->why_chips, BS_N_WALK_WHYS, value, on);
  g_signal_emit (self, signals[WHY], 0, on ? value : BS_ABSENT);
}

static void
on_how (BsWalkDetails *self, gint value, gboolean on)
{
  choose (self->how_chips, BS_N_REST_HOWS, value, on);
  g_signal_emit (self, signals[HOW], 0, on ? value : BS_ABSENT);
}

static void
on_show_where (BsWalkDetails *self)
{
  g_signal_emit (self, signals[SHOW_WHERE], 0);
}

static GtkWidget *
add_group (GtkWidget *box, const char *title, GtkWidget *content)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (group), bs_heading_new (title, "heading"));
  gtk_box_append (GTK_BOX (group), content);
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

static void
add_whys (BsWalkDetails *self)
{
  for (gint why = 0; why < BS_N_WALK_WHYS; why++)
    {
      const char *text = bs_walk_get_why_label ((BsWalkWhy) why);
      /* Translators: a reason for stopping a walk, for a screen reader. */
      g_autofree char *name = g_strdup_printf (_ ("Stopped: %s"), text);

      bs_chips_add (BS_CHIPS (self->why_chips), why, text, name);
    }
}

static void
add_hows (BsWalkDetails *self)
{
  static const BsRestHow order[BS_N_REST_HOWS] = {
    BS_REST_HOW_SIT,          BS_REST_HOW_LIE,       BS_REST_HOW_STAND_STILL,
    BS_REST_HOW_BEND_FORWARD, BS_REST_HOW_SHOES_OFF, BS_REST_HOW_CHANGE_POSITION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (&bs_rest_hows, order[i]));
      /* Translators: a way to rest, for a screen reader. */
      g_autofree char *name = g_strdup_printf (_ ("Resting: %s"), text);

      if (i == N_FIRST_HOWS)
        bs_chips_begin_more (BS_CHIPS (self->how_chips));
      bs_chips_add (BS_CHIPS (self->how_chips), order[i], text, name);
    }
}

/* Which region it is decides what the rules say, and one word cannot tell. */
static GtkWidget *
numb_new (BsWalkDetails *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = bs_answer_button_new (_ ("Show where…"), NULL, NULL);

  gtk_box_append (
      GTK_BOX (card),
      bs_label_new (_ ("Where is it numb? The rules need to know the place: numbness can need help today."), NULL));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_show_where), self);
  gtk_box_append (GTK_BOX (card), button);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "walk-card");
  gtk_widget_set_visible (card, FALSE);
  return card;
}

static void
bs_walk_details_class_init (BsWalkDetailsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[PAIN] = g_signal_new ("pain", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[WHY] = g_signal_new ("why", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[HOW] = g_signal_new ("how", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SHOW_WHERE] = g_signal_new ("show-where", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_walk_details_init (BsWalkDetails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->pain = BS_ABSENT;
  /* Translators: "Pain 5" of 10, a button for a screen reader. */
  self->scale = bs_pain_scale_new (_ ("How strong is it?"), _ ("Pain %d"), FALSE);
  self->zero = bs_label_new (_ ("0 would be no pain. If it does not hurt, take the step back below."), "fault");
  gtk_widget_set_visible (self->zero, FALSE);
  self->why_chips = bs_chips_new (_ ("Why did you stop?"));
  add_whys (self);
  self->numb = numb_new (self);
  self->how_chips = bs_chips_new (_ ("How are you resting?"));
  add_hows (self);
  self->why = add_group (box, _ ("Why did you stop?"), self->why_chips);
  gtk_box_append (GTK_BOX (self->why), self->numb);
  self->how = add_group (box, _ ("How are you resting?"), self->how_chips);
  self->strength = add_group (box, _ ("How strong is it?"), self->scale);
  gtk_box_append (GTK_BOX (self->strength), self->zero);
  g_signal_connect_swapped (self->scale, "chosen", G_CALLBACK (on_pain), self);
  g_signal_connect_swapped (self->why_chips, "toggled", G_CALLBACK (on_why), self);
  g_signal_connect_swapped (self->how_chips, "toggled", G_CALLBACK (on_how), self);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
bs_walk_details_new (void)
{
  return g_object_new (BS_TYPE_WALK_DETAILS, NULL);
}

void
bs_walk_details_show (BsWalkDetails *self, const BsWalk *walk)
{
  gboolean over = walk->stage == BS_WALK_STOPPED || walk->stage == BS_WALK_ENDED;
  gboolean on_the_way = walk->stage == BS_WALK_HURTS || walk->stage == BS_WALK_STOPPED;

  self->pain = walk->pain;
  show_pain (self);
  choose (self->why_chips, BS_N_WALK_WHYS, walk->why, TRUE);
  choose (self->how_chips, BS_N_REST_HOWS, walk->how, TRUE);
  bs_chips_set_shown (BS_CHIPS (self->why_chips), BS_WALK_WHY_PAIN, walk->painful);
  if (!on_the_way)
    gtk_widget_set_visible (self->zero, FALSE);
  gtk_widget_set_visible (self->strength, on_the_way);
  gtk_widget_set_visible (self->why, over);
  gtk_widget_set_visible (self->numb, walk->why == BS_WALK_WHY_NUMB_LEGS);
  gtk_widget_set_visible (self->how, walk->stage == BS_WALK_STOPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), on_the_way || over);
}
