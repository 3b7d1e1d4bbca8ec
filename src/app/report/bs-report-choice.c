/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-choice.h"

#define BY_DATES "dates" /* the word of the setting where it is no period with a name */
#define DEFAULT_DAYS 91  /* three months */
#define NO_DATE G_MININT32

gint32
bs_report_choice_find_latest (const BsHistory *history, BsInstant now)
{
  BsTrendSpan span;

  bs_report_period_find (BS_REPORT_PERIOD_DEFAULT, history, now, &span);
  return span.last;
}

static gint32
load_date (BsSettings *settings, const char *key)
{
  g_autofree char *text = bs_settings_dup_string (settings, key);
  gint32 date;

  return bs_date_parse (text, &date, NULL) ? date : NO_DATE;
}

static void
store_date (BsSettings *settings, const char *key, gint32 date)
{
  char text[16];

  bs_settings_set_string (settings, key, bs_date_print (date, text));
}

BsReportChoice
bs_report_choice_load (BsSettings *settings, gint32 latest)
{
  g_autofree char *word = bs_settings_dup_string (settings, BS_SETTING_REPORT_PERIOD);
  BsReportChoice self = {
    .by_dates = g_str_equal (word, BY_DATES),
    .period = BS_REPORT_PERIOD_DEFAULT,
    .first = load_date (settings, BS_SETTING_REPORT_FIRST),
    .last = load_date (settings, BS_SETTING_REPORT_LAST),
    .with_name = bs_settings_get_boolean (settings, BS_SETTING_REPORT_NAME),
    .with_notes = bs_settings_get_boolean (settings, BS_SETTING_REPORT_NOTES),
  };

  bs_report_period_parse (word, &self.period);
  if (self.last == NO_DATE || self.last > latest)
    self.last = latest;
  if (self.first == NO_DATE || self.first > self.last)
    self.first = self.last - DEFAULT_DAYS + 1;
  return self;
}

void
bs_report_choice_store (const BsReportChoice *self, BsSettings *settings)
{
  bs_settings_set_string (settings, BS_SETTING_REPORT_PERIOD,
                          self->by_dates ? BY_DATES : bs_report_period_get_word (self->period));
  /* Dates are remembered only of who chose any. */
  if (self->by_dates)
    {
      store_date (settings, BS_SETTING_REPORT_FIRST, self->first);
      store_date (settings, BS_SETTING_REPORT_LAST, self->last);
    }
  bs_settings_set_boolean (settings, BS_SETTING_REPORT_NAME, self->with_name);
  bs_settings_set_boolean (settings, BS_SETTING_REPORT_NOTES, self->with_notes);
}

void
bs_report_choice_set_first (BsReportChoice *self, gint32 date, gint32 latest)
{
  self->first = MIN (date, latest);
  self->last = MAX (self->last, self->first);
}

void
bs_report_choice_set_last (BsReportChoice *self, gint32 date, gint32 latest)
{
  self->last = MIN (date, latest);
  self->first = MIN (self->first, self->last);
}

BsReportOptions
bs_report_choice_get_options (const BsReportChoice *self, const BsHistory *history, BsInstant now)
{
  BsReportOptions options = { .span = { self->first, self->last },
                              .with_name = self->with_name,
                              .with_notes = self->with_notes };

  if (!self->by_dates)
    bs_report_period_find (self->period, history, now, &options.span);
  return options;
}
