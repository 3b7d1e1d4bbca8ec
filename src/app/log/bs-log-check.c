/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-form-private.h"

#include "bs-error.h"
#include "bs-text.h"

#include <glib/gi18n-lib.h>

/* What keeps a form from being saved, said at the field. The rules are bs_entry_validate()'s; what only a form can get
 * wrong (a choice not made, a number that is none) is found here. */

gint
bs_log_number_get_max (BsLogNumber number)
{
  return number == BS_NUMBER_WALK_METRES ? BS_METRES_MAX : BS_MINUTES_MAX;
}

gboolean
bs_log_number_parse (BsLogNumber number, const char *text, gint *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  gint sum = 0;

  *value = BS_ABSENT;
  if (*stripped == '\0')
    return TRUE;
  for (const char *p = stripped; *p != '\0'; p = g_utf8_next_char (p))
    {
      gint digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit < 0)
        return FALSE;
      sum = sum * 10 + digit;
      if (sum > bs_log_number_get_max (number))
        return FALSE;
    }
  *value = sum;
  return TRUE;
}

static gboolean
has_fault (GPtrArray *faults, BsLogField field, gint measure)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const BsLogFault *fault = g_ptr_array_index (faults, i);

      if (fault->field == field && fault->measure == measure)
        return TRUE;
    }
  return FALSE;
}

/* `text` (transfer full). */
static void
add_fault (GPtrArray *faults, BsLogField field, gint measure, gboolean missing, char *text)
{
  BsLogFault *fault;

  if (has_fault (faults, field, measure))
    {
      g_free (text);
      return;
    }
  fault = g_new0 (BsLogFault, 1);
  fault->field = field;
  fault->measure = measure;
  fault->missing = missing;
  fault->text = text;
  g_ptr_array_add (faults, fault);
}

static void
check_number (BsLogForm *self, GPtrArray *faults, BsLogNumber number, BsLogField field, gint measure)
{
  gint value;

  if (bs_log_number_parse (number, bs_log_form_get_number (self, number, measure), &value))
    return;
  if (number == BS_NUMBER_WALK_METRES)
    add_fault (
        faults, field, measure, FALSE,
        g_strdup_printf (_ ("Write whole metres, from 0 to %d, or leave it empty."), bs_log_number_get_max (number)));
  else
    add_fault (
        faults, field, measure, FALSE,
        g_strdup_printf (_ ("Write whole minutes, from 0 to %d, or leave it empty."), bs_log_number_get_max (number)));
}

static void
check_measure (BsLogForm *self, GPtrArray *faults, gint index)
{
  const BsMeasure *measure = &self->entry->measures[index];

  if (measure->name != NULL && g_utf8_strlen (measure->name, -1) > BS_NAME_MAX)
    add_fault (faults, BS_LOG_FIELD_MEASURE_NAME, index, FALSE,
               g_strdup_printf (_ ("This name is too long: %d characters at most."), BS_NAME_MAX));
  if (measure->dose != NULL && g_utf8_strlen (measure->dose, -1) > BS_DOSE_MAX)
    add_fault (faults, BS_LOG_FIELD_MEASURE_DOSE, index, FALSE,
               g_strdup_printf (_ ("This dose is too long: %d characters at most."), BS_DOSE_MAX));
  check_number (self, faults, BS_NUMBER_APPLIED_MIN, BS_LOG_FIELD_MEASURE_APPLIED_MIN, index);
  if (bs_instant_is_set (measure->at))
    {
      BsInstant at = self->entry->at;
      gboolean before = at.kind == BS_INSTANT_DATE ? bs_instant_get_date (measure->at) < bs_instant_get_date (at)
                                                   : measure->at.seconds < at.seconds;

      if (before)
        {
          g_autofree char *begin = bs_text_format_recent (at, bs_instant_get_date (bs_log_form_now (self)));

          add_fault (faults, BS_LOG_FIELD_MEASURE_AT, index, FALSE,
                     /* Translators: %s is a moment, "Today, 08:05". */
                     g_strdup_printf (_ ("This lies before the entry’s own time (%s). Change one of the two."), begin));
        }
    }
  check_number (self, faults, BS_NUMBER_RESULT_MIN, BS_LOG_FIELD_MEASURE_RESULT_MIN, index);
}

