/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-walk-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-walk-details.h"
#include "bs-walk-forgotten.h"
#include "bs-widgets.h"

/* A second press so soon is the same one: a double click, a key held down, the Return that opened the window. */
#define SAME_PRESS_US (700 * (gint64) 1000)
/* The strength is written when the choosing is over, not at each key on the way to it. */
#define WRITE_MS 500

static gboolean
on_close (gpointer user_data)
{
  BsWalkDialog *self = user_data;
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GtkWindow) kept = window != NULL ? g_object_ref (window) : NULL;
  const char *action = self->closing_action;
  g_autofree char *target = g_steal_pointer (&self->closing_target);

  self->closing = 0;
  gtk_window_close (GTK_WINDOW (self));
  if (kept != NULL)
    gtk_widget_activate_action (GTK_WIDGET (kept), action, "s", target);
  return G_SOURCE_REMOVE;
}

/* Closes, and does in the window behind what has to be done there. A moment later: the button that was pressed is still
 * at work. `action` is static. */
static void
close_and_act (BsWalkDialog *self, const char *action, const char *target)
{
  if (self->closing != 0)
    return;
  self->closing_action = action;
  self->closing_target = g_strdup (target);
  self->closing = g_idle_add (on_close, self);
}

/* ---- Writing ---- */

/* FALSE: the window closes, so that the alarm is seen. */
static gboolean
show_outcome (BsWalkDialog *self, const BsWalkOutcome *outcome)
{
  if (outcome->alarm)
    {
      close_and_act (self, "win.show-page", "today");
      return FALSE;
    }
  if (outcome->deleted)
    bs_walk_dialog_show_deleted (self);
  else if (outcome->no_room)
    bs_walk_dialog_show_bar (self,
                             _ ("The entry of this walk has 50 measures already, as many as one can have. The rest and "
                                "how it was after it are not in it."),
                             FALSE);
  else
    bs_walk_dialog_show_bar (self, "", FALSE);
  return TRUE;
}

/* Writes what waits. FALSE: it could not be, or the window closes. */
static gboolean
write_now (BsWalkDialog *self, gboolean again)
{
  g_autoptr (GError) error = NULL;
  BsWalkOutcome outcome = { 0 };

  g_clear_handle_id (&self->write, g_source_remove);
  if (!bs_walk_recorder_write (&self->recorder, again, &outcome, &error))
    {
      bs_walk_dialog_show_bar (self, error->message, FALSE);
      return FALSE;
    }
  return show_outcome (self, &outcome);
}

static gboolean
write_waiting (BsWalkDialog *self)
{
  return self->write == 0 || write_now (self, FALSE);
}

static gboolean
on_write (gpointer user_data)
{
  BsWalkDialog *self = user_data;

  self->write = 0;
  write_now (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* Takes over `next`: a step that can be taken back by its `name`; NULL: no step. */
static void
take (BsWalkDialog *self, const BsWalk *next, const char *name)
{
  g_autoptr (GError) error = NULL;
  BsWalkOutcome outcome = { 0 };

  if (!bs_walk_recorder_take (&self->recorder, next, name != NULL, &outcome, &error))
    {
      bs_walk_dialog_show_bar (self, error->message, FALSE);
      return;
    }
  if (name != NULL)
    {
      g_free (self->undo_name);
      self->undo_name = g_strdup (name);
    }
  if (show_outcome (self, &outcome))
    bs_walk_dialog_show (self);
}

/* ---- Steps ---- */

static gboolean
is_same_press (BsWalkDialog *self)
{
  gint64 now = g_get_monotonic_time ();
  gboolean same = now - self->last_press < SAME_PRESS_US;

  if (same)
    self->last_press = now;
  return same;
}

static void
answer (BsWalkDialog *self, BsResult result, const char *name)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  BsWalk next;

  if (!write_waiting (self))
    return;
  next = self->recorder.walk;
  if (bs_walk_answer (&next, result, &now, NULL))
    take (self, &next, name);
}

static void
on_primary (BsWalkDialog *self)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  g_autofree char *name = g_strdup (gtk_label_get_label (self->primary_label));
  BsWalk next;

  if (is_same_press (self) || !write_waiting (self))
    return;
  next = self->recorder.walk;
  if (next.stage == BS_WALK_WALKING ? bs_walk_hurt (&next, &now, NULL)
      : next.stage == BS_WALK_HURTS ? bs_walk_stop (&next, &now, NULL)
                                    : bs_walk_answer (&next, BS_RESULT_GONE, &now, NULL))
    take (self, &next, name);
  self->last_press = g_get_monotonic_time ();
}

