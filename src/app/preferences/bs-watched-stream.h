/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Passes on what is written until `cancellable` is cancelled: then every writing fails with G_IO_ERROR_CANCELLED, whoever writes
 * knows nothing of cancelling. */
#define BS_TYPE_WATCHED_STREAM (bs_watched_stream_get_type ())
G_DECLARE_FINAL_TYPE (BsWatchedStream, bs_watched_stream, BS, WATCHED_STREAM, GFilterOutputStream)

/* `base` stays the caller's to close. */
GOutputStream *bs_watched_stream_new (GOutputStream *base, GCancellable *cancellable);

G_END_DECLS
