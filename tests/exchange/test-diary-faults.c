/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bs-diary-reader.h"

/* What is refused, with the place and the words of the first fault (diary-format.md, "Refused"). */

#define HEAD "{\"format\":\"backstory-diary\",\"version\":1,"
#define FILE_OF(members) HEAD members "}"
#define ENTRIES(list) FILE_OF ("\"entries\":[" list "]")
#define AT "\"at\":\"2026-11-22T09:00+01:00\""
#define ENTRY(fields) ENTRIES ("{" AT "," fields "}")
#define MEASURE(fields) ENTRY ("\"measures\":[{\"kind\":\"rest\"},{" fields "}]")
#define VISIT(fields) FILE_OF ("\"entries\":[],\"visits\":[{" AT ",\"kind\":\"doctor\"," fields "}]")
#define MEDICINE(fields) FILE_OF ("\"entries\":[],\"medicines\":[{" fields "}]")
#define PROFILE(fields) FILE_OF ("\"entries\":[],\"profile\":{" fields "}")
#define ID_A "\"id\":\"6f028a04-f40c-5511-8cd8-d49c49e3ac35\""

typedef struct
{
  const char *text;
  gint code; /* BsDiaryError */
  const char *message;
} Fault;

#define NOT_JSON BS_DIARY_ERROR_NOT_JSON
#define FORMAT BS_DIARY_ERROR_FORMAT
#define VERSION BS_DIARY_ERROR_VERSION
#define TYPE BS_DIARY_ERROR_TYPE
#define UNKNOWN BS_DIARY_ERROR_UNKNOWN_VALUE
#define RANGE BS_DIARY_ERROR_RANGE
#define DUPLICATE BS_DIARY_ERROR_DUPLICATE
#define MISSING BS_DIARY_ERROR_MISSING
#define INCONSISTENT BS_DIARY_ERROR_INCONSISTENT
#define INSTANT BS_DIARY_ERROR_INSTANT

#define NO_DIARY "The file is not a diary of Backstory"
#define OTHER_FORMAT "format: this is not “backstory-diary”, so the file is not a diary of Backstory"

