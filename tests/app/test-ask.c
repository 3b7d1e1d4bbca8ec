/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-ask-dialog.h"
#include "log-fixture.h"

/* The dialog that asks what a rule needs, over a diary of its own at FIXTURE_NOW. */

static BsEntry *saved;

static void
on_saved (BsAskDialog *dialog, const BsEntry *before, const BsEntry *after, gpointer user_data)
{
  g_assert_null (before);
  g_clear_pointer (&saved, bs_entry_unref);
  saved = bs_entry_copy (after);
}

static void
open_dialog (LogFixture *self, const char *rule_id)
{
  g_autoptr (BsGuidanceTopic) topic = bs_guidance_find_topic (bs_journal_get_assessment (self->page.journal), rule_id);

  g_assert_nonnull (topic);
  self->dialog = bs_ask_dialog_new (self->page.journal, topic);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  g_signal_connect (self->dialog, "saved", G_CALLBACK (on_saved), NULL);
  gtk_window_present (GTK_WINDOW (self->dialog));
  page_fixture_draw (&self->page);
}

static void
tear_down (LogFixture *self, gconstpointer data)
{
  log_fixture_tear_down (self, data);
  g_clear_pointer (&saved, bs_entry_unref);
}

static gboolean
is_not_judged (LogFixture *self, const char *rule_id)
{
  g_autoptr (BsGuidanceTopic) topic = bs_guidance_find_topic (bs_journal_get_assessment (self->page.journal), rule_id);

  for (guint i = 0; topic != NULL && i < topic->rules->len; i++)
    if (strcmp (((const BsRule *) topic->rules->pdata[i])->id, rule_id) == 0)
      return TRUE;
  return FALSE;
}

/* Each topic: its rules are judged after "none", and nothing that was not asked is. */
static const struct
{
  const char *rule, *steps;
  gboolean numb, signs, radiates, triggers; /* asked in the entry */
} cases[] = {
  { "g-saddle-numbness", "Numbness anywhere, also between the legs: No", TRUE, FALSE, FALSE, FALSE },
  { "g-bladder-bowel-sexual", "None of these", FALSE, TRUE, FALSE, FALSE },
  { "g-both-legs", "None of these", FALSE, TRUE, FALSE, FALSE },
  { "g-chest-pain", "None of these", FALSE, TRUE, FALSE, FALSE },
  { "g-fever", "None of these", FALSE, TRUE, FALSE, FALSE },
  { "g-cough-or-strain", "Nothing of these", FALSE, FALSE, FALSE, TRUE },
  { "leg-or-foot-pain", "No pain outside the lower back", FALSE, FALSE, TRUE, FALSE },
  { "organ-symptoms", "None of these", FALSE, TRUE, FALSE, FALSE },
  { "g-weight-loss", "None of these", FALSE, TRUE, FALSE, FALSE },
  { "stiffness-for-days", "None of these", FALSE, TRUE, FALSE, FALSE },
};

static void
test_none (LogFixture *self, gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *name = g_strconcat ("ask-", cases[i].rule, NULL);

  g_assert_true (is_not_judged (self, cases[i].rule));
  open_dialog (self, cases[i].rule);
  log_fixture_take_steps (self, cases[i].steps);
  log_fixture_press (self, "Pain 3");
  entry = log_fixture_save (self);
  g_assert_cmpint (entry->pain, ==, 3);
  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant (FIXTURE_NOW)));
  g_assert_true (entry->numb.asked == cases[i].numb && entry->numb.n == 0);
  g_assert_true (entry->signs.asked == cases[i].signs && entry->signs.n == 0);
  g_assert_true (entry->radiates.asked == cases[i].radiates && entry->radiates.n == 0);
  g_assert_true (entry->triggers.asked == cases[i].triggers && entry->triggers.n == 0);
  /* No sign that was not on the window is denied. */
  if (cases[i].signs)
    g_assert_cmpint (entry->skipped.n, >, BS_N_SIGNS / 2);
  g_assert_nonnull (saved);
  g_assert_null (log_fixture_get_draft (self, name));
  SPIN_UNTIL (!is_not_judged (self, cases[i].rule));
}

