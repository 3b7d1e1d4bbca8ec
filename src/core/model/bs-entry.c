/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-entry.h"

/* Written out, because G_DEFINE_BOXED_TYPE is not ISO C. */
GType
bs_entry_get_type (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    g_once_init_leave (&registered,
                       g_boxed_type_register_static (g_intern_static_string ("BsEntry"), (GBoxedCopyFunc) bs_entry_ref,
                                                     (GBoxedFreeFunc) bs_entry_unref));
  return registered;
}

BsEntry *
bs_entry_new (void)
{
  BsEntry *self = g_new0 (BsEntry, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->pain = BS_ABSENT;
  self->leg_pain = BS_ABSENT;
  self->course = BS_ABSENT;
  self->when = BS_ABSENT;
  self->walk_posture = BS_ABSENT;
  self->stop_reason = BS_ABSENT;
  self->walk_min = BS_ABSENT;
  self->onset_min = BS_ABSENT;
  self->walk_metres = BS_ABSENT;
  self->n_measures = BS_ABSENT;
  return self;
}

BsEntry *
bs_entry_ref (BsEntry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_entry_unref (BsEntry *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (gint i = 0; i < self->n_measures; i++)
    bs_measure_clear (&self->measures[i]);
  g_free (self->measures);
  g_free (self->note);
  g_free (self);
}

BsEntry *
bs_entry_copy (const BsEntry *self)
{
  BsEntry *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (BsEntry, 1);
  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->note = g_strdup (self->note);
  copy->measures = NULL;
  if (self->n_measures > 0)
    {
      copy->measures = g_new (BsMeasure, self->n_measures);
      for (gint i = 0; i < self->n_measures; i++)
        bs_measure_copy (&copy->measures[i], &self->measures[i]);
    }
  return copy;
}

BsMeasure *
bs_entry_add_measure (BsEntry *self, BsMeasureKind kind)
{
  BsMeasure *measure;
  gint n;

  g_return_val_if_fail (self != NULL, NULL);

  n = MAX (self->n_measures, 0);
  self->measures = g_renew (BsMeasure, self->measures, n + 1);
  measure = &self->measures[n];
  bs_measure_init (measure, kind);
  self->n_measures = n + 1;
  return measure;
}

void
bs_entry_remove_measure (BsEntry *self, guint index)
{
  g_return_if_fail (self != NULL && self->n_measures > 0 && index < (guint) self->n_measures);

  bs_measure_clear (&self->measures[index]);
  self->n_measures--;
  memmove (&self->measures[index], &self->measures[index + 1], (self->n_measures - index) * sizeof (BsMeasure));
}

void
bs_entry_set_note (BsEntry *self, const char *note)
{
  char *copy;

  g_return_if_fail (self != NULL);

  copy = g_strdup (note);
  g_free (self->note);
  self->note = copy;
}

static gboolean
are_measures_equal (const BsEntry *a, const BsEntry *b)
{
  if (a->n_measures != b->n_measures)
    return FALSE;
  for (gint i = 0; i < a->n_measures; i++)
    if (!bs_measure_equal (&a->measures[i], &b->measures[i]))
      return FALSE;
  return TRUE;
}

static gboolean
are_stamps_equal (const BsEntry *a, const BsEntry *b)
{
  return strcmp (a->id, b->id) == 0 && bs_instant_equal (a->recorded_at, b->recorded_at) &&
         bs_instant_equal (a->updated_at, b->updated_at);
}

gboolean
bs_entry_equal (const BsEntry *a, const BsEntry *b, gboolean with_stamps)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (with_stamps && !are_stamps_equal (a, b))
    return FALSE;
  return bs_instant_equal (a->at, b->at) && bs_instant_equal (a->end, b->end) && a->pain == b->pain &&
         a->leg_pain == b->leg_pain && a->course == b->course && a->when == b->when &&
         a->walk_posture == b->walk_posture && a->stop_reason == b->stop_reason && a->walk_min == b->walk_min &&
         a->onset_min == b->onset_min && a->walk_metres == b->walk_metres &&
         bs_term_list_equal (&a->types, &b->types) && bs_term_list_equal (&a->position, &b->position) &&
         bs_term_list_equal (&a->easier_when, &b->easier_when) && bs_term_list_equal (&a->sites, &b->sites) &&
         bs_term_list_equal (&a->radiates, &b->radiates) && bs_term_list_equal (&a->numb, &b->numb) &&
         bs_term_list_equal (&a->signs, &b->signs) && bs_term_list_equal (&a->skipped, &b->skipped) &&
         bs_term_list_equal (&a->triggers, &b->triggers) && are_measures_equal (a, b) &&
         g_strcmp0 (a->note, b->note) == 0;
}
