/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-migrations.h"

/* Moments: UTC seconds, and the offset in minutes; the offset is NULL of a bare date, both are NULL where absent.
 * Lists of terms: NULL not asked, '' asked and none, else words with commas between, in the order written.
 * Terms are words, as in the diary file: which words there are is checked by the code that reads and writes them, so
 * that a new word needs no new schema. */
#define INSTANT_CHECK(name)                                                                                            \
  "CHECK (" name "_offset IS NULL OR (" name "_seconds IS NOT NULL AND " name "_offset BETWEEN -840 AND 840))"
#define TIME_CHECK(name) INSTANT_CHECK (name) ", CHECK (" name "_seconds IS NULL OR " name "_offset IS NOT NULL)"

/* What an entry is made of, the same in a former version of it; what the history reads stands first, the note last,
 * so that a long one is not read with the rest. */
#define ENTRY_COLUMNS                                                                                                  \
  "id BLOB NOT NULL CHECK (length (id) = 16),"                                                                         \
  "at_seconds INTEGER NOT NULL, at_offset INTEGER,"                                                                    \
  "end_seconds INTEGER, end_offset INTEGER,"                                                                           \
  "pain INTEGER CHECK (pain BETWEEN 0 AND 10),"                                                                        \
  "leg_pain INTEGER CHECK (leg_pain BETWEEN 0 AND 10),"                                                                \
  "course TEXT, \"when\" TEXT, walk_posture TEXT,"                                                                     \
  "walk_min INTEGER CHECK (walk_min BETWEEN 0 AND 1440),"                                                              \
  "onset_min INTEGER CHECK (onset_min BETWEEN 0 AND 1440),"                                                            \
  "radiates TEXT, numb TEXT, signs TEXT, skipped TEXT, triggers TEXT,"                                                 \
  "n_measures INTEGER CHECK (n_measures BETWEEN 0 AND 50),"                                                            \
  "stop_reason TEXT,"                                                                                                  \
  "walk_metres INTEGER CHECK (walk_metres BETWEEN 0 AND 100000),"                                                      \
  "types TEXT, position TEXT, easier_when TEXT, sites TEXT,"                                                           \
  "recorded_seconds INTEGER, recorded_offset INTEGER,"                                                                 \
  "updated_seconds INTEGER, updated_offset INTEGER,"                                                                   \
  "note TEXT CHECK (length (note) <= 10000)"

#define ENTRY_CHECKS                                                                                                   \
  INSTANT_CHECK ("at")                                                                                                 \
  ", " TIME_CHECK ("end") ", " TIME_CHECK ("recorded") ", " TIME_CHECK (                                               \
      "updated") ","                                                                                                   \
                 "CHECK (at_offset IS NOT NULL OR at_seconds % 86400 = 0),"                                            \
                 "CHECK (onset_min <= walk_min)"

#define MEASURE_COLUMNS                                                                                                \
  "position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 49),"                                                       \
  "kind TEXT NOT NULL, how TEXT, class TEXT, result TEXT,"                                                             \
  "at_seconds INTEGER, at_offset INTEGER,"                                                                             \
  "applied_min INTEGER CHECK (applied_min BETWEEN 0 AND 1440),"                                                        \
  "result_min INTEGER CHECK (result_min BETWEEN 0 AND 1440),"                                                          \
  "pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),"                                                            \
  "name TEXT CHECK (length (name) <= 200),"                                                                            \
  "dose TEXT CHECK (length (dose) <= 100)"

/* Terms are found by the whole word, without its hyphens: "legweaknessboth" is one token. */
#define WORDS(column) "coalesce (replace (" column ", '-', ''), '') || ' ' || "

