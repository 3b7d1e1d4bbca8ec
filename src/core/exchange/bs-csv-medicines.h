/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"

G_BEGIN_DECLS

/* Adds what was taken: "Ibuprofen 400 mg, Novalgin 0,5 g" are two, each with its dose. `dose` is what the table says of
 * doses, "" where it does not; for as many parts as there are medicines, each has its own. */
void bs_csv_medicines_add (BsEntry *entry, const char *text, const char *dose);

G_END_DECLS
