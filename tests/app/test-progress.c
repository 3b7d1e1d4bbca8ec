/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-progress-dialog.h"
#include "preferences-fixture.h"

/* Long work: it shows how far it is, and can be cancelled. */

typedef PreferencesFixture Fixture;

typedef struct
{
  GMutex mutex;
  GCond changed;
  gboolean may_end, done;
  gboolean cancelled, as_error;
} Work;

/* Waits until it may end, or is cancelled. */
static gboolean
wait_in_thread (BsProgress *progress, gpointer user_data, GError **error)
{
  Work *work = user_data;
  gboolean go_on = TRUE;

  bs_progress_set (progress, 1, 4);
  while (go_on)
    {
      g_mutex_lock (&work->mutex);
      go_on = !work->may_end && !g_cancellable_is_cancelled (progress->cancellable);
      if (go_on)
        g_cond_wait_until (&work->changed, &work->mutex, g_get_monotonic_time () + 20000);
      g_mutex_unlock (&work->mutex);
    }
  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}

static void
on_work_done (gpointer owner, gpointer user_data, const GError *error)
{
  Work *work = user_data;

  work->cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  work->as_error = error != NULL;
  work->done = TRUE;
}

static void
test_progress (Fixture *self, gconstpointer data)
{
  Work ended = { .may_end = FALSE }, cancelled = { .may_end = FALSE }, quick = { .may_end = TRUE };
  GtkWidget *bar;

  preferences_fixture_open_data (self);
  /* What ends at once shows nothing. */
  bs_progress_dialog_run (self->window, "Quick", FALSE, wait_in_thread, &quick, NULL, on_work_done);
  SPIN_UNTIL (quick.done);
  g_assert_false (quick.as_error);

  bs_progress_dialog_run (self->window, "Exporting", FALSE, wait_in_thread, &ended, NULL, on_work_done);
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  g_assert_true (preferences_fixture_says (self, "Exporting"));
  bar = find_widget (self->log.dialog, GTK_TYPE_PROGRESS_BAR, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, "Exporting");
  SPIN_UNTIL (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) == 0.25);
  g_mutex_lock (&ended.mutex);
  ended.may_end = TRUE;
  g_cond_signal (&ended.changed);
  g_mutex_unlock (&ended.mutex);
  SPIN_UNTIL (ended.done);
  g_assert_false (ended.as_error);
  preferences_fixture_return (self);

  bs_progress_dialog_run (self->window, "Importing", FALSE, wait_in_thread, &cancelled, NULL, on_work_done);
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  preferences_fixture_press (self, "Cancel");
  g_assert_true (preferences_fixture_says (self, "Everything stays as it was."));
  SPIN_UNTIL (cancelled.done);
  g_assert_true (cancelled.cancelled);
  preferences_fixture_return (self);
}

/* Ends well, but only when it was cancelled: too late for it to stop. */
static gboolean
end_in_thread (BsProgress *progress, gpointer user_data, GError **error)
{
  g_autoptr (GError) ignored = NULL;

  wait_in_thread (progress, user_data, &ignored);
  return TRUE;
}

/* Who cancels in the last moment is told that everything stays as it was: what would come after is told so too. */
static void
test_progress_late (Fixture *self, gconstpointer data)
{
  Work alone = { .may_end = FALSE }, prepares = { .may_end = FALSE };

  preferences_fixture_open_data (self);
  bs_progress_dialog_run (self->window, "Importing", FALSE, end_in_thread, &alone, NULL, on_work_done);
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  preferences_fixture_press (self, "Cancel");
  SPIN_UNTIL (alone.done);
  g_assert_false (alone.as_error);
  preferences_fixture_return (self);

  bs_progress_dialog_run (self->window, "Restoring", TRUE, end_in_thread, &prepares, NULL, on_work_done);
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  preferences_fixture_press (self, "Cancel");
  SPIN_UNTIL (prepares.done);
  g_assert_true (prepares.cancelled);
  preferences_fixture_return (self);
}

/* The window is closed while something runs: that stops, and is told. */
static void
test_progress_closed (Fixture *self, gconstpointer data)
{
  Work work = { .may_end = FALSE };
  GtkWidget *page = GTK_WIDGET (preferences_fixture_open_data (self));

  bs_progress_dialog_run (page, "Importing", FALSE, wait_in_thread, &work, NULL, on_work_done);
  preferences_fixture_wait_for (self, BS_TYPE_PROGRESS_DIALOG);
  preferences_fixture_close (self);
  SPIN_UNTIL (work.done);
  g_assert_true (work.cancelled);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_PREFERENCES_TEST ("data/progress", NULL, test_progress);
  ADD_PREFERENCES_TEST ("data/progress-late", NULL, test_progress_late);
  ADD_PREFERENCES_TEST ("data/progress-closed", NULL, test_progress_closed);
  return g_test_run ();
}
