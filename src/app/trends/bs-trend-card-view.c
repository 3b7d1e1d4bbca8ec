/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-card-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-bar-chart.h"
#include "bs-bar-legend.h"
#include "bs-reading.h"
#include "bs-widgets.h"

struct _BsTrendCardView
{
  AdwBin parent_instance;
  GtkWidget *box, *title, *empty, *reading, *chart, *legend, *note;
  gboolean no_reading;
  BsTrendCard *card;
  char *when;
};

G_DEFINE_FINAL_TYPE (BsTrendCardView, bs_trend_card_view, ADW_TYPE_BIN)

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
on_reading (BsTrendCardView *self)
{
  bs_reading_set_text (BS_READING (self->reading), bs_bar_chart_get_reading (BS_BAR_CHART (self->chart)));
}

static const char *
find_longest (const BsTrendCard *card)
{
  const char *longest = "";

  for (guint i = 0; i < card->bars->len; i++)
    {
      const BsBar *bar = g_ptr_array_index (card->bars, i);

      if (strlen (bar->sentence) > strlen (longest))
        longest = bar->sentence;
    }
  return longest;
}

static void
set_legend (BsTrendCardView *self)
{
  if (self->legend)
    gtk_box_remove (GTK_BOX (self->box), self->legend);
  self->legend = NULL;
  if (self->card->n_fills == 0 || self->card->empty)
    return;
  self->legend = bs_bar_legend_new (self->card->fills, self->card->n_fills);
  gtk_box_insert_child_after (GTK_BOX (self->box), self->legend, self->reading);
}

void
bs_trend_card_view_set_card (BsTrendCardView *self, BsTrendCard *card, const char *when)
{
  g_autofree char *title = NULL;
  BsTrendCard *former = self->card;

  if (former && g_strcmp0 (self->when, when) == 0 && bs_trend_card_equal (former, card))
    {
      bs_trend_card_free (card);
      return;
    }
  self->card = card;
  g_free (self->when);
  self->when = g_strdup (when);
  /* Translators: name of a chart, with its days: “What brought relief, 9 to 22 November” */
  title = g_strdup_printf (_ ("%s, %s"), card->title, when);
  gtk_label_set_label (GTK_LABEL (self->title), card->title);
  show_text (self->empty, card->empty);
  gtk_widget_set_visible (self->chart, card->empty == NULL);
  gtk_widget_set_visible (self->reading, card->with_reading && !card->empty && !self->no_reading);
  bs_reading_set_longest (BS_READING (self->reading), find_longest (card));
  bs_bar_chart_set_bars (BS_BAR_CHART (self->chart), card->bars, card->end, card->with_axis, card->first, title);
  set_legend (self);
  show_text (self->note, card->note);
  g_clear_pointer (&former, bs_trend_card_free);
}

void
bs_trend_card_view_hide_reading (BsTrendCardView *self)
{
  self->no_reading = TRUE;
  gtk_widget_set_visible (self->reading, FALSE);
}

GtkWidget *
bs_trend_card_view_get_chart (BsTrendCardView *self)
{
  return self->chart;
}

static void
bs_trend_card_view_dispose (GObject *object)
{
  BsTrendCardView *self = BS_TREND_CARD_VIEW (object);

  if (self->chart)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  self->chart = NULL;
  G_OBJECT_CLASS (bs_trend_card_view_parent_class)->dispose (object);
}

static void
bs_trend_card_view_finalize (GObject *object)
{
  BsTrendCardView *self = BS_TREND_CARD_VIEW (object);

  g_clear_pointer (&self->card, bs_trend_card_free);
  g_free (self->when);
  G_OBJECT_CLASS (bs_trend_card_view_parent_class)->finalize (object);
}

static void
bs_trend_card_view_class_init (BsTrendCardViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_trend_card_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_trend_card_view_finalize;
}

static void
bs_trend_card_view_init (BsTrendCardView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->title =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (self->title, "section-title");
  self->empty = bs_label_new ("", "dimmed");
  self->reading = bs_reading_new ();
  self->chart = bs_bar_chart_new ();
  self->note = bs_label_new ("", "caption");
  gtk_widget_add_css_class (self->note, "dimmed");
  for (GtkWidget **child = (GtkWidget *[]){ self->title, self->empty, self->reading, self->chart, self->note, NULL };
       *child; child++)
    gtk_box_append (GTK_BOX (self->box), *child);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_add_css_class (widget, "trend-card");
  g_signal_connect_swapped (self->chart, "notify::reading", G_CALLBACK (on_reading), self);
}

GtkWidget *
bs_trend_card_view_new (void)
{
  return g_object_new (BS_TYPE_TREND_CARD_VIEW, NULL);
}
