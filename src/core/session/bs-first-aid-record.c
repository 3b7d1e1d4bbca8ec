/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-record.h"

#include "bs-first-aid-private.h"

#define HOUR_MINUTES (BS_FIRST_AID_HOUR_SECONDS / 60)

gint
bs_first_aid_count_minutes (const BsMark *from, const BsMark *to)
{
  return (gint) MIN (bs_mark_get_elapsed (from, to) / (60 * (gint64) G_USEC_PER_SEC), BS_MINUTES_MAX);
}

/* Now, on the clock that ran when first aid began: one that was set since puts no measure before its entry. */
static BsMark
get_moment (const BsFirstAid *self, const BsMark *now)
{
  BsMark moment = *now;

  moment.wall = bs_mark_get_wall_after (&self->began, bs_mark_get_elapsed (&self->began, now));
  return moment;
}

static void
move_back (BsInstant *moment, gint64 seconds)
{
  if (moment->kind == BS_INSTANT_TIME)
    moment->seconds -= seconds;
}

/* Where the clock was set back since, all of it is moved so that now is now, as of a walk: no rule reads what lies ahead, and
 * “worse” would be heard of hours later. */
static void
settle (BsFirstAid *self, BsEntry *entry, const BsMark *now)
{
  gint64 ahead = get_moment (self, now).wall.seconds - now->wall.seconds;

  if (ahead <= 0 || entry->at.kind != BS_INSTANT_TIME)
    return;
  move_back (&self->began.wall, ahead);
  for (guint i = 0; i < self->measures->len; i++)
    move_back (&bs_first_aid_peek (self, i)->mark.wall, ahead);
  move_back (&entry->at, ahead);
  move_back (&entry->end, ahead);
  for (gint i = 0; i < entry->n_measures; i++)
    move_back (&entry->measures[i].at, ahead);
}

/* Nothing is waited for any more. */
static gboolean
is_over (const BsFirstAid *self)
{
  gint64 left;

  return self->step == BS_FIRST_AID_END && !self->emergency && !self->cold_on &&
         !bs_first_aid_get_alarm (self, BS_FIRST_AID_ALARM_MEDICINE, &self->began, &left);
}

static gboolean
keep (const BsFirstAid *self, BsStore *store, GError **error)
{
  return is_over (self) ? bs_first_aid_clear (store, error) : bs_first_aid_save (self, store, error);
}

/* Takes `next`; writes it and `entry` (nullable), in this order: a measure that is in the state but not in the entry is left
 * out when it is read again, while one that is only in the entry would be recorded twice. Nor is an answer taken back in the
 * diary before that is known here. */
static gboolean
commit (BsFirstAid *self, BsFirstAid *next, BsEntry *entry, BsStore *store, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) taken = next;
  g_autoptr (BsEntry) written = NULL;

  if (entry)
    settle (taken, entry, now);
  if (!keep (taken, store, error))
    return FALSE;
  if (entry)
    {
      written = bs_store_put_entry (store, entry, now->wall, error);
      if (!written)
        {
          keep (self, store, NULL);
          return FALSE;
        }
    }
  bs_first_aid_take (self, g_steal_pointer (&taken));
  return TRUE;
}

/* The same of how the pain is, the entry first: “worse” is in the diary before anything else, and what stands there is
 * followed when the state is read again. So a state that cannot be written is no fault of the answer. */
static gboolean
commit_answer (BsFirstAid *self, BsFirstAid *next, BsEntry *entry, BsStore *store, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) taken = next;
  g_autoptr (BsEntry) written = NULL;
  g_autoptr (GError) fault = NULL;

  settle (taken, entry, now);
  written = bs_store_put_entry (store, entry, now->wall, error);
  if (!written)
    return FALSE;
  if (!keep (taken, store, &fault))
    g_message ("How far first aid has come is not kept: %s", fault->message);
  bs_first_aid_take (self, g_steal_pointer (&taken));
  return TRUE;
}

