/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-tiles.h"

struct _BsTiles
{
  GtkWidget parent_instance;
  gint column_width, spacing, max_columns;
};

enum
{
  PROP_0,
  PROP_COLUMN_WIDTH,
  PROP_SPACING,
  PROP_MAX_COLUMNS,
  N_PROPS,
};
static GParamSpec *props[N_PROPS];

static void bs_tiles_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BsTiles, bs_tiles, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, bs_tiles_buildable_init))

static GtkBuildableIface *parent_buildable;

static void
bs_tiles_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    bs_tiles_append (BS_TILES (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
bs_tiles_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = bs_tiles_add_child;
}

/* The next visible child from `child` on. */
static GtkWidget *
next_visible (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

#define FOREACH_VISIBLE(self, child)                                                                                   \
  for (GtkWidget *child = next_visible (gtk_widget_get_first_child (GTK_WIDGET (self))); child;                        \
       child = next_visible (gtk_widget_get_next_sibling (child)))

/* How many columns `width` holds; `n_out` gets the number of visible children. */
static gint
count_columns (BsTiles *self, gint width, gint *n_out)
{
  gint n = 0, cell = self->column_width;

  FOREACH_VISIBLE (self, child)
  {
    gint natural = 0;
    n++;
    if (self->column_width == 0)
      {
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
        cell = MAX (cell, natural);
      }
  }
  *n_out = n;
  for (gint columns = self->max_columns ? MIN (n, self->max_columns) : n; columns > 1; columns--)
    if (n % columns == 0 && columns * cell + (columns - 1) * self->spacing <= width)
      return columns;
  return 1;
}

static void
bs_tiles_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                  int *minimum_baseline, int *natural_baseline)
{
  BsTiles *self = BS_TILES (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gint n = 0, cell = self->column_width;

      FOREACH_VISIBLE (self, child)
      {
        gint child_minimum, child_natural;
        n++;
        gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
        *minimum = MAX (*minimum, child_minimum);
        cell = MAX (cell, child_natural);
      }
      if (self->max_columns)
        n = MIN (n, self->max_columns);
      *natural = MAX (*minimum, n * cell + MAX (0, n - 1) * self->spacing);
    }
  else
    {
      gint n, width = for_size;
      if (width < 0)
        gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gint columns = count_columns (self, width, &n);
      gint cell = (width - (columns - 1) * self->spacing) / columns;
      gint column = 0, row_minimum = 0, row_natural = 0, rows = 0;

      FOREACH_VISIBLE (self, child)
      {
        gint child_minimum, child_natural;
        gtk_widget_measure (child, orientation, cell, &child_minimum, &child_natural, NULL, NULL);
        row_minimum = MAX (row_minimum, child_minimum);
        row_natural = MAX (row_natural, child_natural);
        if (++column == columns)
          {
            *minimum += row_minimum;
            *natural += row_natural;
            rows++;
            column = row_minimum = row_natural = 0;
          }
      }
      *minimum += MAX (0, rows - 1) * self->spacing;
      *natural += MAX (0, rows - 1) * self->spacing;
    }
}

static void
bs_tiles_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BsTiles *self = BS_TILES (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gint n, columns = count_columns (self, width, &n);
  gint cell = (width - (columns - 1) * self->spacing) / columns;
  gint top = 0;
  GtkWidget *child = next_visible (gtk_widget_get_first_child (widget));

  while (child)
    {
      GtkWidget *first = child;
      gint row_height = 0, column;

      for (column = 0; child && column < columns; column++)
        {
          gint child_natural;
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, cell, NULL, &child_natural, NULL, NULL);
          row_height = MAX (row_height, child_natural);
          child = next_visible (gtk_widget_get_next_sibling (child));
        }
      if (columns == n)
        row_height = MAX (row_height, height);
      child = first;
      for (column = 0; child && column < columns; column++)
        {
          gint left = column * (cell + self->spacing);
          gtk_widget_size_allocate (
              child, &(GtkAllocation){ mirrored ? width - left - cell : left, top, cell, row_height }, -1);
          child = next_visible (gtk_widget_get_next_sibling (child));
        }
      top += row_height + self->spacing;
    }
}

static GtkSizeRequestMode
bs_tiles_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bs_tiles_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BsTiles *self = BS_TILES (object);

  switch (id)
    {
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_int (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_MAX_COLUMNS:
      self->max_columns = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
bs_tiles_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BsTiles *self = BS_TILES (object);

  switch (id)
    {
    case PROP_COLUMN_WIDTH:
      g_value_set_int (value, self->column_width);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_MAX_COLUMNS:
      g_value_set_int (value, self->max_columns);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bs_tiles_dispose (GObject *object)
{
  bs_tiles_remove_all (BS_TILES (object));
  G_OBJECT_CLASS (bs_tiles_parent_class)->dispose (object);
}

/* In the order of the tiles. GTK goes by their middle: of two columns first to the lower one's upper half, or past a column. */
static gboolean
bs_tiles_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_FORWARD && !back)
    return GTK_WIDGET_CLASS (bs_tiles_parent_class)->focus (widget, direction);
  if (!child)
    child = back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  for (; child; child = back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

static void
bs_tiles_class_init (BsTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = bs_tiles_set_property;
  object_class->get_property = bs_tiles_get_property;
  object_class->dispose = bs_tiles_dispose;
  widget_class->measure = bs_tiles_measure;
  widget_class->size_allocate = bs_tiles_size_allocate;
  widget_class->get_request_mode = bs_tiles_get_request_mode;
  widget_class->focus = bs_tiles_focus;

  props[PROP_COLUMN_WIDTH] =
      g_param_spec_int ("column-width", NULL, NULL, 0, G_MAXINT16, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MAX_COLUMNS] =
      g_param_spec_int ("max-columns", NULL, NULL, 0, G_MAXINT16, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "tiles");
}

static void
bs_tiles_init (BsTiles *self)
{
}

GtkWidget *
bs_tiles_new (gint column_width, gint spacing)
{
  return g_object_new (BS_TYPE_TILES, "column-width", column_width, "spacing", spacing, NULL);
}

void
bs_tiles_append (BsTiles *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
bs_tiles_remove_all (BsTiles *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}
