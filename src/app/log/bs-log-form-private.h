/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

G_BEGIN_DECLS

#define BS_N_MEASURE_NUMBERS (BS_N_NUMBERS - BS_N_ENTRY_NUMBERS)

typedef struct
{
  char *texts[BS_N_MEASURE_NUMBERS];
} BsMeasureTexts;

struct _BsLogForm
{
  GObject parent_instance;

  BsLogClock clock;
  gpointer clock_data;
  gboolean is_new;
  gboolean tried;
  char *initial; /* the draft text right after loading */

  BsEntry *entry;
  BsLogAnswers answers;
  guint8 numbness_before_mark; /* BsAnswer: what a mark's Yes took the place of */
  gboolean pain_chosen;
  gboolean at_chosen;
  guint8 end_choice; /* BsEndChoice */
  char *texts[BS_N_ENTRY_NUMBERS];
  GArray *measure_texts; /* BsMeasureTexts, one a measure */

  GPtrArray *faults;
};

/* The greatest number that may be typed. */
gint bs_log_number_get_max (BsLogNumber number);
/* BS_ABSENT of an empty text; FALSE: no number from 0 to the greatest. Digits of any script. */
gboolean bs_log_number_parse (BsLogNumber number, const char *text, gint *value);
/* Finds every fault of the form. */
void bs_log_form_check (BsLogForm *self, GPtrArray *faults);
/* Puts the texts of the numbers beside the entry's values. */
void bs_log_form_fill_texts (BsLogForm *self);

G_END_DECLS
