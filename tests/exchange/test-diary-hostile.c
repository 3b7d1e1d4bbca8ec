/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-diary-reader.h"
#include "exchange-testing.h"

/* Files that somebody made to do harm, or that broke on the way. */

#define MIB (1024 * 1024)
#define AT "\"at\":\"2026-11-22T09:00+01:00\""

/* The most memory that this process ever had, in KiB. */
static glong
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
assert_refused (const char *data, gsize length, BsDiaryError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bs_diary_new_from_data (data, length, NULL, &error));
  g_assert_error (error, BS_DIARY_ERROR, (gint) code);
  g_assert_cmpuint (strlen (error->message), <, 400);
}

/* A file with `n` bytes of filling between two texts. */
static GString *
filled (const char *before, const char *filling, gsize n, const char *after)
{
  GString *text = g_string_sized_new (n + 1024);
  gsize step = strlen (filling);

  g_string_append (text, before);
  for (gsize i = 0; i + step <= n; i += step)
    g_string_append_len (text, filling, (gssize) step);
  g_string_append (text, after);
  return text;
}

#define FILE_BEFORE "{\"format\":\"backstory-diary\",\"version\":1,\"entries\":["

/* Refused without a copy of it being made. */
static void
test_large_note (void)
{
  static const char *const fillings[] = { "a", "\xd0\xb1", "\\u00e9" };

  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      g_autoptr (GString) text = filled (FILE_BEFORE "{" AT ",\"note\":\"", fillings[i], (100 + i) * MIB, "\"}]}");
      glong before = get_peak ();

      assert_refused (text->str, text->len, BS_DIARY_ERROR_RANGE);
      g_assert_cmpint (get_peak () - before, <, 16 * 1024);
    }
}

static void
test_large_texts (void)
{
  static const struct
  {
    const char *before, *filling, *after;
    BsDiaryError code;
  } rows[] = {
    { FILE_BEFORE "{" AT ",\"note\":\"", "\xd0\xb1", "", BS_DIARY_ERROR_NOT_JSON },
    { FILE_BEFORE "{\"at\":\"", "a", "\"}]}", BS_DIARY_ERROR_INSTANT },
    { FILE_BEFORE "{" AT ",\"id\":\"", "a", "\"}]}", BS_DIARY_ERROR_RANGE },
    { FILE_BEFORE "{" AT ",\"types\":[\"", "a", "\"]}]}", BS_DIARY_ERROR_UNKNOWN_VALUE },
    { FILE_BEFORE "{" AT ",\"pain\":", "9", "}]}", BS_DIARY_ERROR_RANGE },
    { FILE_BEFORE "{" AT ",\"pain\":1.", "0", "1}]}", BS_DIARY_ERROR_TYPE },
    { FILE_BEFORE "{" AT ",\"pain\":1e", "9", "}]}", BS_DIARY_ERROR_RANGE },
    { FILE_BEFORE "{" AT ",\"signs\":[\"fever\"", ",\"fever\"", "]}]}", BS_DIARY_ERROR_DUPLICATE },
    { FILE_BEFORE "{" AT ",\"measures\":[{\"kind\":\"rest\"}", ",{\"kind\":\"rest\"}", "]}]}", BS_DIARY_ERROR_RANGE },
    { FILE_BEFORE "{" AT, ",\"x\":1", ",\"pain\":11}]}", BS_DIARY_ERROR_RANGE },
    { "{\"format\":\"", "a", "\",\"version\":1,\"entries\":[]}", BS_DIARY_ERROR_FORMAT },
    { "{\"format\":\"backstory-diary\",\"version\":1", "0", ",\"entries\":[]}", BS_DIARY_ERROR_VERSION },
    { "{\"", "a", "\":1}", BS_DIARY_ERROR_FORMAT },
    { "", " ", "", BS_DIARY_ERROR_NOT_JSON },
    { "", "[", "", BS_DIARY_ERROR_TOO_DEEP },
    { "", "{\"a\":", "", BS_DIARY_ERROR_TOO_DEEP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = filled (rows[i].before, rows[i].filling, 8 * MIB, rows[i].after);

      g_test_message ("%s%s…", rows[i].before, rows[i].filling);
      assert_refused (text->str, text->len, rows[i].code);
    }
}

/* What is unknown is stepped over, however long and deep it may be. */
static void
test_large_unknown (void)
{
  g_autoptr (GString) text = filled ("{\"x\":[{\"y\":\"", "\\\"", 8 * MIB,
                                     "\",\"z\":[[[[0]]]]}],"
                                     "\"format\":\"backstory-diary\","
                                     "\"version\":1,\"entries\":[]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDiary) diary = bs_diary_new_from_data (text->str, text->len, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (diary->entries->len, ==, 0);
}

/* Depth 32 passes where it is unknown, 33 does not. */
static void
test_depth (void)
{
  for (guint depth = 32; depth <= 33; depth++)
    {
      g_autoptr (GString) text = g_string_new ("{\"format\":\"backstory-diary\",\"version\":1,\"entries\":[],\"x\":");
      g_autoptr (GError) error = NULL;
      g_autoptr (BsDiary) diary = NULL;

      for (guint i = 1; i < depth; i++)
        g_string_append_c (text, '[');
      for (guint i = 1; i < depth; i++)
        g_string_append_c (text, ']');
      g_string_append_c (text, '}');
      diary = bs_diary_new_from_data (text->str, text->len, NULL, &error);
      if (depth == 32)
        g_assert_no_error (error);
      else
        g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_DEEP);
    }
}

/* Cut anywhere, it is refused and not read past its end. */
static void
test_cut (void)
{
  gsize length = strlen (full_diary);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *cut = g_memdup2 (full_diary, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (bs_diary_new_from_data (i > 0 ? cut : "", i, NULL, &error));
      g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON);
    }
}

