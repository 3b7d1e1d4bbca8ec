/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-chips.h"
#include "bs-log-fault-label.h"
#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small pieces that the sections share. All (transfer floating). */

/* A heading of the form, with a line under it where `caption` is given. */
GtkWidget *bs_log_heading_new (const char *title, const char *caption);
/* A heading by itself. */
GtkWidget *bs_log_title_new (const char *text);
/* A label that wraps, from the start; `style` (nullable) is a style class. */
GtkWidget *bs_log_label_new (const char *text, const char *style);
/* A check button whose text wraps, and its accessible name. */
GtkWidget *bs_log_check_new (const char *text, const char *name);
/* A vertical box with 6 px between what is in it. */
GtkWidget *bs_log_group_new (void);
/* Adds a title and what belongs to it. */
void bs_log_group_add (GtkWidget *group, const char *title, GtkWidget *content);

/* A number that is typed: label, entry, unit, and the fault below. */
GtkWidget *bs_log_number_row_new (BsLogForm *form, BsLogNumber number, gint measure, BsLogField field,
                                  const char *label, const char *unit);
/* A scale for a gint8 of the entry that may stay open: `offset` in BsEntry. */
GtkWidget *bs_log_scale_new (BsLogForm *form, gsize offset, const char *label, const char *name);

G_END_DECLS
