/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Files that leave the program. What stood in their place stays until the new one is whole and on disk. */

typedef gboolean (*BsFileWriteFunc) (GOutputStream *out, gpointer user_data, GError **error);

/* Calls `write` for a new file beside `path`, which only the user may read, and puts it into its place; a symbolic
 * link stays one. After an error nothing has changed and nothing is left behind. Errors: those of `write`; G_IO_ERROR
 * with the system's reason as code and one sentence that names the file; G_IO_ERROR_CANCELLED, also at the last
 * moment. */
gboolean bs_file_write (const char *path, BsFileWriteFunc write, gpointer user_data, GCancellable *cancellable,
                        GError **error);
/* The same for a file that is open, which stays open: a pipe, a device. `path`: its name, for the person. */
gboolean bs_file_write_open (int fd, const char *path, BsFileWriteFunc write, gpointer user_data, GError **error);
/* Says that `path` cannot be written. Returns FALSE. */
gboolean bs_file_fail (GError **error, const char *path, gint code, const char *reason);

G_END_DECLS
