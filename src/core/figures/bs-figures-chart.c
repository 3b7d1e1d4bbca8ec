/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-chart.h"

#define DAYS_AS_DAYS 100
#define DAYS_AS_WEEKS 700
#define DAYS_AS_MONTHS 1500
#define WEEK 7
#define NOON 12

typedef struct
{
  gboolean recorded, painful;
  guint n_rated, sum;
  gint8 least, most;
} Day;

typedef struct
{
  BsChartFigures *chart;
  BsHistory *history;
  BsInstant now;
  Day *days;
  guint *bucket_of;   /* of each day */
  GPtrArray *onsets;  /* GArray of gint16, of each bucket and posture */
  GHashTable *wanted; /* folded name → BsChartMedicine */
} Reader;

BsBucketUnit
bs_bucket_choose (guint n_days)
{
  if (n_days <= DAYS_AS_DAYS)
    return BS_BUCKET_DAY;
  if (n_days <= DAYS_AS_WEEKS)
    return BS_BUCKET_WEEK;
  return n_days <= DAYS_AS_MONTHS ? BS_BUCKET_MONTH : BS_BUCKET_QUARTER;
}

/* The last date of the bucket that begins at `first`. */
static gint32
find_bucket_end (BsTrendSpan span, BsBucketUnit unit, gint32 first)
{
  gint year, month, step = unit == BS_BUCKET_MONTH ? 1 : 3;

  if (unit == BS_BUCKET_DAY)
    return first;
  if (unit == BS_BUCKET_WEEK)
    return first + (span.last - first) % WEEK;
  bs_date_to_ymd (first, &year, &month, NULL);
  month = (month - 1) / step * step + step + 1;
  return (month > 12 ? bs_date_from_ymd (year + 1, month - 12, 1) : bs_date_from_ymd (year, month, 1)) - 1;
}

static void
make_buckets (Reader *self)
{
  BsChartFigures *chart = self->chart;

  for (gint32 first = chart->span.first; first <= chart->span.last;)
    {
      BsBucket bucket = { .span = { first, MIN (find_bucket_end (chart->span, chart->unit, first), chart->span.last) },
                          .mean = BS_ABSENT,
                          .least = BS_ABSENT,
                          .most = BS_ABSENT };

      for (gint32 date = first; date <= bucket.span.last; date++)
        self->bucket_of[date - chart->span.first] = chart->buckets->len;
      g_array_append_val (chart->buckets, bucket);
      first = bucket.span.last + 1;
    }
}

static void
read_pain (Day *day, const BsHistoryEntry *entry)
{
  day->recorded = TRUE;
  day->painful = day->painful || bs_history_entry_has_pain (entry);
  if (entry->pain < 0)
    return;
  day->least = day->n_rated == 0 ? entry->pain : MIN (day->least, entry->pain);
  day->most = MAX (day->most, entry->pain);
  day->n_rated++;
  day->sum += (guint) entry->pain;
}

static void
read_walk (Reader *self, const BsHistoryEntry *entry)
{
  gboolean no_pain = !bs_history_entry_has_pain (entry);
  gint16 minutes = no_pain ? entry->walk_min : entry->onset_min;
  BsChartWalk walk = { entry->date, NOON, minutes, entry->walk_posture, no_pain };

  if (minutes < 0)
    return;
  if (!(entry->flags & BS_HISTORY_BARE_DATE))
    walk.hour = bs_instant_get_time_of_day (bs_instant_new (entry->key, entry->offset)) / 3600.0;
  if (self->chart->unit == BS_BUCKET_DAY)
    {
      g_array_append_val (self->chart->walks, walk);
      self->chart->longest = MAX (self->chart->longest, minutes);
    }
  else if (!no_pain && entry->walk_posture != BS_ABSENT)
    {
      guint bucket = self->bucket_of[entry->date - self->chart->span.first];

      g_array_append_val ((GArray *) self->onsets->pdata[bucket * BS_N_WALK_POSTURES + (guint) entry->walk_posture],
                          minutes);
      self->chart->longest = MAX (self->chart->longest, minutes);
    }
}

static void
read_doses (Reader *self, const BsHistoryEntry *entry, GHashTable *doses)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  for (guint i = 0; i < entry->n_measures; i++)
    {
      g_autofree char *folded = NULL;
      BsChartMedicine *medicine;
      guint *counts;

      if (measures[i].kind != BS_MEASURE_MEDICINE ||
          !bs_trend_has_measure (self->chart->span, &measures[i], entry, self->now))
        continue;
      folded = bs_figures_fold_medicine (bs_history_get_name (self->history, measures[i].name));
      medicine = g_hash_table_lookup (self->wanted, folded);
      if (medicine == NULL)
        continue;
      counts = g_hash_table_lookup (doses, medicine);
      counts[bs_trend_get_measure_date (&measures[i], entry) - self->chart->span.first]++;
    }
}

static void
read_history (Reader *self, GHashTable *doses)
{
  guint first, end;

  bs_trend_find_entries (self->history, self->chart->span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (self->history, i);

      if (!bs_trend_is_past (entry, self->now))
        continue;
      read_doses (self, entry, doses);
      if (!bs_trend_span_has (self->chart->span, entry->date))
        continue;
      read_pain (&self->days[entry->date - self->chart->span.first], entry);
      read_walk (self, entry);
    }
}

