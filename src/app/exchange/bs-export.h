/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-journal.h"

G_BEGIN_DECLS

typedef enum
{
  BS_EXPORT_JSON, /* a diary file, from which nothing is missing */
  BS_EXPORT_CSV,  /* a table for a spreadsheet */
  BS_EXPORT_FHIR, /* for the computer of a clinic */
  BS_N_EXPORT_KINDS,
} BsExportKind;

/* Local dates, both included; BS_DATE_ANY: no limit. */
typedef struct
{
  BsExportKind kind;
  gint32 from, to;
} BsExportWish;

/* In the main loop, once; `owner` as given. `error` (nullable), of G_IO_ERROR_CANCELLED where the person wanted none any more: its
 * message is one sentence for the person. */
typedef void (*BsExportDone) (gpointer owner, const char *path, const GError *error);

/* Writes what is wished into a file, in a thread; how far it is shows over the window of `owner`. What stood there stays until the
 * new file is whole. */
void bs_export_run (GtkWidget *owner, BsJournal *journal, const char *path, BsExportWish wish, BsExportDone done);

G_END_DECLS
