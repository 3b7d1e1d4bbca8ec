/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How strong the pain was, as others write it. */

/* Reads "6", "6,5", "6.5", "65 %", "7/10". `*scale`: what the text itself says it is of, 0 where it does not. FALSE
 * where it is not such a number. */
gboolean bs_csv_number_read (const char *text, double *number, guint *scale);
/* The number on a scale of 0 to `scale`, unless it says its own, as one of 0 to 10: what lies between two is the
 * higher.
 * `*is_exact`: nothing was rounded. FALSE where it is no number, or not of the scale. */
gboolean bs_csv_pain_read (const char *text, guint scale, gint8 *pain, gboolean *is_exact);

G_END_DECLS
