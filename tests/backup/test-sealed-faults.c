/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sealed-testing.h"

#define LOWEST_BIT 0x01
#define ALL_BITS 0xff

/* What is said of a file of which one byte is another. */
static BsSealedError
expected_code (guint at, guint8 flip)
{
  if (at < 16)
    return BS_SEALED_ERROR_NOT_SEALED;
  /* A version of 0 there never was. */
  if (at < 20 && !(at == 16 && flip == LOWEST_BIT))
    return BS_SEALED_ERROR_LATER_VERSION;
  return BS_SEALED_ERROR_DAMAGED;
}

static void
test_every_byte (void)
{
  static const guint8 flips[] = { LOWEST_BIT, ALL_BITS };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GBytes) plain = some_bytes (60);
  g_autoptr (GByteArray) sealed = seal_bytes (&place, plain);
  for (guint at = 0; at < sealed->len; at++)
    for (guint i = 0; i < G_N_ELEMENTS (flips); i++)
      {
        sealed->data[at] ^= flips[i];
        assert_refused (&place, sealed, PASSPHRASE, expected_code (at, flips[i]));
        sealed->data[at] ^= flips[i];
      }
  assert_opens (&place, sealed, plain);
}

/* Somebody who changes the head and its hash changes no message unnoticed: the first one stands for all of the head. */
static void
test_forged_head (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GBytes) plain = some_bytes (60);
  g_autoptr (GByteArray) sealed = seal_bytes (&place, plain);
  /* A byte of the cost that still is allowed, the salt, the stream's header, the first message. */
  static const guint places[] = { 24, 32, 33, 40, 55, 56, 79, 80, 96 };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      sealed->data[places[i]] ^= 2;
      forge_hash (sealed);
      g_test_message ("%u", places[i]);
      assert_refused (&place, sealed, PASSPHRASE, BS_SEALED_ERROR_WRONG_PASSPHRASE);
      sealed->data[places[i]] ^= 2;
    }
  forge_hash (sealed);
  assert_opens (&place, sealed, plain);
}

static void
put_number (guint8 *bytes, guint64 number)
{
  for (guint i = 0; i < 8; i++)
    bytes[i] = (guint8) (number >> (8 * i));
}

/* A hostile file names what it costs to try a passphrase: it is not tried. */
static void
test_limits (void)
{
  static const struct
  {
    guint64 operations, memory;
    BsSealedError code;
  } cases[] = {
    { 1, 8192, BS_SEALED_ERROR_WRONG_PASSPHRASE }, /* as it was made, but see the passphrase */
    { 0, 8192, BS_SEALED_ERROR_LIMITS },
    { BS_SEALED_MOST_OPERATIONS, 8192, BS_SEALED_ERROR_WRONG_PASSPHRASE },
    { BS_SEALED_MOST_OPERATIONS + 1, 8192, BS_SEALED_ERROR_LIMITS },
    { G_MAXUINT64, 8192, BS_SEALED_ERROR_LIMITS },
    { 1, 8191, BS_SEALED_ERROR_LIMITS },
    { 1, 0, BS_SEALED_ERROR_LIMITS },
    { 1, BS_SEALED_MOST_MEMORY + 1, BS_SEALED_ERROR_LIMITS },
    { 1, G_GUINT64_CONSTANT (100) << 30, BS_SEALED_ERROR_LIMITS },
    { 1, G_MAXUINT64, BS_SEALED_ERROR_LIMITS },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GBytes) plain = some_bytes (60);
  g_autoptr (GByteArray) sealed = seal_bytes (&place, plain);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      put_number (sealed->data + 24, cases[i].operations);
      put_number (sealed->data + 32, cases[i].memory);
      forge_hash (sealed);
      g_test_message ("%u", i);
      assert_refused (&place, sealed, "not " PASSPHRASE, cases[i].code);
    }
}

/* A version of 0 and another way to make the key were never written. */
static void
test_numbers (void)
{
  static const struct
  {
    guint at;
    guint8 number;
    BsSealedError code;
  } cases[] = {
    { 16, 0, BS_SEALED_ERROR_DAMAGED },         { 16, 2, BS_SEALED_ERROR_LATER_VERSION },
    { 19, 255, BS_SEALED_ERROR_LATER_VERSION }, { 20, 1, BS_SEALED_ERROR_DAMAGED },
    { 23, 1, BS_SEALED_ERROR_DAMAGED },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GBytes) plain = some_bytes (60);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) sealed = seal_bytes (&place, plain);
      sealed->data[cases[i].at] = cases[i].number;
      forge_hash (sealed);
      g_test_message ("%u", i);
      assert_refused (&place, sealed, PASSPHRASE, cases[i].code);
    }
}

