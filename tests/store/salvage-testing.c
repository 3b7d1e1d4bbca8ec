/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "salvage-testing.h"

#include <glib/gstdio.h>
#include <string.h>

#define NOW "2026-11-22T21:00+01:00"

/* ---- The diary ---- */

BsEntry *
new_numbered_entry (guint i)
{
  BsEntry *entry = new_full_entry ();
  g_autofree char *id = g_strdup_printf ("%08x-d9cb-469f-a165-70867728950e", i);
  g_strlcpy (entry->id, id, sizeof entry->id);
  entry->at.seconds -= (gint64) i * 7200;
  entry->end = BS_INSTANT_NONE;
  for (gint m = 0; m < entry->n_measures; m++)
    entry->measures[m].at = BS_INSTANT_NONE;
  entry->pain = i % 11;
  if (entry->pain == 0)
    bs_term_list_clear (&entry->types);
  g_autofree char *note = g_strdup_printf ("Entry %u, up the hill.", i);
  /* Some need pages of their own. */
  g_autofree char *long_note = i % 20 == 3 ? g_strnfill (9000, 'a' + i % 26) : NULL;
  bs_entry_set_note (entry, long_note != NULL ? long_note : note);
  return entry;
}

static void
fill (BsStore *store)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (bs_store_begin (store, &error));
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autoptr (BsEntry) entry = new_numbered_entry (i);
      g_autoptr (BsEntry) put = put_entry (store, entry);
    }
  for (guint i = 0; i < N_ENTRIES; i += 4)
    {
      g_autoptr (BsEntry) entry = new_numbered_entry (i);
      entry->leg_pain = 7;
      g_autoptr (BsEntry) put = bs_store_put_entry (store, entry, instant (NOW), &error);
      g_assert_no_error (error);
    }
  for (guint i = N_ENTRIES; i < N_ENTRIES + 10; i++)
    {
      g_autoptr (BsEntry) entry = new_numbered_entry (i);
      g_autoptr (BsEntry) put = put_entry (store, entry);
      g_autoptr (BsEntry) gone = bs_store_delete_entry (store, entry->id, instant (NOW), &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (BsVisit) visit = bs_visit_new ();
      g_autoptr (BsMedicine) medicine = bs_medicine_new ();
      visit->at = instant (NOW);
      visit->kind = BS_VISIT_DOCTOR;
      visit->note = g_strdup_printf ("visit %u", i);
      visit->knows = g_strsplit ("E01,E02", ",", -1);
      medicine->name = g_strdup_printf ("Medicine %u", i);
      g_autoptr (BsVisit) seen = bs_store_put_visit (store, visit, instant (NOW), &error);
      g_assert_no_error (error);
      g_autoptr (BsMedicine) put = bs_store_put_medicine (store, medicine, instant (NOW), &error);
      g_assert_no_error (error);
    }
  g_autoptr (BsProfile) profile = bs_profile_new ();
  profile->name = g_strdup ("Anna");
  profile->birth_year = 1950;
  g_assert_true (bs_store_put_profile (store, profile, &error));
  g_assert_true (bs_store_commit (store, &error));
  g_assert_true (bs_store_put_draft (store, "log", "half a sentence", &error));
  g_assert_true (bs_store_put_value (store, "long-walk", "45", &error));
}

void
make_diary (const Place *place)
{
  g_autoptr (BsStore) store = place_open (place);
  fill (store);
}

/* ---- Reading ---- */

BsStore *
salvage (const Place *place, const char *path, BsSalvageCounts *counts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = file_content (path);
  g_autofree char *made = place_build (place, "made.db");
  BsStore *store = NULL;
  guint n_files = count_files (place->folder, "");
  g_unlink (made);
  gboolean good = bs_salvage_read (path, made, NULL, counts, &error);
  assert_same_content (path, before);
  if (good)
    {
      g_assert_cmpuint (count_files (place->folder, "made"), ==, 1);
      store = bs_store_open (made, &error);
      g_assert_no_error (error);
      g_assert_true (bs_store_check (store, &error));
      assert_n_entries (store, counts->n_entries);
    }
  else
    {
      g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
      g_assert_cmpuint (count_files (place->folder, ""), <=, n_files);
    }
  return store;
}

static gboolean
is_sound (BsStore *store, guint i)
{
  g_autoptr (BsEntry) original = new_numbered_entry (i);
  g_autoptr (BsEntry) found = bs_store_get_entry (store, original->id, NULL);
  if (i % 4 == 0)
    original->leg_pain = 7;
  return found != NULL && bs_entry_equal (found, original, FALSE);
}

guint
count_sound (BsStore *store)
{
  guint n = 0;
  for (guint i = 0; store != NULL && i < N_ENTRIES; i++)
    n += is_sound (store, i);
  return n;
}

void
assert_everything (BsStore *store, const BsSalvageCounts *counts)
{
  g_autofree char *draft = bs_store_get_draft (store, "log", NULL),
                  *value = bs_store_get_value (store, "long-walk", NULL);
  g_autoptr (BsProfile) profile = bs_store_get_profile (store, NULL);
  g_autoptr (BsEntry) changed = new_numbered_entry (0), deleted = new_numbered_entry (N_ENTRIES + 1);
  g_autoptr (GPtrArray) former = bs_store_get_revisions (store, changed->id, NULL);
  g_autoptr (GPtrArray) gone = bs_store_get_revisions (store, deleted->id, NULL);
  g_autoptr (GPtrArray) visits = bs_store_list_visits (store, NULL);
  g_assert_cmpuint (count_sound (store), ==, N_ENTRIES);
  g_assert_cmpuint (counts->n_entries, ==, N_ENTRIES);
  g_assert_cmpuint (counts->n_known, ==, N_ENTRIES);
  g_assert_cmpuint (counts->n_incomplete, ==, 0);
  g_assert_cmpuint (counts->n_revisions, ==, N_ENTRIES / 4 + 10);
  g_assert_cmpuint (counts->n_visits, ==, 5);
  g_assert_cmpuint (counts->n_medicines, ==, 5);
  g_assert_cmpint (counts->first_lost, ==, BS_DATE_ANY);
  g_assert_cmpstr (draft, ==, "half a sentence");
  g_assert_cmpstr (value, ==, "45");
  g_assert_cmpstr (profile->name, ==, "Anna");
  g_assert_cmpuint (former->len, ==, 1);
  g_assert_true (bs_entry_equal (former->pdata[0], changed, FALSE));
  g_assert_cmpuint (gone->len, ==, 1);
  g_assert_cmpstr (((BsVisit *) visits->pdata[0])->knows[1], ==, "E02");
}

GByteArray *
make_bytes (const Place *place)
{
  make_diary (place);
  g_autoptr (GBytes) bytes = file_content (place->path);
  g_assert_cmpuint (g_bytes_get_size (bytes) % PAGE_SIZE, ==, 0);
  return g_byte_array_append (g_byte_array_new (), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

GByteArray *
copy_bytes (const GByteArray *bytes)
{
  return g_byte_array_append (g_byte_array_new (), bytes->data, bytes->len);
}

void
write_file (const char *path, const GByteArray *bytes)
{
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
}