static void
on_less (BsWalkDialog *self)
{
  answer (self, BS_RESULT_LESS, _ ("Less"));
}

static void
on_same (BsWalkDialog *self)
{
  answer (self, BS_RESULT_SAME, _ ("Same"));
}

static void
on_worse (BsWalkDialog *self)
{
  answer (self, BS_RESULT_WORSE, _ ("Worse"));
}

static void
on_finish (BsWalkDialog *self)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  BsWalk next = self->recorder.walk;

  if (bs_walk_finish (&next, &now, NULL))
    take (self, &next, _ ("Finished without pain"));
}

static void
on_end (BsWalkDialog *self)
{
  BsWalk next;

  if (!write_waiting (self))
    return;
  next = self->recorder.walk;
  if (bs_walk_end (&next, NULL))
    take (self, &next, _ ("End the walk here"));
}

static void
set_posture (BsWalkDialog *self, BsWalkPosture posture)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  BsWalk next = self->recorder.walk;

  if (next.posture != (gint8) posture && bs_walk_set_posture (&next, posture, &now, NULL))
    take (self, &next, NULL);
}

static void
on_upright (BsWalkDialog *self)
{
  set_posture (self, BS_WALK_POSTURE_UPRIGHT);
}

static void
on_leaning (BsWalkDialog *self)
{
  set_posture (self, BS_WALK_POSTURE_LEANING_FORWARD);
}

static void
on_pain (BsWalkDialog *self, gint pain)
{
  if (!bs_walk_set_pain (&self->recorder.walk, pain, NULL))
    return;
  g_clear_handle_id (&self->write, g_source_remove);
  self->write = g_timeout_add (WRITE_MS, on_write, self);
}

static void
on_why (BsWalkDialog *self, gint why)
{
  BsWalk next;

  if (!write_waiting (self))
    return;
  next = self->recorder.walk;
  if (bs_walk_set_why (&next, why, NULL))
    take (self, &next, NULL);
}

static void
on_how (BsWalkDialog *self, gint how)
{
  BsWalk next;

  if (!write_waiting (self))
    return;
  next = self->recorder.walk;
  if (bs_walk_set_how (&next, how, NULL))
    take (self, &next, NULL);
}

static void
on_again (BsWalkDialog *self)
{
  if (write_now (self, TRUE))
    bs_walk_dialog_show (self);
}

static void
on_more (BsWalkDialog *self)
{
  g_autofree char *id = g_strdup (self->recorder.walk.entry_id);

  if (write_waiting (self))
    close_and_act (self, "win.edit-entry", id);
}

static void
on_undo (BsWalkDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->write, g_source_remove);
  bs_walk_dialog_show_bar (self, "", FALSE);
  if (!bs_walk_recorder_undo (&self->recorder, &error))
    bs_walk_dialog_show_bar (self, error->message, FALSE);
  bs_walk_dialog_show (self);
}

/* ---- Discarding ---- */

static void
on_discard_answered (AdwMessageDialog *dialog, const char *response, BsWalkDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "discard") != 0)
    return;
  g_clear_handle_id (&self->write, g_source_remove);
  if (!bs_walk_recorder_discard (&self->recorder, &error))
    {
      bs_walk_dialog_show_bar (self, error->message, FALSE);
      return;
    }
  /* The question goes a moment later than this window, and must not look for it then. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static const char *
get_discard_text (BsWalkDialog *self)
{
  if (!bs_walk_has_entry (&self->recorder.recorded))
    return _ ("Nothing of it is recorded.");
  if (bs_walk_recorder_owns_entry (&self->recorder))
    return _ ("The entry that it wrote is deleted as well, with the pain in it.");
  return _ ("Its entry was changed in the diary and stays as it is there. Only the clock is stopped.");
}

/* Nothing is lost by a stray key: what Return and Escape press keeps the walk. */
static void
on_discard (BsWalkDialog *self)
{
  GtkWidget *dialog;

  if (!write_waiting (self))
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Discard this walk?"), get_discard_text (self));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("_Keep the walk"), "discard",
                                    _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_discard_answered), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- A forgotten walk ---- */

