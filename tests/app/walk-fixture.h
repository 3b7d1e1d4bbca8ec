/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-walk.h"
#include "log-fixture.h"

/* The fixture of the log dialog, over the dialog of a walk; its clock stands still at FIXTURE_NOW. */

void walk_set_up (LogFixture *self, gconstpointer data);
/* Adds a test with this fixture. */
#define ADD_WALK_TEST(path, data, function)                                                                            \
  g_test_add ("/walk/" path, LogFixture, data, walk_set_up, function, log_fixture_tear_down)

void walk_open_dialog (LogFixture *self);
void walk_open_dialog_sized (LogFixture *self, gint width, gint height);
/* Walks that began before the dialog is opened: `start` minutes ago, pain after 12 min, stopped after 25. */
BsWalk walk_put (LogFixture *self, BsWalkStage stage, gint start);
/* The same, and the dialog over it. */
BsWalk walk_open (LogFixture *self, BsWalkStage stage, gint start);
#define WALK_NIGHT (14 * 60 + 56) /* minutes from yesterday, 18:04 */
/* What is kept of the one that goes on; there must be one. */
BsWalk walk_get (LogFixture *self);

gboolean walk_says (LogFixture *self, const char *text);
gboolean walk_says_in (LogFixture *self, const char *part);
void walk_click (LogFixture *self, const char *name);
/* The large button, until it was taken for a press of its own. */
void walk_press_primary (LogFixture *self, const char *name);
void walk_wait_ms (guint milliseconds);
void walk_wait_between_presses (void);

void walk_assert_running (LogFixture *self, gboolean running);
/* The dialog goes, and asks for the form of the entry. */
void walk_assert_asks_to_edit (LogFixture *self, const BsWalk *walk);
