/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-private.h"

#include "bs-error.h"

#define MEASURES_LEFT 10 /* an entry with less room than that is gone on with no more */

BsFirstAid *
bs_first_aid_copy (const BsFirstAid *self)
{
  BsFirstAid *copy = g_memdup2 (self, sizeof *self);

  copy->measures = g_array_copy (self->measures);
  return copy;
}

void
bs_first_aid_free (BsFirstAid *self)
{
  g_array_unref (self->measures);
  g_free (self);
}

void
bs_first_aid_take (BsFirstAid *self, BsFirstAid *other)
{
  g_array_unref (self->measures);
  *self = *other;
  g_free (other);
}

/* The mark that would have been taken at `instant`. */
static BsMark
get_mark_at (BsInstant instant, const BsMark *now)
{
  BsMark mark = *now;

  mark.wall = instant;
  mark.boot_us -= (now->wall.seconds - instant.seconds) * G_USEC_PER_SEC;
  /* Before the computer was started: only the wall clock knows. */
  if (mark.boot_us < 0)
    {
      mark.boot_us = 0;
      mark.boot_id[0] = '\0';
    }
  return mark;
}

static gint
compare_measures (gconstpointer a, gconstpointer b)
{
  const BsFirstAidMeasure *first = a, *second = b;

  return (first->mark.wall.seconds > second->mark.wall.seconds) -
         (first->mark.wall.seconds < second->mark.wall.seconds);
}

BsFirstAid *
bs_first_aid_new (const BsEntry *entry, const BsMark *now)
{
  BsFirstAid *self = g_new0 (BsFirstAid, 1);

  self->began = *now;
  self->measures = g_array_new (FALSE, TRUE, sizeof (BsFirstAidMeasure));
  self->step = entry ? BS_FIRST_AID_REST : BS_FIRST_AID_PAIN;
  if (!entry)
    return self;
  g_strlcpy (self->entry_id, entry->id, sizeof self->entry_id);
  for (gint i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      BsFirstAidMeasure one = {
        .mark = get_mark_at (bs_measure_get_start (measure, entry), now),
        .kind = measure->kind,
        .earlier = TRUE,
        .open = measure->result < 0,
      };
      g_array_append_val (self->measures, one);
    }
  g_array_sort (self->measures, compare_measures);
  return self;
}

gboolean
bs_first_aid_is_entry_open (const BsEntry *entry, const BsMark *now)
{
  gint64 first = G_MAXINT64;

  if (!bs_entry_has_pain (entry) || entry->at.kind != BS_INSTANT_TIME || bs_instant_is_set (entry->end) ||
      entry->at.seconds > now->wall.seconds || now->wall.seconds - entry->at.seconds > BS_FIRST_AID_OPEN_SECONDS ||
      entry->n_measures > BS_MEASURES_MAX - MEASURES_LEFT)
    return FALSE;
  for (gint i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];

      first = MIN (first, bs_measure_get_start (measure, entry).seconds);
      /* Either ends an episode; what comes after it is another entry. */
      if (measure->result == BS_RESULT_GONE || measure->result == BS_RESULT_WORSE)
        return FALSE;
    }
  return now->wall.seconds < first || now->wall.seconds - first < BS_FIRST_AID_HOUR_SECONDS;
}

GArray *
bs_first_aid_match (const BsFirstAid *self, const BsEntry *entry)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint));
  guint64 used = 0;

  for (guint i = 0; i < self->measures->len; i++)
    {
      const BsFirstAidMeasure *one = bs_first_aid_peek (self, i);
      gint index = -1;

      for (gint j = 0; j < entry->n_measures && index < 0; j++)
        if (!(used & BS_BIT (j)) && entry->measures[j].kind == one->kind &&
            bs_measure_get_start (&entry->measures[j], entry).seconds == one->mark.wall.seconds)
          index = j;
      if (index >= 0)
        used |= BS_BIT (index);
      g_array_append_val (found, index);
    }
  return found;
}

const char *
bs_first_aid_get_entry_id (const BsFirstAid *self)
{
  return self->entry_id;
}

gboolean
bs_first_aid_get_measure (const BsFirstAid *self, BsMeasureKind kind, BsMark *since)
{
  for (guint i = self->measures->len; i-- > 0;)
    if (bs_first_aid_peek (self, i)->kind == (gint8) kind)
      {
        if (since)
          *since = bs_first_aid_peek (self, i)->mark;
        return TRUE;
      }
  return FALSE;
}

