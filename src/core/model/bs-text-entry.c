/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-language.h"
#include "bs-text.h"

/* Between the parts of one line. */
#define SEPARATOR " · "

/* Takes a part of a line; an empty one is left out. */
static void
add_part (GString *line, char *part)
{
  if (part != NULL && *part != '\0')
    {
      if (line->len > 0)
        g_string_append (line, SEPARATOR);
      g_string_append (line, part);
    }
  g_free (part);
}

/* Takes a text, and gives it a capital at its beginning. */
static char *
capitalize (char *text)
{
  g_autofree char *owned = text;
  g_autofree char *first = NULL;
  const char *rest;

  if (*text == '\0')
    return g_steal_pointer (&owned);
  rest = g_utf8_next_char (text);
  first = g_utf8_strup (text, rest - text);
  return g_strconcat (first, rest, NULL);
}

static char *
format_walk (const BsEntry *entry)
{
  const guint term = entry->when == BS_WHEN_AFTER_WALKING ? BS_WHEN_AFTER_WALKING : BS_WHEN_WALKING;
  const char *when = bs_vocabulary_get_label (&bs_whens, term);
  g_autofree char *minutes = NULL;

  if (entry->walk_min == BS_ABSENT)
    return g_strdup (when);
  minutes = bs_text_format_minutes (entry->walk_min);
  /* Translators: what was done and how long, “Walking, 25 min” */
  return g_strdup_printf (_ ("%s, %s"), when, minutes);
}

/* When the pain came, in words, or NULL where the entry does not say. */
static char *
format_occasion (const BsEntry *entry)
{
  if (entry->when == BS_WHEN_WALKING || entry->when == BS_WHEN_AFTER_WALKING ||
      ((entry->when == BS_ABSENT || entry->when == BS_WHEN_OTHER) && entry->walk_min != BS_ABSENT))
    return format_walk (entry);
  if (entry->when == BS_ABSENT || entry->when == BS_WHEN_OTHER)
    return NULL;
  return g_strdup (bs_vocabulary_get_label (&bs_whens, entry->when));
}

char *
bs_text_format_entry_heading (const BsEntry *entry)
{
  g_autofree char *occasion = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  occasion = format_occasion (entry);
  if (occasion != NULL)
    {
      occasion = capitalize (g_steal_pointer (&occasion));
      /* Translators: what was done, and that it did not hurt: “Walking, 25 min, no pain” */
      return entry->pain == 0 ? g_strdup_printf (_ ("%s, no pain"), occasion) : g_steal_pointer (&occasion);
    }
  if (entry->pain == 0)
    return g_strdup (_ ("No pain"));
  if (entry->pain == BS_ABSENT)
    return g_strdup (_ ("Pain, not rated"));
  /* Translators: how strong the pain was, “Pain 6, moderate” */
  return g_strdup_printf (_ ("Pain %d, %s"), entry->pain, bs_text_get_pain_word (entry->pain));
}

/* Where it hurt: the back, then where it spread. */
static char *
format_places (const BsEntry *entry)
{
  const guint64 whole_lower_back =
      BS_BIT (BS_SITE_LOWER_BACK_LEFT) | BS_BIT (BS_SITE_LOWER_BACK_CENTRE) | BS_BIT (BS_SITE_LOWER_BACK_RIGHT);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  guint64 sites = entry->sites.set;
  guint64 regions = entry->radiates.set;

  /* Both fields know the sacrum; it is named once. */
  if (sites & BS_BIT (BS_SITE_SACRUM))
    regions &= ~BS_BIT (BS_REGION_SACRUM);
  if ((sites & whole_lower_back) == whole_lower_back)
    {
      g_ptr_array_add (places, g_strdup (_ ("lower back")));
      sites &= ~whole_lower_back;
    }
  if (sites != 0)
    g_ptr_array_add (places, bs_vocabulary_join_labels (&bs_sites, sites));
  if (regions != 0)
    g_ptr_array_add (places, bs_vocabulary_join_labels (&bs_regions, regions));
  g_ptr_array_add (places, NULL);
  /* Translators: stands between the items of a list, as in “left foot, right foot” */
  return g_strjoinv (_ (", "), (char **) places->pdata);
}

/* The labels of a list, after what they answer where `intro` says it, or NULL where the list is empty. */
static char *
format_list (const char *intro, const BsVocabulary *vocabulary, const BsTermList *list)
{
  g_autofree char *labels = NULL;

  if (list->set == 0)
    return NULL;
  labels = bs_vocabulary_join_labels (vocabulary, list->set);
  if (intro == NULL)
    return g_steal_pointer (&labels);
  /* Translators: what is listed, and the list: “numb: left foot” */
  return g_strdup_printf (_ ("%s: %s"), intro, labels);
}

/* Translated text of a term, or NULL where it is absent. */
static char *
format_term (const BsVocabulary *vocabulary, gint term)
{
  return term < 0 ? NULL : g_strdup (bs_vocabulary_get_label (vocabulary, (guint) term));
}

static char *
format_onset (const BsEntry *entry)
{
  g_autofree char *minutes = NULL;

  if (entry->onset_min == BS_ABSENT)
    return NULL;
  minutes = bs_text_format_minutes (entry->onset_min);
  /* Translators: how long somebody had walked when it began to hurt: “pain after 12 min” */
  return g_strdup_printf (_ ("pain after %s"), minutes);
}

