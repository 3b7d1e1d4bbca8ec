/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-guidance-page.h"
#include "guidance-fixture.h"

#define NONE "No rule matches what you recorded. This does not mean nothing is wrong."

/* Nothing found */

static void
test_none (PageFixture *self, gconstpointer data)
{
  guidance_show (self, 960);
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
  g_free (guidance_put_leg_pain (self, "2026-11-21T18:40+01:00"));
  guidance_show (self, 960);
  g_assert_true (has_text (self->page, "The rules could not be read"));
  g_assert_true (has_text_in (self->page, "nothing is judged"));
  g_assert_true (has_text (self->page, bs_safety_get_always_line ()));
  g_assert_false (has_text (self->page, NONE));
  g_assert_nonnull (find_widget (self->page, GTK_TYPE_BUTTON, "What is wrong with them"));
  g_assert_false (has_text (self->page, "Past findings"));
  guidance_press_row (self, "First aid and prevention");
  g_assert_true (has_text (self->page, "The article suggests as first aid"));
}

/* Findings now */

static void
test_urgent (PageFixture *self, gconstpointer data)
{
  g_autofree char *newer = guidance_put_leg_pain (self, "2026-11-21T18:40+01:00");
  g_autofree char *older = guidance_put_leg_pain (self, "2026-11-20T17:20+01:00");
  g_autofree char *wanted = g_strdup_printf ("show-entry %s\n", newer);
  BsFindingCard *card;

  guidance_show (self, 960);
  card = guidance_find_card (self, "leg-or-foot-pain");
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

  guidance_press_row (self, "Saturday 21 November, 18:40");
  g_assert_cmpstr (self->asked->str, ==, wanted);

  bs_finding_card_set_expanded (card, FALSE);
  g_assert_false (bs_finding_card_get_expanded (card));
}

static void
test_accessible (PageFixture *self, gconstpointer data)
{
  GtkWidget *head;

  g_free (guidance_put_leg_pain (self, "2026-11-21T18:40+01:00"));
  guidance_show (self, 960);
  g_assert_cmpstr (g_getenv ("GTK_A11Y"), ==, "test");
  head = find_widget (GTK_WIDGET (guidance_find_card (self, "leg-or-foot-pain")), GTK_TYPE_BUTTON, NULL);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Urgent, Article: Pain in the back and in the lower leg or foot. Get medical help today. Do not "
      "wait for an ordinary appointment.");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_signal_emit_by_name (head, "clicked");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (find_widget (self->page, ADW_TYPE_ACTION_ROW, "Bladder, bowel and sexual changes")),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "Bladder, bowel and sexual changes. Never asked. Opens the questions.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_widget (self->page, GTK_TYPE_LABEL, "Findings now")),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
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
  guidance_show (self, 960);
  card = guidance_find_card (self, "pain-over-3-days");
  g_assert_nonnull (card);
  g_assert_true (has_text_in (GTK_WIDGET (card),
                              "Many health services use a longer period if there are no warning signs; ask yours."));
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
  guidance_show (self, 960);
  emergency = guidance_find_card (self, "g-saddle-numbness");
  urgent = guidance_find_card (self, "leg-or-foot-pain");
  g_assert_nonnull (emergency);
  g_assert_nonnull (urgent);
  g_assert_true (has_text (GTK_WIDGET (emergency), "Public guidance"));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (emergency), self->page, &above));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (urgent), self->page, &below));
  g_assert_cmpfloat (above.origin.y, <, below.origin.y);
  g_assert_true (bs_finding_card_get_expanded (emergency));
  g_assert_false (bs_finding_card_get_expanded (urgent));
}

/* Whoever comes back from a page behind is where they left; whoever comes anew is at the beginning. */
static void
test_focus (PageFixture *self, gconstpointer data)
{
  GtkWidget *row, *head;

  g_free (guidance_put_leg_pain (self, "2026-11-21T18:40+01:00"));
  guidance_show (self, 960);
  row = find_widget (self->page, ADW_TYPE_ACTION_ROW, "Past findings");
  g_assert_true (gtk_widget_grab_focus (row));
  guidance_press_row (self, "Past findings");
  gtk_widget_activate_action (self->page, "guidance.back", NULL);
  page_fixture_draw (self);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == row);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  g_assert_true (gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD));
  head = find_widget (GTK_WIDGET (guidance_find_card (self, "leg-or-foot-pain")), GTK_TYPE_BUTTON, NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == head);
}

