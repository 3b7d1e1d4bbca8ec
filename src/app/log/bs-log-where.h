/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where it hurts and where it is numb: the figure, or the same as a list. */
#define BS_TYPE_LOG_WHERE (bs_log_where_get_type ())
G_DECLARE_FINAL_TYPE (BsLogWhere, bs_log_where, BS, LOG_WHERE, GtkWidget)

GtkWidget *bs_log_where_new (BsLogForm *form);

G_END_DECLS
