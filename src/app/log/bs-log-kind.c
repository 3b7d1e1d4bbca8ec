/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-kind.h"

#include "bs-log-widgets.h"

#include <glib/gi18n-lib.h>

/* The usual ones first, the others behind "More…". */
static const guint8 when_order[] = { BS_WHEN_WALKING, BS_WHEN_AFTER_WALKING, BS_WHEN_STANDING,
                                     BS_WHEN_SITTING, BS_WHEN_AFTER_SLEEP,   BS_WHEN_NIGHT,
                                     BS_WHEN_LIFTING, BS_WHEN_AFTER_SITTING, BS_WHEN_RUNNING_OR_JUMPING,
                                     BS_WHEN_OTHER };
static const guint8 type_order[] = { BS_TYPE_ACHING,    BS_TYPE_DULL,     BS_TYPE_SHOOTING, BS_TYPE_SHARP,
                                     BS_TYPE_BURNING,   BS_TYPE_TINGLING, BS_TYPE_CRAMPING, BS_TYPE_PULSATING,
                                     BS_TYPE_SQUEEZING, BS_TYPE_PRESSING, BS_TYPE_DIFFUSE,  BS_TYPE_ACUTE,
                                     BS_TYPE_PIERCING,  BS_TYPE_OTHER };
G_STATIC_ASSERT (G_N_ELEMENTS (when_order) == BS_N_WHENS);
G_STATIC_ASSERT (G_N_ELEMENTS (type_order) == BS_N_TYPES);

GtkWidget *
bs_log_when_new (BsLogForm *form)
{
  GtkWidget *box = bs_log_group_new ();
  const BsChipsField whens = {
    .vocabulary = &bs_whens,
    .offset = G_STRUCT_OFFSET (BsEntry, when),
    .order = when_order,
    .n_first = 7,
    .label = _ ("When does it come?"),
  };

  gtk_box_append (GTK_BOX (box), bs_log_heading_new (_ ("When does it come?"), NULL));
  gtk_box_append (GTK_BOX (box), bs_chips_new_for_term (form, &whens));
  return box;
}

GtkWidget *
bs_log_types_new (BsLogForm *form)
{
  GtkWidget *box = bs_log_group_new ();
  GtkWidget *course = bs_log_group_new ();
  GtkWidget *chips;
  const BsChipsField types = {
    .vocabulary = &bs_types,
    .offset = G_STRUCT_OFFSET (BsEntry, types),
    .order = type_order,
    .n_first = 7,
    .label = _ ("What kind of pain?"),
  };
  const BsChipsField courses = {
    .vocabulary = &bs_courses,
    .offset = G_STRUCT_OFFSET (BsEntry, course),
    .label = _ ("Is it there all the time?"),
  };

  gtk_box_append (GTK_BOX (box), bs_log_heading_new (_ ("What kind of pain?"), _ ("More than one can be chosen")));
  chips = bs_chips_new_for_list (form, &types);
  gtk_box_append (GTK_BOX (box), chips);
  gtk_box_append (GTK_BOX (box), bs_log_fault_label_new (form, BS_LOG_FIELD_TYPES, -1, chips));
  bs_log_group_add (course, _ ("Is it there all the time?"), bs_chips_new_for_term (form, &courses));
  gtk_widget_set_margin_top (course, 6);
  gtk_box_append (GTK_BOX (box), course);
  return box;
}
