/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* When the pain comes, of what kind it is, and whether it is there all the time. (transfer floating) */
GtkWidget *bs_log_when_new (BsLogForm *form);
GtkWidget *bs_log_types_new (BsLogForm *form);

G_END_DECLS
