/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* One medicine of the person's list. Escape and Cancel keep nothing. */
#define BS_TYPE_MEDICINE_DIALOG (bs_medicine_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsMedicineDialog, bs_medicine_dialog, BS, MEDICINE_DIALOG, AdwWindow)

/* `medicine` NULL: a new one. */
GtkWidget *bs_medicine_dialog_new (BsJournal *journal, const BsMedicine *medicine);

G_END_DECLS
