/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-fields.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

/* visit, medicine, profile. */

static const BsCliOption list_and_delete_options[] = {
  { .name = "list", .help = N_ ("show what is recorded") },
  { .name = "delete", .argument = N_ ("ID"), .help = N_ ("delete the one with this id") },
  { NULL },
};

static const BsCliOption medicine_options[] = {
  { .name = "delete", .argument = N_ ("ID"), .help = N_ ("delete the one with this id") },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

static const BsCliOption profile_options[] = {
  { .name = "clear", .argument = N_ ("FIELD,…"), .help = N_ ("make fields absent"), .repeats = TRUE },
  { .name = "at", .argument = N_ ("T"), .help = N_ ("takes the place of the clock") },
  { NULL },
};

const BsCliOption *
bs_cli_visit_get_options (void)
{
  static const BsCliOption *made;

  return bs_cli_fields_get_options (&bs_visit_fields, list_and_delete_options, NULL, &made);
}

const BsCliOption *
bs_cli_medicine_get_options (void)
{
  static const BsCliOption *made;

  return bs_cli_fields_get_options (&bs_medicine_fields, medicine_options, NULL, &made);
}

const BsCliOption *
bs_cli_profile_get_options (void)
{
  static const BsCliOption *made;

  return bs_cli_fields_get_options (&bs_profile_fields, profile_options, NULL, &made);
}

void
bs_cli_visit_append_help (GString *text)
{
  bs_cli_fields_append_help (&bs_visit_fields, text);
}

void
bs_cli_medicine_append_help (GString *text)
{
  bs_cli_fields_append_help (&bs_medicine_fields, text);
}

void
bs_cli_profile_append_help (GString *text)
{
  bs_cli_fields_append_help (&bs_profile_fields, text);
}

static gboolean
print_line (BsCli *cli, const char *line, GError **error)
{
  g_autofree char *plain = bs_cli_plain (line);
  g_autofree char *text = g_strconcat (plain, "\n", NULL);

  return bs_cli_print (cli, text, error);
}

static gboolean
print_json (BsCli *cli, const BsFieldTable *table, gconstpointer value, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  bs_field_table_write (table, value, 0, FALSE, text);
  g_string_append_c (text, '\n');
  return bs_cli_print (cli, text->str, error);
}

static gboolean
check_id (const char *option, const char *id, GError **error)
{
  return bs_uuid_is_valid (id) || bs_cli_fail_usage (error, _ ("--%s: this is not an id"), option);
}

/* Visits */

static gboolean
list_visits (BsCli *cli, BsStore *store, GError **error)
{
  g_autoptr (GPtrArray) visits = bs_store_list_visits (store, error);

  if (visits == NULL)
    return FALSE;
  for (guint i = 0; i < visits->len; i++)
    {
      const BsVisit *visit = visits->pdata[i];
      g_autoptr (GString) line = g_string_new (NULL);
      char moment[32];

      g_string_append_printf (line, "%s  %s  %s", visit->id, bs_instant_print (visit->at, moment),
                              bs_text_get_visit_kind (visit->kind));
      if (visit->who != NULL)
        g_string_append_printf (line, " · %s", visit->who);
      for (guint k = 0; visit->knows != NULL && visit->knows[k] != NULL; k++)
        g_string_append_printf (line, "%s%s", k == 0 ? " · " : ", ", visit->knows[k]);
      if (!print_line (cli, line->str, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
delete_visit (BsCli *cli, BsStore *store, const char *id, GError **error)
{
  g_autoptr (BsVisit) deleted = bs_store_delete_visit (store, id, error);

  if (deleted == NULL)
    return FALSE;
  /* Translators: stands before what is wrong with the output */
  bs_cli_set_done (cli, _ ("the visit %s is deleted; "), deleted->id);
  return print_json (cli, &bs_visit_fields, deleted, error);
}

static gboolean
add_visit (BsCli *cli, BsVisit *visit, BsInstant clock, GError **error)
{
  g_autoptr (BsStore) store = bs_cli_open (cli, TRUE, error);
  g_autoptr (BsVisit) stored = store != NULL ? bs_store_put_visit (store, visit, clock, error) : NULL;

  if (stored == NULL)
    return FALSE;
  /* Translators: stands before what is wrong with the output */
  bs_cli_set_done (cli, _ ("the visit is in the diary, its id is %s; "), stored->id);
  return print_line (cli, stored->id, error);
}

gboolean
bs_cli_visit (BsCli *cli, GError **error)
{
  const char *id = bs_cli_get (cli, "delete");
  gboolean list = bs_cli_has (cli, "list");
  g_autoptr (BsVisit) visit = bs_visit_new ();
  GError *fault = NULL;
  BsInstant clock;

  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  if (list || id != NULL)
    {
      g_autoptr (BsStore) store = NULL;

      if (list && id != NULL)
        return bs_cli_fail_usage (error, _ ("--list and --delete do not go together"));
      if (bs_cli_has (cli, "kind"))
        return bs_cli_fail_usage (error, _ ("--kind does not go together with --list and --delete"));
      if (id != NULL && !check_id ("delete", id, error))
        return FALSE;
      store = bs_cli_open_to_read (cli, error);
      return store != NULL && (list ? list_visits (cli, store, error) : delete_visit (cli, store, id, error));
    }
  if (!bs_cli_has (cli, "kind"))
    return bs_cli_fail_usage (error, _ ("--kind is missing: doctor, urgent, ambulance or phone-advice"));
  visit->at = clock;
  if (!bs_cli_fields_set (cli, &bs_visit_fields, visit, NULL, error))
    return FALSE;
  if (!bs_visit_validate (visit, NULL, NULL, &fault))
    return bs_cli_fields_fail (fault, error);
  return add_visit (cli, visit, clock, error);
}

/* Medicines */

static gboolean
list_medicines (BsCli *cli, BsStore *store, GError **error)
{
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (store, error);

  if (medicines == NULL)
    return FALSE;
  for (guint i = 0; i < medicines->len; i++)
    {
      const BsMedicine *medicine = medicines->pdata[i];
      g_autoptr (GString) line = g_string_new (NULL);

      g_string_append_printf (line, "%s  %s", medicine->id, medicine->name);
      if (medicine->dose != NULL)
        g_string_append_printf (line, " %s", medicine->dose);
      if (medicine->class_ != BS_ABSENT)
        g_string_append_printf (line, " · %s", bs_vocabulary_get_word (&bs_medicine_classes, (guint) medicine->class_));
      if (medicine->max_per_day != BS_ABSENT)
        g_string_append_printf (line, ngettext (" · %d a day", " · %d a day", (gulong) medicine->max_per_day),
                                medicine->max_per_day);
      if (!print_line (cli, line->str, error))
        return FALSE;
    }
  return TRUE;
}

/* The same name again changes what is there. */
static gboolean
put_medicine (BsCli *cli, BsStore *store, BsInstant clock, GError **error)
{
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (store, error);
  g_autoptr (BsMedicine) medicine = bs_medicine_new ();
  g_autoptr (BsMedicine) stored = NULL;
  GError *fault = NULL;

  if (medicines == NULL)
    return FALSE;
  for (guint i = 0; i < medicines->len; i++)
    {
      const BsMedicine *known = medicines->pdata[i];

      if (g_strcmp0 (known->name, bs_cli_get (cli, "name")) == 0)
        {
          g_clear_pointer (&medicine, bs_medicine_unref);
          medicine = bs_medicine_copy (known);
          if (bs_instant_is_set (known->updated_at) && clock.seconds <= known->updated_at.seconds)
            clock = bs_instant_new (known->updated_at.seconds + 1, clock.offset);
          break;
        }
    }
  if (!bs_cli_fields_set (cli, &bs_medicine_fields, medicine, NULL, error))
    return FALSE;
  if (!bs_medicine_validate (medicine, NULL, NULL, &fault))
    return bs_cli_fields_fail (fault, error);
  stored = bs_store_put_medicine (store, medicine, clock, error);
  if (stored == NULL)
    return FALSE;
  /* Translators: stands before what is wrong with the output */
  bs_cli_set_done (cli, _ ("the medicine is in the diary, its id is %s; "), stored->id);
  return print_line (cli, stored->id, error);
}

static gboolean
delete_medicine (BsCli *cli, BsStore *store, const char *id, GError **error)
{
  g_autoptr (BsMedicine) deleted = bs_store_delete_medicine (store, id, error);

  if (deleted == NULL)
    return FALSE;
  /* Translators: stands before what is wrong with the output */
  bs_cli_set_done (cli, _ ("the medicine %s is deleted; "), deleted->id);
  return print_json (cli, &bs_medicine_fields, deleted, error);
}

gboolean
bs_cli_medicine (BsCli *cli, GError **error)
{
  const char *id = bs_cli_get (cli, "delete");
  gboolean put = bs_cli_has (cli, "name");
  g_autoptr (BsStore) store = NULL;
  BsInstant clock;

  if (!bs_cli_read_clock (cli, &clock, error))
    return FALSE;
  if (put && id != NULL)
    return bs_cli_fail_usage (error, _ ("--name and --delete do not go together"));
  if (!put && (bs_cli_has (cli, "class") || bs_cli_has (cli, "dose") || bs_cli_has (cli, "max-per-day")))
    return bs_cli_fail_usage (error, _ ("--name is missing: which medicine it is about"));
  if (id != NULL && !check_id ("delete", id, error))
    return FALSE;
  store = put ? bs_cli_open (cli, TRUE, error) : bs_cli_open_to_read (cli, error);
  if (store == NULL)
    return FALSE;
  if (id != NULL)
    return delete_medicine (cli, store, id, error);
  return put ? put_medicine (cli, store, clock, error) : list_medicines (cli, store, error);
}

/* Profile */

gboolean
bs_cli_profile (BsCli *cli, GError **error)
{
  g_autoptr (BsStore) store = NULL;
  g_autoptr (BsProfile) profile = NULL;
  g_autoptr (BsProfile) trial = bs_profile_new ();
  GError *fault = NULL;
  guint n_set, n_cleared;
  BsInstant clock;

  /* What is wrong with the options is said before a diary is begun for them. */
  if (!bs_cli_read_clock (cli, &clock, error) ||
      !bs_cli_fields_clear (cli, &bs_profile_fields, trial, &n_cleared, error) ||
      !bs_cli_fields_set (cli, &bs_profile_fields, trial, &n_set, error))
    return FALSE;
  store = n_set > 0 ? bs_cli_open (cli, TRUE, error) : bs_cli_open_to_read (cli, error);
  profile = store != NULL ? bs_store_get_profile (store, error) : NULL;
  if (profile == NULL)
    return FALSE;
  if (n_set + n_cleared > 0)
    {
      g_autoptr (BsProfile) changed = bs_profile_copy (profile);

      if (!bs_cli_fields_clear (cli, &bs_profile_fields, changed, NULL, error) ||
          !bs_cli_fields_set (cli, &bs_profile_fields, changed, NULL, error))
        return FALSE;
      if (!bs_profile_validate (changed, NULL, NULL, &fault))
        return bs_cli_fields_fail (fault, error);
      if (!bs_store_put_profile (store, changed, error))
        return FALSE;
      bs_cli_set_done (cli, "%s", _ ("the profile is stored; "));
      return print_json (cli, &bs_profile_fields, changed, error);
    }
  return print_json (cli, &bs_profile_fields, profile, error);
}
