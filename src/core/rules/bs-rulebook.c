/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "paths.h"

#include "bs-rule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-condition.h"
#include "bs-rule-json.h"
#include "bs-rule-reader.h"

struct _BsRulebook
{
  gatomicrefcount ref_count;
  GPtrArray *sets;   /* BsRuleSet */
  GPtrArray *rules;  /* BsRule, of all sets, at their index */
  GHashTable *by_id; /* id → BsRule */
  guint n_conditions;
};

static BsRulebook *
bs_rulebook_new (void)
{
  BsRulebook *self = g_new0 (BsRulebook, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_rule_set_free);
  self->rules = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

BsRulebook *
bs_rulebook_ref (BsRulebook *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_rulebook_unref (BsRulebook *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->sets);
  g_free (self);
}

/* Takes over the rules of a set just read from `file` into the index. */
static gboolean
add_rules (BsRulebook *self, const GPtrArray *rules, const char *file, GError **error)
{
  for (guint i = 0; i < rules->len; i++)
    {
      BsRule *rule = g_ptr_array_index (rules, i);
      BsRulePlace place = { file, rule->id };

      if (g_hash_table_contains (self->by_id, rule->id))
        return bs_rule_fault (error, BS_RULE_ERROR_DUPLICATE, &place, "id", "%s",
                              _ ("another set or file has it already"));
      if (self->rules->len == BS_MAX_RULES)
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, &place, NULL,
                              _ ("there may be at most %d rules in all sets together"), BS_MAX_RULES);
      self->n_conditions += rule->conditions->len;
      if (self->n_conditions > BS_MAX_CONDITIONS)
        return bs_rule_fault (error, BS_RULE_ERROR_RANGE, &place, "conditions",
                              _ ("there may be at most %d conditions in all sets together"), BS_MAX_CONDITIONS);
      rule->index = self->rules->len;
      g_ptr_array_add (self->rules, rule);
      g_hash_table_insert (self->by_id, rule->id, rule);
    }
  return TRUE;
}

static gboolean
add_installed (BsRulebook *self, BsRuleSetKind kind, const char *folder, const char *file, GError **error)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *name = g_filename_display_name (path);
  BsRuleSet *set = bs_rule_set_new_from_file (kind, path, error);

  if (set == NULL)
    return FALSE;
  g_ptr_array_add (self->sets, set);
  return add_rules (self, set->rules, name, error);
}

static void
append_text (char **text, const char *more, const char *between)
{
  char *joined;

  if (g_str_equal (*text, more))
    return;
  joined = g_strconcat (*text, between, more, NULL);
  g_free (*text);
  *text = joined;
}

/* All own files are one set (rules.md 3.5). */
static void
merge (BsRuleSet *self, BsRuleSet *other)
{
  gboolean same_title = g_str_equal (self->title, other->title);
  gboolean same_label = g_str_equal (self->label, other->label);

  if (!same_title)
    {
      g_free (self->title);
      self->title = g_strdup (_ ("Your own rules"));
    }
  if (!same_label)
    {
      g_free (self->label);
      self->label = g_strdup (_ ("Your own rules"));
    }
  append_text (&self->revision, other->revision, "+");
  append_text (&self->notice, other->notice, " ");
  while (other->rules->len > 0)
    {
      BsRule *rule = g_ptr_array_steal_index (other->rules, 0);

      rule->set = self;
      g_ptr_array_add (self->rules, rule);
    }
}

static gboolean
add_own (BsRulebook *self, const char *path, BsRuleSet **own, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BsRuleSet) set = bs_rule_set_new_from_file (BS_RULE_SET_OWN, path, error);

  if (set == NULL || !add_rules (self, set->rules, name, error))
    return FALSE;
  if (*own == NULL)
    {
      *own = g_steal_pointer (&set);
      g_ptr_array_add (self->sets, *own);
    }
  else
    merge (*own, set);
  return TRUE;
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
bs_rulebook_list_own_files (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) fault = NULL;
  GDir *dir = g_dir_open (folder, 0, &fault);
  const char *name;

  if (dir == NULL && !g_error_matches (fault, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_autofree char *display_name = g_filename_display_name (folder);
      BsRulePlace place = { display_name, NULL };

      bs_rule_fault (error, BS_RULE_ERROR_FILE, &place, NULL, _ ("the folder cannot be read: %s"), fault->message);
      return NULL;
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.' && g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_clear_pointer (&dir, g_dir_close);
  g_ptr_array_sort (paths, compare_names);
  return g_steal_pointer (&paths);
}

BsRulebook *
bs_rulebook_load_files (const char *folder, const char *const *own_files, GError **error)
{
  g_autoptr (BsRulebook) self = bs_rulebook_new ();
  BsRuleSet *own = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  if (!add_installed (self, BS_RULE_SET_ARTICLE, folder, "article.json", error) ||
      !add_installed (self, BS_RULE_SET_GUIDANCE, folder, "guidance.json", error))
    return NULL;
  for (guint i = 0; own_files != NULL && own_files[i] != NULL; i++)
    if (!add_own (self, own_files[i], &own, error))
      return NULL;
  return g_steal_pointer (&self);
}

BsRulebook *
bs_rulebook_load (const char *folder, const char *own_folder, GError **error)
{
  g_autoptr (GPtrArray) own_files = NULL;

  if (own_folder == NULL)
    return bs_rulebook_load_files (folder, NULL, error);
  own_files = bs_rulebook_list_own_files (own_folder, error);
  if (own_files == NULL)
    return NULL;
  g_ptr_array_add (own_files, NULL);
  return bs_rulebook_load_files (folder, (const char *const *) own_files->pdata, error);
}

char *
bs_rulebook_dup_installed_folder (void)
{
  const char *data = g_getenv ("BACKSTORY_DATA_DIR");

  return g_build_filename (data != NULL && *data != '\0' ? data : BS_PKGDATADIR, "rules", NULL);
}

char *
bs_rulebook_dup_own_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "backstory", "rules", NULL);
}

guint
bs_rulebook_get_n_sets (const BsRulebook *self)
{
  return self->sets->len;
}

const BsRuleSet *
bs_rulebook_get_set (const BsRulebook *self, guint index)
{
  g_return_val_if_fail (index < self->sets->len, NULL);

  return g_ptr_array_index (self->sets, index);
}

guint
bs_rulebook_get_n_rules (const BsRulebook *self)
{
  return self->rules->len;
}

const BsRule *
bs_rulebook_get_rule (const BsRulebook *self, guint index)
{
  g_return_val_if_fail (index < self->rules->len, NULL);

  return g_ptr_array_index (self->rules, index);
}

const BsRule *
bs_rulebook_find (const BsRulebook *self, const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

guint64
bs_rulebook_get_hideable (const BsRulebook *self)
{
  guint64 rules = 0;

  for (guint i = 0; i < bs_rulebook_get_n_rules (self); i++)
    {
      const BsRule *rule = bs_rulebook_get_rule (self, i);

      if (rule->level == BS_LEVEL_DOCTOR && g_str_equal (rule->set->id, "guidance"))
        rules |= G_GUINT64_CONSTANT (1) << rule->index;
    }
  return rules;
}

char *
bs_rulebook_format_sets (const BsRulebook *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bs_rulebook_get_n_sets (self); i++)
    {
      const BsRuleSet *set = bs_rulebook_get_set (self, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", set->id, set->revision);
    }
  return g_string_free (text, FALSE);
}
