/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-report-period.h"
#include "bs-report.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* What a person chose for the report: values only. */
typedef struct
{
  gboolean by_dates; /* from `first` to `last`, and not `period` */
  BsReportPeriod period;
  gint32 first, last; /* local dates, `last` not before `first` */
  gboolean with_name, with_notes;
} BsReportChoice;

/* What was chosen last. Dates that never were, or cannot be read: three months that end with `latest`, the latest date
 * that can be chosen. */
BsReportChoice bs_report_choice_load (BsSettings *settings, gint32 latest);
void bs_report_choice_store (const BsReportChoice *self, BsSettings *settings);

/* The latest date that has something or will have: today, or a later local date of an entry made further east. */
gint32 bs_report_choice_find_latest (const BsHistory *history, BsInstant now);
/* A date that was pressed. One beyond the other takes it along; none is later than `latest`. */
void bs_report_choice_set_first (BsReportChoice *self, gint32 date, gint32 latest);
void bs_report_choice_set_last (BsReportChoice *self, gint32 date, gint32 latest);

/* The report's options for what was chosen, as the diary stands at `now`. "Since the last visit" without one is the
 * default period. */
BsReportOptions bs_report_choice_get_options (const BsReportChoice *self, const BsHistory *history, BsInstant now);

G_END_DECLS
