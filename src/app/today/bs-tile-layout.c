/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-tile-layout.h"

#define BESIDE 12 /* pixels between both */
#define BELOW 6

struct _BsTileLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (BsTileLayout, bs_tile_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
bs_tile_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

typedef struct
{
  gint minimum, natural;
} Size;

/* `icon_size`, `text_size`: what each has in the other direction, -1: anything. */
static void
measure_both (GtkWidget *widget, GtkOrientation orientation, gint icon_size, gint text_size, Size *icon, Size *text)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, icon_size, &icon->minimum, &icon->natural, NULL,
                      NULL);
  gtk_widget_measure (gtk_widget_get_last_child (widget), orientation, text_size, &text->minimum, &text->natural, NULL,
                      NULL);
}

/* The icon's width where both stand beside each other in `width`, else 0. */
static gint
find_icon_width (GtkWidget *widget, gint width)
{
  Size icon, text;

  measure_both (widget, GTK_ORIENTATION_HORIZONTAL, -1, -1, &icon, &text);
  return icon.natural + BESIDE + text.natural <= width ? icon.natural : 0;
}

static void
bs_tile_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, gint for_size,
                        gint *minimum, gint *natural, gint *minimum_baseline, gint *natural_baseline)
{
  Size icon, text;
  gint icon_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_both (widget, orientation, -1, -1, &icon, &text);
      *minimum = MAX (icon.minimum, text.minimum);
      *natural = icon.natural + BESIDE + text.natural;
      return;
    }
  if (for_size < 0)
    for_size = G_MAXINT / 2;
  icon_width = find_icon_width (widget, for_size);
  if (icon_width > 0)
    {
      measure_both (widget, orientation, icon_width, for_size - icon_width - BESIDE, &icon, &text);
      *minimum = MAX (icon.minimum, text.minimum);
    }
  else
    {
      measure_both (widget, orientation, -1, for_size, &icon, &text);
      *minimum = icon.minimum + BELOW + text.minimum;
    }
  *natural = *minimum;
}

static void
bs_tile_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, gint width, gint height, gint baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget), *second = gtk_widget_get_last_child (widget);
  gboolean from_end = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gint icon_width = find_icon_width (widget, width);

  if (icon_width > 0)
    {
      gint rest = width - icon_width - BESIDE;

      gtk_widget_size_allocate (first, &(GtkAllocation){ from_end ? width - icon_width : 0, 0, icon_width, height },
                                -1);
      gtk_widget_size_allocate (second, &(GtkAllocation){ from_end ? 0 : width - rest, 0, rest, height }, -1);
    }
  else
    {
      gint above, below;

      gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &icon_width, NULL, NULL);
      gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, -1, NULL, &above, NULL, NULL);
      gtk_widget_size_allocate (first, &(GtkAllocation){ from_end ? width - icon_width : 0, 0, icon_width, above }, -1);
      /* At the top of what is left, so that the titles of a row stand on one line. */
      gtk_widget_measure (second, GTK_ORIENTATION_VERTICAL, width, NULL, &below, NULL, NULL);
      gtk_widget_size_allocate (second, &(GtkAllocation){ 0, above + BELOW, width, below }, -1);
    }
}

static void
bs_tile_layout_class_init (BsTileLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = bs_tile_layout_get_request_mode;
  layout_class->measure = bs_tile_layout_measure;
  layout_class->allocate = bs_tile_layout_allocate;
}

static void
bs_tile_layout_init (BsTileLayout *self)
{
}

GtkLayoutManager *
bs_tile_layout_new (void)
{
  return g_object_new (BS_TYPE_TILE_LAYOUT, NULL);
}
