/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-csv-table.h"

G_BEGIN_DECLS

/* What a file is, by its content. */
typedef enum
{
  BS_IMPORT_FILE_DIARY,       /* JSON of ours */
  BS_IMPORT_FILE_OWN_TABLE,   /* a table that Backstory wrote */
  BS_IMPORT_FILE_OTHER_TABLE, /* a table of another program: what its columns mean has to be said */
} BsImportFileKind;

/* A file that somebody wants to import, read once: what is imported is what was looked at, whatever becomes of the file
 * meanwhile. Reference counted; treat it as a value. */
typedef struct
{
  gatomicrefcount ref_count;
  char *name; /* for the person */
  BsImportFileKind kind;
  GBytes *data;
  BsCsvTable *table; /* of a table, else NULL */
} BsImportFile;

/* (transfer full): any thread. `database`: the diary that is open, which is never touched here. Errors are whole sentences:
 * BS_STORE_ERROR_FOREIGN where it is a backup or the diary itself, G_FILE_ERROR, BS_CSV_ERROR. What is wrong inside of a diary
 * file comes later. */
BsImportFile *bs_import_file_load (const char *path, const char *database, GError **error);
/* (transfer full): the same bytes in another encoding (bs_csv_encodings). */
BsImportFile *bs_import_file_with_encoding (const BsImportFile *self, const char *encoding, GError **error);
BsImportFile *bs_import_file_ref (BsImportFile *self);
void bs_import_file_unref (BsImportFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsImportFile, bs_import_file_unref)

/* (transfer full): puts the file's name before what is wrong in it. */
char *bs_import_file_describe_fault (const char *name, const GError *error);

G_END_DECLS
