/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-csv-columns.h"
#include "bs-csv-diary.h"
#include "bs-csv-writer.h"
#include "bs-diary-reader.h"
#include "bs-diary-writer.h"
#include "exchange-testing.h"

static BsDiary *
read_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsDiary *diary = bs_diary_new_from_data (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return diary;
}

static BsDiary *
read_table (const char *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  BsDiary *diary = bs_csv_read_diary (table, strlen (table), NULL, warnings, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  return diary;
}

/* All of the entries, in their order. */
static void
assert_same_entries (const BsDiary *a, const BsDiary *b)
{
  g_assert_cmpuint (a->entries->len, ==, b->entries->len);
  for (guint i = 0; i < a->entries->len; i++)
    {
      g_autofree char *one = bs_entry_to_json (a->entries->pdata[i], 0);
      g_autofree char *other = bs_entry_to_json (b->entries->pdata[i], 0);

      g_assert_cmpstr (one, ==, other);
      g_assert_true (bs_entry_equal (a->entries->pdata[i], b->entries->pdata[i], TRUE));
    }
}

static void
check_round_trip (const char *id, const char *json, gsize length, gpointer user_data)
{
  g_autoptr (BsDiary) diary = read_json (json);
  g_autofree char *table = bs_csv_write_diary (diary);
  g_autoptr (BsDiary) again = read_table (table);
  g_autofree char *table_again = bs_csv_write_diary (again);

  g_test_message ("%s", id);
  assert_same_entries (again, diary);
  g_assert_cmpstr (table_again, ==, table);
}

static void
test_examples (void)
{
  foreach_example (check_round_trip, NULL);
  check_round_trip ("full", full_diary, strlen (full_diary), NULL);
}

/* What texts can hold. */
static const char *const texts[] = {
  "",
  "'",
  "''",
  "=1+1",
  "'=1+1",
  "+49 30",
  "-",
  "@me",
  "\tx",
  "\rx",
  "\nx",
  " ",
  " a ",
  "a,b",
  "a;b\tc",
  "say \"ouch\"",
  "\"",
  "\"\"",
  "two\nlines",
  "two\r\nlines",
  "end\n",
  "\r",
  "😀 é 文字",
  "= ",
  "'tis",
  "none",
  "unrated",
  "row",
  "5",
  "0042",
  "1e5",
  "TRUE",
  "\x01\x1f\x7f",
  "\xef\xbb\xbf",
};

static void
test_texts (void)
{
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (BsDiary) again = NULL;
  g_autofree char *table = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      BsEntry *entry = bs_entry_new ();
      BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
      g_autofree char *id = bs_uuid_new ();

      g_strlcpy (entry->id, id, sizeof entry->id);
      entry->at = bs_instant_new_date (20000);
      bs_entry_set_note (entry, texts[i]);
      measure->name = g_strdup (texts[i]);
      measure->dose = g_strdup (texts[G_N_ELEMENTS (texts) - 1 - i]);
      g_ptr_array_add (diary->entries, entry);
    }
  table = bs_csv_write_diary (diary);
  again = read_table (table);
  assert_same_entries (again, diary);
}

static void
test_looks (void)
{
  static const char json[] =
      "{\"format\":\"backstory-diary\",\"version\":1,\"entries\":[{\"id\":\"22222222-0000-4000-8000-000000000001\","
      "\"at\":\"2026-11-22T09:00+01:00\",\"types\":[],\"numb\":[\"foot-left\",\"leg\"],\"note\":\"=1\","
      "\"measures\":[{\"kind\":\"rest\",\"how\":\"sit\"}]}]}";
  static const char expected[] =
      "row,id,recordedAt,updatedAt,at,end,pain,legPain,types,course,when,walkMin,onsetMin,walkMetres,walkPosture,"
      "stopReason,position,easierWhen,sites,radiates,numb,signs,skipped,triggers,measures,note,"
      "measure.number,measure.kind,measure.how,measure.class,measure.name,measure.dose,measure.at,measure.appliedMin,"
      "measure.result,measure.resultMin,measure.painAfter\r\n"
      "entry,22222222-0000-4000-8000-000000000001,,,2026-11-22T09:00+01:00,,unrated,,none,,,,,,,,,,,,"
      "\"foot-left;leg\",,,,1,'=1,,,,,,,,,,,\r\n"
      "measure,22222222-0000-4000-8000-000000000001,,,,,,,,,,,,,,,,,,,,,,,,,1,rest,sit,,,,,,,,\r\n";
  g_autoptr (BsDiary) diary = read_json (json);
  g_autofree char *table = bs_csv_write_diary (diary);

  g_assert_cmpstr (table, ==, expected);
}

