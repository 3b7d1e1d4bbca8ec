/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"

G_BEGIN_DECLS

/* Which notifications stand at a moment, and what they say: a pure function of the diary, its assessment, the settings and
 * the moment. What was shown already is bs-reminder-seen.h. */

typedef enum
{
  BS_REMINDER_ALARM,  /* an urgent or emergency finding; always, whatever the settings say */
  BS_REMINDER_COLD,   /* first aid: its minutes of cold are over; always, the person started this clock */
  BS_REMINDER_HOUR,   /* first aid: its hour is over; always, for the same reason */
  BS_REMINDER_RELIEF, /* an hour after the first measure (rules.md 2.6, 11: relief-check-due) */
  BS_REMINDER_WALK,   /* a walk's clock has been running for hours */
  BS_REMINDER_STILL,  /* pain that was not heard of for a day (still-in-pain) */
  BS_REMINDER_SAFETY, /* numbness, bladder, bowel: not asked for 3 days (rules.md 3.4) */
  BS_REMINDER_DAILY,  /* nothing is recorded for today */
} BsReminderKind;     /* the most pressing first */

typedef enum
{
  BS_REMINDER_ANSWER_WORSE,
  BS_REMINDER_ANSWER_SAME,
  BS_REMINDER_ANSWER_LESS,
  BS_REMINDER_ANSWER_GONE,
  BS_REMINDER_ANSWER_YES, /* still there */
  BS_REMINDER_ANSWER_NO,
  BS_REMINDER_ANSWER_NO_PAIN, /* today */
  BS_REMINDER_ANSWER_LATER,   /* writes nothing */
  BS_REMINDER_ANSWER_OPEN,    /* these two open the window: at what the reminder is about, */
  BS_REMINDER_ANSWER_LOG,     /* or to log pain */
} BsReminderAnswer;
/* The words that a notification's button carries. -1 where it is none. */
const char *bs_reminder_answer_get_word (BsReminderAnswer answer);
gint bs_reminder_answer_from_word (const char *word);

typedef struct
{
  BsReminderAnswer answer;
  char *label;
} BsReminderButton;
#define BS_REMINDER_MAX_BUTTONS 4

/* How much its words may say: nothing of the person's health, or what was recorded. */
typedef enum
{
  BS_REMINDER_HIDDEN,
  BS_REMINDER_DETAILED,
  BS_REMINDER_N_WORDINGS,
} BsReminderWording;

typedef struct
{
  char *title, *body;
  BsReminderButton buttons[BS_REMINDER_MAX_BUTTONS]; /* the one that must not be lost first: GNOME shows three */
  guint n_buttons;
} BsReminderText;

typedef struct
{
  BsReminderKind kind;
  char *id;                          /* of the notification: "relief:ENTRY:0" */
  char **keys;                       /* what is remembered as shown; mostly the id alone */
  char entry_id[BS_UUID_LENGTH + 1]; /* "" where it is about no entry */
  gboolean due;                      /* it may be shown now; not so in the night, where it can wait */
  BsReminderText text[BS_REMINDER_N_WORDINGS];
} BsReminder;

void bs_reminder_free (BsReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsReminder, bs_reminder_free)

/* Once a day at most, and not at all while a window asks the same. The others are shown once, wherever the person is. */
gboolean bs_reminder_kind_is_daily (BsReminderKind kind);

typedef struct
{
  gboolean daily, relief, questions;
  gint daily_minute; /* of the local day, 0–1439 */
} BsReminderSettings;

/* A question as Today asks it; `title` and `detail` in words that say what was recorded. */
typedef struct
{
  BsReminderKind kind; /* RELIEF, STILL or SAFETY */
  const char *key;
  const char *entry_id;
  BsInstant since; /* what it asks about */
  const char *title, *detail;
} BsReminderQuestion;

/* A clock that the person started. */
typedef struct
{
  BsReminderKind kind;  /* COLD, HOUR or WALK */
  const char *name;     /* tells it from the one before */
  const char *entry_id; /* (nullable) */
  BsInstant since;
  gint64 due; /* UTC seconds */
} BsReminderClock;

typedef struct
{
  BsInstant now;
  const BsHistory *history;
  const BsAssessment *assessment;      /* (nullable): nothing is judged */
  const BsReminderQuestion *questions; /* due at `now`, none of them answered */
  guint n_questions;
  const BsReminderClock *clocks;
  guint n_clocks;
  BsReminderSettings settings;
} BsReminderInput;

/* (transfer full) (element-type BsReminder): all that stand at `now`, the most pressing first. `next` (out): the UTC second
 * at which the answer may be another one, the diary being the same; always after `now`. */
GPtrArray *bs_reminder_list (const BsReminderInput *input, gint64 *next);

/* bs-reminder-words.c: fills in `text`. `recorded` is the time of what it is about, or absent; `title` and `detail` (nullable)
 * say what was recorded, for the kinds that have no words of their own. */
void bs_reminder_set_words (BsReminder *self, BsInstant recorded, gint32 today, const char *title, const char *detail);

G_END_DECLS
