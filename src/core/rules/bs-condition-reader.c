/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-condition-reader.h"

#include <glib/gi18n-lib.h>

#include "bs-clause-reader.h"
#include "bs-condition-keys.h"

#define KEY(name) BS_CONDITION_KEY_BIT (name)
#define RESULT_KEYS (KEY (MEASURE) | KEY (RESULTS) | KEY (MIN_MINUTES) | KEY (UNKNOWN_MINUTES))
#define MAX_NAMES 64
#define MAX_NAME_LENGTH 100

/* Bit for bit BsClearing and BsProfileFact. */
static const char *const clearing_words[] = {
  "pain-free-later", "pain-free", "lower-rating", "better-result", "better-medicine",
};
static const char *const profile_words[] = { "pregnant", "osteoporosis", "longTermSteroids", "cancerHistory" };
static const char *const pain_words[] = { "present", "any" };

static gboolean
read_clauses (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  JsonArray *array = bs_rule_json_array (node, bs_condition_keys[self->kind].max_clauses, place, path, error);

  if (array == NULL)
    return FALSE;
  self->n_clauses = json_array_get_length (array);
  for (guint i = 0; i < self->n_clauses; i++)
    {
      g_autofree char *at = bs_rule_path_element (path, i);

      if (!bs_clause_read (&self->clauses[i], json_array_get_element (array, i), bs_condition_keys[self->kind].parts,
                           place, at, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_profile (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  static const char *const keys[] = { "anyOf", "minAge" };
  JsonObject *object = bs_rule_json_object (node, place, path, error);
  guint64 found, facts;

  if (object == NULL || !bs_rule_json_keys (object, keys, G_N_ELEMENTS (keys), &found, place, path, error))
    return FALSE;
  if (found == 0)
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, path, "%s", _ ("it says nothing to look for"));
  if (found & 1)
    {
      g_autofree char *at = bs_rule_path (path, keys[0]);

      if (!bs_rule_json_words (json_object_get_member (object, keys[0]), profile_words, G_N_ELEMENTS (profile_words),
                               &facts, place, at, error))
        return FALSE;
      self->profile = (guint) facts;
    }
  if (found & 2)
    {
      g_autofree char *at = bs_rule_path (path, keys[1]);

      return bs_rule_json_integer (json_object_get_member (object, keys[1]), 1, 130, &self->min_age, place, at, error);
    }
  return TRUE;
}

static gboolean
read_rated_below (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  static const char *const keys[] = { "pain", "withoutSigns" };
  JsonObject *object = bs_rule_json_object (node, place, path, error);
  g_autofree char *pain_path = bs_rule_path (path, keys[0]);
  g_autofree char *signs_path = bs_rule_path (path, keys[1]);

  if (object == NULL || !bs_rule_json_keys (object, keys, G_N_ELEMENTS (keys), NULL, place, path, error))
    return FALSE;
  if (!json_object_has_member (object, keys[0]))
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, pain_path, "%s", _ ("it is needed here"));
  if (!bs_rule_json_integer (json_object_get_member (object, keys[0]), 1, 10, &self->below, place, pain_path, error))
    return FALSE;
  if (json_object_has_member (object, keys[1]) &&
      !bs_rule_json_words (json_object_get_member (object, keys[1]), bs_signs.words, bs_signs.n_terms,
                           &self->below_signs, place, signs_path, error))
    return FALSE;
  self->clears |= BS_CLEAR_RATED_BELOW;
  return TRUE;
}

/* The set that a later entry has to deny: of one field, since one entry answers field by field. */
static gboolean
read_negative (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  const guint parts = BS_CLAUSE_PART_SIGNS | BS_CLAUSE_PART_NUMB | BS_CLAUSE_PART_RADIATES;
  BsClause clause = { 0 };
  JsonObject *object = bs_rule_json_object (node, place, path, error);

  if (object == NULL || !bs_clause_read (&clause, node, parts, place, path, error))
    return FALSE;
  if (json_object_get_size (object) != 1)
    return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s", _ ("it may have only one field"));
  self->negative_signs = clause.signs;
  self->negative_numb = clause.numb;
  self->negative_radiates = clause.radiates;
  self->clears |= BS_CLEAR_NEGATIVE;
  return TRUE;
}

static gboolean
read_names (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  JsonArray *array = bs_rule_json_array (node, MAX_NAMES, place, path, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *at = bs_rule_path_element (path, i);
      const char *name =
          bs_rule_json_text (json_array_get_element (array, i), MAX_NAME_LENGTH, FALSE, place, at, error);
      g_autofree char *lower = NULL;

      if (name == NULL)
        return FALSE;
      /* Names are compared in lower case (rules.md 2.6, 10): a capital would never match. */
      lower = g_utf8_strdown (name, -1);
      if (!g_str_equal (lower, name))
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, at, "%s", _ ("names are written in lower case here"));
      g_ptr_array_add (names, g_steal_pointer (&lower));
    }
  g_ptr_array_add (names, NULL);
  self->names = (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
  return TRUE;
}

static gboolean
read_class (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  const char *words[] = { bs_classification_get_word (BS_CLASS_PRIMARY),
                          bs_classification_get_word (BS_CLASS_SECONDARY) };
  guint word;

  if (!bs_rule_json_word (node, words, G_N_ELEMENTS (words), &word, place, path, error))
    return FALSE;
  self->class_ = word == 0 ? BS_CLASS_PRIMARY : BS_CLASS_SECONDARY;
  return TRUE;
}

static gboolean
read_pain (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  guint word;

  if (!bs_rule_json_word (node, pain_words, G_N_ELEMENTS (pain_words), &word, place, path, error))
    return FALSE;
  if (word == 0 && bs_condition_keys[self->kind].any_pain)
    return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s",
                          _ ("this kind of condition counts with and without pain; only “any” is right"));
  self->any_pain = word == 1;
  return TRUE;
}

static gboolean
read_key (BsCondition *self, BsConditionKey key, JsonNode *node, const BsRulePlace *place, const char *path,
          GError **error)
{
  const BsConditionNumber *number;
  guint64 set;
  guint word;

  switch (key)
    {
    case BS_CONDITION_KEY_PAIN:
      return read_pain (self, node, place, path, error);
    case BS_CONDITION_KEY_ALL:
      return read_clauses (self, node, place, path, error);
    case BS_CONDITION_KEY_PROFILE:
      return read_profile (self, node, place, path, error);
    case BS_CONDITION_KEY_CLEARED_BY:
      if (!bs_rule_json_words (node, clearing_words, G_N_ELEMENTS (clearing_words), &set, place, path, error))
        return FALSE;
      self->clears |= (guint) set;
      return TRUE;
    case BS_CONDITION_KEY_RATED_BELOW:
      return read_rated_below (self, node, place, path, error);
    case BS_CONDITION_KEY_NEGATIVE:
      return read_negative (self, node, place, path, error);
    case BS_CONDITION_KEY_MEASURE:
      if (!bs_rule_json_word (node, bs_measure_kinds.words, bs_measure_kinds.n_terms, &word, place, path, error))
        return FALSE;
      self->measure = (gint) word;
      return TRUE;
    case BS_CONDITION_KEY_RESULTS:
      if (!bs_rule_json_words (node, bs_results.words, bs_results.n_terms, &set, place, path, error))
        return FALSE;
      self->results = (guint) set;
      return TRUE;
    case BS_CONDITION_KEY_UNKNOWN_MINUTES:
      return bs_rule_json_boolean (node, &self->unknown_minutes, place, path, error);
    case BS_CONDITION_KEY_NAMES:
      return read_names (self, node, place, path, error);
    case BS_CONDITION_KEY_CLASS:
      return read_class (self, node, place, path, error);
    default:
      break;
    }
  number = bs_condition_key_get_number (key);
  return bs_rule_json_integer (node, number->min, number->max, G_STRUCT_MEMBER_P (self, number->offset), place, path,
                               error);
}

/* What no single key can tell. */
static gboolean
check (const BsCondition *self, guint64 found, const BsRulePlace *place, const char *path, GError **error)
{
  switch (self->kind)
    {
    case BS_CONDITION_ENTRY:
      /* Without either every entry with pain would raise the rule. */
      if (!(found & (KEY (ALL) | KEY (PROFILE))))
        return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, path, "%s", _ ("“all” or “profile” is needed"));
      break;
    case BS_CONDITION_NO_RELIEF:
    case BS_CONDITION_RELIEF_DEADLINE:
      if (self->to_minutes < self->from_minutes)
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s",
                              _ ("“toMinutes” is less than “fromMinutes”"));
      break;
    case BS_CONDITION_MEASURE_APPLIED:
      if (self->measure != BS_MEASURE_COLD && self->measure != BS_MEASURE_HEAT)
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s",
                              _ ("“measure” can only be cold or heat here"));
      break;
    case BS_CONDITION_DAYS_IN_WINDOW:
      if (self->window_days < self->days)
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s", _ ("“windowDays” is less than “days”"));
      if (((found & KEY (ALL)) != 0) == ((found & RESULT_KEYS) != 0))
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s",
                              _ ("either “all” or “measure” and “results” is needed"));
      if (!(found & KEY (ALL)) && (~found & (KEY (MEASURE) | KEY (RESULTS))) != 0)
        return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, path, "%s",
                              _ ("“measure” and “results” are needed together"));
      break;
    default:
      break;
    }
  return TRUE;
}

