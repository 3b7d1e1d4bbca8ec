/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-finding-card.h"
#include "bs-guidance-advice.h"
#include "bs-guidance-facts.h"
#include "bs-guidance-page.h"
#include "bs-guidance-topics.h"
#include "page-fixture.h"

#define NONE "No rule matches what you recorded. This does not mean nothing is wrong."

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
  GtkWidget *page = bs_guidance_page_new ();

  bs_guidance_page_set_journal (BS_GUIDANCE_PAGE (page), self->journal);
  page_fixture_show (self, page, width, 900);
}

static char *
put_leg_pain (PageFixture *self, const char *at)
{
  BsEntry *entry = page_fixture_entry (at, 6);

  entry->when = BS_WHEN_WALKING;
  entry->walk_min = 25;
  bs_term_list_add (&entry->radiates, BS_REGION_LOWER_LEG_LEFT);
  return page_fixture_put (self, entry);
}

static BsFindingCard *
find_card (PageFixture *self, const char *rule_id)
{
  return (BsFindingCard *) find_widget (self->page, BS_TYPE_FINDING_CARD, bs_rulebook_find (self->rulebook, rule_id)->title);
}

static void
press_row (PageFixture *self, const char *title)
{
  GtkWidget *row = find_widget (self->page, ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activated");
  page_fixture_draw (self);
}

/* Nothing found */

static void
test_none (PageFixture *self, gconstpointer data)
{
  show (self, 960);
  g_assert_true (has_text (self->page, "Findings now"));
  g_assert_true (has_text (self->page, NONE));
  g_assert_true (has_text_in (self->page, "can miss serious illness. If you are worried, seek help regardless"));
  g_assert_null (find_widget (self->page, BS_TYPE_FINDING_CARD, NULL));
  g_assert_true (has_text (self->page, "None so far"));
  g_assert_true (has_text (self->page, "Nothing recorded"));
  g_assert_true (has_text (self->page, "No pain recorded in the last 14 days"));
}

static void
test_no_rules (PageFixture *self, gconstpointer data)
{
  g_free (put_leg_pain (self, "2026-11-21T18:40+01:00"));
  show (self, 960);
  g_assert_true (has_text (self->page, "The rules could not be read"));
  g_assert_true (has_text_in (self->page, "nothing is judged"));
  g_assert_true (has_text (self->page, bs_safety_get_always_line ()));
  g_assert_false (has_text (self->page, NONE));
  g_assert_nonnull (find_widget (self->page, GTK_TYPE_BUTTON, "What is wrong with them"));
  g_assert_false (has_text (self->page, "Past findings"));
  press_row (self, "First aid and prevention");
  g_assert_true (has_text (self->page, "The article suggests as first aid"));
}

/* Findings now */

static void
test_urgent (PageFixture *self, gconstpointer data)
{
  g_autofree char *newer = put_leg_pain (self, "2026-11-21T18:40+01:00");
  g_autofree char *older = put_leg_pain (self, "2026-11-20T17:20+01:00");
  g_autofree char *wanted = g_strdup_printf ("show-entry %s\n", newer);
  BsFindingCard *card;

  show (self, 960);
  card = find_card (self, "leg-or-foot-pain");
  g_assert_nonnull (card);
  g_assert_true (bs_finding_card_get_expanded (card));
  g_assert_true (has_text (GTK_WIDGET (card), "Urgent"));
  g_assert_true (has_text (GTK_WIDGET (card), "Article"));
  g_assert_true (has_text (GTK_WIDGET (card), "Get medical help today. Do not wait for an ordinary appointment."));
  g_assert_true (has_text (GTK_WIDGET (card), "What you recorded"));
  g_assert_true (has_text (GTK_WIDGET (card), "Saturday 21 November, 18:40"));
  g_assert_true (has_text (GTK_WIDGET (card), "Friday 20 November, 17:20"));
  g_assert_true (has_text (GTK_WIDGET (card), "“back pain is combined with pain in the lower leg and feet”"));
  g_assert_true (has_text (GTK_WIDGET (card), "Article, “When is urgent medical help needed?” (article L417)"));
  g_assert_true (has_text_in (GTK_WIDGET (card), "Assumed: The lower leg or the foot is enough."));
  g_assert_true (has_text (GTK_WIDGET (card), bs_safety_get_can_be_wrong ()));
  g_assert_false (has_text_in (GTK_WIDGET (card), "Many health services use a longer period"));
  g_assert_false (has_text (self->page, NONE));

  press_row (self, "Saturday 21 November, 18:40");
  g_assert_cmpstr (self->asked->str, ==, wanted);

  bs_finding_card_set_expanded (card, FALSE);
  g_assert_false (bs_finding_card_get_expanded (card));
}

static void
test_accessible (PageFixture *self, gconstpointer data)
{
  GtkWidget *head;

  g_free (put_leg_pain (self, "2026-11-21T18:40+01:00"));
  show (self, 960);
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0)
    {
      g_test_skip ("needs GTK_A11Y=test");
      return;
    }
  head = find_widget (GTK_WIDGET (find_card (self, "leg-or-foot-pain")), GTK_TYPE_BUTTON, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Urgent, Article: Pain in the back and in the lower leg or foot. Get medical help today. Do not "
                                       "wait for an ordinary appointment.");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_signal_emit_by_name (head, "clicked");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Bladder, bowel and sexual changes")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bladder, bowel and sexual changes. Never asked. Opens the questions.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_widget (self->page, GTK_TYPE_LABEL, "Findings now")), GTK_ACCESSIBLE_ROLE_HEADING);
}

