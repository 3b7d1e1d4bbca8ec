/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-walk.h"

#define BOOT_A "0c1f6a52-7d0e-4b7c-9a43-5f1f0b2a7c11"
#define BOOT_B "7e4d2a90-1b3c-4d5e-8f60-718293a4b5c6"
#define SECOND ((gint64) G_USEC_PER_SEC)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)

static inline BsInstant
moment (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsInstant instant;

  bs_instant_parse (text, TRUE, &instant, &error);
  g_assert_no_error (error);
  return instant;
}

static inline BsMark
mark (const char *wall, gint64 boot_us, const char *boot_id)
{
  BsMark self = { .wall = moment (wall), .boot_us = boot_us };

  g_strlcpy (self.boot_id, boot_id, sizeof self.boot_id);
  return self;
}

/* A minute and second after Sunday 22 November 2026, 10:14, the computer on all the time. */
static inline BsMark
later (gint minutes, gint seconds)
{
  BsMark self = mark ("2026-11-22T10:14+01:00", 100 * MINUTE + minutes * MINUTE + seconds * SECOND, BOOT_A);

  self.wall.seconds += minutes * 60 + seconds;
  return self;
}

/* A walk brought to a stage: pain after 12 min, stopped after 25, answered after 35. */
static inline BsWalk
walk_at (BsWalkStage stage)
{
  g_autoptr (GError) error = NULL;
  BsMark start = later (0, 0), hurts = later (12, 0), stopped = later (25, 0), answered = later (35, 0);
  BsWalk walk;

  bs_walk_begin (&walk, &start);
  if (stage >= BS_WALK_HURTS)
    bs_walk_hurt (&walk, &hurts, &error);
  g_assert_no_error (error);
  if (stage >= BS_WALK_STOPPED)
    bs_walk_stop (&walk, &stopped, &error);
  g_assert_no_error (error);
  if (stage >= BS_WALK_ENDED)
    bs_walk_answer (&walk, BS_RESULT_GONE, &answered, &error);
  g_assert_no_error (error);
  return walk;
}

static inline void
assert_walks_equal (const BsWalk *a, const BsWalk *b)
{
  g_autofree char *x = bs_walk_format (a);
  g_autofree char *y = bs_walk_format (b);

  g_assert_cmpstr (x, ==, y);
}
