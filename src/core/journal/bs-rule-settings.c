/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-rule-settings.h"

#define LONG_WALK "long-walk-min"

BsRuleSettings
bs_rule_settings_load (BsStore *store)
{
  BsRuleSettings settings = BS_RULE_SETTINGS_DEFAULT;
  g_autofree char *text = bs_store_get_value (store, LONG_WALK, NULL);
  gint64 minutes;

  if (text && g_ascii_string_to_signed (text, 10, 1, BS_MINUTES_MAX, &minutes, NULL))
    settings.long_walk_min = (gint) minutes;
  return settings;
}

gboolean
bs_rule_settings_save (BsStore *store, BsRuleSettings settings, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%d", settings.long_walk_min);

  return bs_store_put_value (store, LONG_WALK, text, error);
}
