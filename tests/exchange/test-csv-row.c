/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-csv-mapping.h"
#include "bs-diary-writer.h"
#include "exchange-testing.h"

/* What becomes of the rows of other diaries. */

static BsCsvTable *
new_table (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BsCsvTable *table = bs_csv_table_new (bytes, NULL, &error);

  g_assert_no_error (error);
  return table;
}

#define HEADS "Date;Time;Pain;Place;Medicine;Dose;Note;Sleep\n"

/* Under these heads, day before month; the entry as in a diary file, without its id. */
static const struct
{
  const char *row, *entry;
} rows[] = {
  { "22.11.2026;14:30;5;;;;;", "\"at\":\"2026-11-22T14:30+00:00\",\"pain\":5" },
  { "22.11.2026;;;;;;;", "\"at\":\"2026-11-22\"" },
  { "22.11.2026;;-;;;;;", "\"at\":\"2026-11-22\"" },
  { "22.11.2026;;0;;;;;", "\"at\":\"2026-11-22\",\"pain\":0" },
  { "22.11.2026 14:30;;5;;;;;", "\"at\":\"2026-11-22T14:30+00:00\",\"pain\":5" },
  { "22.11.2026 14:30;14:30;5;;;;;", "\"at\":\"2026-11-22T14:30+00:00\",\"pain\":5" },
  { "22.11.2026 00:00;14:30;5;;;;;", "\"at\":\"2026-11-22T14:30+00:00\",\"pain\":5" },
  { "22.11.2026;2:30 pm;5;;;;;", "\"at\":\"2026-11-22T14:30+00:00\",\"pain\":5" },
  { "2026-11-22T14:30-05:00;;5;;;;;", "\"at\":\"2026-11-22T14:30-05:00\",\"pain\":5" },
  { "22.11.2026;;6,5;;;;;", "\"at\":\"2026-11-22\",\"pain\":7,\"note\":\"Pain: 6,5\"" },
  { "22.11.2026;;7/10;;;;;", "\"at\":\"2026-11-22\",\"pain\":7" },
  /* places */
  { "22.11.2026;;5;lower back left;;;;", "\"at\":\"2026-11-22\",\"pain\":5,\"sites\":[\"lower-back-left\"]" },
  { "22.11.2026;;5;left knee;;;;", "\"at\":\"2026-11-22\",\"pain\":5,\"note\":\"Place: left knee\"" },
  { "22.11.2026;;5;LWS links, knee;;;so so;",
    "\"at\":\"2026-11-22\",\"pain\":5,\"sites\":[\"lower-back-left\"],\"note\":\"so so\\nPlace: knee\"" },
  { "22.11.2026;;5;-;;;;", "\"at\":\"2026-11-22\",\"pain\":5" },
  /* medicines */
  { "22.11.2026;;5;;Ibuprofen;;;",
    "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\",\"name\":\"Ibuprofen\"}]" },
  { "22.11.2026;;5;;Ibuprofen 400 mg;;;", "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\","
                                          "\"name\":\"Ibuprofen\",\"dose\":\"400 mg\"}]" },
  { "22.11.2026;;5;;Ibuprofen 400mg;;;", "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\","
                                         "\"name\":\"Ibuprofen\",\"dose\":\"400mg\"}]" },
  { "22.11.2026;;5;;Ibuprofen 400 mg;2 tablets;;",
    "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\",\"name\":\"Ibuprofen 400 mg\","
    "\"dose\":\"2 tablets\"}]" },
  { "22.11.2026;;5;;Vitamin B 12;;;",
    "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\",\"name\":\"Vitamin B 12\"}]" },
  { "22.11.2026;;5;;Ibu 400 mg, Novalgin 0,5 g;;;",
    "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\",\"name\":\"Ibu\",\"dose\":\"400 mg\"},"
    "{\"kind\":\"medicine\",\"name\":\"Novalgin\",\"dose\":\"0,5 g\"}]" },
  { "22.11.2026;;5;;Ibu + Novalgin;400+500;;",
    "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\",\"name\":\"Ibu\",\"dose\":\"400\"},"
    "{\"kind\":\"medicine\",\"name\":\"Novalgin\",\"dose\":\"500\"}]" },
  { "22.11.2026;;5;;Ibu + Novalgin;400;;",
    "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\",\"name\":\"Ibu + Novalgin\","
    "\"dose\":\"400\"}]" },
  { "22.11.2026;;5;;none;;;", "\"at\":\"2026-11-22\",\"pain\":5" },
  { "22.11.2026;;5;;-;;;", "\"at\":\"2026-11-22\",\"pain\":5" },
  { "22.11.2026;;5;;;400;;", "\"at\":\"2026-11-22\",\"pain\":5,\"note\":\"Dose: 400\"" },
  { "22.11.2026;;5;👣;💊;;;", "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\",\"name\":\"💊\"}],"
                            "\"note\":\"Place: 👣\"" },
  { "22.11.2026;;5;;+;2;;",
    "\"at\":\"2026-11-22\",\"pain\":5,\"measures\":[{\"kind\":\"medicine\",\"name\":\"+\",\"dose\":\"2\"}]" },
  /* notes */
  { "22.11.2026;;5;;;;\"two\nlines; \"\"so\"\"\";",
    "\"at\":\"2026-11-22\",\"pain\":5,\"note\":\"two\\nlines; \\\"so\\\"\"" },
  { "22.11.2026;;5;;;;=1;", "\"at\":\"2026-11-22\",\"pain\":5,\"note\":\"=1\"" },
  { "22.11.2026;;5;;;; ;", "\"at\":\"2026-11-22\",\"pain\":5" },
  { "22.11.2026;;5;;;;x;7 h", "\"at\":\"2026-11-22\",\"pain\":5,\"note\":\"x\"" },
};

