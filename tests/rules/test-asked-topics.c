/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-asked-topics.h"

#include "bs-assessment.h"
#include "bs-known-rules.h"

/* Every installed rule that asks for something stands under one question, and no question names a rule that is not
 * there. */

static BsRulebook *
load (void)
{
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autoptr (GError) error = NULL;
  BsRulebook *rulebook = bs_rulebook_load (folder, NULL, &error);

  g_assert_no_error (error);
  return rulebook;
}

static void
test_rules (void)
{
  g_autoptr (BsRulebook) rulebook = load ();
  guint n = 0;

  for (guint i = 0; i < bs_rulebook_get_n_rules (rulebook); i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (rulebook, i);

      g_test_message ("%s", rule->id);
      if (rule->asks != 0)
        g_assert_cmpint (bs_asked_topic_find (rule), >=, 0);
      n += bs_asked_topic_find (rule) >= 0;
    }
  g_assert_cmpuint (n, >, 20);
}

static void
test_topics (void)
{
  g_autoptr (BsRulebook) rulebook = load ();
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (gint topic = 0; topic < BS_N_ASKED_TOPICS; topic++)
    {
      const char *const *rules = bs_asked_topic_get_rules (topic);

      g_assert_true (g_hash_table_add (titles, (gpointer) bs_asked_topic_get_title (topic)));
      g_assert_true (g_hash_table_add (titles, (gpointer) bs_asked_topic_get_short_title (topic)));
      g_assert_cmpstr (bs_asked_topic_get_id (topic), ==, rules[0]);
      for (guint i = 0; rules[i] != NULL; i++)
        {
          const BsRule *rule = bs_rulebook_find (rulebook, rules[i]);

          g_test_message ("%s", rules[i]);
          g_assert_nonnull (rule);
          g_assert_true (g_hash_table_add (ids, (gpointer) rules[i]));
          g_assert_cmpint (bs_asked_topic_find (rule), ==, topic);
        }
    }
}

/* rules.md 3.3: 30 days where none is named, at most 92. */
static void
test_known_until (void)
{
  static const struct
  {
    const char *until, *wanted;
  } cases[] = {
    { NULL, "2026-12-01" },
    { "2026-11-05", "2026-11-05" },
    { "2027-02-01", "2027-02-01" },
    { "2027-02-02", "2027-02-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsVisit) visit = bs_visit_new ();
      char date[16];

      g_assert_true (bs_instant_parse ("2026-11-01T10:00+01:00", FALSE, &visit->at, NULL));
      if (cases[i].until != NULL)
        g_assert_true (bs_instant_parse (cases[i].until, TRUE, &visit->knows_until, NULL));
      g_assert_cmpstr (bs_date_print (bs_visit_get_known_until (visit), date), ==, cases[i].wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/asked-topics/rules", test_rules);
  g_test_add_func ("/asked-topics/topics", test_topics);
  g_test_add_func ("/asked-topics/known-until", test_known_until);
  return g_test_run ();
}
