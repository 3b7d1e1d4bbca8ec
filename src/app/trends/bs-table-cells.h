/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows of tables on the trends page: columns of equal width, or a title with a sentence where it is narrow. */

/* (transfer floating) */
GtkWidget *bs_table_columns_new (void);
void bs_table_columns_add (GtkWidget *columns, const char *text, const char *css_class);
/* Appends a row (transfer none) whose name is `sentence`. */
void bs_table_append (GtkListBox *list, GtkWidget *content, const char *sentence);
/* (transfer floating): a list for such rows. */
GtkWidget *bs_table_list_new (const char *label);
void bs_table_list_clear (GtkListBox *list);
/* (transfer floating): for where it is narrow. */
GtkWidget *bs_table_words_new (const char *title, const char *words);

G_END_DECLS
