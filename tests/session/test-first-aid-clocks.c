/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "bs-error.h"
#include "first-aid-testing.h"

/* Minutes, alarms and restarts; and first aid as a text that is kept. */

static void
test_limits (AidFixture *self, gconstpointer data)
{
  static const struct
  {
    BsFirstAidAlarm alarm;
    gint64 after, left;
  } rows[] = {
    { BS_FIRST_AID_ALARM_COLD, 0, 600 },   { BS_FIRST_AID_ALARM_COLD, 599, 1 },  { BS_FIRST_AID_ALARM_COLD, 600, 0 },
    { BS_FIRST_AID_ALARM_COLD, 601, -1 },  { BS_FIRST_AID_ALARM_HOUR, 3599, 1 }, { BS_FIRST_AID_ALARM_HOUR, 3600, 0 },
    { BS_FIRST_AID_ALARM_HOUR, 3601, -1 },
  };

  aid_pain (self, 5);
  aid_cold (self);
  DO (bs_first_aid_go_to (self->aid, self->store, BS_FIRST_AID_HOUR, error));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BsMark then = self->now;
      gint64 left;

      then.boot_us += rows[i].after * G_USEC_PER_SEC;
      g_test_message ("row %u", i);
      g_assert_true (bs_first_aid_get_alarm (self->aid, rows[i].alarm, &then, &left));
      g_assert_cmpint (left, ==, rows[i].left);
      g_assert_cmpint (bs_first_aid_get_step (self->aid, &then), ==,
                       rows[i].after >= 3600 ? BS_FIRST_AID_ASK : BS_FIRST_AID_HOUR);
    }
}

/* Half a second before the limit it is not over. */
static void
test_limit_fraction (AidFixture *self, gconstpointer data)
{
  BsMark then;
  gint64 left;

  aid_pain (self, 5);
  aid_cold (self);
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
  } rows[] = { { 0, 0 },       { 59, 0 },   { 60, 1 },   { 3599, 59 },
               { 3600, 60 },   { 659, 10 }, { 660, 11 }, { 24 * 3600 + 59, 1440 },
               { 90000, 1440 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BsMark from = { .wall = aid_instant (BEGIN) }, to = { .wall = aid_instant (BEGIN) };

      to.wall.seconds += rows[i].seconds;
      g_assert_cmpint (bs_first_aid_count_minutes (&from, &to), ==, rows[i].minutes);
    }
}

