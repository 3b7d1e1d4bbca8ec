/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "diary-fixture.h"

void
diary_fixture_set_up (DiaryFixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->page, FALSE);
}

void
diary_fixture_tear_down (DiaryFixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->page);
  g_free (self->sleep);
  g_free (self->walk);
  g_free (self->standing);
}

void
diary_fixture_show (DiaryFixture *self, gint width, gint height)
{
  GtkWidget *page = bs_diary_page_new ();

  bs_diary_page_set_journal (BS_DIARY_PAGE (page), self->page.journal);
  page_fixture_show (&self->page, page, width, height);
}

/* Two days as a person would log them. */
void
diary_fixture_put_two_days (DiaryFixture *self)
{
  BsEntry *entry = page_fixture_entry ("2026-11-22T07:05+01:00", 6);
  BsMeasure *measure;

  entry->when = BS_WHEN_AFTER_SLEEP;
  measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
  measure->name = g_strdup ("Ibuprofen");
  measure->dose = g_strdup ("400 mg");
  self->sleep = page_fixture_put (&self->page, entry);

  entry = page_fixture_entry ("2026-11-21T18:40+01:00", 6);
  entry->when = BS_WHEN_WALKING;
  entry->walk_min = 25;
  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  bs_entry_set_note (entry, "Had to stop twice\non the way back from the shops.");
  self->walk = page_fixture_put (&self->page, entry);

  entry = page_fixture_entry ("2026-11-21T09:10+01:00", 3);
  entry->when = BS_WHEN_STANDING;
  self->standing = page_fixture_put (&self->page, entry);
}

BsDiaryRow *
diary_fixture_find_row (DiaryFixture *self, const char *id)
{
  GtkWidget *list = find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL);

  for (GtkWidget *cell = list != NULL ? gtk_widget_get_first_child (list) : NULL; cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      BsDiaryRow *row = BS_DIARY_ROW (gtk_widget_get_first_child (cell));

      if (strcmp (bs_diary_item_get_id (bs_diary_row_get_item (row)), id) == 0)
        return row;
    }
  return NULL;
}

guint
diary_fixture_count_rows (DiaryFixture *self)
{
  GtkWidget *list = find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL);
  GtkSelectionModel *model = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;

  return model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

gboolean
diary_fixture_has_focus (BsDiaryRow *row)
{
  return row != NULL && gtk_widget_has_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

void
diary_fixture_search_for (DiaryFixture *self, const char *text)
{
  GtkWidget *entry = find_widget (self->page.page, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

void
diary_fixture_put_many (DiaryFixture *self, guint n)
{
  g_autoptr (GError) error = NULL;
  BsInstant at = page_fixture_instant ("2026-11-22T08:00+01:00");

  bs_store_begin (self->page.store, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BsEntry) entry = bs_entry_new ();
      g_autoptr (BsEntry) written = NULL;

      g_snprintf (entry->id, sizeof entry->id, "00000000-0000-4000-8000-%012u", i);
      entry->at = bs_instant_new (at.seconds - i * (gint64) 7 * 3600, 60);
      entry->pain = (gint8) (i % 11);
      written = bs_store_restore_entry (self->page.store, entry, &error);
      g_assert_no_error (error);
    }
  bs_store_commit (self->page.store, &error);
  g_assert_no_error (error);
}

BsDiaryList *
diary_fixture_get_list (DiaryFixture *self)
{
  GtkWidget *view = find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL);
  GtkNoSelection *selection = GTK_NO_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view)));

  return BS_DIARY_LIST (gtk_no_selection_get_model (selection));
}
