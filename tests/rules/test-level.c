/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bs-level.h"

static void
test_words (void)
{
  static const char *const levels[] = { "none", "self-care", "doctor", "urgent", "emergency" };
  static const char *const classes[] = { "no-data", "undetermined", "primary", "secondary" };
  static const char *const endings[] = { "negative", "pain-free", "better", "visit", "lapse", "window" };
  static const char *const prompts[] = { "future-entry-ignored", "relief-check-due", "still-in-pain",
                                         "suggest-home-test", "yearly-visit-reminder" };
  static const char *const no_levels[] = { "", "Urgent", "urgent ", "self", "self-cared" };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_assert_cmpstr (bs_level_get_word (i), ==, levels[i]);
      g_assert_cmpint (bs_level_from_word (levels[i]), ==, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (no_levels); i++)
    g_assert_cmpint (bs_level_from_word (no_levels[i]), ==, -1);
  g_assert_cmpint (bs_level_from_word (NULL), ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    g_assert_cmpstr (bs_classification_get_word (i), ==, classes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    g_assert_cmpstr (bs_ending_get_word (i), ==, endings[i]);
  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_assert_cmpstr (bs_prompt_get_word (i), ==, prompts[i]);
      /* BsPromptKind is in order of the ids: lists of prompts are sorted by it. */
      if (i > 0)
        g_assert_cmpstr (prompts[i - 1], <, prompts[i]);
    }
}

/* rules.md 5.3, word by word. */
static void
test_sentences (void)
{
  g_assert_cmpstr (bs_level_get_action (BS_LEVEL_EMERGENCY), ==, "Call your local emergency number now");
  g_assert_cmpstr (bs_level_get_action (BS_LEVEL_URGENT), ==,
                   "Get medical help today. Do not wait for an ordinary appointment.");
  g_assert_cmpstr (bs_level_get_action (BS_LEVEL_DOCTOR), ==, "Arrange to see a doctor.");
  g_assert_true (g_str_has_prefix (bs_level_get_action (BS_LEVEL_SELF_CARE), "The article suggests "));
  g_assert_cmpstr (bs_level_get_action (BS_LEVEL_NONE), ==,
                   "No rule matches what you recorded. This does not mean nothing is wrong.");
  g_assert_cmpstr (bs_safety_get_disclaimer (), ==,
                   "This diary applies rules from one general article (and, separately, public guidance). It is not "
                   "medical advice, does not diagnose and can miss serious illness. If you are worried, seek help "
                   "regardless of what it shows.");
  g_assert_cmpstr (bs_safety_get_always_line (), ==,
                   "Numb between the legs, trouble passing or holding urine or stool, both legs weak, chest pain, "
                   "fainting, after a serious accident: emergency help now");
  g_assert_cmpstr (bs_safety_get_not_for_you (), ==, "These rules were not written for you; ask a professional early.");
}

/* rules.md 5.2: nothing that reassures, above all not where a rule has ended. */
static void
test_no_reassurance (void)
{
  static const char *const never[] = { "heal",    "cured", "fine",   "all clear", "nothing serious",
                                       "no need", "safe",  "better", "good",      "diagnosis" };
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = BS_LEVEL_NONE; i <= BS_LEVEL_EMERGENCY; i++)
    {
      g_ptr_array_add (texts, (gpointer) bs_level_get_label (i));
      g_ptr_array_add (texts, (gpointer) bs_level_get_action (i));
    }
  for (guint i = BS_ENDING_NEGATIVE; i <= BS_ENDING_NONE; i++)
    g_ptr_array_add (texts, (gpointer) bs_ending_get_label (i));
  for (guint i = BS_CLASS_NO_DATA; i <= BS_CLASS_SECONDARY; i++)
    g_ptr_array_add (texts, (gpointer) bs_classification_get_label (i));
  g_ptr_array_add (texts, (gpointer) bs_safety_get_can_be_wrong ());
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *lower = g_utf8_strdown (g_ptr_array_index (texts, i), -1);

      g_assert_cmpuint (strlen (lower), >, 0);
      for (guint k = 0; k < G_N_ELEMENTS (never); k++)
        if (strstr (lower, never[k]) != NULL)
          g_error ("“%s” says “%s”", lower, never[k]);
    }
  for (guint i = BS_ENDING_NEGATIVE; i < BS_ENDING_NONE; i++)
    g_assert_true (g_str_has_prefix (bs_ending_get_label (i), "no longer met: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/level/words", test_words);
  g_test_add_func ("/rules/level/sentences", test_sentences);
  g_test_add_func ("/rules/level/no-reassurance", test_no_reassurance);
  return g_test_run ();
}
