/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-day-bar.h"

#include <math.h>

#define HEIGHT 140
#define HEIGHT_NARROW 84
#define LINE 3.0f
#define BOX 12.0f

struct _BsDayBar
{
  GtkWidget parent_instance;
  BsDaySummary summary;
};

G_DEFINE_FINAL_TYPE (BsDayBar, bs_day_bar, GTK_TYPE_WIDGET)

static void
bs_day_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  gboolean vertical = orientation == GTK_ORIENTATION_VERTICAL;

  *minimum = vertical ? HEIGHT_NARROW : 12;
  *natural = vertical ? HEIGHT : 20;
  *minimum_baseline = *natural_baseline = -1;
}

static PangoLayout *
create_number (GtkWidget *widget, const BsDaySummary *summary)
{
  g_autofree char *text = summary->unrated ? g_strdup ("?") : g_strdup_printf ("%d", summary->worst);

  return gtk_widget_create_pango_layout (widget, text);
}

static void
append_outline (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *colour, gboolean dashed)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rect);
  static const double dashes[] = { 2, 2 };

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1.25);
  if (dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, rect->origin.x + 1, rect->origin.y + 1, rect->size.width - 2, rect->size.height - 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_bar (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *colour, float radius)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init (&rounded, rect, &GRAPHENE_SIZE_INIT (radius, radius), &GRAPHENE_SIZE_INIT (radius, radius),
                         &GRAPHENE_SIZE_INIT (0, 0), &GRAPHENE_SIZE_INIT (0, 0));
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, rect);
  gtk_snapshot_pop (snapshot);
}

static void
bs_day_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsDayBar *self = BS_DAY_BAR (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float bar_width = MAX (8, floorf (MIN (width * .75f, 28))), left = floorf ((width - bar_width) / 2);
  GdkRGBA text, pain, faint;
  PangoRectangle ink, logical;

  gtk_style_context_get_color (context, &text);
  if (!gtk_style_context_lookup_color (context, "bs_pain", &pain))
    pain = text;
  faint = text;
  faint.alpha *= .55f;

  /* The base line. */
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ text.red, text.green, text.blue, .15f },
                             &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
  if (!self->summary.recorded)
    {
      append_outline (snapshot, &GRAPHENE_RECT_INIT (left, height - 1 - BOX, bar_width, BOX), &faint, TRUE);
      return;
    }

  g_autoptr (PangoLayout) number = create_number (widget, &self->summary);
  pango_layout_get_pixel_extents (number, &ink, &logical);
  float room = height - 1 - (float) logical.height - 2;
  float bar_height = self->summary.unrated      ? room / 3
                     : self->summary.worst == 0 ? LINE
                                                : MAX (LINE, room * (float) self->summary.worst / 10);
  graphene_rect_t bar = GRAPHENE_RECT_INIT (left, height - 1 - bar_height, bar_width, bar_height);

  if (self->summary.unrated)
    append_outline (snapshot, &bar, &pain, FALSE);
  else
    append_bar (snapshot, &bar, self->summary.worst == 0 ? &faint : &pain, self->summary.worst == 0 ? 1 : 3);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf ((width - (float) logical.width) / 2),
                                                          height - 1 - bar_height - (float) logical.height - 1));
  gtk_snapshot_append_layout (snapshot, number, &text);
  gtk_snapshot_restore (snapshot);
}

static void
bs_day_bar_class_init (BsDayBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = bs_day_bar_measure;
  widget_class->snapshot = bs_day_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "daybar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bs_day_bar_init (BsDayBar *self)
{
  self->summary.worst = -1;
}

GtkWidget *
bs_day_bar_new (void)
{
  return g_object_new (BS_TYPE_DAY_BAR, NULL);
}

void
bs_day_bar_set_summary (BsDayBar *self, const BsDaySummary *summary)
{
  self->summary = *summary;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
