/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-walk-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-always-line.h"
#include "bs-message.h"
#include "bs-text.h"
#include "bs-tiles.h"
#include "bs-walk-clock.h"
#include "bs-walk-details.h"
#include "bs-walk-forgotten.h"
#include "bs-walk-progress.h"
#include "bs-walk-recorder.h"
#include "bs-walk-words.h"
#include "bs-widgets.h"

#define SECOND_US ((gint64) G_USEC_PER_SEC)
/* A second press so soon is the same one: a double click, a key held down, the Return that opened the window. */
#define SAME_PRESS_US (700 * (gint64) 1000)
/* The strength is written when the choosing is over, not at each key on the way to it. */
#define WRITE_MS 500
/* The computer slept: what was a walk may be over. */
#define SLEPT_US (600 * SECOND_US)

struct _BsWalkDialog
{
  AdwWindow parent_instance;
  BsWalkRecorder recorder;
  AdwWindowTitle *title;
  GtkWidget *shell, *bar, *bar_again, *page, *state_box, *summary, *primary, *answers, *postures, *hint;
  GtkWidget *progress_place, *clock_place, *finish_place, *details_place, *end_place, *forgotten_place;
  GtkLabel *bar_label, *state_label, *facts, *summary_heading, *summary_details, *summary_measures, *primary_label;
  GtkImage *state_icon;
  GtkToggleButton *upright, *leaning;
  GtkStack *stack;
  BsTiles *answer_tiles, *steps_back;
  GtkWidget *progress, *clock, *details, *forgotten, *end_button, *undo, *discard;
  GtkWidget *finish, *done, *more;
  guint tick, write;
  gint64 last_press, last_clock;
  gboolean goes_on; /* its person said that it is no forgotten one */
};

G_DEFINE_FINAL_TYPE (BsWalkDialog, bs_walk_dialog, ADW_TYPE_WINDOW)

static void show_walk (BsWalkDialog *self);

static BsWalk *
get_walk (BsWalkDialog *self)
{
  return &self->recorder.walk;
}

static void
show_bar (BsWalkDialog *self, const char *text, gboolean with_again)
{
  gtk_label_set_label (self->bar_label, text);
  gtk_widget_set_visible (self->bar_again, with_again);
  gtk_widget_set_visible (self->bar, *text != '\0');
}

/* Closes, and does in the window behind what has to be done there. `target` (nullable). */
static void
close_and_act (BsWalkDialog *self, const char *action, const char *target)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GtkWindow) kept = window != NULL ? g_object_ref (window) : NULL;

  gtk_window_close (GTK_WINDOW (self));
  if (kept != NULL)
    gtk_widget_activate_action (GTK_WIDGET (kept), action, "s", target);
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
  show_bar (self, outcome->deleted ? _("The entry of this walk was deleted in the diary. What you press is not recorded.") : "",
            outcome->deleted);
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
      show_bar (self, error->message, FALSE);
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

/* Takes over `next`: a step where it can be taken back. */
static void
take (BsWalkDialog *self, const BsWalk *next, gboolean step)
{
  g_autoptr (GError) error = NULL;
  BsWalkOutcome outcome = { 0 };

  if (!bs_walk_recorder_take (&self->recorder, next, step, &outcome, &error))
    {
      show_bar (self, error->message, FALSE);
      return;
    }
  if (show_outcome (self, &outcome))
    show_walk (self);
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
answer (BsWalkDialog *self, BsResult result)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  BsWalk next;

  if (!write_waiting (self))
    return;
  next = *get_walk (self);
  if (bs_walk_answer (&next, result, &now, NULL))
    take (self, &next, TRUE);
}

static void
on_primary (BsWalkDialog *self)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  BsWalk next;

  if (is_same_press (self) || !write_waiting (self))
    return;
  next = *get_walk (self);
  if (next.stage == BS_WALK_WALKING ? bs_walk_hurt (&next, &now, NULL)
      : next.stage == BS_WALK_HURTS ? bs_walk_stop (&next, &now, NULL)
                                    : bs_walk_answer (&next, BS_RESULT_GONE, &now, NULL))
    take (self, &next, TRUE);
  self->last_press = g_get_monotonic_time ();
}

