/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bs-condition.h"
#include "bs-rule-reader.h"

/* A sound file; each fault replaces one piece of it. */
static const char base[] =
    "{ \"format\": \"backstory-rules\", \"version\": 1, \"id\": \"own\", \"revision\": \"3\", \"title\": \"T\","
    " \"label\": \"L\", \"notice\": \"N\", \"rules\": [ {\n"
    "  \"id\": \"mine\", \"level\": \"doctor\", \"title\": \"A title\", \"summary\": \"A summary\",\n"
    "  \"because\": [ \"On {moment}: {signs}.\", \"Said.\" ], \"quote\": \"Q\", \"source\": \"S\","
    " \"section\": \"Part\",\n"
    "  \"action\": \"Call.\", \"note\": \"Note.\", \"assumption\": \"Assumed.\", \"asks\": [\"signs\"],\n"
    "  \"conditions\": [ { \"kind\": \"entry\", \"pain\": \"any\", \"all\": [ { \"signs\": [\"fever\"] } ],\n"
    "    \"negative\": { \"signs\": [\"fever\"] } } ] } ] }\n";

#define CONDITION                                                                                                      \
  "{ \"kind\": \"entry\", \"pain\": \"any\", \"all\": [ { \"signs\": [\"fever\"] } ],\n"                               \
  "    \"negative\": { \"signs\": [\"fever\"] } }"
#define ASKS " \"asks\": [\"signs\"],"

typedef struct
{
  const char *name;
  const char *piece; /* of base */
  const char *instead;
  BsRuleError code;
  const char *message;
} Fault;

#define NO_KEY "nothing reads a field of this name here"
#define NOT_READ "this kind of condition does not read it"
#define NEEDED "it is needed here"

