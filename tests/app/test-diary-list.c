/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "diary-fixture.h"

/* The list */

static const BsDiaryFilter no_filter;

typedef struct
{
  guint n_signals, removed, added;
} Changes;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Changes *changes)
{
  changes->n_signals++;
  changes->removed += removed;
  changes->added += added;
}

static void
assert_order (BsDiaryList *list, const char *wanted)
{
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (BsDiaryItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      BsDiaryFacts facts;

      bs_diary_item_get_facts (item, &facts);
      g_assert_cmpuint (bs_diary_item_get_position (item), ==, i);
      g_string_append_printf (got, "%s%c", facts.begins_day && i > 0 ? "|" : "",
                              bs_diary_item_get_id (item)[BS_UUID_LENGTH - 1]);
    }
  g_assert_cmpstr (got->str, ==, wanted);
}

static BsEntry *
make_entry (char name, const char *at, gint pain)
{
  BsEntry *entry = page_fixture_entry (at, pain);

  g_snprintf (entry->id, sizeof entry->id, "00000000-0000-4000-8000-00000000000%c", name);
  return entry;
}

/* Adds, changes or (`at` NULL) deletes. */
static void
change_entry (BsDiary *diary, char name, const char *at)
{
  for (guint i = 0; i < diary->entries->len; i++)
    if (((BsEntry *) diary->entries->pdata[i])->id[BS_UUID_LENGTH - 1] == name)
      {
        g_ptr_array_remove_index (diary->entries, i);
        break;
      }
  if (at != NULL)
    g_ptr_array_add (diary->entries, make_entry (name, at, 4));
}

static void
test_list_order (DiaryFixture *self, gconstpointer data)
{
  static const struct
  {
    char name;
    const char *at;
  } entries[] = {
    { 'a', "2026-11-20T09:00+01:00" },
    { 'b', "2026-11-21" }, /* a bare date is the last of its day, though its key is early */
    { 'c', "2026-11-21T08:00+01:00" },
    { 'd', "2026-11-20T23:30+01:00" },
    { 'e', "2026-11-21T23:50-08:00" }, /* written on a journey: its day is the 21st */
    { 'f', "2026-11-22T08:00+01:00" },
  };
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (BsHistory) history = NULL;
  g_autoptr (BsDiaryList) list = bs_diary_list_new (self->page.store);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_ptr_array_add (diary->entries, make_entry (entries[i].name, entries[i].at, (gint) i));
  history = bs_history_new_from_diary (diary);
  bs_diary_list_update (list, history, NULL, bs_date_from_ymd (2026, 11, 22), NULL, &no_filter);
  assert_order (list, "f|ecb|da");
  g_assert_cmpint (bs_diary_list_find (list, "00000000-0000-4000-8000-00000000000c"), ==, 2);
  g_assert_cmpint (bs_diary_list_find (list, "00000000-0000-4000-8000-00000000000d"), ==, 4);
  g_assert_cmpint (bs_diary_list_find (list, "00000000-0000-4000-8000-00000000000e"), ==, 1);
  g_assert_cmpint (bs_diary_list_find (list, "00000000-0000-4000-8000-000000000000"), ==, -1);
  g_assert_cmpint (bs_diary_list_find_day (list, bs_date_from_ymd (2026, 11, 23)), ==, 0);
  g_assert_cmpint (bs_diary_list_find_day (list, bs_date_from_ymd (2026, 11, 21)), ==, 1);
  g_assert_cmpint (bs_diary_list_find_day (list, bs_date_from_ymd (2026, 11, 19)), ==, 4);
}

