/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a chart of bars shows: rows with a title, one or two bars on a common scale, and what they say in words. Nothing
 * here draws. */

typedef enum
{
  BS_BAR_PAIN,
  BS_BAR_PAIN_AFTER,
  BS_BAR_MINUTES,
  BS_BAR_GONE,
  BS_BAR_LESS,
  BS_BAR_SAME,
  BS_BAR_WORSE,
  BS_BAR_UNKNOWN,
  BS_N_BAR_FILLS,
} BsBarFill;

typedef struct
{
  double length;
  BsBarFill fill;
} BsBarPart;

#define BS_BAR_PARTS_MOST 5

/* One bar, of parts that follow each other. Without parts nothing is recorded; a part of no length is a recorded 0. */
typedef struct
{
  char *label;      /* at its start; nullable */
  char *value;      /* at its end; nullable */
  char *count;      /* after that, less strong; nullable */
  double mark;      /* where the mean stands; BS_ABSENT: nowhere */
  gboolean unrated; /* something is recorded, but not how much */
  guint n_parts;
  BsBarPart parts[BS_BAR_PARTS_MOST];
} BsBarStrip;

#define BS_BAR_STRIPS_MOST 2

typedef struct
{
  char *title;    /* nullable */
  char *detail;   /* below; nullable */
  char *sentence; /* all of it, as a screen reader says it */
  guint n_strips;
  BsBarStrip strips[BS_BAR_STRIPS_MOST];
} BsBar;

/* (transfer full): takes all strings. */
BsBar *bs_bar_new (char *title, char *detail, char *sentence);
/* Adds a bar without parts (transfer none); takes the strings. */
BsBarStrip *bs_bar_add_strip (BsBar *self, char *label, char *value);
void bs_bar_strip_add_part (BsBarStrip *self, double length, BsBarFill fill);
void bs_bar_free (BsBar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsBar, bs_bar_free)

/* The share of the scale (0 to `end`) at which a length ends: 0 to 1. */
double bs_bar_get_share (double length, double end);
/* Where a part of a strip begins and ends, in pixels of a bar `width` wide. Parts are at least 3 wide where they are not
 * 0, also small ones beside large ones, and end where the whole bar ends on the scale. */
void bs_bar_strip_place_part (const BsBarStrip *self, guint part, double end, double width, double *from, double *to);
/* A round end of a scale from 0 that holds a count: 1, 2, 4, 6, 10, 20, 40, 60, 100, … so that its half is whole too
 * (but for 1). */
gint bs_bar_get_count_end (guint most);

G_END_DECLS
