/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Pieces of the page Guidance. All results (transfer floating). */

/* A heading for assistive technology too. */
GtkWidget *bs_guidance_heading_new (const char *text, const char *css_class);
/* A heading, a line under it (nullable) and a list of rows; `list` (out, nullable) is the list. */
GtkWidget *bs_guidance_group_new (const char *title, const char *description, GtkWidget **list);
/* A row of such a list with an icon (nullable), a second line (nullable), and, where `action` is not NULL, an arrow and
 * that action with a target string (nullable). */
GtkWidget *bs_guidance_row_new (const char *icon, const char *title, const char *subtitle, const char *action,
                                const char *target);
/* Pressing the row does `action`, with `target` (nullable). */
void bs_guidance_row_connect (GtkWidget *row, const char *action, const char *target);
/* A row that shows the rest of its list. */
GtkWidget *bs_guidance_more_row_new (const char *title, const char *action);
/* A card with a padded vertical box in it, which it returns in `box`. */
GtkWidget *bs_guidance_card_new (GtkWidget **box);

/* Gives the focus to the first control under `root` that takes it, wherever it was before. */
gboolean bs_guidance_focus_first (GtkWidget *root);

G_END_DECLS
