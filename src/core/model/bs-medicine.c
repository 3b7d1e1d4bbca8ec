/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-check.h"
#include "bs-record.h"

#define PER_DAY_MAX 99

BsMedicine *
bs_medicine_new (void)
{
  BsMedicine *self = g_new0 (BsMedicine, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->class_ = BS_ABSENT;
  self->max_per_day = BS_ABSENT;
  return self;
}

BsMedicine *
bs_medicine_ref (BsMedicine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_medicine_unref (BsMedicine *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->name);
  g_free (self->dose);
  g_free (self);
}

BsMedicine *
bs_medicine_copy (const BsMedicine *self)
{
  BsMedicine *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (BsMedicine, 1);
  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->name = g_strdup (self->name);
  copy->dose = g_strdup (self->dose);
  return copy;
}

gboolean
bs_medicine_equal (const BsMedicine *a, const BsMedicine *b, gboolean with_stamps)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (with_stamps && (strcmp (a->id, b->id) != 0 || !bs_instant_equal (a->updated_at, b->updated_at)))
    return FALSE;
  return g_strcmp0 (a->name, b->name) == 0 && a->class_ == b->class_ && g_strcmp0 (a->dose, b->dose) == 0 &&
         a->max_per_day == b->max_per_day;
}

gboolean
bs_medicine_validate (const BsMedicine *self, const char *place, const char **field_out, GError **error)
{
  const BsCheck check = { .place = place, .field_out = field_out, .error = error };

  g_return_val_if_fail (self != NULL, FALSE);

  if (!bs_check_id (&check, self->id) || !bs_check_instant (&check, "updatedAt", self->updated_at, TRUE, FALSE))
    return FALSE;
  if (self->name == NULL)
    return bs_check_fail (&check, "name", BS_NO_INDEX, BS_DIARY_ERROR_MISSING,
                          _ ("the name of the medicine is missing"));
  if (*self->name == '\0')
    return bs_check_fail (&check, "name", BS_NO_INDEX, BS_DIARY_ERROR_RANGE, _ ("the name of the medicine is empty"));
  return bs_check_text (&check, "name", BS_NO_INDEX, self->name, BS_NAME_MAX) &&
         bs_check_term (&check, "class", self->class_, &bs_medicine_classes) &&
         bs_check_text (&check, "dose", BS_NO_INDEX, self->dose, BS_DOSE_MAX) &&
         bs_check_number (&check, "maxPerDay", self->max_per_day, 1, PER_DAY_MAX);
}
