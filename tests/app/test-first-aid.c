/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-aid-fixture.h"

/* ---- The way through ---- */

static void
test_whole (AidFixture *self, gconstpointer data)
{
  aid_put_medicine (self, "Ibuprofen", "400 mg", BS_ABSENT);
  aid_open_dialog (self, NULL);
  g_assert_true (aid_says (self, "How strong is the pain now?"));
  g_assert_false (aid_can_press (self, "Back"));
  g_assert_false (aid_can_press (self, "The pain is worse"));
  aid_press (self, "6");
  g_assert_true (aid_says (self, "Step 1 of 5"));
  aid_press (self, "I am lying down");
  aid_assert_measures (self, "rest lie");
  g_assert_true (aid_says (self, "Step 2 of 5"));
  aid_pass (self, 60);
  aid_press (self, "The cold is on: start the clock");
  aid_assert_ring (self, "10:00");
  g_assert_cmpstr (bs_ring_clock_get_caption (aid_get_ring (self)), ==, "left of 10 minutes");
  aid_pass (self, 198);
  aid_assert_ring (self, "6:42");
  aid_pass (self, 401);
  aid_assert_ring (self, "0:01");
  g_assert_false (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  g_assert_true (aid_says (self, "Something cold on the back"));
  aid_pass (self, 1);
  aid_assert_ring (self, "0:00");
  g_assert_true (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  g_assert_true (aid_says (self, "Take it off now"));
  g_assert_false (aid_can_press (self, "Next step"));
  aid_assert_measures (self, "rest lie; cold");
  aid_pass (self, 20);
  aid_press (self, "Taken off now");
  g_assert_false (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  aid_assert_measures (self, "rest lie; cold for 10");
  g_assert_true (aid_says (self, "Step 3 of 5"));
  g_assert_false (aid_can_press (self, "I have taken it now")); /* nothing is chosen beforehand */
  aid_press_all (self, "Ibuprofen 400 mg|I have taken it now");
  aid_assert_measures (self, "rest lie; cold for 10; medicine Ibuprofen 400 mg");
  g_assert_true (aid_says (self, "Step 4 of 5"));
  aid_pass (self, 3600 - 681);
  aid_assert_ring (self, "0:01");
  aid_pass (self, 1);
  g_assert_true (aid_says (self, "Step 5 of 5"));
  g_assert_true (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  g_assert_true (aid_says (self, "An hour ago first aid began."));
  aid_press (self, "Less");
  aid_assert_measures (self, "rest lie less 60; cold for 10 less 59; medicine Ibuprofen 400 mg less 48");
  g_assert_true (aid_says (self, "Arrange to see a doctor."));
  g_assert_true (aid_says (self, "Recorded: the pain is less"));
  aid_press (self, "3");
  aid_assert_measures (self,
                       "rest lie less 60 now 3; cold for 10 less 59 now 3; medicine Ibuprofen 400 mg less 48 now 3");
  aid_press (self, "Close");
  SPIN_UNTIL (self->dialog == NULL);
  /* The next one is another. */
  aid_open_dialog (self, NULL);
  g_assert_true (aid_says (self, "How strong is the pain now?"));
}

static void
test_sitting_heat (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "Not sure|I am sitting|Use heat instead|Go on without a medicine");
  aid_assert_measures (self, "rest sit; heat");
  g_assert_true (aid_says (self, "Step 4 of 5"));
  aid_pass (self, 60);
  aid_press (self, "The pain is gone");
  aid_assert_measures (self, "rest sit gone 1; heat gone 1");
  g_assert_true (aid_says (self, "Recorded: the pain is gone"));
}

static void
test_heat_for_cold (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|Skip this step|The cold is on: start the clock");
  aid_pass (self, 240);
  aid_press (self, "Use heat instead");
  aid_assert_measures (self, "cold for 4; heat");
  g_assert_true (aid_says (self, "Step 3 of 5"));
}

static void
test_skip_all (AidFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|Skip this step|Skip this step|Go on without a medicine");
  g_assert_true (aid_says (self, "No step was done"));
  entry = aid_get_entry (self);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  aid_press (self, "Back");
  g_assert_true (aid_says (self, "Step 3 of 5"));
}

static void
test_back (AidFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down|Back");
  g_assert_true (aid_says (self, "Recorded: lying down, 09:00"));
  aid_press (self, "I am sitting");
  aid_assert_measures (self, "rest sit");
  aid_press_all (self, "Back|Back|7");
  entry = aid_get_entry (self);
  g_assert_cmpint (entry->pain, ==, 7);
  aid_assert_measures (self, "rest sit");
  aid_press_all (self, "Next step|The cold is on: start the clock|Taken off now|Back");
  g_assert_true (aid_says (self, "Recorded: cold for 0 min, 09:00"));
}

static void
test_no_pain (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press (self, "0");
  g_assert_true (aid_says (self, "Recorded: no pain now"));
  aid_press_all (self, "Back|5");
  g_assert_true (aid_says (self, "Step 1 of 5"));
  g_assert_cmpuint (bs_store_count_entries (self->page.store, NULL), ==, 1);
}

static void
test_stop (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down|The cold is on: start the clock");
  aid_pass (self, 60);
  aid_press (self, "Stop first aid");
  g_assert_true (aid_says (self, "First aid is stopped"));
  aid_press (self, "Go on with first aid");
  aid_assert_ring (self, "9:00");
  aid_press_all (self, "Stop first aid|Close");
  SPIN_UNTIL (self->dialog == NULL);
  aid_open_dialog (self, NULL);
  g_assert_true (aid_says (self, "How strong is the pain now?"));
  aid_assert_measures (self, "rest lie; cold");
}

/* ---- Medicine ---- */

static void
test_limit (AidFixture *self, gconstpointer data)
{
  BsEntry *earlier = page_fixture_entry ("2026-11-22T06:00+01:00", 3);

  aid_put_medicine (self, "Ibuprofen", "400 mg", 1);
  aid_put_medicine (self, "Aspirin", NULL, BS_ABSENT);
  bs_entry_add_measure (earlier, BS_MEASURE_MEDICINE)->name = g_strdup ("ibuprofen");
  g_free (page_fixture_put (&self->page, earlier));
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|Skip this step|Skip this step|Aspirin");
  g_assert_false (aid_says (self, "Your own limit"));
  aid_press (self, "Ibuprofen 400 mg");
  g_assert_true (aid_says (self, "Your own limit is 1 a day of Ibuprofen. This would be number 2 (Today)."));
  aid_press (self, "Aspirin");
  g_assert_false (aid_says (self, "Your own limit"));
}

static void
test_typed (AidFixture *self, gconstpointer data)
{
  GtkWidget *entry;

  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|Skip this step|Skip this step|A medicine I may take…");
  entry = find_widget (aid_content (self), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), " Paracetamol ");
  aid_press_all (self, "Painkiller|I have taken it now");
  aid_assert_measures (self, "medicine Paracetamol");
  g_autoptr (BsEntry) stored = aid_get_entry (self);
  g_assert_cmpint (stored->measures[0].class_, ==, BS_MEDICINE_CLASS_ANALGESIC);
}

/* "The same" says nothing of a medicine of less than an hour: it is asked for again. */
static void
test_medicine_hour (AidFixture *self, gconstpointer data)
{
  aid_put_medicine (self, "Ibuprofen", NULL, BS_ABSENT);
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down");
  aid_pass (self, 1200);
  aid_press_all (self, "Skip this step|Ibuprofen|I have taken it now");
  aid_pass (self, 2400);
  aid_press (self, "The same");
  aid_assert_measures (self, "rest lie same 60; medicine Ibuprofen");
  g_assert_true (aid_says (self, "Arrange to see a doctor."));
  g_assert_true (aid_says (self, "At 10:20 it will be an hour since the medicine."));
  aid_close_dialog (self);
  /* Back takes the answer back, in another window too. */
  aid_open_dialog (self, NULL);
  aid_press (self, "Back");
  aid_assert_measures (self, "rest lie; medicine Ibuprofen");
  aid_press (self, "The same");
  aid_close_dialog (self);
  aid_open_dialog (self, NULL);
  g_assert_true (aid_can_press (self, "Begin first aid anew"));
  aid_close_dialog (self);
  aid_pass (self, 1200);
  aid_open_dialog (self, NULL);
  g_assert_true (aid_says (self, "An hour ago you took Ibuprofen."));
  aid_press (self, "The same");
  aid_assert_measures (self, "rest lie same 60; medicine Ibuprofen same 60");
  g_assert_true (aid_says (self, "Get medical help today."));
}

static void
test_begin_anew (AidFixture *self, gconstpointer data)
{
  aid_put_medicine (self, "Ibuprofen", NULL, BS_ABSENT);
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down");
  aid_pass (self, 1200);
  aid_press_all (self, "Skip this step|Ibuprofen|I have taken it now");
  aid_pass (self, 2400);
  aid_press (self, "The same");
  aid_close_dialog (self);
  aid_open_dialog (self, NULL);
  aid_press (self, "Begin first aid anew");
  aid_press (self, "7");
  g_assert_true (aid_says (self, "Step 1 of 5"));
  g_assert_cmpuint (bs_store_count_entries (self->page.store, NULL), ==, 2);
}

/* ---- Worse ---- */

static void
test_worse_after_rest (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down");
  aid_pass (self, 300);
  aid_press (self, "The pain is worse");
  aid_assert_measures (self, "rest lie worse 5");
  g_assert_nonnull (find_widget (aid_content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
  g_assert_false (aid_can_press (self, "The pain is worse"));
  g_assert_true (aid_says (self, "Call your local emergency number now"));
  g_assert_true (aid_says (self, "Today, 09:00 · lying down: worse after 5 min"));
  /* No stray key, no closing, no focus on an answer. */
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (self->dialog)));
  gtk_widget_activate_action (self->dialog, "window.close", NULL);
  aid_draw (self);
  g_assert_nonnull (self->dialog);
  g_assert_nonnull (find_widget (aid_content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
  aid_press (self, "I have called");
  g_assert_null (find_widget (aid_content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
  g_assert_true (aid_says (self, "Recorded: the pain is worse"));
  g_assert_true (aid_says (self, "Call your local emergency number now"));
}

static void
test_worse_mistake (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down|The pain is worse|I recorded this by mistake…");
  g_assert_true (aid_says (self, "Step 2 of 5"));
  aid_assert_measures (self, "rest lie");
}

/* It is there again when the program was ended over it. */
static void
test_worse_killed (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|The pain is worse");
  g_assert_true (aid_says (self, "The pain is worse."));
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
  aid_open_dialog (self, NULL);
  g_assert_nonnull (find_widget (aid_content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
}

/* After a medicine the rules make it an emergency, which Today shows in the larger window: the dialog gets out of its way. */
static void
test_worse_after_medicine (AidFixture *self, gconstpointer data)
{
  aid_put_medicine (self, "Ibuprofen", NULL, BS_ABSENT);
  aid_open_dialog (self, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (self->dialog), GTK_WINDOW (self->page.window));
  aid_press_all (self, "4|I am lying down|Skip this step|Ibuprofen|I have taken it now");
  aid_pass (self, 600);
  aid_press (self, "The pain is worse");
  SPIN_UNTIL (self->dialog == NULL);
  aid_assert_measures (self, "rest lie worse 10; medicine Ibuprofen worse 10");
  g_assert_cmpint (bs_assessment_get_headline (bs_journal_get_assessment (self->page.journal)), ==, BS_LEVEL_EMERGENCY);
  aid_open_dialog (self, NULL);
  g_assert_true (aid_says (self, "How strong is the pain now?"));
}

int
main (int argc, char **argv)
{
  aid_init (&argc, &argv);
  ADD_AID_TEST ("way/whole", test_whole);
  ADD_AID_TEST ("way/sitting-heat", test_sitting_heat);
  ADD_AID_TEST ("way/heat-for-cold", test_heat_for_cold);
  ADD_AID_TEST ("way/skip-all", test_skip_all);
  ADD_AID_TEST ("way/back", test_back);
  ADD_AID_TEST ("way/no-pain", test_no_pain);
  ADD_AID_TEST ("way/stop", test_stop);
  ADD_AID_TEST ("medicine/limit", test_limit);
  ADD_AID_TEST ("medicine/typed", test_typed);
  ADD_AID_TEST ("medicine/hour", test_medicine_hour);
  ADD_AID_TEST ("medicine/anew", test_begin_anew);
  ADD_AID_TEST ("worse/after-rest", test_worse_after_rest);
  ADD_AID_TEST ("worse/mistake", test_worse_mistake);
  ADD_AID_TEST ("worse/killed", test_worse_killed);
  ADD_AID_TEST ("worse/after-medicine", test_worse_after_medicine);
  return g_test_run ();
}
