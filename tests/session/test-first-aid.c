/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bs-assessment.h"
#include "bs-error.h"
#include "bs-first-aid-record.h"

/* First aid over a diary of its own, with a clock that is set by hand. */

#define BEGIN "2026-11-22T09:00+01:00"
#define BOOT "0f0e0d0c-0b0a-4908-8706-050403020100"
#define OTHER_BOOT "1f0e0d0c-0b0a-4908-8706-050403020100"

typedef struct
{
  char *folder;
  BsStore *store;
  BsMark now;
  BsFirstAid *aid;
} Fixture;

static BsInstant
instant (const char *text)
{
  g_autoptr(GError) error = NULL;
  BsInstant result;

  bs_instant_parse (text, FALSE, &result, &error);
  g_assert_no_error (error);
  return result;
}

static void
open_store (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->folder, "diary.db", NULL);
  g_autoptr(GError) error = NULL;

  self->store = bs_store_open (path, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("backstory-first-aid-XXXXXX", &error);
  g_assert_no_error (error);
  open_store (self);
  self->now = (BsMark){ .wall = instant (BEGIN), .boot_us = 1000 * G_USEC_PER_SEC };
  g_strlcpy (self->now.boot_id, BOOT, sizeof self->now.boot_id);
  self->aid = bs_first_aid_new (NULL, &self->now);
}

