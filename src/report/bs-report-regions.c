/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

#include "bs-figures-terms.h"
#include "bs-report-direction.h"
#include "bs-text.h"

/* Where it hurts, when it comes, how it feels, what makes it easier, what was numb. */

#define MAX_TERMS 3

/* The least percent of each step. */
static const guint step_percents[BS_REPORT_STEPS] = { 0, 10, 25, 50 };

/* From top to bottom, with the places that have a name together: left, middle or the only one, right. */
static const struct
{
  const char *name, *left, *middle, *right;
  gboolean front;
} rows[] = {
  { N_ ("Upper back"), NULL, "upper-back", NULL, FALSE },
  { N_ ("Lower back"), "lower-back-left", "lower-back-centre", "lower-back-right", FALSE },
  { N_ ("Sacrum"), NULL, "sacrum", NULL, FALSE },
  { N_ ("Buttock"), "buttock-left", NULL, "buttock-right", FALSE },
  { N_ ("Between the legs"), NULL, "perineum", NULL, FALSE },
  { N_ ("Back of thigh"), "thigh-back-left", NULL, "thigh-back-right", FALSE },
  { N_ ("Lower leg"), "lower-leg-left", NULL, "lower-leg-right", FALSE },
  { N_ ("Foot"), "foot-left", NULL, "foot-right", FALSE },
  { N_ ("Chest"), NULL, "chest", NULL, TRUE },
  { N_ ("Belly"), NULL, "abdomen", NULL, TRUE },
  { N_ ("Side"), "side-left", NULL, "side-right", TRUE },
  { N_ ("Groin"), "groin-left", NULL, "groin-right", TRUE },
  { N_ ("Private parts"), NULL, "genitals", NULL, TRUE },
  { N_ ("Thigh"), "thigh-left", NULL, "thigh-right", TRUE },
  { N_ ("Inner thigh"), "inner-thigh-left", NULL, "inner-thigh-right", TRUE },
};

static gboolean
has_shares (const BsRegionCounts *counts)
{
  return counts->asked.pain_entries >= BS_FIGURES_PLACES_LEAST;
}

static gint8
find_step (const BsRegionCounts *counts, guint entries)
{
  gint8 step = 1;

  if (entries == 0)
    return 0;
  if (!has_shares (counts))
    return (gint8) MIN (entries, BS_REPORT_STEPS);
  while (step < BS_REPORT_STEPS &&
         (guint64) entries * 100 >= (guint64) step_percents[step] * counts->asked.pain_entries)
    step++;
  return step;
}

static void
append_share (GString *text, const BsRegionCounts *counts, const char *side, const char *id, gboolean *any_share)
{
  const BsPlaceCount *count;

  if (id == NULL)
    return;
  count = &counts->covered[bs_region_map_get_place (bs_spot_find (id))];
  if (count->pain_entries == 0)
    return;
  if (text->len > 0)
    g_string_append (text, _ (", "));
  if (*side != '\0')
    g_string_append_printf (text, "%s\u00a0", side);
  if (has_shares (counts))
    {
      guint percent = (count->pain_entries * 200 + counts->asked.pain_entries) / (2 * counts->asked.pain_entries);

      if (count->pain_entries * 100 < counts->asked.pain_entries)
        g_string_append (text, "<1");
      else
        g_string_append_printf (text, "%u", percent);
    }
  else
    g_string_append_printf (text, "%u", count->pain_entries);
  *any_share = TRUE;
}

static void
append_numb (GString *text, const BsRegionCounts *counts, const char *id, const char *side)
{
  if (id == NULL || counts->covered[bs_region_map_get_place (bs_spot_find (id))].numb_entries == 0)
    return;
  bs_text_append_item (text, side);
}

