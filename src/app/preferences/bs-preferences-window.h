/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* What a person sets: facts about themselves, medicines, reminders, rules, and where the data are. Everything is written as it is
 * said; there is nothing to save.
 *
 * A backup that is restored, and erasing, change the file under the store that the journal has: the store reads the new one and
 * says so (BS_CHANGE_ALL), so that nobody has to open anything.
 * Signal "restored": void (*) (BsPreferencesWindow *, gpointer): another diary stands there now.
 * Signal "erased": void (*) (BsPreferencesWindow *, gpointer): the diary is empty and the settings are as at the first start; the
 * window closes itself after it.
 * Signal "lost": void (*) (BsPreferencesWindow *, gpointer): the store could not be opened again and is closed: open the diary
 * anew, which says what is the matter. */
#define BS_TYPE_PREFERENCES_WINDOW (bs_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (BsPreferencesWindow, bs_preferences_window, BS, PREFERENCES_WINDOW, AdwPreferencesWindow)

/* The caller makes it modal and transient. */
GtkWidget *bs_preferences_window_new (BsJournal *journal, BsSettings *settings);

#define BS_PREFERENCES_PAGE_ABOUT "about-you"
#define BS_PREFERENCES_PAGE_MEDICINES "medicines"
#define BS_PREFERENCES_PAGE_REMINDERS "reminders"
#define BS_PREFERENCES_PAGE_RULES "rules"
#define BS_PREFERENCES_PAGE_DATA "data"
/* "" or what is no page: the one in view stays. */
void bs_preferences_window_show_page (BsPreferencesWindow *self, const char *name);

/* Says `text` at the foot of the preferences that `inside` stands in; with `undo`, a button calls that with `data` (owned by the
 * toast, freed by `free_data`). Returns the toast (transfer none) (nullable). */
AdwToast *bs_preferences_toast (GtkWidget *inside, const char *text, void (*undo) (gpointer data), gpointer data,
                                GDestroyNotify free_data);

G_END_DECLS
