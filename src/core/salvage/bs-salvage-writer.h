/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-salvage-rows.h"
#include "bs-salvage.h"

G_BEGIN_DECLS

/* What is made lies in one file: whoever only reads it leaves no log beside it. */
#define BS_SALVAGE_ONE_FILE "PRAGMA journal_mode = DELETE"

/* Writes what was read into a diary: only what could have been written by a person. */
gboolean bs_salvage_write (BsSalvageRows *rows, const char *made, const BsSalvageWatch *watch, BsSalvageCounts *counts,
                           GError **error);

G_END_DECLS
