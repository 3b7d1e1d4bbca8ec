/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-csv-mapping.h"

G_BEGIN_DECLS

/* Asks what the columns of another program's table mean: guessed beforehand, and only what is not certain is asked besides.
 *
 * Signal "changed": void (*) (BsCsvAssistant *, gpointer): the mapping is another one.
 * Signal "encoding": void (*) (BsCsvAssistant *, const char *, gpointer): the person wants the letters read in another way; a
 * table that was read so is to be set. */
#define BS_TYPE_CSV_ASSISTANT (bs_csv_assistant_get_type ())
G_DECLARE_FINAL_TYPE (BsCsvAssistant, bs_csv_assistant, BS, CSV_ASSISTANT, AdwBin)

GtkWidget *bs_csv_assistant_new (void);
/* Guesses anew. */
void bs_csv_assistant_set_table (BsCsvAssistant *self, BsCsvTable *table);
/* (transfer none): rows can be read with it where nothing is missing. */
const BsCsvMapping *bs_csv_assistant_get_mapping (BsCsvAssistant *self);
/* (transfer full) (nullable): what has to be said before a row can be read; NULL: nothing. */
char *bs_csv_assistant_format_missing (BsCsvAssistant *self);
/* (transfer none): where the keyboard says that, or else the first thing. */
GtkWidget *bs_csv_assistant_get_missing (BsCsvAssistant *self);

G_END_DECLS
