/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"

G_BEGIN_DECLS

/* The page "Diary": every entry, newest first, with a search, filters and a calendar.
 *
 * Uses the window's actions win.log-pain, win.edit-entry, win.delete-entry, win.show-finding. */
#define BS_TYPE_DIARY_PAGE (bs_diary_page_get_type ())
G_DECLARE_FINAL_TYPE (BsDiaryPage, bs_diary_page, BS, DIARY_PAGE, AdwBin)

GtkWidget *bs_diary_page_new (void);
void bs_diary_page_set_journal (BsDiaryPage *self, BsJournal *journal);

/* Scrolls there and gives the row the focus, as soon as the page is seen and the diary is read; search and filters
 * that do not find the entry are ended. */
void bs_diary_page_show_entry (BsDiaryPage *self, const char *id);
/* The same with a local day, of all entries; where it has none the nearest day that has one. */
void bs_diary_page_show_day (BsDiaryPage *self, gint32 date);
/* Lists the entries that have these words, all kinds of them, as soon as the page is seen. */
void bs_diary_page_search (BsDiaryPage *self, const char *words);
/* Gives the search the keyboard, where the page is seen and has something to search. */
void bs_diary_page_focus_search (BsDiaryPage *self);

G_END_DECLS
