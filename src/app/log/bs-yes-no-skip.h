/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-answers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Yes, No and Skip side by side; pressing the chosen one again takes it back.
 *
 * Signal "answered": void (*) (BsYesNoSkip *, gint answer, gpointer): by the person; BS_ANSWER_OPEN: taken back. */
#define BS_TYPE_YES_NO_SKIP (bs_yes_no_skip_get_type ())
G_DECLARE_FINAL_TYPE (BsYesNoSkip, bs_yes_no_skip, BS, YES_NO_SKIP, GtkWidget)

/* `question`: what is asked, for the names of the buttons. */
GtkWidget *bs_yes_no_skip_new (const char *question);
void bs_yes_no_skip_set_answer (BsYesNoSkip *self, BsAnswer answer);

G_END_DECLS
