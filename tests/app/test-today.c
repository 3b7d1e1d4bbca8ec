/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-day-bar.h"
#include "bs-day-strip.h"
#include "bs-day-summary.h"
#include "bs-emergency-page.h"
#include "bs-finding-words.h"
#include "bs-question-card.h"
#include "bs-today-question.h"
#include "bs-status-card.h"
#include "bs-today-page.h"
#include "page-fixture.h"

#define NOT_NOTHING "This does not mean nothing is wrong. If you are worried, seek help whatever this shows."

static void
set_up (PageFixture *self, gconstpointer without_rules)
{
  page_fixture_set_up (self, without_rules != NULL);
}

static void
tear_down (PageFixture *self, gconstpointer data)
{
  page_fixture_tear_down (self);
}

static void
show (PageFixture *self, gint width)
{
  GtkWidget *page = bs_today_page_new ();

  bs_today_page_set_journal (BS_TODAY_PAGE (page), self->journal);
  page_fixture_show (self, page, width, 900);
}

static void
press (PageFixture *self, const char *text)
{
  GtkWidget *button = find_widget (self->page, GTK_TYPE_BUTTON, text);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  page_fixture_draw (self);
}

static BsEntry *
get_entry (PageFixture *self, const char *id)
{
  g_autoptr(GError) error = NULL;
  BsEntry *entry = bs_store_get_entry (self->store, id, &error);

  g_assert_no_error (error);
  return entry;
}

/* The newest entry of the diary. */
static BsEntry *
get_newest (PageFixture *self)
{
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  g_autoptr(GPtrArray) list = NULL;

  query.limit = 1;
  list = bs_store_list_entries (self->store, &query, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  return bs_entry_ref (g_ptr_array_index (list, 0));
}

static guint
count_entries (PageFixture *self)
{
  return bs_store_count_entries (self->store, NULL);
}

/* An entry in which everything was asked and denied, so that the safety question stays away. */
static BsEntry *
all_asked (const char *at, gint pain)
{
  BsEntry *entry = page_fixture_entry (at, pain);

  bs_term_list_set_none (&entry->numb);
  bs_term_list_set_none (&entry->signs);
  bs_term_list_set_none (&entry->radiates);
  bs_term_list_set_none (&entry->triggers);
  return entry;
}

/* ---- The status card ---- */

static void
test_empty (PageFixture *self, gconstpointer data)
{
  show (self, 960);
  g_assert_true (has_text (self->page, "Nothing is recorded yet."));
  g_assert_true (has_text (self->page, NOT_NOTHING));
  g_assert_null (find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL));
  g_assert_false (has_text (self->page, "I was seen by a doctor…"));
}

static void
test_none (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, all_asked ("2026-11-21T10:00+01:00", 0));

  show (self, 960);
  g_assert_true (has_text (self->page, "No rule matches what you recorded."));
  g_assert_true (has_text (self->page, NOT_NOTHING));
  g_assert_false (has_text_in (self->page, "could not be judged"));
}

static void
test_none_not_judged (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));

  show (self, 960);
  g_assert_true (has_text (self->page, "No rule matches what you recorded."));
  g_assert_true (has_text_in (self->page, "Not asked in the last 72 hours:\n• Numbness, also between the legs\n"
                                          "• Bladder, bowel and sexual changes\n• Weak legs, trouble in both legs\n• 6 more, listed in Guidance"));
}

/* What was answered is not called unasked, and what was answered in part is said to be. */
static void
test_none_partly_judged (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = all_asked ("2026-11-21T10:00+01:00", 0);
  g_autofree char *id = NULL;

  bs_term_list_add (&entry->skipped, BS_SIGN_FOOT_DROP);
  id = page_fixture_put (self, entry);
  show (self, 960);
  g_assert_true (has_text_in (self->page, "72 hours:\n• Weak legs, trouble in both legs – Partly asked; still open: the foot drops"));
  g_assert_false (has_text_in (self->page, "Bladder"));
  g_assert_false (has_text_in (self->page, "Fever"));
}

