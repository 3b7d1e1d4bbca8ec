/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-reminder-seen.h"

#include <string.h>

/* What is shown when, step by step: at a moment these stand, then these are shown and those are taken back. */

typedef struct
{
  const char *now;
  const char *standing;          /* "KIND", "KIND?" may not be shown yet, "alarm=KEY+KEY" */
  const char *shown, *withdrawn; /* ids */
  enum
  {
    AWAY,
    IN_VIEW,
    RESTART
  } how;
  const char *put_off; /* afterwards: "ID@INSTANT" */
} Step;

typedef struct
{
  const char *name;
  Step steps[9];
} Case;

static const char *const kind_words[] = { "alarm", "cold", "hour", "relief", "walk", "still", "safety", "daily" };

#define STEP(at, these, are_shown, are_withdrawn)                                                                      \
  {                                                                                                                    \
    .now = at, .standing = these, .shown = are_shown, .withdrawn = are_withdrawn                                       \
  }
#define STEP_AS(as, at, these, are_shown, are_withdrawn)                                                               \
  {                                                                                                                    \
    .now = at, .standing = these, .shown = are_shown, .withdrawn = are_withdrawn, .how = as                            \
  }
#define STEP_LATER(at, these, are_shown, are_withdrawn, later)                                                         \
  {                                                                                                                    \
    .now = at, .standing = these, .shown = are_shown, .withdrawn = are_withdrawn, .put_off = later                     \
  }

static const Case cases[] = {
  { "once",
    { STEP ("2026-11-22T10:00Z", "relief", "relief", ""), STEP ("2026-11-22T10:01Z", "relief", "", ""),
      STEP ("2026-11-23T10:01Z", "relief", "", ""), STEP ("2026-11-23T10:02Z", "", "", "relief"),
      STEP ("2026-11-23T10:03Z", "relief", "", "") } },
  { "once-over-restarts",
    { STEP ("2026-11-22T10:00Z", "relief daily", "relief daily", ""),
      STEP_AS (RESTART, "2026-11-22T10:01Z", "relief daily", "", ""),
      STEP_AS (RESTART, "2026-11-22T10:02Z", "daily", "", "relief"),
      STEP_AS (RESTART, "2026-11-22T10:03Z", "daily", "", "") } },
  { "once-a-day",
    { STEP ("2026-11-22T20:00Z", "daily still safety", "daily still safety", ""),
      STEP ("2026-11-22T23:59:59Z", "daily still safety", "", ""),
      STEP ("2026-11-23T00:00Z", "still safety", "still safety", "daily"),
      STEP ("2026-11-23T20:00Z", "daily still", "daily", "safety") } },
  { "a-clock-that-was-put-back",
    { STEP ("2026-11-23T00:10Z", "daily", "daily", ""), STEP ("2026-11-22T23:50Z", "daily", "", ""),
      STEP ("2026-11-23T00:20Z", "daily", "", ""), STEP ("2026-11-24T00:00Z", "daily", "daily", "") } },
  { "a-journey-west",
    { STEP ("2026-11-23T08:00+09:00", "daily", "daily", ""), STEP ("2026-11-22T20:00-05:00", "daily", "", ""),
      STEP ("2026-11-23T20:00-05:00", "daily", "", ""), STEP ("2026-11-24T20:00-05:00", "daily", "daily", "") } },
  { "not-in-the-night",
    { STEP ("2026-11-22T03:00Z", "still?", "", ""), STEP ("2026-11-22T08:00Z", "still", "still", ""),
      STEP ("2026-11-22T21:00Z", "still?", "", ""), STEP ("2026-11-22T21:10Z", "", "", "still") } },
  { "later",
    { STEP_LATER ("2026-11-22T20:00Z", "daily", "daily", "", "daily@2026-11-22T21:00Z"),
      STEP_AS (RESTART, "2026-11-22T20:59:59Z", "daily", "", ""),
      STEP_AS (RESTART, "2026-11-22T21:00Z", "daily", "daily", ""), STEP ("2026-11-22T22:00Z", "daily", "", ""),
      STEP ("2026-11-23T20:00Z", "daily", "daily", "") } },
  { "later-and-answered-meanwhile",
    { STEP_LATER ("2026-11-22T20:00Z", "daily", "daily", "", "daily@2026-11-22T21:00Z"),
      STEP ("2026-11-22T21:00Z", "", "", ""), STEP ("2026-11-23T20:00Z", "daily", "daily", "") } },
  { "later-over-midnight",
    { STEP_LATER ("2026-11-22T23:30Z", "daily", "daily", "", "daily@2026-11-23T00:30Z"),
      STEP ("2026-11-23T00:00Z", "", "", ""), STEP ("2026-11-23T00:30Z", "", "", ""),
      STEP ("2026-11-23T20:00Z", "daily", "daily", "") } },
  { "later-of-a-walk",
    { STEP_LATER ("2026-11-22T13:00Z", "walk", "walk", "", "walk@2026-11-22T16:00Z"),
      STEP_LATER ("2026-11-22T16:00Z", "walk", "walk", "", "walk@2026-11-22T19:00Z"),
      STEP ("2026-11-22T18:59:59Z", "walk", "", ""), STEP ("2026-11-22T19:00Z", "walk", "walk", ""),
      STEP ("2026-11-22T19:01Z", "", "", "walk") } },
  { "later-of-what-was-never-shown",
    { STEP_LATER ("2026-11-22T13:00Z", "", "", "", "daily@2026-11-22T19:00Z"),
      STEP ("2026-11-22T14:00Z", "daily", "daily", "") } },
  { "a-window-in-view",
    { STEP_AS (IN_VIEW, "2026-11-22T20:00Z", "alarm=a cold relief still daily", "cold relief", ""),
      STEP ("2026-11-22T20:01Z", "alarm=a cold relief still daily", "", ""),
      STEP ("2026-11-23T20:01Z", "alarm=a still daily", "still daily", "cold relief") } },
  { "a-window-comes-into-view",
    { STEP ("2026-11-22T20:00Z", "alarm=a relief daily", "alarm relief daily", ""),
      STEP_AS (IN_VIEW, "2026-11-22T20:01Z", "alarm=a relief daily", "", "alarm daily"),
      STEP ("2026-11-22T20:02Z", "alarm=a relief daily", "", "") } },
  { "later-stays-later-in-view",
    { STEP_LATER ("2026-11-22T20:00Z", "daily", "daily", "", "daily@2026-11-22T21:00Z"),
      STEP_AS (IN_VIEW, "2026-11-22T20:30Z", "daily", "", ""), STEP ("2026-11-22T21:00Z", "daily", "daily", "") } },
  { "an-alarm-more",
    { STEP ("2026-11-22T10:00Z", "alarm=a", "alarm", ""), STEP ("2026-11-22T11:00Z", "alarm=a+b", "alarm", ""),
      STEP ("2026-11-22T12:00Z", "alarm=b", "", ""), STEP ("2026-11-22T13:00Z", "alarm=a+b", "", ""),
      STEP ("2026-11-22T14:00Z", "", "", "alarm") } },
  { "an-alarm-is-not-repeated",
    { STEP ("2026-11-22T10:00Z", "alarm=a", "alarm", ""), STEP_AS (RESTART, "2026-11-23T10:00Z", "alarm=a", "", "") } },
};

