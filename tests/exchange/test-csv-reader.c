/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-csv-reader.h"
#include "bs-csv-table.h"
#include "bs-diary-reader.h"

/* Rows as "a|b/c|d", with "\n" for a line's end inside a cell; NULL: an error. */
static char *
read_rows (const char *data, gsize length, const char *encoding, char *separator, GError **error)
{
  g_auto (BsCsvText) text = { 0 };
  g_auto (BsCsvReader) reader = { 0 };
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GError) fault = NULL;

  if (!bs_csv_text_init (&text, data, length, encoding, error))
    return NULL;
  bs_csv_reader_init (&reader, &text);
  if (separator != NULL)
    *separator = reader.separator;
  while (bs_csv_reader_next (&reader, &fault))
    {
      if (rows->len > 0)
        g_string_append_c (rows, '/');
      for (guint i = 0; i < reader.n_cells; i++)
        g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", bs_csv_reader_get (&reader, i));
      g_assert_cmpstr (bs_csv_reader_get (&reader, reader.n_cells), ==, "");
    }
  if (fault == NULL)
    return g_string_free (g_steal_pointer (&rows), FALSE);
  g_propagate_error (error, g_steal_pointer (&fault));
  return NULL;
}

static const struct
{
  const char *table, *rows;
  char separator;
} tables[] = {
  { "a,b\r\nc,d\r\n", "a|b/c|d", ',' },
  { "a,b\nc,d\n", "a|b/c|d", ',' },
  { "a,b\rc,d\r", "a|b/c|d", ',' },
  { "a,b\nc,d", "a|b/c|d", ',' },
  { "a;b\nc;d", "a|b/c|d", ';' },
  { "a\tb\nc\td", "a|b/c|d", '\t' },
  { "a\nb\n", "a/b", ',' },
  { "a,b\n\n\nc,d\n,\n \t \n", "a|b/c|d", ',' },
  { "\n\na,b\nc,d", "a|b/c|d", ',' },
  { "a,b\nc\nd,e,f", "a|b/c/d|e|f", ',' },
  { "a,\n,b", "a|/|b", ',' },
  { "\"a\",\"b\"\n\"c\",\"d\"", "a|b/c|d", ',' },
  { "a,\"b,c\"\nd,\"e\"\"f\"", "a|b,c/d|e\"f", ',' },
  { "a,\"b\r\nc\"\nd,\"\"", "a|b\r\nc/d|", ',' },
  { "a,\"\"\"\"\nb,\"\"\"x\"\"\"", "a|\"/b|\"x\"", ',' },
  { "a,\"b\" \n\"c\"  ,d", "a|b/c|d", ',' },
  /* A quotation mark inside a cell that does not begin with one is text. */
  { "a,5'10\" tall\nb,say \"ouch\"", "a|5'10\" tall/b|say \"ouch\"", ',' },
  /* Commas in the numbers of a table with semicolons. */
  { "Datum;Schmerz\n1.2.2026;6,5\n2.2.2026;7,0", "Datum|Schmerz/1.2.2026|6,5/2.2.2026|7,0", ';' },
  { "Datum;Schmerz, links;Ort\n1.2.;5;a, b\n2.2.;5;a, b", "Datum|Schmerz, links|Ort/1.2.|5|a, b/2.2.|5|a, b", ';' },
  { "a;b (x, y, z)\n1;2\n3;4\n5;6", "a|b (x, y, z)/1|2/3|4/5|6", ';' },
  { "note,when\n\"a;b;c\",1\n\"d;e;f\",2", "note|when/a;b;c|1/d;e;f|2", ',' },
  { "sep=;\r\na,b;c\r\n", "a,b|c", ';' },
  { "\"sep=,\"\na,b", "a|b", ',' },
  { "SEP=\t\na\tb", "a|b", '\t' },
  { "sep=;x\na,b", "sep=|x/a,b", ';' },
  { "\xef\xbb\xbf"
    "a,b\nc,d",
    "a|b/c|d", ',' },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      char separator = '\0';
      g_autofree char *rows = read_rows (tables[i].table, strlen (tables[i].table), NULL, &separator, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, tables[i].rows);
      g_assert_cmpint ((guchar) separator, ==, (guchar) tables[i].separator);
    }
}