static char *
format_easier (const BsEntry *entry)
{
  if (entry->easier_when.set == BS_BIT (BS_EASIER_NOTHING))
    return format_list (NULL, &bs_easiers, &entry->easier_when);
  return format_list (_ ("easier when"), &bs_easiers, &entry->easier_when);
}

static void
add_walk_details (GString *line, const BsEntry *entry)
{
  add_part (line, format_term (&bs_walk_postures, entry->walk_posture));
  if (entry->walk_metres != BS_ABSENT)
    /* Translators: how far somebody walked, in metres */
    add_part (line, g_strdup_printf (_ ("%d m"), entry->walk_metres));
  if (entry->stop_reason != BS_ABSENT)
    /* Translators: why somebody stopped walking: “stopped: tired” */
    add_part (line, g_strdup_printf (_ ("stopped: %s"),
                                     bs_vocabulary_get_label (&bs_stop_reasons, (guint) entry->stop_reason)));
}

char *
bs_text_format_entry_details (const BsEntry *entry)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_val_if_fail (entry != NULL, NULL);

  add_part (line, format_onset (entry));
  add_part (line, format_list (NULL, &bs_types, &entry->types));
  add_part (line, format_term (&bs_courses, entry->course));
  add_part (line, format_places (entry));
  if (entry->leg_pain != BS_ABSENT)
    add_part (line, g_strdup_printf (_ ("leg pain %d"), entry->leg_pain));
  add_part (line, format_list (_ ("numb"), &bs_regions, &entry->numb));
  add_part (line, format_list (NULL, &bs_signs, &entry->signs));
  /* Translators: “set off by: lifting, high heels” */
  add_part (line, format_list (_ ("set off by"), &bs_triggers, &entry->triggers));
  /* Translators: “hurts when: sitting, turning” */
  add_part (line, format_list (_ ("hurts when"), &bs_positions, &entry->position));
  add_part (line, format_easier (entry));
  add_walk_details (line, entry);
  return capitalize (g_string_free (g_steal_pointer (&line), FALSE));
}

static char *
format_medicine (const BsMeasure *measure)
{
  const char *name = measure->name;

  if (name == NULL || *name == '\0')
    name = measure->class_ >= 0 ? bs_vocabulary_get_label (&bs_medicine_classes, (guint) measure->class_)
                                : bs_vocabulary_get_label (&bs_measure_kinds, BS_MEASURE_MEDICINE);
  if (measure->dose == NULL || *measure->dose == '\0')
    return g_strdup (name);
  /* Translators: a medicine and its dose, “Ibuprofen 400 mg” */
  return g_strdup_printf (_ ("%s %s"), name, measure->dose);
}

char *
bs_text_format_measure (const BsMeasure *measure)
{
  g_autofree char *what = NULL;
  g_autofree char *minutes = NULL;

  g_return_val_if_fail (measure != NULL, NULL);

  if (measure->kind == BS_MEASURE_MEDICINE)
    what = format_medicine (measure);
  else if (measure->kind == BS_MEASURE_REST && measure->how >= 0)
    what = g_strdup (bs_vocabulary_get_label (&bs_rest_hows, (guint) measure->how));
  else if (measure->name != NULL && *measure->name != '\0')
    what = g_strdup (measure->name);
  else
    what = g_strdup (bs_vocabulary_get_label (&bs_measure_kinds, (guint) measure->kind));
  if (measure->applied_min == BS_ABSENT)
    return g_steal_pointer (&what);
  minutes = bs_text_format_minutes (measure->applied_min);
  /* Translators: something laid on the back, and how long: “cold for 10 min” */
  return g_strdup_printf (_ ("%s for %s"), what, minutes);
}

char *
bs_text_format_result (const BsMeasure *measure)
{
  g_autofree char *result = NULL;
  g_autofree char *minutes = NULL;

  g_return_val_if_fail (measure != NULL, NULL);

  if (measure->result >= 0)
    result = format_term (&bs_results, measure->result);
  else if (measure->pain_after >= 0)
    /* Translators: how strong the pain was afterwards */
    result = g_strdup_printf (_ ("pain %d"), measure->pain_after);
  else
    return g_strdup (_ ("not known yet"));
  if (measure->result_min == BS_ABSENT)
    return g_steal_pointer (&result);
  minutes = bs_text_format_minutes (measure->result_min);
  /* Translators: how the pain was, and how long after: “less after 50 min” */
  return g_strdup_printf (_ ("%s after %s"), result, minutes);
}

char *
bs_text_format_entry_measures (const BsEntry *entry)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_val_if_fail (entry != NULL, NULL);

  for (gint i = 0; i < entry->n_measures; i++)
    {
      g_autofree char *measure = bs_text_format_measure (&entry->measures[i]);
      g_autofree char *what = bs_language_isolate (measure);
      g_autofree char *result = bs_text_format_result (&entry->measures[i]);

      /* Translators: what was tried and how it went: “Ibuprofen 400 mg: less after 50 min” */
      add_part (line, g_strdup_printf (_ ("%s: %s"), what, result));
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}
