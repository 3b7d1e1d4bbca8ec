/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-guidance-facts.h"
#include "bs-guidance-topics.h"
#include "guidance-fixture.h"

#define NONE "No rule matches what you recorded. This does not mean nothing is wrong."

static void
test_known (PageFixture *self, gconstpointer data)
{
  BsFindingCard *card;

  guidance_put_visit (self, "2026-11-21T10:00+01:00", "leg-or-foot-pain", NULL);
  g_free (guidance_put_leg_pain (self, "2026-11-21T18:40+01:00"));
  guidance_show (self, 960);
  card = guidance_find_card (self, "leg-or-foot-pain");
  g_assert_nonnull (card);
  g_assert_true (has_text (self->page, "Known to your doctor"));
  g_assert_true (has_text (GTK_WIDGET (card), "Known to your doctor until Monday 21 December"));
  g_assert_true (has_text_in (self->page, "All findings now are known to your doctor"));
  g_assert_false (has_text (self->page, NONE));
  g_assert_false (bs_finding_card_get_expanded (card));

  guidance_press_row (self, "Known to the doctor");
  g_assert_true (has_text (self->page, "Seen by a doctor, Saturday 21 November, 10:00"));
  g_assert_true (has_text_in (self->page, "Dr. Example"));
  g_assert_true (
      has_text_in (self->page, "Known until Monday 21 December: Pain in the back and in the lower leg or foot"));
}

static void
test_not_for_you (PageFixture *self, gconstpointer data)
{
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (GError) error = NULL;

  guidance_show (self, 960);
  g_assert_false (has_text_in (self->page, bs_safety_get_not_for_you ()));
  profile->pregnant = TRUE;
  bs_store_put_profile (self->store, profile, &error);
  g_assert_no_error (error);
  SPIN_UNTIL (has_text_in (self->page, bs_safety_get_not_for_you ()));
  profile->pregnant = FALSE;
  profile->birth_year = 2010; /* 16 in 2026 */
  bs_store_put_profile (self->store, profile, &error);
  g_assert_no_error (error);
  SPIN_UNTIL (!has_text_in (self->page, bs_safety_get_not_for_you ()));
  profile->birth_year = 2011;
  bs_store_put_profile (self->store, profile, &error);
  g_assert_no_error (error);
  SPIN_UNTIL (has_text_in (self->page, bs_safety_get_not_for_you ()));
}

/* Not judged */

