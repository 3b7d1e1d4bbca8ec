/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-walk-private.h"

#define VALUE "walk"

/* (transfer full) (nullable): NULL without error where somebody deleted it. */
static BsEntry *
get_entry (BsStore *store, const char *id, GError **error)
{
  g_autoptr (GError) fault = NULL;
  BsEntry *entry = bs_store_get_entry (store, id, &fault);

  if (entry == NULL && !g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&fault));
  return entry;
}

/* The question of the rest may have been answered in the window or by a reminder. FALSE: that ended the walk. */
static gboolean
follow_entry (BsWalk *self, const BsEntry *entry)
{
  g_autoptr (BsEntry) written = bs_walk_build_entry (self);
  gint index = bs_walk_find_rest (entry, written);
  const BsMeasure *rest = index >= 0 ? &entry->measures[index] : NULL;

  if (bs_instant_is_set (entry->end))
    return FALSE;
  if (rest == NULL || rest->result == BS_ABSENT || rest->result == self->result)
    return TRUE;
  if (rest->result == BS_RESULT_GONE || rest->result == BS_RESULT_WORSE)
    return FALSE;
  self->result = rest->result;
  self->answered = rest->result_min != BS_ABSENT ? bs_walk_get_mark_after (self, rest->result_min) : (BsMark){ 0 };
  return TRUE;
}

gboolean
bs_walk_load (BsStore *store, BsWalk *out, GError **error)
{
  g_autofree char *text = bs_store_get_value (store, VALUE, error);
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsEntry) entry = NULL;

  if (text == NULL || *text == '\0' || !bs_walk_parse (text, out, error))
    return FALSE;
  if (out->stage == BS_WALK_ENDED)
    return FALSE;
  if (out->stage != BS_WALK_STOPPED || out->deleted)
    return TRUE;
  entry = get_entry (store, out->entry_id, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  return entry == NULL || follow_entry (out, entry);
}

gboolean
bs_walk_save (BsStore *store, const BsWalk *self, GError **error)
{
  g_autofree char *text = NULL;

  if (self->stage == BS_WALK_ENDED)
    return bs_walk_clear (store, error);
  text = bs_walk_format (self);
  return bs_store_put_value (store, VALUE, text, error);
}

gboolean
bs_walk_clear (BsStore *store, GError **error)
{
  return bs_store_put_value (store, VALUE, "", error);
}

gboolean
bs_walk_is_running (BsStore *store, BsWalk *out)
{
  g_autoptr (GError) error = NULL;
  BsWalk walk;

  if (!bs_walk_load (store, &walk, &error))
    {
      if (error != NULL)
        g_info ("The walk is not known: %s", error->message);
      return FALSE;
    }
  if (out != NULL)
    *out = walk;
  return TRUE;
}

void
bs_walk_change_clear (BsWalkChange *self)
{
  g_clear_pointer (&self->before, bs_entry_unref);
  g_clear_pointer (&self->after, bs_entry_unref);
  self->record = BS_WALK_NOTHING;
}

/* What is to stand in the diary; NULL: nothing is to be written. */
static BsEntry *
plan_entry (const BsWalk *before, BsWalk *self, gboolean again, const BsEntry *current)
{
  g_autoptr (BsEntry) target = bs_walk_build_entry (self);
  g_autoptr (BsEntry) written = before != NULL && bs_walk_has_entry (before) ? bs_walk_build_entry (before) : NULL;
  gboolean worse = self->result == BS_RESULT_WORSE && (before == NULL || before->result != BS_RESULT_WORSE);

  if (current != NULL)
    {
      self->deleted = FALSE;
      return bs_walk_merge_entry (current, written, target);
    }
  if ((self->deleted || written != NULL) && !again && !worse)
    {
      self->deleted = TRUE;
      return NULL;
    }
  self->deleted = FALSE;
  return g_steal_pointer (&target);
}

/* The entry has as many measures as one may have, and what the walk would add is none of them. */
static gboolean
has_no_room (const BsEntry *entry, const BsWalk *self)
{
  g_autoptr (BsEntry) target = bs_walk_build_entry (self);
  gint index;

  if (target->n_measures <= 0 || entry->n_measures < BS_MEASURES_MAX)
    return FALSE;
  index = bs_walk_find_rest (entry, target);
  return index < 0 || entry->measures[index].result != target->measures[0].result;
}

/* The entry goes first: where the power fails between the two, the step is made once more and changes nothing. */
static gboolean
record_entry (BsStore *store, const BsWalk *before, BsWalk *self, gboolean again, BsInstant now, BsWalkChange *change,
              GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsEntry) current = get_entry (store, self->entry_id, &fault);
  g_autoptr (BsEntry) entry = NULL;

  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  bs_walk_settle (self, now);
  entry = plan_entry (before, self, again, current);
  if (entry == NULL)
    {
      change->record = BS_WALK_DELETED;
      return TRUE;
    }
  change->no_room = has_no_room (entry, self);
  if (current != NULL && bs_entry_equal (current, entry, FALSE))
    return TRUE;
  change->after = bs_store_put_entry (store, entry, now, error);
  if (change->after == NULL)
    return FALSE;
  change->record = BS_WALK_WRITTEN;
  change->before = g_steal_pointer (&current);
  return TRUE;
}

gboolean
bs_walk_record (BsStore *store, const BsWalk *before, BsWalk *self, gboolean again, BsInstant now, BsWalkChange *out,
                GError **error)
{
  BsWalkChange change = { .record = BS_WALK_NOTHING };
  gboolean good = (!bs_walk_has_entry (self) || record_entry (store, before, self, again, now, &change, error)) &&
                  bs_walk_save (store, self, error);

  if (good && out != NULL)
    *out = change;
  else
    bs_walk_change_clear (&change);
  return good;
}