static void
close_store (Fixture *self)
{
  bs_store_close (self->store);
  g_clear_object (&self->store);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr(GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_clear_pointer (&self->aid, bs_first_aid_free);
  if (self->store)
    close_store (self);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}

static void
pass (Fixture *self, gint64 seconds)
{
  self->now.wall.seconds += seconds;
  self->now.boot_us += seconds * G_USEC_PER_SEC;
}

/* Ends the program and starts it anew. */
static void
restart (Fixture *self)
{
  g_autoptr(GError) error = NULL;

  bs_first_aid_free (self->aid);
  close_store (self);
  open_store (self);
  self->aid = bs_first_aid_load (self->store, &error);
  g_assert_no_error (error);
}

#define DO(call) \
  G_STMT_START \
  { \
    g_autoptr(GError) error_ = NULL; \
    GError **error = &error_; \
    gboolean done_ = call; \
    g_assert_no_error (error_); \
    g_assert_true (done_); \
  } \
  G_STMT_END

static void
pain (Fixture *self, gint value)
{
  DO (bs_first_aid_record_pain (self->aid, self->store, value, &self->now, error));
}

static void
rest (Fixture *self)
{
  DO (bs_first_aid_record_rest (self->aid, self->store, BS_REST_HOW_LIE, &self->now, error));
}

static void
cold (Fixture *self)
{
  DO (bs_first_aid_record_cold (self->aid, self->store, &self->now, error));
}

static void
medicine (Fixture *self)
{
  DO (bs_first_aid_record_medicine (self->aid, self->store, "Ibuprofen", "400 mg", BS_MEDICINE_CLASS_ANALGESIC, &self->now, error));
}

static void
answer (Fixture *self, BsResult result)
{
  DO (bs_first_aid_record_result (self->aid, self->store, result, &self->now, error));
}

static BsEntry *
get_entry (Fixture *self)
{
  g_autoptr(GError) error = NULL;
  BsEntry *entry = bs_store_get_entry (self->store, bs_first_aid_get_entry_id (self->aid), &error);

  g_assert_no_error (error);
  return entry;
}

/* (transfer full): "rest lie 09:00 less 60; cold 09:02 10min less 58": what the entry says of its measures. */
static char *
describe (Fixture *self)
{
  g_autoptr(BsEntry) entry = get_entry (self);
  GString *text = g_string_new (NULL);

  for (gint i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      gint32 time = bs_instant_get_time_of_day (bs_instant_is_set (measure->at) ? measure->at : entry->at);

      g_string_append_printf (text, "%s%s %02d:%02d", i > 0 ? "; " : "", bs_vocabulary_get_word (&bs_measure_kinds, (guint) measure->kind), time / 3600,
                              time / 60 % 60);
      if (measure->applied_min >= 0)
        g_string_append_printf (text, " for %d", measure->applied_min);
      if (measure->result >= 0)
        g_string_append_printf (text, " %s %d", bs_vocabulary_get_word (&bs_results, (guint) measure->result), measure->result_min);
      if (measure->pain_after >= 0)
        g_string_append_printf (text, " now %d", measure->pain_after);
    }
  return g_string_free (text, FALSE);
}

static void
assert_measures (Fixture *self, const char *expected)
{
  g_autofree char *text = describe (self);

  g_assert_cmpstr (text, ==, expected);
}

static BsLevel
assess (Fixture *self, const char *rule)
{
  g_autofree char *data = bs_rulebook_dup_installed_folder ();
  g_autoptr(GError) error = NULL;
  g_autoptr(BsRulebook) rulebook = bs_rulebook_load (data, NULL, &error);
  g_autoptr(BsHistory) history = NULL;
  BsAssessor *assessor;
  BsAssessment *assessment;
  g_autoptr(GArray) active = NULL;
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

/* ---- The way through ---- */

static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autoptr(BsEntry) entry = NULL;
  g_autoptr(BsFirstAid) left = NULL;

  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_PAIN);
  pain (self, 6);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_REST);
  rest (self);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_COLD);
  pass (self, 120);
  cold (self);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_COLD);
  g_assert_true (bs_first_aid_is_cold_on (self->aid));
  assert_measures (self, "rest 09:00; cold 09:02");
  pass (self, 600);
  DO (bs_first_aid_record_cold_off (self->aid, self->store, 10, &self->now, error));
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_MEDICINE);
  medicine (self);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_HOUR);
  pass (self, 48 * 60);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_ASK);
  answer (self, BS_RESULT_LESS);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_END);
  DO (bs_first_aid_record_pain_after (self->aid, self->store, 3, &self->now, error));
  assert_measures (self, "rest 09:00 less 60 now 3; cold 09:02 for 10 less 58 now 3; medicine 09:12 less 48 now 3");
  entry = get_entry (self);
  g_assert_cmpint (entry->pain, ==, 6);
  g_assert_cmpstr (entry->measures[2].name, ==, "Ibuprofen");
  g_assert_cmpstr (entry->measures[2].dose, ==, "400 mg");
  g_assert_cmpint (entry->measures[2].class_, ==, BS_MEDICINE_CLASS_ANALGESIC);
  g_assert_cmpint (entry->measures[0].how, ==, BS_REST_HOW_LIE);
  g_assert_cmpint (assess (self, "no-relief-within-hour"), ==, BS_LEVEL_DOCTOR);
  /* Nothing is waited for any more. */
  left = bs_first_aid_load (self->store, NULL);
  g_assert_null (left);
}

static void
test_correct (Fixture *self, gconstpointer data)
{
  g_autoptr(BsEntry) entry = NULL;

  pain (self, BS_ABSENT);
  rest (self);
  pass (self, 60);
  DO (bs_first_aid_go_to (self->aid, self->store, BS_FIRST_AID_REST, error));
  DO (bs_first_aid_record_rest (self->aid, self->store, BS_REST_HOW_SIT, &self->now, error));
  DO (bs_first_aid_record_heat (self->aid, self->store, &self->now, error));
  DO (bs_first_aid_record_heat (self->aid, self->store, &self->now, error));
  assert_measures (self, "rest 09:00; heat 09:01");
  pain (self, 4);
  entry = get_entry (self);
  g_assert_cmpint (entry->measures[0].how, ==, BS_REST_HOW_SIT);
  g_assert_cmpint (entry->pain, ==, 4);
  g_assert_cmpuint (bs_store_count_entries (self->store, NULL), ==, 1);
}

