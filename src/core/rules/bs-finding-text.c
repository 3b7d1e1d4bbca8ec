/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-finding-facts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-finding.h"
#include "bs-text.h"

/* A long illness has hundreds of days; the newest are named. */
#define MAX_NAMED 7
#define EXACT_HOURS 96

static char *
format_dates (const BsFindingFacts *facts)
{
  g_autoptr (GArray) dates = bs_finding_facts_list_dates (facts);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_left_out = dates->len > MAX_NAMED ? dates->len - MAX_NAMED : 0;

  for (guint i = n_left_out; i < dates->len; i++)
    {
      g_autofree char *date = bs_text_format_short_date (g_array_index (dates, gint32, i), facts->today);
      bs_text_append_item (text, date);
    }
  if (n_left_out == 0)
    return g_string_free (g_steal_pointer (&text), FALSE);
  /* Translators: a list of days and how many there were before them: “20 Nov, 21 Nov and 12 days before” */
  return g_strdup_printf (ngettext ("%s and %u day before", "%s and %u days before", n_left_out), text->str,
                          n_left_out);
}

static char *
format_hours (const BsFindingFacts *facts)
{
  BsInstant first = bs_finding_facts_get_first (facts), last = bs_finding_facts_get_last (facts);
  gint64 minutes;
  guint hours;

  if (first.kind != BS_INSTANT_TIME || last.kind != BS_INSTANT_TIME)
    return NULL;
  minutes = (last.seconds - first.seconds) / 60;
  if (minutes <= 0)
    return NULL;
  hours = (guint) (minutes / 60);
  /* “72 hours” would look wrong as “more than 72 hours”. */
  if (hours < EXACT_HOURS && minutes % 60 != 0)
    /* Translators: hours and minutes: “72 h 1 min” */
    return g_strdup_printf (_ ("%u h %u min"), hours, (guint) (minutes % 60));
  return g_strdup_printf (ngettext ("%u hour", "%u hours", hours), hours);
}

static char *
format_days (const BsFindingFacts *facts)
{
  g_autoptr (GArray) dates = bs_finding_facts_list_dates (facts);

  return g_strdup_printf (ngettext ("%u day", "%u days", dates->len), dates->len);
}

/* The set of the values of one field. */
static guint64
collect (const BsFindingFacts *facts, BsField field)
{
  guint64 set = 0;

  for (guint i = 0; i < facts->evidence->len; i++)
    {
      const BsEvidence *evidence = bs_finding_facts_get_evidence (facts, i);

      if (evidence->field == field && evidence->value >= 0 && evidence->value < 64)
        set |= BS_BIT (evidence->value);
    }
  return set;
}

static char *
format_terms (const BsVocabulary *vocabulary, guint64 set)
{
  return set == 0 ? NULL : bs_vocabulary_join_labels (vocabulary, set);
}

static char *
format_pain (const BsFindingFacts *facts)
{
  gint64 highest = 0;

  for (guint i = 0; i < facts->evidence->len; i++)
    if (bs_finding_facts_get_evidence (facts, i)->field == BS_FIELD_PAIN)
      highest = MAX (highest, bs_finding_facts_get_evidence (facts, i)->value);
  return highest > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, highest) : NULL;
}

/* From a measure to the later rating by which it was judged; -1 where evidence `i` is not such a measure. */
static gint64
get_inferred_minutes (const BsFindingFacts *facts, guint i)
{
  const BsEvidence *evidence = bs_finding_facts_get_evidence (facts, i);
  BsInstant start = bs_evidence_get_moment (facts->history, evidence);

  if (evidence->field != BS_FIELD_KIND || start.kind != BS_INSTANT_TIME)
    return -1;
  for (guint later = i + 1; later < facts->evidence->len; later++)
    {
      const BsEvidence *rating = bs_finding_facts_get_evidence (facts, later);
      BsInstant moment = bs_evidence_get_moment (facts->history, rating);

      if (rating->field == BS_FIELD_PAIN && rating->entry != evidence->entry && moment.kind == BS_INSTANT_TIME &&
          moment.seconds > start.seconds)
        return (moment.seconds - start.seconds) / 60;
    }
  return -1;
}

static char *
format_minutes (const BsFindingFacts *facts)
{
  for (guint i = facts->evidence->len; i-- > 0;)
    {
      const BsEvidence *evidence = bs_finding_facts_get_evidence (facts, i);
      const BsHistoryMeasure *measure = bs_evidence_get_measure (facts->history, evidence);
      gint64 minutes = -1;

      if (evidence->field == BS_FIELD_WALK_MIN || evidence->field == BS_FIELD_APPLIED_MIN)
        minutes = evidence->value;
      else if (evidence->field == BS_FIELD_RESULT && measure != NULL && measure->result_min != BS_ABSENT)
        minutes = measure->result_min;
      else
        minutes = get_inferred_minutes (facts, i);
      if (minutes >= 0)
        return bs_text_format_minutes (minutes);
    }
  return NULL;
}