static void
test_none_of_these_judged (PageFixture *self, gconstpointer data)
{
  g_assert_true (bs_answer_none_of_these (self->store, 0, bs_journal_now (self->journal), NULL, NULL));
  show (self, 960);
  g_assert_true (has_text_in (self->page, "72 hours:\n• Weak legs, trouble in both legs\n• Chest pain"));
  g_assert_false (has_text_in (self->page, "Numbness"));
  g_assert_false (has_text_in (self->page, "Bladder"));
}

static void
test_urgent (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = all_asked ("2026-11-21T18:40+01:00", 6);
  g_autofree char *id = NULL;

  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  id = page_fixture_put (self, entry);
  show (self, 960);
  g_assert_true (has_text (self->page, "Urgent"));
  g_assert_true (has_text (self->page, "Get medical help today. Do not wait for an ordinary appointment."));
  g_assert_true (has_text (self->page, "Pain in the back and in the lower leg or foot"));
  g_assert_true (has_text (self->page, "Yesterday, 18:40 · pain: left foot"));
  g_assert_true (has_text (self->page, "Urgent · Article"));
  g_assert_true (has_text_in (self->page, "can miss serious illness"));
  press (self, "Why?");
  g_assert_cmpstr (self->asked->str, ==, "show-finding leg-or-foot-pain\n");
  press (self, "I was seen by a doctor…");
  g_assert_cmpstr (self->asked->str, ==, "show-finding leg-or-foot-pain\nrecord-visit\n");
}

static void
test_known (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = all_asked ("2026-11-21T18:40+01:00", 6);
  g_autoptr(BsVisit) visit = bs_visit_new ();
  g_autoptr(BsVisit) written = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  id = page_fixture_put (self, entry);
  visit->at = page_fixture_instant ("2026-11-20T10:00+01:00");
  visit->kind = BS_VISIT_DOCTOR;
  visit->knows = g_strdupv ((char *[]){ (char *) "leg-or-foot-pain", (char *) "first-aid-now", NULL });
  written = bs_store_put_visit (self->store, visit, bs_journal_now (self->journal), &error);
  g_assert_no_error (error);
  show (self, 960);
  g_assert_true (has_text (self->page, "What matches a rule is known to your doctor."));
  g_assert_true (has_text (self->page, "Known to your doctor"));
  g_assert_true (has_text (self->page, NOT_NOTHING));
  g_assert_false (has_text (self->page, "No rule matches what you recorded."));
}

/* rules.md 4.3: the note stands under the 72 hours, but not where another warning stands beside it. */
static void
test_note (PageFixture *self, gconstpointer with_leg_pain)
{
  static const char *const days[] = { "2026-11-18T08:00+01:00", "2026-11-19T08:00+01:00", "2026-11-20T08:00+01:00", "2026-11-21T20:00+01:00" };
  const char *note = bs_rulebook_find (self->rulebook, "pain-over-3-days")->note;

  g_assert_nonnull (note);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      BsEntry *entry = all_asked (days[i], 4);
      g_autofree char *id = NULL;
      if (with_leg_pain && i == 3)
        bs_term_list_add (&entry->radiates, BS_REGION_FOOT);
      id = page_fixture_put (self, entry);
    }
  show (self, 960);
  g_assert_true (has_text (self->page, "Pain over more than 3 days"));
  g_assert_true (has_text (self->page, note) == (with_leg_pain == NULL));
}

static void
test_special_profile (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, all_asked ("2026-11-21T10:00+01:00", 0));
  g_autoptr(BsProfile) profile = bs_profile_new ();
  g_autoptr(GError) error = NULL;

  show (self, 960);
  g_assert_false (has_text (self->page, bs_safety_get_not_for_you ()));
  profile->osteoporosis = TRUE;
  bs_store_put_profile (self->store, profile, &error);
  g_assert_no_error (error);
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, bs_safety_get_not_for_you ()));
  profile->osteoporosis = FALSE;
  profile->birth_year = 2011; /* 15 this year */
  bs_store_put_profile (self->store, profile, &error);
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, bs_safety_get_not_for_you ()));
  profile->birth_year = 2010;
  bs_store_put_profile (self->store, profile, &error);
  page_fixture_draw (self);
  g_assert_false (has_text (self->page, bs_safety_get_not_for_you ()));
}

