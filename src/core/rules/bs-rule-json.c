/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-rule-json.h"

#include <glib/gi18n-lib.h>

#include "bs-json-scan.h"

#define MAX_DEPTH 32

gboolean
bs_rule_fault (GError **error, BsRuleError code, const BsRulePlace *place, const char *path, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (place->rule != NULL && path != NULL)
    /* Translators: a fault of a rule file: the file, the rule's id, the field, what is wrong with it */
    g_set_error (error, BS_RULE_ERROR, code, _ ("%s: rule %s: %s: %s"), place->file, place->rule, path, what);
  else if (place->rule != NULL)
    /* Translators: a fault of a rule file: the file, the rule's id, what is wrong with it */
    g_set_error (error, BS_RULE_ERROR, code, _ ("%s: rule %s: %s"), place->file, place->rule, what);
  else if (path != NULL)
    g_set_error (error, BS_RULE_ERROR, code, "%s: %s: %s", place->file, path, what);
  else
    g_set_error (error, BS_RULE_ERROR, code, "%s: %s", place->file, what);
  return FALSE;
}

char *
bs_rule_path (const char *parent, const char *key)
{
  return parent == NULL ? g_strdup (key) : g_strdup_printf ("%s.%s", parent, key);
}

char *
bs_rule_path_element (const char *parent, guint index)
{
  return g_strdup_printf ("%s[%u]", parent, index);
}

/* What a message repeats of a file, not too much of it. */
static char *
shorten (const char *text)
{
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 60));
}

/* json-glib lets the last of two members with one name win, and a limit that stands twice is a mistake to be told. */
typedef struct
{
  GHashTable *n_members; /* JsonObject, not owned, while it is being read → how many were read */
  char *twice;
} MemberCounter;

static void
on_object_member (JsonParser *parser, JsonObject *object, const char *name, gpointer user_data)
{
  MemberCounter *counter = user_data;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counter->n_members, object)) + 1;

  g_hash_table_insert (counter->n_members, object, GUINT_TO_POINTER (n));
  if (counter->twice == NULL && json_object_get_size (object) < n)
    counter->twice = g_strdup (name);
}

static void
on_object_end (JsonParser *parser, JsonObject *object, gpointer user_data)
{
  MemberCounter *counter = user_data;

  g_hash_table_remove (counter->n_members, object);
}

JsonNode *
bs_rule_json_parse (JsonParser *parser, const BsRulePlace *place, const char *data, gsize length, GError **error)
{
  g_autoptr (GHashTable) n_members = g_hash_table_new (NULL, NULL);
  MemberCounter counter = { .n_members = n_members };
  g_autoptr (GError) fault = NULL;
  g_autofree char *twice = NULL;
  JsonNode *root;

  /* json-glib takes comments and any depth: first see that it is JSON, to the letter. */
  if (!bs_json_scan (data, length, MAX_DEPTH, &fault))
    {
      bs_rule_fault (error, BS_RULE_ERROR_NOT_JSON, place, NULL, "%s", fault->message);
      return NULL;
    }
  g_signal_connect (parser, "object-member", G_CALLBACK (on_object_member), &counter);
  g_signal_connect (parser, "object-end", G_CALLBACK (on_object_end), &counter);
  if (!json_parser_load_from_data (parser, data, (gssize) length, &fault))
    {
      g_free (counter.twice);
      g_signal_handlers_disconnect_by_data (parser, &counter);
      bs_rule_fault (error, BS_RULE_ERROR_NOT_JSON, place, NULL, "%s", fault->message);
      return NULL;
    }
  g_signal_handlers_disconnect_by_data (parser, &counter);
  twice = counter.twice;
  if (twice != NULL)
    {
      bs_rule_fault (error, BS_RULE_ERROR_DUPLICATE, place, NULL, _ ("“%s” stands twice in one object"), twice);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL)
    bs_rule_fault (error, BS_RULE_ERROR_NOT_JSON, place, NULL, "%s", _ ("the file is empty"));
  return root;
}

JsonObject *
bs_rule_json_object (JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  /* Translators: “{ … }” is how JSON writes an object */
  bs_rule_fault (error, BS_RULE_ERROR_TYPE, place, path, "%s", _ ("an object in { } belongs here"));
  return NULL;
}

