/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-report-layout.h"

G_BEGIN_DECLS

/* A page of a report as text that wraps: for a screen reader, line by line, and for large letters. */
#define BS_TYPE_REPORT_READING (bs_report_reading_get_type ())
G_DECLARE_FINAL_TYPE (BsReportReading, bs_report_reading, BS, REPORT_READING, AdwBin)

GtkWidget *bs_report_reading_new (void);
/* `layout` (nullable): NULL is no text. It is not kept. */
void bs_report_reading_set_page (BsReportReading *self, BsReportLayout *layout, guint page);

G_END_DECLS
