/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-level.h"

#include <glib/gi18n-lib.h>

static const char *const level_words[] = {
  [BS_LEVEL_NONE] = "none",     [BS_LEVEL_SELF_CARE] = "self-care", [BS_LEVEL_DOCTOR] = "doctor",
  [BS_LEVEL_URGENT] = "urgent", [BS_LEVEL_EMERGENCY] = "emergency",
};

static const char *const classification_words[] = {
  [BS_CLASS_NO_DATA] = "no-data",
  [BS_CLASS_UNDETERMINED] = "undetermined",
  [BS_CLASS_PRIMARY] = "primary",
  [BS_CLASS_SECONDARY] = "secondary",
};

static const char *const ending_words[] = {
  [BS_ENDING_NEGATIVE] = "negative", [BS_ENDING_PAIN_FREE] = "pain-free", [BS_ENDING_BETTER] = "better",
  [BS_ENDING_VISIT] = "visit",       [BS_ENDING_LAPSE] = "lapse",         [BS_ENDING_WINDOW] = "window",
  [BS_ENDING_NONE] = "none",
};

static const char *const prompt_words[] = {
  [BS_PROMPT_FUTURE_ENTRY] = "future-entry-ignored",  [BS_PROMPT_RELIEF_CHECK] = "relief-check-due",
  [BS_PROMPT_STILL_IN_PAIN] = "still-in-pain",        [BS_PROMPT_HOME_TEST] = "suggest-home-test",
  [BS_PROMPT_YEARLY_VISIT] = "yearly-visit-reminder",
};

const char *
bs_level_get_word (BsLevel level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (level_words), NULL);

  return level_words[level];
}

gint
bs_level_from_word (const char *word)
{
  for (guint level = 0; word != NULL && level < G_N_ELEMENTS (level_words); level++)
    if (g_str_equal (level_words[level], word))
      return (gint) level;
  return -1;
}

const char *
bs_classification_get_word (BsClassification class_)
{
  g_return_val_if_fail (class_ < G_N_ELEMENTS (classification_words), NULL);

  return classification_words[class_];
}

const char *
bs_ending_get_word (BsEnding ending)
{
  g_return_val_if_fail (ending < G_N_ELEMENTS (ending_words), NULL);

  return ending_words[ending];
}

const char *
bs_prompt_get_word (BsPromptKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (prompt_words), NULL);

  return prompt_words[kind];
}

const char *
bs_level_get_label (BsLevel level)
{
  switch (level)
    {
    case BS_LEVEL_NONE:
      /* Translators: in place of a level: no rule matches. Never a word that reassures. */
      return _ ("No rule matches");
    case BS_LEVEL_SELF_CARE:
      /* Translators: level of a rule: first aid, something to watch */
      return _ ("Self-care");
    case BS_LEVEL_DOCTOR:
      /* Translators: level of a rule: arrange to see a doctor */
      return _ ("Doctor");
    case BS_LEVEL_URGENT:
      /* Translators: level of a rule: medical help today */
      return _ ("Urgent");
    case BS_LEVEL_EMERGENCY:
      /* Translators: level of a rule: call an ambulance now */
      return _ ("Emergency");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
bs_level_get_action (BsLevel level)
{
  switch (level)
    {
    case BS_LEVEL_NONE:
      return _ ("No rule matches what you recorded. This does not mean nothing is wrong.");
    case BS_LEVEL_SELF_CARE:
      return _ ("The article suggests first aid and close attention.");
    case BS_LEVEL_DOCTOR:
      return _ ("Arrange to see a doctor.");
    case BS_LEVEL_URGENT:
      return _ ("Get medical help today. Do not wait for an ordinary appointment.");
    case BS_LEVEL_EMERGENCY:
      return _ ("Call your local emergency number now");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
bs_safety_get_disclaimer (void)
{
  return _ ("This diary applies rules from one general article (and, separately, public guidance). It is not medical "
            "advice, does not diagnose and can miss serious illness. If you are worried, seek help regardless of what "
            "it shows.");
}

const char *
bs_safety_get_always_line (void)
{
  return _ ("Numb between the legs, trouble passing or holding urine or stool, both legs weak, chest pain, fainting, "
            "after a serious accident: emergency help now");
}

const char *
bs_safety_get_not_for_you (void)
{
  return _ ("These rules were not written for you; ask a professional early.");
}

const char *
bs_safety_get_can_be_wrong (void)
{
  return _ ("A rule can be wrong and can miss serious illness. If you are worried, seek help whatever this shows.");
}

const char *
bs_ending_get_label (BsEnding ending)
{
  switch (ending)
    {
    case BS_ENDING_NEGATIVE:
      return _ ("no longer met: a later entry says none of these");
    case BS_ENDING_PAIN_FREE:
      return _ ("no longer met: a pain-free moment was recorded");
    case BS_ENDING_BETTER:
      return _ ("no longer met: less pain was recorded later");
    case BS_ENDING_VISIT:
      return _ ("no longer met: an examination was recorded");
    case BS_ENDING_LAPSE:
      return _ ("no longer met: nothing more was recorded for 72 hours");
    case BS_ENDING_WINDOW:
      return _ ("no longer met: the days that the rule counts have passed");
    case BS_ENDING_NONE:
      return _ ("met now");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
bs_classification_get_label (BsClassification class_)
{
  switch (class_)
    {
    case BS_CLASS_NO_DATA:
      return _ ("no pain recorded in the last 14 days");
    case BS_CLASS_UNDETERMINED:
      return _ ("behaved in no clear way in the last 14 days");
    case BS_CLASS_PRIMARY:
      return _ ("behaved like what the article calls “primary”");
    case BS_CLASS_SECONDARY:
      return _ ("behaved like what the article calls “secondary”");
    default:
      g_return_val_if_reached (NULL);
    }
}
