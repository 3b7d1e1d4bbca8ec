/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

/* The figures that are read first. */

static BsKeyFigure *
add_figure (GPtrArray *figures, const char *label)
{
  BsKeyFigure *self = g_new0 (BsKeyFigure, 1);

  self->label = g_strdup (label);
  self->value = bs_report_text_new ();
  self->notes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (figures, self);
  return self;
}

static void
add_note (BsKeyFigure *self, char *note)
{
  g_ptr_array_add (self->notes, note);
}

/* Takes `rest`. */
static void
add_count (BsKeyFigure *self, guint n, char *rest)
{
  bs_report_text_add_format (self->value, BS_ROLE_FIGURE, "%u", n);
  bs_report_text_add (self->value, BS_ROLE_PLAIN, " ");
  bs_report_text_add (self->value, BS_ROLE_PLAIN, rest);
  g_free (rest);
}

static void
add_days_with_pain (BsReportMaker *maker, GPtrArray *figures)
{
  BsKeyFigure *self = add_figure (figures, _ ("Days with pain"));

  /* Translators: behind a number of days: “60 of 79 recorded” */
  add_count (self, maker->figures->days.n_painful,
             g_strdup_printf (_ ("of %u recorded"), maker->figures->days.n_recorded));
  if (maker->earlier)
    add_note (self, g_strdup_printf (_ ("before: %u of %u"), maker->earlier->days.n_painful,
                                     maker->earlier->days.n_recorded));
  if (maker->figures->days.n_unrated > 0)
    add_note (self,
              g_strdup_printf (ngettext ("on %u day not rated", "on %u days not rated", maker->figures->days.n_unrated),
                               maker->figures->days.n_unrated));
}

static void
add_worst (BsReportMaker *maker, GPtrArray *figures)
{
  BsKeyFigure *self = add_figure (figures, _ ("Worst pain of the day"));
  const BsValues *worst = &maker->figures->days.worst;
  g_autofree char *median = bs_report_format_median (worst->median);
  g_autofree char *mean = bs_report_format_mean (worst->mean);
  g_autofree char *date = bs_report_format_short_date (maker->figures->days.worst_date, maker->today);

  if (worst->n == 0)
    {
      bs_report_text_add (self->value, BS_ROLE_FIGURE, "–");
      return;
    }
  if (worst->n < BS_VALUES_LEAST)
    {
      g_autofree char *values = bs_report_format_values (worst);

      bs_report_text_add (self->value, BS_ROLE_FIGURE, values);
      bs_report_text_add (self->value, BS_ROLE_PLAIN, _ (" of 10"));
      add_note (self, g_strdup (_ ("too few for a median")));
      return;
    }
  bs_report_text_add (self->value, BS_ROLE_FIGURE, median);
  /* Translators: behind a rating, “4.5 median, of 10” */
  bs_report_text_add (self->value, BS_ROLE_PLAIN, _ (" median, of 10"));
  add_note (self, g_strdup (_ ("only days with pain")));
  /* Translators: mean of ratings, the highest rating, its day */
  add_note (self, g_strdup_printf (_ ("mean %s, highest %d on %s"), mean, worst->most, date));
  if (maker->earlier && maker->earlier->days.worst.n >= BS_VALUES_LEAST)
    {
      g_autofree char *median_before = bs_report_format_median (maker->earlier->days.worst.median);
      g_autofree char *mean_before = bs_report_format_mean (maker->earlier->days.worst.mean);

      add_note (self, g_strdup_printf (_ ("before: median %s, mean %s"), median_before, mean_before));
    }
}

static const char *
get_posture (guint posture)
{
  return posture == BS_WALK_POSTURE_UPRIGHT ? _ ("upright") : _ ("leaning forward");
}

static gboolean
has_median (const BsValues *values)
{
  return values->n >= BS_VALUES_LEAST;
}

