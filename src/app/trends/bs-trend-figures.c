/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-figures.h"

#include <glib/gi18n-lib.h>

#include "bs-tiles.h"
#include "bs-trend-figure-text.h"
#include "bs-trend-text.h"
#include "bs-widgets.h"

#define N_FIGURES 4
#define COLUMN_CHARS 15

struct _BsTrendFigures
{
  AdwBin parent_instance;
  GtkWidget *cards[N_FIGURES], *values[N_FIGURES], *titles[N_FIGURES], *details[N_FIGURES];
};

G_DEFINE_FINAL_TYPE (BsTrendFigures, bs_trend_figures, ADW_TYPE_BIN)

static GtkWidget *
add_label (GtkWidget *card, const char *css_class)
{
  GtkWidget *label = bs_label_new ("", css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), COLUMN_CHARS);
  gtk_box_append (GTK_BOX (card), label);
  return label;
}

static void
show_figure (BsTrendFigures *self, guint i, BsTrendFigure figure)
{
  g_autofree char *text = g_strdup_printf (_ ("%s: %s. %s"), figure.title, figure.value, figure.detail);

  gtk_label_set_label (GTK_LABEL (self->values[i]), figure.value);
  gtk_label_set_label (GTK_LABEL (self->titles[i]), figure.title);
  gtk_label_set_label (GTK_LABEL (self->details[i]), figure.detail);
  bs_widget_set_accessible_label (self->cards[i], text);
  bs_trend_figure_clear (&figure);
}

static void
bs_trend_figures_class_init (BsTrendFiguresClass *klass)
{
}

static void
bs_trend_figures_init (BsTrendFigures *self)
{
  GtkWidget *tiles = bs_tiles_new (0, 12);

  for (guint i = 0; i < N_FIGURES; i++)
    {
      self->cards[i] = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_GROUP, NULL);
      gtk_widget_add_css_class (self->cards[i], "card");
      gtk_widget_add_css_class (self->cards[i], "trend-figure");
      self->values[i] = add_label (self->cards[i], "figure-value");
      self->titles[i] = add_label (self->cards[i], NULL);
      self->details[i] = add_label (self->cards[i], "caption");
      gtk_widget_add_css_class (self->details[i], "dimmed");
      bs_tiles_append (BS_TILES (tiles), self->cards[i]);
    }
  adw_bin_set_child (ADW_BIN (self), tiles);
}

void
bs_trend_figures_set (BsTrendFigures *self, const BsFigures *now, const BsFigures *before, gint32 today)
{
  g_autoptr (GPtrArray) names = bs_figures_list_medicine_names (now);
  g_autofree char *medicines = bs_trend_format_medicines (names);

  show_figure (self, 0, bs_trend_figure_worst (&now->days, before ? &before->days : NULL, today));
  show_figure (self, 1, bs_trend_figure_days (&now->days));
  show_figure (self, 2, bs_trend_figure_onset (&now->walks.all.onset, before ? &before->walks.all.onset : NULL));
  show_figure (self, 3, bs_trend_figure_medicine (&now->all_medicine, medicines));
}