/* Going to a finding */

static void
test_show_finding (PageFixture *self, gconstpointer data)
{
  GtkWidget *card;

  g_free (guidance_put_leg_pain (self, "2026-11-21T18:40+01:00"));
  g_free (page_fixture_put (self, page_fixture_entry ("2026-11-10T18:40+01:00", 9)));
  guidance_show (self, 960);

  bs_guidance_page_show_finding (BS_GUIDANCE_PAGE (self->page), "unbearable-pain");
  card = GTK_WIDGET (guidance_find_card (self, "unbearable-pain"));
  g_assert_nonnull (card);
  g_assert_true (bs_finding_card_get_expanded (BS_FINDING_CARD (card)));
  SPIN_UNTIL (gtk_widget_get_focus_child (card) != NULL);
  g_assert_true (has_text (self->page, "Past findings"));

  bs_guidance_page_show_finding (BS_GUIDANCE_PAGE (self->page), "leg-or-foot-pain");
  page_fixture_draw (self);
  g_assert_true (has_text (self->page, "Findings now"));
  card = GTK_WIDGET (guidance_find_card (self, "leg-or-foot-pain"));
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

  g_free (guidance_put_leg_pain (self, "2026-11-21T18:40+01:00"));
  guidance_show (self, 960);
  card = guidance_find_card (self, "leg-or-foot-pain");
  bs_finding_card_set_expanded (card, FALSE);
  bs_journal_set_clock (self->journal, page_fixture_instant ("2026-11-22T09:01+01:00"));
  bs_journal_reassess (self->journal);
  g_assert_true (guidance_find_card (self, "leg-or-foot-pain") == card);
  g_assert_false (bs_finding_card_get_expanded (card));

  /* 72 hours later it has lapsed. */
  bs_journal_set_clock (self->journal, page_fixture_instant ("2026-11-24T18:41+01:00"));
  bs_journal_reassess (self->journal);
  g_assert_null (guidance_find_card (self, "leg-or-foot-pain"));
  g_assert_true (has_text (self->page, NONE));
}

/* A diary that changes makes the page anew; what was open stays open, what was closed stays closed. */
static void
test_keeps_open (PageFixture *self, gconstpointer data)
{
  BsFindingCard *first, *second;

  g_free (guidance_put_leg_pain (self, "2026-11-21T18:40+01:00"));
  g_free (page_fixture_put (self, page_fixture_entry ("2026-11-22T08:00+01:00", 9)));
  guidance_show (self, 960);
  first = guidance_find_card (self, "leg-or-foot-pain");
  second = guidance_find_card (self, "unbearable-pain");
  bs_finding_card_set_expanded (first, FALSE);
  bs_finding_card_set_expanded (second, TRUE);
  g_free (guidance_put_leg_pain (self, "2026-11-22T08:30+01:00"));
  SPIN_UNTIL (guidance_find_card (self, "leg-or-foot-pain") != first);
  first = guidance_find_card (self, "leg-or-foot-pain");
  second = guidance_find_card (self, "unbearable-pain");
  g_assert_false (bs_finding_card_get_expanded (first));
  g_assert_true (second == NULL || bs_finding_card_get_expanded (second));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD_GUIDANCE_TEST ("none", NULL, test_none);
  ADD_GUIDANCE_TEST ("no-rules", GINT_TO_POINTER (1), test_no_rules);
  ADD_GUIDANCE_TEST ("urgent", NULL, test_urgent);
  ADD_GUIDANCE_TEST ("accessible", NULL, test_accessible);
  ADD_GUIDANCE_TEST ("note", NULL, test_note);
  ADD_GUIDANCE_TEST ("order", NULL, test_order);
  ADD_GUIDANCE_TEST ("focus", NULL, test_focus);
  ADD_GUIDANCE_TEST ("show-finding", NULL, test_show_finding);
  ADD_GUIDANCE_TEST ("minute", NULL, test_minute);
  ADD_GUIDANCE_TEST ("keeps-open", NULL, test_keeps_open);
  return g_test_run ();
}
