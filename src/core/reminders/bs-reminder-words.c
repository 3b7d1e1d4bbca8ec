/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-reminder.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

/* Words of notifications (rules.md 5). The hidden ones may be read by whoever stands beside: they name no pain, no sign, no
 * medicine and no level, not even of an emergency. The time of what they ask about tells the person which one it is. */

static void
add_button (BsReminderText *text, BsReminderAnswer answer, const char *label)
{
  g_assert (text->n_buttons < BS_REMINDER_MAX_BUTTONS);
  text->buttons[text->n_buttons++] = (BsReminderButton){ answer, g_strdup (label) };
}

static void
say (BsReminder *self, BsReminderWording wording, const char *title, const char *body)
{
  self->text[wording].title = g_strdup (title);
  self->text[wording].body = g_strdup (body);
}

static void
ask (BsReminder *self, const char *body)
{
  say (self, BS_REMINDER_HIDDEN, _ ("Backstory has a question for you"), body);
}

/* "Worse" comes first: of four buttons GNOME shows three, and that answer must never be the lost one. A press on the
 * notification itself opens the window, which shows all four. */
static void
add_results (BsReminderText *text)
{
  add_button (text, BS_REMINDER_ANSWER_WORSE, _ ("Worse"));
  add_button (text, BS_REMINDER_ANSWER_SAME, _ ("Same"));
  add_button (text, BS_REMINDER_ANSWER_LESS, _ ("Less"));
  add_button (text, BS_REMINDER_ANSWER_GONE, _ ("Gone"));
}

static void
set_alarm (BsReminder *self, const char *title, const char *detail)
{
  say (self, BS_REMINDER_HIDDEN, _ ("Open Backstory now"),
       _ ("Something that you recorded needs your attention now. It cannot wait."));
  say (self, BS_REMINDER_DETAILED, title, detail);
  for (guint i = 0; i < BS_REMINDER_N_WORDINGS; i++)
    add_button (&self->text[i], BS_REMINDER_ANSWER_OPEN, _ ("Open"));
}

static void
set_clock (BsReminder *self, const char *recorded)
{
  g_autofree char *hidden = NULL;
  g_autofree char *detailed = NULL;

  switch (self->kind)
    {
    case BS_REMINDER_COLD:
      say (self, BS_REMINDER_HIDDEN, _ ("Your clock has rung"), _ ("Backstory goes on with the next step."));
      say (self, BS_REMINDER_DETAILED, _ ("Take the cold off now"),
           _ ("Its minutes are over. Backstory goes on with the next step."));
      break;
    case BS_REMINDER_HOUR:
      ask (self, _ ("The hour is over: how is it now?"));
      /* Translators: %s is “Today, 10:05” */
      detailed = g_strdup_printf (_ ("First aid: %s"), recorded);
      say (self, BS_REMINDER_DETAILED, _ ("The hour is over. How is the pain?"), detailed);
      for (guint i = 0; i < BS_REMINDER_N_WORDINGS; i++)
        add_results (&self->text[i]);
      break;
    case BS_REMINDER_WALK:
    default:
      /* Translators: %s is “Today, 10:05” */
      hidden = g_strdup_printf (_ ("%s: a clock is still running. Is it over?"), recorded);
      ask (self, hidden);
      /* Translators: %s is “Today, 10:05” */
      detailed = g_strdup_printf (_ ("%s: its clock is still running."), recorded);
      say (self, BS_REMINDER_DETAILED, _ ("Is your walk over?"), detailed);
      for (guint i = 0; i < BS_REMINDER_N_WORDINGS; i++)
        {
          add_button (&self->text[i], BS_REMINDER_ANSWER_OPEN, _ ("Open"));
          add_button (&self->text[i], BS_REMINDER_ANSWER_LATER, C_ ("ask me again", "Later"));
        }
      break;
    }
}

static void
set_question (BsReminder *self, const char *recorded, const char *title, const char *detail)
{
  g_autofree char *hidden = NULL;

  say (self, BS_REMINDER_DETAILED, title, detail);
  switch (self->kind)
    {
    case BS_REMINDER_RELIEF:
      /* Translators: %s is “Today, 10:05”: the time of what was recorded. It must not say what it was. */
      hidden = g_strdup_printf (_ ("%s: how is it now?"), recorded);
      break;
    case BS_REMINDER_STILL:
      /* Translators: %s is “Yesterday, 18:00”: the time of what was recorded. It must not say what it was. */
      hidden = g_strdup_printf (_ ("%s: is it still there?"), recorded);
      break;
    case BS_REMINDER_SAFETY:
    default:
      hidden = g_strdup (_ ("It was not asked for 3 days, and takes a few seconds."));
      break;
    }
  ask (self, hidden);
  for (guint i = 0; i < BS_REMINDER_N_WORDINGS; i++)
    {
      BsReminderText *text = &self->text[i];

      if (self->kind == BS_REMINDER_RELIEF)
        add_results (text);
      else if (self->kind == BS_REMINDER_STILL)
        {
          add_button (text, BS_REMINDER_ANSWER_YES, _ ("Yes"));
          add_button (text, BS_REMINDER_ANSWER_NO, _ ("No"));
        }
      else
        {
          add_button (text, BS_REMINDER_ANSWER_OPEN, _ ("Answer"));
          add_button (text, BS_REMINDER_ANSWER_LATER, C_ ("ask me again", "Later"));
        }
    }
}

/* Hidden, no button may write: "nothing today" could be pressed for "not now", and no pain is a strong answer. */
static void
set_daily (BsReminder *self)
{
  BsReminderText *hidden = &self->text[BS_REMINDER_HIDDEN], *detailed = &self->text[BS_REMINDER_DETAILED];

  say (self, BS_REMINDER_HIDDEN, _ ("A moment for your diary?"), _ ("Nothing is written for today."));
  add_button (hidden, BS_REMINDER_ANSWER_OPEN, _ ("Write now"));
  add_button (hidden, BS_REMINDER_ANSWER_LATER, C_ ("ask me again", "Later"));
  say (self, BS_REMINDER_DETAILED, _ ("How was your back today?"),
       _ ("Nothing is recorded for today. A day without pain is worth recording, too."));
  add_button (detailed, BS_REMINDER_ANSWER_LOG, _ ("Log pain"));
  add_button (detailed, BS_REMINDER_ANSWER_NO_PAIN, _ ("No pain today"));
  add_button (detailed, BS_REMINDER_ANSWER_LATER, C_ ("ask me again", "Later"));
}

void
bs_reminder_set_words (BsReminder *self, BsInstant recorded, gint32 today, const char *title, const char *detail)
{
  g_autofree char *moment = bs_text_format_recent (recorded, today);

  switch (self->kind)
    {
    case BS_REMINDER_ALARM:
      set_alarm (self, title, detail);
      break;
    case BS_REMINDER_COLD:
    case BS_REMINDER_HOUR:
    case BS_REMINDER_WALK:
      set_clock (self, moment);
      break;
    case BS_REMINDER_RELIEF:
    case BS_REMINDER_STILL:
    case BS_REMINDER_SAFETY:
      set_question (self, moment, title, detail);
      break;
    case BS_REMINDER_DAILY:
    default:
      set_daily (self);
      break;
    }
}