static void
test_no_pain (Fixture *self, gconstpointer data)
{
  pain (self, 0);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_END);
  g_assert_null (bs_first_aid_load (self->store, NULL));
}

/* ---- Answers ---- */

static void
test_worse_after_medicine (Fixture *self, gconstpointer data)
{
  pain (self, 5);
  rest (self);
  pass (self, 300);
  medicine (self);
  pass (self, 60);
  /* What was done after it takes nothing of that. */
  cold (self);
  pass (self, 59);
  answer (self, BS_RESULT_WORSE);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  assert_measures (self, "rest 09:00 worse 6; medicine 09:05 worse 1; cold 09:06 worse 0");
  g_assert_cmpint (assess (self, "worse-after-medicine"), ==, BS_LEVEL_EMERGENCY);
  restart (self);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  DO (bs_first_aid_answer_emergency (self->aid, self->store, error));
  restart (self);
  g_assert_nonnull (self->aid); /* the cold is still on */
  g_assert_false (bs_first_aid_is_emergency (self->aid));
}

static void
test_worse_after_rest (Fixture *self, gconstpointer data)
{
  pain (self, 5);
  rest (self);
  pass (self, 60);
  answer (self, BS_RESULT_WORSE);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  assert_measures (self, "rest 09:00 worse 1");
  g_assert_cmpint (assess (self, "worse-at-rest"), ==, BS_LEVEL_URGENT);
}

/* "Worse" of what had another answer before. */
static void
test_worse_later (Fixture *self, gconstpointer data)
{
  pain (self, 5);
  medicine (self);
  pass (self, 3600);
  answer (self, BS_RESULT_LESS);
  pass (self, 60);
  answer (self, BS_RESULT_WORSE);
  assert_measures (self, "medicine 09:00 worse 61");
  g_assert_cmpint (assess (self, "worse-after-medicine"), ==, BS_LEVEL_EMERGENCY);
}

static void
test_worse_before_anything (Fixture *self, gconstpointer data)
{
  pain (self, 5);
  answer (self, BS_RESULT_WORSE);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  restart (self);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr(BsEntry) entry = NULL;

  pain (self, 5);
  pass (self, 125);
  answer (self, BS_RESULT_GONE);
  entry = get_entry (self);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  g_assert_cmpint (entry->end.seconds - entry->at.seconds, ==, 125);
  DO (bs_first_aid_take_result_back (self->aid, self->store, &self->now, error));
  g_clear_pointer (&entry, bs_entry_unref);
  entry = get_entry (self);
  g_assert_false (bs_instant_is_set (entry->end));
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_REST);
  rest (self);
  pass (self, 60);
  answer (self, BS_RESULT_GONE);
  assert_measures (self, "rest 09:02 gone 1");
}

/* "The same at 59" says nothing of a medicine: its own hour is asked for. */
static void
test_medicine_hour (Fixture *self, gconstpointer data)
{
  gint64 left;
  BsFirstAidAlarm which;

  pain (self, 5);
  rest (self);
  pass (self, 60);
  medicine (self);
  pass (self, 59 * 60);
  answer (self, BS_RESULT_SAME);
  assert_measures (self, "rest 09:00 same 60; medicine 09:01");
  g_assert_cmpint (assess (self, "no-relief-within-hour"), ==, BS_LEVEL_DOCTOR);
  restart (self);
  g_assert_true (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  g_assert_cmpint (which, ==, BS_FIRST_AID_ALARM_MEDICINE);
  g_assert_cmpint (left, ==, 60);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_END);
  pass (self, 60);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_ASK);
  answer (self, BS_RESULT_SAME);
  assert_measures (self, "rest 09:00 same 60; medicine 09:01 same 60");
  g_assert_cmpint (assess (self, "no-relief-from-medicine"), ==, BS_LEVEL_URGENT);
  g_assert_null (bs_first_aid_load (self->store, NULL));
  /* Taken back, only that one is asked again. */
  DO (bs_first_aid_take_result_back (self->aid, self->store, &self->now, error));
  assert_measures (self, "rest 09:00 same 60; medicine 09:01");
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_ASK);
}