static const char schema_1[] =
    "CREATE TABLE entry ("
    "  number INTEGER PRIMARY KEY," ENTRY_COLUMNS ","
    /* The local date as written, in days since 1970; counted from 1900, so that the division rounds down. */
    "  date INTEGER NOT NULL GENERATED ALWAYS AS"
    "    ((at_seconds + coalesce (at_offset, 0) * 60 + 2208988800) / 86400 - 25567) VIRTUAL,"
    "  UNIQUE (id)," ENTRY_CHECKS ") STRICT;"
    "CREATE INDEX entry_by_time ON entry (date, at_seconds, id);"
    "CREATE TABLE measure ("
    "  entry INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE," MEASURE_COLUMNS ","
    "  PRIMARY KEY (entry, position)," TIME_CHECK (
        "at") ") STRICT, WITHOUT ROWID;"

              /* Former versions of entries, and those that were deleted, as they were. */
              "CREATE TABLE revision ("
              "  number INTEGER PRIMARY KEY," ENTRY_COLUMNS ","
              "  replaced_seconds INTEGER, replaced_offset INTEGER,"
              "  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1))," ENTRY_CHECKS "," TIME_CHECK (
                  "replaced") ") STRICT;"
                              "CREATE INDEX revision_by_id ON revision (id, number);"
                              "CREATE TABLE revision_measure ("
                              "  revision INTEGER NOT NULL REFERENCES revision (number) ON DELETE "
                              "CASCADE," MEASURE_COLUMNS ","
                              "  PRIMARY KEY (revision, position)," TIME_CHECK (
                                  "at") ") STRICT, WITHOUT ROWID;"

                                        "CREATE TABLE visit ("
                                        "  number INTEGER PRIMARY KEY,"
                                        "  id BLOB NOT NULL CHECK (length (id) = 16),"
                                        "  updated_seconds INTEGER, updated_offset INTEGER,"
                                        "  at_seconds INTEGER NOT NULL, at_offset INTEGER NOT NULL,"
                                        "  kind TEXT NOT NULL,"
                                        "  who TEXT CHECK (length (who) <= 200),"
                                        "  note TEXT CHECK (length (note) <= 10000),"
                                        "  asked_knows INTEGER NOT NULL CHECK (asked_knows IN (0, 1)),"
                                        "  knows_until INTEGER,"
                                        "  UNIQUE (id)," INSTANT_CHECK ("at") "," TIME_CHECK (
                                            "updated") ") STRICT;"
                                                       "CREATE TABLE visit_knows ("
                                                       "  visit INTEGER NOT NULL REFERENCES visit (number) ON DELETE "
                                                       "CASCADE,"
                                                       "  position INTEGER NOT NULL,"
                                                       "  rule TEXT NOT NULL,"
                                                       "  PRIMARY KEY (visit, position)"
                                                       ") STRICT, WITHOUT ROWID;"

                                                       "CREATE TABLE medicine ("
                                                       "  number INTEGER PRIMARY KEY,"
                                                       "  id BLOB NOT NULL CHECK (length (id) = 16),"
                                                       "  updated_seconds INTEGER, updated_offset INTEGER,"
                                                       "  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),"
                                                       "  class TEXT,"
                                                       "  dose TEXT CHECK (length (dose) <= 100),"
                                                       "  max_per_day INTEGER CHECK (max_per_day BETWEEN 1 AND 99),"
                                                       "  UNIQUE (id)," TIME_CHECK (
                                                           "updated") ") STRICT;"

                                                                      /* One row or none. */
                                                                      "CREATE TABLE profile ("
                                                                      "  number INTEGER PRIMARY KEY CHECK (number = 1),"
                                                                      "  name TEXT CHECK (length (name) <= 200),"
                                                                      "  diagnoses TEXT CHECK (length (diagnoses) <= "
                                                                      "4000),"
                                                                      "  birth_year INTEGER CHECK (birth_year BETWEEN "
                                                                      "1900 AND 2100),"
                                                                      "  age INTEGER CHECK (age BETWEEN 0 AND 130),"
                                                                      "  sex TEXT,"
                                                                      "  pregnant INTEGER CHECK (pregnant IN (0, 1)),"
                                                                      "  osteoporosis INTEGER CHECK (osteoporosis IN "
                                                                      "(0, 1)),"
                                                                      "  long_term_steroids INTEGER CHECK "
                                                                      "(long_term_steroids IN (0, 1)),"
                                                                      "  cancer_history INTEGER CHECK (cancer_history "
                                                                      "IN (0, 1))"
                                                                      ") STRICT;"

                                                                      "CREATE TABLE draft (name TEXT PRIMARY KEY, text "
                                                                      "TEXT NOT NULL) STRICT, WITHOUT ROWID;"
                                                                      "CREATE TABLE value (name TEXT PRIMARY KEY, text "
                                                                      "TEXT NOT NULL) STRICT, WITHOUT ROWID;"

                                                                      /* What the search index is made of; the index keeps no text of its own. Skipped signs are neither yes nor no, and
   * so not found. */
                                                                      "CREATE VIEW entry_text (number, note, "
                                                                      "medicines, terms) AS"
                                                                      "  SELECT number, note,"
                                                                      "    (SELECT group_concat (name, ' ') FROM"
                                                                      "      (SELECT name FROM measure WHERE "
                                                                      "measure.entry = entry.number ORDER BY "
                                                                      "measure.position)),"
                                                                      "    " WORDS ("course") WORDS ("\"when\"") WORDS (
                                                                          "walk_posture") WORDS ("stop_reason")
                                                                          WORDS ("types") WORDS ("position") WORDS (
                                                                              "easier_when") WORDS ("sites") WORDS ("ra"
                                                                                                                    "di"
                                                                                                                    "at"
                                                                                                                    "e"
                                                                                                                    "s")
                                                                              WORDS ("numb") WORDS ("signs") WORDS (
                                                                                  "triggers") "    coalesce ((SELECT "
                                                                                              "group_concat (words, ' "
                                                                                              "') FROM"
                                                                                              "      (SELECT " WORDS (
                                                                                                  "kind") WORDS ("how")
                                                                                                  WORDS ("class")
                                                                                                      WORDS (
                                                                                                          "result") "''"
                                                                                                                    " A"
                                                                                                                    "S "
                                                                                                                    "wo"
                                                                                                                    "rd"
                                                                                                                    "s"
                                                                                                                    "  "
                                                                                                                    "  "
                                                                                                                    "  "
                                                                                                                    " F"
                                                                                                                    "RO"
                                                                                                                    "M "
                                                                                                                    "me"
                                                                                                                    "as"
                                                                                                                    "ur"
                                                                                                                    "e "
                                                                                                                    "WH"
                                                                                                                    "ER"
                                                                                                                    "E "
                                                                                                                    "me"
                                                                                                                    "as"
                                                                                                                    "ur"
                                                                                                                    "e."
                                                                                                                    "en"
                                                                                                                    "tr"
                                                                                                                    "y "
                                                                                                                    "= "
                                                                                                                    "en"
                                                                                                                    "tr"
                                                                                                                    "y."
                                                                                                                    "nu"
                                                                                                                    "mb"
                                                                                                                    "er"
                                                                                                                    " O"
                                                                                                                    "RD"
                                                                                                                    "ER"
                                                                                                                    " B"
                                                                                                                    "Y "
                                                                                                                    "me"
                                                                                                                    "as"
                                                                                                                    "ur"
                                                                                                                    "e."
                                                                                                                    "po"
                                                                                                                    "si"
                                                                                                                    "ti"
                                                                                                                    "on"
                                                                                                                    "))"
                                                                                                                    ", "
                                                                                                                    "''"
                                                                                                                    ")"
                                                                                                                    "  "
                                                                                                                    "FR"
                                                                                                                    "OM"
                                                                                                                    " e"
                                                                                                                    "nt"
                                                                                                                    "ry"
                                                                                                                    ";"
                                                                                                                    "CR"
                                                                                                                    "EA"
                                                                                                                    "TE"
                                                                                                                    " V"
                                                                                                                    "IR"
                                                                                                                    "TU"
                                                                                                                    "AL"
                                                                                                                    " T"
                                                                                                                    "AB"
                                                                                                                    "LE"
                                                                                                                    " s"
                                                                                                                    "ea"
                                                                                                                    "rc"
                                                                                                                    "h "
                                                                                                                    "US"
                                                                                                                    "IN"
                                                                                                                    "G "
                                                                                                                    "ft"
                                                                                                                    "s5"
                                                                                                                    " ("
                                                                                                                    "no"
                                                                                                                    "te"
                                                                                                                    ", "
                                                                                                                    "me"
                                                                                                                    "di"
                                                                                                                    "ci"
                                                                                                                    "ne"
                                                                                                                    "s,"
                                                                                                                    " t"
                                                                                                                    "er"
                                                                                                                    "ms"
                                                                                                                    ", "
                                                                                                                    "co"
                                                                                                                    "nt"
                                                                                                                    "en"
                                                                                                                    "t "
                                                                                                                    "= "
                                                                                                                    "'e"
                                                                                                                    "nt"
                                                                                                                    "ry"
                                                                                                                    "_t"
                                                                                                                    "ex"
                                                                                                                    "t'"
                                                                                                                    ", "
                                                                                                                    "co"
                                                                                                                    "nt"
                                                                                                                    "en"
                                                                                                                    "t_"
                                                                                                                    "ro"
                                                                                                                    "wi"
                                                                                                                    "d "
                                                                                                                    "= "
                                                                                                                    "'n"
                                                                                                                    "um"
                                                                                                                    "be"
                                                                                                                    "r'"
                                                                                                                    ","
                                                                                                                    "  "
                                                                                                                    "to"
                                                                                                                    "ke"
                                                                                                                    "ni"
                                                                                                                    "ze"
                                                                                                                    " ="
                                                                                                                    " '"
                                                                                                                    "un"
                                                                                                                    "ic"
                                                                                                                    "od"
                                                                                                                    "e6"
                                                                                                                    "1 "
                                                                                                                    "re"
                                                                                                                    "mo"
                                                                                                                    "ve"
                                                                                                                    "_d"
                                                                                                                    "ia"
                                                                                                                    "cr"
                                                                                                                    "it"
                                                                                                                    "ic"
                                                                                                                    "s "
                                                                                                                    "2'"
                                                                                                                    ")"
                                                                                                                    ";";

