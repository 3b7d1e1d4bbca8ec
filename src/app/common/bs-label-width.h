/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For all labels of the program, once, after GTK was initialised: one that wraps never asks for more width than its words need.
 *
 * GtkBox asks a label how wide it must be for the height of the row. Where letters of several fonts make lines of several
 * heights (a name in an Arabic sentence, an emoji in a note) no breaking of the lines may fit that height by a pixel, and the
 * label asks for one long line: it then stands across the edge of the window. */
void bs_label_width_mend (void);

G_END_DECLS
