/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-report-layout.h"

G_BEGIN_DECLS

/* One page of a report on white paper, as it is printed: as wide as there is room, or larger. It can have the keyboard;
 * its accessible name is which page it is, its description what stands on it. */
#define BS_TYPE_REPORT_SHEET (bs_report_sheet_get_type ())
G_DECLARE_FINAL_TYPE (BsReportSheet, bs_report_sheet, BS, REPORT_SHEET, GtkWidget)

GtkWidget *bs_report_sheet_new (void);
/* `layout` (nullable): NULL shows nothing. `page` from 0 on. */
void bs_report_sheet_set_page (BsReportSheet *self, BsReportLayout *layout, guint page);
/* Pixels a point; 0: as wide as there is room. */
void bs_report_sheet_set_scale (BsReportSheet *self, double scale);
/* Pixels a point, as it is drawn now. */
double bs_report_sheet_get_scale (BsReportSheet *self);

G_END_DECLS