/* rules.md 4.3: said under the 72 hours, and under nothing else. */
static void
test_note (PageFixture *self, gconstpointer data)
{
  BsFindingCard *card;

  g_free (page_fixture_put (self, page_fixture_entry ("2026-11-18T07:00+01:00", 3)));
  g_free (page_fixture_put (self, page_fixture_entry ("2026-11-19T07:00+01:00", 3)));
  g_free (page_fixture_put (self, page_fixture_entry ("2026-11-20T07:00+01:00", 3)));
  g_free (page_fixture_put (self, page_fixture_entry ("2026-11-22T08:00+01:00", 3)));
  show (self, 960);
  card = find_card (self, "pain-over-3-days");
  g_assert_nonnull (card);
  g_assert_true (has_text_in (GTK_WIDGET (card), "Many health services use a longer period if there are no warning signs; ask yours."));
  g_assert_true (has_text_in (GTK_WIDGET (card), "counted as continuing")); /* the silent day */
}

/* The highest first; only the first is open. */
static void
test_order (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = page_fixture_entry ("2026-11-22T08:00+01:00", 6);
  BsFindingCard *emergency, *urgent;
  graphene_rect_t above, below;

  bs_term_list_add (&entry->numb, BS_REGION_PERINEUM);
  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  g_free (page_fixture_put (self, entry));
  show (self, 960);
  emergency = find_card (self, "g-saddle-numbness");
  urgent = find_card (self, "leg-or-foot-pain");
  g_assert_nonnull (emergency);
  g_assert_nonnull (urgent);
  g_assert_true (has_text (GTK_WIDGET (emergency), "Public guidance"));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (emergency), self->page, &above));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (urgent), self->page, &below));
  g_assert_cmpfloat (above.origin.y, <, below.origin.y);
  g_assert_true (bs_finding_card_get_expanded (emergency));
  g_assert_false (bs_finding_card_get_expanded (urgent));
}

static void
put_visit (PageFixture *self, const char *at, const char *knows, const char *until)
{
  g_autoptr (BsVisit) visit = bs_visit_new ();
  g_autoptr (BsVisit) written = NULL;
  g_autoptr (GError) error = NULL;

  visit->at = page_fixture_instant (at);
  visit->kind = BS_VISIT_DOCTOR;
  visit->who = g_strdup ("Dr. Example");
  if (knows != NULL)
    visit->knows = g_strsplit (knows, ",", -1);
  if (until != NULL)
    visit->knows_until = page_fixture_instant (until);
  written = bs_store_put_visit (self->store, visit, bs_journal_now (self->journal), &error);
  g_assert_no_error (error);
}

static void
test_known (PageFixture *self, gconstpointer data)
{
  BsFindingCard *card;

  put_visit (self, "2026-11-21T10:00+01:00", "leg-or-foot-pain", NULL);
  g_free (put_leg_pain (self, "2026-11-21T18:40+01:00"));
  show (self, 960);
  card = find_card (self, "leg-or-foot-pain");
  g_assert_nonnull (card);
  g_assert_true (has_text (self->page, "Known to your doctor"));
  g_assert_true (has_text (GTK_WIDGET (card), "Known to your doctor until Monday 21 December"));
  g_assert_true (has_text_in (self->page, "All findings now are known to your doctor"));
  g_assert_false (has_text (self->page, NONE));
  g_assert_false (bs_finding_card_get_expanded (card));

  press_row (self, "Known to the doctor");
  g_assert_true (has_text (self->page, "Seen by a doctor, Saturday 21 November, 10:00"));
  g_assert_true (has_text_in (self->page, "Dr. Example"));
  g_assert_true (has_text_in (self->page, "Known until Monday 21 December: Pain in the back and in the lower leg or foot"));
}

