/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-walk-private.h"

#include <glib/gi18n-lib.h>

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)
#define HOUR_US (60 * MINUTE_US)
#define FORGOTTEN_HOURS 6
#define FORGOTTEN_HOURS_OTHER_DAY 1
#define PAIN_MAX 10

static gboolean
fail (GError **error, const char *text)
{
  g_set_error_literal (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INCONSISTENT, text);
  return FALSE;
}

static gint64
get_gap (const BsMark *from, const BsMark *to)
{
  return MIN (bs_mark_get_elapsed (from, to), BS_WALK_LONGEST_GAP);
}

BsWalkTimes
bs_walk_get_times (const BsWalk *self)
{
  BsWalkTimes times = { -1, -1, -1 };
  const BsMark *last = &self->start;
  gint64 at = 0;
  const BsMark *marks[] = { &self->hurts, &self->stopped, &self->answered };
  gint64 *out[] = { &times.hurts, &times.stopped, &times.answered };

  /* From each to the next, never from the start: with a restart and another clock in between, the later could else come
   * out before the earlier. */
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (bs_walk_has_mark (marks[i]))
      {
        at += get_gap (last, marks[i]);
        last = marks[i];
        *out[i] = at;
      }
  return times;
}

/* ---- Steps ---- */

void
bs_walk_begin (BsWalk *self, const BsMark *now)
{
  g_autofree char *id = bs_uuid_new ();

  *self = (BsWalk){
    .start = *now,
    .stage = BS_WALK_WALKING,
    .posture = BS_ABSENT,
    .pain = BS_ABSENT,
    .why = BS_ABSENT,
    .how = BS_ABSENT,
    .result = BS_ABSENT,
  };
  g_strlcpy (self->entry_id, id, sizeof self->entry_id);
}

/* What came after the pain or the end is no part of how one walked until then. */
static void
close_posture (BsWalk *self, const BsMark *now)
{
  if (self->posture == BS_ABSENT || self->stage != BS_WALK_WALKING)
    return;
  self->posture_held[self->posture] =
      MIN (self->posture_held[self->posture] + get_gap (&self->posture_since, now), BS_WALK_LONGEST_GAP);
  self->posture_since = *now;
}

gboolean
bs_walk_hurt (BsWalk *self, const BsMark *now, GError **error)
{
  if (self->stage != BS_WALK_WALKING)
    return fail (error, _ ("The pain has begun already, or the walk is over."));
  close_posture (self, now);
  self->hurts = *now;
  self->painful = TRUE;
  self->stage = BS_WALK_HURTS;
  return TRUE;
}

gboolean
bs_walk_stop (BsWalk *self, const BsMark *now, GError **error)
{
  if (self->stage != BS_WALK_WALKING && self->stage != BS_WALK_HURTS)
    return fail (error, _ ("The walk was stopped already."));
  close_posture (self, now);
  self->stopped = *now;
  self->painful = TRUE;
  self->stage = BS_WALK_STOPPED;
  return TRUE;
}

gboolean
bs_walk_finish (BsWalk *self, const BsMark *now, GError **error)
{
  if (self->stage != BS_WALK_WALKING)
    return fail (error, _ ("There was pain on this walk, or it is over."));
  if (now != NULL)
    {
      close_posture (self, now);
      self->stopped = *now;
    }
  self->why = BS_WALK_WHY_FINISHED;
  self->stage = BS_WALK_ENDED;
  return TRUE;
}

gboolean
bs_walk_leave (BsWalk *self, GError **error)
{
  if (self->stage != BS_WALK_WALKING && self->stage != BS_WALK_HURTS)
    return fail (error, _ ("The walk was stopped already."));
  self->painful = TRUE;
  self->stage = BS_WALK_ENDED;
  return TRUE;
}

gboolean
bs_walk_answer (BsWalk *self, BsResult result, const BsMark *now, GError **error)
{
  if (self->stage != BS_WALK_STOPPED)
    return fail (error, _ ("How the pain is after resting can be said only while resting."));
  if ((guint) result >= BS_N_RESULTS || (now == NULL && result != BS_RESULT_GONE))
    return fail (error, _ ("This is no answer to how the pain is now."));
  self->result = (gint8) result;
  self->answered = now != NULL ? *now : (BsMark){ 0 };
  /* Worse is not taken back by a later "gone" of the same rest: that would be a new observation. */
  if (result == BS_RESULT_GONE || result == BS_RESULT_WORSE)
    self->stage = BS_WALK_ENDED;
  return TRUE;
}