static const Fault file_faults[] = {
  { "", NOT_JSON, "the file is empty" },
  { " \r\n\t", NOT_JSON, "the file is empty" },
  { "\xef\xbb\xbf", NOT_JSON, "the file is empty" },
  { "\xef\xbb\xbf\n{", NOT_JSON, "line 2, column 2: not JSON, it ends too early" },
  { "backstory", NOT_JSON, "line 1, column 1: not JSON, a value is missing or misspelt" },
  { "SQLite format 3", NOT_JSON, "line 1, column 1: not JSON, a value is missing or misspelt" },
  { "[]", FORMAT, NO_DIARY },
  { "null", FORMAT, NO_DIARY },
  { "1", FORMAT, NO_DIARY },
  { "\"backstory-diary\"", FORMAT, NO_DIARY },
  { "{}", FORMAT, OTHER_FORMAT },
  { "{\"format\":null,\"version\":1,\"entries\":[]}", FORMAT, OTHER_FORMAT },
  { "{\"format\":1,\"version\":1,\"entries\":[]}", FORMAT, OTHER_FORMAT },
  { "{\"format\":\"backstory-assessment\",\"version\":1}", FORMAT, OTHER_FORMAT },
  { "{\"format\":\"backstory-diary2\",\"version\":1,\"entries\":[]}", FORMAT, OTHER_FORMAT },
  { "{\"format\":\"Backstory-Diary\",\"version\":1,\"entries\":[]}", FORMAT, OTHER_FORMAT },
  { "{\"resourceType\":\"Bundle\",\"entry\":[]}", FORMAT,
    "this is a FHIR file, which cannot be imported; the diary file of the same diary can" },
  { "{\"format\":\"backstory-diary\",\"entries\":[]}", MISSING, "version: this is missing" },
  { "{\"format\":\"backstory-diary\",\"version\":null,\"entries\":[]}", MISSING, "version: this is missing" },
  { "{\"format\":\"backstory-diary\",\"version\":2,\"entries\":5}", VERSION,
    "version: the file is of version 2, this program reads version 1; a later Backstory can read it" },
  { "{\"entries\":[{\"pain\":11}],\"format\":\"backstory-diary\",\"version\":3}", VERSION,
    "version: the file is of version 3, this program reads version 1; a later Backstory can read it" },
  { "{\"format\":\"backstory-diary\",\"version\":1e30,\"entries\":[]}", VERSION,
    "version: the file is of version 1e30, this program reads version 1; a later Backstory can read it" },
  { "{\"format\":\"backstory-diary\",\"version\":0,\"entries\":[]}", RANGE, "version: there is no version 0" },
  { "{\"format\":\"backstory-diary\",\"version\":-1,\"entries\":[]}", RANGE, "version: there is no version -1" },
  { "{\"format\":\"backstory-diary\",\"version\":-1e30,\"entries\":[]}", RANGE, "version: there is no version -1e30" },
  { "{\"format\":\"backstory-diary\",\"version\":1.5,\"entries\":[]}", TYPE, "version: 1.5 is not a whole number" },
  { "{\"format\":\"backstory-diary\",\"version\":\"1\",\"entries\":[]}", TYPE,
    "version: a number belongs here, not a text" },
  { "{\"format\":\"backstory-diary\",\"version\":true,\"entries\":[]}", TYPE,
    "version: a number belongs here, not true or false" },
  { "{\"format\":\"backstory-diary\",\"version\":1}", MISSING, "entries: this is missing" },
  { FILE_OF ("\"entries\":null"), MISSING, "entries: this is missing" },
  { FILE_OF ("\"entries\":{}"), TYPE, "entries: a list belongs here, not an object" },
  { FILE_OF ("\"entries\":[],\"entries\":[]"), DUPLICATE, "entries: this stands twice in the file" },
  { FILE_OF ("\"entries\":[],\"version\":1"), DUPLICATE, "version: this stands twice in the file" },
  { FILE_OF ("\"entries\":[],\"vis\\u0069ts\":null,\"visits\":null"), DUPLICATE,
    "visits: this stands twice in the file" },
  { FILE_OF ("\"entries\":[],\"visits\":\"\""), TYPE, "visits: a list belongs here, not a text" },
  { FILE_OF ("\"entries\":[],\"medicines\":1"), TYPE, "medicines: a list belongs here, not a number" },
  { FILE_OF ("\"entries\":[],\"profile\":[]"), TYPE, "profile: an object belongs here, not a list" },
  { FILE_OF ("\"entries\":[],\"application\":1"), TYPE, "application: a text belongs here, not a number" },
  { FILE_OF ("\"entries\":[],\"exportedAt\":1"), TYPE, "exportedAt: a text belongs here, not a number" },
  { FILE_OF ("\"entries\":[],\"exportedAt\":\"2026-11-22\""), INSTANT,
    "exportedAt: “2026-11-22” is not a time such as 2026-11-22T09:00+01:00" },
  { ENTRIES ("null"), TYPE, "entries[0]: an object belongs here, not nothing (null)" },
  { ENTRIES ("{" AT "},[]"), TYPE, "entries[1]: an object belongs here, not a list" },
  { ENTRIES ("{}"), MISSING, "entries[0].at: the time or the date is missing" },
  { ENTRIES ("{\"at\":null}"), MISSING, "entries[0].at: the time or the date is missing" },
  /* The first of two, in the order of the file. */
  { FILE_OF ("\"visits\":[1],\"entries\":[2]"), TYPE, "visits[0]: an object belongs here, not a number" },
  { ENTRIES ("{" AT "},{" AT ",\"pain\":11},{\"pain\":12}"), RANGE, "entries[1].pain: 11 is not between 0 and 10" },
  { ENTRY ("\"legPain\":-1,\"pain\":11"), RANGE, "entries[0].legPain: -1 is not between 0 and 10" },
};

