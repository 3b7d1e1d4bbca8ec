/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-form-private.h"

#define STILL_NOW_SECONDS (10 * 60)

G_DEFINE_FINAL_TYPE (BsLogForm, bs_log_form, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SHOW_FAULT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fault_free (gpointer data)
{
  BsLogFault *fault = data;

  g_free (fault->text);
  g_free (fault);
}

static void
measure_texts_clear (gpointer data)
{
  BsMeasureTexts *texts = data;

  for (guint i = 0; i < BS_N_MEASURE_NUMBERS; i++)
    g_clear_pointer (&texts->texts[i], g_free);
}

static void
bs_log_form_finalize (GObject *object)
{
  BsLogForm *self = BS_LOG_FORM (object);

  for (guint i = 0; i < BS_N_ENTRY_NUMBERS; i++)
    g_free (self->texts[i]);
  g_array_unref (self->measure_texts);
  g_ptr_array_unref (self->faults);
  g_free (self->initial);
  bs_entry_unref (self->entry);

  G_OBJECT_CLASS (bs_log_form_parent_class)->finalize (object);
}

static void
bs_log_form_class_init (BsLogFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_log_form_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", BS_TYPE_LOG_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SHOW_FAULT] = g_signal_new ("show-fault", BS_TYPE_LOG_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
bs_log_form_init (BsLogForm *self)
{
  self->entry = bs_entry_new ();
  self->faults = g_ptr_array_new_with_free_func (fault_free);
  self->measure_texts = g_array_new (FALSE, TRUE, sizeof (BsMeasureTexts));
  g_array_set_clear_func (self->measure_texts, measure_texts_clear);
}

BsLogForm *
bs_log_form_new (BsLogClock clock, gpointer user_data)
{
  BsLogForm *self = g_object_new (BS_TYPE_LOG_FORM, NULL);

  self->clock = clock;
  self->clock_data = user_data;
  return self;
}

static void
set_number_text (char **text, gint value)
{
  g_free (*text);
  *text = value == BS_ABSENT ? NULL : g_strdup_printf ("%d", value);
}

void
bs_log_form_fill_texts (BsLogForm *self)
{
  set_number_text (&self->texts[BS_NUMBER_WALK_MIN], self->entry->walk_min);
  set_number_text (&self->texts[BS_NUMBER_ONSET_MIN], self->entry->onset_min);
  set_number_text (&self->texts[BS_NUMBER_WALK_METRES], self->entry->walk_metres);

  g_array_set_size (self->measure_texts, 0);
  g_array_set_size (self->measure_texts, MAX (self->entry->n_measures, 0));
  for (gint i = 0; i < self->entry->n_measures; i++)
    {
      BsMeasureTexts *texts = &g_array_index (self->measure_texts, BsMeasureTexts, i);

      set_number_text (&texts->texts[BS_NUMBER_APPLIED_MIN - BS_N_ENTRY_NUMBERS], self->entry->measures[i].applied_min);
      set_number_text (&texts->texts[BS_NUMBER_RESULT_MIN - BS_N_ENTRY_NUMBERS], self->entry->measures[i].result_min);
    }
}

void
bs_log_form_load (BsLogForm *self, const BsEntry *entry)
{
  BsEntry *copy = entry != NULL ? bs_entry_copy (entry) : bs_entry_new ();

  bs_entry_unref (self->entry);
  self->entry = copy;
  self->is_new = entry == NULL;
  self->tried = FALSE;
  self->pain_chosen = !self->is_new;
  self->at_chosen = !self->is_new;
  self->end_choice = BS_END_OPEN;
  self->numbness_before_mark = BS_ANSWER_OPEN;
  if (self->is_new)
    self->entry->at = bs_log_form_now (self);
  bs_log_answers_load (&self->answers, self->entry);
  bs_log_form_fill_texts (self);

  g_free (self->initial);
  self->initial = bs_log_form_to_draft (self);
  bs_log_form_changed (self);
}

BsInstant
bs_log_form_now (BsLogForm *self)
{
  return self->clock (self->clock_data);
}

const BsEntry *
bs_log_form_get_entry (BsLogForm *self)
{
  return self->entry;
}

BsEntry *
bs_log_form_edit (BsLogForm *self)
{
  return self->entry;
}

void
bs_log_form_changed (BsLogForm *self)
{
  g_ptr_array_set_size (self->faults, 0);
  bs_log_form_check (self, self->faults);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
bs_log_form_set_pain (BsLogForm *self, gint pain)
{
  if (self->pain_chosen && self->entry->pain == pain)
    return;
  self->pain_chosen = TRUE;
  self->entry->pain = pain;
  bs_log_form_changed (self);
}

gboolean
bs_log_form_is_pain_chosen (BsLogForm *self)
{
  return self->pain_chosen;
}

void
bs_log_form_set_at (BsLogForm *self, BsInstant at)
{
  self->entry->at = at;
  self->at_chosen = TRUE;
  bs_log_form_changed (self);
}

gboolean
bs_is_about_same_time (BsInstant a, BsInstant b)
{
  return a.kind == BS_INSTANT_TIME && b.kind == BS_INSTANT_TIME && ABS (a.seconds - b.seconds) < STILL_NOW_SECONDS;
}

gboolean
bs_log_form_is_at_now (BsLogForm *self)
{
  return !self->at_chosen && bs_is_about_same_time (bs_log_form_now (self), self->entry->at);
}

void
bs_log_form_set_at_now (BsLogForm *self)
{
  self->entry->at = bs_log_form_now (self);
  self->at_chosen = FALSE;
  bs_log_form_changed (self);
}

void
bs_log_form_set_end (BsLogForm *self, BsInstant end, BsEndChoice choice)
{
  self->entry->end = end;
  self->end_choice = choice;
  bs_log_form_changed (self);
}

BsEndChoice
bs_log_form_get_end_choice (BsLogForm *self)
{
  return self->end_choice;
}

const BsLogAnswers *
bs_log_form_get_answers (BsLogForm *self)
{
  return &self->answers;
}

static void
answers_changed (BsLogForm *self)
{
  bs_log_answers_apply (&self->answers, self->entry);
  bs_log_form_changed (self);
}

void
bs_log_form_answer (BsLogForm *self, BsQuestion question, BsAnswer answer)
{
  bs_log_answers_set (&self->answers, question, answer);
  answers_changed (self);
}

void
bs_log_form_answer_none (BsLogForm *self)
{
  bs_log_answers_set_none (&self->answers);
  answers_changed (self);
}

void
bs_log_form_answer_sign (BsLogForm *self, BsSign sign, BsAnswer answer)
{
  bs_log_answers_set_one (&self->answers, sign, answer);
  answers_changed (self);
}

void
bs_log_form_set_sign (BsLogForm *self, BsSign sign, gboolean on)
{
  bs_log_answers_set_sign (&self->answers, sign, on);
  answers_changed (self);
}

void
bs_log_form_deny_rest (BsLogForm *self, guint64 signs, gboolean on)
{
  bs_log_answers_deny_rest (&self->answers, signs, on);
  answers_changed (self);
}

/* A mark says yes to the question about numbness; the last one taken away takes back what only it had said, so that a
 * mark passed on the way to another leaves the answer as it was. */
static void
marks_changed (BsLogForm *self)
{
  guint8 *answer = &self->answers.answers[BS_QUESTION_NUMBNESS];

  if (self->entry->numb.n > 0 && *answer != BS_ANSWER_YES)
    {
      self->numbness_before_mark = *answer;
      *answer = BS_ANSWER_YES;
      self->answers.numb_by_mark = TRUE;
    }
  else if (self->entry->numb.n == 0 && *answer == BS_ANSWER_YES && self->answers.numb_by_mark)
    {
      *answer = self->numbness_before_mark;
      self->answers.numb_by_mark = FALSE;
    }
  answers_changed (self);
}

void
bs_log_form_set_marked (BsLogForm *self, const BsSpot *spot, BsRegionMark mark, gboolean on)
{
  bs_spot_set_marked (spot, self->entry, mark, on);
  marks_changed (self);
}

gboolean
bs_log_form_cycle_spot (BsLogForm *self, const BsSpot *spot, BsRegionMark first)
{
  if (!bs_spot_cycle (spot, self->entry, first))
    return FALSE;
  marks_changed (self);
  return TRUE;
}

static char **
find_text (BsLogForm *self, BsLogNumber number, gint measure)
{
  if (number < BS_N_ENTRY_NUMBERS)
    return &self->texts[number];
  return &g_array_index (self->measure_texts, BsMeasureTexts, measure).texts[number - BS_N_ENTRY_NUMBERS];
}

void
bs_log_form_set_number (BsLogForm *self, BsLogNumber number, gint measure, const char *text)
{
  char **place = find_text (self, number, measure);
  gint value = BS_ABSENT;

  if (g_strcmp0 (*place != NULL ? *place : "", text) == 0)
    return;
  g_free (*place);
  *place = *text != '\0' ? g_strdup (text) : NULL;
  if (!bs_log_number_parse (number, text, &value))
    value = BS_ABSENT;

  switch (number)
    {
    case BS_NUMBER_WALK_MIN:
      self->entry->walk_min = value;
      break;
    case BS_NUMBER_ONSET_MIN:
      self->entry->onset_min = value;
      break;
    case BS_NUMBER_WALK_METRES:
      self->entry->walk_metres = value;
      break;
    case BS_NUMBER_APPLIED_MIN:
      self->entry->measures[measure].applied_min = value;
      break;
    case BS_NUMBER_RESULT_MIN:
      self->entry->measures[measure].result_min = value;
      break;
    case BS_N_NUMBERS:
    default:
      g_assert_not_reached ();
    }
  bs_log_form_changed (self);
}

const char *
bs_log_form_get_number (BsLogForm *self, BsLogNumber number, gint measure)
{
  const char *text = *find_text (self, number, measure);

  return text != NULL ? text : "";
}

void
bs_log_form_add_measure (BsLogForm *self, BsMeasureKind kind)
{
  if (self->entry->n_measures >= BS_MEASURES_MAX)
    return;
  bs_entry_add_measure (self->entry, kind);
  g_array_set_size (self->measure_texts, self->entry->n_measures);
  bs_log_form_changed (self);
}

void
bs_log_form_remove_measure (BsLogForm *self, guint index)
{
  bs_entry_remove_measure (self->entry, index);
  g_array_remove_index (self->measure_texts, index);
  /* What was taken away is not a "nothing". */
  if (self->entry->n_measures == 0)
    self->entry->n_measures = BS_ABSENT;
  bs_log_form_changed (self);
}

void
bs_log_form_set_no_measures (BsLogForm *self, gboolean none)
{
  if (self->entry->n_measures > 0)
    return;
  self->entry->n_measures = none ? 0 : BS_ABSENT;
  bs_log_form_changed (self);
}

GPtrArray *
bs_log_form_get_faults (BsLogForm *self)
{
  return self->faults;
}

const char *
bs_log_form_get_fault (BsLogForm *self, BsLogField field, gint measure)
{
  for (guint i = 0; i < self->faults->len; i++)
    {
      const BsLogFault *fault = g_ptr_array_index (self->faults, i);

      if (fault->field == field && fault->measure == measure && (!fault->missing || self->tried))
        return fault->text;
    }
  return NULL;
}

const BsLogFault *
bs_log_form_try (BsLogForm *self)
{
  self->tried = TRUE;
  bs_log_form_changed (self);
  return self->faults->len > 0 ? g_ptr_array_index (self->faults, 0) : NULL;
}

void
bs_log_form_show_fault (BsLogForm *self, BsLogField field, gint measure)
{
  g_signal_emit (self, signals[SIGNAL_SHOW_FAULT], 0, (gint) field, measure);
}

gboolean
bs_log_form_is_untouched (BsLogForm *self)
{
  g_autofree char *now = bs_log_form_to_draft (self);

  return g_strcmp0 (now, self->initial) == 0;
}
