/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* One finding: level, whose rule, what to do; opened: what was recorded, what the rule says, what was assumed.
 *
 * Uses the window's action win.show-entry. */
#define BS_TYPE_FINDING_CARD (bs_finding_card_get_type ())
G_DECLARE_FINAL_TYPE (BsFindingCard, bs_finding_card, BS, FINDING_CARD, AdwBin)

/* Of a finding of this assessment, active or past; `finding` is copied. What it shows when opened is made then. */
GtkWidget *bs_finding_card_new (BsJournal *journal, BsAssessment *assessment, const BsFinding *finding);
const BsFinding *bs_finding_card_get_finding (BsFindingCard *self);
gboolean bs_finding_card_get_expanded (BsFindingCard *self);
void bs_finding_card_set_expanded (BsFindingCard *self, gboolean expanded);

/* (transfer floating): the sentence a rule quotes, in its block with where it is from; the rule's own line where its
 * source has no sentence to quote. */
GtkWidget *bs_finding_quote_new (const BsRule *rule);
/* (transfer full): "17 Nov – 20 Nov 2026", local days of [raised, cleared) in the offset of `at`. */
char *bs_finding_format_span (const BsFinding *finding, BsInstant at);

G_END_DECLS
