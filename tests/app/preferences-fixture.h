/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-preferences-data.h"
#include "bs-preferences-window.h"
#include "log-fixture.h"

/* The preferences over a diary of their own, at FIXTURE_NOW; what they and their dialogs hold is found by accessible names. */
typedef struct
{
  LogFixture log; /* log.dialog: the preferences, or a dialog over them */
  BsSettings *settings;
  GtkWidget *window; /* the preferences; NULL when they were closed */
} PreferencesFixture;

void preferences_fixture_set_up (PreferencesFixture *self, gconstpointer data);
void preferences_fixture_tear_down (PreferencesFixture *self, gconstpointer data);
#define ADD_PREFERENCES_TEST(path, data, function)                                                                     \
  g_test_add ("/preferences/" path, PreferencesFixture, data, preferences_fixture_set_up, function,                    \
              preferences_fixture_tear_down)

#define PREFERENCES_WIDE 680
/* Shows them at a page. */
void preferences_fixture_open (PreferencesFixture *self, const char *page, gint width);
/* Shows the page of data. */
BsPreferencesData *preferences_fixture_open_data (PreferencesFixture *self);
/* The page of this type. */
GtkWidget *preferences_fixture_get_page (PreferencesFixture *self, GType type);
/* Waits for a dialog of this type over the preferences: it is the one that is pressed then. */
GtkWidget *preferences_fixture_wait_for (PreferencesFixture *self, GType type);
/* Back to the preferences; the dialog has gone. */
void preferences_fixture_return (PreferencesFixture *self);
/* Answers an AdwMessageDialog, which is waited for. */
void preferences_fixture_answer (PreferencesFixture *self, const char *heading, const char *part, const char *response);
/* Presses a row with this title. */
void preferences_fixture_activate_row (PreferencesFixture *self, const char *title);
/* Closes as Escape does. */
void preferences_fixture_close (PreferencesFixture *self);
void preferences_fixture_press (PreferencesFixture *self, const char *name);
void preferences_fixture_type (PreferencesFixture *self, const char *name, const char *text);
/* The keyboard goes elsewhere. */
void preferences_fixture_leave (PreferencesFixture *self);
/* A label of the dialog in front says it. */
gboolean preferences_fixture_says (PreferencesFixture *self, const char *part);
/* Waits until a label of the preferences says it. */
void preferences_fixture_wait_for_text (PreferencesFixture *self, const char *part);

/* (transfer full) */
BsProfile *preferences_fixture_get_profile (PreferencesFixture *self);
/* (transfer full): in the folder of the diary. */
char *preferences_fixture_build (PreferencesFixture *self, const char *name);
/* (transfer full): the path of a file that was written there. */
char *preferences_fixture_write_file (PreferencesFixture *self, const char *name, const char *text);
/* (transfer full): the id of an entry that was put into the diary. */
char *preferences_fixture_put (PreferencesFixture *self, const char *at, gint pain);
/* A callback that counts. */
void preferences_fixture_count_signal (gpointer object, guint *n);
