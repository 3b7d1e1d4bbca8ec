/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "store-testing.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define NOBODY 65534

void
place_init (Place *self)
{
  g_autoptr (GError) error = NULL;
  self->folder = g_dir_make_tmp ("backstory-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = place_build (self, "diary.db");
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      remove_all (child);
    }
  g_remove (path);
}

void
place_clear (Place *self)
{
  if (self->folder != NULL)
    remove_all (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

gboolean
place_step_down (const Place *self)
{
  if (geteuid () != 0)
    return TRUE;
  g_assert_cmpint (chown (self->folder, NOBODY, (gid_t) -1), ==, 0);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
  if (faccessat (AT_FDCWD, self->folder, X_OK, AT_EACCESS) == 0)
    return TRUE;
  place_step_up ();
  g_test_skip ("the folder for temporary files is closed to others");
  return FALSE;
}

void
place_step_up (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

char *
place_build (const Place *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

BsStore *
place_open (const Place *self)
{
  g_autoptr (GError) error = NULL;
  BsStore *store = bs_store_open (self->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

BsInstant
instant (const char *text)
{
  BsInstant parsed = BS_INSTANT_NONE;
  g_assert_true (bs_instant_parse (text, TRUE, &parsed, NULL));
  return parsed;
}

GBytes *
file_content (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

void
assert_same_content (const char *path, GBytes *expected)
{
  g_autoptr (GBytes) now = file_content (path);
  g_assert_true (g_bytes_equal (now, expected));
}

static void
add_terms (BsTermList *list, guint first, guint second)
{
  g_assert_true (bs_term_list_add (list, first));
  g_assert_true (bs_term_list_add (list, second));
}

BsEntry *
new_full_entry (void)
{
  BsEntry *entry = bs_entry_new ();
  g_strlcpy (entry->id, "0f8fad5b-d9cb-469f-a165-70867728950e", sizeof entry->id);
  entry->recorded_at = instant ("2026-11-22T19:00:05+01:00");
  entry->updated_at = instant ("2026-11-23T08:00-09:30");
  entry->at = instant ("2026-11-22T18:40+01:00");
  entry->end = instant ("2026-11-22T20:10+02:00");
  entry->pain = 6;
  entry->leg_pain = 0;
  entry->course = BS_COURSE_CONSTANT;
  entry->when = BS_WHEN_WALKING;
  entry->walk_posture = BS_WALK_POSTURE_LEANING_FORWARD;
  entry->stop_reason = BS_STOP_REASON_PAIN;
  entry->walk_min = 1440;
  entry->onset_min = 0;
  entry->walk_metres = 100000;
  add_terms (&entry->types, BS_TYPE_TINGLING, BS_TYPE_SHARP);
  add_terms (&entry->position, BS_POSITION_TURNING, BS_POSITION_WALKING);
  add_terms (&entry->easier_when, BS_EASIER_NOTHING, BS_EASIER_LYING);
  add_terms (&entry->sites, BS_SITE_SACRUM, BS_SITE_LOWER_BACK_CENTRE);
  add_terms (&entry->radiates, BS_REGION_FOOT_LEFT, BS_REGION_BUTTOCK);
  add_terms (&entry->numb, BS_REGION_PERINEUM, BS_REGION_FOOT_RIGHT);
  add_terms (&entry->signs, BS_SIGN_REGULAR_TIGHTENINGS, BS_SIGN_MORNING_STIFFNESS);
  add_terms (&entry->skipped, BS_SIGN_FEVER, BS_SIGN_CHILLS);
  add_terms (&entry->triggers, BS_TRIGGER_PREGNANCY, BS_TRIGGER_LONG_WALK);

  BsMeasure *rest = bs_entry_add_measure (entry, BS_MEASURE_REST);
  rest->how = BS_REST_HOW_BEND_FORWARD;
  rest->result = BS_RESULT_GONE;
  rest->result_min = 0;
  BsMeasure *medicine = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
  medicine->at = instant ("2026-11-22T18:50+01:00");
  medicine->name = g_strdup ("Ibuprofen");
  medicine->dose = g_strdup ("400 mg");
  medicine->class_ = BS_MEDICINE_CLASS_ANALGESIC;
  medicine->result = BS_RESULT_WORSE;
  medicine->result_min = 1440;
  medicine->pain_after = 0;
  BsMeasure *cold = bs_entry_add_measure (entry, BS_MEASURE_COLD);
  cold->applied_min = 10;
  bs_entry_add_measure (entry, BS_MEASURE_OTHER);
  bs_entry_set_note (entry, "Up the hill, with the shopping.");
  return entry;
}

BsEntry *
new_entry (const char *at, gint pain)
{
  BsEntry *entry = bs_entry_new ();
  g_autofree char *id = bs_uuid_new ();
  g_strlcpy (entry->id, id, sizeof entry->id);
  entry->at = instant (at);
  entry->pain = pain;
  return entry;
}

BsEntry *
put_entry (BsStore *store, const BsEntry *entry)
{
  g_autoptr (GError) error = NULL;
  BsEntry *put = bs_store_restore_entry (store, entry, &error);
  g_assert_no_error (error);
  g_assert_nonnull (put);
  return put;
}

void
assert_n_entries (BsStore *store, guint n)
{
  g_autoptr (GError) error = NULL;
  g_assert_cmpuint (bs_store_count_entries (store, &error), ==, n);
  g_assert_no_error (error);
}

void
run_sql (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  char *message = NULL;
  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (handle);
}

guint
count_files (const char *folder, const char *prefix)
{
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;
  while ((name = g_dir_read_name (listing)) != NULL)
    if (g_str_has_prefix (name, prefix))
      n++;
  return n;
}