static BsInstant
get_instant (const char *text)
{
  BsInstant instant;

  g_assert_true (bs_instant_parse (text, FALSE, &instant, NULL));
  return instant;
}

static BsReminder *
new_reminder (const char *text)
{
  BsReminder *self = g_new0 (BsReminder, 1);
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  gsize length = strlen (parts[0]);

  self->due = parts[0][length - 1] != '?';
  if (!self->due)
    parts[0][length - 1] = '\0';
  while (strcmp (kind_words[self->kind], parts[0]) != 0)
    self->kind++;
  self->id = g_strdup (parts[0]);
  self->keys = g_strsplit (parts[1] ? parts[1] : parts[0], "+", -1);
  return self;
}

static GPtrArray *
new_list (const char *text)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_reminder_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i]; i++)
    if (*words[i])
      g_ptr_array_add (list, new_reminder (words[i]));
  return list;
}

static char *
join_shown (GPtrArray *shown)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < shown->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", ((const BsReminder *) g_ptr_array_index (shown, i))->id);
  return g_string_free (text, FALSE);
}

static char *
join_ids (GPtrArray *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : " ", (const char *) g_ptr_array_index (ids, i));
  return g_string_free (text, FALSE);
}

static void
restart (BsReminderSeen **seen)
{
  g_autofree char *text = bs_reminder_seen_format (*seen);
  g_autofree char *again = NULL;

  bs_reminder_seen_free (*seen);
  *seen = bs_reminder_seen_parse (text);
  again = bs_reminder_seen_format (*seen);
  g_assert_cmpstr (again, ==, text);
}

