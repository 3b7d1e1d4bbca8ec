/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-reminder-view.h"

#include "bs-first-aid-record.h"
#include "bs-today-question.h"
#include "bs-walk.h"

/* A walk that goes on longer is more often a clock that was forgotten. */
#define WALK_SECONDS (3 * 60 * 60)
/* How often a clock that rang is looked at: first aid that nobody answers comes to its end some time, and holds the program no
 * longer. */
#define LOOK_SECONDS (60 * 60)
#define MAX_CLOCKS (BS_FIRST_AID_N_ALARMS + 1)

/* ---- What is asked ---- */

static BsReminderKind
get_kind (const BsTodayQuestion *question)
{
  switch (question->kind)
    {
    case BS_TODAY_QUESTION_RELIEF:
      return BS_REMINDER_RELIEF;
    case BS_TODAY_QUESTION_STILL:
      return BS_REMINDER_STILL;
    case BS_TODAY_QUESTION_SAFETY:
    default:
      return BS_REMINDER_SAFETY;
    }
}

static BsReminderQuestion *
convert_questions (GPtrArray *questions)
{
  BsReminderQuestion *converted = g_new0 (BsReminderQuestion, questions->len + 1);

  for (guint i = 0; i < questions->len; i++)
    {
      const BsTodayQuestion *question = g_ptr_array_index (questions, i);

      converted[i] = (BsReminderQuestion){ .kind = get_kind (question),
                                           .key = question->key,
                                           .entry_id = question->entry_id,
                                           .since = question->since,
                                           .title = question->title,
                                           .detail = question->detail };
    }
  return converted;
}

/* ---- Clocks ---- */

typedef struct
{
  BsReminderClock clocks[MAX_CLOCKS];
  guint n_clocks;
  char names[MAX_CLOCKS][BS_UUID_LENGTH + 24]; /* what the clocks point to: an entry's id, and a number of seconds */
  char entry_id[BS_UUID_LENGTH + 1];
  BsWalk walk;
} Clocks;

static BsReminderClock *
add_clock (Clocks *self, BsReminderKind kind, gint64 due)
{
  BsReminderClock *clock = &self->clocks[self->n_clocks++];

  clock->kind = kind;
  clock->due = due;
  clock->name = self->names[self->n_clocks - 1];
  return clock;
}

static void
add_first_aid (Clocks *self, BsStore *store, BsInstant now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsFirstAid) first_aid = bs_first_aid_load (store, &error);
  BsMark mark = bs_mark_new (now);

  if (error)
    g_info ("First aid cannot be read: %s", error->message);
  if (!first_aid || bs_first_aid_is_stale (first_aid, &mark))
    return;
  g_strlcpy (self->entry_id, bs_first_aid_get_entry_id (first_aid), sizeof self->entry_id);
  for (guint alarm = 0; alarm < BS_FIRST_AID_N_ALARMS; alarm++)
    {
      BsReminderClock *clock;
      BsMark since;
      gint64 seconds;

      if (!bs_first_aid_get_alarm_start (first_aid, (BsFirstAidAlarm) alarm, &since) ||
          !bs_first_aid_get_alarm (first_aid, (BsFirstAidAlarm) alarm, &mark, &seconds))
        continue;
      clock = add_clock (self, alarm == BS_FIRST_AID_ALARM_COLD ? BS_REMINDER_COLD : BS_REMINDER_HOUR,
                         now.seconds + seconds);
      clock->entry_id = self->entry_id;
      clock->since = since.wall;
      /* Each medicine has an hour of its own; of the others there is one. */
      if (alarm == BS_FIRST_AID_ALARM_MEDICINE)
        g_snprintf (self->names[self->n_clocks - 1], sizeof self->names[0], "%s:%" G_GINT64_FORMAT, self->entry_id,
                    since.wall.seconds);
      else
        g_strlcpy (self->names[self->n_clocks - 1], self->entry_id, sizeof self->names[0]);
    }
}

static void
add_walk (Clocks *self, BsStore *store, BsInstant now)
{
  BsMark mark = bs_mark_new (now);
  BsReminderClock *clock;

  if (!bs_walk_is_running (store, &self->walk))
    return;
  clock = add_clock (self, BS_REMINDER_WALK,
                     now.seconds + WALK_SECONDS - bs_walk_get_clock (&self->walk, &mark) / G_USEC_PER_SEC);
  clock->since = self->walk.start.wall;
  g_snprintf (self->names[self->n_clocks - 1], sizeof self->names[0], "%s", self->walk.entry_id);
}

/* ---- All of it ---- */

static BsReminderSettings
read_settings (BsSettings *settings)
{
  return (BsReminderSettings){
    .daily = bs_settings_get_boolean (settings, BS_SETTING_DAILY_REMINDER),
    .daily_minute = bs_settings_get_int (settings, BS_SETTING_DAILY_REMINDER_TIME),
    .relief = bs_settings_get_boolean (settings, BS_SETTING_REMIND_RELIEF),
    .questions = bs_settings_get_boolean (settings, BS_SETTING_REMIND_QUESTIONS),
  };
}

void
bs_reminder_view_init (BsReminderView *self, BsJournal *journal, BsSettings *settings)
{
  BsAssessment *assessment = bs_journal_get_assessment (journal);
  BsStore *store = bs_journal_get_store (journal);
  BsInstant now = bs_journal_now (journal);
  Clocks clocks = { 0 };
  g_autofree BsReminderQuestion *questions = NULL;
  BsReminderInput input;

  self->questions = assessment ? bs_today_question_list (assessment, store, NULL)
                               : g_ptr_array_new_with_free_func ((GDestroyNotify) bs_today_question_free);
  questions = convert_questions (self->questions);
  add_first_aid (&clocks, store, now);
  self->is_clock_running = clocks.n_clocks > 0;
  add_walk (&clocks, store, now);
  input = (BsReminderInput){
    .now = now,
    .history = bs_journal_get_history (journal),
    .assessment = assessment,
    .questions = questions,
    .n_questions = self->questions->len,
    .clocks = clocks.clocks,
    .n_clocks = clocks.n_clocks,
    .settings = read_settings (settings),
  };
  self->list = bs_reminder_list (&input, &self->next);
  if (self->is_clock_running)
    self->next = MIN (self->next, now.seconds + LOOK_SECONDS);
}

void
bs_reminder_view_clear (BsReminderView *self)
{
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
}

const BsReminder *
bs_reminder_view_find (const BsReminderView *self, const char *id)
{
  for (guint i = 0; i < self->list->len; i++)
    if (g_str_equal (((const BsReminder *) g_ptr_array_index (self->list, i))->id, id))
      return g_ptr_array_index (self->list, i);
  return NULL;
}
