/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-lanes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bs-chart-export-stage.h"
#include "bs-level-plate.h"
#include "bs-trend-text.h"

#define BAR_MOST 26
#define ZERO_HEIGHT 3
#define MEAN_MOST 6.5
#define WIDE_SLOT 22 /* room for a mark and a number */
#define LEVEL_ICON 12

static const double level_heights[] = { 6, 16, 26, 36, 48 };

static const BsTrendPoint *
get_point (const BsChartPainter *painter, guint index)
{
  return &g_array_index (painter->data->points, BsTrendPoint, index);
}

/* From 0, 0 on, wherever the lane stands: cairo 1.16 writes a drawing that begins elsewhere shifted into SVG. */
static cairo_t *
begin (const BsChartPainter *painter, double bottom)
{
  cairo_t *cr = gtk_snapshot_append_cairo (painter->snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, (float) painter->scale->width, (float) bottom));

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  return cr;
}

static void
append_grid (const BsChartPainter *painter, double y, gboolean strong)
{
  GdkRGBA colour = painter->colours->line;

  if (strong)
    colour.alpha = MIN (1, colour.alpha * 2);
  gtk_snapshot_append_color (painter->snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, (float) round (y), (float) painter->scale->width, 1));
}

static double
find_bar_width (const BsSlotScale *scale)
{
  double slot = bs_slot_scale_get_slot (scale);

  return MAX (3, floor (MIN (BAR_MOST, slot >= 16 ? slot * .62 : slot - 1.5)));
}

static void
paint_pain_number (const BsChartPainter *painter, const BsTrendPoint *point, double x, double y)
{
  g_autofree char *text =
      point->n_unrated > 0 ? g_strdup_printf ("%d ?", point->worst) : g_strdup_printf ("%d", point->worst);

  bs_chart_append_text (painter->snapshot, painter->widget, text, TRUE, &painter->colours->text, x,
                        y - painter->geometry->line - 2);
}

void
bs_chart_paint_pain (const BsChartPainter *painter)
{
  const BsChartGeometry *geometry = painter->geometry;
  double bottom = geometry->pain_bottom, width = find_bar_width (painter->scale);
  double slot = bs_slot_scale_get_slot (painter->scale);
  double radius = MIN (MEAN_MOST, MAX (2.5, slot / 2 - 1)), capsule = MAX (BS_CHART_BOX_HEIGHT, geometry->line + 2);
  gboolean with_numbers = slot >= WIDE_SLOT * geometry->line / 15;
  cairo_t *cr;

  append_grid (painter, geometry->pain_top, FALSE);
  append_grid (painter, (geometry->pain_top + bottom) / 2, FALSE);
  append_grid (painter, bottom, TRUE);
  cr = begin (painter, bottom + 1);
  for (guint i = 0; i < painter->data->points->len; i++)
    {
      const BsTrendPoint *point = get_point (painter, i);
      double x = round (bs_slot_scale_get_centre (painter->scale, i));
      double top = bs_chart_get_y (point->worst, 10, geometry->pain_top, bottom);

      if (point->n_entries == 0)
        bs_chart_draw_nothing (cr, painter->colours, x, bottom, width);
      else if (point->worst > 0)
        {
          bs_chart_draw_bar (cr, &painter->colours->pain, x, bottom, width, bottom - top);
          bs_chart_draw_mean (cr, painter->colours, x, bs_chart_get_y (point->mean, 10, geometry->pain_top, bottom),
                              radius);
        }
      else if (point->n_unrated > 0)
        bs_chart_draw_unrated (cr, painter->colours, x, bottom - 1, width, capsule);
      else
        bs_chart_draw_bar (cr, &painter->colours->faint, x, bottom, width, ZERO_HEIGHT);
    }
  cairo_destroy (cr);
  for (guint i = 0; with_numbers && i < painter->data->points->len; i++)
    {
      const BsTrendPoint *point = get_point (painter, i);
      double x = round (bs_slot_scale_get_centre (painter->scale, i));
      double top = bs_chart_get_y (point->worst, 10, geometry->pain_top, bottom);
      double mean_top = bs_chart_get_y (point->mean, 10, geometry->pain_top, bottom) - radius;

      if (point->worst > 0)
        paint_pain_number (painter, point, x, MIN (top, mean_top));
      else if (point->n_unrated > 0)
        bs_chart_append_text (painter->snapshot, painter->widget, "?", TRUE, &painter->colours->pain, x,
                              bottom - 1 - (capsule + geometry->line) / 2);
      else if (point->worst == 0)
        paint_pain_number (painter, point, x, bottom - ZERO_HEIGHT);
    }
}

