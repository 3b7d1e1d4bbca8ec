/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says something that has to be read, with one button to close it: mostly what failed, why, and what to do. Returns the
 * dialog, shown (transfer none). */
GtkWindow *bs_message_show (GtkWindow *parent, const char *heading, const char *text);

G_END_DECLS
