/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-store.h"

G_BEGIN_DECLS

/* Why there is no daily backup, kept in the diary, so that it is said once a day and not at every try. */

/* `why`: one sentence; NULL: there is a backup, nothing is kept. TRUE where this was not said on `today` yet. */
gboolean bs_daily_backup_set_fault (BsStore *store, gint32 today, const char *why);
/* (transfer full) (nullable): the sentence of the last try, NULL where it went well. */
char *bs_daily_backup_dup_fault (BsStore *store);

G_END_DECLS
