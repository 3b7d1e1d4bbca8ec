/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-question-card.h"
#include "bs-status-card.h"
#include "today-fixture.h"

#define NOT_NOTHING "This does not mean nothing is wrong. If you are worried, seek help whatever this shows."

static void
set_up_without_rules (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, TRUE);
}

/* ---- The status card ---- */

static void
test_empty (PageFixture *self, gconstpointer data)
{
  today_show (self, 960);
  g_assert_true (has_text (self->page, "Nothing is recorded yet."));
  g_assert_true (has_text (self->page, NOT_NOTHING));
  g_assert_null (find_widget (self->page, BS_TYPE_QUESTION_CARD, NULL));
  g_assert_false (has_text (self->page, "I was seen by a doctor…"));
}

static void
test_none (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, today_all_asked ("2026-11-21T10:00+01:00", 0));

  today_show (self, 960);
  g_assert_true (has_text (self->page, "No rule matches what you recorded."));
  g_assert_true (has_text (self->page, NOT_NOTHING));
  g_assert_false (has_text_in (self->page, "could not be judged"));
}

static void
test_none_not_judged (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, page_fixture_entry ("2026-11-21T10:00+01:00", 0));

  today_show (self, 960);
  g_assert_true (has_text (self->page, "No rule matches what you recorded."));
  today_press (self, "Answer in Guidance");
  g_assert_cmpstr (self->asked->str, ==, "show-page guidance\n");
  g_assert_true (has_text_in (
      self->page,
      "Not asked in the last 72 hours:\n• Numbness, also between the legs\n"
      "• Bladder, bowel and sexual changes\n• Weak legs, trouble in both legs\n• 6 more, listed in Guidance"));
}

/* What was answered is not called unasked, and what was answered in part is said to be. */
static void
test_none_partly_judged (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = today_all_asked ("2026-11-21T10:00+01:00", 0);
  g_autofree char *id = NULL;

  bs_term_list_add (&entry->skipped, BS_SIGN_FOOT_DROP);
  id = page_fixture_put (self, entry);
  today_show (self, 960);
  g_assert_true (has_text_in (
      self->page, "72 hours:\n• Weak legs, trouble in both legs – Partly asked; still open: the foot drops"));
  g_assert_false (has_text_in (self->page, "Bladder"));
  g_assert_false (has_text_in (self->page, "Fever"));
}

static void
test_none_of_these_judged (PageFixture *self, gconstpointer data)
{
  g_assert_true (bs_answer_none_of_these (self->store, 0, bs_journal_now (self->journal), NULL, NULL));
  today_show (self, 960);
  g_assert_true (has_text_in (self->page, "72 hours:\n• Weak legs, trouble in both legs\n• Chest pain"));
  g_assert_false (has_text_in (self->page, "Numbness"));
  g_assert_false (has_text_in (self->page, "Bladder"));
}

static void
test_urgent (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = today_all_asked ("2026-11-21T18:40+01:00", 6);
  g_autofree char *id = NULL;

  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  id = page_fixture_put (self, entry);
  today_show (self, 960);
  g_assert_true (has_text (self->page, "Urgent"));
  g_assert_true (has_text (self->page, "Get medical help today. Do not wait for an ordinary appointment."));
  g_assert_true (has_text (self->page, "Pain in the back and in the lower leg or foot"));
  g_assert_true (has_text (self->page, "Yesterday, 18:40 · pain: left foot"));
  g_assert_true (has_text (self->page, "Urgent · Article"));
  g_assert_true (has_text_in (self->page, "can miss serious illness"));
  today_press (self, "Why?");
  g_assert_cmpstr (self->asked->str, ==, "show-finding leg-or-foot-pain\n");
  today_press (self, "I was seen by a doctor…");
  g_assert_cmpstr (self->asked->str, ==, "show-finding leg-or-foot-pain\nrecord-visit\n");
}

static void
test_known (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = today_all_asked ("2026-11-21T18:40+01:00", 6);
  g_autoptr (BsVisit) visit = bs_visit_new ();
  g_autoptr (BsVisit) written = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  id = page_fixture_put (self, entry);
  visit->at = page_fixture_instant ("2026-11-20T10:00+01:00");
  visit->kind = BS_VISIT_DOCTOR;
  visit->knows = g_strdupv ((char *[]){ (char *) "leg-or-foot-pain", (char *) "first-aid-now", NULL });
  written = bs_store_put_visit (self->store, visit, bs_journal_now (self->journal), &error);
  g_assert_no_error (error);
  today_show (self, 960);
  g_assert_true (has_text (self->page, "What matches a rule is known to your doctor."));
  g_assert_true (has_text (self->page, "Known to your doctor"));
  g_assert_true (has_text (self->page, NOT_NOTHING));
  g_assert_false (has_text (self->page, "No rule matches what you recorded."));
}

/* rules.md 4.3: the note stands under the 72 hours, but not where another warning stands beside it. */
static void
test_note (PageFixture *self, gconstpointer with_leg_pain)
{
  static const char *const days[] = { "2026-11-18T08:00+01:00", "2026-11-19T08:00+01:00", "2026-11-20T08:00+01:00",
                                      "2026-11-21T20:00+01:00" };
  const char *note = bs_rulebook_find (self->rulebook, "pain-over-3-days")->note;

  g_assert_nonnull (note);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      BsEntry *entry = today_all_asked (days[i], 4);
      g_autofree char *id = NULL;
      if (with_leg_pain && i == 3)
        bs_term_list_add (&entry->radiates, BS_REGION_FOOT);
      id = page_fixture_put (self, entry);
    }
  today_show (self, 960);
  g_assert_true (has_text (self->page, "Pain over more than 3 days"));
  g_assert_true (has_text (self->page, note) == (with_leg_pain == NULL));
}