static char *
format_medicine (const BsFindingFacts *facts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = facts->evidence->len; i-- > 0 && g_hash_table_size (seen) < MAX_NAMED;)
    {
      const BsHistoryMeasure *measure =
          bs_evidence_get_measure (facts->history, bs_finding_facts_get_evidence (facts, i));

      if (measure == NULL || measure->kind != BS_MEASURE_MEDICINE)
        continue;
      any = TRUE;
      if (measure->name != 0 && g_hash_table_add (seen, GUINT_TO_POINTER (measure->name)))
        bs_text_append_item (text, bs_history_get_name (facts->history, measure->name));
    }
  if (!any)
    return NULL;
  /* Translators: stands for a medicine whose name was not recorded */
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (_ ("the medicine"));
}

/* When the first measure began in the newest entry whose measure, or whose end, is evidence. */
static char *
format_begun (const BsFindingFacts *facts)
{
  const BsHistoryEntry *entry = NULL;
  const BsHistoryMeasure *measures;
  BsInstant first;

  for (guint i = facts->evidence->len; i-- > 0 && entry == NULL;)
    if (bs_finding_facts_get_evidence (facts, i)->measure >= 0)
      entry = bs_history_get (facts->history, bs_finding_facts_get_evidence (facts, i)->entry);
  for (guint i = facts->evidence->len; i-- > 0 && entry == NULL;)
    if (bs_finding_facts_get_evidence (facts, i)->field == BS_FIELD_END)
      entry = bs_history_get (facts->history, bs_finding_facts_get_evidence (facts, i)->entry);
  if (entry == NULL || entry->n_measures == 0)
    return NULL;
  measures = bs_history_get_measures (facts->history, entry);
  first = bs_history_measure_get_start (entry, &measures[0]);
  for (guint i = 1; i < entry->n_measures; i++)
    {
      BsInstant start = bs_history_measure_get_start (entry, &measures[i]);
      if (bs_instant_get_stand (start, facts->offset) < bs_instant_get_stand (first, facts->offset))
        first = start;
    }
  return bs_text_format_moment (first, facts->today);
}

/* (transfer full): NULL or "" where there is nothing to say. */
static char *
format_placeholder (const BsFindingFacts *facts, BsPlaceholder placeholder)
{
  if (facts->evidence->len == 0)
    return NULL;
  switch (placeholder)
    {
    case BS_PLACEHOLDER_MOMENT:
      return bs_text_format_moment (bs_finding_facts_get_last (facts), facts->today);
    case BS_PLACEHOLDER_DATES:
      return format_dates (facts);
    case BS_PLACEHOLDER_FROM:
      return bs_text_format_moment (bs_finding_facts_get_first (facts), facts->today);
    case BS_PLACEHOLDER_TO:
      if (bs_instant_equal (bs_finding_facts_get_first (facts), bs_finding_facts_get_last (facts)))
        return NULL;
      return bs_text_format_moment (bs_finding_facts_get_last (facts), facts->today);
    case BS_PLACEHOLDER_BEGUN:
      return format_begun (facts);
    case BS_PLACEHOLDER_HOURS:
      return format_hours (facts);
    case BS_PLACEHOLDER_DAYS:
      return format_days (facts);
    case BS_PLACEHOLDER_REGIONS:
      return format_terms (&bs_regions, collect (facts, BS_FIELD_RADIATES) | collect (facts, BS_FIELD_NUMB));
    case BS_PLACEHOLDER_SIGNS:
      return format_terms (&bs_signs, collect (facts, BS_FIELD_SIGNS));
    case BS_PLACEHOLDER_TRIGGERS:
      return format_terms (&bs_triggers, collect (facts, BS_FIELD_TRIGGERS));
    case BS_PLACEHOLDER_PAIN:
      return format_pain (facts);
    case BS_PLACEHOLDER_MINUTES:
      return format_minutes (facts);
    case BS_PLACEHOLDER_MEDICINE:
      return format_medicine (facts);
    case BS_PLACEHOLDER_RESULTS:
      return format_terms (&bs_results, collect (facts, BS_FIELD_RESULT));
    case BS_N_PLACEHOLDERS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* (transfer full): the sentence, or NULL where a placeholder has nothing to say. */
static char *
format_sentence (const BsFindingFacts *facts, const char *sentence)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at = sentence;
  const char *open;

  while ((open = strchr (at, '{')) != NULL)
    {
      const char *close = strchr (open, '}');
      gint placeholder = close == NULL ? -1 : bs_placeholder_find (open + 1, close - open - 1);
      g_autofree char *value = placeholder < 0 ? NULL : format_placeholder (facts, placeholder);

      if (value == NULL || *value == '\0')
        return NULL;
      g_string_append_len (text, at, open - at);
      g_string_append (text, value);
      at = close + 1;
    }
  g_string_append (text, at);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
bs_finding_format_because (const BsFinding *finding, const BsAssessment *assessment)
{
  g_auto (GStrv) sentences = g_strsplit (finding->rule->because, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  BsFindingFacts facts;

  bs_finding_facts_init (&facts, finding, assessment);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *sentence = format_sentence (&facts, sentences[i]);

      if (sentence == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence);
    }
  bs_finding_facts_clear (&facts);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
