/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-chips.h"

#include "bs-widgets.h"
#include "bs-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _BsChips
{
  GtkWidget parent_instance;

  GPtrArray *buttons; /* GtkToggleButton, ours as children */
  GtkWidget *more;
  gboolean in_more;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsChips, bs_chips, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define VALUE "bs-chip-value"
#define CHECK "bs-chip-check"
#define LABEL "bs-chip-label"

static void
bs_chips_dispose (GObject *object)
{
  BsChips *self = BS_CHIPS (object);
  GtkWidget *child;

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (bs_chips_parent_class)->dispose (object);
}

static void
bs_chips_class_init (BsChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_chips_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, BS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", BS_TYPE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                          2, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
bs_chips_init (BsChips *self)
{
  self->buttons = g_ptr_array_new ();
}

GtkWidget *
bs_chips_new (const char *label)
{
  GtkWidget *self = g_object_new (BS_TYPE_CHIPS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

static gint
get_value (gpointer button)
{
  return GPOINTER_TO_INT (g_object_get_data (button, VALUE));
}

static void
on_toggled (GtkToggleButton *button, BsChips *self)
{
  gboolean on = gtk_toggle_button_get_active (button);

  gtk_widget_set_visible (g_object_get_data (G_OBJECT (button), CHECK), on);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, get_value (button), on);
}

static void
on_more (GtkButton *more, BsChips *self)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      if (!gtk_widget_get_visible (button) && first == NULL)
        first = button;
      gtk_widget_set_visible (button, TRUE);
    }
  if (first != NULL)
    gtk_widget_grab_focus (first);
  gtk_widget_set_visible (self->more, FALSE);
}

GtkWidget *
bs_chips_add (BsChips *self, gint value, const char *text, const char *name)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_visible (check, FALSE);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : text,
                                  -1);
  g_object_set_data (G_OBJECT (button), VALUE, GINT_TO_POINTER (value));
  g_object_set_data (G_OBJECT (button), CHECK, check);
  g_object_set_data (G_OBJECT (button), LABEL, label);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);

  if (self->more != NULL)
    gtk_widget_insert_before (button, GTK_WIDGET (self), self->more);
  else
    gtk_widget_set_parent (button, GTK_WIDGET (self));
  gtk_widget_set_visible (button, !self->in_more);
  g_ptr_array_add (self->buttons, button);
  return button;
}

void
bs_chips_begin_more (BsChips *self)
{
  g_return_if_fail (self->more == NULL);

  self->in_more = TRUE;
  self->more = gtk_button_new_with_label (_ ("More…"));
  bs_button_wrap (self->more, FALSE);
  gtk_widget_add_css_class (self->more, "chip");
  g_signal_connect (self->more, "clicked", G_CALLBACK (on_more), self);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

static GtkWidget *
find_button (BsChips *self, gint value)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (get_value (g_ptr_array_index (self->buttons, i)) == value)
      return g_ptr_array_index (self->buttons, i);
  return NULL;
}

void
bs_chips_set_on (BsChips *self, gint value, gboolean on)
{
  GtkWidget *button = find_button (self, value);

  if (button == NULL)
    return;
  self->setting = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), on);
  self->setting = FALSE;
  if (on)
    gtk_widget_set_visible (button, TRUE);
}

void
bs_chips_set_text (BsChips *self, gint value, const char *text)
{
  GtkWidget *button = find_button (self, value);

  if (button != NULL)
    gtk_label_set_label (g_object_get_data (G_OBJECT (button), LABEL), text);
}

void
bs_chips_set_shown (BsChips *self, gint value, gboolean shown)
{
  GtkWidget *button = find_button (self, value);

  if (button != NULL)
    gtk_widget_set_visible (button, shown);
}
