/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-trend-series.h"

#include "bs-values.h"

#define WEEK 7
#define BRIDGED_DAYS 14

typedef struct
{
  guint n_entries, n_rated, sum;
  gint8 worst;
  gboolean unrated, medicine;
} Day;

/* Numbers that belong to days: those of day i are values[starts[i]] up to values[starts[i + 1]]. */
typedef struct
{
  guint *starts;
  guint32 *values;
} DayValues;

typedef struct
{
  guint32 day, value;
} DayValue;

struct _BsTrendSeries
{
  BsHistory *history;
  BsTrendSpan span;
  guint n_days;
  Day *days;
  DayValues onsets; /* minutes */
  DayValues doses;  /* numbers of names */
};

/* ---- Reading the history ---- */

static void
add_entry (BsTrendSeries *self, const BsHistoryEntry *entry, GArray *onsets)
{
  guint index = (guint) (entry->date - self->span.first);
  Day *day = &self->days[index];

  day->n_entries++;
  if (entry->pain >= 0)
    {
      day->n_rated++;
      day->sum += (guint) entry->pain;
      day->worst = MAX (day->worst, entry->pain);
    }
  else
    day->unrated = TRUE;
  if (entry->onset_min >= 0 && bs_history_entry_has_pain (entry))
    {
      DayValue value = { index, (guint32) entry->onset_min };
      g_array_append_val (onsets, value);
    }
}

static void
add_doses (BsTrendSeries *self, const BsHistoryEntry *entry, BsInstant now, GArray *doses)
{
  const BsHistoryMeasure *measures = bs_history_get_measures (self->history, entry);

  for (guint i = 0; i < entry->n_measures; i++)
    {
      gint32 date = bs_trend_get_measure_date (&measures[i], entry);

      if (measures[i].kind != BS_MEASURE_MEDICINE || !bs_trend_has_measure (self->span, &measures[i], entry, now))
        continue;
      DayValue value = { (guint32) (date - self->span.first), measures[i].name };
      self->days[value.day].medicine = TRUE;
      g_array_append_val (doses, value);
    }
}

/* By days, the order within a day kept. */
static DayValues
sort_by_day (const GArray *values, guint n_days)
{
  DayValues sorted = { g_new0 (guint, n_days + 1), g_new (guint32, MAX (values->len, 1)) };
  g_autofree guint *next = g_new (guint, n_days + 1);

  for (guint i = 0; i < values->len; i++)
    sorted.starts[g_array_index (values, DayValue, i).day + 1]++;
  for (guint i = 0; i < n_days; i++)
    sorted.starts[i + 1] += sorted.starts[i];
  for (guint i = 0; i < n_days; i++)
    next[i] = sorted.starts[i];
  for (guint i = 0; i < values->len; i++)
    {
      const DayValue *value = &g_array_index (values, DayValue, i);
      sorted.values[next[value->day]++] = value->value;
    }
  return sorted;
}

BsTrendSeries *
bs_trend_series_new (BsHistory *history, BsInstant now, BsTrendSpan span)
{
  BsTrendSeries *self = g_new0 (BsTrendSeries, 1);
  g_autoptr (GArray) onsets = g_array_new (FALSE, FALSE, sizeof (DayValue));
  g_autoptr (GArray) doses = g_array_new (FALSE, FALSE, sizeof (DayValue));
  guint first, end;

  self->history = bs_history_ref (history);
  self->span = span;
  self->n_days = (guint) bs_trend_span_count_days (span);
  self->days = g_new0 (Day, MAX (self->n_days, 1));
  for (guint i = 0; i < self->n_days; i++)
    self->days[i].worst = BS_ABSENT;
  bs_trend_find_entries (history, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (!bs_trend_is_past (entry, now))
        continue;
      if (bs_trend_span_has (span, entry->date))
        add_entry (self, entry, onsets);
      add_doses (self, entry, now, doses);
    }
  self->onsets = sort_by_day (onsets, self->n_days);
  self->doses = sort_by_day (doses, self->n_days);
  return self;
}

void
bs_trend_series_free (BsTrendSeries *self)
{
  bs_history_unref (self->history);
  g_free (self->days);
  g_free (self->onsets.starts);
  g_free (self->onsets.values);
  g_free (self->doses.starts);
  g_free (self->doses.values);
  g_free (self);
}

/* ---- Many days as one ---- */

