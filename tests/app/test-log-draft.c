/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-diary-reader.h"
#include "log-fixture.h"

/* What is typed is kept, and an edit changes nothing that it was not asked to. */

static const char half_typed[] =
    "Pain 7|Standing|Fever or shivering: Yes|+The walk|Minutes walked=12x|+What relieved it|Add medicine|"
    "Medicine name=Ibu|Add cold|Minutes applied=zehn|Worse at night, or when resting: Yes|+Note|Note=First line\n "
    "second;=[x]";

static void
check_half_typed (LogFixture *self)
{
  g_autofree char *note = NULL;

  log_fixture_open_all_sections (self);
  g_assert_true (log_fixture_is_on (self, "Pain 7"));
  g_assert_true (log_fixture_is_on (self, "Standing"));
  g_assert_true (log_fixture_is_on (self, "Fever or shivering: Yes"));
  g_assert_false (log_fixture_is_on (self, "Fever"));
  g_assert_true (log_fixture_is_on (self, "Worse at night, or when resting: Yes"));
  g_assert_false (log_fixture_is_on (self, "Worse at night"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (self, "Minutes walked"))), ==, "12x");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (self, "Medicine name"))), ==, "Ibu");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (self, "Minutes applied"))), ==, "zehn");
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (log_fixture_get (self, "Note"))), "text", &note, NULL);
  g_assert_cmpstr (note, ==, "First line\n second;=[x]");
}

static void
test_draft_is_kept (LogFixture *self, gconstpointer data)
{
  g_autofree char *draft = NULL;

  log_fixture_open_dialog (self, NULL);
  g_assert_false (has_text (log_fixture_get_content (self), "Draft kept"));
  log_fixture_take_steps (self, half_typed);
  log_fixture_press (self, "Cancel");
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 0);

  /* An hour later it is all there, and still about when it began. */
  bs_journal_set_clock (self->page.journal, page_fixture_instant ("2026-11-22T10:00+01:00"));
  log_fixture_open_dialog (self, NULL);
  g_assert_true (has_text (log_fixture_get_content (self), "Draft kept"));
  check_half_typed (self);
  g_assert_nonnull (log_fixture_find (self, "When: Today, 09:00"));

  log_fixture_take_steps (self, "Discard draft");
  g_assert_false (log_fixture_is_on (self, "Pain 7"));
  g_assert_false (has_text (log_fixture_get_content (self), "Draft kept"));
  draft = log_fixture_get_draft (self, "log");
  g_assert_null (draft);

  log_fixture_press (self, "Undo");
  check_half_typed (self);
  log_fixture_press (self, "Discard draft");
  log_fixture_close_dialog (self);
  log_fixture_open_dialog (self, NULL);
  g_assert_false (log_fixture_is_on (self, "Pain 7"));
  g_assert_nonnull (log_fixture_find (self, "When: Now, 10:00"));
}

typedef struct
{
  const char *name;
  const char *steps;    /* of the draft, begun at 09:00 on Sunday 22 November */
  const char *reopened; /* when it is opened again */
  const char *line;     /* said at the top; NULL: nothing */
  const char *when;     /* on the button */
} OldDraftCase;

static const OldDraftCase old_drafts[] = {
  { "at once", "Pain 7", "2026-11-22T09:00+01:00", NULL, "When: Now, 09:00" },
  { "still about now", "Pain 7", "2026-11-22T09:09+01:00", NULL, "When: Now, 09:00" },
  { "no more", "Pain 7", "2026-11-22T09:10+01:00", "Your draft of Sunday 22 November, 09:00", "When: Today, 09:00" },
  { "yesterday", "Pain 7", "2026-11-23T08:00+01:00", "Your draft of Sunday 22 November, 09:00",
    "When: Yesterday, 09:00" },
  { "days ago", "Pain 7", "2026-11-25T08:00+01:00", "Your draft of Sunday 22 November, 09:00",
    "When: Sunday 22 November, 09:00" },
  { "chosen, an hour ago", "Pain 7|When: Now, 09:00|An hour ago", "2026-11-22T12:00+01:00",
    "Your draft of Sunday 22 November, 08:00", "When: Today, 08:00" },
  { "chosen, only the day", "Pain 7|When: Now, 09:00|I only know the day", "2026-11-24T12:00+01:00",
    "Your draft of Sunday 22 November", "When: Sunday 22 November" },
  /* A clock that was put back. */
  { "ahead", "Pain 7", "2026-11-22T08:00+01:00", "Your draft of Sunday 22 November, 09:00", "When: Today, 09:00" },
};

