/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-journal.h"

#include <glib/gstdio.h>
#include <string.h>

#include "rules-testing.h"

/* What a window has of the diary: it follows the store, change by change, and always says what the diary, read anew,
 * would say. */

#define NOW "2025-03-10T12:00Z"

typedef struct
{
  char *folder, *path;
  BsStore *store;
  BsRulebook *rulebook;
  BsJournal *journal;
  guint n_assessed, n_failed, n_loaded;
  GError *failure;
} Fixture;

static BsInstant
instant (const char *text)
{
  return rules_testing_instant (text);
}

static void
on_assessed (BsJournal *journal, gpointer user_data)
{
  ((Fixture *) user_data)->n_assessed++;
}

static void
on_failed (BsJournal *journal, const GError *error, gpointer user_data)
{
  Fixture *self = user_data;

  self->n_failed++;
  g_clear_error (&self->failure);
  self->failure = g_error_copy (error);
}

static void
on_loaded (BsJournal *journal, GParamSpec *pspec, gpointer user_data)
{
  ((Fixture *) user_data)->n_loaded++;
}

static void
new_journal (Fixture *self, BsRulebook *rulebook)
{
  self->journal = bs_journal_new (self->store, rulebook, BS_RULE_SETTINGS_DEFAULT);
  bs_journal_set_clock (self->journal, instant (NOW));
  g_signal_connect (self->journal, "assessed", G_CALLBACK (on_assessed), self);
  g_signal_connect (self->journal, "failed", G_CALLBACK (on_failed), self);
  g_signal_connect (self->journal, "notify::loaded", G_CALLBACK (on_loaded), self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("backstory-journal-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "diary.db", NULL);
  self->store = bs_store_open (self->path, &error);
  g_assert_no_error (error);
  self->rulebook = rules_testing_load (NULL);
  new_journal (self, self->rulebook);
}

/* Nobody else keeps the journal, but for a thread that has just read and is about to let it go. */
static void
drop_journal (Fixture *self)
{
  GWeakRef weak;
  gboolean gone = FALSE;

  g_weak_ref_init (&weak, self->journal);
  g_clear_object (&self->journal);
  for (guint i = 0; i < 3000 && !gone; i++)
    {
      g_autoptr (GObject) journal = g_weak_ref_get (&weak);

      gone = journal == NULL;
      g_clear_object (&journal);
      g_main_context_iteration (NULL, FALSE);
      if (!gone)
        g_usleep (10000);
    }
  g_weak_ref_clear (&weak);
  g_assert_true (gone);
}

static void
close_all (Fixture *self)
{
  if (self->journal != NULL)
    drop_journal (self);
  if (self->store != NULL)
    {
      bs_store_close (self->store);
      g_assert_finalize_object (self->store);
    }
  self->store = NULL;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  close_all (self);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  bs_rulebook_unref (self->rulebook);
  g_clear_error (&self->failure);
  g_free (self->folder);
  g_free (self->path);
}

static gboolean
on_too_late (gpointer user_data)
{
  g_error ("nothing happened in half a minute");
  return G_SOURCE_REMOVE;
}

/* Lets the main loop run until `*counter` has reached `value`. */
static void
wait_for (const guint *counter, guint value)
{
  guint guard = g_timeout_add_seconds (30, on_too_late, NULL);

  while (*counter < value)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (guard);
}

/* All that is there to be done, done. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static BsEntry *
put_entry_into (BsStore *store, const char *fields)
{
  g_autofree char *json = g_strdup (fields);
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  BsEntry *stored;

  g_strdelimit (json, "'", '"');
  entry = bs_entry_new_from_json (json, &error);
  g_assert_no_error (error);
  stored = bs_store_put_entry (store, entry, instant (NOW), &error);
  g_assert_no_error (error);
  return stored;
}

static BsEntry *
put_entry (Fixture *self, const char *fields)
{
  return put_entry_into (self->store, fields);
}

static BsVisit *
put_visit (Fixture *self, const char *at, BsVisitKind kind)
{
  g_autoptr (BsVisit) visit = bs_visit_new ();
  g_autoptr (GError) error = NULL;
  BsVisit *stored;

  visit->at = instant (at);
  visit->kind = (gint8) kind;
  stored = bs_store_put_visit (self->store, visit, instant (NOW), &error);
  g_assert_no_error (error);
  return stored;
}

/* What it has is what the diary on disk says, read anew and judged anew. */
static void
assert_as_from_nothing (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsHistory) history = bs_store_load_history (self->path, NULL, &error);
  g_autoptr (BsAssessment) assessment = NULL;
  g_autofree char *expected = NULL, *found = NULL;

  g_assert_no_error (error);
  assessment = rules_testing_assess (self->rulebook, history, bs_journal_now (self->journal));
  expected = rules_testing_describe (assessment);
  found = rules_testing_describe (bs_journal_get_assessment (self->journal));
  g_assert_cmpstr (found, ==, expected);
  g_assert_true (bs_assessment_get_history_snapshot (bs_journal_get_assessment (self->journal)) == bs_journal_get_history (self->journal));
}

static gboolean
is_active (Fixture *self, const char *rule)
{
  return rules_testing_is_active (bs_journal_get_assessment (self->journal), rule);
}

static void
load_now (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bs_journal_load_now (self->journal, &error));
  g_assert_no_error (error);
}