static void
add_place (BsReportFigure *figure, const BsRegionCounts *counts, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) numb = g_string_new (NULL);
  BsReportPlace place = { .front = rows[row].front };
  const char *middle = rows[row].left != NULL ? _ ("mid") : "";
  const char *ids[] = { rows[row].left, rows[row].middle, rows[row].right };
  gboolean any = FALSE, is_numb = FALSE;

  append_share (text, counts, C_ ("side", "L"), rows[row].left, &any);
  append_share (text, counts, middle, rows[row].middle, &any);
  append_share (text, counts, C_ ("side", "R"), rows[row].right, &any);
  if (any)
    g_string_append (text, has_shares (counts) ? "\u00a0%" : "×");
  append_numb (numb, counts, rows[row].left, C_ ("side", "L"));
  append_numb (numb, counts, rows[row].right, C_ ("side", "R"));
  place.spot = -1;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const BsPlaceCount *count;

      if (ids[i] == NULL)
        continue;
      count = &counts->covered[bs_region_map_get_place (bs_spot_find (ids[i]))];
      /* Numbness of the back has one word for all of it, and is said below. */
      is_numb = is_numb || (count->numb_entries > 0 && bs_spot_find (ids[i])->numb != BS_ABSENT);
      if (place.spot < 0 && (count->pain_entries > 0 || count->numb_entries > 0))
        place.spot = (gint8) bs_region_map_get_place (bs_spot_find (ids[i]));
    }
  if (!any && !is_numb)
    return;
  if (is_numb)
    {
      if (any)
        g_string_append (text, _ ("; "));
      if (numb->len > 0)
        g_string_append_printf (text, "%s\u00a0", numb->str);
      g_string_append (text, _ ("numb"));
    }
  place.name = g_strdup (_ (rows[row].name));
  place.shares = g_string_free (g_steal_pointer (&text), FALSE);
  figure->has_front = figure->has_front || place.front;
  g_array_append_val (figure->places, place);
}

static void
place_clear (gpointer data)
{
  BsReportPlace *self = data;

  g_free (self->name);
  g_free (self->shares);
}

static BsReportFigure *
make_figure (const BsRegionCounts *counts)
{
  BsReportFigure *self = g_new0 (BsReportFigure, 1);

  self->shades = g_new0 (BsRegionShade, counts->n);
  self->places = g_array_new (FALSE, FALSE, sizeof (BsReportPlace));
  g_array_set_clear_func (self->places, place_clear);
  for (guint i = 0; i < counts->n; i++)
    {
      self->shades[i] = (BsRegionShade){ .step = find_step (counts, counts->covered[i].pain_entries),
                                         .numb = counts->covered[i].numb_entries > 0 };
      self->any_numb = self->any_numb || self->shades[i].numb;
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_place (self, counts, i);
  if (has_shares (counts))
    {
      self->steps[0] = g_strdup ("≥\u00a050\u00a0%");
      self->steps[1] = bs_report_isolate_numbers (g_strdup ("25–49"));
      self->steps[2] = bs_report_isolate_numbers (g_strdup ("10–24"));
      self->steps[3] = g_strdup ("<\u00a010");
    }
  return self;
}

void
bs_report_figure_free (BsReportFigure *self)
{
  g_free (self->shades);
  g_array_unref (self->places);
  for (guint i = 0; i < BS_REPORT_STEPS; i++)
    g_free (self->steps[i]);
  g_free (self);
}

/* ---- Below the figure ---- */

static void
add_terms (BsReportMaker *maker, BsReportSection *section, const char *title, BsTermKind kind,
           const BsVocabulary *vocabulary)
{
  BsTermFigures figures = bs_figures_count_terms (maker->entries, maker->at, maker->span, kind);
  guint terms[MAX_TERMS], n = bs_term_figures_sort (&figures, terms, MAX_TERMS);
  BsReportText *text;

  if (n == 0)
    return;
  text = bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH);
  bs_report_text_add (text, BS_ROLE_STRONG, title);
  /* Translators: behind “Comes when”, “Feels” or “Easier”: of how many entries the shares are; begins with a space */
  bs_report_text_add_format (text, BS_ROLE_QUIET, _ (" (of %u)"), figures.asked);
  bs_report_text_add (text, BS_ROLE_PLAIN, "  ");
  for (guint i = 0; i < n; i++)
    {
      guint count = figures.counts[terms[i]];
      g_autofree char *share = bs_report_format_share (count, figures.asked);
      const char *label = bs_vocabulary_get_label (vocabulary, terms[i]);

      bs_report_text_add (text, BS_ROLE_PLAIN, i > 0 ? _ (", ") : "");
      if (figures.asked >= BS_FIGURES_PLACES_LEAST)
        bs_report_text_add_format (text, BS_ROLE_PLAIN, "%s\u00a0%s", label, share);
      else
        bs_report_text_add_format (text, BS_ROLE_PLAIN, "%s\u00a0%u×", label, count);
    }
}

