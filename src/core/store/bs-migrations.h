/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"

G_BEGIN_DECLS

/* "BSdy": says that a database is a diary of Backstory. */
#define BS_APPLICATION_ID 0x42536479

/* One step from the schema before it to schema `version`. */
typedef struct
{
  int version;
  const char *sql;
} BsMigration;

/* Every step since the first release, in order; a step that was released never changes. */
extern const BsMigration bs_migrations[];
extern const guint bs_n_migrations;

/* Refuses what is not a diary (BS_STORE_ERROR_FOREIGN), what a later version wrote (…_LATER_SCHEMA) and what is not
 * whole (…_DAMAGED). Reads only. `version` (nullable) is the file's schema. */
gboolean bs_migrations_check (BsDatabase *database, const BsMigration *steps, guint n_steps, int *version,
                              GError **error);

/* Brings a diary that was checked from schema `version` to the newest. Each step and its number are one transaction.
 * Where there was a diary (`version` > 0), a copy of the file is kept first, beside it: "diary.db.schema-1". */
gboolean bs_migrations_run (BsDatabase *database, const BsMigration *steps, guint n_steps, int version, GError **error);

G_END_DECLS
