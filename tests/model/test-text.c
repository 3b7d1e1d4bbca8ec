/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include <glib.h>

#include "bs-text.h"
#include "test-values.h"

/* Takes what was written and compares it. */
static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static gint32
date (const char *text)
{
  gint32 parsed = 0;

  g_assert_true (bs_date_parse (text, &parsed, NULL));
  return parsed;
}

static void
test_dates (void)
{
  const gint32 today = date ("2026-11-22");
  static const struct
  {
    const char *date, *in_full, *day, *short_date;
  } cases[] = {
    { "2026-11-22", "Sunday 22 November", "Today", "22 Nov" },
    { "2026-11-21", "Saturday 21 November", "Yesterday", "21 Nov" },
    { "2026-11-20", "Friday 20 November", "Friday 20 November", "20 Nov" },
    { "2026-11-23", "Monday 23 November", "Monday 23 November", "23 Nov" },
    { "2026-01-01", "Thursday 1 January", "Thursday 1 January", "1 Jan" },
    { "2026-12-31", "Thursday 31 December", "Thursday 31 December", "31 Dec" },
    { "2025-12-31", "Wednesday 31 December 2025", "Wednesday 31 December 2025", "31 Dec 2025" },
    { "2027-01-01", "Friday 1 January 2027", "Friday 1 January 2027", "1 Jan 2027" },
    { "1900-01-01", "Monday 1 January 1900", "Monday 1 January 1900", "1 Jan 1900" },
    { "2199-12-31", "Tuesday 31 December 2199", "Tuesday 31 December 2199", "31 Dec 2199" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 d = date (cases[i].date);

      assert_text (bs_text_format_date (d, today), cases[i].in_full);
      assert_text (bs_text_format_day (d, today), cases[i].day);
      assert_text (bs_text_format_short_date (d, today), cases[i].short_date);
    }
  /* Yesterday needs no year at the turn of one. */
  assert_text (bs_text_format_day (date ("2025-12-31"), date ("2026-01-01")), "Yesterday");
}

static void
test_moments (void)
{
  const gint32 today = date ("2026-11-22");
  static const struct
  {
    const char *instant, *time, *moment, *recent;
  } cases[] = {
    { "2026-11-22T07:05+01:00", "07:05", "Sunday 22 November, 07:05", "Today, 07:05" },
    { "2026-11-22T00:00+14:00", "00:00", "Sunday 22 November, 00:00", "Today, 00:00" },
    { "2026-11-22T23:59:59-14:00", "23:59", "Sunday 22 November, 23:59", "Today, 23:59" },
    { "2026-11-21T18:40+01:00", "18:40", "Saturday 21 November, 18:40", "Yesterday, 18:40" },
    { "2026-11-20T17:20+01:00", "17:20", "Friday 20 November, 17:20", "Friday, 17:20" },
    { "2026-11-16T17:20+01:00", "17:20", "Monday 16 November, 17:20", "Monday, 17:20" },
    { "2026-11-15T08:15+01:00", "08:15", "Sunday 15 November, 08:15", "15 Nov, 08:15" },
    { "2026-11-23T08:15+01:00", "08:15", "Monday 23 November, 08:15", "23 Nov, 08:15" },
    { "2025-11-20T08:15+01:00", "08:15", "Thursday 20 November 2025, 08:15", "20 Nov 2025, 08:15" },
    { "2026-11-22", "", "Sunday 22 November", "Today" },
    { "2026-11-20", "", "Friday 20 November", "Friday" },
    { "2026-11-01", "", "Sunday 1 November", "1 Nov" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsInstant when = instant (cases[i].instant);

      assert_text (bs_text_format_time (when), cases[i].time);
      assert_text (bs_text_format_moment (when, today), cases[i].moment);
      assert_text (bs_text_format_recent (when, today), cases[i].recent);
    }
  assert_text (bs_text_format_time (BS_INSTANT_NONE), "");
  assert_text (bs_text_format_moment (BS_INSTANT_NONE, today), "");
  assert_text (bs_text_format_recent (BS_INSTANT_NONE, today), "");
}

static void
test_minutes (void)
{
  static const struct
  {
    gint64 minutes;
    const char *text;
  } cases[] = {
    { 0, "0 min" },          { 1, "1 min" },
    { 25, "25 min" },        { 59, "59 min" },
    { 60, "1 h" },           { 61, "1 h 1 min" },
    { 65, "1 h 5 min" },     { 1440, "24 h" },
    { 2879, "47 h 59 min" }, { 2880, "48 h" },
    { 2881, "48 hours" },    { 7080, "118 hours" },
    { 7139, "118 hours" },   { 157680000, "2628000 hours" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (bs_text_format_minutes (cases[i].minutes), cases[i].text);
}

static void
test_pain_words (void)
{
  static const char *const words[] = {
    "no pain",  "mild",   "mild",   "mild",        "moderate",    "moderate",
    "moderate", "severe", "severe", "intolerable", "intolerable",
  };

  for (gint pain = 0; pain <= 10; pain++)
    g_assert_cmpstr (bs_text_get_pain_word (pain), ==, words[pain]);
  g_assert_cmpstr (bs_text_get_pain_word (BS_ABSENT), ==, "not rated");
}

static void
test_visit_kinds (void)
{
  g_assert_cmpstr (bs_text_get_visit_kind (BS_VISIT_DOCTOR), ==, "Seen by a doctor");
  g_assert_cmpstr (bs_text_get_visit_kind (BS_VISIT_URGENT), ==, "Urgent care");
  g_assert_cmpstr (bs_text_get_visit_kind (BS_VISIT_AMBULANCE), ==, "Ambulance");
  g_assert_cmpstr (bs_text_get_visit_kind (BS_VISIT_PHONE_ADVICE), ==, "Advice by phone");
}

static void
test_headings (void)
{
  static const struct
  {
    gint pain, when, walk_min;
    const char *heading;
  } cases[] = {
    { 6, BS_WHEN_WALKING, 25, "Walking, 25 min" },
    { 6, BS_WHEN_WALKING, 65, "Walking, 1 h 5 min" },
    { 6, BS_WHEN_WALKING, BS_ABSENT, "Walking" },
    { 6, BS_ABSENT, 25, "Walking, 25 min" },
    { 6, BS_WHEN_OTHER, 25, "Walking, 25 min" },
    { 6, BS_WHEN_AFTER_WALKING, 25, "After walking, 25 min" },
    { BS_ABSENT, BS_WHEN_AFTER_SLEEP, BS_ABSENT, "After sleep" },
    { 3, BS_WHEN_STANDING, BS_ABSENT, "Standing" },
    /* The minutes are those of a walk, not of standing. */
    { 3, BS_WHEN_STANDING, 25, "Standing" },
    { 0, BS_WHEN_WALKING, 25, "Walking, 25 min, no pain" },
    { 0, BS_WHEN_NIGHT, BS_ABSENT, "At night, no pain" },
    { 0, BS_ABSENT, BS_ABSENT, "No pain" },
    { 0, BS_WHEN_OTHER, BS_ABSENT, "No pain" },
    { 6, BS_ABSENT, BS_ABSENT, "Pain 6, moderate" },
    { 8, BS_WHEN_OTHER, BS_ABSENT, "Pain 8, severe" },
    { BS_ABSENT, BS_ABSENT, BS_ABSENT, "Pain, not rated" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsEntry) entry = bs_entry_new ();

      entry->pain = (gint8) cases[i].pain;
      entry->when = (gint8) cases[i].when;
      entry->walk_min = (gint16) cases[i].walk_min;
      assert_text (bs_text_format_entry_heading (entry), cases[i].heading);
    }
}

static void
test_details_of_a_walk (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();

  entry->pain = 6;
  entry->onset_min = 12;
  bs_term_list_add (&entry->types, BS_TYPE_SHOOTING);
  bs_term_list_add (&entry->sites, BS_SITE_LOWER_BACK_RIGHT);
  bs_term_list_add (&entry->sites, BS_SITE_LOWER_BACK_LEFT);
  bs_term_list_add (&entry->sites, BS_SITE_LOWER_BACK_CENTRE);
  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  bs_term_list_add (&entry->numb, BS_REGION_FOOT_LEFT);
  assert_text (bs_text_format_entry_details (entry),
               "Pain after 12 min · shooting · lower back, left foot · numb: left foot");
}

static void
test_details_of_everything (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();

  bs_term_list_add (&entry->types, BS_TYPE_DULL);
  bs_term_list_add (&entry->types, BS_TYPE_ACHING);
  entry->course = BS_COURSE_CONSTANT;
  bs_term_list_add (&entry->sites, BS_SITE_SACRUM);
  bs_term_list_add (&entry->sites, BS_SITE_LOWER_BACK_CENTRE);
  bs_term_list_add (&entry->radiates, BS_REGION_SACRUM);
  bs_term_list_add (&entry->radiates, BS_REGION_GROIN);
  entry->leg_pain = 4;
  bs_term_list_add (&entry->signs, BS_SIGN_FEVER);
  bs_term_list_add (&entry->triggers, BS_TRIGGER_LIFTING);
  bs_term_list_add (&entry->triggers, BS_TRIGGER_HIGH_HEELS);
  bs_term_list_add (&entry->position, BS_POSITION_TURNING);
  bs_term_list_add (&entry->easier_when, BS_EASIER_LYING);
  entry->walk_posture = BS_WALK_POSTURE_LEANING_FORWARD;
  entry->walk_metres = 1500;
  entry->stop_reason = BS_STOP_REASON_TIRED;
  assert_text (bs_text_format_entry_details (entry),
               "Aching, dull · there all the time · lower back middle, bottom of the spine, groin · leg pain 4 · "
               "fever · set off by: lifting, high heels · hurts when: turning · easier when: lying · leaning forward · "
               "1500 m · stopped: tired");
}

static void
test_details_of_little (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();

  assert_text (bs_text_format_entry_details (entry), "");
  /* What was asked and is not there is not listed. */
  bs_term_list_set_none (&entry->numb);
  bs_term_list_set_none (&entry->signs);
  bs_term_list_set_none (&entry->radiates);
  assert_text (bs_text_format_entry_details (entry), "");
  entry->leg_pain = 0;
  assert_text (bs_text_format_entry_details (entry), "Leg pain 0");
  bs_term_list_add (&entry->easier_when, BS_EASIER_NOTHING);
  assert_text (bs_text_format_entry_details (entry), "Leg pain 0 · nothing helps");
}

static void
test_measures (void)
{
  static const struct
  {
    BsMeasureKind kind;
    const char *name, *dose;
    gint how, class_, applied_min, result, result_min, pain_after;
    const char *what, *how_it_went;
  } cases[] = {
    { BS_MEASURE_MEDICINE, "Ibuprofen", "400 mg", -1, 0, -1, BS_RESULT_LESS, 50, 3, "Ibuprofen 400 mg",
      "less after 50 min" },
    { BS_MEASURE_MEDICINE, "Ibuprofen", NULL, -1, -1, -1, BS_RESULT_GONE, 75, -1, "Ibuprofen",
      "gone after 1 h 15 min" },
    { BS_MEASURE_MEDICINE, NULL, NULL, -1, BS_MEDICINE_CLASS_ANALGESIC, -1, BS_RESULT_WORSE, -1, -1, "painkiller",
      "worse" },
    { BS_MEASURE_MEDICINE, "", "2 tablets", -1, -1, -1, -1, -1, -1, "medicine 2 tablets", "not known yet" },
    { BS_MEASURE_REST, NULL, NULL, BS_REST_HOW_LIE, -1, -1, -1, -1, -1, "lying down", "not known yet" },
    { BS_MEASURE_REST, NULL, NULL, -1, -1, -1, BS_RESULT_SAME, 30, -1, "rest", "same after 30 min" },
    { BS_MEASURE_COLD, NULL, NULL, -1, -1, 10, BS_RESULT_LESS, 0, -1, "cold for 10 min", "less after 0 min" },
    { BS_MEASURE_HEAT, NULL, NULL, -1, -1, -1, -1, 20, -1, "heat", "not known yet" },
    { BS_MEASURE_OTHER, NULL, NULL, -1, -1, -1, -1, 20, 2, "something else", "pain 2 after 20 min" },
    { BS_MEASURE_OTHER, "leaning on the worktop", NULL, -1, -1, -1, -1, -1, 2, "leaning on the worktop", "pain 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsMeasure measure;

      bs_measure_init (&measure, cases[i].kind);
      measure.name = g_strdup (cases[i].name);
      measure.dose = g_strdup (cases[i].dose);
      measure.how = (gint8) cases[i].how;
      measure.class_ = (gint8) cases[i].class_;
      measure.applied_min = (gint16) cases[i].applied_min;
      measure.result = (gint8) cases[i].result;
      measure.result_min = (gint16) cases[i].result_min;
      measure.pain_after = (gint8) cases[i].pain_after;
      assert_text (bs_text_format_measure (&measure), cases[i].what);
      assert_text (bs_text_format_result (&measure), cases[i].how_it_went);
      bs_measure_clear (&measure);
    }
}

static void
test_line_of_measures (void)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();
  BsMeasure *measure;

  assert_text (bs_text_format_entry_measures (entry), "");
  entry->n_measures = 0;
  assert_text (bs_text_format_entry_measures (entry), "");
  measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
  measure->name = g_strdup ("Ibuprofen");
  measure->dose = g_strdup ("400 mg");
  measure->result = BS_RESULT_LESS;
  measure->result_min = 50;
  bs_entry_add_measure (entry, BS_MEASURE_REST)->how = BS_REST_HOW_LIE;
  assert_text (bs_text_format_entry_measures (entry),
               "Ibuprofen 400 mg: less after 50 min · lying down: not known yet");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/dates", test_dates);
  g_test_add_func ("/text/moments", test_moments);
  g_test_add_func ("/text/minutes", test_minutes);
  g_test_add_func ("/text/pain-words", test_pain_words);
  g_test_add_func ("/text/visit-kinds", test_visit_kinds);
  g_test_add_func ("/text/headings", test_headings);
  g_test_add_func ("/text/details/walk", test_details_of_a_walk);
  g_test_add_func ("/text/details/everything", test_details_of_everything);
  g_test_add_func ("/text/details/little", test_details_of_little);
  g_test_add_func ("/text/measures", test_measures);
  g_test_add_func ("/text/line-of-measures", test_line_of_measures);
  return g_test_run ();
}
