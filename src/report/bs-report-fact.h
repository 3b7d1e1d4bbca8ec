/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-report-private.h"

G_BEGIN_DECLS

/* A rule that was met in the period and is no longer, all its times together. */
typedef struct
{
  const BsRule *rule;
  GArray *times; /* BsFinding, the newest first */
} BsReportPast;

/* (transfer full) (element-type BsReportPast): what was met within the period and has ended: by level, then the one
 * that was met last first. */
GPtrArray *bs_report_list_past (const BsReportMaker *maker);
/* (nullable) (transfer none) */
BsReportPast *bs_report_find_past (GPtrArray *list, const BsRule *rule);
/* (transfer full): what was recorded, in short: "Numb: left foot. 20 Nov (pain 6), 21 Nov (pain 7)". */
char *bs_report_format_fact (const BsReportMaker *maker, const BsFinding *finding);
/* (transfer full): "14–15 Sep": when a rule was met that is no longer. */
char *bs_report_format_interval (const BsReportMaker *maker, const BsFinding *finding);

G_END_DECLS
