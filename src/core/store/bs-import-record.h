/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-instant.h"

G_BEGIN_DECLS

/* What an import brought, by kind. */
typedef enum
{
  BS_IMPORT_ENTRY,
  BS_IMPORT_VISIT,
  BS_IMPORT_MEDICINE,
  BS_IMPORT_FIELD, /* one fact of the profile */
  BS_N_IMPORT_KINDS,
} BsImportKind;

typedef struct
{
  guint added;   /* that were not there */
  guint updated; /* that were newer in the file; of fields: that had another value */
  guint kept;    /* that were the same, or not newer in the file */
  guint differ;  /* of those kept: not the same, the diary's stayed; 0 in what the diary remembers of an import */
} BsImportCount;

typedef struct
{
  guint added, updated, kept, differ; /* entries, visits and medicines together, without fields */
  BsImportCount kinds[BS_N_IMPORT_KINDS];
  guint refused; /* rows that a table's reader left out (BsImportOptions); a diary file is refused as a whole */
} BsImportCounts;

/* Makes the totals of the kinds. */
void bs_import_counts_sum (BsImportCounts *self);

static inline gboolean
bs_import_counts_change_profile (const BsImportCounts *self)
{
  return self->kinds[BS_IMPORT_FIELD].added + self->kinds[BS_IMPORT_FIELD].updated > 0;
}

static inline gboolean
bs_import_counts_change_anything (const BsImportCounts *self)
{
  return self->added + self->updated > 0 || bs_import_counts_change_profile (self);
}

/* One import that the diary remembers. */
typedef struct
{
  gint64 number;
  BsInstant at; /* when; absent where it was not said */
  char *file;   /* the name of the file, without its folders; nullable */
  BsImportCounts counts;
  BsInstant undone_at; /* absent: it stands */
  gboolean is_undone;
} BsImportRecord;

void bs_import_record_free (BsImportRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsImportRecord, bs_import_record_free)

G_END_DECLS