gboolean
bs_first_aid_is_cold_on (const BsFirstAid *self)
{
  return self->cold_on;
}

gboolean
bs_first_aid_is_emergency (const BsFirstAid *self)
{
  return self->emergency;
}

gboolean
bs_first_aid_has_answer (const BsFirstAid *self)
{
  for (guint i = 0; i < self->measures->len; i++)
    if (bs_first_aid_peek (self, i)->last)
      return self->step == BS_FIRST_AID_END;
  return FALSE;
}

/* ---- Clocks ---- */

/* Rounded up: 9:59.5 is not over. */
static gint64
get_seconds_left (const BsMark *since, gint64 limit, const BsMark *now)
{
  gint64 left = limit * G_USEC_PER_SEC - bs_mark_get_elapsed (since, now);

  return left > 0 ? (left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC : left / G_USEC_PER_SEC;
}

/* Where nothing was said of a medicine at the hour, its own hour goes on. */
static const BsFirstAidMeasure *
get_open_medicine (const BsFirstAid *self)
{
  for (guint i = 0; self->asked && i < self->measures->len; i++)
    {
      const BsFirstAidMeasure *one = bs_first_aid_peek (self, i);
      if (one->kind == BS_MEASURE_MEDICINE && one->open)
        return one;
    }
  return NULL;
}

gboolean
bs_first_aid_get_alarm_start (const BsFirstAid *self, BsFirstAidAlarm alarm, BsMark *since)
{
  const BsFirstAidMeasure *medicine;

  switch (alarm)
    {
    case BS_FIRST_AID_ALARM_COLD:
      return self->cold_on && bs_first_aid_get_measure (self, BS_MEASURE_COLD, since);
    case BS_FIRST_AID_ALARM_HOUR:
      if (self->asked || self->measures->len == 0)
        return FALSE;
      *since = bs_first_aid_peek (self, 0)->mark;
      return TRUE;
    case BS_FIRST_AID_ALARM_MEDICINE:
      medicine = get_open_medicine (self);
      if (!medicine)
        return FALSE;
      *since = medicine->mark;
      return TRUE;
    case BS_FIRST_AID_N_ALARMS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
bs_first_aid_get_alarm (const BsFirstAid *self, BsFirstAidAlarm alarm, const BsMark *now, gint64 *seconds)
{
  BsMark since;

  if (!bs_first_aid_get_alarm_start (self, alarm, &since))
    return FALSE;
  *seconds = get_seconds_left (
      &since, alarm == BS_FIRST_AID_ALARM_COLD ? BS_FIRST_AID_COLD_SECONDS : BS_FIRST_AID_HOUR_SECONDS, now);
  return TRUE;
}

gboolean
bs_first_aid_get_next_alarm (const BsFirstAid *self, const BsMark *now, gint64 *seconds, BsFirstAidAlarm *which)
{
  gboolean found = FALSE;
  gint64 left;

  for (guint alarm = 0; alarm < BS_FIRST_AID_N_ALARMS; alarm++)
    if (bs_first_aid_get_alarm (self, alarm, now, &left) && left > 0 && (!found || left < *seconds))
      {
        found = TRUE;
        *seconds = left;
        *which = alarm;
      }
  return found;
}

BsFirstAidStep
bs_first_aid_get_step (const BsFirstAid *self, const BsMark *now)
{
  gint64 left;

  if (self->step == BS_FIRST_AID_HOUR && bs_first_aid_get_alarm (self, BS_FIRST_AID_ALARM_HOUR, now, &left) &&
      left <= 0)
    return BS_FIRST_AID_ASK;
  if (self->step == BS_FIRST_AID_END && bs_first_aid_get_alarm (self, BS_FIRST_AID_ALARM_MEDICINE, now, &left) &&
      left <= 0)
    return BS_FIRST_AID_ASK;
  return self->step;
}

gboolean
bs_first_aid_is_stale (const BsFirstAid *self, const BsMark *now)
{
  const BsMark *since = self->measures->len > 0 ? &bs_first_aid_peek (self, 0)->mark : &self->began;

  return bs_mark_get_elapsed (since, now) > BS_FIRST_AID_OPEN_SECONDS * (gint64) G_USEC_PER_SEC;
}
