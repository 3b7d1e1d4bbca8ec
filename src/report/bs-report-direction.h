/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts that are written from right to left, and what stands in them from left to right (Unicode Standard Annex 9). */

/* Whether the person's language is. Its pages are mirrored: tables begin at the right. */
gboolean bs_report_is_right_to_left (void);
/* (transfer full): what somebody wrote, to be part of a line. Where it runs the other way it is isolated, so that what
 * stands around it keeps its place, and the line runs as the page does. */
char *bs_report_isolate (const char *text);
/* (transfer full): numbers that are read from left to right: “3–18”, “5 → 3”. Takes `numbers`. */
char *bs_report_isolate_numbers (char *numbers);
/* (transfer full): a date, whose words are of the person's language. Takes `date`. */
char *bs_report_isolate_date (char *date);
/* (transfer none): "→", in the direction of reading. */
const char *bs_report_get_arrow (void);

G_END_DECLS
