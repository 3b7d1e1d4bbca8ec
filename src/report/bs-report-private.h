/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-figures.h"
#include "bs-report.h"

G_BEGIN_DECLS

/* What the parts of a report are made of; each is in a file of its own. */
typedef struct
{
  BsReport *report;
  BsAssessment *assessment;
  BsHistory *history;
  GPtrArray *entries; /* BsEntry of the span that are there, newest first */
  GPtrArray *medicine_list;
  BsRuleSettings settings;
  BsTrendSpan span, before;     /* `before` is empty where nothing is compared */
  BsFigures *figures, *earlier; /* `earlier` of the span before; NULL */
  gboolean with_name, with_notes;
  gint32 began; /* the diary's first day where that cut the span, else G_MININT32 */
  gint32 today; /* its year is not said in dates */
  BsInstant at;
} BsReportMaker;

/* (transfer none) */
BsReportSection *bs_report_add_section (BsReport *self, BsReportSectionId id, const char *title, const char *subtitle);
BsReportBlock *bs_report_section_add (BsReportSection *self, BsReportBlockKind kind);
/* The table of a new block. */
BsReportTable *bs_report_section_add_table (BsReportSection *self);
/* The text of a new block: a paragraph or a bullet. */
BsReportText *bs_report_section_add_text (BsReportSection *self, BsReportBlockKind kind);

/* bs-report-header.c */
void bs_report_add_header (BsReportMaker *maker);
/* bs-report-summary.c */
void bs_report_add_summary (BsReportMaker *maker);
/* bs-report-findings.c */
void bs_report_add_findings (BsReportMaker *maker);
/* bs-report-findings-full.c */
void bs_report_add_findings_in_full (BsReportMaker *maker);
/* bs-report-not-judged.c */
void bs_report_add_not_judged (BsReportMaker *maker);
/* (transfer full): "Bladder and bowel, both legs": what was not asked; "" where all was. */
char *bs_report_dup_not_asked (const BsReportMaker *maker);
/* bs-report-chart.c */
void bs_report_add_charts (BsReportMaker *maker);
void bs_report_chart_free (BsReportChart *self);
/* bs-report-tables.c */
void bs_report_add_walking (BsReportMaker *maker);
void bs_report_add_relief (BsReportMaker *maker);
void bs_report_add_medicines (BsReportMaker *maker);
/* (transfer full): "Rest, sitting", "Medicine". */
char *bs_report_dup_measure_name (BsMeasureKind kind, gint how);
/* bs-report-regions.c */
void bs_report_add_regions (BsReportMaker *maker);
void bs_report_figure_free (BsReportFigure *self);
/* bs-report-places.c: places in short, sides as L and R. Adds "Lower back centre, L"; nothing of an empty set. */
void bs_report_text_add_sites (BsReportText *text, guint64 sites);
void bs_report_text_add_regions (BsReportText *text, BsReportRole role, guint64 regions);
/* bs-report-dump.c: what they show in words, a line each. */
void bs_report_chart_append_text (const BsReportChart *chart, GString *out);
void bs_report_figure_append_text (const BsReportFigure *figure, GString *out);
/* bs-report-entries.c */
void bs_report_add_entries (BsReportMaker *maker);
/* bs-report-closing.c */
void bs_report_add_closing (BsReportMaker *maker);
/* (transfer full): "Rules: article 1, guidance 1. Times as recorded, UTC+2, UTC+1." */
char *bs_report_dup_versions (BsReportMaker *maker);

G_END_DECLS
