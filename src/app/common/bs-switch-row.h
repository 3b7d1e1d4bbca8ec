/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "bs-settings.h"

G_BEGIN_DECLS

/* A switch that follows a boolean setting, and sets it, at the end of a row that has a title and a subtitle. */
void bs_switch_row_bind (AdwActionRow *row, BsSettings *settings, const char *key);
/* A new row with such a switch. (transfer floating) */
GtkWidget *bs_switch_row_new (BsSettings *settings, const char *key, const char *title, const char *subtitle);

G_END_DECLS