JsonArray *
bs_rule_json_array (JsonNode *node, guint max, const BsRulePlace *place, const char *path, GError **error)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      /* Translators: “[ … ]” is how JSON writes a list */
      bs_rule_fault (error, BS_RULE_ERROR_TYPE, place, path, "%s", _ ("a list in [ ] belongs here"));
      return NULL;
    }
  array = json_node_get_array (node);
  if (json_array_get_length (array) == 0)
    {
      bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, path, "%s", _ ("the list is empty"));
      return NULL;
    }
  if (json_array_get_length (array) > max)
    {
      bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path,
                     ngettext ("the list may have at most %u element", "the list may have at most %u elements", max),
                     max);
      return NULL;
    }
  return array;
}

const char *
bs_rule_json_string (JsonNode *node, const BsRulePlace *place, const char *path, GError **error)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  bs_rule_fault (error, BS_RULE_ERROR_TYPE, place, path, "%s", _ ("a text in quotation marks belongs here"));
  return NULL;
}

const char *
bs_rule_json_text (JsonNode *node, guint max, gboolean may_be_empty, const BsRulePlace *place, const char *path,
                   GError **error)
{
  const char *text = bs_rule_json_string (node, place, path, error);
  gboolean blank = TRUE;
  guint n = 0;

  if (text == NULL)
    return NULL;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      n++;
      if (g_unichar_iscntrl (character))
        {
          bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, "%s", _ ("a control character stands in the text"));
          return NULL;
        }
      blank = blank && g_unichar_isspace (character);
    }
  if (n > max)
    {
      bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, _ ("the text has more than %u characters"), max);
      return NULL;
    }
  if (blank && !(n == 0 && may_be_empty))
    {
      bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, path, "%s", _ ("the text is empty"));
      return NULL;
    }
  return text;
}

gboolean
bs_rule_json_integer (JsonNode *node, gint min, gint max, gint *out, const BsRulePlace *place, const char *path,
                      GError **error)
{
  gint64 value;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return bs_rule_fault (error, BS_RULE_ERROR_TYPE, place, path, "%s", _ ("a whole number belongs here"));
  value = json_node_get_int (node);
  if (value < min || value > max)
    return bs_rule_fault (error, BS_RULE_ERROR_RANGE, place, path, _ ("the number is not between %d and %d"), min, max);
  *out = (gint) value;
  return TRUE;
}

gboolean
bs_rule_json_boolean (JsonNode *node, gboolean *out, const BsRulePlace *place, const char *path, GError **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return bs_rule_fault (error, BS_RULE_ERROR_TYPE, place, path, "%s", _ ("true or false belongs here"));
  *out = json_node_get_boolean (node);
  return TRUE;
}

gboolean
bs_rule_json_word (JsonNode *node, const char *const *words, guint n_words, guint *out, const BsRulePlace *place,
                   const char *path, GError **error)
{
  const char *word = bs_rule_json_string (node, place, path, error);
  g_autofree char *short_word = NULL;

  if (word == NULL)
    return FALSE;
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      {
        *out = i;
        return TRUE;
      }
  short_word = shorten (word);
  return bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_TERM, place, path, _ ("“%s” is not a word known here"),
                        short_word);
}

gboolean
bs_rule_json_words (JsonNode *node, const char *const *words, guint n_words, guint64 *out, const BsRulePlace *place,
                    const char *path, GError **error)
{
  JsonArray *array = bs_rule_json_array (node, n_words, place, path, error);

  if (array == NULL)
    return FALSE;
  *out = 0;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *element = bs_rule_path_element (path, i);
      guint word = 0;

      if (!bs_rule_json_word (json_array_get_element (array, i), words, n_words, &word, place, element, error))
        return FALSE;
      if (*out & (G_GUINT64_CONSTANT (1) << word))
        return bs_rule_fault (error, BS_RULE_ERROR_DUPLICATE, place, element, _ ("“%s” stands twice in the list"),
                              words[word]);
      *out |= G_GUINT64_CONSTANT (1) << word;
    }
  return TRUE;
}

gboolean
bs_rule_json_keys (JsonObject *object, const char *const *keys, guint n_keys, guint64 *found, const BsRulePlace *place,
                   const char *path, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  guint64 set = 0;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    {
      guint key = 0;

      while (key < n_keys && !g_str_equal (keys[key], name))
        key++;
      if (key == n_keys)
        {
          g_autofree char *short_name = shorten (name);
          g_autofree char *at = bs_rule_path (path, short_name);
          return bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_FIELD, place, at, "%s",
                                _ ("nothing reads a field of this name here"));
        }
      set |= G_GUINT64_CONSTANT (1) << key;
    }
  if (found != NULL)
    *found = set;
  return TRUE;
}
