/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One entry: a new one, or one that is changed. What is typed is kept as a draft until it is saved or discarded.
 *
 * Signal "saved": void (*) (BsLogDialog *, const BsEntry *before, const BsEntry *after, gpointer): it was written.
 * `before` (nullable) is what stood in the diary until then, NULL of a new entry; `after` is what stands there now. Not
 * emitted where Save changed nothing. */
#define BS_TYPE_LOG_DIALOG (bs_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsLogDialog, bs_log_dialog, BS, LOG_DIALOG, AdwWindow)

/* `entry` NULL: a new one, begun now. */
GtkWidget *bs_log_dialog_new (BsJournal *journal, const BsEntry *entry);

G_END_DECLS
