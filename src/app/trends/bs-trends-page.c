/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trends-page.h"

#include <glib/gi18n-lib.h>

#include "bs-chart-export-menu.h"
#include "bs-chart-legend.h"
#include "bs-chart.h"
#include "bs-region-map.h"
#include "bs-trend-figures.h"
#include "bs-trend-table.h"
#include "bs-trend-text.h"
#include "bs-trends-head.h"

struct _BsTrendsPage
{
  AdwBin parent_instance;
  GtkStack *stack, *views;
  AdwBin *head_place;
  GtkScrolledWindow *scroller;
  BsTrendFigures *figures;
  GtkBox *reading_row;
  GtkLabel *reading, *reading_room, *note;
  GtkWidget *legend, *chart, *table, *map;
  GtkWidget *head;
  BsJournal *journal;
  BsTrendPeriod period;
  gboolean as_table;
  gboolean stale;  /* something changed while it was not seen */
  char **labels;   /* what is shown now, to see whether anything changed */
  BsTrendSpan span;
  gboolean narrow; /* until it is known to be wide: the other way round it would not shrink to a narrow window */
};

enum
{
  PROP_0,
  PROP_PERIOD,
  PROP_VIEW,
  N_PROPS,
};
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BsTrendsPage, bs_trends_page, ADW_TYPE_BIN)

static const char *const periods[BS_N_TREND_PERIODS] = { "fortnight", "month", "quarter", "year", "all" };

/* ---- Values ---- */

static void
set_levels (GArray *points, BsAssessment *assessment)
{
  for (guint i = 0; assessment && i < points->len; i++)
    {
      BsTrendPoint *point = &g_array_index (points, BsTrendPoint, i);

      point->level = BS_LEVEL_NONE;
      for (gint32 date = point->span.first; date <= point->span.last; date++)
        point->level = MAX (point->level, bs_assessment_get_day_level (assessment, date));
    }
}

static void
show_points (BsTrendsPage *self, BsTrendSeries *series, BsTrendSpan span, gint32 today)
{
  BsTrendUnit unit = bs_trend_choose_unit (self->period, span);
  GArray *points = bs_trend_series_group (series, unit);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) medicines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *when = bs_trend_format_span (span, today);
  g_autofree char *title = NULL;
  const char *note = bs_trend_get_unit_note (unit);

  set_levels (points, bs_journal_get_assessment (self->journal));
  for (guint i = 0; i < points->len; i++)
    {
      const BsTrendPoint *point = &g_array_index (points, BsTrendPoint, i);
      g_autoptr (GPtrArray) names = bs_trend_series_list_medicines (series, point->span);
      g_autofree char *day = bs_trend_format_when (point, unit, today);
      char *medicine = bs_trend_format_medicines (names);
      char *value = bs_trend_format_values (point, unit, medicine, today);

      g_ptr_array_add (medicines, medicine);
      g_ptr_array_add (values, value);
      /* Translators: a day or days, and what was recorded: “Fri 20 Nov: worst 5, mean 4” */
      g_ptr_array_add (labels, g_strdup_printf (_ ("%s: %s"), day, value));
    }
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (medicines, NULL);
  g_ptr_array_add (values, NULL);
  /* Every minute comes a new assessment; who is reading is not disturbed by the same again. */
  if (self->labels && span.first == self->span.first && span.last == self->span.last
      && g_strv_equal ((const char *const *) self->labels, (const char *const *) labels->pdata))
    {
      g_array_unref (points);
      return;
    }
  self->span = span;
  g_strfreev (self->labels);
  self->labels = g_strdupv ((char **) labels->pdata);

  /* Translators: name of a chart, with its days: “Pain, walking, medicine and level, 9 to 22 November” */
  title = g_strdup_printf (_ ("Pain, walking, medicine and level, %s"), when);
  bs_trends_head_set_span (BS_TRENDS_HEAD (self->head), when);
  gtk_label_set_label (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  bs_trend_table_set_points (BS_TREND_TABLE (self->table), points, (char **) medicines->pdata, (char **) values->pdata,
                             unit, today);
  bs_chart_set_points (BS_CHART (self->chart), points, g_strdupv ((char **) labels->pdata), unit, today, title);
  gtk_label_set_label (self->reading_room, bs_chart_get_longest (BS_CHART (self->chart)));
}

static void
refresh (BsTrendsPage *self)
{
  BsHistory *history = self->journal ? bs_journal_get_history (self->journal) : NULL;
  BsTrendSpan span, before;
  BsInstant now;

  self->stale = TRUE;
  if (!history || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->stale = FALSE;
  now = bs_journal_now (self->journal);
  if (!bs_trend_find_span (history, now, self->period, 0, &span, &before))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "trends");

  g_autoptr (BsTrendSeries) series = bs_trend_series_new (history, now, span);
  g_autoptr (BsFigures) figures = bs_figures_new (history, now, span, NULL);
  g_autoptr (BsFigures) earlier =
      bs_trend_span_count_days (before) > 0 ? bs_figures_new (history, now, before, NULL) : NULL;
  gint32 today = bs_instant_get_date (now);

  bs_trend_figures_set (self->figures, figures, earlier, today);
  show_points (self, series, span, today);
  bs_region_map_set_history (BS_REGION_MAP (self->map), history, now, span);
}

static void
bs_trends_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bs_trends_page_parent_class)->map (widget);
  if (BS_TRENDS_PAGE (widget)->stale)
    refresh (BS_TRENDS_PAGE (widget));
}

