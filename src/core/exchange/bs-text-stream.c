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

/* The store lists the newest first; of each only the id is kept to turn that round. */
gboolean
bs_text_stream_entries (GString *text, BsStore *store, const BsEntryQuery *query, BsEntryAppendFunc append,
                        gpointer user_data, GOutputStream *out, GError **error)
{
  static const BsEntryQuery everything = { .from = BS_DATE_ANY, .to = BS_DATE_ANY };
  g_autoptr (GByteArray) ids = bs_store_list_ids (store, query != NULL ? query : &everything, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = ids->len / 16; i > 0; i--)
    {
      g_autoptr (GError) fault = NULL;
      g_autoptr (BsEntry) entry = NULL;
      char id[BS_UUID_LENGTH + 1];

      entry = bs_store_get_entry (store, bs_uuid_from_bytes (ids->data + (gsize) (i - 1) * 16, id), &fault);
      if (entry != NULL)
        append (text, entry, user_data);
      /* Another program may have deleted it since the list was made. */
      else if (!g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
      if (!bs_text_stream_flush (text, BS_TEXT_STREAM_PIECE, out, error))
        return FALSE;
    }
  return TRUE;
}
