/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-bar-legend.h"

#include <glib/gi18n-lib.h>

#include "bs-bar-draw.h"
#include "bs-wrap-layout.h"

#define WIDTH 18
#define HEIGHT 12
#define GAP 12

static const char *
get_text (BsBarFill fill)
{
  switch (fill)
    {
    case BS_BAR_PAIN:
      return C_ ("legend of a chart", "Pain");
    case BS_BAR_PAIN_AFTER:
      return C_ ("legend of a chart", "Pain after");
    case BS_BAR_MINUTES:
      return C_ ("legend of a chart", "Minutes");
    case BS_BAR_GONE:
      return C_ ("legend of a chart", "Gone");
    case BS_BAR_LESS:
      return C_ ("legend of a chart", "Less");
    case BS_BAR_SAME:
      return C_ ("legend of a chart", "Same");
    case BS_BAR_WORSE:
      return C_ ("legend of a chart", "Worse");
    case BS_BAR_UNKNOWN:
      return C_ ("legend of a chart", "Not known");
    case BS_N_BAR_FILLS:
    default:
      g_assert_not_reached ();
    }
}

/* ---- A swatch ---- */

#define BS_TYPE_BAR_SWATCH (bs_bar_swatch_get_type ())
G_DECLARE_FINAL_TYPE (BsBarSwatch, bs_bar_swatch, BS, BAR_SWATCH, GtkWidget)
struct _BsBarSwatch
{
  GtkWidget parent_instance;
  BsBarFill fill;
};
G_DEFINE_FINAL_TYPE (BsBarSwatch, bs_bar_swatch, GTK_TYPE_WIDGET)

static void
bs_bar_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (widget);
  BsChartColours colours;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, (float) height));

  bs_chart_colours_init (&colours, widget);
  bs_bar_draw (cr, &colours, BS_BAR_SWATCH (widget)->fill, 0, (height - HEIGHT) / 2, WIDTH, HEIGHT);
  cairo_destroy (cr);
}

static void
bs_bar_swatch_class_init (BsBarSwatchClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bs_bar_swatch_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bs_bar_swatch_init (BsBarSwatch *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, HEIGHT);
}

GtkWidget *
bs_bar_legend_new (const BsBarFill *fills, guint n_fills)
{
  GtkWidget *legend = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_layout_manager (legend, bs_wrap_layout_new (GAP));
  gtk_widget_add_css_class (legend, "bar-legend");
  for (guint i = 0; i < n_fills; i++)
    {
      GtkWidget *item =
          g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      BsBarSwatch *swatch = g_object_new (BS_TYPE_BAR_SWATCH, NULL);

      swatch->fill = fills[i];
      gtk_box_append (GTK_BOX (item), GTK_WIDGET (swatch));
      gtk_box_append (GTK_BOX (item), g_object_new (GTK_TYPE_LABEL, "label", get_text (fills[i]), "accessible-role",
                                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      gtk_box_append (GTK_BOX (legend), item);
    }
  return legend;
}
