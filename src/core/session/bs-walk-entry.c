/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-walk-private.h"

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

/* Of walks to the nearest minute. */
static gint16
get_nearest_minute (gint64 elapsed)
{
  return (gint16) MIN ((elapsed + MINUTE_US / 2) / MINUTE_US, BS_MINUTES_MAX);
}

/* Of results the minutes that are over: a result stands at its minute, and counts only once that has come
 * (rules.md 2.6, 1). Rounded up, "worse" would raise its alarm half a minute late. */
static gint16
get_full_minute (gint64 elapsed)
{
  return (gint16) MIN (elapsed / MINUTE_US, BS_MINUTES_MAX);
}

/* Days are counted as they were written where the person was, so the offset is that of the moment itself. */
static BsInstant
get_wall (const BsWalk *self, gint64 elapsed, const BsMark *mark)
{
  return bs_instant_new (self->start.wall.seconds + elapsed / G_USEC_PER_SEC, mark->wall.offset);
}

void
bs_walk_settle (BsWalk *self, BsInstant now)
{
  BsWalkTimes times = bs_walk_get_times (self);
  gint64 last = MAX (0, MAX (times.hurts, MAX (times.stopped, times.answered)));
  gint64 ahead = self->start.wall.seconds + last / G_USEC_PER_SEC - now.seconds;
  BsMark *marks[] = { &self->start, &self->hurts, &self->stopped, &self->answered, &self->posture_since };

  if (ahead <= 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (bs_walk_has_mark (marks[i]))
      marks[i]->wall.seconds -= ahead;
}

static gint8
get_stop_reason (const BsWalk *self)
{
  static const gint8 reasons[BS_N_WALK_WHYS] = {
    [BS_WALK_WHY_PAIN] = BS_STOP_REASON_PAIN,         [BS_WALK_WHY_WEAK_LEGS] = BS_STOP_REASON_OTHER,
    [BS_WALK_WHY_NUMB_LEGS] = BS_STOP_REASON_OTHER,   [BS_WALK_WHY_TIRED] = BS_STOP_REASON_TIRED,
    [BS_WALK_WHY_FINISHED] = BS_STOP_REASON_FINISHED, [BS_WALK_WHY_OTHER] = BS_STOP_REASON_OTHER,
  };

  return self->why != BS_ABSENT ? reasons[self->why] : BS_ABSENT;
}

/* Nothing else was asked, and what was not asked was not denied. */
static void
add_weak_legs (BsEntry *entry)
{
  bs_term_list_add (&entry->signs, BS_SIGN_LEG_WEAKNESS);
  for (guint i = 0; i < BS_N_SIGNS; i++)
    if (i != BS_SIGN_LEG_WEAKNESS)
      bs_term_list_add (&entry->skipped, i);
}

static void
add_rest (BsEntry *entry, const BsWalk *self, const BsWalkTimes *times)
{
  BsMeasure *rest = bs_entry_add_measure (entry, BS_MEASURE_REST);

  rest->at = get_wall (self, times->stopped, &self->stopped);
  rest->how = self->how;
  rest->result = self->result;
  if (times->answered >= 0)
    rest->result_min = get_full_minute (times->answered - times->stopped);
}

BsEntry *
bs_walk_build_entry (const BsWalk *self)
{
  BsWalkTimes times = bs_walk_get_times (self);
  BsEntry *entry = bs_entry_new ();

  g_strlcpy (entry->id, self->entry_id, sizeof entry->id);
  entry->at = self->start.wall;
  entry->when = BS_WHEN_WALKING;
  entry->pain = self->painful ? self->pain : 0;
  if (times.hurts >= 0)
    entry->onset_min = get_nearest_minute (times.hurts);
  /* Until the end is known: at least so long. */
  if (times.stopped >= 0 || times.hurts >= 0)
    entry->walk_min = get_nearest_minute (MAX (times.stopped, times.hurts));
  entry->walk_posture = (gint8) bs_walk_get_posture (self);
  entry->stop_reason = get_stop_reason (self);
  if (self->why == BS_WALK_WHY_WEAK_LEGS)
    add_weak_legs (entry);
  if (self->painful && times.stopped >= 0)
    add_rest (entry, self, &times);
  if (self->result == BS_RESULT_GONE && times.answered >= 0)
    entry->end = get_wall (self, times.answered, &self->answered);
  return entry;
}

gboolean
bs_walk_has_entry (const BsWalk *self)
{
  return self->painful || self->stage == BS_WALK_ENDED;
}

BsEntry *
bs_walk_make_entry (const BsWalk *self, BsInstant now)
{
  BsWalk settled = *self;

  g_return_val_if_fail (bs_walk_has_entry (self), NULL);

  bs_walk_settle (&settled, now);
  return bs_walk_build_entry (&settled);
}

/* ---- Into an entry that is there ---- */

gint
bs_walk_find_rest (const BsEntry *entry, const BsEntry *written)
{
  gint found = -1;

  for (gint i = 0; i < entry->n_measures; i++)
    if (entry->measures[i].kind == BS_MEASURE_REST)
      {
        if (written != NULL && written->n_measures > 0 &&
            bs_instant_equal (entry->measures[i].at, written->measures[0].at))
          return i;
        /* Its time may have been corrected: then it is the first that is a rest. */
        if (found < 0)
          found = i;
      }
  return found;
}

static void
merge_rest (BsEntry *entry, const BsEntry *before, const BsEntry *target)
{
  BsMeasure none;
  const BsMeasure *old = before->n_measures > 0 ? &before->measures[0] : &none;
  const BsMeasure *new = target->n_measures > 0 ? &target->measures[0] : NULL;
  gint index = bs_walk_find_rest (entry, before);
  BsMeasure *rest;

  bs_measure_init (&none, BS_MEASURE_REST);
  if (new == NULL || bs_measure_equal (old, new))
    return;
  /* A rest that has its result is another one. */
  if (old == &none && index >= 0 && entry->measures[index].result != BS_ABSENT)
    index = -1;
  if (index < 0)
    {
      /* Taken out in the diary: only an answer is a reason to put it back. */
      if ((old != &none && old->result == new->result) || entry->n_measures >= BS_MEASURES_MAX)
        return;
      bs_measure_copy (bs_entry_add_measure (entry, BS_MEASURE_REST), new);
      return;
    }
  rest = &entry->measures[index];
  if (old->how != new->how)
    rest->how = new->how;
  if (old->result != new->result || old->result_min != new->result_min)
    {
      rest->result = new->result;
      rest->result_min = new->result_min;
    }
  if (bs_instant_equal (rest->at, old->at))
    rest->at = new->at;
}

/* Weak legs, or no longer: then it is neither yes nor no, as before. */
static void
merge_weak_legs (BsEntry *entry, const BsEntry *before, const BsEntry *target)
{
  const guint64 weak = BS_BIT (BS_SIGN_LEG_WEAKNESS);
  gboolean was = (before->signs.set & weak) != 0, is = (target->signs.set & weak) != 0;

  if (was == is)
    return;
  if (is && !entry->signs.asked)
    {
      entry->signs = target->signs;
      entry->skipped = target->skipped;
    }
  else if (is)
    {
      bs_term_list_add (&entry->signs, BS_SIGN_LEG_WEAKNESS);
      bs_term_list_remove (&entry->skipped, BS_SIGN_LEG_WEAKNESS);
    }
  else if (entry->signs.set == weak && bs_term_list_equal (&entry->skipped, &before->skipped))
    {
      bs_term_list_clear (&entry->signs);
      bs_term_list_clear (&entry->skipped);
    }
  else if (entry->signs.set & weak)
    {
      bs_term_list_remove (&entry->signs, BS_SIGN_LEG_WEAKNESS);
      bs_term_list_add (&entry->skipped, BS_SIGN_LEG_WEAKNESS);
    }
}

#define MERGE(field)                                                                                                   \
  if (before->field != target->field)                                                                                  \
  entry->field = target->field

static gboolean
is_before (BsInstant moment, BsInstant at)
{
  if (!bs_instant_is_set (moment))
    return FALSE;
  return at.kind == BS_INSTANT_DATE ? bs_instant_get_date (moment) < bs_instant_get_date (at)
                                    : moment.seconds < at.seconds;
}

/* The beginning changes only where the clock was set back; one that was corrected in the diary stays, and what would
 * then lie before it has no time of its own any more. */
static void
merge_times (BsEntry *entry, const BsEntry *before, const BsEntry *target)
{
  if (bs_instant_equal (entry->at, before->at))
    entry->at = target->at;
  if (!bs_instant_equal (before->end, target->end))
    entry->end = target->end;
  if (is_before (entry->end, entry->at))
    entry->end = BS_INSTANT_NONE;
  for (gint i = 0; i < entry->n_measures; i++)
    if (is_before (entry->measures[i].at, entry->at))
      entry->measures[i].at = BS_INSTANT_NONE;
}

BsEntry *
bs_walk_merge_entry (const BsEntry *current, const BsEntry *given_before, const BsEntry *target)
{
  g_autoptr (BsEntry) nothing = bs_entry_new ();
  const BsEntry *before = given_before != NULL ? given_before : nothing;
  BsEntry *entry = bs_entry_copy (current);

  MERGE (pain);
  MERGE (when);
  MERGE (walk_posture);
  MERGE (stop_reason);
  MERGE (onset_min);
  MERGE (walk_min);
  /* The minutes to the pain may have been corrected. */
  if (entry->walk_min != BS_ABSENT)
    entry->walk_min = MAX (entry->walk_min, entry->onset_min);
  /* A kind of pain cannot stand beside no pain. */
  if (entry->pain == 0)
    bs_term_list_clear (&entry->types);
  merge_weak_legs (entry, before, target);
  merge_rest (entry, before, target);
  merge_times (entry, before, target);
  return entry;
}

/* Of what is not as it was written nothing is taken back: to the merge it did not change. */
#define KEEP(field)                                                                                                    \
  if (current->field != before->field)                                                                                 \
  target->field = before->field

BsEntry *
bs_walk_take_back (const BsEntry *current, const BsWalk *recorded, const BsWalk *former, BsInstant now)
{
  g_autoptr (BsEntry) before = bs_walk_make_entry (recorded, now), target = bs_walk_make_entry (former, now);
  BsEntry *entry;
  gint index;

  KEEP (pain);
  KEEP (when);
  KEEP (walk_posture);
  KEEP (stop_reason);
  KEEP (onset_min);
  KEEP (walk_min);
  if (!bs_instant_equal (current->end, before->end))
    target->end = before->end;
  entry = bs_walk_merge_entry (current, before, target);
  /* The step added the rest: it goes, unless it was changed. */
  index = before->n_measures > 0 && target->n_measures <= 0 ? bs_walk_find_rest (entry, before) : -1;
  if (index >= 0 && bs_measure_equal (&entry->measures[index], &before->measures[0]))
    bs_entry_remove_measure (entry, (guint) index);
  return entry;
}
