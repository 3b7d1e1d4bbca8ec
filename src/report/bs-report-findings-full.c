/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-fact.h"

#include <glib/gi18n-lib.h>

#include "bs-known-rules.h"
#include "bs-language.h"
#include "bs-quotation.h"

/* Findings in full: what was recorded, the rule's own words, when it was met and what was assumed (rules.md 5.3). */

#define MAX_SPANS 3

static void
add_words (BsReportRow *row, const BsRule *rule)
{
  BsReportText *cell = bs_report_row_add_cell (row);
  g_autofree char *source = bs_rule_format_source (rule);
  g_autofree char *id = bs_language_isolate_left_to_right (rule->id);

  if (*rule->quote != '\0')
    {
      /* Translators: the quotation marks around a sentence of a source. */
      bs_report_text_add_format (cell, BS_ROLE_PLAIN, _ ("“%s”"), bs_rule_get_quotation (rule));
      bs_report_text_add (cell, BS_ROLE_PLAIN, " ");
    }
  else
    bs_report_text_add_format (cell, BS_ROLE_PLAIN, "%s ", rule->summary);
  bs_report_text_add_format (cell, BS_ROLE_QUIET, _ ("%s, %s"), source, id);
}

/* "Earlier, 3 times: 8–10 Oct; 1–2 Oct; 1 more." */
static void
add_times (const BsReportMaker *maker, BsReportText *cell, const BsReportPast *past, guint first)
{
  guint n = past->times->len, shown = MIN (n, first + MAX_SPANS);

  for (guint i = first; i < shown; i++)
    {
      g_autofree char *dates = bs_report_format_interval (maker, &g_array_index (past->times, BsFinding, i));

      bs_report_text_add_format (cell, BS_ROLE_PLAIN, "%s%s", i > first ? _ ("; ") : "", dates);
    }
  if (n > shown)
    /* Translators: behind a list of days; begins with a semicolon */
    bs_report_text_add_format (cell, BS_ROLE_PLAIN, ngettext ("; %u more", "; %u more", n - shown), n - shown);
  bs_report_text_end_sentence (cell);
}

static void
add_assumptions (const BsReportMaker *maker, BsReportText *cell, const BsFinding *finding)
{
  g_auto (GStrv) assumptions = bs_finding_list_assumptions (finding, maker->assessment);

  for (guint i = 0; assumptions[i] != NULL; i++)
    {
      bs_report_text_add (cell, BS_ROLE_QUIET, " ");
      /* Translators: what a rule took for granted */
      bs_report_text_add_format (cell, BS_ROLE_QUIET, _ ("Assumed: %s"), assumptions[i]);
    }
}

static void
add_active_in_full (BsReportMaker *maker, BsReportTable *table, const BsFinding *finding, GPtrArray *past)
{
  const BsReportPast *earlier = bs_report_find_past (past, finding->rule);
  g_autofree char *fact = bs_report_format_fact (maker, finding);
  g_autofree char *since = bs_report_format_moment (bs_instant_new (finding->raised, maker->at.offset), maker->today);
  BsReportRow *row = bs_report_table_add_row (table, BS_ROW_PLAIN);
  BsReportText *cell;

  row->plate = (gint8) finding->rule->level;
  row->begins = table->rows->len > 1;
  bs_report_row_add (row, BS_ROLE_PLAIN, "");
  bs_report_row_add (row, BS_ROLE_STRONG, fact);
  add_words (row, finding->rule);
  cell = bs_report_row_add_cell (row);
  bs_report_text_add_format (cell, BS_ROLE_STRONG, _ ("Met since %s."), since);
  bs_report_text_end_sentence (cell);
  if (finding->known)
    {
      gint32 until = bs_assessment_get_known_until (maker->assessment, finding->rule->id);
      g_autofree char *date = bs_report_format_short_date (until, maker->today);

      bs_report_text_add (cell, BS_ROLE_PLAIN, " ");
      /* Translators: %s is a day */
      bs_report_text_add_format (cell, BS_ROLE_PLAIN, _ ("Known to the doctor until %s, as the patient entered it."),
                                 date);
    }
  if (earlier != NULL)
    {
      bs_report_text_add (cell, BS_ROLE_PLAIN, " ");
      /* Translators: a list of days follows */
      bs_report_text_add_format (cell, BS_ROLE_PLAIN,
                                 ngettext ("Earlier, %u time:", "Earlier, %u times:", earlier->times->len),
                                 earlier->times->len);
      bs_report_text_add (cell, BS_ROLE_PLAIN, " ");
      add_times (maker, cell, earlier, 0);
    }
  add_assumptions (maker, cell, finding);
}

