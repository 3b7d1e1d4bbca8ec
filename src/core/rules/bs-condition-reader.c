/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-condition-reader.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMES 64
#define MAX_NAME_LENGTH 100
#define DAYS_MAX 366
#define MINUTES_MAX 1440

/* The keys of a condition; a condition's kind says which it may have and which it must. */
typedef enum
{
  KEY_KIND, KEY_PAIN, KEY_ALL, KEY_PROFILE, KEY_CLEARED_BY, KEY_RATED_BELOW, KEY_NEGATIVE,
  KEY_MEASURE, KEY_RESULTS, KEY_UNKNOWN_MINUTES, KEY_NAMES, KEY_CLASS,
  KEY_MIN_MINUTES, KEY_FROM_MINUTES, KEY_TO_MINUTES, KEY_OVER_MINUTES, KEY_HOURS, KEY_DAYS, KEY_OVER_DAYS,
  KEY_WINDOW_DAYS, KEY_MAX_SILENT_DAYS, KEY_MAX_GAP_DAYS, KEY_CURRENT_DAYS, KEY_MIN_PAIN,
  N_KEYS,
} Key;

#define KEY(name) (G_GUINT64_CONSTANT (1) << KEY_##name)

static const char *const key_words[N_KEYS] = {
  "kind", "pain", "all", "profile", "clearedBy", "ratedBelow", "negative",
  "measure", "results", "unknownMinutes", "names", "class",
  "minMinutes", "fromMinutes", "toMinutes", "overMinutes", "hours", "days", "overDays",
  "windowDays", "maxSilentDays", "maxGapDays", "currentDays", "minPain",
};

/* The parts of a clause. */
typedef enum
{
  PART_NUMB, PART_RADIATES, PART_SIGNS, PART_TRIGGERS, PART_WHEN, PART_MIN_PAIN, PART_MIN_WALK,
  N_PARTS,
} Part;

#define PART(name) (G_GUINT64_CONSTANT (1) << PART_##name)

static const char *const part_words[N_PARTS] = { "numb", "radiates", "signs", "triggers", "when", "minPain", "minWalkMin" };

typedef struct
{
  guint64 allowed;    /* keys, besides kind */
  guint64 required;   /* keys */
  guint64 parts;      /* of its clauses */
  guint max_clauses;
  gboolean any_pain;  /* it never asks whether pain is present */
} KindRules;

#define RESULT_KEYS (KEY (MEASURE) | KEY (RESULTS) | KEY (MIN_MINUTES) | KEY (UNKNOWN_MINUTES))

static const char *const kind_words[BS_N_CONDITION_KINDS] = {
  [BS_CONDITION_ENTRY] = "entry",
  [BS_CONDITION_MEASURE_RESULT] = "measure-result",
  [BS_CONDITION_NO_RELIEF] = "no-relief",
  [BS_CONDITION_RELIEF_DEADLINE] = "relief-deadline",
  [BS_CONDITION_MEASURE_APPLIED] = "measure-applied",
  [BS_CONDITION_FIRST_AID_DUE] = "first-aid-due",
  [BS_CONDITION_PAIN_CHAIN] = "pain-chain",
  [BS_CONDITION_PAIN_SPAN] = "pain-span",
  [BS_CONDITION_COMPLAINT_DAYS] = "complaint-days",
  [BS_CONDITION_DAYS_IN_WINDOW] = "days-in-window",
  [BS_CONDITION_MEDICINE_RUN] = "medicine-run",
  [BS_CONDITION_AFTER_MEDICINE] = "after-medicine",
  [BS_CONDITION_PATTERN] = "pattern",
  [BS_CONDITION_RATING_DAYS] = "rating-days",
};

