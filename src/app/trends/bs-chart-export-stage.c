/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-export-stage.h"

#include <adwaita.h>
#include <math.h>

struct _BsChartExportStage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BsChartExportStage, bs_chart_export_stage, GTK_TYPE_WIDGET)

static void
bs_chart_export_stage_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
bs_chart_export_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
}

static void
bs_chart_export_stage_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (bs_chart_export_stage_parent_class)->dispose (object);
}

static void
bs_chart_export_stage_class_init (BsChartExportStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_chart_export_stage_dispose;
  widget_class->measure = bs_chart_export_stage_measure;
  widget_class->snapshot = bs_chart_export_stage_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bs_chart_export_stage_init (BsChartExportStage *self)
{
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

static GskRenderNode *
draw (GtkWidget *stage, GtkWidget *content, gint width, gint *drawn_width, gint *drawn_height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gint least, height;

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_allocate (content, width, height, -1, NULL);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_widget_snapshot_child (stage, content, snapshot);
  *drawn_width = width;
  *drawn_height = height;
  return gtk_snapshot_free_to_node (snapshot);
}

GskRenderNode *
bs_chart_export_stage_draw (GtkWidget *host, GtkWidget *content, gint width, gint *drawn_width, gint *drawn_height)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  AdwColorScheme scheme = adw_style_manager_get_color_scheme (style);
  GtkWidget *stage = g_object_new (BS_TYPE_CHART_EXPORT_STAGE, NULL);
  GskRenderNode *node;

  /* All before the next frame: the window itself is never drawn so. */
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_widget_set_parent (content, stage);
  gtk_widget_set_parent (stage, host);
  node = draw (stage, content, width, drawn_width, drawn_height);
  gtk_widget_unparent (stage);
  adw_style_manager_set_color_scheme (style, scheme);
  return node;
}

gboolean
bs_chart_export_is_picture (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, BS_TYPE_CHART_EXPORT_STAGE) != NULL;
}

gint
bs_chart_export_get_icon_scale (GtkWidget *widget)
{
  gint scale = gtk_widget_get_scale_factor (widget);

  return bs_chart_export_is_picture (widget) ? MAX (scale, 2 * BS_PICTURE_SCALE) : scale;
}

GdkTexture *
bs_chart_export_create_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  gint height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
draw_icon (GtkSymbolicPaintable *icon, const GdkRGBA *colour, double size, gint scale)
{
  gint pixels = (gint) ceil (size * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels, pixels);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GdkTexture *texture;

  gtk_symbolic_paintable_snapshot_symbolic (icon, snapshot, size, size, colour, 1);
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_scale (cr, scale, scale);
  if (node)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  g_clear_pointer (&node, gsk_render_node_unref);
  texture = bs_chart_export_create_texture (surface);
  cairo_surface_destroy (surface);
  return texture;
}

void
bs_chart_export_append_icon (GtkSnapshot *snapshot, GtkWidget *widget, GtkSymbolicPaintable *icon,
                             const GdkRGBA *colour, double size)
{
  g_autoptr (GdkTexture) texture = NULL;

  if (!bs_chart_export_is_picture (widget))
    {
      gtk_symbolic_paintable_snapshot_symbolic (icon, snapshot, size, size, colour, 1);
      return;
    }
  texture = draw_icon (icon, colour, size, bs_chart_export_get_icon_scale (widget));
  gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size));
}