static void
test_without_rules (PageFixture *self, gconstpointer data)
{
  GtkWidget *page = bs_today_page_new ();
  BsEntry *entry = all_asked ("2026-11-21T18:40+01:00", 6);
  g_autofree char *id = NULL;

  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  id = page_fixture_put (self, entry);
  bs_today_page_set_journal (BS_TODAY_PAGE (page), self->journal);
  bs_today_page_set_not_judged (BS_TODAY_PAGE (page), "own.json: rule r1: level: unknown.");
  page_fixture_show (self, page, 960, 900);
  g_assert_true (has_text (self->page, "Nothing you recorded can be judged now."));
  g_assert_true (has_text (self->page, "own.json: rule r1: level: unknown."));
  g_assert_false (has_text_in (self->page, "No rule matches"));
  /* The diary goes on. */
  press (self, "No pain today");
  g_assert_cmpuint (count_entries (self), ==, 2);
}

/* ---- Questions ---- */

static char *
put_medicine (PageFixture *self, const char *at)
{
  BsEntry *entry = all_asked (at, 6);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);

  measure->name = g_strdup ("Ibuprofen");
  measure->dose = g_strdup ("400 mg");
  return page_fixture_put (self, entry);
}

/* Now is 09:00. */
static const struct
{
  const char *taken;
  gboolean asked;
} relief_rows[] = {
  { "2026-11-22T08:01+01:00", FALSE },
  { "2026-11-22T08:00+01:00", TRUE },
  { "2026-11-22T07:05+01:00", TRUE },
  { "2026-11-21T09:00+01:00", TRUE },  /* 24 hours: the most that a result may have */
  { "2026-11-21T08:59+01:00", FALSE },
};

static void
test_relief_when (PageFixture *self, gconstpointer row)
{
  const gsize index = GPOINTER_TO_SIZE (row) - 1;
  g_autofree char *id = put_medicine (self, relief_rows[index].taken);

  show (self, 960);
  g_assert_true (has_text_in (self->page, "since you took Ibuprofen. How is the pain?") == relief_rows[index].asked);
}

static void
on_answered (BsTodayPage *page, const BsEntryChange *answer, const char *text, BsEntryChange *out)
{
  bs_entry_change_clear (out);
  out->before = answer->before ? bs_entry_ref (answer->before) : NULL;
  out->after = bs_entry_ref (answer->after);
}

static void
test_relief_answer (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = put_medicine (self, "2026-11-22T07:05+01:00");
  g_autoptr(BsEntry) entry = NULL;
  BsEntryChange answer = { NULL };

  show (self, 960);
  g_signal_connect (self->page, "answered", G_CALLBACK (on_answered), &answer);
  g_assert_true (has_text (self->page, "It is an hour since you took Ibuprofen. How is the pain?"));
  g_assert_true (has_text (self->page, "Today, 07:05 · 400 mg · pain was 6"));
  press (self, "Same");
  entry = get_entry (self, id);
  g_assert_cmpint (entry->n_measures, ==, 1);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_SAME);
  g_assert_cmpint (entry->measures[0].result_min, ==, 115);
  g_assert_false (has_text_in (self->page, "How is the pain?"));
  g_assert_cmpstr (answer.after->id, ==, id);
  g_assert_cmpint (answer.before->measures[0].result, ==, BS_ABSENT);
  /* The same after an hour or more is urgent, and the card says so at once. */
  g_assert_true (has_text (self->page, "Urgent"));
  bs_entry_change_clear (&answer);
}

