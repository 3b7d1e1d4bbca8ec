/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): which file stands at `path`, how long it is and when it was written last, its write-ahead log included;
 * the same text as long as nobody wrote, nor put another file there. */
char *bs_file_stamp_take (const char *path);

G_END_DECLS
