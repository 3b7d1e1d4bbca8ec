/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "bs-migrations.h"
#include "bs-store-imports.h"
#include "store-testing.h"

/* A diary as an earlier version left it. */
static void
build_fixture (const char *name, const char *path)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (file, &sql, NULL, &error);
  g_assert_no_error (error);
  run_sql (path, sql);
}

/* (transfer full): the SQL of all tables, without spaces, which the fixture has elsewhere. */
static char *
get_schema (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_READ, &error);
  g_assert_no_error (error);
  g_autoptr (BsStatement) statement = bs_statement_new (
      database, "SELECT type, name, coalesce (sql, '') FROM sqlite_schema ORDER BY type, name", &error);
  g_assert_no_error (error);
  GString *schema = g_string_new (NULL);
  while (bs_statement_step (statement, &error) == BS_STEP_ROW)
    {
      for (int i = 0; i < 3; i++)
        for (const char *c = bs_statement_get_text (statement, i); *c != '\0'; c++)
          if (!g_ascii_isspace (*c))
            g_string_append_c (schema, *c);
      g_string_append_c (schema, '\n');
    }
  g_assert_no_error (error);
  return g_string_free (schema, FALSE);
}

static void
make_with_steps (const char *path, const BsMigration *steps, guint n_steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", BS_APPLICATION_ID);
  g_assert_true (bs_database_run (database, mark, NULL));
  bs_migrations_run (database, steps, n_steps, 0, &error);
  g_assert_no_error (error);
}

/* What was released stays as it was: a diary on somebody's disk has the schema of the fixture. */
static void
test_released_steps (void)
{
  for (guint n = 1; n <= bs_n_migrations; n++)
    {
      g_auto (Place) place = { 0 };
      place_init (&place);
      g_autofree char *released = place_build (&place, "released.db"), *name = g_strdup_printf ("schema-%u.sql", n);
      build_fixture (name, released);
      make_with_steps (place.path, bs_migrations, n);
      g_autofree char *now = get_schema (place.path), *then = get_schema (released);
      g_assert_cmpstr (now, ==, then);
    }
}

static void
test_numbers (void)
{
  for (guint i = 0; i < bs_n_migrations; i++)
    g_assert_cmpint (bs_migrations[i].version, ==, (int) i + 1);
}

static void
assert_number (const char *path, const char *sql, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_READ, &error);
  g_assert_no_error (error);
  gint64 number;
  bs_database_get_number (database, sql, &number, &error);
  g_assert_no_error (error);
  g_test_message ("%s", sql);
  g_assert_cmpint (number, ==, expected);
}