static void
test_relief_two_measures (PageFixture *self, gconstpointer data)
{
  BsEntry *written = all_asked ("2026-11-22T07:30+01:00", 5);
  BsMeasure *measure = bs_entry_add_measure (written, BS_MEASURE_REST);
  g_autofree char *id = NULL;
  g_autoptr(BsEntry) entry = NULL;

  measure->result = BS_RESULT_LESS;
  measure->result_min = 10;
  measure = bs_entry_add_measure (written, BS_MEASURE_MEDICINE);
  measure->at = page_fixture_instant ("2026-11-22T07:50+01:00");
  id = page_fixture_put (self, written);
  show (self, 960);
  g_assert_true (has_text (self->page, "It is an hour since you took a medicine. How is the pain?"));
  press (self, "Gone");
  entry = get_entry (self, id);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
  g_assert_cmpint (entry->measures[0].result_min, ==, 10);
  g_assert_cmpint (entry->measures[1].result, ==, BS_RESULT_GONE);
  g_assert_cmpint (entry->measures[1].result_min, ==, 70);
}

static void
test_still_yes (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr(BsEntry) entry = NULL;

  show (self, 960);
  g_assert_true (has_text (self->page, "You recorded pain. Is it still there?"));
  g_assert_true (has_text (self->page, "Friday, 18:00 · pain was 5"));
  press (self, "Yes, still there");
  g_assert_true (has_text (self->page, "How strong is the pain now?"));
  press (self, "4");
  g_assert_cmpuint (count_entries (self), ==, 2);
  entry = get_newest (self);
  g_assert_cmpint (entry->pain, ==, 4);
  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant (FIXTURE_NOW)));
  g_assert_false (entry->signs.asked || entry->numb.asked);
  g_assert_false (has_text_in (self->page, "How strong"));
}

static void
test_still_unrated (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr(BsEntry) entry = NULL;

  show (self, 960);
  press (self, "Yes, still there");
  press (self, "Not sure");
  entry = get_newest (self);
  g_assert_cmpint (entry->pain, ==, BS_ABSENT);
}

static void
test_still_no (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr(BsEntry) entry = NULL;

  show (self, 960);
  press (self, "No, it stopped");
  g_assert_true (has_text (self->page, "When did it stop?"));
  press (self, "Yesterday, 22:00");
  g_assert_cmpuint (count_entries (self), ==, 1);
  entry = get_entry (self, id);
  g_assert_true (bs_instant_equal (entry->end, page_fixture_instant ("2026-11-21T22:00+01:00")));
  g_assert_cmpint (entry->pain, ==, 5);
}

static void
test_still_unknown_end (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr(BsEntry) before = NULL, newest = NULL;

  show (self, 960);
  press (self, "No, it stopped");
  press (self, "I do not know");
  before = get_entry (self, id);
  g_assert_false (bs_instant_is_set (before->end));
  newest = get_newest (self);
  g_assert_cmpint (newest->pain, ==, 0);
}

static void
test_stop_times (void)
{
  BsInstant now = page_fixture_instant ("2026-11-22T09:00+01:00");
  g_autoptr(GArray) late = bs_today_question_list_stop_times (page_fixture_instant ("2026-11-22T08:30+01:00"), now);
  g_autoptr(GArray) early = bs_today_question_list_stop_times (page_fixture_instant ("2026-11-18"), now);

  /* Nothing at or before the last that is known of the pain. */
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_true (bs_instant_equal (g_array_index (late, BsInstant, 0), now));
  g_assert_cmpuint (early->len, >=, 3);
  for (guint i = 1; i < early->len; i++)
    g_assert_cmpint (g_array_index (early, BsInstant, i).seconds, <, g_array_index (early, BsInstant, i - 1).seconds);
}

