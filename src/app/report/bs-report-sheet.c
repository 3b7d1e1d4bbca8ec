/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-sheet.h"

#include <glib/gi18n-lib.h>

#include "bs-chart-export-stage.h"
#include "bs-widgets.h"

#define EDGE 12      /* pixels around the paper, for its shadow */
#define LEAST 120    /* pixels: narrower is no page */
#define FIT_MOST 1.9 /* pixels a point: larger than that nobody holds a page before them */

/* Below so many dots a point letters stand on whole dots of the screen, uneven: they are drawn this much larger, and
 * the picture is made smaller. */
#define COARSE 1.6
#define FINER 3

struct _BsReportSheet
{
  GtkWidget parent_instance;
  BsReportLayout *layout; /* NULL: nothing to show */
  guint page;
  double scale;         /* 0: as wide as there is room */
  double width, height; /* of the page, points */
  GdkTexture *picture;  /* what was drawn so; NULL: nothing yet */
};

G_DEFINE_FINAL_TYPE (BsReportSheet, bs_report_sheet, GTK_TYPE_WIDGET)

/* What the page is drawn with where there are so many pixels. */
static double
fit (const BsReportSheet *self, gint width)
{
  return self->scale > 0 ? self->scale : MIN (FIT_MOST, MAX (width - 2 * EDGE, LEAST) / self->width);
}

double
bs_report_sheet_get_scale (BsReportSheet *self)
{
  return fit (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

static GtkSizeRequestMode
bs_report_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bs_report_sheet_measure (GtkWidget *widget, GtkOrientation orientation, gint for_size, gint *minimum, gint *natural,
                         gint *minimum_baseline, gint *natural_baseline)
{
  BsReportSheet *self = BS_REPORT_SHEET (widget);

  if (self->layout == NULL)
    *minimum = *natural = 0;
  else if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (gint) (self->height * fit (self, for_size)) + 2 * EDGE;
  else
    {
      *minimum = (self->scale > 0 ? (gint) (self->width * self->scale) : LEAST) + 2 * EDGE;
      *natural = MAX (*minimum, (gint) self->width + 2 * EDGE);
    }
}

/* White in every colour scheme: it is paper. */
static void
append_paper (GtkSnapshot *snapshot, const graphene_rect_t *paper)
{
  const GdkRGBA white = { 1, 1, 1, 1 }, shadow = { 0, 0, 0, .28F }, edge = { 0, 0, 0, .22F };
  const GdkRGBA edges[] = { edge, edge, edge, edge };
  const float widths[] = { 1, 1, 1, 1 };
  GskRoundedRect outline, border;

  gsk_rounded_rect_init_from_rect (&outline, paper, 0);
  gsk_rounded_rect_init_from_rect (&border, paper, 0);
  gsk_rounded_rect_shrink (&border, -1, -1, -1, -1);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 2, 0, 8);
  gtk_snapshot_append_border (snapshot, &border, widths, edges);
  gtk_snapshot_append_color (snapshot, &white, paper);
}

/* ---- Drawing ---- */

static cairo_surface_t *
draw_larger (BsReportSheet *self, gint width, gint height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * FINER, height * FINER);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width * FINER / self->width, height * FINER / self->height);
  bs_report_pages_draw (bs_report_layout_get_pages (self->layout), self->page, cr);
  cairo_destroy (cr);
  return surface;
}

/* `width`, `height`: dots of the screen. */
static GdkTexture *
draw_picture (BsReportSheet *self, gint width, gint height)
{
  cairo_surface_t *larger = draw_larger (self, width, height);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, 1. / FINER, 1. / FINER);
  cairo_set_source_surface (cr, larger, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_destroy (cr);
  texture = bs_chart_export_create_texture (surface);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (larger);
  return texture;
}

static void
append_picture (BsReportSheet *self, GtkSnapshot *snapshot, const graphene_rect_t *paper)
{
  gint factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  gint width = (gint) paper->size.width * factor, height = (gint) paper->size.height * factor;

  if (self->picture == NULL || gdk_texture_get_width (self->picture) != width ||
      gdk_texture_get_height (self->picture) != height)
    {
      g_clear_object (&self->picture);
      self->picture = draw_picture (self, width, height);
    }
  gtk_snapshot_append_texture (snapshot, self->picture, paper);
}

static void
append_drawing (BsReportSheet *self, GtkSnapshot *snapshot, const graphene_rect_t *paper)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, paper);

  cairo_translate (cr, paper->origin.x, paper->origin.y);
  cairo_scale (cr, paper->size.width / self->width, paper->size.height / self->height);
  bs_report_pages_draw (bs_report_layout_get_pages (self->layout), self->page, cr);
  cairo_destroy (cr);
}

static void
bs_report_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BsReportSheet *self = BS_REPORT_SHEET (widget);
  double scale = bs_report_sheet_get_scale (self);
  graphene_rect_t paper;

  if (self->layout == NULL)
    return;
  paper = GRAPHENE_RECT_INIT ((float) (gint) ((gtk_widget_get_width (widget) - self->width * scale) / 2), EDGE,
                              (float) (gint) (self->width * scale), (float) (gint) (self->height * scale));
  append_paper (snapshot, &paper);
  if (scale * gtk_widget_get_scale_factor (widget) < COARSE)
    append_picture (self, snapshot, &paper);
  else
    append_drawing (self, snapshot, &paper);
}

static void
bs_report_sheet_dispose (GObject *object)
{
  BsReportSheet *self = BS_REPORT_SHEET (object);

  g_clear_pointer (&self->layout, bs_report_layout_unref);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (bs_report_sheet_parent_class)->dispose (object);
}

/* The preview has the actions; bound here they come before those of a scrolled window, which end with the sheet. */
static void
add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    double screens;
  } keys[] = {
    { GDK_KEY_Page_Down, .9 }, { GDK_KEY_Page_Up, -.9 }, { GDK_KEY_space, .9 },
    { GDK_KEY_Down, .15 },     { GDK_KEY_Up, -.15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, 0, "report.scroll", "d", keys[i].screens);
}

static void
bs_report_sheet_class_init (BsReportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_report_sheet_dispose;
  widget_class->get_request_mode = bs_report_sheet_get_request_mode;
  widget_class->measure = bs_report_sheet_measure;
  widget_class->snapshot = bs_report_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "reportsheet");
  add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bs_report_sheet_init (BsReportSheet *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
bs_report_sheet_new (void)
{
  return g_object_new (BS_TYPE_REPORT_SHEET, NULL);
}

/* A page is no picture to who cannot see it. */
static void
describe (BsReportSheet *self)
{
  BsReportPages *pages = bs_report_layout_get_pages (self->layout);
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, bs_report_pages_get_n (pages));
  g_autofree char *text = bs_report_pages_dup_text (pages, self->page);

  bs_widget_set_accessible_label (GTK_WIDGET (self), name);
  bs_widget_set_accessible_description (GTK_WIDGET (self), text);
}

void
bs_report_sheet_set_page (BsReportSheet *self, BsReportLayout *layout, guint page)
{
  BsReportLayout *before = self->layout;

  self->layout = layout != NULL ? bs_report_layout_ref (layout) : NULL;
  g_clear_pointer (&before, bs_report_layout_unref);
  g_clear_object (&self->picture);
  self->page = page;
  if (layout != NULL)
    {
      bs_report_pages_get_size (bs_report_layout_get_pages (layout), &self->width, &self->height);
      describe (self);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
bs_report_sheet_set_scale (BsReportSheet *self, double scale)
{
  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
