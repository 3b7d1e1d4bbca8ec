/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-diary-list.h"

G_BEGIN_DECLS

/* Going to a row that may not be there yet: GTK 4.8 scrolls to a position, but gives the
 * focus to nobody and does not say when the row has come into being. */
typedef struct
{
  GtkWidget *view;   /* not owned */
  BsDiaryList *list; /* not owned */
  char *id;
  gboolean flash;
  guint tick_id, frames_left;
} BsDiaryGoto;

/* Scrolls there, gives the row the focus and, with `flash`, draws attention to it. */
void bs_diary_goto_start (BsDiaryGoto *self, GtkWidget *view, BsDiaryList *list, guint position, gboolean flash);
void bs_diary_goto_cancel (BsDiaryGoto *self);

G_END_DECLS
