/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bs-help-topics.h"

G_BEGIN_DECLS

/* (transfer floating): a topic as a page. It can have the keyboard, so that a screen reader says its title and the keys
 * scroll it. Links activate "help.show-topic" with an id, buttons "help.act" with a detailed action. */
GtkWidget *bs_help_page_new (const BsHelpTopic *topic);
/* Shows or hides what acts on the window, where there is one to act on. */
void bs_help_page_set_can_act (GtkWidget *page, gboolean can_act);

G_END_DECLS
