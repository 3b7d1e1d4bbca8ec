/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-finding-card.h"
#include "page-fixture.h"

/* The guidance page over a diary of its own. */

void guidance_set_up (PageFixture *self, gconstpointer without_rules);
void guidance_tear_down (PageFixture *self, gconstpointer data);
void guidance_show (PageFixture *self, gint width);
char *guidance_put_leg_pain (PageFixture *self, const char *at);
BsFindingCard *guidance_find_card (PageFixture *self, const char *rule_id);
void guidance_press_row (PageFixture *self, const char *title);
void guidance_put_visit (PageFixture *self, const char *at, const char *knows, const char *until);

/* Adds a test with this fixture; `without_rules`: NULL, or there are none. */
#define ADD_GUIDANCE_TEST(path, without_rules, function)                                                               \
  g_test_add ("/guidance/" path, PageFixture, without_rules, guidance_set_up, function, guidance_tear_down)
