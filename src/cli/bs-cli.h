/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-instant.h"
#include "bs-rule.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* The diary without a window (diary-format.md, "The command line"). */

/* The one error of this program itself: the command line is wrong (exit status 2). All else is exit status 1. */
#define BS_CLI_ERROR (bs_cli_error_quark ())
GQuark bs_cli_error_quark (void);
typedef enum
{
  BS_CLI_ERROR_USAGE,
} BsCliError;

enum
{
  BS_CLI_DONE = 0,
  BS_CLI_FAILED = 1,
  BS_CLI_WRONG_USAGE = 2,
};

typedef struct
{
  const char *name;     /* "walk-min" */
  const char *argument; /* what stands for the value in the help, "MINUTES"; NULL: it takes none */
  const char *help;     /* marked with N_() */
  const char *alias;    /* another name, or NULL */
  char letter;          /* '\0': none */
  gboolean repeats;     /* may be given more than once */
  const char *values;   /* "a4 letter": the words that its value can be, where `data` does not tell; or NULL */
  gconstpointer data;   /* of the command */
} BsCliOption;

typedef struct
{
  const BsCliOption *option;
  const char *value; /* NULL of one without value */
} BsCliGiven;

typedef struct _BsCli BsCli;

typedef struct
{
  const char *name;
  const char *usage;                        /* what follows the name, in the help */
  const char *summary;                      /* one line, marked with N_() */
  const char *notes;                        /* below the options in the help, marked with N_(), or NULL */
  const BsCliOption *options;               /* ends with one without name; NULL: none but the common ones */
  const BsCliOption *(*get_options) (void); /* the same where they are made of a table of fields; NULL: `options` */
  void (*append_help) (GString *text);      /* more help, or NULL */
  guint least_arguments, most_arguments;
  gboolean (*run) (BsCli *cli, GError **error);
} BsCliCommand;

/* One run of the program. */
struct _BsCli
{
  const BsCliCommand *command; /* NULL while it is not known */
  GArray *given;               /* BsCliGiven, in the order of the command line */
  GPtrArray *arguments;        /* (element-type utf8) */
  GOutputStream *out;          /* standard output, buffered */
  char *done;                  /* said before an error of the output: what has happened already; or NULL */
  int status;                  /* exit status if nothing fails */
};

extern const BsCliCommand bs_cli_commands[]; /* ends with one without name */

/* bs-cli-parser.c */

