/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-medicine-field.h"

#include "bs-log-widgets.h"
#include "bs-medicine-choices.h"
#include "bs-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define MOST_OFFERED 6

struct _BsMedicineField
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *offers;
  GtkWidget *dose;
  GtkWidget *classes;
  GtkWidget *notice;
  BsLogForm *form; /* outlives the widget, as the journal does */
  BsJournal *journal;
  GPtrArray *choices;
  char *offered_for; /* the name for which offers are shown */
  char *checked;     /* what the notice was found for */
  gint index;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsMedicineField, bs_medicine_field, GTK_TYPE_WIDGET)

static const BsMeasure *
get_measure (BsMedicineField *self)
{
  const BsEntry *entry = bs_log_form_get_entry (self->form);

  return self->index < entry->n_measures ? &entry->measures[self->index] : NULL;
}

static void
put_text (BsMedicineField *self, char **field, const char *text)
{
  /* Setting a text empties it first: that is not the person's doing. */
  if (self->setting || g_strcmp0 (*field != NULL ? *field : "", text) == 0)
    return;
  g_free (*field);
  *field = *text != '\0' ? g_strdup (text) : NULL;
  bs_log_form_changed (self->form);
}

static void
on_name_typed (GtkEditable *entry, BsMedicineField *self)
{
  put_text (self, &bs_log_form_edit (self->form)->measures[self->index].name, gtk_editable_get_text (entry));
}

static void
on_dose_typed (GtkEditable *entry, BsMedicineField *self)
{
  put_text (self, &bs_log_form_edit (self->form)->measures[self->index].dose, gtk_editable_get_text (entry));
}

static void
on_class_toggled (BsChips *chips, gint value, gboolean on, BsMedicineField *self)
{
  bs_log_form_edit (self->form)->measures[self->index].class_ = on ? value : BS_ABSENT;
  bs_log_form_changed (self->form);
}

static void
on_offer (GtkButton *button, BsMedicineField *self)
{
  const BsMedicine *medicine = g_object_get_data (G_OBJECT (button), "bs-medicine");
  BsMeasure *measure = &bs_log_form_edit (self->form)->measures[self->index];

  g_free (measure->name);
  measure->name = g_strdup (medicine->name);
  if (medicine->dose != NULL)
    {
      g_free (measure->dose);
      measure->dose = g_strdup (medicine->dose);
    }
  if (medicine->class_ != BS_ABSENT)
    measure->class_ = medicine->class_;
  bs_log_form_changed (self->form);
}

static void
show_offers (BsMedicineField *self, const char *typed)
{
  GtkWidget *child;
  guint n = 0;

  if (g_strcmp0 (self->offered_for, typed) == 0)
    return;
  g_free (self->offered_for);
  self->offered_for = g_strdup (typed);
  while ((child = gtk_widget_get_first_child (self->offers)) != NULL)
    gtk_box_remove (GTK_BOX (self->offers), child);
  for (guint i = 0; i < self->choices->len && n < MOST_OFFERED; i++)
    {
      const BsMedicine *medicine = g_ptr_array_index (self->choices, i);
      g_autofree char *text = NULL;
      GtkWidget *button;

      if (!bs_medicine_is_completion (medicine, typed))
        continue;
      text = medicine->dose != NULL ? g_strdup_printf ("%s %s", medicine->name, medicine->dose)
                                    : g_strdup (medicine->name);
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), bs_log_label_new (text, NULL));
      gtk_widget_add_css_class (button, "chip");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      g_object_set_data (G_OBJECT (button), "bs-medicine", (gpointer) medicine);
      g_signal_connect (button, "clicked", G_CALLBACK (on_offer), self);
      gtk_box_append (GTK_BOX (self->offers), button);
      n++;
    }
  gtk_widget_set_visible (self->offers, n > 0);
}

