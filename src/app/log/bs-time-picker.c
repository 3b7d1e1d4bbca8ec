/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-time-picker.h"

#include "bs-chips.h"
#include "bs-text.h"

#include <glib/gi18n-lib.h>

#define MORNING (8 * 3600)
#define EVENING (19 * 3600)
#define HOUR 3600

typedef enum
{
  CHOICE_WITH_ENTRY, /* of a measure: its time is the entry's */
  CHOICE_STILL_THERE,
  CHOICE_NOT_KNOWN,
  CHOICE_NOW,
  CHOICE_HOUR_AGO,
  CHOICE_MORNING,
  CHOICE_EVENING,
  CHOICE_EXACT,
  CHOICE_DAY,
  N_CHOICES
} Choice;

struct _BsTimePicker
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *chips;
  GtkWidget *day_time; /* made when first asked for */
  BsLogForm *form;     /* outlives the widget */
  BsTimeField field;
  gint measure;
  Choice choice;    /* N_CHOICES: none */
  BsInstant chosen; /* what the quick choice meant */
};

G_DEFINE_FINAL_TYPE (BsTimePicker, bs_time_picker, GTK_TYPE_WIDGET)

BsInstant
bs_local_instant_like (BsInstant like, gint32 date, gint32 seconds_of_day)
{
  if (like.kind == BS_INSTANT_TIME && like.offset != bs_instant_system_offset (like.seconds))
    return bs_instant_new ((gint64) date * BS_DAY_SECONDS + seconds_of_day - like.offset * 60, like.offset);
  return bs_instant_new_local (date, seconds_of_day);
}

static BsInstant
get_instant (BsTimePicker *self)
{
  const BsEntry *entry = bs_log_form_get_entry (self->form);

  switch (self->field)
    {
    case BS_TIME_AT:
      return entry->at;
    case BS_TIME_END:
      return entry->end;
    case BS_TIME_MEASURE:
    default:
      return self->measure < entry->n_measures ? entry->measures[self->measure].at : BS_INSTANT_NONE;
    }
}

static void
set_instant (BsTimePicker *self, BsInstant instant, BsEndChoice end_choice)
{
  switch (self->field)
    {
    case BS_TIME_AT:
      bs_log_form_set_at (self->form, instant);
      break;
    case BS_TIME_END:
      bs_log_form_set_end (self->form, instant, end_choice);
      break;
    case BS_TIME_MEASURE:
    default:
      bs_log_form_edit (self->form)->measures[self->measure].at = instant;
      bs_log_form_changed (self->form);
      break;
    }
}

static BsInstant
get_meaning (BsTimePicker *self, Choice choice)
{
  BsInstant now = bs_log_form_now (self->form);
  gint32 today = bs_instant_get_date (now);

  switch (choice)
    {
    case CHOICE_NOW:
      return now;
    case CHOICE_HOUR_AGO:
      {
        gint64 ago = now.seconds - HOUR;
        gboolean is_system = now.offset == bs_instant_system_offset (now.seconds);

        return bs_instant_new (ago, is_system ? bs_instant_system_offset (ago) : now.offset);
      }
    case CHOICE_MORNING:
      return bs_local_instant_like (now, today, MORNING);
    case CHOICE_EVENING:
      return bs_local_instant_like (now, today - 1, EVENING);
    case CHOICE_WITH_ENTRY:
    case CHOICE_STILL_THERE:
    case CHOICE_NOT_KNOWN:
    case CHOICE_EXACT:
    case CHOICE_DAY:
    case N_CHOICES:
    default:
      return BS_INSTANT_NONE;
    }
}

static void
on_day_time_changed (BsDayTime *day_time, BsTimePicker *self)
{
  gint32 date = bs_day_time_get_date (day_time);
  BsInstant like = get_instant (self);

  if (self->choice == CHOICE_DAY)
    {
      set_instant (self, bs_instant_new_date (date), BS_END_OPEN);
      return;
    }
  if (like.kind != BS_INSTANT_TIME)
    like = bs_log_form_now (self->form);
  set_instant (self, bs_local_instant_like (like, date, bs_day_time_get_seconds (day_time)), BS_END_OPEN);
}

