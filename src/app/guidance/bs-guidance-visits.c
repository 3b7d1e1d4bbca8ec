/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "bs-guidance-rows.h"
#include "bs-guidance-visits.h"
#include "bs-known-rules.h"
#include "bs-text.h"
#include "bs-widgets.h"

/* Removing */

static void
on_remove_answered (AdwMessageDialog *dialog, const char *response, BsJournal *journal)
{
  const char *id = g_object_get_data (G_OBJECT (dialog), "visit-id");
  g_autoptr (GError) error = NULL;
  g_autoptr (BsVisit) removed = NULL;

  if (g_strcmp0 (response, "remove") != 0)
    return;
  removed = bs_store_delete_visit (bs_journal_get_store (journal), id, &error);
  if (removed == NULL)
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog))), "win.show-error", "s",
                                error->message);
}

static void
on_remove_clicked (GtkButton *button, BsJournal *journal)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Remove this visit?"),
                              _ ("Findings that it answered may show again. What you wrote about it is lost."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "remove", _ ("_Remove"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "visit-id", g_strdup (g_object_get_data (G_OBJECT (button), "visit-id")),
                          g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_remove_answered), journal, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Words */

static void
append_line (GString *text, const char *line)
{
  if (line == NULL || line[0] == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* The titles of the rules that it names, those that this program has; NULL where it names none. */
static char *
format_known (BsJournal *journal, const BsVisit *visit, gint32 today)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  g_autofree char *until = NULL;
  gint32 last = bs_visit_get_known_until (visit);

  for (guint i = 0; visit->knows != NULL && visit->knows[i] != NULL; i++)
    {
      const BsRule *rule = bs_rulebook_find (bs_journal_get_rulebook (journal), visit->knows[i]);

      if (rule != NULL && rule->level < BS_LEVEL_EMERGENCY)
        g_ptr_array_add (titles, rule->title);
    }
  if (titles->len == 0 || !bs_visit_is_examination (visit))
    return NULL;
  g_ptr_array_add (titles, NULL);
  joined = g_strjoinv (" · ", (char **) titles->pdata);
  until = bs_text_format_date (last, today);
  if (last < today)
    /* Translators: a date, and titles of rules. */
    return g_strdup_printf (_ ("Was known until %s: %s"), until, joined);
  /* Translators: a date, and titles of rules. */
  return g_strdup_printf (_ ("Known until %s: %s"), until, joined);
}

static char *
format_visit (BsJournal *journal, const BsVisit *visit, gint32 today, gint64 now)
{
  g_autofree char *known = format_known (journal, visit, today);
  GString *text = g_string_new (NULL);

  append_line (text, visit->who);
  append_line (text, known);
  if (!bs_visit_is_examination (visit))
    append_line (text, _ ("Advice by phone answers no finding."));
  else if (visit->at.seconds > now)
    append_line (text, _ ("An appointment answers no finding before it has been."));
  append_line (text, visit->note);
  return g_string_free (text, FALSE);
}

char *
bs_guidance_visits_dup_summary (const BsAssessment *assessment)
{
  BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  BsInstant at = bs_assessment_get_at (assessment);
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);
  const BsVisit *last = NULL;
  guint known = 0;

  for (guint i = 0; i < active->len; i++)
    known += g_array_index (active, BsFinding, i).known;
  if (known > 0)
    return g_strdup_printf (ngettext ("%u finding", "%u findings", known), known);
  for (guint i = 0; i < bs_history_get_n_visits (history); i++)
    {
      const BsVisit *visit = bs_history_get_visit (history, i);

      if (visit->at.seconds <= at.seconds && bs_visit_is_examination (visit))
        last = visit;
    }
  if (last != NULL)
    {
      g_autofree char *date = bs_text_format_short_date (bs_instant_get_date (last->at), bs_instant_get_date (at));

      /* Translators: when a doctor was last seen, "Last seen 19 Nov". */
      return g_strdup_printf (_ ("Last seen %s"), date);
    }
  return g_strdup (_ ("Nothing recorded"));
}

/* Page */

static GtkWidget *
make_row (BsJournal *journal, const BsVisit *visit, gint32 today, gint64 now)
{
  g_autofree char *moment = bs_text_format_moment (visit->at, today);
  /* Translators: what kind of visit and when, "Seen by a doctor, Sunday 22 November, 10:00". */
  g_autofree char *title = g_strdup_printf (_ ("%s, %s"), bs_text_get_visit_kind (visit->kind), moment);
  g_autofree char *text = format_visit (journal, visit, today, now);
  /* Translators: %s is a visit, "Seen by a doctor, Sunday 22 November, 10:00". */
  g_autofree char *name = g_strdup_printf (_ ("Remove: %s"), title);
  GtkWidget *row = bs_guidance_row_new (NULL, title, text, NULL, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "entry-menu");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Remove this visit"));
  bs_widget_set_accessible_label (button, name);
  g_object_set_data_full (G_OBJECT (button), "visit-id", g_strdup (visit->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), journal, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

GtkWidget *
bs_guidance_visits_new (BsJournal *journal)
{
  BsHistory *history = bs_journal_get_history (journal);
  BsInstant now = bs_journal_now (journal);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *list, *group, *button;
  guint n = bs_history_get_n_visits (history);

  gtk_box_append (
      GTK_BOX (page),
      bs_label_new (
          _ ("A recorded examination answers what you had recorded before it. A doctor who has judged a finding "
             "of a long illness may say that it is known: until a date it is then listed apart and does not "
             "raise the level that is shown first. Emergencies cannot be marked as known."),
          "dimmed"));
  button = bs_answer_button_new (_ ("I was seen by a doctor…"), "win.record-visit", NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), GTK_NATURAL_WRAP_NONE);
  gtk_box_append (GTK_BOX (page), button);
  if (n == 0)
    {
      gtk_box_append (GTK_BOX (page), bs_label_new (_ ("No visit is recorded."), NULL));
      return page;
    }
  group = bs_guidance_group_new (_ ("Visits"), NULL, &list);
  for (guint i = n; i-- > 0;)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_row (journal, bs_history_get_visit (history, i), bs_instant_get_date (now), now.seconds));
  gtk_box_append (GTK_BOX (page), group);
  return page;
}