/* Asks the store only when something that counts has changed. */
static void
show_notice (BsMedicineField *self, const BsMeasure *measure)
{
  const BsEntry *entry = bs_log_form_get_entry (self->form);
  gint32 date = bs_instant_get_date (bs_instant_is_set (measure->at) ? measure->at : entry->at);
  g_autofree char *key = g_strdup_printf ("%d %d %d %s", date, entry->n_measures, bs_instant_get_date (entry->at),
                                          measure->name != NULL ? measure->name : "");
  g_autofree char *text = NULL;

  if (g_strcmp0 (self->checked, key) == 0)
    return;
  g_free (self->checked);
  self->checked = g_steal_pointer (&key);
  text = bs_medicine_limit_notice (self->choices, bs_journal_get_store (self->journal), self->form, self->index);
  gtk_label_set_label (GTK_LABEL (self->notice), text != NULL ? text : "");
  gtk_widget_set_visible (gtk_widget_get_parent (self->notice), text != NULL);
}

static void
set_entry (GtkWidget *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsMedicineField *self = data;
  const BsMeasure *measure = get_measure (self);

  if (measure == NULL || measure->kind != BS_MEASURE_MEDICINE)
    return;
  self->setting = TRUE;
  set_entry (self->name, measure->name);
  set_entry (self->dose, measure->dose);
  self->setting = FALSE;
  for (gint i = 0; i < BS_N_MEDICINE_CLASSES; i++)
    bs_chips_set_on (BS_CHIPS (self->classes), i, measure->class_ == i);
  show_offers (self, measure->name != NULL ? measure->name : "");
  show_notice (self, measure);
}

static GtkWidget *
create_entry (const char *name, gint most, GCallback typed, BsMedicineField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), most);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_widget_add_css_class (entry, "tall");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (entry, "changed", typed, self);
  return entry;
}

static void
add_notice (BsMedicineField *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->notice = bs_log_label_new (NULL, NULL);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), self->notice);
  gtk_widget_add_css_class (row, "fault");
  gtk_widget_set_visible (row, FALSE);
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
bs_medicine_field_dispose (GObject *object)
{
  BsMedicineField *self = BS_MEDICINE_FIELD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->offered_for, g_free);
  g_clear_pointer (&self->checked, g_free);

  G_OBJECT_CLASS (bs_medicine_field_parent_class)->dispose (object);
}

static void
bs_medicine_field_class_init (BsMedicineFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_medicine_field_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bs_medicine_field_init (BsMedicineField *self)
{
  self->box = bs_log_group_new ();
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
bs_medicine_field_new (BsLogForm *form, gint index, BsJournal *journal, GPtrArray *choices)
{
  BsMedicineField *self = g_object_new (BS_TYPE_MEDICINE_FIELD, NULL);

  self->form = form;
  self->index = index;
  self->journal = journal;
  self->choices = g_ptr_array_ref (choices);
  self->name = create_entry (_ ("Medicine name"), BS_NAME_MAX, G_CALLBACK (on_name_typed), self);
  self->dose = create_entry (_ ("Dose"), BS_DOSE_MAX, G_CALLBACK (on_dose_typed), self);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->dose), _ ("such as 400 mg"));
  self->offers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->offers, bs_wrap_layout_new (6));
  self->classes = bs_chips_new (_ ("What kind of medicine?"));
  for (guint i = 0; i < BS_N_MEDICINE_CLASSES; i++)
    {
      g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (&bs_medicine_classes, i));

      bs_chips_add (BS_CHIPS (self->classes), i, text, NULL);
    }
  g_signal_connect (self->classes, "toggled", G_CALLBACK (on_class_toggled), self);

  bs_log_group_add (self->box, _ ("Medicine name"), self->name);
  gtk_box_append (GTK_BOX (self->box), bs_log_fault_label_new (form, BS_LOG_FIELD_MEASURE_NAME, index, self->name));
  gtk_box_append (GTK_BOX (self->box), self->offers);
  add_notice (self);
  bs_log_group_add (self->box, _ ("Dose"), self->dose);
  gtk_box_append (GTK_BOX (self->box), bs_log_fault_label_new (form, BS_LOG_FIELD_MEASURE_DOSE, index, self->dose));
  bs_log_group_add (self->box, _ ("What kind of medicine?"), self->classes);
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}
