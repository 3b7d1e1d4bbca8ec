/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bs-chart-lanes.h"

#define MARK 14
#define MARK_GAP 6
#define ITEM_GAP 16
#define ROW_GAP 4

typedef enum
{
  MARK_WORST,
  MARK_MEAN,
  MARK_NOTHING,
  MARK_UNRATED,
  N_MARKS,
} Mark;

struct _BsChartLegend
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BsChartLegend, bs_chart_legend, GTK_TYPE_WIDGET)

static const char *
get_text (Mark mark)
{
  switch (mark)
    {
    case MARK_WORST:
      return C_ ("legend of a chart", "Worst");
    case MARK_MEAN:
      return C_ ("legend of a chart", "Mean");
    case MARK_NOTHING:
      return C_ ("legend of a chart", "Nothing recorded");
    case MARK_UNRATED:
      return C_ ("legend of a chart", "Not rated");
    case N_MARKS:
    default:
      g_assert_not_reached ();
    }
}

static gint
measure_item (GtkWidget *widget, Mark mark, gint *height)
{
  g_autoptr (PangoLayout) layout = bs_chart_create_layout (widget, get_text (mark), FALSE);
  gint width;

  pango_layout_get_pixel_size (layout, &width, height);
  *height = MAX (*height, MARK + 2);
  return MARK + MARK_GAP + width;
}

/* Where each item stands in `width`; returns the height of all. */
static gint
arrange (GtkWidget *widget, gint width, gint *lefts, gint *tops, gint *row_height)
{
  gint x = 0, y = 0, height = 0;

  for (Mark mark = 0; mark < N_MARKS; mark++)
    {
      gint item = measure_item (widget, mark, &height);

      if (x > 0 && x + item > width)
        {
          x = 0;
          y += height + ROW_GAP;
        }
      lefts[mark] = x;
      tops[mark] = y;
      x += item + ITEM_GAP;
    }
  *row_height = height;
  return y + height;
}

static void
bs_chart_legend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  gint lefts[N_MARKS], tops[N_MARKS], height;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = arrange (widget, for_size < 0 ? G_MAXINT16 : for_size, lefts, tops, &height);
      return;
    }
  for (Mark mark = 0; mark < N_MARKS; mark++)
    {
      gint item = measure_item (widget, mark, &height);
      *minimum = MAX (*minimum, item);
      *natural += item + (mark > 0 ? ITEM_GAP : 0);
    }
}

static GtkSizeRequestMode
bs_chart_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
draw_mark (cairo_t *cr, Mark mark, const BsChartColours *colours, double x, double y)
{
  switch (mark)
    {
    case MARK_WORST:
      bs_chart_draw_bar (cr, &colours->pain, x, y + 6, 11, 12);
      break;
    case MARK_MEAN:
      bs_chart_draw_mean (cr, colours, x, y, 6);
      break;
    case MARK_NOTHING:
      bs_chart_draw_nothing (cr, colours, x, y + 6, MARK);
      break;
    case MARK_UNRATED:
      bs_chart_draw_unrated (cr, colours, x, y + 7, 12, 14);
      break;
    case N_MARKS:
    default:
      break;
    }
}

static void
bs_chart_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gint width = gtk_widget_get_width (widget), lefts[N_MARKS], tops[N_MARKS], row_height;
  gint height = arrange (widget, width, lefts, tops, &row_height);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  BsChartColours colours;
  cairo_t *cr;

  bs_chart_colours_init (&colours, widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (Mark mark = 0; mark < N_MARKS; mark++)
    {
      double x = lefts[mark] + MARK / 2.0;
      draw_mark (cr, mark, &colours, mirrored ? width - x : x, tops[mark] + row_height / 2.0);
    }
  cairo_destroy (cr);
  for (Mark mark = 0; mark < N_MARKS; mark++)
    {
      g_autoptr (PangoLayout) layout = bs_chart_create_layout (widget, get_text (mark), FALSE);
      gint text_width, text_height, left = lefts[mark] + MARK + MARK_GAP;

      pango_layout_get_pixel_size (layout, &text_width, &text_height);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) (mirrored ? width - left - text_width : left),
                                                    (float) round (tops[mark] + (row_height - text_height) / 2.0)));
      gtk_snapshot_append_layout (snapshot, layout, &colours.text);
      gtk_snapshot_restore (snapshot);
    }
}

static void
bs_chart_legend_class_init (BsChartLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = bs_chart_legend_measure;
  widget_class->get_request_mode = bs_chart_legend_get_request_mode;
  widget_class->snapshot = bs_chart_legend_snapshot;
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bs_chart_legend_init (BsChartLegend *self)
{
}

GtkWidget *
bs_chart_legend_new (void)
{
  return g_object_new (BS_TYPE_CHART_LEGEND, NULL);
}
