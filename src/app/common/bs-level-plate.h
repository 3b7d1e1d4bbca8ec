/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-level.h"

G_BEGIN_DECLS

/* "bs-level-urgent-symbolic". */
const char *bs_level_get_icon_name (BsLevel level);
/* "level-urgent": the class of texts and plates in this level's colour. */
const char *bs_level_get_css_class (BsLevel level);

/* The square with the level's sign: shape and colour together. Decoration: the level stands in words beside it. */
GtkWidget *bs_level_plate_new (BsLevel level);
void bs_level_plate_set_level (GtkWidget *plate, BsLevel level);

G_END_DECLS
