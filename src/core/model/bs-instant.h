/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A moment where the person was: hours count by instant, days by the date as written
 * (diary-format.md, "Time"). A plain value; zeroed, it is "absent".
 *
 * BS_INSTANT_TIME: `seconds` are UTC seconds since 1970; `offset` minutes east of UTC, ±840.
 * BS_INSTANT_DATE: a bare date, the time is not known; `seconds` is the date at 00:00 UTC, `offset` 0. */
typedef enum
{
  BS_INSTANT_ABSENT = 0,
  BS_INSTANT_TIME,
  BS_INSTANT_DATE,
} BsInstantKind;

typedef struct
{
  gint64 seconds;
  gint16 offset;
  guint8 kind; /* BsInstantKind */
} BsInstant;

#define BS_INSTANT_NONE ((BsInstant){ 0 })
#define BS_DAY_SECONDS 86400

static inline gboolean
bs_instant_is_set (BsInstant self)
{
  return self.kind != BS_INSTANT_ABSENT;
}

/* Local calendar date as written, in days since 1970-01-01 (may be negative). */
gint32 bs_instant_get_date (BsInstant self);
/* Local time of day in seconds, 0–86399; 0 of a bare date. */
gint32 bs_instant_get_time_of_day (BsInstant self);
/* The UTC second at which it stands: of a bare date 12:00 at `date_offset` minutes (rules.md 2.6, 2). */
gint64 bs_instant_get_stand (BsInstant self, gint date_offset);

BsInstant bs_instant_new (gint64 utc_seconds, gint offset_minutes);
BsInstant bs_instant_new_date (gint32 date);
/* This moment, in the system's time zone, whole seconds. Only the outermost layers call it (`--at`). */
BsInstant bs_instant_now (void);
/* The offset of the system's time zone at a UTC second, minutes. */
gint bs_instant_system_offset (gint64 utc_seconds);
/* A local wall clock time in the system's time zone. A time that the spring change skips is
 * moved on by the change; one that exists twice is the earlier. */
BsInstant bs_instant_new_local (gint32 date, gint32 seconds_of_day);

/* Parses `2026-11-22T09:00[:30](Z|±hh:mm)` and, where `allow_date`, `2026-11-22`.
 * Years 1900–2199, offsets within ±14:00, no leap second. Errors: BS_DIARY_ERROR_INSTANT; the
 * message has no place, the caller prefixes it. */
gboolean bs_instant_parse (const char *text, gboolean allow_date, BsInstant *out, GError **error);
/* As above, but also a local time without offset ("2026-11-22T09:00", "2026-11-22 09:00"), for the command line. */
gboolean bs_instant_parse_local (const char *text, gboolean allow_date, BsInstant *out, GError **error);
/* (transfer full): as the diary format writes it; seconds only where they are not 0. */
char *bs_instant_format (BsInstant self);
/* Writes the same into a caller's buffer of at least 32 bytes; returns it. */
char *bs_instant_print (BsInstant self, char *buffer);
/* Of equal moments the offset decides; a bare date sorts at 00:00 UTC of its date, before times. Total order. */
gint bs_instant_compare (BsInstant a, BsInstant b);
gboolean bs_instant_equal (BsInstant a, BsInstant b);

/* Calendar helpers, proleptic Gregorian, days since 1970-01-01. */
gint32 bs_date_from_ymd (gint year, gint month, gint day);
void bs_date_to_ymd (gint32 date, gint *year, gint *month, gint *day);
/* 1 Monday … 7 Sunday. */
gint bs_date_get_weekday (gint32 date);
gboolean bs_date_parse (const char *text, gint32 *out, GError **error);
/* Writes `2026-11-22` into a buffer of at least 16 bytes; returns it. */
char *bs_date_print (gint32 date, char *buffer);

G_END_DECLS