static void
add_past_in_full (BsReportMaker *maker, BsReportTable *table, const BsReportPast *past)
{
  const BsFinding *last = &g_array_index (past->times, BsFinding, 0);
  g_autofree char *fact = bs_report_format_fact (maker, last);
  g_autofree char *dates = bs_report_format_interval (maker, last);
  BsReportRow *row = bs_report_table_add_row (table, BS_ROW_PLAIN);
  BsReportText *cell;

  row->plate = (gint8) past->rule->level;
  row->begins = table->rows->len > 1;
  bs_report_row_add (row, BS_ROLE_PLAIN, "");
  bs_report_row_add (row, BS_ROLE_PLAIN, fact);
  add_words (row, past->rule);
  cell = bs_report_row_add_cell (row);
  /* Translators: the days, then what ended it: “14–15 Sep, no longer met: an examination was recorded.” */
  bs_report_text_add_format (cell, BS_ROLE_PLAIN, _ ("%s, %s."), dates, bs_ending_get_label (last->ended_by));
  if (past->times->len > 1)
    {
      bs_report_text_add (cell, BS_ROLE_PLAIN, " ");
      /* Translators: a list of days follows */
      bs_report_text_add_format (cell, BS_ROLE_PLAIN,
                                 ngettext ("Before, %u time:", "Before, %u times:", past->times->len - 1),
                                 past->times->len - 1);
      bs_report_text_add (cell, BS_ROLE_PLAIN, " ");
      add_times (maker, cell, past, 1);
    }
  add_assumptions (maker, cell, last);
}

void
bs_report_add_findings_in_full (BsReportMaker *maker)
{
  g_autoptr (GArray) active = bs_assessment_list_active (maker->assessment);
  g_autoptr (GPtrArray) past = bs_report_list_past (maker);
  BsReportSection *section;
  BsReportTable *table;

  if (active->len == 0 && past->len == 0)
    return;
  section = bs_report_add_section (maker->report, BS_SECTION_FINDINGS_IN_FULL, _ ("Findings in full"),
                                   _ ("those met now first, then by level; the level says what the rule asks of the "
                                      "patient, not how ill the patient is"));
  table = bs_report_section_add_table (section);
  bs_report_table_add_column (table, "", FALSE);
  bs_report_table_add_column (table, _ ("recorded"), FALSE);
  bs_report_table_add_column (table, _ ("the rule in its own words"), FALSE);
  bs_report_table_add_column (table, _ ("when, and what was assumed"), FALSE);
  for (guint i = 0; i < active->len; i++)
    add_active_in_full (maker, table, &g_array_index (active, BsFinding, i), past);
  for (guint i = 0; i < past->len; i++)
    {
      const BsReportPast *item = past->pdata[i];
      gboolean now_too = FALSE;

      for (guint k = 0; k < active->len; k++)
        now_too = now_too || g_array_index (active, BsFinding, k).rule == item->rule;
      if (!now_too)
        add_past_in_full (maker, table, item);
    }
  bs_report_text_add (
      bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH), BS_ROLE_QUIET,
      _ ("Emergency: call an ambulance or go to emergency care now.  Urgent: medical help today, not an "
         "ordinary appointment.  Doctor: arrange to see a doctor.  Self-care: the article suggests it."));
}
