/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-log-form.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every place as a line with a check for pain and one for numbness: what the figure says, for keyboard and screen
 * reader, and what it cannot say (whole leg, arms and legs). */
#define BS_TYPE_REGION_LIST (bs_region_list_get_type ())
G_DECLARE_FINAL_TYPE (BsRegionList, bs_region_list, BS, REGION_LIST, GtkWidget)

GtkWidget *bs_region_list_new (BsLogForm *form);

G_END_DECLS
