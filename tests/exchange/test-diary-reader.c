/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bs-diary-reader.h"
#include "bs-diary-writer.h"
#include "exchange-testing.h"

#define AT "\"at\":\"2026-11-22T09:00+01:00\""

static BsDiary *
read_diary (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_memdup2 (text, strlen (text)); /* not terminated: so that reading past it is seen */
  BsDiary *diary = bs_diary_new_from_data (copy, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return diary;
}

static BsDiary *
read_entries (const char *entries)
{
  g_autofree char *text = diary_of (entries);

  return read_diary (text);
}

static BsEntry *
get_entry (BsDiary *diary, guint index)
{
  g_assert_cmpuint (index, <, diary->entries->len);
  return diary->entries->pdata[index];
}

/* Every field arrives where it belongs. */
static void
test_fields (void)
{
  g_autoptr (BsDiary) diary = read_diary (full_diary);
  const BsProfile *profile = diary->profile;
  const BsEntry *entry;
  const BsMedicine *medicine;
  const BsVisit *visit;

  g_assert_cmpstr (profile->name, ==, "Ana \"A.\" \\ Łuć");
  g_assert_cmpint (profile->birth_year, ==, 1957);
  g_assert_cmpint (profile->age, ==, 69);
  g_assert_cmpint (profile->sex, ==, BS_SEX_FEMALE);
  g_assert_cmpint (profile->pregnant, ==, FALSE);
  g_assert_cmpint (profile->osteoporosis, ==, TRUE);
  g_assert_cmpint (profile->long_term_steroids, ==, FALSE);
  g_assert_cmpint (profile->cancer_history, ==, TRUE);
  g_assert_cmpstr (profile->diagnoses, ==, "disc L4/L5\nsince 2019\ttold so");

  g_assert_cmpuint (diary->medicines->len, ==, 2);
  medicine = diary->medicines->pdata[0];
  g_assert_cmpstr (medicine->name, ==, "Ibuprofen");
  g_assert_cmpint (medicine->class_, ==, BS_MEDICINE_CLASS_ANALGESIC);
  g_assert_cmpstr (medicine->dose, ==, "400 mg");
  g_assert_cmpint (medicine->max_per_day, ==, 3);
  medicine = diary->medicines->pdata[1];
  g_assert_cmpint (medicine->class_, ==, BS_ABSENT);
  g_assert_null (medicine->dose);
  g_assert_cmpint (medicine->max_per_day, ==, BS_ABSENT);

  g_assert_cmpuint (diary->entries->len, ==, 3);
  entry = get_entry (diary, 0);
  g_assert_cmpint (entry->at.kind, ==, BS_INSTANT_DATE);
  g_assert_cmpint (entry->pain, ==, BS_ABSENT);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  g_assert_false (entry->signs.asked);
  g_assert_null (entry->note);
  entry = get_entry (diary, 1);
  g_assert_cmpint (entry->pain, ==, 0);
  g_assert_cmpint (entry->n_measures, ==, 0);
  g_assert_true (entry->signs.asked);
  g_assert_cmpint (entry->signs.n, ==, 0);
  g_assert_cmpstr (entry->note, ==, "");
  g_assert_cmpint (entry->at.offset, ==, -210);
  entry = get_entry (diary, 2);
  g_assert_cmpstr (entry->id, ==, "22222222-0000-4000-8000-000000000003");
  g_assert_cmpint (entry->end.seconds - entry->at.seconds, ==, 3600 * 2 - 59);
  g_assert_cmpint (entry->pain, ==, 10);
  g_assert_cmpint (entry->leg_pain, ==, 0);
  g_assert_cmpint (entry->types.n, ==, 3);
  g_assert_cmpint (entry->types.terms[0], ==, BS_TYPE_OTHER);
  g_assert_cmpint (entry->types.terms[1], ==, BS_TYPE_SHARP);
  g_assert_cmpint (entry->course, ==, BS_COURSE_COMES_AND_GOES);
  g_assert_cmpint (entry->when, ==, BS_WHEN_WALKING);
  g_assert_cmpint (entry->walk_min, ==, 1440);
  g_assert_cmpint (entry->onset_min, ==, 0);
  g_assert_cmpint (entry->walk_metres, ==, 100000);
  g_assert_cmpint (entry->walk_posture, ==, BS_WALK_POSTURE_LEANING_FORWARD);
  g_assert_cmpint (entry->stop_reason, ==, BS_STOP_REASON_PAIN);
  g_assert_cmpuint (entry->position.set, ==, BS_BIT (BS_POSITION_TURNING) | BS_BIT (BS_POSITION_WALKING));
  g_assert_cmpuint (entry->easier_when.set, ==, BS_BIT (BS_EASIER_NOTHING) | BS_BIT (BS_EASIER_LYING));
  g_assert_cmpuint (entry->sites.set, ==, BS_BIT (BS_SITE_SACRUM) | BS_BIT (BS_SITE_LOWER_BACK_LEFT));
  g_assert_cmpuint (entry->radiates.set, ==,
                    BS_BIT (BS_REGION_SIDE_RIGHT) | BS_BIT (BS_REGION_FOOT_LEFT) | BS_BIT (BS_REGION_LIMBS));
  g_assert_cmpuint (entry->numb.set, ==,
                    BS_BIT (BS_REGION_PERINEUM) | BS_BIT (BS_REGION_BACK) | BS_BIT (BS_REGION_GROIN_RIGHT));
  g_assert_cmpint (entry->signs.terms[0], ==, BS_SIGN_REGULAR_TIGHTENINGS);
  g_assert_cmpuint (entry->skipped.set, ==, BS_BIT (BS_SIGN_CHILLS) | BS_BIT (BS_SIGN_GAIT_CHANGE));
  g_assert_cmpuint (entry->triggers.set, ==, BS_BIT (BS_TRIGGER_PREGNANCY) | BS_BIT (BS_TRIGGER_LONG_WALK));
  g_assert_cmpint (entry->n_measures, ==, 4);
  g_assert_cmpint (entry->measures[0].kind, ==, BS_MEASURE_OTHER);
  g_assert_cmpint (entry->measures[0].result_min, ==, BS_ABSENT);
  g_assert_cmpint (entry->measures[1].class_, ==, BS_MEDICINE_CLASS_ANTISPASMODIC);
  g_assert_cmpstr (entry->measures[1].name, ==, "");
  g_assert_cmpstr (entry->measures[1].dose, ==, "2 × 10 mg");
  g_assert_cmpint (entry->measures[1].at.seconds - entry->at.seconds, ==, 1);
  g_assert_cmpint (entry->measures[1].result, ==, BS_RESULT_SAME);
  g_assert_cmpint (entry->measures[1].result_min, ==, 1440);
  g_assert_cmpint (entry->measures[1].pain_after, ==, 10);
  g_assert_cmpint (entry->measures[2].applied_min, ==, 0);
  g_assert_cmpint (entry->measures[3].how, ==, BS_REST_HOW_SHOES_OFF);
  g_assert_cmpstr (entry->note, ==, "\"quoted\" \\ / \b\f\n\r\t \x01\x1f\x7f é € 😀 \xe2\x80\xa8 </script>");

  g_assert_cmpuint (diary->visits->len, ==, 3);
  visit = diary->visits->pdata[0];
  g_assert_cmpint (visit->kind, ==, BS_VISIT_DOCTOR);
  g_assert_cmpstr (visit->who, ==, "Dr. Šimić");
  g_assert_cmpuint (g_strv_length (visit->knows), ==, 3);
  g_assert_cmpstr (visit->knows[1], ==, "g-cancer-history");
  g_assert_cmpint (visit->knows_until.kind, ==, BS_INSTANT_DATE);
  visit = diary->visits->pdata[1];
  g_assert_nonnull (visit->knows);
  g_assert_cmpuint (g_strv_length (visit->knows), ==, 0);
  visit = diary->visits->pdata[2];
  g_assert_null (visit->knows);
  g_assert_false (bs_instant_is_set (visit->knows_until));
}

/* Spelt in another way, the same: order of keys, null, whole numbers, escapes, blanks, a byte order mark. */
static void
test_same_in_other_words (void)
{
  static const char *const rows[][2] = {
    { "{" AT ",\"pain\":3}", "{\"pain\":3," AT "}" },
    { "{" AT ",\"pain\":3}", "{" AT ",\"pain\":3.0}" },
    { "{" AT ",\"pain\":3}", "{" AT ",\"pain\":30E-1}" },
    { "{" AT ",\"pain\":0}", "{" AT ",\"pain\":-0.0}" },
    { "{" AT ",\"walkMin\":100}", "{" AT ",\"walkMin\":1e2}" },
    { "{" AT "}", "{" AT ",\"pain\":null,\"signs\":null,\"measures\":null,\"note\":null,\"end\":null,\"id\":null,"
                  "\"when\":null}" },
    { "{" AT ",\"measures\":[{\"kind\":\"rest\"}]}",
      "{" AT ",\"measures\":[{\"result\":null,\"name\":null,\"at\":null,\"resultMin\":null,\"kind\":\"rest\"}]}" },
    { "{" AT ",\"note\":\"é\"}", "{" AT ",\"n\\u006fte\":\"\\u00e9\"}" },
    { "{" AT ",\"types\":[\"sharp\"]}", "{" AT ",\"types\":[\"\\u0073harp\"]}" },
    { "{" AT "}", " { \"at\" : \"2026-11-22T09:00:00+01:00\" } " },
    { "{\"at\":\"2026-11-22T09:00+00:00\"}", "{\"at\":\"2026-11-22T09:00Z\"}" },
    { "{" AT "}", "{" AT ",\"later\":{\"x\":[1,\"}\",{\"pain\":99}]}}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BsDiary) a = read_entries (rows[i][0]);
      g_autoptr (BsDiary) b = read_entries (rows[i][1]);

      g_test_message ("%s", rows[i][1]);
      g_assert_true (bs_entry_equal (get_entry (a, 0), get_entry (b, 0), TRUE));
    }
}

static void
test_byte_order_mark (void)
{
  g_autofree char *plain = diary_of ("{" AT "}");
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", plain, NULL);
  g_autofree char *twice = g_strconcat ("\xef\xbb\xbf", marked, NULL);
  g_autoptr (BsDiary) diary = read_diary (marked);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (diary->entries->len, ==, 1);
  g_assert_null (bs_diary_new_from_data (twice, strlen (twice), NULL, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON);
}

/* Members of a file with null are absent. */
static void
test_null_members (void)
{
  g_autoptr (BsDiary) diary = read_diary ("{\"visits\":null,\"medicines\":null,\"profile\":null,\"exportedAt\":null,"
                                          "\"application\":null,\"entries\":[],\"format\":\"backstory-diary\","
                                          "\"version\":1}");

  g_assert_cmpuint (diary->entries->len + diary->visits->len + diary->medicines->len, ==, 0);
  g_assert_cmpint (diary->profile->age, ==, BS_ABSENT);
}

/* A text is as long as it has characters, however it is written. */
static void
test_text_limits (void)
{
  static const struct
  {
    const char *field;
    guint most;
  } fields[] = { { "note", BS_NOTE_MAX },
                 { "measures\":[{\"kind\":\"rest\",\"name", BS_NAME_MAX },
                 { "measures\":[{\"kind\":\"rest\",\"dose", BS_DOSE_MAX } };
  static const char *const characters[] = { "a", "é", "€", "😀", "\\n", "\\u00e9", "\\ud83d\\ude00" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint j = 0; j < G_N_ELEMENTS (characters); j++)
      for (guint over = 0; over < 2; over++)
        {
          g_autoptr (GString) text = g_string_new (NULL);
          g_autofree char *entry = NULL;
          g_autoptr (BsEntry) read = NULL;
          g_autoptr (GError) error = NULL;
          const char *kept;

          for (guint n = 0; n < fields[i].most + over; n++)
            g_string_append (text, characters[j]);
          entry = g_strdup_printf ("{" AT ",\"%s\":\"%s\"%s}", fields[i].field, text->str, i > 0 ? "}]" : "");
          g_test_message ("%s %s %u", fields[i].field, characters[j], over);
          read = bs_entry_new_from_json (entry, &error);
          if (over)
            {
              g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
              continue;
            }
          g_assert_no_error (error);
          kept = i == 0 ? read->note : i == 1 ? read->measures[0].name : read->measures[0].dose;
          g_assert_cmpint (g_utf8_strlen (kept, -1), ==, fields[i].most);
        }
}

static void
test_measures_limit (void)
{
  for (guint n = 50; n <= 51; n++)
    {
      g_autoptr (GString) entry = g_string_new ("{" AT ",\"measures\":[{\"kind\":\"rest\"}");
      g_autoptr (BsEntry) read = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 1; i < n; i++)
        g_string_append (entry, ",{\"kind\":\"rest\"}");
      g_string_append (entry, "]}");
      read = bs_entry_new_from_json (entry->str, &error);
      if (n == 50)
        {
          g_assert_no_error (error);
          g_assert_cmpint (read->n_measures, ==, 50);
        }
      else
        {
          g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_RANGE);
          g_assert_cmpstr (error->message, ==, "measures: there are more than 50, the most that fit into one entry");
        }
    }
}

static void
test_derived_ids (void)
{
  /* Each differs from all others, the first from the second in the last field only. */
  static const char *const different[] = {
    "{" AT ",\"pain\":3,\"note\":\"a\"}",
    "{" AT ",\"pain\":3,\"note\":\"b\"}",
    "{" AT ",\"pain\":3}",
    "{" AT "}",
    "{" AT ",\"pain\":3,\"signs\":[]}",
    "{" AT ",\"pain\":3,\"skipped\":[]}",
    "{" AT ",\"pain\":3,\"note\":\"\"}",
    "{" AT ",\"legPain\":3}",
    "{\"at\":\"2026-11-22\",\"pain\":3}",
    "{\"at\":\"2026-11-22T08:00Z\",\"pain\":3}",
    "{" AT ",\"pain\":3,\"types\":[\"sharp\",\"dull\"]}",
    "{" AT ",\"pain\":3,\"types\":[\"dull\",\"sharp\"]}",
    "{" AT ",\"pain\":3,\"measures\":[]}",
    "{" AT ",\"pain\":3,\"measures\":[{\"kind\":\"rest\"}]}",
    "{" AT ",\"pain\":3,\"recordedAt\":\"2026-11-22T09:00+01:00\"}",
    "{" AT ",\"pain\":3,\"updatedAt\":\"2026-11-22T09:00+01:00\"}",
  };
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (BsDiary) first = NULL;
  g_autoptr (BsDiary) second = NULL;

  /* All twice: alike to the last field is one entry. */
  for (guint i = 0; i < 2 * G_N_ELEMENTS (different); i++)
    g_string_append_printf (entries, "%s%s", i > 0 ? "," : "", different[i % G_N_ELEMENTS (different)]);
  first = read_entries (entries->str);
  second = read_entries (entries->str);
  g_assert_cmpuint (first->entries->len, ==, G_N_ELEMENTS (different));
  for (guint i = 0; i < first->entries->len; i++)
    {
      const char *id = get_entry (first, i)->id;

      g_assert_true (bs_uuid_is_valid (id));
      g_assert_true (id[14] == '5');
      g_assert_nonnull (strchr ("89ab", id[19]));
      g_assert_true (g_hash_table_add (ids, (gpointer) id));
      g_assert_cmpstr (get_entry (second, i)->id, ==, id);
    }
}

/* The ids that earlier versions gave stay, or a second import would double a diary. */
static void
test_derived_ids_stay (void)
{
  g_autoptr (BsDiary) diary =
      read_diary ("{\"format\":\"backstory-diary\",\"version\":1,"
                  "\"medicines\":[{\"name\":\"Ibuprofen\",\"class\":\"analgesic\"}],"
                  "\"entries\":[{" AT ",\"pain\":3,\"types\":[\"sharp\"],\"note\":\"\\\"é\\\"\\n\","
                  "\"measures\":[{\"kind\":\"rest\",\"how\":\"sit\",\"result\":\"gone\",\"resultMin\":10}]}],"
                  "\"visits\":[{" AT ",\"kind\":\"doctor\",\"knows\":[\"a\"],\"knowsUntil\":\"2027-01-01\"}]}");

  g_assert_cmpstr (((BsMedicine *) diary->medicines->pdata[0])->id, ==, "1bf2c697-854b-528f-b0f6-5761ed43ab02");
  g_assert_cmpstr (get_entry (diary, 0)->id, ==, "253731ef-07e8-5732-98ae-64f432441b7e");
  g_assert_cmpstr (((BsVisit *) diary->visits->pdata[0])->id, ==, "50ba81aa-2c6b-59a4-a8bd-20380a8e9294");
}

/* What was exported with the derived id and what it was derived from are one entry, in either order. */
static void
test_derived_id_beside_its_own (void)
{
  g_autoptr (BsDiary) plain = read_entries ("{" AT ",\"pain\":3}");
  g_autofree char *with_id = bs_entry_to_json (get_entry (plain, 0), 0);
  g_autofree char *before = g_strconcat ("{" AT ",\"pain\":3},", with_id, NULL);
  g_autofree char *after = g_strconcat (with_id, ",{" AT ",\"pain\":3}", NULL);
  g_autoptr (BsDiary) a = read_entries (before);
  g_autoptr (BsDiary) b = read_entries (after);

  g_assert_cmpuint (a->entries->len, ==, 1);
  g_assert_cmpuint (b->entries->len, ==, 1);
}

static void
test_unknown_keys (void)
{
  static const char text[] =
      "{\"format\":\"backstory-diary\",\"version\":1,\"moods\":[{\"pain\":99}],\"profile\":{\"height\":170},"
      "\"entries\":[{" AT ",\"mood\":1,\"measures\":[{\"kind\":\"rest\"},{\"kind\":\"rest\",\"depth\":[]}]},"
      "{\"mood\":2,\"weather\\n\":{}," AT "}],"
      "\"visits\":[{" AT ",\"kind\":\"doctor\",\"mood\":null}],\"medicines\":[{\"name\":\"A\",\"colour\":\"red\"}]}";
  static const char *const expected[] = { "moods",
                                          "profile.height",
                                          "entries[0].mood",
                                          "entries[0].measures[1].depth",
                                          "entries[1].weather\xef\xbf\xbd",
                                          "visits[0].mood",
                                          "medicines[0].colour" };
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDiary) diary = bs_diary_new_from_data (text, strlen (text), warnings, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (diary->entries->len, ==, 2);
  g_assert_cmpuint (warnings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *sentence =
          g_strconcat (expected[i], ": this is not known to this version of Backstory and was left out", NULL);
      g_assert_cmpstr (warnings->pdata[i], ==, sentence);
    }
}

static void
test_unknown_keys_are_few (void)
{
  g_autoptr (GString) entry = g_string_new ("{" AT);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BsDiary) diary = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (entry, ",\"k%u\":%u", i, i);
  g_string_append_c (entry, '}');
  text = diary_of (entry->str);
  diary = bs_diary_new_from_data (text, strlen (text), warnings, NULL);
  g_assert_nonnull (diary);
  g_assert_cmpuint (warnings->len, ==, 20);
}