static void
reopen_old_draft (LogFixture *self, const OldDraftCase *row)
{
  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, row->steps);
  log_fixture_close_dialog (self);
  bs_journal_set_clock (self->page.journal, page_fixture_instant (row->reopened));
  log_fixture_open_dialog (self, NULL);
}

/* An old draft says of when it is, wherever the time is said. */
static void
test_old_draft (LogFixture *self, gconstpointer data)
{
  const OldDraftCase *row = data;

  reopen_old_draft (self, row);
  g_assert_true (log_fixture_is_on (self, "Pain 7"));
  g_assert_nonnull (log_fixture_find (self, row->when));
  g_assert_cmpint (log_fixture_find (self, "It is about now") != NULL, ==, row->line != NULL);
  g_assert_cmpint (log_fixture_find (self, "Start anew") != NULL, ==, row->line != NULL);
  if (row->line != NULL)
    g_assert_true (has_text (log_fixture_get_content (self), row->line));
  log_fixture_press (self, row->when);
  g_assert_cmpint (log_fixture_is_on (self, "Just now"), ==, row->line == NULL);
  g_assert_false (log_fixture_is_on (self, "An hour ago"));
}

static void
test_old_draft_is_about_now (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  reopen_old_draft (self, &old_drafts[4]);
  log_fixture_press (self, "It is about now");
  g_assert_null (log_fixture_find (self, "It is about now"));
  g_assert_nonnull (log_fixture_find (self, "When: Now, 08:00"));
  entry = log_fixture_save (self);
  g_assert_cmpint (entry->pain, ==, 7);
  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant ("2026-11-25T08:00+01:00")));
}

static void
test_old_draft_is_left_alone (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  reopen_old_draft (self, &old_drafts[4]);
  log_fixture_press (self, "Standing");
  g_assert_nonnull (log_fixture_find (self, "It is about now"));
  entry = log_fixture_save (self);
  g_assert_true (bs_instant_equal (entry->at, page_fixture_instant (FIXTURE_NOW)));
}

static void
test_old_draft_is_discarded (LogFixture *self, gconstpointer data)
{
  reopen_old_draft (self, &old_drafts[4]);
  log_fixture_press (self, "Start anew");
  g_assert_null (log_fixture_find (self, "It is about now"));
  g_assert_false (log_fixture_is_on (self, "Pain 7"));
  g_assert_nonnull (log_fixture_find (self, "When: Now, 08:00"));
  log_fixture_press (self, "Undo");
  g_assert_true (log_fixture_is_on (self, "Pain 7"));
  g_assert_nonnull (log_fixture_find (self, "When: Sunday 22 November, 09:00"));
  g_assert_nonnull (log_fixture_find (self, "Start anew"));
}

/* What is said of now is taken back when it is true no more: the window may stay open for hours. */
static void
test_choice_grows_old (LogFixture *self, gconstpointer data)
{
  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "When: Now, 09:00|An hour ago");
  g_assert_true (log_fixture_is_on (self, "An hour ago"));
  g_assert_true (has_text (log_fixture_get_content (self), "An hour ago, 08:00"));
  bs_journal_set_clock (self->page.journal, page_fixture_instant ("2026-11-22T12:00+01:00"));
  log_fixture_press (self, "Pain 7");
  g_assert_false (log_fixture_is_on (self, "An hour ago"));
  g_assert_true (log_fixture_is_on (self, "Day and time…"));
  g_assert_true (has_text (log_fixture_get_content (self), "An hour ago, 11:00"));
  g_assert_nonnull (log_fixture_find (self, "When: Today, 08:00"));
}

static gboolean
has_draft (LogFixture *self)
{
  g_autofree char *draft = log_fixture_get_draft (self, "log");

  return draft != NULL;
}