/* "before: 13.5 upright, 22 leaning forward" */
static void
add_walks_before (BsReportMaker *maker, BsKeyFigure *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; maker->earlier && i < BS_N_WALK_POSTURES; i++)
    {
      const BsValues *onset = &maker->earlier->walks.by_posture[i].onset;
      g_autofree char *median = bs_report_format_median (onset->median);

      if (!has_median (onset) || !has_median (&maker->figures->walks.by_posture[i].onset))
        continue;
      g_string_append (note, note->len > 0 ? ", " : _ ("before: "));
      g_string_append_printf (note, "%s %s", median, get_posture (i));
    }
  if (note->len > 0)
    add_note (self, g_string_free (g_steal_pointer (&note), FALSE));
}

/* Why there are no minutes until pain. */
static void
add_walks_without_onset (BsKeyFigure *self, const BsWalkFigures *walks)
{
  g_autofree char *n_walks = g_strdup_printf (ngettext ("%u walk", "%u walks", walks->n_walks), walks->n_walks);

  if (walks->n_walks == 0)
    add_note (self, g_strdup (_ ("no walk recorded")));
  else if (walks->n_without_pain > 0)
    /* Translators: “3 walks, 1 without pain” */
    add_note (self, g_strdup_printf (ngettext ("%s, %u without pain", "%s, %u without pain", walks->n_without_pain),
                                     n_walks, walks->n_without_pain));
  else
    add_note (self, g_steal_pointer (&n_walks));
  if (walks->n_walks > walks->n_without_pain)
    add_note (self, g_strdup (_ ("minutes until pain not recorded")));
}

static void
add_walks (BsReportMaker *maker, GPtrArray *figures)
{
  BsKeyFigure *self = add_figure (figures, _ ("Minutes walked until pain"));
  const BsWalks *walks = &maker->figures->walks;
  gboolean any = FALSE;

  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    {
      const BsValues *onset = &walks->by_posture[i].onset;
      g_autofree char *median = bs_report_format_median (onset->median);

      if (!has_median (onset))
        continue;
      bs_report_text_add (self->value, BS_ROLE_PLAIN, any ? "   " : "");
      bs_report_text_add (self->value, BS_ROLE_FIGURE, median);
      bs_report_text_add_format (self->value, BS_ROLE_PLAIN, " %s", get_posture (i));
      any = TRUE;
    }
  if (!any && has_median (&walks->all.onset))
    {
      g_autofree char *median = bs_report_format_median (walks->all.onset.median);

      bs_report_text_add (self->value, BS_ROLE_FIGURE, median);
      any = TRUE;
    }
  if (any)
    {
      add_note (self, g_strdup (_ ("median, of walks with pain")));
      add_walks_before (maker, self);
      return;
    }
  if (walks->all.onset.n > 0)
    {
      g_autofree char *values = bs_report_format_values (&walks->all.onset);

      bs_report_text_add (self->value, BS_ROLE_FIGURE, values);
      bs_report_text_add_format (self->value, BS_ROLE_PLAIN,
                                 ngettext (" in %u walk", " in %u walks", walks->all.onset.n), walks->all.onset.n);
      add_note (self, g_strdup (_ ("too few for a median")));
      return;
    }
  bs_report_text_add (self->value, BS_ROLE_FIGURE, "–");
  add_walks_without_onset (self, &walks->all);
}

/* "Gone after sitting" */
static char *
format_gone_after (const BsReliefFigure *relief)
{
  static const char *const rests[BS_N_REST_HOWS] = {
    /* Translators: head of a figure: how often the pain was gone after it */
    [BS_REST_HOW_SIT] = N_ ("Gone after sitting"),
    [BS_REST_HOW_LIE] = N_ ("Gone after lying"),
    [BS_REST_HOW_SHOES_OFF] = N_ ("Gone with shoes off"),
    [BS_REST_HOW_CHANGE_POSITION] = N_ ("Gone after another position"),
    [BS_REST_HOW_BEND_FORWARD] = N_ ("Gone after bending forward"),
    [BS_REST_HOW_STAND_STILL] = N_ ("Gone after standing still"),
  };
  static const char *const kinds[BS_N_MEASURE_KINDS] = {
    [BS_MEASURE_REST] = N_ ("Gone after rest"),
    [BS_MEASURE_MEDICINE] = N_ ("Gone after medicine"),
    [BS_MEASURE_COLD] = N_ ("Gone after cold"),
    [BS_MEASURE_HEAT] = N_ ("Gone after heat"),
    [BS_MEASURE_OTHER] = N_ ("Gone after something else"),
  };

  return g_strdup (relief->how != BS_ABSENT ? _ (rests[relief->how]) : _ (kinds[relief->kind]));
}