static void
test_safety_no_pain (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));
  g_autoptr(BsEntry) entry = NULL;

  show (self, 960);
  g_assert_true (has_text (self->page, "Numbness, bladder, bowel: not asked for 3 days. Any of these?"));
  press (self, "None of these");
  /* First the pain: an entry without it would count as pain that was not rated. */
  g_assert_cmpuint (count_entries (self), ==, 1);
  g_assert_true (has_text (self->page, "Do you have back pain now?"));
  press (self, "No pain now");
  g_assert_cmpuint (count_entries (self), ==, 2);
  entry = get_newest (self);
  g_assert_cmpint (entry->pain, ==, 0);
  g_assert_true (entry->numb.asked && entry->numb.n == 0);
  g_assert_true (entry->signs.asked && entry->signs.n == 0);
  g_assert_false (entry->radiates.asked);
  /* What the card did not name stays unanswered. */
  g_assert_cmpuint (entry->skipped.n, ==, BS_N_SIGNS - 5);
  g_assert_cmpuint (entry->skipped.set & BS_BIT (BS_SIGN_URINATION_PROBLEM), ==, 0);
  g_assert_cmpuint (entry->skipped.set & BS_BIT (BS_SIGN_FEVER), !=, 0);
  g_assert_cmpuint (entry->skipped.set & BS_BIT (BS_SIGN_LEG_WEAKNESS), !=, 0);
  g_assert_false (has_text_in (self->page, "Any of these?"));
}

static void
test_safety_with_pain (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));
  g_autoptr(BsEntry) entry = NULL;

  show (self, 960);
  press (self, "None of these");
  press (self, "Yes, pain now");
  press (self, "7");
  entry = get_newest (self);
  g_assert_cmpint (entry->pain, ==, 7);
  g_assert_true (entry->numb.asked && entry->signs.asked);
}

static void
test_safety_yes (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));

  show (self, 960);
  press (self, "Yes, one or more…");
  g_assert_cmpstr (self->asked->str, ==, "ask \n");
  g_assert_cmpuint (count_entries (self), ==, 1);
}

/* Shows the page anew, as after a window that was closed. */
static void
show_again (PageFixture *self, const char *now)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  bs_journal_set_clock (self->journal, page_fixture_instant (now));
  show (self, 960);
}

/* "None of these" was said, and the window closed before the pain was: it is asked again first, for an hour. */
static void
test_safety_kept (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));
  g_autoptr(BsEntry) entry = NULL;

  show (self, 960);
  press (self, "None of these");
  g_assert_true (has_text (self->page, "Your answer “None of these” is saved with it."));
  show_again (self, "2026-11-22T10:00+01:00");
  g_assert_true (has_text (self->page, "Do you have back pain now?"));
  press (self, "Change my answer");
  g_assert_true (has_text_in (self->page, "Any of these?"));
  press (self, "None of these");
  show_again (self, "2026-11-22T11:00+01:00");
  g_assert_true (has_text (self->page, "Do you have back pain now?"));
  show_again (self, "2026-11-22T11:01+01:00");
  g_assert_false (has_text (self->page, "Do you have back pain now?"));
  press (self, "None of these");
  show_again (self, "2026-11-22T11:02+01:00");
  press (self, "No pain now");
  g_assert_cmpuint (count_entries (self), ==, 2);
  entry = get_newest (self);
  g_assert_true (entry->numb.asked && entry->signs.asked);
  g_assert_null (bs_store_get_draft (self->store, "none-of-these", NULL));
}

/* A card's answer must not clear an alarm that it did not ask about. */
static void
test_safety_clears_nothing_else (PageFixture *self, gconstpointer data)
{
  BsEntry *chest = page_fixture_entry ("2026-11-21T10:00+01:00", 5);
  g_autofree char *id = NULL;

  bs_term_list_add (&chest->signs, BS_SIGN_CHEST_OR_HEART_PAIN);
  for (guint sign = 0; sign < BS_N_SIGNS; sign++)
    if (sign != BS_SIGN_CHEST_OR_HEART_PAIN)
      bs_term_list_add (&chest->skipped, sign);
  id = page_fixture_put (self, chest);
  g_assert_true (bs_answer_none_of_these (self->store, 3, bs_journal_now (self->journal), NULL, NULL));
  show (self, 960);
  g_assert_cmpint (bs_assessment_get_headline (bs_journal_get_assessment (self->journal)), ==, BS_LEVEL_EMERGENCY);
}

