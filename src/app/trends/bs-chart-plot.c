/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-plot.h"

#include "bs-chart-export-stage.h"
#include "bs-chart-lanes.h"

#define PAGE 7

/* ---- A slot: nothing to see but the focus, a name to hear ---- */

#define BS_TYPE_CHART_SLOT (bs_chart_slot_get_type ())
G_DECLARE_FINAL_TYPE (BsChartSlot, bs_chart_slot, BS, CHART_SLOT, GtkWidget)
struct _BsChartSlot
{
  GtkWidget parent_instance;
};
G_DEFINE_FINAL_TYPE (BsChartSlot, bs_chart_slot, GTK_TYPE_WIDGET)

static void
bs_chart_slot_class_init (BsChartSlotClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "slot");
}

static void
bs_chart_slot_init (BsChartSlot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/* ---- The plot ---- */

struct _BsChartPlot
{
  GtkWidget parent_instance;
  const BsChartData *data;
  const BsChartGeometry *geometry;
  GPtrArray *slots;
  gint chosen, hovered;
};

enum
{
  SHOWN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsChartPlot, bs_chart_plot, GTK_TYPE_WIDGET)

static guint
count (BsChartPlot *self)
{
  return self->data ? self->data->points->len : 0;
}

static BsSlotScale
get_scale (BsChartPlot *self)
{
  return (BsSlotScale){ gtk_widget_get_width (GTK_WIDGET (self)), count (self),
                        gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL };
}

static gint
get_shown (BsChartPlot *self)
{
  return self->hovered >= 0 ? self->hovered : self->chosen;
}

static void
show (BsChartPlot *self, gint chosen, gint hovered)
{
  gint former = get_shown (self);

  self->chosen = chosen;
  self->hovered = hovered;
  if (get_shown (self) == former)
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SHOWN], 0, get_shown (self));
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, BsChartPlot *self)
{
  BsSlotScale scale = get_scale (self);

  show (self, self->chosen, bs_slot_scale_find (&scale, x));
}

static void
on_leave (GtkEventControllerMotion *controller, BsChartPlot *self)
{
  show (self, self->chosen, -1);
}

static void
choose (BsChartPlot *self, gint index)
{
  show (self, index, -1);
  gtk_widget_grab_focus (g_ptr_array_index (self->slots, (guint) index));
}

static void
on_released (GtkGestureClick *gesture, gint n_press, double x, double y, BsChartPlot *self)
{
  BsSlotScale scale = get_scale (self);
  gint index = bs_slot_scale_find (&scale, x);

  if (index >= 0)
    choose (self, index);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, BsChartPlot *self)
{
  gint last = (gint) count (self) - 1, index;
  gint right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (last < 0 || modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      index = self->chosen - right;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      index = self->chosen + right;
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      index = self->chosen - PAGE;
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      index = self->chosen + PAGE;
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
  choose (self, CLAMP (index, 0, last));
  return GDK_EVENT_STOP;
}

static gboolean
bs_chart_plot_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BsChartPlot *self = BS_CHART_PLOT (widget);

  if (count (self) == 0 || gtk_widget_get_focus_child (widget))
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->slots, (guint) MAX (self->chosen, 0)));
}

/* Assistive technology may move the focus by itself. */
static void
bs_chart_plot_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  BsChartPlot *self = BS_CHART_PLOT (widget);
  guint index;

  GTK_WIDGET_CLASS (bs_chart_plot_parent_class)->set_focus_child (widget, child);
  if (child && g_ptr_array_find (self->slots, child, &index))
    show (self, (gint) index, -1);
}