static void
test_known_until (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *at, *until, *wanted;
  } cases[] = {
    { "2026-11-01T10:00+01:00", NULL, "2026-12-01" },         /* + 30 */
    { "2026-11-01T10:00+01:00", "2026-11-05", "2026-11-05" },
    { "2026-11-01T10:00+01:00", "2027-02-01", "2027-02-01" }, /* + 92 */
    { "2026-11-01T10:00+01:00", "2027-02-02", "2027-02-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsVisit) visit = bs_visit_new ();
      char date[16];

      visit->at = page_fixture_instant (cases[i].at);
      if (cases[i].until != NULL)
        visit->knows_until = page_fixture_instant (cases[i].until);
      g_assert_cmpstr (bs_date_print (bs_guidance_get_visit_until (visit), date), ==, cases[i].wanted);
    }
}

static void
test_not_for_you (PageFixture *self, gconstpointer data)
{
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (GError) error = NULL;

  show (self, 960);
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
  show (self, 960);
  g_assert_true (has_text (self->page, "Not judged"));
  g_assert_true (has_text_in (self->page, "Never asked is not the same as no."));
  g_assert_true (has_text (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Numbness, also between the legs"),
                           "Not asked since Tuesday 17 November"));
  g_assert_true (has_text (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Bladder, bowel and sexual changes"), "Never asked"));
  press_row (self, "Bladder, bowel and sexual changes");
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

/* Whoever comes back from a page behind is where they left; whoever comes anew is at the beginning. */
static void
test_focus (PageFixture *self, gconstpointer data)
{
  GtkWidget *row, *head;

  g_free (put_leg_pain (self, "2026-11-21T18:40+01:00"));
  show (self, 960);
  row = find_widget (self->page, ADW_TYPE_ACTION_ROW, "Past findings");
  g_assert_true (gtk_widget_grab_focus (row));
  press_row (self, "Past findings");
  gtk_widget_activate_action (self->page, "guidance.back", NULL);
  page_fixture_draw (self);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == row);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  g_assert_true (gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD));
  head = find_widget (GTK_WIDGET (find_card (self, "leg-or-foot-pain")), GTK_TYPE_BUTTON, NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == head);
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

  g_free (put_leg_pain (self, "2026-11-10T18:40+01:00"));
  show (self, 960);
  g_assert_true (has_text (self->page, NONE));
  g_assert_true (has_text (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Past findings"), "1, no longer met"));
  press_row (self, "Past findings");
  card = find_card (self, "leg-or-foot-pain");
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
  g_assert_null (find_card (self, "leg-or-foot-pain"));
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
    { "2026-11-09T00:00+01:00", 4, BS_MEASURE_REST, BS_RESULT_GONE },  /* the first day of 14 */
    { "2026-11-08T23:59+01:00", 4, BS_MEASURE_REST, BS_RESULT_GONE },  /* the day before */
    { "2026-11-22T09:01+01:00", 4, BS_MEASURE_REST, BS_RESULT_GONE },  /* ahead of now */
    { "2026-11-19T10:00+01:00", 4, BS_MEASURE_REST, BS_ABSENT },       /* no result */
    { "2026-11-19T11:00+01:00", 0, BS_MEASURE_REST, BS_RESULT_GONE },  /* no pain */
    { "2026-11-18T10:00+01:00", 4, BS_MEASURE_COLD, BS_RESULT_GONE },  /* not rest */
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
  show (self, 960);
  bs_guidance_count_behaviour (bs_journal_get_assessment (self->journal), &behaviour);
  g_assert_cmpuint (behaviour.entries, ==, 6);
  g_assert_cmpuint (behaviour.constant, ==, 1);
  g_assert_cmpuint (behaviour.rest[BS_RESULT_GONE], ==, 2);
  g_assert_cmpuint (behaviour.rest[BS_RESULT_LESS], ==, 1);
  g_assert_cmpuint (bs_guidance_sum_results (behaviour.rest), ==, 3);
  g_assert_cmpuint (bs_guidance_sum_results (behaviour.medicine), ==, 1);
  press_row (self, "Gone after rest 2 of 3 times, in 14 days");
  g_assert_true (has_text (self->page, "Gone: 2 · less: 1"));
  g_assert_true (has_text_in (self->page, "it is not a diagnosis"));
}

static void
test_rules_in_words (PageFixture *self, gconstpointer data)
{
  show (self, 960);
  for (guint i = 0; i < bs_rulebook_get_n_sets (self->rulebook); i++)
    {
      const BsRuleSet *set = bs_rulebook_get_set (self->rulebook, i);

      press_row (self, "All rules in words");
      press_row (self, set->title);
      g_assert_true (has_text (self->page, set->notice));
      for (guint j = 0; j < set->rules->len; j++)
        {
          const BsRule *rule = set->rules->pdata[j];
          g_autofree char *quote = g_strdup_printf ("“%s”", rule->quote);

          g_test_message ("%s", rule->id);
          g_assert_true (has_text (self->page, rule->title));
          g_assert_true (has_text (self->page, rule->summary));
          g_assert_true (rule->quote[0] == '\0' || has_text (self->page, quote));
          g_assert_true (has_text_in (self->page, rule->source));
        }
      gtk_widget_activate_action (self->page, "guidance.back", NULL); /* to the sets */
      gtk_widget_activate_action (self->page, "guidance.back", NULL);
      page_fixture_draw (self);
      g_assert_true (has_text (self->page, "Findings now"));
    }
}

/* rules.md 4.4, 4.5, 5.2: what of the article must not come back as advice. */
static void
test_advice (void)
{
  static const char *const forbidden[] = { "analgin", "tempalgin", "timpalgin", "spasmalgon", "complete peace", "stillness", "corset",
                                           "belt", "insole", "orthop", "acupuncture", "x-ray", "mri", "vitamin", "hernia", "disc",
                                           "paracetamol", "you may ", "you can walk" };
  const BsAdvice *lists[] = { bs_advice_first_aid, bs_advice_get_help, bs_advice_prevention };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_assert_nonnull (lists[i][0].text);
      for (const BsAdvice *advice = lists[i]; advice->text != NULL; advice++)
        {
          g_autofree char *text = g_utf8_strdown (advice->text, -1);
          g_autofree char *quote = g_utf8_strdown (advice->quote, -1);
          g_auto (GStrv) words = g_strsplit (advice->quote, " ", -1);

          g_assert_cmpuint (strlen (advice->section), >, 0);
          g_assert_cmpuint (g_strv_length (words), <=, 25); /* no quotation is longer, rules.md 1 */
          for (guint j = 0; j < G_N_ELEMENTS (forbidden); j++)
            {
              g_assert_null (strstr (text, forbidden[j]));
              g_assert_null (strstr (quote, forbidden[j]));
            }
        }
    }
}

static void
test_first_aid (PageFixture *self, gconstpointer data)
{
  show (self, 960);
  press_row (self, "First aid and prevention");
  g_assert_true (has_text (self->page, bs_advice_get_introduction ()));
  g_assert_true (has_text (self->page, "1. Sit down, or better lie down, and relax."));
  g_assert_true (has_text_in (self->page, "call your local emergency number now"));
  g_assert_true (has_text (self->page, bs_advice_get_left_out ()));
}

/* Going to a finding */

static void
test_show_finding (PageFixture *self, gconstpointer data)
{
  GtkWidget *card;

  g_free (put_leg_pain (self, "2026-11-21T18:40+01:00"));
  g_free (page_fixture_put (self, page_fixture_entry ("2026-11-10T18:40+01:00", 9)));
  show (self, 960);

  bs_guidance_page_show_finding (BS_GUIDANCE_PAGE (self->page), "unbearable-pain");
  card = GTK_WIDGET (find_card (self, "unbearable-pain"));
  g_assert_nonnull (card);
  g_assert_true (bs_finding_card_get_expanded (BS_FINDING_CARD (card)));
  SPIN_UNTIL (gtk_widget_get_focus_child (card) != NULL);
  g_assert_true (has_text (self->page, "Past findings"));

  bs_guidance_page_show_finding (BS_GUIDANCE_PAGE (self->page), "leg-or-foot-pain");
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, "Findings now"));
  card = GTK_WIDGET (find_card (self, "leg-or-foot-pain"));
  g_assert_true (bs_finding_card_get_expanded (BS_FINDING_CARD (card)));
  SPIN_UNTIL (gtk_widget_get_focus_child (card) != NULL);

  /* Never found: the rule in words. */
  bs_guidance_page_show_finding (BS_GUIDANCE_PAGE (self->page), "g-fever");
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, "Rules of public guidance"));
  g_assert_true (has_text (self->page, bs_rulebook_find (self->rulebook, "g-fever")->title));
}

