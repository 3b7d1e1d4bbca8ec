/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-goto.h"
#include "bs-diary-view.h"

/* How many frames a row may take to come into being after the list was scrolled to it. */
#define FRAMES_TO_WAIT 60

static gboolean
on_frame (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  BsDiaryGoto *self = user_data;
  gint64 position = bs_diary_list_find (self->list, self->id);
  BsDiaryRow *row;

  if (position < 0 || self->frames_left-- == 0)
    {
      self->tick_id = 0;
      return G_SOURCE_REMOVE;
    }
  if (gtk_widget_get_height (view) == 0)
    return G_SOURCE_CONTINUE;
  row = bs_diary_view_find (view, self->id);
  /* Once to bring the row into being, once more when its true height is known. */
  gtk_widget_activate_action (view, "list.scroll-to-item", "u", (guint) position);
  if (row == NULL || self->frames_left + 2 > FRAMES_TO_WAIT)
    return G_SOURCE_CONTINUE;
  bs_diary_view_focus_row (row);
  if (self->flash)
    bs_diary_row_flash (row);
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

void
bs_diary_goto_cancel (BsDiaryGoto *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->view, self->tick_id);
  self->tick_id = 0;
  g_clear_pointer (&self->id, g_free);
}

void
bs_diary_goto_start (BsDiaryGoto *self, GtkWidget *view, BsDiaryList *list, guint position, gboolean flash)
{
  g_autoptr (BsDiaryItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  if (item == NULL)
    return;
  bs_diary_goto_cancel (self);
  self->view = view;
  self->list = list;
  self->id = g_strdup (bs_diary_item_get_id (item));
  self->flash = flash;
  self->frames_left = FRAMES_TO_WAIT;
  self->tick_id = gtk_widget_add_tick_callback (view, on_frame, self, NULL);
}
