/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-level-plate.h"
#include "bs-pain-scale.h"
#include "bs-widgets.h"

/* The last page: what was recorded, and what the rules make of the diary with it. Nothing here reassures (rules.md 5.2). */

static void
on_close (BsFirstAidDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
add_close (BsFirstAidDialog *self)
{
  return bs_first_aid_add_button (self, self->page, _ ("Close"), "suggested-action", on_close);
}

static GtkWidget *
build_stopped (BsFirstAidDialog *self)
{
  GtkWidget *focus;

  self->page = bs_first_aid_page_new (_ ("First aid is stopped"), BS_FIRST_AID_END);
  bs_first_aid_add_text (self->page, _ ("What you answered stays in the diary. No clock runs any more."), NULL);
  focus = add_close (self);
  bs_first_aid_add_button (self, self->page, _ ("Go on with first aid"), NULL, bs_first_aid_dialog_go_on);
  return focus;
}

static GtkWidget *
build_no_pain (BsFirstAidDialog *self)
{
  self->page = bs_first_aid_page_new (_ ("Recorded: no pain now"), BS_FIRST_AID_END);
  bs_first_aid_add_text (self->page, _ ("First aid is for pain. If you are worried, seek help whatever this shows."),
                         NULL);
  return add_close (self);
}

static GtkWidget *
build_nothing_done (BsFirstAidDialog *self)
{
  self->page = bs_first_aid_page_new (_ ("No step was done"), BS_FIRST_AID_END);
  bs_first_aid_add_text (
      self->page,
      _ ("The pain is in the diary. Without a step no clock runs. If you are worried, seek help whatever this shows."),
      NULL);
  return add_close (self);
}

static GtkWidget *
build_gone (BsFirstAidDialog *self)
{
  self->page = bs_first_aid_page_new (_ ("Recorded: the pain is gone"), BS_FIRST_AID_END);
  bs_first_aid_add_text (self->page,
                         _ ("If it comes back, record it. If you are worried, seek help whatever this shows."), NULL);
  return add_close (self);
}

/* ---- Still there ---- */

static void
on_rated (BsPainScale *scale, gint value, BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  bs_first_aid_record_pain_after (self->aid, bs_first_aid_dialog_get_store (self),
                                  value == BS_SCALE_NONE ? BS_ABSENT : value, &now, &error);
  /* The page stays as it is: the scale shows what was recorded. */
  if (error)
    bs_first_aid_dialog_went (self, error);
}

static BsLevel
get_level (BsFirstAidDialog *self, BsResult result)
{
  BsAssessment *assessment = bs_journal_get_assessment (self->journal);
  BsLevel level = assessment ? bs_assessment_get_headline (assessment) : BS_LEVEL_NONE;

  /* Not every “worse” is an emergency by the rules; the first aid of the article makes no difference (E01). */
  return result == BS_RESULT_WORSE ? BS_LEVEL_EMERGENCY : level;
}

static const char *
get_recorded (BsResult result)
{
  switch (result)
    {
    case BS_RESULT_LESS:
      return _ ("Recorded: the pain is less");
    case BS_RESULT_SAME:
      return _ ("Recorded: the pain is the same");
    case BS_RESULT_WORSE:
      return _ ("Recorded: the pain is worse");
    case BS_RESULT_GONE:
    default:
      return _ ("Recorded: the pain is gone");
    }
}

static void
add_asked_again (BsFirstAidDialog *self)
{
  BsMark now = bs_first_aid_dialog_now (self), then = now;
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;
  gint64 left;

  if (!bs_first_aid_get_alarm (self->aid, BS_FIRST_AID_ALARM_MEDICINE, &now, &left))
    return;
  then.wall = bs_mark_get_wall_after (&now, left * G_USEC_PER_SEC);
  time = bs_first_aid_format_time (&then);
  text = g_strdup_printf (_ ("At %s it will be an hour since the medicine. Then you are asked once more."), time);
  bs_first_aid_add_text (self->page, text, NULL);
}

static void
add_rating (BsFirstAidDialog *self, const BsEntry *entry)
{
  GtkWidget *scale = bs_pain_scale_new (_ ("How strong is it now?"), _ ("Pain %d"), FALSE);

  for (gint i = 0; i < entry->n_measures; i++)
    if (entry->measures[i].pain_after >= 0)
      bs_pain_scale_set_value (BS_PAIN_SCALE (scale), entry->measures[i].pain_after);
  g_signal_connect_object (scale, "chosen", G_CALLBACK (on_rated), self, 0);
  bs_first_aid_add_text (self->page, _ ("How strong is it now? If you like"), "heading");
  gtk_box_append (GTK_BOX (self->page), scale);
}

static GtkWidget *
build_still_there (BsFirstAidDialog *self, const BsEntry *entry, BsResult result)
{
  BsLevel level = get_level (self, result);
  gboolean action = level >= BS_LEVEL_DOCTOR;
  GtkWidget *plate = bs_level_plate_new (level), *focus;

  self->page = bs_first_aid_page_new (action ? bs_level_get_action (level) : get_recorded (result), BS_FIRST_AID_END);
  if (action)
    {
      gtk_widget_set_halign (plate, GTK_ALIGN_CENTER);
      gtk_box_prepend (GTK_BOX (self->page), plate);
      bs_first_aid_add_text (self->page, get_recorded (result), "heading");
    }
  else
    g_object_ref_sink (plate), g_object_unref (plate);
  bs_first_aid_add_said (self->page, TRUE,
                         result == BS_RESULT_WORSE
                             ? _ ("If the pain does not pass but only grows: call an ambulance immediately.")
                             : _ ("If the pain is not gone an hour after first aid began, consult a doctor."));
  add_asked_again (self);
  add_rating (self, entry);
  bs_first_aid_add_text (self->page, bs_safety_get_disclaimer (), "caption");
  focus = add_close (self);
  /* Who comes back to it may have pain anew. */
  if (!self->answered)
    bs_first_aid_add_button (self, self->page, _ ("Begin first aid anew"), NULL, bs_first_aid_dialog_begin_anew);
  return focus;
}

/* The result that stands last; BS_ABSENT: none. */
static gint
get_answer (const BsEntry *entry)
{
  gint64 last = G_MININT64;
  gint answer = bs_instant_is_set (entry->end) ? BS_RESULT_GONE : BS_ABSENT;

  for (gint i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      BsInstant start = bs_instant_is_set (measure->at) ? measure->at : entry->at;
      gint64 stands = start.seconds / 60 + MAX (measure->result_min, 0);

      if (measure->result >= 0 && stands >= last)
        {
          last = stands;
          answer = measure->result;
        }
    }
  return answer;
}

GtkWidget *
bs_first_aid_build_end (BsFirstAidDialog *self)
{
  g_autoptr (BsEntry) entry = bs_first_aid_dialog_get_entry (self);
  gint answer = self->answered ? (gint) self->answer : entry ? get_answer (entry) : BS_ABSENT;

  if (self->stopped)
    return build_stopped (self);
  if (!entry || entry->pain == 0)
    return build_no_pain (self);
  if (answer == BS_ABSENT)
    return build_nothing_done (self);
  return answer == BS_RESULT_GONE ? build_gone (self) : build_still_there (self, entry, answer);
}
