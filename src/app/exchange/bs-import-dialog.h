/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-exchange-dialog.h"
#include "bs-import-plan.h"
#include "bs-journal.h"

G_BEGIN_DECLS

/* Shows what an import would do before anything is done, and does it where the person says so: all of what it shows, or nothing. Of
 * another program's table it first asks what the columns mean, and shows with each answer what comes of it.
 *
 * Signal "imported": void (*) (BsImportDialog *, BsImportPlan *, gpointer): it was carried out; the dialog closes itself after it.
 */
#define BS_TYPE_IMPORT_DIALOG (bs_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsImportDialog, bs_import_dialog, BS, IMPORT_DIALOG, BsExchangeDialog)

/* `plan`: looked at already, but for the table of another program. The caller makes it transient. */
GtkWidget *bs_import_dialog_new (BsJournal *journal, BsImportPlan *plan);
/* (transfer none) */
BsJournal *bs_import_dialog_get_journal (BsImportDialog *self);
/* Whether it is still finding out what would happen. */
gboolean bs_import_dialog_is_looking (BsImportDialog *self);

G_END_DECLS