/* Written while the window is open, before anybody closes it. */
static void
test_draft_is_written_soon (LogFixture *self, gconstpointer data)
{
  log_fixture_open_dialog (self, NULL);
  log_fixture_press (self, "Pain 7");
  SPIN_UNTIL (has_draft (self));
  g_assert_true (has_text (log_fixture_get_content (self), "Draft kept"));
}

static void
test_no_draft_of_nothing (LogFixture *self, gconstpointer data)
{
  g_autofree char *draft = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Walking|Walking");
  log_fixture_close_dialog (self);
  draft = log_fixture_get_draft (self, "log");
  g_assert_null (draft);
}

/* Text that is no draft of ours is no reason not to open. */
static void
test_strange_draft (LogFixture *self, gconstpointer data)
{
  static const char *const drafts[] = { "", "{}", "[form]\nversion=99\n", "[form]\nversion=1\nat=never\n" };

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr (GError) error = NULL;

      bs_store_put_draft (self->page.store, "log", drafts[i], &error);
      g_assert_no_error (error);
      log_fixture_open_dialog (self, NULL);
      g_assert_false (has_text (log_fixture_get_content (self), "Draft kept"));
      g_assert_nonnull (log_fixture_find (self, "When: Now, 09:00"));
      log_fixture_close_dialog (self);
    }
}

/* An answer on Today may change an entry whose change waits as a draft: to save that draft would undo the answer. */
static void
test_draft_of_changed_entry (LogFixture *self, gconstpointer data)
{
  static const char warning[] = "The entry was changed after this draft was kept: to save puts the draft in its place.";
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-21T18:40+01:00", 6));
  g_autoptr (BsEntry) stored = log_fixture_get_only_entry (self);
  g_autoptr (BsEntry) copy = bs_entry_copy (stored);
  g_autoptr (BsEntry) changed = NULL;
  g_autoptr (GError) error = NULL;

  log_fixture_open_dialog (self, stored);
  log_fixture_press (self, "Pain 7");
  log_fixture_close_dialog (self);
  log_fixture_open_dialog (self, stored);
  g_assert_true (has_text (log_fixture_get_content (self), "Draft kept"));
  g_assert_false (has_text (log_fixture_get_content (self), warning));
  log_fixture_close_dialog (self);

  copy->pain = 3;
  changed = bs_store_put_entry (self->page.store, copy, page_fixture_instant ("2026-11-22T09:01+01:00"), &error);
  g_assert_no_error (error);
  log_fixture_open_dialog (self, changed);
  g_assert_true (has_text (log_fixture_get_content (self), warning));
}

static void
test_draft_of_edit (LogFixture *self, gconstpointer data)
{
  BsEntry *entry = page_fixture_entry ("2026-11-21T18:40+01:00", 6);
  g_autofree char *id = NULL;
  g_autofree char *draft_name = NULL;
  g_autofree char *other = NULL;
  g_autofree char *draft = NULL;
  g_autoptr (BsEntry) stored = NULL;

  entry->note = g_strdup ("before");
  id = page_fixture_put (&self->page, entry);
  stored = log_fixture_get_only_entry (self);
  log_fixture_open_dialog (self, stored);
  log_fixture_take_steps (self, "+Note|Note=after");
  log_fixture_close_dialog (self);

  draft_name = g_strconcat ("edit-", id, NULL);
  draft = log_fixture_get_draft (self, draft_name);
  g_assert_nonnull (draft);
  other = log_fixture_get_draft (self, "log");
  g_assert_null (other);
  log_fixture_open_dialog (self, stored);
  log_fixture_open_section (self, "Note");
  g_assert_true (has_text (log_fixture_get_content (self), "Draft kept"));
  bs_entry_unref (g_steal_pointer (&stored));
  stored = log_fixture_save (self);
  g_assert_cmpstr (stored->id, ==, id);
  g_assert_cmpstr (stored->note, ==, "after");
  g_assert_cmpint (stored->pain, ==, 6);
}

