/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-strength.h"

#include "bs-aside-layout.h"
#include "bs-log-widgets.h"
#include "bs-pain-scale.h"
#include "bs-text.h"
#include "bs-time-picker.h"

#include <glib/gi18n-lib.h>

struct _BsLogStrength
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *time_button;
  GtkWidget *time_label;
  GtkWidget *time_arrow;
  GtkWidget *panel; /* begun and ended; made when first opened */
  GtkWidget *panel_place;
  GtkWidget *ahead; /* says that the time lies ahead; in the panel */
  GtkWidget *scale;
  BsLogForm *form; /* outlives the widget */
};

G_DEFINE_FINAL_TYPE (BsLogStrength, bs_log_strength, GTK_TYPE_WIDGET)

/* "Today, 08:05", "Yesterday, 18:40", else with the whole date: a weekday alone can be taken for another week's. */
static char *
format_moment (BsInstant moment, gint32 today)
{
  gint32 date = bs_instant_get_date (moment);

  return date == today || date == today - 1 ? bs_text_format_recent (moment, today)
                                            : bs_text_format_moment (moment, today);
}

/* "Now, 08:05", "Yesterday, 18:40 – 19:10". */
static char *
format_time (BsLogForm *form)
{
  const BsEntry *entry = bs_log_form_get_entry (form);
  gint32 today = bs_instant_get_date (bs_log_form_now (form));
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (bs_log_form_is_at_now (form))
    {
      g_autofree char *time = bs_text_format_time (entry->at);

      /* Translators: %s is a time of day. */
      begin = g_strdup_printf (_ ("Now, %s"), time);
    }
  else
    begin = format_moment (entry->at, today);
  if (!bs_instant_is_set (entry->end))
    return g_steal_pointer (&begin);

  if (entry->at.kind == BS_INSTANT_TIME && bs_instant_get_date (entry->end) == bs_instant_get_date (entry->at))
    end = bs_text_format_time (entry->end);
  else
    end = format_moment (entry->end, today);
  /* Translators: from one moment to another. */
  return g_strdup_printf (_ ("%s – %s"), begin, end);
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsLogStrength *self = data;
  const BsEntry *entry = bs_log_form_get_entry (form);
  BsInstant now = bs_log_form_now (form);
  g_autofree char *time = format_time (form);
  /* Translators: when the pain was, on a button, for a screen reader. */
  g_autofree char *name = g_strdup_printf (_ ("When: %s"), time);

  gtk_label_set_label (GTK_LABEL (self->time_label), time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (!bs_log_form_is_pain_chosen (form))
    bs_pain_scale_set_value (BS_PAIN_SCALE (self->scale), BS_SCALE_NONE);
  else
    bs_pain_scale_set_value (BS_PAIN_SCALE (self->scale), entry->pain == BS_ABSENT ? BS_SCALE_UNRATED : entry->pain);
  if (self->ahead != NULL)
    gtk_widget_set_visible (self->ahead, entry->at.kind == BS_INSTANT_DATE
                                             ? bs_instant_get_date (entry->at) > bs_instant_get_date (now)
                                             : entry->at.seconds > now.seconds);
  if (bs_log_form_get_fault (form, BS_LOG_FIELD_AT, -1) != NULL ||
      bs_log_form_get_fault (form, BS_LOG_FIELD_END, -1) != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->time_button), TRUE);
}

static GtkWidget *
create_panel (BsLogStrength *self)
{
  GtkWidget *panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *begin = bs_log_group_new ();
  GtkWidget *end = bs_log_group_new ();
  GtkWidget *at_picker = bs_time_picker_new (self->form, BS_TIME_AT, -1, _ ("When did it begin?"));
  GtkWidget *end_picker = bs_time_picker_new (self->form, BS_TIME_END, -1, _ ("When did it end?"));

  gtk_widget_add_css_class (panel, "card");
  gtk_widget_add_css_class (panel, "log-card");
  bs_log_group_add (begin, _ ("When did it begin?"), at_picker);
  gtk_box_append (GTK_BOX (begin), bs_log_fault_label_new (self->form, BS_LOG_FIELD_AT, -1, at_picker));
  self->ahead = bs_log_label_new (_ ("This time lies ahead. The entry is kept, and counts from then on."), "caption");
  gtk_box_append (GTK_BOX (begin), self->ahead);
  gtk_box_append (GTK_BOX (panel), begin);
  bs_log_group_add (end, _ ("When did it end?"), end_picker);
  gtk_box_append (GTK_BOX (end), bs_log_fault_label_new (self->form, BS_LOG_FIELD_END, -1, end_picker));
  gtk_box_append (GTK_BOX (panel), end);
  return panel;
}

