/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* Dates, times and entries in words, in the person's language: one wording for window, command line and report.
 * All results (transfer full). `today` is a local date, days since 1970. */

/* One more of a list in a line, with the language's separator where there is one already. */
void bs_text_append_item (GString *text, const char *item);

/* As g_date_time_format() does it, with the names of bs-language.h. */
char *bs_text_format_date_as (gint32 date, const char *format);
/* "Sunday 22 November"; with the year where it is not today's: "Sunday 22 November 2026". */
char *bs_text_format_date (gint32 date, gint32 today);
/* "Today", "Yesterday", else as above. */
char *bs_text_format_day (gint32 date, gint32 today);
/* "22 Nov"; with the year where it is not today's. */
char *bs_text_format_short_date (gint32 date, gint32 today);
/* "18:40", local as written; "" of a bare date. */
char *bs_text_format_time (BsInstant instant);
/* "Sunday 22 November, 18:40"; of a bare date without the time. */
char *bs_text_format_moment (BsInstant instant, gint32 today);
/* "Today, 07:05", "Yesterday, 18:40", "Friday, 17:20" within the last 6 days, else "17 Nov, 08:15". */
char *bs_text_format_recent (BsInstant instant, gint32 today);
/* "25 min", "1 h 5 min", "118 hours" above 48 h. */
char *bs_text_format_minutes (gint64 minutes);

/* "mild", "moderate", "severe", "intolerable", "no pain" (rules.md 1.7); "not rated" of BS_ABSENT. */
const char *bs_text_get_pain_word (gint pain);
/* What it was about: "Walking, 25 min", "After sleep", "No pain", "Pain 6, severe" …; never empty. */
char *bs_text_format_entry_heading (const BsEntry *entry);
/* One line of what else: "Pain after 12 min · shooting · lower back, left foot · numb: left foot"; "" if nothing. */
char *bs_text_format_entry_details (const BsEntry *entry);
/* One line of the measures: "Ibuprofen 400 mg: less after 50 min · lying down: not known yet"; "" if none. */
char *bs_text_format_entry_measures (const BsEntry *entry);
/* "Ibuprofen 400 mg", "lying down", "cold for 10 min". */
char *bs_text_format_measure (const BsMeasure *measure);
/* "less after 50 min", "not known yet". */
char *bs_text_format_result (const BsMeasure *measure);
/* "Seen by a doctor", "Urgent care", "Ambulance", "Advice by phone". */
const char *bs_text_get_visit_kind (BsVisitKind kind);

G_END_DECLS
