/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-preferences-backup.h"

#include <glib/gi18n-lib.h>

#include "bs-backup-look.h"
#include "bs-backup-words.h"
#include "bs-daily-backup-fault.h"
#include "bs-data-ask.h"
#include "bs-data-backup.h"
#include "bs-data-restore.h"
#include "bs-file-chooser.h"
#include "bs-preferences-window.h"
#include "bs-sealed-file.h"
#include "bs-switch-row.h"
#include "bs-text.h"

struct _BsPreferencesBackup
{
  AdwPreferencesGroup parent_instance;
  BsJournal *journal;
  BsSettings *settings;
  AdwActionRow *daily, *newest, *folder;
  GtkWidget *usual_folder;
  AdwExpanderRow *list;
  GPtrArray *rows;       /* (transfer none): of the list */
  GCancellable *looking; /* NULL: nothing is being read */
  GFileMonitor *monitor; /* of the folder: the program or a timer may make one meanwhile */
  char *trying;          /* a folder that is being tried, "" the usual one; NULL: none */
};

enum
{
  RESTORED,
  LOST,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsPreferencesBackup, bs_preferences_backup, ADW_TYPE_PREFERENCES_GROUP)

static GtkWindow *
get_window (BsPreferencesBackup *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gint32
get_today (BsPreferencesBackup *self)
{
  return bs_instant_get_date (bs_journal_now (self->journal));
}

static const char *
get_diary (BsPreferencesBackup *self)
{
  return bs_store_get_path (bs_journal_get_store (self->journal));
}

/* (transfer full) */
static char *
dup_folder (BsPreferencesBackup *self)
{
  g_autofree char *chosen = bs_settings_dup_string (self->settings, BS_SETTING_BACKUP_FOLDER);

  return bs_daily_backup_dup_folder (get_diary (self), chosen);
}

/* ---- Restoring ---- */

static void
on_restored (gpointer owner, const char *kept)
{
  g_signal_emit (owner, signals[kept ? RESTORED : LOST], 0);
}

void
bs_preferences_backup_restore (BsPreferencesBackup *self, const char *path)
{
  bs_data_restore (GTK_WIDGET (self), self->journal, path, NULL, on_restored);
}

static void
on_restore_chosen (const char *path, gpointer self)
{
  bs_preferences_backup_restore (self, path);
}

static void
on_restore (BsPreferencesBackup *self)
{
  /* Also what was kept beside the diary: "diary.db.replaced". */
  const BsFileKind kinds[] = { { _ ("Backups"), "*.db*" },
                               { _ ("Backups with a passphrase"), "*." BS_SEALED_EXTENSION },
                               { NULL, NULL } };

  bs_file_chooser_open (get_window (self), _ ("Restore a backup"), _ ("_Look at it"), kinds, on_restore_chosen,
                        G_OBJECT (self));
}

static void
on_row (AdwActionRow *row, BsPreferencesBackup *self)
{
  const char *path = g_object_get_data (G_OBJECT (row), "path");
  const char *day = g_object_get_data (G_OBJECT (row), "day");

  bs_data_restore (GTK_WIDGET (self), self->journal, path, day, on_restored);
}

/* ---- What there is ---- */

static GtkWidget *
create_row (BsPreferencesBackup *self, const BsDailyBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = bs_text_format_day (backup->date, get_today (self));
  g_autofree char *state = bs_backup_words_state (backup);

  g_object_set (row, "use-markup", FALSE, "title", day, "subtitle", state, "title-lines", 0, "subtitle-lines", 0, NULL);
  if (backup->fault)
    return row;
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (backup->path), g_free);
  g_object_set_data_full (G_OBJECT (row), "day", bs_text_format_date (backup->date, get_today (self)), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "document-open-recent-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row), self, 0);
  return row;
}

static void
show_list (BsPreferencesBackup *self, GPtrArray *backups)
{
  g_autofree char *words = backups->len > 0 ? bs_backup_words_list (backups, get_today (self)) : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < backups->len; i++)
    {
      GtkWidget *row = create_row (self, backups->pdata[i]);

      adw_expander_row_add_row (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_expander_row_set_subtitle (self->list, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->list), backups->len > 0);
}

static void
show_newest (BsPreferencesBackup *self, GPtrArray *backups)
{
  g_autofree char *fault = bs_daily_backup_dup_fault (bs_journal_get_store (self->journal));
  gboolean on = bs_settings_get_boolean (self->settings, BS_SETTING_DAILY_BACKUP);
  g_autofree char *words = bs_backup_words_newest (backups, on ? fault : NULL, get_today (self));

  adw_action_row_set_subtitle (self->newest, words);
}

static void
on_looked (gpointer owner, GPtrArray *backups, const GError *error)
{
  BsPreferencesBackup *self = owner;

  if (!self->journal)
    return;
  g_clear_object (&self->looking);
  if (!backups)
    {
      adw_action_row_set_subtitle (self->newest, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
      return;
    }
  show_newest (self, backups);
  show_list (self, backups);
}

static void
look (BsPreferencesBackup *self)
{
  g_autofree char *folder = dup_folder (self);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  bs_backup_look (folder, get_diary (self), get_today (self), self->looking, G_OBJECT (self), on_looked);
}

/* And from now on whenever something changes in the folder. */
static void
look_and_watch (BsPreferencesBackup *self)
{
  g_autofree char *folder = dup_folder (self);
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  look (self);
  g_clear_object (&self->monitor);
  self->monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
}

static void
on_mapped (BsPreferencesBackup *self)
{
  if (self->journal)
    look_and_watch (self);
}

/* ---- Every day, and where ---- */

static void
show_folder (BsPreferencesBackup *self)
{
  g_autofree char *folder = dup_folder (self);
  g_autofree char *usual = bs_daily_backup_dup_folder (get_diary (self), NULL);
  g_autofree char *name = g_filename_display_name (folder);

  adw_action_row_set_subtitle (self->folder, name);
  gtk_widget_set_visible (self->usual_folder, !g_str_equal (folder, usual));
}

static void
on_tried (gpointer owner, const GError *error)
{
  BsPreferencesBackup *self = owner;
  g_autofree char *folder = g_steal_pointer (&self->trying);

  if (!self->journal)
    return;
  if (error)
    {
      bs_data_show_fault (owner, _ ("This folder was not taken"), error);
      return;
    }
  bs_daily_backup_set_fault (bs_journal_get_store (self->journal), get_today (self), NULL);
  bs_settings_set_string (self->settings, BS_SETTING_BACKUP_FOLDER, folder);
  bs_preferences_toast (owner, _ ("Daily backups go there from now on; those made before stay where they are"), NULL,
                        NULL, NULL);
}

/* Today's is made there first: a folder that cannot be written is not taken. */
static void
try_folder (BsPreferencesBackup *self, const char *path, const char *setting)
{
  if (self->trying)
    return;
  self->trying = g_strdup (setting);
  bs_data_back_up_daily (GTK_WIDGET (self), self->journal, path, on_tried);
}

void
bs_preferences_backup_choose_folder (BsPreferencesBackup *self, const char *path)
{
  try_folder (self, path, path);
}

static void
on_folder_chosen (const char *path, gpointer self)
{
  bs_preferences_backup_choose_folder (self, path);
}

static void
on_folder (BsPreferencesBackup *self)
{
  bs_file_chooser_folder (get_window (self), _ ("Folder of the daily backups"), _ ("_Choose"), on_folder_chosen,
                          G_OBJECT (self));
}

static void
on_usual_folder (BsPreferencesBackup *self)
{
  g_autofree char *usual = bs_daily_backup_dup_folder (get_diary (self), NULL);

  try_folder (self, usual, "");
}

static void
on_folder_changed (BsPreferencesBackup *self)
{
  show_folder (self);
  look_and_watch (self);
}

static void
on_switched_on (gpointer owner, const GError *error)
{
  BsPreferencesBackup *self = owner;

  if (!self->journal)
    return;
  /* That the person stopped it is no fault. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bs_daily_backup_set_fault (bs_journal_get_store (self->journal), get_today (self), error ? error->message : NULL);
  if (error)
    bs_data_show_fault (owner, _ ("Today’s backup was not made"), error);
  look (self);
}

/* At once, so that the person sees that it works. */
static void
on_switched (BsPreferencesBackup *self)
{
  g_autofree char *folder = dup_folder (self);

  if (bs_settings_get_boolean (self->settings, BS_SETTING_DAILY_BACKUP) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    bs_data_back_up_daily (GTK_WIDGET (self), self->journal, folder, on_switched_on);
  else
    look (self);
}

/* ---- By hand ---- */

void
bs_preferences_backup_back_up (BsPreferencesBackup *self, const char *path, const char *passphrase)
{
  bs_data_back_up (GTK_WIDGET (self), self->journal, path, passphrase);
}

static void
on_back_up (BsPreferencesBackup *self)
{
  bs_data_back_up_asking (GTK_WIDGET (self), self->journal);
}

/* ---- Life ---- */

void
bs_preferences_backup_let_go (BsPreferencesBackup *self)
{
  bs_data_forget_asked (GTK_WIDGET (self));
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->monitor);
  g_clear_object (&self->journal);
  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->trying, g_free);
}

static void
bs_preferences_backup_dispose (GObject *object)
{
  BsPreferencesBackup *self = BS_PREFERENCES_BACKUP (object);

  bs_preferences_backup_let_go (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (bs_preferences_backup_parent_class)->dispose (object);
}

static void
bs_preferences_backup_class_init (BsPreferencesBackupClass *klass)
{
  static const char *const names[N_SIGNALS] = { "restored", "lost" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_preferences_backup_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] =
        g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-preferences-backup.ui");
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesBackup, daily);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesBackup, newest);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesBackup, list);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesBackup, folder);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesBackup, usual_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_usual_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_back_up);
  gtk_widget_class_bind_template_callback (widget_class, on_restore);
}

static void
bs_preferences_backup_init (BsPreferencesBackup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (on_mapped), NULL);
}

void
bs_preferences_backup_set_journal (BsPreferencesBackup *self, BsJournal *journal, BsSettings *settings)
{
  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  bs_switch_row_bind (self->daily, settings, BS_SETTING_DAILY_BACKUP);
  show_folder (self);
  g_signal_connect_object (settings, "changed::" BS_SETTING_DAILY_BACKUP, G_CALLBACK (on_switched), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" BS_SETTING_BACKUP_FOLDER, G_CALLBACK (on_folder_changed), self,
                           G_CONNECT_SWAPPED);
}
