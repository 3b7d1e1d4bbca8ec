/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-assessment.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* The page that an emergency replaces Today with. It goes by one of its answers only: it has no default button and no key.
 *
 * Signal "called": void (*) (BsEmergencyPage *, gpointer): "I have called". The other answers are actions of the window. */
#define BS_TYPE_EMERGENCY_PAGE (bs_emergency_page_get_type ())
G_DECLARE_FINAL_TYPE (BsEmergencyPage, bs_emergency_page, BS, EMERGENCY_PAGE, AdwBin)

GtkWidget *bs_emergency_page_new (BsSettings *settings);
void bs_emergency_page_set_assessment (BsEmergencyPage *self, BsAssessment *assessment);
/* In first aid the person said that the pain is worse, whatever the rules make of it: `recorded` is what they recorded, in
 * `entry_id` ("": in no entry). */
void bs_emergency_page_set_worse (BsEmergencyPage *self, const char *recorded, const char *entry_id);

G_END_DECLS
