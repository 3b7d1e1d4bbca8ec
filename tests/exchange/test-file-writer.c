/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-file-writer.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder, *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("backstory-file-writer-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "report.pdf", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static gboolean
write_text (GOutputStream *out, gpointer text, GError **error)
{
  return g_output_stream_write_all (out, text, strlen (text), NULL, NULL, error);
}

static gboolean
write_half (GOutputStream *out, gpointer data, GError **error)
{
  g_assert_true (write_text (out, (gpointer) "half", error));
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, "no more");
  return FALSE;
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
write_well (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bs_file_write (path, write_text, (gpointer) text, NULL, &error));
  g_assert_no_error (error);
}

static void
test_replaces (Fixture *self, gconstpointer data)
{
  struct stat status;

  write_well (self->path, "first");
  assert_holds (self->path, "first");
  g_assert_cmpint (stat (self->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  write_well (self->path, "second");
  assert_holds (self->path, "second");
  g_assert_cmpuint (count_files (self->folder), ==, 1);
}

static void
test_link_stays (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->folder, "link", NULL);

  write_well (self->path, "first");
  g_assert_cmpint (symlink ("report.pdf", link), ==, 0);
  write_well (link, "second");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_holds (self->path, "second");
}

/* What stood there stays, nothing else is left. */
static void
test_faults (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *missing = g_build_filename (self->folder, "missing", "report.pdf", NULL);
  g_autofree char *below_file = g_build_filename (self->path, "report.pdf", NULL);
  const struct
  {
    const char *path;
    BsFileWriteFunc write;
    GCancellable *cancellable;
    GQuark domain;
    gint code;
  } rows[] = {
    { self->path, write_half, NULL, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE },
    { self->path, write_text, cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED },
    { missing, write_text, NULL, G_IO_ERROR, G_IO_ERROR_NOT_FOUND },
    { below_file, write_text, NULL, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY },
    { self->folder, write_text, NULL, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY },
  };

  g_cancellable_cancel (cancelled);
  write_well (self->path, "before");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (bs_file_write (rows[i].path, rows[i].write, (gpointer) "after", rows[i].cancellable, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, rows[i].domain, rows[i].code);
      assert_holds (self->path, "before");
      g_assert_cmpuint (count_files (self->folder), ==, 1);
    }
}

static void
test_full (Fixture *self, gconstpointer data)
{
  int fd = open ("/dev/full", O_WRONLY | O_CLOEXEC);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fd, >=, 0);
  g_assert_false (bs_file_write_open (fd, "/dev/full", write_text, (gpointer) "text", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "“/dev/full” cannot be written"));
  close (fd);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/file-writer/replaces", Fixture, NULL, set_up, test_replaces, tear_down);
  g_test_add ("/file-writer/link-stays", Fixture, NULL, set_up, test_link_stays, tear_down);
  g_test_add ("/file-writer/faults", Fixture, NULL, set_up, test_faults, tear_down);
  g_test_add ("/file-writer/full", Fixture, NULL, set_up, test_full, tear_down);
  return g_test_run ();
}
