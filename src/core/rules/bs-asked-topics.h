/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-rule.h"

G_BEGIN_DECLS

/* The questions without whose answer rules cannot be judged (rules.md 3.4), those first whose answer can be an emergency.
 * What the window asks for and what the report says was not asked are the same. */
#define BS_N_ASKED_TOPICS 10

/* The topic of a rule that asks for something, or -1: a rule of the person's own set. */
gint bs_asked_topic_find (const BsRule *rule);
/* (transfer none): its title, "Bladder, bowel and sexual changes". */
const char *bs_asked_topic_get_title (gint topic);
/* (transfer none): in a list of several, "bladder and bowel". */
const char *bs_asked_topic_get_short_title (gint topic);
/* (transfer none): the id of the rule that stands for it. */
const char *bs_asked_topic_get_id (gint topic);
/* The signs an answer to one of which is a part of it; 0: it is about other fields. */
guint64 bs_asked_topic_get_signs (gint topic);
/* (transfer none): the ids of its rules, ends with NULL. */
const char *const *bs_asked_topic_get_rules (gint topic);

G_END_DECLS
