/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-question-card.h"
#include "today-fixture.h"

/* ---- Questions ---- */

/* Now is 09:00. */
static const struct
{
  const char *taken;
  gboolean asked;
} relief_rows[] = {
  { "2026-11-22T08:01+01:00", FALSE }, { "2026-11-22T08:00+01:00", TRUE }, { "2026-11-22T07:05+01:00", TRUE },
  { "2026-11-21T09:00+01:00", TRUE }, /* 24 hours: the most that a result may have */
  { "2026-11-21T08:59+01:00", FALSE },
};

static void
test_relief_when (PageFixture *self, gconstpointer row)
{
  const gsize index = GPOINTER_TO_SIZE (row) - 1;
  g_autofree char *id = today_put_medicine (self, relief_rows[index].taken);

  today_show (self, 960);
  g_assert_true (has_text_in (self->page, "since you took Ibuprofen. How is the pain?") == relief_rows[index].asked);
}

static void
test_relief_answer (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = today_put_medicine (self, "2026-11-22T07:05+01:00");
  g_autoptr (BsEntry) entry = NULL;
  BsEntryChange answer = { NULL };

  today_show (self, 960);
  g_signal_connect (self->page, "answered", G_CALLBACK (today_keep_change), &answer);
  g_assert_true (has_text (self->page, "It is an hour since you took Ibuprofen. How is the pain?"));
  g_assert_true (has_text (self->page, "Today, 07:05 · 400 mg · pain was 6"));
  today_press (self, "Same");
  entry = today_get_entry (self, id);
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
  BsEntry *written = today_all_asked ("2026-11-22T07:30+01:00", 5);
  BsMeasure *measure = bs_entry_add_measure (written, BS_MEASURE_REST);
  g_autofree char *id = NULL;
  g_autoptr (BsEntry) entry = NULL;

  measure->result = BS_RESULT_LESS;
  measure->result_min = 10;
  measure = bs_entry_add_measure (written, BS_MEASURE_MEDICINE);
  measure->at = page_fixture_instant ("2026-11-22T07:50+01:00");
  id = page_fixture_put (self, written);
  today_show (self, 960);
  g_assert_true (has_text (self->page, "It is an hour since you took a medicine. How is the pain?"));
  today_press (self, "Gone");
  entry = today_get_entry (self, id);
  g_assert_cmpint (entry->measures[0].result, ==, BS_RESULT_LESS);
  g_assert_cmpint (entry->measures[0].result_min, ==, 10);
  g_assert_cmpint (entry->measures[1].result, ==, BS_RESULT_GONE);
  g_assert_cmpint (entry->measures[1].result_min, ==, 70);
}

static void
test_still_yes (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, today_all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr (BsEntry) entry = NULL;

  today_show (self, 960);
  g_assert_true (has_text (self->page, "You recorded pain. Is it still there?"));
  g_assert_true (has_text (self->page, "Friday, 18:00 · pain was 5"));
  today_press (self, "Yes, still there");
  g_assert_true (has_text (self->page, "How strong is the pain now?"));
  today_press (self, "4");
  g_assert_cmpuint (today_count_entries (self), ==, 2);
  entry = today_get_newest (self);
  g_assert_cmpint (entry->pain, ==, 4);
  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant (FIXTURE_NOW)));
  g_assert_false (entry->signs.asked || entry->numb.asked);
  g_assert_false (has_text_in (self->page, "How strong"));
}

static void
test_still_unrated (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, today_all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr (BsEntry) entry = NULL;

  today_show (self, 960);
  today_press (self, "Yes, still there");
  today_press (self, "Not sure");
  entry = today_get_newest (self);
  g_assert_cmpint (entry->pain, ==, BS_ABSENT);
}

static void
test_still_no (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, today_all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr (BsEntry) entry = NULL;

  today_show (self, 960);
  today_press (self, "No, it stopped");
  g_assert_true (has_text (self->page, "When did it stop?"));
  today_press (self, "Yesterday, 22:00");
  g_assert_cmpuint (today_count_entries (self), ==, 1);
  entry = today_get_entry (self, id);
  g_assert_true (bs_instant_equal (entry->end, page_fixture_instant ("2026-11-21T22:00+01:00")));
  g_assert_cmpint (entry->pain, ==, 5);
}

static void
test_still_unknown_end (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, today_all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr (BsEntry) before = NULL, newest = NULL;

  today_show (self, 960);
  today_press (self, "No, it stopped");
  today_press (self, "I do not know");
  before = today_get_entry (self, id);
  g_assert_false (bs_instant_is_set (before->end));
  newest = today_get_newest (self);
  g_assert_cmpint (newest->pain, ==, 0);
}

static void
test_stop_times (void)
{
  BsInstant now = page_fixture_instant ("2026-11-22T09:00+01:00");
  g_autoptr (GArray) late = bs_today_question_list_stop_times (page_fixture_instant ("2026-11-22T08:30+01:00"), now);
  g_autoptr (GArray) early = bs_today_question_list_stop_times (page_fixture_instant ("2026-11-18"), now);

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
  g_autoptr (BsEntry) entry = NULL;

  today_show (self, 960);
  g_assert_true (has_text (self->page, "Numbness, bladder, bowel: not asked for 3 days. Any of these?"));
  today_press (self, "None of these");
  /* First the pain: an entry without it would count as pain that was not rated. */
  g_assert_cmpuint (today_count_entries (self), ==, 1);
  g_assert_true (has_text (self->page, "Do you have back pain now?"));
  today_press (self, "No pain now");
  g_assert_cmpuint (today_count_entries (self), ==, 2);
  entry = today_get_newest (self);
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
  g_autoptr (BsEntry) entry = NULL;

  today_show (self, 960);
  today_press (self, "None of these");
  today_press (self, "Yes, pain now");
  today_press (self, "7");
  entry = today_get_newest (self);
  g_assert_cmpint (entry->pain, ==, 7);
  g_assert_true (entry->numb.asked && entry->signs.asked);
}

