/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-error.h"

/* As text, a line a fact: "step cold", "measure medicine open <mark>". Unknown lines are of a later version, and are left
 * out. */

#define VALUE_NAME "first-aid"
#define FIRST_LINE "first-aid 1"

static const char *const step_words[] = { "pain", "rest", "cold", "medicine", "hour", "ask", "end" };
static const char *const flag_words[] = { "earlier", "open", "last" };

char *
bs_first_aid_format (const BsFirstAid *self)
{
  GString *text = g_string_new (FIRST_LINE "\n");
  g_autofree char *began = bs_mark_format (&self->began);

  g_string_append_printf (text, "entry %s\nstep %s\nfrom %s\nbegan %s\n", *self->entry_id ? self->entry_id : "-",
                          step_words[self->step], step_words[self->from], began);
  if (self->cold_on)
    g_string_append (text, "cold-on\n");
  if (self->asked)
    g_string_append (text, "asked\n");
  if (self->emergency)
    g_string_append (text, "emergency\n");
  for (guint i = 0; i < self->measures->len; i++)
    {
      const BsFirstAidMeasure *one = bs_first_aid_peek (self, i);
      const gboolean flags[] = { one->earlier, one->open, one->last };
      g_autofree char *mark = bs_mark_format (&one->mark);

      g_string_append_printf (text, "measure %s ", bs_vocabulary_get_word (&bs_measure_kinds, (guint) one->kind));
      for (guint j = 0; j < G_N_ELEMENTS (flags); j++)
        if (flags[j])
          g_string_append_printf (text, "%s ", flag_words[j]);
      g_string_append_printf (text, "%s\n", mark);
    }
  return g_string_free (text, FALSE);
}

static gboolean
fail (const char *line, GError **error)
{
  g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_FORMAT, _ ("First aid that was begun cannot be read: “%s”."),
               line);
  return FALSE;
}

/* `rest`: what follows "measure ". */
static gboolean
parse_measure (BsFirstAid *self, const char *line, const char *rest, GError **error)
{
  BsFirstAidMeasure one = { .kind = BS_ABSENT };
  gboolean *const flags[] = { &one.earlier, &one.open, &one.last };
  const char *space = strchr (rest, ' ');

  if (space)
    one.kind = (gint8) bs_vocabulary_find_n (&bs_measure_kinds, rest, (gsize) (space - rest));
  if (one.kind < 0)
    return fail (line, error);
  rest = space + 1;
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      gsize length = strlen (flag_words[i]);

      *flags[i] = strncmp (rest, flag_words[i], length) == 0 && rest[length] == ' ';
      if (*flags[i])
        rest += length + 1;
    }
  if (!bs_mark_parse (rest, &one.mark, error))
    return FALSE;
  if (self->measures->len >= BS_MEASURES_MAX)
    return fail (line, error);
  g_array_append_val (self->measures, one);
  return TRUE;
}

static gboolean
parse_step (BsFirstAidStep *out, const char *line, const char *word, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (step_words); i++)
    if (strcmp (step_words[i], word) == 0 && i != BS_FIRST_AID_ASK)
      {
        *out = i;
        return TRUE;
      }
  return fail (line, error);
}

static gboolean
parse_line (BsFirstAid *self, const char *line, GError **error)
{
  if (g_str_has_prefix (line, "measure "))
    return parse_measure (self, line, line + strlen ("measure "), error);
  if (g_str_has_prefix (line, "step "))
    return parse_step (&self->step, line, line + strlen ("step "), error);
  if (g_str_has_prefix (line, "from "))
    return parse_step (&self->from, line, line + strlen ("from "), error);
  if (g_str_has_prefix (line, "began "))
    return bs_mark_parse (line + strlen ("began "), &self->began, error);
  if (g_str_has_prefix (line, "entry "))
    {
      const char *id = line + strlen ("entry ");

      if (strcmp (id, "-") != 0 && !bs_uuid_is_valid (id))
        return fail (line, error);
      g_strlcpy (self->entry_id, strcmp (id, "-") != 0 ? id : "", sizeof self->entry_id);
      return TRUE;
    }
  self->cold_on |= strcmp (line, "cold-on") == 0;
  self->asked |= strcmp (line, "asked") == 0;
  self->emergency |= strcmp (line, "emergency") == 0;
  return TRUE;
}

