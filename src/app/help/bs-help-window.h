/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Help as pages of the program: a list of topics with a search, and the page of one. Wide, both stand side by side;
 * narrow, one at a time. Needs neither network nor another program.
 *
 * Buttons on its pages ("Open the preferences") act on the window it is transient for: the caller sets that.
 *
 * Topics are named by an id. Those that say what is in view, for F1:
 *   "today", "diary", "trends", "guidance"    the pages of the window
 *   "log-pain", "figure"                      the log dialog; its figure
 *   "walk", "first-aid", "visit", "report"    the dialogs
 *   "preferences", "data"                     the preferences; the diary's file, backup, restore, erase
 * and the others: "levels", "findings", "skipping", "reminders", "emergency-number", "import-export", "damaged", "keyboard", "own-rules", "limits",
 * "sample". */
#define BS_TYPE_HELP_WINDOW (bs_help_window_get_type ())
G_DECLARE_FINAL_TYPE (BsHelpWindow, bs_help_window, BS, HELP_WINDOW, AdwWindow)

/* (transfer floating). `topic` (nullable): NULL, "" or one that is not known: the list of topics. */
GtkWidget *bs_help_window_new (const char *topic);
/* The same in a window that is open. */
void bs_help_window_show_topic (BsHelpWindow *self, const char *topic);
/* (transfer none) (nullable): the id of the page in view, NULL for the list. */
const char *bs_help_window_get_topic (BsHelpWindow *self);

G_END_DECLS