/* A group: the worst of each day with rated pain. */
static void
add_day (BsBucket *bucket, const Day *day, BsBucketUnit unit, guint *n, double *sum)
{
  double value = unit == BS_BUCKET_DAY && day->n_rated > 0 ? (double) day->sum / day->n_rated : day->most;
  gint8 least = unit == BS_BUCKET_DAY ? day->least : day->most;

  bucket->n_recorded += day->recorded;
  bucket->n_painful += day->painful;
  if (day->n_rated == 0 || (unit != BS_BUCKET_DAY && day->most == 0))
    return;
  bucket->least = *n == 0 ? least : MIN (bucket->least, least);
  bucket->most = MAX (bucket->most, day->most);
  *sum += value;
  (*n)++;
}

static void
finish_buckets (Reader *self, BsAssessment *assessment)
{
  for (guint i = 0; i < self->chart->buckets->len; i++)
    {
      BsBucket *bucket = &g_array_index (self->chart->buckets, BsBucket, i);
      double sum = 0;
      guint n = 0;

      for (gint32 date = bucket->span.first; date <= bucket->span.last; date++)
        {
          add_day (bucket, &self->days[date - self->chart->span.first], self->chart->unit, &n, &sum);
          bucket->levels |= (guint8) BS_BIT (bs_assessment_get_day_level (assessment, date));
        }
      if (n > 0)
        bucket->mean = sum / n;
      bucket->unrated = bucket->n_painful > 0 && bucket->most <= 0;
      for (guint posture = 0; posture < BS_N_WALK_POSTURES; posture++)
        bucket->onset[posture] = bs_values_from_array (self->onsets->pdata[i * BS_N_WALK_POSTURES + posture]);
    }
}

static void
finish_medicine (Reader *self, BsChartMedicine *medicine, const guint *counts, gint limit)
{
  for (guint i = 0; i < self->chart->buckets->len; i++)
    {
      const BsBucket *bucket = &g_array_index (self->chart->buckets, BsBucket, i);
      guint amount = 0;
      gboolean over = FALSE;

      for (gint32 date = bucket->span.first; date <= bucket->span.last; date++)
        {
          guint n = counts[date - self->chart->span.first];

          amount += self->chart->unit == BS_BUCKET_DAY ? n : n > 0;
          over = over || (limit != BS_ABSENT && n > (guint) limit);
        }
      g_array_append_val (medicine->amounts, amount);
      g_array_append_val (medicine->over, over);
    }
}

static void
array_unref (gpointer data)
{
  g_array_unref (data);
}

static void
medicine_free (gpointer data)
{
  BsChartMedicine *self = data;

  g_free (self->name);
  g_array_unref (self->amounts);
  g_array_unref (self->over);
  g_free (self);
}

static void
add_medicine (Reader *self, const BsMedicineFigure *figure, GHashTable *doses, guint n_days)
{
  BsChartMedicine *medicine = g_new0 (BsChartMedicine, 1);

  medicine->name = g_strdup (figure->name);
  medicine->n_days = figure->n_days;
  medicine->n_doses = figure->n_doses;
  medicine->amounts = g_array_new (FALSE, FALSE, sizeof (guint));
  medicine->over = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_ptr_array_add (self->chart->medicines, medicine);
  g_hash_table_insert (self->wanted, bs_figures_fold_medicine (figure->name), medicine);
  g_hash_table_insert (doses, medicine, g_new0 (guint, MAX (n_days, 1)));
}

BsChartFigures *
bs_figures_chart_new (BsAssessment *assessment, BsTrendSpan span, const GArray *medicines, guint n_medicines)
{
  BsChartFigures *chart = g_new0 (BsChartFigures, 1);
  guint n_days = (guint) bs_trend_span_count_days (span);
  g_autoptr (GPtrArray) onsets = g_ptr_array_new_with_free_func (array_unref);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) doses = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autofree Day *days = g_new0 (Day, MAX (n_days, 1));
  g_autofree guint *bucket_of = g_new0 (guint, MAX (n_days, 1));
  Reader reader = {
    chart, bs_assessment_get_history_snapshot (assessment), bs_assessment_get_at (assessment), days, bucket_of, onsets,
    wanted
  };

  chart->span = span;
  chart->unit = bs_bucket_choose (n_days);
  chart->buckets = g_array_new (FALSE, FALSE, sizeof (BsBucket));
  chart->walks = g_array_new (FALSE, FALSE, sizeof (BsChartWalk));
  chart->medicines = g_ptr_array_new_with_free_func (medicine_free);
  for (guint i = 0; i < medicines->len && chart->medicines->len < n_medicines; i++)
    if (*g_array_index (medicines, BsMedicineFigure, i).name != '\0')
      add_medicine (&reader, &g_array_index (medicines, BsMedicineFigure, i), doses, n_days);
  make_buckets (&reader);
  for (guint i = 0; i < chart->buckets->len * BS_N_WALK_POSTURES; i++)
    g_ptr_array_add (onsets, g_array_new (FALSE, FALSE, sizeof (gint16)));

  read_history (&reader, doses);
  finish_buckets (&reader, assessment);
  for (guint i = 0, shown = 0; i < medicines->len && shown < chart->medicines->len; i++)
    {
      const BsMedicineFigure *figure = &g_array_index (medicines, BsMedicineFigure, i);
      BsChartMedicine *medicine = g_ptr_array_index (chart->medicines, shown);

      if (!g_str_equal (medicine->name, figure->name))
        continue;
      finish_medicine (&reader, medicine, g_hash_table_lookup (doses, medicine),
                       figure->medicine ? figure->medicine->max_per_day : BS_ABSENT);
      shown++;
    }
  return chart;
}

void
bs_figures_chart_free (BsChartFigures *self)
{
  g_array_unref (self->buckets);
  g_array_unref (self->walks);
  g_ptr_array_unref (self->medicines);
  g_free (self);
}
