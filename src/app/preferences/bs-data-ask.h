/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*BsDataYes) (GtkWidget *owner, gpointer data);

/* Asks over `owner`'s window, where it has one, before the diary is changed. `yes`: the button that does it; `is_default`:
 * Return does it too. `confirmed` is called with `data` where it was pressed; `data` (nothing is copied) is freed by
 * `free_data` in any case. */
void bs_data_ask (GtkWidget *owner, const char *heading, const char *text, const char *yes, gboolean is_default,
                  BsDataYes confirmed, gpointer data, GDestroyNotify free_data);
/* Says over `owner`'s window what failed and why; nothing where the person cancelled it. */
void bs_data_show_fault (GtkWidget *owner, const char *heading, const GError *error);

G_END_DECLS
