/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-data-backup.h"

#include <glib/gi18n-lib.h>

#include "bs-daily-backup.h"
#include "bs-data-ask.h"
#include "bs-file-chooser.h"
#include "bs-passphrase-dialog.h"
#include "bs-preferences-window.h"
#include "bs-progress-dialog.h"
#include "bs-sealed-backup.h"

char *
bs_data_new_file_name (BsJournal *journal, const char *extension)
{
  char date[16];

  return g_strdup_printf ("backstory-%s.%s", bs_date_print (bs_instant_get_date (bs_journal_now (journal)), date),
                          extension);
}

/* What is being backed up. */
typedef struct
{
  char *database, *path; /* `path` of a daily one is its folder */
  char *passphrase;      /* NULL: none */
  gint32 today;
  BsDataBackedUp backed_up;
} Backup;

static void
backup_free (gpointer data)
{
  Backup *self = data;

  g_free (self->database);
  g_free (self->path);
  bs_passphrase_free (self->passphrase);
  g_free (self);
}

static Backup *
backup_new (BsJournal *journal, const char *path)
{
  Backup *self = g_new0 (Backup, 1);

  self->database = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  self->path = g_strdup (path);
  self->today = bs_instant_get_date (bs_journal_now (journal));
  return self;
}

/* Takes `self`. */
static void
run (GtkWidget *owner, Backup *self, gboolean prepares, BsWorkFunc func, BsWorkDone done)
{
  bs_progress_dialog_run (owner, _ ("Backing up"), prepares, func, self, backup_free, done);
}

/* ---- In the thread ---- */

static gboolean
back_up_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  const Backup *self = work;
  g_autoptr (BsStore) store = bs_store_open_beside (self->database, error);

  if (!store)
    return FALSE;
  return self->passphrase ? bs_sealed_backup_make (store, self->path, self->passphrase, progress->cancellable, error)
                          : bs_store_backup_cancellable (store, self->path, progress->cancellable, error);
}

static gboolean
back_up_daily_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  const Backup *self = work;

  return bs_daily_backup_make (self->database, self->path, self->today, progress->cancellable, NULL, error);
}

/* ---- What came of it ---- */

static void
on_backed_up (gpointer owner, gpointer work, const GError *error)
{
  const Backup *self = work;
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *text = NULL;

  if (error)
    {
      bs_data_show_fault (owner, _ ("Nothing was backed up"), error);
      return;
    }
  /* Translators: the name of a file; the copy was read again and has no damage */
  text = g_strdup_printf (_ ("The diary is copied to “%s”, and the copy is whole"), name);
  bs_preferences_toast (owner, text, NULL, NULL, NULL);
}

static void
on_backed_up_first (gpointer owner, gpointer work, const GError *error)
{
  ((const Backup *) work)->backed_up (owner, error);
}

void
bs_data_back_up (GtkWidget *owner, BsJournal *journal, const char *path, const char *passphrase)
{
  Backup *self = backup_new (journal, path);

  self->passphrase = bs_passphrase_dup (passphrase);
  run (owner, self, FALSE, back_up_in_thread, on_backed_up);
}

void
bs_data_back_up_first (GtkWidget *owner, BsJournal *journal, const char *path, BsDataBackedUp backed_up)
{
  Backup *self = backup_new (journal, path);

  self->backed_up = backed_up;
  run (owner, self, TRUE, back_up_in_thread, on_backed_up_first);
}

void
bs_data_back_up_daily (GtkWidget *owner, BsJournal *journal, const char *folder, BsDataBackedUp backed_up)
{
  Backup *self = backup_new (journal, folder);

  self->backed_up = backed_up;
  run (owner, self, TRUE, back_up_daily_in_thread, on_backed_up_first);
}

/* ---- Asking before ---- */

/* What is known while a place is being chosen. */
typedef struct
{
  BsJournal *journal;
  char *passphrase; /* NULL: none */
} Asked;

#define ASKED "asked-backup"

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_object_unref (self->journal);
  bs_passphrase_free (self->passphrase);
  g_free (self);
}

static void
on_place_chosen (const char *path, gpointer owner)
{
  Asked *asked = g_object_steal_data (owner, ASKED);

  if (!asked)
    return;
  bs_data_back_up (owner, asked->journal, path, asked->passphrase);
  asked_free (asked);
}

static void
on_given_up (gpointer owner)
{
  bs_data_forget_asked (owner);
}

static void
on_answered (BsPassphraseDialog *dialog, const char *passphrase, GtkWidget *owner)
{
  Asked *asked = g_object_get_data (G_OBJECT (owner), ASKED);
  GtkRoot *window = gtk_widget_get_root (owner);
  const char *extension = passphrase ? BS_SEALED_EXTENSION : "db";
  g_autofree char *name = asked ? bs_data_new_file_name (asked->journal, extension) : NULL;
  g_autofree char *pattern = g_strconcat ("*.", extension, NULL);
  const BsFileKind kinds[] = { { _ ("Backups"), pattern }, { NULL, NULL } };

  /* Forgotten since. */
  if (!asked)
    return;
  bs_passphrase_free (asked->passphrase);
  asked->passphrase = bs_passphrase_dup (passphrase);
  bs_file_chooser_save_or_give_up (window ? GTK_WINDOW (window) : NULL, _ ("Back up the diary"), _ ("_Save"), name,
                                   kinds, on_place_chosen, on_given_up, G_OBJECT (owner));
}

void
bs_data_forget_asked (GtkWidget *owner)
{
  g_object_set_data (G_OBJECT (owner), ASKED, NULL);
}

void
bs_data_back_up_asking (GtkWidget *owner, BsJournal *journal)
{
  GtkWidget *dialog = bs_passphrase_dialog_new_for_backup ();
  GtkRoot *window = gtk_widget_get_root (owner);
  Asked *asked = g_new0 (Asked, 1);

  asked->journal = g_object_ref (journal);
  /* It takes the place of one that was asked before and given up. */
  g_object_set_data_full (G_OBJECT (owner), ASKED, asked, asked_free);
  g_signal_connect_object (dialog, "answered", G_CALLBACK (on_answered), owner, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), window ? GTK_WINDOW (window) : NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
