/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-medicine-list.h"

#include <glib/gi18n-lib.h>

#include "bs-chips.h"
#include "bs-medicine-choices.h"
#include "bs-widgets.h"

#define MOST_OFFERED 8

struct _BsMedicineList
{
  AdwBin parent_instance;
  BsJournal *journal;
  BsEntry *entry;
  GPtrArray *choices;
  GtkWidget *box, *list, *confirm, *typed, *name, *dose, *classes, *notice, *notice_row;
  const BsMedicine *chosen; /* NULL: what is typed */
  gint class_;
};

enum
{
  TAKEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsMedicineList, bs_medicine_list, ADW_TYPE_BIN)

static BsInstant
get_now (gpointer journal)
{
  return bs_journal_now (journal);
}

/* Counted as the form counts it. */
static void
show_notice (BsMedicineList *self)
{
  g_autoptr (BsLogForm) form = bs_log_form_new (get_now, self->journal);
  g_autofree char *text = NULL;
  BsMeasure *measure;

  bs_log_form_load (form, self->entry);
  bs_log_form_add_measure (form, BS_MEASURE_MEDICINE);
  measure = &bs_log_form_edit (form)->measures[bs_log_form_get_entry (form)->n_measures - 1];
  measure->at = bs_journal_now (self->journal);
  measure->name = g_strdup (self->chosen ? self->chosen->name : gtk_editable_get_text (GTK_EDITABLE (self->name)));
  text = bs_medicine_limit_notice (self->choices, bs_journal_get_store (self->journal), form,
                                   bs_log_form_get_entry (form)->n_measures - 1);
  gtk_label_set_label (GTK_LABEL (self->notice), text ? text : "");
  gtk_widget_set_visible (self->notice_row, text != NULL);
}

/* What is to be pressed next comes into view; it does not get the focus: a key pressed twice would record a dose. */
static gboolean
scroll_to_confirm (GtkWidget *widget, GdkFrameClock *frames, gpointer data)
{
  BsMedicineList *self = BS_MEDICINE_LIST (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = scroller ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  graphene_rect_t bounds;

  if (gtk_widget_get_height (self->confirm) == 0)
    return G_SOURCE_CONTINUE;
  if (adjustment && gtk_widget_compute_bounds (self->confirm, scroller, &bounds))
    gtk_adjustment_set_value (
        adjustment, gtk_adjustment_get_value (adjustment) +
                        MAX (0, bounds.origin.y + bounds.size.height + 12 - gtk_adjustment_get_page_size (adjustment)));
  return G_SOURCE_REMOVE;
}

static void
on_chosen (GtkToggleButton *button, BsMedicineList *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->chosen = g_object_get_data (G_OBJECT (button), "bs-medicine");
  gtk_widget_set_visible (self->typed, self->chosen == NULL);
  gtk_widget_set_visible (self->confirm, TRUE);
  show_notice (self);
  if (!self->chosen)
    gtk_widget_grab_focus (self->name);
  else
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_confirm, NULL, NULL);
}

static void
on_class_toggled (BsChips *chips, gint value, gboolean on, BsMedicineList *self)
{
  for (gint i = 0; i < BS_N_MEDICINE_CLASSES; i++)
    bs_chips_set_on (chips, i, on && i == value);
  self->class_ = on ? value : BS_ABSENT;
}

static void
on_taken (BsMedicineList *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autofree char *dose = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->dose))));

  if (self->chosen)
    g_signal_emit (self, signals[TAKEN], 0, self->chosen->name, self->chosen->dose, (gint) self->chosen->class_);
  else
    g_signal_emit (self, signals[TAKEN], 0, *name ? name : NULL, *dose ? dose : NULL, self->class_);
}

static GtkWidget *
add_choice (BsMedicineList *self, GtkWidget *group, const char *text, const BsMedicine *medicine)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = bs_label_new (text, NULL);
  /* Chosen is seen without colour too. */
  GtkWidget *check = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "visible", FALSE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), check);
  g_object_bind_property (button, "active", check, "visible", G_BINDING_DEFAULT);
  gtk_button_set_child (GTK_BUTTON (button), line);
  bs_widget_set_accessible_label (button, text);
  gtk_widget_add_css_class (button, "medicine-choice");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  g_object_set_data (G_OBJECT (button), "bs-medicine", (gpointer) medicine);
  g_signal_connect (button, "toggled", G_CALLBACK (on_chosen), self);
  gtk_box_append (GTK_BOX (self->list), button);
  return button;
}

static GtkWidget *
add_entry (GtkWidget *box, const char *title, gint most)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), most);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_widget_add_css_class (entry, "tall");
  bs_widget_set_accessible_label (entry, title);
  gtk_box_append (GTK_BOX (box), bs_label_new (title, "caption-heading"));
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

