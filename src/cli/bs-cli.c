/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib-unix.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

G_DEFINE_QUARK (bs-cli-error-quark, bs_cli_error)

const BsCliCommand bs_cli_commands[] = {
  { "add", "--pain N|unrated [OPTION…]", N_ ("Write an entry; prints its id"),
    N_ ("T is an instant, 2026-11-22T09:00+01:00, or a local time, 2026-11-22T09:00; of --at also a date, where the time is\n"
        "not known. Lists take commas or the option again, and none where there is nothing. What is not named was not asked.\n"
        "--dose and --pain-after belong to the measure named before them; measures are kept in the order they are named."),
    .get_options = bs_cli_add_get_options, .append_help = bs_cli_entry_append_help, .run = bs_cli_add },
  { "edit", "ID [OPTION…]", N_ ("Change an entry; what is not named stays; prints its id"),
    N_ ("ID may be the beginning of an id. A list that is named takes the place of the one that was there, and so do the\n"
        "measures, if any is named without --append. --result sets the result of one measure and leaves the rest alone.\n"
        "--at moves the entry to another moment."),
    .get_options = bs_cli_edit_get_options, .append_help = bs_cli_entry_append_help, .least_arguments = 1,
    .most_arguments = 1, .run = bs_cli_edit },
  { "list", "[--from D] [--to D] [--search TEXT] [--json]", N_ ("List entries, newest first"),
    N_ ("Each line has the id, when it was, the pain (? where it was not rated) and what it was. D is a date, 2026-11-22;\n"
        "--from and --to are inclusive."),
    .options = bs_cli_list_options, .run = bs_cli_list },
  { "show", "ID", N_ ("Show an entry as the diary file has it"), N_ ("ID may be the beginning of an id."),
    .options = bs_cli_clock_options, .least_arguments = 1, .most_arguments = 1, .run = bs_cli_show },
  { "delete", "ID", N_ ("Delete an entry; prints what it was"), N_ ("ID may be the beginning of an id."),
    .options = bs_cli_clock_options, .least_arguments = 1, .most_arguments = 1, .run = bs_cli_delete },
  { "visit", "--kind KIND [OPTION…] | --list | --delete ID", N_ ("Record an examination; prints its id"),
    N_ ("Of --at a date is 12:00 of it. --knows names the rules that the doctor has judged, as “assess” prints them in [ ]."),
    .get_options = bs_cli_visit_get_options, .append_help = bs_cli_visit_append_help, .run = bs_cli_visit },
  { "medicine", "[--name TEXT [OPTION…]] | [--delete ID]", N_ ("List your medicines, or put one on the list"),
    N_ ("Without an option it lists them. A name that is there already is changed."),
    .get_options = bs_cli_medicine_get_options, .append_help = bs_cli_medicine_append_help, .run = bs_cli_medicine },
  { "profile", "[OPTION…]", N_ ("Show or set the facts about you that rules use"),
    N_ ("Shows them as the diary file has them, after the change if there is one."),
    .get_options = bs_cli_profile_get_options, .append_help = bs_cli_profile_append_help, .run = bs_cli_profile },
  { "assess", "[--at T] [--json] [--diary FILE] [--rules FILE] [--exit-code]", N_ ("Say what the rules make of the diary"),
    N_ ("T is an instant, 2026-11-22T09:00+01:00, or a local time, 2026-11-22T09:00.\n"
        "With --diary nothing else is read but the rules: not the database, not your own rule files.\n"
        "With --exit-code the exit status is 10, 11, 12 or 13 where the headline is self-care, doctor, urgent or\n"
        "emergency; 0 where it is none."),
    .options = bs_cli_assess_options, .run = bs_cli_assess },
  { "import", "FILE [--dry-run]", N_ ("Merge a diary file into the diary; prints how much changed"),
    N_ ("- is standard input. A file with a fault is refused as a whole. What both have is taken from where it is newer;\n"
        "nothing is deleted."),
    .options = bs_cli_import_options, .least_arguments = 1, .most_arguments = 1, .run = bs_cli_import },
  { "export", "--json|--csv [--from D] [--to D] [-o FILE]", N_ ("Write the diary as a file for other programs"),
    N_ ("D is a date, 2026-11-22; --from and --to are inclusive."), .options = bs_cli_export_options,
    .run = bs_cli_export },
  { "backup", "FILE", N_ ("Write a consistent copy of the database"), N_ ("A file of that name is replaced."),
    .options = bs_cli_clock_options, .least_arguments = 1, .most_arguments = 1, .run = bs_cli_backup },
  { "restore", "FILE", N_ ("Put a copy in the place of the database"),
    N_ ("Close Backstory first. The copy is checked before. What stood there is kept; its new name is printed."),
    .options = bs_cli_clock_options, .least_arguments = 1, .most_arguments = 1, .run = bs_cli_restore },
  { "check", "", N_ ("Check the database for damage"), NULL, .options = bs_cli_clock_options, .run = bs_cli_check },
  { NULL },
};

/* Everything that can fail; FALSE with an error. */
static gboolean
run (BsCli *cli, int argc, char **argv, GError **error)
{
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
  /* A reader that went away is an error like any other. */
  signal (SIGPIPE, SIG_IGN);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, BS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

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