static void
test_cut_off (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GBytes) little = some_bytes (5), much = some_bytes (3 * CHUNK + 5);
  g_autoptr (GByteArray) small = seal_bytes (&place, little), large = seal_bytes (&place, much);
  while (small->len > 0)
    {
      g_byte_array_set_size (small, small->len - 1);
      assert_refused (&place, small, PASSPHRASE,
                      small->len < 16 ? BS_SEALED_ERROR_NOT_SEALED : BS_SEALED_ERROR_DAMAGED);
    }
  /* At each border of a message, and one byte to each side of it. */
  for (gint i = 3; i >= 0; i--)
    for (gint side = 1; side >= -1; side--)
      {
        g_byte_array_set_size (large, (guint) (HEAD + i * SEALED_CHUNK + side));
        assert_refused (&place, large, PASSPHRASE, BS_SEALED_ERROR_DAMAGED);
      }
}

/* Messages at another place, twice, left out, of another file or behind the last. */
static void
test_messages (void)
{
  static const struct
  {
    const char *what;
    gint order[6]; /* of messages, from 0; 4 the last; 10 and more: of another file; -1: the end */
  } cases[] = {
    { "exchanged", { 1, 0, 2, 3, 4, -1 } },
    { "twice", { 0, 0, 1, 2, 4, -1 } },
    { "left out", { 0, 2, 3, 4, -1 } },
    { "without the first", { 1, 2, 3, 4, -1 } },
    { "only the last", { 4, -1 } },
    { "the last in the middle", { 0, 1, 4, 2, -1 } },
    { "behind the last", { 0, 1, 2, 4, 3, -1 } },
    { "the last twice", { 0, 1, 2, 3, 4, 4 } },
    { "of another file", { 0, 11, 2, 3, 4, -1 } },
    { "the last of another", { 0, 1, 2, 3, 14, -1 } },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GBytes) plain = some_bytes (4 * CHUNK + 5);
  g_autoptr (GByteArray) sealed = seal_bytes (&place, plain), other = seal_bytes (&place, plain);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) mixed = g_byte_array_new ();
      g_byte_array_append (mixed, sealed->data, HEAD);
      for (guint j = 0; j < 6 && cases[i].order[j] >= 0; j++)
        {
          guint message = (guint) cases[i].order[j] % 10;
          const GByteArray *from = cases[i].order[j] >= 10 ? other : sealed;
          g_byte_array_append (mixed, from->data + HEAD + message * SEALED_CHUNK, message == 4 ? 5 + 17 : SEALED_CHUNK);
        }
      g_test_message ("%s", cases[i].what);
      assert_refused (&place, mixed, PASSPHRASE, BS_SEALED_ERROR_DAMAGED);
    }
  g_byte_array_append (sealed, (const guint8 *) "x", 1);
  assert_refused (&place, sealed, PASSPHRASE, BS_SEALED_ERROR_DAMAGED);
}

static void
test_other_files (void)
{
  static const struct
  {
    const char *content;
    gssize length;
  } cases[] = {
    { "", 0 },
    { "PK\x03\x04\x14\x00\x00\x00", 8 },
    { "SQLite format 3\0", 16 },
    { "Backstory seale", 15 },
    { "{ \"format\": \"backstory-diary\" }", 31 },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_byte_array_append (bytes, (const guint8 *) cases[i].content, (guint) cases[i].length);
      assert_refused (&place, bytes, PASSPHRASE, BS_SEALED_ERROR_NOT_SEALED);
    }
}