static void
add_relief (BsReportMaker *maker, GPtrArray *figures)
{
  const BsReliefFigure *relief;
  g_autofree char *label = NULL;
  BsKeyFigure *self;

  if (maker->figures->relief->len == 0)
    {
      self = add_figure (figures, _ ("Gone after relief"));
      bs_report_text_add (self->value, BS_ROLE_FIGURE, "–");
      add_note (self, g_strdup (_ ("nothing recorded as tried")));
      return;
    }
  relief = &g_array_index (maker->figures->relief, BsReliefFigure, 0);
  label = format_gone_after (relief);
  self = add_figure (figures, label);
  /* Translators: behind how often the pain was gone: “31 of 46 times” */
  add_count (self, relief->results[BS_RESULT_GONE],
             g_strdup_printf (ngettext ("of %u time", "of %u times", relief->n_tried), relief->n_tried));
  if (relief->minutes.n >= BS_VALUES_LEAST_FEW)
    {
      g_autofree char *median = bs_report_format_median (relief->minutes.median);

      add_note (self, g_strdup_printf (_ ("after %s min (median)"), median));
      add_note (self, g_strdup_printf (_ ("longest %d min"), relief->minutes.most));
    }
  else if (relief->minutes.n > 0)
    {
      g_autofree char *values = bs_report_format_values (&relief->minutes);

      /* Translators: minutes, one or two numbers: “after 8, 12 min” */
      add_note (self, g_strdup_printf (_ ("after %s min"), values));
    }
}

static void
add_medicine (BsReportMaker *maker, GPtrArray *figures)
{
  BsKeyFigure *self = add_figure (figures, _ ("Days with medicine"));
  const BsMedicineFigure *all = &maker->figures->all_medicine;
  g_autofree char *doses = g_strdup_printf (ngettext ("%u dose", "%u doses", all->n_doses), all->n_doses);
  guint n_over = 0;

  add_count (self, all->n_days, g_strdup_printf (_ ("of %u recorded"), maker->figures->days.n_recorded));
  for (guint i = 0; i < maker->figures->medicines->len; i++)
    n_over += g_array_index (maker->figures->medicines, BsMedicineFigure, i).n_over;
  if (n_over > 0)
    /* Translators: “25 doses, 1 day over own limit”: the limit that the person set for a medicine */
    add_note (self, g_strdup_printf (ngettext ("%s, %u day over own limit", "%s, %u days over own limit", n_over),
                                     doses, n_over));
  else
    add_note (self, g_strdup (doses));
  if (maker->earlier)
    add_note (self, g_strdup_printf (_ ("before: %u of %u"), maker->earlier->all_medicine.n_days,
                                     maker->earlier->days.n_recorded));
}

void
bs_report_add_summary (BsReportMaker *maker)
{
  BsReportSection *section;
  GPtrArray *figures;

  if (maker->figures->days.n_entries == 0)
    return;
  section = bs_report_add_section (maker->report, BS_SECTION_SUMMARY, "", "");
  figures = bs_report_section_add (section, BS_BLOCK_KEY_FIGURES)->key_figures;
  add_days_with_pain (maker, figures);
  add_worst (maker, figures);
  add_walks (maker, figures);
  add_relief (maker, figures);
  add_medicine (maker, figures);
}