/* What imports did, so that they can be undone: src/core/store/bs-store-imports.h. Pieces that were added stand many in a
 * row, one behind the other. A piece that was changed since must not be taken back: `written` tells whether it is still
 * what came. Former values are text as the diary file has it, which every later version reads. */
static const char schema_2[] =
    "CREATE TABLE import ("
    "  number INTEGER PRIMARY KEY,"
    "  at_seconds INTEGER, at_offset INTEGER,"
    "  file TEXT,"
    "  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),"
    "  undone_seconds INTEGER, undone_offset INTEGER,"
    "  entries_added INTEGER NOT NULL DEFAULT 0, entries_updated INTEGER NOT NULL DEFAULT 0,"
    "  entries_kept INTEGER NOT NULL DEFAULT 0,"
    "  visits_added INTEGER NOT NULL DEFAULT 0, visits_updated INTEGER NOT NULL DEFAULT 0,"
    "  visits_kept INTEGER NOT NULL DEFAULT 0,"
    "  medicines_added INTEGER NOT NULL DEFAULT 0, medicines_updated INTEGER NOT NULL DEFAULT 0,"
    "  medicines_kept INTEGER NOT NULL DEFAULT 0,"
    "  fields_added INTEGER NOT NULL DEFAULT 0, fields_updated INTEGER NOT NULL DEFAULT 0,"
    "  fields_kept INTEGER NOT NULL DEFAULT 0,"
    "  refused INTEGER NOT NULL DEFAULT 0," TIME_CHECK ("at") "," TIME_CHECK (
        "undone") ") STRICT;"
                  "CREATE TABLE import_deed ("
                  "  number INTEGER PRIMARY KEY,"
                  "  import INTEGER NOT NULL REFERENCES import (number) ON DELETE CASCADE,"
                  "  kind TEXT NOT NULL,"
                  "  ids BLOB CHECK (length (ids) = length (written)),"
                  "  field TEXT,"
                  "  written BLOB NOT NULL CHECK (length (written) > 0 AND length (written) % 16 = 0),"
                  "  former TEXT,"
                  "  CHECK ((ids IS NULL) <> (field IS NULL)),"
                  "  CHECK (length (written) = 16 OR (field IS NULL AND former IS NULL))"
                  ") STRICT;"
                  "CREATE INDEX import_deed_by_import ON import_deed (import);";

const BsMigration bs_migrations[] = {
  { 1, schema_1 },
  { 2, schema_2 },
};
const guint bs_n_migrations = G_N_ELEMENTS (bs_migrations);
