/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Name, dose and class of a medicine that was taken. What the person has in their list is offered to press; their own
 * limit for a day is said before the dose that would pass it. */
#define BS_TYPE_MEDICINE_FIELD (bs_medicine_field_get_type ())
G_DECLARE_FINAL_TYPE (BsMedicineField, bs_medicine_field, BS, MEDICINE_FIELD, GtkWidget)

GtkWidget *bs_medicine_field_new (BsLogForm *form, gint index, BsJournal *journal, GPtrArray *choices);

G_END_DECLS
