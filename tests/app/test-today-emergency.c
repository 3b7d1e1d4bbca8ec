/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-emergency-page.h"
#include "today-fixture.h"

/* ---- Emergency ---- */

static void
test_emergency (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = today_put_emergency (self, "2026-11-22T06:50+01:00");
  g_autofree char *edit = g_strdup_printf ("edit-entry %s\n", id);

  today_show (self, 960);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  g_assert_true (has_text (self->page, "Call your local emergency number now"));
  g_assert_true (has_text (self->page, "112"));
  g_assert_true (has_text_in (self->page, "Say: “I have back pain, and this: trouble passing"));
  g_assert_true (has_text_in (self->page, "Do not drive yourself. If you cannot call, ask somebody near you."));
  g_assert_true (has_text_in (self->page, "Today, 06:50"));
  g_assert_true (has_text (self->page, bs_safety_get_disclaimer ()));
  g_assert_false (has_text (self->page, "Log pain"));
  today_press (self, "I recorded this by mistake…");
  g_assert_cmpstr (self->asked->str, ==, edit);
  /* No key answers it. */
  g_assert_null (gtk_window_get_default_widget (GTK_WINDOW (self->window)));
}

static void
test_emergency_called (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = today_put_emergency (self, "2026-11-22T06:50+01:00");
  g_autofree char *second = NULL;

  today_show (self, 960);
  today_press (self, "I have called");
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  /* The card goes, the finding stays. */
  g_assert_true (has_text (self->page, "Emergency"));
  g_assert_true (has_text (self->page, "Call your local emergency number now"));
  bs_journal_reassess (self->journal);
  page_fixture_draw (self);
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  /* The same once more is new. */
  second = today_put_emergency (self, "2026-11-22T08:50+01:00");
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
  g_autofree char *id = today_put_emergency (self, "2026-11-22T06:50+01:00");
  g_autofree char *second = NULL;
  guint told = 0;

  today_show (self, 960);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  g_signal_connect (self->page, "notify::emergency", G_CALLBACK (on_emergency), &told);
  bs_journal_reassess (self->journal);
  g_assert_cmpuint (told, ==, 0);
  second = today_put_emergency (self, "2026-11-22T08:50+01:00");
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  g_assert_cmpuint (told, ==, 1);
}

/* An answer that cannot be written is an answer all the same. */
static void
test_emergency_called_unwritten (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = today_put_emergency (self, "2026-11-22T06:50+01:00");

  today_show (self, 960);
  bs_store_close (self->store);
  today_press (self, "I have called");
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  g_signal_emit_by_name (self->journal, "assessed");
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
}

static void
test_emergency_goes_with_entry (PageFixture *self, gconstpointer data)
{
  g_autofree char *id = today_put_emergency (self, "2026-11-22T06:50+01:00");
  g_autoptr (BsEntry) deleted = NULL;

  today_show (self, 360);
  g_assert_true (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
  deleted = bs_store_delete_entry (self->store, id, bs_journal_now (self->journal), NULL);
  page_fixture_draw (self);
  g_assert_false (bs_today_page_get_emergency (BS_TODAY_PAGE (self->page)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD_TODAY_TEST ("emergency/page", NULL, test_emergency);
  ADD_TODAY_TEST ("emergency/called", NULL, test_emergency_called);
  ADD_TODAY_TEST ("emergency/new-while-shown", NULL, test_emergency_new_while_shown);
  ADD_TODAY_TEST ("emergency/called-unwritten", NULL, test_emergency_called_unwritten);
  ADD_TODAY_TEST ("emergency/goes-with-entry", NULL, test_emergency_goes_with_entry);
  return g_test_run ();
}
