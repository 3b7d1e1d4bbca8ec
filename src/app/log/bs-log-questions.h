/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The safety questions: Yes, No or Skip to each, nothing chosen at first, and "None of these" for all. */
#define BS_TYPE_LOG_QUESTIONS (bs_log_questions_get_type ())
G_DECLARE_FINAL_TYPE (BsLogQuestions, bs_log_questions, BS, LOG_QUESTIONS, GtkWidget)

GtkWidget *bs_log_questions_new (BsLogForm *form);

G_END_DECLS
