/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One thing that was tried, by its place in the form's list. */
#define BS_TYPE_MEASURE_EDITOR (bs_measure_editor_get_type ())
G_DECLARE_FINAL_TYPE (BsMeasureEditor, bs_measure_editor, BS, MEASURE_EDITOR, GtkWidget)

/* `choices`: of bs_medicine_choices_new(). */
GtkWidget *bs_measure_editor_new (BsLogForm *form, guint index, BsJournal *journal, GPtrArray *choices);
BsMeasureKind bs_measure_editor_get_kind (BsMeasureEditor *self);

G_END_DECLS
