/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"
#include "bs-tiles.h"
#include "bs-widgets.h"

static GtkWidget *
new_progress (BsFirstAidStep step)
{
  g_autofree char *text = g_strdup_printf (_ ("Step %d of %d"), (gint) step, BS_FIRST_AID_N_STEPS);
  GtkWidget *progress = g_object_new (GTK_TYPE_BOX, "spacing", 6, "homogeneous", TRUE, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PROGRESS_BAR, NULL);

  for (gint i = 1; i <= BS_FIRST_AID_N_STEPS; i++)
    {
      GtkWidget *segment = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_hexpand (segment, TRUE);
      gtk_widget_add_css_class (segment, "step-segment");
      if (i <= (gint) step)
        gtk_widget_add_css_class (segment, "reached");
      gtk_box_append (GTK_BOX (progress), segment);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Steps of first aid"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) BS_FIRST_AID_N_STEPS, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) step,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  return progress;
}

GtkWidget *
bs_first_aid_page_new (const char *title, BsFirstAidStep step)
{
  /* A group with a name: entering it, a screen reader says where the person is. */
  GtkWidget *page = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *heading = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *label = bs_centred_label_new (title, "title-1");

  gtk_widget_add_css_class (page, "first-aid-page");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (heading), label);
  /* Where the clock changes the page, the focus goes here: a key that was meant for the page before answers nothing. */
  gtk_widget_set_focusable (heading, TRUE);
  bs_widget_set_accessible_label (heading, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  bs_widget_set_accessible_label (page, title);
  if (step >= BS_FIRST_AID_REST && step <= BS_FIRST_AID_ASK)
    gtk_box_append (GTK_BOX (page), new_progress (step));
  gtk_box_append (GTK_BOX (page), heading);
  g_object_set_data (G_OBJECT (page), "bs-heading", heading);
  return page;
}

void
bs_first_aid_add_text (GtkWidget *page, const char *text, const char *css_class)
{
  gtk_box_append (GTK_BOX (page), bs_centred_label_new (text, css_class));
}

void
bs_first_aid_add_said (GtkWidget *page, gboolean by_article, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *whose = bs_centred_label_new (
      by_article ? _ ("The article") : _ ("Recognised guidance, not from the article"), "caption-heading");

  gtk_widget_add_css_class (whose, "dimmed");
  gtk_box_append (GTK_BOX (box), whose);
  gtk_box_append (GTK_BOX (box), bs_centred_label_new (text, NULL));
  gtk_box_append (GTK_BOX (page), box);
}

GtkWidget *
bs_first_aid_add_button (BsFirstAidDialog *self, GtkWidget *place, const char *text, const char *css_class,
                         BsFirstAidFunc func)
{
  GtkWidget *button = bs_answer_button_new (text, NULL, "pill-answer");

  if (css_class)
    gtk_widget_add_css_class (button, css_class);
  g_signal_connect_object (button, "clicked", G_CALLBACK (func), self, G_CONNECT_SWAPPED);
  if (BS_IS_TILES (place))
    bs_tiles_append (BS_TILES (place), button);
  else
    gtk_box_append (GTK_BOX (place), button);
  return button;
}

static void
on_gone (BsFirstAidDialog *self)
{
  bs_first_aid_dialog_answer (self, BS_RESULT_GONE);
}

static void
on_worse (BsFirstAidDialog *self)
{
  bs_first_aid_dialog_answer (self, BS_RESULT_WORSE);
}

void
bs_first_aid_dialog_add_worse (BsFirstAidDialog *self)
{
  bs_first_aid_add_button (self, self->worse_place, _ ("The pain is worse"), NULL, on_worse);
}

void
bs_first_aid_add_answers (BsFirstAidDialog *self, GtkWidget *page)
{
  bs_first_aid_add_button (self, page, _ ("The pain is gone"), NULL, on_gone);
  bs_first_aid_add_button (self, page, _ ("Stop first aid"), "flat", bs_first_aid_dialog_stop);
  gtk_widget_set_visible (self->worse_bar, TRUE);
}

BsEntry *
bs_first_aid_dialog_get_entry (BsFirstAidDialog *self)
{
  const char *id = bs_first_aid_get_entry_id (self->aid);

  return *id ? bs_store_get_entry (bs_first_aid_dialog_get_store (self), id, NULL) : NULL;
}

char *
bs_first_aid_format_time (const BsMark *mark)
{
  return bs_text_format_time (mark->wall);
}
