/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trends-content.h"

#include "bs-columns.h"
#include "bs-figures.h"
#include "bs-region-map.h"
#include "bs-trend-card-table.h"
#include "bs-trend-card-view.h"
#include "bs-trend-days.h"
#include "bs-trend-figures.h"
#include "bs-trend-lanes.h"
#include "bs-trend-table.h"

#define SPACING 18
#define COLUMN_EMS 22

enum
{
  CARD_HOURS,
  CARD_POSTURE,
  CARD_RELIEF,
  CARD_MEDICINE,
  N_CARDS,
};

struct _BsTrendsContent
{
  AdwBin parent_instance;
  GtkWidget *figures, *views, *charts, *tables, *lanes, *table, *map;
  GtkWidget *card_views[N_CARDS], *card_tables[N_CARDS];
  BsTrendDays *days;
};

G_DEFINE_FINAL_TYPE (BsTrendsContent, bs_trends_content, ADW_TYPE_BIN)

/* ---- Values ---- */

static BsTrendCard *
create_card (guint card, const BsFigures *figures, const BsFigures *before)
{
  switch (card)
    {
    case CARD_HOURS:
      return bs_trend_card_new_hours (figures);
    case CARD_POSTURE:
      return bs_trend_card_new_posture (figures, before);
    case CARD_RELIEF:
      return bs_trend_card_new_relief (figures);
    case CARD_MEDICINE:
      return bs_trend_card_new_medicine (figures);
    default:
      g_assert_not_reached ();
    }
}

/* Every minute comes a new assessment; who is reading is not disturbed by the same again. */
static void
show_days (BsTrendsContent *self, BsTrendDays *days)
{
  if (self->days && bs_trend_days_equal (self->days, days))
    {
      bs_trend_days_free (days);
      return;
    }
  g_clear_pointer (&self->days, bs_trend_days_free);
  self->days = days;
  bs_trend_lanes_set_days (BS_TREND_LANES (self->lanes), days);
  bs_trend_table_set_days (BS_TREND_TABLE (self->table), days);
}

gboolean
bs_trends_content_set_period (BsTrendsContent *self, BsJournal *journal, BsTrendPeriod period, guint n_back)
{
  BsHistory *history = bs_journal_get_history (journal);
  BsInstant now = bs_journal_now (journal);
  g_autoptr (GPtrArray) medicines = NULL;
  g_autoptr (BsFigures) figures = NULL, earlier = NULL;
  g_autoptr (GError) error = NULL;
  BsTrendSpan span, before;

  if (!bs_trend_find_span (history, now, period, n_back, &span, &before))
    return FALSE;
  medicines = bs_store_list_medicines (bs_journal_get_store (journal), &error);
  if (!medicines)
    g_info ("no limits of medicines: %s", error->message);
  figures = bs_figures_new (history, now, span, medicines);
  if (bs_trend_span_count_days (before) > 0)
    earlier = bs_figures_new (history, now, before, medicines);
  show_days (self, bs_trend_days_new (history, bs_journal_get_assessment (journal), now, period, span));
  bs_trend_figures_set (BS_TREND_FIGURES (self->figures), figures, earlier, bs_instant_get_date (now));
  for (guint i = 0; i < N_CARDS; i++)
    {
      bs_trend_card_view_set_card (BS_TREND_CARD_VIEW (self->card_views[i]), create_card (i, figures, earlier),
                                   self->days->when);
      bs_trend_card_table_set_card (BS_TREND_CARD_TABLE (self->card_tables[i]), create_card (i, figures, earlier));
    }
  bs_region_map_set_history (BS_REGION_MAP (self->map), history, now, span);
  return TRUE;
}

BsTrendSpan
bs_trends_content_get_span (BsTrendsContent *self)
{
  return self->days ? self->days->span : (BsTrendSpan){ 0, -1 };
}

/* ---- What is seen ---- */

void
bs_trends_content_set_view (BsTrendsContent *self, gboolean as_table)
{
  gtk_stack_set_visible_child (GTK_STACK (self->views), as_table ? self->tables : self->charts);
}

void
bs_trends_content_set_narrow (BsTrendsContent *self, gboolean narrow)
{
  bs_trend_lanes_set_narrow (BS_TREND_LANES (self->lanes), narrow);
  bs_trend_table_set_narrow (BS_TREND_TABLE (self->table), narrow);
  for (guint i = 0; i < N_CARDS; i++)
    bs_trend_card_table_set_narrow (BS_TREND_CARD_TABLE (self->card_tables[i]), narrow);
}

void
bs_trends_content_hide_readings (BsTrendsContent *self)
{
  bs_trend_lanes_hide_reading (BS_TREND_LANES (self->lanes));
  for (guint i = 0; i < N_CARDS; i++)
    bs_trend_card_view_hide_reading (BS_TREND_CARD_VIEW (self->card_views[i]));
}

/* ---- The object ---- */

static void
bs_trends_content_finalize (GObject *object)
{
  g_clear_pointer (&BS_TRENDS_CONTENT (object)->days, bs_trend_days_free);
  G_OBJECT_CLASS (bs_trends_content_parent_class)->finalize (object);
}

static void
bs_trends_content_class_init (BsTrendsContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_trends_content_finalize;
}

static void
create_cards (BsTrendsContent *self)
{
  GtkWidget *columns = bs_columns_new (COLUMN_EMS, SPACING);

  for (guint i = 0; i < N_CARDS; i++)
    {
      self->card_views[i] = bs_trend_card_view_new ();
      self->card_tables[i] = bs_trend_card_table_new ();
      bs_columns_append (BS_COLUMNS (columns), self->card_views[i]);
      gtk_box_append (GTK_BOX (self->tables), self->card_tables[i]);
    }
  gtk_box_append (GTK_BOX (self->charts), columns);
}

static void
bs_trends_content_init (BsTrendsContent *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->figures = g_object_new (BS_TYPE_TREND_FIGURES, NULL);
  self->views = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  self->charts = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->tables = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->lanes = bs_trend_lanes_new ();
  self->table = bs_trend_table_new ();
  self->map = bs_region_map_new ();
  gtk_box_append (GTK_BOX (self->charts), self->lanes);
  gtk_box_append (GTK_BOX (self->tables), self->table);
  create_cards (self);
  gtk_stack_add_child (GTK_STACK (self->views), self->charts);
  gtk_stack_add_child (GTK_STACK (self->views), self->tables);
  gtk_box_append (GTK_BOX (box), self->figures);
  gtk_box_append (GTK_BOX (box), self->views);
  gtk_box_append (GTK_BOX (box), self->map);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
bs_trends_content_new (void)
{
  return g_object_new (BS_TYPE_TRENDS_CONTENT, NULL);
}