static void
test_next_alarm (AidFixture *self, gconstpointer data)
{
  BsFirstAidAlarm which;
  gint64 left;

  g_assert_false (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  aid_pain (self, 5);
  g_assert_false (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  aid_rest (self);
  g_assert_true (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  g_assert_cmpint (which, ==, BS_FIRST_AID_ALARM_HOUR);
  g_assert_cmpint (left, ==, 3600);
  aid_pass (self, 60);
  aid_cold (self);
  g_assert_true (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  g_assert_cmpint (which, ==, BS_FIRST_AID_ALARM_COLD);
  g_assert_cmpint (left, ==, 600);
  aid_pass (self, 600);
  /* The cold is due; the next is the hour, from the first measure. */
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
  g_assert_cmpint (left, ==, 0);
  g_assert_true (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
  g_assert_cmpint (which, ==, BS_FIRST_AID_ALARM_HOUR);
  g_assert_cmpint (left, ==, 3600 - 660);
  DO (bs_first_aid_record_cold_off (self->aid, self->store, BS_ABSENT, &self->now, error));
  g_assert_false (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
  aid_answer (self, BS_RESULT_GONE);
  g_assert_false (bs_first_aid_get_next_alarm (self->aid, &self->now, &left, &which));
}

static void
test_restart (AidFixture *self, gconstpointer data)
{
  gint64 left;

  aid_pain (self, 5);
  aid_rest (self);
  aid_cold (self);
  aid_pass (self, 400);
  aid_restart (self);
  g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_COLD);
  g_assert_true (bs_first_aid_is_cold_on (self->aid));
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
  g_assert_cmpint (left, ==, 200);
  /* Of the computer: from here on the wall clock counts. */
  self->now.boot_us = 5 * G_USEC_PER_SEC;
  g_strlcpy (self->now.boot_id, OTHER_BOOT, sizeof self->now.boot_id);
  self->now.wall.seconds += 100;
  aid_restart (self);
  g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
  g_assert_cmpint (left, ==, 100);
  aid_medicine (self);
  aid_assert_measures (self, "rest 09:00; cold 09:00; medicine 09:08");
}

/* A clock that is set changes no minute, nothing comes before its entry, and nothing lies ahead. */
static void
test_clock_set (AidFixture *self, gconstpointer data)
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
      g_autoptr (BsEntry) entry = NULL, deleted = NULL;
      gint64 left;

      bs_first_aid_free (self->aid);
      self->now.wall = aid_instant (BEGIN);
      self->aid = bs_first_aid_new (NULL, &self->now);
      aid_pain (self, 5);
      aid_rest (self);
      self->now.wall.seconds += cases[i].jump;
      aid_pass (self, 120);
      aid_cold (self);
      aid_pass (self, 300);
      g_assert_true (bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_COLD, &self->now, &left));
      g_assert_cmpint (left, ==, 300);
      aid_medicine (self);
      aid_pass (self, 53 * 60);
      g_assert_cmpint (bs_first_aid_get_step (self->aid, &self->now), ==, BS_FIRST_AID_ASK);
      aid_answer (self, BS_RESULT_WORSE);
      aid_assert_measures (self, cases[i].measures);
      entry = aid_get_entry (self);
      g_assert_cmpint (entry->at.seconds, <=, self->now.wall.seconds);
      g_assert_cmpint (aid_assess (self, "worse-after-medicine"), ==, BS_LEVEL_EMERGENCY);
      aid_restart (self);
      g_assert_true (bs_first_aid_is_emergency (self->aid));
      deleted = bs_store_delete_entry (self->store, entry->id, self->now.wall, NULL);
      g_assert_nonnull (deleted);
    }
}

static void
test_stale (AidFixture *self, gconstpointer data)
{
  aid_pass (self, BS_FIRST_AID_OPEN_SECONDS);
  g_assert_false (bs_first_aid_is_stale (self->aid, &self->now));
  aid_pass (self, 1);
  g_assert_true (bs_first_aid_is_stale (self->aid, &self->now));
  aid_pain (self, 5);
  aid_pass (self, 1000);
  aid_rest (self);
  aid_pass (self, BS_FIRST_AID_OPEN_SECONDS);
  g_assert_false (bs_first_aid_is_stale (self->aid, &self->now));
}

static void
test_text (AidFixture *self, gconstpointer data)
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
  g_autoptr (BsFirstAid) parsed = NULL;
  g_autoptr (GError) error = NULL;

  aid_pain (self, 5);
  aid_rest (self);
  aid_cold (self);
  aid_medicine (self);
  aid_answer (self, BS_RESULT_WORSE);
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
  g_autoptr (GError) error = NULL;
  g_autoptr (BsFirstAid) parsed =
      bs_first_aid_parse ("first-aid 1\nmood calm\nbegan 2026-11-22T09:00+01:00 5 -\n", &error);

  g_assert_no_error (error);
  g_assert_nonnull (parsed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_AID_TEST ("clocks/limits", test_limits);
  ADD_AID_TEST ("clocks/fraction", test_limit_fraction);
  g_test_add_func ("/first-aid/clocks/minutes", test_minutes);
  ADD_AID_TEST ("clocks/next-alarm", test_next_alarm);
  ADD_AID_TEST ("clocks/restart", test_restart);
  ADD_AID_TEST ("clocks/set", test_clock_set);
  ADD_AID_TEST ("clocks/stale", test_stale);
  ADD_AID_TEST ("text/whole", test_text);
  g_test_add_func ("/first-aid/text/later", test_text_later);
  return g_test_run ();
}
