/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-guidance-advice.h"
#include "bs-language.h"
#include "bs-quotation.h"
#include "guidance-fixture.h"

/* A quotation that is read in another language is said to be translated. Run in English, and in a language that is made up
 * (LANGUAGE) in which everything has a translation. */

static gboolean
is_another_language (void)
{
  return g_getenv ("LANGUAGE") != NULL;
}

static void
test_rules (PageFixture *self, gconstpointer data)
{
  const BsRule *rule = bs_rulebook_find (self->rulebook, "leg-or-foot-pain");
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), bs_rule_get_quotation (rule));
  g_autofree char *plain = g_strdup_printf (_ ("article %s"), "L417");
  g_autofree char *marked = g_strdup_printf (_ ("article %s, translated"), "L417");

  g_assert_cmpstr (rule->quote, ==, "back pain is combined with pain in the lower leg and feet");
  g_assert_cmpint (g_str_equal (bs_rule_get_quotation (rule), rule->quote), ==, !is_another_language ());
  guidance_show (self, 960);
  guidance_press_row (self, _ ("All rules in words"));
  guidance_press_row (self, rule->set->title);
  g_assert_true (has_text (self->page, quoted));
  g_assert_cmpint (has_text_in (self->page, marked), ==, is_another_language ());
  g_assert_cmpint (has_text_in (self->page, plain), ==, !is_another_language ());
}

static void
test_advice (PageFixture *self, gconstpointer data)
{
  const BsAdvice *advice = &bs_advice_first_aid[0];
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), bs_quotation_translate (advice->quote));
  g_autofree char *plain = g_strdup_printf (_ ("Article, “%s”"), _ (advice->section));
  g_autofree char *marked = g_strdup_printf (_ ("Article, “%s”, translated"), _ (advice->section));

  guidance_show (self, 960);
  guidance_press_row (self, _ ("First aid and prevention"));
  g_assert_true (has_text (self->page, quoted));
  g_assert_cmpint (has_text (self->page, marked), ==, is_another_language ());
  g_assert_cmpint (has_text (self->page, plain), ==, !is_another_language ());
}

int
main (int argc, char **argv)
{
  bs_language_set_up ();
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD_GUIDANCE_TEST ("quotation/rules", NULL, test_rules);
  ADD_GUIDANCE_TEST ("quotation/advice", NULL, test_advice);
  return g_test_run ();
}
