/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-back.h"

#include <glib/gi18n-lib.h>

#include "bs-data-ask.h"
#include "bs-import-words.h"
#include "bs-preferences-window.h"
#include "bs-progress-dialog.h"

typedef struct
{
  BsJournal *journal; /* not touched in the thread */
  char *database, *file;
  gint64 number;
  BsInstant now;
  gboolean dry_run;
  BsImportUndoCounts counts;
  BsProgress *progress;
} Back;

static void
back_clear (gpointer data)
{
  Back *self = data;

  g_object_unref (self->journal);
  g_free (self->database);
  g_free (self->file);
}

static void
back_unref (gpointer data)
{
  g_rc_box_release_full (data, back_clear);
}

static Back *
back_new (BsJournal *journal, gint64 number, const char *file)
{
  Back *self = g_rc_box_new0 (Back);

  self->journal = g_object_ref (journal);
  self->database = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  self->number = number;
  self->now = bs_journal_now (journal);
  self->file = g_strdup (file);
  return self;
}

static void
on_progress (guint n_pieces, gpointer user_data)
{
  Back *self = user_data;

  /* Of how many, nobody knows the first time. */
  bs_progress_set (self->progress, (gint) n_pieces,
                   (gint) (self->counts.removed + self->counts.restored + self->counts.changed + self->counts.gone));
}

static gboolean
undo_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Back *self = work;
  const BsImportWatch watch = { .cancellable = progress->cancellable, .progress = on_progress, .user_data = self };
  g_autoptr (BsStore) store = bs_store_open_beside (self->database, error);
  BsImportUndoCounts counts;

  self->progress = progress;
  if (!store || !bs_import_undo (store, self->number, self->now, self->dry_run, &watch, &counts, error))
    return FALSE;
  self->counts = counts;
  return TRUE;
}

static void
run (GtkWidget *owner, Back *self, gboolean dry_run, const char *title, BsWorkDone done)
{
  self->dry_run = dry_run;
  bs_progress_dialog_run (owner, title, dry_run, undo_in_thread, g_rc_box_acquire (self), back_unref, done);
}

static void
on_undone (gpointer owner, gpointer work, const GError *error)
{
  Back *self = work;
  g_autofree char *text = NULL;

  if (error)
    {
      bs_data_show_fault (owner, _ ("Nothing was taken back"), error);
      return;
    }
  bs_store_reread (bs_journal_get_store (self->journal));
  text = bs_import_format_undone (&self->counts);
  bs_preferences_toast (owner, text, NULL, NULL, NULL);
}

static void
undo (GtkWidget *owner, gpointer back)
{
  run (owner, back, FALSE, _ ("Taking the import back"), on_undone);
}

void
bs_import_back_take (GtkWidget *owner, BsJournal *journal, gint64 number)
{
  Back *self = back_new (journal, number, NULL);

  undo (owner, self);
  back_unref (self);
}

static void
on_looked (gpointer owner, gpointer work, const GError *error)
{
  Back *self = work;
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;

  if (error)
    {
      bs_data_show_fault (owner, _ ("Nothing was taken back"), error);
      return;
    }
  heading = self->file ? g_strdup_printf (_ ("Undo the import of “%s”?"), self->file)
                       : g_strdup (_ ("Undo the last import?"));
  text = bs_import_format_undo_question (&self->counts);
  bs_data_ask (owner, heading, text, _ ("_Undo the import"), FALSE, undo, g_rc_box_acquire (self), back_unref);
}

void
bs_import_back_ask (GtkWidget *owner, BsJournal *journal, gint64 number, const char *file)
{
  Back *self = back_new (journal, number, file);

  run (owner, self, TRUE, _ ("Looking at what was imported"), on_looked);
  back_unref (self);
}