static void
show_day_time (BsTimePicker *self)
{
  gboolean shown = self->choice == CHOICE_EXACT || self->choice == CHOICE_DAY;
  BsInstant instant = get_instant (self);
  BsInstant now = bs_log_form_now (self->form);

  if (!shown)
    {
      if (self->day_time != NULL)
        gtk_widget_set_visible (self->day_time, FALSE);
      return;
    }
  if (self->day_time == NULL)
    {
      self->day_time = bs_day_time_new (self->field);
      g_signal_connect (self->day_time, "changed", G_CALLBACK (on_day_time_changed), self);
      gtk_box_append (GTK_BOX (self->box), self->day_time);
    }
  gtk_widget_set_visible (self->day_time, TRUE);
  bs_day_time_set_with_time (BS_DAY_TIME (self->day_time), self->choice == CHOICE_EXACT);
  bs_day_time_set (BS_DAY_TIME (self->day_time), bs_instant_is_set (instant) ? instant : now,
                   bs_instant_get_date (now));
}

static void
on_toggled (BsChips *chips, gint value, gboolean on, BsTimePicker *self)
{
  BsInstant now = bs_log_form_now (self->form);
  BsInstant instant = get_instant (self);

  self->choice = value;
  switch ((Choice) value)
    {
    case CHOICE_EXACT:
      /* Starts from what is there; a bare date gets the time of day it is now. */
      if (!bs_instant_is_set (instant))
        instant = now;
      else if (instant.kind == BS_INSTANT_DATE)
        instant =
            bs_local_instant_like (now, bs_instant_get_date (instant), bs_instant_get_time_of_day (now) / 60 * 60);
      break;
    case CHOICE_DAY:
      instant = bs_instant_new_date (bs_instant_get_date (instant));
      break;
    case CHOICE_WITH_ENTRY:
    case CHOICE_STILL_THERE:
    case CHOICE_NOT_KNOWN:
    case CHOICE_NOW:
    case CHOICE_HOUR_AGO:
    case CHOICE_MORNING:
    case CHOICE_EVENING:
    case N_CHOICES:
    default:
      instant = get_meaning (self, value);
      break;
    }
  self->chosen = instant;
  set_instant (self, instant,
               value == CHOICE_STILL_THERE ? BS_END_STILL_THERE
               : value == CHOICE_NOT_KNOWN ? BS_END_NOT_KNOWN
                                           : BS_END_OPEN);
}

/* What is chosen follows from the form: a draft or an entry that is edited says it too. */
static Choice
find_choice (BsTimePicker *self)
{
  BsInstant instant = get_instant (self);

  if (!bs_instant_is_set (instant))
    {
      BsEndChoice end = bs_log_form_get_end_choice (self->form);

      if (self->field == BS_TIME_MEASURE)
        return CHOICE_WITH_ENTRY;
      return end == BS_END_STILL_THERE ? CHOICE_STILL_THERE : end == BS_END_NOT_KNOWN ? CHOICE_NOT_KNOWN : N_CHOICES;
    }
  if (instant.kind == BS_INSTANT_DATE)
    return CHOICE_DAY;
  if (self->field == BS_TIME_AT && bs_log_form_is_at_now (self->form))
    return CHOICE_NOW;
  /* What is said of now holds only as long as it is true: a window may stay open. */
  if (self->choice >= CHOICE_NOW && self->choice <= CHOICE_EVENING && bs_instant_equal (instant, self->chosen) &&
      bs_is_about_same_time (instant, get_meaning (self, self->choice)))
    return self->choice;
  return CHOICE_EXACT;
}

/* What stands on the chips, and their accessible names where that alone does not say which time it is. */
static const struct
{
  const char *text;
  const char *names[BS_N_TIMES];
} words[N_CHOICES] = {
  [CHOICE_WITH_ENTRY] = { N_ ("With the pain"), { NULL } },
  [CHOICE_STILL_THERE] = { N_ ("Still there"), { NULL } },
  [CHOICE_NOT_KNOWN] = { N_ ("Not known"), { NULL, N_ ("End not known"), NULL } },
  [CHOICE_NOW] = { N_ ("Just now"), { NULL, N_ ("Ended just now"), N_ ("Done just now") } },
  [CHOICE_HOUR_AGO] = { N_ ("An hour ago"), { NULL, N_ ("Ended an hour ago"), N_ ("Done an hour ago") } },
  [CHOICE_MORNING] = { N_ ("This morning"), { NULL, NULL, N_ ("Done this morning") } },
  [CHOICE_EVENING] = { N_ ("Yesterday evening"), { NULL } },
  [CHOICE_EXACT] = { N_ ("Day and time…"), { NULL, N_ ("Day and time it ended…"), N_ ("Day and time it was done…") } },
  [CHOICE_DAY] = { N_ ("I only know the day"), { NULL } },
};

