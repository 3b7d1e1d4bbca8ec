/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-duplicate.h"

BsEntry *
bs_diary_duplicate_entry (const BsEntry *entry, BsInstant now)
{
  BsEntry *copy = bs_entry_copy (entry);

  copy->id[0] = '\0';
  copy->recorded_at = BS_INSTANT_NONE;
  copy->updated_at = BS_INSTANT_NONE;
  copy->at = now;
  copy->end = BS_INSTANT_NONE;
  while (copy->n_measures > 0)
    bs_entry_remove_measure (copy, (guint) copy->n_measures - 1);
  copy->n_measures = BS_ABSENT;
  bs_term_list_clear (&copy->signs);
  bs_term_list_clear (&copy->skipped);
  bs_term_list_clear (&copy->numb);
  bs_term_list_clear (&copy->triggers);
  /* Where it spreads is asked anew: an old mark would raise a finding today, or answer one (rules.md 2.6, 8). */
  bs_term_list_clear (&copy->radiates);
  return copy;
}

BsEntry *
bs_diary_duplicate (BsStore *store, const char *id, BsInstant now, GError **error)
{
  g_autoptr (BsEntry) entry = bs_store_get_entry (store, id, error);
  g_autoptr (BsEntry) copy = entry != NULL ? bs_diary_duplicate_entry (entry, now) : NULL;

  return copy != NULL ? bs_store_put_entry (store, copy, now, error) : NULL;
}
