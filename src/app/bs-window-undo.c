/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-widgets.h"
#include "bs-window-private.h"

/* What can be taken back in this window: by the button of a toast for some seconds, and after it by Ctrl+Z, the latest
 * first. */

#define UNDO_MAX 100
#define UNDO_SECONDS 10

/* An entry's change, or a visit. */
typedef struct
{
  char *token; /* what the toast's button calls it by */
  BsEntryChange answer;
  char *visit_id;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *self = data;

  g_free (self->token);
  bs_entry_change_clear (&self->answer);
  g_free (self->visit_id);
  g_free (self);
}

void
bs_window_init_undo (BsWindow *self)
{
  self->undo = g_ptr_array_new_with_free_func (undo_free);
  self->shown_toasts = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ---- Toasts ---- */

static void
on_dismissed (AdwToast *toast, BsWindow *self)
{
  if (self->shown_toasts)
    g_ptr_array_remove (self->shown_toasts, toast);
}

void
bs_window_dismiss_toasts (BsWindow *self)
{
  while (self->shown_toasts && self->shown_toasts->len > 0)
    {
      g_autoptr (AdwToast) toast = g_ptr_array_steal_index (self->shown_toasts, self->shown_toasts->len - 1);
      adw_toast_dismiss (toast);
    }
}

static void
add_toast (BsWindow *self, const char *text, const char *undo_token)
{
  AdwToast *toast = adw_toast_new ("");
  /* A toast's own title does not wrap. */
  GtkWidget *label = bs_label_new (text, "heading");

  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  adw_toast_set_custom_title (toast, label);
  if (undo_token)
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      adw_toast_set_action_target (toast, "s", undo_token);
      adw_toast_set_timeout (toast, UNDO_SECONDS);
    }
  g_ptr_array_add (self->shown_toasts, g_object_ref (toast));
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
bs_window_toast (BsWindow *self, const char *text)
{
  add_toast (self, text, NULL);
}

/* ---- Remembering ---- */

static void
update_undo_last (BsWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo-last", self->undo->len > 0);
}

/* Takes `undo`. */
static void
push (BsWindow *self, const char *text, Undo *undo)
{
  undo->token = g_strdup_printf ("%u", self->next_token++);
  if (self->undo->len == UNDO_MAX)
    g_ptr_array_remove_index (self->undo, 0);
  g_ptr_array_add (self->undo, undo);
  update_undo_last (self);
  add_toast (self, text, undo->token);
}

void
bs_window_toast_undo (BsWindow *self, const char *text, const BsEntryChange *answer)
{
  Undo *undo = g_new0 (Undo, 1);

  undo->answer.before = answer->before ? bs_entry_ref (answer->before) : NULL;
  undo->answer.after = answer->after ? bs_entry_ref (answer->after) : NULL;
  push (self, text, undo);
}

void
bs_window_toast_undo_visit (BsWindow *self, const char *text, const char *id)
{
  Undo *undo = g_new0 (Undo, 1);

  undo->visit_id = g_strdup (id);
  push (self, text, undo);
}

void
bs_window_forget_undo (BsWindow *self)
{
  bs_window_dismiss_toasts (self);
  g_ptr_array_set_size (self->undo, 0);
  update_undo_last (self);
}

/* ---- Taking back ---- */

/* Puts back what stood before, unless the entry has been changed again since. */
static gboolean
undo_answer (BsStore *store, const BsEntryChange *answer, BsInstant now, GError **error)
{
  if (answer->after)
    {
      g_autoptr (BsEntry) current = bs_store_get_entry (store, answer->after->id, error);
      g_autoptr (BsEntry) deleted = NULL;

      if (!current)
        return FALSE;
      if (!bs_entry_equal (current, answer->after, FALSE))
        {
          g_set_error_literal (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
                               _ ("The entry was changed since: nothing was taken back. Open it in the diary."));
          return FALSE;
        }
      if (!answer->before)
        {
          deleted = bs_store_delete_entry (store, answer->after->id, now, error);
          return deleted != NULL;
        }
    }
  g_autoptr (BsEntry) restored = bs_store_restore_entry (store, answer->before, error);
  return restored != NULL;
}

static gboolean
undo_visit (BsStore *store, const char *id, GError **error)
{
  g_autoptr (BsVisit) deleted = bs_store_delete_visit (store, id, error);

  return deleted != NULL;
}

static void
take_back (BsWindow *self, guint index)
{
  g_autoptr (GError) error = NULL;
  BsStore *store = bs_journal_get_store (self->journal);
  Undo *undo = g_ptr_array_steal_index (self->undo, index);
  gboolean done;

  update_undo_last (self);
  done = undo->visit_id ? undo_visit (store, undo->visit_id, &error)
                        : undo_answer (store, &undo->answer, bs_journal_now (self->journal), &error);
  if (!done)
    {
      bs_window_show_error (self, error->message);
      /* What was deleted can be brought back still. */
      if (!undo->visit_id && !undo->answer.after)
        bs_window_toast_undo (self, _ ("Entry deleted"), &undo->answer);
    }
  undo_free (undo);
}

void
bs_window_undo (BsWindow *self, const char *token)
{
  for (guint i = 0; self->journal && i < self->undo->len; i++)
    if (g_str_equal (((Undo *) g_ptr_array_index (self->undo, i))->token, token))
      {
        take_back (self, i);
        return;
      }
}

void
bs_window_undo_last (BsWindow *self)
{
  if (!self->journal || self->undo->len == 0)
    return;
  bs_window_dismiss_toasts (self);
  take_back (self, self->undo->len - 1);
}
