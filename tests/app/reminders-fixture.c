/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminders-fixture.h"

#include "bs-notification.h"

static gboolean
can_show (gpointer user_data)
{
  return !((RemindersFixture *) user_data)->cannot_show;
}

static void
show (const BsReminder *reminder, BsReminderWording wording, gpointer user_data)
{
  /* It becomes a notification without a complaint. */
  g_autoptr (GNotification) notification = bs_notification_new (reminder, wording);

  g_assert_nonnull (notification);
  g_string_append_printf (((RemindersFixture *) user_data)->told, "show %s%s\n", reminder->id,
                          wording == BS_REMINDER_DETAILED ? " in detail" : "");
}

static void
withdraw (const char *id, gpointer user_data)
{
  g_string_append_printf (((RemindersFixture *) user_data)->told, "withdraw %s\n", id);
}

static BsJournal *
open_diary (gpointer user_data)
{
  RemindersFixture *self = user_data;

  if (self->cannot_open)
    return NULL;
  self->n_open++;
  self->n_opened++;
  return self->page.journal;
}

static void
close_diary (gpointer user_data)
{
  ((RemindersFixture *) user_data)->n_open--;
}

static gboolean
is_in_view (gpointer user_data)
{
  return ((RemindersFixture *) user_data)->is_in_view;
}

static void
present (const char *id, const char *fault, gpointer user_data)
{
  g_string_append_printf (((RemindersFixture *) user_data)->told, "present %s\n", id);
  if (fault)
    g_string_append_printf (((RemindersFixture *) user_data)->told, "fault %s\n", fault);
}

static void
on_changed (gpointer user_data)
{
  ((RemindersFixture *) user_data)->n_changed++;
}

const BsReminderHost reminders_host = { can_show,    show,       withdraw, open_diary,
                                        close_diary, is_in_view, present,  on_changed };

void
reminders_set_up (RemindersFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  page_fixture_set_up (&self->page, FALSE);
  self->settings = bs_settings_new (FALSE);
  self->told = g_string_new (NULL);
  self->reminders = bs_reminders_new (self->settings, &reminders_host, self);
  bs_journal_load_now (self->page.journal, &error);
  g_assert_no_error (error);
}

void
reminders_tear_down (RemindersFixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->reminders);
  g_assert_finalize_object (self->settings);
  g_string_free (self->told, TRUE);
  page_fixture_tear_down (&self->page);
}

void
reminders_assert_told (RemindersFixture *self, const char *expected)
{
  g_assert_cmpstr (self->told->str, ==, expected);
  g_string_set_size (self->told, 0);
}

void
reminders_set_now (RemindersFixture *self, const char *text)
{
  bs_journal_set_clock (self->page.journal, page_fixture_instant (text));
}

void
reminders_switch_on (RemindersFixture *self, const char *key)
{
  bs_settings_set_boolean (self->settings, key, TRUE);
}

void
reminders_begin_with_window (RemindersFixture *self)
{
  bs_reminders_set_journal (self->reminders, self->page.journal);
  bs_reminders_start (self->reminders);
}

char *
reminders_put_medicine (RemindersFixture *self, const char *at)
{
  BsEntry *entry = page_fixture_entry (at, 6);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);

  measure->name = g_strdup ("Ibuprofen");
  bs_term_list_set_none (&entry->signs);
  bs_term_list_set_none (&entry->numb);
  return page_fixture_put (&self->page, entry);
}

BsEntry *
reminders_get_entry (RemindersFixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  BsEntry *entry = bs_store_get_entry (self->page.store, id, &error);

  g_assert_no_error (error);
  return entry;
}

guint
reminders_count_entries (RemindersFixture *self)
{
  return bs_store_count_entries (self->page.store, NULL);
}

BsEntry *
reminders_get_newest (RemindersFixture *self)
{
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  g_autoptr (GPtrArray) entries = NULL;

  query.limit = 1;
  entries = bs_store_list_entries (self->page.store, &query, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  return bs_entry_ref (g_ptr_array_index (entries, 0));
}
