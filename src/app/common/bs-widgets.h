/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small pieces that every page is made of. All results (transfer floating). */

/* A label that wraps, at the start, with a style class (nullable). */
GtkWidget *bs_label_new (const char *text, const char *css_class);
/* The same, in the middle. */
GtkWidget *bs_centred_label_new (const char *text, const char *css_class);
/* At the start, as a heading for assistive technology. */
GtkWidget *bs_heading_new (const char *text, const char *css_class);
/* A button of at least 44 px whose label wraps, with an action (nullable) and a style class (nullable). */
GtkWidget *bs_answer_button_new (const char *text, const char *action, const char *css_class);
/* Another text of such a button. */
void bs_answer_button_set_text (GtkWidget *button, const char *text);
/* The label of a button wraps, rather than making a narrow window wider in a language of long words. Words are parted only where
 * `anywhere`: in a row of buttons that has to stay one. */
void bs_button_wrap (GtkWidget *button, gboolean anywhere);
/* Of each button below `root`, as a template makes them; in a header bar, where there is one row, words are parted too. */
void bs_buttons_wrap (GtkWidget *root);
/* A button with a target string for its action. */
GtkWidget *bs_target_button_new (const char *text, const char *action, const char *target);
/* GTK 4.8 joins the label of a widget and what it is labelled by, as the switch of an AdwActionRow is by its title: with both it
 * would be read twice. */
void bs_widget_say_name_once (GtkWidget *widget);
void bs_widget_set_accessible_label (GtkWidget *widget, const char *label);
void bs_widget_set_accessible_description (GtkWidget *widget, const char *description);
/* Removes every child of a box. */
void bs_box_clear (GtkWidget *box);

G_END_DECLS
