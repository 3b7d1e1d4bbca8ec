/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-words.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "bs-language.h"

#define BETWEEN " ,.:;·–—-()\"“”/+\n\u2066\u2068\u2069\u200e\u200f"

gboolean
layout_words_wanted (void)
{
  g_autofree char *language = bs_language_dup ();

  return g_str_equal (language, "en_XA") || g_str_equal (language, "ar_XB");
}

/* Without what stands between a text and the next. */
static const char *
trim (char *text)
{
  while (*text != '\0' && g_utf8_strchr (BETWEEN, -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);
  for (char *last; *text != '\0';)
    {
      last = g_utf8_prev_char (text + strlen (text));
      if (g_utf8_strchr (BETWEEN, -1, g_utf8_get_char (last)) == NULL)
        break;
      *last = '\0';
    }
  return text;
}

static void add_texts (JsonNode *node, GHashTable *written);

static void
add_member (JsonObject *object, const char *name, JsonNode *node, gpointer written)
{
  static const char *const free_texts[] = { "name", "dose", "note", "who", NULL };

  if (!JSON_NODE_HOLDS_VALUE (node))
    add_texts (node, written);
  else if (g_strv_contains (free_texts, name))
    {
      g_autofree char *text = json_node_dup_string (node);

      g_hash_table_add (written, g_strdup (text));
      g_hash_table_add (written, g_strdup (trim (text)));
    }
}

static void
add_texts (JsonNode *node, GHashTable *written)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), "dose"))
    g_hash_table_add (written,
                      g_strdup_printf ("%s %s", json_object_get_string_member (json_node_get_object (node), "name"),
                                       json_object_get_string_member (json_node_get_object (node), "dose")));
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), add_member, written);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    add_texts (json_array_get_element (array, i), written);
}

GHashTable *
layout_words_new (void)
{
  /* The program's own name, and files that tests open. */
  static const char *const names[] = { "Backstory", "pain.csv",
                                       "a-diary-with-a-very-long-name-that-has-no-place-to-break.json" };
  g_autofree char *path = g_build_filename (g_getenv ("BACKSTORY_DATA_DIR"), "sample-diary.json", NULL);
  GHashTable *written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  add_texts (json_parser_get_root (parser), written);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_hash_table_add (written, g_strdup (names[i]));
  return written;
}

/* (transfer full): what stands outside of all brackets; NULL where one is not closed. */
static char *
get_outside (const char *text)
{
  GString *outside = g_string_new (NULL);
  gint depth = 0;

  for (const char *at = text; *at != '\0' && depth >= 0; at++)
    {
      if (*at == '[' && depth++ == 0)
        g_string_append_c (outside, '\n');
      else if (*at == ']')
        depth--;
      else if (depth == 0)
        g_string_append_c (outside, *at);
    }
  return g_string_free (outside, depth != 0);
}

static gboolean
has_letters (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* A place on the disk; a letter that stands for a weekday. */
static gboolean
is_no_word (const char *text)
{
  return text[0] == G_DIR_SEPARATOR || g_utf8_strlen (text, -1) == 1;
}

gboolean
layout_words_are_translated (GHashTable *written, const char *text)
{
  g_autofree char *outside = get_outside (text);
  g_auto (GStrv) parts = NULL;

  if (is_no_word (text) || g_hash_table_contains (written, text))
    return TRUE;
  if (outside == NULL)
    return FALSE;
  parts = g_strsplit (outside, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (has_letters (parts[i]) && !g_hash_table_contains (written, trim (parts[i])))
      return FALSE;
  return TRUE;
}
