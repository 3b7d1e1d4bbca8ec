/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-fact.h"

#include <glib/gi18n-lib.h>

#include "bs-known-rules.h"

/* Records that meet a rule, on page 1: the fact first, the rule last (rules.md 5.3). */

static char *
format_rule (const BsRule *rule)
{
  return g_strdup_printf ("%s (%s)", rule->id, rule->set->id);
}

static void
add_active (BsReportMaker *maker, BsReportTable *table, const BsFinding *finding, GPtrArray *past)
{
  const BsReportPast *earlier = bs_report_find_past (past, finding->rule);
  g_autofree char *fact = bs_report_format_fact (maker, finding);
  g_autofree char *since = bs_report_format_moment (bs_instant_new (finding->raised, maker->at.offset), maker->today);
  g_autofree char *rule = format_rule (finding->rule);
  BsReportRow *row = bs_report_table_add_row (table, BS_ROW_PLAIN);
  BsReportText *cell;

  row->plate = (gint8) finding->rule->level;
  row->rank = BS_ROW_NOW;
  bs_report_row_add (row, BS_ROLE_PLAIN, "");
  bs_report_row_add (row, finding->known ? BS_ROLE_PLAIN : BS_ROLE_STRONG, fact);
  cell = bs_report_row_add_cell (row);
  bs_report_text_add (cell, BS_ROLE_PLAIN, since);
  if (earlier != NULL)
    /* Translators: how often a rule was met before, behind a moment; begins with a comma */
    bs_report_text_add_format (cell, BS_ROLE_NOTE, _ (", earlier %u×"), earlier->times->len);
  bs_report_row_add (row, BS_ROLE_NOTE, rule);
}

static BsReportRow *
add_group (BsReportTable *table, const char *title, const char *explanation, const char *when, const char *rule)
{
  BsReportRow *row = bs_report_table_add_row (table, BS_ROW_GROUP);
  BsReportText *cell = bs_report_row_add_cell (row);

  row->begins = table->rows->len > 1;
  bs_report_text_add (cell, BS_ROLE_STRONG, title);
  bs_report_text_add (cell, BS_ROLE_PLAIN, explanation);
  bs_report_row_add (row, BS_ROLE_PLAIN, "");
  bs_report_row_add (row, BS_ROLE_QUIET, when);
  bs_report_row_add (row, BS_ROLE_QUIET, rule);
  return row;
}

/* With the day until which all of them are known, where that is one. */
static void
add_known_group (const BsReportMaker *maker, BsReportTable *table, const GArray *active, BsLevel least)
{
  gint32 first = G_MAXINT32, last = G_MININT32;
  g_autofree char *explanation = NULL;

  for (guint i = 0; i < active->len; i++)
    {
      const BsFinding *finding = &g_array_index (active, BsFinding, i);
      gint32 until;

      if (!finding->known || finding->rule->level < least)
        continue;
      until = bs_assessment_get_known_until (maker->assessment, finding->rule->id);
      first = MIN (first, until);
      last = MAX (last, until);
    }
  if (first == last)
    {
      g_autofree char *date = bs_report_format_short_date (last, maker->today);

      /* Translators: behind “known to the doctor”: a day; begins with a space */
      explanation = g_strdup_printf (_ (" (entered by the patient, until %s)"), date);
    }
  add_group (table, _ ("Met now, known to the doctor"), explanation ? explanation : _ (" (entered by the patient)"), "",
             "");
}