static void
on_less (BsWalkDialog *self)
{
  answer (self, BS_RESULT_LESS);
}

static void
on_same (BsWalkDialog *self)
{
  answer (self, BS_RESULT_SAME);
}

static void
on_worse (BsWalkDialog *self)
{
  answer (self, BS_RESULT_WORSE);
}

static void
on_finish (BsWalkDialog *self)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  BsWalk next = *get_walk (self);

  if (bs_walk_finish (&next, &now, NULL))
    take (self, &next, TRUE);
}

static void
on_end (BsWalkDialog *self)
{
  BsWalk next;

  if (!write_waiting (self))
    return;
  next = *get_walk (self);
  if (bs_walk_end (&next, NULL))
    take (self, &next, TRUE);
}

static void
set_posture (BsWalkDialog *self, BsWalkPosture posture)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  BsWalk next = *get_walk (self);

  if (next.posture != (gint8) posture && bs_walk_set_posture (&next, posture, &now, NULL))
    take (self, &next, FALSE);
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
  if (!bs_walk_set_pain (get_walk (self), pain, NULL))
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
  next = *get_walk (self);
  if (bs_walk_set_why (&next, why, NULL))
    take (self, &next, FALSE);
}

static void
on_how (BsWalkDialog *self, gint how)
{
  BsWalk next;

  if (!write_waiting (self))
    return;
  next = *get_walk (self);
  if (bs_walk_set_how (&next, how, NULL))
    take (self, &next, FALSE);
}

static void
on_again (BsWalkDialog *self)
{
  if (write_now (self, TRUE))
    show_walk (self);
}

static void
on_more (BsWalkDialog *self)
{
  g_autofree char *id = g_strdup (get_walk (self)->entry_id);

  if (write_waiting (self))
    close_and_act (self, "win.edit-entry", id);
}

static void
on_undo (BsWalkDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->write, g_source_remove);
  show_bar (self, "", FALSE);
  if (!bs_walk_recorder_undo (&self->recorder, &error))
    show_bar (self, error->message, FALSE);
  show_walk (self);
}

/* ---- Discarding ---- */