static void
add_typed (BsMedicineList *self)
{
  self->typed = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->name = add_entry (self->typed, _ ("Medicine name"), BS_NAME_MAX);
  self->dose = add_entry (self->typed, _ ("Dose"), BS_DOSE_MAX);
  self->classes = bs_chips_new (_ ("What kind of medicine?"));
  for (guint i = 0; i < BS_N_MEDICINE_CLASSES; i++)
    {
      g_autofree char *text = bs_capitalise (bs_vocabulary_get_label (&bs_medicine_classes, i));

      bs_chips_add (BS_CHIPS (self->classes), (gint) i, text, NULL);
    }
  gtk_box_append (GTK_BOX (self->typed), bs_label_new (_ ("What kind of medicine?"), "caption-heading"));
  gtk_box_append (GTK_BOX (self->typed), self->classes);
  g_signal_connect (self->classes, "toggled", G_CALLBACK (on_class_toggled), self);
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (show_notice), self);
  gtk_widget_set_visible (self->typed, FALSE);
  gtk_box_append (GTK_BOX (self->confirm), self->typed);
}

static void
add_confirm (BsMedicineList *self)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *taken;

  self->confirm = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  add_typed (self);
  self->notice_row =
      g_object_new (GTK_TYPE_BOX, "spacing", 6, "visible", FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  self->notice = bs_label_new (NULL, NULL);
  gtk_widget_add_css_class (self->notice_row, "fault");
  gtk_box_append (GTK_BOX (self->notice_row), icon);
  gtk_box_append (GTK_BOX (self->notice_row), self->notice);
  gtk_box_append (GTK_BOX (self->confirm), self->notice_row);
  taken = bs_answer_button_new (_ ("I have taken it now"), NULL, "pill-answer");
  gtk_widget_add_css_class (taken, "suggested-action");
  g_signal_connect_swapped (taken, "clicked", G_CALLBACK (on_taken), self);
  gtk_box_append (GTK_BOX (self->confirm), taken);
  gtk_widget_set_visible (self->confirm, FALSE);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  const BsMedicine *first = *(const BsMedicine *const *) a, *second = *(const BsMedicine *const *) b;

  return g_utf8_collate (first->name, second->name);
}

static void
add_choices (BsMedicineList *self)
{
  GtkWidget *first = NULL;

  self->list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  bs_widget_set_accessible_label (self->list, _ ("Your own medicines"));
  g_ptr_array_sort (self->choices, compare_names);
  if (self->choices->len > 0)
    gtk_box_append (GTK_BOX (self->box), bs_label_new (_ ("From your own list and your diary"), "caption-heading"));
  for (guint i = 0; i < MIN (self->choices->len, MOST_OFFERED); i++)
    {
      const BsMedicine *medicine = g_ptr_array_index (self->choices, i);
      g_autofree char *text =
          medicine->dose ? g_strdup_printf ("%s %s", medicine->name, medicine->dose) : g_strdup (medicine->name);
      GtkWidget *button = add_choice (self, first, text, medicine);

      if (!first)
        first = button;
    }
  add_choice (self, first, self->choices->len > 0 ? _ ("Another medicine…") : _ ("A medicine I may take…"), NULL);
  gtk_box_append (GTK_BOX (self->box), self->list);
}

/* Else Tab would do what grab_focus does, and pass by what stands before. */
static gboolean
bs_medicine_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static gboolean
bs_medicine_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_widget_get_first_child (BS_MEDICINE_LIST (widget)->list));
}

static void
bs_medicine_list_finalize (GObject *object)
{
  BsMedicineList *self = BS_MEDICINE_LIST (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->entry, bs_entry_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  G_OBJECT_CLASS (bs_medicine_list_parent_class)->finalize (object);
}

static void
bs_medicine_list_class_init (BsMedicineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_medicine_list_finalize;
  GTK_WIDGET_CLASS (klass)->focus = bs_medicine_list_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_medicine_list_grab_focus;
  signals[TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT);
}

static void
bs_medicine_list_init (BsMedicineList *self)
{
  self->class_ = BS_ABSENT;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
bs_medicine_list_new (BsJournal *journal, const BsEntry *entry)
{
  BsMedicineList *self = g_object_new (BS_TYPE_MEDICINE_LIST, NULL);

  self->journal = g_object_ref (journal);
  self->entry = bs_entry_copy (entry);
  self->choices = bs_medicine_choices_new (journal);
  add_choices (self);
  add_confirm (self);
  gtk_box_append (GTK_BOX (self->box), self->confirm);
  return GTK_WIDGET (self);
}