#define CALF "{'at':'2025-03-10T10:00Z','pain':5,'radiates':['foot'],'measures':[{'kind':'other'}]}"

static void
test_before_loading (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, CALF);

  g_assert_false (bs_journal_is_loaded (self->journal));
  g_assert_null (bs_journal_get_history (self->journal));
  g_assert_null (bs_journal_get_assessment (self->journal));
  g_assert_true (bs_journal_get_store (self->journal) == self->store);
  g_assert_true (bs_journal_get_rulebook (self->journal) == self->rulebook);
  bs_journal_reassess (self->journal);
  g_assert_cmpuint (self->n_assessed, ==, 0);
}

static void
test_load_now (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, CALF);

  load_now (self);
  g_assert_true (bs_journal_is_loaded (self->journal));
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_cmpuint (self->n_loaded, ==, 1);
  g_assert_true (is_active (self, "leg-or-foot-pain"));
  assert_as_from_nothing (self);
}

static void
test_load_in_thread (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, CALF);

  bs_journal_load (self->journal);
  g_assert_false (bs_journal_is_loaded (self->journal));
  wait_for (&self->n_loaded, 1);
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_cmpuint (self->n_failed, ==, 0);
  g_assert_cmpuint (bs_history_get_n_entries (bs_journal_get_history (self->journal)), ==, 1);
  assert_as_from_nothing (self);
}

/* The thread may have read before the change: what it brings is not taken, it reads once more. */
static void
test_change_while_loading (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;
  g_autoptr (BsVisit) visit = NULL;

  bs_journal_load (self->journal);
  entry = put_entry (self, CALF);
  visit = put_visit (self, "2025-03-10T09:00Z", BS_VISIT_DOCTOR);
  wait_for (&self->n_loaded, 1);
  settle ();
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_cmpuint (bs_history_get_n_entries (bs_journal_get_history (self->journal)), ==, 1);
  g_assert_cmpuint (bs_history_get_n_visits (bs_journal_get_history (self->journal)), ==, 1);
  assert_as_from_nothing (self);
}

static void
test_load_while_loading (Fixture *self, gconstpointer data)
{
  bs_journal_load (self->journal);
  bs_journal_load (self->journal);
  bs_journal_load (self->journal);
  wait_for (&self->n_loaded, 1);
  settle ();
  g_assert_cmpuint (self->n_assessed, ==, 1);
}

static void
test_settings_while_loading (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, "{'at':'2025-03-10T10:00Z','pain':5,'when':'walking','walkMin':35,'measures':[{'kind':'other'}]}");

  bs_journal_load (self->journal);
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 40 });
  wait_for (&self->n_loaded, 1);
  settle ();
  g_assert_false (is_active (self, "ache-on-long-walk"));
}

/* Let go while the thread reads: nothing is left behind. */
static void
test_gone_while_loading (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, CALF);

  bs_journal_load (self->journal);
  drop_journal (self);
  settle ();
  g_assert_cmpuint (self->n_failed, ==, 0);
}

