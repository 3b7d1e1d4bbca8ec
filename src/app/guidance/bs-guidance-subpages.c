/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-guidance-advice.h"
#include "bs-guidance-facts.h"
#include "bs-guidance-past.h"
#include "bs-guidance-rows.h"
#include "bs-guidance-subpages.h"
#include "bs-guidance-visits.h"
#include "bs-level-plate.h"
#include "bs-quotation.h"
#include "bs-text.h"
#include "bs-widgets.h"

#define RULES_PREFIX "rules:"

static const BsRuleSet *
find_set (BsJournal *journal, const char *name)
{
  BsRulebook *rulebook = bs_journal_get_rulebook (journal);

  for (guint i = 0; rulebook != NULL && i < bs_rulebook_get_n_sets (rulebook); i++)
    {
      const BsRuleSet *set = bs_rulebook_get_set (rulebook, i);

      if (strcmp (set->id, name + strlen (RULES_PREFIX)) == 0)
        return set;
    }
  return NULL;
}

/* What rest and medicine did */

static char *
format_results (const guint *results)
{
  static const BsResult order[] = { BS_RESULT_GONE, BS_RESULT_LESS, BS_RESULT_SAME, BS_RESULT_WORSE };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (results[order[i]] > 0)
      g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "",
                              bs_vocabulary_get_label (&bs_results, order[i]), results[order[i]]);
  return text->len > 0 ? bs_capitalise (text->str) : g_strdup (_ ("No result recorded"));
}

static char *
format_behaviour (BsJournal *journal)
{
  BsAssessment *assessment = bs_journal_get_assessment (journal);
  BsPainBehaviour behaviour;
  guint rests, medicines;

  bs_guidance_count_behaviour (assessment, &behaviour);
  rests = bs_guidance_sum_results (behaviour.rest);
  medicines = bs_guidance_sum_results (behaviour.medicine);
  if (rests > 0)
    return g_strdup_printf (
        ngettext ("Gone after rest %u of %u time, in 14 days", "Gone after rest %u of %u times, in 14 days", rests),
        behaviour.rest[BS_RESULT_GONE], rests);
  if (medicines > 0)
    return g_strdup_printf (ngettext ("Gone after a medicine %u of %u time, in 14 days",
                                      "Gone after a medicine %u of %u times, in 14 days", medicines),
                            behaviour.medicine[BS_RESULT_GONE], medicines);
  return g_strdup (_ ("No result of rest or medicine in 14 days"));
}

static void
append_quotation (GtkWidget *box, const char *quote, const char *section)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *text = g_strdup_printf (_ ("“%s”"), bs_quotation_translate (quote));
  g_autofree char *source =
      bs_quotation_is_translated (quote)
          /* Translators: where a quotation is from that is shown in your language, of which it is a
                               * translation; %s is a heading of the article. */
          ? g_strdup_printf (_ ("Article, “%s”, translated"), _ (section))
          /* Translators: where a quotation is from; %s is a heading of the article. */
          : g_strdup_printf (_ ("Article, “%s”"), _ (section));
  GtkWidget *label = bs_label_new (source, "caption");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (block), bs_label_new (text, "quoted"));
  gtk_box_append (GTK_BOX (block), label);
  gtk_widget_add_css_class (block, "quote");
  gtk_box_append (GTK_BOX (box), block);
}

static GtkWidget *
make_behaviour (BsJournal *journal)
{
  BsAssessment *assessment = bs_journal_get_assessment (journal);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *list, *group, *quotes;
  g_autofree char *rest = NULL;
  g_autofree char *medicine = NULL;
  g_autofree char *entries = NULL;
  g_autofree char *constant = NULL;
  BsPainBehaviour behaviour;

  bs_guidance_count_behaviour (assessment, &behaviour);
  rest = format_results (behaviour.rest);
  medicine = format_results (behaviour.medicine);
  entries = g_strdup_printf ("%u", behaviour.entries);
  constant = g_strdup_printf ("%u", behaviour.constant);
  group = bs_guidance_group_new (_ ("In the last 14 days"), NULL, &list);
  gtk_list_box_append (GTK_LIST_BOX (list), bs_guidance_row_new (NULL, _ ("Entries with pain"), entries, NULL, NULL));
  gtk_list_box_append (GTK_LIST_BOX (list), bs_guidance_row_new (NULL, _ ("The pain after rest"), rest, NULL, NULL));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       bs_guidance_row_new (NULL, _ ("The pain after a medicine"), medicine, NULL, NULL));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       bs_guidance_row_new (NULL, _ ("Recorded as constant"), constant, NULL, NULL));
  gtk_box_append (GTK_BOX (page), group);

  quotes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (quotes),
                  bs_guidance_heading_new (_ ("What the article calls “primary” and “secondary”"), "heading"));
  for (guint i = 0; bs_advice_pain_kinds[i].quote != NULL; i++)
    append_quotation (quotes, bs_advice_pain_kinds[i].quote, bs_advice_pain_kinds[i].section);
  gtk_box_append (
      GTK_BOX (quotes),
      bs_label_new (
          _ ("This is about how the pain behaved, not about its cause, and it is not a diagnosis. The article "
             "describes the two in ways that contradict each other; only the behaviour is used here. It never "
             "lowers a finding."),
          "dimmed"));
  gtk_box_append (GTK_BOX (page), quotes);
  return page;
}

