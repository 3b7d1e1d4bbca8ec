/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bs-cli.h"

/* Prints the manual page: a template (backstory-cli.1.in) with what the tables say of commands and options. It runs when
 * the program is built, and is not installed. */

/* As roff reads a text: no escape, no request at a line's beginning, nothing but ASCII. */
static void
append_text (GString *page, const char *text)
{
  gboolean at_start = TRUE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (at_start && (c == '.' || c == '\''))
        g_string_append (page, "\\&");
      if (c == '\\')
        g_string_append (page, "\\e");
      else if (c == '-')
        g_string_append (page, "\\-");
      else if (c == 0x2026)
        g_string_append (page, "..."); /* which terminals without UTF-8 have too */
      else if (c > 0x7e)
        g_string_append_printf (page, "\\[u%04X]", c);
      else
        g_string_append_c (page, (char) c);
      at_start = c == '\n';
    }
}

static void
append_line (GString *page, const char *text)
{
  append_text (page, text);
  g_string_append_c (page, '\n');
}

/* Each sentence on a line of its own, as the page's reader sets the blank behind it. */
static void
append_sentences (GString *page, const char *text)
{
  g_autoptr (GString) sentences = g_string_new (text);

  g_string_replace (sentences, "\n", " ", 0);
  g_string_replace (sentences, ". ", ".\n", 0);
  append_line (page, sentences->str);
}

/* "yes|no" says it already. */
static gboolean
are_said (GPtrArray *values, const char *argument)
{
  g_auto (GStrv) said = g_strsplit (argument != NULL ? argument : "", "|", -1);

  for (guint i = 0; i < values->len; i++)
    if (!g_strv_contains ((const char *const *) said, values->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
append_values (GString *page, const BsCliOption *option)
{
  g_autoptr (GPtrArray) values = bs_cli_option_list_values (option);

  if (are_said (values, option->argument))
    return;
  g_string_append (page, ".br\n");
  for (guint i = 0; i < values->len; i++)
    {
      /* No word is broken at a line's end: people copy them. */
      g_string_append (page, i == 0 ? "\\%" : ",\n\\%");
      append_text (page, values->pdata[i]);
    }
  g_string_append_c (page, '\n');
}

/* The line of macros that names an option. */
static void
append_option_name (GString *page, const BsCliOption *option)
{
  g_string_append (page, ".It ");
  if (option->letter != '\0')
    g_string_append_printf (page, "Fl %c , ", option->letter);
  g_string_append_printf (page, "Fl -%s", option->name);
  if (option->alias != NULL)
    g_string_append_printf (page, " , Fl -%s", option->alias);
  if (option->argument != NULL)
    {
      g_string_append (page, " Ar ");
      append_text (page, option->argument);
    }
  g_string_append_c (page, '\n');
}

static void
append_options (GString *page, const BsCliOption *options)
{
  g_string_append (page, ".Bl -tag -width Ds\n");
  for (const BsCliOption *option = options; option->name != NULL; option++)
    {
      append_option_name (page, option);
      append_line (page, option->help);
      append_values (page, option);
    }
  g_string_append (page, ".El\n");
}

static void
append_command (GString *page, const BsCliCommand *command)
{
  const BsCliOption *options = bs_cli_command_get_options (command);

  g_string_append_printf (page, ".Ss %s\n", command->name);
  append_line (page, command->summary);
  g_string_append_printf (page, ".Bd -ragged -offset indent\nbackstory\\-cli %s ", command->name);
  append_line (page, command->usage);
  g_string_append (page, ".Ed\n");
  if (command->notes != NULL)
    {
      g_string_append (page, ".Pp\n");
      append_sentences (page, command->notes);
    }
  if (options != NULL && options->name != NULL)
    append_options (page, options);
}

static void
replace_line (GString *page, const char *line, GString *with)
{
  if (g_string_replace (page, line, with->str, 0) != 1)
    {
      fprintf (stderr, "make-manual: %s has to stand in the template, once\n", line);
      exit (1);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GString) page = NULL;
  g_autoptr (GString) commands = g_string_new (NULL);
  g_autoptr (GString) common = g_string_new (NULL);
  g_autoptr (GString) version = g_string_new (BS_VERSION);
  g_autoptr (GError) error = NULL;
  g_autofree char *template = NULL;

  if (argc != 2 || !g_file_get_contents (argv[1], &template, NULL, &error))
    {
      fprintf (stderr, "make-manual: %s\n", error != NULL ? error->message : "usage: make-manual TEMPLATE");
      return 1;
    }
  page = g_string_new (template);
  for (const BsCliCommand *command = bs_cli_commands; command->name != NULL; command++)
    append_command (commands, command);
  append_options (common, bs_cli_common_options);
  replace_line (page, "@COMMANDS@\n", commands);
  replace_line (page, "@COMMON@\n", common);
  replace_line (page, "@VERSION@", version);
  fputs (page->str, stdout);
  return 0;
}
