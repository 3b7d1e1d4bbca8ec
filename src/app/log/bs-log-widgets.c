/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-widgets.h"

#include "bs-aside-layout.h"
#include "bs-pain-scale.h"
#include "bs-widgets.h"

GtkWidget *
bs_log_label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
bs_log_title_new (const char *text)
{
  GtkWidget *label = bs_heading_new (text, "heading");

  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  return label;
}

GtkWidget *
bs_log_check_new (const char *text, const char *name)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), bs_log_label_new (text, NULL));
  gtk_widget_add_css_class (check, "region-check");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return check;
}

GtkWidget *
bs_log_group_new (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
}

GtkWidget *
bs_log_heading_new (const char *title, const char *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), bs_log_title_new (title));
  if (caption != NULL)
    {
      GtkWidget *line = bs_log_label_new (caption, "caption");

      gtk_widget_add_css_class (line, "dimmed");
      gtk_box_append (GTK_BOX (box), line);
    }
  return box;
}

void
bs_log_group_add (GtkWidget *group, const char *title, GtkWidget *content)
{
  gtk_box_append (GTK_BOX (group), bs_log_label_new (title, "caption-heading"));
  gtk_box_append (GTK_BOX (group), content);
}

typedef struct
{
  BsLogForm *form;
  BsLogNumber number;
  gint measure;
  gboolean setting;
} NumberBinding;

static void
number_binding_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
on_number_typed (GtkEditable *entry, gpointer data)
{
  NumberBinding *binding = data;

  if (!binding->setting)
    bs_log_form_set_number (binding->form, binding->number, binding->measure, gtk_editable_get_text (entry));
}

static void
sync_number (BsLogForm *form, gpointer data)
{
  NumberBinding *binding = g_object_get_data (data, "bs-number");
  const BsEntry *entry = bs_log_form_get_entry (form);
  const char *text;

  if (binding->measure >= 0 && binding->measure >= entry->n_measures)
    return;
  text = bs_log_form_get_number (form, binding->number, binding->measure);
  if (g_str_equal (text, gtk_editable_get_text (data)))
    return;
  /* Setting a text empties it first: that is not the person's doing. */
  binding->setting = TRUE;
  gtk_editable_set_text (data, text);
  binding->setting = FALSE;
}

GtkWidget *
bs_log_number_row_new (BsLogForm *form, BsLogNumber number, gint measure, BsLogField field, const char *label,
                       const char *unit)
{
  GtkWidget *group = bs_log_group_new ();
  GtkWidget *title = bs_log_label_new (label, NULL);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *value = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  NumberBinding *binding = g_new (NumberBinding, 1);

  *binding = (NumberBinding){ .form = form, .number = number, .measure = measure };
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_widget_add_css_class (entry, "tall");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (entry), "bs-number", binding);
  g_signal_connect_data (entry, "changed", G_CALLBACK (on_number_typed), binding, number_binding_free, 0);
  g_signal_connect_object (form, "changed", G_CALLBACK (sync_number), entry, 0);
  sync_number (form, entry);

  gtk_box_append (GTK_BOX (value), entry);
  gtk_box_append (GTK_BOX (value), gtk_label_new (unit));
  /* Entries of one section stand one below the other. */
  gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_last_child (value)), 3);
  gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_last_child (value)), 0);
  gtk_widget_set_halign (value, GTK_ALIGN_END);
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (group), bs_aside_new (title, value, 120, 12));
  gtk_box_append (GTK_BOX (group), bs_log_fault_label_new (form, field, measure, entry));
  return group;
}

static void
on_scale_chosen (BsPainScale *scale, gint value, BsLogForm *form)
{
  gsize offset = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (scale), "bs-offset"));

  G_STRUCT_MEMBER (gint8, bs_log_form_edit (form), offset) = value == BS_SCALE_NONE ? BS_ABSENT : value;
  bs_log_form_changed (form);
}

static void
sync_scale (BsLogForm *form, gpointer data)
{
  gsize offset = GPOINTER_TO_SIZE (g_object_get_data (data, "bs-offset"));
  gint value = G_STRUCT_MEMBER (gint8, bs_log_form_get_entry (form), offset);

  bs_pain_scale_set_value (data, value == BS_ABSENT ? BS_SCALE_NONE : value);
}

GtkWidget *
bs_log_scale_new (BsLogForm *form, gsize offset, const char *label, const char *name)
{
  GtkWidget *scale = bs_pain_scale_new (label, name, FALSE);

  g_object_set_data (G_OBJECT (scale), "bs-offset", GSIZE_TO_POINTER (offset));
  g_signal_connect (scale, "chosen", G_CALLBACK (on_scale_chosen), form);
  g_signal_connect_object (form, "changed", G_CALLBACK (sync_scale), scale, 0);
  sync_scale (form, scale);
  return scale;
}
