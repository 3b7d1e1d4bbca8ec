/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-erase-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-daily-backup.h"
#include "bs-data-backup.h"
#include "bs-file-chooser.h"
#include "bs-message.h"
#include "bs-rule-settings.h"
#include "bs-stock-names.h"
#include "bs-store-file.h"
#include "bs-text-row.h"
#include "bs-widgets.h"

struct _BsEraseDialog
{
  AdwWindow parent_instance;
  BsJournal *journal;
  BsSettings *settings;
  AdwPreferencesGroup *word_group;
  GtkCheckButton *no_backup, *with_backup, *with_copies, *with_daily;
  GtkWidget *copies_row, *daily_row;
  GtkLabel *folder_label, *copies_label, *daily_label;
  BsTextRow *word;
  char *folder;       /* for the last backup; NULL: none */
  char *daily_folder; /* where the daily backups are */
};

enum
{
  ERASED,
  LOST,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsEraseDialog, bs_erase_dialog, ADW_TYPE_WINDOW)

static const char *
get_word (void)
{
  /* Translators: the word that somebody types who wants to erase everything; capitals are not needed */
  return _ ("ERASE");
}

/* ---- The last backup ---- */

void
bs_erase_dialog_set_folder (BsEraseDialog *self, const char *folder)
{
  g_autofree char *name = folder ? g_filename_display_name (folder) : NULL;
  /* Translators: the name of a folder */
  g_autofree char *text = name ? g_strdup_printf (_ ("In “%s”"), name) : NULL;

  g_free (self->folder);
  self->folder = g_strdup (folder);
  gtk_label_set_label (self->folder_label, text ? text : _ ("In a folder that you choose"));
  gtk_check_button_set_active (folder ? self->with_backup : self->no_backup, TRUE);
}

static void
on_folder_chosen (const char *path, gpointer self)
{
  bs_erase_dialog_set_folder (self, path);
}

static void
on_choose_folder (BsEraseDialog *self)
{
  bs_file_chooser_folder (GTK_WINDOW (self), _ ("Folder for the last backup"), _ ("_Choose"), on_folder_chosen,
                          G_OBJECT (self));
}

/* (transfer full): a name in the folder that is not taken. */
static char *
new_backup_path (BsEraseDialog *self)
{
  g_autofree char *name = bs_data_new_file_name (self->journal, "db");
  char *path = g_build_filename (self->folder, name, NULL);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".db"));
      g_autofree char *numbered = g_strdup_printf ("%s-%u.db", stem, i);

      g_free (path);
      path = g_build_filename (self->folder, numbered, NULL);
    }
  return path;
}

/* ---- Erasing ---- */

/* The diary is erased by now: that these are not is said, and changes nothing of it. */
static void
erase_daily (BsEraseDialog *self)
{
  const char *diary = bs_store_get_path (bs_journal_get_store (self->journal));
  g_autoptr (GError) error = NULL;

  /* Where there was none to ask about, there is none afterwards: one may have been made meanwhile. */
  if ((gtk_check_button_get_active (self->with_daily) || !gtk_widget_get_visible (self->daily_row)) &&
      !bs_daily_backup_erase (self->daily_folder, diary, &error))
    bs_message_show (gtk_window_get_transient_for (GTK_WINDOW (self)), _ ("Not all daily backups were erased"),
                     error->message);
}

