/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-import-undo.h"
#include "bs-store-private.h"
#include "exchange-testing.h"

/* What stops in the middle leaves everything as it was: of an import and of its undoing. */

#define N_ENTRIES 120

typedef struct
{
  BsStore *store;
  char *file;
  char *before; /* the diary, as it is exported */
  guint n_imports;
  gint64 number; /* of the import that is to be undone; 0: the import itself is tried */
} Attempt;

/* (transfer full): a diary whose entries take room. */
static char *
large_file (gint pain)
{
  g_autofree char *note = g_strnfill (3000, 'x');
  g_autoptr (GString) entries = g_string_new (NULL);

  for (guint i = 0; i < N_ENTRIES; i++)
    g_string_append_printf (entries,
                            "%s{\"id\":\"22222222-0000-4000-8000-%012x\",\"at\":\"2026-11-22T09:00+01:00\",\"pain\":%d,"
                            "\"note\":\"%s %d\",\"updatedAt\":\"2026-11-22T09:00:0%d+01:00\"}",
                            i > 0 ? "," : "", i, pain, note, pain, pain);
  return diary_of (entries->str);
}

static guint
count_imports (BsStore *store)
{
  g_autoptr (GPtrArray) imports = bs_import_list (store, NULL);
  guint n = 0;

  for (guint i = 0; i < imports->len; i++)
    n += !((BsImportRecord *) imports->pdata[i])->is_undone;
  return n;
}

static void
attempt_init (Attempt *self, gboolean undo)
{
  g_auto (BsImportResult) result = { 0 };
  g_autofree char *first = large_file (1);

  self->store = open_store ();
  self->file = large_file (2);
  g_assert_true (bs_diary_import_data (self->store, first, strlen (first), NULL, NULL, NULL, NULL));
  if (undo)
    g_assert_true (bs_diary_import_data (self->store, self->file, strlen (self->file), NULL, &result, NULL, NULL));
  self->number = result.number;
  self->before = export_diary (self->store, NULL);
  self->n_imports = count_imports (self->store);
}

static void
attempt_clear (Attempt *self)
{
  close_store (self->store);
  g_free (self->file);
  g_free (self->before);
}

static gboolean
attempt_run (Attempt *self, const BsImportWatch *watch, GError **error)
{
  BsInstant now = bs_instant_new (1800000000, 0);

  if (self->number != 0)
    return bs_import_undo (self->store, self->number, now, FALSE, watch, NULL, error);
  return bs_diary_import_data (self->store, self->file, strlen (self->file), &(BsImportOptions){ .watch = watch }, NULL,
                               NULL, error);
}

static void
assert_as_before (const Attempt *self)
{
  g_autofree char *after = export_diary (self->store, NULL);

  g_assert_cmpstr (after, ==, self->before);
  g_assert_cmpuint (count_imports (self->store), ==, self->n_imports);
  g_assert_true (bs_store_check (self->store, NULL));
}

static void
count_change (BsStore *store, const BsChange *change, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
set_max_pages (BsStore *store, gint64 more)
{
  BsDatabase *database = bs_store_get_database (store);
  g_autofree char *sql = NULL;
  gint64 pages;

  g_assert_true (bs_database_get_number (database, "PRAGMA page_count", &pages, NULL));
  sql = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, pages + more);
  g_assert_true (bs_database_run (database, sql, NULL));
}

/* A disk that is full after some pages, or at once. */
static void
test_full (gconstpointer data)
{
  static const gint64 room[] = { 0, 1, 20, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (room); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n_changes = 0;
      Attempt attempt;

      attempt_init (&attempt, GPOINTER_TO_INT (data));
      g_signal_connect (attempt.store, "changed", G_CALLBACK (count_change), &n_changes);
      set_max_pages (attempt.store, room[i]);
      g_assert_false (attempt_run (&attempt, NULL, &error));
      g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FULL);
      g_clear_error (&error);
      assert_as_before (&attempt);
      g_assert_cmpuint (n_changes, ==, 0);

      set_max_pages (attempt.store, 100000);
      attempt_run (&attempt, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (n_changes, ==, 1);
      attempt_clear (&attempt);
    }
}

