/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A clock that rings: the bell of the desktop a few times, and the window comes to the front. There is no sound of our own: a
 * sandbox without sound lets the bell through. Whoever cannot hear it sees it: the window shows what is due. */

/* Begins to ring, anew if it rings already; ends with the window. */
void bs_ring_start (GtkWindow *window);
void bs_ring_stop (GtkWindow *window);
gboolean bs_ring_is_ringing (GtkWindow *window);

G_END_DECLS
