/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

#include "bs-condition.h"
#include "bs-known-rules.h"
#include "bs-language.h"
#include "bs-report-direction.h"
#include "bs-text.h"

/* Every entry of the period, newest first, with visits between them and what was not recorded. */

enum
{
  COLUMN_DATE,
  COLUMN_TIME,
  COLUMN_PAIN,
  COLUMN_WALK,
  COLUMN_WHERE,
  COLUMN_TRIED,
};

typedef struct
{
  BsReportMaker *maker;
  BsReportTable *table;
  gint32 day;         /* of the row before; G_MAXINT32: none yet */
  GHashTable *places; /* id → index in the history + 1 */
  guint next_visit;   /* index + 1 of the newest visit that is not in it yet */
} Writer;

static void
add_walk (BsReportRow *row, const BsEntry *entry)
{
  BsReportText *cell = bs_report_row_add_cell (row);
  const char *posture = "";

  if (entry->walk_min == BS_ABSENT && entry->onset_min == BS_ABSENT)
    return;
  if (entry->walk_posture == BS_WALK_POSTURE_UPRIGHT)
    posture = _ (" upright");
  else if (entry->walk_posture == BS_WALK_POSTURE_LEANING_FORWARD)
    /* Translators: behind minutes of a walk, short for leaning forward; begins with a space */
    posture = _ (" leaning");
  if (!bs_entry_has_pain (entry) && entry->walk_min != BS_ABSENT)
    /* Translators: minutes of a walk */
    bs_report_text_add_format (cell, BS_ROLE_PLAIN, _ ("no pain in %d%s"), entry->walk_min, posture);
  else if (entry->onset_min == BS_ABSENT)
    /* Translators: minutes of a walk, in which it is not known when the pain began */
    bs_report_text_add_format (cell, BS_ROLE_PLAIN, _ ("walked %d%s"), entry->walk_min, posture);
  else
    {
      bs_report_text_add_format (cell, BS_ROLE_STRONG, "%d", entry->onset_min);
      if (entry->walk_min != BS_ABSENT)
        /* Translators: behind the minutes until pain: of how many minutes of walking; begins with a space */
        bs_report_text_add_format (cell, BS_ROLE_PLAIN, _ (" of %d%s"), entry->walk_min, posture);
      else
        bs_report_text_add (cell, BS_ROLE_PLAIN, posture);
    }
}

static void
add_list (BsReportText *cell, BsReportRole role, const char *intro, const BsVocabulary *vocabulary,
          const BsTermList *list)
{
  g_autofree char *labels = list->set != 0 ? bs_vocabulary_join_labels (vocabulary, list->set) : NULL;
  g_autofree char *text = labels != NULL ? g_strconcat (intro, labels, NULL) : NULL;

  if (text != NULL)
    bs_report_text_join (cell, role, _ ("; "), text);
}

/* Where, spreading to where, when, and what a doctor looks for in bold. */
static void
add_where (BsReportRow *row, const BsEntry *entry)
{
  BsReportText *cell = bs_report_row_add_cell (row);
  guint64 radiates = entry->radiates.set;
  gboolean is_walk = entry->walk_min != BS_ABSENT || entry->onset_min != BS_ABSENT;

  if (!bs_entry_has_pain (entry) && !is_walk)
    bs_report_text_add (cell, BS_ROLE_PLAIN, _ ("no pain"));
  bs_report_text_add_sites (cell, entry->sites.set);
  if (radiates != 0)
    {
      bs_report_text_add (cell, BS_ROLE_PLAIN, bs_report_text_is_empty (cell) ? "" : " ");
      bs_report_text_add_format (cell, BS_ROLE_PLAIN, "%s ", bs_report_get_arrow ());
      bs_report_text_add_regions (cell, BS_ROLE_PLAIN, radiates);
    }
  if (entry->leg_pain != BS_ABSENT)
    {
      g_autofree char *leg = g_strdup_printf (_ ("leg pain %d"), entry->leg_pain);

      bs_report_text_join (cell, BS_ROLE_PLAIN, _ ("; "), leg);
    }
  if (entry->numb.set != 0)
    {
      bs_report_text_join (cell, BS_ROLE_STRONG, _ ("; "), _ ("numb: "));
      bs_report_text_add_regions (cell, BS_ROLE_STRONG, entry->numb.set);
    }
  add_list (cell, BS_ROLE_STRONG, "", &bs_signs, &entry->signs);
  if (entry->when != BS_ABSENT && entry->when != BS_WHEN_OTHER && !(is_walk && entry->when == BS_WHEN_WALKING))
    bs_report_text_join (cell, BS_ROLE_PLAIN, _ ("; "), bs_vocabulary_get_label (&bs_whens, (guint) entry->when));
  add_list (cell, BS_ROLE_PLAIN, _ ("after: "), &bs_triggers, &entry->triggers);
  bs_report_text_capitalise (cell);
}