void
bs_chart_paint_minutes (const BsChartPainter *painter)
{
  const BsChartGeometry *geometry = painter->geometry;
  double bottom = geometry->minutes_bottom, top = geometry->minutes_top;
  double slot = bs_slot_scale_get_slot (painter->scale);
  double radius = slot >= 12 ? 4 : MAX (1.75, slot / 3), last_x = 0, last_y = 0;
  gboolean with_numbers = slot >= WIDE_SLOT * geometry->line / 15;
  const BsTrendPoint *last = NULL;
  cairo_t *cr;

  append_grid (painter, top, FALSE);
  append_grid (painter, (top + bottom) / 2, FALSE);
  append_grid (painter, bottom, TRUE);
  cr = begin (painter, bottom + 6);
  gdk_cairo_set_source_rgba (cr, &painter->colours->minutes);
  cairo_set_line_width (cr, 2);
  for (guint i = 0; i < painter->data->points->len; i++)
    {
      const BsTrendPoint *point = get_point (painter, i);
      double x = bs_slot_scale_get_centre (painter->scale, i);
      double y = bs_chart_get_y (point->onset, geometry->minutes_end, top, bottom);

      if (point->n_onsets == 0)
        continue;
      if (last && bs_trend_points_are_joined (last, point))
        {
          cairo_move_to (cr, last_x, last_y);
          cairo_line_to (cr, x, y);
          cairo_stroke (cr);
        }
      last = point;
      last_x = x;
      last_y = y;
    }
  for (guint i = 0; i < painter->data->points->len; i++)
    if (get_point (painter, i)->n_onsets > 0)
      {
        cairo_new_path (cr);
        cairo_arc (cr, bs_slot_scale_get_centre (painter->scale, i),
                   bs_chart_get_y (get_point (painter, i)->onset, geometry->minutes_end, top, bottom), radius, 0,
                   2 * G_PI);
        gdk_cairo_set_source_rgba (cr, radius >= 4 ? &painter->colours->ground : &painter->colours->minutes);
        cairo_fill_preserve (cr);
        gdk_cairo_set_source_rgba (cr, &painter->colours->minutes);
        cairo_stroke (cr);
      }
  cairo_destroy (cr);
  if (!last)
    bs_chart_append_text (painter->snapshot, painter->widget, _ ("No walk says after how long it hurt"), FALSE,
                          &painter->colours->faint, painter->scale->width / 2, (top + bottom - geometry->line) / 2);
  for (guint i = 0; with_numbers && i < painter->data->points->len; i++)
    if (get_point (painter, i)->n_onsets > 0)
      {
        g_autofree char *text = bs_trend_format_number (get_point (painter, i)->onset);

        bs_chart_append_text (painter->snapshot, painter->widget, text, TRUE, &painter->colours->text,
                              bs_slot_scale_get_centre (painter->scale, i),
                              bs_chart_get_y (get_point (painter, i)->onset, geometry->minutes_end, top, bottom) -
                                  radius - 2 - geometry->line);
      }
}

static void
append_icon (const BsChartPainter *painter, const char *name, const GdkRGBA *colour, double x, double y, double size)
{
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      gtk_icon_theme_get_for_display (gtk_widget_get_display (painter->widget)), name, NULL, (gint) size,
      bs_chart_export_get_icon_scale (painter->widget), gtk_widget_get_direction (painter->widget), 0);

  gtk_snapshot_save (painter->snapshot);
  gtk_snapshot_translate (painter->snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (x - size / 2), (float) round (y - size / 2)));
  bs_chart_export_append_icon (painter->snapshot, painter->widget, GTK_SYMBOLIC_PAINTABLE (icon), colour, size);
  gtk_snapshot_restore (painter->snapshot);
}

void
bs_chart_paint_medicine (const BsChartPainter *painter)
{
  const BsChartGeometry *geometry = painter->geometry;
  double slot = bs_slot_scale_get_slot (painter->scale), size = round (16 * MAX (1, geometry->line / 15));
  gboolean is_days = painter->data->unit == BS_TREND_DAYS;
  double y = is_days ? (geometry->medicine_top + geometry->medicine_bottom) / 2 : geometry->medicine_top + size / 2;

  for (guint i = 0; i < painter->data->points->len; i++)
    {
      const BsTrendPoint *point = get_point (painter, i);
      double x = bs_slot_scale_get_centre (painter->scale, i);

      if (point->n_medicine == 0)
        continue;
      if (slot < WIDE_SLOT)
        {
          double width = MIN (6, MAX (2, slot - 2));
          gtk_snapshot_append_color (
              painter->snapshot, &painter->colours->text,
              &GRAPHENE_RECT_INIT ((float) round (x - width / 2), (float) round (y - 5), (float) width, 10));
          continue;
        }
      append_icon (painter, "bs-pill-symbolic", &painter->colours->text, x, y, size);
      if (!is_days)
        {
          g_autofree char *days = g_strdup_printf ("%u", point->n_medicine);
          bs_chart_append_text (painter->snapshot, painter->widget, days, TRUE, &painter->colours->text, x,
                                y + size / 2 + 1);
        }
    }
}

