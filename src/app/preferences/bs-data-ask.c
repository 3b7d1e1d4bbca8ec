/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-data-ask.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "bs-message.h"

typedef struct
{
  GtkWidget *owner;
  BsDataYes confirmed;
  gpointer data;
  GDestroyNotify free_data;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *self = data;

  g_object_unref (self->owner);
  self->free_data (self->data);
  g_free (self);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Question *self)
{
  if (g_str_equal (response, "yes"))
    self->confirmed (self->owner, self->data);
}

void
bs_data_ask (GtkWidget *owner, const char *heading, const char *text, const char *yes, gboolean is_default,
             BsDataYes confirmed, gpointer data, GDestroyNotify free_data)
{
  GtkRoot *window = gtk_widget_get_root (owner);
  GtkWidget *dialog;
  Question *self;

  if (!window)
    {
      free_data (data);
      return;
    }
  self = g_new0 (Question, 1);
  *self = (Question){ g_object_ref (owner), confirmed, data, free_data };
  dialog = adw_message_dialog_new (GTK_WINDOW (window), heading, text);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), is_default ? "yes" : "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), self, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
bs_data_show_fault (GtkWidget *owner, const char *heading, const GError *error)
{
  GtkRoot *window = gtk_widget_get_root (owner);

  if (window && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bs_message_show (GTK_WINDOW (window), heading, error->message);
}
