/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-section.h"
#include "bs-log-widgets.h"
#include "bs-text.h"

#include <glib/gi18n-lib.h>

static char *
summarise (BsLogForm *form)
{
  const BsEntry *entry = bs_log_form_get_entry (form);
  GString *text = g_string_new (NULL);

  if (entry->walk_min != BS_ABSENT)
    {
      g_autofree char *minutes = bs_text_format_minutes (entry->walk_min);

      bs_text_append_item (text, minutes);
    }
  if (entry->onset_min != BS_ABSENT)
    {
      g_autofree char *minutes = bs_text_format_minutes (entry->onset_min);
      /* Translators: %s is a time, "12 min". */
      g_autofree char *part = g_strdup_printf (_ ("pain after %s"), minutes);

      bs_text_append_item (text, part);
    }
  if (entry->walk_metres != BS_ABSENT)
    {
      /* Translators: metres walked. */
      g_autofree char *part = g_strdup_printf (_ ("%d m"), entry->walk_metres);

      bs_text_append_item (text, part);
    }
  if (entry->walk_posture != BS_ABSENT)
    bs_text_append_item (text, bs_vocabulary_get_label (&bs_walk_postures, entry->walk_posture));
  if (entry->stop_reason != BS_ABSENT)
    {
      /* Translators: why a walk ended: "stopped: pain". */
      g_autofree char *part =
          g_strdup_printf (_ ("stopped: %s"), bs_vocabulary_get_label (&bs_stop_reasons, entry->stop_reason));

      bs_text_append_item (text, part);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
create (BsLogForm *form, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *posture = bs_log_group_new ();
  GtkWidget *reason = bs_log_group_new ();
  const BsChipsField postures = {
    .vocabulary = &bs_walk_postures,
    .offset = G_STRUCT_OFFSET (BsEntry, walk_posture),
    .label = _ ("How did you walk?"),
  };
  const BsChipsField reasons = {
    .vocabulary = &bs_stop_reasons,
    .offset = G_STRUCT_OFFSET (BsEntry, stop_reason),
    .label = _ ("Why did you stop?"),
    /* Translators: a reason for stopping a walk, for a screen reader. */
    .name = _ ("Stopped: %s"),
  };

  gtk_box_append (GTK_BOX (box), bs_log_number_row_new (form, BS_NUMBER_WALK_MIN, -1, BS_LOG_FIELD_WALK_MIN,
                                                        _ ("Minutes walked"), _ ("min")));
  gtk_box_append (GTK_BOX (box), bs_log_number_row_new (form, BS_NUMBER_ONSET_MIN, -1, BS_LOG_FIELD_ONSET_MIN,
                                                        _ ("Minutes until the pain began"), _ ("min")));
  gtk_box_append (GTK_BOX (box), bs_log_number_row_new (form, BS_NUMBER_WALK_METRES, -1, BS_LOG_FIELD_WALK_METRES,
                                                        _ ("Metres walked"), _ ("m")));
  bs_log_group_add (posture, _ ("How did you walk?"), bs_chips_new_for_term (form, &postures));
  gtk_box_append (GTK_BOX (posture), bs_log_label_new (_ ("Leaning forward: as over a shopping trolley."), "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (posture), "dimmed");
  gtk_box_append (GTK_BOX (box), posture);
  bs_log_group_add (reason, _ ("Why did you stop?"), bs_chips_new_for_term (form, &reasons));
  gtk_box_append (GTK_BOX (box), reason);
  return box;
}

const BsLogSectionKind bs_log_walk_section = {
  N_ ("The walk"), summarise, create, BS_LOG_FIELD_WALK_MIN, BS_LOG_FIELD_WALK_METRES,
};
