/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating): a large button with what it does, and below what comes of it, which assistive technology reads as its
 * description. */
GtkWidget *bs_recovery_choice_new (const char *title, const char *text, gboolean is_suggested);

G_END_DECLS