/* Neighbours of one level are one step. */
static void
paint_run (const BsChartPainter *painter, guint first, guint last)
{
  const BsChartGeometry *geometry = painter->geometry;
  BsLevel level = get_point (painter, first)->level;
  double step = MAX (1, geometry->line / 15), slot = bs_slot_scale_get_slot (painter->scale);
  double gap = slot >= 8 ? 2 : .5;
  double left =
      MIN (bs_slot_scale_get_left (painter->scale, first), bs_slot_scale_get_left (painter->scale, last)) + gap;
  double width = slot * (last - first + 1) - 2 * gap, height = round (level_heights[level] * step);
  double top = geometry->level_bottom - height, middle = top + height / 2, icon = round (LEVEL_ICON * step);
  gboolean mirrored = painter->scale->mirrored;
  GdkRGBA none = painter->colours->levels[BS_LEVEL_NONE];
  cairo_t *cr = begin (painter, geometry->level_bottom);
  PangoRectangle size = { 0 };
  g_autoptr (PangoLayout) word = NULL;

  none.alpha *= .7f;
  gdk_cairo_set_source_rgba (cr, level == BS_LEVEL_NONE ? &none : &painter->colours->levels[level]);
  bs_chart_add_rounded (cr, left, top, width, height, MIN (4, MIN (width, height) / 2),
                        MIN (4, MIN (width, height) / 2));
  cairo_fill (cr);
  cairo_destroy (cr);
  if (level == BS_LEVEL_NONE || width < icon + 4)
    return;
  word = bs_chart_create_layout (painter->widget, bs_level_get_label (level), TRUE);
  pango_layout_get_pixel_extents (word, NULL, &size);
  if (height < size.height || width < icon + size.width + 22)
    {
      append_icon (painter, bs_level_get_icon_name (level), &painter->colours->on_level, left + width / 2, middle,
                   icon);
      return;
    }
  append_icon (painter, bs_level_get_icon_name (level), &painter->colours->on_level,
               mirrored ? left + width - 8 - icon / 2 : left + 8 + icon / 2, middle, icon);
  gtk_snapshot_save (painter->snapshot);
  gtk_snapshot_translate (
      painter->snapshot,
      &GRAPHENE_POINT_INIT ((float) round (mirrored ? left + width - 14 - icon - size.width : left + 14 + icon),
                            (float) round (middle - size.height / 2.0)));
  gtk_snapshot_append_layout (painter->snapshot, word, &painter->colours->on_level);
  gtk_snapshot_restore (painter->snapshot);
}

void
bs_chart_paint_levels (const BsChartPainter *painter)
{
  guint n = painter->data->points->len;

  for (guint first = 0, last; first < n; first = last + 1)
    {
      for (last = first; last + 1 < n && get_point (painter, last + 1)->level == get_point (painter, first)->level;)
        last++;
      if (get_point (painter, first)->level != BS_TREND_NO_LEVEL)
        paint_run (painter, first, last);
    }
}

void
bs_chart_paint_axis (const BsChartPainter *painter)
{
  guint n = painter->data->points->len;
  g_autoptr (GArray) all_centres = g_array_sized_new (FALSE, TRUE, sizeof (double), n);
  g_autoptr (GArray) all_widths = g_array_sized_new (FALSE, TRUE, sizeof (double), n);
  g_autoptr (GArray) all_shown = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), n);
  double *centres = (double *) (gpointer) g_array_set_size (all_centres, n)->data;
  double *widths = (double *) (gpointer) g_array_set_size (all_widths, n)->data;
  gboolean *shown = (gboolean *) (gpointer) g_array_set_size (all_shown, n)->data;
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      gboolean strong;
      g_autofree char *label = bs_chart_format_axis_label (painter->data, i, &strong);
      PangoLayout *layout = bs_chart_create_layout (painter->widget, label ? label : "", strong);
      gint width;

      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      pango_layout_get_pixel_size (layout, &width, NULL);
      g_ptr_array_add (layouts, layout);
      widths[i] = label ? width : 0;
      /* Where the slot is narrower than its label, it stays within the plot. */
      centres[i] = CLAMP (bs_slot_scale_get_centre (painter->scale, i), width / 2.0,
                          MAX (width / 2.0, painter->scale->width - width / 2.0));
    }
  bs_chart_thin_labels (centres, widths, n, 6, shown);
  for (guint i = 0; i < n; i++)
    if (shown[i])
      {
        gtk_snapshot_save (painter->snapshot);
        gtk_snapshot_translate (painter->snapshot, &GRAPHENE_POINT_INIT ((float) round (centres[i] - widths[i] / 2),
                                                                         (float) painter->geometry->axis_top));
        gtk_snapshot_append_layout (painter->snapshot, g_ptr_array_index (layouts, i), &painter->colours->faint);
        gtk_snapshot_restore (painter->snapshot);
      }
}
