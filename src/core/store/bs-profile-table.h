/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-record.h"

G_BEGIN_DECLS

gboolean bs_profile_table_put (BsDatabase *database, const BsProfile *profile, GError **error);
/* (transfer full): an empty one where none was put. */
BsProfile *bs_profile_table_get (BsDatabase *database, GError **error);

G_END_DECLS
