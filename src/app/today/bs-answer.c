/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-today-question.h"

#include <glib/gi18n-lib.h>

/* Trouble with bladder and bowel: what the safety question names (rules.md 2.6, 10: BBS). */
const guint64 BS_TODAY_QUESTION_SAFETY_SIGNS =
    BS_BIT (BS_SIGN_URINATION_PROBLEM) | BS_BIT (BS_SIGN_BLADDER_LEAK) | BS_BIT (BS_SIGN_BOWEL_LEAK) |
    BS_BIT (BS_SIGN_REDUCED_BLADDER_BOWEL_FEELING) | BS_BIT (BS_SIGN_SEXUAL_CHANGE);

void
bs_entry_change_clear (BsEntryChange *self)
{
  g_clear_pointer (&self->before, bs_entry_unref);
  g_clear_pointer (&self->after, bs_entry_unref);
}

/* Takes `before`; writes `entry`. */
static gboolean
put (BsStore *store, BsEntry *before, const BsEntry *entry, BsInstant now, BsEntryChange *out, GError **error)
{
  g_autoptr (BsEntry) former = before;
  g_autoptr (BsEntry) after = bs_store_put_entry (store, entry, now, error);

  if (!after)
    return FALSE;
  if (out)
    {
      out->before = g_steal_pointer (&former);
      out->after = g_steal_pointer (&after);
    }
  return TRUE;
}

gboolean
bs_answer_relief (BsStore *store, const BsTodayQuestion *question, BsResult result, BsInstant now, BsEntryChange *out,
                  GError **error)
{
  g_autoptr (BsEntry) before = bs_store_get_entry (store, question->entry_id, error);
  g_autoptr (BsEntry) entry = NULL;
  BsMeasure *measure;
  gint minutes = bs_today_question_get_minutes (question->since, now);

  if (!before)
    return FALSE;
  entry = bs_entry_copy (before);
  if ((gint) question->measure >= entry->n_measures)
    {
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND,
                   _ ("The entry has changed since the question was asked; look at it again."));
      return FALSE;
    }
  measure = &entry->measures[question->measure];
  measure->result = (gint8) result;
  measure->result_min = minutes < 0 ? BS_ABSENT : (gint16) minutes;
  return put (store, g_steal_pointer (&before), entry, now, out, error);
}

gboolean
bs_answer_stopped (BsStore *store, const BsTodayQuestion *question, BsInstant end, BsInstant now, BsEntryChange *out,
                   GError **error)
{
  g_autoptr (BsEntry) before = bs_store_get_entry (store, question->entry_id, error);
  g_autoptr (BsEntry) entry = NULL;

  if (!before)
    return FALSE;
  entry = bs_entry_copy (before);
  entry->end = end;
  return put (store, g_steal_pointer (&before), entry, now, out, error);
}

gboolean
bs_answer_pain_now (BsStore *store, gint pain, BsInstant now, BsEntryChange *out, GError **error)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();

  entry->at = now;
  entry->pain = (gint8) pain;
  return put (store, NULL, entry, now, out, error);
}

gboolean
bs_answer_none_of_these (BsStore *store, gint pain, BsInstant now, BsEntryChange *out, GError **error)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();

  entry->at = now;
  entry->pain = (gint8) pain;
  bs_term_list_set_none (&entry->numb);
  bs_term_list_set_none (&entry->signs);
  /* Only what was on the card is denied (diary-format.md, "Skipped signs"): fever or a weak leg stay as they were. */
  for (guint sign = 0; sign < BS_N_SIGNS; sign++)
    if (!(BS_TODAY_QUESTION_SAFETY_SIGNS & BS_BIT (sign)))
      bs_term_list_add (&entry->skipped, sign);
  return put (store, NULL, entry, now, out, error);
}

GArray *
bs_today_question_list_stop_times (BsInstant since, BsInstant now)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (BsInstant));
  gint64 midnight = now.seconds - bs_instant_get_time_of_day (now);
  gint64 floor_seconds = since.kind == BS_INSTANT_DATE
                             ? (gint64) (bs_instant_get_date (since) + 1) * BS_DAY_SECONDS - now.offset * 60
                             : since.seconds;
  gint64 candidates[] = {
    now.seconds,                          /* just now */
    now.seconds - 3600,                   /* an hour ago */
    midnight + 8 * 3600,                  /* this morning */
    midnight - 2 * 3600,                  /* last night, 22:00 */
    midnight - 6 * 3600,                  /* yesterday, 18:00 */
    midnight - BS_DAY_SECONDS + 8 * 3600, /* yesterday morning */
    midnight - BS_DAY_SECONDS - 6 * 3600, /* the evening before */
  };
  gint64 last = G_MAXINT64;

  for (guint i = 0; i < G_N_ELEMENTS (candidates) && times->len < 5; i++)
    {
      BsInstant instant = bs_instant_new (candidates[i], now.offset);
      if (candidates[i] > floor_seconds && candidates[i] <= now.seconds && candidates[i] < last)
        {
          g_array_append_val (times, instant);
          last = candidates[i];
        }
    }
  return times;
}
