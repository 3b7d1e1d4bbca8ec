/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children: side by side, three parts to two, where there is room for lines that read well; else the second below
 * the first. */
#define BS_TYPE_GUIDANCE_COLUMNS (bs_guidance_columns_get_type ())
G_DECLARE_FINAL_TYPE (BsGuidanceColumns, bs_guidance_columns, BS, GUIDANCE_COLUMNS, GtkLayoutManager)

GtkLayoutManager *bs_guidance_columns_new (void);

G_END_DECLS
