/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-medicine-dialog.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-chips.h"
#include "bs-medicine-choices.h"
#include "bs-number-row.h"
#include "bs-stock-names.h"
#include "bs-text-row.h"
#include "bs-widgets.h"

#define LIMIT_MOST 99 /* diary.schema.json: maxPerDay */

struct _BsMedicineDialog
{
  AdwWindow parent_instance;
  BsJournal *journal;
  BsMedicine *medicine; /* what it was; a new one: without an id */
  AdwPreferencesGroup *what, *limit_group;
  GtkLabel *fault;
  BsTextRow *name, *dose;
  BsNumberRow *limit;
  BsChips *classes;
  gint8 class_;
};

G_DEFINE_FINAL_TYPE (BsMedicineDialog, bs_medicine_dialog, ADW_TYPE_WINDOW)

/* ---- The class ---- */

static void
show_class (BsMedicineDialog *self)
{
  for (gint class_ = BS_ABSENT; class_ < BS_N_MEDICINE_CLASSES; class_++)
    bs_chips_set_on (self->classes, class_, self->class_ == class_);
}

static void
on_class_toggled (BsChips *chips, gint class_, gboolean on, BsMedicineDialog *self)
{
  self->class_ = (gint8) (on ? class_ : BS_ABSENT);
  show_class (self);
}