static void
add_measure (BsReportText *cell, const BsMeasure *measure)
{
  g_autofree char *written = bs_text_format_measure (measure);
  g_autofree char *what = measure->name != NULL ? bs_language_isolate (written) : g_strdup (written);
  g_autofree char *text = NULL;

  if (measure->result == BS_ABSENT)
    text = g_strdup_printf (_ ("%s: not known"), what);
  else if (measure->result_min == BS_ABSENT)
    text = g_strdup_printf (_ ("%s: %s"), what, bs_vocabulary_get_label (&bs_results, (guint) measure->result));
  else
    {
      /* Not parted from its minutes. */
      g_autofree char *result = g_strdup_printf (
          "%s\u00a0%d", bs_vocabulary_get_label (&bs_results, (guint) measure->result), measure->result_min);

      text = g_strdup_printf (_ ("%s: %s"), what, result);
    }
  bs_report_text_join (cell, BS_ROLE_PLAIN, _ ("; "), text);
}

/* Rules that count days have most entries of a bad week as evidence: that is said once, with the finding. */
static gboolean
is_met_by_one (const BsRule *rule)
{
  for (guint i = 0; i < rule->conditions->len; i++)
    if (bs_condition_is_event (rule->conditions->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
add_marks (Writer *self, const BsEntry *entry)
{
  static const char *const signs[BS_LEVEL_EMERGENCY + 1] = {
    [BS_LEVEL_DOCTOR] = "□", [BS_LEVEL_URGENT] = "▣", [BS_LEVEL_EMERGENCY] = "■"
  };
  BsRulebook *rulebook = bs_assessment_get_rulebook (self->maker->assessment);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, entry->id));
  guint64 rules = place > 0 ? bs_assessment_get_entry_rules (self->maker->assessment, place - 1) : 0;
  BsReportText *cell = NULL;

  for (gint level = BS_LEVEL_EMERGENCY; level >= BS_LEVEL_DOCTOR; level--)
    for (guint i = 0; i < bs_rulebook_get_n_rules (rulebook); i++)
      {
        const BsRule *rule = bs_rulebook_get_rule (rulebook, i);

        if ((rules & BS_BIT (i)) == 0 || (gint) rule->level != level || !is_met_by_one (rule))
          continue;
        if (cell == NULL)
          {
            BsReportRow *row = bs_report_table_add_row (self->table, BS_ROW_DETAIL);

            row->first = COLUMN_WALK;
            cell = bs_report_row_add_cell (row);
          }
        bs_report_text_add (cell, BS_ROLE_PLAIN, bs_report_text_is_empty (cell) ? "" : "   ");
        bs_report_text_add (cell, BS_ROLE_MARK, signs[level]);
        bs_report_text_add (cell, BS_ROLE_WHOLE, " ");
        bs_report_text_add_format (cell, BS_ROLE_WHOLE, _ ("%s: %s"), bs_level_get_label (level), rule->id);
      }
}

/* The row's date, where it is another than that of the row before. */
static void
begin_row (Writer *self, BsReportRow *row, gint32 date)
{
  g_autofree char *day = NULL;

  row->begins = date != self->day && self->table->rows->len > 1;
  if (date != self->day)
    day = bs_report_format_weekday (date, self->maker->today);
  bs_report_row_add (row, BS_ROLE_STRONG, day ? day : "");
  bs_report_text_capitalise (row->cells->pdata[row->cells->len - 1]);
  self->day = date;
}

static void
add_gap (Writer *self, gint32 first, gint32 last)
{
  g_autofree char *dates = NULL;
  BsReportRow *row;

  if (last < first)
    return;
  dates = bs_report_format_dates (first, last, self->maker->today);
  row = bs_report_table_add_row (self->table, BS_ROW_ASIDE);
  row->begins = TRUE;
  /* Translators: days without an entry, “17–20 Oct: nothing recorded” */
  bs_report_row_add_format (row, BS_ROLE_QUIET, _ ("%s: nothing recorded"), dates);
  self->day = first;
}

/* (transfer full): their ids, in the order in which one reads. */
static char *
format_rules (char *const *rules)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; rules[i] != NULL; i++)
    {
      g_autofree char *id = bs_language_isolate_left_to_right (rules[i]);

      bs_text_append_item (text, id);
    }
  return g_string_free (text, FALSE);
}

