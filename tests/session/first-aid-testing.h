/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-first-aid-record.h"

/* First aid over a diary of its own, with a clock that is set by hand. */

#define BEGIN "2026-11-22T09:00+01:00"
#define BOOT "0f0e0d0c-0b0a-4908-8706-050403020100"
#define OTHER_BOOT "1f0e0d0c-0b0a-4908-8706-050403020100"

typedef struct
{
  char *folder;
  BsStore *store;
  BsMark now;
  BsFirstAid *aid;
} AidFixture;

BsInstant aid_instant (const char *text);
void aid_open_store (AidFixture *self);
void aid_set_up (AidFixture *self, gconstpointer data);
void aid_tear_down (AidFixture *self, gconstpointer data);
void aid_pass (AidFixture *self, gint64 seconds);
/* Ends the program and starts it anew. */
void aid_restart (AidFixture *self);
void aid_pain (AidFixture *self, gint value);
void aid_rest (AidFixture *self);
void aid_cold (AidFixture *self);
void aid_medicine (AidFixture *self);
void aid_answer (AidFixture *self, BsResult result);
BsEntry *aid_get_entry (AidFixture *self);
/* (transfer full): "rest lie 09:00 less 60; cold 09:02 10min less 58": what the entry says of its measures. */
char *aid_describe (AidFixture *self);
void aid_assert_measures (AidFixture *self, const char *expected);
BsLevel aid_assess (AidFixture *self, const char *rule);
BsEntry *aid_new_entry (const char *at, gint value);

#define DO(call)                                                                                                       \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autoptr (GError) error_ = NULL;                                                                                  \
    GError **error = &error_;                                                                                          \
    gboolean done_ = call;                                                                                             \
    g_assert_no_error (error_);                                                                                        \
    g_assert_true (done_);                                                                                             \
  }                                                                                                                    \
  G_STMT_END

/* Adds a test with this fixture. */
#define ADD_AID_TEST(path, function)                                                                                   \
  g_test_add ("/first-aid/" path, AidFixture, NULL, aid_set_up, function, aid_tear_down)