/* (transfer full): to be changed. */
static BsEntry *
get_entry (const BsFirstAid *self, BsStore *store, GError **error)
{
  g_autoptr (BsEntry) entry = bs_store_get_entry (store, self->entry_id, error);

  return entry ? bs_entry_copy (entry) : NULL;
}

gboolean
bs_first_aid_record_pain (BsFirstAid *self, BsStore *store, gint pain, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);
  g_autoptr (BsEntry) entry = NULL;

  if (!*self->entry_id)
    {
      g_autofree char *id = bs_uuid_new ();

      entry = bs_entry_new ();
      g_strlcpy (entry->id, id, sizeof entry->id);
      g_strlcpy (next->entry_id, id, sizeof next->entry_id);
      entry->at = now->wall;
      next->began = *now;
    }
  else
    entry = get_entry (self, store, error);
  if (!entry)
    return FALSE;
  entry->pain = (gint8) pain;
  next->step = pain == 0 ? BS_FIRST_AID_END : BS_FIRST_AID_REST;
  return commit (self, g_steal_pointer (&next), entry, store, now, error);
}

/* Adds a measure that begins now to both. */
static BsMeasure *
add_measure (BsFirstAid *next, BsEntry *entry, BsMeasureKind kind, const BsMark *now)
{
  BsFirstAidMeasure one = { .mark = get_moment (next, now), .kind = (gint8) kind, .open = TRUE };
  BsMeasure *measure = bs_entry_add_measure (entry, kind);

  measure->at = one.mark.wall;
  g_array_append_val (next->measures, one);
  return measure;
}

/* The index in `next` of the measure of this kind that was done in this first aid, or -1. */
static gint
find_own (const BsFirstAid *next, BsMeasureKind kind)
{
  for (guint i = next->measures->len; i-- > 0;)
    if (bs_first_aid_peek (next, i)->kind == (gint8) kind && !bs_first_aid_peek (next, i)->earlier)
      return (gint) i;
  return -1;
}

/* The same measure in the entry, or NULL. */
static BsMeasure *
get_in_entry (const BsFirstAid *next, BsEntry *entry, gint index)
{
  g_autoptr (GArray) match = bs_first_aid_match (next, entry);
  gint place = index < 0 ? -1 : g_array_index (match, gint, index);

  return place < 0 ? NULL : &entry->measures[place];
}

gboolean
bs_first_aid_record_rest (BsFirstAid *self, BsStore *store, BsRestHow how, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);
  g_autoptr (BsEntry) entry = get_entry (self, store, error);
  BsMeasure *measure;

  if (!entry)
    return FALSE;
  measure = get_in_entry (next, entry, find_own (next, BS_MEASURE_REST));
  if (!measure)
    measure = add_measure (next, entry, BS_MEASURE_REST, now);
  measure->how = (gint8) how;
  next->step = BS_FIRST_AID_COLD;
  return commit (self, g_steal_pointer (&next), entry, store, now, error);
}

gboolean
bs_first_aid_record_cold (BsFirstAid *self, BsStore *store, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);
  g_autoptr (BsEntry) entry = get_entry (self, store, error);

  if (!entry)
    return FALSE;
  add_measure (next, entry, BS_MEASURE_COLD, now);
  next->cold_on = TRUE;
  return commit (self, g_steal_pointer (&next), entry, store, now, error);
}

gboolean
bs_first_aid_record_cold_off (BsFirstAid *self, BsStore *store, gint minutes, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);
  g_autoptr (BsEntry) entry = get_entry (self, store, error);
  BsMeasure *measure;

  if (!entry)
    return FALSE;
  measure = get_in_entry (next, entry, find_own (next, BS_MEASURE_COLD));
  if (measure)
    measure->applied_min = (gint16) minutes;
  next->cold_on = FALSE;
  if (next->step == BS_FIRST_AID_COLD)
    next->step = BS_FIRST_AID_MEDICINE;
  return commit (self, g_steal_pointer (&next), measure ? entry : NULL, store, now, error);
}

