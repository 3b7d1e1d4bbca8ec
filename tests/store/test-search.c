/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bs-search.h"
#include "store-testing.h"

/* The entries of this diary are told by their pain: what is found is the digits, newest (highest) first. */
static void
fill (BsStore *store)
{
  static const char *const notes[] = {
    "Up the hill, très raide; Überlingen", /* 0 */
    "Anti-inflammatory gel",               /* 1 */
    NULL,                                  /* 2 */
    "شارع طويل Привет ΣΊΣΥΦΟΣ",            /* 3 */
    "12.5 km 🙂 C++",                    /* 4 */
    "lower back",                          /* 5 */
    NULL,                                  /* 6 */
    NULL,                                  /* 7 */
  };
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (BsEntry) entry = new_entry ("2026-11-22T09:00Z", i);
      entry->at.seconds += i;
      bs_entry_set_note (entry, notes[i]);
      if (i == 2)
        {
          BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
          measure->name = g_strdup ("Ibuprofène \"forte\"");
          bs_entry_add_measure (entry, BS_MEASURE_COLD);
        }
      if (i == 6)
        {
          bs_term_list_add (&entry->signs, BS_SIGN_FOOT_DROP);
          bs_term_list_add (&entry->skipped, BS_SIGN_FEVER);
        }
      if (i == 7)
        {
          entry->when = BS_WHEN_AFTER_SITTING;
          bs_term_list_add (&entry->radiates, BS_REGION_LOWER_LEG_LEFT);
        }
      g_autoptr (BsEntry) put = put_entry (store, entry);
    }
}

static void
assert_found (BsStore *store, const char *typed, const char *expected)
{
  g_test_message ("%.60s", typed);
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  query.search = typed;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = bs_store_list_entries (store, &query, &error);
  g_assert_no_error (error);
  g_autoptr (GByteArray) ids = bs_store_list_ids (store, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 16 * entries->len);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (found, "%d", ((BsEntry *) g_ptr_array_index (entries, i))->pain);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_found (void)
{
  static const struct
  {
    const char *typed, *expected;
  } cases[] = {
    { "", "76543210" },    { " \t\n", "76543210" },
    { "hill", "0" },       { "HIL", "0" },
    { "ill", "" },         { "hill up", "0" },
    { "hill gel", "" },    { "tres", "0" },
    { "trés", "0" },       { "uberl", "0" },
    { "inflam", "1" },     { "anti-inflam", "1" },
    { "ibu", "2" },        { "ibuprofene forte", "2" },
    { "приве", "3" },      { "شارع", "3" },
    { "σίσυφος", "3" },    { "12", "4" },
    { "12.5", "4" },       { "c", "42" }, /* and "cold" */
    { "lower", "75" },     { "lower left", "7" },
    { "lower right", "" }, { "after sit", "7" },
    { "sitting", "7" },    { "cold", "2" },
    { "drop", "6" },       { "fever", "" }, /* was skipped: neither yes nor no */
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (store, cases[i].typed, cases[i].expected);
}

static void
test_any_input (void)
{
  static const char *const nothing[] = {
    "\"",
    "'",
    "*",
    "()",
    "-",
    "🙂",
    "\xff\xfe",
    "^",
    "{note}:",
    "NOT",
    "AND",
    "OR",
    "NEAR(hill, 2)",
    "note:hill",
    "\"hill",
    "hill'; DROP TABLE entry; --",
    "zzz*",
    "hill AND gel",
    "\xe2\x80\xae",
    "\x01",
  };
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  fill (store);
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      BsEntryQuery query = BS_ENTRY_QUERY_ALL;
      query.search = nothing[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) entries = bs_store_list_entries (store, &query, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (entries->len, <=, 1);
    }
  assert_found (store, "\"hill\"", "0");
  assert_found (store, "hill*", "0");
  assert_found (store, "🙂", "");

  g_autofree char *long_word = g_strnfill (1000 * 1000, 'h');
  assert_found (store, long_word, "");
  g_autoptr (GString) many = g_string_new (NULL);
  for (guint i = 0; i < 100 * 1000; i++)
    g_string_append (many, "hill ");
  assert_found (store, many->str, "0");
  g_autoptr (GString) letters = g_string_new (NULL);
  for (gint c = 'a'; c <= 'z'; c++)
    g_string_append_printf (letters, "%c ", c);
  assert_found (store, letters->str, "");
  assert_n_entries (store, 8);
}

/* Each term of each vocabulary is found by each word of its label and of itself. */
static void
test_every_term (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  for (guint term = 0; term < bs_signs.n_terms; term++)
    {
      g_autoptr (BsEntry) entry = new_entry ("2026-11-22T09:00Z", 3);
      bs_term_list_add (&entry->signs, term);
      g_autoptr (BsEntry) put = put_entry (store, entry);
      const char *texts[] = { bs_vocabulary_get_label (&bs_signs, term), bs_vocabulary_get_word (&bs_signs, term) };
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          BsEntryQuery query = BS_ENTRY_QUERY_ALL;
          query.search = texts[i];
          g_autoptr (GPtrArray) entries = bs_store_list_entries (store, &query, NULL);
          gboolean found = FALSE;
          for (guint k = 0; k < entries->len; k++)
            found |= bs_entry_equal (g_ptr_array_index (entries, k), put, TRUE);
          g_test_message ("%s", texts[i]);
          g_assert_true (found);
        }
    }
}

static void
test_follows_changes (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  g_autoptr (BsEntry) entry = new_full_entry ();
  entry->pain = 1;
  bs_entry_set_note (entry, "alpha");
  g_autoptr (BsEntry) first = put_entry (store, entry);
  assert_found (store, "alpha", "1");
  assert_found (store, "ibu", "1");
  bs_entry_set_note (entry, "beta");
  bs_entry_remove_measure (entry, 1);
  g_autoptr (BsEntry) second = put_entry (store, entry);
  assert_found (store, "alpha", "");
  assert_found (store, "ibu", "");
  assert_found (store, "beta", "1");
  g_assert_true (bs_store_check (store, NULL));

  g_assert_true (bs_store_begin (store, NULL));
  g_autoptr (BsEntry) gone = bs_store_delete_entry (store, entry->id, instant ("2026-11-22T09:00Z"), NULL);
  assert_found (store, "beta", "");
  bs_store_rollback (store);
  assert_found (store, "beta", "1");
  g_autoptr (BsEntry) gone_again = bs_store_delete_entry (store, entry->id, instant ("2026-11-22T09:00Z"), NULL);
  assert_found (store, "beta", "");
  g_assert_true (bs_store_check (store, NULL));
}

static void
test_index_damage (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  g_autoptr (BsStore) store = place_open (&place);
  fill (store);
  g_assert_true (bs_store_check (store, NULL));
  g_autoptr (GError) error = NULL;
  g_assert_true (
      bs_database_run (bs_store_get_database (store), "UPDATE entry SET note = 'drifted' WHERE pain = 0", NULL));
  g_assert_false (bs_store_check (store, &error));
  g_assert_error (error, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/search/found", test_found);
  g_test_add_func ("/store/search/any-input", test_any_input);
  g_test_add_func ("/store/search/every-term", test_every_term);
  g_test_add_func ("/store/search/follows-changes", test_follows_changes);
  g_test_add_func ("/store/search/index-damage", test_index_damage);
  return g_test_run ();
}
