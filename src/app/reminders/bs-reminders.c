/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-reminders.h"

#include "bs-file-stamp.h"
#include "bs-reminder-screen.h"
#include "bs-reminder-view.h"

#define TICK_SECONDS 60
#define TRY_AGAIN_SECONDS (15 * 60)

typedef struct
{
  char *id;
  BsReminderAnswer answer;
} Press;

struct _BsReminders
{
  GObject parent_instance;
  BsSettings *settings;
  const BsReminderHost *host;
  gpointer user_data;
  gboolean started;
  BsJournal *journal;   /* NULL: nothing is open */
  gboolean is_visiting; /* it was opened for this, not for a window */
  gboolean is_busy;     /* what is done here changes the diary */
  BsReminderScreen *screen;
  GQueue presses; /* Press: not written yet */
  gboolean is_clock_running;
  gint64 next; /* UTC seconds: when to look again */
  BsInstant looked;
  char *path, *stamp; /* of the diary's files, when they were last closed */
  guint timer, leave_id;
};

G_DEFINE_FINAL_TYPE (BsReminders, bs_reminders, G_TYPE_OBJECT)

static const char *const watched[] = { BS_SETTING_DAILY_REMINDER, BS_SETTING_DAILY_REMINDER_TIME,
                                       BS_SETTING_REMIND_RELIEF, BS_SETTING_REMIND_QUESTIONS,
                                       BS_SETTING_NOTIFY_DETAILS };

static void
press_free (gpointer data)
{
  Press *self = data;

  g_free (self->id);
  g_free (self);
}

gboolean
bs_reminders_are_on (BsSettings *settings)
{
  return bs_settings_get_boolean (settings, BS_SETTING_DAILY_REMINDER) ||
         bs_settings_get_boolean (settings, BS_SETTING_REMIND_RELIEF) ||
         bs_settings_get_boolean (settings, BS_SETTING_REMIND_QUESTIONS);
}

gboolean
bs_reminders_is_needed (BsReminders *self)
{
  return bs_reminders_are_on (self->settings) || self->is_clock_running;
}

/* ---- Looking ---- */

/* What cannot be opened now is tried again, not every minute. */
static void
try_later (BsReminders *self)
{
  self->looked = bs_instant_now ();
  self->next = self->looked.seconds + TRY_AGAIN_SECONDS;
}

static gboolean
is_ready (BsReminders *self)
{
  return self->started && self->journal && bs_journal_is_loaded (self->journal);
}

static void
look (BsReminders *self)
{
  g_auto (BsReminderView) view = { 0 };
  gint64 next;

  bs_reminder_view_init (&view, self->journal, self->settings);
  self->looked = bs_journal_now (self->journal);
  next = view.next;
  bs_reminder_screen_update (self->screen, self->journal, &view, &next);
  self->next = next;
  if (self->is_clock_running != view.is_clock_running)
    {
      self->is_clock_running = view.is_clock_running;
      self->host->changed (self->user_data);
    }
}

/* ---- Answers ---- */

static BsLevel
get_headline (BsReminders *self)
{
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);

  return assessment ? bs_assessment_get_headline (assessment) : BS_LEVEL_NONE;
}

static void
write_press (BsReminders *self, const Press *press)
{
  BsLevel before = get_headline (self), after;
  g_autoptr (GError) error = NULL;

  switch (bs_reminder_reply (self->journal, self->settings, press->id, press->answer, &error))
    {
    case BS_REMINDER_REPLY_WRITTEN:
      after = get_headline (self);
      /* What the answer means must not wait for the person to open the window; “worse” not even for the rules. */
      if (press->answer == BS_REMINDER_ANSWER_WORSE || (after >= BS_LEVEL_URGENT && after > before))
        self->host->present (press->id, NULL, self->user_data);
      break;
    case BS_REMINDER_REPLY_STALE:
      /* Nobody is to believe that it was written. */
      self->host->present (press->id, NULL, self->user_data);
      break;
    case BS_REMINDER_REPLY_FAILED:
    default:
      /* No error: what it belongs to has gone just now. */
      self->host->present (press->id, error ? error->message : NULL, self->user_data);
      break;
    }
}

static void
write_presses (BsReminders *self)
{
  Press *press;

  while ((press = g_queue_pop_head (&self->presses)))
    {
      if (press->answer == BS_REMINDER_ANSWER_LATER)
        bs_reminder_screen_put_off (self->screen, self->journal, press->id);
      else if (press->answer == BS_REMINDER_ANSWER_OPEN || press->answer == BS_REMINDER_ANSWER_LOG)
        self->host->present (press->id, NULL, self->user_data);
      else
        write_press (self, press);
      press_free (press);
    }
}

/* Nothing can be written: the window says why. */
static void
give_up (BsReminders *self)
{
  Press *press;

  while ((press = g_queue_pop_head (&self->presses)))
    {
      self->host->present (press->id, NULL, self->user_data);
      press_free (press);
    }
}

/* ---- Visiting the diary without a window ---- */

static void
keep_stamp (BsReminders *self)
{
  g_clear_pointer (&self->stamp, g_free);
  if (self->path)
    self->stamp = bs_file_stamp_take (self->path);
}

static gboolean
is_changed (BsReminders *self)
{
  g_autofree char *stamp = self->path ? bs_file_stamp_take (self->path) : NULL;

  return g_strcmp0 (stamp, self->stamp) != 0;
}

static void
forget_journal (BsReminders *self)
{
  if (self->journal)
    g_signal_handlers_disconnect_by_data (self->journal, self);
  g_clear_object (&self->journal);
  g_clear_handle_id (&self->leave_id, g_source_remove);
  self->is_visiting = FALSE;
}

