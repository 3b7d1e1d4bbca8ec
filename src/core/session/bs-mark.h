/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-instant.h"

G_BEGIN_DECLS

/* A moment of a clock that runs: what the record will say, and what minutes are counted by. The time since the computer
 * started counts sleep and does not know the wall clock, so that setting the clock, a change to summer time or midnight
 * change no minute; only where the computer was started anew meanwhile does the wall clock count. */
#define BS_BOOT_ID_LENGTH 36
typedef struct
{
  BsInstant wall;                      /* BS_INSTANT_TIME */
  gint64 boot_us;                      /* microseconds since the computer started, sleep included */
  char boot_id[BS_BOOT_ID_LENGTH + 1]; /* which start; "" where the system does not tell */
} BsMark;

/* Now. `wall`: what the caller takes for now (bs_journal_now()). */
BsMark bs_mark_new (BsInstant wall);
/* Microseconds from `from` to `to`, never below 0. */
gint64 bs_mark_get_elapsed (const BsMark *from, const BsMark *to);
/* Whole minutes, rounded to the nearest; 0–BS_MINUTES_MAX. */
gint bs_mark_get_minutes (const BsMark *from, const BsMark *to);
/* The wall time `elapsed_us` after `from`, in its offset, whole seconds. */
BsInstant bs_mark_get_wall_after (const BsMark *from, gint64 elapsed_us);

/* (transfer full): one line of text that bs_mark_parse() reads back exactly. */
char *bs_mark_format (const BsMark *self);
/* FALSE with BS_DIARY_ERROR where it is none. */
gboolean bs_mark_parse (const char *text, BsMark *out, GError **error);

G_END_DECLS