static void
test_entries (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, changed = NULL, gone = NULL, other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) copy = NULL;

  load_now (self);
  entry = put_entry (self, CALF);
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_true (is_active (self, "leg-or-foot-pain"));
  assert_as_from_nothing (self);

  /* Edited: the evidence is withdrawn, as if it had never been. */
  copy = bs_entry_copy (entry);
  bs_term_list_remove (&copy->radiates, BS_REGION_FOOT);
  bs_term_list_add (&copy->radiates, BS_REGION_BUTTOCK);
  changed = bs_store_put_entry (self->store, copy, instant (NOW), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_assessed, ==, 3);
  g_assert_false (is_active (self, "leg-or-foot-pain"));
  g_assert_cmpuint (bs_assessment_get_past (bs_journal_get_assessment (self->journal))->len, ==, 0);
  assert_as_from_nothing (self);

  other = put_entry (self, "{'at':'2025-03-10T11:30Z','pain':9}");
  g_assert_true (is_active (self, "unbearable-pain"));
  g_assert_true (is_active (self, "no-relief-within-hour"));
  assert_as_from_nothing (self);
  gone = bs_store_delete_entry (self->store, entry->id, instant (NOW), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_assessed, ==, 5);
  g_assert_false (is_active (self, "no-relief-within-hour"));
  g_assert_cmpuint (bs_history_get_n_entries (bs_journal_get_history (self->journal)), ==, 1);
  assert_as_from_nothing (self);
}

/* Years ago, where the base lies. */
static void
test_entries_of_the_past (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) old = NULL, gone = NULL;
  guint64 base_id;

  g_assert_true (bs_store_begin (self->store, &error));
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (BsEntry) entry = bs_entry_new (), stored = NULL;

      entry->at = bs_instant_new (instant (NOW).seconds - (gint64) i * 7 * 3600, 0);
      entry->pain = (gint8) (i % 11);
      if (i % 9 == 0)
        bs_term_list_add (&entry->radiates, BS_REGION_FOOT);
      stored = bs_store_put_entry (self->store, entry, instant (NOW), &error);
      g_assert_no_error (error);
    }
  g_assert_true (bs_store_commit (self->store, &error));
  load_now (self);
  assert_as_from_nothing (self);
  base_id = bs_history_get_base_id (bs_journal_get_history (self->journal));
  g_assert_cmpuint (bs_history_get_n_base (bs_journal_get_history (self->journal)), >, 0);

  old = put_entry (self, "{'at':'2024-12-01T10:00Z','pain':9,'signs':['bowel-leak']}");
  g_assert_cmpuint (bs_history_get_base_id (bs_journal_get_history (self->journal)), !=, base_id);
  assert_as_from_nothing (self);
  gone = bs_store_delete_entry (self->store, old->id, instant (NOW), &error);
  g_assert_no_error (error);
  assert_as_from_nothing (self);
}

static void
test_visits (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, CALF);
  g_autoptr (BsVisit) phone = NULL, visit = NULL, gone = NULL;
  g_autoptr (GError) error = NULL;

  load_now (self);
  phone = put_visit (self, "2025-03-10T11:00Z", BS_VISIT_PHONE_ADVICE);
  g_assert_true (is_active (self, "leg-or-foot-pain"));
  visit = put_visit (self, "2025-03-10T11:00Z", BS_VISIT_DOCTOR);
  g_assert_cmpuint (self->n_assessed, ==, 3);
  g_assert_false (is_active (self, "leg-or-foot-pain"));
  g_assert_cmpuint (bs_assessment_get_past (bs_journal_get_assessment (self->journal))->len, ==, 1);
  assert_as_from_nothing (self);
  gone = bs_store_delete_visit (self->store, visit->id, &error);
  g_assert_no_error (error);
  g_assert_true (is_active (self, "leg-or-foot-pain"));
  assert_as_from_nothing (self);
}

static void
test_profile (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, CALF);
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (GError) error = NULL;

  load_now (self);
  g_assert_false (is_active (self, "g-cancer-neuro"));
  profile->cancer_history = TRUE;
  g_assert_true (bs_store_put_profile (self->store, profile, &error));
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_true (is_active (self, "g-cancer-neuro"));
  assert_as_from_nothing (self);
}

