/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* The pages behind the page Guidance, by name: "known", "past", "behaviour", "first-aid", "rules", "rules:article". */

/* (transfer full) (nullable): its heading; NULL where there is no such page now. */
char *bs_guidance_subpage_dup_title (BsJournal *journal, const char *name);
/* (transfer none): the page one gets back to, "" the first. */
const char *bs_guidance_subpage_get_parent (const char *name);
/* (transfer floating): what it shows. */
GtkWidget *bs_guidance_subpage_make_content (BsJournal *journal, const char *name);
/* What it shows follows the diary, so that it is to be made anew when that changes. */
gboolean bs_guidance_subpage_follows_diary (const char *name);
/* (transfer full): what its row says under the title. */
char *bs_guidance_subpage_dup_summary (BsJournal *journal, const char *name);

/* (transfer none) (nullable): the widget of this rule in what bs_guidance_subpage_make_content() made. On the page of past
 * findings it is made if it was not shown yet. */
GtkWidget *bs_guidance_subpage_find_rule (GtkWidget *content, const char *rule_id);

G_END_DECLS
