/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-card.h"

#include <glib/gi18n-lib.h>

#include "bs-trend-text.h"

static char *
format_hours (guint group)
{
  /* Translators: hours of the day, from one to the other: “06–09” */
  return g_strdup_printf (_ ("%02u–%02u"), group * BS_FIGURES_HOURS_EACH, (group + 1) * BS_FIGURES_HOURS_EACH);
}

static char *
format_sentence (const BsHourFigure *figure, const char *hours)
{
  g_autofree char *mean = NULL, *entries = NULL, *unrated = NULL;
  guint n_unrated = figure->n_entries - figure->n_rated;

  if (figure->n_entries == 0)
    /* Translators: hours of the day, “06–09: no entry with pain” */
    return g_strdup_printf (_ ("%s: no entry with pain"), hours);
  entries =
      g_strdup_printf (ngettext ("%u entry with pain", "%u entries with pain", figure->n_entries), figure->n_entries);
  if (figure->n_rated == 0)
    /* Translators: hours of the day, “2 entries with pain”: “06–09: 2 entries with pain, not rated” */
    return g_strdup_printf (_ ("%s: %s, not rated"), hours, entries);
  mean = bs_trend_format_number (figure->mean);
  unrated = n_unrated > 0 ? g_strdup_printf (ngettext (", %u not rated", ", %u not rated", n_unrated), n_unrated)
                          : g_strdup ("");
  /* Translators: “06–09: worst 6, mean 4.2, 12 entries with pain, 2 not rated” */
  return g_strdup_printf (_ ("%s: worst %d, mean %s, %s%s"), hours, figure->worst, mean, entries, unrated);
}

static BsBar *
create_bar (const BsHourFigure *figure, const char *hours)
{
  BsBar *bar = bs_bar_new (NULL, NULL, format_sentence (figure, hours));
  BsBarStrip *strip = bs_bar_add_strip (bar, g_strdup (hours), NULL);

  if (figure->n_entries == 0)
    return bar;
  /* Translators: how many entries: “12×” */
  strip->count = g_strdup_printf (_ ("%u×"), figure->n_entries);
  if (figure->n_rated == 0)
    {
      strip->unrated = TRUE;
      strip->value = g_strdup ("?");
      return bar;
    }
  strip->value = g_strdup_printf ("%d", figure->worst);
  strip->mark = figure->mean;
  bs_bar_strip_add_part (strip, figure->worst, BS_BAR_PAIN);
  return bar;
}

static void
add_row (BsTrendCard *card, const BsHourFigure *figure, const char *hours)
{
  bs_trend_card_add_row (card, format_sentence (figure, hours), g_strdup (hours),
                         figure->n_rated > 0 ? g_strdup_printf ("%d", figure->worst) : g_strdup (BS_TREND_NOTHING),
                         figure->n_rated > 0 ? bs_trend_format_number (figure->mean) : g_strdup (BS_TREND_NOTHING),
                         g_strdup_printf ("%u", figure->n_entries));
}

static char *
format_note (guint n_without_time, gboolean with_bars)
{
  g_autofree char *without = NULL;

  if (n_without_time > 0)
    without = g_strdup_printf (ngettext ("%u entry with pain has a date only and is not in it.",
                                         "%u entries with pain have a date only and are not in it.", n_without_time),
                               n_without_time);
  if (!with_bars)
    return g_steal_pointer (&without);
  return g_strdup_printf ("%s%s%s",
                          _ ("Bar: worst pain, diamond: mean, ×: entries with pain. Days without pain say "
                             "nothing of an hour and are not in it."),
                          without ? " " : "", without ? without : "");
}

BsTrendCard *
bs_trend_card_new_hours (const BsFigures *figures)
{
  BsTrendCard *card = bs_trend_card_new (_ ("By the hour of the day"));
  guint n_entries = 0;

  card->n_columns = 4;
  card->columns[0] = C_ ("column of a table", "Hours");
  card->columns[1] = C_ ("column of a table", "Worst pain");
  card->columns[2] = C_ ("column of a table", "Mean");
  card->columns[3] = C_ ("column of a table", "Entries");
  card->end = 10;
  card->with_axis = card->with_reading = TRUE;
  card->first = 0;
  for (guint i = 0; i < BS_FIGURES_N_HOURS; i++)
    {
      g_autofree char *hours = format_hours (i);
      const BsHourFigure *best = &figures->hours[card->first];

      n_entries += figures->hours[i].n_entries;
      if (figures->hours[i].worst > best->worst ||
          (figures->hours[i].worst == best->worst && figures->hours[i].n_entries > best->n_entries))
        card->first = (gint) i;
      g_ptr_array_add (card->bars, create_bar (&figures->hours[i], hours));
      add_row (card, &figures->hours[i], hours);
    }
  if (n_entries < BS_VALUES_LEAST)
    {
      g_ptr_array_set_size (card->bars, 0);
      card->empty = g_strdup_printf (_ ("Needs at least %d entries with pain and a time of day. So far: %u."),
                                     BS_VALUES_LEAST, n_entries);
    }
  card->note = format_note (figures->n_without_time, n_entries >= BS_VALUES_LEAST);
  return card;
}
