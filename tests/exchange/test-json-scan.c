/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "bs-json-cursor.h"
#include "bs-json-scan.h"

#define DEPTH 32

/* JSON by RFC 8259, each read by json-glib as well: the scan may not refuse what is right. */
static const char *const valid[] = {
  "{}",
  "[]",
  "null",
  "true",
  "false",
  "0",
  "-0",
  "\"\"",
  " \t\r\n{ } \n",
  "[1,2]",
  "[ 1 , 2 ]",
  "{\"a\":1,\"b\":[true,false,null]}",
  "{\"\":0}",
  "{\"a\":{},\"b\":[]}",
  "[[],{},[{}]]",
  "1",
  "-1",
  "10",
  "1.5",
  "-0.5",
  "0.0",
  "1e5",
  "1E5",
  "1e+5",
  "1e-5",
  "1.25e10",
  "123456789012345678",
  "\"a b\"",
  "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
  "\"\\u0041\\u00e9\\u20AC\"",
  "\"\\ud83d\\ude00\"",
  "\"\\uD83D\\uDE00\"",
  "\"é€😀\"",
  "\"\x7f\"",
  "\"\xef\xbf\xbf\"",
  "\"\xf4\x8f\xbf\xbf\"",
  "\"\xed\x9f\xbf\"",
  "\"\xee\x80\x80\"",
};

static void
test_valid (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", valid[i]);
      g_assert_true (bs_json_scan (valid[i], strlen (valid[i]), DEPTH, &error));
      g_assert_no_error (error);
      g_assert_true (json_parser_load_from_data (parser, valid[i], -1, &error));
      g_assert_no_error (error);
    }
}

#define TEXT(text) text, sizeof (text) - 1

