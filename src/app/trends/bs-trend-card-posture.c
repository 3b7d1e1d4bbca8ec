/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-card.h"

#include <glib/gi18n-lib.h>

#include "bs-chart-scale.h"
#include "bs-trend-text.h"

static const char *
get_name (gint posture)
{
  return posture == BS_WALK_POSTURE_UPRIGHT ? C_ ("walking", "Upright") : C_ ("walking", "Leaning forward");
}

/* "3 to 18 min", "50 min to 1 h 5 min", "9 min". */
static char *
format_range (const BsValues *values)
{
  g_autofree char *least = bs_trend_format_minutes (values->least), *most = bs_trend_format_minutes (values->most);

  if (values->least == values->most)
    return g_steal_pointer (&least);
  if (values->most < 60)
    /* Translators: from the shortest to the longest, the unit once: “3 to 18 min” */
    return g_strdup_printf (_ ("%d to %s"), values->least, most);
  /* Translators: from the first to the last: “9 to 22 November”, “50 min to 1 h 5 min” */
  return g_strdup_printf (_ ("%s to %s"), least, most);
}

/* "54 walks, 3 of them without pain, pain after 3 to 18 min, mean pain 4.2, before: 13.5 min". */
static char *
format_detail (const BsWalkFigures *walks, const BsWalkFigures *before)
{
  GString *text = g_string_new (NULL);
  double change;

  bs_trend_add_part (text, g_strdup_printf (ngettext ("%u walk", "%u walks", walks->n_walks), walks->n_walks));
  bs_trend_add_part (text, g_strdup_printf (_ ("%u of them without pain"), walks->n_without_pain));
  if (walks->onset.n > 0)
    {
      g_autofree char *range = format_range (&walks->onset);
      /* Translators: after how many minutes of walking it hurt: “pain after 3 to 18 min” */
      bs_trend_add_part (text, g_strdup_printf (_ ("pain after %s"), range));
    }
  if (walks->n_rated > 0)
    {
      g_autofree char *mean = bs_trend_format_number (walks->mean_pain);
      bs_trend_add_part (text, g_strdup_printf (_ ("mean pain %s"), mean));
    }
  if (before && bs_values_get_change (&walks->onset, &before->onset, &change))
    {
      g_autofree char *minutes = bs_trend_format_minutes (before->onset.median);
      /* Translators: the median of the period before: “median before: 21 min” */
      bs_trend_add_part (text, g_strdup_printf (_ ("median before: %s"), minutes));
    }
  return g_string_free (text, FALSE);
}

static char *
format_sentence (const char *name, const BsWalkFigures *walks, const char *detail)
{
  g_autofree char *minutes = NULL;

  if (walks->n_walks == 0)
    return g_strdup_printf (_ ("%s: no walk recorded"), name);
  if (walks->onset.n < BS_VALUES_LEAST_FEW)
    return g_strdup_printf (_ ("%s: %s"), name, detail);
  minutes = bs_trend_format_minutes (walks->onset.median);
  /* Translators: “Upright: median 9 min until it hurts, 54 walks, …” */
  return g_strdup_printf (_ ("%s: median %s until it hurts, %s"), name, minutes, detail);
}

static char *
format_median (const BsValues *values)
{
  return values->n < BS_VALUES_LEAST_FEW ? g_strdup (BS_TREND_NOTHING) : bs_trend_format_minutes (values->median);
}

static void
add_posture (BsTrendCard *card, const char *name, const BsWalkFigures *walks, const BsWalkFigures *before,
             gboolean as_bar)
{
  g_autofree char *detail = format_detail (walks, before);
  BsBar *bar;

  bs_trend_card_add_row (card, format_sentence (name, walks, detail), g_strdup (name),
                         g_strdup_printf ("%u", walks->n_walks), g_strdup_printf ("%u", walks->n_without_pain),
                         format_median (&walks->onset),
                         walks->onset.n > 0 ? format_range (&walks->onset) : g_strdup (BS_TREND_NOTHING),
                         walks->n_rated > 0 ? bs_trend_format_number (walks->mean_pain) : g_strdup (BS_TREND_NOTHING));
  if (!as_bar)
    return;
  bar = bs_bar_new (g_strdup (name), g_strdup (detail), format_sentence (name, walks, detail));
  bs_bar_strip_add_part (bs_bar_add_strip (bar, NULL, bs_trend_format_minutes (walks->onset.median)),
                         walks->onset.median, BS_BAR_MINUTES);
  g_ptr_array_add (card->bars, bar);
}

static char *
format_note (guint n_no_posture)
{
  g_autofree char *others = NULL;

  if (n_no_posture > 0)
    others = g_strdup_printf (
        ngettext ("%u walk does not say how it was walked.", "%u walks do not say how they were walked.", n_no_posture),
        n_no_posture);
  return g_strdup_printf ("%s%s%s",
                          _ ("Minutes walked until the pain began, the median. Walks without pain are counted "
                             "beside it and are not in the median."),
                          others ? " " : "", others ? others : "");
}

BsTrendCard *
bs_trend_card_new_posture (const BsFigures *figures, const BsFigures *before)
{
  BsTrendCard *card = bs_trend_card_new (_ ("Upright and leaning forward"));
  const BsWalks *walks = &figures->walks;
  gboolean enough = TRUE;
  double most = 0;

  card->n_columns = 6;
  card->columns[0] = C_ ("column of a table", "Walking");
  card->columns[1] = C_ ("column of a table", "Walks");
  card->columns[2] = C_ ("column of a table", "Without pain");
  card->columns[3] = C_ ("column of a table", "Median until it hurts");
  card->columns[4] = C_ ("column of a table", "From, to");
  card->columns[5] = C_ ("column of a table", "Mean pain");
  for (gint i = 0; i < BS_N_WALK_POSTURES; i++)
    {
      enough = enough && walks->by_posture[i].onset.n >= BS_VALUES_LEAST_FEW;
      most = MAX (most, walks->by_posture[i].onset.median);
    }
  for (gint i = 0; i < BS_N_WALK_POSTURES; i++)
    add_posture (card, get_name (i), &walks->by_posture[i], before ? &before->walks.by_posture[i] : NULL, enough);
  if (walks->no_posture.n_walks > 0)
    add_posture (card, _ ("Not recorded"), &walks->no_posture, NULL, FALSE);
  card->end = bs_chart_get_minutes_end (most);
  card->with_axis = TRUE;
  if (!enough)
    /* Translators: two numbers of walks */
    card->empty =
        g_strdup_printf (_ ("Needs at least %d walks in each posture on which the pain began, with the minutes until "
                            "then. So far: upright %u, leaning forward %u."),
                         BS_VALUES_LEAST_FEW, walks->by_posture[BS_WALK_POSTURE_UPRIGHT].onset.n,
                         walks->by_posture[BS_WALK_POSTURE_LEANING_FORWARD].onset.n);
  else
    card->note = format_note (walks->no_posture.n_walks);
  return card;
}