static void
erase (BsEraseDialog *self)
{
  BsStore *store = bs_journal_get_store (self->journal);
  g_autoptr (GError) error = NULL;

  if (!bs_store_erase (store, gtk_check_button_get_active (self->with_copies), &error))
    {
      if (bs_store_is_open (store, NULL))
        bs_message_show (GTK_WINDOW (self), _ ("Nothing was erased"), error->message);
      else
        /* Opening it anew says why. */
        g_signal_emit (self, signals[LOST], 0);
      return;
    }
  erase_daily (self);
  bs_settings_reset (self->settings);
  bs_journal_set_settings (self->journal, bs_rule_settings_load (store));
  g_object_ref (self);
  /* The window that it stands over closes too, and before this one is let go. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, signals[ERASED], 0);
  g_object_unref (self);
}

static void
on_backed_up (gpointer owner, const GError *error)
{
  BsEraseDialog *self = owner;

  /* Closed meanwhile. */
  if (!self->journal)
    return;
  if (!error)
    erase (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bs_message_show (GTK_WINDOW (self), _ ("No backup, so nothing was erased"), error->message);
}

static void
back_up_and_erase (BsEraseDialog *self)
{
  g_autofree char *path = new_backup_path (self);

  bs_data_back_up_first (GTK_WIDGET (self), self->journal, path, on_backed_up);
}

static gboolean
is_word (const char *typed)
{
  g_autofree char *folded = typed ? g_utf8_casefold (typed, -1) : g_strdup ("");
  g_autofree char *wanted = g_utf8_casefold (get_word (), -1);

  return g_utf8_collate (folded, wanted) == 0;
}

static void
on_erase (BsEraseDialog *self)
{
  g_autofree char *typed = bs_text_row_dup_text (self->word);
  /* Translators: a word to be typed */
  g_autofree char *fault = g_strdup_printf (_ ("Nothing is erased before the word “%s” stands here."), get_word ());

  if (!is_word (typed))
    {
      bs_text_row_set_fault (self->word, fault);
      gtk_widget_grab_focus (GTK_WIDGET (self->word));
    }
  else if (!gtk_check_button_get_active (self->with_backup))
    erase (self);
  else if (self->folder)
    back_up_and_erase (self);
  else
    on_choose_folder (self);
}

static void
on_word_typed (BsEraseDialog *self)
{
  g_autofree char *typed = bs_text_row_dup_text (self->word);

  if (is_word (typed))
    bs_text_row_set_fault (self->word, NULL);
}

/* ---- Life ---- */

static void
show_copies (BsEraseDialog *self)
{
  g_autoptr (GPtrArray) copies = bs_store_list_copies (bs_store_get_path (bs_journal_get_store (self->journal)), NULL);
  g_autofree char *text = NULL;
  guint n = 0;

  /* Their logs are no copies of their own. */
  for (guint i = 0; copies && i < copies->len; i++)
    n += !bs_store_file_is_beside (copies->pdata[i]);
  gtk_widget_set_visible (self->copies_row, copies && copies->len > 0);
  text = g_strdup_printf (ngettext ("Also erase %u former diary that Backstory kept beside it",
                                    "Also erase %u former diaries that Backstory kept beside it", n),
                          n);
  gtk_label_set_label (self->copies_label, text);
}

static void
show_daily (BsEraseDialog *self)
{
  g_autofree char *chosen = bs_settings_dup_string (self->settings, BS_SETTING_BACKUP_FOLDER);
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  guint n;

  self->daily_folder = bs_daily_backup_dup_folder (bs_store_get_path (bs_journal_get_store (self->journal)), chosen);
  files = bs_daily_backup_list_files (self->daily_folder, NULL);
  n = files ? files->len : 0;
  name = g_filename_display_name (self->daily_folder);
  gtk_widget_set_visible (self->daily_row, n > 0);
  /* Translators: how many backups, and the name of their folder */
  text = g_strdup_printf (ngettext ("Also erase %u daily backup in “%s”", "Also erase %u daily backups in “%s”", n), n,
                          name);
  gtk_label_set_label (self->daily_label, text);
  bs_widget_set_accessible_label (GTK_WIDGET (self->with_daily), text);
}

static void
bs_erase_dialog_dispose (GObject *object)
{
  BsEraseDialog *self = BS_ERASE_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->daily_folder, g_free);
  G_OBJECT_CLASS (bs_erase_dialog_parent_class)->dispose (object);
}

static void
bs_erase_dialog_class_init (BsEraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_erase_dialog_dispose;
  signals[ERASED] =
      g_signal_new ("erased", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOST] =
      g_signal_new ("lost", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-erase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, word_group);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, no_backup);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, with_backup);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, with_copies);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, copies_row);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, with_daily);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, daily_row);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, daily_label);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, folder_label);
  gtk_widget_class_bind_template_child (widget_class, BsEraseDialog, copies_label);
  gtk_widget_class_bind_template_callback (widget_class, on_erase);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_folder);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_erase_dialog_init (BsEraseDialog *self)
{
  /* Translators: a word to be typed */
  g_autofree char *title = g_strdup_printf (_ ("Type %s to erase everything"), get_word ());

  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  bs_stock_titles_wrap (GTK_WIDGET (self));
  self->word = BS_TEXT_ROW (bs_text_row_new (title, _ ("Nothing brings it back afterwards."), FALSE));
  adw_preferences_group_add (self->word_group, GTK_WIDGET (self->word));
  g_signal_connect_object (self->word, "changed", G_CALLBACK (on_word_typed), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bs_erase_dialog_new (BsJournal *journal, BsSettings *settings)
{
  BsEraseDialog *self = g_object_new (BS_TYPE_ERASE_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  bs_erase_dialog_set_folder (self, NULL);
  show_copies (self);
  show_daily (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->no_backup));
  return GTK_WIDGET (self);
}