static const struct
{
  const char *text;
  gsize length;
  const char *fault; /* behind "line 1, " unless it begins with "line" */
} invalid[] = {
  { TEXT (""), "column 1: not JSON, it ends too early" },
  { TEXT (" \n "), "line 2, column 2: not JSON, it ends too early" },
  { TEXT ("{"), "column 2: not JSON, it ends too early" },
  { TEXT ("[1"), "column 3: not JSON, it ends too early" },
  { TEXT ("[1,"), "column 4: not JSON, it ends too early" },
  { TEXT ("\"a"), "column 3: not JSON, it ends too early" },
  { TEXT ("\"a\\"), "column 4: not JSON, it ends too early" },
  { TEXT ("\"\\u12"), "column 6: not JSON, it ends too early" },
  { TEXT ("tru"), "column 4: not JSON, it ends too early" },
  { TEXT ("-"), "column 2: not JSON, it ends too early" },
  { TEXT ("1."), "column 3: not JSON, it ends too early" },
  { TEXT ("1e"), "column 3: not JSON, it ends too early" },
  { TEXT ("{\"a\""), "column 5: not JSON, it ends too early" },
  { TEXT ("{\"a\":"), "column 6: not JSON, it ends too early" },
  { TEXT ("[1,]"), "column 4: not JSON, a value is missing or misspelt" },
  { TEXT ("[,1]"), "column 2: not JSON, a value is missing or misspelt" },
  { TEXT ("{\"a\":}"), "column 6: not JSON, a value is missing or misspelt" },
  { TEXT ("True"), "column 1: not JSON, a value is missing or misspelt" },
  { TEXT ("nul1"), "column 1: not JSON, a value is missing or misspelt" },
  { TEXT ("NaN"), "column 1: not JSON, a value is missing or misspelt" },
  { TEXT ("-Infinity"), "column 2: not JSON, a number is not written as JSON asks" },
  { TEXT ("'a'"), "column 1: not JSON, a value is missing or misspelt" },
  { TEXT ("// a\n1"), "column 1: not JSON, a value is missing or misspelt" },
  { TEXT ("[1, /* a */ 2]"), "column 5: not JSON, a value is missing or misspelt" },
  { TEXT ("+1"), "column 1: not JSON, a value is missing or misspelt" },
  { TEXT (".5"), "column 1: not JSON, a value is missing or misspelt" },
  { TEXT ("01"), "column 2: not JSON, a number is not written as JSON asks" },
  { TEXT ("-01"), "column 3: not JSON, a number is not written as JSON asks" },
  { TEXT ("1.e5"), "column 3: not JSON, a number is not written as JSON asks" },
  { TEXT ("1e+ "), "column 4: not JSON, a number is not written as JSON asks" },
  { TEXT ("0x10"), "column 2: not JSON, something follows after the end" },
  { TEXT ("{a:1}"), "column 2: not JSON, a name in quotation marks belongs here" },
  { TEXT ("{\"a\":1,}"), "column 8: not JSON, a name in quotation marks belongs here" },
  { TEXT ("{,}"), "column 2: not JSON, a name in quotation marks belongs here" },
  { TEXT ("{\"a\" 1}"), "column 6: not JSON, a colon belongs here" },
  { TEXT ("{\"a\",1}"), "column 5: not JSON, a colon belongs here" },
  { TEXT ("[1 2]"), "column 4: not JSON, a comma or a closing bracket belongs here" },
  { TEXT ("[1}"), "column 3: not JSON, a comma or a closing bracket belongs here" },
  { TEXT ("{\"a\":1]"), "column 7: not JSON, a comma or a closing bracket belongs here" },
  { TEXT ("[1:2]"), "column 3: not JSON, a comma or a closing bracket belongs here" },
  { TEXT ("{} {}"), "column 4: not JSON, something follows after the end" },
  { TEXT ("1]"), "column 2: not JSON, something follows after the end" },
  { TEXT ("{}\0"), "column 3: not JSON, something follows after the end" },
  { TEXT ("\"a\nb\""), "column 3: not JSON, a control character stands inside a text" },
  { TEXT ("\"a\x1f\""), "column 3: not JSON, a control character stands inside a text" },
  { TEXT ("\"a\0b\""), "column 3: not JSON, a text holds the character U+0000" },
  { TEXT ("\"a\\u0000b\""), "column 4: not JSON, a text holds the character U+0000" },
  { TEXT ("\"\\x41\""), "column 3: not JSON, a backslash is followed by something that JSON does not know" },
  { TEXT ("\"\\\0\""), "column 3: not JSON, a backslash is followed by something that JSON does not know" },
  { TEXT ("\"\\u12g4\""), "column 3: not JSON, a backslash is followed by something that JSON does not know" },
  { TEXT ("\"\\ud83d\""), "column 3: not JSON, a text holds half a character (a lone surrogate)" },
  { TEXT ("\"\\ud83d\\u0041\""), "column 3: not JSON, a text holds half a character (a lone surrogate)" },
  { TEXT ("\"\\ud83dxde00\""), "column 3: not JSON, a text holds half a character (a lone surrogate)" },
  { TEXT ("\"\\ude00\""), "column 3: not JSON, a text holds half a character (a lone surrogate)" },
  { TEXT ("\"é\x80\""), "column 3: not JSON, the text is not UTF-8" },
  { TEXT ("\"\xc0\xaf\""), "column 2: not JSON, the text is not UTF-8" },
  { TEXT ("\"\xe0\x9f\xbf\""), "column 2: not JSON, the text is not UTF-8" },
  { TEXT ("\"\xed\xa0\x80\""), "column 2: not JSON, the text is not UTF-8" },
  { TEXT ("\"\xf0\x8f\xbf\xbf\""), "column 2: not JSON, the text is not UTF-8" },
  { TEXT ("\"\xf4\x90\x80\x80\""), "column 2: not JSON, the text is not UTF-8" },
  { TEXT ("\"\xe2\x82\""), "column 2: not JSON, the text is not UTF-8" },
  { TEXT ("\"\xe2\x82"), "column 2: not JSON, the text is not UTF-8" },
  { TEXT ("\xff\xfe{\0}\0"), "column 1: not JSON, the text is not UTF-8" },
  { TEXT ("[1\xff]"), "column 3: not JSON, the text is not UTF-8" },
  { TEXT ("\xc2\xa0{}"), "column 1: not JSON, a value is missing or misspelt" },
  { TEXT ("{\n  \"a\": 1\n  \"é\": 2 }"), "line 3, column 3: not JSON, a comma or a closing bracket belongs here" },
  { TEXT ("[\"é€😀\" 1]"), "column 8: not JSON, a comma or a closing bracket belongs here" },
};

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *copy = g_memdup2 (invalid[i].text, invalid[i].length); /* so that reading past it is seen */
      g_autofree char *expected = g_str_has_prefix (invalid[i].fault, "line") ? g_strdup (invalid[i].fault)
                                                                              : g_strconcat ("line 1,"
                                                                                             " ",
                                                                                             invalid[i].fault, NULL);

      g_test_message ("%u: %s", i, expected);
      g_assert_false (bs_json_scan (copy, invalid[i].length, DEPTH, &error));
      g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON);
      g_assert_cmpstr (error->message, ==, expected);
    }
}