static void
on_time_toggled (GtkToggleButton *button, BsLogStrength *self)
{
  gboolean open = gtk_toggle_button_get_active (button);

  if (open && self->panel == NULL)
    {
      self->panel = create_panel (self);
      gtk_box_append (GTK_BOX (self->panel_place), self->panel);
      follow_form (self->form, self);
    }
  gtk_widget_set_visible (self->panel_place, open);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->time_arrow), open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
on_chosen (BsPainScale *scale, gint value, BsLogStrength *self)
{
  bs_log_form_set_pain (self->form, value == BS_SCALE_UNRATED ? BS_ABSENT : value);
}

/* Else Tab would do what grab_focus does, and pass by what stands before. */
static gboolean
bs_log_strength_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (BS_LOG_STRENGTH (widget)->box, direction);
}

static gboolean
bs_log_strength_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BS_LOG_STRENGTH (widget)->scale);
}

static void
bs_log_strength_dispose (GObject *object)
{
  g_clear_pointer (&BS_LOG_STRENGTH (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bs_log_strength_parent_class)->dispose (object);
}

static void
bs_log_strength_class_init (BsLogStrengthClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_log_strength_dispose;
  GTK_WIDGET_CLASS (klass)->focus = bs_log_strength_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_log_strength_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bs_log_strength_init (BsLogStrength *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
create_time_button (BsLogStrength *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->time_button = gtk_toggle_button_new ();
  self->time_label = bs_log_label_new (NULL, "heading");
  self->time_arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("document-open-recent-symbolic"));
  gtk_box_append (GTK_BOX (content), self->time_label);
  gtk_box_append (GTK_BOX (content), self->time_arrow);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (self->time_button), content);
  gtk_widget_add_css_class (self->time_button, "flat");
  gtk_widget_add_css_class (self->time_button, "answer");
  g_signal_connect (self->time_button, "toggled", G_CALLBACK (on_time_toggled), self);
  return self->time_button;
}

GtkWidget *
bs_log_strength_new (BsLogForm *form)
{
  BsLogStrength *self = g_object_new (BS_TYPE_LOG_STRENGTH, NULL);
  GtkWidget *title = bs_log_title_new (_ ("How strong is the pain?"));
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *least = bs_log_label_new (_ ("0 no pain"), "caption");
  GtkWidget *worst = bs_log_label_new (_ ("10 the worst you can imagine"), "caption");

  self->form = form;
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), bs_aside_new (title, create_time_button (self), 150, 6));
  self->panel_place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_visible (self->panel_place, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->panel_place);
  self->scale = bs_pain_scale_new (_ ("How strong is the pain?"), _ ("Pain %d"), TRUE);
  g_signal_connect (self->scale, "chosen", G_CALLBACK (on_chosen), self);
  gtk_box_append (GTK_BOX (self->box), self->scale);
  gtk_widget_add_css_class (least, "dimmed");
  gtk_widget_add_css_class (worst, "dimmed");
  gtk_label_set_xalign (GTK_LABEL (worst), 1);
  gtk_widget_set_hexpand (worst, TRUE);
  gtk_box_append (GTK_BOX (ends), least);
  gtk_box_append (GTK_BOX (ends), worst);
  gtk_box_append (GTK_BOX (self->box), ends);
  gtk_box_append (GTK_BOX (self->box), bs_log_fault_label_new (form, BS_LOG_FIELD_PAIN, -1, self->scale));
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}
