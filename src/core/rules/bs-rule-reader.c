/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-rule-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-condition-reader.h"
#include "bs-rule-text-reader.h"

#define MAX_CONDITIONS 8
#define MAX_ID_LENGTH 64

static const char *const set_ids[] = {
  [BS_RULE_SET_ARTICLE] = "article",
  [BS_RULE_SET_GUIDANCE] = "guidance",
  [BS_RULE_SET_OWN] = "own",
};

/* Bit for bit BsAskedField. */
static const char *const asked_words[] = { "numb", "radiates", "signs", "triggers" };

static void
bs_rule_free (BsRule *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->summary);
  g_free (self->because);
  g_free (self->quote);
  g_free (self->source);
  g_free (self->section);
  g_free (self->action);
  g_free (self->note);
  g_free (self->assumption);
  g_clear_pointer (&self->conditions, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsRule, bs_rule_free)

void
bs_rule_set_free (BsRuleSet *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->revision);
  g_free (self->title);
  g_free (self->label);
  g_free (self->notice);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_free (self);
}

static gboolean
read_conditions (JsonObject *object, BsRule *rule, const BsRulePlace *place, GError **error)
{
  JsonArray *array;

  if (!json_object_has_member (object, "conditions"))
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, "conditions", "%s", _ ("it is needed here"));
  array =
      bs_rule_json_array (json_object_get_member (object, "conditions"), MAX_CONDITIONS, place, "conditions", error);
  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = bs_rule_path_element ("conditions", i);
      BsCondition *condition = bs_condition_new_from_json (json_array_get_element (array, i), place, path, error);

      if (condition == NULL)
        return FALSE;
      g_ptr_array_add (rule->conditions, condition);
    }
  return TRUE;
}

static gboolean
read_level (JsonObject *object, BsRule *rule, const BsRulePlace *place, GError **error)
{
  const char *word;
  gint level;

  if (!json_object_has_member (object, "level"))
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, "level", "%s", _ ("it is needed here"));
  word = bs_rule_json_string (json_object_get_member (object, "level"), place, "level", error);
  if (word == NULL)
    return FALSE;
  level = bs_level_from_word (word);
  if (level <= BS_LEVEL_NONE)
    return bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_TERM, place, "level", "%s", _ ("a rule has no such level"));
  rule->level = level;
  return TRUE;
}

static gboolean
read_asks (JsonObject *object, BsRule *rule, const BsRulePlace *place, GError **error)
{
  guint64 asks;
  guint fields = 0;

  if (!json_object_has_member (object, "asks"))
    return TRUE;
  if (!bs_rule_json_words (json_object_get_member (object, "asks"), asked_words, G_N_ELEMENTS (asked_words), &asks,
                           place, "asks", error))
    return FALSE;
  for (guint i = 0; i < rule->conditions->len; i++)
    fields |= bs_condition_get_asked_fields (g_ptr_array_index (rule->conditions, i));
  if (asks & ~(guint64) fields)
    return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, "asks", "%s",
                          _ ("it names a field that no condition of the rule reads"));
  rule->asks = (guint) asks;
  return TRUE;
}

/* Lower case words joined by hyphens. */
static gboolean
is_id (const char *id)
{
  gsize length = strlen (id);

  if (length == 0 || length > MAX_ID_LENGTH || id[0] == '-' || id[length - 1] == '-')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!(g_ascii_islower (id[i]) || g_ascii_isdigit (id[i]) || (id[i] == '-' && id[i - 1] != '-')))
      return FALSE;
  return TRUE;
}

static gboolean
read_rule_id (BsRuleSetKind kind, JsonObject *object, BsRule *rule, const BsRulePlace *place, const char *parent,
              GError **error)
{
  g_autofree char *path = bs_rule_path (parent, "id");
  const char *id;

  if (!json_object_has_member (object, "id"))
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, path, "%s", _ ("it is needed here"));
  id = bs_rule_json_string (json_object_get_member (object, "id"), place, path, error);
  if (id == NULL)
    return FALSE;
  if (!is_id (id))
    return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s",
                          _ ("an id is up to 64 small letters, digits and single hyphens"));
  /* So that the two sets stay apart in every list of ids (rules.md 4). */
  if (kind == BS_RULE_SET_GUIDANCE && !g_str_has_prefix (id, "g-"))
    return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s", _ ("an id of this set begins with “g-”"));
  rule->id = g_strdup (id);
  return TRUE;
}

