/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-trend-series.h"

#define WEEK 7
#define DAYS_AS_DAYS 31          /* the longest "All" that is shown day by day */
#define DAYS_AS_WEEKS (53 * WEEK) /* … week by week */
#define MONTHS_MOST 240
#define BRIDGED_DAYS 14
/* Local dates reach 14 hours around UTC, and a dose may have a date of its own after its entry's. */
#define MARGIN_DAYS 2

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

/* ---- Which days ---- */

/* rules.md 2.1: what is dated later than now is not there yet. */
static gboolean
is_past (const BsHistoryEntry *entry, BsInstant now)
{
  return entry->flags & BS_HISTORY_BARE_DATE ? entry->date <= bs_instant_get_date (now) : entry->key <= now.seconds;
}

static gboolean
find_recorded (const BsHistory *history, BsInstant now, BsTrendSpan *recorded)
{
  guint n = bs_history_get_n_entries (history), i = 0;
  gint64 limit;

  while (i < n && !is_past (bs_history_get (history, i), now))
    i++;
  if (i == n)
    return FALSE;
  *recorded = (BsTrendSpan){ bs_history_get (history, i)->date, bs_history_get (history, i)->date };
  /* Order is by instant; local dates of travellers may differ from it by a day at either end. */
  limit = bs_history_get (history, i)->key + MARGIN_DAYS * BS_DAY_SECONDS;
  for (; i < n && bs_history_get (history, i)->key <= limit; i++)
    if (is_past (bs_history_get (history, i), now))
      recorded->first = MIN (recorded->first, bs_history_get (history, i)->date);
  for (i = bs_history_lower_bound (history, now.seconds - MARGIN_DAYS * BS_DAY_SECONDS); i < n; i++)
    if (is_past (bs_history_get (history, i), now))
      recorded->last = MAX (recorded->last, bs_history_get (history, i)->date);
  return TRUE;
}

gboolean
bs_trend_find_span (const BsHistory *history, BsInstant now, BsTrendPeriod period, BsTrendSpan *span,
                    BsTrendSpan *before)
{
  static const gint lengths[] = { 2 * WEEK, 13 * WEEK, 52 * WEEK, 2 * WEEK };
  gint32 today = bs_instant_get_date (now);
  BsTrendSpan recorded = { today, today };
  gboolean found = find_recorded (history, now, &recorded);

  span->last = MAX (today, recorded.last);
  span->first = span->last - lengths[period] + 1;
  *before = (BsTrendSpan){ span->first - lengths[period], span->first - 1 };
  if (period == BS_TREND_ALL)
    {
      if (found)
        span->first = recorded.first;
      *before = (BsTrendSpan){ span->first, span->first - 1 };
    }
  return found;
}

static gint
get_month (gint32 date)
{
  gint year, month;

  bs_date_to_ymd (date, &year, &month, NULL);
  return year * 12 + month - 1;
}

BsTrendUnit
bs_trend_choose_unit (BsTrendPeriod period, BsTrendSpan span)
{
  gint n_days = bs_trend_span_count_days (span);

  if (period == BS_TREND_FORTNIGHT || (period == BS_TREND_ALL && n_days <= DAYS_AS_DAYS))
    return BS_TREND_DAYS;
  if (period != BS_TREND_ALL || n_days <= DAYS_AS_WEEKS)
    return BS_TREND_WEEKS;
  return get_month (span.last) - get_month (span.first) < MONTHS_MOST ? BS_TREND_MONTHS : BS_TREND_YEARS;
}

/* ---- Reading the history ---- */

static gint32
get_measure_date (const BsHistoryMeasure *measure, const BsHistoryEntry *entry)
{
  if (measure->at == BS_NO_TIME)
    return entry->date;
  return bs_instant_get_date (bs_instant_new (measure->at, measure->offset));
}

static gboolean
has_day (const BsTrendSeries *self, gint32 date)
{
  return date >= self->span.first && date <= self->span.last;
}

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
      gint32 date = get_measure_date (&measures[i], entry);

      if (measures[i].kind != BS_MEASURE_MEDICINE || !has_day (self, date))
        continue;
      if (measures[i].at != BS_NO_TIME && measures[i].at > now.seconds)
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
  guint n = bs_history_get_n_entries (history);
  gint64 end = ((gint64) span.last + MARGIN_DAYS) * BS_DAY_SECONDS;

  self->history = bs_history_ref (history);
  self->span = span;
  self->n_days = (guint) bs_trend_span_count_days (span);
  self->days = g_new0 (Day, MAX (self->n_days, 1));
  for (guint i = 0; i < self->n_days; i++)
    self->days[i].worst = BS_ABSENT;
  for (guint i = bs_history_lower_bound (history, ((gint64) span.first - MARGIN_DAYS) * BS_DAY_SECONDS); i < n; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (entry->key > end)
        break;
      if (!is_past (entry, now))
        continue;
      if (has_day (self, entry->date))
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

/* Minutes of a walk are few different numbers: counting them is linear, sorting would not be. */
static double
find_median (const guint32 *minutes, guint n)
{
  guint counts[BS_MINUTES_MAX + 1] = { 0 };
  guint seen = 0, lower = (n - 1) / 2, upper = n / 2;
  gint first = -1;

  for (guint i = 0; i < n; i++)
    counts[MIN (minutes[i], BS_MINUTES_MAX)]++;
  for (gint value = 0; value <= BS_MINUTES_MAX; value++)
    {
      seen += counts[value];
      if (first < 0 && seen > lower)
        first = value;
      if (seen > upper)
        return (first + value) / 2.0;
    }
  return BS_ABSENT;
}

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
    point.onset = find_median (self->onsets.values + self->onsets.starts[first - self->span.first], point.n_onsets);
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
