/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "bs-log-form.h"

G_BEGIN_DECLS

/* What completes the name of a medicine, and the person's own limit for a day. */

/* (transfer full) (element-type BsMedicine): the person's list, then names that only the diary has. */
GPtrArray *bs_medicine_choices_new (BsJournal *journal);
/* Whether a word of the name begins with what was typed, and it is not that name already. */
gboolean bs_medicine_is_completion (const BsMedicine *medicine, const char *typed);
/* The one with this name, however written; NULL: none. */
const BsMedicine *bs_medicine_choices_find (GPtrArray *choices, const char *name);
/* (transfer full) (nullable): what is to be said before this dose is saved, because it would pass the person's own
 * limit for its day; counted are the doses in the diary and those before it in the form. */
char *bs_medicine_limit_notice (GPtrArray *choices, BsStore *store, BsLogForm *form, gint measure);

G_END_DECLS
