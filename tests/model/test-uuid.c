/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>

#include "bs-entry.h"

static void
test_valid (void)
{
  static const struct
  {
    const char *text;
    gboolean valid;
  } cases[] = {
    { "00000000-0000-0000-0000-000000000000", TRUE },
    { "01234567-89ab-cdef-0123-456789abcdef", TRUE },
    { "ffffffff-ffff-ffff-ffff-ffffffffffff", TRUE },
    { "01234567-89AB-cdef-0123-456789abcdef", FALSE },
    { "01234567-89ab-cdef-0123-456789abcdeg", FALSE },
    { "01234567-89ab-cdef-0123-456789abcde", FALSE },
    { "01234567-89ab-cdef-0123-456789abcdef0", FALSE },
    { "01234567-89ab-cdef-0123-456789abcdef ", FALSE },
    { "0123456-789ab-cdef-0123-456789abcdef", FALSE },
    { "0123456789ab-cdef-0123-456789abcdef-", FALSE },
    { "01234567089ab0cdef001230456789abcdef", FALSE },
    { "{1234567-89ab-cdef-0123-456789abcde}", FALSE },
    { "", FALSE },
    { "-", FALSE },
    { NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text != NULL ? cases[i].text : "NULL");
      g_assert_cmpint (bs_uuid_is_valid (cases[i].text), ==, cases[i].valid);
    }
}

static void
test_bytes (void)
{
  static const guint8 expected[16] = { 0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef,
                                       0xf0, 0xe1, 0xd2, 0xc3, 0xb4, 0xa5, 0x96, 0x87 };
  guint8 bytes[16];
  char buffer[BS_UUID_LENGTH + 1];

  bs_uuid_to_bytes ("01234567-89ab-cdef-f0e1-d2c3b4a59687", bytes);
  g_assert_cmpmem (bytes, sizeof bytes, expected, sizeof expected);
  g_assert_cmpstr (bs_uuid_from_bytes (bytes, buffer), ==, "01234567-89ab-cdef-f0e1-d2c3b4a59687");
}

static void
test_new (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gint i = 0; i < 1000; i++)
    {
      char *uuid = bs_uuid_new ();

      g_assert_true (bs_uuid_is_valid (uuid));
      g_assert_true (g_hash_table_add (seen, uuid));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uuid/valid", test_valid);
  g_test_add_func ("/uuid/bytes", test_bytes);
  g_test_add_func ("/uuid/new", test_new);
  return g_test_run ();
}
