/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the words before the last one say of it. */
typedef struct
{
  BsCli *cli;
  const BsCliOption *option; /* whose value it is, or NULL */
  gboolean options_end;
  guint n_arguments; /* before it */
  char *prefix;      /* what stands before what is completed in the same word, "--when=" */
  GString *out;
} Line;

static void
add (Line *self, const char *typed, const char *word, const char *what)
{
  if (!g_str_has_prefix (word, typed))
    return;
  g_string_append_printf (self->out, "%s%s%s%s\n", self->prefix != NULL ? self->prefix : "", word,
                          what != NULL ? "\t" : "", what != NULL ? what : "");
}

static void
add_commands (Line *self, const char *typed)
{
  for (const BsCliCommand *command = bs_cli_commands; command->name != NULL; command++)
    add (self, typed, command->name, _ (command->summary));
}

static void
add_options (Line *self, const char *typed, const BsCliOption *options)
{
  for (const BsCliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      g_autofree char *word = g_strconcat ("--", option->name, NULL);

      if (option->repeats || !bs_cli_has (self->cli, option->name))
        add (self, typed, word, _ (option->help));
    }
}

static void
add_all_options (Line *self, const char *typed)
{
  if (self->cli->command != NULL)
    add_options (self, typed, bs_cli_command_get_options (self->cli->command));
  add_options (self, typed, bs_cli_common_options);
}

/* What comes before the last `separator` of a text, with it: "sharp," of "sharp,du". */
static char *
dup_head (const char *text, char separator)
{
  const char *last = strrchr (text, separator);

  return last != NULL ? g_strndup (text, (gsize) (last - text) + 1) : g_strdup ("");
}

static void
add_values (Line *self, const char *typed, const char *head, GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *word = g_strconcat (head, values->pdata[i], NULL);

      add (self, typed, word, NULL);
    }
}

/* The fields that --clear can name are options too. */
static GPtrArray *
list_fields (const BsCli *cli)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  const BsCliOption *option;

  for (option = bs_cli_command_get_options (cli->command); option->name != NULL; option++)
    if (option->data != NULL || strcmp (option->name, "measures") == 0)
      g_ptr_array_add (fields, g_strdup (option->name));
  return fields;
}

/* Words of a list stand there once, and "none" alone. */
static void
remove_named (GPtrArray *values, const char *list)
{
  g_auto (GStrv) named = g_strsplit (list, ",", -1);
  gboolean has_none = g_strv_contains ((const char *const *) named, "none");

  for (guint i = values->len; i-- > 0;)
    if (has_none || g_strv_contains ((const char *const *) named, values->pdata[i]) ||
        (*list != '\0' && strcmp (values->pdata[i], "none") == 0))
      g_ptr_array_remove_index (values, i);
}

static void
complete_list (Line *self, const BsCliOption *option, const char *typed)
{
  g_autofree char *head = dup_head (typed, ',');
  g_autoptr (GPtrArray) values =
      g_str_has_prefix (option->argument, "FIELD") ? list_fields (self->cli) : bs_cli_option_list_values (option);

  remove_named (values, head);
  add_values (self, typed, head, values);
}

static void
complete_parts (Line *self, const BsCliOption *option, const char *typed)
{
  g_autofree char *head = dup_head (typed, ':');
  g_auto (GStrv) parts = g_strsplit (typed, ":", -1);
  guint part = MAX (g_strv_length (parts), 1) - 1;
  g_autoptr (GPtrArray) values = bs_cli_option_list_part_values (option, part);
  g_autoptr (GPtrArray) next = bs_cli_option_list_part_values (option, part + 1);

  if (values == NULL)
    return;
  add_values (self, typed, head, values);
  if (next != NULL)
    g_string_append (self->out, ":open\n");
}

static void
complete_value (Line *self, const BsCliOption *option, const char *typed)
{
  g_autoptr (GPtrArray) values = NULL;

  if (bs_cli_option_takes_file (option))
    g_string_append (self->out, ":files\n");
  else if (strchr (option->argument, ':') != NULL)
    complete_parts (self, option, typed);
  else if (strchr (option->argument, ',') != NULL)
    complete_list (self, option, typed);
  else
    {
      values = bs_cli_option_list_values (option);
      add_values (self, typed, "", values);
    }
}

/* "--when=wa" */
static void
complete_joined (Line *self, const char *word, const char *equals)
{
  const BsCliOption *option = bs_cli_find_option (self->cli, word + 2, (gsize) (equals - word - 2), FALSE);

  if (option == NULL || option->argument == NULL)
    return;
  self->prefix = g_strndup (word, (gsize) (equals - word) + 1);
  complete_value (self, option, equals + 1);
  g_clear_pointer (&self->prefix, g_free);
}

static void
complete_argument (Line *self, const char *typed)
{
  const BsCliCommand *command = self->cli->command;

  if (command == NULL || (command->run == bs_cli_help && self->n_arguments == 0))
    add_commands (self, typed);
  else if (self->n_arguments >= command->most_arguments)
    add_all_options (self, typed);
  else if (g_str_has_prefix (command->usage, "FILE"))
    g_string_append (self->out, ":files\n");
}

/* An option before the last word; the next word is its value where it takes one that did not come with it. */
static void
read_option (Line *self, const char *word)
{
  gboolean letter = word[1] != '-';
  const char *name = word + (letter ? 1 : 2), *equals = strchr (word, '=');
  gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  BsCliGiven given = { bs_cli_find_option (self->cli, name, length, letter), NULL };

  if (given.option == NULL)
    return;
  g_array_append_val (self->cli->given, given);
  if (given.option->argument != NULL && equals == NULL)
    self->option = given.option;
}

/* FALSE where nobody knows what may follow. */
static gboolean
read_word (Line *self, const char *word)
{
  if (self->option != NULL)
    self->option = NULL;
  else if (!self->options_end && strcmp (word, "--") == 0)
    self->options_end = TRUE;
  else if (!self->options_end && word[0] == '-' && word[1] != '\0')
    read_option (self, word);
  else if (self->cli->command != NULL)
    self->n_arguments++;
  else
    return (self->cli->command = bs_cli_find_command (word, NULL)) != NULL;
  return TRUE;
}

gboolean
bs_cli_complete (BsCli *cli, guint n_words, char **words, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Line self = { .cli = cli, .out = out };
  const char *last = n_words > 0 ? words[n_words - 1] : "";
  const char *equals = strchr (last, '=');

  /* What stands before the last word. */
  for (guint i = 0; i + 1 < n_words; i++)
    if (!read_word (&self, words[i]))
      return TRUE;
  if (self.option != NULL)
    complete_value (&self, self.option, last);
  else if (!self.options_end && g_str_has_prefix (last, "--") && equals != NULL)
    complete_joined (&self, last, equals);
  else if (!self.options_end && last[0] == '-')
    add_all_options (&self, last);
  else
    complete_argument (&self, last);
  return bs_cli_print (cli, out->str, error);
}