static void
put_off (BsReminderSeen *seen, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "@", 2);

  bs_reminder_seen_put_off (seen, parts[0], get_instant (parts[1]).seconds);
}

static void
run_case (gconstpointer data)
{
  const Case *test = data;
  BsReminderSeen *seen = bs_reminder_seen_parse (NULL);

  for (const Step *step = test->steps; step->now; step++)
    {
      g_autoptr (GPtrArray) list = new_list (step->standing);
      g_autoptr (GPtrArray) show = NULL;
      g_autoptr (GPtrArray) withdraw = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *withdrawn = NULL;
      gint64 next = G_MAXINT64;

      if (step->how == RESTART)
        restart (&seen);
      g_test_message ("%s: %s", step->now, step->standing);
      bs_reminder_seen_update (seen, list, get_instant (step->now), step->how == IN_VIEW, &show, &withdraw, &next);
      shown = join_shown (show);
      withdrawn = join_ids (withdraw);
      g_assert_cmpstr (shown, ==, step->shown);
      g_assert_cmpstr (withdrawn, ==, step->withdrawn);
      if (step->put_off)
        put_off (seen, step->put_off);
    }
  bs_reminder_seen_free (seen);
}

static void
test_next (void)
{
  g_autoptr (BsReminderSeen) seen = bs_reminder_seen_parse (NULL);
  g_autoptr (GPtrArray) list = new_list ("daily");
  BsInstant now = get_instant ("2026-11-22T20:00Z");
  gint64 later = now.seconds + bs_reminder_get_later_seconds ("daily"), next;

  for (guint pass = 0; pass < 3; pass++)
    {
      g_autoptr (GPtrArray) show = NULL;
      g_autoptr (GPtrArray) withdraw = NULL;

      next = now.seconds + 86400;
      bs_reminder_seen_update (seen, list, now, FALSE, &show, &withdraw, &next);
      g_assert_cmpint (next, ==, pass == 1 ? later : now.seconds + 86400);
      if (pass == 0)
        bs_reminder_seen_put_off (seen, "daily", later);
      else
        now.seconds = later;
    }
  g_assert_cmpint (bs_reminder_get_later_seconds ("daily"), ==, 3600);
  g_assert_cmpint (bs_reminder_get_later_seconds ("walk:1"), ==, 3 * 3600);
}

static void
test_text (void)
{
  /* What cannot be read is left out: then something is shown once more, never less. */
  g_autoptr (BsReminderSeen) seen =
      bs_reminder_seen_parse ("2026-11-22 up 0 relief:1:0\nnonsense\n2026-13-22 up 0 a\n2026-11-22 up -1 b\n"
                              "2026-11-22 - 1795000000 walk:1\n2026-11-22 up 0\n\n");
  g_autofree char *text = bs_reminder_seen_format (seen);

  g_assert_cmpstr (text, ==, "2026-11-22 up 0 relief:1:0\n2026-11-22 - 1795000000 walk:1\n");
}

/* What is long over is forgotten, what stands is not. */
static void
test_forgotten (void)
{
  g_autoptr (BsReminderSeen) seen = bs_reminder_seen_parse (NULL);
  static const char *const days[] = { "2026-11-01T10:00Z", "2026-11-09T10:00Z", "2026-11-10T10:00Z" };
  static const char *const expected[] = { "2026-11-01 - 0 a\n2026-11-01 up 0 alarm\n2026-11-01 up 0 relief\n",
                                          "2026-11-01 - 0 a\n2026-11-01 up 0 alarm\n2026-11-01 - 0 relief\n",
                                          "2026-11-01 - 0 a\n2026-11-01 up 0 alarm\n" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GPtrArray) list = new_list (i == 0 ? "alarm=a relief" : "alarm=a");
      g_autoptr (GPtrArray) show = NULL;
      g_autoptr (GPtrArray) withdraw = NULL;
      g_autofree char *text = NULL;
      gint64 next = G_MAXINT64;

      bs_reminder_seen_update (seen, list, get_instant (days[i]), FALSE, &show, &withdraw, &next);
      text = bs_reminder_seen_format (seen);
      g_assert_cmpstr (text, ==, expected[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reminders/seen/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], run_case);
    }
  g_test_add_func ("/reminders/seen/next", test_next);
  g_test_add_func ("/reminders/seen/text", test_text);
  g_test_add_func ("/reminders/seen/forgotten", test_forgotten);
  return g_test_run ();
}
