/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-bar.h"

#include "bs-entry.h"

#define LEAST 3

BsBar *
bs_bar_new (char *title, char *detail, char *sentence)
{
  BsBar *self = g_new0 (BsBar, 1);

  self->title = title;
  self->detail = detail;
  self->sentence = sentence;
  return self;
}

BsBarStrip *
bs_bar_add_strip (BsBar *self, char *label, char *value)
{
  BsBarStrip *strip = &self->strips[self->n_strips++];

  g_assert (self->n_strips <= BS_BAR_STRIPS_MOST);
  strip->label = label;
  strip->value = value;
  strip->mark = BS_ABSENT;
  return strip;
}

void
bs_bar_strip_add_part (BsBarStrip *self, double length, BsBarFill fill)
{
  g_assert (self->n_parts < BS_BAR_PARTS_MOST);
  self->parts[self->n_parts++] = (BsBarPart){ length, fill };
}

void
bs_bar_free (BsBar *self)
{
  for (guint i = 0; i < self->n_strips; i++)
    {
      g_free (self->strips[i].label);
      g_free (self->strips[i].value);
      g_free (self->strips[i].count);
    }
  g_free (self->title);
  g_free (self->detail);
  g_free (self->sentence);
  g_free (self);
}

double
bs_bar_get_share (double length, double end)
{
  return end > 0 ? CLAMP (length / end, 0, 1) : 0;
}

/* The wish of one part, and what it has beyond the least. */
static double
get_wish (const BsBarPart *part, double end, double width)
{
  return part->length > 0 ? MAX (LEAST, bs_bar_get_share (part->length, end) * width) : 0;
}

void
bs_bar_strip_place_part (const BsBarStrip *self, guint part, double end, double width, double *from, double *to)
{
  double length = 0, wishes = 0, spare = 0, least = 0, before = 0, whole, shrink = 1;

  for (guint i = 0; i < self->n_parts; i++)
    {
      double wish = get_wish (&self->parts[i], end, width);

      length += self->parts[i].length;
      wishes += wish;
      least += wish > 0 ? LEAST : 0;
      spare += wish > 0 ? wish - LEAST : 0;
    }
  whole = bs_bar_get_share (length, end) * width;
  /* What small parts got more, the others give. */
  if (wishes > whole && spare > 0)
    shrink = MAX (0, whole - least) / spare;
  *from = *to = 0;
  for (guint i = 0; i <= part; i++)
    {
      double wish = get_wish (&self->parts[i], end, width);

      *from = before;
      *to = before + (wish > 0 ? LEAST + (wish - LEAST) * shrink : 0);
      before = *to;
    }
}

gint
bs_bar_get_count_end (guint most)
{
  static const gint steps[] = { 2, 4, 6, 10 };

  if (most <= 1)
    return 1;
  for (gint64 unit = 1; unit <= G_MAXINT / 10; unit *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      if (most <= unit * steps[i])
        return (gint) (unit * steps[i]);
  return G_MAXINT;
}
