/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-reminder.h"

#include <string.h>

#define HOUR_SECONDS 3600
#define RELIEF_SECONDS (60 * 60) /* rules.md 0, 7 */
#define DAY_BEGINS (8 * HOUR_SECONDS)
#define DAY_ENDS (21 * HOUR_SECONDS)
/* Questions become due by the hour of what was recorded, and the assessment knows when; this is often enough to ask it. */
#define LOOK_SECONDS HOUR_SECONDS

static const char *const answer_words[] = { "worse", "same",    "less",  "gone", "yes",
                                            "no",    "no-pain", "later", "open", "log" };

const char *
bs_reminder_answer_get_word (BsReminderAnswer answer)
{
  return answer_words[answer];
}

gint
bs_reminder_answer_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (answer_words); i++)
    if (strcmp (answer_words[i], word) == 0)
      return (gint) i;
  return -1;
}

void
bs_reminder_free (BsReminder *self)
{
  for (guint wording = 0; wording < BS_REMINDER_N_WORDINGS; wording++)
    {
      BsReminderText *text = &self->text[wording];

      g_free (text->title);
      g_free (text->body);
      for (guint i = 0; i < text->n_buttons; i++)
        g_free (text->buttons[i].label);
    }
  g_free (self->id);
  g_strfreev (self->keys);
  g_free (self);
}

gboolean
bs_reminder_kind_is_daily (BsReminderKind kind)
{
  return kind == BS_REMINDER_STILL || kind == BS_REMINDER_SAFETY || kind == BS_REMINDER_DAILY;
}

/* (transfer full): takes `id`. */
static BsReminder *
reminder_new (BsReminderKind kind, char *id, const char *entry_id)
{
  BsReminder *self = g_new0 (BsReminder, 1);

  self->kind = kind;
  self->id = id;
  self->keys = g_new0 (char *, 2);
  self->keys[0] = g_strdup (id);
  self->due = TRUE;
  g_strlcpy (self->entry_id, entry_id ? entry_id : "", sizeof self->entry_id);
  return self;
}

static void
expect (gint64 *next, gint64 seconds, BsInstant now)
{
  if (seconds > now.seconds && seconds < *next)
    *next = seconds;
}

static gint64
get_moment_of_day (gint32 date, gint32 seconds_of_day)
{
  return bs_instant_new_local (date, seconds_of_day).seconds;
}

/* ---- What was found ---- */

static gboolean
is_alarm (const BsFinding *finding)
{
  return finding->rule->level >= BS_LEVEL_URGENT && !finding->known;
}

/* What the doctor knows of, and what lapsed, alarms nobody. */
static void
add_alarm (GPtrArray *list, const BsReminderInput *input)
{
  g_autoptr (GArray) active = input->assessment ? bs_assessment_list_active (input->assessment) : NULL;
  GPtrArray *keys;
  BsReminder *self;
  const BsRule *highest = NULL;

  for (guint i = 0; active && i < active->len && !highest; i++)
    if (is_alarm (&g_array_index (active, BsFinding, i)))
      highest = g_array_index (active, BsFinding, i).rule;
  if (!highest)
    return;
  self = reminder_new (BS_REMINDER_ALARM, g_strdup ("alarm"), NULL);
  keys = g_ptr_array_new ();
  for (guint i = 0; i < active->len; i++)
    {
      const BsFinding *finding = &g_array_index (active, BsFinding, i);

      if (is_alarm (finding))
        g_ptr_array_add (keys, g_strdup_printf ("alarm:%s:%" G_GINT64_FORMAT, finding->rule->id, finding->raised));
    }
  g_ptr_array_add (keys, NULL);
  g_strfreev (self->keys);
  self->keys = (char **) g_ptr_array_free (keys, FALSE);
  bs_reminder_set_words (self, BS_INSTANT_NONE, 0, bs_level_get_action (highest->level), highest->title);
  g_ptr_array_add (list, self);
}

/* ---- Clocks ---- */

static void
add_clock (GPtrArray *list, const BsReminderInput *input, const BsReminderClock *clock, gint64 *next)
{
  static const char *const prefixes[] = {
    [BS_REMINDER_COLD] = "cold", [BS_REMINDER_HOUR] = "hour", [BS_REMINDER_WALK] = "walk"
  };
  BsReminder *self;

  if (clock->kind == BS_REMINDER_WALK && !input->settings.questions)
    return;
  expect (next, clock->due, input->now);
  if (clock->due > input->now.seconds)
    return;
  self = reminder_new (clock->kind, g_strdup_printf ("%s:%s", prefixes[clock->kind], clock->name), clock->entry_id);
  bs_reminder_set_words (self, clock->since, bs_instant_get_date (input->now), NULL, NULL);
  g_ptr_array_add (list, self);
}

