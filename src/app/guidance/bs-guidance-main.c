/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-finding-card.h"
#include "bs-guidance-facts.h"
#include "bs-guidance-main.h"
#include "bs-guidance-rows.h"
#include "bs-guidance-subpages.h"
#include "bs-guidance-topics.h"
#include "bs-level-plate.h"
#include "bs-text.h"
#include "bs-widgets.h"

#define TOPICS_SHOWN 5

/* Findings */

/* In place of findings. */
static void
append_none_card (GtkBox *box, const char *text)
{
  GtkWidget *inner, *card = bs_guidance_card_new (&inner);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = bs_label_new (text, "body");

  gtk_box_append (GTK_BOX (line), bs_level_plate_new (BS_LEVEL_NONE));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (inner), line);
  gtk_box_append (box, card);
}

static GtkWidget *
append_cards (GtkBox *box, BsJournal *journal, GArray *active, gboolean known, GHashTable *expanded)
{
  BsAssessment *assessment = bs_journal_get_assessment (journal);
  GtkWidget *first = NULL;

  for (guint i = 0; i < active->len; i++)
    {
      const BsFinding *finding = &g_array_index (active, BsFinding, i);
      GtkWidget *card;

      if (finding->known != known)
        continue;
      card = bs_finding_card_new (journal, assessment, finding);
      if (expanded != NULL && g_hash_table_contains (expanded, finding->rule->id))
        bs_finding_card_set_expanded (BS_FINDING_CARD (card), TRUE);
      gtk_box_append (box, card);
      if (first == NULL)
        first = card;
    }
  return first;
}

static void
append_unread_rules (GtkBox *box)
{
  GtkWidget *button, *inner, *card = bs_guidance_card_new (&inner);

  gtk_box_append (GTK_BOX (inner), bs_guidance_heading_new (_ ("The rules could not be read"), "heading"));
  gtk_box_append (
      GTK_BOX (inner),
      bs_label_new (
          _ ("Backstory cannot compare your diary with any rule until this is mended, so nothing is judged. Your "
             "entries are kept. If you are worried, seek help regardless."),
          NULL));
  gtk_box_append (GTK_BOX (inner), bs_label_new (bs_safety_get_always_line (), NULL));
  button = bs_target_button_new (_ ("What is wrong with them"), "win.show-page", "today");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (inner), button);
  gtk_box_append (box, card);
}

void
bs_guidance_fill_findings (GtkBox *box, BsJournal *journal, GHashTable *expanded)
{
  BsAssessment *assessment = bs_journal_get_assessment (journal);
  g_autoptr (GArray) active = NULL;
  g_autofree char *not_for_you = NULL;
  GtkWidget *first;
  guint known = 0;

  bs_box_clear (GTK_WIDGET (box));
  gtk_box_append (box, bs_guidance_heading_new (_ ("Findings now"), "section-title"));
  if (assessment == NULL)
    {
      append_unread_rules (box);
      return;
    }
  active = bs_assessment_list_active (assessment);
  for (guint i = 0; i < active->len; i++)
    known += g_array_index (active, BsFinding, i).known;

  first = append_cards (box, journal, active, FALSE, expanded);
  if (first != NULL && expanded == NULL)
    bs_finding_card_set_expanded (BS_FINDING_CARD (first), TRUE);
  if (active->len == 0)
    append_none_card (box, bs_level_get_action (BS_LEVEL_NONE));
  else if (known == active->len)
    append_none_card (box, _ ("All findings now are known to your doctor; they are listed below. This does not mean "
                              "that nothing else is wrong."));
  not_for_you = bs_guidance_format_not_for_you (assessment);
  if (not_for_you)
    {
      GtkWidget *inner, *card = bs_guidance_card_new (&inner);

      gtk_box_append (GTK_BOX (inner), bs_label_new (not_for_you, "heading"));
      gtk_box_append (box, card);
    }
  if (known == 0)
    return;
  {
    GtkWidget *heading = bs_guidance_heading_new (_ ("Known to your doctor"), "section-title");

    gtk_widget_add_css_class (heading, "later-section");
    gtk_box_append (box, heading);
  }
  gtk_box_append (
      box,
      bs_label_new (_ ("Your doctor has judged these. They are still met, but do not raise the level that is shown "
                       "first."),
                    "dimmed"));
  append_cards (box, journal, active, TRUE, expanded);
}

GtkWidget *
bs_guidance_find_card (GtkBox *box, const char *rule_id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (BS_IS_FINDING_CARD (child) &&
        strcmp (bs_finding_card_get_finding (BS_FINDING_CARD (child))->rule->id, rule_id) == 0)
      return child;
  return NULL;
}

GHashTable *
bs_guidance_list_expanded (GtkBox *box)
{
  GHashTable *expanded = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!BS_IS_FINDING_CARD (child))
        continue;
      if (expanded == NULL)
        expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (bs_finding_card_get_expanded (BS_FINDING_CARD (child)))
        g_hash_table_add (expanded, g_strdup (bs_finding_card_get_finding (BS_FINDING_CARD (child))->rule->id));
    }
  return expanded;
}

/* Not judged */

