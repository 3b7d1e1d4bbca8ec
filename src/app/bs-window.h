/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* The one window: four pages, the line that is always there, and the actions that pages and keys share.
 *
 * Signals: "first-frame": void (*) (BsWindow *, gpointer): it is on the screen; what takes time may begin.
 * "reopen": void (*) (BsWindow *, gpointer): the person wants to try again after a fault. "damaged": void (*) (BsWindow *,
 * gpointer): the open diary turned out to be damaged; close it and call bs_window_show_damaged(). */
#define BS_TYPE_WINDOW (bs_window_get_type ())
G_DECLARE_FINAL_TYPE (BsWindow, bs_window, BS, WINDOW, AdwApplicationWindow)

BsWindow *bs_window_new (GtkApplication *application, BsSettings *settings);
/* Gives the pages their diary. */
void bs_window_set_journal (BsWindow *self, BsJournal *journal);
/* Says on Today that nothing is judged, and why; NULL: the rules could be read. */
void bs_window_set_not_judged (BsWindow *self, const char *why);
/* One page in place of all others: what cannot be opened, why, and what can be done. */
void bs_window_show_fault (BsWindow *self, const char *title, const char *why, const char *help);
/* The page of a damaged diary, which nobody has open: it offers what can take its place, and asks for "reopen" after it. */
void bs_window_show_damaged (BsWindow *self, const char *path, BsInstant now);
/* Greets the person if the diary turns out to be empty and the first start was not seen; before the journal is set. */
void bs_window_set_first_start (BsWindow *self);
/* Shows the help over `above`, this window or one of its dialogs. `topic`: of bs-help-window.h. */
void bs_window_show_help (BsWindow *self, GtkWindow *above, const char *topic);
/* (transfer none): the help's topic for the page in view. */
const char *bs_window_get_help_topic (BsWindow *self);
/* Marks the window as one of the sample diary; before it is shown. */
void bs_window_set_sample (BsWindow *self);

G_END_DECLS
