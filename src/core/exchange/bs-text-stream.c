/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-text-stream.h"

gboolean
bs_text_stream_flush (GString *text, gsize least, GOutputStream *out, GError **error)
{
  if (text->len < least)
    return TRUE;
  if (!g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error))
    return FALSE;
  g_string_truncate (text, 0);
  return TRUE;
}

typedef struct
{
  GString *text;
  BsEntryAppendFunc append;
  gpointer user_data;
  GOutputStream *out;
  GError *error; /* of the stream */
} Stream;

static gboolean
write_entry (const BsEntry *entry, gpointer user_data)
{
  Stream *self = user_data;

  self->append (self->text, entry, self->user_data);
  return bs_text_stream_flush (self->text, BS_TEXT_STREAM_PIECE, self->out, &self->error);
}

gboolean
bs_text_stream_entries (GString *text, BsStore *store, const BsEntryQuery *query, BsEntryAppendFunc append,
                        gpointer user_data, GOutputStream *out, GError **error)
{
  Stream self = { .text = text, .append = append, .user_data = user_data, .out = out };
  BsEntryQuery wanted = query != NULL ? *query : BS_ENTRY_QUERY_ALL;

  wanted.oldest_first = TRUE;
  if (!bs_store_foreach_entry (store, &wanted, write_entry, &self, error))
    return FALSE;
  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}
