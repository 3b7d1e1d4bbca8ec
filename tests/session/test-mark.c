/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-entry.h"
#include "bs-error.h"
#include "bs-mark.h"

#define BOOT_A "0c1f6a52-7d0e-4b7c-9a43-5f1f0b2a7c11"
#define BOOT_B "7e4d2a90-1b3c-4d5e-8f60-718293a4b5c6"
#define SECOND ((gint64) G_USEC_PER_SEC)
#define MINUTE (60 * SECOND)

static BsMark
mark (const char *wall, gint64 boot_us, const char *boot_id)
{
  BsMark self = { .boot_us = boot_us };

  g_assert_true (bs_instant_parse (wall, FALSE, &self.wall, NULL));
  g_strlcpy (self.boot_id, boot_id, sizeof self.boot_id);
  return self;
}

static void
test_elapsed (void)
{
  static const struct
  {
    const char *what;
    const char *from_wall;
    gint64 from_boot;
    const char *from_id;
    const char *to_wall;
    gint64 to_boot;
    const char *to_id;
    gint64 elapsed;
    gint minutes;
  } cases[] = {
    { "plain", "2026-11-22T10:00+01:00", 100 * MINUTE, BOOT_A, "2026-11-22T10:12+01:00", 112 * MINUTE, BOOT_A,
      12 * MINUTE, 12 },
    { "the clock was set back", "2026-11-22T10:00+01:00", 100 * MINUTE, BOOT_A, "2026-11-22T08:00+01:00", 112 * MINUTE,
      BOOT_A, 12 * MINUTE, 12 },
    { "the clock was set on", "2026-11-22T10:00+01:00", 100 * MINUTE, BOOT_A, "2026-11-23T10:00+01:00", 112 * MINUTE,
      BOOT_A, 12 * MINUTE, 12 },
    { "summer time ended", "2026-10-25T02:50+02:00", 0, BOOT_A, "2026-10-25T02:10+01:00", 20 * MINUTE, BOOT_A,
      20 * MINUTE, 20 },
    { "midnight", "2026-11-22T23:55+01:00", 0, BOOT_A, "2026-11-23T00:05+01:00", 10 * MINUTE, BOOT_A, 10 * MINUTE, 10 },
    { "started anew", "2026-11-22T10:00+01:00", 100 * MINUTE, BOOT_A, "2026-11-22T10:25+01:00", 2 * MINUTE, BOOT_B,
      25 * MINUTE, 25 },
    { "started anew, set back", "2026-11-22T10:00+01:00", 100 * MINUTE, BOOT_A, "2026-11-22T09:00+01:00", 2 * MINUTE,
      BOOT_B, 0, 0 },
    { "no names of starts", "2026-11-22T10:00+01:00", 9 * MINUTE, "", "2026-11-22T10:25+01:00", 2 * MINUTE, "",
      25 * MINUTE, 25 },
    { "travelled", "2026-11-22T10:00+01:00", 9 * MINUTE, BOOT_A, "2026-11-22T10:30+02:00", 2 * MINUTE, BOOT_B, 0, 0 },
    { "29 s", "2026-11-22T10:00+01:00", 0, BOOT_A, "2026-11-22T10:00:29+01:00", 29 * SECOND, BOOT_A, 29 * SECOND, 0 },
    { "30 s", "2026-11-22T10:00+01:00", 0, BOOT_A, "2026-11-22T10:00:30+01:00", 30 * SECOND, BOOT_A, 30 * SECOND, 1 },
    { "a day and an hour", "2026-11-22T10:00+01:00", 0, BOOT_A, "2026-11-23T11:00+01:00", 1500 * MINUTE, BOOT_A,
      1500 * MINUTE, BS_MINUTES_MAX },
    { "backwards", "2026-11-22T10:00+01:00", 5 * MINUTE, BOOT_A, "2026-11-22T09:00+01:00", 4 * MINUTE, BOOT_A, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsMark from = mark (cases[i].from_wall, cases[i].from_boot, cases[i].from_id);
      BsMark to = mark (cases[i].to_wall, cases[i].to_boot, cases[i].to_id);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (bs_mark_get_elapsed (&from, &to), ==, cases[i].elapsed);
      g_assert_cmpint (bs_mark_get_minutes (&from, &to), ==, cases[i].minutes);
    }
}

static void
test_wall_after (void)
{
  BsMark from = mark ("2026-11-22T23:55+01:00", 0, BOOT_A);
  g_autofree char *after = bs_instant_format (bs_mark_get_wall_after (&from, 10 * MINUTE + SECOND - 1));

  g_assert_cmpstr (after, ==, "2026-11-23T00:05+01:00");
}

static void
test_now (void)
{
  BsInstant wall;
  BsMark first, second;

  g_assert_true (bs_instant_parse ("2026-11-22T10:00+01:00", FALSE, &wall, NULL));
  first = bs_mark_new (wall);
  g_usleep (2000);
  second = bs_mark_new (wall);
  g_assert_true (bs_instant_equal (first.wall, wall));
  g_assert_cmpstr (first.boot_id, ==, second.boot_id);
  g_assert_cmpint (second.boot_us - first.boot_us, >=, 2000);
}

static void
test_text (void)
{
  static const char *const good[] = {
    "2026-11-22T10:00+01:00 6000000 " BOOT_A,
    "2026-11-22T10:00:07-05:30 0 -",
    "1900-01-01T00:00+00:00 9223372036854775807 " BOOT_B,
  };
  static const char *const bad[] = {
    "",
    "2026-11-22T10:00+01:00",
    "2026-11-22T10:00+01:00 6",
    "2026-11-22 6 -",
    "2026-11-22T10:00+01:00 -6 -",
    "2026-11-22T10:00+01:00 six -",
    "2026-11-22T10:00+01:00 9223372036854775808 -",
    "2026-11-22T10:00+01:00 6 boot",
    "2026-11-22T10:00+01:00 6 - more",
    "2026-11-22T25:00+01:00 6 -",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *again = NULL;
      BsMark read;

      g_assert_true (bs_mark_parse (good[i], &read, &error));
      g_assert_no_error (error);
      again = bs_mark_format (&read);
      g_assert_cmpstr (again, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      BsMark read;

      g_test_message ("“%s”", bad[i]);
      g_assert_false (bs_mark_parse (bad[i], &read, &error));
      g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INSTANT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark/elapsed", test_elapsed);
  g_test_add_func ("/mark/wall-after", test_wall_after);
  g_test_add_func ("/mark/now", test_now);
  g_test_add_func ("/mark/text", test_text);
  return g_test_run ();
}
