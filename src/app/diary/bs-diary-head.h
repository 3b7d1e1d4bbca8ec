/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-diary-filter.h"

G_BEGIN_DECLS

/* What stands over the diary: the search, "Go to date" with the calendar, the filters, and how much was found.
 *
 * Signals: "changed": void (*) (BsDiaryHead *, gpointer): other entries are asked for.
 *          "entered": void (*) (BsDiaryHead *, gpointer): Return in the search; the keyboard goes to what was found.
 *          "go-to": void (*) (BsDiaryHead *, gint date, gpointer): a day was chosen. */
#define BS_TYPE_DIARY_HEAD (bs_diary_head_get_type ())
G_DECLARE_FINAL_TYPE (BsDiaryHead, bs_diary_head, BS, DIARY_HEAD, GtkWidget)

/* (transfer full) (nullable): the words to search for, NULL for none. */
char *bs_diary_head_dup_search (BsDiaryHead *self);
BsDiaryFilter bs_diary_head_get_filter (BsDiaryHead *self);
/* Searches for these words, without filters; "changed" is emitted. */
void bs_diary_head_set_search (BsDiaryHead *self, const char *words);
/* Ends search and filters; "changed" is emitted where there were any. */
void bs_diary_head_clear (BsDiaryHead *self);
/* How many entries are listed; said where they are not all. */
void bs_diary_head_set_found (BsDiaryHead *self, guint n);
/* Keys typed anywhere in `page` go to the search. */
void bs_diary_head_capture_keys (BsDiaryHead *self, GtkWidget *page);
void bs_diary_head_focus_search (BsDiaryHead *self);
/* What the calendar shows; (nullable): nothing. */
void bs_diary_head_set_history (BsDiaryHead *self, BsHistory *history, BsAssessment *assessment, BsInstant now);

G_END_DECLS
