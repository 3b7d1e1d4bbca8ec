/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"

G_BEGIN_DECLS

/* Opens what the window needs: diary and rules. A diary that cannot be opened leaves nothing; rules that cannot be read leave a
 * journal that judges nothing, with the reason. */
typedef struct
{
  BsJournal *journal; /* NULL: the diary could not be opened, `diary_fault` says why */
  GError *diary_fault;
  GError *rules_fault; /* the diary is open, nothing is judged */
} BsOpening;

/* `at` fixes the clock where it is set. Reads no history yet. */
void bs_opening_open (BsOpening *self, const char *path, gboolean own_rules, BsInstant at);
void bs_opening_clear (BsOpening *self);

/* (transfer none): one line that says what is the matter with a diary that cannot be opened. */
const char *bs_opening_get_fault_title (const GError *fault);
/* (transfer none): what can be done besides trying again; "" where the fault's own sentence says it all. */
const char *bs_opening_get_fault_help (const GError *fault);

G_END_DECLS