/* One question left alone stays open, and its rules are still not judged; the others are. */
static void
test_skip (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, "g-both-legs");
  log_fixture_press (self, "None of these");
  log_fixture_press (self, "The foot drops: Skip");
  g_assert_true (log_fixture_is_on (self, "The foot drops: Skip"));
  g_assert_false (log_fixture_is_on (self, "The foot drops: No"));
  log_fixture_press (self, "Not sure");
  entry = log_fixture_save (self);
  g_assert_cmpint (entry->pain, ==, BS_ABSENT);
  g_assert_true (entry->skipped.set & BS_BIT (BS_SIGN_FOOT_DROP));
  g_assert_false (entry->skipped.set & BS_BIT (BS_SIGN_BOTH_LEGS));
  SPIN_UNTIL (!is_not_judged (self, "g-both-legs"));
  g_assert_true (is_not_judged (self, "g-leg-weakness"));
}

/* What is urgent only waits for the pain and for Save. */
static void
test_urgent_waits (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, "g-fever");
  log_fixture_press (self, "Fever: Yes");
  log_fixture_press (self, "None of the others");
  g_assert_true (log_fixture_is_on (self, "Fever: Yes"));
  page_fixture_draw (&self->page);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  log_fixture_press (self, "Save");
  page_fixture_draw (&self->page);
  g_assert_nonnull (self->dialog);
  g_assert_true (has_text_in (log_fixture_get_content (self), "Not saved yet: Choose how strong the pain is."));
  log_fixture_press (self, "Pain 5");
  entry = log_fixture_save (self);
  g_assert_cmpuint (entry->signs.set, ==, BS_BIT (BS_SIGN_FEVER));
  SPIN_UNTIL (bs_assessment_get_headline (bs_journal_get_assessment (self->page.journal)) == BS_LEVEL_URGENT);
}

/* An emergency is written by the answer itself, whatever else is open. */
static const struct
{
  const char *rule, *steps;
  gint pain;
} emergencies[] = {
  { "g-bladder-bowel-sexual", "Trouble passing urine: Yes", BS_ABSENT },
  { "g-chest-pain", "Pain 2|Chest or heart pain: Yes", 2 },
  { "g-both-legs", "Both legs are weak: Yes", BS_ABSENT },
  { "g-fever", "Fever: Yes|Confused or very sleepy: Yes", BS_ABSENT }, /* the two together */
  { "g-cough-or-strain", "Set off by: serious accident", BS_ABSENT },
  { "g-saddle-numbness", "Numbness anywhere, also between the legs: Yes|As a list|Groin, left: numb", BS_ABSENT },
};

static void
test_emergency (LogFixture *self, gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, emergencies[i].rule);
  log_fixture_take_steps (self, emergencies[i].steps);
  SPIN_UNTIL (self->dialog == NULL);
  entry = log_fixture_get_only_entry (self);
  g_assert_cmpint (entry->pain, ==, emergencies[i].pain);
  SPIN_UNTIL (bs_assessment_get_headline (bs_journal_get_assessment (self->page.journal)) == BS_LEVEL_EMERGENCY);
}

/* No back pain: what is an emergency only with it waits for Save. */
static void
test_no_pain_is_no_emergency (LogFixture *self, gconstpointer data)
{
  open_dialog (self, "g-chest-pain");
  log_fixture_press (self, "Pain 0");
  log_fixture_press (self, "Chest or heart pain: Yes");
  page_fixture_draw (&self->page);
  g_assert_nonnull (self->dialog);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
}

static void
test_nothing_answered (LogFixture *self, gconstpointer data)
{
  open_dialog (self, "g-fever");
  log_fixture_press (self, "Fever: Skip");
  log_fixture_press (self, "Pain 3");
  log_fixture_press (self, "Save");
  page_fixture_draw (&self->page);
  g_assert_nonnull (self->dialog);
  g_assert_true (has_text_in (log_fixture_get_content (self), "nothing is answered"));
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
}

/* Numb, but where is not said. */
static void
test_numb_needs_place (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, "numbness-with-pain");
  g_assert_false (has_text (log_fixture_get_content (self), "Where is it numb?"));
  log_fixture_take_steps (self, "Numbness anywhere, also between the legs: Yes|Pain 4");
  g_assert_true (has_text (log_fixture_get_content (self), "Where is it numb?"));
  log_fixture_press (self, "Save");
  page_fixture_draw (&self->page);
  g_assert_nonnull (self->dialog);
  log_fixture_take_steps (self, "As a list|Foot, left: numb");
  entry = log_fixture_save (self);
  g_assert_cmpint (entry->numb.n, ==, 1);
}

