/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

#include "bs-asked-topics.h"
#include "bs-language.h"
#include "bs-text.h"

/* What was not asked cannot be judged (rules.md 3.4): the rules by what they ask for, so that a doctor can ask it. */

/* Those behind the topics: rules of the person's own set. */
#define OTHERS (-1)

/* (transfer full): the ids of the rules of a topic that could not be judged, of this level at least; "" where there is
 * none. */
static char *
list_rules (const BsReportMaker *maker, gint topic, BsLevel least)
{
  const GArray *rows = bs_assessment_get_not_evaluated (maker->assessment);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const BsRule *rule = g_array_index (rows, BsNotEvaluated, i).rule;

      if (rule->level >= least && bs_asked_topic_find (rule) == topic)
        {
          g_autofree char *id = bs_language_isolate_left_to_right (rule->id);

          bs_text_append_item (ids, id);
        }
    }
  return g_string_free (ids, FALSE);
}

static void
add_topic (const BsReportMaker *maker, BsReportText *text, gint topic)
{
  g_autofree char *ids = list_rules (maker, topic, BS_LEVEL_URGENT);

  if (*ids != '\0')
    bs_report_text_join (text, BS_ROLE_PLAIN, _ (", "),
                         topic == OTHERS ? _ ("other questions") : bs_asked_topic_get_short_title (topic));
}

char *
bs_report_dup_not_asked (const BsReportMaker *maker)
{
  g_autoptr (BsReportText) text = bs_report_text_new ();

  for (gint topic = 0; topic < BS_N_ASKED_TOPICS; topic++)
    add_topic (maker, text, topic);
  add_topic (maker, text, OTHERS);
  bs_report_text_capitalise (text);
  return g_strdup (bs_report_text_get (text));
}

static void
add_rules (const BsReportMaker *maker, BsReportSection *section, gint topic)
{
  g_autofree char *ids = list_rules (maker, topic, BS_LEVEL_NONE);
  BsReportText *text;

  if (*ids == '\0')
    return;
  text = bs_report_section_add_text (section, BS_BLOCK_BULLET);
  /* With the language's colon; the ids are in another role. */
  bs_report_text_add_format (text, BS_ROLE_STRONG, _ ("%s: %s"),
                             topic == OTHERS ? _ ("Other questions") : bs_asked_topic_get_title (topic), "");
  bs_report_text_add (text, BS_ROLE_PLAIN, ids);
}

void
bs_report_add_not_judged (BsReportMaker *maker)
{
  const GArray *rows = bs_assessment_get_not_evaluated (maker->assessment);
  BsReportSection *section = bs_report_add_section (maker->report, BS_SECTION_NOT_JUDGED, _ ("Could not be judged"),
                                                    _ ("not asked is not “no”"));
  g_autofree char *at = bs_report_format_moment (maker->at, maker->today);

  if (rows->len == 0)
    {
      bs_report_text_add (bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH), BS_ROLE_PLAIN,
                          _ ("Every rule could be judged: what it needs was asked in the last 72 hours."));
      return;
    }
  bs_report_text_add_format (bs_report_section_add_text (section, BS_BLOCK_PARAGRAPH), BS_ROLE_PLAIN,
                             _ ("Not asked in the 72 hours before %s, so these rules could not be met:"), at);
  for (gint topic = 0; topic < BS_N_ASKED_TOPICS; topic++)
    add_rules (maker, section, topic);
  add_rules (maker, section, OTHERS);
}
