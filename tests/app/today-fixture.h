/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-today-page.h"
#include "bs-today-question.h"
#include "page-fixture.h"

/* The page Today over a diary of its own. */

void today_set_up (PageFixture *self, gconstpointer data);
void today_tear_down (PageFixture *self, gconstpointer data);
/* Adds a test of this page; `data` is the test's. */
#define ADD_TODAY_TEST(path, data, func)                                                                               \
  g_test_add ("/today/" path, PageFixture, data, today_set_up, func, today_tear_down)

void today_show (PageFixture *self, gint width);
void today_press (PageFixture *self, const char *text);
/* (transfer full) */
BsEntry *today_get_entry (PageFixture *self, const char *id);
/* (transfer full): the newest entry of the diary. */
BsEntry *today_get_newest (PageFixture *self);
guint today_count_entries (PageFixture *self);
/* (transfer full): an entry in which everything was asked and denied, so that the safety question stays away. */
BsEntry *today_all_asked (const char *at, gint pain);
/* Write an entry, and return its id (transfer full): a dose of Ibuprofen; trouble passing urine. */
char *today_put_medicine (PageFixture *self, const char *at);
char *today_put_emergency (PageFixture *self, const char *at);
/* For the page's signal "answered": keeps what it says in `out`, to be cleared. */
void today_keep_change (BsTodayPage *page, const BsEntryChange *change, const char *text, BsEntryChange *out);
