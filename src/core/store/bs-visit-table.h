/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* Inserts, or replaces the one of the same id. */
gboolean bs_visit_table_put (BsDatabase *database, const BsVisit *visit, GError **error);
/* (transfer full) (nullable): NULL without error where there is none. */
BsVisit *bs_visit_table_get (BsDatabase *database, const char *id, GError **error);
gboolean bs_visit_table_delete (BsDatabase *database, const char *id, GError **error);
/* (transfer full) (element-type BsVisit): in time order. */
GPtrArray *bs_visit_table_list (BsDatabase *database, GError **error);
/* The same of a diary that was damaged: what is no visit is left out. */
GPtrArray *bs_visit_table_list_readable (BsDatabase *database, GError **error);

G_END_DECLS
