/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sealed-testing.h"

#include <glib/gstdio.h>

const BsSealedLimits cheap = { crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN };

GBytes *
some_bytes (gsize length)
{
  guint8 *bytes = g_malloc (length + 1);
  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) (i * 7 + i / 256);
  return g_bytes_new_take (bytes, length);
}

static char *
write_file (const Place *place, const char *name, gconstpointer bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  char *path = place_build (place, name);
  g_file_set_contents (path, length > 0 ? bytes : "", (gssize) length, &error);
  g_assert_no_error (error);
  return path;
}

GByteArray *
seal_bytes (const Place *place, GBytes *plain)
{
  g_autofree char *from = write_file (place, "plain", g_bytes_get_data (plain, NULL), g_bytes_get_size (plain));
  g_autofree char *to = place_build (place, "made." BS_SEALED_EXTENSION);
  g_autoptr (GError) error = NULL;
  bs_sealed_file_seal_with_limits (from, to, PASSPHRASE, &cheap, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (bs_sealed_file_is_sealed (to));
  GBytes *content = file_content (to);
  g_assert_cmpint (g_remove (from), ==, 0);
  g_assert_cmpint (g_remove (to), ==, 0);
  return g_bytes_unref_to_array (content);
}

/* What there is behind stays in a file that this writes. */
static gboolean
open_bytes (const Place *place, GByteArray *sealed, const char *passphrase, GError **error)
{
  g_autofree char *from = write_file (place, "sealed", sealed->data, sealed->len);
  g_autofree char *to = place_build (place, "opened");
  gboolean opened = bs_sealed_file_open (from, to, passphrase, NULL, error);
  g_assert_cmpint (g_remove (from), ==, 0);
  return opened;
}

void
assert_opens (const Place *place, GByteArray *sealed, GBytes *plain)
{
  g_autofree char *to = place_build (place, "opened");
  g_autoptr (GError) error = NULL;
  open_bytes (place, sealed, PASSPHRASE, &error);
  g_assert_no_error (error);
  assert_same_content (to, plain);
  g_assert_cmpint (g_remove (to), ==, 0);
}

void
assert_refused (const Place *place, GByteArray *sealed, const char *passphrase, BsSealedError code)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (open_bytes (place, sealed, passphrase, &error));
  g_assert_error (error, BS_SEALED_ERROR, (gint) code);
  g_assert_cmpuint (count_files (place->folder, ""), ==, 0);
}

void
forge_hash (GByteArray *sealed)
{
  g_assert_cmpint (crypto_generichash (sealed->data + 97, 32, sealed->data, 97, NULL, 0), ==, 0);
}
