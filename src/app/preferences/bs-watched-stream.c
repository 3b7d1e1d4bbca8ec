/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-watched-stream.h"

struct _BsWatchedStream
{
  GFilterOutputStream parent_instance;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (BsWatchedStream, bs_watched_stream, G_TYPE_FILTER_OUTPUT_STREAM)

static gssize
bs_watched_stream_write (GOutputStream *stream, const void *bytes, gsize length, GCancellable *cancellable,
                         GError **error)
{
  BsWatchedStream *self = BS_WATCHED_STREAM (stream);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return -1;
  return g_output_stream_write (g_filter_output_stream_get_base_stream (G_FILTER_OUTPUT_STREAM (self)), bytes, length,
                                cancellable, error);
}

static void
bs_watched_stream_finalize (GObject *object)
{
  g_clear_object (&BS_WATCHED_STREAM (object)->cancellable);
  G_OBJECT_CLASS (bs_watched_stream_parent_class)->finalize (object);
}

static void
bs_watched_stream_class_init (BsWatchedStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_watched_stream_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = bs_watched_stream_write;
}

static void
bs_watched_stream_init (BsWatchedStream *self)
{
}

GOutputStream *
bs_watched_stream_new (GOutputStream *base, GCancellable *cancellable)
{
  BsWatchedStream *self = g_object_new (BS_TYPE_WATCHED_STREAM, "base-stream", base, "close-base-stream", FALSE, NULL);

  self->cancellable = g_object_ref (cancellable);
  return G_OUTPUT_STREAM (self);
}
