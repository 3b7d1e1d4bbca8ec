/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figure-spot.h"

#include <glib/gi18n-lib.h>

struct _BsFigureSpot
{
  GtkButton parent_instance;

  const BsSpot *spot;
};

G_DEFINE_FINAL_TYPE (BsFigureSpot, bs_figure_spot, GTK_TYPE_BUTTON)

static void
bs_figure_spot_class_init (BsFigureSpotClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "figurespot");
}

static void
bs_figure_spot_init (BsFigureSpot *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
bs_figure_spot_new (const BsSpot *spot)
{
  BsFigureSpot *self = g_object_new (BS_TYPE_FIGURE_SPOT, NULL);

  self->spot = spot;
  return GTK_WIDGET (self);
}

const BsSpot *
bs_figure_spot_get_spot (BsFigureSpot *self)
{
  return self->spot;
}

void
bs_figure_spot_follow (BsFigureSpot *self, const BsEntry *entry)
{
  gboolean pain = bs_spot_is_covered (self->spot, entry, BS_MARK_PAIN);
  gboolean numb = bs_spot_is_covered (self->spot, entry, BS_MARK_NUMB);
  const char *marks = pain && numb ? _ ("pain and numb") : pain ? _ ("pain") : numb ? _ ("numb") : _ ("nothing marked");
  /* Translators: a place of the body and what is there: "Calf, left: pain". */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), bs_spot_get_label (self->spot), marks);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               pain || numb ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}
