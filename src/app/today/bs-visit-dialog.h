/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* Records a visit to a doctor: when, what, who, and which findings the doctor knows about (rules.md 3.3). What is typed
 * is kept as a draft until it is saved or discarded. */
#define BS_TYPE_VISIT_DIALOG (bs_visit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsVisitDialog, bs_visit_dialog, BS, VISIT_DIALOG, AdwWindow)

/* Signal "saved": void (*) (BsVisitDialog *, const BsVisit *, const char *text, gpointer): the visit is in the diary, and `text`
 * says what it answers; the dialog closes by itself. */
GtkWidget *bs_visit_dialog_new (BsJournal *journal);

G_END_DECLS
