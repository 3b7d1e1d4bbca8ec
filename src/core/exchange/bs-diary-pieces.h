/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-place.h"
#include "bs-diary-reader.h"
#include "bs-import-pieces.h"

G_BEGIN_DECLS

/* Whether the values of a piece can be; a fault names its place. */
gboolean bs_diary_check_piece (BsImportKind kind, gconstpointer piece, const BsPlace *place, GError **error);
/* Hands a piece to the function that receives its kind. */
gboolean bs_diary_receive (const BsDiaryReceiver *receiver, BsImportKind kind, gpointer piece, gpointer user_data,
                           GError **error);

/* Hands a diary in memory to a receiver as bs_diary_read() hands on a file: each piece checked, the one without an id with
 * the one derived from its content, those alike to the last field once. A fault is BS_DIARY_ERROR and names the place
 * ("entries[12].pain: …"). */
gboolean bs_diary_hand_on (const BsDiary *diary, const BsDiaryReceiver *receiver, gpointer user_data, GError **error);

G_END_DECLS
