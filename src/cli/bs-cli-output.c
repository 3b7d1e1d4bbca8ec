/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-file-writer.h"

char *
bs_cli_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (plain, g_unichar_isprint (c) ? c : ' ');
    }
  return g_string_free (plain, FALSE);
}

void
bs_cli_keep_standard_files (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0 && errno == EBADF)
      /* The lowest free one is this; reading from it ends at once, writing to it fails. */
      if (open ("/dev/null", O_RDONLY) != fd)
        _exit (BS_CLI_FAILED);
}

void
bs_cli_say (const BsCli *cli, const char *text)
{
  g_autofree char *line = bs_cli_plain (text);

  if (cli->command != NULL)
    fprintf (stderr, "backstory-cli: %s: %s\n", cli->command->name, line);
  else
    fprintf (stderr, "backstory-cli: %s\n", line);
}

void
bs_cli_say_warnings (const BsCli *cli, GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *text = g_strdup_printf (_ ("warning: %s"), (const char *) warnings->pdata[i]);

      bs_cli_say (cli, text);
    }
}

void
bs_cli_set_done (BsCli *cli, const char *format, ...)
{
  va_list arguments;

  g_free (cli->done);
  va_start (arguments, format);
  cli->done = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

/* As other programs do where "| head" has read enough. */
static void
end_by_pipe (void)
{
  signal (SIGPIPE, SIG_DFL);
  raise (SIGPIPE);
}

static gboolean
fail_output (const BsCli *cli, const GError *fault, GError **error)
{
  if (cli->done == NULL && g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    end_by_pipe ();
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: what has happened already ("the file is imported; "), or nothing; then the reason */
               _ ("%sstandard output cannot be written: %s; make room for it or give it another place"),
               cli->done != NULL ? cli->done : "", fault->message);
  return FALSE;
}

/* NULL: writes what is left in the buffer. */
gboolean
bs_cli_print (BsCli *cli, const char *text, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (text == NULL ? g_output_stream_flush (cli->out, NULL, &fault)
                   : g_output_stream_write_all (cli->out, text, strlen (text), NULL, NULL, &fault))
    return TRUE;
  return fail_output (cli, fault, error);
}

/* A command's function for bs_file_write(). */
typedef struct
{
  BsCli *cli;
  BsCliWriteFunc write_data;
  gpointer user_data;
} Writing;

static gboolean
write_file (GOutputStream *out, gpointer user_data, GError **error)
{
  const Writing *self = user_data;

  return self->write_data (self->cli, out, self->user_data, error);
}

gboolean
bs_cli_is_database (const BsCli *cli, const char *path)
{
  g_autofree char *database = bs_cli_dup_database (cli);
  struct stat a, b;

  return stat (database, &a) == 0 && stat (path, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

gboolean
bs_cli_write_file (BsCli *cli, const char *path, BsCliWriteFunc write_data, gpointer user_data, GError **error)
{
  Writing writing = { cli, write_data, user_data };
  struct stat status;
  gboolean ok;
  int fd;

  if (path == NULL || strcmp (path, "-") == 0)
    {
      g_autoptr (GError) fault = NULL;

      if (write_data (cli, cli->out, user_data, &fault))
        return TRUE;
      if (fault->domain == G_IO_ERROR)
        return fail_output (cli, fault, error);
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  if (stat (path, &status) != 0)
    return bs_cli_check_lasting (path, error) && bs_file_write (path, write_file, &writing, NULL, error);
  if (bs_cli_is_database (cli, path))
    return bs_file_fail (error, path, G_IO_ERROR_EXISTS, _ ("it is the diary itself"));
  if (S_ISREG (status.st_mode))
    return bs_file_write (path, write_file, &writing, NULL, error);
  /* A pipe or a device stays what it is. */
  fd = open (path, O_WRONLY | O_CLOEXEC);
  if (fd < 0)
    return bs_file_fail (error, path, (gint) g_io_error_from_errno (errno), g_strerror (errno));
  ok = bs_file_write_open (fd, path, write_file, &writing, error);
  if (close (fd) != 0 && ok)
    return bs_file_fail (error, path, (gint) g_io_error_from_errno (errno), g_strerror (errno));
  return ok;
}
