/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-pain-scale.h"
#include "bs-text.h"
#include "bs-tiles.h"
#include "bs-widgets.h"

/* The steps of rules.md 1.3, without what 4.4 rules out ("complete peace and stillness"), without names of medicines
 * (4.5) and without doses (5.2). */

void
bs_first_aid_go_to_next (BsFirstAidDialog *self)
{
  bs_first_aid_dialog_go_to (self, self->shown + 1);
}

gboolean
bs_first_aid_add_recorded (BsFirstAidDialog *self, BsMeasureKind kind)
{
  g_autoptr (BsEntry) entry = bs_first_aid_dialog_get_entry (self);
  g_autofree char *what = NULL, *time = NULL, *text = NULL;
  BsMark since;

  if (!entry || !bs_first_aid_get_measure (self->aid, kind, &since))
    return FALSE;
  for (gint i = 0; i < entry->n_measures; i++)
    if (entry->measures[i].kind == (gint8) kind)
      {
        g_free (what);
        what = bs_text_format_measure (&entry->measures[i]);
      }
  if (!what)
    return FALSE;
  time = bs_first_aid_format_time (&since);
  /* Translators: what was done ("lying down", "cold for 10 min", "Ibuprofen 400 mg") and since when ("09:02") */
  text = g_strdup_printf (_ ("Recorded: %s, %s"), what, time);
  bs_first_aid_add_text (self->page, text, "heading");
  return TRUE;
}

/* ---- How strong? ---- */

static void
on_pain (GtkButton *button, BsFirstAidDialog *self)
{
  gint pain = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "bs-pain"));
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  bs_first_aid_record_pain (self->aid, bs_first_aid_dialog_get_store (self), pain, &now, &error);
  bs_first_aid_dialog_went (self, error);
}

static GtkWidget *
add_pain (BsFirstAidDialog *self, GtkWidget *tiles, const char *text, gint pain)
{
  g_autofree char *style = pain < 0 ? g_strdup ("pain-unrated") : g_strdup_printf ("pain-%d", pain);
  g_autofree char *name =
      pain < 0 ? g_strdup (text) : g_strdup_printf (_ ("Pain %d, %s"), pain, bs_text_get_pain_word (pain));
  GtkWidget *button = bs_answer_button_new (text, NULL, style);

  gtk_widget_add_css_class (button, "scale-cell");
  bs_widget_set_accessible_label (button, name);
  g_object_set_data (G_OBJECT (button), "bs-pain", GINT_TO_POINTER (pain));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_pain), self, 0);
  if (BS_IS_TILES (tiles))
    bs_tiles_append (BS_TILES (tiles), button);
  else
    gtk_box_append (GTK_BOX (tiles), button);
  return button;
}

/* Buttons, and not the scale of the form: there an arrow chooses, here a choice goes on. */
static GtkWidget *
build_pain (BsFirstAidDialog *self)
{
  GtkWidget *tiles = bs_tiles_new (44, 6), *below = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *focus = NULL;
  g_autoptr (BsEntry) entry = bs_first_aid_dialog_get_entry (self);

  self->page = bs_first_aid_page_new (_ ("How strong is the pain now?"), BS_FIRST_AID_PAIN);
  bs_first_aid_add_text (self->page, _ ("0 no pain, 10 the worst you can imagine. One press, and first aid begins."),
                         NULL);
  g_object_set (tiles, "max-columns", 6, NULL);
  gtk_widget_add_css_class (tiles, "pain-tiles");
  gtk_widget_add_css_class (below, "pain-tiles");
  gtk_box_append (GTK_BOX (self->page), tiles);
  gtk_box_append (GTK_BOX (self->page), below);
  for (gint pain = 0; pain <= 10; pain++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", pain);
      GtkWidget *button = add_pain (self, tiles, digits, pain);

      if (!focus || (entry && entry->pain == pain))
        focus = button;
    }
  if (bs_pain_scale_has_room_for (_ ("Not sure")))
    add_pain (self, tiles, _ ("Not sure"), BS_ABSENT);
  else
    {
      /* An empty twelfth, so that they stand in rows of six. */
      bs_tiles_append (BS_TILES (tiles), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
      add_pain (self, below, _ ("Not sure"), BS_ABSENT);
    }
  return focus;
}

/* ---- Rest ---- */

static void
record_rest (BsFirstAidDialog *self, BsRestHow how)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  bs_first_aid_record_rest (self->aid, bs_first_aid_dialog_get_store (self), how, &now, &error);
  bs_first_aid_dialog_went (self, error);
}

static void
on_lying (BsFirstAidDialog *self)
{
  record_rest (self, BS_REST_HOW_LIE);
}

static void
on_sitting (BsFirstAidDialog *self)
{
  record_rest (self, BS_REST_HOW_SIT);
}

