/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-reader.h"
#include "bs-import-preview.h"
#include "bs-import-record.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* Whoever waits for an import, or for its undoing. `progress` (nullable) is called with the number of pieces so far, in the
 * working thread. */
typedef struct
{
  GCancellable *cancellable; /* nullable */
  void (*progress) (guint n_pieces, gpointer user_data);
  gpointer user_data;
} BsImportWatch;

typedef struct
{
  gboolean dry_run;           /* nothing is kept; counts and preview are those it would have */
  const char *file;           /* nullable: the name by which the diary remembers the import */
  BsInstant at;               /* the moment by which it does; nothing is stamped with it */
  guint n_refused;            /* rows that a table's reader left out, to be remembered with the rest */
  guint n_preview;            /* how many pieces of each kind of fate (new, newer, same, older) the preview keeps */
  const BsImportWatch *watch; /* nullable */
} BsImportOptions;

typedef struct
{
  gint64 number; /* of the import, for bs_import_undo(); 0 where nothing changed, or dry */
  BsImportCounts counts;
  GPtrArray *preview; /* (element-type BsImportPiece): in file order; never NULL after success */
} BsImportResult;

void bs_import_result_clear (BsImportResult *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsImportResult, bs_import_result_clear)

/* Merges a diary file into the store by the rules of diary-format.md ("Ids"), in one transaction: all or nothing. What is
 * imported keeps its own stamps. What it did is kept with it, so that it can be undone (bs-import-undo.h). `options`
 * (nullable: none), `result` (nullable; begins as { 0 }) and `warnings` (nullable: bs_diary_read()) are the caller's. `store`
 * may be NULL in a dry run: a diary with nothing in it. Errors: those of bs_diary_read(), BS_STORE_ERROR, and
 * G_IO_ERROR_CANCELLED; after one nothing has changed. */
gboolean bs_diary_import_data (BsStore *store, const char *data, gsize length, const BsImportOptions *options,
                               BsImportResult *result, GPtrArray *warnings, GError **error);
/* The same of values that stand in memory (a table's). Each is checked; one without an id gets the one derived from its
 * content, and of those that are alike to the last field only the first comes. An id that stands twice is
 * BS_DIARY_ERROR_DUPLICATE. */
gboolean bs_diary_import_diary (BsStore *store, const BsDiary *diary, const BsImportOptions *options,
                                BsImportResult *result, GError **error);

G_END_DECLS