static GtkWidget *
make_topic_row (const BsGuidanceTopic *topic, gint32 today)
{
  g_autofree char *last = bs_guidance_topic_format_asked (topic, today);
  /* Translators: the name of a row that opens a few questions; %s and %s: "Bladder and bowel", "Never asked". */
  g_autofree char *name = g_strdup_printf (_ ("%s. %s. Opens the questions."), topic->title, last);
  GtkWidget *row = bs_guidance_row_new ("dialog-question-symbolic", topic->title, last, NULL, NULL);
  /* Translators: a verb, what pressing the row does. */
  GtkWidget *does = gtk_label_new (_ ("Answer"));

  gtk_widget_set_valign (does, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (does, "answer-now");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), does);
  bs_guidance_row_connect (row, "win.ask", topic->id);
  bs_widget_set_accessible_label (row, name);
  return row;
}

static void
append_not_judged (GtkBox *box, BsAssessment *assessment, gboolean all_topics)
{
  g_autoptr (GPtrArray) topics = bs_guidance_list_topics (assessment, BS_LEVEL_NONE);
  gint32 today = bs_instant_get_date (bs_assessment_get_at (assessment));
  GtkWidget *list, *group;
  guint shown;

  if (topics->len == 0)
    return;
  group = bs_guidance_group_new (_ ("Not judged"), _ ("Never asked is not the same as no."), &list);
  /* One that would stand alone under "Show more" takes no more room than the row that says so. */
  shown = all_topics || topics->len <= TOPICS_SHOWN + 1 ? topics->len : TOPICS_SHOWN;
  for (guint i = 0; i < shown; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_topic_row (topics->pdata[i], today));
  if (shown < topics->len)
    {
      guint left = topics->len - shown;
      g_autofree char *title = g_strdup_printf (ngettext ("Show %u more", "Show %u more", left), left);

      gtk_list_box_append (GTK_LIST_BOX (list), bs_guidance_more_row_new (title, "guidance.all-topics"));
    }
  gtk_box_append (box, group);
}

/* The rest */

static void
append_behaviour (GtkBox *box, BsJournal *journal)
{
  const char *label =
      bs_classification_get_label (bs_assessment_get_classification (bs_journal_get_assessment (journal)));
  g_autofree char *title = bs_capitalise (label);
  g_autofree char *summary = bs_guidance_subpage_dup_summary (journal, "behaviour");
  GtkWidget *list, *group;

  group = bs_guidance_group_new (_ ("How the pain behaved"), _ ("This is about behaviour, not a cause."), &list);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       bs_guidance_row_new ("bs-walk-symbolic", title, summary, "guidance.open", "behaviour"));
  gtk_box_append (box, group);
}

static void
append_more (GtkBox *box, BsJournal *journal)
{
  static const struct
  {
    const char *name, *icon;
  } rows[] = {
    { "known", "bs-level-doctor-symbolic" },
    { "past", "document-open-recent-symbolic" },
    { "first-aid", "bs-firstaid-symbolic" },
    { "rules", "view-list-symbolic" },
  };
  GtkWidget *list, *group = bs_guidance_group_new (_ ("More"), NULL, &list);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *title = bs_guidance_subpage_dup_title (journal, rows[i].name);
      g_autofree char *summary = NULL;

      if (title == NULL)
        continue;
      summary = bs_guidance_subpage_dup_summary (journal, rows[i].name);
      gtk_list_box_append (GTK_LIST_BOX (list),
                           bs_guidance_row_new (rows[i].icon, title, summary, "guidance.open", rows[i].name));
    }
  gtk_box_append (box, group);
}

void
bs_guidance_fill_others (GtkBox *box, BsJournal *journal, gboolean all_topics)
{
  BsAssessment *assessment = bs_journal_get_assessment (journal);

  bs_box_clear (GTK_WIDGET (box));
  if (assessment != NULL)
    {
      append_not_judged (box, assessment, all_topics);
      append_behaviour (box, journal);
    }
  append_more (box, journal);
}

/* Digest */

/* Their texts follow from the interval and its evidence: with the same history they change with the date at most. */
static void
append_findings (GString *digest, BsAssessment *assessment)
{
  g_autoptr (GArray) active = bs_assessment_list_active (assessment);

  for (guint i = 0; i < active->len; i++)
    {
      const BsFinding *finding = &g_array_index (active, BsFinding, i);

      g_string_append_printf (digest, "%s %" G_GINT64_FORMAT " %d\n", finding->rule->id, finding->raised,
                              finding->known);
    }
}

char *
bs_guidance_dup_digest (BsJournal *journal)
{
  BsAssessment *assessment = bs_journal_get_assessment (journal);
  static const char *const names[] = { "known", "past", "behaviour" };
  GString *digest = g_string_new (NULL);

  if (assessment == NULL)
    return g_string_free (digest, FALSE);
  g_string_append_printf (digest, "%d %d\n", bs_instant_get_date (bs_assessment_get_at (assessment)),
                          bs_assessment_get_classification (assessment));
  append_findings (digest, assessment);
  {
    const GArray *missing = bs_assessment_get_not_evaluated (assessment);

    for (guint i = 0; i < missing->len; i++)
      g_string_append_printf (digest, "%s %u\n", g_array_index (missing, BsNotEvaluated, i).rule->id,
                              g_array_index (missing, BsNotEvaluated, i).fields);
  }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *summary = bs_guidance_subpage_dup_summary (journal, names[i]);

      g_string_append_printf (digest, "%s\n", summary);
    }
  return g_string_free (digest, FALSE);
}
