/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

#include "bs-finding-facts.h"
#include "bs-finding.h"
#include "bs-text.h"

/* Records that meet a rule: the fact first, the rule last (rules.md 5.3). */

#define MAX_DATES 3
#define MAX_SPANS 3
#define EXACT_HOURS 100
#define HOURS_AS_DAYS 240

/* A rule that was met in the period and is no longer, all its times together. */
typedef struct
{
  const BsRule *rule;
  GArray *times; /* BsFinding, the newest first */
} Past;

static void
past_free (gpointer data)
{
  Past *self = data;

  g_array_unref (self->times);
  g_free (self);
}

static gint32
get_date (const BsReportMaker *maker, gint64 seconds)
{
  return bs_instant_get_date (bs_instant_new (seconds, maker->at.offset));
}

static Past *
find_past (GPtrArray *list, const BsRule *rule)
{
  for (guint i = 0; i < list->len; i++)
    if (((Past *) list->pdata[i])->rule == rule)
      return list->pdata[i];
  return NULL;
}

static gint
compare_newest (gconstpointer a, gconstpointer b)
{
  const BsFinding *x = a, *y = b;

  return x->raised != y->raised ? (x->raised > y->raised ? -1 : 1) : 0;
}

/* By level, then the one met last first. */
static gint
compare_past (gconstpointer a, gconstpointer b)
{
  const Past *x = *(Past *const *) a, *y = *(Past *const *) b;
  const BsFinding *last_x = &g_array_index (x->times, BsFinding, 0), *last_y = &g_array_index (y->times, BsFinding, 0);

  if (x->rule->level != y->rule->level)
    return x->rule->level > y->rule->level ? -1 : 1;
  if (last_x->cleared != last_y->cleared)
    return last_x->cleared > last_y->cleared ? -1 : 1;
  return g_strcmp0 (x->rule->id, y->rule->id);
}

/* (transfer full) (element-type Past): what was met within the period and has ended. */
static GPtrArray *
list_past (const BsReportMaker *maker)
{
  const GArray *findings = bs_assessment_get_past (maker->assessment);
  GPtrArray *list = g_ptr_array_new_with_free_func (past_free);

  for (guint i = 0; i < findings->len; i++)
    {
      const BsFinding *finding = &g_array_index (findings, BsFinding, i);
      Past *past;

      if (get_date (maker, finding->cleared) < maker->span.first || get_date (maker, finding->raised) > maker->span.last)
        continue;
      past = find_past (list, finding->rule);
      if (past == NULL)
        {
          past = g_new0 (Past, 1);
          past->rule = finding->rule;
          past->times = g_array_new (FALSE, FALSE, sizeof (BsFinding));
          g_ptr_array_add (list, past);
        }
      g_array_append_val (past->times, *finding);
    }
  for (guint i = 0; i < list->len; i++)
    g_array_sort (((Past *) list->pdata[i])->times, compare_newest);
  g_ptr_array_sort (list, compare_past);
  return list;
}

/* ---- What was recorded, in short ---- */

static guint64
collect (const GArray *evidence, BsField field)
{
  guint64 set = 0;

  for (guint i = 0; i < evidence->len; i++)
    {
      const BsEvidence *item = &g_array_index (evidence, BsEvidence, i);

      if (item->field == field && item->value >= 0 && item->value < 64)
        set |= BS_BIT (item->value);
    }
  return set;
}

static void
append_terms (GString *text, const char *intro, const BsVocabulary *vocabulary, guint64 set)
{
  g_autofree char *labels = set != 0 ? bs_vocabulary_join_labels (vocabulary, set) : NULL;

  if (labels != NULL)
    g_string_append_printf (text, "%s%s%s", text->len > 0 ? "; " : "", intro, labels);
}

/* "20 Nov (pain 6), 21 Nov (pain 7)": the last days of the evidence, with the worst pain of its entries. */
static char *
format_days (const BsReportMaker *maker, const BsFindingFacts *facts)
{
  g_autoptr (GArray) dates = bs_finding_facts_list_dates (facts);
  GString *text = g_string_new (NULL);

  for (guint i = dates->len > MAX_DATES ? dates->len - MAX_DATES : 0; i < dates->len; i++)
    {
      gint32 date = g_array_index (dates, gint32, i);
      g_autofree char *day = bs_text_format_short_date (date, maker->today);
      gint8 pain = BS_ABSENT;

      for (guint k = 0; k < facts->evidence->len; k++)
        {
          const BsHistoryEntry *entry = bs_history_get (maker->history, bs_finding_facts_get_evidence (facts, k)->entry);

          if (entry->date == date)
            pain = MAX (pain, entry->pain);
        }
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", day);
      if (pain > 0)
        /* Translators: behind a day: how strong the pain was; begins with a space */
        g_string_append_printf (text, _ (" (pain\u00a0%d)"), pain);
    }
  if (dates->len > MAX_DATES)
    g_string_append_printf (text, ngettext (" and %u day before", " and %u days before", dates->len - MAX_DATES),
                            dates->len - MAX_DATES);
  return g_string_free (text, FALSE);
}

