/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-card.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"
#include "bs-trend-text.h"

#define BARS_MOST 6

static const char *
get_name (const BsMedicineFigure *figure)
{
  return *figure->name != '\0' ? figure->name : _ ("Medicine without a name");
}

static gboolean
is_enough (const BsMedicineFigure *figure)
{
  return figure->before.n >= BS_VALUES_LEAST_FEW;
}

/* "16 doses on 11 days, 15 of them with the pain before and after, over your own limit of 2 a day on 1 day". */
static char *
format_detail (const BsMedicineFigure *figure)
{
  g_autofree char *doses = g_strdup_printf (ngettext ("%u dose", "%u doses", figure->n_doses), figure->n_doses);
  g_autofree char *days = g_strdup_printf (ngettext ("%u day", "%u days", figure->n_days), figure->n_days);
  g_autofree char *over = NULL;

  if (figure->n_over > 0)
    over = g_strdup_printf (ngettext (", over your own limit of %d a day on %u day",
                                      ", over your own limit of %d a day on %u days", figure->n_over),
                            figure->medicine->max_per_day, figure->n_over);
  /* Translators: “16 doses on 11 days, 15 of them with the pain before and after” and maybe “, over your own limit …” */
  return g_strdup_printf (_ ("%s on %s, %u of them with the pain before and after%s"), doses, days, figure->before.n,
                          over ? over : "");
}

static char *
format_sentence (const BsMedicineFigure *figure, const char *detail)
{
  g_autofree char *before = NULL, *after = NULL;

  if (!is_enough (figure))
    return g_strdup_printf (_ ("%s: %s"), get_name (figure), detail);
  before = bs_trend_format_number (figure->before.median);
  after = bs_trend_format_number (figure->after.median);
  /* Translators: a medicine, medians of pain: “Ibuprofen: pain before 7, after 2, medians; 16 doses on 11 days” */
  return g_strdup_printf (_ ("%s: pain before %s, after %s, medians; %s"), get_name (figure), before, after, detail);
}

static char *
format_median (const BsMedicineFigure *figure, const BsValues *values)
{
  return is_enough (figure) ? bs_trend_format_number (values->median) : g_strdup (BS_TREND_NOTHING);
}

static char *
format_over (const BsMedicineFigure *figure)
{
  if (!figure->medicine || figure->medicine->max_per_day < 0)
    return g_strdup (BS_TREND_NOTHING);
  /* Translators: days over the person's own limit a day: “1 (limit 2)” */
  return g_strdup_printf (_ ("%u (limit %d)"), figure->n_over, figure->medicine->max_per_day);
}

static void
add_bar (BsTrendCard *card, const BsMedicineFigure *figure, const char *detail)
{
  BsBar *bar = bs_bar_new (g_strdup (get_name (figure)), g_strdup (detail), format_sentence (figure, detail));

  bs_bar_strip_add_part (bs_bar_add_strip (bar, g_strdup (C_ ("pain before a dose", "before")),
                                           bs_trend_format_number (figure->before.median)),
                         figure->before.median, BS_BAR_PAIN);
  bs_bar_strip_add_part (bs_bar_add_strip (bar, g_strdup (C_ ("pain after a dose", "after")),
                                           bs_trend_format_number (figure->after.median)),
                         figure->after.median, BS_BAR_PAIN_AFTER);
  g_ptr_array_add (card->bars, bar);
}

/* "Paracetamol 2, Metamizole 0". */
static void
add_few (GString *few, const BsMedicineFigure *figure)
{
  g_autofree char *item = g_strdup_printf ("%s %u", get_name (figure), figure->before.n);

  bs_text_append_item (few, item);
}

BsTrendCard *
bs_trend_card_new_medicine (const BsFigures *figures)
{
  BsTrendCard *card = bs_trend_card_new (_ ("Before and after medicine"));
  g_autoptr (GString) few = g_string_new (NULL);
  guint n_few = 0;

  card->n_columns = 6;
  card->columns[0] = C_ ("column of a table", "Medicine");
  card->columns[1] = C_ ("column of a table", "Days");
  card->columns[2] = C_ ("column of a table", "Doses");
  card->columns[3] = C_ ("column of a table", "Pain before");
  card->columns[4] = C_ ("column of a table", "Pain after");
  card->columns[5] = C_ ("column of a table", "Days over own limit");
  card->end = 10;
  card->with_axis = TRUE;
  for (guint i = 0; i < figures->medicines->len; i++)
    {
      const BsMedicineFigure *figure = &g_array_index (figures->medicines, BsMedicineFigure, i);
      g_autofree char *detail = format_detail (figure);

      bs_trend_card_add_row (card, format_sentence (figure, detail), g_strdup (get_name (figure)),
                             g_strdup_printf ("%u", figure->n_days), g_strdup_printf ("%u", figure->n_doses),
                             format_median (figure, &figure->before), format_median (figure, &figure->after),
                             format_over (figure));
      if (is_enough (figure) && card->bars->len < BARS_MOST)
        add_bar (card, figure, detail);
      else if (n_few++ < BARS_MOST)
        add_few (few, figure);
    }
  if (figures->medicines->len == 0)
    card->empty = g_strdup (_ ("No medicine is recorded in these days."));
  else if (card->bars->len == 0)
    /* Translators: a number, then medicines with how many doses: “Ibuprofen 2, Paracetamol 0” */
    card->empty = g_strdup_printf (_ ("Needs at least %d doses of a medicine with the pain before and after. So far: "
                                      "%s."),
                                   BS_VALUES_LEAST_FEW, few->str);
  else
    {
      const char *what = _ ("Medians of the pain before a dose and of the pain noted after it. What else changed in "
                            "between, they do not say.");
      /* Translators: medicines with how many doses: “Ibuprofen 2, Paracetamol 0” */
      g_autofree char *others = n_few > 0 ? g_strdup_printf (_ ("Too few doses with both: %s."), few->str) : NULL;

      card->note = g_strconcat (what, others != NULL ? " " : NULL, others, NULL);
    }
  return card;
}
