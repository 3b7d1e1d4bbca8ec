/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-file-chooser.h"

#include <glib/gi18n-lib.h>

#include "bs-message.h"

typedef struct
{
  GtkFileChooserNative *native;
  GtkWindow *parent; /* weak */
  GWeakRef owner;
  BsFileChosen chosen;
  BsFileGivenUp given_up; /* NULL: nobody wants to know */
} Chooser;

static struct
{
  void (*func) (gpointer user_data);
  gpointer user_data;
} closed;

void
bs_file_chooser_set_closed_func (void (*func) (gpointer user_data), gpointer user_data)
{
  closed.func = func;
  closed.user_data = user_data;
}

void
bs_file_chooser_note_closed (void)
{
  if (closed.func)
    closed.func (closed.user_data);
}

static void
chooser_free (Chooser *self)
{
  if (self->parent)
    g_signal_handlers_disconnect_by_data (self->parent, self);
  g_clear_weak_pointer (&self->parent);
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->native));
  g_object_unref (self->native);
  g_weak_ref_clear (&self->owner);
  g_free (self);
}

static void
on_response (GtkNativeDialog *native, gint response, Chooser *self)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  BsFileChosen chosen = self->chosen;
  BsFileGivenUp given_up = self->given_up;
  GtkWindow *parent = self->parent;

  if (response == GTK_RESPONSE_ACCEPT && owner)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (file)
    path = g_file_get_path (file);
  /* The dialog is gone before anything that may show another. */
  chooser_free (self);
  bs_file_chooser_note_closed ();
  if (path)
    chosen (path, owner);
  else if (owner && given_up)
    given_up (owner);
  if (!path && file && parent)
    bs_message_show (parent, _ ("That place cannot be used"),
                     _ ("It is not a folder of this computer: choose one that is."));
}

/* Takes a reference of `native`. */
static void
show (GtkFileChooserNative *native, GtkWindow *parent, BsFileChosen chosen, BsFileGivenUp given_up, GObject *owner)
{
  Chooser *self = g_new0 (Chooser, 1);

  self->native = native;
  self->chosen = chosen;
  self->given_up = given_up;
  g_weak_ref_init (&self->owner, owner);
  g_set_weak_pointer (&self->parent, parent);
  g_signal_connect (native, "response", G_CALLBACK (on_response), self);
  if (parent)
    g_signal_connect_swapped (parent, "destroy", G_CALLBACK (chooser_free), self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
add_kind (GtkFileChooserNative *native, const char *name, const char *pattern)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (pattern, ";", -1);

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i]; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  g_object_unref (filter);
}

static void
add_kinds (GtkFileChooserNative *native, const BsFileKind *kinds)
{
  for (; kinds && kinds->name; kinds++)
    add_kind (native, kinds->name, kinds->pattern);
  add_kind (native, _ ("All files"), "*");
}

void
bs_file_chooser_open (GtkWindow *parent, const char *title, const char *accept, const BsFileKind *kinds,
                      BsFileChosen chosen, GObject *owner)
{
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, accept, NULL);

  add_kinds (native, kinds);
  show (native, parent, chosen, NULL, owner);
}

void
bs_file_chooser_save_or_give_up (GtkWindow *parent, const char *title, const char *accept, const char *name,
                                 const BsFileKind *kinds, BsFileChosen chosen, BsFileGivenUp given_up, GObject *owner)
{
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, accept, NULL);

  add_kinds (native, kinds);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  show (native, parent, chosen, given_up, owner);
}

void
bs_file_chooser_save (GtkWindow *parent, const char *title, const char *accept, const char *name,
                      const BsFileKind *kinds, BsFileChosen chosen, GObject *owner)
{
  bs_file_chooser_save_or_give_up (parent, title, accept, name, kinds, chosen, NULL, owner);
}

void
bs_file_chooser_folder (GtkWindow *parent, const char *title, const char *accept, BsFileChosen chosen, GObject *owner)
{
  show (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, accept, NULL), parent,
        chosen, NULL, owner);
}
