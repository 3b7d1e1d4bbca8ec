/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-reminders.h"
#include "page-fixture.h"

/* Reminders over a real diary, and a desktop that writes down what it is told. The clock stands still until it is set. */

typedef struct
{
  PageFixture page;
  BsSettings *settings;
  BsReminders *reminders;
  GString *told; /* "show ID\n", "withdraw ID\n", "present ID\n", "fault TEXT\n" */
  gboolean is_in_view, cannot_show, cannot_open;
  guint n_open, n_opened, n_changed;
} RemindersFixture;

/* The desktop; its data is the fixture. */
extern const BsReminderHost reminders_host;

void reminders_set_up (RemindersFixture *self, gconstpointer data);
void reminders_tear_down (RemindersFixture *self, gconstpointer data);
void reminders_assert_told (RemindersFixture *self, const char *expected);
void reminders_set_now (RemindersFixture *self, const char *text);
void reminders_switch_on (RemindersFixture *self, const char *key);
void reminders_begin_with_window (RemindersFixture *self);
/* (transfer full): its id; pain 6 and a medicine. */
char *reminders_put_medicine (RemindersFixture *self, const char *at);
BsEntry *reminders_get_entry (RemindersFixture *self, const char *id);
guint reminders_count_entries (RemindersFixture *self);
/* (transfer full): the newest. */
BsEntry *reminders_get_newest (RemindersFixture *self);

/* Adds a test with this fixture. */
#define ADD_REMINDERS_TEST(path, data, function)                                                                       \
  g_test_add ("/reminders/" path, RemindersFixture, data, reminders_set_up, function, reminders_tear_down)
