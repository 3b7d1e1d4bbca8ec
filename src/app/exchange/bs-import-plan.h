/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-csv-mapping.h"
#include "bs-diary-import.h"
#include "bs-import-file.h"

G_BEGIN_DECLS

/* What an import would do, found without doing it, and then done with what was looked at. Reference counted; between threads it
 * is handed on, never shared. */
typedef struct
{
  gatomicrefcount ref_count;
  BsImportFile *file;
  BsCsvMapping mapping; /* of BS_IMPORT_FILE_OTHER_TABLE */
  BsInstant at;         /* the moment by which it is remembered */
  /* What looking has found: */
  BsDiary *diary;         /* of a table; NULL: the file's bytes are it */
  BsProfile *profile;     /* what a diary file says about the person; NULL: nothing that would change anything */
  BsImportResult result;  /* that it would have */
  BsCsvRefusals refusals; /* of BS_IMPORT_FILE_OTHER_TABLE */
  GPtrArray *warnings;    /* (element-type utf8): sentences */
  /* What carrying it out has done: */
  gint64 number; /* bs_import_undo(); 0: nothing changed */
  BsImportCounts done;
} BsImportPlan;

/* (transfer full). `mapping`: NULL but for BS_IMPORT_FILE_OTHER_TABLE. */
BsImportPlan *bs_import_plan_new (BsImportFile *file, const BsCsvMapping *mapping, BsInstant at);
BsImportPlan *bs_import_plan_ref (BsImportPlan *self);
void bs_import_plan_unref (BsImportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsImportPlan, bs_import_plan_unref)

/* Once; it takes its time, in any thread. `database`: the diary, which a store of this process has open. `watch` (nullable). Errors:
 * those of reading, BS_STORE_ERROR, G_IO_ERROR_CANCELLED. */
gboolean bs_import_plan_look (BsImportPlan *self, const char *database, const BsImportWatch *watch, GError **error);
/* After it. All or nothing. */
gboolean bs_import_plan_carry_out (BsImportPlan *self, const char *database, const BsImportWatch *watch,
                                   GError **error);

G_END_DECLS
