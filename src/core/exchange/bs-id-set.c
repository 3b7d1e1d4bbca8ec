/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-id-set.h"

#include <string.h>

#include "bs-entry.h"

#define ID_BYTES 16

static guint
id_hash (gconstpointer key)
{
  guint32 parts[4];

  memcpy (parts, key, sizeof parts);
  return parts[0] ^ parts[1] ^ parts[2] ^ parts[3];
}

static gboolean
id_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, ID_BYTES) == 0;
}

GHashTable *
bs_id_set_new (void)
{
  return g_hash_table_new_full (id_hash, id_equal, g_free, NULL);
}

gboolean
bs_id_set_add_bytes (GHashTable *self, const guint8 *bytes)
{
  return g_hash_table_add (self, g_memdup2 (bytes, ID_BYTES));
}

gboolean
bs_id_set_add (GHashTable *self, const char *id)
{
  guint8 bytes[ID_BYTES];

  bs_uuid_to_bytes (id, bytes);
  return bs_id_set_add_bytes (self, bytes);
}

gboolean
bs_id_set_has (GHashTable *self, const char *id)
{
  guint8 bytes[ID_BYTES];

  bs_uuid_to_bytes (id, bytes);
  return g_hash_table_contains (self, bytes);
}
