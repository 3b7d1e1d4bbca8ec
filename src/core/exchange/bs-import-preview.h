/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-import-record.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* What becomes of a piece. */
typedef enum
{
  BS_IMPORT_NEW,   /* it is added */
  BS_IMPORT_NEWER, /* it takes the place of the diary's; of a field: another value does */
  BS_IMPORT_SAME,  /* it is the same as the diary's: that stays */
  BS_IMPORT_OLDER, /* it differs from the diary's, but is older or of the same moment: the diary's stays */
  BS_N_IMPORT_FATES,
} BsImportFate;

/* One piece of a file, to be shown before it is imported. One of the four at the end is set. */
typedef struct
{
  BsImportKind kind;
  BsImportFate fate;
  char id[BS_UUID_LENGTH + 1]; /* "" of a field */
  BsInstant at;                /* of an entry and a visit */
  BsEntry *entry;
  BsVisit *visit;
  BsMedicine *medicine;
  const char *field; /* static: the key in the diary file, "birthYear" */
} BsImportPiece;

void bs_import_piece_free (BsImportPiece *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsImportPiece, bs_import_piece_free)

/* The first few of each fate; the rest is only counted, as a file may hold a hundred thousand. */
typedef struct
{
  guint most; /* of each fate */
  guint n[BS_N_IMPORT_FATES];
  GPtrArray *pieces; /* (element-type BsImportPiece) */
} BsImportPreview;

void bs_import_preview_init (BsImportPreview *self, guint most);
void bs_import_preview_clear (BsImportPreview *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsImportPreview, bs_import_preview_clear)
/* `value`: a BsEntry, BsVisit or BsMedicine, or the static key of a field. Takes a reference. */
void bs_import_preview_add (BsImportPreview *self, BsImportKind kind, BsImportFate fate, gconstpointer value);

G_END_DECLS
