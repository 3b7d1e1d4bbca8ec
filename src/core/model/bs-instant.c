/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-error.h"
#include "bs-instant-private.h"

static gint64
floor_divide (gint64 value, gint64 by)
{
  return value >= 0 ? value / by : -((-value + by - 1) / by);
}

static gint64
get_local_seconds (BsInstant self)
{
  return self.seconds + (gint64) self.offset * 60;
}

gint32
bs_instant_get_date (BsInstant self)
{
  return (gint32) floor_divide (get_local_seconds (self), BS_DAY_SECONDS);
}

gint32
bs_instant_get_time_of_day (BsInstant self)
{
  gint64 local = get_local_seconds (self);

  return (gint32) (local - floor_divide (local, BS_DAY_SECONDS) * BS_DAY_SECONDS);
}

gint64
bs_instant_get_stand (BsInstant self, gint date_offset)
{
  if (self.kind != BS_INSTANT_DATE)
    return self.seconds;
  return self.seconds + BS_DAY_SECONDS / 2 - (gint64) date_offset * 60;
}

BsInstant
bs_instant_new (gint64 utc_seconds, gint offset_minutes)
{
  return (BsInstant){ .seconds = utc_seconds, .offset = (gint16) offset_minutes, .kind = BS_INSTANT_TIME };
}

BsInstant
bs_instant_new_date (gint32 date)
{
  return (BsInstant){ .seconds = (gint64) date * BS_DAY_SECONDS, .kind = BS_INSTANT_DATE };
}

gboolean
bs_instant_is_in_range (BsInstant self)
{
  gint32 date = bs_instant_get_date (self);

  return self.offset >= -BS_OFFSET_MAX && self.offset <= BS_OFFSET_MAX &&
         date >= bs_date_from_ymd (BS_YEAR_MIN, 1, 1) && date <= bs_date_from_ymd (BS_YEAR_MAX, 12, 31);
}

/* Whole minutes: some zones had seconds before 1940, which the format cannot write. */
static gint
get_zone_offset (GTimeZone *zone, gint64 utc_seconds)
{
  gint interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc_seconds);
  gint minutes = interval < 0 ? 0 : (gint) floor_divide (g_time_zone_get_offset (zone, interval), 60);

  return CLAMP (minutes, -BS_OFFSET_MAX, BS_OFFSET_MAX);
}

gint
bs_instant_system_offset (gint64 utc_seconds)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return get_zone_offset (zone, utc_seconds);
}

BsInstant
bs_instant_now (void)
{
  gint64 now = floor_divide (g_get_real_time (), G_USEC_PER_SEC);

  return bs_instant_new (now, bs_instant_system_offset (now));
}

BsInstant
bs_instant_new_local (gint32 date, gint32 seconds_of_day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 local = (gint64) date * BS_DAY_SECONDS + seconds_of_day;
  /* A day on either side lies beyond any offset, and no zone changes twice within two days. */
  gint before = get_zone_offset (zone, local - BS_DAY_SECONDS);
  gint after = get_zone_offset (zone, local + BS_DAY_SECONDS);
  gint64 by_before = local - before * 60;
  gint64 by_after = local - after * 60;
  gboolean before_holds = get_zone_offset (zone, by_before) == before;
  gboolean after_holds = get_zone_offset (zone, by_after) == after;

  /* Where both hold the clock was put back: that before the change is the earlier of the two. Where none holds the
   * time was skipped: the old offset gives the moment, the new one how it is written. */
  if (before_holds)
    return bs_instant_new (by_before, before);
  if (after_holds)
    return bs_instant_new (by_after, after);
  return bs_instant_new (by_before, get_zone_offset (zone, by_before));
}

/* Reads hh:mm[:ss] and returns where it ends, or NULL with the fault. */
static const char *
scan_time (const char *text, gint32 *out, BsInstantFault *fault)
{
  gint hour, minute, second = 0;
  const char *end;

  *fault = BS_INSTANT_FAULT_NO_INSTANT;
  hour = bs_digits_read (text, 2);
  if (hour < 0 || text[2] != ':')
    return NULL;
  minute = bs_digits_read (text + 3, 2);
  if (minute < 0)
    return NULL;
  end = text + 5;
  if (*end == ':')
    {
      second = bs_digits_read (end + 1, 2);
      if (second < 0)
        return NULL;
      end += 3;
    }
  *fault = BS_INSTANT_FAULT_TIME;
  if (hour > 23 || minute > 59 || second > 59)
    return NULL;
  *fault = BS_INSTANT_FAULT_NONE;
  *out = hour * 3600 + minute * 60 + second;
  return end;
}

