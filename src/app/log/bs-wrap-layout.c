/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-wrap-layout.h"

struct _BsWrapLayout
{
  GtkLayoutManager parent_instance;
  gint spacing;
};

G_DEFINE_FINAL_TYPE (BsWrapLayout, bs_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
bs_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_child (GtkWidget *child, gint width, gint *child_width, gint *child_height)
{
  gint minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  *child_width = MAX (minimum, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *child_width, child_height, NULL, NULL, NULL);
}

/* The last child of the row that begins with `first`, and the row's height. */
static GtkWidget *
find_row (BsWrapLayout *self, GtkWidget *first, gint width, gint *row_height)
{
  GtkWidget *last = first;
  gint used = 0;

  *row_height = 0;
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gint child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, width, &child_width, &child_height);
      if (used > 0 && used + self->spacing + child_width > width)
        break;
      used += (used > 0 ? self->spacing : 0) + child_width;
      *row_height = MAX (*row_height, child_height);
      last = child;
    }
  return last;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
bs_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, gint for_size,
                        gint *minimum, gint *natural, gint *minimum_baseline, gint *natural_baseline)
{
  BsWrapLayout *self = BS_WRAP_LAYOUT (manager);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (; child != NULL; child = skip_hidden (gtk_widget_get_next_sibling (child)))
        {
          gint child_minimum, child_natural;

          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
          *minimum = MAX (*minimum, child_minimum);
          *natural += (*natural > 0 ? self->spacing : 0) + child_natural;
        }
      return;
    }

  if (for_size < 0)
    for_size = G_MAXINT / 2;
  while (child != NULL)
    {
      gint height;
      GtkWidget *last = find_row (self, child, for_size, &height);

      *natural += (*natural > 0 ? self->spacing : 0) + height;
      child = skip_hidden (gtk_widget_get_next_sibling (last));
    }
  *minimum = *natural;
}

static void
bs_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, gint width, gint height, gint baseline)
{
  BsWrapLayout *self = BS_WRAP_LAYOUT (manager);
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  gint y = 0;

  while (child != NULL)
    {
      gint row_height;
      GtkWidget *last = find_row (self, child, width, &row_height);
      gint x = 0;

      for (;; child = skip_hidden (gtk_widget_get_next_sibling (child)))
        {
          gint child_width, child_height;

          measure_child (child, width, &child_width, &child_height);
          gtk_widget_size_allocate (
              child, &(GtkAllocation){ from_end ? width - x - child_width : x, y, child_width, row_height }, -1);
          x += child_width + self->spacing;
          if (child == last)
            break;
        }
      y += row_height + self->spacing;
      child = skip_hidden (gtk_widget_get_next_sibling (last));
    }
}

static void
bs_wrap_layout_class_init (BsWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = bs_wrap_layout_get_request_mode;
  layout_class->measure = bs_wrap_layout_measure;
  layout_class->allocate = bs_wrap_layout_allocate;
}

static void
bs_wrap_layout_init (BsWrapLayout *self)
{
  self->spacing = 6;
}

GtkLayoutManager *
bs_wrap_layout_new (gint spacing)
{
  BsWrapLayout *self = g_object_new (BS_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
