/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-dialog.h"
#include "page-fixture.h"

/* The dialog over a diary of its own, at FIXTURE_NOW, pressed and typed into by the accessible names of its controls.
 */
typedef struct
{
  PageFixture page;
  GtkWidget *dialog;
} LogFixture;

void log_fixture_set_up (LogFixture *self, gconstpointer data);
void log_fixture_tear_down (LogFixture *self, gconstpointer data);
/* Adds a test with this fixture. */
#define ADD_LOG_TEST(path, data, function)                                                                             \
  g_test_add ("/log/" path, LogFixture, data, log_fixture_set_up, function, log_fixture_tear_down)

/* Shown, or not yet: many that are shown take long. `entry` NULL: a new one. */
void log_fixture_open_dialog (LogFixture *self, const BsEntry *entry);
void log_fixture_create_dialog (LogFixture *self, const BsEntry *entry);
/* As the person closes it, or (one that is not shown) as the session ends; nothing may keep it alive. */
void log_fixture_close_dialog (LogFixture *self);
void log_fixture_destroy_dialog (LogFixture *self);
GtkWidget *log_fixture_get_content (LogFixture *self);

/* The control with this accessible name that can be seen, or NULL. */
GtkWidget *log_fixture_find (LogFixture *self, const char *name);
/* The same; there must be one. */
GtkWidget *log_fixture_get (LogFixture *self, const char *name);
gboolean log_fixture_is_on (LogFixture *self, const char *name);
void log_fixture_press (LogFixture *self, const char *name);
void log_fixture_type (LogFixture *self, const char *name, const char *text);
void log_fixture_open_section (LogFixture *self, const char *title);
void log_fixture_open_all_sections (LogFixture *self);
/* Steps, with "|" between: "Name" presses, "Name=text" types, "+Name" opens a section. */
void log_fixture_take_steps (LogFixture *self, const char *steps);

/* Presses Save; (transfer full): the only entry of the diary. */
BsEntry *log_fixture_save (LogFixture *self);
BsEntry *log_fixture_get_only_entry (LogFixture *self);
guint log_fixture_count_entries (LogFixture *self);
/* (transfer full) (nullable) */
char *log_fixture_get_draft (LogFixture *self, const char *name);
