/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-reader.h"
#include "bs-report-choice.h"
#include "bs-store.h"

/* What was chosen, and the days that it means. */

#define NOW "2026-11-22T09:00+01:00"

static BsInstant
instant (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsInstant parsed;

  bs_instant_parse (text, TRUE, &parsed, &error);
  g_assert_no_error (error);
  return parsed;
}

static gint32
date (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint32 parsed;

  bs_date_parse (text, &parsed, &error);
  g_assert_no_error (error);
  return parsed;
}

static void
assert_date (gint32 found, const char *expected)
{
  char text[16];

  g_assert_cmpstr (bs_date_print (found, text), ==, expected);
}

/* (transfer full): entries and a visit at these moments; `visit` NULL: none. */
static BsHistory *
new_history (const char *const *entries, const char *visit, BsVisitKind kind)
{
  g_autoptr (BsDiary) diary = bs_diary_new ();

  for (guint i = 0; entries[i] != NULL; i++)
    {
      BsEntry *entry = bs_entry_new ();

      g_snprintf (entry->id, sizeof entry->id, "00000000-0000-4000-8000-00000000000%u", i);
      entry->at = instant (entries[i]);
      entry->pain = 4;
      g_ptr_array_add (diary->entries, entry);
    }
  if (visit != NULL)
    {
      BsVisit *seen = bs_visit_new ();

      g_strlcpy (seen->id, "00000000-0000-4000-8000-0000000000aa", sizeof seen->id);
      seen->at = instant (visit);
      seen->kind = (gint8) kind;
      g_ptr_array_add (diary->visits, seen);
    }
  return bs_history_new_from_diary (diary);
}

static const char *const usual[] = { "2026-06-01T10:00+02:00", "2026-11-21T18:00+01:00", NULL };

static void
test_spans (void)
{
  static const char *const none[] = { NULL };
  static const struct
  {
    const char *name;
    const char *const *entries;
    const char *visit;
    BsVisitKind kind;
    BsReportPeriod period;
    const char *first, *last;
  } rows[] = {
    { "2 weeks", usual, NULL, 0, BS_REPORT_FORTNIGHT, "2026-11-09", "2026-11-22" },
    { "4 weeks", usual, NULL, 0, BS_REPORT_MONTH, "2026-10-26", "2026-11-22" },
    { "3 months", usual, NULL, 0, BS_REPORT_QUARTER, "2026-08-24", "2026-11-22" },
    { "all", usual, NULL, 0, BS_REPORT_ALL, "2026-06-01", "2026-11-22" },
    { "all of nothing", none, NULL, 0, BS_REPORT_ALL, "2026-11-09", "2026-11-22" },
    { "since a visit", usual, "2026-11-02T08:00+01:00", BS_VISIT_DOCTOR, BS_REPORT_SINCE_VISIT, "2026-11-02",
      "2026-11-22" },
    { "since just now", usual, NOW, BS_VISIT_DOCTOR, BS_REPORT_SINCE_VISIT, "2026-11-22", "2026-11-22" },
    { "a visit to come", usual, "2026-11-22T09:01+01:00", BS_VISIT_DOCTOR, BS_REPORT_SINCE_VISIT, "2026-08-24",
      "2026-11-22" },
    { "advice by phone", usual, "2026-11-02T08:00+01:00", BS_VISIT_PHONE_ADVICE, BS_REPORT_SINCE_VISIT, "2026-08-24",
      "2026-11-22" },
    { "no visit", usual, NULL, 0, BS_REPORT_SINCE_VISIT, "2026-08-24", "2026-11-22" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BsHistory) history = new_history (rows[i].entries, rows[i].visit, rows[i].kind);
      BsReportChoice choice = { .period = rows[i].period, .with_name = i % 2 == 0, .with_notes = i % 2 == 1 };
      BsReportOptions options;

      g_test_message ("%s", rows[i].name);
      options = bs_report_choice_get_options (&choice, history, instant (NOW));
      assert_date (options.span.first, rows[i].first);
      assert_date (options.span.last, rows[i].last);
      g_assert_cmpint (options.with_name, ==, choice.with_name);
      g_assert_cmpint (options.with_notes, ==, choice.with_notes);
    }
}

/* Who wrote an entry where it is tomorrow already sees tomorrow. */
static void
test_latest (void)
{
  static const char *const tomorrow[] = { "2026-11-23T00:30+14:00", NULL };
  g_autoptr (BsHistory) here = new_history (usual, NULL, BS_VISIT_DOCTOR);
  g_autoptr (BsHistory) east = new_history (tomorrow, NULL, BS_VISIT_DOCTOR);

  assert_date (bs_report_choice_find_latest (here, instant ("2026-11-22T23:00+01:00")), "2026-11-22");
  assert_date (bs_report_choice_find_latest (east, instant ("2026-11-22T23:00+01:00")), "2026-11-23");
}