static void
on_reading (BsTrendsPage *self)
{
  const char *reading = bs_chart_get_reading (BS_CHART (self->chart));

  gtk_label_set_label (self->reading, reading ? reading : "");
}

/* Beside each other, or below where it is narrow. */
static void
arrange (BsTrendsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->reading_row),
                                  self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->legend, self->narrow ? GTK_ALIGN_FILL : GTK_ALIGN_END);
  bs_trend_table_set_narrow (BS_TREND_TABLE (self->table), self->narrow);
}

static void
on_narrow (BsTrendsPage *self)
{
  self->narrow = bs_trends_head_get_narrow (BS_TRENDS_HEAD (self->head));
  arrange (self);
}

/* ---- Properties ---- */

static void
set_period (BsTrendsPage *self, const char *name)
{
  for (BsTrendPeriod period = 0; period < BS_N_TREND_PERIODS; period++)
    if (g_strcmp0 (name, periods[period]) == 0 && period != self->period)
      {
        self->period = period;
        refresh (self);
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERIOD]);
        return;
      }
}

static void
set_view (BsTrendsPage *self, const char *name)
{
  gboolean as_table = g_strcmp0 (name, "table") == 0;

  if (self->as_table == as_table)
    return;
  self->as_table = as_table;
  gtk_stack_set_visible_child (self->views, as_table ? self->table : gtk_widget_get_parent (self->chart));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

static void
bs_trends_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BsTrendsPage *self = BS_TRENDS_PAGE (object);

  switch (id)
    {
    case PROP_PERIOD:
      set_period (self, g_value_get_string (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bs_trends_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BsTrendsPage *self = BS_TRENDS_PAGE (object);

  switch (id)
    {
    case PROP_PERIOD:
      g_value_set_string (value, periods[self->period]);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->as_table ? "table" : "chart");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* ---- The object ---- */

static void
bs_trends_page_dispose (GObject *object)
{
  BsTrendsPage *self = BS_TRENDS_PAGE (object);

  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_clear_object (&self->journal);
  if (self->chart)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  self->chart = NULL;
  G_OBJECT_CLASS (bs_trends_page_parent_class)->dispose (object);
}

static void
bs_trends_page_finalize (GObject *object)
{
  g_strfreev (BS_TRENDS_PAGE (object)->labels);
  G_OBJECT_CLASS (bs_trends_page_parent_class)->finalize (object);
}

static void
bs_trends_page_class_init (BsTrendsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = bs_trends_page_set_property;
  object_class->get_property = bs_trends_page_get_property;
  object_class->dispose = bs_trends_page_dispose;
  object_class->finalize = bs_trends_page_finalize;
  widget_class->map = bs_trends_page_map;
  props[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, "fortnight", flags);
  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "chart", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  bs_chart_export_install_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "trends.period", "period");
  gtk_widget_class_install_property_action (widget_class, "trends.view", "view");

  g_type_ensure (BS_TYPE_CHART);
  g_type_ensure (BS_TYPE_CHART_LEGEND);
  g_type_ensure (BS_TYPE_REGION_MAP);
  g_type_ensure (BS_TYPE_TREND_FIGURES);
  g_type_ensure (BS_TYPE_TREND_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, views);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, head_place);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, figures);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, reading_row);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, reading);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, reading_room);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, note);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, legend);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, chart);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, table);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, map);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, scroller);
}

static void
bs_trends_page_init (BsTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->head = bs_trends_head_new ();
  adw_bin_set_child (self->head_place, self->head);
  self->narrow = TRUE;
  arrange (self);
  g_signal_connect_object (self->head, "notify::narrow", G_CALLBACK (on_narrow), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->chart, "notify::reading", G_CALLBACK (on_reading), self);
}

GtkWidget *
bs_trends_page_new (void)
{
  return g_object_new (BS_TYPE_TRENDS_PAGE, NULL);
}

void
bs_trends_page_set_journal (BsTrendsPage *self, BsJournal *journal)
{
  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_set_object (&self->journal, journal);
  if (!journal)
    return;
  g_signal_connect_swapped (journal, "assessed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (journal, "notify::loaded", G_CALLBACK (refresh), self);
  refresh (self);
}

/* As high as it is, which a scrolled window does not know, and as wide as the picture. */
static void
unscroll (BsTrendsPage *self)
{
  GtkViewport *viewport = GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scroller));
  AdwClamp *clamp = ADW_CLAMP (gtk_viewport_get_child (viewport));
  g_autoptr (GtkWidget) content = g_object_ref (adw_clamp_get_child (clamp));

  adw_clamp_set_child (clamp, NULL);
  gtk_stack_remove (self->stack, GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  gtk_stack_add_named (self->stack, content, "trends");
}

GtkWidget *
bs_trends_page_create_copy (BsTrendsPage *self, BsTrendSpan *span)
{
  BsTrendsPage *copy;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "trends") != 0)
    return NULL;
  copy = g_object_new (BS_TYPE_TRENDS_PAGE, NULL);
  copy->period = self->period;
  copy->narrow = FALSE;
  arrange (copy);
  gtk_widget_set_visible (GTK_WIDGET (copy->head_place), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (copy->reading), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (copy->reading_room), FALSE);
  unscroll (copy);
  bs_trends_page_set_journal (copy, self->journal);
  *span = self->span;
  return GTK_WIDGET (copy);
}