BsCondition *
bs_condition_new_from_json (JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  JsonObject *object = bs_rule_json_object (node, place, path, error);
  g_autoptr (BsCondition) self = NULL;
  g_autofree char *kind_path = bs_rule_path (path, "kind");
  const char *kind;
  guint64 found;
  guint word = 0;

  if (object == NULL)
    return NULL;
  if (!json_object_has_member (object, "kind"))
    {
      bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, kind_path, "%s", _ ("it is needed here"));
      return NULL;
    }
  kind = bs_rule_json_string (json_object_get_member (object, "kind"), place, kind_path, error);
  if (kind == NULL)
    return NULL;
  while (word < BS_N_CONDITION_KINDS && !g_str_equal (bs_condition_kind_words[word], kind))
    word++;
  if (word == BS_N_CONDITION_KINDS)
    {
      bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_KIND, place, kind_path, "%s", _ ("this is no kind of condition"));
      return NULL;
    }
  if (!bs_rule_json_keys (object, bs_condition_key_words, BS_N_CONDITION_KEYS, &found, place, path, error))
    return NULL;

  self = bs_condition_new (word);
  self->any_pain = bs_condition_keys[word].any_pain;
  /* A result without minutes counts unless the file says otherwise: the safer side. */
  self->unknown_minutes = (bs_condition_keys[word].allowed & KEY (UNKNOWN_MINUTES)) != 0;
  for (guint key = BS_CONDITION_KEY_KIND + 1; key < BS_N_CONDITION_KEYS; key++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << key;
      g_autofree char *at = bs_rule_path (path, bs_condition_key_words[key]);

      if ((bs_condition_keys[word].required & bit) && !(found & bit))
        {
          bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, at, "%s", _ ("it is needed here"));
          return NULL;
        }
      if (!(found & bit))
        continue;
      if (!(bs_condition_keys[word].allowed & bit))
        {
          bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_FIELD, place, at, "%s",
                         _ ("this kind of condition does not read it"));
          return NULL;
        }
      if (!read_key (self, key, json_object_get_member (object, bs_condition_key_words[key]), place, at, error))
        return NULL;
    }
  if (!check (self, found, place, path, error))
    return NULL;
  return g_steal_pointer (&self);
}

guint
bs_condition_get_asked_fields (const BsCondition *self)
{
  guint fields = 0;

  for (guint i = 0; i < self->n_clauses; i++)
    {
      fields |= self->clauses[i].numb != 0 ? BS_ASKED_NUMB : 0;
      fields |= self->clauses[i].radiates != 0 ? BS_ASKED_RADIATES : 0;
      fields |= self->clauses[i].signs != 0 ? BS_ASKED_SIGNS : 0;
      fields |= self->clauses[i].triggers != 0 ? BS_ASKED_TRIGGERS : 0;
    }
  return fields;
}