static const Fault entry_faults[] = {
  { ENTRY ("\"pain\":11"), RANGE, "entries[0].pain: 11 is not between 0 and 10" },
  { ENTRY ("\"pain\":-1"), RANGE, "entries[0].pain: -1 is not between 0 and 10" },
  { ENTRY ("\"pain\":255"), RANGE, "entries[0].pain: 255 is not between 0 and 10" },
  { ENTRY ("\"pain\":256"), RANGE, "entries[0].pain: 256 is not between 0 and 10" },
  { ENTRY ("\"pain\":4294967301"), RANGE, "entries[0].pain: 4294967301 is not between 0 and 10" },
  { ENTRY ("\"pain\":99999999999999999999"), RANGE, "entries[0].pain: 99999999999999999999 is not between 0 and 10" },
  { ENTRY ("\"pain\":1e400"), RANGE, "entries[0].pain: 1e400 is not between 0 and 10" },
  { ENTRY ("\"pain\":3.5"), TYPE, "entries[0].pain: 3.5 is not a whole number" },
  { ENTRY ("\"pain\":1e-400"), TYPE, "entries[0].pain: 1e-400 is not a whole number" },
  { ENTRY ("\"pain\":\"3\""), TYPE, "entries[0].pain: a number belongs here, not a text" },
  { ENTRY ("\"pain\":true"), TYPE, "entries[0].pain: a number belongs here, not true or false" },
  { ENTRY ("\"pain\":[3]"), TYPE, "entries[0].pain: a number belongs here, not a list" },
  { ENTRY ("\"pain\":{}"), TYPE, "entries[0].pain: a number belongs here, not an object" },
  { ENTRY ("\"pain\":3,\"pain\":3"), DUPLICATE, "entries[0].pain: this stands twice" },
  { ENTRY ("\"signs\":[\"fever\"],\"signs\":[]"), DUPLICATE, "entries[0].signs: this stands twice" },
  { ENTRY ("\"signs\":[\"fever\"],\"signs\":null"), DUPLICATE, "entries[0].signs: this stands twice" },
  { ENTRY ("\"legPain\":11"), RANGE, "entries[0].legPain: 11 is not between 0 and 10" },
  { ENTRY ("\"walkMin\":1441"), RANGE, "entries[0].walkMin: 1441 is not between 0 and 1440" },
  { ENTRY ("\"onsetMin\":-1"), RANGE, "entries[0].onsetMin: -1 is not between 0 and 1440" },
  { ENTRY ("\"walkMetres\":100001"), RANGE, "entries[0].walkMetres: 100001 is not between 0 and 100000" },
  { ENTRY ("\"walkMin\":10,\"onsetMin\":11"), INCONSISTENT,
    "entries[0].onsetMin: the pain began after 11 minutes, but the walk took 10" },
  { ENTRY ("\"types\":[\"sharp\",\"mild\"]"), UNKNOWN, "entries[0].types[1]: “mild” is not a value of this field" },
  { ENTRY ("\"types\":[\"sharp\",\"\"]"), UNKNOWN, "entries[0].types[1]: “” is not a value of this field" },
  { ENTRY ("\"types\":[\"Sharp\"]"), UNKNOWN, "entries[0].types[0]: “Sharp” is not a value of this field" },
  { ENTRY ("\"types\":[\"sharp\\n\"]"), UNKNOWN,
    "entries[0].types[0]: “sharp\xef\xbf\xbd” is not a value of this field" },
  { ENTRY ("\"types\":[\"0123456789012345678901234567890123456789\"]"), UNKNOWN,
    "entries[0].types[0]: “0123456789012345678901234567890123456789” is not a value of this field" },
  { ENTRY ("\"types\":[\"01234567890123456789012345678901234567890\"]"), UNKNOWN,
    "entries[0].types[0]: “0123456789012345678901234567890123456789…” is not a value of this field" },
  { ENTRY ("\"types\":[\"sharp\",\"dull\",\"sharp\"]"), DUPLICATE,
    "entries[0].types[2]: “sharp” is in the list twice" },
  { ENTRY ("\"types\":[\"sharp\",\"\\u0073harp\"]"), DUPLICATE, "entries[0].types[1]: “sharp” is in the list twice" },
  { ENTRY ("\"types\":[null]"), TYPE, "entries[0].types[0]: a text belongs here, not nothing (null)" },
  { ENTRY ("\"types\":[3]"), TYPE, "entries[0].types[0]: a text belongs here, not a number" },
  { ENTRY ("\"types\":\"sharp\""), TYPE, "entries[0].types: a list belongs here, not a text" },
  { ENTRY ("\"pain\":0,\"types\":[\"sharp\"]"), INCONSISTENT,
    "entries[0].types: a kind of pain is given, but the pain is 0" },
  { ENTRY ("\"course\":\"sometimes\""), UNKNOWN, "entries[0].course: “sometimes” is not a value of this field" },
  { ENTRY ("\"course\":[]"), TYPE, "entries[0].course: a text belongs here, not a list" },
  { ENTRY ("\"when\":\"running\""), UNKNOWN, "entries[0].when: “running” is not a value of this field" },
  { ENTRY ("\"radiates\":[\"back\"]"), UNKNOWN, "entries[0].radiates[0]: “back” is not a value of this field" },
  { ENTRY ("\"radiates\":[\"perineum\"]"), UNKNOWN, "entries[0].radiates[0]: “perineum” is not a value of this field" },
  { ENTRY ("\"radiates\":[\"chest-left\"]"), UNKNOWN,
    "entries[0].radiates[0]: “chest-left” is not a value of this field" },
  { ENTRY ("\"numb\":[\"limbs\"]"), UNKNOWN, "entries[0].numb[0]: “limbs” is not a value of this field" },
  { ENTRY ("\"numb\":[\"upper-back\"]"), UNKNOWN, "entries[0].numb[0]: “upper-back” is not a value of this field" },
  { ENTRY ("\"signs\":[\"fever\"],\"skipped\":[\"chills\",\"fever\"]"), INCONSISTENT,
    "entries[0].skipped[1]: “fever” is among the signs as well; it can be in one of the two" },
  { ENTRY ("\"end\":\"2026-11-22\""), INSTANT,
    "entries[0].end: “2026-11-22” is not a time such as 2026-11-22T09:00+01:00" },
  { ENTRY ("\"end\":\"2026-11-22T07:59Z\""), INCONSISTENT,
    "entries[0].end: 2026-11-22T07:59+00:00 is before the entry, 2026-11-22T09:00+01:00" },
  { ENTRIES ("{\"at\":\"2026-11-22\",\"end\":\"2026-11-21T23:59+00:00\"}"), INCONSISTENT,
    "entries[0].end: 2026-11-21T23:59+00:00 is before the entry, 2026-11-22" },
  { ENTRIES ("{\"at\":\"2026-02-29T09:00+01:00\"}"), INSTANT,
    "entries[0].at: “2026-02-29T09:00+01:00” has a date that does not exist" },
  { ENTRIES ("{\"at\":\"2026-02-28T24:00+01:00\"}"), INSTANT,
    "entries[0].at: “2026-02-28T24:00+01:00” has a time of day that does not exist" },
  { ENTRIES ("{\"at\":\"2026-02-28T09:00+14:01\"}"), INSTANT,
    "entries[0].at: “2026-02-28T09:00+14:01” has an offset that is not between -14:00 and +14:00" },
  { ENTRIES ("{\"at\":\"1899-12-31\"}"), INSTANT,
    "entries[0].at: “1899-12-31” is not between the years 1900 and 2199" },
  { ENTRIES ("{\"at\":\"2026-02-28T09:00\"}"), INSTANT,
    "entries[0].at: “2026-02-28T09:00” is not a time such as 2026-11-22T09:00+01:00, nor a date such as 2026-11-22" },
  { ENTRIES ("{\"at\":20260228}"), TYPE, "entries[0].at: a text belongs here, not a number" },
  { ENTRY ("\"recordedAt\":\"2026-02-28\""), INSTANT,
    "entries[0].recordedAt: “2026-02-28” is not a time such as 2026-11-22T09:00+01:00" },
  { ENTRY ("\"id\":\"6F028A04-F40C-5511-8CD8-D49C49E3AC35\""), RANGE,
    "entries[0].id: “6F028A04-F40C-5511-8CD8-D49C49E3AC35” is not a UUID in lower case" },
  { ENTRY ("\"id\":\"\""), RANGE, "entries[0].id: “” is not a UUID in lower case" },
  { ENTRY ("\"id\":\"6f028a04-f40c-5511-8cd8-d49c49e3ac35a\""), RANGE,
    "entries[0].id: “6f028a04-f40c-5511-8cd8-d49c49e3ac35a” is not a UUID in lower case" },
  { ENTRY ("\"id\":7"), TYPE, "entries[0].id: a text belongs here, not a number" },
  { ENTRIES ("{" AT "," ID_A "},{" AT "},{" AT ",\"pain\":1," ID_A "}"), DUPLICATE,
    "entries[2].id: the id 6f028a04-f40c-5511-8cd8-d49c49e3ac35 stands twice in the file" },
  { ENTRIES ("{" AT "," ID_A "},{" AT "," ID_A "}"), DUPLICATE,
    "entries[1].id: the id 6f028a04-f40c-5511-8cd8-d49c49e3ac35 stands twice in the file" },
  { ENTRY ("\"note\":5"), TYPE, "entries[0].note: a text belongs here, not a number" },
  { ENTRY ("\"measures\":{}"), TYPE, "entries[0].measures: a list belongs here, not an object" },
  { ENTRY ("\"measures\":[null]"), TYPE, "entries[0].measures[0]: an object belongs here, not nothing (null)" },
  { ENTRY ("\"measures\":[{}]"), MISSING, "entries[0].measures[0].kind: the kind of measure is missing" },
  { MEASURE ("\"kind\":null"), MISSING, "entries[0].measures[1].kind: the kind of measure is missing" },
  { MEASURE ("\"kind\":\"massage\""), UNKNOWN, "entries[0].measures[1].kind: “massage” is not a value of this field" },
  { MEASURE ("\"kind\":\"rest\",\"resultMin\":1441"), RANGE,
    "entries[0].measures[1].resultMin: 1441 is not between 0 and 1440" },
  { MEASURE ("\"kind\":\"cold\",\"appliedMin\":-5"), RANGE,
    "entries[0].measures[1].appliedMin: -5 is not between 0 and 1440" },
  { MEASURE ("\"kind\":\"cold\",\"painAfter\":11"), RANGE,
    "entries[0].measures[1].painAfter: 11 is not between 0 and 10" },
  { MEASURE ("\"kind\":\"rest\",\"how\":\"run\""), UNKNOWN,
    "entries[0].measures[1].how: “run” is not a value of this field" },
  { MEASURE ("\"kind\":\"rest\",\"result\":\"better\""), UNKNOWN,
    "entries[0].measures[1].result: “better” is not a value of this field" },
  { MEASURE ("\"kind\":\"medicine\",\"class\":\"opioid\""), UNKNOWN,
    "entries[0].measures[1].class: “opioid” is not a value of this field" },
  { MEASURE ("\"kind\":\"rest\",\"at\":\"2026-11-22\""), INSTANT,
    "entries[0].measures[1].at: “2026-11-22” is not a time such as 2026-11-22T09:00+01:00" },
  { MEASURE ("\"kind\":\"rest\",\"at\":\"2026-11-22T08:59+01:00\""), INCONSISTENT,
    "entries[0].measures[1].at: 2026-11-22T08:59+01:00 is before the entry, 2026-11-22T09:00+01:00" },
  { MEASURE ("\"kind\":\"rest\",\"kind\":\"rest\""), DUPLICATE, "entries[0].measures[1].kind: this stands twice" },
};