gboolean
bs_first_aid_record_heat (BsFirstAid *self, BsStore *store, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);
  g_autoptr (BsEntry) entry = get_entry (self, store, error);

  if (!entry)
    return FALSE;
  if (!get_in_entry (next, entry, find_own (next, BS_MEASURE_HEAT)))
    add_measure (next, entry, BS_MEASURE_HEAT, now);
  next->step = BS_FIRST_AID_MEDICINE;
  return commit (self, g_steal_pointer (&next), entry, store, now, error);
}

gboolean
bs_first_aid_record_medicine (BsFirstAid *self, BsStore *store, const char *name, const char *dose, gint class_,
                              const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);
  g_autoptr (BsEntry) entry = get_entry (self, store, error);
  BsMeasure *measure;

  if (!entry)
    return FALSE;
  measure = add_measure (next, entry, BS_MEASURE_MEDICINE, now);
  measure->name = name && *name ? g_strdup (name) : NULL;
  measure->dose = dose && *dose ? g_strdup (dose) : NULL;
  measure->class_ = (gint8) class_;
  next->step = BS_FIRST_AID_HOUR;
  return commit (self, g_steal_pointer (&next), entry, store, now, error);
}

/* ---- How the pain is ---- */

/* Writes the answer to one measure, with the minutes since it began. */
static void
write_result (BsFirstAid *next, BsEntry *entry, gint index, BsResult result, const BsMark *now)
{
  BsMeasure *measure = get_in_entry (next, entry, index);
  BsFirstAidMeasure *one = bs_first_aid_peek (next, index);

  if (!measure)
    return;
  measure->result = (gint8) result;
  measure->result_min = (gint16) bs_first_aid_count_minutes (&one->mark, now);
  measure->pain_after = BS_ABSENT;
  one->open = FALSE;
  one->last = TRUE;
}

/* rules.md 0, 3: the ambulance rule needs a medicine and an explicit “worse” after it, whatever was done in between. */
static void
write_worse (BsFirstAid *next, BsEntry *entry, const BsMark *now)
{
  gboolean medicine = FALSE;

  for (guint i = next->measures->len; i-- > 0;)
    {
      const BsFirstAidMeasure *one = bs_first_aid_peek (next, i);
      gboolean latest = i == next->measures->len - 1;
      gboolean latest_medicine = one->kind == BS_MEASURE_MEDICINE && !medicine;

      medicine |= latest_medicine;
      if (one->open || latest || latest_medicine)
        write_result (next, entry, (gint) i, BS_RESULT_WORSE, now);
    }
}

static void
write_other (BsFirstAid *next, BsEntry *entry, BsResult result, const BsMark *now)
{
  gboolean written = FALSE;

  for (guint i = 0; i < next->measures->len; i++)
    {
      const BsFirstAidMeasure *one = bs_first_aid_peek (next, i);

      /* “The same at 59” is not known yet (no-relief-from-medicine). */
      if (!one->open || (result == BS_RESULT_SAME && one->kind == BS_MEASURE_MEDICINE &&
                         bs_first_aid_count_minutes (&one->mark, now) < HOUR_MINUTES))
        continue;
      write_result (next, entry, (gint) i, result, now);
      written = TRUE;
    }
  /* All that could bear it has a result from before: the later one replaces that of the first, as on Today. */
  if (!written && next->measures->len > 0)
    write_result (next, entry, 0, result, now);
}

static gboolean
write_answer (BsFirstAid *self, BsStore *store, BsResult result, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);
  g_autoptr (BsEntry) entry = NULL;

  next->emergency = result == BS_RESULT_WORSE;
  next->unwritten = FALSE;
  next->asked = TRUE;
  next->from = self->step;
  next->step = BS_FIRST_AID_END;
  for (guint i = 0; i < next->measures->len; i++)
    bs_first_aid_peek (next, i)->last = FALSE;
  /* Worse before anything was done: there is nothing that could bear it, and still it is shown. */
  if (*self->entry_id == '\0' || (result != BS_RESULT_GONE && next->measures->len == 0))
    return commit (self, g_steal_pointer (&next), NULL, store, now, error);
  entry = get_entry (self, store, error);
  if (!entry)
    return FALSE;
  if (next->measures->len == 0)
    entry->end = get_moment (next, now).wall;
  else if (result == BS_RESULT_WORSE)
    write_worse (next, entry, now);
  else
    write_other (next, entry, result, now);
  return commit_answer (self, g_steal_pointer (&next), entry, store, now, error);
}