/* First aid and prevention */

static GtkWidget *
make_advice_group (const char *title, const BsAdvice *advice, gboolean numbered)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (group), bs_guidance_heading_new (title, "heading"));
  for (guint i = 0; advice[i].text != NULL; i++)
    {
      GtkWidget *box, *card = bs_guidance_card_new (&box);
      g_autofree char *text =
          numbered ? g_strdup_printf ("%u. %s", i + 1, _ (advice[i].text)) : g_strdup (_ (advice[i].text));

      gtk_box_append (GTK_BOX (box), bs_label_new (text, NULL));
      append_quotation (box, advice[i].quote, advice[i].section);
      gtk_box_append (GTK_BOX (group), card);
    }
  return group;
}

static GtkWidget *
make_first_aid (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_box_append (GTK_BOX (page), bs_label_new (bs_advice_get_introduction (), NULL));
  gtk_box_append (GTK_BOX (page),
                  make_advice_group (_ ("The article suggests as first aid"), bs_advice_first_aid, TRUE));
  gtk_box_append (GTK_BOX (page),
                  make_advice_group (_ ("The article says when to get help"), bs_advice_get_help, FALSE));
  gtk_box_append (GTK_BOX (page),
                  make_advice_group (_ ("The article suggests for the time between"), bs_advice_prevention, FALSE));
  gtk_box_append (GTK_BOX (page), bs_label_new (bs_advice_get_left_out (), "dimmed"));
  return page;
}

/* Rules in words */

static char *
format_rule_counts (BsJournal *journal)
{
  BsRulebook *rulebook = bs_journal_get_rulebook (journal);
  GString *text = g_string_new (NULL);

  for (guint i = 0; rulebook != NULL && i < bs_rulebook_get_n_sets (rulebook); i++)
    {
      const BsRuleSet *set = bs_rulebook_get_set (rulebook, i);

      /* The label of a set and how many rules it has: "Article 17". */
      g_string_append_printf (text, "%s%s %u", i > 0 ? " · " : "", set->label, set->rules->len);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_rule_sets (BsJournal *journal)
{
  BsRulebook *rulebook = bs_journal_get_rulebook (journal);
  GtkWidget *list,
      *group = bs_guidance_group_new (_ ("Whose rules"), _ ("Each set is kept apart from the others."), &list);

  for (guint i = 0; i < bs_rulebook_get_n_sets (rulebook); i++)
    {
      const BsRuleSet *set = bs_rulebook_get_set (rulebook, i);
      g_autofree char *name = g_strconcat (RULES_PREFIX, set->id, NULL);
      g_autofree char *count = g_strdup_printf (ngettext ("%u rule", "%u rules", set->rules->len), set->rules->len);

      gtk_list_box_append (GTK_LIST_BOX (list),
                           bs_guidance_row_new ("view-list-symbolic", set->title, count, "guidance.open", name));
    }
  return group;
}

static GtkWidget *
make_rule (const BsRule *rule)
{
  GtkWidget *box, *card = bs_guidance_card_new (&box);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *plate = bs_level_plate_new (rule->level);
  GtkWidget *level = bs_label_new (bs_level_get_label (rule->level), "caption-heading");

  gtk_widget_add_css_class (plate, "small");
  gtk_widget_add_css_class (level, bs_level_get_css_class (rule->level));
  gtk_box_append (GTK_BOX (words), level);
  gtk_box_append (GTK_BOX (words), bs_guidance_heading_new (rule->title, "heading"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (head), plate);
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (box), head);
  if (rule->quote[0] != '\0') /* else the line stands in the block */
    gtk_box_append (GTK_BOX (box), bs_label_new (rule->summary, NULL));
  gtk_box_append (GTK_BOX (box), bs_finding_quote_new (rule));
  {
    /* Translators: %s is what a rule asks for, "Arrange to see a doctor." */
    g_autofree char *text = g_strdup_printf (_ ("What to do: %s"), rule->action);

    gtk_box_append (GTK_BOX (box), bs_label_new (text, NULL));
  }
  if (rule->assumption != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Assumed: %s"), rule->assumption);

      gtk_box_append (GTK_BOX (box), bs_label_new (text, "remark"));
    }
  if (rule->note != NULL)
    gtk_box_append (GTK_BOX (box), bs_label_new (rule->note, "remark"));
  g_object_set_data_full (G_OBJECT (card), "rule-id", g_strdup (rule->id), g_free);
  gtk_widget_set_focusable (card, TRUE);
  bs_widget_set_accessible_label (card, rule->title);
  return card;
}

static GtkWidget *
make_rules (const BsRuleSet *set)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (page), bs_label_new (set->notice, NULL));
  for (guint i = 0; i < set->rules->len; i++)
    gtk_box_append (GTK_BOX (page), make_rule (set->rules->pdata[i]));
  return page;
}