/* "13–21 Nov: 193 h" */
static char *
format_span (const BsReportMaker *maker, const BsFindingFacts *facts)
{
  BsInstant first = bs_finding_facts_get_first (facts), last = bs_finding_facts_get_last (facts);
  g_autofree char *dates = bs_report_format_dates (bs_instant_get_date (first), bs_instant_get_date (last), maker->today);
  gint64 hours = (last.seconds - first.seconds) / 3600, minutes = (last.seconds - first.seconds) / 60 % 60;

  if (first.kind != BS_INSTANT_TIME || last.kind != BS_INSTANT_TIME)
    return g_steal_pointer (&dates);
  if (hours < EXACT_HOURS && minutes > 0)
    /* Translators: days, hours and minutes: “18–21 Nov: 72 h 35 min” */
    return g_strdup_printf (_ ("%s: %d h %d min"), dates, (gint) hours, (gint) minutes);
  if (hours >= HOURS_AS_DAYS)
    {
      gint days = bs_instant_get_date (last) - bs_instant_get_date (first) + 1;

      /* Translators: a span of dates, and how many days that is: “25 Aug–1 Oct: 38 days” */
      return g_strdup_printf (ngettext ("%s: %d day", "%s: %d days", (gulong) days), dates, days);
    }
  /* Translators: days and hours: “13–21 Nov: 193 h” */
  return g_strdup_printf (_ ("%s: %d h"), dates, (gint) hours);
}

