/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-log-section.h"
#include "bs-log-widgets.h"
#include "bs-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The small sections: position and what makes it easier, pain in the leg, what set it off, a note. */

static char *
summarise_list (const BsVocabulary *vocabulary, const BsTermList *list)
{
  if (list->asked && list->n == 0)
    /* Translators: asked, and none of a list was said */
    return g_strdup (_ ("None"));
  return bs_vocabulary_join_labels (vocabulary, list->set);
}

static char *
summarise_position (BsLogForm *form)
{
  const BsEntry *entry = bs_log_form_get_entry (form);
  g_autofree char *position = summarise_list (&bs_positions, &entry->position);
  g_autofree char *easier = summarise_list (&bs_easiers, &entry->easier_when);

  if (*easier == '\0')
    return g_steal_pointer (&position);
  if (*position == '\0')
    /* Translators: %s is a list like "sitting, lying". */
    return g_strdup_printf (_ ("easier: %s"), easier);
  /* Translators: two lists: where it hurts, and what makes it easier. */
  return g_strdup_printf (_ ("%s · easier: %s"), position, easier);
}

static GtkWidget *
create_position (BsLogForm *form, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *position = bs_log_group_new ();
  GtkWidget *easier = bs_log_group_new ();
  const BsChipsField positions = {
    .vocabulary = &bs_positions,
    .offset = G_STRUCT_OFFSET (BsEntry, position),
    .label = _ ("In which position does it hurt?"),
    /* Translators: a position or movement in which it hurts, for a screen reader. */
    .name = _ ("Hurts: %s"),
    .none = _ ("In none of these"),
  };
  const BsChipsField easiers = {
    .vocabulary = &bs_easiers,
    .offset = G_STRUCT_OFFSET (BsEntry, easier_when),
    .label = _ ("What makes it easier?"),
    /* Translators: what makes the pain easier, for a screen reader. */
    .name = _ ("Easier: %s"),
  };

  bs_log_group_add (position, _ ("In which position does it hurt?"), bs_chips_new_for_list (form, &positions));
  bs_log_group_add (easier, _ ("What makes it easier?"), bs_chips_new_for_list (form, &easiers));
  gtk_box_append (GTK_BOX (box), position);
  gtk_box_append (GTK_BOX (box), easier);
  return box;
}

const BsLogSectionKind bs_log_position_section = {
  N_ ("Position, and what makes it easier"), summarise_position, create_position, BS_LOG_FIELD_NONE, BS_LOG_FIELD_NONE,
};

static char *
summarise_leg_pain (BsLogForm *form)
{
  gint pain = bs_log_form_get_entry (form)->leg_pain;

  if (pain == BS_ABSENT)
    return g_strdup ("");
  /* Translators: a rating and its word: "6, moderate". */
  return g_strdup_printf (_ ("%d, %s"), pain, bs_text_get_pain_word (pain));
}

static GtkWidget *
create_leg_pain (BsLogForm *form, gpointer user_data)
{
  GtkWidget *box = bs_log_group_new ();
  GtkWidget *hint = bs_log_label_new (_ ("Rated by itself, beside the back. Press again to take it back."), "caption");

  gtk_widget_add_css_class (hint, "dimmed");
  gtk_box_append (GTK_BOX (box), bs_log_scale_new (form, G_STRUCT_OFFSET (BsEntry, leg_pain),
                                                   _ ("How strong is the pain in the leg?"), _ ("Leg pain %d")));
  gtk_box_append (GTK_BOX (box), hint);
  return box;
}

const BsLogSectionKind bs_log_leg_pain_section = {
  N_ ("Pain in the leg"), summarise_leg_pain, create_leg_pain, BS_LOG_FIELD_NONE, BS_LOG_FIELD_NONE,
};

static char *
summarise_triggers (BsLogForm *form)
{
  return summarise_list (&bs_triggers, &bs_log_form_get_entry (form)->triggers);
}

static GtkWidget *
create_triggers (BsLogForm *form, gpointer user_data)
{
  const BsChipsField triggers = {
    .vocabulary = &bs_triggers,
    .offset = G_STRUCT_OFFSET (BsEntry, triggers),
    .label = _ ("What set it off?"),
    /* Translators: what set the pain off, for a screen reader. */
    .name = _ ("Set off by: %s"),
    .none = _ ("Nothing of these"),
  };

  return bs_chips_new_for_list (form, &triggers);
}

const BsLogSectionKind bs_log_triggers_section = {
  N_ ("What set it off"), summarise_triggers, create_triggers, BS_LOG_FIELD_NONE, BS_LOG_FIELD_NONE,
};

/* The note's first line. */
static char *
summarise_note (BsLogForm *form)
{
  const char *note = bs_log_form_get_entry (form)->note;

  if (note == NULL)
    return g_strdup ("");
  return g_strndup (note, strcspn (note, "\n"));
}

#define SETTING "bs-setting"

static void
on_note_changed (GtkTextBuffer *buffer, BsLogForm *form)
{
  g_autofree char *text = NULL;
  const char *note = bs_log_form_get_entry (form)->note;

  g_object_get (buffer, "text", &text, NULL);
  if (g_object_get_data (G_OBJECT (buffer), SETTING) != NULL || g_strcmp0 (text, note != NULL ? note : "") == 0)
    return;
  bs_entry_set_note (bs_log_form_edit (form), *text != '\0' ? text : NULL);
  bs_log_form_changed (form);
}

static void
sync_note (BsLogForm *form, gpointer data)
{
  const char *note = bs_log_form_get_entry (form)->note;
  g_autofree char *text = NULL;

  g_object_get (data, "text", &text, NULL);
  if (g_strcmp0 (text, note != NULL ? note : "") == 0)
    return;
  /* Setting a text empties it first: that is not the person's doing. */
  g_object_set_data (data, SETTING, data);
  gtk_text_buffer_set_text (data, note != NULL ? note : "", -1);
  g_object_set_data (data, SETTING, NULL);
}

static GtkWidget *
create_note (BsLogForm *form, gpointer user_data)
{
  GtkWidget *box = bs_log_group_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "note");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Note"), -1);
  sync_note (form, buffer);
  g_signal_connect (buffer, "changed", G_CALLBACK (on_note_changed), form);
  g_signal_connect_object (form, "changed", G_CALLBACK (sync_note), buffer, 0);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), bs_log_fault_label_new (form, BS_LOG_FIELD_NOTE, -1, view));
  return box;
}

const BsLogSectionKind bs_log_note_section = {
  N_ ("Note"), summarise_note, create_note, BS_LOG_FIELD_NOTE, BS_LOG_FIELD_NOTE,
};
