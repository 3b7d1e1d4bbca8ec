/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-visit-dialog.h"
#include "bs-visit-draft.h"
#include "page-fixture.h"

/* Recording a visit: what is typed is kept until it is saved. */

typedef struct
{
  PageFixture page;
  GtkWidget *dialog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  BsEntry *entry = page_fixture_entry ("2026-11-21T18:40+01:00", 6);

  page_fixture_set_up (&self->page, FALSE);
  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT); /* an urgent finding, which a doctor may know */
  g_free (page_fixture_put (&self->page, entry));
  page_fixture_show (&self->page, gtk_label_new ("behind"), 200, 100);
}

static void
open_dialog (Fixture *self)
{
  self->dialog = bs_visit_dialog_new (self->page.journal);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
close_dialog (Fixture *self)
{
  gtk_window_close (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->dialog != NULL)
    close_dialog (self);
  page_fixture_tear_down (&self->page);
}

static GtkWidget *
get_content (Fixture *self)
{
  return adw_window_get_content (ADW_WINDOW (self->dialog));
}

static GtkWidget *
get_row (Fixture *self, const char *title)
{
  GtkWidget *row = find_widget (get_content (self), ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (row);
  return row;
}

static GtkEditable *
get_note (Fixture *self)
{
  return GTK_EDITABLE (find_widget (get_row (self, "Note"), GTK_TYPE_ENTRY, NULL));
}

static GtkCheckButton *
get_check (Fixture *self, const char *title)
{
  return GTK_CHECK_BUTTON (find_widget (get_row (self, title), GTK_TYPE_CHECK_BUTTON, NULL));
}

static void
press (Fixture *self, const char *label)
{
  GtkWidget *button = find_widget (get_content (self), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static GtkSwitch *
get_switch (Fixture *self)
{
  return GTK_SWITCH (find_widget (get_content (self), GTK_TYPE_SWITCH, NULL));
}

static void
fill (Fixture *self)
{
  gtk_check_button_set_active (get_check (self, "Urgent care"), TRUE);
  gtk_editable_set_text (get_note (self), "[x]=; “more”");
  gtk_switch_set_active (get_switch (self), TRUE);
}

static void
assert_filled (Fixture *self, gboolean filled)
{
  g_assert_cmpint (gtk_check_button_get_active (get_check (self, "Urgent care")), ==, filled);
  g_assert_cmpint (gtk_check_button_get_active (get_check (self, "Seen by a doctor")), ==, !filled);
  g_assert_cmpstr (gtk_editable_get_text (get_note (self)), ==, filled ? "[x]=; “more”" : "");
  g_assert_cmpint (gtk_switch_get_active (get_switch (self)), ==, filled);
}

static char *
get_draft (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  char *text = bs_store_get_draft (self->page.store, "visit", &error);

  g_assert_no_error (error);
  return text;
}

static void
test_draft_is_kept (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = NULL;

  open_dialog (self);
  g_assert_false (has_text (get_content (self), "Draft kept"));
  fill (self);
  SPIN_UNTIL (has_text (get_content (self), "Draft kept")); /* before anybody closes it */
  close_dialog (self);

  open_dialog (self);
  g_assert_true (has_text (get_content (self), "Draft kept"));
  assert_filled (self, TRUE);
  press (self, "Discard draft");
  assert_filled (self, FALSE);
  g_assert_false (has_text (get_content (self), "Draft kept"));
  press (self, "Bring the draft back");
  assert_filled (self, TRUE);
  g_assert_true (has_text (get_content (self), "Draft kept"));
  press (self, "Discard draft");
  close_dialog (self);
  draft = get_draft (self);
  g_assert_null (draft);
}

static void
test_saved (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = NULL;
  const BsVisit *visit;

  open_dialog (self);
  fill (self);
  close_dialog (self);
  /* A draft of “now” is of now whenever it is opened. */
  bs_journal_set_clock (self->page.journal, page_fixture_instant ("2026-11-22T11:30+01:00"));
  open_dialog (self);
  press (self, "Save");
  SPIN_UNTIL (self->dialog == NULL);
  draft = get_draft (self);
  g_assert_null (draft);
  visits = bs_store_list_visits (self->page.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (visits->len, ==, 1);
  visit = visits->pdata[0];
  g_assert_cmpint (visit->kind, ==, BS_VISIT_URGENT);
  g_assert_cmpstr (visit->note, ==, "[x]=; “more”");
  g_assert_true (bs_instant_equal (visit->at, page_fixture_instant ("2026-11-22T11:30+01:00")));
  g_assert_nonnull (visit->knows);
}

static void
test_nothing_typed (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = NULL;

  open_dialog (self);
  fill (self);
  gtk_check_button_set_active (get_check (self, "Seen by a doctor"), TRUE);
  gtk_editable_set_text (get_note (self), "");
  gtk_switch_set_active (get_switch (self), FALSE);
  close_dialog (self);
  draft = get_draft (self);
  g_assert_null (draft);
}

static void
test_draft_text (void)
{
  static const char *const strange[] = {
    "",
    "{}",
    "[visit]\nversion=2\nkind=doctor\n",
    "[visit]\nversion=1\n",
    "[visit]\nversion=1\nkind=healer\n",
    "[visit]\nversion=1\nkind=doctor\nat=never\n",
    "[visit]\nversion=1\nkind=doctor\nat=2026-11-22\n",
  };
  char *knows[] = { (char *) "a-b", (char *) "c;d", NULL };
  BsVisitDraft draft = { page_fixture_instant ("2026-11-20T10:05+05:30"),
                         BS_VISIT_AMBULANCE,
                         (char *) "Dr. = [A]",
                         (char *) " line\n\tline ",
                         knows,
                         92 };
  g_autofree char *text = bs_visit_draft_to_text (&draft);
  BsVisitDraft back = { 0 };

  g_assert_true (bs_visit_draft_from_text (&back, text));
  g_assert_true (bs_instant_equal (back.at, draft.at));
  g_assert_cmpint (back.kind, ==, draft.kind);
  g_assert_cmpstr (back.who, ==, draft.who);
  g_assert_cmpstr (back.note, ==, draft.note);
  g_assert_true (g_strv_equal ((const char *const *) back.knows, (const char *const *) knows));
  g_assert_cmpint (back.days, ==, 92);
  bs_visit_draft_clear (&back);
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    g_assert_false (bs_visit_draft_from_text (&back, strange[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/visit/draft-is-kept", Fixture, NULL, set_up, test_draft_is_kept, tear_down);
  g_test_add ("/visit/saved", Fixture, NULL, set_up, test_saved, tear_down);
  g_test_add ("/visit/nothing-typed", Fixture, NULL, set_up, test_nothing_typed, tear_down);
  g_test_add_func ("/visit/draft-text", test_draft_text);
  return g_test_run ();
}