static GtkWidget *
build_rest (BsFirstAidDialog *self)
{
  GtkWidget *focus, *tiles;
  gboolean done;

  self->page = bs_first_aid_page_new (_ ("Sit down, or better lie down"), BS_FIRST_AID_REST);
  /* F01; F03 and F10 are left out (4.4) */
  bs_first_aid_add_said (self->page, TRUE, _ ("Sit down, or better lie down, and relax."));
  bs_first_aid_add_said (self->page, FALSE,
                         _ ("Rest only for a short while, and move again when you can: long rest is advised against."));
  done = bs_first_aid_add_recorded (self, BS_MEASURE_REST);
  if (done)
    focus = bs_first_aid_add_button (self, self->page, _ ("Next step"), "suggested-action", bs_first_aid_go_to_next);
  tiles = bs_tiles_new (0, 12);
  if (!done)
    focus = bs_first_aid_add_button (self, self->page, _ ("I am lying down"), "suggested-action", on_lying);
  gtk_box_append (GTK_BOX (self->page), tiles);
  if (done)
    bs_first_aid_add_button (self, tiles, _ ("I am lying down"), NULL, on_lying);
  bs_first_aid_add_button (self, tiles, _ ("I am sitting"), NULL, on_sitting);
  if (!done)
    bs_first_aid_add_button (self, tiles, _ ("Skip this step"), NULL, bs_first_aid_go_to_next);
  bs_first_aid_add_answers (self, self->page);
  return focus;
}

/* ---- The hour ---- */

static void
on_close (BsFirstAidDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
build_hour (BsFirstAidDialog *self)
{
  GtkWidget *focus;

  self->page = bs_first_aid_page_new (_ ("The hour of first aid"), BS_FIRST_AID_HOUR);
  /* E10, F11; never "wait and see" (5.2) */
  bs_first_aid_add_said (self->page, TRUE,
                         _ ("If the pain is not gone an hour after first aid began, consult a doctor."));
  bs_first_aid_add_ring (self, _ ("Time left of the hour"));
  bs_first_aid_add_text (
      self->page, _ ("A sound rings, and you are asked how the pain is. The clock goes on when you close this window."),
      NULL);
  focus = bs_first_aid_add_button (self, self->page, _ ("Close, the clock goes on"), "suggested-action", on_close);
  bs_first_aid_add_answers (self, self->page);
  return focus;
}

/* ---- How is it? ---- */

static void
on_answer (GtkButton *button, BsFirstAidDialog *self)
{
  bs_first_aid_dialog_answer (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "bs-result")));
}

/* "It is an hour since you took Ibuprofen." */
static char *
format_since (BsFirstAidDialog *self)
{
  g_autoptr (BsEntry) entry = bs_first_aid_dialog_get_entry (self);
  BsMark now = bs_first_aid_dialog_now (self);
  gint64 left;

  if (!bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_MEDICINE, &now, &left))
    return g_strdup (_ ("An hour ago first aid began."));
  for (gint i = 0; entry && i < entry->n_measures; i++)
    if (entry->measures[i].kind == BS_MEASURE_MEDICINE && entry->measures[i].result < 0 && entry->measures[i].name)
      return g_strdup_printf (_ ("An hour ago you took %s."), entry->measures[i].name);
  return g_strdup (_ ("An hour ago you took a medicine."));
}

static GtkWidget *
build_ask (BsFirstAidDialog *self)
{
  static const struct
  {
    BsResult result;
    const char *text;
  } answers[] = {
    { BS_RESULT_GONE, N_ ("Gone") },
    { BS_RESULT_LESS, N_ ("Less") },
    { BS_RESULT_SAME, N_ ("The same") },
    { BS_RESULT_WORSE, N_ ("Worse") },
  };
  g_autofree char *since = format_since (self);
  GtkWidget *tiles = bs_tiles_new (130, 12);

  self->page = bs_first_aid_page_new (_ ("How is the pain?"), BS_FIRST_AID_ASK);
  bs_first_aid_add_text (self->page, since, NULL);
  gtk_box_append (GTK_BOX (self->page), tiles);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      GtkWidget *button = bs_answer_button_new (_ (answers[i].text), NULL, "large-answer");

      g_object_set_data (G_OBJECT (button), "bs-result", GINT_TO_POINTER (answers[i].result));
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_answer), self, 0);
      bs_tiles_append (BS_TILES (tiles), button);
    }
  bs_first_aid_add_button (self, self->page, _ ("Stop first aid"), "flat", bs_first_aid_dialog_stop);
  /* It comes by the clock: a key that was meant for the page before must not be the answer. */
  return NULL;
}

GtkWidget *
bs_first_aid_build_step (BsFirstAidDialog *self, BsFirstAidStep step)
{
  switch (step)
    {
    case BS_FIRST_AID_PAIN:
      return build_pain (self);
    case BS_FIRST_AID_REST:
      return build_rest (self);
    case BS_FIRST_AID_COLD:
      return bs_first_aid_build_cold (self);
    case BS_FIRST_AID_MEDICINE:
      return bs_first_aid_build_medicine (self);
    case BS_FIRST_AID_HOUR:
      return build_hour (self);
    case BS_FIRST_AID_ASK:
      return build_ask (self);
    case BS_FIRST_AID_END:
    default:
      return bs_first_aid_build_end (self);
    }
}
