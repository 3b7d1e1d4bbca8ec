/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BS_SCALE_NONE (-2)    /* nothing chosen */
#define BS_SCALE_UNRATED (-1) /* "Not sure" */

/* The scale 0 to 10 as large buttons, two rows of six. One tab stop; arrows and digits choose.
 *
 * Signal "chosen": void (*) (BsPainScale *, gint value, gpointer): by the person. */
#define BS_TYPE_PAIN_SCALE (bs_pain_scale_get_type ())
G_DECLARE_FINAL_TYPE (BsPainScale, bs_pain_scale, BS, PAIN_SCALE, GtkWidget)

/* `label` names the group, `name` each button ("Pain %d"). `with_unrated`: the last cell is "Not sure", and a choice
 * stays; else pressing the chosen one again takes it back. */
GtkWidget *bs_pain_scale_new (const char *label, const char *name, gboolean with_unrated);
/* Whether the words have room in a cell that is made for a digit, one below the other, also in large text; else they stand in
 * a row of their own. */
gboolean bs_pain_scale_has_room_for (const char *words);
void bs_pain_scale_set_value (BsPainScale *self, gint value);
gint bs_pain_scale_get_value (BsPainScale *self);

G_END_DECLS