/* ---- Clocks ---- */

static void
test_limits (Fixture *self, gconstpointer data)
{
  static const struct
  {
    BsFirstAidAlarm alarm;
    gint64 after, left;
  } rows[] = {
    { BS_FIRST_AID_ALARM_COLD, 0, 600 },      { BS_FIRST_AID_ALARM_COLD, 599, 1 },   { BS_FIRST_AID_ALARM_COLD, 600, 0 },
    { BS_FIRST_AID_ALARM_COLD, 601, -1 },     { BS_FIRST_AID_ALARM_HOUR, 3599, 1 },  { BS_FIRST_AID_ALARM_HOUR, 3600, 0 },
    { BS_FIRST_AID_ALARM_HOUR, 3601, -1 },
  };

  pain (self, 5);
  cold (self);
  DO (bs_first_aid_go_to (self->aid, self->store, BS_FIRST_AID_HOUR, error));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BsMark then = self->now;
      gint64 left;

      then.boot_us += rows[i].after * G_USEC_PER_SEC;
      g_test_message ("row %u", i);
      g_assert_true (bs_first_aid_get_alarm (self->aid, rows[i].alarm, &then, &left));
      g_assert_cmpint (left, ==, rows[i].left);
      g_assert_cmpint (bs_first_aid_get_step (self->aid, &then), ==, rows[i].after >= 3600 ? BS_FIRST_AID_ASK : BS_FIRST_AID_HOUR);
    }
}

/* Half a second before the limit it is not over. */
static void
test_limit_fraction (Fixture *self, gconstpointer data)
{
  BsMark then;
  gint64 left;

  pain (self, 5);
  cold (self);
  then = self->now;
  then.boot_us += 600 * G_USEC_PER_SEC - 1;
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &then, &left));
  g_assert_cmpint (left, ==, 1);
}

