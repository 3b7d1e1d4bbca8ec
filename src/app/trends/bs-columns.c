/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-columns.h"

#define N_COLUMNS 2

struct _BsColumns
{
  GtkWidget parent_instance;
  gint ems, spacing;
};

G_DEFINE_FINAL_TYPE (BsColumns, bs_columns, GTK_TYPE_WIDGET)

static gint
get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  gint em = pango_font_metrics_get_height (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return em;
}

static gint
count_columns (BsColumns *self, gint width)
{
  return width >= N_COLUMNS * self->ems * get_em (GTK_WIDGET (self)) + (N_COLUMNS - 1) * self->spacing ? N_COLUMNS : 1;
}

typedef void (*PlaceFunc) (GtkWidget *child, gint x, gint y, gint width, gint height);

static void
place (GtkWidget *child, gint x, gint y, gint width, gint height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* Returns the height of all; `func` may be NULL. */
static gint
arrange (BsColumns *self, gint width, PlaceFunc func)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gint n = count_columns (self, width), tops[N_COLUMNS] = { 0 }, height = 0;
  gint column = MAX (1, (width - (n - 1) * self->spacing) / n);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gint at = 0, minimum, x;

      if (!gtk_widget_should_layout (child))
        continue;
      for (gint i = 1; i < n; i++)
        if (tops[i] < tops[at])
          at = i;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &minimum, NULL, NULL, NULL);
      x = at * (column + self->spacing);
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        x = width - x - column;
      if (func)
        func (child, x, tops[at], column, minimum);
      height = MAX (height, tops[at] + minimum);
      tops[at] += minimum + self->spacing;
    }
  return height;
}

static void
bs_columns_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  BsColumns *self = BS_COLUMNS (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gint least, like;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &like, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, like);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = arrange (self, MAX (for_size, *minimum), NULL);
  else
    *natural = N_COLUMNS * *natural + self->spacing;
}

static GtkSizeRequestMode
bs_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bs_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  arrange (BS_COLUMNS (widget), width, place);
}

static void
bs_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (bs_columns_parent_class)->dispose (object);
}

static void
bs_columns_class_init (BsColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_columns_dispose;
  widget_class->measure = bs_columns_measure;
  widget_class->get_request_mode = bs_columns_get_request_mode;
  widget_class->size_allocate = bs_columns_size_allocate;
}

static void
bs_columns_init (BsColumns *self)
{
}

GtkWidget *
bs_columns_new (gint column_ems, gint spacing)
{
  BsColumns *self = g_object_new (BS_TYPE_COLUMNS, NULL);

  self->ems = column_ems;
  self->spacing = spacing;
  return GTK_WIDGET (self);
}

void
bs_columns_append (BsColumns *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
