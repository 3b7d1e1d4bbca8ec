/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-bar-row.h"

#include "bs-bar-track.h"
#include "bs-widgets.h"

#define GAP 8

struct _BsBarRow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BsBarRow, bs_bar_row, GTK_TYPE_WIDGET)

/* What the row says as a whole is not said again piece by piece. */
static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_box (GtkOrientation orientation, gint spacing)
{
  return g_object_new (GTK_TYPE_BOX, "orientation", orientation, "spacing", spacing, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

GtkWidget *
bs_bar_row_create_cell (const char *text, const char *css_class, GtkAlign align, GtkSizeGroup *group)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "halign", align, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *cell = create_box (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (cell), label);
  gtk_size_group_add_widget (group, cell);
  return cell;
}

static GtkWidget *
create_strip (const BsBarStrip *strip, double end, GtkSizeGroup *labels, GtkSizeGroup *values)
{
  GtkWidget *box = create_box (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *value;

  if (strip->label)
    gtk_box_append (GTK_BOX (box), bs_bar_row_create_cell (strip->label, "bar-label", GTK_ALIGN_START, labels));
  gtk_box_append (GTK_BOX (box), bs_bar_track_new (strip, end));
  value = bs_bar_row_create_cell (strip->value ? strip->value : "", "bar-value", GTK_ALIGN_START, values);
  if (strip->count)
    {
      GtkWidget *count = create_label (strip->count, "bar-count");

      gtk_label_set_wrap (GTK_LABEL (count), FALSE);
      gtk_widget_set_halign (count, GTK_ALIGN_END);
      gtk_widget_set_hexpand (count, TRUE);
      gtk_box_append (GTK_BOX (value), count);
    }
  /* Not further than the cell: its size is the group's. */
  gtk_widget_set_hexpand (value, FALSE);
  gtk_box_append (GTK_BOX (box), value);
  return box;
}

static void
bs_bar_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (bs_bar_row_parent_class)->dispose (object);
}

static void
bs_bar_row_class_init (BsBarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bs_bar_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
bs_bar_row_init (BsBarRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
bs_bar_row_new (const BsBar *bar, double end, GtkSizeGroup *labels, GtkSizeGroup *values)
{
  GtkWidget *self = g_object_new (BS_TYPE_BAR_ROW, NULL);

  if (bar->title)
    gtk_widget_set_parent (create_label (bar->title, "bar-title"), self);
  for (guint i = 0; i < bar->n_strips; i++)
    gtk_widget_set_parent (create_strip (&bar->strips[i], end, labels, values), self);
  if (bar->detail)
    gtk_widget_set_parent (create_label (bar->detail, "bar-detail"), self);
  bs_widget_set_accessible_label (self, bar->sentence);
  return self;
}