static void
add_past (BsReportMaker *maker, BsReportTable *table, const BsReportPast *past)
{
  const BsFinding *last = &g_array_index (past->times, BsFinding, 0);
  g_autofree char *fact = bs_report_format_fact (maker, last);
  g_autofree char *dates = bs_report_format_interval (maker, last);
  g_autofree char *rule = format_rule (past->rule);
  BsReportRow *row = bs_report_table_add_row (table, BS_ROW_PLAIN);

  row->plate = (gint8) past->rule->level;
  row->rank = past->rule->level == BS_LEVEL_EMERGENCY ? BS_ROW_STAYS : BS_ROW_EARLIER;
  bs_report_row_add (row, BS_ROLE_PLAIN, "");
  bs_report_row_add (row, past->rule->level == BS_LEVEL_EMERGENCY ? BS_ROLE_STRONG : BS_ROLE_PLAIN, fact);
  if (past->times->len > 1)
    /* Translators: how often, and when last: “17×, last 18–19 Nov” */
    bs_report_row_add_format (row, BS_ROLE_PLAIN, _ ("%u×, last %s"), past->times->len, dates);
  else
    bs_report_row_add (row, BS_ROLE_PLAIN, dates);
  bs_report_row_add (row, BS_ROLE_NOTE, rule);
}

static void
add_not_asked (BsReportMaker *maker, BsReportTable *table)
{
  g_autofree char *topics = bs_report_dup_not_asked (maker);
  BsReportRow *row;
  BsReportText *cell;

  if (*topics == '\0')
    return;
  row = bs_report_table_add_row (table, BS_ROW_PLAIN);
  row->plate = BS_ROW_NOT_ASKED;
  row->begins = TRUE;
  bs_report_row_add (row, BS_ROLE_PLAIN, "");
  cell = bs_report_row_add_cell (row);
  bs_report_text_add (cell, BS_ROLE_STRONG, topics);
  bs_report_text_add (cell, BS_ROLE_PLAIN, _ (" in the last 72 hours. Not asked is not “no”."));
}

void
bs_report_add_findings (BsReportMaker *maker)
{
  BsReportSection *section =
      bs_report_add_section (maker->report, BS_SECTION_FINDINGS, _ ("Records that meet a rule"),
                             _ ("fixed rules, from one general article and from public guidance; "
                                "not a diagnosis"));
  BsReportTable *table = bs_report_section_add_table (section);
  g_autoptr (GArray) active = bs_assessment_list_active (maker->assessment);
  g_autoptr (GPtrArray) past = bs_report_list_past (maker);
  g_autofree char *at = bs_report_format_moment (maker->at, maker->today);
  g_autofree char *now = g_strdup_printf (_ ("Met now, %s"), at);
  /* First aid that is due says little beside a reason to see a doctor. */
  BsLevel least =
      bs_assessment_get_overall (maker->assessment) >= BS_LEVEL_DOCTOR ? BS_LEVEL_DOCTOR : BS_LEVEL_SELF_CARE;
  guint n_earlier = 0;
  gboolean none = TRUE;

  bs_report_table_add_column (table, "", FALSE);
  bs_report_table_add_column (table, "", FALSE);
  bs_report_table_add_column (table, "", FALSE);
  bs_report_table_add_column (table, "", TRUE);
  for (gint known = FALSE; known <= TRUE; known++)
    {
      gboolean begun = FALSE;

      for (guint i = 0; i < active->len; i++)
        {
          const BsFinding *finding = &g_array_index (active, BsFinding, i);

          if (finding->known != known || finding->rule->level < least)
            continue;
          if (!begun && known)
            add_known_group (maker, table, active, least);
          else if (!begun)
            /* Translators: heads of columns: since when a rule is met; its id and the set it is of */
            add_group (table, now, "", _ ("since"), _ ("rule (set)"));
          begun = TRUE;
          none = FALSE;
          add_active (maker, table, finding, past);
        }
    }
  if (none)
    {
      add_group (table, now, "", "", "");
      bs_report_row_add (bs_report_table_add_row (table, BS_ROW_PLAIN), BS_ROLE_PLAIN,
                         bs_level_get_action (BS_LEVEL_NONE));
    }
  add_not_asked (maker, table);
  for (guint i = 0; i < past->len; i++)
    {
      const BsReportPast *item = past->pdata[i];
      gboolean now_too = FALSE;

      for (guint k = 0; k < active->len; k++)
        now_too = now_too || g_array_index (active, BsFinding, k).rule == item->rule;
      if (now_too)
        continue;
      if (n_earlier++ == 0)
        add_group (table, _ ("Met earlier in this period, no longer met"), "", _ ("when"), "");
      add_past (maker, table, item);
    }
}
