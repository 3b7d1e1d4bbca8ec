/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-id-set.h"

#include <string.h>

#include "bs-entry.h"

#define ID_BYTES 16

/* Ids come from files: mixed with a number of this run's own, so that neither ids that count up nor ids that somebody
 * has chosen fall into one place. */
static guint
id_hash (gconstpointer key)
{
  static gsize initialized;
  static guint64 seed;
  guint64 parts[2], hash;

  if (g_once_init_enter (&initialized))
    {
      seed = (guint64) g_random_int () << 32 | g_random_int ();
      g_once_init_leave (&initialized, 1);
    }
  memcpy (parts, key, sizeof parts);
  hash = seed;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      hash = (hash ^ parts[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }
  return (guint) (hash >> 32);
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