static void
on_discard_answered (BsWalkDialog *self, const char *response)
{
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "discard") != 0)
    return;
  g_clear_handle_id (&self->write, g_source_remove);
  if (bs_walk_recorder_discard (&self->recorder, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    show_bar (self, error->message, FALSE);
}

static const char *
get_discard_text (BsWalkDialog *self)
{
  if (!bs_walk_has_entry (&self->recorder.recorded))
    return _("Nothing of it is recorded.");
  if (bs_walk_recorder_owns_entry (&self->recorder))
    return _("The entry that it wrote is deleted as well, with the pain in it.");
  return _("Its entry was changed in the diary and stays as it is there. Only the clock is stopped.");
}

/* Nothing is lost by a stray key: what Return and Escape press keeps the walk. */
static void
on_discard (BsWalkDialog *self)
{
  GtkWidget *dialog;

  if (!write_waiting (self))
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Discard this walk?"), get_discard_text (self));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _("_Keep the walk"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_discard_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- A forgotten walk ---- */

static void
on_goes_on (BsWalkDialog *self)
{
  self->goes_on = TRUE;
  show_walk (self);
}

static void
on_ended (BsWalkDialog *self, gint minutes, gboolean pain)
{
  BsWalk next = *get_walk (self);
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
    take (self, &next, TRUE);
}

/* ---- The clock ---- */

static gboolean on_tick (gpointer user_data);

static void
stop_tick (BsWalkDialog *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
}

static void
show_clock (BsWalkDialog *self)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  gint64 clock = bs_walk_get_clock (get_walk (self), &now);

  stop_tick (self);
  bs_walk_clock_set (BS_WALK_CLOCK (self->clock), (BsWalkStage) get_walk (self)->stage, clock);
  self->last_clock = clock;
  /* At the next full second of the walk, a little late rather than early: it would show the same one twice. */
  if (get_walk (self)->stage != BS_WALK_ENDED && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = g_timeout_add ((guint) ((SECOND_US - clock % SECOND_US) / 1000 + 5), on_tick, self);
}

static gboolean
on_tick (gpointer user_data)
{
  BsWalkDialog *self = user_data;
  gint64 before = self->last_clock;

  self->tick = 0;
  show_clock (self);
  if (self->last_clock - before > SLEPT_US)
    show_walk (self);
  return G_SOURCE_REMOVE;
}

/* ---- What is shown ---- */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_progress (BsWalkDialog *self, const BsWalk *walk)
{
  gint step = walk->stage;

  if (walk->stage == BS_WALK_ENDED)
    step = walk->result == BS_RESULT_GONE ? BS_WALK_N_STEPS : BS_WALK_STOPPED;
  bs_walk_progress_set_step (BS_WALK_PROGRESS (self->progress), step);
  gtk_widget_set_visible (self->progress, walk->stage != BS_WALK_ENDED || walk->result == BS_RESULT_GONE);
}

static void
show_summary (BsWalkDialog *self, const BsWalk *walk)
{
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *heading = NULL, *details = NULL, *measures = NULL;

  gtk_widget_set_visible (self->summary, walk->stage == BS_WALK_ENDED && !walk->deleted);
  if (walk->stage != BS_WALK_ENDED)
    return;
  entry = bs_store_get_entry (bs_journal_get_store (self->recorder.journal), walk->entry_id, NULL);
  if (entry == NULL)
    entry = bs_walk_make_entry (walk, bs_journal_now (self->recorder.journal));
  heading = bs_text_format_entry_heading (entry);
  details = bs_text_format_entry_details (entry);
  measures = bs_text_format_entry_measures (entry);
  set_text (self->summary_heading, heading);
  set_text (self->summary_details, details);
  set_text (self->summary_measures, measures);
}

static void
show_steps_back (BsWalkDialog *self, gboolean asking)
{
  const char *said = bs_walk_get_primary (&self->recorder.undo_walk);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->undo, self->recorder.can_undo);
  gtk_widget_set_visible (self->discard, get_walk (self)->stage != BS_WALK_ENDED);
  gtk_widget_set_visible (GTK_WIDGET (self->steps_back), self->recorder.can_undo || get_walk (self)->stage != BS_WALK_ENDED);
  if (!self->recorder.can_undo)
    return;
  /* Translators: takes back the step of that name: Undo “It hurts now”. */
  text = get_walk (self)->stage == self->recorder.undo_walk.stage + 1 && !asking && said != NULL
           ? g_strdup_printf (_("Undo “%s”"), said)
           : g_strdup (_("Undo the last step"));
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->undo))), text);
  bs_widget_set_accessible_label (self->undo, text);
}

static void
show_primary (BsWalkDialog *self, const BsWalk *walk)
{
  const char *text = bs_walk_get_primary (walk);

  gtk_widget_set_visible (self->primary, text != NULL);
  if (text == NULL)
    return;
  gtk_label_set_label (self->primary_label, text);
  bs_widget_set_accessible_label (self->primary, text);
}

static void
show_stage (BsWalkDialog *self, const BsWalk *walk)
{
  BsWalkStage stage = (BsWalkStage) walk->stage;
  gboolean ended = stage == BS_WALK_ENDED;
  g_autofree char *facts = bs_walk_format_facts (walk);

  gtk_label_set_label (self->state_label, bs_walk_get_state (walk));
  gtk_image_set_from_icon_name (self->state_icon, bs_walk_get_icon (walk));
  if (stage == BS_WALK_HURTS)
    gtk_widget_add_css_class (self->state_box, "hurts");
  else
    gtk_widget_remove_css_class (self->state_box, "hurts");
  set_text (self->facts, facts);
  gtk_widget_set_visible (self->clock, !ended);
  gtk_widget_set_visible (self->answers, stage == BS_WALK_STOPPED);
  gtk_widget_set_visible (self->postures, stage == BS_WALK_WALKING);
  gtk_widget_set_visible (self->finish, stage == BS_WALK_WALKING);
  gtk_widget_set_visible (self->end_button, stage == BS_WALK_STOPPED && walk->result != BS_ABSENT);
  gtk_widget_set_visible (self->done, ended);
  gtk_widget_set_visible (self->more, ended && !walk->deleted);
  gtk_widget_set_visible (self->hint, !ended);
  gtk_toggle_button_set_active (self->upright, walk->posture == BS_WALK_POSTURE_UPRIGHT);
  gtk_toggle_button_set_active (self->leaning, walk->posture == BS_WALK_POSTURE_LEANING_FORWARD);
}