/* A medicine of the list changes no history; pages that show the list hear of it. */
static void
test_medicines (Fixture *self, gconstpointer data)
{
  g_autoptr (BsMedicine) medicine = bs_medicine_new (), stored = NULL;
  g_autoptr (GError) error = NULL;
  BsHistory *history;

  load_now (self);
  history = bs_journal_get_history (self->journal);
  medicine->name = g_strdup ("Ibuprofen");
  stored = bs_store_put_medicine (self->store, medicine, instant (NOW), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_true (bs_journal_get_history (self->journal) == history);
}

/* Many changes as one: read anew, in a thread. */
static void
test_many_at_once (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  load_now (self);
  g_assert_true (bs_store_begin (self->store, &error));
  first = put_entry (self, CALF);
  second = put_entry (self, "{'at':'2025-03-10T11:30Z','pain':9}");
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_true (bs_store_commit (self->store, &error));
  wait_for (&self->n_assessed, 2);
  settle ();
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_cmpuint (bs_history_get_n_entries (bs_journal_get_history (self->journal)), ==, 2);
  assert_as_from_nothing (self);
}

static void
test_nothing_of_a_rollback (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) first = NULL;
  g_autoptr (GError) error = NULL;

  load_now (self);
  g_assert_true (bs_store_begin (self->store, &error));
  first = put_entry (self, CALF);
  bs_store_rollback (self->store);
  settle ();
  g_assert_cmpuint (bs_history_get_n_entries (bs_journal_get_history (self->journal)), ==, 0);
  assert_as_from_nothing (self);
}

static void
test_clock (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, "{'at':'2025-03-10T10:00Z','pain':0,'measures':[{'kind':'cold','appliedMin':11}]}");

  load_now (self);
  g_assert_true (is_active (self, "cold-too-long"));
  /* Nothing is said anew, so nobody is disturbed; but the time moves on. */
  bs_journal_set_clock (self->journal, instant ("2025-03-10T12:01Z"));
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_true (bs_instant_equal (bs_assessment_get_at (bs_journal_get_assessment (self->journal)), instant ("2025-03-10T12:01Z")));
  g_assert_true (bs_instant_equal (bs_journal_now (self->journal), instant ("2025-03-10T12:01Z")));
  /* Another day is another today. */
  bs_journal_set_clock (self->journal, instant ("2025-03-11T12:01Z"));
  g_assert_cmpuint (self->n_assessed, ==, 2);
  bs_journal_set_clock (self->journal, instant ("2025-03-13T10:00Z"));
  g_assert_cmpuint (self->n_assessed, ==, 3);
  g_assert_true (is_active (self, "cold-too-long"));
  bs_journal_set_clock (self->journal, instant ("2025-03-13T10:00:01Z"));
  g_assert_cmpuint (self->n_assessed, ==, 4);
  g_assert_false (is_active (self, "cold-too-long"));
  assert_as_from_nothing (self);
  /* And back: a fixed clock may. */
  bs_journal_set_clock (self->journal, instant (NOW));
  g_assert_true (is_active (self, "cold-too-long"));
  assert_as_from_nothing (self);
}

/* The system's clock, where none is fixed. */
static void
test_system_clock (Fixture *self, gconstpointer data)
{
  BsInstant before = bs_instant_now (), now;

  bs_journal_set_clock (self->journal, BS_INSTANT_NONE);
  now = bs_journal_now (self->journal);
  g_assert_cmpint (now.seconds, >=, before.seconds);
  g_assert_cmpint (now.seconds, <=, bs_instant_now ().seconds);
}

static void
test_settings (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, "{'at':'2025-03-10T10:00Z','pain':5,'when':'walking','walkMin':35,'measures':[{'kind':'other'}]}");

  load_now (self);
  g_assert_true (is_active (self, "ache-on-long-walk"));
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 36 });
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_false (is_active (self, "ache-on-long-walk"));
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 36 });
  g_assert_cmpuint (self->n_assessed, ==, 2);
  bs_journal_set_settings (self->journal, BS_RULE_SETTINGS_DEFAULT);
  g_assert_cmpuint (self->n_assessed, ==, 3);
  g_assert_true (is_active (self, "ache-on-long-walk"));
  assert_as_from_nothing (self);
}

