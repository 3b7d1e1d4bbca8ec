/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-exchange-dialog.h"
#include "bs-export.h"

G_BEGIN_DECLS

/* Says what will be in the file, lets the person leave out days, and asks for the file's place.
 *
 * Signal "exported": void (*) (BsExportDialog *, const char *name, gpointer): the file is there; `name` for the person. The dialog
 * closes itself after it. */
#define BS_TYPE_EXPORT_DIALOG (bs_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsExportDialog, bs_export_dialog, BS, EXPORT_DIALOG, BsExchangeDialog)

/* The caller makes it transient. */
GtkWidget *bs_export_dialog_new (BsJournal *journal, BsExportKind kind);
/* What follows when a place was chosen. */
void bs_export_dialog_save (BsExportDialog *self, const char *path);

G_END_DECLS
