/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-label-width.h"

typedef void (*Measure) (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline);

static Measure measure_label;

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
         int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL && gtk_label_get_wrap (GTK_LABEL (widget));

  /* As where the height of the row is found, so that both agree. */
  measure_label (widget, orientation, across ? -1 : for_size, minimum, natural, minimum_baseline, natural_baseline);
}

void
bs_label_width_mend (void)
{
  GtkWidgetClass *label_class = g_type_class_ref (GTK_TYPE_LABEL);

  if (label_class->measure != measure)
    {
      measure_label = label_class->measure;
      label_class->measure = measure;
    }
  g_type_class_unref (label_class);
}