/* The field that bs_entry_validate() names, as the form has it. */
static BsLogField
find_field (const char *name)
{
  static const struct
  {
    const char *name;
    BsLogField field;
  } fields[] = {
    { "at", BS_LOG_FIELD_AT },
    { "end", BS_LOG_FIELD_END },
    { "pain", BS_LOG_FIELD_PAIN },
    { "types", BS_LOG_FIELD_TYPES },
    { "walkMin", BS_LOG_FIELD_WALK_MIN },
    { "onsetMin", BS_LOG_FIELD_ONSET_MIN },
    { "walkMetres", BS_LOG_FIELD_WALK_METRES },
    { "measures", BS_LOG_FIELD_MEASURES },
    { "note", BS_LOG_FIELD_NOTE },
  };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      return fields[i].field;
  return BS_LOG_FIELD_NONE;
}

void
bs_log_form_check (BsLogForm *self, GPtrArray *faults)
{
  const BsEntry *entry = self->entry;
  const char *field = NULL;
  g_autoptr (GError) error = NULL;

  if (bs_instant_is_set (entry->end))
    {
      gboolean before = entry->at.kind == BS_INSTANT_DATE
                            ? bs_instant_get_date (entry->end) < bs_instant_get_date (entry->at)
                            : entry->end.seconds < entry->at.seconds;

      if (before)
        add_fault (faults, BS_LOG_FIELD_END, -1, FALSE, g_strdup (_ ("The end lies before the beginning.")));
    }
  if (!self->pain_chosen)
    add_fault (faults, BS_LOG_FIELD_PAIN, -1, TRUE,
               g_strdup (_ ("Choose how strong the pain is. If you cannot say, choose “Not sure”.")));
  if (entry->pain == 0 && entry->types.n > 0)
    add_fault (faults, BS_LOG_FIELD_TYPES, -1, FALSE,
               g_strdup (_ ("You chose 0, no pain. Take the kind of pain away, or choose how strong it was.")));
  if (bs_log_answers_needs_detail (&self->answers, BS_QUESTION_NUMBNESS, entry))
    add_fault (faults, BS_LOG_FIELD_QUESTION + BS_QUESTION_NUMBNESS, -1, TRUE,
               g_strdup (_ ("Mark where it is numb, on the figure or in the list.")));
  check_number (self, faults, BS_NUMBER_WALK_MIN, BS_LOG_FIELD_WALK_MIN, -1);
  check_number (self, faults, BS_NUMBER_ONSET_MIN, BS_LOG_FIELD_ONSET_MIN, -1);
  if (entry->walk_min != BS_ABSENT && entry->onset_min > entry->walk_min)
    add_fault (faults, BS_LOG_FIELD_ONSET_MIN, -1, FALSE,
               g_strdup (_ ("The pain cannot begin after the walk ended: this is more than the minutes walked.")));
  check_number (self, faults, BS_NUMBER_WALK_METRES, BS_LOG_FIELD_WALK_METRES, -1);
  for (gint i = 0; i < entry->n_measures; i++)
    check_measure (self, faults, i);
  if (entry->note != NULL && g_utf8_strlen (entry->note, -1) > BS_NOTE_MAX)
    add_fault (faults, BS_LOG_FIELD_NOTE, -1, FALSE,
               g_strdup_printf (_ ("This note is too long: %d characters at most."), BS_NOTE_MAX));

  /* The last word is the model's: whatever it refuses must not reach the store. */
  if (faults->len == 0 && !bs_entry_validate (entry, NULL, &field, &error))
    add_fault (faults, find_field (field), -1, FALSE, g_strdup (error->message));
}
