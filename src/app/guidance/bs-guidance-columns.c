/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-guidance-columns.h"

#define GAP 24
#define LEAST_LINES 40 /* width for two columns, in heights of a line of text, so that large letters count */

struct _BsGuidanceColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_TYPE (BsGuidanceColumns, bs_guidance_columns, GTK_TYPE_LAYOUT_MANAGER)

static void
find_children (GtkWidget *widget, GtkWidget **first, GtkWidget **second)
{
  *first = gtk_widget_get_first_child (widget);
  *second = gtk_widget_get_next_sibling (*first);
}

/* Width of the first of two columns, 0: one column. */
static int
get_first_width (GtkWidget *widget, int width)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int line = PANGO_PIXELS (pango_font_metrics_get_height (metrics));
  GtkWidget *first, *second;
  int least_first, least_second, share = (width - GAP) * 3 / 5;

  pango_font_metrics_unref (metrics);
  if (width < LEAST_LINES * line)
    return 0;
  find_children (widget, &first, &second);
  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &least_first, NULL, NULL, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, &least_second, NULL, NULL, NULL);
  return share >= least_first && width - GAP - share >= least_second ? share : 0;
}

static GtkSizeRequestMode
bs_guidance_columns_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
bs_guidance_columns_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *first, *second;
  int least_first, least_second, wished_first, wished_second, share;

  find_children (widget, &first, &second);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (first, orientation, -1, &least_first, &wished_first, NULL, NULL);
      gtk_widget_measure (second, orientation, -1, &least_second, &wished_second, NULL, NULL);
      *minimum = MAX (least_first, least_second);
      *natural = MAX (*minimum, wished_first + GAP + wished_second);
      return;
    }
  share = for_size < 0 ? 0 : get_first_width (widget, for_size);
  if (share > 0)
    *natural = MAX (get_height (first, share), get_height (second, for_size - GAP - share));
  else
    *natural = get_height (first, for_size) + GAP + get_height (second, for_size);
  *minimum = *natural;
}

static void
bs_guidance_columns_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *first, *second;
  int share = get_first_width (widget, width);

  find_children (widget, &first, &second);
  if (share > 0)
    {
      gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      int rest = width - GAP - share;

      gtk_widget_size_allocate (first, &(GtkAllocation){ mirrored ? rest + GAP : 0, 0, share, height }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation){ mirrored ? 0 : share + GAP, 0, rest, height }, -1);
    }
  else
    {
      int top = get_height (first, width);

      gtk_widget_size_allocate (first, &(GtkAllocation){ 0, 0, width, top }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation){ 0, top + GAP, width, MAX (height - top - GAP, 0) }, -1);
    }
}

GtkLayoutManager *
bs_guidance_columns_new (void)
{
  return g_object_new (BS_TYPE_GUIDANCE_COLUMNS, NULL);
}

static void
bs_guidance_columns_class_init (BsGuidanceColumnsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = bs_guidance_columns_get_request_mode;
  manager_class->measure = bs_guidance_columns_measure;
  manager_class->allocate = bs_guidance_columns_allocate;
}

static void
bs_guidance_columns_init (BsGuidanceColumns *self)
{
}
