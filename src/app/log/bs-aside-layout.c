/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-aside-layout.h"

struct _BsAsideLayout
{
  GtkLayoutManager parent_instance;
  gint room;
  gint spacing;
};

G_DEFINE_FINAL_TYPE (BsAsideLayout, bs_aside_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
bs_aside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
get_children (GtkWidget *widget, GtkWidget **first, GtkWidget **second)
{
  *first = gtk_widget_get_first_child (widget);
  *second = gtk_widget_get_last_child (widget);
}

/* The width of the second where it stands beside the first, 0 where it stands below. */
static gint
find_aside (BsAsideLayout *self, GtkWidget *first, GtkWidget *second, gint width)
{
  gint minimum, natural, aside;

  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &aside, NULL, NULL);
  return width - aside - self->spacing >= (self->room > 0 ? MAX (minimum, self->room) : natural) ? aside : 0;
}

static gint
measure_height (GtkWidget *child, gint width)
{
  gint height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
bs_aside_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, gint for_size,
                         gint *minimum, gint *natural, gint *minimum_baseline, gint *natural_baseline)
{
  BsAsideLayout *self = BS_ASIDE_LAYOUT (manager);
  GtkWidget *first, *second;
  gint aside;

  get_children (widget, &first, &second);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gint minimum_first, natural_first, minimum_second, natural_second;

      gtk_widget_measure (first, orientation, -1, &minimum_first, &natural_first, NULL, NULL);
      gtk_widget_measure (second, orientation, -1, &minimum_second, &natural_second, NULL, NULL);
      *minimum = MAX (minimum_first, minimum_second);
      *natural = natural_first + self->spacing + natural_second;
      return;
    }

  if (for_size < 0)
    for_size = G_MAXINT / 2;
  aside = find_aside (self, first, second, for_size);
  if (aside > 0)
    *minimum = MAX (measure_height (first, for_size - aside - self->spacing), measure_height (second, aside));
  else
    *minimum = measure_height (first, for_size) + self->spacing / 2 + measure_height (second, for_size);
  *natural = *minimum;
}

static void
bs_aside_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, gint width, gint height, gint baseline)
{
  BsAsideLayout *self = BS_ASIDE_LAYOUT (manager);
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first, *second;
  gint aside;

  get_children (widget, &first, &second);
  aside = find_aside (self, first, second, width);
  if (aside > 0)
    {
      gint rest = width - aside - self->spacing;

      gtk_widget_size_allocate (first, &(GtkAllocation){ from_end ? width - rest : 0, 0, rest, height }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation){ from_end ? 0 : width - aside, 0, aside, height }, -1);
    }
  else
    {
      gint above = measure_height (first, width);
      gint y = above + self->spacing / 2;

      gtk_widget_size_allocate (first, &(GtkAllocation){ 0, 0, width, above }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation){ 0, y, width, MAX (height - y, 0) }, -1);
    }
}

static void
bs_aside_layout_class_init (BsAsideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = bs_aside_layout_get_request_mode;
  layout_class->measure = bs_aside_layout_measure;
  layout_class->allocate = bs_aside_layout_allocate;
}

static void
bs_aside_layout_init (BsAsideLayout *self)
{
}

GtkLayoutManager *
bs_aside_layout_new (gint room, gint spacing)
{
  BsAsideLayout *self = g_object_new (BS_TYPE_ASIDE_LAYOUT, NULL);

  self->room = room;
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

GtkWidget *
bs_aside_new (GtkWidget *first, GtkWidget *second, gint room, gint spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_set_layout_manager (box, bs_aside_layout_new (room, spacing));
  return box;
}
