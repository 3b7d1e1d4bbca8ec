/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The fault of one field, in words, at the field; not there while there is none. */
#define BS_TYPE_LOG_FAULT_LABEL (bs_log_fault_label_get_type ())
G_DECLARE_FINAL_TYPE (BsLogFaultLabel, bs_log_fault_label, BS, LOG_FAULT_LABEL, GtkWidget)

/* `target`: the control at fault; it is marked invalid, and gets the focus when the form says "show-fault". */
GtkWidget *bs_log_fault_label_new (BsLogForm *form, BsLogField field, gint measure, GtkWidget *target);

G_END_DECLS
