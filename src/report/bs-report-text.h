/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-instant.h"
#include "bs-values.h"

G_BEGIN_DECLS

/* A text of the report in which parts have roles; how a role looks is the layout's. One paragraph, without control
 * characters, so that whatever somebody typed fits into a line of a table. */
typedef enum
{
  BS_ROLE_PLAIN,
  BS_ROLE_STRONG, /* what decides */
  BS_ROLE_QUIET,  /* what explains */
  BS_ROLE_NOTE,   /* … and is smaller than what it explains */
  BS_ROLE_WHOLE,  /* not parted at the end of a line */
  BS_ROLE_FIGURE, /* a key figure */
  BS_ROLE_MARK,   /* a box, drawn: □ outlined, ▣ grey, ■ black */
  BS_N_ROLES,
} BsReportRole;

typedef struct
{
  guint end; /* byte behind its last */
  guint8 role;
} BsReportRun;

typedef struct
{
  GString *string;
  GArray *runs; /* BsReportRun, one behind the other */
} BsReportText;

/* (transfer full) */
BsReportText *bs_report_text_new (void);
BsReportText *bs_report_text_new_plain (const char *text);
BsReportText *bs_report_text_new_role (BsReportRole role, const char *text);
void bs_report_text_free (BsReportText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsReportText, bs_report_text_free)

void bs_report_text_add (BsReportText *self, BsReportRole role, const char *text);
void bs_report_text_add_format (BsReportText *self, BsReportRole role, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* `separator` first, where there is something already. */
void bs_report_text_join (BsReportText *self, BsReportRole role, const char *separator, const char *text);
/* One full stop at its end: an abbreviation there, as a short month is in some languages, has its own. */
void bs_report_text_end_sentence (BsReportText *self);
/* Gives it a capital at its beginning. */
void bs_report_text_capitalise (BsReportText *self);
/* (transfer full): without what only keeps a line together: as it is read or compared. */
char *bs_report_text_strip (const char *text);
gboolean bs_report_text_is_empty (const BsReportText *self);
const char *bs_report_text_get (const BsReportText *self);

/* Numbers and dates, all (transfer full). `today`: the year of this local date is not said. */

/* "87 %", "<1 %"; of none "0 %". */
char *bs_report_format_share (guint n, guint of);
/* "9", "13.5": a median; "–" of BS_ABSENT. */
char *bs_report_format_median (double median);
/* "4.6": a mean; "–" of BS_ABSENT. */
char *bs_report_format_mean (double mean);
/* The values themselves, where they are too few for a median: "5, 4, 6". */
char *bs_report_format_values (const BsValues *values);
/* "3–18", "7" where both are the same; "–" of none. */
char *bs_report_format_range (const BsValues *values);
/* "5 Nov", with the year where it is not today's. */
char *bs_report_format_short_date (gint32 date, gint32 today);
/* "5 Nov", "13–21 Nov", "30 Sep–4 Oct", with years where the first is not of today's year. */
char *bs_report_format_dates (gint32 first, gint32 last, gint32 today);
/* "24 Aug 2026". */
char *bs_report_format_full_date (gint32 date);
/* "Sat 21 Nov". */
char *bs_report_format_weekday (gint32 date, gint32 today);
/* "20 Nov 18:25"; of a bare date without the time. */
char *bs_report_format_moment (BsInstant moment, gint32 today);
/* "UTC+1", "UTC+5:30". */
char *bs_report_format_offset (gint minutes);

G_END_DECLS
