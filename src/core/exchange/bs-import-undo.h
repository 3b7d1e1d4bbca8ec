/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-import.h"

G_BEGIN_DECLS

/* What an import did can be taken back, also days later. The diary remembers the last 20 imports. */

/* (transfer full) (element-type BsImportRecord): newest first, those that were undone included. */
GPtrArray *bs_import_list (BsStore *store, GError **error);
/* (transfer full) (nullable): the newest that is not undone; NULL without error where there is none. */
BsImportRecord *bs_import_get_last (BsStore *store, GError **error);

typedef struct
{
  guint removed;  /* the import had added them, and they were as it had left them: deleted */
  guint restored; /* it had changed them, and they were as it had left them: they have their former values */
  guint changed;  /* were changed since, by the person or a later import: they stay as they are */
  guint gone;     /* were deleted since: they stay deleted */
} BsImportUndoCount;

typedef struct
{
  guint removed, restored, changed, gone; /* entries, visits and medicines together, without fields */
  BsImportUndoCount kinds[BS_N_IMPORT_KINDS];
} BsImportUndoCounts;

/* Undoes import `number`, in one transaction: what it added is deleted (of entries the values stay as a revision, as with
 * any deletion), what it changed gets its former values, and what was changed since stays. `now` is when. Where `dry_run`
 * nothing changes, the counts are those it would have. `watch` and `counts` are nullable.
 *
 * Errors: BS_STORE_ERROR_NOT_FOUND (no such import), BS_STORE_ERROR_FAILED (undone already), others of the store,
 * G_IO_ERROR_CANCELLED; after one nothing has changed. */
gboolean bs_import_undo (BsStore *store, gint64 number, BsInstant now, gboolean dry_run, const BsImportWatch *watch,
                         BsImportUndoCounts *counts, GError **error);

G_END_DECLS
