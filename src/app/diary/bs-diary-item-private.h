/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-list.h"

G_BEGIN_DECLS

/* Between the list and its items. */
#define BS_DIARY_GONE G_MAXUINT

/* (transfer full) */
BsDiaryItem *bs_diary_item_new (BsDiaryList *list, guint position, const guint8 *uuid);
void bs_diary_item_set_position (BsDiaryItem *self, guint position);
void bs_diary_item_emit_changed (BsDiaryItem *self);

BsEntry *bs_diary_list_load_entry (BsDiaryList *self, const char *id);
void bs_diary_list_get_facts (BsDiaryList *self, guint position, BsDiaryFacts *facts);
void bs_diary_list_drop_item (BsDiaryList *self, BsDiaryItem *item);

G_END_DECLS