static BsRule *
read_rule (BsRuleSetKind kind, JsonNode *node, const char *file, const char *path, GError **error)
{
  static const char *const keys[] = { "id",      "level",      "hiddenByAlarm", "title",     "summary",
                                      "because", "quote",      "source",        "section",   "action",
                                      "note",    "assumption", "asks",          "conditions" };
  BsRulePlace place = { file, NULL };
  JsonObject *object = bs_rule_json_object (node, &place, path, error);
  g_autoptr (BsRule) rule = g_new0 (BsRule, 1);

  rule->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_condition_free);
  if (object == NULL || !read_rule_id (kind, object, rule, &place, path, error))
    return NULL;
  place.rule = rule->id;
  if (!bs_rule_json_keys (object, keys, G_N_ELEMENTS (keys), NULL, &place, NULL, error) ||
      !read_level (object, rule, &place, error))
    return NULL;
  if (json_object_has_member (object, "hiddenByAlarm"))
    {
      if (!bs_rule_json_boolean (json_object_get_member (object, "hiddenByAlarm"), &rule->hidden_by_alarm, &place,
                                 "hiddenByAlarm", error))
        return NULL;
      if (rule->hidden_by_alarm && rule->level != BS_LEVEL_SELF_CARE)
        {
          bs_rule_fault (error, BS_RULE_ERROR_RANGE, &place, "hiddenByAlarm", "%s",
                         _ ("only a rule of level self-care may be hidden"));
          return NULL;
        }
    }
  if (!bs_rule_read_texts (rule, kind, object, &place, error) || !read_conditions (object, rule, &place, error) ||
      !read_asks (object, rule, &place, error))
    return NULL;
  if (rule->action == NULL)
    {
      /* There is no one sentence for everything that a person can do themselves. */
      if (rule->level == BS_LEVEL_SELF_CARE)
        {
          bs_rule_fault (error, BS_RULE_ERROR_MISSING, &place, "action", "%s",
                         _ ("a rule of level self-care has to say what to do"));
          return NULL;
        }
      rule->action = g_strdup (bs_level_get_action (rule->level));
    }
  return g_steal_pointer (&rule);
}

static gboolean
read_rules (BsRuleSetKind kind, JsonNode *node, BsRuleSet *self, const BsRulePlace *place, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array = bs_rule_json_array (node, BS_MAX_RULES, place, "rules", error);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = bs_rule_path_element ("rules", i);
      BsRule *rule = read_rule (kind, json_array_get_element (array, i), place->file, path, error);

      if (rule == NULL)
        return FALSE;
      rule->set = self;
      g_ptr_array_add (self->rules, rule);
      if (!g_hash_table_add (ids, rule->id))
        {
          BsRulePlace at = { place->file, rule->id };
          return bs_rule_fault (error, BS_RULE_ERROR_DUPLICATE, &at, "id", "%s",
                                _ ("another rule of this set has it already"));
        }
    }
  return TRUE;
}

