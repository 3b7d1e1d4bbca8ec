/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "bs-level-chip.h"
#include "bs-widgets.h"

#define CHOICES_WIDTH 310 /* pixels, also in large text: a narrow window has no more; wider texts wrap */

struct _BsLevelChip
{
  GtkButton parent_instance;
  GtkWidget *icon, *label;
  GtkWidget *popover; /* NULL until first opened */
  GtkCheckButton *checks[BS_LEVEL_EMERGENCY + 1];
  BsLevel level;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BsLevelChip, bs_level_chip, GTK_TYPE_BUTTON)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* On the chip, and in the list that it opens. */
static const struct
{
  const char *text, *choice;
} words[BS_LEVEL_EMERGENCY + 1] = {
  [BS_LEVEL_NONE] = { N_ ("Evidence of a finding"), NC_ ("which entries", "All") },
  [BS_LEVEL_SELF_CARE] = { N_ ("Evidence: any finding"), NC_ ("which entries", "Evidence of any finding") },
  [BS_LEVEL_DOCTOR] = { N_ ("Evidence: doctor or higher"),
                        NC_ ("which entries", "Evidence of a finding for a doctor, or higher") },
  [BS_LEVEL_URGENT] = { N_ ("Evidence: urgent or higher"),
                        NC_ ("which entries", "Evidence of an urgent finding, or higher") },
  [BS_LEVEL_EMERGENCY] = { N_ ("Evidence: emergency"), NC_ ("which entries", "Evidence of an emergency finding") },
};

static void
show_level (BsLevelChip *self)
{
  const char *text = _ (words[self->level].text);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                self->level == BS_LEVEL_NONE ? "bs-guidance-symbolic" : "object-select-symbolic");
  if (self->level == BS_LEVEL_NONE)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "on");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "on");
  bs_widget_set_accessible_label (GTK_WIDGET (self), text);
}

static void
on_toggled (GtkCheckButton *check, BsLevelChip *self)
{
  if (self->setting || !gtk_check_button_get_active (check))
    return;
  for (gint level = BS_LEVEL_NONE; level <= BS_LEVEL_EMERGENCY; level++)
    if (self->checks[level] == check)
      self->level = (BsLevel) level;
  show_level (self);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_closed (BsLevelChip *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

static void
create_popover (BsLevelChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *heading = bs_label_new (_ ("Which entries?"), "caption-heading");

  gtk_label_set_natural_wrap_mode (GTK_LABEL (heading), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (heading, "level-heading");
  gtk_box_append (GTK_BOX (box), heading);
  for (gint level = BS_LEVEL_NONE; level <= BS_LEVEL_EMERGENCY; level++)
    {
      GtkWidget *check = gtk_check_button_new ();
      const char *choice = g_dpgettext2 (NULL, "which entries", words[level].choice);
      GtkWidget *label = bs_label_new (choice, NULL);

      gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
      bs_widget_set_accessible_label (check, choice);
      gtk_widget_add_css_class (check, "level-choice");
      if (level > BS_LEVEL_NONE)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->checks[BS_LEVEL_NONE]);
      self->checks[level] = GTK_CHECK_BUTTON (check);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_check_button_set_active (self->checks[self->level], TRUE);
  for (gint level = BS_LEVEL_NONE; level <= BS_LEVEL_EMERGENCY; level++)
    g_signal_connect (self->checks[level], "toggled", G_CALLBACK (on_toggled), self);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CHOICES_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), CHOICES_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), clamp);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_closed), self);
}

static void
bs_level_chip_clicked (GtkButton *button)
{
  BsLevelChip *self = BS_LEVEL_CHIP (button);

  if (self->popover == NULL)
    create_popover (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (GTK_WIDGET (self->checks[self->level]));
}

static void
bs_level_chip_dispose (GObject *object)
{
  g_clear_pointer (&BS_LEVEL_CHIP (object)->popover, gtk_widget_unparent);
  G_OBJECT_CLASS (bs_level_chip_parent_class)->dispose (object);
}

static void
bs_level_chip_class_init (BsLevelChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_level_chip_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = bs_level_chip_clicked;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bs_level_chip_init (BsLevelChip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->icon = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  show_level (self);
}

GtkWidget *
bs_level_chip_new (void)
{
  return g_object_new (BS_TYPE_LEVEL_CHIP, NULL);
}

BsLevel
bs_level_chip_get_level (BsLevelChip *self)
{
  g_return_val_if_fail (BS_IS_LEVEL_CHIP (self), BS_LEVEL_NONE);
  return self->level;
}

void
bs_level_chip_set_level (BsLevelChip *self, BsLevel level)
{
  g_return_if_fail (BS_IS_LEVEL_CHIP (self));

  self->level = level;
  show_level (self);
  if (self->popover == NULL)
    return;
  self->setting = TRUE;
  gtk_check_button_set_active (self->checks[level], TRUE);
  self->setting = FALSE;
}
