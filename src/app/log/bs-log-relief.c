/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-relief.h"

#include "bs-log-section.h"
#include "bs-log-widgets.h"
#include "bs-measure-editor.h"
#include "bs-medicine-choices.h"
#include "bs-text.h"
#include "bs-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _BsLogRelief
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *measures;
  GtkWidget *adders;
  GtkWidget *full;
  GtkWidget *nothing;
  GPtrArray *choices;
  BsLogForm *form; /* outlives the widget, as the journal does */
  BsJournal *journal;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsLogRelief, bs_log_relief, GTK_TYPE_WIDGET)

/* Whether there is an editor for each measure, of its kind. */
static gboolean
fits (BsLogRelief *self, const BsEntry *entry)
{
  GtkWidget *editor = gtk_widget_get_first_child (self->measures);

  for (gint i = 0; i < entry->n_measures; i++, editor = gtk_widget_get_next_sibling (editor))
    if (editor == NULL || (gint) bs_measure_editor_get_kind (BS_MEASURE_EDITOR (editor)) != entry->measures[i].kind)
      return FALSE;
  return editor == NULL;
}

static void
rebuild (BsLogRelief *self, const BsEntry *entry)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->measures)) != NULL)
    gtk_box_remove (GTK_BOX (self->measures), child);
  for (gint i = 0; i < entry->n_measures; i++)
    gtk_box_append (GTK_BOX (self->measures), bs_measure_editor_new (self->form, i, self->journal, self->choices));
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsLogRelief *self = data;
  const BsEntry *entry = bs_log_form_get_entry (form);

  if (!fits (self, entry))
    rebuild (self, entry);
  gtk_widget_set_visible (self->adders, entry->n_measures < BS_MEASURES_MAX);
  gtk_widget_set_visible (self->full, entry->n_measures >= BS_MEASURES_MAX);
  self->setting = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->nothing), entry->n_measures == 0);
  self->setting = FALSE;
  gtk_widget_set_visible (self->nothing, entry->n_measures <= 0);
}

static void
on_add (GtkButton *button, BsLogRelief *self)
{
  BsMeasureKind kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "bs-kind"));
  gint n = bs_log_form_get_entry (self->form)->n_measures;
  GtkWidget *last;

  bs_log_form_add_measure (self->form, kind);
  last = gtk_widget_get_last_child (self->measures);
  if (bs_log_form_get_entry (self->form)->n_measures > n && last != NULL)
    gtk_widget_child_focus (last, GTK_DIR_TAB_FORWARD);
}

static void
on_nothing (GtkCheckButton *check, BsLogRelief *self)
{
  if (!self->setting)
    bs_log_form_set_no_measures (self->form, gtk_check_button_get_active (check));
}

static void
bs_log_relief_dispose (GObject *object)
{
  BsLogRelief *self = BS_LOG_RELIEF (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (bs_log_relief_parent_class)->dispose (object);
}

static void
bs_log_relief_class_init (BsLogReliefClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_log_relief_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bs_log_relief_init (BsLogRelief *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_adders (BsLogRelief *self)
{
  GtkWidget *group = bs_log_group_new ();

  self->adders = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->adders, bs_wrap_layout_new (6));
  for (guint kind = 0; kind < BS_N_MEASURE_KINDS; kind++)
    {
      const char *label = bs_vocabulary_get_label (&bs_measure_kinds, kind);
      g_autofree char *text = bs_capitalise (label);
      /* Translators: adds a thing that was tried: "Add rest". */
      g_autofree char *name = g_strdup_printf (_ ("Add %s"), label);
      GtkWidget *button = gtk_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
      gtk_box_append (GTK_BOX (box), gtk_label_new (text));
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_widget_add_css_class (button, "chip");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_object_set_data (G_OBJECT (button), "bs-kind", GINT_TO_POINTER (kind));
      g_signal_connect (button, "clicked", G_CALLBACK (on_add), self);
      gtk_box_append (GTK_BOX (self->adders), button);
    }
  bs_log_group_add (group, _ ("What did you try?"), self->adders);
  self->full = bs_log_label_new (_ ("An entry holds no more than this. Write another entry for the rest."), "caption");
  gtk_box_append (GTK_BOX (group), self->full);
  gtk_box_append (GTK_BOX (self->box), group);
}

GtkWidget *
bs_log_relief_new (BsLogForm *form, BsJournal *journal)
{
  BsLogRelief *self = g_object_new (BS_TYPE_LOG_RELIEF, NULL);

  self->form = form;
  self->journal = journal;
  self->choices = bs_medicine_choices_new (journal);
  self->measures = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (self->box), self->measures);
  add_adders (self);
  self->nothing = bs_log_check_new (_ ("Nothing was tried"), _ ("Nothing was tried"));
  g_signal_connect (self->nothing, "toggled", G_CALLBACK (on_nothing), self);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), bs_log_fault_label_new (form, BS_LOG_FIELD_MEASURES, -1, self->adders));
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}

static char *
summarise (BsLogForm *form)
{
  const BsEntry *entry = bs_log_form_get_entry (form);
  g_autofree char *text = NULL;

  if (entry->n_measures == BS_ABSENT)
    return g_strdup (_ ("Nothing yet"));
  if (entry->n_measures == 0)
    return g_strdup (_ ("Nothing was tried"));
  text = bs_text_format_entry_measures (entry);
  return bs_capitalise (text);
}

static GtkWidget *
create (BsLogForm *form, gpointer user_data)
{
  return bs_log_relief_new (form, user_data);
}

const BsLogSectionKind bs_log_relief_section = {
  N_ ("What relieved it"), summarise, create, BS_LOG_FIELD_MEASURES, BS_LOG_FIELD_MEASURE_RESULT_MIN,
};
