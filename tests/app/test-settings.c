/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>

#include "bs-emergency-number.h"
#include "bs-settings.h"

/* The same, kept by the desktop and in memory only. */
static BsSettings *
new_settings (gconstpointer kept)
{
  BsSettings *settings = bs_settings_new (GPOINTER_TO_INT (kept));

  g_assert_cmpint (bs_settings_get_kept (settings), ==, GPOINTER_TO_INT (kept));
  return settings;
}

static void
reset_kept (void)
{
  g_autoptr (GSettings) kept = g_settings_new (BS_APP_ID);
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (kept, "settings-schema", &schema, NULL);
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i]; i++)
    g_settings_reset (kept, keys[i]);
}

/* Keys, types and defaults are the schema's. */
static void
test_schema (void)
{
  g_autoptr (GSettings) schema_settings = g_settings_new (BS_APP_ID);
  g_autoptr (BsSettings) memory = bs_settings_new (FALSE);
  g_autoptr (GSettingsSchema) schema = NULL;

  reset_kept ();
  g_object_get (schema_settings, "settings-schema", &schema, NULL);
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);
  g_assert_cmpuint (g_strv_length (keys), ==, 19);
  for (guint i = 0; keys[i]; i++)
    {
      g_autoptr (GVariant) value = g_settings_get_default_value (schema_settings, keys[i]);
      g_autofree char *string = NULL;

      g_test_message ("%s", keys[i]);
      if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
        g_assert_cmpint (bs_settings_get_boolean (memory, keys[i]), ==, g_variant_get_boolean (value));
      else if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
        g_assert_cmpint (bs_settings_get_int (memory, keys[i]), ==, g_variant_get_int32 (value));
      else
        {
          string = bs_settings_dup_string (memory, keys[i]);
          g_assert_cmpstr (string, ==, g_variant_get_string (value, NULL));
        }
    }
}

static void
count_change (BsSettings *settings, const char *key, guint *count)
{
  (*count)++;
}

static void
test_changes (gconstpointer kept)
{
  reset_kept ();
  g_autoptr (BsSettings) settings = new_settings (kept);
  guint of_key = 0, of_all = 0;

  g_signal_connect (settings, "changed::" BS_SETTING_DAILY_REMINDER_TIME, G_CALLBACK (count_change), &of_key);
  g_signal_connect (settings, "changed", G_CALLBACK (count_change), &of_all);
  bs_settings_set_int (settings, BS_SETTING_DAILY_REMINDER_TIME, 0);
  bs_settings_set_int (settings, BS_SETTING_DAILY_REMINDER_TIME, 0);
  g_assert_cmpint (bs_settings_get_int (settings, BS_SETTING_DAILY_REMINDER_TIME), ==, 0);
  bs_settings_set_boolean (settings, BS_SETTING_DAILY_REMINDER, TRUE);
  g_assert_cmpuint (of_key, ==, 1);
  g_assert_cmpuint (of_all, ==, 2);
}

static void
test_binding (gconstpointer kept)
{
  reset_kept ();
  g_autoptr (BsSettings) settings = new_settings (kept);
  g_autoptr (GSimpleAction) other = g_simple_action_new ("other", NULL);

  bs_settings_set_boolean (settings, BS_SETTING_REMIND_RELIEF, TRUE);
  {
    g_autoptr (GSimpleAction) action = g_simple_action_new ("action", NULL);

    g_simple_action_set_enabled (action, FALSE);
    bs_settings_bind (settings, BS_SETTING_REMIND_RELIEF, G_OBJECT (action), "enabled");
    g_assert_true (g_action_get_enabled (G_ACTION (action)));
    g_simple_action_set_enabled (action, FALSE);
    g_assert_false (bs_settings_get_boolean (settings, BS_SETTING_REMIND_RELIEF));
    bs_settings_set_boolean (settings, BS_SETTING_REMIND_RELIEF, TRUE);
    g_assert_true (g_action_get_enabled (G_ACTION (action)));
  }
  /* Without the object, and then without the settings. */
  bs_settings_set_boolean (settings, BS_SETTING_REMIND_RELIEF, FALSE);
  bs_settings_bind (settings, BS_SETTING_REMIND_RELIEF, G_OBJECT (other), "enabled");
  g_clear_object (&settings);
  g_simple_action_set_enabled (other, TRUE);
}

static void
test_number (gconstpointer kept)
{
  reset_kept ();
  g_autoptr (BsSettings) settings = new_settings (kept);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = bs_settings_dup_emergency_number (settings), *changed = NULL, *after = NULL;

  g_assert_cmpstr (before, ==, bs_emergency_number_of_system ());
  g_assert_true (bs_settings_set_emergency_number (settings, "999", &error));
  g_assert_no_error (error);
  g_assert_false (bs_settings_set_emergency_number (settings, "call me", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  changed = bs_settings_dup_emergency_number (settings);
  g_assert_cmpstr (changed, ==, "999");

  /* As somebody wrote it by hand. */
  bs_settings_set_string (settings, BS_SETTING_EMERGENCY_NUMBER, "rm -rf");
  after = bs_settings_dup_emergency_number (settings);
  g_assert_cmpstr (after, ==, bs_emergency_number_of_system ());
  g_assert_true (bs_settings_set_emergency_number (settings, NULL, &error));
  g_assert_no_error (error);
}

static void
test_window (gconstpointer kept)
{
  static const struct
  {
    gint width, height;
    gboolean used;
  } rows[] = { { 500, 600, TRUE }, { 200, 200, TRUE }, { 199, 600, FALSE }, { 500, 199, FALSE }, { 0, 0, FALSE } };

  reset_kept ();
  g_autoptr (BsSettings) settings = new_settings (kept);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint width = 960, height = 720;
      gboolean maximized = FALSE;

      bs_settings_set_window (settings, rows[i].width, rows[i].height, TRUE);
      bs_settings_get_window (settings, &width, &height, &maximized);
      g_assert_cmpint (width, ==, rows[i].used ? rows[i].width : 960);
      g_assert_cmpint (height, ==, rows[i].used ? rows[i].height : 720);
      g_assert_true (maximized);
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    GTestDataFunc func;
  } tests[] = {
    { "changes", test_changes }, { "binding", test_binding }, { "number", test_number }, { "window", test_window }
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/schema", test_schema);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (gint kept = 0; kept < 2; kept++)
      {
        g_autofree char *path = g_strdup_printf ("/settings/%s/%s", tests[i].name, kept ? "kept" : "in-memory");
        g_test_add_data_func (path, GINT_TO_POINTER (kept), tests[i].func);
      }
  return g_test_run ();
}