/* (nullable) */
const BsCliCommand *bs_cli_find_command (const char *name, GError **error);
/* Options that every command has. */
extern const BsCliOption bs_cli_common_options[];
/* The options of a command, ends with one without name. */
const BsCliOption *bs_cli_command_get_options (const BsCliCommand *command);
/* (nullable): of the command, or of every command, by its first `length` letters; `letter`: by its one letter. */
const BsCliOption *bs_cli_find_option (const BsCli *cli, const char *name, gsize length, gboolean letter);
/* Reads the command and its options. BS_CLI_ERROR_USAGE. */
gboolean bs_cli_parse (BsCli *cli, int argc, char **argv, GError **error);
gboolean bs_cli_has (const BsCli *cli, const char *name);
/* (transfer none) (nullable): the value of an option, NULL where it was not given. */
const char *bs_cli_get (const BsCli *cli, const char *name);
/* Sets BS_CLI_ERROR_USAGE; returns FALSE. */
gboolean bs_cli_fail_usage (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Turns an error about a value into one of usage that names the option; returns FALSE. */
gboolean bs_cli_fail_option (GError **error, const char *option, const GError *fault);
/* A whole number from `least` to `most` of an option. */
gboolean bs_cli_read_number (const char *option, const char *value, gint least, gint most, gint *number,
                             GError **error);

/* bs-cli-diary.c */

/* The moment of `--at`, else now. `allow_date`: `--at` may be a bare date. */
gboolean bs_cli_read_at (const BsCli *cli, gboolean allow_date, BsInstant *at, GError **error);
/* The moment with which to stamp what changes: `--at` (12:00 of a bare date), else now. */
gboolean bs_cli_read_clock (const BsCli *cli, BsInstant *clock, GError **error);
/* 12:00 of a date, in the system's time zone: what a bare date stands for where a time is needed (rules.md 2.6, 2). */
BsInstant bs_cli_noon (gint32 date);
/* `--from`, `--to`, `--search`. The text is the command line's. */
gboolean bs_cli_read_query (const BsCli *cli, BsEntryQuery *query, GError **error);
/* (transfer full) */
char *bs_cli_dup_database (const BsCli *cli);
/* An encrypted backup is no damaged diary: BS_STORE_ERROR_FOREIGN, with what brings it back. */
gboolean bs_cli_check_not_sealed (const char *path, GError **error);
/* (transfer full): opens the diary; where `may_create`, a new one if there is none. */
BsStore *bs_cli_open (const BsCli *cli, gboolean may_create, GError **error);
/* (transfer full): the same to tell what is in it. The default one is an empty diary where it is not there yet; one
 * that is named must be there: an answer about a misspelt name would be a wrong one. */
BsStore *bs_cli_open_to_read (const BsCli *cli, GError **error);
/* TRUE where the diary's file is there. */
gboolean bs_cli_has_database (const BsCli *cli);
/* (transfer full): the entry of an id or of the beginning of one. */
BsEntry *bs_cli_find_entry (BsStore *store, const char *id, GError **error);

/* Adds to an error of reading a diary file which file it is and what to do. */
void bs_cli_name_file (const char *path, GError **error);

/* bs-cli-output.c */

/* A text as a terminal may have it: one line, nothing that is not printable. (transfer full) */
char *bs_cli_plain (const char *text);
gboolean bs_cli_print (BsCli *cli, const char *text, GError **error);
/* Opens fd 0, 1 and 2 where whoever started us closed them: a database must not become one of them. */
void bs_cli_keep_standard_files (void);
/* One line on standard error. */
void bs_cli_say (const BsCli *cli, const char *text);
/* The same of each (char *) that a file's reader warned of. */
void bs_cli_say_warnings (const BsCli *cli, GPtrArray *warnings);
/* Says that what follows was preceded by a change that stands, should the output fail. */
void bs_cli_set_done (BsCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Is this file the diary's database itself? */
gboolean bs_cli_is_database (const BsCli *cli, const char *path);
/* Calls `write` with a stream to the file, which takes the place of what stood there when all is written and on disk;
 * "-" and NULL: standard output. Not over the database. */
typedef gboolean (*BsCliWriteFunc) (BsCli *cli, GOutputStream *out, gpointer user_data, GError **error);
gboolean bs_cli_write_file (BsCli *cli, const char *path, BsCliWriteFunc write, gpointer user_data, GError **error);

/* bs-cli-list.c */

/* (transfer full): one line, for eyes and for grep: id, moment, pain, what it was. */
char *bs_cli_format_entry (const BsEntry *entry);

/* bs-cli-assess.c */

/* (transfer full): the rules by which this command judges; `with_own`: those of the person's data folder too. */
BsRulebook *bs_cli_load_rules (const BsCli *cli, gboolean with_own, GError **error);

/* bs-cli-help.c */
gboolean bs_cli_print_help (BsCli *cli, GError **error);
/* The command of that name: the same, of the command that its argument names. */
gboolean bs_cli_help (BsCli *cli, GError **error);

/* bs-cli-nearest.c */

/* (nullable) (transfer none): the one of `words` that whoever typed `typed` may have meant. */
const char *bs_cli_find_nearest (const char *typed, GPtrArray *words);

/* bs-cli-values.c */

/* (transfer full): the words that an option's value, or one part of a list of them, can be; none where it is free. */
GPtrArray *bs_cli_option_list_values (const BsCliOption *option);
/* (transfer full) (nullable): the same of a value that has parts, "HOW:RESULT:MIN", of the one with this index; NULL where
 * there is no such part. */
GPtrArray *bs_cli_option_list_part_values (const BsCliOption *option, guint part);
/* Whether it is the name of a file or folder. */
gboolean bs_cli_option_takes_file (const BsCliOption *option);

/* bs-cli-complete.c */

/* What the shells' completions ask, with a name that nobody types: words of a command line, the last one to be completed. */
#define BS_CLI_COMPLETE "__complete"
/* Prints what may stand for the last word, one a line, a tab and what it is behind it. A line ":files" says that names of
 * files may stand there too, ":open" that the word goes on behind it. */
gboolean bs_cli_complete (BsCli *cli, guint n_words, char **words, GError **error);

/* The commands: bs-cli-entries.c, bs-cli-list.c, bs-cli-records.c, bs-cli-assess.c, bs-cli-import.c,
 * bs-cli-exchange.c, bs-cli-report.c, bs-cli-backup.c,
 * bs-cli-restore.c, bs-cli-files.c, bs-cli-salvage.c */
extern const BsCliOption bs_cli_assess_options[], bs_cli_list_options[], bs_cli_clock_options[],
    bs_cli_import_options[], bs_cli_export_options[], bs_cli_report_options[], bs_cli_salvage_options[],
    bs_cli_backup_options[], bs_cli_restore_options[];
const BsCliOption *bs_cli_add_get_options (void);
const BsCliOption *bs_cli_edit_get_options (void);
const BsCliOption *bs_cli_visit_get_options (void);
const BsCliOption *bs_cli_medicine_get_options (void);
const BsCliOption *bs_cli_profile_get_options (void);
void bs_cli_entry_append_help (GString *text);
void bs_cli_visit_append_help (GString *text);
void bs_cli_medicine_append_help (GString *text);
void bs_cli_profile_append_help (GString *text);
gboolean bs_cli_add (BsCli *cli, GError **error);
gboolean bs_cli_edit (BsCli *cli, GError **error);
gboolean bs_cli_show (BsCli *cli, GError **error);
gboolean bs_cli_delete (BsCli *cli, GError **error);
gboolean bs_cli_list (BsCli *cli, GError **error);
gboolean bs_cli_visit (BsCli *cli, GError **error);
gboolean bs_cli_medicine (BsCli *cli, GError **error);
gboolean bs_cli_profile (BsCli *cli, GError **error);
gboolean bs_cli_assess (BsCli *cli, GError **error);
gboolean bs_cli_import (BsCli *cli, GError **error);
gboolean bs_cli_export (BsCli *cli, GError **error);
gboolean bs_cli_report (BsCli *cli, GError **error);
gboolean bs_cli_backup (BsCli *cli, GError **error);
gboolean bs_cli_restore (BsCli *cli, GError **error);
gboolean bs_cli_check (BsCli *cli, GError **error);
/* Says that `path` is the diary itself; returns FALSE. */
gboolean bs_cli_fail_same_file (const char *path, GError **error);
/* FALSE of "-": other files than databases may be standard input or output. */
gboolean bs_cli_check_named (const char *path, GError **error);
/* Fails where a file would be gone with the program: in a Flatpak, outside of what it keeps. */
gboolean bs_cli_check_lasting (const char *path, GError **error);
gboolean bs_cli_salvage (BsCli *cli, GError **error);

G_END_DECLS
