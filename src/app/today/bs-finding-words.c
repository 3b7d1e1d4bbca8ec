/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-finding-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-capitalise.h"
#include "bs-text.h"

#define MAX_CAPTION_ENTRIES 3

/* Sets of terms that the evidence of one or more findings names. */
typedef struct
{
  guint64 numb, radiates, signs, triggers;
  gint pain; /* -2: not among the evidence */
  gboolean worse_after_medicine, worse_after_rest;
} Named;

static void
name_evidence (Named *named, const BsEvidence *evidence, const BsHistory *history)
{
  const BsHistoryEntry *entry = bs_history_get (history, evidence->entry);

  switch (evidence->field)
    {
    case BS_FIELD_NUMB:
      named->numb |= BS_BIT (evidence->value);
      break;
    case BS_FIELD_RADIATES:
      named->radiates |= BS_BIT (evidence->value);
      break;
    case BS_FIELD_SIGNS:
      named->signs |= BS_BIT (evidence->value);
      break;
    case BS_FIELD_TRIGGERS:
      named->triggers |= BS_BIT (evidence->value);
      break;
    case BS_FIELD_PAIN:
      named->pain = (gint) evidence->value;
      break;
    case BS_FIELD_RESULT:
      if (evidence->value == BS_RESULT_WORSE && evidence->measure >= 0)
        {
          const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);
          gboolean medicine = measures[evidence->measure].kind == BS_MEASURE_MEDICINE;
          named->worse_after_medicine |= medicine;
          named->worse_after_rest |= !medicine;
        }
      break;
    default:
      break;
    }
}

static gboolean
has_terms (const Named *named)
{
  return named->numb || named->radiates || named->signs || named->triggers || named->worse_after_medicine ||
         named->worse_after_rest;
}

static void
add_part (GString *text, const char *separator, const char *part)
{
  if (*part)
    g_string_append_printf (text, "%s%s", text->len ? separator : "", part);
}

static void
add_set (GString *text, const char *separator, const BsVocabulary *vocabulary, guint64 set, const char *format)
{
  g_autofree char *labels = set ? bs_vocabulary_join_labels (vocabulary, set) : NULL;
  g_autofree char *part = NULL;

  if (!labels)
    return;
  if (format)
    {
      g_auto (GStrv) halves = g_strsplit (format, "%s", 2);
      part = g_strconcat (halves[0], labels, halves[0] && halves[1] ? halves[1] : "", NULL);
    }
  add_part (text, separator, part ? part : labels);
}

static void
add_named (GString *text, const char *separator, const Named *named)
{
  add_set (text, separator, &bs_signs, named->signs, NULL);
  /* Translators: followed by the regions that are numb: "numb: left foot" */
  add_set (text, separator, &bs_regions, named->numb, _ ("numb: %s"));
  /* Translators: followed by the regions that hurt: "pain: left foot" */
  add_set (text, separator, &bs_regions, named->radiates, _ ("pain: %s"));
  add_set (text, separator, &bs_triggers, named->triggers, NULL);
  if (named->worse_after_medicine)
    add_part (text, separator, _ ("worse after a medicine"));
  if (named->worse_after_rest)
    add_part (text, separator, _ ("worse after resting"));
}

char *
bs_history_format_recent (const BsHistoryEntry *entry, gint32 today)
{
  if (entry->flags & BS_HISTORY_BARE_DATE)
    return bs_text_format_recent (bs_instant_new_date (entry->date), today);
  return bs_text_format_recent (bs_instant_new (entry->key, entry->offset), today);
}