static const Fault faults[] = {
  /* the file */
  { "comment", "{ \"format\"", "/* x */ { \"format\"", BS_RULE_ERROR_NOT_JSON, "line 1, column 1" },
  { "trailing-comma", "\"version\": 1,", "\"version\": 1,,", BS_RULE_ERROR_NOT_JSON, "line 1" },
  { "nul", "\"T\"", "\"T\\u0000\"", BS_RULE_ERROR_NOT_JSON, "U+0000" },
  { "not-utf-8", "\"T\"", "\"T\xff\"", BS_RULE_ERROR_NOT_JSON, "UTF-8" },
  { "key-twice", "\"version\": 1,", "\"version\": 1, \"version\": 1,", BS_RULE_ERROR_DUPLICATE,
    "“version” stands twice" },
  { "key-twice-inside", "\"pain\": \"any\",", "\"pain\": \"present\", \"pain\": \"any\",", BS_RULE_ERROR_DUPLICATE,
    "“pain” stands twice" },
  { "format-missing", "\"format\": \"backstory-rules\", ", "", BS_RULE_ERROR_FORMAT, "FILE: format: " },
  { "format-other", "backstory-rules", "backstory-diary", BS_RULE_ERROR_FORMAT, "FILE: format: " },
  { "format-type", "\"backstory-rules\"", "1", BS_RULE_ERROR_TYPE, "FILE: format: " },
  { "version-missing", "\"version\": 1, ", "", BS_RULE_ERROR_MISSING, "FILE: version: " },
  { "version-later", "\"version\": 1", "\"version\": 2", BS_RULE_ERROR_VERSION, "FILE: version: " },
  { "version-later-first", "\"version\": 1", "\"version\": 2, \"new\": 1", BS_RULE_ERROR_VERSION, "FILE: version: " },
  { "version-0", "\"version\": 1", "\"version\": 0", BS_RULE_ERROR_RANGE, "FILE: version: " },
  { "version-text", "\"version\": 1", "\"version\": \"1\"", BS_RULE_ERROR_TYPE, "FILE: version: " },
  { "set-id-missing", "\"id\": \"own\", ", "", BS_RULE_ERROR_MISSING, "FILE: id: " },
  { "set-id-other", "\"id\": \"own\"", "\"id\": \"article\"", BS_RULE_ERROR_FORMAT, "FILE: id: it must be “own”" },
  { "set-key-unknown", "\"revision\"", "\"revison\"", BS_RULE_ERROR_UNKNOWN_FIELD, "FILE: revison: " NO_KEY },
  { "set-label-empty", "\"label\": \"L\"", "\"label\": \"\"", BS_RULE_ERROR_MISSING, "FILE: label: " },
  { "set-label-long", "\"label\": \"L\"", "\"label\": \"12345678901234567890123456789012345678901\"",
    BS_RULE_ERROR_RANGE, "FILE: label: " },
  { "rules-missing", "\"rules\"", "\"rule\"", BS_RULE_ERROR_UNKNOWN_FIELD, "FILE: rule: " NO_KEY },
  { "rules-type", "\"rules\": [ {", "\"rules\": {}, \"x\": [ {", BS_RULE_ERROR_UNKNOWN_FIELD, "FILE: x: " },
  /* the rule */
  { "id-missing", "  \"id\": \"mine\",", "", BS_RULE_ERROR_MISSING, "FILE: rules[0].id: " NEEDED },
  { "id-type", "\"mine\"", "7", BS_RULE_ERROR_TYPE, "FILE: rules[0].id: " },
  { "id-capital", "\"mine\"", "\"Mine\"", BS_RULE_ERROR_RANGE, "FILE: rules[0].id: " },
  { "id-two-hyphens", "\"mine\"", "\"mi--ne\"", BS_RULE_ERROR_RANGE, "FILE: rules[0].id: " },
  { "id-last-hyphen", "\"mine\"", "\"mine-\"", BS_RULE_ERROR_RANGE, "FILE: rules[0].id: " },
  { "id-empty", "\"mine\"", "\"\"", BS_RULE_ERROR_RANGE, "FILE: rules[0].id: " },
  { "id-long", "\"mine\"", "\"a1234567890123456789012345678901234567890123456789012345678901234\"", BS_RULE_ERROR_RANGE,
    "FILE: rules[0].id: " },
  { "key-unknown", "\"note\"", "\"notes\"", BS_RULE_ERROR_UNKNOWN_FIELD, "FILE: rule mine: notes: " NO_KEY },
  { "level-missing", "\"level\": \"doctor\", ", "", BS_RULE_ERROR_MISSING, "FILE: rule mine: level: " },
  { "level-none", "\"doctor\"", "\"none\"", BS_RULE_ERROR_UNKNOWN_TERM, "FILE: rule mine: level: " },
  { "level-unknown", "\"doctor\"", "\"soon\"", BS_RULE_ERROR_UNKNOWN_TERM, "FILE: rule mine: level: " },
  { "level-type", "\"doctor\"", "3", BS_RULE_ERROR_TYPE, "FILE: rule mine: level: " },
  { "hidden-doctor", "\"level\": \"doctor\"", "\"level\": \"doctor\", \"hiddenByAlarm\": true", BS_RULE_ERROR_RANGE,
    "FILE: rule mine: hiddenByAlarm: " },
  { "hidden-type", "\"level\": \"doctor\"", "\"level\": \"self-care\", \"hiddenByAlarm\": \"yes\"", BS_RULE_ERROR_TYPE,
    "FILE: rule mine: hiddenByAlarm: " },
  { "self-care-action",
    "\"doctor\", \"title\": \"A title\", \"summary\": \"A summary\",\n"
    "  \"because\": [ \"On {moment}: {signs}.\", \"Said.\" ],"
    " \"quote\": \"Q\", \"source\": \"S\", \"section\": \"Part\",\n  \"action\": \"Call.\",",
    "\"self-care\", \"title\": \"t\", \"summary\": \"s\", \"because\": [ \"b\" ],", BS_RULE_ERROR_MISSING,
    "FILE: rule mine: action: " },
  { "title-missing", "\"title\": \"A title\", ", "", BS_RULE_ERROR_MISSING, "FILE: rule mine: title: " NEEDED },
  { "title-blank", "\"A title\"", "\"  \"", BS_RULE_ERROR_MISSING, "FILE: rule mine: title: " },
  { "title-control", "\"A title\"", "\"A\\ntitle\"", BS_RULE_ERROR_RANGE, "FILE: rule mine: title: " },
  { "title-type", "\"A title\"", "null", BS_RULE_ERROR_TYPE, "FILE: rule mine: title: " },
  { "summary-missing", "\"summary\": \"A summary\",", "", BS_RULE_ERROR_MISSING, "FILE: rule mine: summary: " },
  { "because-missing", "\"because\": [ \"On {moment}: {signs}.\", \"Said.\" ], ", "", BS_RULE_ERROR_MISSING,
    "FILE: rule mine: because: " },
  { "because-text", "[ \"On {moment}: {signs}.\", \"Said.\" ]", "\"Said.\"", BS_RULE_ERROR_TYPE,
    "FILE: rule mine: because: " },
  { "because-empty", "[ \"On {moment}: {signs}.\", \"Said.\" ]", "[]", BS_RULE_ERROR_MISSING,
    "FILE: rule mine: because: " },
  { "because-placeholder", "{moment}", "{momnt}", BS_RULE_ERROR_UNKNOWN_TERM, "FILE: rule mine: because[0]: " },
  { "because-open", "{signs}.", "{signs.", BS_RULE_ERROR_UNKNOWN_TERM, "FILE: rule mine: because[0]: " },
  { "because-close", "{signs}.", "signs}.", BS_RULE_ERROR_UNKNOWN_TERM, "FILE: rule mine: because[0]: " },
  { "because-all-may-go", ", \"Said.\"", "", BS_RULE_ERROR_MISSING, "FILE: rule mine: because: " },
  { "note-empty", "\"Note.\"", "\"\"", BS_RULE_ERROR_MISSING, "FILE: rule mine: note: " },
  { "asks-word", "\"asks\": [\"signs\"]", "\"asks\": [\"pain\"]", BS_RULE_ERROR_UNKNOWN_TERM,
    "FILE: rule mine: asks[0]: " },
  { "asks-unread", "\"asks\": [\"signs\"]", "\"asks\": [\"signs\", \"numb\"]", BS_RULE_ERROR_RANGE,
    "FILE: rule mine: asks: " },
  { "asks-twice", "\"asks\": [\"signs\"]", "\"asks\": [\"signs\", \"signs\"]", BS_RULE_ERROR_DUPLICATE,
    "FILE: rule mine: asks[1]: " },
  { "conditions-missing", ",\n  \"conditions\": [ " CONDITION " ]", "", BS_RULE_ERROR_MISSING,
    "FILE: rule mine: conditions: " NEEDED },
  { "conditions-empty", "[ " CONDITION " ]", "[]", BS_RULE_ERROR_MISSING, "FILE: rule mine: conditions: " },
  { "conditions-type", "[ " CONDITION " ]", "true", BS_RULE_ERROR_TYPE, "FILE: rule mine: conditions: " },
  { "condition-type", CONDITION, "[]", BS_RULE_ERROR_TYPE, "FILE: rule mine: conditions[0]: " },
};

