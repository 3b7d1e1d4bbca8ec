/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* The report for the doctor: what it is about, its pages as they will be, and the ways out: a PDF, a printer, another
 * program. Wide, choices and pages stand side by side; narrow, one at a time. The caller sets what it is transient
 * for. */
#define BS_TYPE_REPORT_DIALOG (bs_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsReportDialog, bs_report_dialog, BS, REPORT_DIALOG, AdwWindow)

GtkWidget *bs_report_dialog_new (BsJournal *journal, BsSettings *settings);
/* Writes what is shown, as after the file was chosen. */
void bs_report_dialog_save (BsReportDialog *self, const char *path);

G_END_DECLS