static void
on_goes_on (BsWalkDialog *self)
{
  self->goes_on = TRUE;
  bs_walk_dialog_show (self);
}

static void
on_ended (BsWalkDialog *self, gint minutes, gboolean pain)
{
  BsWalk next = self->recorder.walk;
  BsMark then = bs_walk_get_mark_after (&next, MAX (minutes, 0));
  const BsMark *known = minutes >= 0 ? &then : NULL;
  gboolean done;

  if (next.stage == BS_WALK_STOPPED)
    done = bs_walk_answer (&next, BS_RESULT_GONE, known, NULL);
  else if (!pain)
    done = bs_walk_finish (&next, known, NULL);
  else
    done = known != NULL ? bs_walk_stop (&next, known, NULL) : bs_walk_leave (&next, NULL);
  if (done)
    take (self, &next, "");
}

/* ---- What is pressed ---- */

/* (transfer none): a button that was appended to `place`, a box or tiles. */
static GtkWidget *
add_button (BsWalkDialog *self, gpointer place, const char *text, const char *css_class, GCallback clicked)
{
  GtkWidget *button = bs_answer_button_new (text, NULL, css_class);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  if (BS_IS_TILES (place))
    bs_tiles_append (place, button);
  else
    gtk_box_append (place, button);
  return button;
}

static GtkWidget *
add (GtkWidget *place, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (place), child);
  return child;
}

static void
add_answers (BsWalkDialog *self)
{
  add_button (self, self->answer_tiles, _ ("Less"), NULL, G_CALLBACK (on_less));
  add_button (self, self->answer_tiles, _ ("Same"), NULL, G_CALLBACK (on_same));
  add_button (self, self->answer_tiles, _ ("Worse"), NULL, G_CALLBACK (on_worse));
  self->end = add_button (self, self->answers, _ ("End the walk here"), NULL, G_CALLBACK (on_end));
}

static void
add_details (BsWalkDialog *self)
{
  self->details = add (self->page, bs_walk_details_new ());
  g_signal_connect_swapped (self->details, "pain", G_CALLBACK (on_pain), self);
  g_signal_connect_swapped (self->details, "why", G_CALLBACK (on_why), self);
  g_signal_connect_swapped (self->details, "how", G_CALLBACK (on_how), self);
  g_signal_connect_swapped (self->details, "show-where", G_CALLBACK (on_more), self);
}

static void
add_hint (BsWalkDialog *self)
{
  self->hint =
      add (self->page,
           bs_centred_label_new (_ ("The walk goes on if you close the window or the computer sleeps."), "caption"));
  gtk_widget_add_css_class (self->hint, "dimmed");
}

void
bs_walk_dialog_add_steps (BsWalkDialog *self)
{
  g_signal_connect_swapped (self->primary, "clicked", G_CALLBACK (on_primary), self);
  g_signal_connect_swapped (self->upright, "clicked", G_CALLBACK (on_upright), self);
  g_signal_connect_swapped (self->leaning, "clicked", G_CALLBACK (on_leaning), self);
  g_signal_connect_swapped (self->bar_again, "clicked", G_CALLBACK (on_again), self);
  add_answers (self);
  self->finish = add_button (self, self->page, _ ("Finished without pain"), NULL, G_CALLBACK (on_finish));
  add_details (self);
  self->more = add_button (self, self->page, _ ("Add more…"), NULL, G_CALLBACK (on_more));
  self->done = add_button (self, self->page, _ ("Done"), "suggested-action", G_CALLBACK (gtk_window_close));
  add_hint (self);
  self->discard = add_button (self, self->page, _ ("Discard this walk…"), "flat", G_CALLBACK (on_discard));
  self->undo = add_button (self, self->undo_place, "", "flat", G_CALLBACK (on_undo));
  self->forgotten = add (self->forgotten_place, bs_walk_forgotten_new ());
  g_signal_connect_swapped (self->forgotten, "ended", G_CALLBACK (on_ended), self);
  g_signal_connect_swapped (self->forgotten, "goes-on", G_CALLBACK (on_goes_on), self);
  add_button (self, self->forgotten_place, _ ("Discard this walk…"), "flat", G_CALLBACK (on_discard));
}
