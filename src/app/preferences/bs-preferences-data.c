/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-preferences-data.h"

#include <glib/gi18n-lib.h>

#include "bs-emergency-number.h"
#include "bs-erase-dialog.h"
#include "bs-export-dialog.h"
#include "bs-file-chooser.h"
#include "bs-import-work.h"
#include "bs-last-import-row.h"
#include "bs-preferences-window.h"
#include "bs-switch-row.h"
#include "bs-text-row.h"
#include "bs-widgets.h"

struct _BsPreferencesData
{
  AdwPreferencesPage parent_instance;
  BsJournal *journal;
  BsSettings *settings;
  AdwPreferencesGroup *emergency, *import;
  AdwActionRow *place, *desktop_search;
  BsPreferencesBackup *backup;
  BsTextRow *number;
  GtkWidget *back; /* to the number of the system's country */
};

enum
{
  RESTORED,
  ERASED,
  LOST,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsPreferencesData, bs_preferences_data, ADW_TYPE_PREFERENCES_PAGE)

static GtkWindow *
get_window (BsPreferencesData *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- The emergency number ---- */

static void
show_number (BsPreferencesData *self)
{
  g_autofree char *number = bs_settings_dup_emergency_number (self->settings);

  bs_text_row_set_text (self->number, number);
  bs_text_row_set_fault (self->number, NULL);
  gtk_widget_set_visible (self->back, !g_str_equal (number, bs_emergency_number_of_system ()));
}

/* Takes what is typed where it is a number; `say`: else says that it is none. Nothing typed goes back to the country's.
 */
static void
take_number (BsPreferencesData *self, gboolean say)
{
  g_autofree char *typed = bs_text_row_dup_text (self->number);
  g_autoptr (GError) error = NULL;
  gboolean of_system = !typed || g_str_equal (typed, bs_emergency_number_of_system ());

  if (!bs_settings_set_emergency_number (self->settings, of_system ? NULL : typed, &error))
    {
      g_autofree char *fault = g_strdup_printf (_ ("%s It was not kept."), error->message);

      if (say)
        bs_text_row_set_fault (self->number, fault);
      return;
    }
  bs_text_row_set_fault (self->number, NULL);
  gtk_widget_set_visible (self->back, !of_system);
  if (!typed && say)
    show_number (self);
}

static void
on_number_typed (BsPreferencesData *self)
{
  g_autofree char *typed = bs_text_row_dup_text (self->number);

  /* Somebody who empties the entry is about to type another one. */
  if (typed)
    take_number (self, g_utf8_strlen (typed, -1) > 1);
}

static void
on_number_left (BsPreferencesData *self)
{
  take_number (self, TRUE);
}

static void
on_number_back (BsPreferencesData *self)
{
  /* The button goes: the keyboard goes to the number. */
  gtk_widget_grab_focus (GTK_WIDGET (self->number));
  bs_settings_set_emergency_number (self->settings, NULL, NULL);
  show_number (self);
}

static void
add_number (BsPreferencesData *self)
{
  const char *system = bs_emergency_number_of_system ();
  /* Translators: a telephone number */
  g_autofree char *why =
      g_strdup_printf (_ ("Stands on the card for an emergency. By your system’s country it is %s."), system);
  g_autofree char *back = g_strdup_printf (_ ("Back to %s"), system);

  self->number = BS_TEXT_ROW (bs_text_row_new (_ ("Emergency number"), why, FALSE));
  gtk_entry_set_input_purpose (GTK_ENTRY (bs_text_row_get_field (self->number)), GTK_INPUT_PURPOSE_PHONE);
  self->back = bs_answer_button_new (back, NULL, "flat");
  gtk_widget_set_margin_top (self->back, 6);
  adw_preferences_group_add (self->emergency, GTK_WIDGET (self->number));
  adw_preferences_group_add (self->emergency, self->back);
  g_signal_connect_object (self->number, "changed", G_CALLBACK (on_number_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->number, "left", G_CALLBACK (on_number_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (on_number_back), self, G_CONNECT_SWAPPED);
}

/* ---- In and out ---- */

void
bs_preferences_data_import (BsPreferencesData *self, const char *path)
{
  bs_import_work_open (GTK_WIDGET (self), self->journal, path);
}

static void
on_import_chosen (const char *path, gpointer self)
{
  bs_preferences_data_import (self, path);
}

static void
on_import (BsPreferencesData *self)
{
  const BsFileKind kinds[] = { { _ ("Diary files and tables"), "*.json;*.csv;*.tsv;*.txt" }, { NULL, NULL } };

  bs_file_chooser_open (get_window (self), _ ("Import a diary"), _ ("_Look at it"), kinds, on_import_chosen,
                        G_OBJECT (self));
}

static void
on_exported (BsExportDialog *dialog, const char *name, BsPreferencesData *self)
{
  /* Translators: the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Exported to “%s”"), name);

  bs_preferences_toast (GTK_WIDGET (self), text, NULL, NULL, NULL);
}

static void
open_export (BsPreferencesData *self, BsExportKind kind)
{
  GtkWidget *dialog = bs_export_dialog_new (self->journal, kind);

  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), get_window (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_export_json (BsPreferencesData *self)
{
  open_export (self, BS_EXPORT_JSON);
}

static void
on_export_csv (BsPreferencesData *self)
{
  open_export (self, BS_EXPORT_CSV);
}

static void
on_export_fhir (BsPreferencesData *self)
{
  open_export (self, BS_EXPORT_FHIR);
}

static void
on_open_folder (BsPreferencesData *self)
{
  g_autofree char *folder = g_path_get_dirname (bs_store_get_path (bs_journal_get_store (self->journal)));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri)
    gtk_show_uri (get_window (self), uri, GDK_CURRENT_TIME);
}

/* ---- Erasing ---- */

static void
on_erased (BsPreferencesData *self)
{
  g_signal_emit (self, signals[ERASED], 0);
}

static void
on_lost (BsPreferencesData *self)
{
  g_signal_emit (self, signals[LOST], 0);
}

static void
on_erase (BsPreferencesData *self)
{
  GtkWidget *dialog = bs_erase_dialog_new (self->journal, self->settings);

  g_signal_connect_object (dialog, "erased", G_CALLBACK (on_erased), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "lost", G_CALLBACK (on_lost), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), get_window (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- Backups ---- */

static void
on_restored (BsPreferencesData *self)
{
  g_signal_emit (self, signals[RESTORED], 0);
}

BsPreferencesBackup *
bs_preferences_data_get_backup (BsPreferencesData *self)
{
  return self->backup;
}

/* ---- Life ---- */

static void
bs_preferences_data_dispose (GObject *object)
{
  BsPreferencesData *self = BS_PREFERENCES_DATA (object);

  if (self->backup)
    bs_preferences_backup_let_go (self->backup);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bs_preferences_data_parent_class)->dispose (object);
}

static void
bs_preferences_data_class_init (BsPreferencesDataClass *klass)
{
  static const char *const names[N_SIGNALS] = { "restored", "erased", "lost" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_preferences_data_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] =
        g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-preferences-data.ui");
  g_type_ensure (BS_TYPE_PREFERENCES_BACKUP);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesData, backup);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesData, emergency);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesData, import);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesData, place);
  gtk_widget_class_bind_template_child (widget_class, BsPreferencesData, desktop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_export_json);
  gtk_widget_class_bind_template_callback (widget_class, on_export_csv);
  gtk_widget_class_bind_template_callback (widget_class, on_export_fhir);
  gtk_widget_class_bind_template_callback (widget_class, on_open_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_erase);
}

static void
bs_preferences_data_init (BsPreferencesData *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->backup, "restored", G_CALLBACK (on_restored), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->backup, "lost", G_CALLBACK (on_lost), self, G_CONNECT_SWAPPED);
}

GtkWidget *
bs_preferences_data_new (BsJournal *journal, BsSettings *settings)
{
  BsPreferencesData *self = g_object_new (BS_TYPE_PREFERENCES_DATA, NULL);
  g_autofree char *path = g_filename_display_name (bs_store_get_path (bs_journal_get_store (journal)));

  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  adw_action_row_set_subtitle (self->place, path);
  bs_preferences_backup_set_journal (self->backup, journal, settings);
  bs_switch_row_bind (self->desktop_search, settings, BS_SETTING_DESKTOP_SEARCH);
  add_number (self);
  show_number (self);
  adw_preferences_group_add (self->import, bs_last_import_row_new (journal));
  g_signal_connect_object (settings, "changed::" BS_SETTING_EMERGENCY_NUMBER, G_CALLBACK (show_number), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
