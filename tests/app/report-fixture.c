/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report-fixture.h"

#include "bs-report-layout.h"
#include "bs-report-sheet.h"

void
report_fixture_set_up (ReportFixture *self, gconstpointer data)
{
  log_fixture_set_up (&self->log, NULL);
  self->settings = bs_settings_new (FALSE);
}

void
report_fixture_tear_down (ReportFixture *self, gconstpointer data)
{
  if (self->dialog != NULL)
    report_fixture_close (self);
  self->log.dialog = NULL;
  log_fixture_tear_down (&self->log, NULL);
  g_assert_finalize_object (self->settings);
}

void
report_fixture_add_entries (ReportFixture *self, guint n_days)
{
  gint32 today = bs_instant_get_date (page_fixture_instant (FIXTURE_NOW));

  for (guint i = 0; i < n_days; i++)
    {
      char text[16];
      g_autofree char *at = g_strconcat (bs_date_print (today - (gint32) i, text), "T08:00+01:00", NULL);
      BsEntry *entry = page_fixture_entry (at, (gint) (i % 8) + 1);
      g_autofree char *id = NULL;

      entry->note = g_strdup_printf ("Note of day %u.", i);
      id = page_fixture_put (&self->log.page, entry);
    }
}

void
report_fixture_add_visit (ReportFixture *self, const char *at)
{
  g_autoptr (BsVisit) visit = bs_visit_new ();
  g_autoptr (BsVisit) put = NULL;
  g_autoptr (GError) error = NULL;

  visit->at = page_fixture_instant (at);
  visit->kind = BS_VISIT_DOCTOR;
  put = bs_store_put_visit (self->log.page.store, visit, page_fixture_instant (FIXTURE_NOW), &error);
  g_assert_no_error (error);
}

void
report_fixture_set_name (ReportFixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsProfile) profile = bs_store_get_profile (self->log.page.store, &error);

  g_assert_no_error (error);
  g_free (profile->name);
  profile->name = g_strdup (name);
  profile->birth_year = 1957;
  g_assert_true (bs_store_put_profile (self->log.page.store, profile, &error));
  g_assert_no_error (error);
}

void
report_fixture_wait (ReportFixture *self)
{
  GtkWidget *save = log_fixture_get (&self->log, "Save as PDF…");

  SPIN_UNTIL (gtk_widget_is_sensitive (save));
}

void
report_fixture_open (ReportFixture *self, gint width)
{
  self->dialog = bs_report_dialog_new (self->log.page.journal, self->settings);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  self->log.dialog = self->dialog;
  gtk_window_set_transient_for (GTK_WINDOW (self->dialog), GTK_WINDOW (self->log.page.window));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), width, 760);
  gtk_window_present (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (gtk_widget_get_width (self->dialog) > 0);
}

void
report_fixture_close (ReportFixture *self)
{
  gtk_window_close (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
  self->log.dialog = NULL;
}

static GtkWidget *
get_content (ReportFixture *self)
{
  return adw_window_get_content (ADW_WINDOW (self->dialog));
}

void
report_fixture_choose (ReportFixture *self, const char *title)
{
  GtkWidget *row = find_widget (get_content (self), ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
}

char *
report_fixture_read_page (ReportFixture *self)
{
  GtkWidget *sheet = find_widget (get_content (self), BS_TYPE_REPORT_SHEET, NULL);
  g_autofree char *text = NULL;

  g_assert_nonnull (sheet);
  /* Says what it is instead, where it is not what was expected. */
  text = gtk_test_accessible_check_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_nonnull (text);
  return g_steal_pointer (&text);
}

gboolean
report_fixture_page_says (ReportFixture *self, const char *words)
{
  g_autofree char *text = report_fixture_read_page (self);

  return strstr (text, words) != NULL;
}

char *
report_fixture_build (ReportFixture *self, const char *name)
{
  return g_build_filename (self->log.page.folder, name, NULL);
}
