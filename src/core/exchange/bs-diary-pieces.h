/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-reader.h"

G_BEGIN_DECLS

/* Hands a diary in memory to a receiver as bs_diary_read() hands on a file: each piece checked, the one without an id with
 * the one derived from its content, those alike to the last field once. A fault is BS_DIARY_ERROR and names the place
 * ("entries[12].pain: …"). */
gboolean bs_diary_hand_on (const BsDiary *diary, const BsDiaryReceiver *receiver, gpointer user_data, GError **error);

G_END_DECLS