/* Any byte changed to any of these: refused in words or read, and what was read can be written. */
static void
test_changed (void)
{
  static const char bytes[] = { '\0', '"', '\\', '}', ',', '9', '\xff' };
  gsize length = strlen (full_diary);
  guint refused = 0;

  for (gsize i = 0; i < length; i++)
    for (guint j = 0; j < G_N_ELEMENTS (bytes); j++)
      {
        g_autofree char *changed = g_memdup2 (full_diary, length);
        g_autoptr (GError) error = NULL;
        g_autoptr (BsDiary) diary = NULL;

        changed[i] = bytes[j];
        diary = bs_diary_new_from_data (changed, length, NULL, &error);
        g_assert_true ((diary == NULL) == (error != NULL));
        refused += diary == NULL;
        if (error != NULL)
          g_assert_true (error->domain == BS_DIARY_ERROR && g_utf8_validate (error->message, -1, NULL));
      }
  g_assert_cmpuint (refused, >, length);
}

static void
test_size (void)
{
  static const char rest[] = "{\"format\":\"backstory-diary\",\"version\":1,\"entries\":[]}";
  g_autofree char *data = g_malloc0 ((gsize) BS_DIARY_MAX_BYTES + 1);
  gsize blanks = (gsize) BS_DIARY_MAX_BYTES - (sizeof rest - 1);
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (GError) error = NULL;

  memset (data, ' ', blanks);
  memcpy (data + blanks, rest, sizeof rest - 1);
  data[BS_DIARY_MAX_BYTES] = '\n';
  diary = bs_diary_new_from_data (data, BS_DIARY_MAX_BYTES, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (diary);
  g_assert_null (bs_diary_new_from_data (data, (gsize) BS_DIARY_MAX_BYTES + 1, NULL, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_LARGE);
}

/* A file of `size` bytes, of which only the last exists. */
static char *
make_file (gsize size)
{
  g_autoptr (GError) error = NULL;
  char *path;
  int fd = g_file_open_tmp ("backstory-XXXXXX.json", &path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ftruncate (fd, (off_t) size), ==, 0);
  close (fd);
  return path;
}

static void
test_file_size (void)
{
  g_autofree char *path = make_file ((gsize) BS_DIARY_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;
  glong before = get_peak ();
  gsize length;

  g_assert_null (bs_diary_load_file (path, &length, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpint (get_peak () - before, <, 1024);
  g_unlink (path);
}

static void
test_files (void)
{
  g_autofree char *empty = make_file (0);
  g_autofree char *full = make_file (0);
  g_autofree char *missing = g_strconcat (full, "-missing", NULL);
  g_autofree char *data = NULL;
  g_autofree char *nothing = NULL;
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 99;

  g_assert_true (g_file_set_contents (full, full_diary, -1, NULL));
  data = bs_diary_load_file (full, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (data, length, full_diary, strlen (full_diary));
  diary = bs_diary_new_from_file (full, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (diary->entries->len, ==, 3);

  nothing = bs_diary_load_file (empty, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, ==, 0);
  g_assert_null (bs_diary_new_from_file (empty, NULL, &error));
  g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON);
  g_clear_error (&error);

  g_assert_null (bs_diary_new_from_file (missing, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (strstr (error->message, missing));
  g_clear_error (&error);

  g_assert_null (bs_diary_new_from_file (g_get_tmp_dir (), NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR);
  g_unlink (full);
  g_unlink (empty);
}

static gpointer
write_to_pipe (gpointer data)
{
  gint fd = GPOINTER_TO_INT (data);
  gsize length = strlen (full_diary);

  /* In small steps, as a slow program would. */
  for (gsize i = 0; i < length; i += 1000)
    g_assert_cmpint (write (fd, full_diary + i, MIN (1000, length - i)), ==, (gssize) MIN (1000, length - i));
  close (fd);
  return NULL;
}

static void
test_standard_input (void)
{
  g_autoptr (BsDiary) diary = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread;
  int ends[2], saved = dup (STDIN_FILENO);

  g_assert_cmpint (pipe (ends), ==, 0);
  g_assert_cmpint (dup2 (ends[0], STDIN_FILENO), >=, 0);
  close (ends[0]);
  thread = g_thread_new ("pipe", write_to_pipe, GINT_TO_POINTER (ends[1]));
  diary = bs_diary_new_from_file ("-", NULL, &error);
  g_thread_join (thread);
  dup2 (saved, STDIN_FILENO);
  close (saved);
  g_assert_no_error (error);
  g_assert_cmpuint (diary->entries->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/hostile/large-note", test_large_note);
  g_test_add_func ("/exchange/hostile/large-texts", test_large_texts);
  g_test_add_func ("/exchange/hostile/large-unknown", test_large_unknown);
  g_test_add_func ("/exchange/hostile/depth", test_depth);
  g_test_add_func ("/exchange/hostile/cut", test_cut);
  g_test_add_func ("/exchange/hostile/changed", test_changed);
  g_test_add_func ("/exchange/hostile/file-size", test_file_size);
  g_test_add_func ("/exchange/hostile/size", test_size);
  g_test_add_func ("/exchange/hostile/files", test_files);
  g_test_add_func ("/exchange/hostile/standard-input", test_standard_input);
  return g_test_run ();
}