/* A new assessment comes every minute; whoever reads must not be disturbed by one that says the same. */
static void
test_minute (PageFixture *self, gconstpointer data)
{
  BsFindingCard *card;

  g_free (put_leg_pain (self, "2026-11-21T18:40+01:00"));
  show (self, 960);
  card = find_card (self, "leg-or-foot-pain");
  bs_finding_card_set_expanded (card, FALSE);
  bs_journal_set_clock (self->journal, page_fixture_instant ("2026-11-22T09:01+01:00"));
  bs_journal_reassess (self->journal);
  g_assert_true (find_card (self, "leg-or-foot-pain") == card);
  g_assert_false (bs_finding_card_get_expanded (card));

  /* 72 hours later it has lapsed. */
  bs_journal_set_clock (self->journal, page_fixture_instant ("2026-11-24T18:41+01:00"));
  bs_journal_reassess (self->journal);
  g_assert_null (find_card (self, "leg-or-foot-pain"));
  g_assert_true (has_text (self->page, NONE));
}

/* A diary that changes makes the page anew; what was open stays open, what was closed stays closed. */
static void
test_keeps_open (PageFixture *self, gconstpointer data)
{
  BsFindingCard *first, *second;

  g_free (put_leg_pain (self, "2026-11-21T18:40+01:00"));
  g_free (page_fixture_put (self, page_fixture_entry ("2026-11-22T08:00+01:00", 9)));
  show (self, 960);
  first = find_card (self, "leg-or-foot-pain");
  second = find_card (self, "unbearable-pain");
  bs_finding_card_set_expanded (first, FALSE);
  bs_finding_card_set_expanded (second, TRUE);
  g_free (put_leg_pain (self, "2026-11-22T08:30+01:00"));
  SPIN_UNTIL (find_card (self, "leg-or-foot-pain") != first);
  first = find_card (self, "leg-or-foot-pain");
  second = find_card (self, "unbearable-pain");
  g_assert_false (bs_finding_card_get_expanded (first));
  g_assert_true (second == NULL || bs_finding_card_get_expanded (second));
}

