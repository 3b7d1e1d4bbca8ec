/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-walk-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-always-line.h"
#include "bs-walk-clock.h"
#include "bs-walk-progress.h"
#include "bs-widgets.h"

G_DEFINE_FINAL_TYPE (BsWalkDialog, bs_walk_dialog, ADW_TYPE_WINDOW)

/* ---- The window ---- */

/* The question of the rest may be answered by a reminder while this is open. */
static void
on_assessed (BsWalkDialog *self)
{
  g_autoptr (GError) error = NULL;
  BsWalk walk;

  if (self->recorder.writing || self->write != 0 || self->recorder.walk.stage != BS_WALK_STOPPED)
    return;
  if (bs_walk_load (bs_journal_get_store (self->recorder.journal), &walk, &error))
    {
      /* It is assessed each minute: what is being typed stays where nothing changed. */
      if (walk.result == self->recorder.walk.result)
        return;
      self->recorder.walk = self->recorder.recorded = walk;
      bs_walk_dialog_show (self);
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
          bs_walk_dialog_show_bar (self, error->message, FALSE);
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
  bs_walk_dialog_show_clock (self);
  bs_walk_dialog_reveal_primary (self);
}

/* Also when the window behind is closed, which asks nobody: what was pressed last is written. */
static void
bs_walk_dialog_unmap (GtkWidget *widget)
{
  BsWalkDialog *self = BS_WALK_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  BsWalkOutcome outcome = { 0 };

  bs_walk_dialog_stop_clock (self);
  if (self->write != 0)
    {
      g_clear_handle_id (&self->write, g_source_remove);
      if (!bs_walk_recorder_write (&self->recorder, FALSE, &outcome, &error))
        g_message ("The strength of the pain on the walk was not kept: %s", error->message);
    }
  GTK_WIDGET_CLASS (bs_walk_dialog_parent_class)->unmap (widget);
}

static void
bs_walk_dialog_dispose (GObject *object)
{
  BsWalkDialog *self = BS_WALK_DIALOG (object);

  bs_walk_dialog_stop_clock (self);
  g_clear_handle_id (&self->write, g_source_remove);
  g_clear_handle_id (&self->closing, g_source_remove);
  g_clear_pointer (&self->closing_target, g_free);
  bs_walk_recorder_clear (&self->recorder);
  g_clear_pointer (&self->undo_name, g_free);
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
  BIND (scroller);
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
  BIND (forgotten_place);
  BIND (undo_place);
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

static void
bs_walk_dialog_init (BsWalkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  /* A toggle tells that it is pressed or not only once it was. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->upright), GTK_ACCESSIBLE_STATE_PRESSED,
                               GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->leaning), GTK_ACCESSIBLE_STATE_PRESSED,
                               GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  self->progress = bs_walk_progress_new ();
  gtk_widget_set_hexpand (self->progress, TRUE);
  gtk_box_append (GTK_BOX (self->progress_place), self->progress);
  self->clock = bs_walk_clock_new ();
  gtk_box_append (GTK_BOX (self->clock_place), self->clock);
  bs_walk_dialog_add_steps (self);
  gtk_box_append (GTK_BOX (self->shell), bs_always_line_new ());
}

GtkWidget *
bs_walk_dialog_new (BsJournal *journal)
{
  BsWalkDialog *self = g_object_new (BS_TYPE_WALK_DIALOG, NULL);
  g_autoptr (GError) error = NULL;

  if (!bs_walk_recorder_open (&self->recorder, journal, &error))
    {
      g_autofree char *text = g_strdup_printf (_ ("A new walk has begun. %s"), error->message);

      bs_walk_dialog_show_bar (self, text, FALSE);
    }
  if (self->recorder.walk.deleted)
    bs_walk_dialog_show_deleted (self);
  g_signal_connect_object (journal, "assessed", G_CALLBACK (on_assessed), self, G_CONNECT_SWAPPED);
  bs_walk_dialog_show (self);
  return GTK_WIDGET (self);
}
