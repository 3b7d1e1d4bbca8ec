/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog.h"
#include "bs-log-dialog.h"
#include "bs-walk-dialog.h"
#include "bs-window.h"
#include "page-fixture.h"

/* What was begun goes on: the window's actions open each dialog once, and show it where it is open. Assistive technology reaches
 * the window behind a modal dialog too. */

typedef struct
{
  const char *action;
  const char *target; /* (nullable) */
  GType (*get_type) (void);
} Case;

static const Case cases[] = {
  { "win.log-pain", NULL, bs_log_dialog_get_type },
  { "win.start-walk", NULL, bs_walk_dialog_get_type },
  { "win.first-aid", "", bs_first_aid_dialog_get_type },
};

static void
set_up (PageFixture *self, gconstpointer data)
{
  g_autoptr (BsSettings) settings = bs_settings_new (FALSE);
  g_autoptr (GError) error = NULL;

  page_fixture_set_up (self, FALSE);
  g_assert_true (bs_journal_load_now (self->journal, &error));
  self->window = GTK_WIDGET (bs_window_new (NULL, settings));
  bs_window_set_journal (BS_WINDOW (self->window), self->journal);
  gtk_window_present (GTK_WINDOW (self->window));
  self->page = adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->window));
}

static void
tear_down (PageFixture *self, gconstpointer data)
{
  page_fixture_tear_down (self);
}

static void
activate (PageFixture *self, const Case *row)
{
  if (row->target)
    gtk_widget_activate_action (self->window, row->action, "s", row->target);
  else
    gtk_widget_activate_action (self->window, row->action, NULL);
}

/* Whether one is open; there must not be two. */
static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        continue;
      g_assert_null (found);
      found = window;
    }
  return found;
}

static void
test_once (PageFixture *self, gconstpointer data)
{
  const Case *row = data;
  GtkWidget *dialog;

  activate (self, row);
  dialog = find_dialog (row->get_type ());
  g_assert_nonnull (dialog);
  gtk_widget_set_visible (dialog, FALSE);
  activate (self, row);
  g_assert_true (find_dialog (row->get_type ()) == dialog);
  g_assert_true (gtk_widget_get_visible (dialog));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (self->window));

  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_null (find_dialog (row->get_type ()));
  activate (self, row);
  g_assert_nonnull (find_dialog (row->get_type ()));
}

/* One of a kind: the others open beside it, as from a reminder. */
static void
test_each (PageFixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    activate (self, &cases[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_nonnull (find_dialog (cases[i].get_type ()));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  page_fixture_load_style ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window/dialogs/once/%s", cases[i].action);

      g_test_add (path, PageFixture, &cases[i], set_up, test_once, tear_down);
    }
  g_test_add ("/window/dialogs/each", PageFixture, NULL, set_up, test_each, tear_down);
  return g_test_run ();
}
