/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"
#include "bs-import-record.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* What imports did, for src/core/exchange/bs-diary-import.h and bs-import-undo.h: everybody else uses those. Each function
 * that writes wants bs_store_begin(): what is remembered of an import is on disk with it or not at all. */

/* Imports that are remembered. What is older goes with its pieces: each takes room in the diary, and in every backup of it,
 * for as many pieces as it brought, and the longer ago it was the less of it stands as it was. */
#define BS_IMPORTS_KEPT 20

/* What an import did to pieces of one kind: to one, or to many that were not there before. */
typedef struct
{
  BsImportKind kind;
  guint n;               /* pieces */
  const guint8 *ids;     /* `n` × 16 bytes, of entries, visits or medicines; of a field NULL */
  const guint8 *written; /* `n` × 16 bytes, each made from the value that came (bs_field_table_mark()) */
  const char *field;     /* of a field of the profile, its key in the diary file; else NULL */
  const char *former;    /* of one piece: its former value as JSON, as the diary file has it; NULL: it was not there */
} BsImportDeed;

/* A new import; pieces and counts follow. */
gboolean bs_store_add_import (BsStore *self, const char *file, BsInstant at, gint64 *number, GError **error);
gboolean bs_store_add_import_deed (BsStore *self, gint64 number, const BsImportDeed *deed, GError **error);
/* Sets the counts, and forgets the oldest. */
gboolean bs_store_finish_import (BsStore *self, gint64 number, const BsImportCounts *counts, GError **error);

/* (transfer full) (element-type BsImportRecord): newest first. */
GPtrArray *bs_store_list_imports (BsStore *self, GError **error);
/* (transfer full); BS_STORE_ERROR_NOT_FOUND. */
BsImportRecord *bs_store_get_import (BsStore *self, gint64 number, GError **error);
typedef gboolean (*BsImportDeedFunc) (const BsImportDeed *deed, gpointer user_data,
                                      GError **error); /* FALSE with an error: stop */
/* In the order in which they were done, one at a time. */
gboolean bs_store_foreach_import_deed (BsStore *self, gint64 number, BsImportDeedFunc func, gpointer user_data,
                                       GError **error);
/* It is undone: its deeds are forgotten. */
gboolean bs_store_set_import_undone (BsStore *self, gint64 number, BsInstant now, GError **error);

G_END_DECLS
