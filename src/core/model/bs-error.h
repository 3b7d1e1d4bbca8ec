/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Errors of values and of diary files. The message always names the place of the
 * fault ("entries[12].pain: 11 is not between 0 and 10"), as diary-format.md asks. */
#define BS_DIARY_ERROR (bs_diary_error_quark ())
GQuark bs_diary_error_quark (void);

typedef enum
{
  BS_DIARY_ERROR_NOT_JSON,      /* not JSON, not UTF-8, holds U+0000 */
  BS_DIARY_ERROR_FORMAT,        /* JSON, but not a Backstory diary */
  BS_DIARY_ERROR_VERSION,       /* a later version of the format */
  BS_DIARY_ERROR_TYPE,          /* a string where a number belongs, … */
  BS_DIARY_ERROR_UNKNOWN_VALUE, /* a term from nowhere */
  BS_DIARY_ERROR_RANGE,         /* a number, a date or a text beyond what is allowed */
  BS_DIARY_ERROR_DUPLICATE,     /* a value twice in a list, an id twice in a file */
  BS_DIARY_ERROR_MISSING,       /* a required field is absent */
  BS_DIARY_ERROR_INCONSISTENT,  /* end before at, onset over walk, a sign given and skipped, … */
  BS_DIARY_ERROR_INSTANT,       /* an impossible date, time or offset */
  BS_DIARY_ERROR_TOO_LARGE,     /* over 256 MiB */
  BS_DIARY_ERROR_TOO_DEEP,      /* nesting over 32 levels */
} BsDiaryError;

/* Errors of the database. */
#define BS_STORE_ERROR (bs_store_error_quark ())
GQuark bs_store_error_quark (void);

typedef enum
{
  BS_STORE_ERROR_FAILED,
  BS_STORE_ERROR_FULL,         /* the disk is full */
  BS_STORE_ERROR_READ_ONLY,    /* the folder or the file cannot be written */
  BS_STORE_ERROR_BUSY,         /* another program holds the database */
  BS_STORE_ERROR_DAMAGED,      /* the file is not a whole database */
  BS_STORE_ERROR_LATER_SCHEMA, /* written by a later version of Backstory */
  BS_STORE_ERROR_FOREIGN,      /* a database, but not one of Backstory */
  BS_STORE_ERROR_NOT_FOUND,    /* no such entry, visit, medicine */
} BsStoreError;

/* Errors of rule files; the message names file, rule and field. */
#define BS_RULE_ERROR (bs_rule_error_quark ())
GQuark bs_rule_error_quark (void);

typedef enum
{
  BS_RULE_ERROR_NOT_JSON,
  BS_RULE_ERROR_FORMAT,
  BS_RULE_ERROR_VERSION,
  BS_RULE_ERROR_TYPE,
  BS_RULE_ERROR_MISSING,
  BS_RULE_ERROR_UNKNOWN_KIND,
  BS_RULE_ERROR_UNKNOWN_TERM,
  BS_RULE_ERROR_UNKNOWN_FIELD, /* a key that no kind of condition reads: a misspelt limit must not pass */
  BS_RULE_ERROR_RANGE,
  BS_RULE_ERROR_DUPLICATE, /* a rule id that this or another set has already */
  BS_RULE_ERROR_FILE,      /* the file cannot be read */
} BsRuleError;

/* Errors of tables (CSV). The message names the row as a spreadsheet counts it, from 1 with the heads, the column and the
 * value. What is wrong with a value of Backstory's own table is BS_DIARY_ERROR. */
#define BS_CSV_ERROR (bs_csv_error_quark ())
GQuark bs_csv_error_quark (void);

typedef enum
{
  BS_CSV_ERROR_NOT_TABLE, /* a ZIP file, a workbook, a database, a PDF … instead of a text */
  BS_CSV_ERROR_ENCODING,  /* the bytes are not text in this encoding */
  BS_CSV_ERROR_NUL,       /* the text holds U+0000 */
  BS_CSV_ERROR_QUOTE,     /* a quotation mark that is never closed, or text behind a closing one */
  BS_CSV_ERROR_TOO_LARGE, /* over 256 MiB, or too many rows */
  BS_CSV_ERROR_TOO_WIDE,  /* too many columns */
  BS_CSV_ERROR_CELLS,     /* a row with more cells than there are columns */
  BS_CSV_ERROR_EMPTY,     /* nothing in it */
  BS_CSV_ERROR_FOREIGN,   /* a table, but not one that Backstory wrote */
  BS_CSV_ERROR_MAPPING,   /* what the columns mean is not said, or not in full */
  BS_CSV_ERROR_DATE,      /* a cell that is no date, or that could be two */
  BS_CSV_ERROR_TIME,      /* a cell that is no time of day */
  BS_CSV_ERROR_PAIN,      /* a cell that is no number of the scale */
} BsCsvError;

G_END_DECLS
