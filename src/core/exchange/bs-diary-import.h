/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-reader.h"
#include "bs-store.h"

G_BEGIN_DECLS

typedef struct
{
  guint added;   /* entries, visits and medicines that were not there */
  guint updated; /* that were newer in the file */
  guint kept;    /* that were the same, or newer in the diary */
} BsImportCounts;

/* Whoever waits for an import. `progress` (nullable) is called with the number of pieces read so far, in the importing thread. */
typedef struct
{
  GCancellable *cancellable; /* nullable */
  void (*progress) (guint n_pieces, gpointer user_data);
  gpointer user_data;
  gboolean changes_profile; /* out: facts about the person become (or, dry, would become) other ones */
} BsImportWatch;

/* Merges a diary file into the store by the rules of diary-format.md ("Ids"), in one transaction: all or nothing. What
 * is imported keeps its own stamps. Where `dry_run`, nothing is kept, the counts are those it would have. `counts` and
 * `warnings` are nullable; errors are those of bs_diary_read() and BS_STORE_ERROR. */
gboolean bs_diary_import (BsStore *store, const char *data, gsize length, gboolean dry_run, BsImportCounts *counts,
                          GPtrArray *warnings, GError **error);
/* The same, watched (nullable). Cancelled (G_IO_ERROR_CANCELLED), nothing is imported. */
gboolean bs_diary_import_watched (BsStore *store, const char *data, gsize length, gboolean dry_run,
                                  BsImportWatch *watch, BsImportCounts *counts, GPtrArray *warnings,
                                  GError **error);

G_END_DECLS