/* Conditions in place of the sound one. `message` begins after "FILE: rule mine: conditions[0]". */
static const struct
{
  const char *name;
  const char *condition; /* with ' for " */
  BsRuleError code;
  const char *message;
} faulty_conditions[] = {
  { "kind-missing", "{ 'all': [ { 'signs': ['fever'] } ] }", BS_RULE_ERROR_MISSING, ".kind: " NEEDED },
  { "kind-unknown", "{ 'kind': 'guess' }", BS_RULE_ERROR_UNKNOWN_KIND, ".kind: " },
  { "kind-type", "{ 'kind': 1 }", BS_RULE_ERROR_TYPE, ".kind: " },
  { "key-unknown", "{ 'kind': 'first-aid-due', 'hours': 24, 'minutes': 3 }", BS_RULE_ERROR_UNKNOWN_FIELD,
    ".minutes: " NO_KEY },
  { "key-of-another-kind", "{ 'kind': 'first-aid-due', 'hours': 24, 'days': 3 }", BS_RULE_ERROR_UNKNOWN_FIELD,
    ".days: " NOT_READ },
  { "days-state-cleared", "{ 'kind': 'first-aid-due', 'hours': 24, 'clearedBy': ['pain-free'] }",
    BS_RULE_ERROR_UNKNOWN_FIELD, ".clearedBy: " NOT_READ },
  { "number-missing", "{ 'kind': 'first-aid-due' }", BS_RULE_ERROR_MISSING, ".hours: " NEEDED },
  { "number-text", "{ 'kind': 'first-aid-due', 'hours': '24' }", BS_RULE_ERROR_TYPE, ".hours: " },
  { "number-fraction", "{ 'kind': 'first-aid-due', 'hours': 24.5 }", BS_RULE_ERROR_TYPE, ".hours: " },
  { "number-low", "{ 'kind': 'first-aid-due', 'hours': 0 }", BS_RULE_ERROR_RANGE,
    ".hours: the number is not between 1 and 744" },
  { "number-high", "{ 'kind': 'first-aid-due', 'hours': 745 }", BS_RULE_ERROR_RANGE, ".hours: " },
  { "number-huge", "{ 'kind': 'first-aid-due', 'hours': 99999999999999999999 }", BS_RULE_ERROR_RANGE, ".hours: " },
  { "number-negative", "{ 'kind': 'first-aid-due', 'hours': -24 }", BS_RULE_ERROR_RANGE, ".hours: " },
  { "entry-of-nothing", "{ 'kind': 'entry', 'pain': 'present' }", BS_RULE_ERROR_MISSING,
    ": “all” or “profile” is needed" },
  { "all-empty", "{ 'kind': 'entry', 'all': [] }", BS_RULE_ERROR_MISSING, ".all: " },
  { "all-object", "{ 'kind': 'entry', 'all': { 'signs': ['fever'] } }", BS_RULE_ERROR_TYPE, ".all: " },
  { "all-many",
    "{ 'kind': 'entry', 'all': [ {'minPain':1}, {'minPain':1}, {'minPain':1}, {'minPain':1}, {'minPain':1} ] }",
    BS_RULE_ERROR_RANGE, ".all: " },
  { "clause-empty", "{ 'kind': 'entry', 'all': [ {} ] }", BS_RULE_ERROR_MISSING, ".all[0]: " },
  { "clause-key", "{ 'kind': 'entry', 'all': [ { 'sign': ['fever'] } ] }", BS_RULE_ERROR_UNKNOWN_FIELD,
    ".all[0].sign: " NO_KEY },
  { "sign-unknown", "{ 'kind': 'entry', 'all': [ { 'signs': ['fever', 'feever'] } ] }", BS_RULE_ERROR_UNKNOWN_TERM,
    ".all[0].signs[1]: “feever”" },
  { "sign-twice", "{ 'kind': 'entry', 'all': [ { 'signs': ['fever', 'fever'] } ] }", BS_RULE_ERROR_DUPLICATE,
    ".all[0].signs[1]: " },
  { "sign-type", "{ 'kind': 'entry', 'all': [ { 'signs': [1] } ] }", BS_RULE_ERROR_TYPE, ".all[0].signs[0]: " },
  { "signs-empty", "{ 'kind': 'entry', 'all': [ { 'signs': [] } ] }", BS_RULE_ERROR_MISSING, ".all[0].signs: " },
  { "numb-not-a-region-of-it", "{ 'kind': 'entry', 'all': [ { 'numb': ['upper-back'] } ] }", BS_RULE_ERROR_UNKNOWN_TERM,
    ".all[0].numb: an entry cannot have “upper-back” here" },
  { "radiates-not-a-region-of-it", "{ 'kind': 'entry', 'all': [ { 'radiates': ['genitals'] } ] }",
    BS_RULE_ERROR_UNKNOWN_TERM, ".all[0].radiates: " },
  { "min-pain-11", "{ 'kind': 'entry', 'all': [ { 'minPain': 11 } ] }", BS_RULE_ERROR_RANGE, ".all[0].minPain: " },
  { "min-pain-0", "{ 'kind': 'entry', 'all': [ { 'minPain': 0 } ] }", BS_RULE_ERROR_RANGE, ".all[0].minPain: " },
  { "min-walk-0", "{ 'kind': 'entry', 'all': [ { 'minWalkMin': 0 } ] }", BS_RULE_ERROR_RANGE, ".all[0].minWalkMin: " },
  { "min-walk-word", "{ 'kind': 'entry', 'all': [ { 'minWalkMin': 'long' } ] }", BS_RULE_ERROR_UNKNOWN_TERM,
    ".all[0].minWalkMin: " },
  { "pain-word", "{ 'kind': 'entry', 'pain': 'yes', 'all': [ { 'minPain': 7 } ] }", BS_RULE_ERROR_UNKNOWN_TERM,
    ".pain: " },
  { "profile-empty", "{ 'kind': 'entry', 'profile': {} }", BS_RULE_ERROR_MISSING, ".profile: " },
  { "profile-fact", "{ 'kind': 'entry', 'profile': { 'anyOf': ['tall'] } }", BS_RULE_ERROR_UNKNOWN_TERM,
    ".profile.anyOf[0]: " },
  { "profile-key", "{ 'kind': 'entry', 'profile': { 'maxAge': 3 } }", BS_RULE_ERROR_UNKNOWN_FIELD,
    ".profile.maxAge: " },
  { "profile-age", "{ 'kind': 'entry', 'profile': { 'minAge': 131 } }", BS_RULE_ERROR_RANGE, ".profile.minAge: " },
  { "cleared-by-word", "{ 'kind': 'entry', 'all': [ { 'minPain': 7 } ], 'clearedBy': ['time'] }",
    BS_RULE_ERROR_UNKNOWN_TERM, ".clearedBy[0]: " },
  { "rated-below-nothing",
    "{ 'kind': 'entry', 'all': [ { 'minPain': 7 } ], 'ratedBelow': { 'withoutSigns': ['fever'] } }",
    BS_RULE_ERROR_MISSING, ".ratedBelow.pain: " },
  { "rated-below-key",
    "{ 'kind': 'entry', 'all': [ { 'minPain': 7 } ], 'ratedBelow': { 'pain': 7, 'signs': ['fever'] } }",
    BS_RULE_ERROR_UNKNOWN_FIELD, ".ratedBelow.signs: " },
  { "negative-two-fields",
    "{ 'kind': 'entry', 'all': [ { 'signs': ['fever'] } ],"
    " 'negative': { 'signs': ['fever'], 'numb': ['back'] } }",
    BS_RULE_ERROR_RANGE, ".negative: " },
  { "negative-trigger",
    "{ 'kind': 'entry', 'all': [ { 'triggers': ['lifting'] } ], 'negative': { 'triggers': ['lifting'] } }",
    BS_RULE_ERROR_UNKNOWN_FIELD, ".negative.triggers: " NOT_READ },
  { "negative-empty", "{ 'kind': 'entry', 'all': [ { 'signs': ['fever'] } ], 'negative': {} }", BS_RULE_ERROR_MISSING,
    ".negative: " },
  { "measure-unknown", "{ 'kind': 'measure-result', 'measure': 'massage', 'results': ['same'] }",
    BS_RULE_ERROR_UNKNOWN_TERM, ".measure: " },
  { "result-unknown", "{ 'kind': 'measure-result', 'measure': 'rest', 'results': ['better'] }",
    BS_RULE_ERROR_UNKNOWN_TERM, ".results[0]: " },
  { "results-missing", "{ 'kind': 'measure-result', 'measure': 'rest' }", BS_RULE_ERROR_MISSING, ".results: " },
  { "unknown-minutes-type", "{ 'kind': 'measure-result', 'measure': 'rest', 'results': ['same'], 'unknownMinutes': 1 }",
    BS_RULE_ERROR_TYPE, ".unknownMinutes: " },
  { "measure-result-pain", "{ 'kind': 'measure-result', 'pain': 'any', 'measure': 'rest', 'results': ['same'] }",
    BS_RULE_ERROR_UNKNOWN_FIELD, ".pain: " NOT_READ },
  { "applied-rest", "{ 'kind': 'measure-applied', 'measure': 'rest', 'overMinutes': 10 }", BS_RULE_ERROR_RANGE,
    ": “measure”" },
  { "relief-order", "{ 'kind': 'no-relief', 'measure': 'medicine', 'fromMinutes': 60, 'toMinutes': 59 }",
    BS_RULE_ERROR_RANGE, ": “toMinutes”" },
  { "deadline-order", "{ 'kind': 'relief-deadline', 'fromMinutes': 60, 'toMinutes': 59 }", BS_RULE_ERROR_RANGE,
    ": “toMinutes”" },
  { "complaint-two-clauses",
    "{ 'kind': 'complaint-days', 'all': [ { 'signs': ['fever'] }, { 'numb': ['back'] } ],"
    " 'days': 3, 'maxSilentDays': 1, 'currentDays': 2 }",
    BS_RULE_ERROR_RANGE, ".all: " },
  { "complaint-part",
    "{ 'kind': 'complaint-days', 'all': [ { 'radiates': ['foot'] } ],"
    " 'days': 3, 'maxSilentDays': 1, 'currentDays': 2 }",
    BS_RULE_ERROR_UNKNOWN_FIELD, ".all[0].radiates: " NOT_READ },
  { "complaint-with-pain",
    "{ 'kind': 'complaint-days', 'pain': 'present', 'all': [ { 'signs': ['fever'] } ],"
    " 'days': 3, 'maxSilentDays': 1, 'currentDays': 2 }",
    BS_RULE_ERROR_RANGE, ".pain: " },
  { "window-short", "{ 'kind': 'days-in-window', 'all': [ { 'when': ['walking'] } ], 'days': 4, 'windowDays': 3 }",
    BS_RULE_ERROR_RANGE, ": “windowDays” is less" },
  { "window-of-nothing", "{ 'kind': 'days-in-window', 'days': 3, 'windowDays': 7 }", BS_RULE_ERROR_RANGE, ": either" },
  { "window-of-both",
    "{ 'kind': 'days-in-window', 'all': [ { 'when': ['walking'] } ], 'measure': 'rest',"
    " 'results': ['same'], 'days': 3, 'windowDays': 7 }",
    BS_RULE_ERROR_RANGE, ": either" },
  { "window-results-alone", "{ 'kind': 'days-in-window', 'results': ['same'], 'days': 3, 'windowDays': 7 }",
    BS_RULE_ERROR_MISSING, ": “measure” and “results”" },
  { "window-part", "{ 'kind': 'days-in-window', 'all': [ { 'signs': ['fever'] } ], 'days': 3, 'windowDays': 7 }",
    BS_RULE_ERROR_UNKNOWN_FIELD, ".all[0].signs: " NOT_READ },
  { "names-missing", "{ 'kind': 'after-medicine', 'all': [ { 'signs': ['fever'] } ], 'days': 14 }",
    BS_RULE_ERROR_MISSING, ".names: " },
  { "names-capital",
    "{ 'kind': 'after-medicine', 'all': [ { 'signs': ['fever'] } ], 'names': ['Analgin'], 'days': 14 }",
    BS_RULE_ERROR_RANGE, ".names[0]: " },
  { "names-empty", "{ 'kind': 'after-medicine', 'all': [ { 'signs': ['fever'] } ], 'names': [''], 'days': 14 }",
    BS_RULE_ERROR_MISSING, ".names[0]: " },
  { "class-unknown", "{ 'kind': 'pattern', 'class': 'no-data' }", BS_RULE_ERROR_UNKNOWN_TERM, ".class: " },
  { "rating-without-pain", "{ 'kind': 'rating-days', 'days': 2, 'currentDays': 2 }", BS_RULE_ERROR_MISSING,
    ".minPain: " },
};