gboolean
bs_first_aid_record_result (BsFirstAid *self, BsStore *store, BsResult result, const BsMark *now, GError **error)
{
  if (write_answer (self, store, result, now, error))
    return TRUE;
  if (result == BS_RESULT_WORSE)
    self->emergency = self->unwritten = TRUE;
  return FALSE;
}

/* Of what was not written nothing is to be taken back, or remembered. */
static gboolean
drop_unwritten (BsFirstAid *self)
{
  if (!self->unwritten)
    return FALSE;
  self->emergency = self->unwritten = FALSE;
  return TRUE;
}

gboolean
bs_first_aid_take_result_back (BsFirstAid *self, BsStore *store, const BsMark *now, GError **error)
{
  g_autoptr (BsFirstAid) next = NULL;
  g_autoptr (BsEntry) entry = NULL;

  if (drop_unwritten (self))
    return TRUE;
  next = bs_first_aid_copy (self);
  entry = get_entry (self, store, error);
  if (!entry)
    return FALSE;
  next->emergency = next->asked = FALSE;
  next->step = self->from;
  if (next->measures->len == 0)
    entry->end = BS_INSTANT_NONE;
  for (guint i = 0; i < next->measures->len; i++)
    {
      BsFirstAidMeasure *one = bs_first_aid_peek (next, i);
      BsMeasure *measure = one->last ? get_in_entry (next, entry, (gint) i) : NULL;

      if (measure)
        {
          measure->result = measure->result_min = measure->pain_after = BS_ABSENT;
          one->open = TRUE;
          one->last = FALSE;
        }
      /* Answered earlier, at the hour: only its own hour was asked for now. */
      else if (!one->open && !one->earlier)
        next->asked = TRUE;
    }
  return commit (self, g_steal_pointer (&next), entry, store, now, error);
}

gboolean
bs_first_aid_record_pain_after (BsFirstAid *self, BsStore *store, gint pain, const BsMark *now, GError **error)
{
  g_autoptr (BsEntry) entry = get_entry (self, store, error);
  g_autoptr (GArray) match = NULL;

  if (!entry)
    return FALSE;
  match = bs_first_aid_match (self, entry);
  for (guint i = 0; i < match->len; i++)
    if (bs_first_aid_peek (self, i)->last && g_array_index (match, gint, i) >= 0)
      entry->measures[g_array_index (match, gint, i)].pain_after = (gint8) pain;
  return commit (self, bs_first_aid_copy (self), entry, store, now, error);
}

/* ---- The way ---- */

gboolean
bs_first_aid_go_to (BsFirstAid *self, BsStore *store, BsFirstAidStep step, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);

  g_return_val_if_fail (step != BS_FIRST_AID_ASK, FALSE);

  next->step = step;
  return commit (self, g_steal_pointer (&next), NULL, store, NULL, error);
}

gboolean
bs_first_aid_answer_emergency (BsFirstAid *self, BsStore *store, GError **error)
{
  g_autoptr (BsFirstAid) next = NULL;

  if (drop_unwritten (self))
    return TRUE;
  next = bs_first_aid_copy (self);
  next->emergency = FALSE;
  return commit (self, g_steal_pointer (&next), NULL, store, NULL, error);
}

gboolean
bs_first_aid_stop (BsFirstAid *self, BsStore *store, GError **error)
{
  g_autoptr (BsFirstAid) next = bs_first_aid_copy (self);

  next->step = BS_FIRST_AID_END;
  next->cold_on = next->emergency = FALSE;
  next->asked = TRUE;
  for (guint i = 0; i < next->measures->len; i++)
    bs_first_aid_peek (next, i)->open = FALSE;
  return commit (self, g_steal_pointer (&next), NULL, store, NULL, error);
}