static void
test_minutes (void)
{
  static const struct
  {
    gint64 seconds;
    gint minutes;
  } rows[] = { { 0, 0 }, { 59, 0 }, { 60, 1 }, { 3599, 59 }, { 3600, 60 }, { 659, 10 }, { 660, 11 }, { 24 * 3600 + 59, 1440 }, { 90000, 1440 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BsMark from = { .wall = instant (BEGIN) }, to = { .wall = instant (BEGIN) };

      to.wall.seconds += rows[i].seconds;
      g_assert_cmpint (bs_first_aid_count_minutes (&from, &to), ==, rows[i].minutes);
    }
}

static void
test_next_alarm (Fixture *self, gconstpointer data)
{
  BsFirstAidAlarm which;
  gint64 left;

  g_assert_false (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  pain (self, 5);
  g_assert_false (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  rest (self);
  g_assert_true (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  g_assert_cmpint (which, ==, BS_FIRST_AID_ALARM_HOUR);
  g_assert_cmpint (left, ==, 3600);
  pass (self, 60);
  cold (self);
  g_assert_true (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  g_assert_cmpint (which, ==, BS_FIRST_AID_ALARM_COLD);
  g_assert_cmpint (left, ==, 600);
  pass (self, 600);
  /* The cold is due; the next is the hour, from the first measure. */
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
  g_assert_cmpint (left, ==, 0);
  g_assert_true (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  g_assert_cmpint (which, ==, BS_FIRST_AID_ALARM_HOUR);
  g_assert_cmpint (left, ==, 3600 - 660);
  DO (bs_first_aid_record_cold_off (self->aid, self->store, BS_ABSENT, &self->now, error));
  g_assert_false (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
  answer (self, BS_RESULT_GONE);
  g_assert_false (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
}

static void
test_restart (Fixture *self, gconstpointer data)
{
  gint64 left;

  pain (self, 5);
  rest (self);
  cold (self);
  pass (self, 400);
  restart (self);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_COLD);
  g_assert_true (bs_first_aid_is_cold_on (self->aid));
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
  g_assert_cmpint (left, ==, 200);
  /* Of the computer: from here on the wall clock counts. */
  self->now.boot_us = 5 * G_USEC_PER_SEC;
  g_strlcpy (self->now.boot_id, OTHER_BOOT, sizeof self->now.boot_id);
  self->now.wall.seconds += 100;
  restart (self);
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
  g_assert_cmpint (left, ==, 100);
  medicine (self);
  assert_measures (self, "rest 09:00; cold 09:00; medicine 09:08");
}

/* A clock that is set changes no minute, nothing comes before its entry, and nothing lies ahead. */
static void
test_clock_set (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gint64 jump;
    const char *measures;
  } cases[] = {
    { 3 * 3600, "rest 09:00 worse 60; cold 09:02 worse 58; medicine 09:07 worse 53" },
    { -5 * 3600, "rest 04:00 worse 60; cold 04:02 worse 58; medicine 04:07 worse 53" },
    { -40 * 86400, "rest 09:00 worse 60; cold 09:02 worse 58; medicine 09:07 worse 53" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(BsEntry) entry = NULL, deleted = NULL;
      gint64 left;

      bs_first_aid_free (self->aid);
      self->now.wall = instant (BEGIN);
      self->aid = bs_first_aid_new (NULL, &self->now);
      pain (self, 5);
      rest (self);
      self->now.wall.seconds += cases[i].jump;
      pass (self, 120);
      cold (self);
      pass (self, 300);
      g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
      g_assert_cmpint (left, ==, 300);
      medicine (self);
      pass (self, 53 * 60);
      g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_ASK);
      answer (self, BS_RESULT_WORSE);
      assert_measures (self, cases[i].measures);
      entry = get_entry (self);
      g_assert_cmpint (entry->at.seconds, <=, self->now.wall.seconds);
      g_assert_cmpint (assess (self, "worse-after-medicine"), ==, BS_LEVEL_EMERGENCY);
      restart (self);
      g_assert_true (bs_first_aid_is_emergency (self->aid));
      deleted = bs_store_delete_entry (self->store, entry->id, self->now.wall, NULL);
      g_assert_nonnull (deleted);
    }
}

static void
test_stale (Fixture *self, gconstpointer data)
{
  pass (self, BS_FIRST_AID_OPEN_SECONDS);
  g_assert_false (bs_first_aid_is_stale (self->aid, &self->now));
  pass (self, 1);
  g_assert_true (bs_first_aid_is_stale (self->aid, &self->now));
  pain (self, 5);
  pass (self, 1000);
  rest (self);
  pass (self, BS_FIRST_AID_OPEN_SECONDS);
  g_assert_false (bs_first_aid_is_stale (self->aid, &self->now));
}

/* ---- An entry that is there ---- */

static BsEntry *
new_entry (const char *at, gint value)
{
  BsEntry *entry = bs_entry_new ();

  entry->at = instant (at);
  entry->pain = (gint8) value;
  return entry;
}

static void
test_entry_open (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *at;
    gint pain, measure_after, result;
    gboolean open;
  } rows[] = {
    { BEGIN, 5, -1, -1, TRUE },
    { BEGIN, BS_ABSENT, -1, -1, TRUE },
    { BEGIN, 0, -1, -1, FALSE },
    { "2026-11-22T03:00+01:00", 5, -1, -1, TRUE },
    { "2026-11-22T02:59:59+01:00", 5, -1, -1, FALSE },
    { "2026-11-22T09:00:01+01:00", 5, -1, -1, FALSE },
    { "2026-11-22T08:00:01+01:00", 5, 0, -1, TRUE },
    { "2026-11-22T08:00+01:00", 5, 0, -1, FALSE },
    { "2026-11-22T07:00+01:00", 5, 3601, -1, TRUE },
    { "2026-11-22T08:30+01:00", 5, 0, BS_RESULT_LESS, TRUE },
    { "2026-11-22T08:30+01:00", 5, 0, BS_RESULT_GONE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(BsEntry) entry = new_entry (rows[i].at, rows[i].pain);

      if (rows[i].measure_after >= 0)
        {
          BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_REST);

          measure->at = entry->at;
          measure->at.seconds += rows[i].measure_after;
          measure->result = (gint8) rows[i].result;
        }
      g_test_message ("row %u", i);
      g_assert_cmpint (bs_first_aid_is_entry_open (entry, &self->now), ==, rows[i].open);
    }
  g_autoptr(BsEntry) ended = new_entry ("2026-11-22T08:00+01:00", 5);
  ended->end = instant ("2026-11-22T08:30+01:00");
  g_assert_false (bs_first_aid_is_entry_open (ended, &self->now));
  g_autoptr(BsEntry) bare = new_entry ("2026-11-22T08:00+01:00", 5);
  bare->at = bs_instant_new_date (bs_instant_get_date (self->now.wall));
  g_assert_false (bs_first_aid_is_entry_open (bare, &self->now));
}

static void
begin_with (Fixture *self, BsEntry *entry)
{
  g_autoptr(BsEntry) owned = entry;
  g_autoptr(BsEntry) stored = bs_store_put_entry (self->store, owned, self->now.wall, NULL);

  bs_first_aid_free (self->aid);
  self->aid = bs_first_aid_new (stored, &self->now);
}

/* The hour runs from its first measure, also from one that was there before. */
static void
test_go_on (Fixture *self, gconstpointer data)
{
  BsEntry *entry = new_entry ("2026-11-22T08:15+01:00", 5);
  gint64 left;

  bs_entry_add_measure (entry, BS_MEASURE_REST)->how = BS_REST_HOW_SIT;
  begin_with (self, entry);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_REST);
  rest (self);
  assert_measures (self, "rest 08:15; rest 09:00");
  restart (self);
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, &self->now, &left));
  g_assert_cmpint (left, ==, 15 * 60);
  DO (bs_first_aid_go_to (self->aid, self->store, BS_FIRST_AID_HOUR, error));
  pass (self, 15 * 60);
  answer (self, BS_RESULT_SAME);
  assert_measures (self, "rest 08:15 same 60; rest 09:00 same 15");
}

/* Where the first has an early result and the other cannot bear the answer yet, that of the first is replaced. */
static void
test_go_on_answered_early (Fixture *self, gconstpointer data)
{
  BsEntry *entry = new_entry ("2026-11-22T08:30+01:00", 5);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_REST);

  measure->result = BS_RESULT_LESS;
  measure->result_min = 10;
  begin_with (self, entry);
  medicine (self);
  pass (self, 30 * 60);
  answer (self, BS_RESULT_SAME);
  assert_measures (self, "rest 08:30 same 60; medicine 09:00");
  g_assert_cmpint (assess (self, "no-relief-within-hour"), ==, BS_LEVEL_DOCTOR);
}

/* ---- What happens beside it ---- */

static void
test_changed_elsewhere (Fixture *self, gconstpointer data)
{
  g_autoptr(BsEntry) entry = NULL, copy = NULL, put = NULL, deleted = NULL;
  g_autoptr(GError) error = NULL;
  gint64 left;

  pain (self, 5);
  rest (self);
  cold (self);
  medicine (self);
  entry = get_entry (self);
  copy = bs_entry_copy (entry);
  bs_entry_remove_measure (copy, 1);
  put = bs_store_put_entry (self->store, copy, self->now.wall, &error);
  g_assert_no_error (error);
  restart (self);
  g_assert_false (bs_first_aid_is_cold_on (self->aid));
  g_assert_false (bs_first_aid_get_measure (self->aid, BS_MEASURE_COLD, NULL));
  g_assert_true (bs_first_aid_get_measure (self->aid, BS_MEASURE_MEDICINE, NULL));
  /* The hour was answered on another page. */
  copy->measures[0].result = BS_RESULT_SAME;
  copy->measures[0].result_min = 60;
  g_clear_pointer (&put, bs_entry_unref);
  put = bs_store_put_entry (self->store, copy, self->now.wall, &error);
  g_assert_no_error (error);
  restart (self);
  g_assert_false (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, &self->now, &left));
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_MEDICINE, &self->now, &left));
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_END);
  deleted = bs_store_delete_entry (self->store, entry->id, self->now.wall, &error);
  g_assert_no_error (error);
  g_assert_null (bs_first_aid_load (self->store, &error));
  g_assert_no_error (error);
}

