/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-data-backup.h"

#include <glib/gi18n-lib.h>

#include "bs-daily-backup.h"
#include "bs-data-ask.h"
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
  GtkRoot *window = gtk_widget_get_root (owner);

  bs_progress_dialog_run (window ? GTK_WINDOW (window) : NULL, _ ("Backing up"), prepares, func, self, backup_free, done,
                          G_OBJECT (owner));
}

/* ---- In the thread ---- */

static gboolean
back_up_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  const Backup *self = work;
  g_autoptr (BsStore) store = bs_store_open_beside (self->database, error);

  if (!store)
    return FALSE;
  return self->passphrase
             ? bs_sealed_backup_make (store, self->path, self->passphrase, progress->cancellable, error)
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
