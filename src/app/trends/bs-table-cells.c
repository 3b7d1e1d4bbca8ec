/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-table-cells.h"

#include "bs-widgets.h"

#define COLUMN_CHARS 12

GtkWidget *
bs_table_columns_new (void)
{
  return g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", 12, NULL);
}

void
bs_table_columns_add (GtkWidget *columns, const char *text, const char *css_class)
{
  GtkWidget *label = bs_label_new (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), COLUMN_CHARS);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (columns), label);
}

void
bs_table_append (GtkListBox *list, GtkWidget *content, const char *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  bs_widget_set_accessible_label (row, sentence);
  gtk_list_box_append (list, row);
}

GtkWidget *
bs_table_list_new (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "trend-table");
  bs_widget_set_accessible_label (list, label);
  return list;
}

void
bs_table_list_clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, child);
}

GtkWidget *
bs_table_words_new (const char *title, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), bs_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (box), bs_label_new (words, NULL));
  return box;
}
