/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"

const BsCliOption bs_cli_common_options[] = {
  { .name = "database",
    .argument = N_ ("FILE"),
    .help = N_ ("the diary (default: backstory/diary.db under the user's data folder)") },
  { .name = "help", .help = N_ ("show this help"), .letter = 'h' },
  { .name = "version", .help = N_ ("show the version") },
  { NULL },
};

G_DEFINE_QUARK (bs - cli - error - quark, bs_cli_error)

gboolean
bs_cli_fail_usage (GError **error, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, BS_CLI_ERROR, BS_CLI_ERROR_USAGE, text);
  return FALSE;
}

gboolean
bs_cli_fail_option (GError **error, const char *option, const GError *fault)
{
  return bs_cli_fail_usage (error, "--%s: %s", option, fault->message);
}

gboolean
bs_cli_read_number (const char *option, const char *value, gint least, gint most, gint *number, GError **error)
{
  g_autofree char *excerpt = NULL;
  gint64 read;

  if (*value != '+' && g_ascii_string_to_signed (value, 10, least, most, &read, NULL))
    {
      *number = (gint) read;
      return TRUE;
    }
  excerpt = bs_excerpt_dup (value);
  return bs_cli_fail_usage (error, _ ("--%s: “%s” is not a whole number from %d to %d"), option, excerpt, least, most);
}

const BsCliOption *
bs_cli_command_get_options (const BsCliCommand *command)
{
  return command->get_options != NULL ? command->get_options () : command->options;
}

static gboolean
is_named (const BsCliOption *option, const char *name, gsize length)
{
  return (strlen (option->name) == length && strncmp (option->name, name, length) == 0) ||
         (option->alias != NULL && strlen (option->alias) == length && strncmp (option->alias, name, length) == 0);
}

const BsCliOption *
bs_cli_find_option (const BsCli *cli, const char *name, gsize length, gboolean letter)
{
  const BsCliOption *tables[] = {
    bs_cli_common_options,
    cli->command != NULL ? bs_cli_command_get_options (cli->command) : NULL,
  };

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const BsCliOption *option = tables[t]; option != NULL && option->name != NULL; option++)
      if (letter ? option->letter == *name : is_named (option, name, length))
        return option;
  return NULL;
}

static gboolean
add_given (BsCli *cli, const BsCliOption *option, const char *value, GError **error)
{
  BsCliGiven given = { option, value };

  if (!option->repeats && option->argument != NULL && bs_cli_has (cli, option->name))
    return bs_cli_fail_usage (error, _ ("--%s is given twice"), option->name);
  if (value != NULL && !g_utf8_validate (value, -1, NULL) && !g_str_equal (option->argument, "FILE"))
    return bs_cli_fail_usage (error, _ ("--%s: the text is not UTF-8"), option->name);
  g_array_append_val (cli->given, given);
  return TRUE;
}

/* The option that may be meant by a text like "--pian". */
static const char *
find_nearest_option (const BsCli *cli, const char *name, gsize length)
{
  const BsCliOption *tables[] = {
    bs_cli_common_options,
    cli->command != NULL ? bs_cli_command_get_options (cli->command) : NULL,
  };
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *typed = g_strndup (name, length);

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const BsCliOption *option = tables[t]; option != NULL && option->name != NULL; option++)
      g_ptr_array_add (words, (gpointer) option->name);
  return bs_cli_find_nearest (typed, words);
}

static gboolean
fail_unknown_option (const BsCli *cli, const char *text, const char *name, gsize length, GError **error)
{
  g_autofree char *excerpt = bs_excerpt_dup (text);
  const char *nearest = find_nearest_option (cli, name, length);

  if (cli->command == NULL)
    return bs_cli_fail_usage (error, _ ("“%s” is not an option, or stands before the command"), excerpt);
  if (nearest == NULL)
    return bs_cli_fail_usage (error, _ ("“%s” is not an option of this command"), excerpt);
  /* Translators: what was typed, then what may have been meant */
  return bs_cli_fail_usage (error, _ ("“%s” is not an option of this command, but “--%s” is"), excerpt, nearest);
}

