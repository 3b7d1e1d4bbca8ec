/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-page-log.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "bs-page-file.h"

#define HEADER_LENGTH 32
#define FRAME_LENGTH 24  /* before each page */
#define MAGIC 0x377f0682 /* its last bit: the sums read words with the higher byte first */

typedef struct
{
  guint32 first, second;
  gboolean big_endian;
} Sum;

static guint32
read_word (const guint8 *bytes, gboolean big_endian)
{
  return big_endian ? bs_page_get_number (bytes)
                    : (guint32) bytes[3] << 24 | (guint32) bytes[2] << 16 | (guint32) bytes[1] << 8 | bytes[0];
}

static void
add_to_sum (Sum *sum, const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i + 8 <= length; i += 8)
    {
      sum->first += read_word (bytes + i, sum->big_endian) + sum->second;
      sum->second += read_word (bytes + i + 4, sum->big_endian) + sum->first;
    }
}

static gboolean
is_sum (const Sum *sum, const guint8 *bytes)
{
  return sum->first == bs_page_get_number (bytes) && sum->second == bs_page_get_number (bytes + 4);
}

static gboolean
read_header (BsPageLog *self, Sum *sum, guint8 *salt)
{
  guint8 header[HEADER_LENGTH];
  if (!bs_page_read_bytes (self->descriptor, header, sizeof header, 0))
    return FALSE;
  guint32 magic = bs_page_get_number (header);
  sum->big_endian = (magic & 1) != 0;
  add_to_sum (sum, header, HEADER_LENGTH - 8);
  self->page_size = bs_page_get_number (header + 8);
  memcpy (salt, header + 16, 8);
  return (magic & ~1u) == MAGIC && is_sum (sum, header + HEADER_LENGTH - 8) && bs_page_is_size (self->page_size);
}

/* A frame counts once its transaction has ended. */
static void
read_frames (BsPageLog *self, Sum *sum, const guint8 *salt)
{
  gsize length = FRAME_LENGTH + self->page_size;
  g_autofree guint8 *frame = g_malloc (length);
  g_autoptr (GHashTable) open = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (gint64 at = HEADER_LENGTH; bs_page_read_bytes (self->descriptor, frame, length, at); at += length)
    {
      add_to_sum (sum, frame, 8);
      add_to_sum (sum, frame + FRAME_LENGTH, self->page_size);
      guint32 number = bs_page_get_number (frame), n_pages = bs_page_get_number (frame + 4);
      if (number == 0 || memcmp (frame + 8, salt, 8) != 0 || !is_sum (sum, frame + 16))
        return;
      gint64 place = at + FRAME_LENGTH;
      g_hash_table_insert (open, GUINT_TO_POINTER (number), g_memdup2 (&place, sizeof place));
      if (n_pages == 0)
        continue;
      self->n_pages = n_pages;
      GHashTableIter iter;
      gpointer key, value;
      g_hash_table_iter_init (&iter, open);
      while (g_hash_table_iter_next (&iter, &key, &value))
        {
          g_hash_table_iter_steal (&iter);
          g_hash_table_insert (self->places, key, value);
        }
    }
}

void
bs_page_log_open (BsPageLog *self, const char *path)
{
  g_autofree char *name = g_strconcat (path, "-wal", NULL);
  guint8 salt[8];
  Sum sum = { 0 };
  *self = (BsPageLog){ .places = g_hash_table_new_full (NULL, NULL, NULL, g_free) };
  self->descriptor = g_open (name, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (self->descriptor < 0)
    return;
  if (read_header (self, &sum, salt))
    read_frames (self, &sum, salt);
  else
    self->page_size = 0;
}

void
bs_page_log_close (BsPageLog *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_clear_pointer (&self->places, g_hash_table_unref);
}

gboolean
bs_page_log_find (const BsPageLog *self, guint32 number, gint64 *place)
{
  const gint64 *found = g_hash_table_lookup (self->places, GUINT_TO_POINTER (number));
  if (found != NULL)
    *place = *found;
  return found != NULL;
}