static const Fault record_faults[] = {
  { VISIT ("\"who\":[]"), TYPE, "visits[0].who: a text belongs here, not a list" },
  { VISIT ("\"knows\":\"pain-over-3-days\""), TYPE, "visits[0].knows: a list belongs here, not a text" },
  { VISIT ("\"knows\":[\"a\",\"b\",3]"), TYPE, "visits[0].knows[2]: a text belongs here, not a number" },
  { VISIT ("\"knows\":[\"a\",\"b\",\"a\"]"), DUPLICATE, "visits[0].knows[2]: “a” is in the list twice" },
  { VISIT ("\"knowsUntil\":\"2026-11-22T09:00Z\""), INSTANT,
    "visits[0].knowsUntil: “2026-11-22T09:00Z” is not a date such as 2026-11-22" },
  { FILE_OF ("\"entries\":[],\"visits\":[{" AT "}]"), MISSING, "visits[0].kind: the kind of visit is missing" },
  { FILE_OF ("\"entries\":[],\"visits\":[{\"kind\":\"doctor\"}]"), MISSING, "visits[0].at: the time is missing" },
  { FILE_OF ("\"entries\":[],\"visits\":[{\"at\":\"2026-11-22\",\"kind\":\"doctor\"}]"), INSTANT,
    "visits[0].at: “2026-11-22” is not a time such as 2026-11-22T09:00+01:00" },
  { FILE_OF ("\"entries\":[],\"visits\":[{" AT ",\"kind\":\"friend\"}]"), UNKNOWN,
    "visits[0].kind: “friend” is not a value of this field" },
  { FILE_OF ("\"entries\":[],\"visits\":[{" AT ",\"kind\":\"doctor\"," ID_A "},{" AT ","
             "\"kind\":\"urgent\"," ID_A "}]"),
    DUPLICATE, "visits[1].id: the id 6f028a04-f40c-5511-8cd8-d49c49e3ac35 stands twice in the file" },
  { MEDICINE ("\"dose\":\"1\""), MISSING, "medicines[0].name: the name of the medicine is missing" },
  { MEDICINE ("\"name\":\"\""), RANGE, "medicines[0].name: the name of the medicine is empty" },
  { MEDICINE ("\"name\":\"A\",\"maxPerDay\":0"), RANGE, "medicines[0].maxPerDay: 0 is not between 1 and 99" },
  { MEDICINE ("\"name\":\"A\",\"maxPerDay\":100"), RANGE, "medicines[0].maxPerDay: 100 is not between 1 and 99" },
  { MEDICINE ("\"name\":\"A\",\"class\":1"), TYPE, "medicines[0].class: a text belongs here, not a number" },
  { MEDICINE ("\"name\":\"A\"," ID_A "},{\"name\":\"B\"," ID_A), DUPLICATE,
    "medicines[1].id: the id 6f028a04-f40c-5511-8cd8-d49c49e3ac35 stands twice in the file" },
  { PROFILE ("\"birthYear\":1899"), RANGE, "profile.birthYear: 1899 is not between 1900 and 2100" },
  { PROFILE ("\"birthYear\":2101"), RANGE, "profile.birthYear: 2101 is not between 1900 and 2100" },
  { PROFILE ("\"age\":131"), RANGE, "profile.age: 131 is not between 0 and 130" },
  { PROFILE ("\"sex\":\"f\""), UNKNOWN, "profile.sex: “f” is not a value of this field" },
  { PROFILE ("\"pregnant\":1"), TYPE, "profile.pregnant: true or false belongs here, not a number" },
  { PROFILE ("\"pregnant\":\"yes\""), TYPE, "profile.pregnant: true or false belongs here, not a text" },
  { PROFILE ("\"pregnant\":true,\"pregnant\":true"), DUPLICATE, "profile.pregnant: this stands twice" },
};

