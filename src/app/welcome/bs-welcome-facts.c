/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-welcome-pages.h"

#include <glib/gi18n-lib.h>

#include "bs-fact-row.h"
#include "bs-level.h"
#include "bs-widgets.h"

struct _BsWelcomeFacts
{
  AdwBin parent_instance;

  gint32 today;
  BsFactRow *rows[BS_N_FACTS];
  GtkWidget *not_for_you;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsWelcomeFacts, bs_welcome_facts, ADW_TYPE_BIN)

static void
on_changed (BsWelcomeFacts *self)
{
  g_autoptr (BsProfile) nothing = bs_profile_new ();
  g_autoptr (BsProfile) said = bs_welcome_facts_apply (self, nothing);

  gtk_widget_set_visible (self->not_for_you, bs_profile_is_beyond_rules (said, self->today));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Else Tab would do what grab_focus does, and pass by what stands before. */
static gboolean
bs_welcome_facts_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
bs_welcome_facts_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (widget)));
}

static void
bs_welcome_facts_class_init (BsWelcomeFactsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = bs_welcome_facts_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = bs_welcome_facts_grab_focus;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", BS_TYPE_WELCOME_FACTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_welcome_facts_init (BsWelcomeFacts *self)
{
}

GtkWidget *
bs_welcome_facts_new (gint32 today, const BsProfile *profile)
{
  BsWelcomeFacts *self = g_object_new (BS_TYPE_WELCOME_FACTS, NULL);
  GtkWidget *page = bs_welcome_page_new (_ ("About you"));
  GtkWidget *lead = bs_centred_label_new (
      _ ("Some rules need to know this. All of it may stay “Not said”: those rules then stay silent. You can change "
         "it in the preferences at any time."),
      NULL);
  GtkWidget *list = gtk_list_box_new ();

  self->today = today;
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  bs_widget_set_accessible_label (list, _ ("About you"));
  for (guint fact = 0; fact < BS_N_FACTS; fact++)
    {
      self->rows[fact] = BS_FACT_ROW (bs_fact_row_new (fact, today));
      bs_fact_row_set_profile (self->rows[fact], profile);
      g_signal_connect_swapped (self->rows[fact], "changed", G_CALLBACK (on_changed), self);
      gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->rows[fact]));
    }
  self->not_for_you = bs_label_new (bs_safety_get_not_for_you (), "heading");
  gtk_widget_set_visible (self->not_for_you, bs_profile_is_beyond_rules (profile, today));
  gtk_box_append (GTK_BOX (page), lead);
  gtk_box_append (GTK_BOX (page), list);
  gtk_box_append (GTK_BOX (page), self->not_for_you);
  adw_bin_set_child (ADW_BIN (self), page);
  return GTK_WIDGET (self);
}

BsProfile *
bs_welcome_facts_apply (BsWelcomeFacts *self, const BsProfile *profile)
{
  BsProfile *said = bs_profile_copy (profile);

  for (guint fact = 0; fact < BS_N_FACTS; fact++)
    if (bs_fact_row_is_valid (self->rows[fact]))
      bs_fact_row_fill (self->rows[fact], said);
  return said;
}

gboolean
bs_welcome_facts_check (BsWelcomeFacts *self)
{
  g_autoptr (BsProfile) scratch = bs_profile_new ();

  for (guint fact = 0; fact < BS_N_FACTS; fact++)
    if (!bs_fact_row_fill (self->rows[fact], scratch))
      {
        gtk_widget_grab_focus (GTK_WIDGET (self->rows[fact]));
        return FALSE;
      }
  return TRUE;
}

gboolean
bs_welcome_facts_has_answers (BsWelcomeFacts *self)
{
  g_autoptr (BsProfile) nothing = bs_profile_new ();
  g_autoptr (BsProfile) said = bs_welcome_facts_apply (self, nothing);

  for (guint fact = 0; fact < BS_N_FACTS; fact++)
    if (!bs_fact_row_is_valid (self->rows[fact]))
      return TRUE;
  return !bs_profile_equal (nothing, said);
}