gboolean
bs_walk_end (BsWalk *self, GError **error)
{
  if (self->stage != BS_WALK_STOPPED)
    return fail (error, _ ("Only a rest can be ended so."));
  self->stage = BS_WALK_ENDED;
  return TRUE;
}

gboolean
bs_walk_set_posture (BsWalk *self, BsWalkPosture posture, const BsMark *now, GError **error)
{
  if (self->stage != BS_WALK_WALKING || (guint) posture >= BS_N_WALK_POSTURES)
    return fail (error, _ ("How one walks can be said only until the pain begins."));
  if (self->posture == BS_ABSENT)
    self->posture_since = self->start;
  else
    close_posture (self, now);
  self->posture = (gint8) posture;
  return TRUE;
}

gboolean
bs_walk_set_pain (BsWalk *self, gint pain, GError **error)
{
  if (!self->painful)
    return fail (error, _ ("There is no pain to be rated on this walk."));
  if (pain != BS_ABSENT && (pain < 1 || pain > PAIN_MAX))
    {
      g_set_error_literal (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE,
                           _ ("Pain that was felt is 1 to 10; 0 would be none."));
      return FALSE;
    }
  self->pain = (gint8) pain;
  return TRUE;
}

gboolean
bs_walk_set_why (BsWalk *self, gint why, GError **error)
{
  if (self->stage != BS_WALK_STOPPED && self->stage != BS_WALK_ENDED)
    return fail (error, _ ("Why the walk was stopped can be said only when it was."));
  if (why != BS_ABSENT && (why < 0 || why >= BS_N_WALK_WHYS || (why == BS_WALK_WHY_PAIN && !self->painful)))
    return fail (error, _ ("This is no reason why this walk was stopped."));
  self->why = (gint8) why;
  return TRUE;
}

gboolean
bs_walk_set_how (BsWalk *self, gint how, GError **error)
{
  if (!self->painful || !bs_walk_has_mark (&self->stopped))
    return fail (error, _ ("How one rested can be said only of a rest."));
  if (how != BS_ABSENT && (how < 0 || how >= BS_N_REST_HOWS))
    return fail (error, _ ("This is no way to rest."));
  self->how = (gint8) how;
  return TRUE;
}

/* ---- Time ---- */

BsMark
bs_walk_get_mark_after (const BsWalk *self, gint minutes)
{
  BsMark mark = self->stage == BS_WALK_STOPPED ? self->stopped : self->start;
  gint64 elapsed = minutes * MINUTE_US;

  mark.wall = bs_mark_get_wall_after (&mark, elapsed);
  mark.boot_us += elapsed;
  return mark;
}

gint64
bs_walk_get_clock (const BsWalk *self, const BsMark *now)
{
  BsWalkTimes times = bs_walk_get_times (self);

  switch ((BsWalkStage) self->stage)
    {
    case BS_WALK_WALKING:
      return get_gap (&self->start, now);
    case BS_WALK_HURTS:
      return times.hurts + get_gap (&self->hurts, now);
    case BS_WALK_STOPPED:
      return get_gap (&self->stopped, now);
    case BS_WALK_ENDED:
    case BS_N_WALK_STAGES:
    default:
      return MAX (times.stopped, MAX (times.hurts, 0));
    }
}

gint
bs_walk_get_posture (const BsWalk *self)
{
  gint posture = self->posture;

  if (posture == BS_ABSENT)
    return BS_ABSENT;
  for (gint i = 0; i < BS_N_WALK_POSTURES; i++)
    if (self->posture_held[i] > self->posture_held[posture])
      posture = i;
  return posture;
}

gboolean
bs_walk_is_forgotten (const BsWalk *self, const BsMark *now)
{
  const BsMark *since = self->stage == BS_WALK_STOPPED ? &self->stopped : &self->start;
  gint64 elapsed = bs_walk_get_clock (self, now);

  if (self->stage == BS_WALK_ENDED)
    return FALSE;
  return elapsed > FORGOTTEN_HOURS * HOUR_US || (elapsed > FORGOTTEN_HOURS_OTHER_DAY * HOUR_US &&
                                                 bs_instant_get_date (since->wall) != bs_instant_get_date (now->wall));
}

char *
bs_walk_format_clock (gint64 elapsed_us)
{
  gint64 seconds = MAX (elapsed_us, 0) / G_USEC_PER_SEC;
  gint minute = (gint) (seconds / 60 % 60), second = (gint) (seconds % 60);

  if (seconds >= 3600)
    return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d:%02d", seconds / 3600, minute, second);
  return g_strdup_printf ("%d:%02d", minute, second);
}
