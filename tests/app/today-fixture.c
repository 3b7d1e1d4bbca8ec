/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-today-page.h"
#include "today-fixture.h"

void
today_set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, FALSE);
}

void
today_tear_down (PageFixture *self, gconstpointer data)
{
  page_fixture_tear_down (self);
}

void
today_show (PageFixture *self, gint width)
{
  GtkWidget *page = bs_today_page_new ();

  bs_today_page_set_journal (BS_TODAY_PAGE (page), self->journal);
  page_fixture_show (self, page, width, 900);
}

void
today_press (PageFixture *self, const char *text)
{
  GtkWidget *button = find_widget (self->page, GTK_TYPE_BUTTON, text);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  page_fixture_draw (self);
}

BsEntry *
today_get_entry (PageFixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  BsEntry *entry = bs_store_get_entry (self->store, id, &error);

  g_assert_no_error (error);
  return entry;
}

BsEntry *
today_get_newest (PageFixture *self)
{
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  g_autoptr (GPtrArray) list = NULL;

  query.limit = 1;
  list = bs_store_list_entries (self->store, &query, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  return bs_entry_ref (g_ptr_array_index (list, 0));
}

guint
today_count_entries (PageFixture *self)
{
  return bs_store_count_entries (self->store, NULL);
}

BsEntry *
today_all_asked (const char *at, gint pain)
{
  BsEntry *entry = page_fixture_entry (at, pain);

  bs_term_list_set_none (&entry->numb);
  bs_term_list_set_none (&entry->signs);
  bs_term_list_set_none (&entry->radiates);
  bs_term_list_set_none (&entry->triggers);
  return entry;
}

char *
today_put_medicine (PageFixture *self, const char *at)
{
  BsEntry *entry = today_all_asked (at, 6);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);

  measure->name = g_strdup ("Ibuprofen");
  measure->dose = g_strdup ("400 mg");
  return page_fixture_put (self, entry);
}

char *
today_put_emergency (PageFixture *self, const char *at)
{
  BsEntry *entry = page_fixture_entry (at, 7);

  bs_term_list_add (&entry->signs, BS_SIGN_URINATION_PROBLEM);
  return page_fixture_put (self, entry);
}

void
today_keep_change (BsTodayPage *page, const BsEntryChange *answer, const char *text, BsEntryChange *out)
{
  bs_entry_change_clear (out);
  out->before = answer->before ? bs_entry_ref (answer->before) : NULL;
  out->after = bs_entry_ref (answer->after);
}
