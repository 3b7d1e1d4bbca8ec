/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-entry.h"
#include "bs-log-answers.h"
#include "bs-log-marks.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What stands in the form: one entry in the making, and what a form has beside it (a choice not yet made, a number not
 * yet whole). Sections write into it and read from it; it knows no widget.
 *
 * Signals: "changed": void (*) (BsLogForm *, gpointer): something was typed or loaded; its faults are known.
 *          "show-fault": void (*) (BsLogForm *, gint field, gint measure, gpointer): look here, this keeps it from
 * being saved. */
#define BS_TYPE_LOG_FORM (bs_log_form_get_type ())
G_DECLARE_FINAL_TYPE (BsLogForm, bs_log_form, BS, LOG_FORM, GObject)

/* Where a fault stands. */
typedef enum
{
  BS_LOG_FIELD_NONE, /* nowhere in particular */
  BS_LOG_FIELD_AT,
  BS_LOG_FIELD_END,
  BS_LOG_FIELD_PAIN,
  BS_LOG_FIELD_TYPES,
  BS_LOG_FIELD_QUESTION, /* + BsQuestion */
  BS_LOG_FIELD_WALK_MIN = BS_LOG_FIELD_QUESTION + BS_N_QUESTIONS,
  BS_LOG_FIELD_ONSET_MIN,
  BS_LOG_FIELD_WALK_METRES,
  BS_LOG_FIELD_MEASURES,
  BS_LOG_FIELD_MEASURE_NAME,
  BS_LOG_FIELD_MEASURE_DOSE,
  BS_LOG_FIELD_MEASURE_APPLIED_MIN,
  BS_LOG_FIELD_MEASURE_AT,
  BS_LOG_FIELD_MEASURE_RESULT_MIN,
  BS_LOG_FIELD_NOTE,
} BsLogField;

typedef struct
{
  BsLogField field;
  gint measure;     /* of a measure's field, else -1 */
  gboolean missing; /* something is left to do; said only once saving was tried */
  char *text;       /* a sentence for the person */
} BsLogFault;

/* Numbers that are typed. */
typedef enum
{
  BS_NUMBER_WALK_MIN,
  BS_NUMBER_ONSET_MIN,
  BS_NUMBER_WALK_METRES,
  BS_N_ENTRY_NUMBERS,
  BS_NUMBER_APPLIED_MIN = BS_N_ENTRY_NUMBERS, /* of a measure */
  BS_NUMBER_RESULT_MIN,
  BS_N_NUMBERS
} BsLogNumber;

/* Why `end` is absent, as far as the person said. */
typedef enum
{
  BS_END_OPEN,
  BS_END_STILL_THERE,
  BS_END_NOT_KNOWN,
} BsEndChoice;

typedef BsInstant (*BsLogClock) (gpointer user_data);

/* (transfer full) */
BsLogForm *bs_log_form_new (BsLogClock clock, gpointer user_data);
/* Begins anew with this entry, or (NULL) with an empty one that begins now. */
void bs_log_form_load (BsLogForm *self, const BsEntry *entry);
BsInstant bs_log_form_now (BsLogForm *self);

/* (transfer none): the entry as it stands; valid as long as the form. Its measures move when one is added. */
const BsEntry *bs_log_form_get_entry (BsLogForm *self);
/* (transfer none): the same to write into; call bs_log_form_changed() after. Not for pain, numbers, signs, numbness. */
BsEntry *bs_log_form_edit (BsLogForm *self);
void bs_log_form_changed (BsLogForm *self);

/* A rating 0–10, or BS_ABSENT: not sure. */
void bs_log_form_set_pain (BsLogForm *self, gint pain);
gboolean bs_log_form_is_pain_chosen (BsLogForm *self);
void bs_log_form_set_at (BsLogForm *self, BsInstant at);
/* Still the moment at which the form was opened, and that is not long ago: a draft may be of yesterday. */
gboolean bs_log_form_is_at_now (BsLogForm *self);
/* Begins now, and was not chosen: as when the form was opened. */
void bs_log_form_set_at_now (BsLogForm *self);
/* Both are times, and within a few minutes of each other. */
gboolean bs_is_about_same_time (BsInstant a, BsInstant b);
void bs_log_form_set_end (BsLogForm *self, BsInstant end, BsEndChoice choice);
BsEndChoice bs_log_form_get_end_choice (BsLogForm *self);

const BsLogAnswers *bs_log_form_get_answers (BsLogForm *self);
void bs_log_form_answer (BsLogForm *self, BsQuestion question, BsAnswer answer);
void bs_log_form_answer_none (BsLogForm *self);
/* bs_log_answers_set_one() */
void bs_log_form_answer_sign (BsLogForm *self, BsSign sign, BsAnswer answer);
void bs_log_form_set_sign (BsLogForm *self, BsSign sign, gboolean on);
void bs_log_form_deny_rest (BsLogForm *self, guint64 signs, gboolean on);
/* Marks; a mark of numbness answers the question about it. */
void bs_log_form_set_marked (BsLogForm *self, const BsSpot *spot, BsRegionMark mark, gboolean on);
/* A press on the figure, as bs_spot_cycle(). */
gboolean bs_log_form_cycle_spot (BsLogForm *self, const BsSpot *spot, BsRegionMark first);

/* As typed; `measure` is -1 for the entry's own. Text that is no number is kept, and is a fault. */
void bs_log_form_set_number (BsLogForm *self, BsLogNumber number, gint measure, const char *text);
const char *bs_log_form_get_number (BsLogForm *self, BsLogNumber number, gint measure);
void bs_log_form_add_measure (BsLogForm *self, BsMeasureKind kind);
void bs_log_form_remove_measure (BsLogForm *self, guint index);
/* "Nothing was tried", or not said. Only while there is no measure. */
void bs_log_form_set_no_measures (BsLogForm *self, gboolean none);

/* (transfer none) (element-type BsLogFault), in the order of the form. */
GPtrArray *bs_log_form_get_faults (BsLogForm *self);
/* (transfer none) (nullable): what is to be said at a field now. */
const char *bs_log_form_get_fault (BsLogForm *self, BsLogField field, gint measure);
/* From now on what is missing is said too. Returns the first fault, or NULL: it can be saved. */
const BsLogFault *bs_log_form_try (BsLogForm *self);
void bs_log_form_show_fault (BsLogForm *self, BsLogField field, gint measure);

/* (transfer full): all that stands in the form, as text; and back, over what was loaded. FALSE: the text is no draft,
 * and nothing was changed. */
char *bs_log_form_to_draft (BsLogForm *self);
gboolean bs_log_form_restore_draft (BsLogForm *self, const char *text);
/* The entry was changed after this draft of a change of it was kept. */
gboolean bs_log_form_is_draft_outdated (BsLogForm *self, const char *text);
/* Nothing was typed since it was loaded. */
gboolean bs_log_form_is_untouched (BsLogForm *self);

G_END_DECLS