typedef struct
{
  GCancellable *cancellable;
  guint at, last;
} Waiting;

static void
on_progress (guint n_pieces, gpointer user_data)
{
  Waiting *self = user_data;

  g_assert_cmpuint (n_pieces, >=, self->last);
  self->last = n_pieces;
  if (n_pieces == self->at)
    g_cancellable_cancel (self->cancellable);
}

static void
test_cancelled (gconstpointer data)
{
  static const guint when[] = { 0, 1, N_ENTRIES / 2, N_ENTRIES, N_ENTRIES + 1 };

  for (guint i = 0; i < G_N_ELEMENTS (when); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Waiting waiting = { .cancellable = cancellable, .at = when[i] };
      BsImportWatch watch = { .cancellable = cancellable, .progress = on_progress, .user_data = &waiting };
      Attempt attempt;

      g_test_message ("after %u", when[i]);
      attempt_init (&attempt, GPOINTER_TO_INT (data));
      if (when[i] <= N_ENTRIES)
        {
          g_assert_false (attempt_run (&attempt, &watch, &error));
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_clear_error (&error);
          assert_as_before (&attempt);
        }
      else
        {
          attempt_run (&attempt, &watch, &error);
          g_assert_no_error (error);
        }
      g_assert_cmpuint (waiting.last, ==, MIN (when[i], N_ENTRIES));
      attempt_clear (&attempt);
    }
}

/* Former values and kinds that nobody here has written: nothing is undone. */
static void
test_damaged (void)
{
  static const char *const damages[] = {
    "UPDATE import_deed SET former = ''",
    "UPDATE import_deed SET former = '[]'",
    "UPDATE import_deed SET former = '{\"at\":\"2026-11-22T09:00+01:00\",\"pain\":11}'",
    "UPDATE import_deed SET former = '{\"pain\":1}'",
    "UPDATE import_deed SET kind = 'letter'",
    "UPDATE import_deed SET kind = 'field'",
    "UPDATE import_deed SET kind = 'field', ids = NULL, field = 'shoeSize'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = NULL;
      Attempt attempt;

      g_test_message ("%s", damages[i]);
      attempt_init (&attempt, TRUE);
      sql = g_strconcat (damages[i], " WHERE number = (SELECT max (number) FROM import_deed)", NULL);
      g_assert_true (bs_database_run (bs_store_get_database (attempt.store), sql, NULL));
      g_assert_false (attempt_run (&attempt, NULL, &error));
      g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
      {
        g_autofree char *after = export_diary (attempt.store, NULL);
        g_assert_cmpstr (after, ==, attempt.before);
      }
      g_assert_cmpuint (count_imports (attempt.store), ==, attempt.n_imports);
      attempt_clear (&attempt);
    }
}

/* The same where the whole check looks. */
static void
test_check_finds_damage (void)
{
  g_autoptr (GError) error = NULL;
  Attempt attempt;

  attempt_init (&attempt, TRUE);
  g_assert_true (bs_store_check (attempt.store, NULL));
  g_assert_true (bs_database_run (bs_store_get_database (attempt.store),
                                  "UPDATE import_deed SET kind = 'letter' WHERE number = 7", NULL));
  g_assert_false (bs_store_check (attempt.store, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
  attempt_clear (&attempt);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/exchange/import-trouble/full", GINT_TO_POINTER (FALSE), test_full);
  g_test_add_data_func ("/exchange/import-trouble/full-undo", GINT_TO_POINTER (TRUE), test_full);
  g_test_add_data_func ("/exchange/import-trouble/cancelled", GINT_TO_POINTER (FALSE), test_cancelled);
  g_test_add_data_func ("/exchange/import-trouble/cancelled-undo", GINT_TO_POINTER (TRUE), test_cancelled);
  g_test_add_func ("/exchange/import-trouble/damaged", test_damaged);
  g_test_add_func ("/exchange/import-trouble/check-finds-damage", test_check_finds_damage);
  return g_test_run ();
}
