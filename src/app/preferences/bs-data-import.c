/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-data-import.h"

#include <glib/gi18n-lib.h>

#include "bs-data-ask.h"
#include "bs-diary-import.h"
#include "bs-message.h"
#include "bs-preferences-window.h"
#include "bs-progress-dialog.h"

/* Looking and importing, one after the other: what is imported is what was looked at, whatever becomes of the file
 * meanwhile. */
typedef struct
{
  BsJournal *journal; /* not touched in the thread */
  char *database, *path, *name;
  char *data; /* NULL: not read yet */
  gsize length;
  gboolean dry_run;
  BsImportCounts counts;
  gboolean changes_profile;
  guint n_unknown; /* kinds of things that this version does not know */
  BsProgress *progress;
} Import;

static void
import_clear (gpointer data)
{
  Import *self = data;

  g_object_unref (self->journal);
  g_free (self->database);
  g_free (self->path);
  g_free (self->name);
  g_free (self->data);
}

static void
import_unref (gpointer data)
{
  g_rc_box_release_full (data, import_clear);
}

static guint
get_n_pieces (const BsImportCounts *counts)
{
  return counts->added + counts->updated + counts->kept;
}

/* ---- In the thread ---- */

static void
on_progress (guint n_pieces, gpointer user_data)
{
  Import *self = user_data;

  bs_progress_set (self->progress, (gint) n_pieces, self->dry_run ? 0 : (gint) get_n_pieces (&self->counts));
}

static gboolean
import_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Import *self = work;
  BsImportWatch watch = { .cancellable = progress->cancellable, .progress = on_progress, .user_data = self };
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BsStore) store = NULL;
  BsImportCounts counts;

  self->progress = progress;
  if (!self->data)
    self->data = bs_diary_load_file (self->path, &self->length, error);
  if (!self->data || g_cancellable_set_error_if_cancelled (progress->cancellable, error))
    return FALSE;
  store = bs_store_open_beside (self->database, error);
  if (!store ||
      !bs_diary_import_watched (store, self->data, self->length, self->dry_run, &watch, &counts, warnings, error))
    return FALSE;
  self->counts = counts;
  self->changes_profile = watch.changes_profile;
  self->n_unknown = warnings->len;
  return TRUE;
}

/* ---- In the window ---- */

static void
show_fault (GtkWidget *owner, const Import *self, const GError *error)
{
  GtkRoot *window = gtk_widget_get_root (owner);
  g_autofree char *text = NULL;

  if (!window || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  /* Translators: the name of a file, then what is wrong in it and where */
  text =
      error->domain == BS_DIARY_ERROR
          ? g_strdup_printf (_ ("“%s”: %s. Correct it there, or export the diary again."), self->name, error->message)
          : g_strdup (error->message);
  bs_message_show (GTK_WINDOW (window), _ ("Nothing was imported"), text);
}

static void
on_imported (gpointer owner, gpointer work, const GError *error)
{
  Import *self = work;
  g_autofree char *text = NULL;

  if (error)
    {
      show_fault (owner, self, error);
      return;
    }
  bs_store_reread (bs_journal_get_store (self->journal));
  /* Translators: what an import brought */
  text = g_strdup_printf (_ ("Imported. New: %u, newer: %u"), self->counts.added, self->counts.updated);
  bs_preferences_toast (owner, text, NULL, NULL, NULL);
}

static void
run (GtkWidget *owner, Import *self, gboolean dry_run, BsWorkDone done)
{
  GtkRoot *window = gtk_widget_get_root (owner);

  self->dry_run = dry_run;
  bs_progress_dialog_run (window ? GTK_WINDOW (window) : NULL, dry_run ? _ ("Looking at the file") : _ ("Importing"),
                          dry_run, import_in_thread, g_rc_box_acquire (self), import_unref, done, G_OBJECT (owner));
}

static void
on_confirmed (GtkWidget *owner, gpointer import)
{
  run (owner, import, FALSE, on_imported);
}

/* (transfer full) */
static char *
describe (const Import *self)
{
  GString *text = g_string_new (NULL);

  /* Translators: how much of a diary file is new, and so on: entries, visits and medicines together */
  g_string_append_printf (text, _ ("New: %u\nNewer than in your diary: %u\nThe same, or older: %u"), self->counts.added,
                          self->counts.updated, self->counts.kept);
  g_string_append (text, "\n\n");
  if (self->counts.updated > 0)
    g_string_append (text, _ ("What is newer takes the place of yours; the former version of an entry is kept. "));
  if (self->changes_profile)
    g_string_append (text, _ ("What the file says about you takes the place of what you said. "));
  if (self->n_unknown > 0)
    g_string_append (text, _ ("Something in it is unknown to this version and is left out. "));
  g_string_append (text, _ ("Nothing of your diary is deleted."));
  return g_string_free (text, FALSE);
}

static void
ask (GtkWidget *owner, Import *self)
{
  /* Translators: the name of a file */
  g_autofree char *heading = g_strdup_printf (_ ("Import “%s”?"), self->name);
  g_autofree char *text = describe (self);

  bs_data_ask (owner, heading, text, _ ("_Import"), TRUE, on_confirmed, g_rc_box_acquire (self), import_unref);
}

static void
on_looked (gpointer owner, gpointer work, const GError *error)
{
  Import *self = work;
  GtkRoot *window = gtk_widget_get_root (owner);

  if (error)
    show_fault (owner, self, error);
  else if (!window)
    return;
  else if (self->counts.added + self->counts.updated == 0 && !self->changes_profile)
    bs_message_show (GTK_WINDOW (window), _ ("There is nothing new in this file"),
                     _ ("Your diary has all of it already, or newer. Nothing was changed."));
  else
    ask (owner, self);
}

void
bs_data_import (GtkWidget *owner, BsJournal *journal, const char *path)
{
  Import *self = g_rc_box_new0 (Import);

  self->journal = g_object_ref (journal);
  self->database = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  run (owner, self, TRUE, on_looked);
  import_unref (self);
}
