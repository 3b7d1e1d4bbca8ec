/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* The two columns of the page Guidance: each function empties the box and fills it anew. */

/* Findings now, and those that are known to the doctor. Of a new page the first card is open; otherwise those whose
 * rules are in `expanded` (nullable, char *). */
void bs_guidance_fill_findings (GtkBox *box, BsJournal *journal, GHashTable *expanded);
/* Not judged, how the pain behaved, more. */
void bs_guidance_fill_others (GtkBox *box, BsJournal *journal, gboolean all_topics);

/* (transfer none) (nullable): the card of this rule in a box that bs_guidance_fill_findings() filled. */
GtkWidget *bs_guidance_find_card (GtkBox *box, const char *rule_id);
/* (transfer full) (element-type utf8): ids of the rules whose cards are open; NULL where the box has no card yet. */
GHashTable *bs_guidance_list_expanded (GtkBox *box);
/* (transfer full): what the two columns say hangs on this; of the same history and the same digest it is the same. */
char *bs_guidance_dup_digest (BsJournal *journal);

G_END_DECLS
