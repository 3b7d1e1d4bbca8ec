/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-instant.h"

G_BEGIN_DECLS

/* The page of a diary that is damaged: what was found, and what can take its place. Nothing changes before a choice; then the
 * damaged file is set aside first.
 *
 * Signals: "recovered": void (*) (BsRecoveryPage *, const char *heading, const char *text, gpointer): another diary stands in
 * the place; what is to be said once it is open. "again": void (*) (BsRecoveryPage *, gpointer): the person wants to open the
 * same file once more. */
#define BS_TYPE_RECOVERY_PAGE (bs_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (BsRecoveryPage, bs_recovery_page, BS, RECOVERY_PAGE, AdwBin)

GtkWidget *bs_recovery_page_new (void);
/* Looks at the damaged diary at `path` and shows what is offered. Nobody may have it open, nor this process. The page has a
 * window. `now`: the journal's, or the clock's where there is none. */
void bs_recovery_page_look (BsRecoveryPage *self, const char *path, BsInstant now);

G_END_DECLS
