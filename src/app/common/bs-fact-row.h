/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-field-row.h"

#include "bs-record.h"

G_BEGIN_DECLS

/* The optional facts about a person that rules use. */
typedef enum
{
  BS_FACT_BIRTH_YEAR,
  BS_FACT_SEX,
  BS_FACT_PREGNANT,
  BS_FACT_OSTEOPOROSIS,
  BS_FACT_LONG_TERM_STEROIDS,
  BS_FACT_CANCER_HISTORY,
  BS_N_FACTS,
} BsFact;

/* A fact as a row of a list: what it is, one line on what it is for, and an entry (the year) or one button an answer, "Not
 * said" first. Each button's accessible name holds the fact too; together they are a group with the fact's name.
 *
 * Signal "changed": void (*) (BsFactRow *, gpointer): by the person, not by bs_fact_row_set_profile(). */
#define BS_TYPE_FACT_ROW (bs_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (BsFactRow, bs_fact_row, BS, FACT_ROW, BsFieldRow)

/* (transfer none): what a fact is called, "Year of birth". */
const char *bs_fact_get_title (BsFact fact);
/* (transfer floating): says nothing yet. `today`: no one is born after its year. */
GtkWidget *bs_fact_row_new (BsFact fact, gint32 today);
/* Shows what `profile` says of this fact. */
void bs_fact_row_set_profile (BsFactRow *self, const BsProfile *profile);
/* Writes what the row says into `profile`, BS_ABSENT for "Not said". FALSE where the year that was typed is none: the row
 * says so and `profile` stays as it is. */
gboolean bs_fact_row_fill (BsFactRow *self, BsProfile *profile);
/* Whether bs_fact_row_fill() would. */
gboolean bs_fact_row_is_valid (BsFactRow *self);

G_END_DECLS