static void
bs_chart_plot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  BsChartPlot *self = BS_CHART_PLOT (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (!self->data)
    return;
  /* Its height follows the chart's width, and is the chart's. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->geometry->slot_least * (gint) count (self);
}

static void
bs_chart_plot_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsChartPlot *self = BS_CHART_PLOT (widget);
  BsSlotScale scale = get_scale (self);
  gint slot = MAX (1, (gint) bs_slot_scale_get_slot (&scale));

  for (guint i = 0; i < count (self); i++)
    gtk_widget_size_allocate (g_ptr_array_index (self->slots, i),
                              &(GtkAllocation){ (gint) bs_slot_scale_get_left (&scale, i), 0, slot, height }, -1);
}

static void
bs_chart_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsChartPlot *self = BS_CHART_PLOT (widget);
  BsSlotScale scale = get_scale (self);
  BsChartColours colours;
  BsChartPainter painter = { widget, snapshot, self->data, self->geometry, &scale, &colours };
  gint shown = bs_chart_export_is_picture (widget) ? -1 : get_shown (self);

  if (count (self) == 0)
    return;
  bs_chart_colours_init (&colours, widget);
  if (shown >= 0)
    {
      GdkRGBA veil = colours.text;
      GskRoundedRect rounded;
      graphene_rect_t rect =
          GRAPHENE_RECT_INIT ((float) bs_slot_scale_get_left (&scale, (guint) shown), 0,
                              (float) bs_slot_scale_get_slot (&scale), (float) self->geometry->height);

      veil.alpha *= .08f;
      gsk_rounded_rect_init_from_rect (&rounded, &rect, MIN (6, rect.size.width / 3));
      gtk_snapshot_push_rounded_clip (snapshot, &rounded);
      gtk_snapshot_append_color (snapshot, &veil, &rect);
      gtk_snapshot_pop (snapshot);
    }
  bs_chart_paint_pain (&painter);
  bs_chart_paint_minutes (&painter);
  bs_chart_paint_medicine (&painter);
  bs_chart_paint_levels (&painter);
  bs_chart_paint_axis (&painter);
  GTK_WIDGET_CLASS (bs_chart_plot_parent_class)->snapshot (widget, snapshot);
}

static void
bs_chart_plot_dispose (GObject *object)
{
  BsChartPlot *self = BS_CHART_PLOT (object);

  while (self->slots->len > 0)
    {
      gtk_widget_unparent (g_ptr_array_index (self->slots, self->slots->len - 1));
      g_ptr_array_set_size (self->slots, (gint) self->slots->len - 1);
    }
  G_OBJECT_CLASS (bs_chart_plot_parent_class)->dispose (object);
}

static void
bs_chart_plot_finalize (GObject *object)
{
  g_ptr_array_unref (BS_CHART_PLOT (object)->slots);
  G_OBJECT_CLASS (bs_chart_plot_parent_class)->finalize (object);
}

static void
bs_chart_plot_class_init (BsChartPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bs_chart_plot_dispose;
  object_class->finalize = bs_chart_plot_finalize;
  widget_class->measure = bs_chart_plot_measure;
  widget_class->size_allocate = bs_chart_plot_size_allocate;
  widget_class->snapshot = bs_chart_plot_snapshot;
  widget_class->focus = bs_chart_plot_focus;
  widget_class->set_focus_child = bs_chart_plot_set_focus_child;
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
bs_chart_plot_init (BsChartPlot *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->slots = g_ptr_array_new ();
  self->chosen = self->hovered = -1;
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
bs_chart_plot_new (void)
{
  return g_object_new (BS_TYPE_CHART_PLOT, NULL);
}

void
bs_chart_plot_set_data (BsChartPlot *self, const BsChartData *data, const BsChartGeometry *geometry)
{
  self->data = data;
  self->geometry = geometry;
}

void
bs_chart_plot_update (BsChartPlot *self, gint index)
{
  guint n = count (self);

  while (self->slots->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (self->slots, self->slots->len - 1));
      g_ptr_array_set_size (self->slots, (gint) self->slots->len - 1);
    }
  while (self->slots->len < n)
    {
      GtkWidget *slot = g_object_new (BS_TYPE_CHART_SLOT, NULL);
      gtk_widget_set_parent (slot, GTK_WIDGET (self));
      g_ptr_array_add (self->slots, slot);
    }
  for (guint i = 0; i < n; i++)
    {
      GtkAccessible *slot = GTK_ACCESSIBLE (g_ptr_array_index (self->slots, i));

      gtk_accessible_update_property (slot, GTK_ACCESSIBLE_PROPERTY_LABEL, self->data->labels[i], -1);
      gtk_accessible_update_relation (slot, GTK_ACCESSIBLE_RELATION_POS_IN_SET, (gint) i + 1,
                                      GTK_ACCESSIBLE_RELATION_SET_SIZE, (gint) n, -1);
    }
  self->chosen = MIN (index, (gint) n - 1);
  self->hovered = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[SHOWN], 0, get_shown (self));
}

GtkWidget *
bs_chart_plot_get_slot (BsChartPlot *self, guint index)
{
  return index < self->slots->len ? g_ptr_array_index (self->slots, index) : NULL;
}
