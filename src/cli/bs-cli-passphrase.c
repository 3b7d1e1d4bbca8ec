/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-cli-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "bs-sealed-file.h"

#define OPTION "passphrase-file"
#define MOST_LENGTH 1024 /* bytes, with the end of the line */

/* ---- A line ---- */

typedef struct
{
  char text[MOST_LENGTH + 1];
  gsize length;
} Line;

static gboolean
fail_read (GError **error, const char *name)
{
  g_set_error (error, G_IO_ERROR, (gint) g_io_error_from_errno (errno),
               /* Translators: the name of a file, then the system's words for the fault */
               _ ("the passphrase cannot be read from “%s”: %s"), name, g_strerror (errno));
  return FALSE;
}

/* A byte at a time: what follows the line is somebody else's. FALSE at a fault of the system. */
static gboolean
read_line (int descriptor, Line *line)
{
  line->length = 0;
  while (line->length < MOST_LENGTH)
    {
      char c;
      gssize n = read (descriptor, &c, 1);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if (n == 0 || c == '\n')
        break;
      line->text[line->length++] = c;
    }
  if (line->length > 0 && line->text[line->length - 1] == '\r')
    line->length--;
  line->text[line->length] = '\0';
  return TRUE;
}

/* (transfer full) (nullable): the passphrase that stands in the line of `name`; the line is overwritten. */
static char *
take_line (int descriptor, const char *name, GError **error)
{
  char *passphrase = NULL;
  Line line;

  if (!read_line (descriptor, &line))
    fail_read (error, name);
  else if (line.length >= MOST_LENGTH || strlen (line.text) != line.length)
    g_set_error (error, BS_SEALED_ERROR, BS_SEALED_ERROR_NOT_TEXT,
                 _ ("the passphrase is not one line of text with fewer than %d bytes"), MOST_LENGTH);
  else
    passphrase = bs_passphrase_dup (line.text);
  bs_passphrase_clear (&line, sizeof line);
  return passphrase;
}

/* ---- From a file ---- */

/* (transfer full) (nullable): takes `passphrase`; NULL where there is none. */
static char *
check_there (char *passphrase, const char *name, GError **error)
{
  if (passphrase == NULL || *passphrase != '\0')
    return passphrase;
  /* Translators: the name of a file */
  g_set_error (error, BS_SEALED_ERROR, BS_SEALED_ERROR_TOO_SHORT,
               _ ("“%s” is empty, or its first line is: the passphrase has to stand there"), name);
  bs_passphrase_free (passphrase);
  return NULL;
}

static char *
read_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  gboolean is_input = g_str_equal (path, "-");
  int descriptor = is_input ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  char *passphrase;

  if (descriptor < 0)
    return fail_read (error, name), NULL;
  if (is_input)
    {
      g_free (name);
      name = g_strdup (_ ("standard input"));
    }
  passphrase = take_line (descriptor, name, error);
  if (!is_input)
    close (descriptor);
  return check_there (passphrase, name, error);
}

/* ---- On the terminal ---- */

static const int handled[] = { SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP };
/* What the terminal was like: a signal that ends the program while it shows nothing has to give that back. Nothing
 * stops it meanwhile: a shell that lets it go on shows what is typed. */
static struct termios former;
static int terminal = -1;

static void
on_ending (int number)
{
  tcsetattr (terminal, TCSANOW, &former);
  signal (number, SIG_DFL);
  raise (number);
}

static void
hide (struct sigaction *before)
{
  struct termios hidden = former;

  for (guint i = 0; i < G_N_ELEMENTS (handled); i++)
    {
      struct sigaction action = { .sa_handler = handled[i] == SIGTSTP ? SIG_IGN : on_ending };

      sigaction (handled[i], &action, &before[i]);
    }
  hidden.c_lflag &= ~(tcflag_t) ECHO;
  hidden.c_lflag |= ECHONL;
  tcsetattr (terminal, TCSAFLUSH, &hidden);
}

static void
show_again (const struct sigaction *before)
{
  tcsetattr (terminal, TCSADRAIN, &former);
  for (guint i = 0; i < G_N_ELEMENTS (handled); i++)
    sigaction (handled[i], &before[i], NULL);
}

static void
tell (const char *text)
{
  for (gsize n = 0; n < strlen (text);)
    {
      gssize step = write (terminal, text + n, strlen (text) - n);

      if (step < 0 && errno != EINTR)
        return;
      n += step > 0 ? (gsize) step : 0;
    }
}

static char *
ask (const char *question, GError **error)
{
  struct sigaction before[G_N_ELEMENTS (handled)];
  char *passphrase;

  hide (before);
  tell (question);
  passphrase = take_line (terminal, "/dev/tty", error);
  show_again (before);
  return passphrase;
}

static gboolean
open_terminal (GError **error)
{
  terminal = open ("/dev/tty", O_RDWR | O_CLOEXEC);
  if (terminal >= 0 && tcgetattr (terminal, &former) == 0)
    return TRUE;
  return bs_cli_fail_usage (error, _ ("there is no terminal to ask for the passphrase: name a file that has it, --%s"),
                            OPTION);
}

/* (transfer full): takes `first`; NULL where the second is another. */
static char *
ask_again (char *first, GError **error)
{
  char *second = ask (_ ("The same once more: "), error);
  gboolean same = second != NULL && strcmp (first, second) == 0;

  if (second != NULL && !same)
    g_set_error_literal (error, BS_SEALED_ERROR, BS_SEALED_ERROR_WRONG_PASSPHRASE,
                         _ ("the two passphrases are not the same, so nothing was written: try again"));
  bs_passphrase_free (second);
  if (!same)
    g_clear_pointer (&first, bs_passphrase_free);
  return first;
}

/* (transfer full) (nullable): takes `passphrase`; NULL of one that will not do. */
static char *
check_new (char *passphrase, GError **error)
{
  if (passphrase != NULL && !bs_sealed_file_check_passphrase (passphrase, error))
    g_clear_pointer (&passphrase, bs_passphrase_free);
  return passphrase;
}

static char *
ask_new (GError **error)
{
  char *first;

  tell (_ ("Whoever forgets the passphrase cannot read the backup, and nobody can help.\n"));
  first = check_new (ask (_ ("Passphrase: "), error), error);
  return first != NULL ? ask_again (first, error) : NULL;
}

static char *
ask_for (const char *name, GError **error)
{
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *plain = bs_cli_plain (shown);
  /* Translators: the name of a file */
  g_autofree char *question = g_strdup_printf (_ ("Passphrase of “%s”: "), plain);

  return ask (question, error);
}

/* ---- Either ---- */

/* `name`: the file to open; NULL: to seal with. */
static char *
ask_terminal (const char *name, GError **error)
{
  char *passphrase = NULL;

  if (open_terminal (error))
    passphrase = name != NULL ? ask_for (name, error) : ask_new (error);
  if (terminal >= 0)
    close (terminal);
  terminal = -1;
  return passphrase;
}

char *
bs_cli_ask_passphrase (const BsCli *cli, const char *name, GError **error)
{
  const char *path = bs_cli_get (cli, OPTION);

  return path != NULL ? read_file (path, error) : ask_terminal (name, error);
}

char *
bs_cli_ask_new_passphrase (const BsCli *cli, GError **error)
{
  const char *path = bs_cli_get (cli, OPTION);

  return path != NULL ? check_new (read_file (path, error), error) : ask_terminal (NULL, error);
}
