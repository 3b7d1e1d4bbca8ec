/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

typedef enum
{
  BS_EXPORT_JSON, /* a diary file, from which nothing is missing */
  BS_EXPORT_CSV,  /* a table, one row for each entry */
} BsExportKind;

/* Writes the diary into a file; what stood there stays until the new one is whole. Says in a toast or a dialog of `owner`'s window
 * what came of it. */
void bs_data_export (GtkWidget *owner, BsJournal *journal, const char *path, BsExportKind kind);

G_END_DECLS