/* By name */

char *
bs_guidance_subpage_dup_title (BsJournal *journal, const char *name)
{
  gboolean assessed = bs_journal_get_assessment (journal) != NULL;

  if (strcmp (name, "first-aid") == 0)
    return g_strdup (_ ("First aid and prevention"));
  if (strcmp (name, "known") == 0 && assessed)
    return g_strdup (_ ("Known to the doctor"));
  if (strcmp (name, "past") == 0 && assessed)
    return g_strdup (_ ("Past findings"));
  if (strcmp (name, "behaviour") == 0 && assessed)
    return g_strdup (_ ("How the pain behaved"));
  if (strcmp (name, "rules") == 0 && bs_journal_get_rulebook (journal) != NULL)
    return g_strdup (_ ("All rules in words"));
  if (g_str_has_prefix (name, RULES_PREFIX) && find_set (journal, name) != NULL)
    return g_strdup (find_set (journal, name)->title);
  return NULL;
}

const char *
bs_guidance_subpage_get_parent (const char *name)
{
  return g_str_has_prefix (name, RULES_PREFIX) ? "rules" : "";
}

GtkWidget *
bs_guidance_subpage_make_content (BsJournal *journal, const char *name)
{
  if (strcmp (name, "known") == 0)
    return bs_guidance_visits_new (journal);
  if (strcmp (name, "past") == 0)
    return bs_guidance_past_new (journal);
  if (strcmp (name, "behaviour") == 0)
    return make_behaviour (journal);
  if (strcmp (name, "rules") == 0)
    return make_rule_sets (journal);
  if (g_str_has_prefix (name, RULES_PREFIX))
    return make_rules (find_set (journal, name));
  return make_first_aid ();
}

gboolean
bs_guidance_subpage_follows_diary (const char *name)
{
  return strcmp (name, "known") == 0 || strcmp (name, "past") == 0 || strcmp (name, "behaviour") == 0;
}

char *
bs_guidance_subpage_dup_summary (BsJournal *journal, const char *name)
{
  BsAssessment *assessment = bs_journal_get_assessment (journal);

  if (strcmp (name, "past") == 0)
    {
      guint n = bs_assessment_get_past (assessment)->len;

      if (n == 0)
        return g_strdup (_ ("None so far"));
      return g_strdup_printf (ngettext ("%u, no longer met", "%u, no longer met", n), n);
    }
  if (strcmp (name, "known") == 0)
    return bs_guidance_visits_dup_summary (assessment);
  if (strcmp (name, "behaviour") == 0)
    return format_behaviour (journal);
  if (strcmp (name, "rules") == 0)
    return format_rule_counts (journal);
  return g_strdup (_ ("What the article suggests"));
}

GtkWidget *
bs_guidance_subpage_find_rule (GtkWidget *content, const char *rule_id)
{
  if (BS_IS_GUIDANCE_PAST (content))
    return bs_guidance_past_find (BS_GUIDANCE_PAST (content), rule_id);
  for (GtkWidget *child = gtk_widget_get_first_child (content); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (child), "rule-id"), rule_id) == 0)
      return child;
  return NULL;
}