static void
test_later (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));
  GtkWidget *card;

  show (self, 960);
  card = find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL);
  g_assert_nonnull (card);
  g_signal_emit_by_name (card, "later");
  page_fixture_draw (self);
  g_assert_null (find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL));
  bs_journal_reassess (self->journal);
  page_fixture_draw (self);
  g_assert_null (find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL));
  g_assert_cmpuint (count_entries (self), ==, 1);
  /* The next day it asks again. */
  bs_journal_set_clock (self->journal, page_fixture_instant ("2026-11-23T09:00+01:00"));
  page_fixture_draw (self);
  g_assert_nonnull (find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL));
}

/* A minute passes while somebody is in the middle of an answer. */
static void
test_begun_stays (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));

  show (self, 960);
  press (self, "None of these");
  bs_journal_set_clock (self->journal, page_fixture_instant ("2026-11-22T09:01+01:00"));
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, "Do you have back pain now?"));
}

/* ---- No pain, in one press ---- */

static void
test_no_pain (PageFixture *self, gconstpointer data)
{
  BsEntryChange answer = { NULL };

  show (self, 960);
  g_signal_connect (self->page, "answered", G_CALLBACK (on_answered), &answer);
  press (self, "No pain today");
  g_assert_cmpuint (count_entries (self), ==, 1);
  g_assert_null (answer.before);
  g_assert_cmpint (answer.after->pain, ==, 0);
  bs_entry_change_clear (&answer);
}

/* What had the focus went away: it goes to what is left to answer, or to the form; never to a toast. */
static void
test_focus_after_answer (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));

  show (self, 960);
  press (self, "None of these");
  gtk_widget_grab_focus (find_widget (self->page, GTK_TYPE_BUTTON, "No pain now"));
  g_signal_emit_by_name (gtk_root_get_focus (GTK_ROOT (self->window)), "clicked");
  page_fixture_draw (self);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == find_widget (self->page, GTK_TYPE_BUTTON, "About 15 seconds"));
}

/* ---- Emergency ---- */

static char *
put_emergency (PageFixture *self, const char *at)
{
  BsEntry *entry = page_fixture_entry (at, 7);

  bs_term_list_add (&entry->signs, BS_SIGN_URINATION_PROBLEM);
  return page_fixture_put (self, entry);
}

static void
test_emergency (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = put_emergency (self, "2026-11-22T06:50+01:00");
  g_autofree char *edit = g_strdup_printf ("edit-entry %s\n", id);

  show (self, 960);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  g_assert_true (has_text (self->page, "Call your local emergency number now"));
  g_assert_true (has_text (self->page, "112"));
  g_assert_true (has_text_in (self->page, "Say: “I have back pain. Also: trouble passing"));
  g_assert_true (has_text_in (self->page, "Do not drive yourself. If you cannot call, ask somebody near you."));
  g_assert_true (has_text_in (self->page, "Today, 06:50"));
  g_assert_true (has_text (self->page, bs_safety_get_disclaimer ()));
  g_assert_false (has_text (self->page, "Log pain"));
  press (self, "I recorded this by mistake…");
  g_assert_cmpstr (self->asked->str, ==, edit);
  /* No key answers it. */
  g_assert_null (gtk_window_get_default_widget (GTK_WINDOW (self->window)));
}

static void
test_emergency_called (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = put_emergency (self, "2026-11-22T06:50+01:00");
  g_autofree char *second = NULL;

  show (self, 960);
  press (self, "I have called");
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  /* The card goes, the finding stays. */
  g_assert_true (has_text (self->page, "Emergency"));
  g_assert_true (has_text (self->page, "Call your local emergency number now"));
  bs_journal_reassess (self->journal);
  page_fixture_draw (self);
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  /* The same once more is new. */
  second = put_emergency (self, "2026-11-22T08:50+01:00");
  page_fixture_draw (self);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
}

