/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-marks.h"

#include <adwaita.h>
#include <math.h>

#include "bs-chart-geometry.h"

/* ---- Colours ---- */

static void
look_up (GtkWidget *widget, const char *name, const GdkRGBA *otherwise, GdkRGBA *colour)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, colour))
    *colour = *otherwise;
}

void
bs_chart_colours_init (BsChartColours *self, GtkWidget *widget)
{
  static const char *const levels[] = { "bs_none", "bs_self_care", "bs_doctor", "bs_urgent", "bs_emergency" };
  gboolean high = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA white = { 1, 1, 1, 1 };

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &self->text);
  self->faint = self->line = self->text;
  self->faint.alpha *= high ? 1 : .8f;
  self->line.alpha *= high ? .6f : .2f;
  look_up (widget, "card_bg_color", &white, &self->ground);
  if (self->ground.alpha < 1) /* dark: a veil over the window */
    {
      GdkRGBA window, card = self->ground;
      look_up (widget, "window_bg_color", &white, &window);
      self->ground.red = card.red * card.alpha + window.red * (1 - card.alpha);
      self->ground.green = card.green * card.alpha + window.green * (1 - card.alpha);
      self->ground.blue = card.blue * card.alpha + window.blue * (1 - card.alpha);
      self->ground.alpha = 1;
    }
  look_up (widget, "bs_pain", &self->text, &self->pain);
  look_up (widget, "accent_color", &self->text, &self->minutes);
  look_up (widget, "bs_on_level", &self->ground, &self->on_level);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    look_up (widget, levels[i], &self->text, &self->levels[i]);
}

/* ---- Marks ---- */

void
bs_chart_add_rounded (cairo_t *cr, double x, double y, double width, double height, double top, double bottom)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + top, y + top, top, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - top, y + top, top, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, x + width - bottom, y + height - bottom, bottom, 0, .5 * G_PI);
  cairo_arc (cr, x + bottom, y + height - bottom, bottom, .5 * G_PI, G_PI);
  cairo_close_path (cr);
}

void
bs_chart_draw_bar (cairo_t *cr, const GdkRGBA *colour, double x, double y, double width, double height)
{
  double radius = MIN (3, MIN (width / 3, height / 2));

  gdk_cairo_set_source_rgba (cr, colour);
  bs_chart_add_rounded (cr, x - width / 2, y - height, width, height, radius, 0);
  cairo_fill (cr);
}

void
bs_chart_draw_mean (cairo_t *cr, const BsChartColours *colours, double x, double y, double radius)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &colours->ground);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &colours->text);
  cairo_set_line_width (cr, radius > 4 ? 1.5 : 1);
  cairo_stroke (cr);
}

static void
stroke_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_path (cr);
  bs_chart_add_rounded (cr, x - width / 2 + .5, y - height + .5, width - 1, height - 1, radius, radius);
  cairo_stroke (cr);
}

void
bs_chart_draw_nothing (cairo_t *cr, const BsChartColours *colours, double x, double y, double width)
{
  static const double dots[] = { 2, 2 };

  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &colours->faint);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  stroke_box (cr, x, y, MAX (width, 3), BS_CHART_BOX_HEIGHT, MIN (3, width / 3));
  cairo_restore (cr);
}

void
bs_chart_draw_unrated (cairo_t *cr, const BsChartColours *colours, double x, double y, double width, double height)
{
  cairo_save (cr);
  gdk_cairo_set_source_rgba (cr, &colours->pain);
  cairo_set_line_width (cr, width > 8 ? 1.75 : 1);
  stroke_box (cr, x, y, MAX (width, 3), height, MIN (height / 2 - .5, MAX (width, 3) / 2 - .5));
  cairo_restore (cr);
}

void
bs_chart_append_text (GtkSnapshot *snapshot, GtkWidget *widget, const char *text, gboolean bold, const GdkRGBA *colour,
                      double x, double y)
{
  g_autoptr (PangoLayout) layout = bs_chart_create_layout (widget, text, bold);
  gint width;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x - width / 2.0), (float) round (y)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}