static BsCsvMapping
new_mapping (void)
{
  BsCsvMapping mapping = BS_CSV_MAPPING_NONE;

  for (gint role = 0; role < BS_CSV_N_ROLES; role++)
    mapping.columns[role] = role;
  mapping.order = BS_CSV_ORDER_DMY;
  return mapping;
}

/* (transfer full): as JSON without the id. */
static char *
print_entry (const BsEntry *entry)
{
  g_autoptr (BsEntry) copy = bs_entry_copy (entry);
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_assert_true (bs_uuid_is_valid (copy->id));
  *copy->id = '\0';
  json = bs_entry_to_json (copy, 0);
  node = parse_json (json);
  return json_to_string (node, FALSE);
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEADS, rows[i].row, NULL);
      g_autoptr (BsCsvTable) table = new_table (text);
      BsCsvMapping mapping = new_mapping ();
      g_autoptr (GError) error = NULL;
      g_autoptr (BsEntry) entry = bs_csv_mapping_read_row (&mapping, table, 0, &error);
      g_autofree char *expected = g_strconcat ("{", rows[i].entry, "}", NULL);
      g_autofree char *json = NULL;

      g_test_message ("%s", rows[i].row);
      g_assert_no_error (error);
      json = print_entry (entry);
      g_assert_cmpstr (json, ==, expected);
    }
}

/* The other settings of a mapping. */
static void
test_settings (void)
{
  g_autoptr (BsCsvTable) table = new_table (HEADS "3/4/2026;;65;;;;x;7 h\n2026-04-03 00:00;;65;;;;;\n");
  BsCsvMapping mapping = new_mapping ();
  g_autoptr (BsEntry) first = NULL;
  g_autoptr (BsEntry) second = NULL;
  g_autofree char *first_json = NULL;
  g_autofree char *second_json = NULL;

  mapping.scale = 100;
  mapping.order = BS_CSV_ORDER_MDY;
  mapping.keep_rest = TRUE;
  first = bs_csv_mapping_read_row (&mapping, table, 0, NULL);
  first_json = print_entry (first);
  g_assert_cmpstr (first_json, ==, "{\"at\":\"2026-03-04\",\"pain\":7,\"note\":\"x\\nPain: 65\\nSleep: 7 h\"}");
  mapping.midnight_is_no_time = TRUE;
  second = bs_csv_mapping_read_row (&mapping, table, 1, NULL);
  second_json = print_entry (second);
  g_assert_cmpstr (second_json, ==, "{\"at\":\"2026-04-03\",\"pain\":7,\"note\":\"Pain: 65\"}");
}

