/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-report-choice.h"

G_BEGIN_DECLS

/* What the report is about and what of it is left out; begins with what was chosen last, and keeps what is chosen.
 *
 * Signal "changed": void (*) (BsReportForm *, gpointer): something else is chosen, or can be told now. */
#define BS_TYPE_REPORT_FORM (bs_report_form_get_type ())
G_DECLARE_FINAL_TYPE (BsReportForm, bs_report_form, BS, REPORT_FORM, AdwBin)

GtkWidget *bs_report_form_new (BsJournal *journal, BsSettings *settings);
/* FALSE while the diary is still being read. */
gboolean bs_report_form_get_options (BsReportForm *self, BsReportOptions *options);

G_END_DECLS
