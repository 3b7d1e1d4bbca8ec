/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-finding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-text.h"

/* A long illness has hundreds of days; the newest are named. */
#define MAX_NAMED 7

typedef struct
{
  const BsHistory *history;
  GArray *evidence; /* BsEvidence, by time */
  gint32 today;
  gint offset;      /* minutes, of the assessment */
} Facts;

static const BsEvidence *
get_evidence (const Facts *facts, guint index)
{
  return &g_array_index (facts->evidence, BsEvidence, index);
}

static gint64
get_stand (const Facts *facts, guint index)
{
  return bs_instant_get_stand (bs_evidence_get_moment (facts->history, get_evidence (facts, index)), facts->offset);
}

static BsInstant
find_first (const Facts *facts)
{
  guint first = 0;

  for (guint i = 1; i < facts->evidence->len; i++)
    if (get_stand (facts, i) < get_stand (facts, first))
      first = i;
  return bs_evidence_get_moment (facts->history, get_evidence (facts, first));
}

static BsInstant
find_last (const Facts *facts)
{
  guint last = 0;

  for (guint i = 1; i < facts->evidence->len; i++)
    if (get_stand (facts, i) >= get_stand (facts, last))
      last = i;
  return bs_evidence_get_moment (facts->history, get_evidence (facts, last));
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return (left > right) - (left < right);
}

/* (transfer full) (element-type gint32): the days of all evidence, once each. */
static GArray *
list_dates (const Facts *facts)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint n = 0;

  for (guint i = 0; i < facts->evidence->len; i++)
    {
      gint32 date = bs_instant_get_date (bs_evidence_get_moment (facts->history, get_evidence (facts, i)));
      g_array_append_val (dates, date);
    }
  g_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++)
    if (n == 0 || g_array_index (dates, gint32, i) != g_array_index (dates, gint32, n - 1))
      g_array_index (dates, gint32, n++) = g_array_index (dates, gint32, i);
  g_array_set_size (dates, n);
  return dates;
}

static void
append_item (GString *text, const char *item)
{
  if (text->len > 0)
    /* Translators: stands between the items of a list, as in “left foot, right foot” */
    g_string_append (text, _ (", "));
  g_string_append (text, item);
}

static char *
format_dates (const Facts *facts)
{
  g_autoptr (GArray) dates = list_dates (facts);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_left_out = dates->len > MAX_NAMED ? dates->len - MAX_NAMED : 0;

  for (guint i = n_left_out; i < dates->len; i++)
    {
      g_autofree char *date = bs_text_format_short_date (g_array_index (dates, gint32, i), facts->today);
      append_item (text, date);
    }
  if (n_left_out == 0)
    return g_string_free (g_steal_pointer (&text), FALSE);
  /* Translators: a list of days and how many there were before them: “20 Nov, 21 Nov and 12 days before” */
  return g_strdup_printf (ngettext ("%s and %u day before", "%s and %u days before", n_left_out), text->str, n_left_out);
}

