/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The line over a chart that says what is pointed at. It keeps room for the longest that it may say, so that nothing below
 * moves while one value is read after the other. */
#define BS_TYPE_READING (bs_reading_get_type ())
G_DECLARE_FINAL_TYPE (BsReading, bs_reading, BS, READING, AdwBin)

GtkWidget *bs_reading_new (void);
/* NULL: nothing. */
void bs_reading_set_text (BsReading *self, const char *text);
void bs_reading_set_longest (BsReading *self, const char *text);

G_END_DECLS
