/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-report-layout.h"

G_BEGIN_DECLS

/* Lays a report out and writes it as PDF; what stood at `path` stays until the new one is whole. Any thread. Errors:
 * those of bs_file_write(), bs_report_pages_new() and bs_report_pages_write_pdf(). */
gboolean bs_report_write_file (const BsReport *report, BsPaper paper, const char *path, GCancellable *cancellable,
                               GError **error);

/* In the main loop; `path` is the file that was written (transfer none), with its ending. */
typedef void (*BsReportSaved) (gpointer owner, const char *path, const GError *error);
/* The same in a thread, with a dialog over `owner`'s window that can cancel it. A name without an ending gets ".pdf". */
void bs_report_save (GtkWidget *owner, BsReportLayout *layout, const char *path, BsReportSaved saved);
/* (transfer full): the place for `name` that a share hands on: readable by this user only, gone when they log out. */
char *bs_report_dup_shared_path (const char *name, GError **error);

G_END_DECLS
