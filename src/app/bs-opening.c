/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-opening.h"

#include <glib/gi18n-lib.h>

#include "bs-rule-settings.h"

void
bs_opening_open (BsOpening *self, const char *path, gboolean own_rules, BsInstant at)
{
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autofree char *own_folder = own_rules ? bs_rulebook_dup_own_folder () : NULL;
  g_autoptr (BsStore) store = bs_store_open (path, &self->diary_fault);
  g_autoptr (BsRulebook) rulebook = NULL;

  if (!store)
    return;
  rulebook = bs_rulebook_load (folder, own_folder, &self->rules_fault);
  self->journal = bs_journal_new (store, rulebook, bs_rule_settings_load (store));
  if (bs_instant_is_set (at))
    bs_journal_set_clock (self->journal, at);
}

void
bs_opening_clear (BsOpening *self)
{
  g_clear_object (&self->journal);
  g_clear_error (&self->diary_fault);
  g_clear_error (&self->rules_fault);
}

const char *
bs_opening_get_fault_title (const GError *fault)
{
  if (fault->domain == BS_STORE_ERROR)
    switch ((BsStoreError) fault->code)
      {
      case BS_STORE_ERROR_FULL:
        return _ ("No room left for the diary");
      case BS_STORE_ERROR_READ_ONLY:
        return _ ("The diary cannot be written");
      case BS_STORE_ERROR_BUSY:
        return _ ("The diary is in use");
      case BS_STORE_ERROR_DAMAGED:
        return _ ("The diary is damaged");
      case BS_STORE_ERROR_LATER_SCHEMA:
        return _ ("The diary is from a later version");
      case BS_STORE_ERROR_FOREIGN:
        return _ ("This is not a diary");
      case BS_STORE_ERROR_FAILED:
      case BS_STORE_ERROR_NOT_FOUND:
      default:
        break;
      }
  return _ ("The diary cannot be opened");
}

const char *
bs_opening_get_fault_help (const GError *fault)
{
  if (g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED))
    return _ ("Nothing was changed in it. Keep this file; a backup can be put in its place.");
  if (g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_LATER_SCHEMA))
    return _ ("Nothing was changed in it. Open it with the version that wrote it, or a later one.");
  return "";
}