static char *
nested (guint depth, gboolean objects)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, objects && i % 2 == 0 ? "{\"a\":" : "[");
  g_string_append (text, "1");
  for (guint i = depth; i > 0; i--)
    g_string_append_c (text, objects && (i - 1) % 2 == 0 ? '}' : ']');
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const struct
  {
    guint depth;
    gboolean ok;
  } rows[] = { { 0, TRUE }, { 31, TRUE }, { 32, TRUE }, { 33, FALSE }, { 1000000, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gint objects = 0; objects < 2; objects++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *text = nested (rows[i].depth, objects);

        g_test_message ("%u %d", rows[i].depth, objects);
        g_assert_cmpint (bs_json_scan (text, strlen (text), DEPTH, &error), ==, rows[i].ok);
        if (rows[i].ok)
          g_assert_no_error (error);
        else
          g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_DEEP);
      }
}

static void
test_depth_has_a_place (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (bs_json_scan ("[\n [\n  [1]]]", 12, 2, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_DEEP);
  g_assert_cmpstr (error->message, ==, "line 3, column 3: more than 2 lists and objects inside each other");
}

/* The first fault counts, also where the other kind follows. */
static void
test_first_fault (void)
{
  g_autoptr (GError) shallow = NULL;
  g_autoptr (GError) deep = NULL;

  g_assert_false (bs_json_scan ("[x[[", 4, 2, &shallow));
  g_assert_error (shallow, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON);
  g_assert_false (bs_json_scan ("[[[x", 4, 2, &deep));
  g_assert_error (deep, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_DEEP);
}

static const struct
{
  const char *text;
  BsJsonNumber kind;
  gint64 value;
} numbers[] = {
  { "0", BS_JSON_WHOLE, 0 },
  { "-0", BS_JSON_WHOLE, 0 },
  { "0.0", BS_JSON_WHOLE, 0 },
  { "0e5", BS_JSON_WHOLE, 0 },
  { "0.000e-999999999999999999999999", BS_JSON_WHOLE, 0 },
  { "0e999999999999999999999999", BS_JSON_WHOLE, 0 },
  { "7", BS_JSON_WHOLE, 7 },
  { "-7", BS_JSON_WHOLE, -7 },
  { "10", BS_JSON_WHOLE, 10 },
  { "3.0", BS_JSON_WHOLE, 3 },
  { "3.000000000000000000000000000000", BS_JSON_WHOLE, 3 },
  { "3.0000000000000000000000000000001", BS_JSON_FRACTION, 0 },
  { "3.5", BS_JSON_FRACTION, 0 },
  { "0.1", BS_JSON_FRACTION, 0 },
  { "-0.1", BS_JSON_FRACTION, 0 },
  { "1e0", BS_JSON_WHOLE, 1 },
  { "1e2", BS_JSON_WHOLE, 100 },
  { "1E+2", BS_JSON_WHOLE, 100 },
  { "-1.5e1", BS_JSON_WHOLE, -15 },
  { "1.25e2", BS_JSON_WHOLE, 125 },
  { "1.25e1", BS_JSON_FRACTION, 0 },
  { "30e-1", BS_JSON_WHOLE, 3 },
  { "1020e-1", BS_JSON_WHOLE, 102 },
  { "35e-1", BS_JSON_FRACTION, 0 },
  { "0.003e3", BS_JSON_WHOLE, 3 },
  { "100.50e1", BS_JSON_WHOLE, 1005 },
  { "999999999999999999", BS_JSON_WHOLE, G_GINT64_CONSTANT (999999999999999999) },
  { "-999999999999999999", BS_JSON_WHOLE, G_GINT64_CONSTANT (-999999999999999999) },
  { "1000000000000000000", BS_JSON_HUGE, 0 },
  { "99999999999999999999", BS_JSON_HUGE, 0 },
  { "-99999999999999999999", BS_JSON_HUGE, 0 },
  { "1e17", BS_JSON_WHOLE, G_GINT64_CONSTANT (100000000000000000) },
  { "1e18", BS_JSON_HUGE, 0 },
  { "1e400", BS_JSON_HUGE, 0 },
  { "1e999999999999999999999999", BS_JSON_HUGE, 0 },
  { "1e-400", BS_JSON_FRACTION, 0 },
  { "1e-999999999999999999999999", BS_JSON_FRACTION, 0 },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *list = g_strdup_printf ("[%s , 1]", numbers[i].text);
      BsJsonCursor cursor;
      BsJsonString literal;
      gint64 value = 99;

      g_test_message ("%s", numbers[i].text);
      g_assert_true (bs_json_scan (list, strlen (list), DEPTH, NULL));
      bs_json_cursor_init (&cursor, list, strlen (list), NULL);
      bs_json_cursor_enter (&cursor);
      g_assert_true (bs_json_cursor_next (&cursor));
      g_assert_cmpint (bs_json_cursor_peek (&cursor), ==, BS_JSON_NUMBER);
      g_assert_cmpint (bs_json_cursor_take_number (&cursor, &value, &literal), ==, numbers[i].kind);
      if (numbers[i].kind == BS_JSON_WHOLE)
        g_assert_cmpint (value, ==, numbers[i].value);
      g_assert_cmpmem (literal.text, literal.length, numbers[i].text, strlen (numbers[i].text));
      g_assert_true (bs_json_cursor_next (&cursor));
      g_assert_cmpint (bs_json_cursor_take_number (&cursor, &value, NULL), ==, BS_JSON_WHOLE);
      g_assert_cmpint (value, ==, 1);
      g_assert_false (bs_json_cursor_next (&cursor));
    }
}

