/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-csv-mapping.h"
#include "bs-instant.h"

G_BEGIN_DECLS

/* Dates and times as other programs and people write them. */

#define BS_CSV_ALL_ORDERS (1u << BS_CSV_ORDER_DMY | 1u << BS_CSV_ORDER_MDY | 1u << BS_CSV_ORDER_YMD)
#define BS_CSV_NEEDS_NO_ORDER (1u << BS_CSV_ORDER_UNKNOWN | BS_CSV_ALL_ORDERS)
#define BS_CSV_NO_TIME (-1)
#define BS_CSV_NO_OFFSET G_MININT16

typedef struct
{
  gint32 date;
  gint32 time;   /* seconds of the day, or BS_CSV_NO_TIME */
  gint16 offset; /* minutes, or BS_CSV_NO_OFFSET: that of the place */
} BsCsvMoment;

/* In which orders (1 << BsCsvOrder) this is a date, with or without a time: BS_CSV_NEEDS_NO_ORDER where it can be read
 * in one way only, 0 where it is not a date. */
guint bs_csv_date_get_orders (const char *text);
/* FALSE where it is not a date in this order. */
gboolean bs_csv_date_read (const char *text, BsCsvOrder order, BsCsvMoment *moment);
/* 14:30, 14.30, 14h30, 14:30:05.000+01:00, 2:30 pm, 2 p.m.; FALSE where it is not a time. `offset` is nullable. */
gboolean bs_csv_time_read (const char *text, gint32 *seconds, gint16 *offset);
/* Behind blanks, no-break spaces included, which French and Swiss programs write. */
const char *bs_csv_skip_blanks (const char *at);

G_END_DECLS
