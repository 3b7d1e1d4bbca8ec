/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-rule-text-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-finding.h"

#define MAX_SENTENCES 8
#define SHORT_TEXT 120 /* characters */
#define LONG_TEXT 600

/* In the person's language; a text of their own file stays as it is. The installed texts are in the catalogue by
 * build-aux/make-rule-texts.py. */
static char *
translate (BsRuleSetKind kind, const char *text)
{
  /* The message for "" is the catalogue's head. */
  if (kind == BS_RULE_SET_OWN || *text == '\0')
    return g_strdup (text);
  return g_strdup (g_dgettext (GETTEXT_PACKAGE, text));
}

/* Keys for programs, and what a source says word for word (bs-quotation.h). */
static char *
keep (BsRuleSetKind kind, const char *text)
{
  return g_strdup (text);
}

typedef struct
{
  const char *key;
  gsize offset;
  guint max; /* characters */
  gboolean may_be_empty;
  gboolean own_may_lack; /* a set of the person's own may do without */
  gboolean may_lack;
  const char *otherwise; /* what stands there then; NULL: nothing */
  char *(*copy) (BsRuleSetKind kind, const char *text);
} TextField;

static const TextField set_texts[] = {
  { "revision", G_STRUCT_OFFSET (BsRuleSet, revision), 20, FALSE, TRUE, FALSE, "1", keep },
  { "title", G_STRUCT_OFFSET (BsRuleSet, title), SHORT_TEXT, FALSE, TRUE, FALSE, N_ ("Your own rules"), translate },
  { "label", G_STRUCT_OFFSET (BsRuleSet, label), 40, FALSE, TRUE, FALSE, N_ ("Your own rules"), translate },
  { "notice", G_STRUCT_OFFSET (BsRuleSet, notice), LONG_TEXT, FALSE, TRUE, FALSE,
    N_ ("These rules were added by you or for you. They come neither from the article nor from public guidance."),
    translate },
};

static const TextField rule_texts[] = {
  { "title", G_STRUCT_OFFSET (BsRule, title), SHORT_TEXT, FALSE, FALSE, FALSE, NULL, translate },
  { "summary", G_STRUCT_OFFSET (BsRule, summary), 300, FALSE, FALSE, FALSE, NULL, translate },
  { "quote", G_STRUCT_OFFSET (BsRule, quote), 300, TRUE, TRUE, FALSE, "", keep },
  { "source", G_STRUCT_OFFSET (BsRule, source), SHORT_TEXT, FALSE, TRUE, FALSE, "own", keep },
  { "section", G_STRUCT_OFFSET (BsRule, section), 200, FALSE, TRUE, FALSE, "", translate },
  { "action", G_STRUCT_OFFSET (BsRule, action), 200, FALSE, FALSE, TRUE, NULL, translate },
  { "note", G_STRUCT_OFFSET (BsRule, note), LONG_TEXT, FALSE, FALSE, TRUE, NULL, translate },
  { "assumption", G_STRUCT_OFFSET (BsRule, assumption), LONG_TEXT, FALSE, FALSE, TRUE, NULL, translate },
};

/* The text of one field into its member of `target`. */
static gboolean
read_text (BsRuleSetKind kind, const TextField *field, JsonObject *object, gpointer target, const BsRulePlace *place,
           GError **error)
{
  char **member = G_STRUCT_MEMBER_P (target, field->offset);
  const char *text;

  if (!json_object_has_member (object, field->key))
    {
      if (!field->may_lack && !(field->own_may_lack && kind == BS_RULE_SET_OWN))
        return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, field->key, "%s", _ ("it is needed here"));
      if (field->otherwise != NULL)
        *member = field->copy (BS_RULE_SET_ARTICLE, field->otherwise);
      return TRUE;
    }
  text = bs_rule_json_text (json_object_get_member (object, field->key), field->max, field->may_be_empty, place,
                            field->key, error);
  if (text == NULL)
    return FALSE;
  *member = field->copy (kind, text);
  return TRUE;
}

/* FALSE without error: unknown or broken placeholder. */
static gboolean
has_known_placeholders (const char *sentence, guint *n)
{
  const char *at = sentence;

  *n = 0;
  while ((at = strpbrk (at, "{}")) != NULL)
    {
      const char *close = strchr (at, '}');

      if (*at == '}' || close == NULL || bs_placeholder_find (at + 1, close - at - 1) < 0)
        return FALSE;
      (*n)++;
      at = close + 1;
    }
  return TRUE;
}

static gboolean
read_because (BsRuleSetKind kind, JsonObject *object, BsRule *rule, const BsRulePlace *place, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean always = FALSE;
  JsonArray *sentences;

  if (!json_object_has_member (object, "because"))
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, "because", "%s", _ ("it is needed here"));
  sentences = bs_rule_json_array (json_object_get_member (object, "because"), MAX_SENTENCES, place, "because", error);
  if (sentences == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (sentences); i++)
    {
      g_autofree char *path = bs_rule_path_element ("because", i);
      const char *sentence = bs_rule_json_text (json_array_get_element (sentences, i), 300, FALSE, place, path, error);
      g_autofree char *translated = NULL;
      guint n, n_translated;

      if (sentence == NULL)
        return FALSE;
      if (!has_known_placeholders (sentence, &n))
        return bs_rule_fault (error, BS_RULE_ERROR_UNKNOWN_TERM, place, path, "%s", _ ("there is no such placeholder"));
      always = always || n == 0;
      translated = translate (kind, sentence);
      /* A translator's slip must not cost a rule, nor leave a sentence without what was recorded. */
      if (!has_known_placeholders (translated, &n_translated) || n_translated != n)
        {
          g_free (translated);
          translated = g_strdup (sentence);
        }
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, translated);
    }
  if (!always)
    return bs_rule_fault (error, BS_RULE_ERROR_MISSING, place, "because", "%s",
                          _ ("one sentence without a placeholder is needed"));
  rule->because = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

gboolean
bs_rule_read_texts (BsRule *self, BsRuleSetKind kind, JsonObject *object, const BsRulePlace *place, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rule_texts); i++)
    if (!read_text (kind, &rule_texts[i], object, self, place, error))
      return FALSE;
  return read_because (kind, object, self, place, error);
}

gboolean
bs_rule_set_read_texts (BsRuleSet *self, BsRuleSetKind kind, JsonObject *object, const BsRulePlace *place,
                        GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (set_texts); i++)
    if (!read_text (kind, &set_texts[i], object, self, place, error))
      return FALSE;
  return TRUE;
}
