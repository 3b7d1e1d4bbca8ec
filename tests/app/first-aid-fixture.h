/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-emergency-page.h"
#include "bs-first-aid-dialog.h"
#include "bs-ring.h"
#include "bs-ring-clock.h"
#include "page-fixture.h"

/* The dialog over a diary of its own, with a clock that is set by hand. */

typedef struct
{
  PageFixture page;
  BsSettings *settings;
  BsMark now;
  GtkWidget *dialog;
} AidFixture;

/* Before anything else of a program of these tests. */
void aid_init (int *argc, char ***argv);

void aid_set_up (AidFixture *self, gconstpointer data);
/* The dialog’s clock; `data`: the fixture. */
BsMark aid_get_now (gpointer data);
GtkWidget *aid_content (AidFixture *self);
/* Runs the main loop for some frames of the dialog. */
void aid_draw (AidFixture *self);
void aid_open_dialog (AidFixture *self, const char *entry_id);
void aid_close_dialog (AidFixture *self);
void aid_tear_down (AidFixture *self, gconstpointer data);
/* Time goes by for the dialog, and for the diary. */
void aid_pass (AidFixture *self, gint64 seconds);
gboolean aid_can_press (AidFixture *self, const char *text);
void aid_press (AidFixture *self, const char *text);
/* Presses one after the other: "6|I am lying down|…". */
void aid_press_all (AidFixture *self, const char *texts);
gboolean aid_says (AidFixture *self, const char *text);
BsRingClock *aid_get_ring (AidFixture *self);
void aid_assert_ring (AidFixture *self, const char *time);
/* (transfer full): the only entry of the diary. */
BsEntry *aid_get_entry (AidFixture *self);
/* "rest; cold 10; medicine Ibuprofen less 45": kinds, minutes applied, names, results with minutes. */
void aid_assert_measures (AidFixture *self, const char *expected);
void aid_put_medicine (AidFixture *self, const char *name, const char *dose, gint most);

/* Adds a test with this fixture. */
#define ADD_AID_TEST(path, function)                                                                                   \
  g_test_add ("/first-aid-dialog/" path, AidFixture, NULL, aid_set_up, function, aid_tear_down)
