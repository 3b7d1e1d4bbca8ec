/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-mark.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <time.h>

#include "bs-entry.h"
#include "bs-error.h"

/* Where the kernel names this start of the computer (random(4)). */
#define BOOT_ID_FILE "/proc/sys/kernel/random/boot_id"

static gint64
get_boot_time (void)
{
  struct timespec now;

  /* Unlike CLOCK_MONOTONIC it goes on while the computer sleeps (clock_gettime(2)). */
  if (clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return 0;
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static const char *
get_boot_id (void)
{
  static char *boot_id;

  if (g_once_init_enter (&boot_id))
    {
      char *text = NULL;

      if (g_file_get_contents (BOOT_ID_FILE, &text, NULL, NULL))
        g_strstrip (text);
      if (!text || !bs_uuid_is_valid (text))
        {
          g_free (text);
          text = g_strdup ("");
        }
      g_once_init_leave (&boot_id, text);
    }
  return boot_id;
}

BsMark
bs_mark_new (BsInstant wall)
{
  BsMark self = { .wall = wall, .boot_us = get_boot_time () };

  g_return_val_if_fail (wall.kind == BS_INSTANT_TIME, self);
  g_strlcpy (self.boot_id, get_boot_id (), sizeof self.boot_id);
  return self;
}

gint64
bs_mark_get_elapsed (const BsMark *from, const BsMark *to)
{
  gboolean same_start = *from->boot_id && strcmp (from->boot_id, to->boot_id) == 0;
  gint64 elapsed = same_start ? to->boot_us - from->boot_us : (to->wall.seconds - from->wall.seconds) * G_USEC_PER_SEC;

  return MAX (elapsed, 0);
}

gint
bs_mark_get_minutes (const BsMark *from, const BsMark *to)
{
  gint64 minute = 60 * (gint64) G_USEC_PER_SEC;

  return (gint) MIN ((bs_mark_get_elapsed (from, to) + minute / 2) / minute, BS_MINUTES_MAX);
}

BsInstant
bs_mark_get_wall_after (const BsMark *from, gint64 elapsed_us)
{
  return bs_instant_new (from->wall.seconds + elapsed_us / G_USEC_PER_SEC, from->wall.offset);
}

/* ---- As text ---- */

char *
bs_mark_format (const BsMark *self)
{
  char wall[32];

  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", bs_instant_print (self->wall, wall), self->boot_us,
                          *self->boot_id ? self->boot_id : "-");
}

gboolean
bs_mark_parse (const char *text, BsMark *out, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", 4);
  BsMark mark = { 0 };

  if (g_strv_length (parts) != 3)
    {
      g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INSTANT, _ ("“%s” is not a moment of a running clock."), text);
      return FALSE;
    }
  if (!bs_instant_parse (parts[0], FALSE, &mark.wall, error))
    return FALSE;
  if (!g_ascii_string_to_signed (parts[1], 10, 0, G_MAXINT64, &mark.boot_us, NULL) ||
      (strcmp (parts[2], "-") != 0 && !bs_uuid_is_valid (parts[2])))
    {
      g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INSTANT, _ ("“%s” is not a moment of a running clock."), text);
      return FALSE;
    }
  if (strcmp (parts[2], "-") != 0)
    g_strlcpy (mark.boot_id, parts[2], sizeof mark.boot_id);
  *out = mark;
  return TRUE;
}
