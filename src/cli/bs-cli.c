/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <unistd.h>

#include "bs-language.h"

/* Everything that can fail; FALSE with an error. */
static gboolean
run (BsCli *cli, int argc, char **argv, GError **error)
{
  if (argc > 1 && g_str_equal (argv[1], BS_CLI_COMPLETE))
    return bs_cli_complete (cli, (guint) argc - 2, argv + 2, error);
  if (!bs_cli_parse (cli, argc, argv, error))
    return FALSE;
  if (bs_cli_has (cli, "version"))
    return bs_cli_print (cli, "backstory-cli " BS_VERSION "\n", error);
  if (bs_cli_has (cli, "help"))
    return bs_cli_print_help (cli, error);
  if (cli->command == NULL)
    return bs_cli_fail_usage (error, _ ("no command is given"));
  return cli->command->run (cli, error);
}

static int
fail (const BsCli *cli, const GError *error)
{
  g_autofree char *text = NULL;
  gboolean is_usage = g_error_matches (error, BS_CLI_ERROR, BS_CLI_ERROR_USAGE);

  if (is_usage && cli->command != NULL)
    /* Translators: what is wrong with the command line, then a command */
    text = g_strdup_printf (_ ("%s; “backstory-cli %s --help” shows what is possible"), error->message,
                            cli->command->name);
  else if (is_usage)
    text = g_strdup_printf (_ ("%s; “backstory-cli --help” shows what is possible"), error->message);
  else
    text = g_strdup (error->message);
  bs_cli_say (cli, text);
  return is_usage ? BS_CLI_WRONG_USAGE : BS_CLI_FAILED;
}

int
main (int argc, char **argv)
{
  g_autoptr (GOutputStream) standard_output = NULL;
  g_autoptr (GError) error = NULL;
  BsCli cli = { .status = BS_CLI_DONE };
  int status;

  bs_cli_keep_standard_files ();
  /* That a reader went away is told by the output (bs-cli-output.c): what was changed before must be said. */
  signal (SIGPIPE, SIG_IGN);
  bs_language_set_up ();

  standard_output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  cli.out = g_buffered_output_stream_new_sized (standard_output, 64 * 1024);
  cli.given = g_array_new (FALSE, FALSE, sizeof (BsCliGiven));
  cli.arguments = g_ptr_array_new ();

  status = run (&cli, argc, argv, &error) && bs_cli_print (&cli, NULL, &error) ? cli.status : fail (&cli, error);

  /* Its buffer must not be written at the last reference: what failed has said so. */
  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (cli.out), FALSE);
  g_object_unref (cli.out);
  g_array_unref (cli.given);
  g_ptr_array_unref (cli.arguments);
  g_free (cli.done);
  return status;
}
