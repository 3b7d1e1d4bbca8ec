/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How strong the pain is, and beside the heading when: begun and, where it is over, ended. */
#define BS_TYPE_LOG_STRENGTH (bs_log_strength_get_type ())
G_DECLARE_FINAL_TYPE (BsLogStrength, bs_log_strength, BS, LOG_STRENGTH, GtkWidget)

GtkWidget *bs_log_strength_new (BsLogForm *form);

G_END_DECLS
