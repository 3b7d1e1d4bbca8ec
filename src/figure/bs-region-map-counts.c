/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-region-map-counts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The least percent of each step. */
static const guint step_percents[BS_REGION_STEPS] = { 0, 10, 25, 50, 75 };

/* ---- Counting ---- */

static guint64
get_bit (gint8 term)
{
  return term == BS_ABSENT ? 0 : BS_BIT (term);
}

static BsFigurePlace
get_own_place (const BsSpot *spot)
{
  return (BsFigurePlace){ .radiates = get_bit (spot->radiates),
                          .numb = get_bit (spot->numb),
                          .sites = (guint8) get_bit (spot->site) };
}

static BsFigurePlace
get_covered_place (const BsSpot *spot)
{
  BsFigurePlace place = get_own_place (spot);

  place.radiates |= get_bit (spot->leg);
  place.numb |= get_bit (spot->leg);
  if (spot->group == BS_SPOT_BACK)
    place.numb |= BS_BIT (BS_REGION_BACK);
  return place;
}

BsRegionCounts *
bs_region_counts_new (const BsHistory *history, BsInstant now, BsTrendSpan span)
{
  BsRegionCounts *self = g_new0 (BsRegionCounts, 1);
  g_autofree BsFigurePlace *places = NULL;

  self->n = bs_spot_count ();
  self->own = g_new0 (BsPlaceCount, (gsize) self->n * 2);
  self->covered = self->own + self->n;
  places = g_new (BsFigurePlace, (gsize) self->n * 2);
  for (guint i = 0; i < self->n; i++)
    {
      places[i] = get_own_place (bs_spot_get (i));
      places[self->n + i] = get_covered_place (bs_spot_get (i));
    }
  bs_figures_count_places (history, now, span, places, self->n * 2, self->own, &self->asked);
  return self;
}

void
bs_region_counts_free (BsRegionCounts *self)
{
  g_free (self->own);
  g_free (self);
}

gboolean
bs_region_counts_equal (const BsRegionCounts *a, const BsRegionCounts *b)
{
  return memcmp (&a->asked, &b->asked, sizeof a->asked) == 0 &&
         memcmp (a->own, b->own, (gsize) a->n * 2 * sizeof *a->own) == 0;
}

static gboolean
is_named (const BsRegionCounts *self, guint place)
{
  return self->own[place].pain_days > 0 || self->own[place].numb_days > 0;
}

gboolean
bs_region_counts_is_empty (const BsRegionCounts *self)
{
  for (guint i = 0; i < self->n; i++)
    if (is_named (self, i))
      return FALSE;
  return TRUE;
}

gboolean
bs_region_counts_has_shares (const BsRegionCounts *self)
{
  return self->asked.pain_days >= BS_FIGURES_PLACES_LEAST;
}

gint
bs_region_counts_count_steps (const BsRegionCounts *self)
{
  return bs_region_counts_has_shares (self) ? BS_REGION_STEPS : (gint) self->asked.pain_days;
}

static gint8
find_step (const BsRegionCounts *self, guint days)
{
  guint64 percent;
  gint8 step = 1;

  if (days == 0)
    return 0;
  if (!bs_region_counts_has_shares (self))
    return (gint8) MIN (days, BS_REGION_STEPS);
  percent = (guint64) days * 100 / self->asked.pain_days;
  while (step < BS_REGION_STEPS && percent >= step_percents[step])
    step++;
  return step;
}

BsRegionShade
bs_region_counts_get_shade (const BsRegionCounts *self, guint place)
{
  return (BsRegionShade){ .step = find_step (self, self->covered[place].pain_days),
                          .numb = self->covered[place].numb_days > 0 };
}

static gint
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const BsRegionCounts *self = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  const BsPlaceCount *one = &self->covered[first], *other = &self->covered[second];

  if (one->pain_days != other->pain_days)
    return one->pain_days > other->pain_days ? -1 : 1;
  if (one->numb_days != other->numb_days)
    return one->numb_days > other->numb_days ? -1 : 1;
  return first < second ? -1 : first > second;
}