static GtkWidget *
create_class_row (BsMedicineDialog *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *title = _ ("What it is");

  self->classes = BS_CHIPS (bs_chips_new (title));
  for (gint class_ = BS_ABSENT; class_ < BS_N_MEDICINE_CLASSES; class_++)
    {
      g_autofree char *text = bs_capitalise (
          class_ == BS_ABSENT ? _ ("Not said") : bs_vocabulary_get_label (&bs_medicine_classes, (guint) class_));
      g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, text);
      GtkWidget *chip = bs_chips_add (self->classes, class_, text, name);

      if (class_ == BS_ABSENT)
        gtk_widget_add_css_class (chip, "not-said");
    }
  g_signal_connect (self->classes, "toggled", G_CALLBACK (on_class_toggled), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (box, "preference");
  gtk_box_append (GTK_BOX (box), bs_label_new (title, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->classes));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* ---- Saving ---- */

/* A second one of the same name could not be told from the first while logging. */
static gboolean
is_taken (BsMedicineDialog *self, const char *name)
{
  g_autoptr (GPtrArray) list = bs_store_list_medicines (bs_journal_get_store (self->journal), NULL);
  const BsMedicine *other;

  for (guint i = 0; list && i < list->len; i++)
    if (g_str_equal (((BsMedicine *) list->pdata[i])->id, self->medicine->id))
      {
        g_ptr_array_remove_index (list, i);
        break;
      }
  other = list ? bs_medicine_choices_find (list, name) : NULL;
  return other != NULL;
}

/* (transfer full) (nullable): what is wrong with the name. */
static char *
find_name_fault (BsMedicineDialog *self, const char *name)
{
  if (!name)
    return g_strdup (_ ("A medicine needs a name."));
  if (g_utf8_strlen (name, -1) > BS_NAME_MAX)
    return g_strdup_printf (_ ("A name has at most %d characters."), BS_NAME_MAX);
  if (is_taken (self, name))
    return g_strdup_printf (_ ("“%s” is in your list already."), name);
  return NULL;
}

/* Whether all fields are good; those that are not say why, and the first of them gets the keyboard. */
static gboolean
check (BsMedicineDialog *self, gboolean go_there)
{
  g_autofree char *name = bs_text_row_dup_text (self->name);
  g_autofree char *dose = bs_text_row_dup_text (self->dose);
  g_autofree char *name_fault = find_name_fault (self, name);
  gboolean dose_good = !dose || g_utf8_strlen (dose, -1) <= BS_DOSE_MAX;
  gboolean limit_good = bs_number_row_check (self->limit);
  g_autofree char *dose_fault =
      dose_good ? NULL : g_strdup_printf (_ ("A dose has at most %d characters."), BS_DOSE_MAX);

  bs_text_row_set_fault (self->name, name_fault);
  bs_text_row_set_fault (self->dose, dose_fault);
  if (go_there && (name_fault || !dose_good || !limit_good))
    gtk_widget_grab_focus (name_fault   ? GTK_WIDGET (self->name)
                           : !dose_good ? GTK_WIDGET (self->dose)
                                        : GTK_WIDGET (self->limit));
  return !name_fault && dose_good && limit_good;
}

/* What was at fault is looked at with every key; what was not yet, when it is saved. */
static void
on_typed (BsMedicineDialog *self)
{
  if (bs_text_row_has_fault (self->name) || bs_text_row_has_fault (self->dose))
    check (self, FALSE);
}

static void
on_save (BsMedicineDialog *self)
{
  g_autoptr (BsMedicine) medicine = NULL;
  g_autoptr (BsMedicine) saved = NULL;
  g_autoptr (GError) error = NULL;
  gint limit;

  if (!check (self, TRUE))
    return;
  medicine = bs_medicine_copy (self->medicine);
  g_free (medicine->name);
  g_free (medicine->dose);
  medicine->name = bs_text_row_dup_text (self->name);
  medicine->dose = bs_text_row_dup_text (self->dose);
  medicine->class_ = self->class_;
  bs_number_row_get (self->limit, &limit);
  medicine->max_per_day = (gint8) limit;
  saved =
      bs_store_put_medicine (bs_journal_get_store (self->journal), medicine, bs_journal_now (self->journal), &error);
  if (saved)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->fault, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
}

/* ---- Life ---- */

static void
bs_medicine_dialog_dispose (GObject *object)
{
  g_clear_object (&BS_MEDICINE_DIALOG (object)->journal);
  G_OBJECT_CLASS (bs_medicine_dialog_parent_class)->dispose (object);
}

static void
bs_medicine_dialog_finalize (GObject *object)
{
  g_clear_pointer (&BS_MEDICINE_DIALOG (object)->medicine, bs_medicine_unref);
  G_OBJECT_CLASS (bs_medicine_dialog_parent_class)->finalize (object);
}

static void
bs_medicine_dialog_class_init (BsMedicineDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_medicine_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_medicine_dialog_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-medicine-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BsMedicineDialog, what);
  gtk_widget_class_bind_template_child (widget_class, BsMedicineDialog, limit_group);
  gtk_widget_class_bind_template_child (widget_class, BsMedicineDialog, fault);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bs_medicine_dialog_init (BsMedicineDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bs_buttons_wrap (GTK_WIDGET (self));
  bs_stock_names_add (GTK_WIDGET (self));
  self->name = BS_TEXT_ROW (bs_text_row_new (_ ("Name"), _ ("As it stands on the pack."), FALSE));
  self->dose = BS_TEXT_ROW (bs_text_row_new (
      _ ("Usual dose"), _ ("As you take it, for example “400 mg”. Only to be written into the diary."), FALSE));
  self->limit = BS_NUMBER_ROW (bs_number_row_new (
      _ ("Your own limit a day"),
      _ ("How often at most, as your doctor or the leaflet says. Backstory does not know doses; it says so before "
         "a dose that would pass your limit."),
      /* Translators: after a number: so many times a day */
      _ ("times"), C_ ("limit a day", "None"), 1, LIMIT_MOST,
      _ ("A limit is a number from 1 to 99, or empty for none.")));
  adw_preferences_group_add (self->what, GTK_WIDGET (self->name));
  adw_preferences_group_add (self->what, create_class_row (self));
  adw_preferences_group_add (self->what, GTK_WIDGET (self->dose));
  adw_preferences_group_add (self->limit_group, GTK_WIDGET (self->limit));
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->dose, "changed", G_CALLBACK (on_typed), self);
}

GtkWidget *
bs_medicine_dialog_new (BsJournal *journal, const BsMedicine *medicine)
{
  BsMedicineDialog *self = g_object_new (BS_TYPE_MEDICINE_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->medicine = medicine ? bs_medicine_copy (medicine) : bs_medicine_new ();
  self->class_ = self->medicine->class_;
  gtk_window_set_title (GTK_WINDOW (self), medicine ? _ ("Edit medicine") : _ ("Add a medicine"));
  bs_text_row_set_text (self->name, self->medicine->name);
  bs_text_row_set_text (self->dose, self->medicine->dose);
  bs_number_row_set (self->limit, self->medicine->max_per_day);
  show_class (self);
  gtk_window_set_focus (GTK_WINDOW (self), bs_text_row_get_field (self->name));
  return GTK_WIDGET (self);
}
