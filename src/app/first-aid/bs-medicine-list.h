/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* Which medicine was taken: one of the person's own, or one that is typed. Nothing is chosen beforehand and none stands
 * out: the order is the alphabet's (rules.md 5.2, 4.5). The person's own limit for a day is said before it is recorded.
 *
 * Signal "taken": void (*) (BsMedicineList *, const char *name, const char *dose, gint class, gpointer): `name` and `dose`
 * nullable, `class` BsMedicineClass or BS_ABSENT. */
#define BS_TYPE_MEDICINE_LIST (bs_medicine_list_get_type ())
G_DECLARE_FINAL_TYPE (BsMedicineList, bs_medicine_list, BS, MEDICINE_LIST, AdwBin)

/* `entry`: what the dose will be added to; doses that it has are counted. */
GtkWidget *bs_medicine_list_new (BsJournal *journal, const BsEntry *entry);

G_END_DECLS