static gboolean
stop (BsEntry *entry, gpointer user_data, GError **error)
{
  if (++*(guint *) user_data < 2)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stop");
  return FALSE;
}

static void
test_receiver_stops (void)
{
  static const BsDiaryReceiver receiver = { .entry = stop };
  g_autofree char *text = diary_of ("{" AT "},{" AT ",\"pain\":1},{" AT ",\"pain\":2}");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_false (bs_diary_read (text, strlen (text), &receiver, &n, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_single_entry (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) entry = bs_entry_new_from_json ("{" AT ",\"pain\":3}", &error);

  g_assert_no_error (error);
  g_assert_cmpint (entry->pain, ==, 3);
  g_assert_cmpstr (entry->id, ==, "");
}

static void
read_example (const char *id, const char *diary, gsize length, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BsDiary) read = bs_diary_new_from_data (diary, length, warnings, &error);
  g_autofree char *written = NULL;

  g_test_message ("%s", id);
  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  written = bs_diary_to_json (read, BS_INSTANT_NONE);
  assert_same_diary (written, diary);
}

static void
test_examples (void)
{
  foreach_example (read_example, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/reader/fields", test_fields);
  g_test_add_func ("/exchange/reader/same-in-other-words", test_same_in_other_words);
  g_test_add_func ("/exchange/reader/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/exchange/reader/null-members", test_null_members);
  g_test_add_func ("/exchange/reader/text-limits", test_text_limits);
  g_test_add_func ("/exchange/reader/measures-limit", test_measures_limit);
  g_test_add_func ("/exchange/reader/derived-ids", test_derived_ids);
  g_test_add_func ("/exchange/reader/derived-ids-stay", test_derived_ids_stay);
  g_test_add_func ("/exchange/reader/derived-id-beside-its-own", test_derived_id_beside_its_own);
  g_test_add_func ("/exchange/reader/unknown-keys", test_unknown_keys);
  g_test_add_func ("/exchange/reader/unknown-keys-are-few", test_unknown_keys_are_few);
  g_test_add_func ("/exchange/reader/receiver-stops", test_receiver_stops);
  g_test_add_func ("/exchange/reader/single-entry", test_single_entry);
  g_test_add_func ("/exchange/reader/examples", test_examples);
  return g_test_run ();
}
