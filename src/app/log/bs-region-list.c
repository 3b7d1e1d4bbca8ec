/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-region-list.h"

#include "bs-aside-layout.h"
#include "bs-log-widgets.h"

#include <glib/gi18n-lib.h>

struct _BsRegionList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *rows;   /* one a spot, in their order */
  GPtrArray *checks; /* GtkCheckButton */
  BsLogForm *form;   /* outlives the widget */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsRegionList, bs_region_list, GTK_TYPE_WIDGET)

#define SPOT "bs-spot"
#define MARK "bs-mark"

static void
on_toggled (GtkCheckButton *check, BsRegionList *self)
{
  const BsSpot *spot = g_object_get_data (G_OBJECT (check), SPOT);
  BsRegionMark mark = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), MARK));

  if (!self->setting)
    bs_log_form_set_marked (self->form, spot, mark, gtk_check_button_get_active (check));
}

static GtkWidget *
check_new (BsRegionList *self, const BsSpot *spot, BsRegionMark mark)
{
  /* Translators: a place of the body and what is there: "Calf, left: pain". */
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s"), bs_spot_get_label (spot), mark == BS_MARK_PAIN ? _ ("pain") : _ ("numb"));
  GtkWidget *check = bs_log_check_new (mark == BS_MARK_PAIN ? _ ("Pain") : _ ("Numb"), name);

  if (!bs_spot_can_mark (spot, mark))
    {
      /* Keeps its place, so that the columns stand one below the other. */
      gtk_widget_set_opacity (check, 0);
      gtk_widget_set_sensitive (check, FALSE);
      gtk_widget_set_can_target (check, FALSE);
      gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      return check;
    }
  g_object_set_data (G_OBJECT (check), SPOT, (gpointer) spot);
  g_object_set_data (G_OBJECT (check), MARK, GINT_TO_POINTER (mark));
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), self);
  g_ptr_array_add (self->checks, check);
  return check;
}

static void
add_row (BsRegionList *self, const BsSpot *spot, GtkSizeGroup *columns)
{
  GtkWidget *titles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *checks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row;

  gtk_box_append (GTK_BOX (titles), bs_log_label_new (bs_spot_get_label (spot), NULL));
  if (spot->caption != NULL)
    {
      GtkWidget *caption = bs_log_label_new (_ (spot->caption), "caption");

      gtk_widget_add_css_class (caption, "dimmed");
      gtk_box_append (GTK_BOX (titles), caption);
    }
  gtk_widget_set_valign (titles, GTK_ALIGN_CENTER);
  for (BsRegionMark mark = BS_MARK_PAIN; mark <= BS_MARK_NUMB; mark++)
    {
      GtkWidget *check = check_new (self, spot, mark);

      gtk_size_group_add_widget (columns, check);
      gtk_box_append (GTK_BOX (checks), check);
    }
  row = bs_aside_new (titles, checks, 110, 6);
  gtk_widget_add_css_class (row, "region-row");
  gtk_box_append (GTK_BOX (self->box), row);
  g_ptr_array_add (self->rows, row);
}

static void
follow_form (BsLogForm *form, gpointer data)
{
  BsRegionList *self = data;
  const BsEntry *entry = bs_log_form_get_entry (form);

  self->setting = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    {
      GObject *check = g_ptr_array_index (self->checks, i);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   bs_spot_is_marked (g_object_get_data (check, SPOT), entry,
                                                      GPOINTER_TO_INT (g_object_get_data (check, MARK))));
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const BsSpot *spot = bs_spot_get (i);

      /* A rare one that was shown stays, so that a mark taken away by mistake can be put back. */
      if (!spot->rare || bs_spot_is_marked (spot, entry, BS_MARK_PAIN) || bs_spot_is_marked (spot, entry, BS_MARK_NUMB))
        gtk_widget_set_visible (g_ptr_array_index (self->rows, i), TRUE);
    }
  self->setting = FALSE;
}

static void
bs_region_list_dispose (GObject *object)
{
  BsRegionList *self = BS_REGION_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bs_region_list_parent_class)->dispose (object);
}

static void
bs_region_list_class_init (BsRegionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_region_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "regionlist");
}

static void
bs_region_list_init (BsRegionList *self)
{
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
bs_region_list_new (BsLogForm *form)
{
  BsRegionList *self = g_object_new (BS_TYPE_REGION_LIST, NULL);
  g_autoptr (GtkSizeGroup) columns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gint group = -1;

  self->form = form;
  for (guint i = 0; i < bs_spot_count (); i++)
    {
      const BsSpot *spot = bs_spot_get (i);

      if (spot->group != group)
        {
          group = spot->group;
          gtk_box_append (GTK_BOX (self->box), bs_log_label_new (bs_spot_group_get_title (group), "caption-heading"));
          gtk_widget_add_css_class (gtk_widget_get_last_child (self->box), "region-group");
        }
      add_row (self, spot, columns);
      if (spot->rare)
        gtk_widget_set_visible (g_ptr_array_index (self->rows, i), FALSE);
    }
  g_signal_connect_object (form, "changed", G_CALLBACK (follow_form), self, 0);
  follow_form (form, self);
  return GTK_WIDGET (self);
}
