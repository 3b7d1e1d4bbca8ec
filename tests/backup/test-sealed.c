/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sealed-testing.h"

static void
test_round_trips (void)
{
  static const struct
  {
    gsize length, sealed_length;
  } cases[] = {
    { 0, HEAD + 17 },
    { 1, HEAD + 18 },
    { CHUNK - 1, HEAD + SEALED_CHUNK - 1 },
    { CHUNK, HEAD + SEALED_CHUNK + 17 },
    { CHUNK + 1, HEAD + SEALED_CHUNK + 18 },
    { 3 * CHUNK, HEAD + 3 * SEALED_CHUNK + 17 },
    { 1000003, HEAD + 15 * SEALED_CHUNK + (1000003 - 15 * CHUNK) + 17 },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) plain = some_bytes (cases[i].length);
      g_autoptr (GByteArray) sealed = seal_bytes (&place, plain);
      g_autoptr (GByteArray) again = seal_bytes (&place, plain);
      g_test_message ("%" G_GSIZE_FORMAT, cases[i].length);
      g_assert_cmpuint (sealed->len, ==, cases[i].sealed_length);
      assert_opens (&place, sealed, plain);
      /* The same text never gives the same file: salt and key are new each time. */
      g_assert_true (memcmp (sealed->data + 40, again->data + 40, sealed->len - 40) != 0);
    }
  g_assert_cmpuint (count_files (place.folder, ""), ==, 0);
}

/* At the cost that files of people have; what is written is theirs alone, and the head says what README and code say. */
static void
test_real_limits (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *from = place_build (&place, "plain"), *to = place_build (&place, "made"),
                  *back = place_build (&place, "back");
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  g_assert_true (g_file_set_contents (from, "Up the hill, with the shopping.", -1, NULL));
  bs_sealed_file_seal (from, to, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  bs_sealed_file_open (to, back, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) plain = file_content (from), sealed = file_content (to);
  assert_same_content (back, plain);
  g_assert_cmpint (g_stat (to, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (back, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
  static const guint8 head[] = { 'B', 'a', 'c', 'k', 's', 't', 'o', 'r', 'y', ' ', 's', 'e', 'a', 'l',
                                 'e', 'd', 1,   0,   0,   0,   2,   0,   0,   0,   3,   0,   0,   0,
                                 0,   0,   0,   0,   0,   0,   0,   16,  0,   0,   0,   0 };
  g_assert_cmpmem (g_bytes_get_data (sealed, NULL), sizeof head, head, sizeof head);
  g_assert_cmpuint (bs_sealed_limits.memory, <=, BS_SEALED_MOST_MEMORY);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 3);
}

static void
test_passphrases (void)
{
  static const struct
  {
    const char *passphrase;
    gint code; /* -1: it will do */
  } cases[] = {
    { "", BS_SEALED_ERROR_TOO_SHORT },
    { "1234567", BS_SEALED_ERROR_TOO_SHORT },
    { "12345678", -1 },
    { "äöüäöüä", BS_SEALED_ERROR_TOO_SHORT },
    { "äöüäöüäö", -1 },
    /* Seven letters, the last with its dots apart. */
    { "123456u\xcc\x88", BS_SEALED_ERROR_TOO_SHORT },
    { "12345678\xff", BS_SEALED_ERROR_NOT_TEXT },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = bs_sealed_file_check_passphrase (cases[i].passphrase, &error);
      g_test_message ("%u", i);
      if (cases[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, BS_SEALED_ERROR, cases[i].code);
      g_assert_cmpint (good, ==, cases[i].code < 0);
    }
}

/* An é is an é, whichever keyboard wrote it; nothing else is forgiven. */
static void
test_same_text (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *from = place_build (&place, "plain"), *to = place_build (&place, "made"),
                  *back = place_build (&place, "back");
  g_autoptr (GError) error = NULL;
  g_assert_true (g_file_set_contents (from, "text", -1, NULL));
  bs_sealed_file_seal_with_limits (from, to, "une r\xc3\xa9serve", &cheap, NULL, &error);
  g_assert_no_error (error);
  bs_sealed_file_open (to, back, "une re\xcc\x81serve", NULL, &error);
  g_assert_no_error (error);
  static const char *const wrong[] = { "une reserve", "Une r\xc3\xa9serve", "une r\xc3\xa9serve ", "", "x" };
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) fault = NULL;
      g_assert_cmpint (g_remove (back), ==, i == 0 ? 0 : -1);
      g_assert_false (bs_sealed_file_open (to, back, wrong[i], NULL, &fault));
      g_assert_error (fault, BS_SEALED_ERROR, BS_SEALED_ERROR_WRONG_PASSPHRASE);
    }
}

/* Only a sealed or an empty file gives way. */
static void
test_targets (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *from = place_build (&place, "plain"), *sealed = place_build (&place, "sealed");
  g_autofree char *alias = place_build (&place, "alias"), *empty = place_build (&place, "empty");
  g_autofree char *letter = place_build (&place, "letter"), *nowhere = place_build (&place, "no/folder/sealed");
  g_autofree char *under = place_build (&place, "letter/sealed");
  g_assert_true (g_file_set_contents (from, "new", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", -1, NULL));
  g_assert_true (g_file_set_contents (letter, "Dear doctor", -1, NULL));
  g_assert_cmpint (symlink ("sealed", alias), ==, 0);
  const struct
  {
    const char *to;
    gint code; /* -1: it worked */
  } cases[] = {
    { sealed, -1 },
    { sealed, -1 },
    { alias, -1 },
    { empty, -1 },
    { letter, BS_STORE_ERROR_FOREIGN },
    { from, BS_STORE_ERROR_FOREIGN },
    { place.folder, BS_STORE_ERROR_FAILED },
    { nowhere, BS_STORE_ERROR_FAILED },
    { under, BS_STORE_ERROR_READ_ONLY },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = bs_sealed_file_seal_with_limits (from, cases[i].to, PASSPHRASE, &cheap, NULL, &error);
      g_test_message ("%u: %s", i, cases[i].to);
      if (cases[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, BS_STORE_ERROR, cases[i].code);
      g_assert_cmpint (good, ==, cases[i].code < 0);
    }
  g_autofree char *kept = NULL;
  g_assert_true (g_file_get_contents (letter, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "Dear doctor");
  g_assert_true (g_file_test (alias, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (place.folder, ""), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/sealed/round-trips", test_round_trips);
  g_test_add_func ("/backup/sealed/real-limits", test_real_limits);
  g_test_add_func ("/backup/sealed/passphrases", test_passphrases);
  g_test_add_func ("/backup/sealed/same-text", test_same_text);
  g_test_add_func ("/backup/sealed/targets", test_targets);
  return g_test_run ();
}
