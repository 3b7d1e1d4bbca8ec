/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-reminder-view.h"

#include "bs-first-aid-record.h"
#include "bs-today-question.h"

static const BsTodayQuestion *
find_question (const BsReminderView *view, const char *key)
{
  for (guint i = 0; i < view->questions->len; i++)
    if (g_str_equal (((const BsTodayQuestion *) g_ptr_array_index (view->questions, i))->key, key))
      return g_ptr_array_index (view->questions, i);
  return NULL;
}

/* -1 of an answer that is none of these. */
static gint
get_result (BsReminderAnswer answer)
{
  switch (answer)
    {
    case BS_REMINDER_ANSWER_WORSE:
      return BS_RESULT_WORSE;
    case BS_REMINDER_ANSWER_SAME:
      return BS_RESULT_SAME;
    case BS_REMINDER_ANSWER_LESS:
      return BS_RESULT_LESS;
    case BS_REMINDER_ANSWER_GONE:
      return BS_RESULT_GONE;
    default:
      return -1;
    }
}

static gboolean
has_button (const BsReminder *reminder, BsReminderAnswer answer)
{
  for (guint wording = 0; wording < BS_REMINDER_N_WORDINGS; wording++)
    for (guint i = 0; i < reminder->text[wording].n_buttons; i++)
      if (reminder->text[wording].buttons[i].answer == answer)
        return TRUE;
  return FALSE;
}

/* Others open the window, or do nothing. */
static gboolean
is_written (BsReminderAnswer answer)
{
  return get_result (answer) >= 0 || answer == BS_REMINDER_ANSWER_YES || answer == BS_REMINDER_ANSWER_NO ||
         answer == BS_REMINDER_ANSWER_NO_PAIN;
}

static gboolean
write_first_aid (BsStore *store, BsResult result, BsInstant now, GError **error)
{
  g_autoptr (BsFirstAid) first_aid = bs_first_aid_load (store, error);
  BsMark mark = bs_mark_new (now);

  return first_aid && bs_first_aid_record_result (first_aid, store, result, &mark, error);
}

static gboolean
write_answer (const BsReminderView *view, const BsReminder *reminder, BsReminderAnswer answer, BsStore *store,
              BsInstant now, GError **error)
{
  switch (reminder->kind)
    {
    case BS_REMINDER_HOUR:
      return write_first_aid (store, (BsResult) get_result (answer), now, error);
    case BS_REMINDER_RELIEF:
      return bs_answer_relief (store, find_question (view, reminder->id), (BsResult) get_result (answer), now, NULL,
                               error);
    case BS_REMINDER_STILL:
      /* When it stopped is not known here: then no pain now is all that is written, as by “I do not know” in the window. */
      return bs_answer_pain_now (store, answer == BS_REMINDER_ANSWER_YES ? BS_ABSENT : 0, now, NULL, error);
    case BS_REMINDER_DAILY:
      return bs_answer_pain_now (store, 0, now, NULL, error);
    default:
      g_assert_not_reached ();
    }
}

BsReminderReply
bs_reminder_reply (BsJournal *journal, BsSettings *settings, const char *id, BsReminderAnswer answer, GError **error)
{
  g_auto (BsReminderView) view = { 0 };
  const BsReminder *reminder;

  bs_reminder_view_init (&view, journal, settings);
  reminder = bs_reminder_view_find (&view, id);
  /* It may have been answered in the window, or be of yesterday. */
  if (!reminder || !is_written (answer) || !has_button (reminder, answer))
    return BS_REMINDER_REPLY_STALE;
  return write_answer (&view, reminder, answer, bs_journal_get_store (journal), bs_journal_now (journal), error)
             ? BS_REMINDER_REPLY_WRITTEN
             : BS_REMINDER_REPLY_FAILED;
}