static void
add_numb (BsReportMaker *maker, BsReportSection *section)
{
  BsFigurePlace places[BS_N_REGIONS];
  BsPlaceCount numb[BS_N_REGIONS], asked;
  BsReportText *added;
  guint n = 0;

  for (guint i = 0; i < BS_N_REGIONS; i++)
    places[i] = bs_figure_place_of_region ((BsRegion) i);
  bs_figures_count_places (maker->history, maker->at, maker->span, places, BS_N_REGIONS, numb, &asked);
  if (asked.numb_entries == 0)
    {
      added = bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH);
      bs_report_text_add (added, BS_ROLE_STRONG, _ ("Numb"));
      bs_report_text_add (added, BS_ROLE_PLAIN, _ ("  never asked"));
      return;
    }
  added = bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH);
  bs_report_text_add (added, BS_ROLE_STRONG, _ ("Numb"));
  bs_report_text_add (added, BS_ROLE_PLAIN, "  ");
  for (guint i = 0; i < BS_N_REGIONS; i++)
    {
      if (numb[i].numb_entries == 0)
        continue;
      bs_report_text_add (added, BS_ROLE_PLAIN, n++ > 0 ? _ (", ") : "");
      bs_report_text_add_regions (added, BS_ROLE_PLAIN, BS_BIT (i));
      bs_report_text_add_format (added, BS_ROLE_PLAIN, " %u×", numb[i].numb_entries);
    }
  if (n == 0)
    bs_report_text_add (added, BS_ROLE_PLAIN, _ ("never said"));
  /* Translators: in how many entries numbness was asked; begins with a space */
  bs_report_text_add_format (added, BS_ROLE_PLAIN, _ (" (asked\u00a0%u×)"), asked.numb_entries);
}

void
bs_report_add_regions (BsReportMaker *maker)
{
  g_autoptr (BsRegionCounts) counts = bs_region_counts_new (maker->history, maker->at, maker->span);
  g_autofree char *subtitle = NULL;
  BsReportSection *section;
  guint n = counts->asked.pain_entries;

  if (maker->figures->days.n_entries == 0)
    return;
  if (has_shares (counts))
    subtitle =
        g_strdup_printf (ngettext ("share of %u entry that says where", "share of %u entries that say where", n), n);
  else if (n == 0)
    subtitle = g_strdup (_ ("not recorded"));
  else
    subtitle =
        g_strdup_printf (ngettext ("times, of %u entry that says where", "times, of %u entries that say where", n), n);
  section = bs_report_add_section (maker->report, BS_SECTION_REGIONS, _ ("Where it hurts"), subtitle);
  bs_report_section_add (section, BS_BLOCK_FIGURE)->figure = make_figure (counts);
  add_terms (maker, section, _ ("Comes when"), BS_TERMS_WHEN, &bs_whens);
  add_terms (maker, section, _ ("Feels"), BS_TERMS_TYPES, &bs_types);
  add_terms (maker, section, _ ("Easier"), BS_TERMS_EASIER, &bs_easiers);
  add_numb (maker, section);
}
