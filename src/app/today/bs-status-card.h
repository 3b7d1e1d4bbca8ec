/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-assessment.h"

G_BEGIN_DECLS

/* What the rules say now: the level in words, what to do first, then what was recorded that led here. */
#define BS_TYPE_STATUS_CARD (bs_status_card_get_type ())
G_DECLARE_FINAL_TYPE (BsStatusCard, bs_status_card, BS, STATUS_CARD, AdwBin)

GtkWidget *bs_status_card_new (void);
void bs_status_card_show_assessment (BsStatusCard *self, BsAssessment *assessment);
/* The diary is not read yet; a new card says so too. */
void bs_status_card_show_reading (BsStatusCard *self);
/* Nothing can be judged, and why: never to be taken for "no rule matches". */
void bs_status_card_show_not_judged (BsStatusCard *self, const char *why);

G_END_DECLS
