/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-number-row.h"

#include "bs-aside-layout.h"
#include "bs-entry.h"
#include "bs-widgets.h"

#define TEXT_WIDTH 190

struct _BsNumberRow
{
  BsFieldRow parent_instance;
  GtkWidget *entry, *fault;
  gint least, most;
  gboolean may_be_empty;
  gboolean setting;
};

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsNumberRow, bs_number_row, BS_TYPE_FIELD_ROW)

gboolean
bs_number_row_get (BsNumberRow *self, gint *value)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gint64 number;

  *value = BS_ABSENT;
  if (*text == '\0')
    return self->may_be_empty;
  if (!g_ascii_string_to_signed (text, 10, self->least, self->most, &number, NULL))
    return FALSE;
  *value = (gint) number;
  return TRUE;
}

gboolean
bs_number_row_check (BsNumberRow *self)
{
  gint value;
  gboolean good = bs_number_row_get (self, &value);

  gtk_widget_set_visible (self->fault, !good);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  return good;
}

static void
on_typed (BsNumberRow *self)
{
  if (self->setting)
    return;
  /* Somebody who empties the entry is about to type another number. */
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)))
    bs_number_row_check (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
bs_number_row_set (BsNumberRow *self, gint value)
{
  gint shown;

  if (!bs_number_row_get (self, &shown) || shown != value)
    {
      g_autofree char *text = value == BS_ABSENT ? g_strdup ("") : g_strdup_printf ("%d", value);

      self->setting = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      self->setting = FALSE;
    }
  bs_number_row_check (self);
}

GtkWidget *
bs_number_row_get_entry (BsNumberRow *self)
{
  return self->entry;
}

static gboolean
bs_number_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BS_NUMBER_ROW (widget)->entry);
}

static void
bs_number_row_class_init (BsNumberRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_number_row_grab_focus;
  signals[CHANGED] =
      g_signal_new ("changed", BS_TYPE_NUMBER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_number_row_init (BsNumberRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (bs_field_row_get_box (BS_FIELD_ROW (self))), "preference");
}

static GtkWidget *
create_value (BsNumberRow *self, const char *title, const char *why, const char *unit, const char *none)
{
  GtkWidget *value = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gint width = MAX (5, none ? (gint) g_utf8_strlen (none, -1) : 0);

  self->entry = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), none);
  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), width);
  gtk_widget_add_css_class (self->entry, "tall");
  gtk_widget_add_css_class (self->entry, "numeric");
  bs_widget_set_accessible_label (self->entry, title);
  bs_widget_set_accessible_description (self->entry, why);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (bs_number_row_check), self);
  gtk_box_append (GTK_BOX (value), self->entry);
  if (unit)
    gtk_box_append (GTK_BOX (value), gtk_label_new (unit));
  gtk_widget_set_valign (value, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (value, GTK_ALIGN_END);
  return value;
}

GtkWidget *
bs_number_row_new (const char *title, const char *why, const char *unit, const char *none, gint least, gint most,
                   const char *fault)
{
  BsNumberRow *self = g_object_new (BS_TYPE_NUMBER_ROW, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = bs_label_new (why, "caption");

  self->least = least;
  self->most = most;
  self->may_be_empty = none != NULL;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), bs_label_new (title, NULL));
  gtk_box_append (GTK_BOX (words), caption);
  gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (self)),
                  bs_aside_new (words, create_value (self, title, why, unit, none), TEXT_WIDTH, 12));
  self->fault = bs_label_new (fault, "fault");
  gtk_widget_set_visible (self->fault, FALSE);
  gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (self)), self->fault);
  return GTK_WIDGET (self);
}
