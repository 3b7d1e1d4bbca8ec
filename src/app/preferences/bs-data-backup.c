/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-data-backup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "bs-data-ask.h"
#include "bs-message.h"
#include "bs-preferences-window.h"
#include "bs-progress-dialog.h"
#include "bs-rule-settings.h"
#include "bs-text.h"

char *
bs_data_new_file_name (BsJournal *journal, const char *extension)
{
  char date[16];

  return g_strdup_printf ("backstory-%s.%s", bs_date_print (bs_instant_get_date (bs_journal_now (journal)), date),
                          extension);
}

/* A backup, and what is done with it. */
typedef struct
{
  BsJournal *journal; /* not touched in the thread */
  char *database, *path, *name;
  BsBackupSummary summary;
  char *copy; /* of a backup, beside the diary: ready to be put in its place */
  BsDataBackedUp backed_up;
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
  g_object_unref (self->journal);
  g_free (self->database);
  g_free (self->path);
  g_free (self->name);
}

static void
backup_unref (gpointer data)
{
  g_rc_box_release_full (data, backup_clear);
}

static Backup *
backup_new (BsJournal *journal, const char *path)
{
  Backup *self = g_rc_box_new0 (Backup);

  self->journal = g_object_ref (journal);
  self->database = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  return self;
}

static void
run (GtkWidget *owner, Backup *self, const char *title, gboolean prepares, BsWorkFunc func, BsWorkDone done)
{
  GtkRoot *window = gtk_widget_get_root (owner);

  bs_progress_dialog_run (window ? GTK_WINDOW (window) : NULL, title, prepares, func, g_rc_box_acquire (self),
                          backup_unref, done, G_OBJECT (owner));
}

/* ---- Backing up ---- */

static gboolean
back_up_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  const Backup *self = work;
  g_autoptr (BsStore) store = bs_store_open_beside (self->database, error);

  return store && bs_store_backup_cancellable (store, self->path, progress->cancellable, error);
}

static void
on_backed_up (gpointer owner, gpointer work, const GError *error)
{
  const Backup *self = work;
  g_autofree char *text = NULL;

  if (error)
    {
      bs_data_show_fault (owner, _ ("Nothing was backed up"), error);
      return;
    }
  /* Translators: the name of a file; the copy was read again and has no damage */
  text = g_strdup_printf (_ ("The diary is copied to “%s”, and the copy is whole"), self->name);
  bs_preferences_toast (owner, text, NULL, NULL, NULL);
}

void
bs_data_back_up (GtkWidget *owner, BsJournal *journal, const char *path)
{
  Backup *self = backup_new (journal, path);

  run (owner, self, _ ("Backing up"), FALSE, back_up_in_thread, on_backed_up);
  backup_unref (self);
}

static void
on_backed_up_first (gpointer owner, gpointer work, const GError *error)
{
  ((const Backup *) work)->backed_up (owner, error);
}

void
bs_data_back_up_first (GtkWidget *owner, BsJournal *journal, const char *path, BsDataBackedUp backed_up)
{
  Backup *self = backup_new (journal, path);

  self->backed_up = backed_up;
  run (owner, self, _ ("Backing up"), TRUE, back_up_in_thread, on_backed_up_first);
  backup_unref (self);
}

/* ---- Restoring ---- */

static gboolean
look_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Backup *self = work;

  return bs_store_read_backup (self->path, self->database, progress->cancellable, &self->summary, error);
}

static gboolean
prepare_in_thread (BsProgress *progress, gpointer work, GError **error)
{
  Backup *self = work;

  self->copy = bs_store_prepare_restore (self->path, self->database, progress->cancellable, error);
  return self->copy != NULL;
}

static void
on_prepared (gpointer owner, gpointer work, const GError *error)
{
  Backup *self = work;
  BsStore *store = bs_journal_get_store (self->journal);
  GtkRoot *window = gtk_widget_get_root (owner);
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_name = NULL;
  g_autofree char *text = NULL;
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
  kept_name = g_filename_display_name (kept);
  /* Translators: the name of a file */
  text = g_strdup_printf (_ ("Your former diary is kept as “%s”."), kept_name);
  if (window)
    bs_message_show (GTK_WINDOW (window), _ ("The backup is in place"), text);
  self->restored (owner, kept);
}

static void
on_confirmed (GtkWidget *owner, gpointer backup)
{
  run (owner, backup, _ ("Restoring"), TRUE, prepare_in_thread, on_prepared);
}

/* What is in the backup, and what will be gone from view (transfer full). */
static char *
describe (const Backup *self)
{
  const BsBackupSummary *summary = &self->summary;
  gint32 today = bs_instant_get_date (bs_journal_now (self->journal));
  guint n = bs_store_count_entries (bs_journal_get_store (self->journal), NULL);
  GString *text = g_string_new (NULL);

  g_string_append_printf (
      text,
      ngettext ("The backup is whole and has %u entry.", "The backup is whole and has %u entries.", summary->n_entries),
      summary->n_entries);
  if (summary->n_entries > 0)
    {
      g_autofree char *first = bs_text_format_date (summary->first, today);
      g_autofree char *last = bs_text_format_date (summary->last, today);

      g_string_append_c (text, '\n');
      /* Translators: the days of the first and of the last entry */
      g_string_append_printf (text, _ ("First: %s\nLast: %s"), first, last);
    }
  if (bs_instant_is_set (summary->last_changed))
    {
      g_autofree char *moment = bs_text_format_moment (summary->last_changed, today);

      g_string_append_c (text, '\n');
      /* Translators: when something was written into a backup last, a day and a time */
      g_string_append_printf (text, _ ("Written in it last: %s"), moment);
    }
  g_string_append (text, "\n\n");
  g_string_append_printf (text,
                          ngettext ("Your diary now has %u entry. It gives way to the backup and is kept beside it.",
                                    "Your diary now has %u entries. It gives way to the backup and is kept beside it.",
                                    n),
                          n);
  return g_string_free (text, FALSE);
}

static void
on_looked (gpointer owner, gpointer work, const GError *error)
{
  Backup *self = work;
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;

  if (error)
    {
      bs_data_show_fault (owner, _ ("This backup cannot be restored"), error);
      return;
    }
  /* Translators: the name of a file */
  heading = g_strdup_printf (_ ("Go back to “%s”?"), self->name);
  text = describe (self);
  bs_data_ask (owner, heading, text, _ ("_Restore"), FALSE, on_confirmed, g_rc_box_acquire (self), backup_unref);
}

void
bs_data_restore (GtkWidget *owner, BsJournal *journal, const char *path, BsDataRestored restored)
{
  Backup *self = backup_new (journal, path);

  self->restored = restored;
  run (owner, self, _ ("Checking the backup"), TRUE, look_in_thread, on_looked);
  backup_unref (self);
}