static void
test_special_profile (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (self, today_all_asked ("2026-11-21T10:00+01:00", 0));
  g_autoptr (BsProfile) profile = bs_profile_new ();
  g_autoptr (GError) error = NULL;

  today_show (self, 960);
  g_assert_false (has_text_in (self->page, bs_safety_get_not_for_you ()));
  profile->osteoporosis = TRUE;
  bs_store_put_profile (self->store, profile, &error);
  g_assert_no_error (error);
  page_fixture_draw (self);
  g_assert_true (has_text_in (self->page, bs_safety_get_not_for_you ()));
  profile->osteoporosis = FALSE;
  profile->birth_year = 2011; /* 15 this year */
  bs_store_put_profile (self->store, profile, &error);
  page_fixture_draw (self);
  g_assert_true (has_text_in (self->page, bs_safety_get_not_for_you ()));
  profile->birth_year = 2010;
  bs_store_put_profile (self->store, profile, &error);
  page_fixture_draw (self);
  g_assert_false (has_text_in (self->page, bs_safety_get_not_for_you ()));
}

static void
test_without_rules (PageFixture *self, gconstpointer data)
{
  GtkWidget *page = bs_today_page_new ();
  BsEntry *entry = today_all_asked ("2026-11-21T18:40+01:00", 6);
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
  today_press (self, "No pain today");
  g_assert_cmpuint (today_count_entries (self), ==, 2);
}

/* The other levels: what to do comes first, in words. */
static const struct
{
  const char *level, *action;
  gint8 trigger, region;
  gint walk_min;
} levels[] = {
  { "Doctor", "Arrange to see a doctor.", BS_TRIGGER_FALL_OR_BLOW, BS_ABSENT, BS_ABSENT },
  { "Urgent", "Get medical help today. Do not wait for an ordinary appointment.", BS_ABSENT, BS_REGION_FOOT_LEFT,
    BS_ABSENT },
  { "Self-care", NULL, BS_ABSENT, BS_ABSENT, 40 },
};

static void
test_levels (PageFixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      BsEntry *entry = today_all_asked ("2026-11-21T18:40+01:00", 4);
      g_autoptr (BsEntry) deleted = NULL;
      g_autofree char *id = NULL;

      if (levels[i].trigger != BS_ABSENT)
        bs_term_list_add (&entry->triggers, levels[i].trigger);
      if (levels[i].region != BS_ABSENT)
        bs_term_list_add (&entry->radiates, levels[i].region);
      if (levels[i].walk_min != BS_ABSENT)
        {
          entry->when = BS_WHEN_WALKING;
          entry->walk_min = levels[i].walk_min;
        }
      id = page_fixture_put (self, entry);
      if (i == 0)
        today_show (self, 960);
      SPIN_UNTIL (has_text (self->page, levels[i].level));
      g_assert_true (
          has_text (self->page, levels[i].action ? levels[i].action : bs_level_get_action (BS_LEVEL_SELF_CARE)));
      deleted = bs_store_delete_entry (self->store, id, bs_journal_now (self->journal), NULL);
      g_assert_nonnull (deleted);
    }
}

/* Whoever comes to the page comes to what to do, also the second time: the first button may be far below it. */
static void
test_begins_at_head (PageFixture *self, gconstpointer data)
{
  BsEntry *entry = today_all_asked ("2026-11-21T18:40+01:00", 6);
  g_autofree char *id = NULL;
  GtkWidget *focus;

  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  id = page_fixture_put (self, entry);
  today_show (self, 360);
  for (guint i = 0; i < 2; i++)
    {
      gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
      g_assert_true (gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD));
      focus = gtk_root_get_focus (GTK_ROOT (self->window));
      g_assert_true (has_text (focus, "Get medical help today. Do not wait for an ordinary appointment."));
      g_assert_false (has_text (focus, "Why?"));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           "Urgent. Get medical help today. Do not wait for an ordinary appointment.");
    }
  g_assert_true (gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == find_widget (self->page, GTK_TYPE_BUTTON, "Why?"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_TODAY_TEST ("status/empty", NULL, test_empty);
  ADD_TODAY_TEST ("status/none", NULL, test_none);
  ADD_TODAY_TEST ("status/none-not-judged", NULL, test_none_not_judged);
  ADD_TODAY_TEST ("status/none-partly-judged", NULL, test_none_partly_judged);
  ADD_TODAY_TEST ("status/none-of-these-judged", NULL, test_none_of_these_judged);
  ADD_TODAY_TEST ("status/urgent", NULL, test_urgent);
  ADD_TODAY_TEST ("status/known", NULL, test_known);
  ADD_TODAY_TEST ("status/note", NULL, test_note);
  ADD_TODAY_TEST ("status/note-beside-leg-pain", "leg", test_note);
  ADD_TODAY_TEST ("status/special-profile", NULL, test_special_profile);
  g_test_add ("/today/status/without-rules", PageFixture, NULL, set_up_without_rules, test_without_rules,
              today_tear_down);
  ADD_TODAY_TEST ("status/levels", NULL, test_levels);
  ADD_TODAY_TEST ("status/begins-at-head", NULL, test_begins_at_head);
  return g_test_run ();
}
