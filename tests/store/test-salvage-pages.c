/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "salvage-testing.h"

/* What can be read of a damaged diary: page by page, and at random, with seeds that stay. */

/* What SELECT reads of the entries before it gives up, from both ends: each row as one text, by its id. */
static GHashTable *
select_rows (const char *path)
{
  static const char *const orders[] = { "SELECT id, entry.* FROM entry NOT INDEXED ORDER BY number",
                                        "SELECT id, entry.* FROM entry NOT INDEXED ORDER BY number DESC" };
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *uri = g_strdup_printf ("file:%s?immutable=1", path);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      sqlite3 *handle = NULL;
      sqlite3_stmt *statement = NULL;
      if (sqlite3_open_v2 (uri, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL) == SQLITE_OK &&
          sqlite3_prepare_v2 (handle, orders[i], -1, &statement, NULL) == SQLITE_OK)
        while (sqlite3_step (statement) == SQLITE_ROW)
          {
            char id[BS_UUID_LENGTH + 1];
            if (sqlite3_column_bytes (statement, 0) != 16)
              continue;
            GString *row = g_string_new (NULL);
            bs_uuid_from_bytes (sqlite3_column_blob (statement, 0), id);
            for (int column = 2; column < sqlite3_column_count (statement); column++)
              g_string_append_printf (row, "%s|", (const char *) sqlite3_column_text (statement, column));
            g_hash_table_insert (rows, g_strdup (id), g_string_free (row, FALSE));
          }
      sqlite3_finalize (statement);
      sqlite3_close (handle);
    }
  return rows;
}

/* Every row that SELECT reads, as it was written, is an entry in what was made. */
static void
assert_no_less_than_select (GHashTable *whole, const char *path, BsStore *store)
{
  g_autoptr (GHashTable) rows = select_rows (path);
  GHashTableIter iter;
  gpointer id, row;
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (g_strcmp0 (row, g_hash_table_lookup (whole, id)) == 0)
      {
        g_assert_nonnull (store);
        g_autoptr (BsEntry) found = bs_store_get_entry (store, id, NULL);
        g_assert_nonnull (found);
      }
}

/* A page that holds nothing any more costs what stood in it, and the file still says how many entries there were. */
static void
test_each_page (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GByteArray) whole = make_bytes (&place);
  g_autoptr (GHashTable) rows = select_rows (place.path);
  guint n_costly = 0;
  g_assert_cmpuint (g_hash_table_size (rows), ==, N_ENTRIES);
  for (gsize at = 0; at < whole->len; at += PAGE_SIZE)
    {
      BsSalvageCounts counts;
      g_autoptr (GByteArray) damaged = copy_bytes (whole);
      memset (damaged->data + at, 0, PAGE_SIZE);
      write_file (place.path, damaged);
      g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
      g_test_message ("page %" G_GSIZE_FORMAT, at / PAGE_SIZE + 1);
      g_assert_nonnull (store);
      guint n_sound = count_sound (store);
      g_assert_cmpuint (counts.n_known, ==, N_ENTRIES);
      g_assert_cmpuint (n_sound + counts.n_incomplete, ==, counts.n_entries);
      /* What a page holds: some 10 entries, or the measures of some 30. */
      g_assert_cmpuint (n_sound, >=, N_ENTRIES - 35);
      g_assert_cmpuint (counts.n_entries, >=, N_ENTRIES - 15);
      g_assert_true ((counts.n_entries < N_ENTRIES) == (counts.first_lost != BS_DATE_ANY));
      assert_no_less_than_select (rows, place.path, store);
      n_costly += n_sound < N_ENTRIES;
    }
  g_assert_cmpuint (n_costly, >, 10);
}

/* Something else stands where a few bytes were. */
static void
test_flipped (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GByteArray) whole = make_bytes (&place);
  g_autoptr (GHashTable) rows = select_rows (place.path);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  for (gsize at = 0; at < whole->len; at += PAGE_SIZE)
    {
      BsSalvageCounts counts;
      g_autoptr (GByteArray) damaged = copy_bytes (whole);
      for (guint i = 0; i < 8; i++)
        damaged->data[at + g_rand_int_range (random, 0, i < 4 ? 64 : PAGE_SIZE)] ^= g_rand_int_range (random, 1, 256);
      write_file (place.path, damaged);
      g_test_message ("page %" G_GSIZE_FORMAT, at / PAGE_SIZE + 1);
      g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
      g_assert_nonnull (store);
      g_assert_cmpuint (counts.n_entries, >=, N_ENTRIES - 40);
      assert_no_less_than_select (rows, place.path, store);
    }
}

static void
damage_somehow (GByteArray *bytes, GRand *random)
{
  guint n_pages = bytes->len / PAGE_SIZE;
  for (guint n = g_rand_int_range (random, 1, 30); n > 0; n--)
    {
      gsize one = (gsize) g_rand_int_range (random, 0, n_pages) * PAGE_SIZE;
      gsize other = (gsize) g_rand_int_range (random, 0, n_pages) * PAGE_SIZE;
      gsize from = g_rand_int_range (random, 0, PAGE_SIZE), length = g_rand_int_range (random, 1, PAGE_SIZE);
      switch (g_rand_int_range (random, 0, 5))
        {
        case 0:
          memset (bytes->data + one, g_rand_int_range (random, 0, 256), PAGE_SIZE);
          break;
        case 1:
          memmove (bytes->data + one, bytes->data + other, PAGE_SIZE);
          break;
        case 2:
          memset (bytes->data + one + from, g_rand_int_range (random, 0, 256), MIN (length, PAGE_SIZE - from));
          break;
        default:
          for (guint i = 0; i < 20; i++)
            bytes->data[one + g_rand_int_range (random, 0, i < 10 ? 120 : PAGE_SIZE)] = g_rand_int (random) & 0xff;
        }
    }
  if (g_rand_int_range (random, 0, 8) == 0)
    g_byte_array_set_size (bytes, g_rand_int_range (random, 1, bytes->len));
}

static void
test_at_random (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (GByteArray) whole = make_bytes (&place);
  g_autoptr (GHashTable) rows = select_rows (place.path);
  for (guint seed = 0; seed < 80; seed++)
    {
      BsSalvageCounts counts;
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GByteArray) damaged = copy_bytes (whole);
      damage_somehow (damaged, random);
      write_file (place.path, damaged);
      g_test_message ("seed %u", seed);
      g_autoptr (BsStore) store = salvage (&place, place.path, &counts);
      assert_no_less_than_select (rows, place.path, store);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/salvage/each-page", test_each_page);
  g_test_add_func ("/store/salvage/flipped", test_flipped);
  g_test_add_func ("/store/salvage/at-random", test_at_random);
  return g_test_run ();
}