static void
add_visit (Writer *self, const BsVisit *visit)
{
  BsReportRow *row = bs_report_table_add_row (self->table, BS_ROW_PLAIN);
  g_autofree char *time = bs_text_format_time (visit->at);
  BsReportText *cell;

  begin_row (self, row, bs_instant_get_date (visit->at));
  bs_report_row_add (row, BS_ROLE_PLAIN, time);
  cell = bs_report_row_add_cell (row);
  /* Translators: an examination, and of what kind: “Visit: doctor” */
  bs_report_text_add_format (cell, BS_ROLE_STRONG, _ ("Visit: %s"),
                             bs_vocabulary_get_label (&bs_visit_kinds, (guint) visit->kind));
  if (visit->who != NULL && *visit->who != '\0')
    {
      g_autofree char *who = bs_language_isolate (visit->who);

      bs_report_text_join (cell, BS_ROLE_STRONG, _ (", "), who);
    }
  if (visit->knows != NULL && visit->knows[0] != NULL)
    {
      g_autofree char *rules = format_rules (visit->knows);
      g_autofree char *until = bs_report_format_short_date (bs_visit_get_known_until (visit), self->maker->today);

      /* Translators: until a day: ids of rules; begins with spaces */
      bs_report_text_add_format (cell, BS_ROLE_PLAIN, _ ("  known to the doctor until %s: %s"), until, rules);
    }
  if (self->maker->with_notes && visit->note != NULL && *visit->note != '\0')
    {
      row = bs_report_table_add_row (self->table, BS_ROW_DETAIL);
      row->first = COLUMN_WALK;
      bs_report_row_add_format (row, BS_ROLE_QUIET, _ ("“%s”"), visit->note);
    }
}

/* Visits of the period that are newer than this moment; all of them where it is absent. Days decide before times. */
static void
add_visits_after (Writer *self, BsInstant moment)
{
  for (; self->next_visit > 0; self->next_visit--)
    {
      const BsVisit *visit = bs_history_get_visit (self->maker->history, self->next_visit - 1);
      gint32 date = bs_instant_get_date (visit->at);

      if (visit->at.seconds > self->maker->at.seconds || !bs_trend_span_has (self->maker->span, date))
        continue;
      if (bs_instant_is_set (moment) && (date < bs_instant_get_date (moment) ||
                                         (date == bs_instant_get_date (moment) && visit->at.seconds < moment.seconds)))
        return;
      add_visit (self, visit);
    }
}

