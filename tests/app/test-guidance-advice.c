/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-guidance-advice.h"
#include "guidance-fixture.h"

static void
test_rules_in_words (PageFixture *self, gconstpointer data)
{
  guidance_show (self, 960);
  for (guint i = 0; i < bs_rulebook_get_n_sets (self->rulebook); i++)
    {
      const BsRuleSet *set = bs_rulebook_get_set (self->rulebook, i);

      guidance_press_row (self, "All rules in words");
      guidance_press_row (self, set->title);
      g_assert_true (has_text (self->page, set->notice));
      for (guint j = 0; j < set->rules->len; j++)
        {
          const BsRule *rule = set->rules->pdata[j];
          g_autofree char *quote = g_strdup_printf ("“%s”", rule->quote);

          g_test_message ("%s", rule->id);
          g_assert_true (has_text (self->page, rule->title));
          g_assert_true (has_text (self->page, rule->summary));
          g_assert_true (rule->quote[0] == '\0' || has_text (self->page, quote));
          g_assert_true (has_text_in (self->page, rule->source));
        }
      gtk_widget_activate_action (self->page, "guidance.back", NULL); /* to the sets */
      gtk_widget_activate_action (self->page, "guidance.back", NULL);
      page_fixture_draw (self);
      g_assert_true (has_text (self->page, "Findings now"));
    }
}

/* rules.md 4.4, 4.5, 5.2: what of the article must not come back as advice. */
static void
test_advice (void)
{
  static const char *const forbidden[] = { "analgin",     "tempalgin",   "timpalgin", "spasmalgon",  "complete peace",
                                           "stillness",   "corset",      "belt",      "insole",      "orthop",
                                           "acupuncture", "x-ray",       "mri",       "vitamin",     "hernia",
                                           "disc",        "paracetamol", "you may ",  "you can walk" };
  const BsAdvice *lists[] = { bs_advice_first_aid, bs_advice_get_help, bs_advice_prevention };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_assert_nonnull (lists[i][0].text);
      for (const BsAdvice *advice = lists[i]; advice->text != NULL; advice++)
        {
          g_autofree char *text = g_utf8_strdown (advice->text, -1);
          g_autofree char *quote = g_utf8_strdown (advice->quote, -1);
          g_auto (GStrv) words = g_strsplit (advice->quote, " ", -1);

          g_assert_cmpuint (strlen (advice->section), >, 0);
          g_assert_cmpuint (g_strv_length (words), <=, 25); /* no quotation is longer, rules.md 1 */
          for (guint j = 0; j < G_N_ELEMENTS (forbidden); j++)
            {
              g_assert_null (strstr (text, forbidden[j]));
              g_assert_null (strstr (quote, forbidden[j]));
            }
        }
    }
}

static void
test_first_aid (PageFixture *self, gconstpointer data)
{
  guidance_show (self, 960);
  guidance_press_row (self, "First aid and prevention");
  g_assert_true (has_text (self->page, bs_advice_get_introduction ()));
  g_assert_true (has_text (self->page, "1. Sit down, or better lie down, and relax."));
  g_assert_true (has_text_in (self->page, "call your local emergency number now"));
  g_assert_true (has_text (self->page, bs_advice_get_left_out ()));
}

static void
test_min_width (PageFixture *self, gconstpointer data)
{
  static const char *const names[] = { "known", "past",          "behaviour",     "first-aid",
                                       "rules", "rules:article", "rules:guidance" };
  gint least;

  guidance_put_visit (self, "2026-11-19T10:00+01:00", NULL, NULL);
  g_free (guidance_put_leg_pain (self, "2026-11-10T18:40+01:00"));
  g_free (guidance_put_leg_pain (self, "2026-11-21T18:40+01:00"));
  guidance_show (self, 360);
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 340);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i]);
      gtk_widget_activate_action (self->page, "guidance.open", "s", names[i]);
      page_fixture_draw (self);
      gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 340);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD_GUIDANCE_TEST ("rules-in-words", NULL, test_rules_in_words);
  g_test_add_func ("/guidance/advice", test_advice);
  ADD_GUIDANCE_TEST ("first-aid", NULL, test_first_aid);
  ADD_GUIDANCE_TEST ("min-width", NULL, test_min_width);
  return g_test_run ();
}
