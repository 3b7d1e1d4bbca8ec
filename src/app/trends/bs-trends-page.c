/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trends-page.h"

#include "bs-chart-export-menu.h"
#include "bs-trend-text.h"
#include "bs-trends-content.h"
#include "bs-trends-head.h"

struct _BsTrendsPage
{
  AdwBin parent_instance;
  GtkStack *stack;
  AdwBin *head_place, *content_place;
  GtkWidget *head, *content;
  BsJournal *journal;
  BsTrendPeriod period;
  guint n_back; /* how many periods ago */
  gboolean as_table;
  gboolean stale; /* something changed while it was not seen */
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
refresh (BsTrendsPage *self)
{
  BsHistory *history = self->journal ? bs_journal_get_history (self->journal) : NULL;
  BsTrendsContent *content = BS_TRENDS_CONTENT (self->content);
  g_autofree char *when = NULL;
  guint most;

  self->stale = TRUE;
  if (!history || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->stale = FALSE;
  most = bs_trend_count_back (history, bs_journal_now (self->journal), self->period);
  self->n_back = MIN (self->n_back, most);
  if (!bs_trends_content_set_period (content, self->journal, self->period, self->n_back))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "trends");
  when = bs_trend_format_span_in_lines (bs_trends_content_get_span (content),
                                        bs_instant_get_date (bs_journal_now (self->journal)));
  bs_trends_head_set_span (BS_TRENDS_HEAD (self->head), when, self->period != BS_TREND_ALL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trends.earlier", self->n_back < most);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trends.later", self->n_back > 0);
}

static void
bs_trends_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bs_trends_page_parent_class)->map (widget);
  if (BS_TRENDS_PAGE (widget)->stale)
    refresh (BS_TRENDS_PAGE (widget));
}

static void
on_narrow (BsTrendsPage *self)
{
  bs_trends_content_set_narrow (BS_TRENDS_CONTENT (self->content),
                                bs_trends_head_get_narrow (BS_TRENDS_HEAD (self->head)));
}

static void
step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BsTrendsPage *self = BS_TRENDS_PAGE (widget);

  if (g_str_equal (action, "trends.earlier"))
    self->n_back++;
  else if (self->n_back > 0)
    self->n_back--;
  refresh (self);
}

/* ---- Properties ---- */

static void
set_period (BsTrendsPage *self, const char *name)
{
  for (BsTrendPeriod period = 0; period < BS_N_TREND_PERIODS; period++)
    if (g_strcmp0 (name, periods[period]) == 0 && period != self->period)
      {
        /* Who looks back stays near the days that are in view. */
        if (self->n_back > 0)
          self->n_back =
              bs_trend_find_back (bs_journal_get_history (self->journal), bs_journal_now (self->journal), period,
                                  bs_trends_content_get_span (BS_TRENDS_CONTENT (self->content)).last);
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
  bs_trends_content_set_view (BS_TRENDS_CONTENT (self->content), as_table);
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
  G_OBJECT_CLASS (bs_trends_page_parent_class)->dispose (object);
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
  widget_class->map = bs_trends_page_map;
  props[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, "fortnight", flags);
  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "chart", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  bs_chart_export_install_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "trends.period", "period");
  gtk_widget_class_install_property_action (widget_class, "trends.view", "view");
  gtk_widget_class_install_action (widget_class, "trends.earlier", NULL, step);
  gtk_widget_class_install_action (widget_class, "trends.later", NULL, step);

  gtk_widget_class_set_template_from_resource (widget_class, BS_RESOURCE_BASE "/ui/bs-trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, head_place);
  gtk_widget_class_bind_template_child (widget_class, BsTrendsPage, content_place);
}

static void
bs_trends_page_init (BsTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->head = bs_trends_head_new ();
  adw_bin_set_child (self->head_place, self->head);
  self->content = bs_trends_content_new ();
  adw_bin_set_child (self->content_place, self->content);
  /* Until it is known to be wide: the other way round it would not shrink to a narrow window. */
  bs_trends_content_set_narrow (BS_TRENDS_CONTENT (self->content), TRUE);
  g_signal_connect_object (self->head, "notify::narrow", G_CALLBACK (on_narrow), self, G_CONNECT_SWAPPED);
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

GtkWidget *
bs_trends_page_create_copy (BsTrendsPage *self, BsTrendSpan *span)
{
  GtkWidget *copy;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "trends") != 0)
    return NULL;
  copy = bs_trends_content_new ();
  bs_trends_content_set_narrow (BS_TRENDS_CONTENT (copy), FALSE);
  bs_trends_content_hide_readings (BS_TRENDS_CONTENT (copy));
  bs_trends_content_set_period (BS_TRENDS_CONTENT (copy), self->journal, self->period, self->n_back);
  *span = bs_trends_content_get_span (BS_TRENDS_CONTENT (copy));
  return copy;
}