static const KindRules kinds[BS_N_CONDITION_KINDS] = {
  [BS_CONDITION_ENTRY] = {
    .allowed = KEY (PAIN) | KEY (ALL) | KEY (PROFILE) | KEY (CLEARED_BY) | KEY (RATED_BELOW) | KEY (NEGATIVE),
    .parts = (G_GUINT64_CONSTANT (1) << N_PARTS) - 1,
    .max_clauses = BS_MAX_CLAUSES,
  },
  [BS_CONDITION_MEASURE_RESULT] = { RESULT_KEYS | KEY (CLEARED_BY), KEY (MEASURE) | KEY (RESULTS), 0, 0, FALSE },
  [BS_CONDITION_NO_RELIEF] = {
    .allowed = KEY (MEASURE) | KEY (FROM_MINUTES) | KEY (TO_MINUTES) | KEY (CLEARED_BY),
    .required = KEY (MEASURE) | KEY (FROM_MINUTES) | KEY (TO_MINUTES),
  },
  [BS_CONDITION_RELIEF_DEADLINE] = {
    .allowed = KEY (FROM_MINUTES) | KEY (TO_MINUTES) | KEY (CLEARED_BY),
    .required = KEY (FROM_MINUTES) | KEY (TO_MINUTES),
  },
  [BS_CONDITION_MEASURE_APPLIED] = {
    .allowed = KEY (PAIN) | KEY (MEASURE) | KEY (OVER_MINUTES) | KEY (CLEARED_BY),
    .required = KEY (MEASURE) | KEY (OVER_MINUTES),
  },
  [BS_CONDITION_FIRST_AID_DUE] = { .allowed = KEY (HOURS), .required = KEY (HOURS) },
  [BS_CONDITION_PAIN_CHAIN] = {
    .allowed = KEY (HOURS) | KEY (DAYS) | KEY (MAX_SILENT_DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (HOURS) | KEY (DAYS) | KEY (MAX_SILENT_DAYS) | KEY (CURRENT_DAYS),
  },
  [BS_CONDITION_PAIN_SPAN] = {
    .allowed = KEY (DAYS) | KEY (MAX_GAP_DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (DAYS) | KEY (MAX_GAP_DAYS) | KEY (CURRENT_DAYS),
  },
  [BS_CONDITION_COMPLAINT_DAYS] = {
    .allowed = KEY (PAIN) | KEY (ALL) | KEY (DAYS) | KEY (MAX_SILENT_DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (ALL) | KEY (DAYS) | KEY (MAX_SILENT_DAYS) | KEY (CURRENT_DAYS),
    .parts = PART (SIGNS) | PART (NUMB),
    .max_clauses = 1,
    .any_pain = TRUE,
  },
  [BS_CONDITION_DAYS_IN_WINDOW] = {
    .allowed = KEY (ALL) | RESULT_KEYS | KEY (DAYS) | KEY (WINDOW_DAYS),
    .required = KEY (DAYS) | KEY (WINDOW_DAYS),
    .parts = PART (WHEN),
    .max_clauses = 1,
  },
  [BS_CONDITION_MEDICINE_RUN] = {
    .allowed = KEY (PAIN) | KEY (OVER_DAYS) | KEY (MAX_GAP_DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (OVER_DAYS) | KEY (MAX_GAP_DAYS) | KEY (CURRENT_DAYS),
    .any_pain = TRUE,
  },
  [BS_CONDITION_AFTER_MEDICINE] = {
    .allowed = KEY (PAIN) | KEY (ALL) | KEY (NAMES) | KEY (DAYS) | KEY (CLEARED_BY) | KEY (RATED_BELOW) | KEY (NEGATIVE),
    .required = KEY (ALL) | KEY (NAMES) | KEY (DAYS),
    .parts = PART (SIGNS),
    .max_clauses = BS_MAX_CLAUSES,
  },
  [BS_CONDITION_PATTERN] = { .allowed = KEY (CLASS), .required = KEY (CLASS) },
  [BS_CONDITION_RATING_DAYS] = {
    .allowed = KEY (MIN_PAIN) | KEY (DAYS) | KEY (CURRENT_DAYS),
    .required = KEY (MIN_PAIN) | KEY (DAYS) | KEY (CURRENT_DAYS),
  },
};

static const struct
{
  Key key;
  gsize offset;
  gint min, max;
} numbers[] = {
  { KEY_MIN_MINUTES, G_STRUCT_OFFSET (BsCondition, min_minutes), 0, MINUTES_MAX },
  { KEY_FROM_MINUTES, G_STRUCT_OFFSET (BsCondition, from_minutes), 1, MINUTES_MAX },
  { KEY_TO_MINUTES, G_STRUCT_OFFSET (BsCondition, to_minutes), 1, MINUTES_MAX },
  { KEY_OVER_MINUTES, G_STRUCT_OFFSET (BsCondition, over_minutes), 0, MINUTES_MAX },
  { KEY_HOURS, G_STRUCT_OFFSET (BsCondition, hours), 1, 24 * 31 },
  { KEY_DAYS, G_STRUCT_OFFSET (BsCondition, days), 1, DAYS_MAX },
  { KEY_OVER_DAYS, G_STRUCT_OFFSET (BsCondition, over_days), 1, DAYS_MAX },
  { KEY_WINDOW_DAYS, G_STRUCT_OFFSET (BsCondition, window_days), 1, DAYS_MAX },
  { KEY_MAX_SILENT_DAYS, G_STRUCT_OFFSET (BsCondition, max_silent), 0, 7 },
  { KEY_MAX_GAP_DAYS, G_STRUCT_OFFSET (BsCondition, max_gap), 1, 31 },
  { KEY_CURRENT_DAYS, G_STRUCT_OFFSET (BsCondition, current_days), 0, 31 },
  { KEY_MIN_PAIN, G_STRUCT_OFFSET (BsCondition, min_pain), 1, 10 },
};

/* Bit for bit BsClearing and BsProfileFact. */
static const char *const clearing_words[] = {
  "pain-free-later", "pain-free", "lower-rating", "better-result", "better-medicine",
};
static const char *const profile_words[] = { "pregnant", "osteoporosis", "longTermSteroids", "cancerHistory" };
static const char *const pain_words[] = { "present", "any" };

static gboolean
read_vocabulary (JsonNode *node, const BsVocabulary *vocabulary, guint64 *out, const BsRulePlace *place, const char *path,
                 GError **error)
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

/* One object with any of `parts`, and at least one. */
static gboolean
read_clause (JsonNode *node, guint64 parts, BsClause *clause, const BsRulePlace *place, const char *path, GError **error)
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
      if (!(parts & (G_GUINT64_CONSTANT (1) << part)))
        return bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_FIELD, place, at, "%s", _ ("this kind of condition does not read it"));
      if (!read_part (part, json_object_get_member (object, part_words[part]), clause, place, at, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_clauses (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  JsonArray *array = bs_rule_json_array (node, kinds[self->kind].max_clauses, place, path, error);

  if (array == NULL)
    return FALSE;
  self->n_clauses = json_array_get_length (array);
  for (guint i = 0; i < self->n_clauses; i++)
    {
      g_autofree char *at = bs_rule_path_element (path, i);

      if (!read_clause (json_array_get_element (array, i), kinds[self->kind].parts, &self->clauses[i], place, at, error))
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

      if (!bs_rule_json_words (json_object_get_member (object, keys[0]), profile_words, G_N_ELEMENTS (profile_words), &facts,
                               place, at, error))
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
  if (json_object_has_member (object, keys[1])
      && !read_vocabulary (json_object_get_member (object, keys[1]), &bs_signs, &self->below_signs, place, signs_path, error))
    return FALSE;
  self->clears |= BS_CLEAR_RATED_BELOW;
  return TRUE;
}

/* The set that a later entry has to deny: of one field, since one entry answers field by field. */
static gboolean
read_negative (BsCondition *self, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  BsClause clause = { 0 };
  JsonObject *object = bs_rule_json_object (node, place, path, error);

  if (object == NULL || !read_clause (node, PART (SIGNS) | PART (NUMB) | PART (RADIATES), &clause, place, path, error))
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
      const char *name = bs_rule_json_text (json_array_get_element (array, i), MAX_NAME_LENGTH, FALSE, place, at, error);
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
  const char *words[] = { bs_classification_get_word (BS_CLASS_PRIMARY), bs_classification_get_word (BS_CLASS_SECONDARY) };
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
  if (word == 0 && kinds[self->kind].any_pain)
    return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s",
                          _ ("this kind of condition counts with and without pain; only “any” is right"));
  self->any_pain = word == 1;
  return TRUE;
}

static gboolean
read_key (BsCondition *self, Key key, JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  guint64 set;
  guint word;

  switch (key)
    {
    case KEY_PAIN:
      return read_pain (self, node, place, path, error);
    case KEY_ALL:
      return read_clauses (self, node, place, path, error);
    case KEY_PROFILE:
      return read_profile (self, node, place, path, error);
    case KEY_CLEARED_BY:
      if (!bs_rule_json_words (node, clearing_words, G_N_ELEMENTS (clearing_words), &set, place, path, error))
        return FALSE;
      self->clears |= (guint) set;
      return TRUE;
    case KEY_RATED_BELOW:
      return read_rated_below (self, node, place, path, error);
    case KEY_NEGATIVE:
      return read_negative (self, node, place, path, error);
    case KEY_MEASURE:
      if (!bs_rule_json_word (node, bs_measure_kinds.words, bs_measure_kinds.n_terms, &word, place, path, error))
        return FALSE;
      self->measure = (gint) word;
      return TRUE;
    case KEY_RESULTS:
      if (!read_vocabulary (node, &bs_results, &set, place, path, error))
        return FALSE;
      self->results = (guint) set;
      return TRUE;
    case KEY_UNKNOWN_MINUTES:
      return bs_rule_json_boolean (node, &self->unknown_minutes, place, path, error);
    case KEY_NAMES:
      return read_names (self, node, place, path, error);
    case KEY_CLASS:
      return read_class (self, node, place, path, error);
    default:
      break;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].key == key)
      return bs_rule_json_integer (node, numbers[i].min, numbers[i].max, G_STRUCT_MEMBER_P (self, numbers[i].offset),
                                   place, path, error);
  g_return_val_if_reached (FALSE);
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
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s", _ ("“toMinutes” is less than “fromMinutes”"));
      break;
    case BS_CONDITION_MEASURE_APPLIED:
      if (self->measure != BS_MEASURE_COLD && self->measure != BS_MEASURE_HEAT)
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s", _ ("“measure” can only be cold or heat here"));
      break;
    case BS_CONDITION_DAYS_IN_WINDOW:
      if (self->window_days < self->days)
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s", _ ("“windowDays” is less than “days”"));
      if (((found & KEY (ALL)) != 0) == ((found & RESULT_KEYS) != 0))
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s", _ ("either “all” or “measure” and “results” is needed"));
      if (!(found & KEY (ALL)) && (~found & (KEY (MEASURE) | KEY (RESULTS))) != 0)
        return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, path, "%s", _ ("“measure” and “results” are needed together"));
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
  while (word < BS_N_CONDITION_KINDS && !g_str_equal (kind_words[word], kind))
    word++;
  if (word == BS_N_CONDITION_KINDS)
    {
      bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_KIND, place, kind_path, "%s", _ ("this is no kind of condition"));
      return NULL;
    }
  if (!bs_rule_json_keys (object, key_words, N_KEYS, &found, place, path, error))
    return NULL;

  self = bs_condition_new (word);
  self->any_pain = kinds[word].any_pain;
  /* A result without minutes counts unless the file says otherwise: the safer side. */
  self->unknown_minutes = (kinds[word].allowed & KEY (UNKNOWN_MINUTES)) != 0;
  for (guint key = KEY_KIND + 1; key < N_KEYS; key++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << key;
      g_autofree char *at = bs_rule_path (path, key_words[key]);

      if ((kinds[word].required & bit) && !(found & bit))
        {
          bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, at, "%s", _ ("it is needed here"));
          return NULL;
        }
      if (!(found & bit))
        continue;
      if (!(kinds[word].allowed & bit))
        {
          bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_FIELD, place, at, "%s", _ ("this kind of condition does not read it"));
          return NULL;
        }
      if (!read_key (self, key, json_object_get_member (object, key_words[key]), place, at, error))
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
