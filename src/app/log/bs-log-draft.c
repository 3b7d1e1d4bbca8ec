/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-form-private.h"

#include <string.h>

/* A form as text. Not diary JSON: that is read only where it is a valid entry, and what is half typed is not. */

#define GROUP "form"
#define VERSION 1

typedef struct
{
  const char *key;
  const BsVocabulary *vocabulary;
  gsize offset; /* of a BsTermList or a gint8 in BsEntry */
} DraftField;

static const DraftField lists[] = {
  { "types", &bs_types, G_STRUCT_OFFSET (BsEntry, types) },
  { "position", &bs_positions, G_STRUCT_OFFSET (BsEntry, position) },
  { "easierWhen", &bs_easiers, G_STRUCT_OFFSET (BsEntry, easier_when) },
  { "sites", &bs_sites, G_STRUCT_OFFSET (BsEntry, sites) },
  { "radiates", &bs_regions, G_STRUCT_OFFSET (BsEntry, radiates) },
  { "numb", &bs_regions, G_STRUCT_OFFSET (BsEntry, numb) },
  { "signs", &bs_signs, G_STRUCT_OFFSET (BsEntry, signs) },
  { "skipped", &bs_signs, G_STRUCT_OFFSET (BsEntry, skipped) },
  { "triggers", &bs_triggers, G_STRUCT_OFFSET (BsEntry, triggers) },
};

static const DraftField terms[] = {
  { "course", &bs_courses, G_STRUCT_OFFSET (BsEntry, course) },
  { "when", &bs_whens, G_STRUCT_OFFSET (BsEntry, when) },
  { "walkPosture", &bs_walk_postures, G_STRUCT_OFFSET (BsEntry, walk_posture) },
  { "stopReason", &bs_stop_reasons, G_STRUCT_OFFSET (BsEntry, stop_reason) },
};

static const DraftField measure_terms[] = {
  { "how", &bs_rest_hows, G_STRUCT_OFFSET (BsMeasure, how) },
  { "class", &bs_medicine_classes, G_STRUCT_OFFSET (BsMeasure, class_) },
  { "result", &bs_results, G_STRUCT_OFFSET (BsMeasure, result) },
};

static const char *const number_keys[BS_N_NUMBERS] = {
  [BS_NUMBER_WALK_MIN] = "walkMin",       [BS_NUMBER_ONSET_MIN] = "onsetMin",   [BS_NUMBER_WALK_METRES] = "walkMetres",
  [BS_NUMBER_APPLIED_MIN] = "appliedMin", [BS_NUMBER_RESULT_MIN] = "resultMin",
};

static const char *const answer_words[] = { "open", "yes", "no", "skip" };
static const char *const end_words[] = { "open", "still-there", "not-known" };

static void
put_set (GKeyFile *file, const char *key, const BsVocabulary *vocabulary, guint64 set)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint term = 0; term < vocabulary->n_terms; term++)
    if ((set & BS_BIT (term)) != 0)
      g_ptr_array_add (words, (gpointer) bs_vocabulary_get_word (vocabulary, term));
  g_key_file_set_string_list (file, GROUP, key, (const char *const *) words->pdata, words->len);
}

static guint64
get_set (GKeyFile *file, const char *key, const BsVocabulary *vocabulary)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, GROUP, key, NULL, NULL);
  guint64 set = 0;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      gint term = bs_vocabulary_find (vocabulary, words[i]);

      if (term >= 0)
        set |= BS_BIT (term);
    }
  return set;
}

static void
put_list (GKeyFile *file, const DraftField *field, const BsEntry *entry)
{
  const BsTermList *list = G_STRUCT_MEMBER_P (entry, field->offset);
  const char *words[BS_TERMS_MAX];

  if (!list->asked)
    return;
  for (guint i = 0; i < list->n; i++)
    words[i] = bs_vocabulary_get_word (field->vocabulary, list->terms[i]);
  g_key_file_set_string_list (file, GROUP, field->key, words, list->n);
}

static void
get_list (GKeyFile *file, const DraftField *field, BsEntry *entry)
{
  BsTermList *list = G_STRUCT_MEMBER_P (entry, field->offset);
  g_auto (GStrv) words = g_key_file_get_string_list (file, GROUP, field->key, NULL, NULL);

  bs_term_list_clear (list);
  if (!g_key_file_has_key (file, GROUP, field->key, NULL))
    return;
  bs_term_list_set_none (list);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      gint term = bs_vocabulary_find (field->vocabulary, words[i]);

      if (term >= 0)
        bs_term_list_add (list, term);
    }
}

