/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "bs-report-pages.h"

G_BEGIN_DECLS

/* A report and its pages, made off the main loop. Reference counted; the report never changes, so that another thread
 * may lay it out anew, on paper of its own; the pages belong to the thread of the window. */
typedef struct _BsReportLayout BsReportLayout;

BsReportLayout *bs_report_layout_ref (BsReportLayout *self);
void bs_report_layout_unref (BsReportLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsReportLayout, bs_report_layout_unref)

/* Reads the diary a second time, in a thread, and makes the report at the journal's moment. `done` comes in the main
 * loop, also of what was cancelled (G_IO_ERROR_CANCELLED). Errors else: BS_STORE_ERROR; BS_RULE_ERROR where the rules
 * could not be read. */
void bs_report_layout_make (BsJournal *journal, const BsReportOptions *options, BsPaper paper,
                            GCancellable *cancellable, GAsyncReadyCallback done, gpointer user_data);
/* (transfer full) */
BsReportLayout *bs_report_layout_make_finish (GAsyncResult *result, GError **error);

/* (transfer none) */
const BsReport *bs_report_layout_get_report (BsReportLayout *self);
BsReportPages *bs_report_layout_get_pages (BsReportLayout *self);
BsPaper bs_report_layout_get_paper (BsReportLayout *self);
/* (transfer full): what a file of it is called, without a name of the person: "backstory-2026-08-24-2026-11-22.pdf". */
char *bs_report_layout_dup_file_name (BsReportLayout *self);

G_END_DECLS