static void
add_entry (Writer *self, const BsEntry *entry)
{
  gint32 date = bs_instant_get_date (entry->at);
  BsReportRow *row = bs_report_table_add_row (self->table, BS_ROW_PLAIN);
  g_autofree char *time = bs_text_format_time (entry->at);
  BsReportText *cell;

  begin_row (self, row, date);
  row->pain = MAX (entry->pain, 0);
  bs_report_row_add_format (row, BS_ROLE_PLAIN, "%s%s", *time != '\0' ? time : "–",
                            bs_history_is_written_on_day (entry->at, entry->recorded_at) == FALSE ? "*" : "");
  if (entry->pain == BS_ABSENT)
    bs_report_row_add (row, BS_ROLE_STRONG, "?");
  else
    bs_report_row_add_format (row, BS_ROLE_STRONG, "%d", entry->pain);
  add_walk (row, entry);
  add_where (row, entry);
  cell = bs_report_row_add_cell (row);
  for (gint i = 0; i < entry->n_measures; i++)
    add_measure (cell, &entry->measures[i]);
  bs_report_text_capitalise (cell);

  if (self->maker->with_notes && entry->note != NULL && *entry->note != '\0')
    {
      row = bs_report_table_add_row (self->table, BS_ROW_DETAIL);
      row->first = COLUMN_WALK;
      bs_report_row_add_format (row, BS_ROLE_QUIET, _ ("“%s”"), entry->note);
    }
  add_marks (self, entry);
}

/* Looked up once for all: there may be 20,000. */
static GHashTable *
find_places (BsReportMaker *maker)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint first, end;

  bs_trend_find_entries (maker->history, maker->span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      char id[BS_UUID_LENGTH + 1];

      bs_history_entry_get_id (bs_history_get (maker->history, i), id);
      g_hash_table_insert (places, g_strdup (id), GUINT_TO_POINTER (i + 1));
    }
  return places;
}

void
bs_report_add_entries (BsReportMaker *maker)
{
  g_autoptr (GHashTable) places = find_places (maker);
  Writer self = {
    .maker = maker, .places = places, .day = G_MAXINT32, .next_visit = bs_history_get_n_visits (maker->history)
  };
  BsReportSection *section;
  g_autofree char *subtitle = NULL;
  gint32 newest = G_MAXINT32;

  if (maker->entries->len == 0)
    return;
  subtitle =
      g_strdup_printf (ngettext ("newest first, times as recorded where the patient was; * written on a later day; "
                                 "%u entry",
                                 "newest first, times as recorded where the patient was; * written on a later day; "
                                 "%u entries",
                                 maker->entries->len),
                       maker->entries->len);
  section = bs_report_add_section (maker->report, BS_SECTION_ENTRIES, _ ("Entries"), subtitle);
  self.table = bs_report_section_add_table (section);
  bs_report_table_add_column (self.table, _ ("Date"), FALSE);
  bs_report_table_add_column (self.table, _ ("Time"), FALSE);
  bs_report_table_add_column (self.table, _ ("Pain"), FALSE);
  bs_report_table_add_column (self.table, _ ("Walk: min to pain"), FALSE);
  bs_report_table_add_column (self.table, _ ("Where → spreading to; when; signs"), FALSE);
  bs_report_table_add_column (self.table, _ ("Tried: result, minutes"), FALSE);
  for (guint i = 0; i < maker->entries->len; i++)
    {
      const BsEntry *entry = g_ptr_array_index (maker->entries, i);
      gint32 date = bs_instant_get_date (entry->at);

      add_visits_after (&self, entry->at);
      if (newest != G_MAXINT32)
        add_gap (&self, date + 1, newest - 1);
      newest = date;
      add_entry (&self, entry);
    }
  add_visits_after (&self, BS_INSTANT_NONE);
}