/* Every fixture holds this diary, and more in the tables of its own schema. */
static void
assert_small_diary (BsStore *store)
{
  g_autoptr (GError) error = NULL;
  bs_store_check (store, &error);
  g_assert_no_error (error);

  g_autoptr (BsEntry) full = new_full_entry ();
  g_autoptr (GPtrArray) entries = bs_store_list_entries (store, &BS_ENTRY_QUERY_ALL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_true (bs_entry_equal (g_ptr_array_index (entries, 0), full, TRUE));
  const BsEntry *bare = g_ptr_array_index (entries, 1);
  g_assert_cmpstr (bare->id, ==, "6fa459ea-ee8a-4ca4-894e-db77e160355e");
  g_assert_true (bs_instant_equal (bare->at, instant ("2026-11-20")));
  g_assert_cmpint (bare->pain, ==, BS_ABSENT);
  g_assert_cmpint (bare->n_measures, ==, 0);
  g_assert_true (bare->signs.asked);
  g_assert_false (bare->numb.asked);

  g_autoptr (GPtrArray) former = bs_store_get_revisions (store, full->id, NULL);
  g_assert_cmpuint (former->len, ==, 1);
  full->pain = 5;
  g_assert_true (bs_entry_equal (g_ptr_array_index (former, 0), full, TRUE));
  g_autoptr (GPtrArray) deleted = bs_store_get_revisions (store, "16fd2706-8baf-433b-82eb-8c7fada847da", NULL);
  g_assert_cmpuint (deleted->len, ==, 1);

  g_autoptr (GPtrArray) visits = bs_store_list_visits (store, NULL);
  g_assert_cmpuint (visits->len, ==, 1);
  const BsVisit *visit = g_ptr_array_index (visits, 0);
  g_assert_cmpint (visit->kind, ==, BS_VISIT_URGENT);
  g_assert_cmpstr (visit->knows[1], ==, "g-saddle-numbness");
  g_assert_true (bs_instant_equal (visit->knows_until, instant ("2026-12-31")));
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (store, NULL);
  g_assert_cmpuint (medicines->len, ==, 1);
  g_assert_cmpint (((BsMedicine *) g_ptr_array_index (medicines, 0))->max_per_day, ==, 3);
  g_autoptr (BsProfile) profile = bs_store_get_profile (store, NULL);
  g_assert_cmpstr (profile->name, ==, "Ada Walker");
  g_assert_cmpint (profile->pregnant, ==, FALSE);
  g_assert_cmpint (profile->cancer_history, ==, BS_ABSENT);
  g_autofree char *draft = bs_store_get_draft (store, "entry", NULL);
  g_assert_cmpstr (draft, ==, "{ \"pain\": 4 }");
  g_autofree char *value = bs_store_get_value (store, "acknowledged-emergency", NULL);
  g_assert_cmpstr (value, ==, "2026-11-20");

  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  query.search = "shopping ibu";
  g_autoptr (GPtrArray) found = bs_store_list_entries (store, &query, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_autoptr (BsHistory) history = bs_store_load_history (bs_store_get_path (store), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bs_history_get_n_entries (history), ==, 2);
}

/* (transfer full): the diary of a fixture, upgraded to the newest schema; what it was is kept beside it. */
static BsStore *
open_upgraded (Place *place, guint n)
{
  g_autofree char *name = g_strdup_printf ("schema-%u.sql", n), *copy_name = g_strdup_printf ("diary.db.schema-%u", n);
  g_autofree char *copy = place_build (place, copy_name);
  static const char version[] = "PRAGMA user_version";
  build_fixture (name, place->path);
  BsStore *store = place_open (place);
  assert_number (place->path, version, bs_n_migrations);
  g_assert_cmpuint (count_files (place->folder, copy_name), ==, n < bs_n_migrations);
  if (n < bs_n_migrations)
    assert_number (copy, version, n);
  return store;
}

static void
test_schema_1 (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = open_upgraded (&place, 1);
  assert_small_diary (store);
  g_autoptr (GPtrArray) imports = bs_store_list_imports (store, NULL);
  g_assert_cmpuint (imports->len, ==, 0);
}

/* A backup of it comes back, too: looked at as it is, upgraded where it takes the diary's place. */
static void
test_schema_1_backup (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *backup = place_build (&place, "backup.db");
  g_autoptr (GError) error = NULL;
  BsBackupSummary summary;
  build_fixture ("schema-1.sql", backup);
  bs_store_read_backup (backup, place.path, NULL, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary.n_entries, ==, 2);
  assert_number (backup, "PRAGMA user_version", 1);

  g_autofree char *kept = bs_store_restore_backup (backup, place.path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kept, ==, "");
  g_autoptr (BsStore) store = place_open (&place);
  assert_small_diary (store);
  assert_number (place.path, "PRAGMA user_version", bs_n_migrations);
  assert_number (backup, "PRAGMA user_version", 1);
}

/* A damaged one is refused before it is upgraded. */
static void
test_schema_1_damaged (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  build_fixture ("schema-1.sql", place.path);
  run_sql (place.path, "DROP TABLE visit_knows");
  g_autoptr (GBytes) before = file_content (place.path);
  g_autoptr (GError) error = NULL;
  g_assert_null (bs_store_open (place.path, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  assert_same_content (place.path, before);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 1);
}

static gboolean
count_deed (const BsImportDeed *deed, gpointer user_data, GError **error)
{
  (*(guint *) user_data)++;
  return TRUE;
}

static void
test_schema_2 (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = open_upgraded (&place, 2);
  assert_small_diary (store);
  g_autoptr (GPtrArray) imports = bs_store_list_imports (store, NULL);
  g_assert_cmpuint (imports->len, ==, 2);
  const BsImportRecord *last = imports->pdata[0], *first = imports->pdata[1];
  g_assert_cmpint (last->number, ==, 2);
  g_assert_cmpstr (last->file, ==, "from-the-phone.json");
  g_assert_true (bs_instant_equal (last->at, bs_instant_new (1795259000, 60)));
  g_assert_false (last->is_undone);
  g_assert_cmpuint (last->counts.added, ==, 3);
  g_assert_cmpuint (last->counts.updated, ==, 1);
  g_assert_cmpuint (last->counts.kinds[BS_IMPORT_FIELD].updated, ==, 1);
  g_assert_cmpuint (last->counts.kinds[BS_IMPORT_FIELD].kept, ==, 2);
  g_assert_cmpuint (last->counts.refused, ==, 3);
  g_assert_true (first->is_undone);
  g_assert_true (bs_instant_equal (first->undone_at, bs_instant_new (1795258100, 60)));
  guint n_deeds = 0;
  g_assert_true (bs_store_foreach_import_deed (store, 2, count_deed, &n_deeds, NULL));
  g_assert_cmpuint (n_deeds, ==, 4);
}

static const BsMigration steps[] = {
  { 1, "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (17)" },
  { 2, "CREATE TABLE b (y INTEGER) STRICT; INSERT INTO b SELECT x * 2 FROM a" },
  { 3, "ALTER TABLE b ADD COLUMN z INTEGER; UPDATE b SET z = y + 1; DROP TABLE a" },
};

static gboolean
upgrade (const char *path, const BsMigration *with, guint n, GError **error)
{
  int version;
  g_autoptr (BsDatabase) database = bs_database_open (path, BS_DATABASE_WRITE, error);
  return database != NULL && bs_migrations_check (database, with, n, &version, error) &&
         bs_migrations_run (database, with, n, version, error);
}

static void
test_steps (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *copy = place_build (&place, "diary.db.schema-1");
  g_autoptr (GError) error = NULL;
  make_with_steps (place.path, steps, 1);
  g_assert_true (upgrade (place.path, steps, 1, NULL));
  g_assert_cmpuint (count_files (place.folder, ""), ==, 1);

  upgrade (place.path, steps, 3, &error);
  g_assert_no_error (error);
  assert_number (place.path, "PRAGMA user_version", 3);
  assert_number (place.path, "SELECT z FROM b", 35);
  assert_number (copy, "PRAGMA user_version", 1);
  assert_number (copy, "SELECT x FROM a", 17);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 2);

  /* An earlier version of the program refuses what the later one made. */
  g_assert_false (upgrade (place.path, steps, 2, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_LATER_SCHEMA);
  assert_number (place.path, "PRAGMA user_version", 3);
}

static void
test_step_fails (void)
{
  const BsMigration broken[] = {
    steps[0],
    steps[1],
    { 3, "ALTER TABLE b ADD COLUMN z INTEGER; UPDATE b SET y = 0; DELETE FROM a; SELECT no_such_column FROM b" },
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autofree char *copy = place_build (&place, "diary.db.schema-1");
  g_autofree char *copy_2 = place_build (&place, "diary.db.schema-2");
  g_autoptr (GError) error = NULL;
  make_with_steps (place.path, steps, 1);
  g_assert_false (upgrade (place.path, broken, 3, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED);
  g_clear_error (&error);
  assert_number (place.path, "PRAGMA user_version", 2);
  assert_number (place.path, "SELECT y FROM b", 34);
  assert_number (place.path, "SELECT x FROM a", 17);
  assert_number (place.path, "SELECT count (*) FROM pragma_table_info ('b')", 1);
  assert_number (copy, "SELECT x FROM a", 17);

  /* Again: no copy is replaced by a later one. */
  g_assert_false (upgrade (place.path, broken, 3, &error));
  g_clear_error (&error);
  upgrade (place.path, steps, 3, &error);
  g_assert_no_error (error);
  assert_number (place.path, "SELECT z FROM b", 35);
  assert_number (copy_2, "PRAGMA user_version", 2);
  g_assert_cmpuint (count_files (place.folder, "diary.db.schema-2"), ==, 2);
  g_assert_cmpuint (count_files (place.folder, "diary.db.schema-1"), ==, 1);
}

/* Where no copy can be kept nothing is upgraded. */
static void
test_no_copy_no_step (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_with_steps (place.path, steps, 1);
  g_autoptr (GBytes) content = file_content (place.path);
  gsize length;
  const char *bytes = g_bytes_get_data (content, &length);
  g_autofree char *damaged = g_memdup2 (bytes, length);
  memset (damaged + length - 4096, 0xaa, 4096);
  g_assert_true (g_file_set_contents (place.path, damaged, length, NULL));
  g_autoptr (GBytes) before = file_content (place.path);

  g_autoptr (GError) error = NULL;
  g_assert_false (upgrade (place.path, steps, 3, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  assert_same_content (place.path, before);
  g_assert_cmpuint (count_files (place.folder, ""), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migrations/released-steps", test_released_steps);
  g_test_add_func ("/store/migrations/numbers", test_numbers);
  g_test_add_func ("/store/migrations/schema-1", test_schema_1);
  g_test_add_func ("/store/migrations/schema-1-backup", test_schema_1_backup);
  g_test_add_func ("/store/migrations/schema-1-damaged", test_schema_1_damaged);
  g_test_add_func ("/store/migrations/schema-2", test_schema_2);
  g_test_add_func ("/store/migrations/steps", test_steps);
  g_test_add_func ("/store/migrations/step-fails", test_step_fails);
  g_test_add_func ("/store/migrations/no-copy-no-step", test_no_copy_no_step);
  return g_test_run ();
}