char *
bs_finding_format_entry_evidence (const BsFinding *finding, const BsAssessment *assessment, guint index)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  const BsHistoryEntry *entry = bs_history_get (history, index);
  g_autoptr (GArray) evidence = bs_assessment_list_evidence (assessment, finding);
  g_autoptr (GString) text = g_string_new (NULL);
  Named named = { .pain = -2 };

  for (guint i = 0; i < evidence->len; i++)
    if (g_array_index (evidence, BsEvidence, i).entry == index)
      name_evidence (&named, &g_array_index (evidence, BsEvidence, i), history);
  add_named (text, " · ", &named);
  if (entry->pain > 0)
    {
      g_autofree char *pain = g_strdup_printf (_ ("pain %d"), entry->pain);
      add_part (text, " · ", pain);
    }
  else if (entry->pain < 0)
    add_part (text, " · ", _ ("pain, not rated"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

guint
bs_finding_get_newest_entry (const BsFinding *finding, const BsAssessment *assessment)
{
  g_autoptr (GArray) evidence = bs_assessment_list_evidence (assessment, finding);

  return evidence->len ? g_array_index (evidence, BsEvidence, evidence->len - 1).entry : G_MAXUINT;
}

char *
bs_finding_format_caption (const BsFinding *finding, const BsAssessment *assessment)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  gint32 today = bs_instant_get_date (bs_assessment_get_at (assessment));
  g_autoptr (GArray) evidence = bs_assessment_list_evidence (assessment, finding);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  guint begin = 0;

  while (begin < evidence->len)
    {
      guint entry = g_array_index (evidence, BsEvidence, begin).entry, end = begin;
      Named named = { .pain = -2 };

      for (; end < evidence->len && g_array_index (evidence, BsEvidence, end).entry == entry; end++)
        name_evidence (&named, &g_array_index (evidence, BsEvidence, end), history);
      begin = end;
      if (!has_terms (&named))
        return bs_finding_format_because (finding, assessment);
      g_autoptr (GString) part = g_string_new (NULL);
      g_autofree char *recent = bs_history_format_recent (bs_history_get (history, entry), today);
      g_string_append (part, recent);
      add_named (part, " · ", &named);
      g_ptr_array_add (parts, g_string_free (g_steal_pointer (&part), FALSE));
    }
  if (parts->len == 0)
    return bs_finding_format_because (finding, assessment);
  for (guint i = parts->len > MAX_CAPTION_ENTRIES ? parts->len - MAX_CAPTION_ENTRIES : 0; i < parts->len; i++)
    add_part (text, _ ("; "), g_ptr_array_index (parts, i));
  /* It begins with a weekday, which not every language writes with a capital. */
  return bs_capitalise (text->str);
}

GArray *
bs_emergency_list_findings (const BsAssessment *assessment)
{
  GArray *active = bs_assessment_list_active (assessment);

  for (guint i = active->len; i-- > 0;)
    if (g_array_index (active, BsFinding, i).rule->level != BS_LEVEL_EMERGENCY)
      g_array_remove_index (active, i);
  return active;
}

char *
bs_emergency_format_words (const BsAssessment *assessment)
{
  const BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  g_autoptr (GArray) findings = bs_emergency_list_findings (assessment);
  g_autoptr (GString) also = g_string_new (NULL);
  Named named = { .pain = -2 };
  gboolean pain = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      g_autoptr (GArray) evidence = bs_assessment_list_evidence (assessment, &g_array_index (findings, BsFinding, i));
      for (guint j = 0; j < evidence->len; j++)
        {
          const BsEvidence *one = &g_array_index (evidence, BsEvidence, j);
          name_evidence (&named, one, history);
          pain |= bs_history_entry_has_pain (bs_history_get (history, one->entry));
        }
    }
  add_named (also, _ (", "), &named);
  if (also->len == 0)
    return g_strdup (_ ("I have back pain, and my diary says that this is an emergency."));
  /* Translators: what to say on the telephone; %s is a list of what was recorded: "chest or heart pain, numb: left foot" */
  return g_strdup_printf (pain ? _ ("I have back pain, and this: %s.") : _ ("I have this: %s."), also->str);
}

static char *
format_finding_key (const BsFinding *finding, const BsAssessment *assessment)
{
  guint newest = bs_finding_get_newest_entry (finding, assessment);
  char id[BS_UUID_LENGTH + 1] = "";

  if (newest != G_MAXUINT)
    bs_history_entry_get_id (bs_history_get (bs_assessment_get_history_snapshot (assessment), newest), id);
  return g_strdup_printf ("%s@%s", finding->rule->id, id);
}

char *
bs_emergency_format_key (const BsAssessment *assessment)
{
  g_autoptr (GArray) findings = bs_emergency_list_findings (assessment);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *key = format_finding_key (&g_array_index (findings, BsFinding, i), assessment);
      g_string_append_printf (text, "%s\n", key);
    }
  return g_string_free (text, FALSE);
}

gboolean
bs_emergency_is_acknowledged (const BsAssessment *assessment, const char *stored)
{
  g_autoptr (GArray) findings = bs_emergency_list_findings (assessment);
  g_auto (GStrv) lines = g_strsplit (stored ? stored : "", "\n", -1);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *key = format_finding_key (&g_array_index (findings, BsFinding, i), assessment);
      if (!g_strv_contains ((const char *const *) lines, key))
        return FALSE;
    }
  return TRUE;
}
