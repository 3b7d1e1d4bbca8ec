/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bs-recovery-page.h"
#include "page-fixture.h"

/* The page of a damaged diary: what it offers, and what comes of each choice. */

typedef struct
{
  PageFixture page;
  char *path, *heading, *text; /* heading, text: of "recovered" */
  guint n_recovered, n_again;
} Fixture;

/* What there is to be brought back. */
enum
{
  WITH_BACKUP = 1,
  READABLE = 2,
};

static void
on_recovered (BsRecoveryPage *page, const char *heading, const char *text, Fixture *self)
{
  self->n_recovered++;
  g_free (self->heading);
  g_free (self->text);
  self->heading = g_strdup (heading);
  self->text = g_strdup (text);
}

static void
on_again (Fixture *self)
{
  self->n_again++;
}

static void
damage (Fixture *self, gboolean readable)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  bs_store_close (self->page.store);
  g_file_get_contents (self->path, &content, &length, &error);
  g_assert_no_error (error);
  memset (content, 0, readable ? 100 : length);
  g_file_set_contents (self->path, content, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const gint kind = GPOINTER_TO_INT (data);
  g_autofree char *backup = NULL;
  GtkWidget *page = bs_recovery_page_new ();

  page_fixture_set_up (&self->page, FALSE);
  self->path = g_strdup (bs_store_get_path (self->page.store));
  backup = g_strconcat (self->path, ".replaced", NULL);
  g_free (page_fixture_put (&self->page, page_fixture_entry ("2026-11-20T18:40+01:00", 6)));
  if (kind & WITH_BACKUP)
    g_assert_true (bs_store_backup (self->page.store, backup, NULL));
  g_free (page_fixture_put (&self->page, page_fixture_entry ("2026-11-21T18:40+01:00", 4)));
  g_signal_connect (page, "recovered", G_CALLBACK (on_recovered), self);
  g_signal_connect_swapped (page, "again", G_CALLBACK (on_again), self);
  page_fixture_show (&self->page, page, 360, 600);
  damage (self, (kind & READABLE) != 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->page);
  g_free (self->path);
  g_free (self->heading);
  g_free (self->text);
}

static GtkWidget *
find_choice (Fixture *self, const char *title)
{
  return find_widget (self->page.page, GTK_TYPE_BUTTON, title);
}

static void
look_at (Fixture *self, const char *path)
{
  bs_recovery_page_look (BS_RECOVERY_PAGE (self->page.page), path, page_fixture_instant (FIXTURE_NOW));
  SPIN_UNTIL (find_choice (self, "Choose a backup…") &&
              gtk_widget_get_height (find_choice (self, "Choose a backup…")) > 0);
}

static void
press (Fixture *self, const char *title)
{
  GtkWidget *choice = find_choice (self, title);

  g_assert_nonnull (choice);
  g_signal_emit_by_name (choice, "clicked");
}

static guint
count_entries (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_true (bs_store_reopen (self->page.store, &error));
  g_assert_no_error (error);
  n = bs_store_count_entries (self->page.store, &error);
  g_assert_no_error (error);
  return n;
}

/* The damaged file lies aside, and nothing else is left over. */
static void
assert_set_aside (Fixture *self)
{
  g_autofree char *aside = g_strconcat (self->path, ".damaged-2026-11-22", NULL);
  g_autoptr (GDir) folder = g_dir_open (self->page.folder, 0, NULL);
  const char *name;

  g_assert_true (g_file_test (aside, G_FILE_TEST_IS_REGULAR));
  g_assert_nonnull (strstr (self->text, aside));
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_null (strstr (name, ".new-"));
}

/* ---- What is offered ---- */

