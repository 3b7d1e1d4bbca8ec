/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal-fixture.h"

/* What a window has of the diary: it follows the store, change by change, and always says what the diary, read anew,
 * would say. */

static void
test_entries (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL, changed = NULL, gone = NULL, other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) copy = NULL;

  journal_fixture_load_now (self);
  entry = journal_fixture_put_entry (self, JOURNAL_CALF);
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_true (journal_fixture_is_active (self, "leg-or-foot-pain"));
  journal_fixture_assert_as_read_anew (self);

  /* Edited: the evidence is withdrawn, as if it had never been. */
  copy = bs_entry_copy (entry);
  bs_term_list_remove (&copy->radiates, BS_REGION_FOOT);
  bs_term_list_add (&copy->radiates, BS_REGION_BUTTOCK);
  changed = bs_store_put_entry (self->store, copy, journal_fixture_instant (JOURNAL_NOW), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_assessed, ==, 3);
  g_assert_false (journal_fixture_is_active (self, "leg-or-foot-pain"));
  g_assert_cmpuint (bs_assessment_get_past (bs_journal_get_assessment (self->journal))->len, ==, 0);
  journal_fixture_assert_as_read_anew (self);

  other = journal_fixture_put_entry (self, "{'at':'2025-03-10T11:30Z','pain':9}");
  g_assert_true (journal_fixture_is_active (self, "unbearable-pain"));
  g_assert_true (journal_fixture_is_active (self, "no-relief-within-hour"));
  journal_fixture_assert_as_read_anew (self);
  gone = bs_store_delete_entry (self->store, entry->id, journal_fixture_instant (JOURNAL_NOW), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_assessed, ==, 5);
  g_assert_false (journal_fixture_is_active (self, "no-relief-within-hour"));
  g_assert_cmpuint (journal_fixture_count_entries (self), ==, 1);
  journal_fixture_assert_as_read_anew (self);
}

/* Years ago, where the base lies. */
static void
test_entries_of_the_past (JournalFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) old = NULL, gone = NULL;
  guint64 base_id;

  g_assert_true (bs_store_begin (self->store, &error));
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (BsEntry) entry = bs_entry_new (), stored = NULL;

      entry->at = bs_instant_new (journal_fixture_instant (JOURNAL_NOW).seconds - (gint64) i * 7 * 3600, 0);
      entry->pain = (gint8) (i % 11);
      if (i % 9 == 0)
        bs_term_list_add (&entry->radiates, BS_REGION_FOOT);
      stored = bs_store_put_entry (self->store, entry, journal_fixture_instant (JOURNAL_NOW), &error);
      g_assert_no_error (error);
    }
  g_assert_true (bs_store_commit (self->store, &error));
  journal_fixture_load_now (self);
  journal_fixture_assert_as_read_anew (self);
  base_id = bs_history_get_base_id (bs_journal_get_history (self->journal));
  g_assert_cmpuint (bs_history_get_n_base (bs_journal_get_history (self->journal)), >, 0);

  old = journal_fixture_put_entry (self, "{'at':'2024-12-01T10:00Z','pain':9,'signs':['bowel-leak']}");
  g_assert_cmpuint (bs_history_get_base_id (bs_journal_get_history (self->journal)), !=, base_id);
  journal_fixture_assert_as_read_anew (self);
  gone = bs_store_delete_entry (self->store, old->id, journal_fixture_instant (JOURNAL_NOW), &error);
  g_assert_no_error (error);
  journal_fixture_assert_as_read_anew (self);
}

static void
test_visits (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF);
  g_autoptr (BsVisit) phone = NULL, visit = NULL, gone = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_load_now (self);
  phone = journal_fixture_put_visit (self, "2025-03-10T11:00Z", BS_VISIT_PHONE_ADVICE);
  g_assert_true (journal_fixture_is_active (self, "leg-or-foot-pain"));
  visit = journal_fixture_put_visit (self, "2025-03-10T11:00Z", BS_VISIT_DOCTOR);
  g_assert_cmpuint (self->n_assessed, ==, 3);
  g_assert_false (journal_fixture_is_active (self, "leg-or-foot-pain"));
  g_assert_cmpuint (bs_assessment_get_past (bs_journal_get_assessment (self->journal))->len, ==, 1);
  journal_fixture_assert_as_read_anew (self);
  gone = bs_store_delete_visit (self->store, visit->id, &error);
  g_assert_no_error (error);
  g_assert_true (journal_fixture_is_active (self, "leg-or-foot-pain"));
  journal_fixture_assert_as_read_anew (self);
}

