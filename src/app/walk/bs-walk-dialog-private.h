/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-tiles.h"
#include "bs-walk-dialog.h"
#include "bs-walk-recorder.h"

G_BEGIN_DECLS

struct _BsWalkDialog
{
  AdwWindow parent_instance;
  BsWalkRecorder recorder;
  AdwWindowTitle *title;
  GtkWidget *shell, *bar, *bar_again, *page, *state_box, *summary, *primary, *answers, *postures, *hint;
  GtkWidget *progress_place, *clock_place, *forgotten_place, *undo_place;
  GtkLabel *bar_label, *state_label, *facts, *summary_heading, *summary_details, *summary_measures, *primary_label;
  GtkImage *state_icon;
  GtkScrolledWindow *scroller;
  GtkToggleButton *upright, *leaning;
  BsTiles *answer_tiles;
  GtkWidget *progress, *clock, *details, *forgotten, *finish, *end, *more, *done, *discard, *undo;
  char *undo_name; /* (nullable): what was pressed last; "": it has no short name */
  const char *closing_action;
  char *closing_target;
  guint tick, write, reveal, closing;
  gint64 last_press, last_clock;
  gboolean goes_on; /* its person said that it is no forgotten one */
};

/* Shows the walk as it is now: bs-walk-dialog-show.c. */
void bs_walk_dialog_show (BsWalkDialog *self);
/* Shows the time and goes on with it while the window can be seen. */
void bs_walk_dialog_show_clock (BsWalkDialog *self);
void bs_walk_dialog_stop_clock (BsWalkDialog *self);

/* Scrolls as far as it takes to see the large button, once the sizes are known: in large text it may lie below. */
void bs_walk_dialog_reveal_primary (BsWalkDialog *self);

/* A line above everything; "" takes it away. `with_again`: with the button that records a deleted entry again. */
void bs_walk_dialog_show_bar (BsWalkDialog *self, const char *text, gboolean with_again);
void bs_walk_dialog_show_deleted (BsWalkDialog *self);

/* Adds what is pressed, and what it does: bs-walk-dialog-steps.c. */
void bs_walk_dialog_add_steps (BsWalkDialog *self);

G_END_DECLS