/* Something wrote over the file while it was open. */
static void
damage (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, "This is no diary. This is no diary. This is no diary.", -1, &error);
  g_assert_no_error (error);
}

/* rules.md 5.4, 2: a person may hide the guidance's doctor-level rules, no others. */
static void
test_hide_guidance (Fixture *self, gconstpointer data)
{
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (BsEntry) entry = put_entry (self, "{'at':'2025-03-10T11:00Z','pain':3,'signs':['fever']}");
  g_autoptr (GError) error = NULL;
  guint n_shown, n_hidden;
  gint32 today;

  profile->pregnant = TRUE;
  g_assert_true (bs_store_put_profile (self->store, profile, &error));
  load_now (self);
  today = bs_instant_get_date (bs_journal_now (self->journal));
  g_assert_true (is_active (self, "g-pregnancy"));
  n_shown = bs_assessment_get_not_evaluated (bs_journal_get_assessment (self->journal))->len;
  g_assert_cmpint (bs_assessment_get_day_level (bs_journal_get_assessment (self->journal), today), ==, BS_LEVEL_URGENT);

  bs_journal_set_hide_guidance (self->journal, TRUE);
  g_assert_false (is_active (self, "g-pregnancy"));
  g_assert_true (is_active (self, "g-fever"));
  n_hidden = bs_assessment_get_not_evaluated (bs_journal_get_assessment (self->journal))->len;
  g_assert_cmpuint (n_hidden, <=, n_shown);
  for (guint i = 0; i < bs_rulebook_get_n_rules (self->rulebook); i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (self->rulebook, i);
      gboolean hideable = (bs_rulebook_get_hideable (self->rulebook) >> rule->index) & 1;

      g_assert_cmpint (hideable, ==, rule->level == BS_LEVEL_DOCTOR && g_str_has_prefix (rule->id, "g-"));
      if (hideable)
        g_assert_false (is_active (self, rule->id));
    }
  /* What stands in the history of it is hidden too. */
  bs_entry_unref (put_entry (self, "{'at':'2025-03-10T11:30Z','pain':0,'signs':[]}"));
  for (guint i = 0; i < bs_assessment_get_past (bs_journal_get_assessment (self->journal))->len; i++)
    g_assert_cmpstr (g_array_index (bs_assessment_get_past (bs_journal_get_assessment (self->journal)), BsFinding, i).rule->id, !=,
                     "g-pregnancy");
  bs_journal_set_hide_guidance (self->journal, FALSE);
  g_assert_true (is_active (self, "g-pregnancy"));
}

static void
test_failed_load (Fixture *self, gconstpointer data)
{
  damage (self);
  bs_journal_load (self->journal);
  wait_for (&self->n_failed, 1);
  g_assert_nonnull (self->failure);
  g_assert_true (self->failure->domain == BS_STORE_ERROR);
  g_assert_cmpuint (self->n_assessed, ==, 0);
  g_assert_cmpuint (self->n_loaded, ==, 0);
  g_assert_false (bs_journal_is_loaded (self->journal));
  g_assert_null (bs_journal_get_history (self->journal));
  /* It can be tried again. */
  bs_journal_load (self->journal);
  wait_for (&self->n_failed, 2);
}

static void
test_failed_load_now (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  damage (self);
  g_assert_false (bs_journal_load_now (self->journal, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == BS_STORE_ERROR);
  g_assert_false (bs_journal_is_loaded (self->journal));
}

/* What was read before stays where reading anew fails. */
static void
test_failed_reload (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, CALF);

  load_now (self);
  damage (self);
  bs_journal_load (self->journal);
  wait_for (&self->n_failed, 1);
  g_assert_true (bs_journal_is_loaded (self->journal));
  g_assert_true (is_active (self, "leg-or-foot-pain"));
  /* And goes on to be judged. */
  bs_journal_set_clock (self->journal, instant ("2025-03-13T10:00:01Z"));
  g_assert_false (is_active (self, "leg-or-foot-pain"));
}