static void
show_walk (BsWalkDialog *self)
{
  const BsWalk *walk = get_walk (self);
  BsMark now = bs_walk_recorder_now (&self->recorder);
  g_autofree char *started = bs_walk_format_started (walk, bs_instant_get_date (now.wall));
  gboolean asks = !self->goes_on && bs_walk_is_forgotten (walk, &now);

  adw_window_title_set_subtitle (self->title, started);
  show_progress (self, walk);
  show_stage (self, walk);
  show_primary (self, walk);
  show_summary (self, walk);
  show_steps_back (self, asks);
  bs_walk_details_show (BS_WALK_DETAILS (self->details), walk);
  show_clock (self);
  gtk_stack_set_visible_child_name (self->stack, asks ? "forgotten" : "walk");
  if (asks)
    bs_walk_forgotten_ask (BS_WALK_FORGOTTEN (self->forgotten), walk, &now);
  else if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL || !gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (self))))
    gtk_widget_grab_focus (walk->stage == BS_WALK_ENDED ? self->done : self->primary);
}

/* ---- The window ---- */

/* The question of the rest may be answered by a reminder while this is open. */
static void
on_assessed (BsWalkDialog *self)
{
  g_autoptr (GError) error = NULL;
  BsWalk walk;

  if (self->recorder.writing || self->write != 0 || get_walk (self)->stage != BS_WALK_STOPPED)
    return;
  if (bs_walk_load (bs_journal_get_store (self->recorder.journal), &walk, &error))
    {
      self->recorder.walk = self->recorder.recorded = walk;
      show_walk (self);
    }
  else if (error == NULL)
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
bs_walk_dialog_close_request (GtkWindow *window)
{
  BsWalkDialog *self = BS_WALK_DIALOG (window);
  g_autoptr (GError) error = NULL;
  BsWalkOutcome outcome = { 0 };

  if (self->write != 0)
    {
      g_clear_handle_id (&self->write, g_source_remove);
      /* The window stays, so that what could not be written is not lost unseen. */
      if (!bs_walk_recorder_write (&self->recorder, FALSE, &outcome, &error))
        {
          show_bar (self, error->message, FALSE);
          return GDK_EVENT_STOP;
        }
    }
  return GTK_WINDOW_CLASS (bs_walk_dialog_parent_class)->close_request (window);
}

static void
bs_walk_dialog_map (GtkWidget *widget)
{
  BsWalkDialog *self = BS_WALK_DIALOG (widget);

  GTK_WIDGET_CLASS (bs_walk_dialog_parent_class)->map (widget);
  self->last_press = g_get_monotonic_time ();
  show_clock (self);
}

static void
bs_walk_dialog_unmap (GtkWidget *widget)
{
  stop_tick (BS_WALK_DIALOG (widget));
  GTK_WIDGET_CLASS (bs_walk_dialog_parent_class)->unmap (widget);
}

static void
bs_walk_dialog_dispose (GObject *object)
{
  BsWalkDialog *self = BS_WALK_DIALOG (object);

  stop_tick (self);
  g_clear_handle_id (&self->write, g_source_remove);
  bs_walk_recorder_clear (&self->recorder);
  G_OBJECT_CLASS (bs_walk_dialog_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, BsWalkDialog, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-walk-dialog.ui");
  BIND (title);
  BIND (shell);
  BIND (bar);
  BIND (bar_label);
  BIND (bar_again);
  BIND (stack);
  BIND (page);
  BIND (progress_place);
  BIND (state_box);
  BIND (state_icon);
  BIND (state_label);
  BIND (clock_place);
  BIND (facts);
  BIND (summary);
  BIND (summary_heading);
  BIND (summary_details);
  BIND (summary_measures);
  BIND (primary);
  BIND (primary_label);
  BIND (answers);
  BIND (answer_tiles);
  BIND (postures);
  BIND (upright);
  BIND (leaning);
  BIND (finish_place);
  BIND (details_place);
  BIND (end_place);
  BIND (hint);
  BIND (forgotten_place);
  BIND (steps_back);
  gtk_widget_class_bind_template_callback (widget_class, on_primary);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
  gtk_widget_class_bind_template_callback (widget_class, on_upright);
  gtk_widget_class_bind_template_callback (widget_class, on_leaning);
}

static void
bs_walk_dialog_class_init (BsWalkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BS_TYPE_TILES);
  G_OBJECT_CLASS (klass)->dispose = bs_walk_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = bs_walk_dialog_close_request;
  widget_class->map = bs_walk_dialog_map;
  widget_class->unmap = bs_walk_dialog_unmap;
  bind_template (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* (transfer none): a button that was appended to `place`, a box or tiles. */
static GtkWidget *
add_button (BsWalkDialog *self, GtkWidget *place, const char *text, const char *css_class, GCallback clicked)
{
  GtkWidget *button = bs_answer_button_new (text, NULL, css_class);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  if (BS_IS_TILES (place))
    bs_tiles_append (BS_TILES (place), button);
  else
    gtk_box_append (GTK_BOX (place), button);
  return button;
}

static void
bs_walk_dialog_init (BsWalkDialog *self)
{
  GtkWidget *answers, *steps_back;

  gtk_widget_init_template (GTK_WIDGET (self));
  answers = GTK_WIDGET (self->answer_tiles);
  steps_back = GTK_WIDGET (self->steps_back);
  self->progress = bs_walk_progress_new ();
  gtk_widget_set_hexpand (self->progress, TRUE);
  gtk_box_append (GTK_BOX (self->progress_place), self->progress);
  self->clock = bs_walk_clock_new ();
  gtk_box_append (GTK_BOX (self->clock_place), self->clock);
  add_button (self, answers, _("Less"), NULL, G_CALLBACK (on_less));
  add_button (self, answers, _("Same"), NULL, G_CALLBACK (on_same));
  add_button (self, answers, _("Worse"), NULL, G_CALLBACK (on_worse));
  self->finish = add_button (self, self->finish_place, _("Finished without pain"), NULL, G_CALLBACK (on_finish));
  self->details = bs_walk_details_new ();
  g_signal_connect_swapped (self->details, "pain", G_CALLBACK (on_pain), self);
  g_signal_connect_swapped (self->details, "why", G_CALLBACK (on_why), self);
  g_signal_connect_swapped (self->details, "how", G_CALLBACK (on_how), self);
  g_signal_connect_swapped (self->details, "show-where", G_CALLBACK (on_more), self);
  gtk_box_append (GTK_BOX (self->details_place), self->details);
  self->end_button = add_button (self, self->end_place, _("End the walk here"), NULL, G_CALLBACK (on_end));
  self->more = add_button (self, self->end_place, _("Add more…"), NULL, G_CALLBACK (on_more));
  self->done = add_button (self, self->end_place, _("Done"), "suggested-action", G_CALLBACK (gtk_window_close));
  self->undo = add_button (self, steps_back, "", "flat", G_CALLBACK (on_undo));
  self->discard = add_button (self, steps_back, _("Discard this walk…"), "flat", G_CALLBACK (on_discard));
  self->forgotten = bs_walk_forgotten_new ();
  g_signal_connect_swapped (self->forgotten, "ended", G_CALLBACK (on_ended), self);
  g_signal_connect_swapped (self->forgotten, "goes-on", G_CALLBACK (on_goes_on), self);
  gtk_box_append (GTK_BOX (self->forgotten_place), self->forgotten);
  gtk_box_append (GTK_BOX (self->shell), bs_always_line_new ());
}

GtkWidget *
bs_walk_dialog_new (BsJournal *journal)
{
  BsWalkDialog *self = g_object_new (BS_TYPE_WALK_DIALOG, NULL);
  g_autoptr (GError) error = NULL;

  if (!bs_walk_recorder_open (&self->recorder, journal, &error))
    {
      g_autofree char *text = g_strdup_printf (_("A new walk has begun. %s"), error->message);

      show_bar (self, text, FALSE);
    }
  if (get_walk (self)->deleted)
    show_outcome (self, &(BsWalkOutcome){ .deleted = TRUE });
  g_signal_connect_object (journal, "assessed", G_CALLBACK (on_assessed), self, G_CONNECT_SWAPPED);
  show_walk (self);
  return GTK_WIDGET (self);
}
