/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-finding-card.h"

G_BEGIN_DECLS

/* The findings that are no longer met, those that ended last first, some at a time. */
#define BS_TYPE_GUIDANCE_PAST (bs_guidance_past_get_type ())
G_DECLARE_FINAL_TYPE (BsGuidancePast, bs_guidance_past, BS, GUIDANCE_PAST, GtkBox)

GtkWidget *bs_guidance_past_new (BsJournal *journal);
/* (transfer none) (nullable): the card of the latest past finding of this rule, made if it was not shown yet. */
GtkWidget *bs_guidance_past_find (BsGuidancePast *self, const char *rule_id);

G_END_DECLS
