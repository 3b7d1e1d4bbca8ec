/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-terms.h"

G_BEGIN_DECLS

/* Adds the places of the lower back that a text names, in one of the languages of bs_csv_mapping_guess(); "lower back"
 * without a side is all of it. Returns (transfer full) (nullable) the parts of the text that name none, joined by ", ".
 */
char *bs_csv_places_read (const char *text, BsTermList *sites);

G_END_DECLS
