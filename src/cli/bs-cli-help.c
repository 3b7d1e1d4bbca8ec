/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>

#define WIDTH_OF_COMMANDS 10
#define WIDTH_OF_OPTIONS 34

/* At least one blank behind. */
static void
append_padded (GString *text, const char *word, glong width)
{
  glong n = g_utf8_strlen (word, -1);

  g_string_append (text, word);
  do
    g_string_append_c (text, ' ');
  while (++n < width);
}

static void
append_options (GString *text, const BsCliOption *options)
{
  for (const BsCliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      g_autoptr (GString) name = g_string_new ("  ");

      if (option->letter != '\0')
        g_string_append_printf (name, "-%c, ", option->letter);
      g_string_append_printf (name, "--%s", option->name);
      if (option->argument != NULL)
        g_string_append_printf (name, " %s", _ (option->argument));
      append_padded (text, name->str, WIDTH_OF_OPTIONS);
      g_string_append_printf (text, "%s\n", _ (option->help));
    }
}

static void
append_command_help (GString *text, const BsCliCommand *command)
{
  const BsCliOption *options = bs_cli_command_get_options (command);

  g_string_append_printf (text, "%s\n  backstory-cli %s%s%s\n\n%s\n", _ ("Usage:"), command->name,
                          *command->usage != '\0' ? " " : "", command->usage, _ (command->summary));
  if (options != NULL)
    {
      g_string_append_printf (text, "\n%s\n", _ ("Options:"));
      append_options (text, options);
    }
  g_string_append_printf (text, "\n%s\n", _ ("Options of every command:"));
  append_options (text, bs_cli_common_options);
  if (command->notes != NULL)
    g_string_append_printf (text, "\n%s\n", _ (command->notes));
  if (command->append_help != NULL)
    command->append_help (text);
}

static void
append_help (GString *text)
{
  g_string_append_printf (text, "%s\n  backstory-cli %s\n\n%s\n\n%s\n", _ ("Usage:"), _ ("COMMAND [OPTION…]"),
                          _ ("The diary of a back that hurts when walking, without a window."), _ ("Commands:"));
  for (const BsCliCommand *command = bs_cli_commands; command->name != NULL; command++)
    g_string_append_printf (text, "  %-*s%s\n", WIDTH_OF_COMMANDS, command->name, _ (command->summary));
  g_string_append_printf (text, "\n%s\n", _ ("Options of every command:"));
  append_options (text, bs_cli_common_options);
  g_string_append_printf (text, "\n%s\n",
                          _ ("“backstory-cli COMMAND --help” shows the options of a command.\n"
                             "--at T takes the place of the clock: 2026-11-22T09:00+01:00, or a local time,\n"
                             "2026-11-22T09:00.\n"
                             "Exit status: 0 done; 1 it failed, standard error says what and where; 2 the command\n"
                             "line is wrong, and nothing was done."));
}

gboolean
bs_cli_print_help (BsCli *cli, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (cli->command == NULL)
    append_help (text);
  else
    append_command_help (text, cli->command);
  return bs_cli_print (cli, text->str, error);
}

gboolean
bs_cli_help (BsCli *cli, GError **error)
{
  const BsCliCommand *command = NULL;

  if (cli->arguments->len > 0 && (command = bs_cli_find_command (cli->arguments->pdata[0], error)) == NULL)
    return FALSE;
  cli->command = command;
  return bs_cli_print_help (cli, error);
}
