/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-cli.h"
#include "bs-diary-fields.h"

G_BEGIN_DECLS

/* The fields of the diary file (bs-diary-fields.h) as options: `walkMin` is --walk-min. */

/* (transfer none): an option for each field but ids, stamps and measures; then those of `more` and `most` (nullable).
 * Made once, into `*made`, and kept. */
const BsCliOption *bs_cli_fields_get_options (const BsFieldTable *table, const BsCliOption *more,
                                              const BsCliOption *most, const BsCliOption **made);
/* Appends the values of each field that has words. */
void bs_cli_fields_append_help (const BsFieldTable *table, GString *text);
/* Reads every option that is a field into `value`. A list that is named is replaced; named again in the same command
 * line it grows. `*n_set` (nullable): how many options were fields. */
gboolean bs_cli_fields_set (const BsCli *cli, const BsFieldTable *table, gpointer value, guint *n_set, GError **error);
/* Makes the fields of `--clear` absent. `*n_cleared` (nullable). */
gboolean bs_cli_fields_clear (const BsCli *cli, const BsFieldTable *table, gpointer value, guint *n_cleared,
                              GError **error);
/* Turns a fault of the value, read from the command line, into one of usage. Returns FALSE. */
gboolean bs_cli_fields_fail (GError *fault, GError **error);
/* A word of a vocabulary, or an empty text (the field stays as it is). */
gboolean bs_cli_read_term (const char *option, const char *text, const BsVocabulary *vocabulary, gint8 *term,
                           GError **error);

/* bs-cli-measure-options.c: --rest, --medicine … */
extern const BsCliOption bs_cli_measure_options[], bs_cli_edit_only_options[];
void bs_cli_measures_append_help (GString *text);
/* Applies them in the order of the command line. */
gboolean bs_cli_measures_set (const BsCli *cli, BsEntry *entry, guint *n_set, GError **error);

G_END_DECLS