/* Reads the option at argv[*index] and, where it takes one, its value. */
static gboolean
parse_option (BsCli *cli, int argc, char **argv, int *index, GError **error)
{
  const char *text = argv[*index];
  gboolean letter = text[1] != '-';
  const char *name = letter ? text + 1 : text + 2;
  const char *equals = strchr (name, '=');
  gsize length = letter ? 1 : equals != NULL ? (gsize) (equals - name) : strlen (name);
  const BsCliOption *option = letter && name[1] != '\0' ? NULL : bs_cli_find_option (cli, name, length, letter);
  const char *value = NULL;

  if (option == NULL)
    return fail_unknown_option (cli, text, name, letter ? strlen (name) : length, error);
  if (!letter && equals != NULL)
    value = equals + 1;
  else if (option->argument != NULL && *index + 1 < argc)
    value = argv[++*index];
  if (option->argument == NULL && value != NULL)
    return bs_cli_fail_usage (error, _ ("--%s takes no value"), option->name);
  if (option->argument != NULL && value == NULL)
    return bs_cli_fail_usage (error, _ ("--%s needs a value: %s"), option->name, _ (option->argument));
  return add_given (cli, option, value, error);
}

const BsCliCommand *
bs_cli_find_command (const char *name, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *excerpt = bs_excerpt_dup (name);
  const char *nearest;

  for (const BsCliCommand *command = bs_cli_commands; command->name != NULL; command++)
    {
      if (g_str_equal (command->name, name))
        return command;
      g_ptr_array_add (words, (gpointer) command->name);
    }
  nearest = bs_cli_find_nearest (name, words);
  if (nearest != NULL)
    /* Translators: what was typed, then what may have been meant */
    bs_cli_fail_usage (error, _ ("“%s” is not a command, but “%s” is"), excerpt, nearest);
  else
    bs_cli_fail_usage (error, _ ("“%s” is not a command"), excerpt);
  return NULL;
}

static gboolean
check_arguments (const BsCli *cli, GError **error)
{
  if (cli->command == NULL || bs_cli_has (cli, "help") || bs_cli_has (cli, "version"))
    return TRUE;
  if (cli->arguments->len < cli->command->least_arguments)
    return bs_cli_fail_usage (error, _ ("something is missing: %s"), cli->command->usage);
  if (cli->arguments->len > cli->command->most_arguments)
    {
      g_autofree char *excerpt = bs_excerpt_dup (cli->arguments->pdata[cli->command->most_arguments]);

      return bs_cli_fail_usage (error, _ ("“%s” is too much"), excerpt);
    }
  return TRUE;
}

gboolean
bs_cli_parse (BsCli *cli, int argc, char **argv, GError **error)
{
  gboolean options_end = FALSE;

  for (int i = 1; i < argc; i++)
    {
      const char *text = argv[i];

      if (!options_end && g_str_equal (text, "--"))
        options_end = TRUE;
      else if (!options_end && text[0] == '-' && text[1] != '\0')
        {
          if (!parse_option (cli, argc, argv, &i, error))
            return FALSE;
        }
      else if (cli->command != NULL)
        g_ptr_array_add (cli->arguments, argv[i]);
      else if ((cli->command = bs_cli_find_command (text, error)) == NULL)
        return FALSE;
    }
  return check_arguments (cli, error);
}

gboolean
bs_cli_has (const BsCli *cli, const char *name)
{
  for (guint i = 0; i < cli->given->len; i++)
    if (g_str_equal (g_array_index (cli->given, BsCliGiven, i).option->name, name))
      return TRUE;
  return FALSE;
}

const char *
bs_cli_get (const BsCli *cli, const char *name)
{
  for (guint i = 0; i < cli->given->len; i++)
    if (g_str_equal (g_array_index (cli->given, BsCliGiven, i).option->name, name))
      return g_array_index (cli->given, BsCliGiven, i).value;
  return NULL;
}