static char *
format_hours (const Facts *facts)
{
  BsInstant first = find_first (facts), last = find_last (facts);
  gint64 hours;

  if (first.kind != BS_INSTANT_TIME || last.kind != BS_INSTANT_TIME)
    return NULL;
  hours = (last.seconds - first.seconds) / 3600;
  if (hours <= 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u hour", "%u hours", (gulong) hours), (guint) hours);
}

static char *
format_days (const Facts *facts)
{
  g_autoptr (GArray) dates = list_dates (facts);

  return g_strdup_printf (ngettext ("%u day", "%u days", dates->len), dates->len);
}

/* The set of the values of one field. */
static guint64
collect (const Facts *facts, BsField field)
{
  guint64 set = 0;

  for (guint i = 0; i < facts->evidence->len; i++)
    {
      const BsEvidence *evidence = get_evidence (facts, i);

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
format_pain (const Facts *facts)
{
  gint64 highest = 0;

  for (guint i = 0; i < facts->evidence->len; i++)
    if (get_evidence (facts, i)->field == BS_FIELD_PAIN)
      highest = MAX (highest, get_evidence (facts, i)->value);
  return highest > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, highest) : NULL;
}

/* From a measure to the later rating by which it was judged; -1 where evidence `i` is not such a measure. */
static gint64
get_inferred_minutes (const Facts *facts, guint i)
{
  const BsEvidence *evidence = get_evidence (facts, i);
  BsInstant start = bs_evidence_get_moment (facts->history, evidence);

  if (evidence->field != BS_FIELD_KIND || start.kind != BS_INSTANT_TIME)
    return -1;
  for (guint later = i + 1; later < facts->evidence->len; later++)
    {
      const BsEvidence *rating = get_evidence (facts, later);
      BsInstant moment = bs_evidence_get_moment (facts->history, rating);

      if (rating->field == BS_FIELD_PAIN && rating->entry != evidence->entry && moment.kind == BS_INSTANT_TIME
          && moment.seconds > start.seconds)
        return (moment.seconds - start.seconds) / 60;
    }
  return -1;
}

static char *
format_minutes (const Facts *facts)
{
  for (guint i = facts->evidence->len; i-- > 0;)
    {
      const BsEvidence *evidence = get_evidence (facts, i);
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
format_medicine (const Facts *facts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = facts->evidence->len; i-- > 0 && g_hash_table_size (seen) < MAX_NAMED;)
    {
      const BsHistoryMeasure *measure = bs_evidence_get_measure (facts->history, get_evidence (facts, i));

      if (measure == NULL || measure->kind != BS_MEASURE_MEDICINE)
        continue;
      any = TRUE;
      if (measure->name != 0 && g_hash_table_add (seen, GUINT_TO_POINTER (measure->name)))
        append_item (text, bs_history_get_name (facts->history, measure->name));
    }
  if (!any)
    return NULL;
  /* Translators: stands for a medicine whose name was not recorded */
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (_ ("the medicine"));
}

/* When the first measure began in the newest entry whose measure, or whose end, is evidence. */
static char *
format_begun (const Facts *facts)
{
  const BsHistoryEntry *entry = NULL;
  const BsHistoryMeasure *measures;
  BsInstant first;

  for (guint i = facts->evidence->len; i-- > 0 && entry == NULL;)
    if (get_evidence (facts, i)->measure >= 0)
      entry = bs_history_get (facts->history, get_evidence (facts, i)->entry);
  for (guint i = facts->evidence->len; i-- > 0 && entry == NULL;)
    if (get_evidence (facts, i)->field == BS_FIELD_END)
      entry = bs_history_get (facts->history, get_evidence (facts, i)->entry);
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
format_placeholder (const Facts *facts, BsPlaceholder placeholder)
{
  if (facts->evidence->len == 0)
    return NULL;
  switch (placeholder)
    {
    case BS_PLACEHOLDER_MOMENT:
      return bs_text_format_moment (find_last (facts), facts->today);
    case BS_PLACEHOLDER_DATES:
      return format_dates (facts);
    case BS_PLACEHOLDER_FROM:
      return bs_text_format_moment (find_first (facts), facts->today);
    case BS_PLACEHOLDER_TO:
      return bs_instant_equal (find_first (facts), find_last (facts)) ? NULL : bs_text_format_moment (find_last (facts), facts->today);
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
format_sentence (const Facts *facts, const char *sentence)
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
  BsInstant at = bs_assessment_get_at (assessment);
  g_autoptr (GArray) evidence = bs_assessment_list_evidence (assessment, finding);
  g_auto (GStrv) sentences = g_strsplit (finding->rule->because, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);
  Facts facts = {
    .history = bs_assessment_get_history_snapshot (assessment),
    .evidence = evidence,
    .today = bs_instant_get_date (at),
    .offset = at.offset,
  };

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *sentence = format_sentence (&facts, sentences[i]);

      if (sentence == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
