/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-fact.h"

#include <glib/gi18n-lib.h>

#include "bs-finding-facts.h"
#include "bs-finding.h"
#include "bs-text.h"

#define MAX_DATES 3
#define EXACT_HOURS 100
#define HOURS_AS_DAYS 240

static void
past_free (gpointer data)
{
  BsReportPast *self = data;

  g_array_unref (self->times);
  g_free (self);
}

static gint32
get_date (const BsReportMaker *maker, gint64 seconds)
{
  return bs_instant_get_date (bs_instant_new (seconds, maker->at.offset));
}

BsReportPast *
bs_report_find_past (GPtrArray *list, const BsRule *rule)
{
  for (guint i = 0; i < list->len; i++)
    if (((BsReportPast *) list->pdata[i])->rule == rule)
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
  const BsReportPast *x = *(BsReportPast *const *) a, *y = *(BsReportPast *const *) b;
  const BsFinding *last_x = &g_array_index (x->times, BsFinding, 0), *last_y = &g_array_index (y->times, BsFinding, 0);

  if (x->rule->level != y->rule->level)
    return x->rule->level > y->rule->level ? -1 : 1;
  if (last_x->cleared != last_y->cleared)
    return last_x->cleared > last_y->cleared ? -1 : 1;
  return g_strcmp0 (x->rule->id, y->rule->id);
}

/* (transfer full) (element-type BsReportPast): what was met within the period and has ended. */
GPtrArray *
bs_report_list_past (const BsReportMaker *maker)
{
  const GArray *findings = bs_assessment_get_past (maker->assessment);
  GPtrArray *list = g_ptr_array_new_with_free_func (past_free);

  for (guint i = 0; i < findings->len; i++)
    {
      const BsFinding *finding = &g_array_index (findings, BsFinding, i);
      BsReportPast *past;

      if (get_date (maker, finding->cleared) < maker->span.first ||
          get_date (maker, finding->raised) > maker->span.last)
        continue;
      past = bs_report_find_past (list, finding->rule);
      if (past == NULL)
        {
          past = g_new0 (BsReportPast, 1);
          past->rule = finding->rule;
          past->times = g_array_new (FALSE, FALSE, sizeof (BsFinding));
          g_ptr_array_add (list, past);
        }
      g_array_append_val (past->times, *finding);
    }
  for (guint i = 0; i < list->len; i++)
    g_array_sort (((BsReportPast *) list->pdata[i])->times, compare_newest);
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
    g_string_append_printf (text, "%s%s%s", text->len > 0 ? _ ("; ") : "", intro, labels);
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
      g_autofree char *day = bs_report_format_short_date (date, maker->today);
      gint8 pain = BS_ABSENT;

      for (guint k = 0; k < facts->evidence->len; k++)
        {
          const BsHistoryEntry *entry =
              bs_history_get (maker->history, bs_finding_facts_get_evidence (facts, k)->entry);

          if (entry->date == date)
            pain = MAX (pain, entry->pain);
        }
      bs_text_append_item (text, day);
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
  g_autofree char *dates =
      bs_report_format_dates (bs_instant_get_date (first), bs_instant_get_date (last), maker->today);
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

/* What was assumed about how long it lasted belongs to it (rules.md 5.3). */
static void
append_silent_days (const BsReportMaker *maker, GString *text, const BsFinding *finding)
{
  g_autoptr (GArray) days = bs_finding_list_silent_days (finding, maker->assessment);

  if (days->len == 1)
    {
      g_autofree char *date = bs_report_format_short_date (g_array_index (days, gint32, 0), maker->today);

      /* Translators: a day; begins with a full stop */
      g_string_append_printf (text, _ (". No entry on %s: counted as continuing"), date);
    }
  else if (days->len > 1)
    g_string_append_printf (text,
                            ngettext (". No entry on %u day: counted as continuing",
                                      ". No entry on %u days: counted as continuing", days->len),
                            days->len);
}

/* (transfer full): "Numb: left foot. 20 Nov (pain 6), 21 Nov (pain 7)". */
char *
bs_report_format_fact (const BsReportMaker *maker, const BsFinding *finding)
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
      append_silent_days (maker, text, finding);
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

char *
bs_report_format_interval (const BsReportMaker *maker, const BsFinding *finding)
{
  return bs_report_format_dates (get_date (maker, finding->raised), get_date (maker, finding->cleared), maker->today);
}