static void
test_safety (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, BS_TOPIC_SAFETY);
  log_fixture_take_steps (self, "None of these|Pain 0");
  entry = log_fixture_save (self);
  g_assert_true (entry->numb.asked && entry->signs.asked);
  g_assert_true (entry->skipped.set & BS_BIT (BS_SIGN_FEVER));
  g_assert_false (entry->skipped.set & BS_BIT (BS_SIGN_BLADDER_LEAK));
}

/* Closed in between: kept for an hour, and no longer. */
static void
test_kept (LogFixture *self, gconstpointer data)
{
  open_dialog (self, "g-fever");
  log_fixture_press (self, "Fever: Yes");
  log_fixture_close_dialog (self);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);
  bs_journal_set_clock (self->page.journal, page_fixture_instant ("2026-11-22T10:00+01:00"));
  open_dialog (self, "g-fever");
  g_assert_true (log_fixture_is_on (self, "Fever: Yes"));
  g_assert_true (has_text (log_fixture_get_content (self), "Answers kept"));
  log_fixture_close_dialog (self);
  bs_journal_set_clock (self->page.journal, page_fixture_instant ("2026-11-22T10:01+01:00"));
  open_dialog (self, "g-fever");
  g_assert_false (log_fixture_is_on (self, "Fever: Yes"));
  log_fixture_close_dialog (self);
  g_assert_null (log_fixture_get_draft (self, "ask-g-fever"));
}

/* The entry is of the moment of saving, not of the one when the window was opened. */
static void
test_at_now (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, "g-fever");
  bs_journal_set_clock (self->page.journal, page_fixture_instant ("2026-11-22T09:20+01:00"));
  log_fixture_take_steps (self, "None of these|Pain 1");
  entry = log_fixture_save (self);
  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant ("2026-11-22T09:20+01:00")));
}

static void
test_cannot_write (LogFixture *self, gconstpointer data)
{
  open_dialog (self, "g-bladder-bowel-sexual");
  bs_store_close (self->page.store);
  log_fixture_press (self, "Trouble passing urine: Yes");
  page_fixture_draw (&self->page);
  g_assert_nonnull (self->dialog);
  g_assert_true (has_text_in (log_fixture_get_content (self), "Call your local emergency number now. Not saved: "));
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
}

static void
test_room_and_focus (LogFixture *self, gconstpointer data)
{
  GtkWidget *content;
  gint minimum;

  open_dialog (self, "leg-or-foot-pain");
  content = log_fixture_get_content (self);
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
  log_fixture_close_dialog (self);
  open_dialog (self, "g-fever");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->dialog)) == log_fixture_get (self, "None of these"));
}

static void
test_answered_meanwhile (LogFixture *self, gconstpointer data)
{
  g_assert_null (bs_guidance_find_topic (bs_journal_get_assessment (self->page.journal), "no-such-rule"));
  g_assert_null (bs_guidance_find_topic (NULL, "g-fever"));
}

#define ADD(path, data, func) g_test_add ("/ask/" path, LogFixture, data, log_fixture_set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ask/none/", cases[i].rule, NULL);

      g_test_add (path, LogFixture, GSIZE_TO_POINTER (i), log_fixture_set_up, test_none, tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (emergencies); i++)
    {
      g_autofree char *path = g_strconcat ("/ask/emergency/", emergencies[i].rule, NULL);

      g_test_add (path, LogFixture, GSIZE_TO_POINTER (i), log_fixture_set_up, test_emergency, tear_down);
    }
  ADD ("skip", NULL, test_skip);
  ADD ("urgent-waits", NULL, test_urgent_waits);
  ADD ("no-pain-is-no-emergency", NULL, test_no_pain_is_no_emergency);
  ADD ("nothing-answered", NULL, test_nothing_answered);
  ADD ("numb-needs-place", NULL, test_numb_needs_place);
  ADD ("safety", NULL, test_safety);
  ADD ("kept", NULL, test_kept);
  ADD ("at-now", NULL, test_at_now);
  ADD ("cannot-write", NULL, test_cannot_write);
  ADD ("room-and-focus", NULL, test_room_and_focus);
  ADD ("answered-meanwhile", NULL, test_answered_meanwhile);
  return g_test_run ();
}
