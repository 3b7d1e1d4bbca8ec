/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-measure-editor.h"

#include "bs-log-widgets.h"
#include "bs-medicine-field.h"
#include "bs-pain-scale.h"
#include "bs-text.h"
#include "bs-time-picker.h"

#include <glib/gi18n-lib.h>

struct _BsMeasureEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *summary;
  GtkWidget *result;
  GtkWidget *after; /* what is asked once there is a result */
  GtkWidget *pain_after;
  BsLogForm *form; /* outlives the widget */
  gint index;
  BsMeasureKind kind;
};

G_DEFINE_FINAL_TYPE (BsMeasureEditor, bs_measure_editor, GTK_TYPE_WIDGET)

static const BsMeasure *
get_measure (BsMeasureEditor *self)
{
  const BsEntry *entry = bs_log_form_get_entry (self->form);

  return self->index < entry->n_measures ? &entry->measures[self->index] : NULL;
}

static BsMeasure *
edit_measure (BsMeasureEditor *self)
{
  return &bs_log_form_edit (self->form)->measures[self->index];
}

static void
on_remove (GtkButton *button, BsMeasureEditor *self)
{
  bs_log_form_remove_measure (self->form, self->index);
}

static void
on_how_toggled (BsChips *chips, gint value, gboolean on, BsMeasureEditor *self)
{
  edit_measure (self)->how = on ? value : BS_ABSENT;
  bs_log_form_changed (self->form);
}

static void
sync_how (BsLogForm *form, gpointer chips)
{
  BsMeasureEditor *self = g_object_get_data (chips, "bs-editor");
  const BsMeasure *measure = get_measure (self);

  for (gint how = 0; measure != NULL && how < BS_N_REST_HOWS; how++)
    bs_chips_set_on (chips, how, measure->how == how);
}

static void
on_result_toggled (BsChips *chips, gint value, gboolean on, BsMeasureEditor *self)
{
  /* "Not known yet" is what an absent result says; pressing it again changes nothing. */
  edit_measure (self)->result = on && value != BS_CHIP_NONE ? value : BS_ABSENT;
  bs_log_form_changed (self->form);
}

static void
on_pain_after (BsPainScale *scale, gint value, BsMeasureEditor *self)
{
  edit_measure (self)->pain_after = value == BS_SCALE_NONE ? BS_ABSENT : value;
  bs_log_form_changed (self->form);
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsMeasureEditor *self = data;
  const BsMeasure *measure = get_measure (self);
  g_autofree char *text = NULL;
  g_autofree char *capital = NULL;
  g_autofree char *title = NULL;
  const char *minutes;

  if (measure == NULL)
    return;
  minutes = bs_log_form_get_number (form, BS_NUMBER_RESULT_MIN, self->index);
  text = bs_text_format_measure (measure);
  capital = bs_capitalise (text);
  /* Translators: the number of a thing that was tried, and what it was: "2. Lying down". */
  title = g_strdup_printf (_ ("%d. %s"), self->index + 1, capital);
  gtk_label_set_label (GTK_LABEL (self->summary), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  for (gint result = 0; result < BS_N_RESULTS; result++)
    bs_chips_set_on (BS_CHIPS (self->result), result, measure->result == result);
  bs_chips_set_on (BS_CHIPS (self->result), BS_CHIP_NONE, measure->result == BS_ABSENT);
  gtk_widget_set_visible (self->after,
                          measure->result != BS_ABSENT || measure->pain_after != BS_ABSENT || *minutes != '\0');
  bs_pain_scale_set_value (BS_PAIN_SCALE (self->pain_after),
                           measure->pain_after == BS_ABSENT ? BS_SCALE_NONE : measure->pain_after);
}

static void
add_header (BsMeasureEditor *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: takes back a thing that was tried. */
  g_autofree char *name = g_strdup_printf (_ ("Remove measure %d"), self->index + 1);

  self->summary = bs_log_label_new (NULL, "heading");
  gtk_widget_set_hexpand (self->summary, TRUE);
  gtk_box_append (GTK_BOX (header), self->summary);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "step");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove), self);
  gtk_box_append (GTK_BOX (header), remove);
  gtk_box_append (GTK_BOX (self->box), header);
}