/* A quick choice with the time that it means: "This morning, 08:00". */
static void
show_meanings (BsTimePicker *self)
{
  for (gint choice = CHOICE_HOUR_AGO; choice <= CHOICE_EVENING; choice++)
    {
      g_autofree char *time = bs_text_format_time (get_meaning (self, choice));
      /* Translators: a moment and its time of day, "An hour ago, 07:05". */
      g_autofree char *text = g_strdup_printf (_ ("%s, %s"), _ (words[choice].text), time);

      bs_chips_set_text (BS_CHIPS (self->chips), choice, text);
    }
}

/* An end or a measure cannot lie before the entry: what would is not offered. */
static void
offer_possible (BsTimePicker *self)
{
  BsInstant at = bs_log_form_get_entry (self->form)->at;

  if (self->field == BS_TIME_AT)
    return;
  for (gint choice = CHOICE_NOW; choice <= CHOICE_EVENING; choice++)
    {
      BsInstant meaning = get_meaning (self, choice);
      gboolean before = at.kind == BS_INSTANT_DATE ? bs_instant_get_date (meaning) < bs_instant_get_date (at)
                                                   : meaning.seconds < at.seconds;

      bs_chips_set_shown (BS_CHIPS (self->chips), choice, !before || choice == (gint) self->choice);
    }
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsTimePicker *self = data;

  if (self->field == BS_TIME_MEASURE && self->measure >= bs_log_form_get_entry (form)->n_measures)
    return;
  self->choice = find_choice (self);
  for (gint choice = 0; choice < N_CHOICES; choice++)
    bs_chips_set_on (BS_CHIPS (self->chips), choice, choice == (gint) self->choice);
  show_meanings (self);
  offer_possible (self);
  show_day_time (self);
}

static void
bs_time_picker_dispose (GObject *object)
{
  g_clear_pointer (&BS_TIME_PICKER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bs_time_picker_parent_class)->dispose (object);
}

static void
bs_time_picker_class_init (BsTimePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_time_picker_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bs_time_picker_init (BsTimePicker *self)
{
  self->choice = N_CHOICES;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_choice (BsTimePicker *self, Choice choice)
{
  BsInstant meaning = get_meaning (self, choice);
  const char *text = _ (words[choice].text);
  const char *name = words[choice].names[self->field];

  /* "This morning" is no choice while it is still to come. */
  if (bs_instant_is_set (meaning) && meaning.seconds > bs_log_form_now (self->form).seconds)
    return;
  bs_chips_add (BS_CHIPS (self->chips), choice, text, name != NULL ? _ (name) : text);
}

GtkWidget *
bs_time_picker_new (BsLogForm *form, BsTimeField field, gint measure, const char *label)
{
  static const Choice choices[BS_N_TIMES][N_CHOICES] = {
    [BS_TIME_AT] = { CHOICE_NOW, CHOICE_HOUR_AGO, CHOICE_MORNING, CHOICE_EVENING, CHOICE_EXACT, CHOICE_DAY, N_CHOICES },
    [BS_TIME_END] = { CHOICE_STILL_THERE, CHOICE_NOT_KNOWN, CHOICE_NOW, CHOICE_HOUR_AGO, CHOICE_EXACT, N_CHOICES },
    [BS_TIME_MEASURE] = { CHOICE_WITH_ENTRY, CHOICE_NOW, CHOICE_HOUR_AGO, CHOICE_MORNING, CHOICE_EXACT, N_CHOICES },
  };
  BsTimePicker *self = g_object_new (BS_TYPE_TIME_PICKER, NULL);

  self->form = form;
  self->field = field;
  self->measure = measure;
  self->chips = bs_chips_new (label);
  gtk_box_append (GTK_BOX (self->box), self->chips);

  for (gint choice = 0; choices[field][choice] != N_CHOICES; choice++)
    add_choice (self, choices[field][choice]);
  g_signal_connect (self->chips, "toggled", G_CALLBACK (on_toggled), self);
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}
