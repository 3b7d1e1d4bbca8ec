/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures-testing.h"

#include <stdlib.h>
#include <string.h>

BsInstant
test_instant (const char *text)
{
  BsInstant parsed;
  g_autoptr (GError) error = NULL;

  bs_instant_parse (text, TRUE, &parsed, &error);
  g_assert_no_error (error);
  return parsed;
}

gint32
test_date (const char *text)
{
  return bs_instant_get_date (test_instant (text));
}

BsTrendSpan
test_span (const char *first, const char *last)
{
  return (BsTrendSpan){ test_date (first), test_date (last) };
}

static gint8
find_term (const BsVocabulary *vocabulary, const char *word)
{
  gint term = bs_vocabulary_find (vocabulary, word);

  g_assert_true (term >= 0);
  return (gint8) term;
}

static void
add_term (BsTermList *list, const BsVocabulary *vocabulary, const char *word)
{
  if (strcmp (word, "none") == 0)
    bs_term_list_set_none (list);
  else
    bs_term_list_add (list, (guint) find_term (vocabulary, word));
}

/* "gone:10" */
static void
read_result (BsMeasure *measure, char **parts)
{
  if (!parts[0] || strcmp (parts[0], "-") == 0)
    return;
  measure->result = find_term (&bs_results, parts[0]);
  if (parts[1])
    measure->result_min = (gint16) atoi (parts[1]);
}

static void
add_measure (BsEntry *entry, const char *key, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ":", -1);
  BsMeasure *measure;

  if (strcmp (key, "dose") == 0)
    {
      measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
      measure->name = g_strdup (parts[0]);
      if (parts[0] && parts[1])
        measure->pain_after = (gint8) atoi (parts[1]);
      return;
    }
  measure = bs_entry_add_measure (entry, (BsMeasureKind) find_term (&bs_measure_kinds, key));
  if (measure->kind == BS_MEASURE_REST)
    {
      if (parts[0] && strcmp (parts[0], "-") != 0)
        measure->how = find_term (&bs_rest_hows, parts[0]);
      if (parts[0])
        read_result (measure, parts + 1);
    }
  else
    read_result (measure, parts);
}

static void
read_part (BsEntry *entry, const char *part)
{
  g_auto (GStrv) pair = g_strsplit (part, "=", 2);
  const char *key = pair[0], *value = pair[1];

  if (*part == '@')
    entry->measures[entry->n_measures - 1].at = test_instant (part + 1);
  else if (strcmp (key, "walk") == 0)
    entry->walk_min = (gint16) atoi (value);
  else if (strcmp (key, "onset") == 0)
    entry->onset_min = (gint16) atoi (value);
  else if (strcmp (key, "posture") == 0)
    entry->walk_posture = find_term (&bs_walk_postures, value);
  else if (strcmp (key, "written") == 0)
    entry->recorded_at = test_instant (value);
  else if (strcmp (key, "site") == 0)
    add_term (&entry->sites, &bs_sites, value);
  else if (strcmp (key, "radiates") == 0)
    add_term (&entry->radiates, &bs_regions, value);
  else if (strcmp (key, "numb") == 0)
    add_term (&entry->numb, &bs_regions, value);
  else
    add_measure (entry, key, value ? value : "");
}

BsHistory *
test_history (const char *const *lines)
{
  BsHistoryBuilder *builder = bs_history_builder_new (0);

  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", -1);
      g_autoptr (BsEntry) entry = bs_entry_new ();

      entry->at = test_instant (parts[0]);
      entry->pain = *parts[1] == '?' ? BS_ABSENT : (gint8) atoi (parts[1]);
      for (guint j = 2; parts[j]; j++)
        read_part (entry, parts[j]);
      bs_history_builder_add_entry (builder, entry);
    }
  return bs_history_builder_finish (builder);
}
