/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-medicine-list.h"
#include "bs-text.h"

static void
on_taken (BsMedicineList *list, const char *name, const char *dose, gint class_, BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  bs_first_aid_record_medicine (self->aid, bs_first_aid_dialog_get_store (self), name, dose, class_, &now, &error);
  bs_first_aid_dialog_went (self, error);
}

static void
on_skip (BsFirstAidDialog *self)
{
  bs_first_aid_dialog_go_to (self, BS_FIRST_AID_HOUR);
}

/* What was recorded already, each with its time. */
static gboolean
add_recorded (BsFirstAidDialog *self, const BsEntry *entry)
{
  gboolean any = FALSE;

  for (gint i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      g_autofree char *what = bs_text_format_measure (measure);
      g_autofree char *time = bs_text_format_time (bs_instant_is_set (measure->at) ? measure->at : entry->at);
      g_autofree char *text = g_strdup_printf (_ ("Recorded: %s, %s"), what, time);

      if (measure->kind != BS_MEASURE_MEDICINE)
        continue;
      bs_first_aid_add_text (self->page, text, "heading");
      any = TRUE;
    }
  return any;
}

GtkWidget *
bs_first_aid_build_medicine (BsFirstAidDialog *self)
{
  g_autoptr (BsEntry) entry = bs_first_aid_dialog_get_entry (self);
  GtkWidget *list = NULL, *focus;
  gboolean any;

  self->page = bs_first_aid_page_new (_ ("A medicine, if you may take one"), BS_FIRST_AID_MEDICINE);
  /* F02; no names (F05) */
  bs_first_aid_add_said (self->page, TRUE,
                         _ ("If it does not get better, the article goes on to a pain medicine or one against cramps. "
                            "Read its leaflet first: who "
                            "must not take it, and the dose."));
  bs_first_aid_add_text (
      self->page,
      _ ("Only what you may take, as its leaflet or your doctor says. Backstory suggests no medicine and no dose."),
      NULL);
  any = entry && add_recorded (self, entry);
  if (entry)
    {
      list = bs_medicine_list_new (self->journal, entry);
      g_signal_connect_object (list, "taken", G_CALLBACK (on_taken), self, 0);
      gtk_box_append (GTK_BOX (self->page), list);
    }
  focus =
      bs_first_aid_add_button (self, self->page, any ? _ ("Next step") : _ ("Go on without a medicine"), NULL, on_skip);
  bs_first_aid_add_answers (self, self->page);
  return list && !any ? list : focus;
}