static void
on_emergency (BsTodayPage *page, GParamSpec *pspec, guint *told)
{
  ++*told;
}

/* Whoever has gone to another page is told of what is new, and of that only. */
static void
test_emergency_new_while_shown (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = put_emergency (self, "2026-11-22T06:50+01:00");
  g_autofree char *second = NULL;
  guint told = 0;

  show (self, 960);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  g_signal_connect (self->page, "notify::emergency", G_CALLBACK (on_emergency), &told);
  bs_journal_reassess (self->journal);
  g_assert_cmpuint (told, ==, 0);
  second = put_emergency (self, "2026-11-22T08:50+01:00");
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  g_assert_cmpuint (told, ==, 1);
}

/* An answer that cannot be written is an answer all the same. */
static void
test_emergency_called_unwritten (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = put_emergency (self, "2026-11-22T06:50+01:00");

  show (self, 960);
  bs_store_close (self->store);
  press (self, "I have called");
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  g_signal_emit_by_name (self->journal, "assessed");
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
}

static void
test_emergency_goes_with_entry (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = put_emergency (self, "2026-11-22T06:50+01:00");
  g_autoptr(BsEntry) deleted = NULL;

  show (self, 360);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  deleted = bs_store_delete_entry (self->store, id, bs_journal_now (self->journal), NULL);
  page_fixture_draw (self);
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
}

/* ---- The strip ---- */

static void
test_summary (PageFixture *self, gconstpointer data)
{
  BsDaySummary days[BS_DAY_STRIP_DAYS];
  BsInstant now = page_fixture_instant (FIXTURE_NOW);
  gint32 today = bs_instant_get_date (now);
  g_autoptr(GError) error = NULL;
  g_autofree char *one = page_fixture_put (self, page_fixture_entry ("2026-11-20T10:00+01:00", 3));
  g_autofree char *two = page_fixture_put (self, page_fixture_entry ("2026-11-20T20:00+01:00", 6));
  g_autofree char *three = page_fixture_put (self, page_fixture_entry ("2026-11-18", 0));
  g_autofree char *four = page_fixture_put (self, page_fixture_entry ("2026-11-17T10:00+01:00", BS_ABSENT));
  g_autofree char *future = page_fixture_put (self, page_fixture_entry ("2026-11-22T10:00+01:00", 9));
  g_autofree char *old = page_fixture_put (self, page_fixture_entry ("2026-11-08T23:59+01:00", 9));
  BsEntry *walk = page_fixture_entry ("2026-11-09T00:00+01:00", 2);
  g_autofree char *five = NULL;
  BsMeasure *measure;

  walk->walk_min = 20;
  measure = bs_entry_add_measure (walk, BS_MEASURE_MEDICINE);
  measure->at = page_fixture_instant ("2026-11-10T00:00+01:00"); /* the dose's own day counts */
  five = page_fixture_put (self, walk);
  g_assert_true (bs_journal_load_now (self->journal, &error));
  bs_day_summary_fill (bs_journal_get_history (self->journal), now, today, days, BS_DAY_STRIP_DAYS);
  g_assert_cmpint (days[13].date, ==, today);
  g_assert_false (days[13].recorded);
  g_assert_cmpint (days[11].worst, ==, 6);
  g_assert_true (days[9].recorded);
  g_assert_cmpint (days[9].worst, ==, 0);
  g_assert_true (days[8].unrated);
  g_assert_cmpint (days[0].worst, ==, 2);
  g_assert_true (days[0].walk);
  g_assert_false (days[0].medicine);
  g_assert_true (days[1].medicine);
  g_assert_false (days[1].recorded);

  g_autofree char *worst = bs_day_summary_format (&days[11], today);
  g_autofree char *none = bs_day_summary_format (&days[10], today);
  g_autofree char *zero = bs_day_summary_format (&days[9], today);
  g_assert_cmpstr (worst, ==, "Friday 20 November: worst pain 6");
  g_assert_cmpstr (none, ==, "Thursday 19 November: nothing recorded");
  g_assert_cmpstr (zero, ==, "Wednesday 18 November: no pain recorded, 0");
}