/* (transfer full): "Numb: left foot. 20 Nov (pain 6), 21 Nov (pain 7)". */
static char *
format_fact (const BsReportMaker *maker, const BsFinding *finding)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *days = NULL;
  BsFindingFacts facts;

  bs_finding_facts_init (&facts, finding, maker->assessment);
  append_terms (text, _ ("Numb: "), &bs_regions, collect (facts.evidence, BS_FIELD_NUMB));
  append_terms (text, _ ("Pain in: "), &bs_regions, collect (facts.evidence, BS_FIELD_RADIATES));
  /* Translators: signs that were recorded: “Recorded: fever” */
  append_terms (text, _ ("Recorded: "), &bs_signs, collect (facts.evidence, BS_FIELD_SIGNS));
  append_terms (text, _ ("Pain after: "), &bs_triggers, collect (facts.evidence, BS_FIELD_TRIGGERS));
  if (facts.spans)
    {
      g_autofree char *span = format_span (maker, &facts);

      g_string_append_printf (text, _ ("Pain %s"), span);
      bs_finding_facts_clear (&facts);
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  if (text->len == 0)
    g_string_append (text, finding->rule->title);
  days = format_days (maker, &facts);
  if (*days != '\0')
    g_string_append_printf (text, ". %s", days);
  bs_finding_facts_clear (&facts);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_rule (const BsRule *rule)
{
  return g_strdup_printf ("%s (%s)", rule->id, rule->set->id);
}

static char *
format_interval (const BsReportMaker *maker, const BsFinding *finding)
{
  return bs_report_format_dates (get_date (maker, finding->raised), get_date (maker, finding->cleared), maker->today);
}

/* ---- On page 1 ---- */

static void
add_active (BsReportMaker *maker, BsReportTable *table, const BsFinding *finding, GPtrArray *past)
{
  const Past *earlier = find_past (past, finding->rule);
  g_autofree char *fact = format_fact (maker, finding);
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

static void
add_past (BsReportMaker *maker, BsReportTable *table, const Past *past)
{
  const BsFinding *last = &g_array_index (past->times, BsFinding, 0);
  g_autofree char *fact = format_fact (maker, last);
  g_autofree char *dates = format_interval (maker, last);
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
  BsReportSection *section = bs_report_add_section (maker->report, BS_SECTION_FINDINGS, _ ("Records that meet a rule"),
                                                    _ ("fixed rules, from one general article and from public guidance; "
                                                       "not a diagnosis"));
  BsReportTable *table = bs_report_section_add_table (section);
  g_autoptr (GArray) active = bs_assessment_list_active (maker->assessment);
  g_autoptr (GPtrArray) past = list_past (maker);
  g_autofree char *at = bs_report_format_moment (maker->at, maker->today);
  g_autofree char *now = g_strdup_printf (_ ("Met now, %s"), at);
  /* First aid that is due says little beside a reason to see a doctor. */
  BsLevel least = bs_assessment_get_overall (maker->assessment) >= BS_LEVEL_DOCTOR ? BS_LEVEL_DOCTOR : BS_LEVEL_SELF_CARE;
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
            add_group (table, _ ("Met now, known to the doctor"), _ (" (entered by the patient)"), "", "");
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
      const Past *item = past->pdata[i];
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

/* ---- In full ---- */

static void
add_words (BsReportRow *row, const BsRule *rule)
{
  BsReportText *cell = bs_report_row_add_cell (row);

  if (*rule->quote != '\0')
    bs_report_text_add_format (cell, BS_ROLE_PLAIN, "“%s” ", rule->quote);
  else
    bs_report_text_add_format (cell, BS_ROLE_PLAIN, "%s ", rule->summary);
  bs_report_text_add_format (cell, BS_ROLE_QUIET, "%s, %s", rule->source, rule->id);
}

/* "Earlier, 3 times: 8–10 Oct; 1–2 Oct; 1 more." */
static void
add_times (const BsReportMaker *maker, BsReportText *cell, const Past *past, guint first)
{
  guint n = past->times->len, shown = MIN (n, first + MAX_SPANS);

  for (guint i = first; i < shown; i++)
    {
      g_autofree char *dates = format_interval (maker, &g_array_index (past->times, BsFinding, i));

      bs_report_text_add_format (cell, BS_ROLE_PLAIN, "%s%s", i > first ? "; " : "", dates);
    }
  if (n > shown)
    /* Translators: behind a list of days; begins with a semicolon */
    bs_report_text_add_format (cell, BS_ROLE_PLAIN, ngettext ("; %u more", "; %u more", n - shown), n - shown);
  bs_report_text_add (cell, BS_ROLE_PLAIN, ".");
}

static void
add_assumptions (const BsReportMaker *maker, BsReportText *cell, const BsFinding *finding)
{
  g_auto (GStrv) assumptions = bs_finding_list_assumptions (finding, maker->assessment);

  for (guint i = 0; assumptions[i] != NULL; i++)
    /* Translators: what a rule had to assume; begins with a space */
    bs_report_text_add_format (cell, BS_ROLE_QUIET, _ (" Assumed: %s"), assumptions[i]);
}

static void
add_active_in_full (BsReportMaker *maker, BsReportTable *table, const BsFinding *finding, GPtrArray *past)
{
  const Past *earlier = find_past (past, finding->rule);
  g_autofree char *fact = format_fact (maker, finding);
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
  if (finding->known)
    bs_report_text_add (cell, BS_ROLE_PLAIN, _ (" Known to the doctor, as the patient entered it."));
  if (earlier != NULL)
    {
      bs_report_text_add_format (cell, BS_ROLE_PLAIN, ngettext (" Earlier, %u time: ", " Earlier, %u times: ",
                                                                earlier->times->len), earlier->times->len);
      add_times (maker, cell, earlier, 0);
    }
  add_assumptions (maker, cell, finding);
}

static void
add_past_in_full (BsReportMaker *maker, BsReportTable *table, const Past *past)
{
  const BsFinding *last = &g_array_index (past->times, BsFinding, 0);
  g_autofree char *fact = format_fact (maker, last);
  g_autofree char *dates = format_interval (maker, last);
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
      bs_report_text_add_format (cell, BS_ROLE_PLAIN, ngettext (" Before, %u time: ", " Before, %u times: ",
                                                                past->times->len - 1), past->times->len - 1);
      add_times (maker, cell, past, 1);
    }
  add_assumptions (maker, cell, last);
}

void
bs_report_add_findings_in_full (BsReportMaker *maker)
{
  g_autoptr (GArray) active = bs_assessment_list_active (maker->assessment);
  g_autoptr (GPtrArray) past = list_past (maker);
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
      const Past *item = past->pdata[i];
      gboolean now_too = FALSE;

      for (guint k = 0; k < active->len; k++)
        now_too = now_too || g_array_index (active, BsFinding, k).rule == item->rule;
      if (!now_too)
        add_past_in_full (maker, table, item);
    }
  bs_report_text_add (bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH), BS_ROLE_QUIET,
                      _ ("Emergency: call an ambulance or go to emergency care now.  Urgent: medical help today, not an "
                         "ordinary appointment.  Doctor: arrange to see a doctor.  Self-care: the article suggests it."));
}
