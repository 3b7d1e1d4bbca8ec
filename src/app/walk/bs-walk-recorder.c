/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-walk-recorder.h"

static BsStore *
get_store (BsWalkRecorder *self)
{
  return bs_journal_get_store (self->journal);
}

BsMark
bs_walk_recorder_now (BsWalkRecorder *self)
{
  return bs_mark_new (bs_journal_now (self->journal));
}

gboolean
bs_walk_recorder_open (BsWalkRecorder *self, BsJournal *journal, GError **error)
{
  g_autoptr (GError) fault = NULL;
  BsMark now;

  *self = (BsWalkRecorder){ .journal = g_object_ref (journal) };
  if (bs_walk_load (get_store (self), &self->walk, &fault))
    {
      self->recorded = self->walk;
      return TRUE;
    }
  now = bs_walk_recorder_now (self);
  bs_walk_begin (&self->walk, &now);
  self->recorded = self->walk;
  if (!bs_walk_save (get_store (self), &self->walk, fault == NULL ? &fault : NULL) || fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  return TRUE;
}

static void
forget_undo (BsWalkRecorder *self)
{
  self->can_undo = self->undo_writes = FALSE;
  g_clear_pointer (&self->undo_entry, bs_entry_unref);
}

void
bs_walk_recorder_clear (BsWalkRecorder *self)
{
  forget_undo (self);
  g_clear_pointer (&self->written, bs_entry_unref);
  g_clear_object (&self->journal);
}

/* ---- Alarms ---- */

/* (transfer full) (nullable) */
static GArray *
list_active (BsWalkRecorder *self)
{
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);

  return assessment != NULL ? bs_assessment_list_active (assessment) : NULL;
}

static gboolean
is_alarm (const BsFinding *finding)
{
  return finding->rule->level >= BS_LEVEL_URGENT && !finding->known;
}

static gboolean
has_alarm (const GArray *findings, const BsRule *rule)
{
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const BsFinding *finding = &g_array_index (findings, BsFinding, i);

      if (is_alarm (finding) && finding->rule == rule)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_raised (const GArray *before, const GArray *after)
{
  for (guint i = 0; after != NULL && i < after->len; i++)
    {
      const BsFinding *finding = &g_array_index (after, BsFinding, i);

      if (is_alarm (finding) && !has_alarm (before, finding->rule))
        return TRUE;
    }
  return FALSE;
}

/* ---- Writing ---- */

static gboolean
write_walk (BsWalkRecorder *self, BsWalk *next, gboolean again, BsWalkChange *change, BsWalkOutcome *out,
            GError **error)
{
  g_autoptr (GArray) before = list_active (self), after = NULL;
  gboolean worse = next->result == BS_RESULT_WORSE && self->recorded.result != BS_RESULT_WORSE;
  gboolean written;

  self->writing = TRUE;
  written =
      bs_walk_record (get_store (self), &self->recorded, next, again, bs_journal_now (self->journal), change, error);
  self->writing = FALSE;
  if (!written)
    return FALSE;
  after = list_active (self);
  if (change->after != NULL)
    {
      g_clear_pointer (&self->written, bs_entry_unref);
      self->written = bs_entry_ref (change->after);
    }
  out->deleted = change->record == BS_WALK_DELETED;
  out->no_room = change->no_room;
  /* "Worse" also where an earlier one still stands, or the rules have not been asked yet: the history is being read. */
  out->alarm = worse || is_raised (before, after);
  self->walk = self->recorded = *next;
  return TRUE;
}

gboolean
bs_walk_recorder_take (BsWalkRecorder *self, const BsWalk *given, gboolean step, BsWalkOutcome *out, GError **error)
{
  BsWalk former = self->walk, next = *given;
  BsWalkChange change = { 0 };

  if (!write_walk (self, &next, FALSE, &change, out, error))
    return FALSE;
  if (step)
    {
      forget_undo (self);
      self->can_undo = TRUE;
      self->undo_walk = former;
      self->undo_writes = change.record == BS_WALK_WRITTEN;
      self->undo_entry = g_steal_pointer (&change.before);
    }
  bs_walk_change_clear (&change);
  return TRUE;
}

gboolean
bs_walk_recorder_write (BsWalkRecorder *self, gboolean again, BsWalkOutcome *out, GError **error)
{
  BsWalk next = self->walk;
  BsWalkChange change = { 0 };
  gboolean written = write_walk (self, &next, again, &change, out, error);

  bs_walk_change_clear (&change);
  return written;
}

/* What stood there before the step comes back, or nothing. */
static gboolean
put_back (BsWalkRecorder *self, GError **error)
{
  BsInstant now = bs_journal_now (self->journal);
  g_autoptr (BsEntry) entry = NULL;

  if (self->undo_entry != NULL)
    entry = bs_store_put_entry (get_store (self), self->undo_entry, now, error);
  else
    entry = bs_store_delete_entry (get_store (self), self->walk.entry_id, now, error);
  return entry != NULL;
}

/* Somebody changed the entry since: only the step goes. One that the step began is the person's own by now. */
static gboolean
take_back (BsWalkRecorder *self, const BsEntry *current, GError **error)
{
  BsInstant now = bs_journal_now (self->journal);
  g_autoptr (BsEntry) entry = NULL, put = NULL;

  if (self->undo_entry == NULL || !bs_walk_has_entry (&self->undo_walk))
    return TRUE;
  entry = bs_walk_take_back (current, &self->recorded, &self->undo_walk, now);
  if (bs_entry_equal (entry, current, FALSE))
    return TRUE;
  put = bs_store_put_entry (get_store (self), entry, now, error);
  return put != NULL;
}

static gboolean
undo_entry (BsWalkRecorder *self, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsEntry) current = NULL;

  if (!self->undo_writes)
    return TRUE;
  current = bs_store_get_entry (get_store (self), self->walk.entry_id, &fault);
  /* Deleted meanwhile: there is nothing to take back. */
  if (g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (current == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  return self->written != NULL && bs_entry_equal (current, self->written, FALSE) ? put_back (self, error)
                                                                                 : take_back (self, current, error);
}

gboolean
bs_walk_recorder_undo (BsWalkRecorder *self, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self->can_undo, FALSE);

  self->writing = TRUE;
  done = undo_entry (self, error) && bs_walk_save (get_store (self), &self->undo_walk, error);
  self->writing = FALSE;
  if (!done)
    return FALSE;
  self->walk = self->recorded = self->undo_walk;
  forget_undo (self);
  return TRUE;
}

gboolean
bs_walk_recorder_owns_entry (BsWalkRecorder *self)
{
  g_autoptr (BsEntry) written = NULL, current = NULL;

  if (!bs_walk_has_entry (&self->recorded))
    return FALSE;
  written = bs_walk_make_entry (&self->recorded, bs_journal_now (self->journal));
  current = bs_store_get_entry (get_store (self), written->id, NULL);
  return current != NULL && bs_entry_equal (current, written, FALSE);
}

gboolean
bs_walk_recorder_discard (BsWalkRecorder *self, GError **error)
{
  gboolean done = TRUE;

  self->writing = TRUE;
  if (bs_walk_recorder_owns_entry (self))
    {
      g_autoptr (BsEntry) gone =
          bs_store_delete_entry (get_store (self), self->recorded.entry_id, bs_journal_now (self->journal), error);
      done = gone != NULL;
    }
  done = done && bs_walk_clear (get_store (self), error);
  self->writing = FALSE;
  return done;
}
