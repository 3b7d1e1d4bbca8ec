/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

/* What was not asked cannot be judged (rules.md 3.4): the rules by what they ask for, so that a doctor can ask it. */

static const struct
{
  const char *title;
  guint fields;  /* BsAskedField: any of these */
  guint64 signs; /* … of BS_ASKED_SIGNS: any of these */
} topics[] = {
  /* Translators: what a patient was not asked, in a list: “bladder and bowel, both legs, fever” */
  { N_ ("bladder, bowel, sexual change"), BS_ASKED_SIGNS,
    BS_BIT (BS_SIGN_BLADDER_LEAK) | BS_BIT (BS_SIGN_BOWEL_LEAK) | BS_BIT (BS_SIGN_REDUCED_BLADDER_BOWEL_FEELING) |
        BS_BIT (BS_SIGN_SEXUAL_CHANGE) },
  { N_ ("leg weakness, gait"), BS_ASKED_SIGNS,
    BS_BIT (BS_SIGN_LEG_WEAKNESS) | BS_BIT (BS_SIGN_LEG_WEAKNESS_BOTH) | BS_BIT (BS_SIGN_BOTH_LEGS) |
        BS_BIT (BS_SIGN_FOOT_DROP) | BS_BIT (BS_SIGN_GAIT_CHANGE) },
  { N_ ("chest pain"), BS_ASKED_SIGNS, BS_BIT (BS_SIGN_CHEST_OR_HEART_PAIN) | BS_BIT (BS_SIGN_FAINT_OR_DIZZY) },
  { N_ ("fever, urine, belly"), BS_ASKED_SIGNS,
    BS_BIT (BS_SIGN_FEVER) | BS_BIT (BS_SIGN_CHILLS) | BS_BIT (BS_SIGN_PAINFUL_URINATION) |
        BS_BIT (BS_SIGN_BLOOD_IN_URINE) | BS_BIT (BS_SIGN_STOOL_PROBLEM) | BS_BIT (BS_SIGN_PULSATING_ABDOMEN) },
  { N_ ("numbness"), BS_ASKED_NUMB, 0 },
  { N_ ("fall, accident, straining"), BS_ASKED_TRIGGERS, 0 },
  { N_ ("where pain spreads"), BS_ASKED_RADIATES, 0 },
  { N_ ("other signs"), BS_ASKED_SIGNS, ~G_GUINT64_CONSTANT (0) },
};

/* The signs without which the rule cannot be judged, as a set over all its questions. */
static guint
find_topic (const BsNotEvaluated *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics) - 1; i++)
    if ((topics[i].fields & row->fields) != 0 && (topics[i].signs == 0 || (topics[i].signs & row->signs) != 0))
      return i;
  return G_N_ELEMENTS (topics) - 1;
}

char *
bs_report_dup_not_asked (const BsReportMaker *maker)
{
  const GArray *rows = bs_assessment_get_not_evaluated (maker->assessment);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (BsReportText) capital = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    for (guint k = 0; k < rows->len; k++)
      {
        const BsNotEvaluated *row = &g_array_index (rows, BsNotEvaluated, k);

        if (row->rule->level < BS_LEVEL_URGENT || find_topic (row) != i)
          continue;
        g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", _ (topics[i].title));
        break;
      }
  capital = bs_report_text_new_plain (text->str);
  bs_report_text_capitalise (capital);
  return g_strdup (bs_report_text_get (capital));
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
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autoptr (GString) ids = g_string_new (NULL);
      BsReportText *text;

      for (guint k = 0; k < rows->len; k++)
        {
          const BsNotEvaluated *row = &g_array_index (rows, BsNotEvaluated, k);

          if (find_topic (row) == i)
            g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", row->rule->id);
        }
      if (ids->len == 0)
        continue;
      text = bs_report_section_add_text (section, BS_BLOCK_BULLET);
      bs_report_text_add_format (text, BS_ROLE_STRONG, "%s: ", _ (topics[i].title));
      bs_report_text_capitalise (text);
      bs_report_text_add (text, BS_ROLE_PLAIN, ids->str);
    }
}