static void
test_not_judged (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = page_fixture_entry ("2026-11-17T18:40+01:00", 2);

  bs_term_list_set_none (&entry->numb);
  g_free (page_fixture_put (self, entry));
  guidance_show (self, 960);
  g_assert_true (has_text (self->page, "Not judged"));
  g_assert_true (has_text_in (self->page, "Never asked is not the same as no."));
  g_assert_true (has_text (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Numbness, also between the legs"),
                           "Not asked since Tuesday 17 November"));
  g_assert_true (
      has_text (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Bladder, bowel and sexual changes"), "Never asked"));
  guidance_press_row (self, "Bladder, bowel and sexual changes");
  g_assert_cmpstr (self->asked->str, ==, "ask g-bladder-bowel-sexual\n");

  /* The rarer questions are behind one press. */
  g_assert_null (find_widget (self->page, ADW_TYPE_ACTION_ROW, "A stiff or tired back"));
  gtk_widget_activate_action (self->page, "guidance.all-topics", NULL);
  g_assert_nonnull (find_widget (self->page, ADW_TYPE_ACTION_ROW, "A stiff or tired back"));

  /* Asked now, it is judged. */
  entry = page_fixture_entry ("2026-11-22T08:00+01:00", 2);
  bs_term_list_set_none (&entry->numb);
  g_free (page_fixture_put (self, entry));
  SPIN_UNTIL (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Numbness, also between the legs") == NULL);

  /* Asked in part: what is open is said, and nothing of it that was answered. */
  entry = page_fixture_entry ("2026-11-22T08:30+01:00", 2);
  bs_term_list_set_none (&entry->signs);
  bs_term_list_add (&entry->skipped, BS_SIGN_FOOT_DROP);
  g_free (page_fixture_put (self, entry));
  SPIN_UNTIL (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Bladder, bowel and sexual changes") == NULL);
  g_assert_true (has_text (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Weak legs, trouble in both legs"),
                           "Partly asked; still open: the foot drops"));
}

/* Each rule that could not be judged stands under exactly one question; asking with signs skipped is not asking. */
static void
test_topics (PageFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) topics = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  BsEntry *entry = page_fixture_entry ("2026-11-15T09:00+01:00", 2);
  guint n = 0;

  bs_term_list_set_none (&entry->signs);
  bs_term_list_add (&entry->skipped, BS_SIGN_BLADDER_LEAK);
  g_free (page_fixture_put (self, entry));
  entry = page_fixture_entry ("2026-11-14T09:00+01:00", 2);
  bs_term_list_set_none (&entry->signs);
  g_free (page_fixture_put (self, entry));
  bs_journal_load_now (self->journal, &error);
  g_assert_no_error (error);
  topics = bs_guidance_list_topics (bs_journal_get_assessment (self->journal), BS_LEVEL_NONE);
  for (guint i = 0; i < topics->len; i++)
    {
      const BsGuidanceTopic *topic = topics->pdata[i];

      g_assert_cmpuint (topic->rules->len, >, 0);
      for (guint j = 0; j < topic->rules->len; j++)
        g_assert_true (g_hash_table_add (seen, topic->rules->pdata[j]));
      n += topic->rules->len;
      if (strcmp (topic->title, "Bladder, bowel and sexual changes") == 0)
        g_assert_cmpint (topic->last_asked, ==, bs_date_from_ymd (2026, 11, 14));
      else if (strcmp (topic->title, "Fever, shivering, confusion") == 0)
        g_assert_cmpint (topic->last_asked, ==, bs_date_from_ymd (2026, 11, 15));
      else if (strcmp (topic->title, "Where the pain spreads") == 0)
        g_assert_cmpint (topic->last_asked, ==, BS_NEVER_ASKED);
      /* No question stands under the name of its rule: that is for rules of the person's own. */
      g_assert_cmpstr (topic->title, !=, ((const BsRule *) topic->rules->pdata[0])->title);
    }
  g_assert_cmpuint (n, ==, bs_assessment_get_not_evaluated (bs_journal_get_assessment (self->journal))->len);
  g_assert_cmpuint (n, >, 15);
}

/* Pages behind */

static void
test_past (PageFixture *self, gconstpointer data)
{
  BsFindingCard *card;

  g_free (guidance_put_leg_pain (self, "2026-11-10T18:40+01:00"));
  guidance_show (self, 960);
  g_assert_true (has_text (self->page, NONE));
  g_assert_true (has_text (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Past findings"), "1, no longer met"));
  guidance_press_row (self, "Past findings");
  card = guidance_find_card (self, "leg-or-foot-pain");
  g_assert_nonnull (card);
  g_assert_true (has_text (GTK_WIDGET (card), "10 Nov – 13 Nov"));
  g_assert_true (has_text (GTK_WIDGET (card), "No longer met: nothing more was recorded for 72 hours"));
  g_assert_false (has_text (GTK_WIDGET (card), "What you recorded"));
  bs_finding_card_set_expanded (card, TRUE);
  g_assert_true (has_text (GTK_WIDGET (card), "What you recorded"));
  g_assert_true (has_text (GTK_WIDGET (card), "Tuesday 10 November, 18:40"));

  gtk_widget_activate_action (self->page, "guidance.back", NULL);
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, "Findings now"));
  g_assert_null (guidance_find_card (self, "leg-or-foot-pain"));
}

static void
test_behaviour (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *at;
    gint pain;
    BsMeasureKind kind;
    gint result;
  } entries[] = {
    { "2026-11-21T10:00+01:00", 4, BS_MEASURE_REST, BS_RESULT_GONE },
    { "2026-11-20T10:00+01:00", 4, BS_MEASURE_REST, BS_RESULT_LESS },
    { "2026-11-09T00:00+01:00", 4, BS_MEASURE_REST, BS_RESULT_GONE }, /* the first day of 14 */
    { "2026-11-08T23:59+01:00", 4, BS_MEASURE_REST, BS_RESULT_GONE }, /* the day before */
    { "2026-11-22T09:01+01:00", 4, BS_MEASURE_REST, BS_RESULT_GONE }, /* ahead of now */
    { "2026-11-19T10:00+01:00", 4, BS_MEASURE_REST, BS_ABSENT },      /* no result */
    { "2026-11-19T11:00+01:00", 0, BS_MEASURE_REST, BS_RESULT_GONE }, /* no pain */
    { "2026-11-18T10:00+01:00", 4, BS_MEASURE_COLD, BS_RESULT_GONE }, /* not rest */
    { "2026-11-18T12:00+01:00", 4, BS_MEASURE_MEDICINE, BS_RESULT_SAME },
  };
  BsPainBehaviour behaviour;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      BsEntry *entry = page_fixture_entry (entries[i].at, entries[i].pain);

      bs_entry_add_measure (entry, entries[i].kind)->result = (gint8) entries[i].result;
      if (i == 0)
        entry->course = BS_COURSE_CONSTANT;
      g_free (page_fixture_put (self, entry));
    }
  guidance_show (self, 960);
  bs_guidance_count_behaviour (bs_journal_get_assessment (self->journal), &behaviour);
  g_assert_cmpuint (behaviour.entries, ==, 6);
  g_assert_cmpuint (behaviour.constant, ==, 1);
  g_assert_cmpuint (behaviour.rest[BS_RESULT_GONE], ==, 2);
  g_assert_cmpuint (behaviour.rest[BS_RESULT_LESS], ==, 1);
  g_assert_cmpuint (bs_guidance_sum_results (behaviour.rest), ==, 3);
  g_assert_cmpuint (bs_guidance_sum_results (behaviour.medicine), ==, 1);
  guidance_press_row (self, "Gone after rest 2 of 3 times, in 14 days");
  g_assert_true (has_text (self->page, "Gone: 2 · less: 1"));
  g_assert_true (has_text_in (self->page, "it is not a diagnosis"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD_GUIDANCE_TEST ("known", NULL, test_known);
  ADD_GUIDANCE_TEST ("not-for-you", NULL, test_not_for_you);
  ADD_GUIDANCE_TEST ("not-judged", NULL, test_not_judged);
  ADD_GUIDANCE_TEST ("topics", NULL, test_topics);
  ADD_GUIDANCE_TEST ("past", NULL, test_past);
  ADD_GUIDANCE_TEST ("behaviour", NULL, test_behaviour);
  return g_test_run ();
}
