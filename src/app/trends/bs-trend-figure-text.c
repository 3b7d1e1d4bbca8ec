/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-figure-text.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"
#include "bs-trend-text.h"

#define NOTHING "–"

void
bs_trend_figure_clear (BsTrendFigure *self)
{
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->detail, g_free);
}

/* Takes both; "a · b". */
static char *
join (char *a, char *b)
{
  char *text = a && b ? g_strdup_printf ("%s · %s", a, b) : g_strdup (a ? a : b);

  g_free (a);
  g_free (b);
  return text;
}

static char *
format_unrated_days (const BsDayFigures *days)
{
  if (days->n_unrated == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u day with pain not rated", "%u days with pain not rated", days->n_unrated),
                          days->n_unrated);
}

/* Pain-free days only are a worst of 0; days where it was not rated only, or nothing, are none. */
static gint
get_worst (const BsDayFigures *days)
{
  if (days->worst.n > 0)
    return days->worst.most;
  return days->n_pain_free > 0 && days->n_unrated == 0 ? 0 : BS_ABSENT;
}

static char *
format_worst_before (const BsDayFigures *before)
{
  gint worst = get_worst (before);

  if (worst >= 0)
    /* Translators: the worst pain of the period before, “before: 4” */
    return g_strdup_printf (_ ("before: %d"), worst);
  return g_strdup (before->n_unrated > 0 ? _ ("before: not rated") : _ ("before: not recorded"));
}

BsTrendFigure
bs_trend_figure_worst (const BsDayFigures *now, const BsDayFigures *before, gint32 today)
{
  BsTrendFigure figure = { .title = _ ("Worst pain") };
  gint worst = get_worst (now);
  char *date = NULL;

  figure.value = worst >= 0 ? g_strdup_printf ("%d", worst) : g_strdup (NOTHING);
  if (worst > 0)
    date = bs_text_format_short_date (now->worst_date, today);
  else if (now->n_recorded == 0)
    date = g_strdup (_ ("nothing recorded"));
  figure.detail = join (join (date, format_unrated_days (now)), before ? format_worst_before (before) : NULL);
  if (!figure.detail)
    figure.detail = g_strdup (_ ("no pain recorded"));
  return figure;
}

BsTrendFigure
bs_trend_figure_days (const BsDayFigures *now)
{
  BsTrendFigure figure = { .title = _ ("Days with pain") };

  /* Translators: days with pain of all days of a period, “9 of 14” */
  figure.value = g_strdup_printf (_ ("%u of %u"), now->n_painful, now->n_days);
  /* Translators: days without pain, days without an entry: “2 without · 3 not recorded” */
  figure.detail = g_strdup_printf (_ ("%u without · %u not recorded"), now->n_pain_free, now->n_days - now->n_recorded);
  return figure;
}

char *
bs_trend_format_few_minutes (const BsValues *values)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (values->n, G_N_ELEMENTS (values->first)); i++)
    {
      g_autofree char *minutes = bs_trend_format_minutes (values->first[i]);

      bs_text_append_item (text, minutes);
    }
  return g_string_free (text, FALSE);
}

BsTrendFigure
bs_trend_figure_onset (const BsValues *now, const BsValues *before)
{
  BsTrendFigure figure = { .title = _ ("Median until it hurts") };
  gboolean enough = now->n >= BS_VALUES_LEAST;
  char *walks, *earlier = NULL;

  figure.value = enough ? bs_trend_format_minutes (now->median) : g_strdup (NOTHING);
  if (enough)
    walks = g_strdup_printf (ngettext ("%u walk", "%u walks", now->n), now->n);
  else if (now->n > 0)
    {
      g_autofree char *few = bs_trend_format_few_minutes (now);
      /* Translators: minutes of some walks: “too few walks for it: 14 min, 22 min” */
      walks = g_strdup_printf (_ ("too few walks for it: %s"), few);
    }
  else
    walks = g_strdup (_ ("no walk with minutes until the pain"));
  if (before && before->n >= BS_VALUES_LEAST)
    {
      g_autofree char *minutes = bs_trend_format_minutes (before->median);
      /* Translators: the median minutes of the period before, “before: 21 min” */
      earlier = g_strdup_printf (_ ("before: %s"), minutes);
    }
  else if (before && enough)
    earlier = g_strdup (_ ("before: too few walks to say"));
  figure.detail = join (walks, earlier);
  return figure;
}

BsTrendFigure
bs_trend_figure_medicine (const BsMedicineFigure *all, const char *names)
{
  BsTrendFigure figure = { .title = _ ("Days with medicine") };

  figure.value = g_strdup_printf ("%u", all->n_days);
  if (all->n_days == 0)
    figure.detail = g_strdup (_ ("none recorded"));
  else
    figure.detail = g_strdup (*names != '\0' ? names : _ ("without a name"));
  return figure;
}