GArray *
bs_region_counts_sort (const BsRegionCounts *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n; i++)
    if (is_named (self, i))
      g_array_append_val (places, i);
  g_array_sort_with_data (places, compare_places, (gpointer) self);
  return places;
}

/* ---- Words ---- */

static char *
format_days (guint days, guint of)
{
  /* Translators: how often a place of the body hurt: “8 of 9 days” */
  return g_strdup_printf (ngettext ("%u of %u day", "%u of %u days", of), days, of);
}

char *
bs_region_counts_format_pain (const BsRegionCounts *self, guint place)
{
  guint days = self->covered[place].pain_days;

  return days > 0 ? format_days (days, self->asked.pain_days) : g_strdup ("");
}

char *
bs_region_counts_format_numb (const BsRegionCounts *self, guint place)
{
  guint days = self->covered[place].numb_days;
  g_autofree char *text = NULL;

  if (days == 0)
    return g_strdup ("");
  text = format_days (days, self->asked.numb_days);
  if (bs_spot_get (place)->numb == BS_ABSENT)
    /* Translators: of a place of the back; numbness is recorded for the back as one: “back numb on 2 of 6 days” */
    return g_strdup_printf (_ ("back numb on %s"), text);
  /* Translators: how often a place of the body was numb, of the days on which that was asked: “numb on 2 of 6 days” */
  return g_strdup_printf (_ ("numb on %s"), text);
}

char *
bs_region_counts_format_reading (const BsRegionCounts *self, guint place)
{
  const char *name = bs_spot_get_label (bs_spot_get (place));
  g_autofree char *pain = bs_region_counts_format_pain (self, place);
  g_autofree char *numb = bs_region_counts_format_numb (self, place);

  if (*pain == '\0' && *numb == '\0')
    /* Translators: of a place of the body */
    return g_strdup_printf (_ ("%s: nothing recorded"), name);
  if (*pain == '\0')
    /* Translators: a place of the body and how often it was numb: “Foot, left: numb on 2 of 6 days” */
    return g_strdup_printf (_ ("%s: %s"), name, numb);
  if (*numb == '\0')
    /* Translators: a place of the body and how often it hurt: “Foot, left: 3 of 9 days” */
    return g_strdup_printf (_ ("%s: %s"), name, pain);
  /* Translators: a place of the body, how often it hurt, how often it was numb: “Foot, left: 3 of 9 days, numb on 2 of 6
   * days” */
  return g_strdup_printf (_ ("%s: %s, %s"), name, pain, numb);
}

char *
bs_region_counts_format_asked (const BsRegionCounts *self)
{
  guint pain = self->asked.pain_days, numb = self->asked.numb_days;

  if (pain == 0)
    /* Translators: numbness was asked for on so many days, and nothing says where it hurt */
    return g_strdup_printf (ngettext ("Numbness was asked for on %u day. Where it hurt was not recorded.",
                                      "Numbness was asked for on %u days. Where it hurt was not recorded.", numb),
                            numb);
  return g_strdup_printf (ngettext ("Counted on %u day with pain that says where it hurt.",
                                    "Counted on %u days with pain that say where it hurt.", pain),
                          pain);
}

char *
bs_region_counts_format_step (const BsRegionCounts *self, gint step)
{
  static const char *const shares[BS_REGION_STEPS] = {
    /* Translators: how often a place of the body hurt, in a legend */
    N_ ("seldom: under 10 %"),
    N_ ("sometimes: 10 to 24 %"),
    N_ ("often: 25 to 49 %"),
    N_ ("mostly: 50 to 74 %"),
    /* xgettext:no-c-format */
    N_ ("nearly always: 75 % or more"),
  };

  g_return_val_if_fail (step >= 1 && step <= BS_REGION_STEPS, NULL);
  if (bs_region_counts_has_shares (self))
    return g_strdup (_ (shares[step - 1]));
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) step), step);
}