static char *
replace (const char *text, const char *piece, const char *instead)
{
  const char *found = strstr (text, piece);
  g_autofree char *head = NULL;

  g_assert_nonnull (found);
  head = g_strndup (text, found - text);
  return g_strconcat (head, instead, found + strlen (piece), NULL);
}

static char *
with_condition (const char *condition)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (condition), "'", '"');
  g_autofree char *without_asks = replace (base, ASKS, "");

  return replace (without_asks, CONDITION, quoted);
}

static void
assert_refused (const char *text, BsRuleError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  BsRuleSet *set = bs_rule_set_new_from_data (BS_RULE_SET_OWN, "FILE", text, strlen (text), &error);

  g_assert_null (set);
  g_assert_error (error, BS_RULE_ERROR, (gint) code);
  if (strstr (error->message, message) == NULL || !g_str_has_prefix (error->message, "FILE: "))
    g_error ("“%s” should say “%s”", error->message, message);
}

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *text = replace (base, faults[i].piece, faults[i].instead);

      g_test_message ("%s", faults[i].name);
      assert_refused (text, faults[i].code, faults[i].message);
    }
}

static void
test_faulty_conditions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faulty_conditions); i++)
    {
      g_autofree char *text = with_condition (faulty_conditions[i].condition);
      g_autofree char *message = g_strconcat ("FILE: rule mine: conditions[0]", faulty_conditions[i].message, NULL);

      g_test_message ("%s", faulty_conditions[i].name);
      assert_refused (text, faulty_conditions[i].code, message);
    }
}