/* Reads `Z` or ±hh:mm and returns where it ends, or NULL; the offset may still be out of range. */
static const char *
scan_offset (const char *text, gint *out)
{
  gint hours, minutes;

  if (*text == 'Z')
    {
      *out = 0;
      return text + 1;
    }
  if (*text != '+' && *text != '-')
    return NULL;
  hours = bs_digits_read (text + 1, 2);
  if (hours < 0 || text[3] != ':')
    return NULL;
  minutes = bs_digits_read (text + 4, 2);
  if (minutes < 0 || minutes > 59)
    return NULL;
  *out = (*text == '-' ? -1 : 1) * (hours * 60 + minutes);
  return text + 6;
}

static gboolean
parse (const char *text, gboolean allow_date, gboolean allow_local, BsInstant *out, GError **error)
{
  const BsInstantFault not_an_instant =
      allow_local ? (allow_date ? BS_INSTANT_FAULT_NO_LOCAL_OR_DATE : BS_INSTANT_FAULT_NO_LOCAL)
                  : (allow_date ? BS_INSTANT_FAULT_NO_INSTANT_OR_DATE : BS_INSTANT_FAULT_NO_INSTANT);
  BsInstantFault fault;
  gint32 date, time_of_day;
  gint offset;
  char separator;
  const char *at;

  at = bs_date_scan (text, &date, &fault);
  if (at == NULL)
    return bs_instant_set_fault (error, fault == BS_INSTANT_FAULT_NO_DATE ? not_an_instant : fault, text);
  separator = *at;
  if (separator == '\0' && allow_date)
    {
      *out = bs_instant_new_date (date);
      return TRUE;
    }
  if (separator != 'T' && !(allow_local && separator == ' '))
    return bs_instant_set_fault (error, not_an_instant, text);
  at = scan_time (at + 1, &time_of_day, &fault);
  if (at == NULL)
    return bs_instant_set_fault (error, fault == BS_INSTANT_FAULT_TIME ? fault : not_an_instant, text);
  if (allow_local && *at == '\0')
    {
      *out = bs_instant_new_local (date, time_of_day);
      return TRUE;
    }
  at = separator == 'T' ? scan_offset (at, &offset) : NULL;
  if (at == NULL || *at != '\0')
    return bs_instant_set_fault (error, not_an_instant, text);
  if (offset < -BS_OFFSET_MAX || offset > BS_OFFSET_MAX)
    return bs_instant_set_fault (error, BS_INSTANT_FAULT_OFFSET, text);
  *out = bs_instant_new ((gint64) date * BS_DAY_SECONDS + time_of_day - (gint64) offset * 60, offset);
  return TRUE;
}

gboolean
bs_instant_parse (const char *text, gboolean allow_date, BsInstant *out, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  return parse (text, allow_date, FALSE, out, error);
}

gboolean
bs_instant_parse_local (const char *text, gboolean allow_date, BsInstant *out, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  return parse (text, allow_date, TRUE, out, error);
}

char *
bs_instant_print (BsInstant self, char *buffer)
{
  gint32 time_of_day;
  gint offset;
  char *to;

  if (self.kind == BS_INSTANT_ABSENT)
    {
      *buffer = '\0';
      return buffer;
    }
  bs_date_print (bs_instant_get_date (self), buffer);
  if (self.kind == BS_INSTANT_DATE)
    return buffer;

  time_of_day = bs_instant_get_time_of_day (self);
  offset = ABS (self.offset);
  to = buffer + strlen (buffer);
  *to++ = 'T';
  to = bs_digits_write (to, time_of_day / 3600, 2);
  *to++ = ':';
  to = bs_digits_write (to, time_of_day / 60 % 60, 2);
  if (time_of_day % 60 != 0)
    {
      *to++ = ':';
      to = bs_digits_write (to, time_of_day % 60, 2);
    }
  *to++ = self.offset < 0 ? '-' : '+';
  to = bs_digits_write (to, offset / 60, 2);
  *to++ = ':';
  to = bs_digits_write (to, offset % 60, 2);
  *to = '\0';
  return buffer;
}

char *
bs_instant_format (BsInstant self)
{
  char buffer[32];

  return g_strdup (bs_instant_print (self, buffer));
}

/* Absent before everything, a bare date before a time. */
static gint
get_rank (BsInstant self)
{
  return self.kind == BS_INSTANT_DATE ? 1 : self.kind == BS_INSTANT_TIME ? 2 : 0;
}

gint
bs_instant_compare (BsInstant a, BsInstant b)
{
  gint rank_a = get_rank (a), rank_b = get_rank (b);

  if (rank_a == 0 || rank_b == 0)
    return rank_a - rank_b;
  if (a.seconds != b.seconds)
    return a.seconds < b.seconds ? -1 : 1;
  if (rank_a != rank_b)
    return rank_a - rank_b;
  return a.offset - b.offset;
}

gboolean
bs_instant_equal (BsInstant a, BsInstant b)
{
  return bs_instant_compare (a, b) == 0;
}
