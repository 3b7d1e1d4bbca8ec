/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-cli.h"

#include <string.h>

#include "bs-diary-fields.h"

static void
add_words (GPtrArray *values, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    g_ptr_array_add (values, g_strdup (list[i]));
}

/* `mask`: which of them, or NULL. */
static void
add_terms (GPtrArray *values, const BsVocabulary *vocabulary, const guint64 *mask)
{
  for (guint term = 0; term < vocabulary->n_terms; term++)
    if (mask == NULL || (*mask & BS_BIT (term)))
      g_ptr_array_add (values, g_strdup (bs_vocabulary_get_word (vocabulary, term)));
}

/* As the command line takes the field (bs-cli-fields.c). */
static void
add_field_values (GPtrArray *values, const BsDiaryField *field)
{
  if (field->vocabulary != NULL)
    add_terms (values, field->vocabulary, field->mask);
  if (field->kind == BS_FIELD_TERMS || field->kind == BS_FIELD_WORDS)
    add_words (values, "none");
  if (field->kind == BS_FIELD_TRUTH)
    add_words (values, "yes no");
  if (field->kind == BS_FIELD_INT8 && field->max == 10)
    for (gint i = field->min; i <= field->max; i++)
      g_ptr_array_add (values, g_strdup_printf ("%d", i));
  if (strcmp (field->name, "pain") == 0)
    add_words (values, "unrated");
}

GPtrArray *
bs_cli_option_list_values (const BsCliOption *option)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  if (option->values != NULL)
    add_words (values, option->values);
  else if (option->data != NULL)
    add_field_values (values, option->data);
  return values;
}

GPtrArray *
bs_cli_option_list_part_values (const BsCliOption *option, guint part)
{
  static const struct
  {
    const char *name;
    const BsVocabulary *vocabulary;
  } parts[] = {
    { "HOW", &bs_rest_hows },
    { "CLASS", &bs_medicine_classes },
    { "RESULT", &bs_results },
  };
  g_auto (GStrv) names = g_strsplit (option->argument != NULL ? option->argument : "", ":", -1);
  GPtrArray *values;

  if (g_strv_length (names) < 2 || part >= g_strv_length (names))
    return NULL;
  values = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strcmp (parts[i].name, names[part]) == 0)
      add_terms (values, parts[i].vocabulary, NULL);
  return values;
}

gboolean
bs_cli_option_takes_file (const BsCliOption *option)
{
  return option->argument != NULL &&
         (strcmp (option->argument, "FILE") == 0 || strcmp (option->argument, "FOLDER") == 0);
}
