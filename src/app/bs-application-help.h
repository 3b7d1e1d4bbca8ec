/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* F1, in the window and in its dialogs: help on what is in view (app.help). */
void bs_application_install_help (GtkApplication *application);

G_END_DECLS