static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  assert_refused ("", BS_RULE_ERROR_NOT_JSON, "FILE: ");
  assert_refused ("[]", BS_RULE_ERROR_FORMAT, "this is not a file of rules");
  assert_refused ("\"text\"", BS_RULE_ERROR_FORMAT, "this is not a file of rules");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  assert_refused (text->str, BS_RULE_ERROR_NOT_JSON, "inside each other");

  /* Blanks behind a sound file, up to the limit and beyond. */
  g_string_assign (text, base);
  while (text->len < BS_RULE_FILE_MAX_BYTES)
    g_string_append_c (text, ' ');
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (BsRuleSet) set = bs_rule_set_new_from_data (BS_RULE_SET_OWN, "FILE", text->str, text->len, &error);

    g_assert_no_error (error);
    g_assert_nonnull (set);
  }
  g_string_append_c (text, ' ');
  assert_refused (text->str, BS_RULE_ERROR_RANGE, "1 MiB");
}

static BsRuleSet *
read_sound (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsRuleSet *set = bs_rule_set_new_from_data (BS_RULE_SET_OWN, "FILE", text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (set);
  return set;
}

static void
test_sound (void)
{
  g_autoptr (BsRuleSet) set = read_sound (base);
  const BsRule *rule = g_ptr_array_index (set->rules, 0);

  g_assert_cmpstr (set->id, ==, "own");
  g_assert_cmpstr (set->revision, ==, "3");
  g_assert_cmpstr (set->title, ==, "T");
  g_assert_cmpstr (set->label, ==, "L");
  g_assert_cmpstr (set->notice, ==, "N");
  g_assert_cmpuint (set->rules->len, ==, 1);
  g_assert_true (rule->set == set);
  g_assert_cmpstr (rule->id, ==, "mine");
  g_assert_cmpint (rule->level, ==, BS_LEVEL_DOCTOR);
  g_assert_false (rule->hidden_by_alarm);
  g_assert_cmpstr (rule->title, ==, "A title");
  g_assert_cmpstr (rule->summary, ==, "A summary");
  g_assert_cmpstr (rule->because, ==, "On {moment}: {signs}.\nSaid.");
  g_assert_cmpstr (rule->quote, ==, "Q");
  g_assert_cmpstr (rule->source, ==, "S");
  g_assert_cmpstr (rule->section, ==, "Part");
  g_assert_cmpstr (rule->action, ==, "Call.");
  g_assert_cmpstr (rule->note, ==, "Note.");
  g_assert_cmpstr (rule->assumption, ==, "Assumed.");
  g_assert_cmpuint (rule->asks, ==, BS_ASKED_SIGNS);
  g_assert_cmpuint (rule->conditions->len, ==, 1);
}

/* An own file may say little. */
static void
test_defaults (void)
{
  g_autoptr (BsRuleSet) set = read_sound (
      "{ \"format\": \"backstory-rules\", \"version\": 1, \"id\": \"own\", \"rules\": ["
      " { \"id\": \"g-mine\", \"level\": \"urgent\", \"title\": \"t\", \"summary\": \"s\", \"because\": [\"b\"],"
      " \"conditions\": ["
      " { \"kind\": \"measure-result\", \"measure\": \"rest\", \"results\": [\"same\"] } ] } ] }");
  const BsRule *rule = g_ptr_array_index (set->rules, 0);
  const BsCondition *condition = g_ptr_array_index (rule->conditions, 0);

  g_assert_cmpstr (set->revision, ==, "1");
  g_assert_cmpstr (set->title, ==, "Your own rules");
  g_assert_cmpstr (set->label, ==, "Your own rules");
  g_assert_cmpstr (set->notice, !=, "");
  g_assert_cmpstr (rule->quote, ==, "");
  g_assert_cmpstr (rule->source, ==, "own");
  g_assert_cmpstr (rule->section, ==, "");
  g_assert_cmpstr (rule->action, ==, bs_level_get_action (BS_LEVEL_URGENT));
  g_assert_null (rule->note);
  g_assert_null (rule->assumption);
  g_assert_cmpuint (rule->asks, ==, 0);
  g_assert_false (condition->any_pain);
  g_assert_cmpint (condition->min_minutes, ==, 0);
  g_assert_true (condition->unknown_minutes);
  g_assert_cmpuint (condition->clears, ==, 0);
}

/* The installed sets have every text, and the guidance's ids tell it apart (rules.md 4). */
static void
test_installed_kinds (void)
{
  static const struct
  {
    BsRuleSetKind kind;
    const char *id, *piece, *instead;
    BsRuleError code;
    const char *message;
  } rows[] = {
    { BS_RULE_SET_ARTICLE, "own", "", "", BS_RULE_ERROR_FORMAT, "FILE: id: it must be “article”" },
    { BS_RULE_SET_GUIDANCE, "article", "", "", BS_RULE_ERROR_FORMAT, "FILE: id: it must be “guidance”" },
    { BS_RULE_SET_GUIDANCE, "guidance", "", "", BS_RULE_ERROR_RANGE, "FILE: rules[0].id: " },
    { BS_RULE_SET_ARTICLE, "article", " \"notice\": \"N\",", "", BS_RULE_ERROR_MISSING, "FILE: notice: " },
    { BS_RULE_SET_ARTICLE, "article", "\"quote\": \"Q\",", "", BS_RULE_ERROR_MISSING, "FILE: rule mine: quote: " },
    { BS_RULE_SET_ARTICLE, "article", "\"source\": \"S\",", "", BS_RULE_ERROR_MISSING, "FILE: rule mine: source: " },
    { BS_RULE_SET_ARTICLE, "article", "\"S\"", "\"\"", BS_RULE_ERROR_MISSING, "FILE: rule mine: source: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = g_strdup_printf ("\"%s\"", rows[i].id);
      g_autofree char *with_id = replace (base, "\"own\"", id);
      g_autofree char *text = replace (with_id, rows[i].piece, rows[i].instead);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].message);
      g_assert_null (bs_rule_set_new_from_data (rows[i].kind, "FILE", text, strlen (text), &error));
      g_assert_error (error, BS_RULE_ERROR, (gint) rows[i].code);
      g_assert_true (g_str_has_prefix (error->message, rows[i].message));
    }
}

