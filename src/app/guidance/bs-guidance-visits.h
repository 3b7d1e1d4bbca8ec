/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* (transfer floating): the visits that were recorded, the latest first, and what each says is known to the doctor; with a
 * button that records one (win.record-visit). A visit answers findings, so one recorded by mistake can be removed. */
GtkWidget *bs_guidance_visits_new (BsJournal *journal);
/* (transfer full): "2 findings until 20 Dec", "Last seen 19 Nov", "No visit recorded". */
char *bs_guidance_visits_dup_summary (const BsAssessment *assessment);

G_END_DECLS
