/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-card.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-trend-figure-text.h"
#include "bs-trend-text.h"

#define BARS_MOST 8

static const BsBarFill fills[BS_N_RESULTS] = { BS_BAR_GONE, BS_BAR_LESS, BS_BAR_SAME, BS_BAR_WORSE };

/* (transfer full): "Rest, sitting down". */
static char *
format_name (const BsReliefFigure *figure)
{
  const char *kind = bs_vocabulary_get_label (&bs_measure_kinds, figure->kind);
  g_autofree char *name = NULL;

  if (figure->how == BS_ABSENT)
    return bs_capitalise (kind);
  /* Translators: a kind of relief and how: “rest, sitting down” */
  name = g_strdup_printf (_ ("%s, %s"), kind, bs_vocabulary_get_label (&bs_rest_hows, (guint) figure->how));
  return bs_capitalise (name);
}

/* "after 7 min (median)", "after 4 min, 30 min"; NULL: nothing is known. */
static char *
format_minutes (const BsValues *minutes)
{
  g_autofree char *text = NULL;

  if (minutes->n == 0)
    return NULL;
  if (minutes->n < BS_VALUES_LEAST_FEW)
    {
      text = bs_trend_format_few_minutes (minutes);
      /* Translators: after how many minutes the pain was gone: “gone after 4 min, 30 min” */
      return g_strdup_printf (_ ("gone after %s"), text);
    }
  text = bs_trend_format_minutes (minutes->median);
  /* Translators: the median of the minutes after which the pain was gone: “gone after 7 min (median of 31)” */
  return g_strdup_printf (ngettext ("gone after %s (median of %u)", "gone after %s (median of %u)", minutes->n), text,
                          minutes->n);
}

/* "31 gone, 10 less, 5 same; gone after 7 min (median of 31)". */
static char *
format_detail (const BsReliefFigure *figure)
{
  GString *text = g_string_new (NULL);
  g_autofree char *minutes = format_minutes (&figure->minutes);

  for (gint i = 0; i < BS_N_RESULTS; i++)
    if (figure->results[i] > 0)
      /* Translators: how often, and the result: “31 gone” */
      g_string_append_printf (text, text->len > 0 ? ", %u %s" : "%u %s", figure->results[i],
                              bs_vocabulary_get_label (&bs_results, (guint) i));
  if (figure->n_unknown > 0)
    {
      g_autofree char *unknown =
          g_strdup_printf (ngettext ("%u not known", "%u not known", figure->n_unknown), figure->n_unknown);
      g_string_append_printf (text, text->len > 0 ? ", %s" : "%s", unknown);
    }
  if (minutes)
    g_string_append_printf (text, "; %s", minutes);
  return g_string_free (text, FALSE);
}

static char *
format_sentence (const BsReliefFigure *figure, const char *name, const char *detail)
{
  g_autofree char *tried =
      g_strdup_printf (ngettext ("tried %u time", "tried %u times", figure->n_tried), figure->n_tried);

  /* Translators: “Rest, sitting down: tried 46 times: 31 gone, 10 less” */
  return g_strdup_printf (_ ("%s: %s: %s"), name, tried, detail);
}

static char *
format_table_minutes (const BsValues *minutes)
{
  g_autofree char *few = NULL;

  if (minutes->n == 0)
    return g_strdup (BS_TREND_NOTHING);
  if (minutes->n >= BS_VALUES_LEAST_FEW)
    return bs_trend_format_minutes (minutes->median);
  few = bs_trend_format_few_minutes (minutes);
  return g_strdup_printf ("(%s)", few);
}

static void
add_row (BsTrendCard *card, const BsReliefFigure *figure, const char *name, const char *detail)
{
  bs_trend_card_add_row (
      card, format_sentence (figure, name, detail), g_strdup (name), g_strdup_printf ("%u", figure->n_tried),
      g_strdup_printf ("%u", figure->results[BS_RESULT_GONE]), g_strdup_printf ("%u", figure->results[BS_RESULT_LESS]),
      g_strdup_printf ("%u", figure->results[BS_RESULT_SAME]), g_strdup_printf ("%u", figure->results[BS_RESULT_WORSE]),
      g_strdup_printf ("%u", figure->n_unknown), format_table_minutes (&figure->minutes));
}

static void
add_bar (BsTrendCard *card, const BsReliefFigure *figure, const char *name, const char *detail)
{
  BsBar *bar = bs_bar_new (g_strdup (name), g_strdup (detail), format_sentence (figure, name, detail));
  /* Translators: how often something was tried: “46×” */
  BsBarStrip *strip = bs_bar_add_strip (bar, NULL, g_strdup_printf (_ ("%u×"), figure->n_tried));

  for (gint i = 0; i < BS_N_RESULTS; i++)
    if (figure->results[i] > 0)
      bs_bar_strip_add_part (strip, figure->results[i], fills[i]);
  if (figure->n_unknown > 0)
    bs_bar_strip_add_part (strip, figure->n_unknown, BS_BAR_UNKNOWN);
  g_ptr_array_add (card->bars, bar);
}

BsTrendCard *
bs_trend_card_new_relief (const BsFigures *figures)
{
  BsTrendCard *card = bs_trend_card_new (_ ("What brought relief"));
  guint most = 0, n_more;

  card->n_columns = 8;
  card->columns[0] = C_ ("column of a table", "Tried");
  card->columns[1] = C_ ("column of a table", "Times");
  card->columns[2] = C_ ("column of a table", "Gone");
  card->columns[3] = C_ ("column of a table", "Less");
  card->columns[4] = C_ ("column of a table", "Same");
  card->columns[5] = C_ ("column of a table", "Worse");
  card->columns[6] = C_ ("column of a table", "Not known");
  card->columns[7] = C_ ("column of a table", "Gone after");
  card->n_fills = BS_N_RESULTS + 1;
  for (gint i = 0; i < BS_N_RESULTS; i++)
    card->fills[i] = fills[i];
  card->fills[BS_N_RESULTS] = BS_BAR_UNKNOWN;
  card->with_axis = TRUE;
  for (guint i = 0; i < figures->relief->len; i++)
    {
      const BsReliefFigure *figure = &g_array_index (figures->relief, BsReliefFigure, i);
      g_autofree char *name = format_name (figure), *detail = format_detail (figure);

      add_row (card, figure, name, detail);
      if (i < BARS_MOST)
        add_bar (card, figure, name, detail);
      most = MAX (most, figure->n_tried);
    }
  card->end = bs_bar_get_count_end (most);
  if (figures->relief->len == 0)
    {
      card->empty = g_strdup (_ ("Nothing that was tried against the pain is recorded in these days."));
      return card;
    }
  n_more = figures->relief->len - card->bars->len;
  if (n_more > 0)
    card->note = g_strdup_printf (
        ngettext ("×: how often it was tried, and what you answered then. The table has %u more.",
                  "×: how often it was tried, and what you answered then. The table has %u more.", n_more),
        n_more);
  else
    card->note =
        g_strdup (_ ("×: how often it was tried, and what you answered then. What else changed meanwhile, that "
                     "does not say."));
  return card;
}
