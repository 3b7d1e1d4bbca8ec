/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-own-rules.h"

#include <glib/gi18n-lib.h>

static void
own_rules_free (gpointer data)
{
  BsOwnRules *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/* The set of a rulebook that is neither the article's nor the guidance: NULL where there is none. */
static const BsRuleSet *
get_own_set (BsRulebook *rulebook)
{
  return bs_rulebook_get_n_sets (rulebook) > 2 ? bs_rulebook_get_set (rulebook, 2) : NULL;
}

/* Whether every rule of the file is among those in use. What is in such a rule may have been changed since: then it
 * reads so at the next start. */
static gboolean
is_in_use (const BsRuleSet *set, BsRulebook *rulebook)
{
  const BsRuleSet *used = rulebook ? get_own_set (rulebook) : NULL;

  for (guint i = 0; i < set->rules->len; i++)
    {
      const BsRule *rule = used ? bs_rulebook_find (rulebook, ((BsRule *) set->rules->pdata[i])->id) : NULL;

      if (!rule || rule->set != used)
        return FALSE;
    }
  return TRUE;
}

static void
describe (BsOwnRules *self, const char *path, BsRulebook *rulebook)
{
  g_autofree char *installed = bs_rulebook_dup_installed_folder ();
  const char *const files[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (BsRulebook) alone = bs_rulebook_load_files (installed, files, &error);
  const BsRuleSet *set = alone ? get_own_set (alone) : NULL;
  guint n = set ? set->rules->len : 0;

  if (!alone)
    {
      self->fault = TRUE;
      /* Translators: what is wrong with a file of rules */
      self->text = g_strdup_printf (
          _ ("Not valid: %s. While it is there, Backstory judges nothing after its next start."), error->message);
      return;
    }
  self->in_use = set && is_in_use (set, rulebook);
  self->text = self->in_use ? g_strdup_printf (ngettext ("%u rule, in use", "%u rules, in use", n), n)
                            : g_strdup_printf (ngettext ("%u rule, used when Backstory starts next",
                                                         "%u rules, used when Backstory starts next", n),
                                               n);
}

GPtrArray *
bs_own_rules_list (const char *folder, BsRulebook *rulebook, GError **error)
{
  g_autoptr (GPtrArray) paths = bs_rulebook_list_own_files (folder, error);
  g_autoptr (GPtrArray) list = NULL;

  if (!paths)
    return NULL;
  list = g_ptr_array_new_with_free_func (own_rules_free);
  for (guint i = 0; i < paths->len; i++)
    {
      BsOwnRules *self = g_new0 (BsOwnRules, 1);

      self->name = g_filename_display_basename (paths->pdata[i]);
      describe (self, paths->pdata[i], rulebook);
      g_ptr_array_add (list, self);
    }
  return g_steal_pointer (&list);
}
