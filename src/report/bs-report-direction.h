/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a report says in languages that are written from right to left; the rest is in bs-language.h. */

/* (transfer full): numbers that are read from left to right: “3–18”, “5 → 3”. Takes `numbers`. */
char *bs_report_isolate_numbers (char *numbers);
/* (transfer full): a date, whose words are of the person's language. Takes `date`. */
char *bs_report_isolate_date (char *date);
/* (transfer none): "→", in the direction of reading. */
const char *bs_report_get_arrow (void);

G_END_DECLS