/* A diary whose rules cannot be read is still a diary. */
static void
test_without_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  drop_journal (self);
  new_journal (self, NULL);
  bs_journal_load (self->journal);
  wait_for (&self->n_loaded, 1);
  entry = put_entry (self, CALF);
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_null (bs_journal_get_rulebook (self->journal));
  g_assert_null (bs_journal_get_assessment (self->journal));
  g_assert_cmpuint (bs_history_get_n_entries (bs_journal_get_history (self->journal)), ==, 1);
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 36 });
  bs_journal_reassess (self->journal);
  g_assert_null (bs_journal_get_assessment (self->journal));
}

/* What the command line writes beside an open window. */
static void
test_changed_outside (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, own = NULL;
  g_autoptr (GError) error = NULL;
  BsStore *other;
  guint n_assessed;

  load_now (self);
  g_assert_false (bs_store_was_changed_outside (self->store));
  own = put_entry (self, "{'at':'2025-03-10T11:30Z','pain':2}");
  n_assessed = self->n_assessed;
  bs_journal_look_again (self->journal);
  g_assert_cmpuint (self->n_assessed, ==, n_assessed);

  other = bs_store_open (self->path, &error);
  g_assert_no_error (error);
  entry = put_entry_into (other, CALF);
  g_clear_object (&other);
  bs_journal_look_again (self->journal);
  wait_for (&self->n_loaded, 2);
  g_assert_cmpuint (bs_history_get_n_entries (bs_journal_get_history (self->journal)), ==, 2);
  g_assert_true (is_active (self, "leg-or-foot-pain"));
  assert_as_from_nothing (self);
  g_assert_false (bs_store_was_changed_outside (self->store));
}

/* Without rules too a new day is another "today". */
static void
test_new_day_without_rules (Fixture *self, gconstpointer data)
{
  guint n_assessed;

  drop_journal (self);
  new_journal (self, NULL);
  load_now (self);
  n_assessed = self->n_assessed;
  bs_journal_reassess (self->journal);
  g_assert_cmpuint (self->n_assessed, ==, n_assessed);
  bs_journal_set_clock (self->journal, bs_instant_new (instant (NOW).seconds + BS_DAY_SECONDS, 0));
  g_assert_cmpuint (self->n_assessed, ==, n_assessed + 1);
}

/* A snapshot that somebody keeps is as it was. */
static void
test_kept_assessment (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = put_entry (self, CALF), other = NULL;
  g_autoptr (BsAssessment) kept = NULL;
  g_autofree char *before = NULL, *after = NULL;

  load_now (self);
  kept = bs_assessment_ref (bs_journal_get_assessment (self->journal));
  before = rules_testing_describe (kept);
  other = put_entry (self, "{'at':'2025-03-10T11:30Z','pain':0,'radiates':[]}");
  after = rules_testing_describe (kept);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (is_active (self, "leg-or-foot-pain"));
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*func) (Fixture *, gconstpointer); } tests[] = {
    { "before-loading", test_before_loading },
    { "load-now", test_load_now },
    { "load-in-thread", test_load_in_thread },
    { "change-while-loading", test_change_while_loading },
    { "load-while-loading", test_load_while_loading },
    { "settings-while-loading", test_settings_while_loading },
    { "gone-while-loading", test_gone_while_loading },
    { "entries", test_entries },
    { "entries-of-the-past", test_entries_of_the_past },
    { "visits", test_visits },
    { "profile", test_profile },
    { "medicines", test_medicines },
    { "many-at-once", test_many_at_once },
    { "nothing-of-a-rollback", test_nothing_of_a_rollback },
    { "clock", test_clock },
    { "system-clock", test_system_clock },
    { "settings", test_settings },
    { "hide-guidance", test_hide_guidance },
    { "failed-load", test_failed_load },
    { "failed-load-now", test_failed_load_now },
    { "failed-reload", test_failed_reload },
    { "without-rules", test_without_rules },
    { "kept-assessment", test_kept_assessment },
    { "changed-outside", test_changed_outside },
    { "new-day-without-rules", test_new_day_without_rules },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/journal/%s", tests[i].name);
      g_test_add (path, Fixture, NULL, set_up, tests[i].func, tear_down);
    }
  return g_test_run ();
}
