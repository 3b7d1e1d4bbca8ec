/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-diary-reader.h"
#include "bs-diary-writer.h"
#include "exchange-testing.h"
#include "fuzz-testing.h"

/* Whatever the bytes are, they are refused in words, or read; what was read can be written, and read again the same.
 *
 * As a test it runs over the examples, each changed many times by a mutator whose seed is fixed, or given as the first
 * argument, the number of rounds as the second. As a libFuzzer target, at the root of the sources:
 *
 *   CC=clang meson setup build-fuzz -Dgtk=false -Db_sanitize=address,undefined -Db_lundef=false \
 *     -Dc_args=-fsanitize=fuzzer-no-link
 *   ninja -C build-fuzz src/libbackstory-core.a
 *   clang -g -O1 -fsanitize=fuzzer,address,undefined -DBS_LIBFUZZER -Ibuild-fuzz -Isrc/core/model -Isrc/core/store \
 *     -Isrc/core/exchange -Itests/exchange tests/exchange/fuzz-diary-reader.c tests/exchange/exchange-testing.c \
 *     build-fuzz/src/libbackstory-core.a $(pkg-config --cflags --libs json-glib-1.0 gio-unix-2.0 sqlite3) -lm \
 *     -o build-fuzz/fuzz-diary-reader
 *   build-fuzz/fuzz-diary-reader -max_len=65536 corpus/   # a folder with one diary a file
 */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_entry (const BsEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  g_autoptr (BsEntry) read = NULL;

  g_assert_true (bs_uuid_is_valid (entry->id));
  written = bs_entry_to_json (entry, 2);
  read = bs_entry_new_from_json (written, &error);
  g_assert_no_error (error);
  g_assert_true (bs_entry_equal (entry, read, TRUE));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDiary) diary = bs_diary_new_from_data ((const char *) data, size, warnings, &error);
  g_autoptr (BsDiary) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *written_again = NULL;
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (BsEntry) entry = bs_entry_new_from_json (text, NULL);

  (void) entry;
  if (diary == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == BS_DIARY_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  g_assert_no_error (error);
  for (guint i = 0; i < warnings->len; i++)
    g_assert_true (g_utf8_validate (warnings->pdata[i], -1, NULL));
  for (guint i = 0; i < diary->entries->len; i++)
    check_entry (diary->entries->pdata[i]);
  written = bs_diary_to_json (diary, BS_INSTANT_NONE);
  again = bs_diary_new_from_data (written, strlen (written), NULL, &error);
  g_assert_no_error (error);
  written_again = bs_diary_to_json (again, BS_INSTANT_NONE);
  g_assert_cmpstr (written_again, ==, written);
  return 0;
}

#ifndef BS_LIBFUZZER

/* Pieces that a diary is made of, to be put where they do not belong. */
static const char *const pieces[] = {
  "null",
  "true",
  "[]",
  "{}",
  "\"\"",
  "-1",
  "0",
  "3.0",
  "1e400",
  "99999999999999999999",
  "\"2026-11-22\"",
  "\"fever\"",
  "\"2026-11-22T09:00+01:00\"",
  "\"\\ud83d\\ude00\"",
  "\"\\u0000\"",
  ",",
  ":",
  "]",
  "}",
  "\"",
  "\\",
  "[[[[[[[[",
  "\xef\xbb\xbf",
  "\xc3",
  "\"id\":",
  "\"signs\":",
  "\"skipped\":",
  "\"measures\":",
  "\"at\":",
  "\"pain\":",
  "\"kind\":",
  "\"rest\"",
  "\"note\":",
};

static const FuzzPieces changes = { pieces, G_N_ELEMENTS (pieces), ':', ",}]" };

static void
fuzz (const char *id, const char *diary, gsize length, gpointer user_data)
{
  const FuzzRun *run = user_data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (run->seed ^ g_str_hash (id));

  g_test_message ("%s", id);
  for (guint i = 0; i < run->rounds; i++)
    {
      g_autoptr (GString) text = g_string_new_len (diary, (gssize) length);
      gint n = g_rand_int_range (rand, 0, 4);
      g_autofree guint8 *copy = NULL;

      for (gint j = 0; j < n; j++)
        fuzz_mutate (text, rand, &changes);
      copy = g_memdup2 (text->str, text->len); /* so that reading past it is seen */
      LLVMFuzzerTestOneInput (copy != NULL ? copy : (const guint8 *) "", text->len);
    }
}

static void
test_fuzz (gconstpointer user_data)
{
  FuzzRun run = *(const FuzzRun *) user_data;

  foreach_example (fuzz, &run);
  run.rounds *= 10; /* the one that has every field */
  fuzz ("full", full_diary, strlen (full_diary), &run);
}

int
main (int argc, char **argv)
{
  return fuzz_run (argc, argv, "/exchange/fuzz/diary-reader", test_fuzz, 200);
}
#endif