static void
test_profile (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF);
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (GError) error = NULL;

  journal_fixture_load_now (self);
  g_assert_false (journal_fixture_is_active (self, "g-cancer-neuro"));
  profile->cancer_history = TRUE;
  g_assert_true (bs_store_put_profile (self->store, profile, &error));
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_true (journal_fixture_is_active (self, "g-cancer-neuro"));
  journal_fixture_assert_as_read_anew (self);
}

/* A medicine of the list changes no history; pages that show the list hear of it. */
static void
test_medicines (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsMedicine) medicine = bs_medicine_new (), stored = NULL;
  g_autoptr (GError) error = NULL;
  BsHistory *history;

  journal_fixture_load_now (self);
  history = bs_journal_get_history (self->journal);
  medicine->name = g_strdup ("Ibuprofen");
  stored = bs_store_put_medicine (self->store, medicine, journal_fixture_instant (JOURNAL_NOW), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_true (bs_journal_get_history (self->journal) == history);
}

static void
test_clock (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (
      self, "{'at':'2025-03-10T10:00Z','pain':0,'measures':[{'kind':'cold','appliedMin':11}]}");

  journal_fixture_load_now (self);
  g_assert_true (journal_fixture_is_active (self, "cold-too-long"));
  /* Nothing is said anew, so nobody is disturbed; but the time moves on. */
  bs_journal_set_clock (self->journal, journal_fixture_instant ("2025-03-10T12:01Z"));
  g_assert_cmpuint (self->n_assessed, ==, 1);
  g_assert_true (bs_instant_equal (bs_assessment_get_at (bs_journal_get_assessment (self->journal)),
                                   journal_fixture_instant ("2025-03-10T12:01Z")));
  g_assert_true (bs_instant_equal (bs_journal_now (self->journal), journal_fixture_instant ("2025-03-10T12:01Z")));
  /* Another day is another today. */
  bs_journal_set_clock (self->journal, journal_fixture_instant ("2025-03-11T12:01Z"));
  g_assert_cmpuint (self->n_assessed, ==, 2);
  bs_journal_set_clock (self->journal, journal_fixture_instant ("2025-03-13T10:00Z"));
  g_assert_cmpuint (self->n_assessed, ==, 3);
  g_assert_true (journal_fixture_is_active (self, "cold-too-long"));
  bs_journal_set_clock (self->journal, journal_fixture_instant ("2025-03-13T10:00:01Z"));
  g_assert_cmpuint (self->n_assessed, ==, 4);
  g_assert_false (journal_fixture_is_active (self, "cold-too-long"));
  journal_fixture_assert_as_read_anew (self);
  /* And back: a fixed clock may. */
  bs_journal_set_clock (self->journal, journal_fixture_instant (JOURNAL_NOW));
  g_assert_true (journal_fixture_is_active (self, "cold-too-long"));
  journal_fixture_assert_as_read_anew (self);
}

/* The system's clock, where none is fixed. */
static void
test_system_clock (JournalFixture *self, gconstpointer data)
{
  BsInstant before = bs_instant_now (), now;

  bs_journal_set_clock (self->journal, BS_INSTANT_NONE);
  now = bs_journal_now (self->journal);
  g_assert_cmpint (now.seconds, >=, before.seconds);
  g_assert_cmpint (now.seconds, <=, bs_instant_now ().seconds);
}

static void
test_settings (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_WALK);

  journal_fixture_load_now (self);
  g_assert_true (journal_fixture_is_active (self, "ache-on-long-walk"));
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 36 });
  g_assert_cmpuint (self->n_assessed, ==, 2);
  g_assert_false (journal_fixture_is_active (self, "ache-on-long-walk"));
  bs_journal_set_settings (self->journal, (BsRuleSettings){ .long_walk_min = 36 });
  g_assert_cmpuint (self->n_assessed, ==, 2);
  bs_journal_set_settings (self->journal, BS_RULE_SETTINGS_DEFAULT);
  g_assert_cmpuint (self->n_assessed, ==, 3);
  g_assert_true (journal_fixture_is_active (self, "ache-on-long-walk"));
  journal_fixture_assert_as_read_anew (self);
}