static BsCondition *
steal_condition (const char *json)
{
  g_autofree char *text = with_condition (json);
  g_autoptr (BsRuleSet) set = read_sound (text);
  const BsRule *rule = g_ptr_array_index (set->rules, 0);

  return g_ptr_array_steal_index (rule->conditions, 0);
}

static void
test_conditions (void)
{
  g_autoptr (BsCondition) entry =
      steal_condition ("{ 'kind': 'entry', 'all': [ { 'numb': ['foot', 'back'], 'radiates': ['thigh-left'], 'signs': "
                       "['fever', 'chills'],"
                       " 'triggers': ['lifting'], 'when': ['walking'], 'minPain': 7, 'minWalkMin': 30 }, { "
                       "'minWalkMin': 'long-walk' } ],"
                       " 'profile': { 'anyOf': ['osteoporosis', 'cancerHistory'], 'minAge': 65 },"
                       " 'clearedBy': ['pain-free-later', 'better-medicine'],"
                       " 'ratedBelow': { 'pain': 9, 'withoutSigns': ['cannot-walk'] },"
                       " 'negative': { 'numb': ['foot'] } }");
  g_autoptr (BsCondition) chain =
      steal_condition ("{ 'kind': 'pain-chain', 'hours': 72, 'days': 4, 'maxSilentDays': 1, 'currentDays': 2 }");
  g_autoptr (BsCondition) window =
      steal_condition ("{ 'kind': 'days-in-window', 'measure': 'cold', 'results': ['same', 'worse'], 'minMinutes': 30,"
                       " 'unknownMinutes': false, 'days': 2, 'windowDays': 7 }");
  g_autoptr (BsCondition) run =
      steal_condition ("{ 'kind': 'medicine-run', 'overDays': 14, 'maxGapDays': 2, 'currentDays': 3 }");
  g_autoptr (BsCondition) after =
      steal_condition ("{ 'kind': 'after-medicine', 'pain': 'any', 'all': [ { 'signs': ['fever'] } ], "
                       " 'names': ['analgin', 'анальгин'], 'days': 14 }");
  g_autoptr (BsCondition) deadline =
      steal_condition ("{ 'kind': 'relief-deadline', 'fromMinutes': 60, 'toMinutes': 360 }");
  g_autoptr (BsCondition) rating =
      steal_condition ("{ 'kind': 'rating-days', 'minPain': 7, 'days': 2, 'currentDays': 1 }");
  g_autoptr (BsCondition) pattern = steal_condition ("{ 'kind': 'pattern', 'class': 'secondary' }");

  g_assert_cmpuint (entry->kind, ==, BS_CONDITION_ENTRY);
  g_assert_cmpuint (entry->n_clauses, ==, 2);
  g_assert_cmphex (entry->clauses[0].numb, ==,
                   BS_BIT (BS_REGION_FOOT) | BS_BIT (BS_REGION_FOOT_LEFT) | BS_BIT (BS_REGION_FOOT_RIGHT) |
                       BS_BIT (BS_REGION_BACK));
  g_assert_cmphex (entry->clauses[0].radiates, ==, BS_BIT (BS_REGION_THIGH_LEFT));
  g_assert_cmphex (entry->clauses[0].signs, ==, BS_BIT (BS_SIGN_FEVER) | BS_BIT (BS_SIGN_CHILLS));
  g_assert_cmphex (entry->clauses[0].triggers, ==, BS_BIT (BS_TRIGGER_LIFTING));
  g_assert_cmphex (entry->clauses[0].when, ==, BS_BIT (BS_WHEN_WALKING));
  g_assert_cmpint (entry->clauses[0].min_pain, ==, 7);
  g_assert_cmpint (entry->clauses[0].min_walk, ==, 30);
  g_assert_false (entry->clauses[0].long_walk);
  g_assert_true (entry->clauses[1].long_walk);
  g_assert_cmpint (entry->clauses[1].min_walk, ==, 0);
  g_assert_cmpuint (entry->profile, ==, BS_PROFILE_OSTEOPOROSIS | BS_PROFILE_CANCER_HISTORY);
  g_assert_cmpint (entry->min_age, ==, 65);
  g_assert_cmpuint (entry->clears, ==,
                    BS_CLEAR_PAIN_FREE_LATER | BS_CLEAR_BETTER_MEDICINE | BS_CLEAR_RATED_BELOW | BS_CLEAR_NEGATIVE);
  g_assert_cmpint (entry->below, ==, 9);
  g_assert_cmphex (entry->below_signs, ==, BS_BIT (BS_SIGN_CANNOT_WALK));
  g_assert_cmphex (entry->negative_numb, ==, bs_region_with_sides (BS_REGION_FOOT));
  g_assert_cmphex (entry->negative_signs | entry->negative_radiates, ==, 0);

  g_assert_cmpuint (chain->kind, ==, BS_CONDITION_PAIN_CHAIN);
  g_assert_cmpint (chain->hours, ==, 72);
  g_assert_cmpint (chain->days, ==, 4);
  g_assert_cmpint (chain->max_silent, ==, 1);
  g_assert_cmpint (chain->current_days, ==, 2);

  g_assert_cmpint (window->measure, ==, BS_MEASURE_COLD);
  g_assert_cmpuint (window->results, ==, BS_BIT (BS_RESULT_SAME) | BS_BIT (BS_RESULT_WORSE));
  g_assert_cmpint (window->min_minutes, ==, 30);
  g_assert_false (window->unknown_minutes);
  g_assert_cmpint (window->window_days, ==, 7);

  g_assert_true (run->any_pain);
  g_assert_cmpint (run->over_days, ==, 14);
  g_assert_cmpint (run->max_gap, ==, 2);
  g_assert_cmpint (run->current_days, ==, 3);

  g_assert_true (after->any_pain);
  g_assert_cmpuint (g_strv_length (after->names), ==, 2);
  g_assert_cmpstr (after->names[1], ==, "анальгин");

  g_assert_cmpint (deadline->from_minutes, ==, 60);
  g_assert_cmpint (deadline->to_minutes, ==, 360);
  g_assert_cmpint (rating->min_pain, ==, 7);
  g_assert_cmpint (pattern->class_, ==, BS_CLASS_SECONDARY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/reader/faults", test_faults);
  g_test_add_func ("/rules/reader/faulty-conditions", test_faulty_conditions);
  g_test_add_func ("/rules/reader/hostile", test_hostile);
  g_test_add_func ("/rules/reader/sound", test_sound);
  g_test_add_func ("/rules/reader/defaults", test_defaults);
  g_test_add_func ("/rules/reader/installed-kinds", test_installed_kinds);
  g_test_add_func ("/rules/reader/conditions", test_conditions);
  return g_test_run ();
}
