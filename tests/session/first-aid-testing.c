/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-aid-testing.h"

#include <glib/gstdio.h>

BsInstant
aid_instant (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsInstant result;

  bs_instant_parse (text, FALSE, &result, &error);
  g_assert_no_error (error);
  return result;
}

void
aid_open_store (AidFixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "diary.db", NULL);
  g_autoptr (GError) error = NULL;

  self->store = bs_store_open (path, &error);
  g_assert_no_error (error);
}

void
aid_set_up (AidFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("backstory-first-aid-XXXXXX", &error);
  g_assert_no_error (error);
  aid_open_store (self);
  self->now = (BsMark){ .wall = aid_instant (BEGIN), .boot_us = 1000 * G_USEC_PER_SEC };
  g_strlcpy (self->now.boot_id, BOOT, sizeof self->now.boot_id);
  self->aid = bs_first_aid_new (NULL, &self->now);
}

static void
aid_close_store (AidFixture *self)
{
  bs_store_close (self->store);
  g_clear_object (&self->store);
}

void
aid_tear_down (AidFixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_clear_pointer (&self->aid, bs_first_aid_free);
  if (self->store)
    aid_close_store (self);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

void
aid_pass (AidFixture *self, gint64 seconds)
{
  self->now.wall.seconds += seconds;
  self->now.boot_us += seconds * G_USEC_PER_SEC;
}

void
aid_restart (AidFixture *self)
{
  g_autoptr (GError) error = NULL;

  bs_first_aid_free (self->aid);
  aid_close_store (self);
  aid_open_store (self);
  self->aid = bs_first_aid_load (self->store, &error);
  g_assert_no_error (error);
}

void
aid_pain (AidFixture *self, gint value)
{
  DO (bs_first_aid_record_pain (self->aid, self->store, value, &self->now, error));
}

void
aid_rest (AidFixture *self)
{
  DO (bs_first_aid_record_rest (self->aid, self->store, BS_REST_HOW_LIE, &self->now, error));
}

void
aid_cold (AidFixture *self)
{
  DO (bs_first_aid_record_cold (self->aid, self->store, &self->now, error));
}

void
aid_medicine (AidFixture *self)
{
  DO (bs_first_aid_record_medicine (self->aid, self->store, "Ibuprofen", "400 mg", BS_MEDICINE_CLASS_ANALGESIC,
                                    &self->now, error));
}

void
aid_answer (AidFixture *self, BsResult result)
{
  DO (bs_first_aid_record_result (self->aid, self->store, result, &self->now, error));
}

BsEntry *
aid_get_entry (AidFixture *self)
{
  g_autoptr (GError) error = NULL;
  BsEntry *entry = bs_store_get_entry (self->store, bs_first_aid_get_entry_id (self->aid), &error);

  g_assert_no_error (error);
  return entry;
}

char *
aid_describe (AidFixture *self)
{
  g_autoptr (BsEntry) entry = aid_get_entry (self);
  GString *text = g_string_new (NULL);

  for (gint i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      gint32 time = bs_instant_get_time_of_day (bs_instant_is_set (measure->at) ? measure->at : entry->at);

      g_string_append_printf (text, "%s%s %02d:%02d", i > 0 ? "; " : "",
                              bs_vocabulary_get_word (&bs_measure_kinds, (guint) measure->kind), time / 3600,
                              time / 60 % 60);
      if (measure->applied_min >= 0)
        g_string_append_printf (text, " for %d", measure->applied_min);
      if (measure->result >= 0)
        g_string_append_printf (text, " %s %d", bs_vocabulary_get_word (&bs_results, (guint) measure->result),
                                measure->result_min);
      if (measure->pain_after >= 0)
        g_string_append_printf (text, " now %d", measure->pain_after);
    }
  return g_string_free (text, FALSE);
}

void
aid_assert_measures (AidFixture *self, const char *expected)
{
  g_autofree char *text = aid_describe (self);

  g_assert_cmpstr (text, ==, expected);
}

BsLevel
aid_assess (AidFixture *self, const char *rule)
{
  g_autofree char *data = bs_rulebook_dup_installed_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRulebook) rulebook = bs_rulebook_load (data, NULL, &error);
  g_autoptr (BsHistory) history = NULL;
  BsAssessor *assessor;
  BsAssessment *assessment;
  g_autoptr (GArray) active = NULL;
  BsLevel level;
  gboolean found = rule == NULL;

  g_assert_no_error (error);
  history = bs_store_load_history (bs_store_get_path (self->store), NULL, &error);
  g_assert_no_error (error);
  assessor = bs_assessor_new (rulebook, BS_RULE_SETTINGS_DEFAULT);
  assessment = bs_assessor_assess (assessor, history, self->now.wall);
  level = bs_assessment_get_headline (assessment);
  active = bs_assessment_list_active (assessment);
  for (guint i = 0; i < active->len; i++)
    found |= rule && g_str_equal (g_array_index (active, BsFinding, i).rule->id, rule);
  bs_assessment_unref (assessment);
  bs_assessor_free (assessor);
  if (!found)
    g_error ("“%s” is not active", rule);
  return level;
}

BsEntry *
aid_new_entry (const char *at, gint value)
{
  BsEntry *entry = bs_entry_new ();

  entry->at = aid_instant (at);
  entry->pain = (gint8) value;
  return entry;
}
