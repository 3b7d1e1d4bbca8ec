/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-preferences-medicines.h"

#include <glib/gi18n-lib.h>

#include "bs-medicine-dialog.h"
#include "bs-medicine-words.h"
#include "bs-message.h"
#include "bs-preferences-window.h"
#include "bs-widgets.h"

struct _BsPreferencesMedicines
{
  AdwPreferencesPage parent_instance;
  BsJournal *journal;
  AdwPreferencesGroup *list;
  GtkWidget *add;
  GPtrArray *rows; /* of the list, not owned */
};

G_DEFINE_FINAL_TYPE (BsPreferencesMedicines, bs_preferences_medicines, ADW_TYPE_PREFERENCES_PAGE)

/* ---- Editing ---- */

static void
show_dialog (BsPreferencesMedicines *self, const BsMedicine *medicine)
{
  GtkWidget *dialog = bs_medicine_dialog_new (self->journal, medicine);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add (BsPreferencesMedicines *self)
{
  show_dialog (self, NULL);
}

static void
on_edit (AdwActionRow *row, BsPreferencesMedicines *self)
{
  show_dialog (self, g_object_get_data (G_OBJECT (row), "bs-medicine"));
}

/* ---- Deleting ---- */

typedef struct
{
  BsPreferencesMedicines *page;
  BsMedicine *medicine;
} Deleted;

static void
deleted_free (gpointer data)
{
  Deleted *self = data;

  g_object_unref (self->page);
  bs_medicine_unref (self->medicine);
  g_free (self);
}

static void
show_error (BsPreferencesMedicines *self, const GError *error)
{
  bs_message_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Nothing was changed"), error->message);
}

static void
undo_delete (gpointer data)
{
  Deleted *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BsMedicine) restored =
      bs_store_restore_medicine (bs_journal_get_store (self->page->journal), self->medicine, &error);

  if (!restored && gtk_widget_get_root (GTK_WIDGET (self->page)))
    show_error (self->page, error);
}

/* The keyboard goes on beside what went. */
static void
focus_row (BsPreferencesMedicines *self, guint index)
{
  if (self->rows->len == 0)
    gtk_widget_grab_focus (self->add);
  else
    gtk_widget_grab_focus (self->rows->pdata[MIN (index, self->rows->len - 1)]);
}

static void
on_delete (GtkButton *button, BsPreferencesMedicines *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  const BsMedicine *medicine = g_object_get_data (G_OBJECT (row), "bs-medicine");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  Deleted *deleted;
  BsMedicine *gone;
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  gone = bs_store_delete_medicine (bs_journal_get_store (self->journal), medicine->id, &error);
  if (!gone)
    {
      show_error (self, error);
      return;
    }
  deleted = g_new0 (Deleted, 1);
  deleted->page = g_object_ref (self);
  deleted->medicine = gone;
  /* Translators: the name of a medicine */
  text = g_strdup_printf (_ ("“%s” is off your list. Entries keep it."), gone->name);
  bs_preferences_toast (GTK_WIDGET (self), text, undo_delete, deleted, deleted_free);
  focus_row (self, index);
}

/* ---- The list ---- */

static GtkWidget *
create_row (BsPreferencesMedicines *self, BsMedicine *medicine)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: for a screen reader; the name of a medicine */
  g_autofree char *delete_name = g_strdup_printf (_ ("Delete %s"), medicine->name);
  g_autofree char *words = bs_medicine_format_details (medicine);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), medicine->name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  g_object_set_data_full (G_OBJECT (row), "bs-medicine", bs_medicine_ref (medicine),
                          (GDestroyNotify) bs_medicine_unref);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  gtk_widget_set_tooltip_text (button, _ ("Delete"));
  bs_widget_set_accessible_label (button, delete_name);
  g_signal_connect (button, "clicked", G_CALLBACK (on_delete), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (on_edit), self);
  return row;
}

static GtkWidget *
create_empty_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("No medicine yet"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "dimmed");
  return row;
}

static void
add_row (BsPreferencesMedicines *self, GtkWidget *row)
{
  adw_preferences_group_add (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_list (BsPreferencesMedicines *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (bs_journal_get_store (self->journal), &error);

  if (!medicines)
    {
      g_message ("The medicines cannot be read: %s", error->message);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < medicines->len; i++)
    add_row (self, create_row (self, medicines->pdata[i]));
  if (medicines->len == 0)
    add_row (self, create_empty_row ());
}

static void
on_store_changed (BsStore *store, const BsChange *change, BsPreferencesMedicines *self)
{
  if (change->kind == BS_CHANGE_MEDICINES || change->kind == BS_CHANGE_ALL)
    show_list (self);
}

static void
bs_preferences_medicines_dispose (GObject *object)
{
  g_clear_object (&BS_PREFERENCES_MEDICINES (object)->journal);
  G_OBJECT_CLASS (bs_preferences_medicines_parent_class)->dispose (object);
}

static void
bs_preferences_medicines_finalize (GObject *object)
{
  g_ptr_array_unref (BS_PREFERENCES_MEDICINES (object)->rows);
  G_OBJECT_CLASS (bs_preferences_medicines_parent_class)->finalize (object);
}

static void
bs_preferences_medicines_class_init (BsPreferencesMedicinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_preferences_medicines_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_preferences_medicines_finalize;
}

static void
bs_preferences_medicines_init (BsPreferencesMedicines *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->rows = g_ptr_array_new ();
  self->list = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->list, _ ("Your medicines"));
  adw_preferences_group_set_description (
      self->list,
      _ ("Their names are completed while you log. A limit is your own, as your doctor or the leaflet says: "
         "Backstory does not know doses."));
  self->add = bs_answer_button_new (_ ("Add a medicine"), NULL, "suggested-action");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (on_add), self);
  adw_preferences_group_add (group, self->add);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->list);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
}

GtkWidget *
bs_preferences_medicines_new (BsJournal *journal)
{
  BsPreferencesMedicines *self = g_object_new (BS_TYPE_PREFERENCES_MEDICINES, NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (bs_journal_get_store (journal), "changed", G_CALLBACK (on_store_changed), self, 0);
  show_list (self);
  return GTK_WIDGET (self);
}