static void
test_store (void)
{
  BsStore *store = open_store ();
  g_autoptr (BsDiary) diary = read_json (full_diary);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) some = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *table = bs_csv_write_diary (diary);
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;

  for (guint i = 0; i < diary->entries->len; i++)
    {
      g_autoptr (BsEntry) written = bs_store_restore_entry (store, diary->entries->pdata[i], &error);
      g_assert_no_error (error);
    }
  g_assert_true (bs_csv_write_store (store, NULL, out, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)), table, strlen (table));
  /* One that has no entry of it is a table with heads. */
  query.from = query.to = bs_date_from_ymd (2030, 1, 1);
  g_assert_true (bs_csv_write_store (store, &query, some, &error));
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (some)), ==,
                    (gsize) (strchr (table, '\n') + 1 - table));
  close_store (store);
}

/* ---- After a spreadsheet ---- */

#define ID1 "22222222-0000-4000-8000-000000000001"
#define ID2 "22222222-0000-4000-8000-000000000002"

/* Two entries, the second with two measures, as spreadsheets leave them. */
static const char *const variants[] = {
  /* as it is written */
  "row,id,at,pain,types,measures,note,measure.number,measure.kind,measure.name\r\n"
  "entry," ID1 ",2026-11-20,0,none,none,,,,\r\n"
  "entry," ID2 ",2026-11-22T09:00+01:00,6,\"dull;sharp\",2,\"a, b\",,,\r\n"
  "measure," ID2 ",,,,,,1,rest,\r\n"
  "measure," ID2 ",,,,,,2,medicine,Ibuprofen\r\n",
  /* semicolons, everything in quotation marks, a mark, empty rows at the end */
  "\xef\xbb\xbf\"row\";\"id\";\"at\";\"pain\";\"types\";\"measures\";\"note\";\"measure.number\";\"measure.kind\";"
  "\"measure.name\"\n"
  "\"entry\";\"" ID1 "\";\"2026-11-20\";\"0\";\"none\";\"none\";\"\";\"\";\"\";\"\"\n"
  "\"entry\";\"" ID2 "\";\"2026-11-22T09:00+01:00\";\"6\";\"dull;sharp\";\"2\";\"a, b\";\"\";\"\";\"\"\n"
  "\"measure\";\"" ID2 "\";\"\";\"\";\"\";\"\";\"\";\"1\";\"rest\";\"\"\n"
  "\"measure\";\"" ID2 "\";\"\";\"\";\"\";\"\";\"\";\"2\";\"medicine\";\"Ibuprofen\"\n"
  ";;;;;;;;;\n;;;;;;;;;\n\n",
  /* tabs, other order of columns, rows sorted by the first, an empty column, numbers with decimals */
  "measure.name\tmeasure.kind\tmeasure.number\tnote\t\tmeasures\ttypes\tpain\tat\tid\trow\r"
  "\t\t\t\t\tnone\tnone\t0\t2026-11-20\t" ID1 "\tentry\r"
  "Ibuprofen\tmedicine\t2\t\t\t\t\t\t\t" ID2 "\tmeasure\r"
  "\trest\t1,0\t\t\t\t\t\t\t" ID2 "\tmeasure\r"
  "\t\t\ta, b\t\t2\tdull, sharp\t6.0\t2026-11-22T09:00+01:00\t" ID2 "\tentry",
  /* no numbers: the order of the table counts; the measures have no ids and follow their entry; short rows */
  "row,id,at,pain,types,measures,note,measure.kind,measure.name\n"
  "entry," ID1 ",2026-11-20,0,none,none\n"
  "entry," ID2 ",2026-11-22T09:00+01:00,6,dull sharp,2,\"a, b\"\n"
  "measure,,,,,,,rest\n"
  "measure,,,,,,,medicine,Ibuprofen\n",
  /* nobody says how many measures there are */
  "row,id,at,pain,types,measures,note,measure.kind,measure.name\n"
  "entry," ID1 ",2026-11-20,0,none,none\n"
  "entry," ID2 ",2026-11-22T09:00+01:00,6,dull sharp,,\"a, b\"\n"
  "measure,,,,,,,rest\n"
  "measure,,,,,,,medicine,Ibuprofen\n",
  "sep=,\nrow,id,at,pain,types,measures,note,measure.kind,measure.name\n"
  "entry," ID1 ",2026-11-20,0,none,0\n"
  "entry," ID2 ",2026-11-22T09:00+01:00,6,dull sharp,2,\"a, b\"\n"
  "measure,,,,,,,rest\n"
  "measure,,,,,,,medicine,Ibuprofen\n",
};

