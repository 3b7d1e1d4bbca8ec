/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "walk-fixture.h"

#include "bs-walk-dialog.h"

/* A little longer than two presses count as one. */
#define BETWEEN_PRESSES_MS 760

static void
on_action (GSimpleAction *action, GVariant *target, LogFixture *self)
{
  g_string_append_printf (self->page.asked, "%s %s\n", g_action_get_name (G_ACTION (action)),
                          g_variant_get_string (target, NULL));
}

void
walk_set_up (LogFixture *self, gconstpointer data)
{
  static const char *const names[] = { "show-page", "edit-entry" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  log_fixture_set_up (self, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (on_action), self);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (self->page.window, "win", G_ACTION_GROUP (group));
}

static void
draw (LogFixture *self)
{
  PageFixture window = { .window = self->dialog };

  page_fixture_draw (&window);
}

void
walk_open_dialog_sized (LogFixture *self, gint width, gint height)
{
  g_assert_null (self->dialog);
  self->dialog = bs_walk_dialog_new (self->page.journal);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  gtk_window_set_transient_for (GTK_WINDOW (self->dialog), GTK_WINDOW (self->page.window));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), width, height);
  gtk_window_present (GTK_WINDOW (self->dialog));
  draw (self);
}

void
walk_open_dialog (LogFixture *self)
{
  walk_open_dialog_sized (self, 520, 720);
}

gboolean
walk_says (LogFixture *self, const char *text)
{
  return has_text (log_fixture_get_content (self), text);
}

gboolean
walk_says_in (LogFixture *self, const char *part)
{
  return has_text_in (log_fixture_get_content (self), part);
}

static gboolean
set_true (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

void
walk_wait_ms (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_true, &over);
  SPIN_UNTIL (over);
}

void
walk_wait_between_presses (void)
{
  walk_wait_ms (BETWEEN_PRESSES_MS);
}

void
walk_press_primary (LogFixture *self, const char *name)
{
  while (self->dialog != NULL && log_fixture_find (self, name) != NULL)
    {
      walk_wait_between_presses ();
      if (self->dialog != NULL && log_fixture_find (self, name) != NULL)
        log_fixture_press (self, name);
    }
}

void
walk_click (LogFixture *self, const char *name)
{
  g_signal_emit_by_name (log_fixture_get (self, name), "clicked");
}

static BsMark
ago (gint minutes, gint seconds)
{
  BsMark mark = { .wall = page_fixture_instant (FIXTURE_NOW) };

  mark.wall.seconds -= minutes * 60 + seconds;
  return mark;
}

BsWalk
walk_get (LogFixture *self)
{
  g_autoptr (GError) error = NULL;
  BsWalk walk = { 0 };
  gboolean running = bs_walk_load (self->page.store, &walk, &error);

  g_assert_no_error (error);
  g_assert_true (running);
  return walk;
}

static void
record (LogFixture *self, const BsWalk *before, BsWalk *walk)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      bs_walk_record (self->page.store, before, walk, FALSE, bs_journal_now (self->page.journal), NULL, &error));
  g_assert_no_error (error);
}

BsWalk
walk_put (LogFixture *self, BsWalkStage stage, gint start)
{
  BsMark begun = ago (start, 0), hurts = ago (start - 12, 0), stopped = ago (start - 25, 0);
  BsWalk walk, before;

  bs_walk_begin (&walk, &begun);
  record (self, NULL, &walk);
  before = walk;
  if (stage >= BS_WALK_HURTS)
    g_assert_true (bs_walk_hurt (&walk, &hurts, NULL));
  if (stage >= BS_WALK_STOPPED)
    g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
  record (self, &before, &walk);
  return walk;
}

void
walk_assert_running (LogFixture *self, gboolean running)
{
  g_assert_true (bs_walk_is_running (self->page.store, NULL) == running);
}

BsWalk
walk_open (LogFixture *self, BsWalkStage stage, gint start)
{
  BsWalk walk = walk_put (self, stage, start);

  walk_open_dialog (self);
  return walk;
}

void
walk_assert_asks_to_edit (LogFixture *self, const BsWalk *walk)
{
  g_autofree char *asked = g_strdup_printf ("edit-entry %s\n", walk->entry_id);

  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpstr (self->page.asked->str, ==, asked);
}
