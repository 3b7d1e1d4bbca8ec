/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-search.h"

#include <string.h>

/* The vocabularies whose terms are in the index, all of an entry and its measures but `skipped`. */
static const BsVocabulary *const vocabularies[] = {
  &bs_courses,   &bs_whens,         &bs_walk_postures, &bs_stop_reasons,     &bs_types,
  &bs_positions, &bs_easiers,       &bs_sites,         &bs_regions,          &bs_signs,
  &bs_triggers,  &bs_measure_kinds, &bs_rest_hows,     &bs_medicine_classes, &bs_results,
};

/* A term is one token: its word without hyphens, as the view entry_text writes it. */
static void
append_term (GString *text, const BsVocabulary *vocabulary, gint term)
{
  if (term != BS_ABSENT)
    for (const char *c = bs_vocabulary_get_word (vocabulary, term); *c != '\0'; c++)
      if (*c != '-')
        g_string_append_c (text, *c);
  g_string_append_c (text, ' ');
}

static void
append_terms (GString *text, const BsVocabulary *vocabulary, const BsTermList *list)
{
  for (guint i = 0; i < list->n; i++)
    append_term (text, vocabulary, list->terms[i]);
}

/* The same tokens in the same order as the view entry_text, from which they are taken out again. */
static void
append_entry (GString *terms, GString *medicines, const BsEntry *entry)
{
  append_term (terms, &bs_courses, entry->course);
  append_term (terms, &bs_whens, entry->when);
  append_term (terms, &bs_walk_postures, entry->walk_posture);
  append_term (terms, &bs_stop_reasons, entry->stop_reason);
  append_terms (terms, &bs_types, &entry->types);
  append_terms (terms, &bs_positions, &entry->position);
  append_terms (terms, &bs_easiers, &entry->easier_when);
  append_terms (terms, &bs_sites, &entry->sites);
  append_terms (terms, &bs_regions, &entry->radiates);
  append_terms (terms, &bs_regions, &entry->numb);
  append_terms (terms, &bs_signs, &entry->signs);
  append_terms (terms, &bs_triggers, &entry->triggers);
  for (int i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      append_term (terms, &bs_measure_kinds, measure->kind);
      append_term (terms, &bs_rest_hows, measure->how);
      append_term (terms, &bs_medicine_classes, measure->class_);
      append_term (terms, &bs_results, measure->result);
      if (measure->name != NULL)
        {
          g_string_append (medicines, measure->name);
          g_string_append_c (medicines, ' ');
        }
    }
}

gboolean
bs_search_add (BsDatabase *database, gint64 number, const BsEntry *entry, GError **error)
{
  BsStatement *statement = bs_database_get_statement (
      database, "INSERT INTO search (rowid, note, medicines, terms) VALUES (?1, ?2, ?3, ?4)", error);
  if (statement == NULL)
    return FALSE;
  g_autoptr (GString) terms = g_string_sized_new (256), medicines = g_string_new (NULL);
  append_entry (terms, medicines, entry);
  bs_statement_bind_integer (statement, 1, number);
  bs_statement_bind_text (statement, 2, entry->note);
  bs_statement_bind_text (statement, 3, medicines->str);
  bs_statement_bind_text (statement, 4, terms->str);
  return bs_statement_run (statement, error);
}

gboolean
bs_search_remove (BsDatabase *database, gint64 number, GError **error)
{
  BsStatement *statement =
      bs_database_get_statement (database,
                                 "INSERT INTO search (search, rowid, note, medicines, terms)"
                                 " SELECT 'delete', number, note, medicines, terms FROM entry_text WHERE number = ?1",
                                 error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_integer (statement, 1, number);
  return bs_statement_run (statement, error);
}

/* What the tokenizer "unicode61" takes for a word: letters, numbers and private signs, marks within. */
static gboolean
is_word_character (gunichar c, gboolean inside)
{
  if (g_unichar_isalnum (c))
    return TRUE;
  switch (g_unichar_type (c))
    {
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_PRIVATE_USE:
      return TRUE;
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
      return inside;
    default:
      return FALSE;
    }
}

/* (transfer full) (element-type utf8) */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;
  for (const char *c = text; words->len < BS_SEARCH_WORDS; c = g_utf8_next_char (c))
    {
      gboolean inside = *c != '\0' && is_word_character (g_utf8_get_char (c), start != NULL);
      if (inside && start == NULL)
        start = c;
      else if (!inside && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, c - start));
          start = NULL;
        }
      if (*c == '\0')
        break;
    }
  return words;
}

/* (transfer full): without case and accents, as the tokenizer sees it. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);
  for (const char *c = plain; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_unichar (folded, g_unichar_tolower (g_utf8_get_char (c)));
  return g_string_free (folded, FALSE);
}

/* Whether a word of `text` begins with `prefix`, which is folded. */
static gboolean
has_word (const char *text, const char *prefix)
{
  g_autofree char *folded = fold (text);
  gboolean inside = FALSE;
  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean is_word = is_word_character (g_utf8_get_char (c), inside);
      if (is_word && !inside && g_str_has_prefix (c, prefix))
        return TRUE;
      inside = is_word;
    }
  return FALSE;
}

static void
append_matching_terms (GString *expression, const char *word)
{
  g_autofree char *prefix = fold (word);
  const char *before = " OR terms : (";
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    for (guint term = 0; term < vocabularies[i]->n_terms; term++)
      if (has_word (bs_vocabulary_get_label (vocabularies[i], term), prefix) ||
          has_word (bs_vocabulary_get_word (vocabularies[i], term), prefix))
        {
          g_string_append (expression, before);
          append_term (expression, vocabularies[i], term);
          before = "OR ";
        }
  if (before[0] == 'O')
    g_string_append_c (expression, ')');
}

char *
bs_search_new_expression (const char *typed)
{
  if (typed == NULL)
    return NULL;
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_strstrip (valid);
  if (*valid == '\0')
    return NULL;

  g_autoptr (GPtrArray) words = split_words (valid);
  GString *expression = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      /* A word holds no quotation mark: split_words() ends it there. */
      g_string_append_printf (expression, "%s({note medicines} : \"%s\" *", i > 0 ? " AND " : "", word);
      append_matching_terms (expression, word);
      g_string_append_c (expression, ')');
    }
  return g_string_free (expression, FALSE);
}
