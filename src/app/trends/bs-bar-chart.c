/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-bar-chart.h"

#include "bs-bar-axis.h"
#include "bs-bar-row.h"
#include "bs-widgets.h"

struct _BsBarChart
{
  GtkWidget parent_instance;
  GPtrArray *bars; /* BsBar */
  GPtrArray *rows; /* GtkWidget, one a bar */
  GtkWidget *axis; /* NULL: none */
  gint chosen, hovered;
};

enum
{
  PROP_0,
  PROP_READING,
  N_PROPS,
};
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BsBarChart, bs_bar_chart, GTK_TYPE_WIDGET)

/* ---- What is read ---- */

static gint
get_shown (BsBarChart *self)
{
  return self->hovered >= 0 ? self->hovered : self->chosen;
}

static void
mark (BsBarChart *self, gint index, gboolean shown)
{
  if (index < 0 || index >= (gint) self->rows->len)
    return;
  if (shown)
    gtk_widget_add_css_class (g_ptr_array_index (self->rows, (guint) index), "shown");
  else
    gtk_widget_remove_css_class (g_ptr_array_index (self->rows, (guint) index), "shown");
}

static void
show (BsBarChart *self, gint chosen, gint hovered)
{
  gint former = get_shown (self);

  self->chosen = chosen;
  self->hovered = hovered;
  if (get_shown (self) == former)
    return;
  mark (self, former, FALSE);
  mark (self, get_shown (self), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READING]);
}

static gint
find_row (BsBarChart *self, GtkWidget *row)
{
  guint index;

  return row && g_ptr_array_find (self->rows, row, &index) ? (gint) index : -1;
}

static void
on_enter (GtkEventController *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);
  BsBarChart *self = BS_BAR_CHART (gtk_widget_get_parent (row));

  show (self, self->chosen, find_row (self, row));
}

static void
on_leave (GtkEventController *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);
  BsBarChart *self = BS_BAR_CHART (gtk_widget_get_parent (row));

  /* The next row may have been entered already. */
  if (self && self->hovered == find_row (self, row))
    show (self, self->chosen, -1);
}

static void
on_released (GtkGesture *gesture)
{
  gtk_widget_grab_focus (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, BsBarChart *self)
{
  gint last = (gint) self->rows->len - 1, index;

  if (last < 0 || modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      index = self->chosen - 1;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      index = self->chosen + 1;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      index = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      index = last;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  gtk_widget_grab_focus (g_ptr_array_index (self->rows, (guint) CLAMP (index, 0, last)));
  return GDK_EVENT_STOP;
}

static gboolean
bs_bar_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BsBarChart *self = BS_BAR_CHART (widget);

  if (self->rows->len == 0 || gtk_widget_get_focus_child (widget))
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->rows, (guint) MAX (self->chosen, 0)));
}

/* Assistive technology may move the focus by itself. */
static void
bs_bar_chart_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  BsBarChart *self = BS_BAR_CHART (widget);
  gint index = find_row (self, child);

  GTK_WIDGET_CLASS (bs_bar_chart_parent_class)->set_focus_child (widget, child);
  if (index >= 0)
    show (self, index, -1);
}

/* ---- The rows ---- */

static void
clear (BsBarChart *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  self->axis = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->bars, g_ptr_array_unref);
}

static void
append_row (BsBarChart *self, GtkWidget *row, guint n)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_parent (row, GTK_WIDGET (self));
  g_ptr_array_add (self->rows, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (gint) self->rows->len,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (gint) n, -1);
  g_signal_connect (motion, "enter", G_CALLBACK (on_enter), NULL);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), NULL);
  g_signal_connect (click, "released", G_CALLBACK (on_released), NULL);
  gtk_widget_add_controller (row, motion);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
create_axis (gint end, gboolean with_labels, GtkSizeGroup *labels, GtkSizeGroup *values)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 8, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (box, "bar-axis");
  if (with_labels)
    gtk_box_append (GTK_BOX (box), bs_bar_row_create_cell ("", "bar-label", GTK_ALIGN_START, labels));
  gtk_box_append (GTK_BOX (box), bs_bar_axis_new (end));
  gtk_box_append (GTK_BOX (box), bs_bar_row_create_cell ("", "bar-value", GTK_ALIGN_START, values));
  return box;
}

void
bs_bar_chart_set_bars (BsBarChart *self, GPtrArray *bars, gint end, gboolean with_axis, gint first, const char *title)
{
  g_autoptr (GtkSizeGroup) labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) values = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gboolean with_labels = FALSE;
  gint focused = find_row (self, gtk_widget_get_focus_child (GTK_WIDGET (self)));

  g_ptr_array_ref (bars);
  clear (self);
  self->bars = bars;
  for (guint i = 0; i < bars->len; i++)
    {
      const BsBar *bar = g_ptr_array_index (bars, i);

      with_labels = with_labels || (bar->n_strips > 0 && bar->strips[0].label);
      append_row (self, bs_bar_row_new (bar, end, labels, values), bars->len);
    }
  if (with_axis && bars->len > 0)
    {
      self->axis = create_axis (end, with_labels, labels, values);
      gtk_widget_set_parent (self->axis, GTK_WIDGET (self));
    }
  self->hovered = -1;
  self->chosen = MIN (first, (gint) bars->len - 1);
  mark (self, self->chosen, TRUE);
  bs_widget_set_accessible_label (GTK_WIDGET (self), title);
  /* Who was reading goes on where it was. */
  if (focused >= 0 && focused < (gint) self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, (guint) focused));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READING]);
}

const char *
bs_bar_chart_get_reading (BsBarChart *self)
{
  gint shown = get_shown (self);

  return shown >= 0 ? ((const BsBar *) g_ptr_array_index (self->bars, (guint) shown))->sentence : NULL;
}

GtkWidget *
bs_bar_chart_get_row (BsBarChart *self, guint index)
{
  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}

/* ---- The object ---- */

static void
bs_bar_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_READING)
    g_value_set_string (value, bs_bar_chart_get_reading (BS_BAR_CHART (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bs_bar_chart_dispose (GObject *object)
{
  BsBarChart *self = BS_BAR_CHART (object);

  self->chosen = self->hovered = -1;
  clear (self);
  G_OBJECT_CLASS (bs_bar_chart_parent_class)->dispose (object);
}

static void
bs_bar_chart_finalize (GObject *object)
{
  g_ptr_array_unref (BS_BAR_CHART (object)->rows);
  G_OBJECT_CLASS (bs_bar_chart_parent_class)->finalize (object);
}

static void
bs_bar_chart_class_init (BsBarChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bs_bar_chart_get_property;
  object_class->dispose = bs_bar_chart_dispose;
  object_class->finalize = bs_bar_chart_finalize;
  widget_class->focus = bs_bar_chart_focus;
  widget_class->set_focus_child = bs_bar_chart_set_focus_child;
  props[PROP_READING] = g_param_spec_string ("reading", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "bars");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
bs_bar_chart_init (BsBarChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->rows = g_ptr_array_new ();
  self->chosen = self->hovered = -1;
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
bs_bar_chart_new (void)
{
  return g_object_new (BS_TYPE_BAR_CHART, NULL);
}
