/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-import-plan.h"
#include "bs-journal.h"
#include "bs-progress-dialog.h"

G_BEGIN_DECLS

/* Imports that go on in a thread, seen from a window. */

/* Finds out what `plan` would do. Nothing is shown meanwhile: for what a dialog asks with every answer. */
void bs_import_work_look (BsJournal *journal, BsImportPlan *plan, GCancellable *cancellable, GAsyncReadyCallback looked,
                          gpointer user_data);
/* (transfer full): the plan; NULL with an error. */
BsImportPlan *bs_import_work_look_finish (GAsyncResult *result, GError **error);

/* Does what was looked at, and shows over the window of `owner` how far it is. The store of `journal` has it when `done` is
 * called, whose `work` is of no use. */
void bs_import_work_carry_out (GtkWidget *owner, BsJournal *journal, BsImportPlan *plan, BsWorkDone done);

/* Reads the file at `path`, finds out what it would bring, and opens a dialog over the window of `owner` that shows it; says so
 * where there is nothing new in it, or nothing that can be read. */
void bs_import_work_open (GtkWidget *owner, BsJournal *journal, const char *path);

G_END_DECLS