static void
check_unchanged_by_edit (LogFixture *self, const BsEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) before = bs_store_restore_entry (self->page.store, entry, &error);
  g_autoptr (BsEntry) after = NULL;

  g_assert_no_error (error);
  log_fixture_create_dialog (self, before);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (find_widget (log_fixture_get_content (self), GTK_TYPE_TOGGLE_BUTTON, NULL)), TRUE);
  log_fixture_press (self, "As a list");
  log_fixture_open_all_sections (self);
  log_fixture_press (self, "Save");
  log_fixture_destroy_dialog (self);
  after = bs_store_get_entry (self->page.store, before->id, &error);
  g_assert_no_error (error);
  g_assert_true (bs_entry_equal (before, after, FALSE));
  g_assert_true (bs_instant_equal (before->recorded_at, after->recorded_at));
}

/* What only a file can hold: seconds, another zone, sides not said, fields on measures of another kind, lists in an
 * order of their own, none of them touched. */
static const char *const strange[] = {
  "{\"at\":\"2026-11-20T10:00:07+05:30\",\"end\":\"2026-11-20T11:00:09Z\",\"types\":[\"dull\",\"aching\"],"
  "\"when\":\"other\",\"sites\":[],\"radiates\":[\"sacrum\",\"leg\",\"limbs-left\",\"thigh\"],"
  "\"numb\":[\"perineum\",\"leg\",\"back\"],\"signs\":[\"fever\",\"dry-skin\"],\"skipped\":[\"chills\",\"asymmetry\"],"
  "\"triggers\":[],\"position\":[],\"easierWhen\":[\"nothing\",\"lying\"],\"measures\":["
  "{\"kind\":\"rest\",\"appliedMin\":3,\"name\":\"n\",\"dose\":\"d\",\"class\":\"other\",\"resultMin\":5},"
  "{\"kind\":\"medicine\",\"how\":\"sit\",\"at\":\"2026-11-20T10:00:08+05:30\",\"result\":\"same\",\"painAfter\":0},"
  "{\"kind\":\"other\"}],\"note\":\"a\\tb\"}",
  "{\"at\":\"2026-11-20\",\"end\":\"2026-11-20T11:00+01:00\",\"pain\":0,\"legPain\":0,\"types\":[],\"easierWhen\":[],"
  "\"signs\":[],\"skipped\":[],\"numb\":[],\"radiates\":[],\"measures\":[],\"walkMin\":0,\"onsetMin\":0,\"walkMetres\":"
  "0}",
  "{\"at\":\"2026-11-20T10:00Z\",\"onsetMin\":7,\"skipped\":[\"chills\"]}",
};

static void
test_edit_strange (LogFixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BsEntry) entry = bs_entry_new_from_json (strange[i], &error);

      g_assert_no_error (error);
      check_unchanged_by_edit (self, entry);
    }
}

/* A draft restored over an entry that is edited changes nothing but what was typed. */
static void
test_edit_through_draft (LogFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) entry = bs_entry_new_from_json (strange[0], &error);
  g_autoptr (BsEntry) before = bs_store_restore_entry (self->page.store, entry, &error);
  g_autoptr (BsEntry) after = NULL;

  g_assert_no_error (error);
  log_fixture_create_dialog (self, before);
  log_fixture_press (self, "Pain 1");
  log_fixture_destroy_dialog (self); /* as when the session ends */
  log_fixture_create_dialog (self, before);
  g_assert_true (log_fixture_is_on (self, "Pain 1"));
  log_fixture_press (self, "Save");
  log_fixture_destroy_dialog (self);
  after = bs_store_get_entry (self->page.store, before->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (after->pain, ==, 1);
  after->pain = before->pain;
  g_assert_true (bs_entry_equal (before, after, FALSE));
}

typedef struct
{
  guint n;
  BsEntry *before, *after;
} Saved;

static void
on_saved (BsLogDialog *dialog, const BsEntry *before, const BsEntry *after, Saved *saved)
{
  saved->n++;
  saved->before = before != NULL ? bs_entry_copy (before) : NULL;
  saved->after = bs_entry_copy (after);
}

