/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-csv-cell.h"

/* What a spreadsheet must not take for a formula, and what it leaves alone. */
static const struct
{
  const char *text, *cell;
} guards[] = {
  { "", "'" },
  { "a", "a" },
  { "=1+1", "'=1+1" },
  { "+1", "'+1" },
  { "-1", "'-1" },
  { "- less", "'- less" },
  { "@SUM(A1)", "'@SUM(A1)" },
  { "\tx", "'\tx" },
  { "\rx", "'\rx" },
  { "\nx", "'\nx" },
  { "＝1", "'＝1" },
  { "＋1", "'＋1" },
  { "－1", "'－1" },
  { "＠x", "'＠x" },
  { "=", "'=" },
  /* Behind blanks a spreadsheet may look for one too. */
  { " =1", "' =1" },
  { "  ", "'  " },
  { " a", " a" },
  /* Our own sign. */
  { "'", "''" },
  { "''", "'''" },
  { "'=1", "''=1" },
  { "''=1", "'''=1" },
  { "' =1", "'' =1" },
  { " '=1", "' '=1" },
  { "'tis", "'tis" },
  { "''tis", "''tis" },
  { "'' tis", "'' tis" },
  /* What it would take for a number or a date. */
  { "1/2", "'1/2" },
  { "1,5", "'1,5" },
  { "0042", "'0042" },
  { "1e3", "'1e3" },
  { "14:30", "'14:30" },
  { "2026-11-22", "'2026-11-22" },
  { "50%", "'50%" },
  { "1234567890", "'1234567890" },
  { "'1/2", "''1/2" },
  { "123456789", "123456789" },
  { "0", "0" },
  { "42", "42" },
  { "'42", "'42" },
  { "400 mg", "400 mg" },
  { "1/2 tablet", "1/2 tablet" },
  { "e", "e" },
  /* In the middle it is nothing. */
  { "a=1", "a=1" },
  { "5 - 6", "5 - 6" },
  { "5-6", "'5-6" },
  { "a\n=1", "a\n=1" },
  { "–1", "–1" },
  { "😀", "😀" },
};

static void
test_guard (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      g_autofree char *cell = bs_csv_guard (guards[i].text);

      g_assert_cmpstr (cell, ==, guards[i].cell);
      g_assert_cmpstr (bs_csv_unguard (cell), ==, guards[i].text);
    }
}

/* Every text of up to five of these signs comes back, and none begins like a formula. */
static void
test_guard_all (void)
{
  static const char signs[] = "'= -@\ta1/";
  const guint n = strlen (signs);
  guint n_texts = 1;

  for (guint i = 0; i < 5; i++)
    n_texts *= n;
  for (guint length = 0; length <= 5; length++)
    for (guint number = 0; number < n_texts; number++)
      {
        char text[6] = "";
        g_autofree char *cell = NULL;

        for (guint i = 0, rest = number; i < length; i++, rest /= n)
          text[i] = signs[rest % n];
        cell = bs_csv_guard (text);
        g_assert_cmpstr (bs_csv_unguard (cell), ==, text);
        g_assert_null (strchr ("=-@\t", cell[0] != '\0' ? cell[0] : '='));
      }
}

