/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figure-draw.h"

#include <adwaita.h>

static void
set_source (cairo_t *cr, const GdkRGBA *colour, gdouble alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

static void
draw_region (const BsFigurePart *part, cairo_t *cr, const BsFigureColours *colours, guint state)
{
  gboolean pain = (state & BS_FIGURE_HAS_PAIN) != 0;
  gboolean numb = (state & BS_FIGURE_IS_NUMB) != 0;

  bs_figure_part_add (part, cr);
  if (pain)
    {
      gdk_cairo_set_source_rgba (cr, &colours->pain);
      cairo_fill_preserve (cr);
    }
  else if (!numb)
    {
      set_source (cr, &colours->text, (state & BS_FIGURE_IS_HOVERED) != 0 ? 0.24 : 0.15);
      cairo_fill_preserve (cr);
    }
  if (numb)
    {
      gdk_cairo_set_source_rgba (cr, pain ? &colours->card : &colours->numb);
      bs_figure_hatch (cr);
      gdk_cairo_set_source_rgba (cr, pain ? &colours->pain : &colours->numb);
      cairo_set_line_width (cr, 2.4);
      cairo_stroke_preserve (cr);
    }
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    {
      set_source (cr, &colours->text, 1);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

void
bs_figure_part_draw (const BsFigurePart *part, cairo_t *cr, const BsFigureColours *colours, guint state)
{
  cairo_pattern_t *fade;

  switch (part->kind)
    {
    case BS_FIGURE_CONTEXT:
      /* Fades out upwards: nothing there is pressed. */
      fade = cairo_pattern_create_linear (0, 0, 0, 70);
      cairo_pattern_add_color_stop_rgba (fade, 0, colours->text.red, colours->text.green, colours->text.blue, 0);
      cairo_pattern_add_color_stop_rgba (fade, 1, colours->text.red, colours->text.green, colours->text.blue, 0.1);
      bs_figure_part_add (part, cr);
      cairo_set_source (cr, fade);
      cairo_fill (cr);
      cairo_pattern_destroy (fade);
      break;
    case BS_FIGURE_REGION:
      draw_region (part, cr, colours, state);
      break;
    case BS_FIGURE_DETAIL:
    default:
      bs_figure_part_add (part, cr);
      set_source (cr, &colours->text, 0.22);
      cairo_set_line_width (cr, 1.6);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_stroke (cr);
      break;
    }
}

void
bs_figure_part_draw_focus (const BsFigurePart *part, cairo_t *cr, const BsFigureColours *colours)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  bs_figure_part_add (part, cr);
  gdk_cairo_set_source_rgba (cr, &colours->card);
  cairo_set_line_width (cr, 9);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &colours->focus);
  cairo_set_line_width (cr, 5);
  cairo_stroke (cr);
}

static void
look_up (GtkStyleContext *context, const char *name, GdkRGBA *colour)
{
  if (!gtk_style_context_lookup_color (context, name, colour))
    gtk_style_context_get_color (context, colour);
}

void
bs_figure_colours_look_up (BsFigureColours *self, GtkWidget *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  gtk_style_context_get_color (context, &self->text);
  look_up (context, "bs_pain", &self->pain);
  look_up (context, "bs_numb", &self->numb);
  look_up (context, "window_bg_color", &self->card);
  look_up (context, "accent_color", &self->focus);
}