/* A kill between the two halves of an answer: the state was written, the entry was not. */
static void
test_killed_between (Fixture *self, gconstpointer data)
{
  g_autoptr(BsFirstAid) ahead = NULL;
  g_autoptr(BsEntry) before = NULL, back = NULL;

  pain (self, 5);
  rest (self);
  before = get_entry (self);
  cold (self);
  back = bs_store_restore_entry (self->store, before, NULL);
  restart (self);
  g_assert_false (bs_first_aid_is_cold_on (self->aid));
  cold (self);
  assert_measures (self, "rest 09:00; cold 09:00");
}

/* The same of how the pain is: the entry was written, the state was not. */
static void
test_killed_between_answer (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  gint64 left;

  pain (self, 5);
  rest (self);
  medicine (self);
  before = bs_first_aid_format (self->aid);
  pass (self, 60);
  answer (self, BS_RESULT_WORSE);
  DO (bs_store_put_value (self->store, "first-aid", before, error));
  restart (self);
  assert_measures (self, "rest 09:00 worse 1; medicine 09:00 worse 1");
  g_assert_cmpint (assess (self, "worse-after-medicine"), ==, BS_LEVEL_EMERGENCY);
  g_assert_false (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_HOUR, &self->now, &left));
}

/* "Worse" is an emergency also where it cannot be written, and only for as long as it is not answered. */
static void
test_worse_unwritten (Fixture *self, gconstpointer data)
{
  g_autoptr(BsEntry) deleted = NULL;
  g_autoptr(GError) fault = NULL;

  pain (self, 5);
  rest (self);
  deleted = bs_store_delete_entry (self->store, bs_first_aid_get_entry_id (self->aid), self->now.wall, &fault);
  g_assert_no_error (fault);
  g_assert_false (bs_first_aid_record_result (self->aid, self->store, BS_RESULT_GONE, &self->now, &fault));
  g_assert_error (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
  g_assert_false (bs_first_aid_is_emergency (self->aid));
  g_clear_error (&fault);
  g_assert_false (bs_first_aid_record_result (self->aid, self->store, BS_RESULT_WORSE, &self->now, &fault));
  g_assert_error (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  DO (bs_first_aid_take_result_back (self->aid, self->store, &self->now, error));
  g_assert_false (bs_first_aid_is_emergency (self->aid));
  bs_store_close (self->store);
  g_clear_error (&fault);
  g_assert_false (bs_first_aid_record_result (self->aid, self->store, BS_RESULT_WORSE, &self->now, &fault));
  g_assert_error (fault, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_assert_true (bs_first_aid_is_emergency (self->aid));
  DO (bs_first_aid_answer_emergency (self->aid, self->store, error));
  g_assert_false (bs_first_aid_is_emergency (self->aid));
}

static void
test_failure (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;

  pain (self, 5);
  before = bs_first_aid_format (self->aid);
  bs_store_close (self->store);
  g_assert_false (bs_first_aid_record_rest (self->aid, self->store, BS_REST_HOW_LIE, &self->now, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  after = bs_first_aid_format (self->aid);
  g_assert_cmpstr (before, ==, after);
}

static void
test_stop (Fixture *self, gconstpointer data)
{
  gint64 left;

  pain (self, 5);
  rest (self);
  cold (self);
  DO (bs_first_aid_stop (self->aid, self->store, error));
  g_assert_null (bs_first_aid_load (self->store, NULL));
  for (guint i = 0; i < BS_FIRST_AID_N_ALARMS; i++)
    g_assert_false (bs_first_aid_get_alarm (self->aid, i, &self->now, &left));
  assert_measures (self, "rest 09:00; cold 09:00");
}

/* ---- As text ---- */

static void
test_text (Fixture *self, gconstpointer data)
{
  static const char *const bad[] = {
    "",
    "first-aid 2\n",
    "first-aid 1\n",
    "first-aid 1\nbegan yesterday\n",
    "first-aid 1\nstep dance\nbegan 2026-11-22T09:00+01:00 5 -\n",
    "first-aid 1\nstep ask\nbegan 2026-11-22T09:00+01:00 5 -\n",
    "first-aid 1\nentry 17\nbegan 2026-11-22T09:00+01:00 5 -\n",
    "first-aid 1\nbegan 2026-11-22T09:00+01:00 5 -\nmeasure tea 2026-11-22T09:00+01:00 5 -\n",
    "first-aid 1\nbegan 2026-11-22T09:00+01:00 5 -\nmeasure rest open soon\n",
    "first-aid 1\nbegan 2026-11-22T09:00+01:00 5 -\nmeasure rest\n",
  };
  g_autofree char *text = NULL, *again = NULL;
  g_autoptr(BsFirstAid) parsed = NULL;
  g_autoptr(GError) error = NULL;

  pain (self, 5);
  rest (self);
  cold (self);
  medicine (self);
  answer (self, BS_RESULT_WORSE);
  text = bs_first_aid_format (self->aid);
  parsed = bs_first_aid_parse (text, &error);
  g_assert_no_error (error);
  again = bs_first_aid_format (parsed);
  g_assert_cmpstr (text, ==, again);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("row %u", i);
      g_assert_null (bs_first_aid_parse (bad[i], &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == BS_DIARY_ERROR);
      g_clear_error (&error);
    }
}

/* Lines of a later version are no fault. */
static void
test_text_later (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(BsFirstAid) parsed = bs_first_aid_parse ("first-aid 1\nmood calm\nbegan 2026-11-22T09:00+01:00 5 -\n", &error);

  g_assert_no_error (error);
  g_assert_nonnull (parsed);
}

#define ADD(path, function) g_test_add ("/first-aid/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("way/whole", test_whole);
  ADD ("way/correct", test_correct);
  ADD ("way/no-pain", test_no_pain);
  ADD ("way/stop", test_stop);
  ADD ("answers/worse-after-medicine", test_worse_after_medicine);
  ADD ("answers/worse-after-rest", test_worse_after_rest);
  ADD ("answers/worse-later", test_worse_later);
  ADD ("answers/worse-before-anything", test_worse_before_anything);
  ADD ("answers/gone", test_gone);
  ADD ("answers/medicine-hour", test_medicine_hour);
  ADD ("clocks/limits", test_limits);
  ADD ("clocks/fraction", test_limit_fraction);
  g_test_add_func ("/first-aid/clocks/minutes", test_minutes);
  ADD ("clocks/next-alarm", test_next_alarm);
  ADD ("clocks/restart", test_restart);
  ADD ("clocks/set", test_clock_set);
  ADD ("clocks/stale", test_stale);
  ADD ("entry/open", test_entry_open);
  ADD ("entry/go-on", test_go_on);
  ADD ("entry/answered-early", test_go_on_answered_early);
  ADD ("beside/changed-elsewhere", test_changed_elsewhere);
  ADD ("beside/killed-between", test_killed_between);
  ADD ("beside/killed-between-answer", test_killed_between_answer);
  ADD ("beside/worse-unwritten", test_worse_unwritten);
  ADD ("beside/failure", test_failure);
  ADD ("text/whole", test_text);
  g_test_add_func ("/first-aid/text/later", test_text_later);
  return g_test_run ();
}
