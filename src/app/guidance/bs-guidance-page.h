/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* The page "Guidance": findings now with what led to them, what could not be judged, and behind it past findings, visits,
 * every rule in words, and what the article suggests.
 *
 * Uses the window's actions win.log-pain, win.show-entry, win.record-visit, win.show-error. */
#define BS_TYPE_GUIDANCE_PAGE (bs_guidance_page_get_type ())
G_DECLARE_FINAL_TYPE (BsGuidancePage, bs_guidance_page, BS, GUIDANCE_PAGE, AdwBin)

GtkWidget *bs_guidance_page_new (void);
void bs_guidance_page_set_journal (BsGuidancePage *self, BsJournal *journal);

/* Opens the finding of this rule: among those now, else the latest past one, else the rule in words; as soon as the page
 * is seen and the diary is assessed. */
void bs_guidance_page_show_finding (BsGuidancePage *self, const char *rule_id);

G_END_DECLS
