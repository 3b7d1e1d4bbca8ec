/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* What counts today: what the rules say, what is to be answered, what can be done, the last 14 days.
 *
 * Property "emergency" (gboolean): the emergency page is shown in place of all that; notified when it comes or goes, and when
 * it has something new.
 * Signals: "answered": void (*) (BsTodayPage *, const BsEntryChange *, const char *text, gpointer): an entry was written;
 * "failed": void (*) (BsTodayPage *, const char *message, gpointer): one could not be. */
#define BS_TYPE_TODAY_PAGE (bs_today_page_get_type ())
G_DECLARE_FINAL_TYPE (BsTodayPage, bs_today_page, BS, TODAY_PAGE, AdwBin)

GtkWidget *bs_today_page_new (void);
/* For the emergency number; before the first journal. */
void bs_today_page_set_settings (BsTodayPage *self, BsSettings *settings);
void bs_today_page_set_journal (BsTodayPage *self, BsJournal *journal);
/* The rules could not be read: says so where the findings would stand. NULL: they could. */
void bs_today_page_set_not_judged (BsTodayPage *self, const char *why);
gboolean bs_today_page_get_emergency (BsTodayPage *self);
/* The form may have left a draft, or taken one away. */
void bs_today_page_update_tiles (BsTodayPage *self);

G_END_DECLS
