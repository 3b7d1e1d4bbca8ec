/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "bs-report.h"

G_BEGIN_DECLS

/* A report on pages. The same pages are drawn into a PDF, on a printer and in a preview. */
typedef enum
{
  BS_PAPER_A4,
  BS_PAPER_LETTER,
} BsPaper;

/* That of the person's country, by the system's locale. */
BsPaper bs_paper_get_default (void);

typedef struct _BsReportPages BsReportPages;
/* (transfer full): keep `report` as long. To be used in one thread at a time. Cancelled: NULL with
 * G_IO_ERROR_CANCELLED. */
BsReportPages *bs_report_pages_new (const BsReport *report, BsPaper paper, GCancellable *cancellable, GError **error);
void bs_report_pages_free (BsReportPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsReportPages, bs_report_pages_free)

guint bs_report_pages_get_n (const BsReportPages *self);
/* Points. */
void bs_report_pages_get_size (const BsReportPages *self, double *width, double *height);
/* Draws a page, from 0 on, at the origin, in points, on what is white already. */
void bs_report_pages_draw (BsReportPages *self, guint page, cairo_t *cr);
/* (transfer full): what stands on a page, in reading order, a line for each paragraph and each row of a table. */
char *bs_report_pages_dup_text (const BsReportPages *self, guint page);
/* Writes all of them as PDF: the same bytes for the same report on the same system. */
gboolean bs_report_pages_write_pdf (BsReportPages *self, GOutputStream *out, GCancellable *cancellable, GError **error);

G_END_DECLS