BsTrendPoint
bs_trend_series_fold (BsTrendSeries *self, BsTrendSpan span)
{
  BsTrendPoint point = {
    .span = span, .mean = BS_ABSENT, .onset = BS_ABSENT, .worst = BS_ABSENT, .level = BS_TREND_NO_LEVEL
  };
  gint32 first = MAX (span.first, self->span.first), last = MIN (span.last, self->span.last);
  double sum_of_means = 0;
  guint n_rated_days = 0;

  if (last < first)
    return point;
  for (gint32 date = first; date <= last; date++)
    {
      guint index = (guint) (date - self->span.first);
      const Day *day = &self->days[index];

      point.n_entries += day->n_entries;
      point.n_recorded += day->n_entries > 0;
      point.n_painful += day->worst > 0 || day->unrated;
      point.n_unrated += day->unrated;
      point.n_medicine += day->medicine;
      if (day->worst >= 0 && day->worst >= point.worst)
        {
          point.worst = day->worst;
          point.worst_date = date;
        }
      if (day->n_rated > 0)
        {
          sum_of_means += (double) day->sum / day->n_rated;
          n_rated_days++;
        }
      if (self->onsets.starts[index + 1] > self->onsets.starts[index])
        {
          if (point.n_onsets == 0)
            point.onset_first = date;
          point.onset_last = date;
          point.n_onsets += self->onsets.starts[index + 1] - self->onsets.starts[index];
        }
    }
  if (n_rated_days > 0)
    point.mean = sum_of_means / n_rated_days;
  if (point.n_onsets > 0)
    point.onset = bs_find_median (self->onsets.values + self->onsets.starts[first - self->span.first], point.n_onsets);
  return point;
}

/* The last date of the group that begins at `first`. */
static gint32
find_group_end (const BsTrendSeries *self, gint32 first, BsTrendUnit unit)
{
  gint year, month;

  bs_date_to_ymd (first, &year, &month, NULL);
  switch (unit)
    {
    case BS_TREND_DAYS:
      return first;
    case BS_TREND_WEEKS:
      return first + (self->span.last - first) % WEEK;
    case BS_TREND_MONTHS:
      return (month == 12 ? bs_date_from_ymd (year + 1, 1, 1) : bs_date_from_ymd (year, month + 1, 1)) - 1;
    case BS_TREND_YEARS:
      return bs_date_from_ymd (year + 1, 1, 1) - 1;
    default:
      g_assert_not_reached ();
    }
}

GArray *
bs_trend_series_group (BsTrendSeries *self, BsTrendUnit unit)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (BsTrendPoint));

  for (gint32 first = self->span.first; first <= self->span.last;)
    {
      BsTrendSpan span = { first, MIN (find_group_end (self, first, unit), self->span.last) };
      BsTrendPoint point = bs_trend_series_fold (self, span);

      g_array_append_val (points, point);
      first = span.last + 1;
    }
  return points;
}

typedef struct
{
  guint32 name;
  guint n_days;
  gint32 last;
} MedicineDays;

static gint
compare_medicines (gconstpointer a, gconstpointer b)
{
  const MedicineDays *x = a, *y = b;

  if (x->n_days != y->n_days)
    return x->n_days > y->n_days ? -1 : 1;
  return x->name < y->name ? -1 : x->name > y->name;
}

GPtrArray *
bs_trend_series_list_medicines (BsTrendSeries *self, BsTrendSpan span)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL); /* name → its place in `found`, from 1 */
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (MedicineDays));
  GPtrArray *names = g_ptr_array_new ();
  gint32 first = MAX (span.first, self->span.first), last = MIN (span.last, self->span.last);

  for (gint32 date = first; date <= last; date++)
    {
      guint index = (guint) (date - self->span.first);

      for (guint i = self->doses.starts[index]; i < self->doses.starts[index + 1]; i++)
        {
          guint32 name = self->doses.values[i];
          guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (name)));
          MedicineDays *medicine;

          if (name == 0)
            continue;
          if (place == 0)
            {
              MedicineDays new_one = { name, 0, date - 1 };
              g_array_append_val (found, new_one);
              place = found->len;
              g_hash_table_insert (places, GUINT_TO_POINTER (name), GUINT_TO_POINTER (place));
            }
          medicine = &g_array_index (found, MedicineDays, place - 1);
          if (medicine->last != date)
            medicine->n_days++;
          medicine->last = date;
        }
    }
  g_array_sort (found, compare_medicines);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (names,
                     (gpointer) bs_history_get_name (self->history, g_array_index (found, MedicineDays, i).name));
  return names;
}

gboolean
bs_trend_points_are_joined (const BsTrendPoint *earlier, const BsTrendPoint *later)
{
  return earlier->n_onsets > 0 && later->n_onsets > 0 && later->onset_first - earlier->onset_last - 1 < BRIDGED_DAYS;
}
