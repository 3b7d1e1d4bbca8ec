/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

#include "bs-assessment-writer.h"
#include "bs-assessment.h"
#include "bs-diary-reader.h"
#include "bs-rule-settings.h"

#define EXIT_STATUS_OF_SELF_CARE 10 /* and one more for each level above */

const BsCliOption bs_cli_assess_options[] = {
  { .name = "at", .argument = N_ ("T"), .help = N_ ("the moment to judge, instead of now") },
  { .name = "json", .help = N_ ("as JSON, for programs") },
  { .name = "diary",
    .argument = "FILE",
    .help = N_ ("judge a diary file instead of the database; - is standard input") },
  { .name = "rules", .argument = "FILE", .help = N_ ("a rule file more, as the person's own") },
  { .name = "exit-code", .help = N_ ("let the exit status tell the level") },
  { NULL },
};

static BsHistory *
read_diary_file (BsCli *cli, const char *path, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BsDiary) diary = bs_diary_new_from_file (path, warnings, error);

  if (diary == NULL)
    {
      bs_cli_name_file (path, error);
      return NULL;
    }
  bs_cli_say_warnings (cli, warnings);
  return bs_history_new_from_diary (diary);
}

static BsHistory *
read_database (BsCli *cli, BsRuleSettings *settings, GError **error)
{
  g_autoptr (BsStore) store = bs_cli_open_to_read (cli, error);

  if (store == NULL)
    return NULL;
  *settings = bs_rule_settings_load (store);
  return bs_store_load_history (bs_store_get_path (store), NULL, error);
}

static BsRulebook *
load_rules (const BsCli *cli, gboolean with_own, GError **error)
{
  const char *more = bs_cli_get (cli, "rules");
  g_autofree char *folder = bs_rulebook_dup_installed_folder ();
  g_autofree char *own_folder = with_own ? bs_rulebook_dup_own_folder () : NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (more == NULL)
    return bs_rulebook_load (folder, own_folder, error);
  files = with_own ? bs_rulebook_list_own_files (own_folder, error) : g_ptr_array_new_with_free_func (g_free);
  if (files == NULL)
    return NULL;
  g_ptr_array_add (files, g_strdup (more));
  g_ptr_array_add (files, NULL);
  return bs_rulebook_load_files (folder, (const char *const *) files->pdata, error);
}

BsRulebook *
bs_cli_load_rules (const BsCli *cli, gboolean with_own, GError **error)
{
  g_autoptr (GError) fault = NULL;
  BsRulebook *rulebook = load_rules (cli, with_own, &fault);

  if (fault != NULL)
    g_set_error (error, fault->domain, fault->code,
                 /* Translators: a file and what is wrong in it */
                 _ ("%s; nothing was judged: mend the file, or install Backstory again"), fault->message);
  return rulebook;
}

gboolean
bs_cli_assess (BsCli *cli, GError **error)
{
  const char *file = bs_cli_get (cli, "diary");
  g_autoptr (BsHistory) history = NULL;
  g_autoptr (BsRulebook) rulebook = NULL;
  g_autoptr (BsAssessor) assessor = NULL;
  g_autoptr (BsAssessment) assessment = NULL;
  g_autofree char *text = NULL;
  BsRuleSettings settings = BS_RULE_SETTINGS_DEFAULT;
  BsInstant at;
  BsLevel headline;

  if (file != NULL && bs_cli_has (cli, "database"))
    return bs_cli_fail_usage (error, _ ("--diary and --database do not go together"));
  if (!bs_cli_read_at (cli, FALSE, &at, error))
    return FALSE;
  rulebook = bs_cli_load_rules (cli, file == NULL, error);
  if (rulebook == NULL)
    return FALSE;
  history = file != NULL ? read_diary_file (cli, file, error) : read_database (cli, &settings, error);
  if (history == NULL)
    return FALSE;

  assessor = bs_assessor_new (rulebook, settings);
  assessment = bs_assessor_assess (assessor, history, at);
  text = bs_cli_has (cli, "json") ? bs_assessment_to_json (assessment) : bs_assessment_to_text (assessment);
  headline = bs_assessment_get_headline (assessment);
  if (bs_cli_has (cli, "exit-code") && headline > BS_LEVEL_NONE)
    cli->status = EXIT_STATUS_OF_SELF_CARE + (int) (headline - BS_LEVEL_SELF_CARE);
  return bs_cli_print (cli, text, error);
}