static void
test_strip (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, all_asked ("2026-11-20T10:00+01:00", 3));
  GtkWidget *strip, *button;

  show (self, 360);
  strip = find_widget (self->page, BS_TYPE_DAY_STRIP, NULL);
  g_assert_nonnull (strip);
  button = find_widget (strip, GTK_TYPE_BUTTON, "20");
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Friday 20 November: worst pain 3");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (self->asked->str, ==, "show-day 2026-11-20\n");
}

/* ---- Room ---- */

static void
test_width (PageFixture *self, gconstpointer data)
{
  g_autofree char *emergency = NULL;
  g_autofree char *medicine = put_medicine (self, "2026-11-22T07:05+01:00");
  gint minimum;

  show (self, 360);
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
  emergency = put_emergency (self, "2026-11-22T08:30+01:00");
  page_fixture_draw (self);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
}

#define ADD(path, data, func) g_test_add ("/today/" path, PageFixture, data, set_up, func, tear_down)
/* With rules, and with a value for the test: set_up takes any value as "without rules". */
static void
set_up_with_rules (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, FALSE);
}
#define ADD_VALUE(path, data, func) g_test_add ("/today/" path, PageFixture, data, set_up_with_rules, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("status/empty", NULL, test_empty);
  ADD ("status/none", NULL, test_none);
  ADD ("status/none-not-judged", NULL, test_none_not_judged);
  ADD ("status/none-partly-judged", NULL, test_none_partly_judged);
  ADD ("status/none-of-these-judged", NULL, test_none_of_these_judged);
  ADD ("status/urgent", NULL, test_urgent);
  ADD ("status/known", NULL, test_known);
  ADD_VALUE ("status/note", NULL, test_note);
  ADD_VALUE ("status/note-beside-leg-pain", "leg", test_note);
  ADD ("status/special-profile", NULL, test_special_profile);
  ADD ("status/without-rules", "without", test_without_rules);
  for (gsize i = 0; i < G_N_ELEMENTS (relief_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/today/question/relief/%s", relief_rows[i].taken);
      g_test_add (path, PageFixture, GSIZE_TO_POINTER (i + 1), set_up_with_rules, test_relief_when, tear_down);
    }
  ADD ("question/relief-answer", NULL, test_relief_answer);
  ADD ("question/relief-two-measures", NULL, test_relief_two_measures);
  ADD ("question/still-yes", NULL, test_still_yes);
  ADD ("question/still-unrated", NULL, test_still_unrated);
  ADD ("question/still-no", NULL, test_still_no);
  ADD ("question/still-unknown-end", NULL, test_still_unknown_end);
  g_test_add_func ("/today/question/stop-times", test_stop_times);
  ADD ("question/safety-no-pain", NULL, test_safety_no_pain);
  ADD ("question/safety-with-pain", NULL, test_safety_with_pain);
  ADD ("question/safety-kept", NULL, test_safety_kept);
  ADD ("question/focus", NULL, test_focus_after_answer);
  ADD ("question/safety-yes", NULL, test_safety_yes);
  ADD ("question/safety-clears-nothing-else", NULL, test_safety_clears_nothing_else);
  ADD ("question/later", NULL, test_later);
  ADD ("question/begun-stays", NULL, test_begun_stays);
  ADD ("no-pain", NULL, test_no_pain);
  ADD ("emergency/page", NULL, test_emergency);
  ADD ("emergency/called", NULL, test_emergency_called);
  ADD ("emergency/new-while-shown", NULL, test_emergency_new_while_shown);
  ADD ("emergency/called-unwritten", NULL, test_emergency_called_unwritten);
  ADD ("emergency/goes-with-entry", NULL, test_emergency_goes_with_entry);
  ADD ("strip/summary", NULL, test_summary);
  ADD ("strip/buttons", NULL, test_strip);
  ADD ("width", NULL, test_width);
  return g_test_run ();
}