static void
test_spreadsheets (void)
{
  g_autoptr (BsDiary) expected = read_table (variants[0]);
  const BsEntry *second = expected->entries->pdata[1];

  g_assert_cmpuint (expected->entries->len, ==, 2);
  g_assert_cmpint (second->n_measures, ==, 2);
  g_assert_cmpstr (second->measures[1].name, ==, "Ibuprofen");
  g_assert_cmpstr (second->note, ==, "a, b");
  g_assert_cmpint (((BsEntry *) expected->entries->pdata[0])->n_measures, ==, 0);
  for (guint i = 1; i < G_N_ELEMENTS (variants); i++)
    {
      g_autoptr (BsDiary) diary = read_table (variants[i]);

      g_test_message ("variant %u", i);
      assert_same_entries (diary, expected);
    }
}

/* The same in the encodings of spreadsheets. */
static void
test_encodings (void)
{
  static const char table[] = "row,id,at,note\nentry," ID1 ",2026-11-20,Rücken – 5 €\n";
  static const struct
  {
    const char *encoding, *mark;
    guint n_warnings;
  } cases[] = { { "UTF-8", "\xef\xbb\xbf", 0 },
                { "UTF-16LE", "\xff\xfe", 0 },
                { "UTF-16BE", "\xfe\xff", 0 },
                { "windows-1252", "", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (BsDiary) diary = NULL;
      gsize length;
      g_autofree char *body = g_convert (table, -1, cases[i].encoding, "UTF-8", NULL, &length, &error);

      g_assert_no_error (error);
      g_byte_array_append (bytes, (const guint8 *) cases[i].mark, (guint) strlen (cases[i].mark));
      g_byte_array_append (bytes, (const guint8 *) body, (guint) length);
      diary = bs_csv_read_diary ((const char *) bytes->data, bytes->len, NULL, warnings, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (((BsEntry *) diary->entries->pdata[0])->note, ==, "Rücken – 5 €");
      g_assert_cmpuint (warnings->len, ==, cases[i].n_warnings);
    }
}

/* Without ids they are derived, and of those alike to the last field one is taken, as from a diary file. */
static void
test_without_ids (void)
{
  g_autoptr (BsDiary) diary = read_table ("row,at,pain,measures,measure.kind\n"
                                          "entry,2026-11-20,5,1,\n"
                                          "measure,,,,rest\n"
                                          "entry,2026-11-20,5,1,\n"
                                          "measure,,,,rest\n"
                                          "entry,2026-11-20,5,1,\n"
                                          "measure,,,,heat\n");
  g_autoptr (BsDiary) json = read_json ("{\"format\":\"backstory-diary\",\"version\":1,\"entries\":["
                                        "{\"at\":\"2026-11-20\",\"pain\":5,\"measures\":[{\"kind\":\"rest\"}]},"
                                        "{\"at\":\"2026-11-20\",\"pain\":5,\"measures\":[{\"kind\":\"heat\"}]}]}");

  assert_same_entries (diary, json);
}

static void
test_unknown_columns (void)
{
  static const char table[] = "row,id,at,mood,,measure.colour,mood\nentry," ID1 ",2026-11-20,fine,,,\n";
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDiary) diary = bs_csv_read_diary (table, strlen (table), NULL, warnings, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (diary->entries->len, ==, 1);
  g_assert_cmpuint (warnings->len, ==, 3);
  g_assert_nonnull (strstr (warnings->pdata[0], "mood"));
  g_assert_nonnull (strstr (warnings->pdata[1], "measure.colour"));
}

/* ---- What is refused ---- */

#define HEADS                                                                                                          \
  "row,id,at,end,pain,signs,skipped,measures,note,measure.number,measure.kind,measure.at,measure.resultMin\n"
#define ENTRY "entry," ID1 ",2026-11-22T09:00+01:00,,5,,,,,,,,\n"

static const struct
{
  const char *table;
  gboolean is_csv_error;
  int code;
  const char *message; /* how it begins */
} faults[] = {
  { ",,\n", TRUE, BS_CSV_ERROR_EMPTY, "there is nothing" },
  { "id,at\n" ID1 ",2026-11-20\n", TRUE, BS_CSV_ERROR_FOREIGN, "the columns are not" },
  { "row,id\nentry," ID1 "\n", TRUE, BS_CSV_ERROR_FOREIGN, "the columns are not" },
  { "Datum;Schmerz\n1.1.2026;5\n", TRUE, BS_CSV_ERROR_FOREIGN, "the columns are not" },
  { HEADS "entry," ID1 ",2026-11-22,,,,,,,,,,,x\n", TRUE, BS_CSV_ERROR_CELLS, "row 2 has more cells (14) " },
  { HEADS "entry," ID1 ",\"2026-11-22", TRUE, BS_CSV_ERROR_QUOTE, "row 2, column 3" },
  { "row,id,at,at\n" ENTRY, FALSE, BS_DIARY_ERROR_DUPLICATE, "the column “at”" },
  { "row,at,measure.kind,measure.kind\n", FALSE, BS_DIARY_ERROR_DUPLICATE, "the column “measure.kind”" },
  { HEADS ENTRY "entri," ID2 ",2026-11-22,,,,,,,,,,\n", FALSE, BS_DIARY_ERROR_UNKNOWN_VALUE, "row 3, row: “entri”" },
  { HEADS ENTRY ",,"
                ",,,,,x,,,,\n",
    FALSE, BS_DIARY_ERROR_UNKNOWN_VALUE, "row 3, row: “”" },
  { HEADS "\n" ENTRY "entry," ID2 ",2026-11-22,,11,,,,,,,,\n", FALSE, BS_DIARY_ERROR_RANGE,
    "row 4, pain: 11 is not between 0 and 10" },
  { HEADS "entry," ID1 ",2026-11-22,,5.5,,,,,,,,\n", FALSE, BS_DIARY_ERROR_TYPE, "row 2, pain: 5.5 is not a whole" },
  { HEADS "entry," ID1 ",2026-11-22,,,plague,,,,,,,\n", FALSE, BS_DIARY_ERROR_UNKNOWN_VALUE, "row 2, signs: “plague”" },
  { HEADS "entry," ID1 ",22.11.2026,,,,,,,,,,\n", FALSE, BS_DIARY_ERROR_INSTANT, "row 2, at: “22.11.2026”" },
  { HEADS "entry," ID1 ",,,,,,,,,,,\n", FALSE, BS_DIARY_ERROR_MISSING, "row 2, at: " },
  { HEADS "entry," ID1 ",2026-11-22T09:00+01:00,2026-11-22T08:00+01:00,,,,,,,,,\n", FALSE, BS_DIARY_ERROR_INCONSISTENT,
    "row 2, end: " },
  { HEADS "entry," ID1 ",2026-11-22,,,fever,fever,,,,,,\n", FALSE, BS_DIARY_ERROR_INCONSISTENT, "row 2, skipped[0]: " },
  { HEADS "entry,7,2026-11-22,,,,,,,,,,\n", FALSE, BS_DIARY_ERROR_RANGE, "row 2, id: “7”" },
  { HEADS ENTRY ENTRY, FALSE, BS_DIARY_ERROR_DUPLICATE, "row 3, id: " },
  /* measures */
  { HEADS "measure,,,,,,,,,1,rest,,\n", FALSE, BS_DIARY_ERROR_MISSING, "row 2, id: " },
  { HEADS ENTRY "measure," ID2 ",,,,,,,,1,rest,,\n", FALSE, BS_DIARY_ERROR_MISSING, "row 3, id: " },
  { HEADS ENTRY "measure," ID1 ",,,,,,,,1,,,\n", FALSE, BS_DIARY_ERROR_MISSING, "row 3, measure.kind: " },
  { HEADS ENTRY "measure," ID1 ",,,,,,,,1,nap,,\n", FALSE, BS_DIARY_ERROR_UNKNOWN_VALUE, "row 3, measure.kind: “nap”" },
  { HEADS ENTRY "measure," ID1 ",,,,,,,,1,rest,,1441\n", FALSE, BS_DIARY_ERROR_RANGE,
    "row 3, measure.resultMin: 1441" },
  { HEADS ENTRY "measure," ID1 ",,,,,,,,0,rest,,\n", FALSE, BS_DIARY_ERROR_RANGE, "row 3, measure.number: 0" },
  { HEADS ENTRY "measure," ID1 ",,,,,,,,51,rest,,\n", FALSE, BS_DIARY_ERROR_RANGE, "row 3, measure.number: 51" },
  { HEADS ENTRY "measure," ID1 ",,,,,,,,1,rest,,\nmeasure," ID1 ",,,,,,,,1,cold,,\n", FALSE, BS_DIARY_ERROR_DUPLICATE,
    "row 4, measure.number: " },
  { HEADS ENTRY "measure," ID1 ",,,,,,,,2,rest,,\nmeasure," ID1 ",,,,,,,,1,cold,2026-11-22T08:59+01:00,\n", FALSE,
    BS_DIARY_ERROR_INCONSISTENT, "row 4, measure.at: " },
  { HEADS "entry," ID1 ",2026-11-22,,,,,2,,,,,\nmeasure," ID1 ",,,,,,,,1,rest,,\n", FALSE, BS_DIARY_ERROR_INCONSISTENT,
    "row 2, measures: here stands 2, but the table has 1 " },
  { HEADS "entry," ID1 ",2026-11-22,,,,,none,,,,,\nmeasure," ID1 ",,,,,,,,1,rest,,\n", FALSE,
    BS_DIARY_ERROR_INCONSISTENT, "row 2, measures: here stands 0, but the table has 1 " },
  { HEADS "entry," ID1 ",2026-11-22,,,,,3,,,,,\n", FALSE, BS_DIARY_ERROR_INCONSISTENT, "row 2, measures: " },
  /* cells of the other kind of row */
  { HEADS "entry," ID1 ",2026-11-22,,,,,,,,rest,,\n", FALSE, BS_DIARY_ERROR_INCONSISTENT, "row 2, measure.kind: " },
  { HEADS "entry," ID1 ",2026-11-22,,,,,,,1,,,\n", FALSE, BS_DIARY_ERROR_INCONSISTENT, "row 2, measure.number: " },
  { HEADS ENTRY "measure," ID1 ",,,,,,,also this,1,rest,,\n", FALSE, BS_DIARY_ERROR_INCONSISTENT, "row 3, note: " },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", faults[i].table);
      g_assert_null (bs_csv_read_diary (faults[i].table, strlen (faults[i].table), NULL, NULL, NULL, &error));
      if (faults[i].is_csv_error)
        g_assert_error (error, BS_CSV_ERROR, faults[i].code);
      else
        g_assert_error (error, BS_DIARY_ERROR, faults[i].code);
      if (!g_str_has_prefix (error->message, faults[i].message))
        g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

/* As many measures as fit, and one more. */
static void
test_many_measures (void)
{
  g_autoptr (GString) table = g_string_new ("row,id,at,measure.kind\nentry," ID1 ",2026-11-22,\n");
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < BS_MEASURES_MAX; i++)
    g_string_append (table, "measure,,,rest\n");
  diary = read_table (table->str);
  g_assert_cmpint (((BsEntry *) diary->entries->pdata[0])->n_measures, ==, BS_MEASURES_MAX);
  g_string_append (table, "measure,,,rest\n");
  g_assert_null (bs_csv_read_diary (table->str, table->len, NULL, NULL, NULL, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
  g_assert_true (g_str_has_prefix (error->message, "row 53, measures: "));
}

/* One row more than there may be. */
static void
test_many_rows (void)
{
  g_autoptr (GString) table = g_string_new ("row,at,measure.kind\nentry,2026-11-22,\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < BS_CSV_MAX_ROWS; i++)
    g_string_append (table, "measure,,rest\n");
  g_assert_null (bs_csv_read_diary (table->str, table->len, NULL, NULL, NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_TOO_LARGE);
  g_clear_error (&error);
  /* As many as there may be: something else is wrong with them. */
  g_string_truncate (table, table->len - strlen ("measure,,rest\n"));
  g_assert_null (bs_csv_read_diary (table->str, table->len, NULL, NULL, NULL, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
}

static void
test_cancelled (void)
{
  g_autoptr (GString) table = g_string_new ("row,at\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (table, "entry,2026-11-22\n");
  g_cancellable_cancel (cancellable);
  g_assert_null (bs_csv_read_diary (table->str, table->len, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Every field of the format has a column, and no name stands twice. */
static void
test_columns (void)
{
  g_autoptr (BsDiary) nothing = bs_diary_new ();
  g_autofree char *heads = bs_csv_write_diary (nothing);
  g_auto (BsCsvText) text = { 0 };
  g_auto (BsCsvReader) reader = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = NULL;

  g_assert_true (bs_csv_text_init (&text, heads, strlen (heads), NULL, &error));
  bs_csv_reader_init (&reader, &text);
  g_assert_true (bs_csv_reader_next (&reader, &error));
  g_assert_true (bs_csv_columns_are_own (&reader));
  columns = bs_csv_columns_new (&reader, warnings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  g_assert_cmpuint (columns->len, ==, 2 + bs_entry_fields.n_fields + bs_measure_fields.n_fields);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-diary/examples", test_examples);
  g_test_add_func ("/exchange/csv-diary/texts", test_texts);
  g_test_add_func ("/exchange/csv-diary/looks", test_looks);
  g_test_add_func ("/exchange/csv-diary/store", test_store);
  g_test_add_func ("/exchange/csv-diary/spreadsheets", test_spreadsheets);
  g_test_add_func ("/exchange/csv-diary/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-diary/without-ids", test_without_ids);
  g_test_add_func ("/exchange/csv-diary/unknown-columns", test_unknown_columns);
  g_test_add_func ("/exchange/csv-diary/faults", test_faults);
  g_test_add_func ("/exchange/csv-diary/many-measures", test_many_measures);
  g_test_add_func ("/exchange/csv-diary/many-rows", test_many_rows);
  g_test_add_func ("/exchange/csv-diary/cancelled", test_cancelled);
  g_test_add_func ("/exchange/csv-diary/columns", test_columns);
  return g_test_run ();
}
