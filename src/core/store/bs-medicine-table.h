/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* Inserts, or replaces the one of the same id. */
gboolean bs_medicine_table_put (BsDatabase *database, const BsMedicine *medicine, GError **error);
/* (transfer full) (nullable): NULL without error where there is none. */
BsMedicine *bs_medicine_table_get (BsDatabase *database, const char *id, GError **error);
gboolean bs_medicine_table_delete (BsDatabase *database, const char *id, GError **error);
/* (transfer full) (element-type BsMedicine): by name, as the person's language sorts. */
GPtrArray *bs_medicine_table_list (BsDatabase *database, GError **error);
/* The same of a diary that was damaged: what is no medicine is left out. */
GPtrArray *bs_medicine_table_list_readable (BsDatabase *database, GError **error);

G_END_DECLS
