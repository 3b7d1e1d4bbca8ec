/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-journal.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* The first start: what this is and is not, the optional facts that rules use, reminders. Each of the three pages can
 * be skipped; closing it, however, sets BS_SETTING_FIRST_START_DONE. Facts go to the diary's profile where something
 * was answered, settings at once as they are chosen. */
#define BS_TYPE_WELCOME_DIALOG (bs_welcome_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BsWelcomeDialog, bs_welcome_dialog, BS, WELCOME_DIALOG, AdwWindow)

/* (transfer floating): the caller makes it transient for its window. */
GtkWidget *bs_welcome_dialog_new (BsJournal *journal, BsSettings *settings);
/* 0 to 2: the page in view, for tests and pictures. */
guint bs_welcome_dialog_get_page (BsWelcomeDialog *self);

G_END_DECLS
