/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-journal.h"
#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was tried against the pain, and how it went. */
#define BS_TYPE_LOG_RELIEF (bs_log_relief_get_type ())
G_DECLARE_FINAL_TYPE (BsLogRelief, bs_log_relief, BS, LOG_RELIEF, GtkWidget)

GtkWidget *bs_log_relief_new (BsLogForm *form, BsJournal *journal);

G_END_DECLS