/* Format and version come first: a later version may have keys and kinds that are not known here. */
static gboolean
read_head (BsRuleSetKind kind, JsonObject *object, const BsRulePlace *place, GError **error)
{
  const char *text;
  gint version;

  if (!json_object_has_member (object, "format"))
    return bs_rule_fault (error, BS_RULE_ERROR_FORMAT, place, "format", "%s", _ ("this is not a file of rules"));
  text = bs_rule_json_string (json_object_get_member (object, "format"), place, "format", error);
  if (text == NULL)
    return FALSE;
  if (!g_str_equal (text, "backstory-rules"))
    return bs_rule_fault (error, BS_RULE_ERROR_FORMAT, place, "format", "%s", _ ("this is not a file of rules"));

  if (!json_object_has_member (object, "version"))
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, "version", "%s", _ ("it is needed here"));
  if (!bs_rule_json_integer (json_object_get_member (object, "version"), 1, G_MAXINT, &version, place, "version",
                             error))
    return FALSE;
  if (version > 1)
    return bs_rule_fault (error, BS_RULE_ERROR_VERSION, place, "version", "%s",
                          _ ("the file is of a later version than this program can read"));

  if (!json_object_has_member (object, "id"))
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, "id", "%s", _ ("it is needed here"));
  text = bs_rule_json_string (json_object_get_member (object, "id"), place, "id", error);
  if (text == NULL)
    return FALSE;
  if (!g_str_equal (text, set_ids[kind]))
    return bs_rule_fault (error, BS_RULE_ERROR_FORMAT, place, "id", _ ("it must be “%s” in this file"), set_ids[kind]);
  return TRUE;
}

BsRuleSet *
bs_rule_set_new_from_data (BsRuleSetKind kind, const char *name, const char *data, gsize length, GError **error)
{
  static const char *const keys[] = { "format", "version", "id", "revision", "title", "label", "notice", "rules" };
  BsRulePlace place = { name, NULL };
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (BsRuleSet) self = NULL;
  JsonNode *root;
  JsonObject *object;

  if (length > BS_RULE_FILE_MAX_BYTES)
    {
      bs_rule_fault (error, BS_RULE_ERROR_RANGE, &place, NULL, "%s", _ ("a file of rules may have at most 1 MiB"));
      return NULL;
    }
  root = bs_rule_json_parse (parser, &place, data, length, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      bs_rule_fault (error, BS_RULE_ERROR_FORMAT, &place, NULL, "%s", _ ("this is not a file of rules"));
      return NULL;
    }
  object = json_node_get_object (root);
  if (!read_head (kind, object, &place, error) ||
      !bs_rule_json_keys (object, keys, G_N_ELEMENTS (keys), NULL, &place, NULL, error))
    return NULL;

  self = g_new0 (BsRuleSet, 1);
  self->id = g_strdup (set_ids[kind]);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_rule_free);
  if (!bs_rule_set_read_texts (self, kind, object, &place, error))
    return NULL;
  if (!json_object_has_member (object, "rules"))
    {
      bs_rule_fault (error, BS_RULE_ERROR_MISSING, &place, "rules", "%s", _ ("it is needed here"));
      return NULL;
    }
  if (!read_rules (kind, json_object_get_member (object, "rules"), self, &place, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* The whole of a regular file, never more than is allowed: the folder of own rules may hold anything. */
static GString *
load (const char *path, const BsRulePlace *place, GError **error)
{
  g_autoptr (GString) data = g_string_new (NULL);
  struct stat info;
  char piece[16384];
  gssize n;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0)
    {
      bs_rule_fault (error, BS_RULE_ERROR_FILE, place, NULL, _ ("the file cannot be opened: %s"), g_strerror (errno));
      return NULL;
    }
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      close (fd);
      bs_rule_fault (error, BS_RULE_ERROR_FILE, place, NULL, "%s", _ ("this is not a file"));
      return NULL;
    }
  while ((n = read (fd, piece, sizeof piece)) != 0 && data->len <= BS_RULE_FILE_MAX_BYTES)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          int failure = errno;

          close (fd);
          bs_rule_fault (error, BS_RULE_ERROR_FILE, place, NULL, _ ("the file cannot be read: %s"),
                         g_strerror (failure));
          return NULL;
        }
      g_string_append_len (data, piece, n);
    }
  close (fd);
  return g_steal_pointer (&data);
}

BsRuleSet *
bs_rule_set_new_from_file (BsRuleSetKind kind, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  BsRulePlace place = { name, NULL };
  GString *data = load (path, &place, error);
  BsRuleSet *self;

  if (data == NULL)
    return NULL;
  self = bs_rule_set_new_from_data (kind, name, data->str, data->len, error);
  g_string_free (data, TRUE);
  return self;
}