static void
put_terms (GKeyFile *file, const char *group, const DraftField *fields, guint n, gconstpointer from)
{
  for (guint i = 0; i < n; i++)
    {
      gint term = G_STRUCT_MEMBER (gint8, from, fields[i].offset);

      if (term != BS_ABSENT)
        g_key_file_set_string (file, group, fields[i].key, bs_vocabulary_get_word (fields[i].vocabulary, term));
    }
}

static void
get_terms (GKeyFile *file, const char *group, const DraftField *fields, guint n, gpointer to)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = g_key_file_get_string (file, group, fields[i].key, NULL);

      G_STRUCT_MEMBER (gint8, to, fields[i].offset) =
          word != NULL ? bs_vocabulary_find (fields[i].vocabulary, word) : BS_ABSENT;
    }
}

static void
put_instant (GKeyFile *file, const char *group, const char *key, BsInstant instant)
{
  g_autofree char *text = NULL;

  if (!bs_instant_is_set (instant))
    return;
  text = bs_instant_format (instant);
  g_key_file_set_string (file, group, key, text);
}

static BsInstant
get_instant (GKeyFile *file, const char *group, const char *key, gboolean allow_date)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
  BsInstant instant = BS_INSTANT_NONE;

  if (text == NULL || !bs_instant_parse (text, allow_date, &instant, NULL))
    return BS_INSTANT_NONE;
  return instant;
}

static void
put_score (GKeyFile *file, const char *group, const char *key, gint score)
{
  if (score != BS_ABSENT)
    g_key_file_set_integer (file, group, key, score);
}

static gint
get_score (GKeyFile *file, const char *group, const char *key)
{
  gint score =
      g_key_file_has_key (file, group, key, NULL) ? g_key_file_get_integer (file, group, key, NULL) : BS_ABSENT;

  return score >= 0 && score <= 10 ? score : BS_ABSENT;
}

static void
put_text (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (text != NULL && *text != '\0')
    g_key_file_set_string (file, group, key, text);
}

static char *
measure_group (gint index)
{
  return g_strdup_printf ("measure %d", index);
}

static void
put_measures (BsLogForm *self, GKeyFile *file)
{
  if (self->entry->n_measures == BS_ABSENT)
    return;
  g_key_file_set_integer (file, GROUP, "measures", self->entry->n_measures);
  for (gint i = 0; i < self->entry->n_measures; i++)
    {
      const BsMeasure *measure = &self->entry->measures[i];
      g_autofree char *group = measure_group (i);

      g_key_file_set_string (file, group, "kind", bs_vocabulary_get_word (&bs_measure_kinds, measure->kind));
      put_terms (file, group, measure_terms, G_N_ELEMENTS (measure_terms), measure);
      put_text (file, group, "name", measure->name);
      put_text (file, group, "dose", measure->dose);
      put_instant (file, group, "at", measure->at);
      put_score (file, group, "painAfter", measure->pain_after);
      for (guint number = BS_N_ENTRY_NUMBERS; number < BS_N_NUMBERS; number++)
        put_text (file, group, number_keys[number], bs_log_form_get_number (self, number, i));
    }
}

static gboolean
get_measures (BsLogForm *self, GKeyFile *file)
{
  gint n = g_key_file_has_key (file, GROUP, "measures", NULL) ? g_key_file_get_integer (file, GROUP, "measures", NULL)
                                                              : BS_ABSENT;

  while (self->entry->n_measures > 0)
    bs_entry_remove_measure (self->entry, self->entry->n_measures - 1);
  g_array_set_size (self->measure_texts, 0);
  self->entry->n_measures = n < 0 ? BS_ABSENT : 0;

  for (gint i = 0; i < MIN (n, BS_MEASURES_MAX); i++)
    {
      g_autofree char *group = measure_group (i);
      g_autofree char *word = g_key_file_get_string (file, group, "kind", NULL);
      gint kind = word != NULL ? bs_vocabulary_find (&bs_measure_kinds, word) : BS_ABSENT;
      BsMeasure *measure;

      if (kind < 0)
        return FALSE;
      measure = bs_entry_add_measure (self->entry, kind);
      g_array_set_size (self->measure_texts, i + 1);
      get_terms (file, group, measure_terms, G_N_ELEMENTS (measure_terms), measure);
      measure->name = g_key_file_get_string (file, group, "name", NULL);
      measure->dose = g_key_file_get_string (file, group, "dose", NULL);
      measure->at = get_instant (file, group, "at", FALSE);
      measure->pain_after = get_score (file, group, "painAfter");
    }
  return TRUE;
}

