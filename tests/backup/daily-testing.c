/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "daily-testing.h"

#include <glib/gstdio.h>

#include "bs-daily-backup-files.h"

void
daily_init (Daily *self, guint n)
{
  place_init (&self->place);
  self->folder = place_build (&self->place, "backups");
  daily_add_entries (self, n);
}

void
daily_clear (Daily *self)
{
  place_clear (&self->place);
  g_clear_pointer (&self->folder, g_free);
}

void
daily_add_entries (Daily *self, guint n)
{
  g_autoptr (BsStore) store = place_open (&self->place);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BsEntry) entry = new_entry ("2026-11-20T09:00+01:00", 3);
      g_autoptr (BsEntry) put = put_entry (store, entry);
    }
}

void
daily_erase_entries (Daily *self)
{
  run_sql (self->place.path, "PRAGMA foreign_keys = ON; DELETE FROM entry");
}

void
daily_make (Daily *self, gint32 today, gboolean expect_made)
{
  g_autoptr (GError) error = NULL;
  gboolean made = !expect_made;
  bs_daily_backup_make (self->place.path, self->folder, today, NULL, &made, &error);
  g_assert_no_error (error);
  g_assert_cmpint (made, ==, expect_made);
}

void
daily_fail (Daily *self, gint32 today, GQuark domain, gint code)
{
  g_autoptr (GError) error = NULL;
  gboolean made = TRUE;
  g_assert_false (bs_daily_backup_make (self->place.path, self->folder, today, NULL, &made, &error));
  g_assert_error (error, domain, code);
  g_assert_false (made);
}

char *
daily_build (Daily *self, gint32 date)
{
  return bs_daily_backup_dup_path (self->folder, date);
}

void
daily_copy (Daily *self, gint32 date, const char *days_before)
{
  g_autofree char *path = daily_build (self, date);
  g_autoptr (GBytes) content = file_content (path);
  g_auto (GStrv) words = g_strsplit (days_before, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *copy = daily_build (self, TODAY - (gint32) g_ascii_strtoll (words[i], NULL, 10));
      g_assert_true (
          g_file_set_contents (copy, g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content), NULL));
    }
}

void
daily_put_file (Daily *self, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

void
daily_assert_days (Daily *self, const char *days_before, const char *others)
{
  g_autoptr (GDir) listing = g_dir_open (self->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) days = g_string_new (NULL), rest = g_string_new (NULL);
  const char *name;
  g_assert_nonnull (listing);
  while ((name = g_dir_read_name (listing)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = names->len; i > 0; i--)
    {
      gint32 date;
      if (bs_daily_backup_parse_name (names->pdata[i - 1], &date, NULL))
        g_string_append_printf (days, "%s%d", days->len > 0 ? " " : "", TODAY - date);
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", (char *) names->pdata[i - 1]);
    }
  g_assert_cmpstr (days->str, ==, days_before);
  g_assert_cmpstr (rest->str, ==, others);
}