/* What stands where the opened file should be stays; a folder, nothing at all and a pipe cannot be opened. */
static void
test_places (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GBytes) plain = some_bytes (60);
  g_autoptr (GByteArray) sealed = seal_bytes (&place, plain);
  g_autofree char *from = place_build (&place, "sealed"), *letter = place_build (&place, "letter");
  g_autofree char *none = place_build (&place, "none"), *to = place_build (&place, "to");
  g_autofree char *pipe = place_build (&place, "pipe"), *kept = NULL;
  g_assert_true (g_file_set_contents (from, (const char *) sealed->data, sealed->len, NULL));
  g_assert_true (g_file_set_contents (letter, "Dear doctor", -1, NULL));
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  const struct
  {
    const char *from, *to;
  } cases[] = { { from, letter }, { none, to }, { place.folder, to }, { pipe, to } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_false (bs_sealed_file_open (cases[i].from, cases[i].to, PASSPHRASE, NULL, &error));
      g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
    }
  g_assert_true (g_file_get_contents (letter, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "Dear doctor");
  g_assert_cmpuint (count_files (place.folder, ""), ==, 3);
  g_assert_false (bs_sealed_file_is_sealed (pipe));
  g_assert_false (bs_sealed_file_is_sealed (none));
}

/* A disk that is full after `room` bytes: in a child, as the limit holds for the whole process. */
static gint
code_with_room (const char *from, const char *to, gboolean seal, guint room)
{
  pid_t child = fork ();
  if (child == 0)
    {
      const struct rlimit limit = { room, room };
      g_autoptr (GError) error = NULL;
      signal (SIGXFSZ, SIG_IGN);
      if (setrlimit (RLIMIT_FSIZE, &limit) == 0)
        {
          if (seal)
            bs_sealed_file_seal_with_limits (from, to, PASSPHRASE, &cheap, NULL, &error);
          else
            bs_sealed_file_open (from, to, PASSPHRASE, NULL, &error);
        }
      _exit (error != NULL && error->domain == BS_STORE_ERROR ? error->code : 99);
    }
  int status;
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WEXITSTATUS (status);
}

static void
test_full_disk (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GBytes) plain = some_bytes (3 * CHUNK);
  g_autoptr (GByteArray) sealed = seal_bytes (&place, plain);
  g_autofree char *text = place_build (&place, "text"), *former = place_build (&place, "former"),
                  *to = place_build (&place, "to");
  g_assert_true (g_file_set_contents (text, g_bytes_get_data (plain, NULL), (gssize) g_bytes_get_size (plain), NULL));
  g_assert_true (g_file_set_contents (former, (const char *) sealed->data, sealed->len, NULL));
  static const guint rooms[] = { 0, 1, HEAD, CHUNK, 3 * CHUNK - 1 };
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_test_message ("%u", rooms[i]);
      g_assert_cmpint (code_with_room (text, former, TRUE, rooms[i]), ==, BS_STORE_ERROR_FULL);
      g_assert_cmpint (code_with_room (former, to, FALSE, rooms[i]), ==, BS_STORE_ERROR_FULL);
    }
  g_assert_cmpuint (count_files (place.folder, ""), ==, 2);
  g_autoptr (GBytes) expected = g_byte_array_free_to_bytes (g_steal_pointer (&sealed));
  assert_same_content (former, expected);
}

static void
test_cancelled (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *text = place_build (&place, "text"), *to = place_build (&place, "to"),
                  *back = place_build (&place, "back");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_cancellable_cancel (cancelled);
  g_assert_true (g_file_set_contents (text, "text", -1, NULL));
  g_assert_false (bs_sealed_file_seal_with_limits (text, to, PASSPHRASE, &cheap, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (bs_sealed_file_seal_with_limits (text, to, PASSPHRASE, &cheap, NULL, NULL));
  g_assert_false (bs_sealed_file_open (to, back, PASSPHRASE, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/sealed-faults/every-byte", test_every_byte);
  g_test_add_func ("/backup/sealed-faults/forged-head", test_forged_head);
  g_test_add_func ("/backup/sealed-faults/limits", test_limits);
  g_test_add_func ("/backup/sealed-faults/numbers", test_numbers);
  g_test_add_func ("/backup/sealed-faults/cut-off", test_cut_off);
  g_test_add_func ("/backup/sealed-faults/messages", test_messages);
  g_test_add_func ("/backup/sealed-faults/other-files", test_other_files);
  g_test_add_func ("/backup/sealed-faults/places", test_places);
  g_test_add_func ("/backup/sealed-faults/full-disk", test_full_disk);
  g_test_add_func ("/backup/sealed-faults/cancelled", test_cancelled);
  return g_test_run ();
}