static void
test_list_changes (DiaryFixture *self, gconstpointer data)
{
  static const struct
  {
    char name;
    const char *at;     /* NULL: delete */
    const char *wanted; /* order afterwards */
    Changes changes;
  } steps[] = {
    { 'a', "2026-11-20T09:00+01:00", "a", { 1, 0, 1 } },
    { 'b', "2026-11-22T08:00+01:00", "b|a", { 1, 0, 1 } },
    { 'c', "2026-11-21T08:00+01:00", "b|c|a", { 1, 0, 1 } },
    { 'd', "2026-11-21T09:00+01:00", "b|dc|a", { 1, 0, 1 } },
    { 'd', "2026-11-21T09:30+01:00", "b|dc|a", { 0, 0, 0 } }, /* edited, its place is the same */
    { 'b', "2026-11-20T08:00+01:00", "dc|ab", { 2, 1, 1 } },  /* moved down: one row goes, one comes */
    { 'b', "2026-11-23T08:00+01:00", "b|dc|a", { 2, 1, 1 } }, /* and up again */
    { 'd', NULL, "b|c|a", { 1, 1, 0 } },
    { 'a', NULL, "b|c", { 1, 1, 0 } },
  };
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);
  g_autoptr (BsDiaryList) list = bs_diary_list_new (self->page.store);
  gint32 today = bs_date_from_ymd (2026, 11, 22);

  bs_diary_list_update (list, history, NULL, today, NULL, &no_filter);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      Changes changes = { 0 };
      gulong handler = g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &changes);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
      g_autoptr (BsDiaryItem) kept = n > 0 ? g_list_model_get_item (G_LIST_MODEL (list), n / 2) : NULL;

      g_test_message ("step %u: %c %s", i, steps[i].name, steps[i].at);
      change_entry (diary, steps[i].name, steps[i].at);
      bs_history_unref (history);
      history = bs_history_new_from_diary (diary);
      bs_diary_list_update (list, history, NULL, today, NULL, &no_filter);
      g_signal_handler_disconnect (list, handler);
      assert_order (list, steps[i].wanted);
      g_assert_cmpuint (changes.n_signals, ==, steps[i].changes.n_signals);
      g_assert_cmpuint (changes.removed, ==, steps[i].changes.removed);
      g_assert_cmpuint (changes.added, ==, steps[i].changes.added);
      if (kept != NULL && bs_diary_item_get_position (kept) != G_MAXUINT)
        {
          g_autoptr (BsDiaryItem) there =
              g_list_model_get_item (G_LIST_MODEL (list), bs_diary_item_get_position (kept));

          g_assert_true (there == kept);
        }
    }
}

static void
test_list_matches (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (BsHistory) history = NULL;
  g_autoptr (BsDiaryList) list = bs_diary_list_new (self->page.store);
  g_autoptr (GByteArray) matches = g_byte_array_new ();
  gint32 today = bs_date_from_ymd (2026, 11, 22);
  guint8 uuid[16];

  g_ptr_array_add (diary->entries, make_entry ('a', "2026-11-20T09:00+01:00", 1));
  g_ptr_array_add (diary->entries, make_entry ('b', "2026-11-21T09:00+01:00", 2));
  g_ptr_array_add (diary->entries, make_entry ('c', "2026-11-21T10:00+01:00", 3));
  history = bs_history_new_from_diary (diary);
  bs_diary_list_update (list, history, NULL, today, NULL, &no_filter);
  assert_order (list, "cb|a");
  bs_uuid_to_bytes ("00000000-0000-4000-8000-00000000000a", uuid);
  g_byte_array_append (matches, uuid, sizeof uuid);
  bs_uuid_to_bytes ("00000000-0000-4000-8000-00000000000b", uuid);
  g_byte_array_append (matches, uuid, sizeof uuid);
  bs_uuid_to_bytes ("00000000-0000-4000-8000-00000000000f", uuid); /* one that the history does not have yet */
  g_byte_array_append (matches, uuid, sizeof uuid);
  bs_diary_list_update (list, history, NULL, today, matches, &no_filter);
  assert_order (list, "b|a");
  g_byte_array_set_size (matches, 0);
  bs_diary_list_update (list, history, NULL, today, matches, &no_filter);
  assert_order (list, "");
  bs_diary_list_update (list, history, NULL, today, NULL, &no_filter);
  assert_order (list, "cb|a");
  bs_diary_list_update (list, NULL, NULL, today, NULL, &no_filter);
  assert_order (list, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/diary/list-order", DiaryFixture, NULL, diary_fixture_set_up, test_list_order, diary_fixture_tear_down);
  g_test_add ("/diary/list-changes", DiaryFixture, NULL, diary_fixture_set_up, test_list_changes,
              diary_fixture_tear_down);
  g_test_add ("/diary/list-matches", DiaryFixture, NULL, diary_fixture_set_up, test_list_matches,
              diary_fixture_tear_down);
  return g_test_run ();
}
