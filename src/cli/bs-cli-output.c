/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

static gboolean
fail_output (const BsCli *cli, const GError *fault, GError **error)
{
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

static gboolean
fail_file (GError **error, const char *path, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: a file's name and the system's reason */
               _ ("“%s” cannot be written: %s; choose another place or make room there"), name, reason);
  return FALSE;
}

static gboolean
write_and_sync (BsCli *cli, int fd, const char *path, BsCliWriteFunc write_data, gpointer user_data, GError **error)
{
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) out = g_buffered_output_stream_new_sized (file, 64 * 1024);
  g_autoptr (GError) fault = NULL;
  struct stat status;

  if (write_data (cli, out, user_data, &fault) && g_output_stream_flush (out, NULL, &fault))
    {
      if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || fsync (fd) == 0)
        return TRUE;
      return fail_file (error, path, g_strerror (errno));
    }
  if (fault->domain == G_IO_ERROR)
    return fail_file (error, path, fault->message);
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

/* A new file beside `path`, which takes its place at the end. */
static gboolean
replace_file (BsCli *cli, const char *path, BsCliWriteFunc write_data, gpointer user_data, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_strdup_printf ("%s.XXXXXX", path);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0600);
  int folder_fd;

  if (fd < 0)
    return fail_file (error, path, g_strerror (errno));
  if (!write_and_sync (cli, fd, path, write_data, user_data, error))
    {
      close (fd);
      g_unlink (beside);
      return FALSE;
    }
  if (close (fd) != 0 || g_rename (beside, path) != 0)
    {
      fail_file (error, path, g_strerror (errno));
      g_unlink (beside);
      return FALSE;
    }
  folder_fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder_fd >= 0)
    {
      fsync (folder_fd);
      close (folder_fd);
    }
  return TRUE;
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
  g_autofree char *target = NULL;
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
    return replace_file (cli, path, write_data, user_data, error);
  if (bs_cli_is_database (cli, path))
    return fail_file (error, path, _ ("it is the diary itself"));
  if (S_ISREG (status.st_mode))
    {
      target = realpath (path, NULL);
      return replace_file (cli, target != NULL ? target : path, write_data, user_data, error);
    }
  /* A pipe or a device stays what it is. */
  fd = open (path, O_WRONLY | O_CLOEXEC);
  if (fd < 0)
    return fail_file (error, path, g_strerror (errno));
  ok = write_and_sync (cli, fd, path, write_data, user_data, error);
  if (close (fd) != 0 && ok)
    return fail_file (error, path, g_strerror (errno));
  return ok;
}
