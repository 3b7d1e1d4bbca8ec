/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "bs-emergency-page.h"
#include "bs-text.h"
#include "bs-visit-dialog.h"

/* “Worse”, where Today does not show it: the emergency page in place of the steps, and what its answers do here. */

static void
leave_emergency (BsFirstAidDialog *self)
{
  GError *error = NULL;

  bs_first_aid_answer_emergency (self->aid, bs_first_aid_dialog_get_store (self), &error);
  bs_first_aid_dialog_went (self, error);
}

static void
on_visit_saved (BsVisitDialog *dialog, const BsVisit *visit, const char *text, BsFirstAidDialog *self)
{
  if (bs_visit_is_examination (visit))
    leave_emergency (self);
}

static void
record_visit_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  BsFirstAidDialog *self = data;
  GtkWidget *dialog = bs_visit_dialog_new (self->journal);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_visit_saved), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* "I recorded this by mistake": here it is the answer that is taken back. */
static void
take_back_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  BsFirstAidDialog *self = data;
  BsMark now = bs_first_aid_dialog_now (self);
  GError *error = NULL;

  if (bs_first_aid_take_result_back (self->aid, bs_first_aid_dialog_get_store (self), &now, &error))
    self->answered = FALSE;
  bs_first_aid_dialog_went (self, error);
}

/* What the emergency page asks the main window for. */
void
bs_first_aid_dialog_add_emergency_actions (BsFirstAidDialog *self)
{
  static const GActionEntry entries[] = {
    { .name = "record-visit", .activate = record_visit_action },
    { .name = "edit-entry", .activate = take_back_action, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
}

/* (transfer full): "Today, 09:12 · lying down: worse after 8 min" of each that is. */
static char *
format_worse (BsFirstAidDialog *self)
{
  g_autoptr (BsEntry) entry = bs_first_aid_dialog_get_entry (self);
  gint32 today = bs_instant_get_date (bs_journal_now (self->journal));
  GString *text = g_string_new (NULL);

  for (gint i = 0; entry && i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      g_autofree char *recent =
          bs_text_format_recent (bs_instant_is_set (measure->at) ? measure->at : entry->at, today);
      g_autofree char *what = bs_text_format_measure (measure);
      g_autofree char *result = bs_text_format_result (measure);

      if (measure->result == BS_RESULT_WORSE)
        g_string_append_printf (text, "%s%s · %s: %s", text->len > 0 ? "\n" : "", recent, what, result);
    }
  if (text->len == 0)
    g_string_append (text, _ ("The pain is worse."));
  return g_string_free (text, FALSE);
}

void
bs_first_aid_dialog_show_emergency (BsFirstAidDialog *self)
{
  g_autofree char *recorded = format_worse (self);
  GtkWidget *page;

  if (!gtk_widget_get_first_child (self->emergency_place))
    {
      page = bs_emergency_page_new (self->settings);
      gtk_widget_set_vexpand (page, TRUE);
      g_signal_connect_object (page, "called", G_CALLBACK (leave_emergency), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->emergency_place), page);
    }
  page = gtk_widget_get_first_child (self->emergency_place);
  bs_emergency_page_set_worse (BS_EMERGENCY_PAGE (page), recorded, bs_first_aid_get_entry_id (self->aid));
  gtk_stack_set_visible_child_name (self->stack, "emergency");
  /* No button has the keyboard: it goes by an answer, never by a stray key (rules.md 5.3). */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}
