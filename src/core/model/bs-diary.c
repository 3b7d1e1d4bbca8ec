/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-record.h"

BsDiary *
bs_diary_new (void)
{
  BsDiary *self = g_new0 (BsDiary, 1);

  self->profile = bs_profile_new ();
  self->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_medicine_unref);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_entry_unref);
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_visit_unref);
  return self;
}

void
bs_diary_free (BsDiary *self)
{
  g_return_if_fail (self != NULL);

  bs_profile_unref (self->profile);
  g_ptr_array_unref (self->medicines);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->visits);
  g_free (self);
}