static void
get_numbers (BsLogForm *self, GKeyFile *file)
{
  for (guint number = 0; number < BS_N_NUMBERS; number++)
    {
      gboolean own = number < BS_N_ENTRY_NUMBERS;

      for (gint i = own ? -1 : 0; i < (own ? 0 : self->entry->n_measures); i++)
        {
          g_autofree char *group = own ? g_strdup (GROUP) : measure_group (i);
          g_autofree char *text = g_key_file_get_string (file, group, number_keys[number], NULL);

          bs_log_form_set_number (self, number, i, text != NULL ? text : "");
        }
    }
}

char *
bs_log_form_to_draft (BsLogForm *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  const BsEntry *entry = self->entry;

  g_key_file_set_integer (file, GROUP, "version", VERSION);
  put_instant (file, GROUP, "base", entry->updated_at);
  put_instant (file, GROUP, "at", entry->at);
  g_key_file_set_boolean (file, GROUP, "at-chosen", self->at_chosen);
  put_instant (file, GROUP, "end", entry->end);
  g_key_file_set_string (file, GROUP, "end-choice", end_words[self->end_choice]);
  g_key_file_set_boolean (file, GROUP, "pain-chosen", self->pain_chosen);
  put_score (file, GROUP, "pain", entry->pain);
  put_score (file, GROUP, "legPain", entry->leg_pain);
  put_terms (file, GROUP, terms, G_N_ELEMENTS (terms), entry);
  for (guint number = 0; number < BS_N_ENTRY_NUMBERS; number++)
    put_text (file, GROUP, number_keys[number], bs_log_form_get_number (self, number, -1));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    put_list (file, &lists[i], entry);
  put_set (file, "affirmed", &bs_signs, self->answers.affirmed);
  put_set (file, "denied", &bs_signs, self->answers.denied);
  for (guint i = 0; i < BS_N_QUESTIONS; i++)
    {
      g_autofree char *key = g_strdup_printf ("question-%u", i);

      g_key_file_set_string (file, GROUP, key, answer_words[self->answers.answers[i]]);
    }
  g_key_file_set_boolean (file, GROUP, "numb-by-mark", self->answers.numb_by_mark);
  put_measures (self, file);
  put_text (file, GROUP, "note", entry->note);
  return g_key_file_to_data (file, NULL, NULL);
}

static gint
get_choice (GKeyFile *file, const char *key, const char *const *words, guint n)
{
  g_autofree char *word = g_key_file_get_string (file, GROUP, key, NULL);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      return i;
  return 0;
}

gboolean
bs_log_form_restore_draft (BsLogForm *self, const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *note = NULL;
  BsEntry *entry = self->entry;
  BsInstant at;

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL) ||
      g_key_file_get_integer (file, GROUP, "version", NULL) != VERSION)
    return FALSE;
  at = get_instant (file, GROUP, "at", TRUE);
  if (!bs_instant_is_set (at))
    return FALSE;

  entry->at = at;
  self->at_chosen = g_key_file_get_boolean (file, GROUP, "at-chosen", NULL);
  entry->end = get_instant (file, GROUP, "end", FALSE);
  self->end_choice = get_choice (file, "end-choice", end_words, G_N_ELEMENTS (end_words));
  self->pain_chosen = g_key_file_get_boolean (file, GROUP, "pain-chosen", NULL);
  entry->pain = get_score (file, GROUP, "pain");
  entry->leg_pain = get_score (file, GROUP, "legPain");
  get_terms (file, GROUP, terms, G_N_ELEMENTS (terms), entry);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    get_list (file, &lists[i], entry);
  self->answers.affirmed = get_set (file, "affirmed", &bs_signs);
  self->answers.denied = get_set (file, "denied", &bs_signs) & ~self->answers.affirmed;
  for (guint i = 0; i < BS_N_QUESTIONS; i++)
    {
      g_autofree char *key = g_strdup_printf ("question-%u", i);

      self->answers.answers[i] = get_choice (file, key, answer_words, G_N_ELEMENTS (answer_words));
    }
  self->answers.numb_by_mark = g_key_file_get_boolean (file, GROUP, "numb-by-mark", NULL);
  bs_log_answers_settle (&self->answers);
  bs_log_answers_apply (&self->answers, entry);
  get_measures (self, file);
  get_numbers (self, file);
  note = g_key_file_get_string (file, GROUP, "note", NULL);
  bs_entry_set_note (entry, note);
  bs_log_form_changed (self);
  return TRUE;
}

gboolean
bs_log_form_is_draft_outdated (BsLogForm *self, const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  return !self->is_new && g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL) &&
         !bs_instant_equal (get_instant (file, GROUP, "base", FALSE), self->entry->updated_at);
}
