/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-instant.h"

G_BEGIN_DECLS

#define BS_YEAR_MIN 1900
#define BS_YEAR_MAX 2199
#define BS_OFFSET_MAX (14 * 60)

typedef enum
{
  BS_INSTANT_FAULT_NONE,
  BS_INSTANT_FAULT_CALENDAR,
  BS_INSTANT_FAULT_YEAR,
  BS_INSTANT_FAULT_TIME,
  BS_INSTANT_FAULT_OFFSET,
  /* Not written as what was asked for: */
  BS_INSTANT_FAULT_NO_DATE,
  BS_INSTANT_FAULT_NO_INSTANT,
  BS_INSTANT_FAULT_NO_INSTANT_OR_DATE,
  BS_INSTANT_FAULT_NO_LOCAL,
  BS_INSTANT_FAULT_NO_LOCAL_OR_DATE,
} BsInstantFault;

/* The number that `n` decimal digits write, or -1. */
gint bs_digits_read (const char *text, gint n);
/* Writes `n` digits, zeros in front, and returns where they end. */
char *bs_digits_write (char *to, gint value, gint n);

/* Reads a date at the start of `text` and returns where it ends, or NULL with the fault. */
const char *bs_date_scan (const char *text, gint32 *out, BsInstantFault *fault);
/* Returns FALSE. */
gboolean bs_instant_set_fault (GError **error, BsInstantFault fault, const char *text);

/* Whether a value lies where the diary format allows it: years as written, offset. */
gboolean bs_instant_is_in_range (BsInstant self);

G_END_DECLS
