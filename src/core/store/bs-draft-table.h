/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"

G_BEGIN_DECLS

/* Texts by name: drafts of what is being typed, and small values of the program itself. */
typedef enum
{
  BS_TEXT_DRAFT,
  BS_TEXT_VALUE,
} BsTextTable;

gboolean bs_draft_table_put (BsDatabase *database, BsTextTable table, const char *name, const char *text,
                             GError **error);
/* FALSE on error; `text` (transfer full) is NULL where there is none. */
gboolean bs_draft_table_get (BsDatabase *database, BsTextTable table, const char *name, char **text, GError **error);
gboolean bs_draft_table_delete (BsDatabase *database, BsTextTable table, const char *name, GError **error);

G_END_DECLS