static const struct
{
  const char *table;
  int code;
  const char *place;
} faults[] = {
  { "", BS_CSV_ERROR_EMPTY, NULL },
  { " \n\t\r\n", BS_CSV_ERROR_EMPTY, NULL },
  { "\xef\xbb\xbf", BS_CSV_ERROR_EMPTY, NULL },
  { "a,b\nc,\"d", BS_CSV_ERROR_QUOTE, "row 2, column 2" },
  { "a,b\nc,\"d\"\"", BS_CSV_ERROR_QUOTE, "row 2, column 2" },
  { "\"a,b\nc,d\n", BS_CSV_ERROR_QUOTE, "row 1, column 1" },
  { "a,b\n\n\"c\"d,e", BS_CSV_ERROR_QUOTE, "row 3, column 1" },
  { "PK\x03\x04xyz", BS_CSV_ERROR_NOT_TABLE, "workbook" },
  { "\xd0\xcf\x11\xe0xyz", BS_CSV_ERROR_NOT_TABLE, "workbook" },
  { "SQLite format 3", BS_CSV_ERROR_NOT_TABLE, "database" },
  { "%PDF-1.7\n", BS_CSV_ERROR_NOT_TABLE, "PDF" },
  { "\x1f\x8bxyz", BS_CSV_ERROR_NOT_TABLE, "packed" },
  { "\x89PNG\r\n", BS_CSV_ERROR_NOT_TABLE, "picture" },
  { "{\"format\":1}", BS_CSV_ERROR_NOT_TABLE, "JSON" },
  { "<html>", BS_CSV_ERROR_NOT_TABLE, "web page" },
  { "a,b\nc,\xff\x81", BS_CSV_ERROR_ENCODING, "line 2" },
  { "\xef\xbb\xbf"
    "a,b\nc,\xe4",
    BS_CSV_ERROR_ENCODING, "line 2" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      /* A copy to the last byte, so that reading behind it is seen. */
      gsize length = strlen (faults[i].table);
      g_autofree char *data = g_memdup2 (faults[i].table, MAX (length, 1));

      g_assert_null (read_rows (data, length, NULL, NULL, &error));
      g_assert_error (error, BS_CSV_ERROR, faults[i].code);
      if (faults[i].place != NULL)
        g_assert_nonnull (strstr (error->message, faults[i].place));
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_nul (void)
{
  static const char table[] = "a,b\nc,d\0e\n";
  static const char wide[] = "\xff\xfe"
                             "a\0,\0\0\0b\0";
  static const char unmarked[] = "a\0,\0b\0\n\0";
  g_autoptr (GError) error = NULL;

  g_assert_null (read_rows (table, sizeof table - 1, NULL, NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_NUL);
  g_assert_nonnull (strstr (error->message, "line 2"));
  g_clear_error (&error);
  g_assert_null (read_rows (wide, sizeof wide - 1, NULL, NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_NUL);
  g_clear_error (&error);
  g_assert_null (read_rows (unmarked, sizeof unmarked - 1, NULL, NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_NUL);
}

#define UMLAUT "Datum;Stärke – €\n1;2"

/* The same table in many encodings; `named` is what the person says. */
static void
test_encodings (void)
{
  static const struct
  {
    const char *encoding, *mark, *named;
    gboolean is_guessed;
  } cases[] = {
    { "UTF-8", "", NULL, FALSE },
    { "UTF-8", "\xef\xbb\xbf", NULL, FALSE },
    { "UTF-8", "\xef\xbb\xbf", "UTF-8", FALSE },
    { "UTF-16LE", "\xff\xfe", NULL, FALSE },
    { "UTF-16BE", "\xfe\xff", NULL, FALSE },
    { "UTF-16LE", "\xff\xfe", "windows-1252", FALSE },
    { "UTF-16LE", "", "UTF-16LE", FALSE },
    { "windows-1252", "", NULL, TRUE },
    { "windows-1252", "", "windows-1252", FALSE },
    { "windows-1252", "", "Windows-1252", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *body = g_convert (UMLAUT, -1, cases[i].encoding, "UTF-8", NULL, &length, &error);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree char *rows = NULL;
      g_auto (BsCsvText) text = { 0 };

      g_assert_no_error (error);
      g_byte_array_append (bytes, (const guint8 *) cases[i].mark, (guint) strlen (cases[i].mark));
      g_byte_array_append (bytes, (const guint8 *) body, (guint) length);
      rows = read_rows ((const char *) bytes->data, bytes->len, cases[i].named, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, "Datum|Stärke – €/1|2");
      g_assert_true (bs_csv_text_init (&text, (const char *) bytes->data, bytes->len, cases[i].named, &error));
      g_assert_cmpint (text.is_guessed, ==, cases[i].is_guessed);
      g_assert_cmpint (g_ascii_strcasecmp (text.encoding, cases[i].encoding), ==, 0);
    }
}

static void
test_wrong_encodings (void)
{
  static const char table[] = "a;\xe4\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  g_assert_null (read_rows (table, strlen (table), "UTF-8", NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_ENCODING);
  g_clear_error (&error);
  g_assert_null (read_rows (table, strlen (table), "KLINGON", NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_ENCODING);
  g_assert_nonnull (strstr (error->message, "KLINGON"));
  g_clear_error (&error);
  rows = read_rows (table, strlen (table), "windows-1251", NULL, &error);
  g_assert_cmpstr (rows, ==, "a|д");
}

static void
test_offered_encodings (void)
{
  for (guint i = 0; bs_csv_encodings[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      g_autofree char *body = g_convert ("a,b\n", -1, bs_csv_encodings[i], "UTF-8", NULL, &length, &error);
      g_autofree char *rows = NULL;

      g_assert_no_error (error);
      rows = read_rows (body, length, bs_csv_encodings[i], NULL, &error);
      g_assert_cmpstr (rows, ==, "a|b");
    }
}

/* `n` columns. */
static char *
make_row (guint n)
{
  GString *row = g_string_new ("x");

  for (guint i = 1; i < n; i++)
    g_string_append (row, ",x");
  return g_string_free (row, FALSE);
}

static void
test_wide (void)
{
  g_autofree char *most = make_row (BS_CSV_MAX_COLUMNS);
  g_autofree char *more = make_row (BS_CSV_MAX_COLUMNS + 1);
  g_autofree char *many = make_row (1000000);
  g_autofree char *rows = NULL;
  g_autoptr (GError) error = NULL;

  rows = read_rows (most, strlen (most), NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (rows);
  g_assert_null (read_rows (more, strlen (more), NULL, NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_TOO_WIDE);
  g_assert_nonnull (strstr (error->message, "row 1 "));
  g_clear_error (&error);
  g_assert_null (read_rows (many, strlen (many), NULL, NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_TOO_WIDE);
}

/* More bytes than there may be, without having them. */
static void
test_large (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (BsCsvText) text = { 0 };

  g_assert_false (bs_csv_text_init (&text, "a", (gsize) BS_DIARY_MAX_BYTES + 1, NULL, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_TOO_LARGE);
}

static void
test_likely (void)
{
  static const struct
  {
    const char *data;
    gboolean is_likely;
  } cases[] = {
    { "", FALSE },      { " \n", FALSE },    { "{", FALSE },         { " \n [", FALSE },   { "\xef\xbb\xbf{", FALSE },
    { "row,id", TRUE }, { "\"row\"", TRUE }, { "PK\x03\x04", TRUE }, { "\xff\xfe", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (bs_csv_is_likely (cases[i].data, strlen (cases[i].data)), ==, cases[i].is_likely);
}

/* ---- Tables with heads ---- */

static BsCsvTable *
new_table (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return bs_csv_table_new (bytes, NULL, error);
}

static void
test_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsCsvTable) table =
      new_table ("Datum; Schmerz  (0-10);;;\n\n1.2.2026;\"6\n7\";x;;\n;;;;\n2.2.2026;5\n", &error);
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (bs_csv_table_get_n_columns (table), ==, 3);
  g_assert_cmpuint (bs_csv_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (bs_csv_table_get_head (table, 0), ==, "Datum");
  g_assert_cmpstr (bs_csv_table_get_head (table, 1), ==, "Schmerz (0-10)");
  g_assert_cmpstr (bs_csv_table_get_head (table, 2), ==, "column 3");
  first = bs_csv_table_dup_row (table, 0);
  g_assert_cmpstrv (first, ((const char *const[]){ "1.2.2026", "6\n7", "x", NULL }));
  second = bs_csv_table_dup_row (table, 1);
  g_assert_cmpstrv (second, ((const char *const[]){ "2.2.2026", "5", "", NULL }));
  g_assert_cmpuint (bs_csv_table_get_row_number (table, 0), ==, 3);
  g_assert_cmpuint (bs_csv_table_get_row_number (table, 1), ==, 5);
  g_assert_cmpint ((guchar) bs_csv_table_get_separator (table), ==, ';');
  g_assert_cmpstr (bs_csv_table_get_encoding (table), ==, "UTF-8");
  g_assert_false (bs_csv_table_is_encoding_guessed (table));
  g_assert_false (bs_csv_table_is_own (table));
}

static void
test_table_columns (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsCsvTable) table = new_table ("Datum,Ort,ort,2\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bs_csv_table_get_n_rows (table), ==, 0);
  g_assert_cmpint (bs_csv_table_find_column (table, "datum"), ==, 0);
  g_assert_cmpint (bs_csv_table_find_column (table, " DATUM "), ==, 0);
  g_assert_cmpint (bs_csv_table_find_column (table, "Ort"), ==, -1); /* there are two */
  g_assert_cmpint (bs_csv_table_find_column (table, "3"), ==, 2);
  g_assert_cmpint (bs_csv_table_find_column (table, "2"), ==, 3); /* a head before a number */
  g_assert_cmpint (bs_csv_table_find_column (table, "4"), ==, 3);
  g_assert_cmpint (bs_csv_table_find_column (table, "5"), ==, -1);
  g_assert_cmpint (bs_csv_table_find_column (table, "0"), ==, -1);
  g_assert_cmpint (bs_csv_table_find_column (table, ""), ==, -1);
}

static void
test_table_without_heads (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsCsvTable) table = new_table ("22.11.2026,5\n23.11.2026,6\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bs_csv_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (bs_csv_table_get_n_columns (table), ==, 2);
  g_assert_cmpstr (bs_csv_table_get_head (table, 0), ==, "column 1");
  g_assert_cmpuint (bs_csv_table_get_row_number (table, 0), ==, 1);
}

static void
test_table_faults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsCsvTable) wide = new_table ("a,b\nc,d,,\n", &error);

  g_assert_no_error (error);
  g_assert_nonnull (wide);
  g_assert_null (new_table ("a,b\nc,d\ne,f,,g\n", &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_CELLS);
  g_assert_nonnull (strstr (error->message, "row 3 "));
  g_clear_error (&error);
  g_assert_null (new_table (",,\n ,\n", &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_null (new_table ("a,b\nc,\"d\n", &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_QUOTE);
}

static void
test_table_rows (void)
{
  g_autoptr (GString) text = g_string_new ("a\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (BsCsvTable) table = NULL;

  for (guint i = 0; i < BS_CSV_MAX_ROWS; i++)
    g_string_append (text, "x\n");
  table = new_table (text->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_csv_table_get_n_rows (table), ==, BS_CSV_MAX_ROWS);
  g_string_append (text, "x\n");
  g_assert_null (new_table (text->str, &error));
  g_assert_error (error, BS_CSV_ERROR, BS_CSV_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-reader/tables", test_tables);
  g_test_add_func ("/exchange/csv-reader/faults", test_faults);
  g_test_add_func ("/exchange/csv-reader/nul", test_nul);
  g_test_add_func ("/exchange/csv-reader/encodings", test_encodings);
  g_test_add_func ("/exchange/csv-reader/wrong-encodings", test_wrong_encodings);
  g_test_add_func ("/exchange/csv-reader/offered-encodings", test_offered_encodings);
  g_test_add_func ("/exchange/csv-reader/wide", test_wide);
  g_test_add_func ("/exchange/csv-reader/large", test_large);
  g_test_add_func ("/exchange/csv-reader/likely", test_likely);
  g_test_add_func ("/exchange/csv-table/cells", test_table);
  g_test_add_func ("/exchange/csv-table/columns", test_table_columns);
  g_test_add_func ("/exchange/csv-table/without-heads", test_table_without_heads);
  g_test_add_func ("/exchange/csv-table/faults", test_table_faults);
  g_test_add_func ("/exchange/csv-table/rows", test_table_rows);
  return g_test_run ();
}