static const struct
{
  const char *row;
  int code;            /* of BS_CSV_ERROR */
  const char *message; /* how it begins */
} faults[] = {
  { ";;5;;;;x;", BS_CSV_ERROR_DATE, "row 3, Date: the date is missing" },
  { "31.2.2026;;5;;;;;", BS_CSV_ERROR_DATE, "row 3, Date: “31.2.2026” " },
  { "11/22/2026;;5;;;;;", BS_CSV_ERROR_DATE, "row 3, Date: “11/22/2026” " },
  { "total;;5;;;;;", BS_CSV_ERROR_DATE, "row 3, Date: “total” " },
  { "22.11.1899;;5;;;;;", BS_CSV_ERROR_DATE, "row 3, Date: “22.11.1899” " },
  { "22.11.2026;noon;5;;;;;", BS_CSV_ERROR_TIME, "row 3, Time: “noon” " },
  { "22.11.2026;24:00;5;;;;;", BS_CSV_ERROR_TIME, "row 3, Time: “24:00” " },
  { "22.11.2026 14:30;14:31;5;;;;;", BS_CSV_ERROR_TIME, "row 3, Time: “14:31” " },
  { "22.11.2026;;11;;;;;", BS_CSV_ERROR_PAIN, "row 3, Pain: “11” is not a number from 0 to 10" },
  { "22.11.2026;;-1;;;;;", BS_CSV_ERROR_PAIN, "row 3, Pain: “-1” " },
  { "22.11.2026;;😀;;;;;", BS_CSV_ERROR_PAIN, "row 3, Pain: “😀” " },
  { "22.11.2026;;none;;;;;", BS_CSV_ERROR_PAIN, "row 3, Pain: “none” " },
  { "22.11.2026;;mild;;;;;", BS_CSV_ERROR_PAIN, "row 3, Pain: “mild” " },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *text = g_strconcat (HEADS "\n", faults[i].row, NULL);
      g_autoptr (BsCsvTable) table = new_table (text);
      BsCsvMapping mapping = new_mapping ();
      g_autoptr (GError) error = NULL;

      g_assert_null (bs_csv_mapping_read_row (&mapping, table, 0, &error));
      g_assert_error (error, BS_CSV_ERROR, faults[i].code);
      if (!g_str_has_prefix (error->message, faults[i].message))
        g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

/* A medicine's name and a note, each as long as they can be, and one character more. */
static void
test_long_texts (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strnfill (BS_NAME_MAX + i, 'x');
      g_autofree char *note = g_strnfill (BS_NOTE_MAX + i, 'x');
      g_autofree char *names = g_strconcat (HEADS "22.11.2026;;;;", name, ";;;\n", NULL);
      g_autofree char *notes = g_strconcat (HEADS "22.11.2026;;;;;;", note, ";\n", NULL);
      const char *texts[] = { names, notes };

      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (BsCsvTable) table = new_table (texts[k]);
          BsCsvMapping mapping = new_mapping ();
          g_autoptr (GError) error = NULL;
          g_autoptr (BsEntry) entry = bs_csv_mapping_read_row (&mapping, table, 0, &error);

          if (i == 0)
            {
              g_assert_no_error (error);
              g_assert_nonnull (entry);
              continue;
            }
          g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
          g_assert_cmpstr (error->message, ==,
                           k == 0 ? "row 2, Medicine: the text has 201 characters, 200 are the most that fit"
                                  : "row 2, Note: the text has 10001 characters, 10000 are the most that fit");
        }
    }
}

/* ---- Whole tables ---- */

static BsDiary *
read_table (const char *text, BsCsvRefusals *refusals)
{
  g_autoptr (BsCsvTable) table = new_table (text);
  BsCsvMapping mapping = new_mapping ();
  g_autoptr (GError) error = NULL;
  BsDiary *diary = bs_csv_mapping_read_table (&mapping, table, refusals, NULL, &error);

  g_assert_no_error (error);
  return diary;
}

static void
test_refusals (void)
{
  g_autoptr (GString) text =
      g_string_new (HEADS "22.11.2026;;5;;;;;\nx;;5;;;;;\n23.11.2026;;11;;;;;\n24.11.2026;;6;;;;;\n");
  g_auto (BsCsvRefusals) few = { 0 };
  g_auto (BsCsvRefusals) many = { 0 };
  g_autoptr (BsDiary) diary = read_table (text->str, &few);
  g_autoptr (BsDiary) large = NULL;

  g_assert_cmpuint (diary->entries->len, ==, 2);
  g_assert_cmpuint (few.n_rows, ==, 2);
  g_assert_cmpuint (few.errors->len, ==, 2);
  g_assert_error ((GError *) few.errors->pdata[0], BS_CSV_ERROR, BS_CSV_ERROR_DATE);
  g_assert_error ((GError *) few.errors->pdata[1], BS_CSV_ERROR, BS_CSV_ERROR_PAIN);
  for (guint i = 0; i < BS_CSV_MAX_REFUSALS; i++)
    g_string_append (text, "x;;5;;;;;\n");
  large = read_table (text->str, &many);
  g_assert_cmpuint (large->entries->len, ==, 2);
  g_assert_cmpuint (many.n_rows, ==, BS_CSV_MAX_REFUSALS + 2);
  g_assert_cmpuint (many.errors->len, ==, BS_CSV_MAX_REFUSALS);
}

