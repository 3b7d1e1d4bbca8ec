/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-report-layout.h"

G_BEGIN_DECLS

/* (transfer full): prints a report: its pages where they are for the printer's paper, else laid out anew for it; on
 * paper that is neither A4 nor Letter they become smaller or larger. The caller runs it. */
GtkPrintOperation *bs_report_print_operation_new (BsReportLayout *layout);
/* (transfer full) (nullable): what came of it, when it is done: one sentence; G_IO_ERROR_CANCELLED where the person
 * changed their mind. */
GError *bs_report_print_dup_error (GtkPrintOperation *operation, GtkPrintOperationResult result);

/* In the main loop; `error` (nullable): as above. */
typedef void (*BsReportPrinted) (gpointer owner, const GError *error);
/* Asks for the printer over `owner`'s window, and prints. */
void bs_report_print (GtkWidget *owner, BsReportLayout *layout, BsReportPrinted printed);

G_END_DECLS
