/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-salvage-rows.h"
#include "bs-salvage.h"

G_BEGIN_DECLS

/* Reads the rows of every table of a diary: down the trees as far as they lead, then from pages that hang in no tree any more
 * and are not known to be free, told by what their rows look like. */
gboolean bs_salvage_scan (const BsPageFile *file, BsSalvageRows *rows, const BsSalvageWatch *watch, GError **error);

G_END_DECLS
