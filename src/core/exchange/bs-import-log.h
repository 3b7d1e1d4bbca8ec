/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-fields.h"
#include "bs-store-imports.h"

G_BEGIN_DECLS

/* Writes down what an import does, while it does it. Pieces that are added come by the thousand: a row for each would cost
 * as much as the pieces themselves. */
#define BS_IMPORT_LOG_ADDED 100

typedef struct
{
  BsStore *store;
  const char *file; /* nullable */
  BsInstant at;
  gint64 number;     /* 0: it has done nothing yet */
  BsImportKind kind; /* of those that were added and are not written down yet */
  guint n_added;
  guint8 ids[BS_IMPORT_LOG_ADDED][16], written[BS_IMPORT_LOG_ADDED][16];
  GString *former;
} BsImportLog;

void bs_import_log_init (BsImportLog *self, BsStore *store, const char *file, BsInstant at);
void bs_import_log_clear (BsImportLog *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsImportLog, bs_import_log_clear)
/* `value` (an entry, a visit, a medicine) takes the place of `former` (nullable: of nothing). */
gboolean bs_import_log_add_piece (BsImportLog *self, BsImportKind kind, gconstpointer value, gconstpointer former,
                                  GError **error);
/* A field of the profile gets the value that it has in `value`. */
gboolean bs_import_log_add_field (BsImportLog *self, const BsDiaryField *field, const BsProfile *value,
                                  const BsProfile *former, GError **error);
gboolean bs_import_log_finish (BsImportLog *self, const BsImportCounts *counts, GError **error);

/* The table of one field, to mark, write and read it alone. */
#define BS_PROFILE_TABLE_OF(field) ((BsFieldTable){ bs_profile_fields.section, 1, field })

G_END_DECLS