static void
add_how (BsMeasureEditor *self)
{
  GtkWidget *group = bs_log_group_new ();
  GtkWidget *chips = bs_chips_new (_ ("How did you rest?"));

  for (guint how = 0; how < BS_N_REST_HOWS; how++)
    {
      g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (&bs_rest_hows, how));

      bs_chips_add (BS_CHIPS (chips), how, text, NULL);
    }
  g_object_set_data (G_OBJECT (chips), "bs-editor", self);
  g_signal_connect (chips, "toggled", G_CALLBACK (on_how_toggled), self);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (sync_how), chips, 0);
  sync_how (self->form, chips);
  bs_log_group_add (group, _ ("How did you rest?"), chips);
  gtk_box_append (GTK_BOX (self->box), group);
}

static void
add_kind (BsMeasureEditor *self, BsJournal *journal, GPtrArray *choices)
{
  switch (self->kind)
    {
    case BS_MEASURE_REST:
      add_how (self);
      break;
    case BS_MEASURE_MEDICINE:
      gtk_box_append (GTK_BOX (self->box), bs_medicine_field_new (self->form, self->index, journal, choices));
      break;
    case BS_MEASURE_COLD:
    case BS_MEASURE_HEAT:
      gtk_box_append (GTK_BOX (self->box),
                      bs_log_number_row_new (self->form, BS_NUMBER_APPLIED_MIN, self->index,
                                             BS_LOG_FIELD_MEASURE_APPLIED_MIN, _ ("Minutes applied"), _ ("min")));
      break;
    case BS_MEASURE_OTHER:
    case BS_N_MEASURE_KINDS:
    default:
      break;
    }
}

static void
add_time (BsMeasureEditor *self)
{
  GtkWidget *group = bs_log_group_new ();
  GtkWidget *picker = bs_time_picker_new (self->form, BS_TIME_MEASURE, self->index, _ ("When did it begin?"));

  bs_log_group_add (group, _ ("When did it begin?"), picker);
  gtk_box_append (GTK_BOX (group), bs_log_fault_label_new (self->form, BS_LOG_FIELD_MEASURE_AT, self->index, picker));
  gtk_box_append (GTK_BOX (self->box), group);
}

static void
add_result (BsMeasureEditor *self)
{
  GtkWidget *group = bs_log_group_new ();
  GtkWidget *scale_group = bs_log_group_new ();
  BsChips *chips;

  self->result = bs_chips_new (_ ("How was the pain after it?"));
  chips = BS_CHIPS (self->result);
  for (guint result = 0; result < BS_N_RESULTS; result++)
    {
      const char *label = bs_vocabulary_get_label (&bs_results, result);
      g_autofree char *text = bs_capitalise (label);
      /* Translators: how the pain was after something that was tried, for a screen reader. */
      g_autofree char *name = g_strdup_printf (_ ("Result: %s"), label);

      bs_chips_add (chips, result, text, name);
    }
  bs_chips_add (chips, BS_CHIP_NONE, _ ("Not known yet"), _ ("Result: not known yet"));
  g_signal_connect (chips, "toggled", G_CALLBACK (on_result_toggled), self);
  bs_log_group_add (group, _ ("How was the pain after it?"), self->result);
  gtk_box_append (GTK_BOX (self->box), group);

  self->after = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->after),
                  bs_log_number_row_new (self->form, BS_NUMBER_RESULT_MIN, self->index, BS_LOG_FIELD_MEASURE_RESULT_MIN,
                                         _ ("Minutes until then"), _ ("min")));
  self->pain_after = bs_pain_scale_new (_ ("How strong was the pain then?"), _ ("Pain after %d"), FALSE);
  g_signal_connect (self->pain_after, "chosen", G_CALLBACK (on_pain_after), self);
  bs_log_group_add (scale_group, _ ("How strong was the pain then?"), self->pain_after);
  gtk_box_append (GTK_BOX (self->after), scale_group);
  gtk_box_append (GTK_BOX (self->box), self->after);
}

static void
bs_measure_editor_dispose (GObject *object)
{
  g_clear_pointer (&BS_MEASURE_EDITOR (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bs_measure_editor_parent_class)->dispose (object);
}

static void
bs_measure_editor_class_init (BsMeasureEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_measure_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "measure");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bs_measure_editor_init (BsMeasureEditor *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
bs_measure_editor_new (BsLogForm *form, guint index, BsJournal *journal, GPtrArray *choices)
{
  BsMeasureEditor *self = g_object_new (BS_TYPE_MEASURE_EDITOR, NULL);

  self->form = form;
  self->index = index;
  self->kind = get_measure (self)->kind;
  add_header (self);
  add_kind (self, journal, choices);
  add_time (self);
  add_result (self);
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}

BsMeasureKind
bs_measure_editor_get_kind (BsMeasureEditor *self)
{
  return self->kind;
}