/* A day that was pressed takes the other along where they would change places. */
static void
test_dates (void)
{
  static const struct
  {
    gboolean is_first;
    const char *pressed, *first, *last;
  } rows[] = {
    { TRUE, "2026-10-01", "2026-10-01", "2026-11-20" },  { TRUE, "2026-11-20", "2026-11-20", "2026-11-20" },
    { TRUE, "2026-11-21", "2026-11-21", "2026-11-21" },  { TRUE, "2026-11-22", "2026-11-22", "2026-11-22" },
    { TRUE, "2026-11-23", "2026-11-22", "2026-11-22" },  { FALSE, "2026-11-22", "2026-11-10", "2026-11-22" },
    { FALSE, "2026-11-23", "2026-11-10", "2026-11-22" }, { FALSE, "2026-11-10", "2026-11-10", "2026-11-10" },
    { FALSE, "2026-11-09", "2026-11-09", "2026-11-09" },
  };
  g_autoptr (BsHistory) history = new_history (usual, NULL, BS_VISIT_DOCTOR);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BsReportChoice choice = { .by_dates = TRUE, .first = date ("2026-11-10"), .last = date ("2026-11-20") };
      BsReportOptions options;

      g_test_message ("%s %s", rows[i].is_first ? "first" : "last", rows[i].pressed);
      if (rows[i].is_first)
        bs_report_choice_set_first (&choice, date (rows[i].pressed), date ("2026-11-22"));
      else
        bs_report_choice_set_last (&choice, date (rows[i].pressed), date ("2026-11-22"));
      options = bs_report_choice_get_options (&choice, history, instant (NOW));
      assert_date (options.span.first, rows[i].first);
      assert_date (options.span.last, rows[i].last);
    }
}

static void
test_first_time (void)
{
  g_autoptr (BsSettings) settings = bs_settings_new (FALSE);
  BsReportChoice choice = bs_report_choice_load (settings, date ("2026-11-22"));

  g_assert_false (choice.by_dates);
  g_assert_cmpint (choice.period, ==, BS_REPORT_QUARTER);
  assert_date (choice.first, "2026-08-24");
  assert_date (choice.last, "2026-11-22");
  g_assert_true (choice.with_name);
  g_assert_true (choice.with_notes);
}

static void
test_kept (void)
{
  g_autoptr (BsSettings) settings = bs_settings_new (FALSE);

  for (gint i = 0; i <= BS_N_REPORT_PERIODS; i++)
    {
      BsReportChoice choice = { .by_dates = i == BS_N_REPORT_PERIODS,
                                .period = i % BS_N_REPORT_PERIODS,
                                .first = date ("2026-02-03"),
                                .last = date ("2026-04-05"),
                                .with_name = i % 2 == 0,
                                .with_notes = i % 3 == 0 };
      BsReportChoice loaded;

      bs_report_choice_store (&choice, settings);
      loaded = bs_report_choice_load (settings, date ("2026-11-22"));
      g_assert_cmpint (loaded.by_dates, ==, choice.by_dates);
      if (!choice.by_dates)
        g_assert_cmpint (loaded.period, ==, choice.period);
      g_assert_cmpint (loaded.with_name, ==, choice.with_name);
      g_assert_cmpint (loaded.with_notes, ==, choice.with_notes);
      /* Dates are those that somebody chose. */
      assert_date (loaded.first, choice.by_dates ? "2026-02-03" : "2026-08-24");
      assert_date (loaded.last, choice.by_dates ? "2026-04-05" : "2026-11-22");
    }
}

/* As somebody wrote it by hand, or with a clock that was wrong. */
static void
test_nonsense (void)
{
  static const struct
  {
    const char *period, *first, *last, *read_first, *read_last;
  } rows[] = {
    { "fortnight", "", "", "2026-08-24", "2026-11-22" },
    { "dates", "yesterday", "tomorrow", "2026-08-24", "2026-11-22" },
    { "dates", "2026-11-22", "2026-11-22", "2026-11-22", "2026-11-22" },
    { "dates", "2026-11-22", "2026-11-23", "2026-11-22", "2026-11-22" },
    { "dates", "2026-11-02", "2026-11-01", "2026-08-03", "2026-11-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BsSettings) settings = bs_settings_new (FALSE);
      BsReportChoice choice;

      bs_settings_set_string (settings, BS_SETTING_REPORT_PERIOD, rows[i].period);
      bs_settings_set_string (settings, BS_SETTING_REPORT_FIRST, rows[i].first);
      bs_settings_set_string (settings, BS_SETTING_REPORT_LAST, rows[i].last);
      choice = bs_report_choice_load (settings, date ("2026-11-22"));
      g_assert_cmpint (choice.period, ==, BS_REPORT_PERIOD_DEFAULT);
      assert_date (choice.first, rows[i].read_first);
      assert_date (choice.last, rows[i].read_last);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-choice/spans", test_spans);
  g_test_add_func ("/report-choice/latest", test_latest);
  g_test_add_func ("/report-choice/dates", test_dates);
  g_test_add_func ("/report-choice/first-time", test_first_time);
  g_test_add_func ("/report-choice/kept", test_kept);
  g_test_add_func ("/report-choice/nonsense", test_nonsense);
  return g_test_run ();
}
