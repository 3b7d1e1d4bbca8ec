/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-csv-diary.h"
#include "bs-csv-mapping.h"
#include "bs-csv-writer.h"
#include "bs-diary-reader.h"
#include "exchange-testing.h"
#include "fuzz-testing.h"

/* Whatever the bytes are, they are refused in words, or read: as a table of Backstory, which can be written and read again
 * the same, and as one of another diary, whose rows become valid entries or are refused in words.
 *
 * As a test it runs over the tables of the examples and over those of other diaries below, each changed many times by a
 * mutator whose seed is fixed, or given as the first argument, the number of rounds as the second. As a libFuzzer target:
 * as fuzz-diary-reader.c says, with this file in the place of that one. */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == BS_CSV_ERROR || error->domain == BS_DIARY_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_own (const char *data, gsize size)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDiary) diary = bs_csv_read_diary (data, size, NULL, warnings, NULL, &error);
  g_autoptr (BsDiary) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *written_again = NULL;

  for (guint i = 0; i < warnings->len; i++)
    g_assert_true (g_utf8_validate (warnings->pdata[i], -1, NULL));
  if (diary == NULL)
    {
      check_error (error);
      return;
    }
  written = bs_csv_write_diary (diary);
  again = bs_csv_read_diary (written, strlen (written), NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->entries->len, ==, diary->entries->len);
  for (guint i = 0; i < diary->entries->len; i++)
    g_assert_true (bs_entry_equal (diary->entries->pdata[i], again->entries->pdata[i], TRUE));
  written_again = bs_csv_write_diary (again);
  g_assert_cmpstr (written_again, ==, written);
}

static void
check_mapping (const BsCsvMapping *mapping, const BsCsvTable *table)
{
  g_auto (BsCsvRefusals) refusals = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDiary) diary = bs_csv_mapping_read_table (mapping, table, &refusals, NULL, &error);
  g_autofree char *rest = bs_csv_mapping_format_rest (mapping, table);

  g_assert_true (g_utf8_validate (rest, -1, NULL));
  if (diary == NULL)
    {
      check_error (error);
      return;
    }
  g_assert_cmpuint (diary->entries->len + refusals.n_rows, ==, bs_csv_table_get_n_rows (table));
  for (guint i = 0; i < refusals.errors->len; i++)
    check_error (refusals.errors->pdata[i]);
  for (guint i = 0; i < diary->entries->len; i++)
    {
      const BsEntry *entry = diary->entries->pdata[i];

      g_assert_true (bs_uuid_is_valid (entry->id));
      g_assert_true (bs_entry_validate (entry, NULL, NULL, NULL));
    }
}

static void
check_foreign (const char *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsCsvTable) table = bs_csv_table_new (bytes, NULL, &error);
  BsCsvMapping mapping;
  gint n;

  if (table == NULL)
    {
      check_error (error);
      return;
    }
  mapping = bs_csv_mapping_guess (table);
  check_mapping (&mapping, table);
  /* And with roles that fit by chance only. */
  mapping = BS_CSV_MAPPING_NONE;
  n = (gint) bs_csv_table_get_n_columns (table);
  for (gint role = 0; role < MIN (n, BS_CSV_N_ROLES); role++)
    mapping.columns[role] = role;
  mapping.keep_rest = TRUE;
  for (mapping.order = BS_CSV_ORDER_DMY; mapping.order <= BS_CSV_ORDER_YMD; mapping.order++)
    check_mapping (&mapping, table);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  check_own ((const char *) data, size);
  check_foreign ((const char *) data, size);
  return 0;
}

#ifndef BS_LIBFUZZER

static const char *const pieces[] = {
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  "\r",
  "\"",
  "\"\"",
  "\"\n",
  "'",
  "'=",
  "=1",
  "\xef\xbb\xbf",
  "\xff\xfe",
  "\xc3",
  "\xe2\x80\xaf",
  "sep=;\n",
  "row",
  "entry",
  "measure",
  "id",
  "at",
  "measures",
  "none",
  "unrated",
  "measure.kind",
  "rest",
  "-1",
  "0",
  "11",
  "6,5",
  "1e9",
  "2026-11-22",
  "22.11.2026",
  "3/4/26",
  "14:30",
  "2 pm",
  "2026-11-22T09:00+01:00",
  "Nov",
  "Datum",
  "Pain",
  "lower back",
  "Ibuprofen 400 mg + x",
  "😀",
};
static const FuzzPieces changes = { pieces, G_N_ELEMENTS (pieces), ',', ",;\t\r\n" };

static const char *const others[] = {
  "Datum;Uhrzeit;Schmerz (0-10);Ort;Medikament;Dosis;Notiz;Schlaf\r\n"
  "22.11.2026;14:30;6;LWS links;Ibuprofen;400 mg;\"beim Gehen; \"\"arg\"\"\";7\r\n"
  "3.4.2026;9.00 Uhr;6,5;linkes Knie, Kreuz;Ibu 400 mg, Novalgin 0,5 g;;\"zwei\nZeilen\";6\r\n",
  "Date,Pain,Notes\nSun 22 Nov 2026 2:30 pm,7/10,\"a, b\"\n11/23/2026 12:00 AM,65 %,\n2026-11-24T00:00:00.000Z,,x\n",
  "sep=\t\n22 ноября 2026 г.\t5\tпоясница слева\n1er janvier 2026 à 14h30\t0\tbas du dos à gauche\n",
};

static void
fuzz_table (const char *id, const char *table, const FuzzRun *run)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (run->seed ^ g_str_hash (id));

  g_test_message ("%s", id);
  for (guint i = 0; i < run->rounds; i++)
    {
      g_autoptr (GString) text = g_string_new (table);
      gint n = g_rand_int_range (rand, 0, 4);
      g_autofree guint8 *copy = NULL;

      for (gint j = 0; j < n; j++)
        fuzz_mutate (text, rand, &changes);
      copy = g_memdup2 (text->str, text->len); /* so that reading past it is seen */
      LLVMFuzzerTestOneInput (copy != NULL ? copy : (const guint8 *) "", text->len);
    }
}

static void
fuzz_example (const char *id, const char *json, gsize length, gpointer user_data)
{
  g_autoptr (BsDiary) diary = bs_diary_new_from_data (json, length, NULL, NULL);
  g_autofree char *table = bs_csv_write_diary (diary);

  fuzz_table (id, table, user_data);
}

static void
test_fuzz (gconstpointer user_data)
{
  FuzzRun run = *(const FuzzRun *) user_data;

  foreach_example (fuzz_example, &run);
  run.rounds *= 20; /* the one that has every field, and those of others */
  fuzz_example ("full", full_diary, strlen (full_diary), &run);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    fuzz_table (others[i], others[i], &run);
}

int
main (int argc, char **argv)
{
  return fuzz_run (argc, argv, "/exchange/fuzz/csv-reader", test_fuzz, 10);
}
#endif
