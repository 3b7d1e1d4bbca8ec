/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-text-row.h"

#include "bs-widgets.h"

struct _BsTextRow
{
  BsFieldRow parent_instance;
  GtkWidget *fault;
  GtkWidget *entry;   /* one line */
  GtkTextView *lines; /* several lines */
  gboolean setting;
};

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsTextRow, bs_text_row, BS_TYPE_FIELD_ROW)

static char *
dup_typed (BsTextRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (self->entry)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  buffer = gtk_text_view_get_buffer (self->lines);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

char *
bs_text_row_dup_text (BsTextRow *self)
{
  char *text = g_strstrip (dup_typed (self));

  if (*text)
    return text;
  g_free (text);
  return NULL;
}

void
bs_text_row_set_text (BsTextRow *self, const char *text)
{
  g_autofree char *shown = bs_text_row_dup_text (self);

  if (g_strcmp0 (shown, text) == 0)
    return;
  self->setting = TRUE;
  if (self->entry)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text ? text : "");
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->lines), text ? text : "", -1);
  self->setting = FALSE;
}

void
bs_text_row_set_fault (BsTextRow *self, const char *fault)
{
  gtk_label_set_label (GTK_LABEL (self->fault), fault ? fault : "");
  gtk_widget_set_visible (self->fault, fault != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (bs_text_row_get_field (self)), GTK_ACCESSIBLE_STATE_INVALID,
                               fault ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

gboolean
bs_text_row_has_fault (BsTextRow *self)
{
  return gtk_widget_get_visible (self->fault);
}

GtkWidget *
bs_text_row_get_field (BsTextRow *self)
{
  return self->entry ? self->entry : GTK_WIDGET (self->lines);
}

static void
on_typed (BsTextRow *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_left (BsTextRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
bs_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (bs_text_row_get_field (BS_TEXT_ROW (widget)));
}

static void
bs_text_row_class_init (BsTextRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_text_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", BS_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", BS_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_text_row_init (BsTextRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (bs_field_row_get_box (BS_FIELD_ROW (self))), "preference");
}

static GtkWidget *
create_lines (BsTextRow *self)
{
  self->lines = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->lines, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->lines, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "note");
  g_signal_connect_object (gtk_text_view_get_buffer (self->lines), "changed", G_CALLBACK (on_typed), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->lines);
}

static GtkWidget *
create_entry (BsTextRow *self)
{
  self->entry = gtk_entry_new ();
  gtk_widget_add_css_class (self->entry, "tall");
  /* What it asks for, not what its text would like. */
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_left), self);
  return self->entry;
}

GtkWidget *
bs_text_row_new (const char *title, const char *why, gboolean several_lines)
{
  BsTextRow *self = g_object_new (BS_TYPE_TEXT_ROW, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *field = several_lines ? create_lines (self) : create_entry (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_box_append (GTK_BOX (words), bs_label_new (title, NULL));
  if (why)
    {
      GtkWidget *caption = bs_label_new (why, "caption");

      gtk_widget_add_css_class (caption, "dimmed");
      gtk_box_append (GTK_BOX (words), caption);
      bs_widget_set_accessible_description (field, why);
    }
  bs_widget_set_accessible_label (field, title);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (field, focus);
  gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (self)), words);
  gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (self)), field);
  self->fault = bs_label_new ("", "fault");
  gtk_widget_set_visible (self->fault, FALSE);
  gtk_box_append (bs_field_row_get_box (BS_FIELD_ROW (self)), self->fault);
  return GTK_WIDGET (self);
}
