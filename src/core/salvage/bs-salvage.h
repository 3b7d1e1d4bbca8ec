/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-error.h"
#include "bs-instant.h"

G_BEGIN_DECLS

/* Reads what can be read of a damaged diary into a new, whole one. The damaged file is only ever read. */

/* What came of it. "Known" is what any part of the file still speaks of: its rows, and the indexes over them. */
typedef struct
{
  guint n_entries, n_visits, n_medicines, n_revisions; /* that are in the new diary */
  guint n_known;                                       /* entries, those that could not be read included */
  guint n_incomplete;           /* entries that came without a measure, or with a part of the note */
  gint32 first, last;           /* local dates of the entries; BS_DATE_ANY where there is none */
  gint32 first_lost, last_lost; /* of those that could not be read; BS_DATE_ANY: none, or unknown */
  BsInstant last_changed;       /* when an entry was written or changed last; absent: unknown */
} BsSalvageCounts;

/* Whoever waits. `progress` (nullable) is called in the thread that works. */
typedef struct
{
  GCancellable *cancellable; /* nullable */
  void (*progress) (gint done, gint total, gpointer user_data);
  gpointer user_data;
} BsSalvageWatch;

/* Reads `damaged`, with the log beside it, page by page, and writes each entry, former version, visit, medicine, draft,
 * value and the profile that is still one into a new diary at `made`, where nothing may stand. Any thread. `watch` is
 * nullable. Nothing is left at `made` after an error: BS_STORE_ERROR_DAMAGED where nothing at all could be read, others as
 * the disk has them, G_IO_ERROR_CANCELLED. */
gboolean bs_salvage_read (const char *damaged, const char *made, const BsSalvageWatch *watch, BsSalvageCounts *counts,
                          GError **error);

G_END_DECLS
