/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-visit-draft.h"

#define GROUP "visit"
#define VERSION 1

void
bs_visit_draft_clear (BsVisitDraft *self)
{
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->knows, g_strfreev);
}

char *
bs_visit_draft_to_text (const BsVisitDraft *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_integer (file, GROUP, "version", VERSION);
  if (bs_instant_is_set (self->at))
    {
      g_autofree char *at = bs_instant_format (self->at);

      g_key_file_set_string (file, GROUP, "at", at);
    }
  g_key_file_set_string (file, GROUP, "kind", bs_vocabulary_get_word (&bs_visit_kinds, self->kind));
  g_key_file_set_string (file, GROUP, "who", self->who ? self->who : "");
  g_key_file_set_string (file, GROUP, "note", self->note ? self->note : "");
  g_key_file_set_string_list (file, GROUP, "knows", (const char *const *) self->knows,
                              self->knows ? g_strv_length (self->knows) : 0);
  g_key_file_set_integer (file, GROUP, "days", self->days);
  return g_key_file_to_data (file, NULL, NULL);
}

gboolean
bs_visit_draft_from_text (BsVisitDraft *self, const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *kind = NULL, *at = NULL;
  BsInstant instant = BS_INSTANT_NONE;
  gint term;

  if (!g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL) ||
      g_key_file_get_integer (file, GROUP, "version", NULL) != VERSION)
    return FALSE;
  kind = g_key_file_get_string (file, GROUP, "kind", NULL);
  at = g_key_file_get_string (file, GROUP, "at", NULL);
  term = kind ? bs_vocabulary_find (&bs_visit_kinds, kind) : -1;
  if (term < 0 || (at && (!bs_instant_parse (at, FALSE, &instant, NULL) || instant.kind != BS_INSTANT_TIME)))
    return FALSE;
  self->at = instant;
  self->kind = term;
  self->who = g_key_file_get_string (file, GROUP, "who", NULL);
  self->note = g_key_file_get_string (file, GROUP, "note", NULL);
  self->knows = g_key_file_get_string_list (file, GROUP, "knows", NULL, NULL);
  self->days = g_key_file_get_integer (file, GROUP, "days", NULL);
  return TRUE;
}
