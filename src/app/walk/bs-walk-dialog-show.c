/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-walk-dialog-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-text.h"
#include "bs-walk-clock.h"
#include "bs-walk-details.h"
#include "bs-walk-forgotten.h"
#include "bs-walk-progress.h"
#include "bs-walk-words.h"
#include "bs-widgets.h"

#define SECOND_US ((gint64) G_USEC_PER_SEC)
/* The computer slept: what was a walk may be over. */
#define SLEPT_US (600 * SECOND_US)

/* ---- The clock ---- */

static gboolean on_tick (gpointer user_data);

void
bs_walk_dialog_stop_clock (BsWalkDialog *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
}

void
bs_walk_dialog_show_clock (BsWalkDialog *self)
{
  BsMark now = bs_walk_recorder_now (&self->recorder);
  gint64 clock = bs_walk_get_clock (&self->recorder.walk, &now);

  bs_walk_dialog_stop_clock (self);
  bs_walk_clock_set (BS_WALK_CLOCK (self->clock), (BsWalkStage) self->recorder.walk.stage, clock);
  self->last_clock = clock;
  /* At the next full second of the walk, a little late rather than early: it would show the same one twice. */
  if (self->recorder.walk.stage != BS_WALK_ENDED && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = g_timeout_add ((guint) ((SECOND_US - clock % SECOND_US) / 1000 + 5), on_tick, self);
}

static gboolean
on_tick (gpointer user_data)
{
  BsWalkDialog *self = user_data;
  gint64 before = self->last_clock;

  self->tick = 0;
  bs_walk_dialog_show_clock (self);
  if (self->last_clock - before > SLEPT_US)
    bs_walk_dialog_show (self);
  return G_SOURCE_REMOVE;
}

/* ---- What is shown ---- */

void
bs_walk_dialog_show_bar (BsWalkDialog *self, const char *text, gboolean with_again)
{
  gtk_label_set_label (self->bar_label, text);
  gtk_widget_set_visible (self->bar_again, with_again);
  gtk_widget_set_visible (self->bar, *text != '\0');
}

void
bs_walk_dialog_show_deleted (BsWalkDialog *self)
{
  bs_walk_dialog_show_bar (self, _ ("The entry of this walk was deleted in the diary. What you press is not recorded."),
                           TRUE);
}

static gboolean
on_reveal (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  BsWalkDialog *self = BS_WALK_DIALOG (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *content = gtk_scrolled_window_get_child (self->scroller);
  graphene_rect_t bounds;

  /* The first frame lays out. */
  if (++*(gint *) frames < 2)
    return G_SOURCE_CONTINUE;
  self->reveal = 0;
  if (gtk_widget_get_mapped (self->primary) &&
      gtk_widget_compute_bounds (self->primary, gtk_widget_get_first_child (content), &bounds))
    {
      double bottom = bounds.origin.y + bounds.size.height;

      if (bottom > gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment))
        gtk_adjustment_set_value (adjustment, bottom - gtk_adjustment_get_page_size (adjustment));
    }
  return G_SOURCE_REMOVE;
}

void
bs_walk_dialog_reveal_primary (BsWalkDialog *self)
{
  if (self->reveal == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->reveal = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_reveal, g_new0 (gint, 1), g_free);
}

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
show_undo (BsWalkDialog *self)
{
  gboolean named = self->undo_name != NULL && *self->undo_name;
  /* Translators: takes back what was pressed: Undo “It hurts now”. */
  g_autofree char *text =
      named ? g_strdup_printf (_ ("Undo “%s”"), self->undo_name) : g_strdup (_ ("Undo the last answer"));

  gtk_widget_set_visible (self->undo_place, self->recorder.can_undo);
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
  if (strcmp (text, gtk_label_get_label (self->primary_label)) != 0)
    bs_walk_dialog_reveal_primary (self);
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
  gtk_widget_set_visible (self->end, stage == BS_WALK_STOPPED && walk->result != BS_ABSENT);
  gtk_widget_set_visible (self->done, ended);
  gtk_widget_set_visible (self->more, ended && !walk->deleted);
  gtk_widget_set_visible (self->hint, !ended);
  gtk_widget_set_visible (self->discard, !ended);
  gtk_toggle_button_set_active (self->upright, walk->posture == BS_WALK_POSTURE_UPRIGHT);
  gtk_toggle_button_set_active (self->leaning, walk->posture == BS_WALK_POSTURE_LEANING_FORWARD);
}

/* What had the keyboard may be gone with its stage. */
static void
keep_focus (BsWalkDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (self->recorder.walk.stage == BS_WALK_ENDED ? self->done : self->primary);
}

void
bs_walk_dialog_show (BsWalkDialog *self)
{
  const BsWalk *walk = &self->recorder.walk;
  BsMark now = bs_walk_recorder_now (&self->recorder);
  g_autofree char *started = bs_walk_format_started (walk, bs_instant_get_date (now.wall));
  gboolean asks = !self->goes_on && bs_walk_is_forgotten (walk, &now);

  adw_window_title_set_subtitle (self->title, started);
  show_progress (self, walk);
  show_stage (self, walk);
  show_primary (self, walk);
  show_summary (self, walk);
  show_undo (self);
  bs_walk_details_show (BS_WALK_DETAILS (self->details), walk);
  bs_walk_dialog_show_clock (self);
  gtk_widget_set_visible (self->page, !asks);
  gtk_widget_set_visible (self->forgotten_place, asks);
  if (asks)
    bs_walk_forgotten_ask (BS_WALK_FORGOTTEN (self->forgotten), walk, &now);
  else
    keep_focus (self);
}
