/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-pain-scale.h"
#include "bs-widgets.h"

#include <glib/gi18n-lib.h>

#define COLUMNS 6
#define UNRATED_CELL 11
/* What a cell made for a digit is wide, also in large text on the narrowest screen, by the size of its words' letters. */
#define CELL_EMS 2.04
#define CELL_LINES 2

struct _BsPainScale
{
  GtkWidget parent_instance;

  GtkWidget *cells[UNRATED_CELL + 1]; /* the last is NULL without "Not sure" */
  gint value;
  gboolean unrated_below; /* in a row of its own */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsPainScale, bs_pain_scale, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint
cell_of (gint value)
{
  return value == BS_SCALE_UNRATED ? UNRATED_CELL : value;
}

static gint
value_of (gint cell)
{
  return cell == UNRATED_CELL ? BS_SCALE_UNRATED : cell;
}

static void
show_value (BsPainScale *self)
{
  self->setting = TRUE;
  for (gint i = 0; i <= UNRATED_CELL; i++)
    if (self->cells[i] != NULL)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->cells[i]),
                                    self->value != BS_SCALE_NONE && i == cell_of (self->value));
  self->setting = FALSE;
}

static void
choose (BsPainScale *self, gint value)
{
  self->value = value;
  show_value (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, value);
}

static void
on_toggled (GtkToggleButton *button, BsPainScale *self)
{
  gint cell = 0;

  if (self->setting)
    return;
  while (self->cells[cell] != GTK_WIDGET (button))
    cell++;
  if (gtk_toggle_button_get_active (button) || self->cells[UNRATED_CELL] != NULL)
    choose (self, value_of (cell));
  else
    choose (self, BS_SCALE_NONE);
}

static gint
find_focused (BsPainScale *self)
{
  for (gint i = 0; i <= UNRATED_CELL; i++)
    if (self->cells[i] != NULL && gtk_widget_is_focus (self->cells[i]))
      return i;
  return -1;
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, BsPainScale *self)
{
  gboolean from_end = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gint cell = find_focused (self);
  gint last = self->cells[UNRATED_CELL] != NULL ? UNRATED_CELL : UNRATED_CELL - 1;
  gint digit = g_unichar_digit_value (gdk_keyval_to_unicode (key));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || cell < 0)
    return GDK_EVENT_PROPAGATE;

  if (digit >= 0)
    cell = digit;
  else
    switch (key)
      {
      case GDK_KEY_Left:
      case GDK_KEY_KP_Left:
        cell += from_end ? 1 : -1;
        break;
      case GDK_KEY_Right:
      case GDK_KEY_KP_Right:
        cell += from_end ? -1 : 1;
        break;
      case GDK_KEY_Up:
      case GDK_KEY_KP_Up:
        cell = self->unrated_below && cell == UNRATED_CELL ? COLUMNS : cell - COLUMNS;
        break;
      case GDK_KEY_Down:
      case GDK_KEY_KP_Down:
        cell = self->unrated_below && cell >= COLUMNS && cell < UNRATED_CELL ? UNRATED_CELL : cell + COLUMNS;
        break;
      default:
        /* Home and End scroll the page, and leave the rating alone. */
        return GDK_EVENT_PROPAGATE;
      }
  if (cell < 0 || cell > last)
    return digit >= 0 || key == GDK_KEY_Left || key == GDK_KEY_Right ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (self->cells[cell]);
  choose (self, value_of (cell));
  return GDK_EVENT_STOP;
}

static GtkWidget *
get_entry_cell (BsPainScale *self)
{
  return self->cells[self->value == BS_SCALE_NONE ? 0 : cell_of (self->value)];
}

/* Tab goes to the chosen one, or the first, and from there out. */
static gboolean
bs_pain_scale_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BsPainScale *self = BS_PAIN_SCALE (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (get_entry_cell (self));
}

static gboolean
bs_pain_scale_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_entry_cell (BS_PAIN_SCALE (widget)));
}

static void
bs_pain_scale_dispose (GObject *object)
{
  BsPainScale *self = BS_PAIN_SCALE (object);

  for (gint i = 0; i <= UNRATED_CELL; i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);

  G_OBJECT_CLASS (bs_pain_scale_parent_class)->dispose (object);
}

static void
bs_pain_scale_class_init (BsPainScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_pain_scale_dispose;
  widget_class->focus = bs_pain_scale_focus;
  widget_class->grab_focus = bs_pain_scale_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "painscale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", BS_TYPE_PAIN_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
bs_pain_scale_init (BsPainScale *self)
{
  GtkGridLayout *layout = GTK_GRID_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = BS_SCALE_NONE;
  gtk_grid_layout_set_column_homogeneous (layout, TRUE);
  gtk_grid_layout_set_row_homogeneous (layout, TRUE);
  gtk_grid_layout_set_column_spacing (layout, 6);
  gtk_grid_layout_set_row_spacing (layout, 6);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
add_cell (BsPainScale *self, gint cell, const char *text, const char *name, const char *style)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (text);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *place;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "scale-cell");
  gtk_widget_add_css_class (button, style);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, button));
  gtk_grid_layout_child_set_column (place, cell % COLUMNS);
  gtk_grid_layout_child_set_row (place, cell / COLUMNS);
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  return button;
}

gboolean
bs_pain_scale_has_room_for (const char *words)
{
  const gint em = 100 * PANGO_SCALE;
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  gboolean has_room = g_strv_length (parts) <= CELL_LINES;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name);
  pango_font_description_set_absolute_size (font, em);
  pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  g_object_unref (context);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint width;

      pango_layout_set_text (layout, parts[i], -1);
      pango_layout_get_size (layout, &width, NULL);
      has_room = has_room && width <= CELL_EMS * em;
    }
  return has_room;
}

static void
put_below (BsPainScale *self, GtkWidget *cell)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, cell));

  gtk_grid_layout_child_set_column (place, 0);
  gtk_grid_layout_child_set_row (place, 2);
  gtk_grid_layout_child_set_column_span (place, COLUMNS);
  self->unrated_below = TRUE;
}

/* Words in a cell made for a digit: one below the other, and light enough to leave the edges free in large text. */
static void
make_room_for_words (GtkWidget *cell)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell)));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_max_width_chars (label, 4);
  gtk_widget_set_halign (GTK_WIDGET (label), GTK_ALIGN_CENTER);
}

GtkWidget *
bs_pain_scale_new (const char *label, const char *name, gboolean with_unrated)
{
  BsPainScale *self = g_object_new (BS_TYPE_PAIN_SCALE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (gint i = 0; i < UNRATED_CELL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      g_autofree char *style = g_strdup_printf ("pain-%d", i);
      g_auto (GStrv) parts = g_strsplit (name, "%d", 2);
      g_autofree char *cell_name = g_strjoinv (text, parts);

      self->cells[i] = add_cell (self, i, text, cell_name, style);
    }
  if (with_unrated)
    {
      self->cells[UNRATED_CELL] = add_cell (self, UNRATED_CELL, _ ("Not sure"), _ ("Not sure"), "pain-unrated");
      if (bs_pain_scale_has_room_for (_ ("Not sure")))
        make_room_for_words (self->cells[UNRATED_CELL]);
      else
        put_below (self, self->cells[UNRATED_CELL]);
    }
  return GTK_WIDGET (self);
}

void
bs_pain_scale_set_value (BsPainScale *self, gint value)
{
  if (self->value == value)
    return;
  self->value = value;
  show_value (self);
}

gint
bs_pain_scale_get_value (BsPainScale *self)
{
  return self->value;
}
