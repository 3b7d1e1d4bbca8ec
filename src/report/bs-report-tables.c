/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bs-report-direction.h"

/* Walking, what relieved the pain, medicines: a table each. */

/* ---- Walking ---- */

/* "9", "(12, 8)" where there are too few, "–" of none. */
static void
add_median (BsReportRow *row, const BsValues *values, guint least)
{
  g_autofree char *median = bs_report_format_median (values->median);
  g_autofree char *few = bs_report_format_values (values);

  if (values->n == 0)
    bs_report_row_add (row, BS_ROLE_PLAIN, "–");
  else if (values->n < least)
    bs_report_row_add_format (row, BS_ROLE_PLAIN, "(%s)", few);
  else
    bs_report_row_add (row, BS_ROLE_STRONG, median);
}

static void
add_before (BsReportRow *row, const BsValues *before)
{
  g_autofree char *median = bs_report_format_median (before->median);

  bs_report_row_add (row, BS_ROLE_PLAIN, before->n >= BS_VALUES_LEAST ? median : "–");
}

static void
add_change (BsReportRow *row, const BsValues *now, const BsValues *before)
{
  g_autofree char *size = NULL;
  double change;

  if (!bs_values_get_change (now, before, &change))
    {
      bs_report_row_add (row, BS_ROLE_PLAIN, "–");
      return;
    }
  size = bs_report_format_median (fabs (change));
  if (change == 0)
    bs_report_row_add (row, BS_ROLE_STRONG, _ ("same"));
  else if (change < 0)
    /* Translators: change of the minutes walked until pain: “4.5 min shorter” */
    bs_report_row_add_format (row, BS_ROLE_STRONG, _ ("%s min shorter"), size);
  else
    bs_report_row_add_format (row, BS_ROLE_STRONG, _ ("%s min longer"), size);
}

/* `before` NULL: not compared; `with_change`: whether the table has a column for it. */
static void
add_walks (BsReportTable *table, const char *name, const BsWalkFigures *walks, const BsWalkFigures *before,
           gboolean with_change)
{
  BsReportRow *row = bs_report_table_add_row (table, BS_ROW_PLAIN);
  g_autofree char *range = bs_report_format_range (&walks->onset);

  bs_report_row_add (row, BS_ROLE_PLAIN, name);
  bs_report_row_add_format (row, BS_ROLE_PLAIN, "%u", walks->n_walks);
  bs_report_row_add_format (row, BS_ROLE_PLAIN, "%u", walks->n_without_pain);
  add_median (row, &walks->onset, BS_VALUES_LEAST);
  bs_report_row_add (row, BS_ROLE_PLAIN, range);
  if (before != NULL)
    add_before (row, &before->onset);
  if (with_change)
    add_change (row, &walks->onset, &before->onset);
}

/* The walks before, where a row has a median of them to show: the row of all has it, if any. */
static const BsWalks *
get_walks_before (BsReportMaker *maker)
{
  if (maker->earlier == NULL || maker->earlier->walks.all.onset.n < BS_VALUES_LEAST)
    return NULL;
  return &maker->earlier->walks;
}

void
bs_report_add_walking (BsReportMaker *maker)
{
  const BsWalks *walks = &maker->figures->walks;
  static const char *const postures[BS_N_WALK_POSTURES] = {
    [BS_WALK_POSTURE_UPRIGHT] = N_ ("Upright"), [BS_WALK_POSTURE_LEANING_FORWARD] = N_ ("Leaning forward")
  };
  const BsWalks *before = get_walks_before (maker);
  gboolean with_change = before != NULL && walks->all.onset.n >= BS_VALUES_LEAST;
  BsReportSection *section;
  BsReportTable *table;
  guint n_without = walks->no_posture.n_walks;
  g_autofree char *all = NULL;

  if (walks->all.n_walks == 0)
    return;
  section = bs_report_add_section (maker->report, BS_SECTION_WALKING, _ ("Walking"),
                                   before ? _ ("minutes until pain, and the median before") : _ ("minutes until pain"));
  table = bs_report_section_add_table (section);
  bs_report_table_add_column (table, "", FALSE);
  bs_report_table_add_column (table, _ ("walks"), TRUE);
  bs_report_table_add_column (table, _ ("without pain"), TRUE);
  bs_report_table_add_column (table, _ ("median"), TRUE);
  bs_report_table_add_column (table, _ ("range"), TRUE);
  if (before)
    bs_report_table_add_column (table, _ ("before"), TRUE);
  if (with_change)
    bs_report_table_add_column (table, _ ("change"), TRUE);
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    add_walks (table, _ (postures[i]), &walks->by_posture[i], before ? &before->by_posture[i] : NULL, with_change);
  if (n_without > 0)
    /* Translators: all walks; of so many it is not known whether upright or leaning forward */
    all = g_strdup_printf (_ ("All, %u without posture"), n_without);
  else
    all = g_strdup (C_ ("walks", "All"));
  add_walks (table, all, &walks->all, before ? &before->all : NULL, with_change);
}

/* ---- Relief ---- */

char *
bs_report_dup_measure_name (BsMeasureKind kind, gint how)
{
  static const char *const kinds[BS_N_MEASURE_KINDS] = {
    /* Translators: what was tried against the pain */
    [BS_MEASURE_REST] = N_ ("Rest"), [BS_MEASURE_MEDICINE] = N_ ("Medicine"),    [BS_MEASURE_COLD] = N_ ("Cold"),
    [BS_MEASURE_HEAT] = N_ ("Heat"), [BS_MEASURE_OTHER] = N_ ("Something else"),
  };

  if (how == BS_ABSENT)
    return g_strdup (_ (kinds[kind]));
  /* Translators: rest, and how: “Rest, sitting down” */
  return g_strdup_printf (_ ("Rest, %s"), bs_vocabulary_get_label (&bs_rest_hows, (guint) how));
}

