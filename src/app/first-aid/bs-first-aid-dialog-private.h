/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-first-aid-dialog.h"
#include "bs-first-aid-record.h"
#include "bs-ring-clock.h"

G_BEGIN_DECLS

struct _BsFirstAidDialog
{
  AdwWindow parent_instance;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkWidget *back, *fault, *due, *page_place, *emergency_place, *worse_bar, *worse_place, *always_place;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  GtkLabel *fault_label;

  BsJournal *journal;
  BsSettings *settings;
  BsFirstAid *aid;
  BsFirstAid *stopped; /* what "Stop first aid" ended, to go on with it */
  char *entry_id;      /* asked for; "" for a new one */
  BsMarkFunc clock;
  gpointer clock_data;
  guint tick_source, narrow_source;
  gboolean narrow;
  BsResult answer; /* the last one, while this dialog is open */
  gboolean answered;
  gboolean asks_when_off; /* "I took it off earlier": when? */
  gboolean was_due[BS_FIRST_AID_N_ALARMS];
  gint64 rung_minute;

  BsFirstAidStep shown; /* what `page` is about */
  GtkWidget *page;
  BsRingClock *ring;   /* of the page; NULL: it has none */
  GtkLabel *due_label; /* of the bar above the page */
};

/* bs-first-aid-dialog.c: every handler ends with one of these. */
BsMark bs_first_aid_dialog_now (BsFirstAidDialog *self);
BsStore *bs_first_aid_dialog_get_store (BsFirstAidDialog *self);
/* Says what kept an answer from being written (takes `error`), or (NULL) shows what comes next. */
void bs_first_aid_dialog_went (BsFirstAidDialog *self, GError *error);
/* Records how the pain is; "worse" from any step. */
void bs_first_aid_dialog_answer (BsFirstAidDialog *self, BsResult result);
void bs_first_aid_dialog_go_to (BsFirstAidDialog *self, BsFirstAidStep step);
void bs_first_aid_dialog_stop (BsFirstAidDialog *self);
void bs_first_aid_dialog_go_on (BsFirstAidDialog *self);
/* Leaves what runs as it was answered, and asks how strong the pain is. */
void bs_first_aid_dialog_begin_anew (BsFirstAidDialog *self);
void bs_first_aid_dialog_cold_off (BsFirstAidDialog *self, gint minutes);

/* bs-first-aid-emergency.c */
void bs_first_aid_dialog_add_emergency_actions (BsFirstAidDialog *self);
void bs_first_aid_dialog_show_emergency (BsFirstAidDialog *self);

/* bs-first-aid-bars.c */
/* The clock of the page, for a screen reader `label`. */
void bs_first_aid_add_ring (BsFirstAidDialog *self, const char *label);
gboolean bs_first_aid_dialog_is_due (BsFirstAidDialog *self, BsFirstAidAlarm alarm, const BsMark *now);
void bs_first_aid_dialog_show_bars (BsFirstAidDialog *self, const BsMark *now);
void bs_first_aid_dialog_update_clocks (BsFirstAidDialog *self, const BsMark *now);

/* bs-first-aid-steps.c, -cold.c, -end.c, -medicine.c: the page of a step into self->page. (transfer none) (nullable): what gets the
 * focus. */
GtkWidget *bs_first_aid_build_step (BsFirstAidDialog *self, BsFirstAidStep step);
GtkWidget *bs_first_aid_build_cold (BsFirstAidDialog *self);
GtkWidget *bs_first_aid_build_end (BsFirstAidDialog *self);
GtkWidget *bs_first_aid_build_medicine (BsFirstAidDialog *self);
GtkWidget *bs_first_aid_build_when_off (BsFirstAidDialog *self);

void bs_first_aid_go_to_next (BsFirstAidDialog *self);
/* "Recorded: lying down, since 09:02." of the latest measure of this kind; FALSE where there is none. */
gboolean bs_first_aid_add_recorded (BsFirstAidDialog *self, BsMeasureKind kind);

/* bs-first-aid-widgets.c: (transfer floating), or added to `page`. */
GtkWidget *bs_first_aid_page_new (const char *title, BsFirstAidStep step);
void bs_first_aid_add_text (GtkWidget *page, const char *text, const char *css_class);
/* What the article or guidance says, and whose it is. */
void bs_first_aid_add_said (GtkWidget *page, gboolean by_article, const char *text);
typedef void (*BsFirstAidFunc) (BsFirstAidDialog *self);
GtkWidget *bs_first_aid_add_button (BsFirstAidDialog *self, GtkWidget *place, const char *text, const char *css_class,
                                    BsFirstAidFunc func);
/* "The pain is worse", below what scrolls: it is in view however long the page is. Once, for all pages. */
void bs_first_aid_dialog_add_worse (BsFirstAidDialog *self);
/* "The pain is gone" and "Stop first aid"; "The pain is worse" is shown until the next page is built. */
void bs_first_aid_add_answers (BsFirstAidDialog *self, GtkWidget *page);

/* (transfer full) (nullable): the entry as it stands. */
BsEntry *bs_first_aid_dialog_get_entry (BsFirstAidDialog *self);
/* (transfer full): "09:12" of a mark. */
char *bs_first_aid_format_time (const BsMark *mark);

G_END_DECLS