static void
test_min_width (PageFixture *self, gconstpointer data)
{
  static const char *const names[] = { "known", "past", "behaviour", "first-aid", "rules", "rules:article", "rules:guidance" };
  gint least;

  put_visit (self, "2026-11-19T10:00+01:00", NULL, NULL);
  g_free (put_leg_pain (self, "2026-11-10T18:40+01:00"));
  g_free (put_leg_pain (self, "2026-11-21T18:40+01:00"));
  show (self, 360);
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 340);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i]);
      gtk_widget_activate_action (self->page, "guidance.open", "s", names[i]);
      page_fixture_draw (self);
      gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 340);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, func) g_test_add (path, PageFixture, NULL, set_up, func, tear_down)
  ADD ("/guidance/none", test_none);
  g_test_add ("/guidance/no-rules", PageFixture, GINT_TO_POINTER (1), set_up, test_no_rules, tear_down);
  ADD ("/guidance/urgent", test_urgent);
  ADD ("/guidance/accessible", test_accessible);
  ADD ("/guidance/note", test_note);
  ADD ("/guidance/order", test_order);
  ADD ("/guidance/known", test_known);
  ADD ("/guidance/known-until", test_known_until);
  ADD ("/guidance/not-for-you", test_not_for_you);
  ADD ("/guidance/not-judged", test_not_judged);
  ADD ("/guidance/topics", test_topics);
  ADD ("/guidance/past", test_past);
  ADD ("/guidance/behaviour", test_behaviour);
  ADD ("/guidance/rules-in-words", test_rules_in_words);
  ADD ("/guidance/focus", test_focus);
  g_test_add_func ("/guidance/advice", test_advice);
  ADD ("/guidance/first-aid", test_first_aid);
  ADD ("/guidance/show-finding", test_show_finding);
  ADD ("/guidance/minute", test_minute);
  ADD ("/guidance/keeps-open", test_keeps_open);
  ADD ("/guidance/min-width", test_min_width);
  return g_test_run ();
}
