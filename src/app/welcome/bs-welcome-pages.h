/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-record.h"
#include "bs-settings.h"

G_BEGIN_DECLS

/* The three pages of the first start. Each (transfer floating) is a box that can have the keyboard, so that a screen
 * reader says its title when it comes. */

/* What this is, what it is not, and where help is when it is needed now. */
GtkWidget *bs_welcome_start_new (void);
/* The settings of the reminders; they follow `settings` and set them. */
GtkWidget *bs_welcome_reminders_new (BsSettings *settings);

/* The facts that rules use.
 *
 * Signal "changed": void (*) (BsWelcomeFacts *, gpointer): by the person. */
#define BS_TYPE_WELCOME_FACTS (bs_welcome_facts_get_type ())
G_DECLARE_FINAL_TYPE (BsWelcomeFacts, bs_welcome_facts, BS, WELCOME_FACTS, AdwBin)

GtkWidget *bs_welcome_facts_new (gint32 today, const BsProfile *profile);
/* (transfer full): `profile` with what the rows say; a year that is none is left out. */
BsProfile *bs_welcome_facts_apply (BsWelcomeFacts *self, const BsProfile *profile);
/* FALSE where a row says something that cannot be kept; that row then says so and has the keyboard. */
gboolean bs_welcome_facts_check (BsWelcomeFacts *self);
/* Whether anything is said. */
gboolean bs_welcome_facts_has_answers (BsWelcomeFacts *self);

/* (transfer floating): the box of a page, its title in it. */
GtkWidget *bs_welcome_page_new (const char *title);
/* (transfer floating): a heading further down. */
GtkWidget *bs_welcome_heading_new (const char *text);

G_END_DECLS