static void
test_safety_yes (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));

  today_show (self, 960);
  today_press (self, "Yes, one or more…");
  g_assert_cmpstr (self->asked->str, ==, "ask \n");
  g_assert_cmpuint (today_count_entries (self), ==, 1);
}

/* Shows the page anew, as after a window that was closed. */
static void
show_again (PageFixture *self, const char *now)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  bs_journal_set_clock (self->journal, page_fixture_instant (now));
  today_show (self, 960);
}

/* "None of these" was said, and the window closed before the pain was: it is asked again first, for an hour. */
static void
test_safety_kept (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));
  g_autoptr (BsEntry) entry = NULL;

  today_show (self, 960);
  today_press (self, "None of these");
  g_assert_true (has_text (self->page, "Your answer “None of these” is saved with it."));
  show_again (self, "2026-11-22T10:00+01:00");
  g_assert_true (has_text (self->page, "Do you have back pain now?"));
  today_press (self, "Change my answer");
  g_assert_true (has_text_in (self->page, "Any of these?"));
  today_press (self, "None of these");
  show_again (self, "2026-11-22T11:00+01:00");
  g_assert_true (has_text (self->page, "Do you have back pain now?"));
  show_again (self, "2026-11-22T11:01+01:00");
  g_assert_false (has_text (self->page, "Do you have back pain now?"));
  today_press (self, "None of these");
  show_again (self, "2026-11-22T11:02+01:00");
  today_press (self, "No pain now");
  g_assert_cmpuint (today_count_entries (self), ==, 2);
  entry = today_get_newest (self);
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
  today_show (self, 960);
  g_assert_cmpint (bs_assessment_get_headline (bs_journal_get_assessment (self->journal)), ==, BS_LEVEL_EMERGENCY);
}

static void
test_later (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));
  GtkWidget *card;

  today_show (self, 960);
  card = find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL);
  g_assert_nonnull (card);
  g_signal_emit_by_name (card, "later");
  page_fixture_draw (self);
  g_assert_null (find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL));
  bs_journal_reassess (self->journal);
  page_fixture_draw (self);
  g_assert_null (find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL));
  g_assert_cmpuint (today_count_entries (self), ==, 1);
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

  today_show (self, 960);
  today_press (self, "None of these");
  bs_journal_set_clock (self->journal, page_fixture_instant ("2026-11-22T09:01+01:00"));
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, "Do you have back pain now?"));
}

/* What had the focus went away: it goes to what is left to answer, or to the form; never to a toast. */
static void
test_focus_after_answer (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));

  today_show (self, 960);
  today_press (self, "None of these");
  gtk_widget_grab_focus (find_widget (self->page, GTK_TYPE_BUTTON, "No pain now"));
  g_signal_emit_by_name (gtk_root_get_focus (GTK_ROOT (self->window)), "clicked");
  page_fixture_draw (self);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) ==
                 find_widget (self->page, GTK_TYPE_BUTTON, "About 15 seconds"));
}

/* A question that cannot be asked is not silently left out. */
static void
test_unread (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, today_all_asked ("2026-11-20T18:00+01:00", 5));
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GError) error = NULL;

  today_show (self, 960);
  g_assert_false (has_text_in (self->page, "Something could not be asked"));
  bs_store_close (self->store);
  questions = bs_today_question_list (bs_journal_get_assessment (self->journal), self->store, &error);
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_assert_cmpuint (questions->len, ==, 0);
  g_signal_emit_by_name (self->journal, "assessed");
  g_assert_true (has_text_in (self->page, "Something could not be asked, because the diary could not be read: "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_TODAY_TEST ("question/relief-answer", NULL, test_relief_answer);
  ADD_TODAY_TEST ("question/relief-two-measures", NULL, test_relief_two_measures);
  ADD_TODAY_TEST ("question/still-yes", NULL, test_still_yes);
  ADD_TODAY_TEST ("question/still-unrated", NULL, test_still_unrated);
  ADD_TODAY_TEST ("question/still-no", NULL, test_still_no);
  ADD_TODAY_TEST ("question/still-unknown-end", NULL, test_still_unknown_end);
  ADD_TODAY_TEST ("question/safety-no-pain", NULL, test_safety_no_pain);
  ADD_TODAY_TEST ("question/safety-with-pain", NULL, test_safety_with_pain);
  ADD_TODAY_TEST ("question/safety-kept", NULL, test_safety_kept);
  ADD_TODAY_TEST ("question/focus", NULL, test_focus_after_answer);
  ADD_TODAY_TEST ("question/safety-yes", NULL, test_safety_yes);
  ADD_TODAY_TEST ("question/safety-clears-nothing-else", NULL, test_safety_clears_nothing_else);
  ADD_TODAY_TEST ("question/later", NULL, test_later);
  ADD_TODAY_TEST ("question/begun-stays", NULL, test_begun_stays);
  for (gsize i = 0; i < G_N_ELEMENTS (relief_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/today/question/relief/%s", relief_rows[i].taken);
      g_test_add (path, PageFixture, GSIZE_TO_POINTER (i + 1), today_set_up, test_relief_when, today_tear_down);
    }
  g_test_add_func ("/today/question/stop-times", test_stop_times);
  ADD_TODAY_TEST ("question/unread", NULL, test_unread);
  return g_test_run ();
}
