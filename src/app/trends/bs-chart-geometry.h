/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-chart-scale.h"
#include "bs-trend-series.h"

G_BEGIN_DECLS

/* What a chart shows. */
typedef struct
{
  GArray *points; /* BsTrendPoint, the oldest first */
  char **labels;  /* a sentence for each */
  BsTrendUnit unit;
  gint32 today;
} BsChartData;

/* Where the lanes of a chart stand, from top to bottom; all in pixels, by the size of the text. The frame of names and
 * scales and the plot beside it share it. */
typedef struct
{
  gboolean narrow; /* names of lanes stand above them instead of beside */
  double line;     /* height of a line of text */
  double frame;    /* width of what stands beside the plot */
  double names;    /* of that, the names of lanes (0 where narrow) */
  double pain_name, pain_top, pain_bottom;
  double minutes_name, minutes_top, minutes_bottom;
  double medicine_name, medicine_top, medicine_bottom;
  double level_name, level_top, level_bottom;
  double axis_top, height;
  gint minutes_end; /* of the scale of minutes */
  gint slot_least;  /* the least width of a slot */
} BsChartGeometry;

typedef enum
{
  BS_LANE_PAIN,
  BS_LANE_MINUTES,
  BS_LANE_MEDICINE,
  BS_LANE_LEVEL,
  BS_N_LANES,
} BsLane;
/* (transfer none): "Pain", "0 to 10"; the second may be NULL. */
const char *bs_lane_get_name (BsLane lane);
const char *bs_lane_get_detail (BsLane lane);

/* For a chart `width` wide (-1: as wide as it likes), with `widget`'s text. */
void bs_chart_geometry_init (BsChartGeometry *self, GtkWidget *widget, const BsChartData *data, gint width);
/* The height of a line of `widget`'s text. */
gint bs_chart_get_line (GtkWidget *widget);
/* (transfer full): a layout in `widget`'s text. */
PangoLayout *bs_chart_create_layout (GtkWidget *widget, const char *text, gboolean bold);
/* (transfer full) (nullable): the two lines under a slot, NULL: no label; `strong`: it is today's. */
char *bs_chart_format_axis_label (const BsChartData *data, guint index, gboolean *strong);

G_END_DECLS
