/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-entry.h"
#include "bs-level-plate.h"
#include "bs-month-cell.h"
#include "bs-widgets.h"

struct _BsMonthCell
{
  GtkButton parent_instance;
  GtkWidget *title, *plate, *mark;
  const char *plate_class, *level_class; /* nullable */
  gint32 date;
};

G_DEFINE_FINAL_TYPE (BsMonthCell, bs_month_cell, GTK_TYPE_BUTTON)

static const char *
get_plate_class (const BsMonthCellFacts *facts)
{
  static const char *const classes[] = { "pain-0", "pain-1", "pain-2", "pain-3", "pain-4", "pain-5",
                                         "pain-6", "pain-7", "pain-8", "pain-9", "pain-10" };

  if (!facts->recorded)
    return facts->is_ahead ? "ahead" : "unrecorded";
  return facts->worst >= 0 ? classes[MIN (facts->worst, 10)] : "pain-unrated";
}

static void
exchange_class (GtkWidget *widget, const char **kept, const char *css_class)
{
  if (*kept != NULL)
    gtk_widget_remove_css_class (widget, *kept);
  *kept = css_class;
  if (css_class != NULL)
    gtk_widget_add_css_class (widget, css_class);
}

void
bs_month_cell_set (BsMonthCell *self, const BsMonthCellFacts *facts)
{
  g_autofree char *number = facts->worst >= 0 ? g_strdup_printf ("%d", facts->worst) : g_strdup ("?");
  gboolean marked = facts->level >= BS_LEVEL_DOCTOR;

  g_return_if_fail (BS_IS_MONTH_CELL (self));

  self->date = facts->date;
  gtk_label_set_text (GTK_LABEL (self->title), facts->title);
  gtk_label_set_text (GTK_LABEL (self->plate), facts->recorded ? number : "");
  exchange_class (self->plate, &self->plate_class, get_plate_class (facts));
  gtk_widget_set_visible (self->mark, marked);
  exchange_class (self->mark, &self->level_class, marked ? bs_level_get_css_class (facts->level) : NULL);
  if (marked)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), bs_level_get_icon_name (facts->level));
  if (facts->is_ahead)
    gtk_widget_add_css_class (self->title, "dimmed");
  if (facts->is_today)
    gtk_widget_add_css_class (GTK_WIDGET (self), "today");
  bs_widget_set_accessible_label (GTK_WIDGET (self), facts->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), facts->name);
}

gint32
bs_month_cell_get_date (BsMonthCell *self)
{
  g_return_val_if_fail (BS_IS_MONTH_CELL (self), 0);
  return self->date;
}

static void
bs_month_cell_class_init (BsMonthCellClass *klass)
{
}

static void
bs_month_cell_init (BsMonthCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  self->title = gtk_label_new (NULL);
  self->plate = gtk_label_new (NULL);
  self->mark = gtk_image_new ();
  gtk_widget_add_css_class (self->title, "cell-title");
  gtk_widget_add_css_class (self->plate, "cell-plate");
  gtk_widget_add_css_class (self->mark, "cell-mark");
  gtk_widget_set_halign (head, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->plate, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->mark);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->plate);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "month-cell");
}

GtkWidget *
bs_month_cell_new (void)
{
  return g_object_new (BS_TYPE_MONTH_CELL, NULL);
}