/* First aid asks about its entry itself. */
static gboolean
has_clock (const BsReminderInput *input, const char *entry_id)
{
  for (guint i = 0; i < input->n_clocks; i++)
    if (input->clocks[i].kind == BS_REMINDER_HOUR && g_strcmp0 (input->clocks[i].entry_id, entry_id) == 0)
      return TRUE;
  return FALSE;
}

/* ---- Questions ---- */

static gboolean
is_day (BsInstant now)
{
  gint32 seconds = bs_instant_get_time_of_day (now);

  return seconds >= DAY_BEGINS && seconds < DAY_ENDS;
}

static void
add_question (GPtrArray *list, const BsReminderInput *input, const BsReminderQuestion *question)
{
  gboolean wanted = question->kind == BS_REMINDER_RELIEF ? input->settings.relief : input->settings.questions;
  BsReminder *self;

  if (!wanted || (question->kind == BS_REMINDER_RELIEF && has_clock (input, question->entry_id)))
    return;
  self = reminder_new (question->kind, g_strdup (question->key), question->entry_id);
  /* Whoever asked for the hour is awake; the others can wait for the morning. */
  self->due = question->kind == BS_REMINDER_RELIEF || is_day (input->now);
  bs_reminder_set_words (self, question->since, bs_instant_get_date (input->now), question->title, question->detail);
  g_ptr_array_add (list, self);
}

/* The hour of each entry that has one before it. */
static void
expect_hours (const BsReminderInput *input, gint64 *next)
{
  const BsHistory *history = input->history;

  for (guint i = bs_history_lower_bound (history, input->now.seconds - BS_DAY_SECONDS);
       i < bs_history_get_n_entries (history); i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);
      const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);

      if (entry->flags & BS_HISTORY_BARE_DATE)
        continue;
      for (guint m = 0; m < entry->n_measures; m++)
        expect (next, (measures[m].at == BS_NO_TIME ? entry->key : measures[m].at) + RELIEF_SECONDS, input->now);
    }
}

/* ---- The day ---- */

/* An entry about today, also one whose time is still to come: the person was here. */
static gboolean
is_recorded (const BsHistory *history, gint32 date)
{
  /* A bare date stands 14 hours before its day, a time at most that much. */
  guint first = bs_history_lower_bound (history, (gint64) date * BS_DAY_SECONDS - BS_DAY_SECONDS);

  for (guint i = first; i < bs_history_get_n_entries (history); i++)
    if (bs_history_get (history, i)->date == date)
      return TRUE;
  return FALSE;
}

static void
add_daily (GPtrArray *list, const BsReminderInput *input, gint64 *next)
{
  gint32 today = bs_instant_get_date (input->now);
  gint32 time_of_day = input->settings.daily_minute * 60;
  BsReminder *self;

  if (!input->settings.daily)
    return;
  expect (next, get_moment_of_day (today, time_of_day), input->now);
  expect (next, get_moment_of_day (today + 1, time_of_day), input->now);
  if (input->now.seconds < get_moment_of_day (today, time_of_day) || is_recorded (input->history, today))
    return;
  self = reminder_new (BS_REMINDER_DAILY, g_strdup ("daily"), NULL);
  bs_reminder_set_words (self, BS_INSTANT_NONE, today, NULL, NULL);
  g_ptr_array_add (list, self);
}

/* ---- All of it ---- */

static gint
compare (gconstpointer a, gconstpointer b)
{
  const BsReminder *x = *(const BsReminder *const *) a, *y = *(const BsReminder *const *) b;

  return x->kind != y->kind ? (gint) x->kind - (gint) y->kind : strcmp (x->id, y->id);
}

GPtrArray *
bs_reminder_list (const BsReminderInput *input, gint64 *next)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_reminder_free);
  gint32 today = bs_instant_get_date (input->now);

  *next = G_MAXINT64;
  add_alarm (list, input);
  for (guint i = 0; i < input->n_clocks; i++)
    add_clock (list, input, &input->clocks[i], next);
  for (guint i = 0; i < input->n_questions; i++)
    add_question (list, input, &input->questions[i]);
  add_daily (list, input, next);
  if (input->settings.relief)
    expect_hours (input, next);
  if (input->settings.questions)
    {
      expect (next, input->now.seconds + LOOK_SECONDS, input->now);
      expect (next, get_moment_of_day (today, DAY_BEGINS), input->now);
    }
  /* What belongs to a day ends with it. */
  expect (next, get_moment_of_day (today + 1, 0), input->now);
  g_ptr_array_sort (list, compare);
  return list;
}