/* rules.md 5.4, 2: a person may hide the guidance's doctor-level rules, no others. */
static void
test_hide_guidance (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, "{'at':'2025-03-10T11:00Z','pain':3,'signs':['fever']}");
  g_autoptr (GError) error = NULL;
  guint n_shown, n_hidden;
  gint32 today;

  profile->pregnant = TRUE;
  g_assert_true (bs_store_put_profile (self->store, profile, &error));
  journal_fixture_load_now (self);
  today = bs_instant_get_date (bs_journal_now (self->journal));
  g_assert_true (journal_fixture_is_active (self, "g-pregnancy"));
  n_shown = bs_assessment_get_not_evaluated (bs_journal_get_assessment (self->journal))->len;
  g_assert_cmpint (bs_assessment_get_day_level (bs_journal_get_assessment (self->journal), today), ==, BS_LEVEL_URGENT);

  bs_journal_set_hide_guidance (self->journal, TRUE);
  g_assert_false (journal_fixture_is_active (self, "g-pregnancy"));
  g_assert_true (journal_fixture_is_active (self, "g-fever"));
  n_hidden = bs_assessment_get_not_evaluated (bs_journal_get_assessment (self->journal))->len;
  g_assert_cmpuint (n_hidden, <=, n_shown);
  for (guint i = 0; i < bs_rulebook_get_n_rules (self->rulebook); i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (self->rulebook, i);
      gboolean hideable = (bs_rulebook_get_hideable (self->rulebook) >> rule->index) & 1;

      g_assert_cmpint (hideable, ==, rule->level == BS_LEVEL_DOCTOR && g_str_has_prefix (rule->id, "g-"));
      if (hideable)
        g_assert_false (journal_fixture_is_active (self, rule->id));
    }
  /* What stands in the history of it is hidden too. */
  bs_entry_unref (journal_fixture_put_entry (self, "{'at':'2025-03-10T11:30Z','pain':0,'signs':[]}"));
  for (guint i = 0; i < bs_assessment_get_past (bs_journal_get_assessment (self->journal))->len; i++)
    g_assert_cmpstr (
        g_array_index (bs_assessment_get_past (bs_journal_get_assessment (self->journal)), BsFinding, i).rule->id, !=,
        "g-pregnancy");
  bs_journal_set_hide_guidance (self->journal, FALSE);
  g_assert_true (journal_fixture_is_active (self, "g-pregnancy"));
}

/* Without rules too a new day is another "today". */
static void
test_new_day_without_rules (JournalFixture *self, gconstpointer data)
{
  guint n_assessed;

  journal_fixture_drop_journal (self);
  journal_fixture_new_journal (self, NULL);
  journal_fixture_load_now (self);
  n_assessed = self->n_assessed;
  bs_journal_reassess (self->journal);
  g_assert_cmpuint (self->n_assessed, ==, n_assessed);
  bs_journal_set_clock (self->journal,
                        bs_instant_new (journal_fixture_instant (JOURNAL_NOW).seconds + BS_DAY_SECONDS, 0));
  g_assert_cmpuint (self->n_assessed, ==, n_assessed + 1);
}

/* A snapshot that somebody keeps is as it was. */
static void
test_kept_assessment (JournalFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = journal_fixture_put_entry (self, JOURNAL_CALF), other = NULL;
  g_autoptr (BsAssessment) kept = NULL;
  g_autofree char *before = NULL, *after = NULL;

  journal_fixture_load_now (self);
  kept = bs_assessment_ref (bs_journal_get_assessment (self->journal));
  before = rules_testing_describe (kept);
  other = journal_fixture_put_entry (self, "{'at':'2025-03-10T11:30Z','pain':0,'radiates':[]}");
  after = rules_testing_describe (kept);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (journal_fixture_is_active (self, "leg-or-foot-pain"));
}

int
main (int argc, char **argv)
{
  static const JournalTest tests[] = {
    { "entries", test_entries },
    { "entries-of-the-past", test_entries_of_the_past },
    { "visits", test_visits },
    { "profile", test_profile },
    { "medicines", test_medicines },
    { "clock", test_clock },
    { "system-clock", test_system_clock },
    { "settings", test_settings },
    { "hide-guidance", test_hide_guidance },
    { "kept-assessment", test_kept_assessment },
    { "new-day-without-rules", test_new_day_without_rules },
  };

  return journal_fixture_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
