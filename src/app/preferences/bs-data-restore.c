/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-data-restore.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "bs-backup-difference.h"
#include "bs-backup-words.h"
#include "bs-data-ask.h"
#include "bs-message.h"
#include "bs-passphrase-dialog.h"
#include "bs-progress-dialog.h"
#include "bs-rule-settings.h"
#include "bs-sealed-backup.h"

/* A backup that is looked at, and maybe put in the place of the diary. */
typedef struct
{
  BsJournal *journal; /* not touched in the thread */
  char *database, *path, *name, *day;
  char *passphrase; /* NULL: none was asked for yet */
  char *opened;     /* a sealed one in the clear, beside the diary; NULL: it is not sealed */
  BsBackupSummary summary;
  BsBackupDifference difference;
  char *copy; /* of it, beside the diary: ready to be put in its place */
  BsDataRestored restored;
} Backup;

static void
backup_clear (gpointer data)
{
  Backup *self = data;

  /* Prepared, but not used. */
  if (self->copy)
    g_unlink (self->copy);
  g_free (self->copy);
  bs_sealed_backup_remove_copy (self->opened);
  g_free (self->opened);
  bs_passphrase_free (self->passphrase);
  g_object_unref (self->journal);
  g_free (self->database);
  g_free (self->path);
  g_free (self->name);
  g_free (self->day);
}

static void
backup_unref (gpointer data)
{
  g_rc_box_release_full (data, backup_clear);
}

static void
run (GtkWidget *owner, Backup *self, const char *title, BsWorkFunc func, BsWorkDone done)
{
  bs_progress_dialog_run (owner, title, TRUE, func, g_rc_box_acquire (self), backup_unref, done);
}

static const char *
get_file (const Backup *self)
{
  return self->opened ? self->opened : self->path;
}

/* ---- Putting it in place ---- */

static gboolean
prepare_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Backup *self = work;

  self->copy = bs_store_prepare_restore (get_file (self), self->database, progress->cancellable, error);
  return self->copy != NULL;
}

static void
say_kept (GtkWidget *owner, const char *kept)
{
  GtkRoot *window = gtk_widget_get_root (owner);
  g_autofree char *name = g_filename_display_name (kept);
  /* Translators: the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Your former diary is kept as “%s”."), name);

  if (window)
    bs_message_show (GTK_WINDOW (window), _ ("The backup is in place"), text);
}

static void
on_prepared (gpointer owner, gpointer work, const GError *error)
{
  Backup *self = work;
  BsStore *store = bs_journal_get_store (self->journal);
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) fault = NULL;

  if (error)
    {
      bs_data_show_fault (owner, _ ("Nothing was restored"), error);
      return;
    }
  copy = g_steal_pointer (&self->copy);
  kept = bs_store_finish_restore (store, copy, &fault);
  if (!kept)
    {
      bs_data_show_fault (owner, _ ("Nothing was restored"), fault);
      if (!bs_store_is_open (store, NULL))
        self->restored (owner, NULL);
      return;
    }
  /* What was set for the rules came with it. */
  bs_journal_set_settings (self->journal, bs_rule_settings_load (store));
  say_kept (owner, kept);
  self->restored (owner, kept);
}

static void
on_confirmed (GtkWidget *owner, gpointer backup)
{
  run (owner, backup, _ ("Restoring"), prepare_in_thread, on_prepared);
}

/* ---- Looking at it ---- */

static gboolean
open_sealed (Backup *self, GCancellable *cancellable, GError **error)
{
  if (self->opened || !self->passphrase)
    return TRUE;
  self->opened = bs_sealed_backup_open (self->path, self->database, self->passphrase, cancellable, error);
  return self->opened != NULL;
}

static gboolean
look_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Backup *self = work;

  return open_sealed (self, progress->cancellable, error) &&
         bs_store_read_backup (get_file (self), self->database, progress->cancellable, &self->summary, error) &&
         bs_backup_difference_read (get_file (self), self->database, progress->cancellable, &self->difference, error);
}

static void look (GtkWidget *owner, Backup *self);

/* What the question's dialog has in mind. */
typedef struct
{
  GtkWidget *owner;
  Backup *backup;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *self = data;

  g_object_unref (self->owner);
  backup_unref (self->backup);
  g_free (self);
}

static void
on_passphrase (BsPassphraseDialog *dialog, const char *passphrase, Asking *asking)
{
  bs_passphrase_free (asking->backup->passphrase);
  asking->backup->passphrase = bs_passphrase_dup (passphrase);
  look (asking->owner, asking->backup);
}

/* `fault` (nullable): of the one before. */
static void
ask_passphrase (GtkWidget *owner, Backup *self, const char *fault)
{
  GtkRoot *window = gtk_widget_get_root (owner);
  GtkWidget *dialog;
  Asking *asking;

  if (!window)
    return;
  asking = g_new (Asking, 1);
  *asking = (Asking){ g_object_ref (owner), g_rc_box_acquire (self) };
  dialog = bs_passphrase_dialog_new_to_open (self->name, fault);
  g_signal_connect_data (dialog, "answered", G_CALLBACK (on_passphrase), asking, asking_free, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ask_whether (GtkWidget *owner, Backup *self)
{
  gint32 today = bs_instant_get_date (bs_journal_now (self->journal));
  guint n = bs_store_count_entries (bs_journal_get_store (self->journal), NULL);
  /* Translators: a day */
  g_autofree char *heading = self->day ? g_strdup_printf (_ ("Go back to the backup of %s?"), self->day)
                                       /* Translators: the name of a file */
                                       : g_strdup_printf (_ ("Go back to “%s”?"), self->name);
  g_autofree char *text = bs_backup_words_describe (&self->summary, &self->difference, n, today);

  bs_data_ask (owner, heading, text, _ ("_Restore"), FALSE, on_confirmed, g_rc_box_acquire (self), backup_unref);
}

static void
on_looked (gpointer owner, gpointer work, const GError *error)
{
  Backup *self = work;

  if (g_error_matches (error, BS_SEALED_ERROR, BS_SEALED_ERROR_WRONG_PASSPHRASE))
    ask_passphrase (owner, self, error->message);
  else if (error)
    bs_data_show_fault (owner, _ ("This backup cannot be restored"), error);
  else
    ask_whether (owner, self);
}

static void
look (GtkWidget *owner, Backup *self)
{
  run (owner, self, _ ("Checking the backup"), look_in_thread, on_looked);
}

void
bs_data_restore (GtkWidget *owner, BsJournal *journal, const char *path, const char *day, BsDataRestored restored)
{
  Backup *self = g_rc_box_new0 (Backup);

  self->journal = g_object_ref (journal);
  self->database = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  self->day = g_strdup (day);
  self->restored = restored;
  if (bs_sealed_file_is_sealed (path))
    ask_passphrase (owner, self, NULL);
  else
    look (owner, self);
  backup_unref (self);
}
