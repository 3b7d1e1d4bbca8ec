/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-aid-fixture.h"

#define BOOT "0f0e0d0c-0b0a-4908-8706-050403020100"

BsMark
aid_get_now (gpointer data)
{
  return ((AidFixture *) data)->now;
}

void
aid_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
aid_set_up (AidFixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->page, FALSE);
  page_fixture_show (&self->page, gtk_label_new ("behind"), 200, 100);
  self->settings = bs_settings_new (FALSE);
  self->now = (BsMark){ .wall = bs_journal_now (self->page.journal), .boot_us = 7000 * (gint64) G_USEC_PER_SEC };
  g_strlcpy (self->now.boot_id, BOOT, sizeof self->now.boot_id);
}

GtkWidget *
aid_content (AidFixture *self)
{
  return adw_window_get_content (ADW_WINDOW (self->dialog));
}

void
aid_draw (AidFixture *self)
{
  for (guint i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

void
aid_open_dialog (AidFixture *self, const char *entry_id)
{
  g_assert_null (self->dialog);
  self->dialog = bs_first_aid_dialog_new (self->page.journal, self->settings, entry_id);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  bs_first_aid_dialog_set_clock (BS_FIRST_AID_DIALOG (self->dialog), aid_get_now, self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  aid_draw (self);
}

void
aid_close_dialog (AidFixture *self)
{
  gtk_window_close (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL); /* nothing may keep it alive */
}

void
aid_tear_down (AidFixture *self, gconstpointer data)
{
  if (self->dialog != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self->dialog));
      SPIN_UNTIL (self->dialog == NULL);
    }
  g_object_unref (self->settings);
  page_fixture_tear_down (&self->page);
}

void
aid_pass (AidFixture *self, gint64 seconds)
{
  self->now.wall.seconds += seconds;
  self->now.boot_us += seconds * G_USEC_PER_SEC;
  bs_journal_set_clock (self->page.journal, self->now.wall);
  bs_journal_reassess (self->page.journal);
  if (self->dialog != NULL)
    {
      bs_first_aid_dialog_tick (BS_FIRST_AID_DIALOG (self->dialog));
      aid_draw (self);
    }
}

gboolean
aid_can_press (AidFixture *self, const char *text)
{
  return find_widget (aid_content (self), GTK_TYPE_BUTTON, text) != NULL;
}

void
aid_press (AidFixture *self, const char *text)
{
  find_and_press (aid_content (self), text);
  if (self->dialog != NULL)
    aid_draw (self);
}

void
aid_press_all (AidFixture *self, const char *texts)
{
  g_auto (GStrv) list = g_strsplit (texts, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    aid_press (self, list[i]);
}

gboolean
aid_says (AidFixture *self, const char *text)
{
  return has_text_in (aid_content (self), text);
}

BsRingClock *
aid_get_ring (AidFixture *self)
{
  return BS_RING_CLOCK (find_widget (aid_content (self), BS_TYPE_RING_CLOCK, NULL));
}

void
aid_assert_ring (AidFixture *self, const char *time)
{
  g_assert_cmpstr (bs_ring_clock_get_time (aid_get_ring (self)), ==, time);
}

BsEntry *
aid_get_entry (AidFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = bs_store_list_entries (self->page.store, &BS_ENTRY_QUERY_ALL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  return bs_entry_ref (g_ptr_array_index (entries, 0));
}

void
aid_assert_measures (AidFixture *self, const char *expected)
{
  g_autoptr (BsEntry) entry = aid_get_entry (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                              bs_vocabulary_get_word (&bs_measure_kinds, (guint) measure->kind));
      if (measure->how >= 0)
        g_string_append_printf (text, " %s", bs_vocabulary_get_word (&bs_rest_hows, (guint) measure->how));
      if (measure->name != NULL)
        g_string_append_printf (text, " %s", measure->name);
      if (measure->dose != NULL)
        g_string_append_printf (text, " %s", measure->dose);
      if (measure->applied_min >= 0)
        g_string_append_printf (text, " for %d", measure->applied_min);
      if (measure->result >= 0)
        g_string_append_printf (text, " %s %d", bs_vocabulary_get_word (&bs_results, (guint) measure->result),
                                measure->result_min);
      if (measure->pain_after >= 0)
        g_string_append_printf (text, " now %d", measure->pain_after);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

void
aid_put_medicine (AidFixture *self, const char *name, const char *dose, gint most)
{
  BsMedicine *medicine = bs_medicine_new ();
  BsMedicine *stored;

  medicine->name = g_strdup (name);
  medicine->dose = g_strdup (dose);
  medicine->class_ = BS_MEDICINE_CLASS_ANALGESIC;
  medicine->max_per_day = (gint8) most;
  stored = bs_store_put_medicine (self->page.store, medicine, self->now.wall, NULL);
  g_assert_nonnull (stored);
  bs_medicine_unref (stored);
  bs_medicine_unref (medicine);
}
