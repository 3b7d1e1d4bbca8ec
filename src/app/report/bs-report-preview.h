/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-report-layout.h"

G_BEGIN_DECLS

/* The pages of a report, one at a time, as they will be printed: larger and smaller, to the next and back, or as
 * plain text that can be read line by line in letters of any size. Before there are pages it says that they are being
 * made, or why there are none. */
#define BS_TYPE_REPORT_PREVIEW (bs_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (BsReportPreview, bs_report_preview, BS, REPORT_PREVIEW, AdwBin)

/* They come soon: what is shown now stays so long, and is marked as former. */
void bs_report_preview_set_working (BsReportPreview *self);
/* The page that was shown is shown again, where there is one. */
void bs_report_preview_set_layout (BsReportPreview *self, BsReportLayout *layout);
/* There are none. */
void bs_report_preview_set_fault (BsReportPreview *self, const char *why);

G_END_DECLS