static gboolean
on_leave (gpointer user_data)
{
  BsReminders *self = user_data;

  self->leave_id = 0;
  forget_journal (self);
  self->host->close (self->user_data);
  keep_stamp (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: the journal is telling us something. */
static void
leave_soon (BsReminders *self)
{
  if (self->is_visiting && !self->leave_id)
    self->leave_id = g_idle_add (on_leave, self);
}

static void
work (BsReminders *self)
{
  if (!is_ready (self) || self->is_busy)
    return;
  self->is_busy = TRUE;
  bs_reminder_screen_read (self->screen, self->journal);
  write_presses (self);
  look (self);
  self->is_busy = FALSE;
  leave_soon (self);
}

static void
on_failed (BsJournal *journal, const GError *error, BsReminders *self)
{
  g_message ("The diary cannot be read for reminders: %s", error->message);
  try_later (self);
  give_up (self);
  leave_soon (self);
}

static void
adopt (BsReminders *self, BsJournal *journal)
{
  g_set_object (&self->journal, journal);
  g_free (self->path);
  self->path = g_strdup (bs_store_get_path (bs_journal_get_store (journal)));
  g_signal_connect_swapped (journal, "assessed", G_CALLBACK (work), self);
  g_signal_connect_swapped (journal, "notify::loaded", G_CALLBACK (work), self);
  g_signal_connect (journal, "failed", G_CALLBACK (on_failed), self);
  work (self);
}

static void
visit (BsReminders *self)
{
  BsJournal *journal = self->host->open (self->user_data);

  if (journal)
    {
      self->is_visiting = TRUE;
      adopt (self, journal);
      return;
    }
  try_later (self);
  keep_stamp (self);
  give_up (self);
}

void
bs_reminders_set_journal (BsReminders *self, BsJournal *journal)
{
  forget_journal (self);
  if (journal)
    adopt (self, journal);
  else
    keep_stamp (self);
}

/* ---- The clock ---- */

static gboolean
is_due (BsReminders *self, BsInstant now)
{
  /* A clock that was put back, and another time zone, make other moments of the same hours. */
  return now.seconds >= self->next || now.seconds < self->looked.seconds || now.offset != self->looked.offset;
}

void
bs_reminders_look (BsReminders *self)
{
  if (!self->started)
    return;
  if (!self->journal)
    visit (self);
  else if (is_ready (self))
    {
      bs_journal_reassess (self->journal);
      work (self);
    }
}

void
bs_reminders_tick (BsReminders *self)
{
  BsInstant now = self->journal ? bs_journal_now (self->journal) : bs_instant_now ();

  if (is_due (self, now) || (!self->journal && is_changed (self)))
    bs_reminders_look (self);
}

static void arm (BsReminders *self);

static gboolean
on_timer (gpointer user_data)
{
  BsReminders *self = user_data;

  self->timer = 0;
  bs_reminders_tick (self);
  arm (self);
  return G_SOURCE_REMOVE;
}

/* A timer counts neither sleep nor a change of the clock: so it never waits for long. */
static void
arm (BsReminders *self)
{
  gint64 seconds = self->next - bs_instant_now ().seconds;

  if (!self->timer)
    self->timer = g_timeout_add_seconds ((guint) CLAMP (seconds, 1, TICK_SECONDS), on_timer, self);
}

void
bs_reminders_answer (BsReminders *self, const char *id, const char *word)
{
  gint answer = bs_reminder_answer_from_word (word);
  Press *press;

  if (answer < 0)
    {
      g_message ("“%s” is no answer.", word);
      return;
    }
  press = g_new0 (Press, 1);
  press->id = g_strdup (id);
  press->answer = (BsReminderAnswer) answer;
  g_queue_push_tail (&self->presses, press);
  bs_reminders_look (self);
}

static void
on_setting (BsReminders *self)
{
  self->host->changed (self->user_data);
  bs_reminders_look (self);
}

void
bs_reminders_start (BsReminders *self)
{
  if (self->started)
    return;
  self->started = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", watched[i], NULL);
      g_signal_connect_object (self->settings, signal, G_CALLBACK (on_setting), self, G_CONNECT_SWAPPED);
    }
  self->host->changed (self->user_data);
  bs_reminders_look (self);
  arm (self);
}

/* ---- Life ---- */

static void
bs_reminders_dispose (GObject *object)
{
  BsReminders *self = BS_REMINDERS (object);

  forget_journal (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_queue_clear_full (&self->presses, press_free);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bs_reminders_parent_class)->dispose (object);
}

static void
bs_reminders_finalize (GObject *object)
{
  BsReminders *self = BS_REMINDERS (object);

  g_clear_pointer (&self->screen, bs_reminder_screen_free);
  g_free (self->path);
  g_free (self->stamp);
  G_OBJECT_CLASS (bs_reminders_parent_class)->finalize (object);
}

static void
bs_reminders_class_init (BsRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_reminders_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_reminders_finalize;
}

static void
bs_reminders_init (BsReminders *self)
{
  g_queue_init (&self->presses);
}

BsReminders *
bs_reminders_new (BsSettings *settings, const BsReminderHost *host, gpointer user_data)
{
  BsReminders *self = g_object_new (BS_TYPE_REMINDERS, NULL);

  self->settings = g_object_ref (settings);
  self->host = host;
  self->user_data = user_data;
  self->screen = bs_reminder_screen_new (settings, host, user_data);
  return self;
}
