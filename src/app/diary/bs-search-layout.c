/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-search-layout.h"

#define GAP 12
#define SMALL_GAP 6

struct _BsSearchLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (BsSearchLayout, bs_search_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *field, *large, *small;
} Parts;

static Parts
get_parts (GtkWidget *row)
{
  GtkWidget *field = gtk_widget_get_first_child (row);
  GtkWidget *large = gtk_widget_get_next_sibling (field);

  return (Parts){ field, large, gtk_widget_get_next_sibling (large) };
}

static int
get_least (GtkWidget *widget, GtkOrientation orientation)
{
  int least;

  gtk_widget_measure (widget, orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
bs_search_layout_measure (GtkLayoutManager *layout, GtkWidget *row, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  Parts parts = get_parts (row);
  int field = get_least (parts.field, orientation), large = get_least (parts.large, orientation),
      small = get_least (parts.small, orientation);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = field + SMALL_GAP + small;
      *natural = field + GAP + large;
    }
  else
    {
      *minimum = *natural = MAX (field, MAX (large, small));
    }
}

static void
bs_search_layout_allocate (GtkLayoutManager *layout, GtkWidget *row, int width, int height, int baseline)
{
  Parts parts = get_parts (row);
  gboolean roomy = width >= get_least (parts.field, GTK_ORIENTATION_HORIZONTAL) + GAP +
                                get_least (parts.large, GTK_ORIENTATION_HORIZONTAL);
  GtkWidget *button = roomy ? parts.large : parts.small;
  int gap = roomy ? GAP : SMALL_GAP, button_width = get_least (button, GTK_ORIENTATION_HORIZONTAL);
  int field_width = width - gap - button_width;
  gboolean mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;

  gtk_widget_set_child_visible (parts.large, roomy);
  gtk_widget_set_child_visible (parts.small, !roomy);
  gtk_widget_size_allocate (parts.field, &(GtkAllocation){ mirrored ? width - field_width : 0, 0, field_width, height },
                            -1);
  gtk_widget_size_allocate (button, &(GtkAllocation){ mirrored ? 0 : field_width + gap, 0, button_width, height }, -1);
}

static void
bs_search_layout_class_init (BsSearchLayoutClass *klass)
{
  GTK_LAYOUT_MANAGER_CLASS (klass)->measure = bs_search_layout_measure;
  GTK_LAYOUT_MANAGER_CLASS (klass)->allocate = bs_search_layout_allocate;
}

static void
bs_search_layout_init (BsSearchLayout *self)
{
}

GtkLayoutManager *
bs_search_layout_new (void)
{
  return g_object_new (BS_TYPE_SEARCH_LAYOUT, NULL);
}