static void
test_offers (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *title;
    gint least; /* what it needs */
    gint not_with;
  } choices[] = {
    { "Bring my diary back", WITH_BACKUP | READABLE, 0 },
    { "Only the damaged file", WITH_BACKUP | READABLE, 0 },
    { "Only the backup", WITH_BACKUP | READABLE, 0 },
    { "Bring back what can be read", READABLE, WITH_BACKUP },
    { "Go back to the newest good backup", WITH_BACKUP, READABLE },
    { "Choose a backup…", 0, 0 },
    { "Try to open the diary again", 0, 0 },
    { "Begin an empty diary", 0, 0 },
  };
  const gint kind = GPOINTER_TO_INT (data);

  look_at (self, self->path);
  g_assert_true (has_text (self->page.page, "The diary is damaged"));
  g_assert_true (has_text_in (self->page.page, "Nothing is deleted."));
  g_assert_true (has_text (self->page.page, self->path));
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkWidget *choice = find_choice (self, choices[i].title);
      gboolean offered = (kind & choices[i].least) == choices[i].least && (kind & choices[i].not_with) == 0;

      g_test_message ("%s", choices[i].title);
      g_assert_true ((choice != NULL) == offered);
      if (choice == NULL)
        continue;
      gtk_test_accessible_assert_role (choice, GTK_ACCESSIBLE_ROLE_BUTTON);
      gtk_test_accessible_assert_property (choice, GTK_ACCESSIBLE_PROPERTY_LABEL, choices[i].title);
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
      g_assert_cmpint (gtk_widget_get_height (choice), >=, 44);
      /* Only what is best stands out; to begin anew never does. */
      g_assert_true (gtk_widget_has_css_class (choice, "suggested-action") ==
                     (choices[i].least != 0 && !g_str_has_prefix (choices[i].title, "Only")));
    }
  g_assert_true (has_text_in (self->page.page, "Nothing can be read of the file, and no good backup was found.") ==
                 (kind == 0));
}

/* ---- What is pressed ---- */

static void
test_both (Fixture *self, gconstpointer data)
{
  look_at (self, self->path);
  g_assert_true (has_text_in (self->page.page, "Together 2 entries, the last of Saturday 21 November."));
  press (self, "Bring my diary back");
  /* A second press changes nothing: one is at work. */
  press (self, "Only the backup");
  SPIN_UNTIL (self->n_recovered > 0);
  g_assert_cmpstr (self->heading, ==, "Your diary is back");
  assert_set_aside (self);
  g_assert_cmpuint (count_entries (self), ==, 2);
  g_assert_cmpuint (self->n_recovered, ==, 1);
}

static void
test_one (Fixture *self, gconstpointer data)
{
  const gint kind = GPOINTER_TO_INT (data);

  look_at (self, self->path);
  press (self, kind == READABLE ? "Bring back what can be read" : "Go back to the newest good backup");
  SPIN_UNTIL (self->n_recovered > 0);
  assert_set_aside (self);
  g_assert_cmpuint (count_entries (self), ==, kind == READABLE ? 2 : 1);
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

/* Asked first: nothing happens before the answer. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      if (i == 0)
        look_at (self, self->path);
      press (self, "Begin an empty diary");
      SPIN_UNTIL (find_question ());
      g_assert_cmpstr (adw_message_dialog_get_default_response (find_question ()), ==, "cancel");
      adw_message_dialog_response (find_question (), i == 0 ? "cancel" : "yes");
      gtk_window_destroy (GTK_WINDOW (find_question ()));
      g_assert_cmpuint (self->n_recovered, ==, 0);
    }
  SPIN_UNTIL (self->n_recovered > 0);
  g_assert_cmpstr (self->heading, ==, "An empty diary was begun");
  assert_set_aside (self);
  g_assert_cmpuint (count_entries (self), ==, 0);
}

static void
test_again (Fixture *self, gconstpointer data)
{
  look_at (self, self->path);
  press (self, "Try to open the diary again");
  g_assert_cmpuint (self->n_again, ==, 1);
  g_assert_cmpuint (self->n_recovered, ==, 0);
}

/* It could not be looked at: why, and once more. */
static void
test_fault (Fixture *self, gconstpointer data)
{
  look_at (self, self->page.folder);
  g_assert_true (has_text_in (self->page.page, self->page.folder));
  g_assert_null (find_choice (self, "Begin an empty diary"));
  g_assert_nonnull (find_choice (self, "Look again"));
  look_at (self, self->path);
  g_assert_null (find_choice (self, "Look again"));
  g_assert_nonnull (find_choice (self, "Bring my diary back"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    gint kind;
  } kinds[] = {
    { "both", WITH_BACKUP | READABLE }, { "backup", WITH_BACKUP }, { "readable", READABLE }, { "none", 0 }
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, kind, function)                                                                                      \
  g_test_add ("/recovery/" path, Fixture, GINT_TO_POINTER (kind), set_up, function, tear_down)
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/recovery/offers/", kinds[i].name, NULL);

      g_test_add (path, Fixture, GINT_TO_POINTER (kinds[i].kind), set_up, test_offers, tear_down);
    }
  ADD ("both", WITH_BACKUP | READABLE, test_both);
  ADD ("readable", READABLE, test_one);
  ADD ("backup", WITH_BACKUP, test_one);
  ADD ("empty", 0, test_empty);
  ADD ("again", 0, test_again);
  ADD ("fault", WITH_BACKUP | READABLE, test_fault);
  return g_test_run ();
}
