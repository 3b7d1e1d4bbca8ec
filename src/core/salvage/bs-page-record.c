/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-page-record.h"

#include <string.h>

#define PAYLOAD_MAX (16 * 1024 * 1024) /* beyond anything that is in a diary: a damaged length */

void
bs_page_buffer_init (BsPageBuffer *self, const BsPageFile *file)
{
  self->payload = g_byte_array_new ();
  self->page = g_malloc (file->page_size);
}

void
bs_page_buffer_clear (BsPageBuffer *self)
{
  g_clear_pointer (&self->payload, g_byte_array_unref);
  g_clear_pointer (&self->page, g_free);
}

/* A number of one to nine bytes; the number of bytes, 0 where it does not end before `end`. */
static guint
read_varint (const guint8 *bytes, const guint8 *end, guint64 *value)
{
  *value = 0;
  for (guint i = 0; i < 9 && bytes + i < end; i++)
    {
      if (i == 8)
        {
          *value = *value << 8 | bytes[i];
          return 9;
        }
      *value = *value << 7 | (bytes[i] & 0x7f);
      if ((bytes[i] & 0x80) == 0)
        return i + 1;
    }
  return 0;
}

/* How much of a payload stands in the page itself ("B-tree Cell Format"). */
static guint
get_local_length (const BsPageFile *file, BsPageKind kind, guint64 length)
{
  guint most = kind == BS_PAGE_TABLE_LEAF ? file->usable - 35 : (file->usable - 12) * 64 / 255 - 23;
  if (length <= most)
    return length;
  guint least = (file->usable - 12) * 32 / 255 - 23;
  guint wanted = least + (length - least) % (file->usable - 4);
  return wanted <= most ? wanted : least;
}

/* A page of overflow begins with the number of the next; one that holds nothing but zeros was wiped out. */
static gboolean
is_wiped (const guint8 *page, guint length)
{
  for (guint i = 0; i < length; i++)
    if (page[i] != 0)
      return FALSE;
  return TRUE;
}

/* Adds what stands in other pages, as far as it can be read. */
static void
read_overflow (const BsPageFile *file, guint32 number, gsize length, BsPageBuffer *buffer)
{
  while (buffer->payload->len < length)
    {
      gsize n = MIN (length - buffer->payload->len, file->usable - 4);
      if (!bs_page_file_read (file, number, buffer->page) || is_wiped (buffer->page, file->usable))
        return;
      g_byte_array_append (buffer->payload, buffer->page + 4, n);
      number = bs_page_get_number (buffer->page);
    }
}

/* FALSE where the cell cannot be one. */
static gboolean
read_payload (const BsPageFile *file, const guint8 *page, BsPageKind kind, guint place, BsPageBuffer *buffer,
              gint64 *row, gsize *length)
{
  const guint8 *at = page + place, *end = page + file->usable;
  guint64 value;
  guint n;
  if (kind == BS_PAGE_INDEX_BRANCH)
    at += 4;
  if (at >= end || (n = read_varint (at, end, &value)) == 0 || value == 0 || value > PAYLOAD_MAX)
    return FALSE;
  *length = value;
  at += n;
  *row = 0;
  if (kind == BS_PAGE_TABLE_LEAF)
    {
      if ((n = read_varint (at, end, &value)) == 0)
        return FALSE;
      *row = (gint64) value;
      at += n;
    }
  guint local = get_local_length (file, kind, *length);
  gsize needed = local + (local < *length ? 4 : 0);
  if ((gsize) (end - at) < needed)
    return FALSE;
  g_byte_array_set_size (buffer->payload, 0);
  g_byte_array_append (buffer->payload, at, local);
  if (local < *length)
    read_overflow (file, bs_page_get_number (at + local), *length, buffer);
  return TRUE;
}

static gint64
read_integer (const guint8 *bytes, guint length)
{
  guint64 value = (bytes[0] & 0x80) != 0 ? G_MAXUINT64 : 0;
  for (guint i = 0; i < length; i++)
    value = value << 8 | bytes[i];
  return (gint64) value;
}

/* How many bytes a value of this type has ("Serial Type Codes"); G_MAXSIZE: there is no such type. */
static gsize
get_value_length (guint64 type)
{
  static const guint8 lengths[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };
  if (type < G_N_ELEMENTS (lengths))
    return lengths[type];
  return type < 12 || type > 2 * (guint64) PAYLOAD_MAX + 13 ? G_MAXSIZE : (type - 12) / 2;
}

/* `left`: bytes of it that could be read. */
static void
set_value (BsPageValue *value, guint64 type, const guint8 *bytes, gsize length, gsize left)
{
  *value = (BsPageValue){ .kind = BS_PAGE_NULL, .bytes = bytes, .length = length };
  if (type >= 12)
    value->kind = type % 2 == 1 ? BS_PAGE_TEXT : BS_PAGE_BYTES;
  else if (type == 7)
    value->kind = BS_PAGE_REAL;
  else if (type == 8 || type == 9)
    {
      value->kind = BS_PAGE_INTEGER;
      value->integer = type - 8;
    }
  else if (type > 0)
    value->kind = BS_PAGE_INTEGER;
  if (left < length)
    {
      /* The beginning of a text is worth having. */
      if (value->kind == BS_PAGE_TEXT && left > 0)
        value->length = left;
      else
        value->kind = BS_PAGE_LOST;
    }
  else if (value->kind == BS_PAGE_INTEGER && length > 0)
    value->integer = read_integer (bytes, length);
}

static gboolean
read_values (const GByteArray *payload, gsize length, BsPageRecord *record)
{
  const guint8 *bytes = payload->data;
  guint64 head_length, type;
  guint n = read_varint (bytes, bytes + payload->len, &head_length);
  if (n == 0 || head_length < n || head_length > payload->len)
    return FALSE;
  const guint8 *at = bytes + n, *head_end = bytes + head_length;
  gsize place = head_length;
  record->n_values = 0;
  while (at < head_end)
    {
      n = read_varint (at, head_end, &type);
      gsize value_length = n > 0 ? get_value_length (type) : G_MAXSIZE;
      if (value_length > length - place || record->n_values == BS_PAGE_VALUES_MAX)
        return FALSE;
      gsize left = payload->len > place ? payload->len - place : 0;
      set_value (&record->values[record->n_values++], type, bytes + MIN (place, payload->len), value_length, left);
      place += value_length;
      at += n;
    }
  /* The types say how long it is: where that is not so, one of them is not what was written. */
  record->incomplete = payload->len < length || place != length;
  return record->n_values > 0;
}

gboolean
bs_page_record_read (const BsPageFile *file, const guint8 *page, BsPageKind kind, guint place, BsPageBuffer *buffer,
                     BsPageRecord *record)
{
  gsize length;
  return kind != BS_PAGE_TABLE_BRANCH && read_payload (file, page, kind, place, buffer, &record->number, &length) &&
         read_values (buffer->payload, length, record);
}
