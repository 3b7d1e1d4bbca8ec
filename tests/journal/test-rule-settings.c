/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "bs-rule-settings.h"

static void
test_stored (void)
{
  static const struct
  {
    const char *text; /* NULL: not stored */
    gint minutes;
  } rows[] = {
    { NULL, 30 },   { "1", 1 },   { "45", 45 }, { "1440", 1440 }, { "0", 30 },
    { "1441", 30 }, { "-5", 30 }, { "", 30 },   { "45 min", 30 },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("backstory-rule-settings-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  BsStore *store = bs_store_open (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("“%s”", rows[i].text ? rows[i].text : "(nothing)");
      if (rows[i].text)
        g_assert_true (bs_store_put_value (store, "long-walk-min", rows[i].text, &error));
      g_assert_cmpint (bs_rule_settings_load (store).long_walk_min, ==, rows[i].minutes);
    }
  g_assert_true (bs_rule_settings_save (store, (BsRuleSettings){ .long_walk_min = 25 }, &error));
  g_assert_no_error (error);
  g_clear_object (&store);
  store = bs_store_open (path, &error);
  g_assert_cmpint (bs_rule_settings_load (store).long_walk_min, ==, 25);
  g_clear_object (&store);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-settings/stored", test_stored);
  return g_test_run ();
}