void
bs_report_add_relief (BsReportMaker *maker)
{
  const GArray *relief = maker->figures->relief;
  BsReportSection *section;
  BsReportTable *table;

  if (relief->len == 0)
    return;
  section = bs_report_add_section (maker->report, BS_SECTION_RELIEF, _ ("What relieved the pain"),
                                   _ ("number of times; minutes: median (in brackets: the values themselves)"));
  table = bs_report_section_add_table (section);
  bs_report_table_add_column (table, "", FALSE);
  bs_report_table_add_column (table, _ ("tried"), TRUE);
  bs_report_table_add_column (table, _ ("gone"), TRUE);
  bs_report_table_add_column (table, _ ("less"), TRUE);
  bs_report_table_add_column (table, _ ("same"), TRUE);
  bs_report_table_add_column (table, _ ("worse"), TRUE);
  bs_report_table_add_column (table, _ ("not known"), TRUE);
  bs_report_table_add_column (table, _ ("min until gone"), TRUE);
  for (guint i = 0; i < relief->len; i++)
    {
      const BsReliefFigure *figure = &g_array_index (relief, BsReliefFigure, i);
      BsReportRow *row = bs_report_table_add_row (table, BS_ROW_PLAIN);
      g_autofree char *name = bs_report_dup_measure_name (figure->kind, figure->how);

      bs_report_row_add (row, BS_ROLE_PLAIN, name);
      bs_report_row_add_format (row, BS_ROLE_PLAIN, "%u", figure->n_tried);
      for (guint result = 0; result < BS_N_RESULTS; result++)
        bs_report_row_add_format (row, result == BS_RESULT_GONE ? BS_ROLE_STRONG : BS_ROLE_PLAIN, "%u",
                                  figure->results[result]);
      bs_report_row_add_format (row, BS_ROLE_PLAIN, "%u", figure->n_unknown);
      add_median (row, &figure->minutes, BS_VALUES_LEAST_FEW);
    }
}

/* ---- Medicines ---- */

/* "7 → 0" */
static void
add_before_after (BsReportRow *row, const BsMedicineFigure *figure)
{
  g_autofree char *before = bs_report_format_median (figure->before.median);
  g_autofree char *after = bs_report_format_median (figure->after.median);
  g_autofree char *before_few = bs_report_format_values (&figure->before);
  g_autofree char *after_few = bs_report_format_values (&figure->after);
  g_autofree char *change = NULL;

  if (figure->before.n == 0)
    bs_report_row_add (row, BS_ROLE_PLAIN, "–");
  else if (figure->before.n < BS_VALUES_LEAST_FEW)
    change = bs_report_isolate_numbers (g_strdup_printf ("(%s → %s)", before_few, after_few));
  else
    change = bs_report_isolate_numbers (g_strdup_printf ("%s → %s", before, after));
  if (change != NULL)
    bs_report_row_add (row, figure->before.n < BS_VALUES_LEAST_FEW ? BS_ROLE_PLAIN : BS_ROLE_STRONG, change);
}

static void
add_limit (BsReportRow *row, const BsMedicineFigure *figure)
{
  gint limit = figure->medicine ? figure->medicine->max_per_day : BS_ABSENT;

  if (limit == BS_ABSENT)
    bs_report_row_add (row, BS_ROLE_PLAIN, _ ("no limit given"));
  else
    /* Translators: days over the limit that the person set, and that limit in doses a day */
    bs_report_row_add_format (row, figure->n_over > 0 ? BS_ROLE_STRONG : BS_ROLE_PLAIN, _ ("%u (own limit %d)"),
                              figure->n_over, limit);
}

void
bs_report_add_medicines (BsReportMaker *maker)
{
  const GArray *medicines = maker->figures->medicines;
  BsReportSection *section;
  BsReportTable *table;

  if (medicines->len == 0)
    return;
  section = bs_report_add_section (maker->report, BS_SECTION_MEDICINES, _ ("Medicines"),
                                   _ ("as taken and recorded by the patient"));
  table = bs_report_section_add_table (section);
  bs_report_table_add_column (table, "", FALSE);
  bs_report_table_add_column (table, _ ("days"), TRUE);
  bs_report_table_add_column (table, _ ("doses"), TRUE);
  bs_report_table_add_column (table, _ ("pain before → after"), TRUE);
  bs_report_table_add_column (table, _ ("doses rated"), TRUE);
  bs_report_table_add_column (table, _ ("days over limit"), TRUE);
  for (guint i = 0; i < medicines->len; i++)
    {
      const BsMedicineFigure *figure = &g_array_index (medicines, BsMedicineFigure, i);
      BsReportRow *row = bs_report_table_add_row (table, BS_ROW_PLAIN);
      const char *dose = figure->medicine && figure->medicine->dose ? figure->medicine->dose : "";

      bs_report_row_add_format (row, BS_ROLE_PLAIN, "%s%s%s",
                                *figure->name != '\0' ? figure->name : _ ("without a name"), *dose != '\0' ? " " : "",
                                dose);
      bs_report_row_add_format (row, BS_ROLE_PLAIN, "%u", figure->n_days);
      bs_report_row_add_format (row, BS_ROLE_PLAIN, "%u", figure->n_doses);
      add_before_after (row, figure);
      /* Translators: how many doses have a rating before and after, of how many */
      bs_report_row_add_format (row, BS_ROLE_PLAIN, _ ("%u of %u"), figure->before.n, figure->n_doses);
      add_limit (row, figure);
    }
}
