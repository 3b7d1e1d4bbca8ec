/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-check.h"
#include "bs-entry.h"
#include "bs-instant-private.h"

char *
bs_excerpt_dup (const char *text)
{
  enum
  {
    LONGEST = 40
  };
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, 4 * LONGEST));

  if (g_utf8_strlen (valid, -1) <= LONGEST)
    return g_steal_pointer (&valid);
  *g_utf8_offset_to_pointer (valid, LONGEST) = '\0';
  return g_strconcat (valid, "…", NULL);
}

gboolean
bs_check_fail (const BsCheck *self, const char *field, gint item, BsDiaryError code, const char *format, ...)
{
  if (self->field_out != NULL)
    *self->field_out = self->list != NULL ? self->list : field;
  if (self->error != NULL)
    {
      g_autoptr (GString) message = g_string_new (self->place);
      va_list arguments;

      if (message->len > 0)
        g_string_append_c (message, '.');
      if (self->list != NULL)
        g_string_append_printf (message, "%s[%d].", self->list, self->index);
      g_string_append (message, field);
      if (item != BS_NO_INDEX)
        g_string_append_printf (message, "[%d]", item);
      g_string_append (message, ": ");
      va_start (arguments, format);
      g_string_append_vprintf (message, format, arguments);
      va_end (arguments);
      g_set_error_literal (self->error, BS_DIARY_ERROR, code, message->str);
    }
  return FALSE;
}

gboolean
bs_check_number (const BsCheck *self, const char *field, gint value, gint least, gint most)
{
  if (value == BS_ABSENT || (value >= least && value <= most))
    return TRUE;
  return bs_check_fail (self, field, BS_NO_INDEX, BS_DIARY_ERROR_RANGE, _ ("%d is not between %d and %d"), value, least,
                        most);
}

gboolean
bs_check_term (const BsCheck *self, const char *field, gint value, const BsVocabulary *vocabulary)
{
  if (value == BS_ABSENT || (value >= 0 && (guint) value < vocabulary->n_terms))
    return TRUE;
  return bs_check_fail (self, field, BS_NO_INDEX, BS_DIARY_ERROR_UNKNOWN_VALUE, _ ("%d is not a value of this field"),
                        value);
}

gboolean
bs_check_terms (const BsCheck *self, const char *field, const BsTermList *list, const BsVocabulary *vocabulary,
                guint64 mask)
{
  if ((list->set & ~mask) == 0)
    return TRUE;
  for (gint i = 0; i < list->n; i++)
    {
      guint term = list->terms[i];

      if (term < vocabulary->n_terms && (BS_BIT (term) & mask) == 0)
        return bs_check_fail (self, field, i, BS_DIARY_ERROR_UNKNOWN_VALUE, _ ("“%s” is not a value of this field"),
                              vocabulary->words[term]);
      if (term >= vocabulary->n_terms)
        return bs_check_fail (self, field, i, BS_DIARY_ERROR_UNKNOWN_VALUE, _ ("%d is not a value of this field"),
                              (gint) term);
    }
  return bs_check_fail (self, field, BS_NO_INDEX, BS_DIARY_ERROR_UNKNOWN_VALUE, _ ("it holds an unknown value"));
}

gboolean
bs_check_text (const BsCheck *self, const char *field, gint item, const char *text, glong most)
{
  glong length;

  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return bs_check_fail (self, field, item, BS_DIARY_ERROR_NOT_JSON, _ ("the text is not UTF-8"));
  length = g_utf8_strlen (text, -1);
  if (length > most)
    return bs_check_fail (self, field, item, BS_DIARY_ERROR_RANGE,
                          _ ("the text has %ld characters, %ld are the most that fit"), length, most);
  return TRUE;
}

gboolean
bs_check_truth (const BsCheck *self, const char *field, gint value)
{
  if (value == BS_ABSENT || value == TRUE || value == FALSE)
    return TRUE;
  return bs_check_fail (self, field, BS_NO_INDEX, BS_DIARY_ERROR_TYPE, _ ("%d is neither true nor false"), value);
}

gboolean
bs_check_id (const BsCheck *self, const char *id)
{
  if (*id == '\0' || bs_uuid_is_valid (id))
    return TRUE;
  return bs_check_fail (self, "id", BS_NO_INDEX, BS_DIARY_ERROR_RANGE, _ ("it is not a UUID in lower case"));
}

gboolean
bs_check_instant (const BsCheck *self, const char *field, BsInstant instant, gboolean allow_time, gboolean allow_date)
{
  if (instant.kind == BS_INSTANT_ABSENT)
    return TRUE;
  if (instant.kind == BS_INSTANT_DATE && !allow_date)
    return bs_check_fail (self, field, BS_NO_INDEX, BS_DIARY_ERROR_INSTANT,
                          _ ("a date without a time is not enough here"));
  if (instant.kind == BS_INSTANT_TIME && !allow_time)
    return bs_check_fail (self, field, BS_NO_INDEX, BS_DIARY_ERROR_INSTANT,
                          _ ("only a date may stand here, without a time"));
  if (instant.offset < -BS_OFFSET_MAX || instant.offset > BS_OFFSET_MAX)
    return bs_check_fail (self, field, BS_NO_INDEX, BS_DIARY_ERROR_INSTANT,
                          _ ("its offset is not between -14:00 and +14:00"));
  if (!bs_instant_is_in_range (instant))
    return bs_check_fail (self, field, BS_NO_INDEX, BS_DIARY_ERROR_INSTANT,
                          _ ("it is not between the years 1900 and 2199"));
  return TRUE;
}
