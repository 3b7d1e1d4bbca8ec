/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-clause-reader.h"

#include <glib/gi18n-lib.h>

#define MINUTES_MAX 1440

/* Bit for bit BsClausePart. */
typedef enum
{
  PART_NUMB,
  PART_RADIATES,
  PART_SIGNS,
  PART_TRIGGERS,
  PART_WHEN,
  PART_MIN_PAIN,
  PART_MIN_WALK,
  N_PARTS,
} Part;

static const char *const part_words[N_PARTS] = { "numb", "radiates", "signs",     "triggers",
                                                 "when", "minPain",  "minWalkMin" };

static gboolean
read_vocabulary (JsonNode *node, const BsVocabulary *vocabulary, guint64 *out, const BsRulePlace *place,
                 const char *path, GError **error)
{
  return bs_rule_json_words (node, vocabulary->words, vocabulary->n_terms, out, place, path, error);
}

/* Regions of a field whose own ones are `mask`, with their sides. */
static gboolean
read_regions (JsonNode *node, guint64 mask, guint64 *out, const BsRulePlace *place, const char *path, GError **error)
{
  guint64 named;

  if (!read_vocabulary (node, &bs_regions, &named, place, path, error))
    return FALSE;
  for (guint region = 0; region < BS_N_REGIONS; region++)
    if (named & ~mask & BS_BIT (region))
      return bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_TERM, place, path, _ ("an entry cannot have “%s” here"),
                            bs_vocabulary_get_word (&bs_regions, region));
  *out = 0;
  for (guint region = 0; region < BS_N_REGIONS; region++)
    if (named & BS_BIT (region))
      *out |= bs_region_with_sides (region);
  return TRUE;
}

static gboolean
read_part (Part part, JsonNode *node, BsClause *clause, const BsRulePlace *place, const char *path, GError **error)
{
  guint64 whens;
  gint number;

  switch (part)
    {
    case PART_NUMB:
      return read_regions (node, BS_NUMB_MASK, &clause->numb, place, path, error);
    case PART_RADIATES:
      return read_regions (node, BS_RADIATES_MASK, &clause->radiates, place, path, error);
    case PART_SIGNS:
      return read_vocabulary (node, &bs_signs, &clause->signs, place, path, error);
    case PART_TRIGGERS:
      return read_vocabulary (node, &bs_triggers, &clause->triggers, place, path, error);
    case PART_WHEN:
      if (!read_vocabulary (node, &bs_whens, &whens, place, path, error))
        return FALSE;
      clause->when = (guint32) whens;
      return TRUE;
    case PART_MIN_PAIN:
      if (!bs_rule_json_integer (node, 1, 10, &number, place, path, error))
        return FALSE;
      clause->min_pain = (gint16) number;
      return TRUE;
    case PART_MIN_WALK:
      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        {
          static const char *const words[] = { "long-walk" };
          guint word;

          clause->long_walk = TRUE;
          return bs_rule_json_word (node, words, G_N_ELEMENTS (words), &word, place, path, error);
        }
      if (!bs_rule_json_integer (node, 1, MINUTES_MAX, &number, place, path, error))
        return FALSE;
      clause->min_walk = (gint16) number;
      return TRUE;
    case N_PARTS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
bs_clause_read (BsClause *self, JsonNode *node, guint parts, const BsRulePlace *place, const char *path, GError **error)
{
  JsonObject *object = bs_rule_json_object (node, place, path, error);
  guint64 found;

  if (object == NULL || !bs_rule_json_keys (object, part_words, N_PARTS, &found, place, path, error))
    return FALSE;
  if (found == 0)
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, path, "%s", _ ("it says nothing to look for"));
  for (guint part = 0; part < N_PARTS; part++)
    {
      g_autofree char *at = NULL;

      if (!(found & (G_GUINT64_CONSTANT (1) << part)))
        continue;
      at = bs_rule_path (path, part_words[part]);
      if (!(parts & (1u << part)))
        return bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_FIELD, place, at, "%s",
                              _ ("this kind of condition does not read it"));
      if (!read_part (part, json_object_get_member (object, part_words[part]), self, place, at, error))
        return FALSE;
    }
  return TRUE;
}
