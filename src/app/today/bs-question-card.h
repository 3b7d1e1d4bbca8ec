/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-today-question.h"

G_BEGIN_DECLS

/* One question as a card with buttons; a follow-up (how strong, when it stopped) takes the buttons' place in it.
 *
 * Signals: "answered": void (*) (BsQuestionCard *, const BsEntryChange *, const char *text, gpointer): written, `text` says what;
 * "failed": void (*) (BsQuestionCard *, const char *message, gpointer): it could not be written;
 * "later": void (*) (BsQuestionCard *, gpointer): not now. */
#define BS_TYPE_QUESTION_CARD (bs_question_card_get_type ())
G_DECLARE_FINAL_TYPE (BsQuestionCard, bs_question_card, BS, QUESTION_CARD, AdwBin)

typedef BsInstant (*BsClockFunc) (gpointer user_data);

/* Takes the question. `clock` says what moment it is when a button is pressed. */
GtkWidget *bs_question_card_new (BsTodayQuestion *question, BsStore *store, BsClockFunc clock, gpointer clock_data);
const BsTodayQuestion *bs_question_card_get_question (BsQuestionCard *self);
/* An answer was begun and its follow-up is open: it must not be taken away. */
gboolean bs_question_card_is_begun (BsQuestionCard *self);

G_END_DECLS