static const struct
{
  const char *json;
  gsize max;
  const char *text;
} strings[] = {
  { "\"\"", 5, "" },
  { "\"abc\"", 5, "abc" },
  { "\"abcdef\"", 5, "abcdef" },
  { "\"abcdefg\"", 5, "abcdef" },
  { "\"éééééé\"", 5, "éééééé" },
  { "\"ééééééé\"", 5, "éééééé" },
  { "\"\\u00e9\\u00e9\\u00e9\"", 5, "ééé" },
  { "\"a\\nb\\tc\\\"d\"", 2, "a\nb" },
  { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", 20, "\"\\/\b\f\n\r\t" },
  { "\"\\ud83d\\ude00\\uDBFF\\uDFFF\"", 5, "😀\xf4\x8f\xbf\xbf" },
  { "\"\\u0001\\u007f\"", 5, "\x01\x7f" },
};

static void
test_strings (void)
{
  g_autoptr (GString) scratch = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autofree char *object = g_strdup_printf ("{ %s : %s }", strings[i].json, strings[i].json);
      BsJsonCursor cursor;
      BsJsonString text;

      g_test_message ("%s", strings[i].json);
      g_assert_true (bs_json_scan (object, strlen (object), DEPTH, NULL));
      bs_json_cursor_init (&cursor, object, strlen (object), scratch);
      bs_json_cursor_enter (&cursor);
      g_assert_true (bs_json_cursor_next (&cursor));
      bs_json_cursor_take_name (&cursor);
      g_assert_cmpint (bs_json_cursor_peek (&cursor), ==, BS_JSON_STRING);
      text = bs_json_cursor_take_string (&cursor, strings[i].max);
      g_assert_cmpmem (text.text, text.length, strings[i].text, strlen (strings[i].text));
      g_assert_false (bs_json_cursor_next (&cursor));
      g_assert_true (cursor.at == cursor.end);
    }
}

/* Stepping over any value ends behind it. */
static void
test_skip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autofree char *list = g_strdup_printf ("[%s,%s]", valid[i], valid[i]);
      BsJsonCursor cursor;

      g_test_message ("%s", list);
      bs_json_cursor_init (&cursor, list, strlen (list), NULL);
      bs_json_cursor_enter (&cursor);
      for (guint n = 0; n < 2; n++)
        {
          g_assert_true (bs_json_cursor_next (&cursor));
          bs_json_cursor_skip (&cursor);
        }
      g_assert_false (bs_json_cursor_next (&cursor));
      g_assert_true (cursor.at == cursor.end);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json/valid", test_valid);
  g_test_add_func ("/exchange/json/invalid", test_invalid);
  g_test_add_func ("/exchange/json/depth", test_depth);
  g_test_add_func ("/exchange/json/depth-has-a-place", test_depth_has_a_place);
  g_test_add_func ("/exchange/json/first-fault", test_first_fault);
  g_test_add_func ("/exchange/json/numbers", test_numbers);
  g_test_add_func ("/exchange/json/strings", test_strings);
  g_test_add_func ("/exchange/json/skip", test_skip);
  return g_test_run ();
}