static void
save_and_watch (LogFixture *self, const BsEntry *entry, const char *steps, Saved *saved)
{
  *saved = (Saved){ 0 };
  log_fixture_open_dialog (self, entry);
  g_signal_connect (self->dialog, "saved", G_CALLBACK (on_saved), saved);
  log_fixture_take_steps (self, steps);
  log_fixture_press (self, "Save");
}

static void
saved_clear (Saved *saved)
{
  g_clear_pointer (&saved->before, bs_entry_unref);
  g_clear_pointer (&saved->after, bs_entry_unref);
}

/* What "Undo" needs: the entry as it stood, and as it stands. */
static void
test_saved_is_told (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) first = NULL;
  g_autoptr (BsEntry) meanwhile = NULL;
  g_autoptr (BsEntry) gone = NULL;
  g_autoptr (GError) error = NULL;
  BsInstant later = page_fixture_instant ("2026-11-22T09:01+01:00");
  Saved saved;

  save_and_watch (self, NULL, "Walking", &saved); /* refused: no rating */
  g_assert_cmpuint (saved.n, ==, 0);
  log_fixture_take_steps (self, "Pain 6|Save");
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpuint (saved.n, ==, 1);
  g_assert_null (saved.before);
  first = log_fixture_get_only_entry (self);
  g_assert_true (bs_entry_equal (saved.after, first, TRUE));
  saved_clear (&saved);

  save_and_watch (self, first, "Standing", &saved);
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpuint (saved.n, ==, 1);
  g_assert_true (bs_entry_equal (saved.before, first, TRUE));
  g_assert_cmpint (saved.after->when, ==, BS_WHEN_STANDING);
  saved_clear (&saved);

  /* What stood there is what stood there at last, not what the window was opened with. */
  save_and_watch (self, first, "Sitting|Pain 7", &saved);
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpint (saved.before->when, ==, BS_WHEN_STANDING);
  saved_clear (&saved);

  /* Nothing was changed: nothing is to be undone, and no former version is kept. */
  meanwhile = log_fixture_get_only_entry (self);
  save_and_watch (self, meanwhile, "Pain 8|Pain 7", &saved);
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpuint (saved.n, ==, 0);
  {
    g_autoptr (BsEntry) still = log_fixture_get_only_entry (self);

    g_assert_true (bs_entry_equal (meanwhile, still, TRUE));
  }

  /* Deleted behind the window's back: it comes back as a new one. */
  gone = bs_store_delete_entry (self->page.store, meanwhile->id, later, &error);
  g_assert_no_error (error);
  save_and_watch (self, meanwhile, "Pain 2", &saved);
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpuint (saved.n, ==, 1);
  g_assert_null (saved.before);
  saved_clear (&saved);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD_LOG_TEST ("draft/kept", NULL, test_draft_is_kept);
  ADD_LOG_TEST ("draft/about-now", NULL, test_old_draft_is_about_now);
  ADD_LOG_TEST ("draft/left-alone", NULL, test_old_draft_is_left_alone);
  ADD_LOG_TEST ("draft/start-anew", NULL, test_old_draft_is_discarded);
  ADD_LOG_TEST ("choice-grows-old", NULL, test_choice_grows_old);
  ADD_LOG_TEST ("draft/written-soon", NULL, test_draft_is_written_soon);
  ADD_LOG_TEST ("draft/of-nothing", NULL, test_no_draft_of_nothing);
  ADD_LOG_TEST ("draft/strange", NULL, test_strange_draft);
  ADD_LOG_TEST ("draft/of-changed-entry", NULL, test_draft_of_changed_entry);
  ADD_LOG_TEST ("draft/of-edit", NULL, test_draft_of_edit);
  ADD_LOG_TEST ("saved", NULL, test_saved_is_told);
  ADD_LOG_TEST ("edit/strange", NULL, test_edit_strange);
  ADD_LOG_TEST ("edit/through-draft", NULL, test_edit_through_draft);
  for (guint i = 0; i < G_N_ELEMENTS (old_drafts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/log/draft/old/%s", old_drafts[i].name);

      g_test_add (path, LogFixture, &old_drafts[i], log_fixture_set_up, test_old_draft, log_fixture_tear_down);
    }
  return g_test_run ();
}