/* What was not written by Backstory is left as it is, or loses the sign that a spreadsheet has put there. */
static void
test_unguard_others (void)
{
  static const struct
  {
    const char *cell, *text;
  } cases[] = {
    { "'tis", "'tis" }, { "=1", "=1" }, { "'", "" }, { "'-5", "-5" }, { "", "" }, { "'s Herz", "'s Herz" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (bs_csv_unguard (cases[i].cell), ==, cases[i].text);
}

static void
test_append_cell (void)
{
  static const struct
  {
    const char *text, *cell;
  } cases[] = {
    { "", "" },
    { "a", "a" },
    { "a b", "a b" },
    { "a,b", "\"a,b\"" },
    { "a;b", "\"a;b\"" },
    { "a\tb", "\"a\tb\"" },
    { "a\"b", "\"a\"\"b\"" },
    { "\"", "\"\"\"\"" },
    { "a\nb", "\"a\nb\"" },
    { "a\rb", "\"a\rb\"" },
    { " a", "\" a\"" },
    { "a ", "\"a \"" },
    { "é 😀", "é 😀" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) row = g_string_new (NULL);
      g_autofree char *second = g_strconcat (",", cases[i].cell, NULL);

      bs_csv_append_cell (row, TRUE, cases[i].text);
      g_assert_cmpstr (row->str, ==, cases[i].cell);
      g_string_truncate (row, 0);
      bs_csv_append_cell (row, FALSE, cases[i].text);
      g_assert_cmpstr (row->str, ==, second);
    }
}

static const BsDiaryField *
find_field (const char *name)
{
  guint hint = 0;
  const BsDiaryField *field = bs_field_table_find (&bs_entry_fields, name, strlen (name), &hint);

  g_assert_nonnull (field);
  return field;
}

/* A cell is read, and written again. `written` NULL: the same; `code` negative: it is allowed. */
static const struct
{
  const char *field, *cell, *written;
  int code;
} fields[] = {
  { "pain", "", "unrated", -1 },
  { "pain", "unrated", NULL, -1 },
  { "pain", "0", NULL, -1 },
  { "pain", "10", NULL, -1 },
  { "pain", " 6 ", "6", -1 },
  { "pain", "6.0", "6", -1 },
  { "pain", "6,00", "6", -1 },
  { "pain", "11", NULL, BS_DIARY_ERROR_RANGE },
  { "pain", "-1", NULL, BS_DIARY_ERROR_RANGE },
  { "pain", "-0", NULL, BS_DIARY_ERROR_RANGE },
  { "pain", "99999999999999999999", NULL, BS_DIARY_ERROR_RANGE },
  { "pain", "6.5", NULL, BS_DIARY_ERROR_TYPE },
  { "pain", "6,5", NULL, BS_DIARY_ERROR_TYPE },
  { "pain", "six", NULL, BS_DIARY_ERROR_TYPE },
  { "pain", "6.", NULL, BS_DIARY_ERROR_TYPE },
  { "pain", "-", NULL, BS_DIARY_ERROR_TYPE },
  { "legPain", "", NULL, -1 },
  { "legPain", "unrated", NULL, BS_DIARY_ERROR_TYPE },
  { "walkMin", "1440", NULL, -1 },
  { "walkMin", "1441", NULL, BS_DIARY_ERROR_RANGE },
  { "walkMetres", "100000", NULL, -1 },
  { "walkMetres", "100001", NULL, BS_DIARY_ERROR_RANGE },
  { "types", "", NULL, -1 },
  { "types", "none", NULL, -1 },
  { "types", "sharp;dull", NULL, -1 },
  { "types", "dull, sharp", "dull;sharp", -1 },
  { "types", "dull sharp", "dull;sharp", -1 },
  { "types", "none;dull", NULL, BS_DIARY_ERROR_UNKNOWN_VALUE },
  { "types", "mild", NULL, BS_DIARY_ERROR_UNKNOWN_VALUE },
  { "types", "dull;dull", NULL, BS_DIARY_ERROR_DUPLICATE },
  { "types", ";", NULL, BS_DIARY_ERROR_UNKNOWN_VALUE },
  { "radiates", "perineum", NULL, BS_DIARY_ERROR_UNKNOWN_VALUE },
  { "radiates", "foot-left", NULL, -1 },
  { "when", "walking", NULL, -1 },
  { "when", "Walking", NULL, BS_DIARY_ERROR_UNKNOWN_VALUE },
  { "at", "2026-11-22", NULL, -1 },
  { "at", "2026-11-22T09:00+01:00", NULL, -1 },
  { "at", "2026-11-22 09:00", NULL, BS_DIARY_ERROR_INSTANT },
  { "at", "22.11.2026", NULL, BS_DIARY_ERROR_INSTANT },
  { "end", "2026-11-22", NULL, BS_DIARY_ERROR_INSTANT },
  { "id", "22222222-0000-4000-8000-00000000000a", NULL, -1 },
  { "id", "22222222-0000-4000-8000-00000000000A", "22222222-0000-4000-8000-00000000000a", -1 },
  { "id", "7", NULL, BS_DIARY_ERROR_RANGE },
  { "note", "", NULL, -1 },
  { "note", "'", NULL, -1 },
  { "note", "'=1", NULL, -1 },
  { "note", " a ", NULL, -1 },
  { "measures", "", NULL, -1 },
  { "measures", "none", NULL, -1 },
  { "measures", "0", "none", -1 },
  { "measures", "51", NULL, BS_DIARY_ERROR_RANGE },
};

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const BsDiaryField *field = find_field (fields[i].field);
      g_autoptr (BsEntry) entry = bs_entry_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) written = g_string_new (NULL);
      gboolean ok = bs_csv_read_field (field, fields[i].cell, entry, &error);

      g_test_message ("%s: %s", fields[i].field, fields[i].cell);
      if (fields[i].code >= 0)
        {
          g_assert_false (ok);
          g_assert_error (error, BS_DIARY_ERROR, fields[i].code);
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (ok);
      bs_csv_append_field (written, field, entry);
      g_assert_cmpstr (written->str, ==, fields[i].written != NULL ? fields[i].written : fields[i].cell);
    }
}

/* The longest text, and one character more, in letters of two bytes. */
static void
test_long_text (void)
{
  const BsDiaryField *field = find_field ("note");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BsEntry) entry = bs_entry_new ();
  g_autoptr (BsEntry) other = bs_entry_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < BS_NOTE_MAX; i++)
    g_string_append (text, "é");
  g_assert_true (bs_csv_read_field (field, text->str, entry, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (entry->note, ==, text->str);
  g_string_append (text, "é");
  g_assert_false (bs_csv_read_field (field, text->str, other, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-cell/guard", test_guard);
  g_test_add_func ("/exchange/csv-cell/guard-all", test_guard_all);
  g_test_add_func ("/exchange/csv-cell/unguard-others", test_unguard_others);
  g_test_add_func ("/exchange/csv-cell/append", test_append_cell);
  g_test_add_func ("/exchange/csv-cell/fields", test_fields);
  g_test_add_func ("/exchange/csv-cell/long-text", test_long_text);
  return g_test_run ();
}
