/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-log-form.h"

G_BEGIN_DECLS

/* A few questions, each with Yes, No and Skip: numbness, and signs one by one; "None of these" answers all that have no
 * answer. */
#define BS_TYPE_ASK_QUESTIONS (bs_ask_questions_get_type ())
G_DECLARE_FINAL_TYPE (BsAskQuestions, bs_ask_questions, BS, ASK_QUESTIONS, GtkWidget)

/* `first`: which of `signs` come first. */
GtkWidget *bs_ask_questions_new (BsLogForm *form, gboolean numbness, guint64 signs, guint64 first);

G_END_DECLS
