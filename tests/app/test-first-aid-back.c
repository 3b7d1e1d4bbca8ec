/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-aid-fixture.h"

/* ---- Closing, and coming back ---- */

static void
test_resume (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down|The cold is on: start the clock");
  aid_close_dialog (self);
  aid_pass (self, 300);
  aid_open_dialog (self, "");
  aid_assert_ring (self, "5:00");
  aid_press (self, "Next step");
  g_assert_true (aid_says (self, "Cold on the back: 5:00 left"));
  aid_pass (self, 299);
  g_assert_true (aid_says (self, "Cold on the back: 0:01 left"));
  g_assert_false (aid_can_press (self, "I took it off earlier"));
  aid_pass (self, 1);
  g_assert_true (aid_says (self, "Take the cold off now"));
  g_assert_true (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  g_assert_true (aid_says (self, "Step 3 of 5")); /* the page stays: somebody may be typing */
  aid_press (self, "Taken off now");
  aid_assert_measures (self, "rest lie; cold for 10");
  g_assert_false (aid_says (self, "Take the cold off now"));
}

/* A notification asks for what is open already. */
static void
test_opened_twice (AidFixture *self, gconstpointer data)
{
  GtkWidget *second;

  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down");
  second = bs_first_aid_dialog_new (self->page.journal, self->settings, NULL);
  SPIN_UNTIL (self->dialog == NULL);
  self->dialog = second;
  g_object_add_weak_pointer (G_OBJECT (second), (gpointer *) &self->dialog);
  bs_first_aid_dialog_set_clock (BS_FIRST_AID_DIALOG (second), aid_get_now, self);
  gtk_window_present (GTK_WINDOW (second));
  aid_draw (self);
  g_assert_true (aid_says (self, "Step 2 of 5"));
}

/* A clock that was forgotten records nothing by itself. */
static void
test_forgotten (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|Skip this step|The cold is on: start the clock");
  aid_close_dialog (self);
  aid_pass (self, 3 * 3600);
  aid_open_dialog (self, NULL);
  g_assert_true (aid_says (self, "How is the pain?"));
  g_assert_true (aid_says (self, "Take the cold off now"));
  aid_press (self, "I took it off earlier");
  g_assert_true (aid_can_press (self, "About 45 minutes"));
  aid_press (self, "I do not know");
  aid_assert_measures (self, "cold");
  aid_press (self, "Gone");
  aid_assert_measures (self, "cold gone 180");
}

static void
test_off_earlier (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|Skip this step|The cold is on: start the clock");
  aid_pass (self, 17 * 60);
  aid_press (self, "I took it off earlier");
  g_assert_true (aid_can_press (self, "About 15 minutes"));
  g_assert_false (aid_can_press (self, "About 20 minutes")); /* so long it was not */
  aid_press (self, "Back");
  g_assert_true (aid_says (self, "Take it off now"));
  aid_press_all (self, "I took it off earlier|Until it rang: 10 minutes");
  aid_assert_measures (self, "cold for 10");
}

static void
test_stale (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press_all (self, "4|I am lying down");
  aid_close_dialog (self);
  aid_pass (self, 6 * 3600 + 1);
  aid_open_dialog (self, NULL);
  g_assert_true (aid_says (self, "How strong is the pain now?"));
}

static void
test_entry (AidFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-22T08:30+01:00", 5));

  aid_open_dialog (self, id);
  g_assert_true (aid_says (self, "Step 1 of 5"));
  g_assert_false (aid_can_press (self, "Back"));
  aid_press (self, "I am lying down");
  aid_assert_measures (self, "rest lie");
}

static void
test_old_entry (AidFixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-21T08:30+01:00", 5));

  aid_open_dialog (self, id);
  g_assert_true (aid_says (self, "How strong is the pain now?"));
}

static void
test_failure (AidFixture *self, gconstpointer data)
{
  aid_open_dialog (self, NULL);
  aid_press (self, "4");
  bs_store_close (self->page.store);
  aid_press (self, "I am lying down");
  g_assert_true (aid_says (self, "Not recorded: "));
  g_assert_true (aid_says (self, "Step 1 of 5"));
  /* The number to call needs no diary. */
  aid_press (self, "The pain is worse");
  g_assert_nonnull (find_widget (aid_content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
  g_assert_true (aid_says (self, "Not recorded: "));
  aid_press (self, "I have called");
  g_assert_true (aid_says (self, "Step 1 of 5"));
}

int
main (int argc, char **argv)
{
  aid_init (&argc, &argv);
  ADD_AID_TEST ("back/resume", test_resume);
  ADD_AID_TEST ("back/opened-twice", test_opened_twice);
  ADD_AID_TEST ("back/forgotten", test_forgotten);
  ADD_AID_TEST ("back/off-earlier", test_off_earlier);
  ADD_AID_TEST ("back/stale", test_stale);
  ADD_AID_TEST ("entry/given", test_entry);
  ADD_AID_TEST ("entry/old", test_old_entry);
  ADD_AID_TEST ("entry/failure", test_failure);
  return g_test_run ();
}
