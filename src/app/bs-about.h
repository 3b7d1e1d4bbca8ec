/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows what this program is, what it is not (rules.md 5.3), and its licence. `parent` (nullable). */
void bs_about_show (GtkWindow *parent);

G_END_DECLS