BsFirstAid *
bs_first_aid_parse (const char *text, GError **error)
{
  g_autoptr (BsFirstAid) self = g_new0 (BsFirstAid, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->measures = g_array_new (FALSE, TRUE, sizeof (BsFirstAidMeasure));
  if (g_strcmp0 (lines[0], FIRST_LINE) != 0)
    {
      fail (lines[0] ? lines[0] : "", error);
      return NULL;
    }
  for (guint i = 1; lines[i]; i++)
    if (!parse_line (self, lines[i], error))
      return NULL;
  if (!bs_instant_is_set (self->began.wall))
    {
      fail ("began", error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

gboolean
bs_first_aid_save (const BsFirstAid *self, BsStore *store, GError **error)
{
  g_autofree char *text = bs_first_aid_format (self);

  return bs_store_put_value (store, VALUE_NAME, text, error);
}

gboolean
bs_first_aid_clear (BsStore *store, GError **error)
{
  return bs_store_put_value (store, VALUE_NAME, "", error);
}

/* The entry is what counts: it may have been changed elsewhere since, and of an answer that was being written when the power
 * failed only the first half may be there. */
static void
follow_entry (BsFirstAid *self, const BsEntry *entry)
{
  g_autoptr (GArray) match = bs_first_aid_match (self, entry);
  gboolean worse = FALSE, known = bs_instant_is_set (entry->end);

  for (guint i = self->measures->len; i-- > 0;)
    {
      gint index = g_array_index (match, gint, i);

      if (index < 0)
        {
          g_array_remove_index (self->measures, i);
          continue;
        }
      bs_first_aid_peek (self, i)->open = entry->measures[index].result < 0;
    }
  for (guint i = 0; i < self->measures->len; i++)
    {
      g_autoptr (GArray) now = bs_first_aid_match (self, entry);
      const BsMeasure *measure = &entry->measures[g_array_index (now, gint, i)];
      gint64 start = bs_measure_get_start (measure, entry).seconds;

      if (measure->result < 0)
        continue;
      worse |= measure->result == BS_RESULT_WORSE;
      /* What ends the question of the hour (rules.md 2.6, 11), and “gone”. */
      known |= measure->result == BS_RESULT_WORSE || measure->result == BS_RESULT_GONE || measure->result_min < 0 ||
               start + measure->result_min * 60 >=
                   bs_first_aid_peek (self, 0)->mark.wall.seconds + BS_FIRST_AID_HOUR_SECONDS;
    }
  self->asked = known;
  self->cold_on &= bs_first_aid_get_measure (self, BS_MEASURE_COLD, NULL);
  self->emergency &= worse || self->measures->len == 0;
  if (self->step == BS_FIRST_AID_HOUR && self->measures->len == 0)
    self->step = BS_FIRST_AID_REST;
  if (self->step == BS_FIRST_AID_HOUR && self->asked)
    self->step = BS_FIRST_AID_END;
}

BsFirstAid *
bs_first_aid_load (BsStore *store, GError **error)
{
  g_autoptr (BsFirstAid) self = NULL;
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *text = bs_store_get_value (store, VALUE_NAME, &fault);

  if (fault)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  if (!text || !*text)
    return NULL;
  self = bs_first_aid_parse (text, error);
  if (!self)
    return NULL;
  if (!*self->entry_id)
    return g_steal_pointer (&self);
  entry = bs_store_get_entry (store, self->entry_id, &fault);
  if (!entry)
    {
      if (!g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND))
        g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  follow_entry (self, entry);
  return g_steal_pointer (&self);
}
