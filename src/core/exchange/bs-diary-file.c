/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIPE_CHUNK (64 * 1024)

static gboolean
fail (GError **error, const char *name, gint saved_errno)
{
  /* Translators: a file's name and the system's reason */
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved_errno), _ ("%s cannot be read: %s"), name,
               g_strerror (saved_errno));
  return FALSE;
}

static gboolean
fail_too_large (GError **error, const char *name)
{
  g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_LARGE, _ ("%s has more than %d MiB, which no diary has"), name,
               BS_DIARY_MAX_BYTES / (1024 * 1024));
  return FALSE;
}

/* Reads to the end, into `buffer` of `size` bytes (renewed where a pipe brings more). */
static gboolean
read_all (int fd, const char *name, char **buffer, gsize size, gsize *length, GError **error)
{
  for (;;)
    {
      gssize n;

      if (*length == size)
        {
          size = MIN (size * 2, (gsize) BS_DIARY_MAX_BYTES + 1);
          *buffer = g_realloc (*buffer, size);
        }
      n = read (fd, *buffer + *length, size - *length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (error, name, errno);
      if (n == 0)
        return TRUE;
      *length += (gsize) n;
      if (*length > BS_DIARY_MAX_BYTES)
        return fail_too_large (error, name);
    }
}

char *
bs_diary_load_file (const char *path, gsize *length, GError **error)
{
  gboolean is_standard_input = strcmp (path, "-") == 0;
  g_autofree char *name = is_standard_input ? g_strdup (_ ("Standard input")) : g_filename_display_name (path);
  g_autofree char *buffer = NULL;
  struct stat status;
  gsize size = PIPE_CHUNK;
  gboolean ok;
  int fd;

  g_return_val_if_fail (length != NULL, NULL);

  fd = is_standard_input ? STDIN_FILENO : g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    {
      fail (error, name, errno);
      return NULL;
    }
  *length = 0;
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    size = (gsize) MAX (status.st_size, 0) + 1;
  ok = size <= (gsize) BS_DIARY_MAX_BYTES + 1 || fail_too_large (error, name);
  if (ok)
    {
      buffer = g_malloc (size);
      ok = read_all (fd, name, &buffer, size, length, error);
    }
  if (!is_standard_input)
    close (fd);
  return ok ? g_steal_pointer (&buffer) : NULL;
}

static gboolean
keep_profile (const BsProfile *profile, gpointer user_data, GError **error)
{
  BsDiary *diary = user_data;

  bs_profile_unref (diary->profile);
  diary->profile = bs_profile_copy (profile);
  return TRUE;
}

static gboolean
keep_medicine (BsMedicine *medicine, gpointer user_data, GError **error)
{
  g_ptr_array_add (((BsDiary *) user_data)->medicines, bs_medicine_ref (medicine));
  return TRUE;
}

static gboolean
keep_entry (BsEntry *entry, gpointer user_data, GError **error)
{
  g_ptr_array_add (((BsDiary *) user_data)->entries, bs_entry_ref (entry));
  return TRUE;
}

static gboolean
keep_visit (BsVisit *visit, gpointer user_data, GError **error)
{
  g_ptr_array_add (((BsDiary *) user_data)->visits, bs_visit_ref (visit));
  return TRUE;
}

BsDiary *
bs_diary_new_from_data (const char *data, gsize length, GPtrArray *warnings, GError **error)
{
  static const BsDiaryReceiver keep = { keep_profile, keep_medicine, keep_entry, keep_visit };
  g_autoptr (BsDiary) diary = bs_diary_new ();

  if (!bs_diary_read (data, length, &keep, diary, warnings, error))
    return NULL;
  return g_steal_pointer (&diary);
}

BsDiary *
bs_diary_new_from_file (const char *path, GPtrArray *warnings, GError **error)
{
  gsize length;
  g_autofree char *data = bs_diary_load_file (path, &length, error);

  return data != NULL ? bs_diary_new_from_data (data, length, warnings, error) : NULL;
}