static BsDiary *
read_all (const char *text)
{
  g_auto (BsCsvRefusals) refusals = { 0 };
  BsDiary *diary = read_table (text, &refusals);

  g_assert_cmpuint (refusals.n_rows, ==, 0);
  return diary;
}

/* The same rows have the same ids at every reading, alike ones different ones, and a longer table keeps those of the shorter. */
static void
test_ids (void)
{
#define ROW "22.11.2026;;5;;Ibuprofen;;;\n"
  g_autoptr (BsDiary) one = read_all (HEADS ROW "23.11.2026;;5;;;;;\n");
  g_autoptr (BsDiary) two = read_all (HEADS "21.11.2026;;5;;;;;\n" ROW ROW ROW);
  g_autoptr (BsDiary) again = read_all (HEADS ROW ROW ROW "21.11.2026;;5;;;;;\n");
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < two->entries->len; i++)
    g_assert_true (g_hash_table_add (ids, ((BsEntry *) two->entries->pdata[i])->id));
  for (guint i = 0; i < again->entries->len; i++)
    g_assert_true (g_hash_table_contains (ids, ((BsEntry *) again->entries->pdata[i])->id));
  g_assert_true (g_hash_table_contains (ids, ((BsEntry *) one->entries->pdata[0])->id));
  g_assert_false (g_hash_table_contains (ids, ((BsEntry *) one->entries->pdata[1])->id));
  for (guint i = 0; i < two->entries->len; i++)
    {
      const BsEntry *entry = two->entries->pdata[i];

      /* What the file does not say is absent. */
      g_assert_false (bs_instant_is_set (entry->recorded_at));
      g_assert_false (bs_instant_is_set (entry->updated_at));
      g_assert_false (entry->signs.asked);
      g_assert_false (entry->numb.asked);
      g_assert_false (entry->radiates.asked);
      g_assert_null (entry->note);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (BsCsvTable) table = new_table (HEADS "22.11.2026;;5;;;;;\n");
  BsCsvMapping mapping = new_mapping ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (BsCsvRefusals) refusals = { 0 };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (bs_csv_mapping_read_table (&mapping, table, &refusals, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A cell with millions of medicines is refused without a measure for each. */
static void
test_many_medicines (void)
{
  g_autofree char *medicines = g_strnfill (BS_MEASURES_MAX * (BS_NAME_MAX + BS_DOSE_MAX) * 4, '+');
  g_autoptr (GString) text = g_string_new (HEADS "22.11.2026;;;;x");

  g_string_append (text, medicines);
  g_string_append (text, ";;;\n");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (BsCsvTable) table = new_table (text->str);
      BsCsvMapping mapping = new_mapping ();
      g_autoptr (GError) error = NULL;
      g_autoptr (BsEntry) entry = bs_csv_mapping_read_row (&mapping, table, 0, &error);

      if (i > 0)
        {
          g_assert_no_error (error);
          g_assert_cmpint (entry->n_measures, ==, 1);
          g_assert_cmpstr (entry->measures[0].name, ==, "x");
          continue;
        }
      g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
      g_assert_true (g_str_has_prefix (error->message, "row 2, Medicine: "));
      /* One byte less is what an entry may hold. */
      g_string_erase (text, (gssize) (strlen (HEADS "22.11.2026;;;;x")), 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-row/rows", test_rows);
  g_test_add_func ("/exchange/csv-row/settings", test_settings);
  g_test_add_func ("/exchange/csv-row/faults", test_faults);
  g_test_add_func ("/exchange/csv-row/long-texts", test_long_texts);
  g_test_add_func ("/exchange/csv-row/many-medicines", test_many_medicines);
  g_test_add_func ("/exchange/csv-row/refusals", test_refusals);
  g_test_add_func ("/exchange/csv-row/ids", test_ids);
  g_test_add_func ("/exchange/csv-row/cancelled", test_cancelled);
  return g_test_run ();
}