static gboolean
count (const BsProfile *profile, gpointer user_data, GError **error)
{
  (*(guint *) user_data)++;
  return TRUE;
}

static void
check_faults (const Fault *faults, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length = strlen (faults[i].text);
      g_autofree char *copy = g_memdup2 (faults[i].text, length); /* so that reading past it is seen */
      g_autoptr (BsDiary) diary = bs_diary_new_from_data (copy, length, NULL, &error);

      g_test_message ("%s", faults[i].text);
      g_assert_null (diary);
      g_assert_cmpstr (error->message, ==, faults[i].message);
      g_assert_error (error, BS_DIARY_ERROR, faults[i].code);
    }
}

static void
test_file_faults (void)
{
  check_faults (file_faults, G_N_ELEMENTS (file_faults));
}

static void
test_entry_faults (void)
{
  check_faults (entry_faults, G_N_ELEMENTS (entry_faults));
}

static void
test_record_faults (void)
{
  check_faults (record_faults, G_N_ELEMENTS (record_faults));
}

/* Wherever format and version stand, nothing is received before they were found right. */
static void
test_format_first (void)
{
  static const BsDiaryReceiver receiver = { .profile = count };
  static const char *const wrong[] = {
    "{\"profile\":{\"age\":50},\"entries\":[],\"format\":\"backstory-diary\",\"version\":2}",
    "{\"profile\":{\"age\":50},\"entries\":[],\"version\":1,\"format\":\"other\"}",
    "{\"profile\":{\"age\":50},\"version\":1,\"format\":\"backstory-diary\"}",
    "{\"profile\":{\"age\":50},\"entries\":[],\"version\":1,\"format\":\"backstory-diary\"",
  };
  static const char right[] = "{\"profile\":{\"age\":50},\"entries\":[],\"version\":1.0,"
                              "\"format\":\"backstory-diary\"}";
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (bs_diary_read (wrong[i], strlen (wrong[i]), &receiver, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (bs_diary_read (right, strlen (right), &receiver, &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
}

/* One entry by itself has no place but its fields. */
static void
test_single_entry (void)
{
  static const Fault faults[] = {
    { "", NOT_JSON, "line 1, column 1: not JSON, it ends too early" },
    { "[]", TYPE, "an object belongs here, not a list" },
    { "{}", MISSING, "at: the time or the date is missing" },
    { "{" AT ",\"pain\":11}", RANGE, "pain: 11 is not between 0 and 10" },
    { "{" AT ",\"measures\":[{\"kind\":\"rest\",\"how\":1}]}", TYPE,
      "measures[0].how: a text belongs here, not a number" },
    { "{" AT ",\"walkMin\":1,\"onsetMin\":2}", INCONSISTENT,
      "onsetMin: the pain began after 2 minutes, but the walk took 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", faults[i].text);
      g_assert_null (bs_entry_new_from_json (faults[i].text, &error));
      g_assert_cmpstr (error->message, ==, faults[i].message);
      g_assert_error (error, BS_DIARY_ERROR, faults[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/faults/file", test_file_faults);
  g_test_add_func ("/exchange/faults/entry", test_entry_faults);
  g_test_add_func ("/exchange/faults/record", test_record_faults);
  g_test_add_func ("/exchange/faults/format-first", test_format_first);
  g_test_add_func ("/exchange/faults/single-entry", test_single_entry);
  return g_test_run ();
}
