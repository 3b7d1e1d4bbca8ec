/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "log-fixture.h"

/* What relieved it: medicines from the person's list, their own limit, and measures that come and go. */

static void
put_medicine (LogFixture *self, const char *name, const char *dose, gint most)
{
  BsMedicine *medicine = bs_medicine_new ();
  BsMedicine *stored;
  g_autoptr (GError) error = NULL;

  medicine->name = g_strdup (name);
  medicine->dose = g_strdup (dose);
  medicine->class_ = BS_MEDICINE_CLASS_ANALGESIC;
  medicine->max_per_day = (gint8) most;
  stored = bs_store_put_medicine (self->page.store, medicine, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  bs_medicine_unref (stored);
  bs_medicine_unref (medicine);
}

static void
put_dose (LogFixture *self, const char *at, const char *name)
{
  BsEntry *entry = page_fixture_entry (at, 3);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);

  measure->name = g_strdup (name);
  g_free (page_fixture_put (&self->page, entry));
}

static void
test_medicine_list (LogFixture *self, gconstpointer data)
{
  put_medicine (self, "Ibuprofen", "400 mg", BS_ABSENT);
  put_medicine (self, "Paracetamol", NULL, BS_ABSENT);
  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 4|+What relieved it|Add medicine");
  g_assert_nonnull (log_fixture_find (self, "Paracetamol"));
  log_fixture_take_steps (self, "Medicine name=ib");
  g_assert_null (log_fixture_find (self, "Paracetamol"));
  log_fixture_press (self, "Ibuprofen 400 mg");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (self, "Medicine name"))), ==, "Ibuprofen");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (self, "Dose"))), ==, "400 mg");
  g_assert_true (log_fixture_is_on (self, "Painkiller"));
  g_assert_null (log_fixture_find (self, "Ibuprofen 400 mg"));
}

static void
test_medicine_limit (LogFixture *self, gconstpointer data)
{
  static const char third[] = "Your own limit is 2 a day of Ibuprofen. This would be number 3 (Today).";

  put_medicine (self, "Ibuprofen", NULL, 2);
  put_dose (self, "2026-11-22T06:00+01:00", "ibuprofen ");
  put_dose (self, "2026-11-21T23:59+01:00", "Ibuprofen"); /* yesterday */
  put_dose (self, "2026-11-22T07:00+01:00", "Paracetamol");
  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 4|+What relieved it|Add medicine|Medicine name=IBUPROFEN");
  g_assert_false (has_text_in (log_fixture_get_content (self), "Your own limit")); /* the second of two */
  put_dose (self, "2026-11-22T06:30+01:00", "Ibuprofen");
  log_fixture_take_steps (self, "Medicine name=|Medicine name=Ibuprofen");
  g_assert_true (has_text (log_fixture_get_content (self), third));
  /* It is said, not forbidden. */
  log_fixture_press (self, "Save");
  SPIN_UNTIL (self->dialog == NULL);
  g_assert_cmpuint (log_fixture_count_entries (self), ==, 5);
}

/* Two doses in one entry count as two. */
static void
test_medicine_limit_within (LogFixture *self, gconstpointer data)
{
  put_medicine (self, "Ibuprofen", NULL, 1);
  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 4|+What relieved it|Add medicine|Ibuprofen");
  g_assert_false (has_text_in (log_fixture_get_content (self), "Your own limit"));
  log_fixture_take_steps (self, "Add medicine|Ibuprofen");
  g_assert_true (has_text (log_fixture_get_content (self),
                           "Your own limit is 1 a day of Ibuprofen. This would be number 2 (Today)."));
}

static void
test_measures_removed (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 4|+What relieved it|Add cold|Minutes applied=5|Add heat|Remove measure 1");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (log_fixture_get (self, "Minutes applied"))), ==, "");
  log_fixture_take_steps (self, "Minutes applied=8");
  entry = log_fixture_save (self);
  g_assert_cmpint (entry->n_measures, ==, 1);
  g_assert_cmpint (entry->measures[0].kind, ==, BS_MEASURE_HEAT);
  g_assert_cmpint (entry->measures[0].applied_min, ==, 8);
}

static void
test_last_measure_removed (LogFixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  log_fixture_open_dialog (self, NULL);
  log_fixture_take_steps (self, "Pain 4|+What relieved it|Add rest|Remove measure 1");
  entry = log_fixture_save (self);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD_LOG_TEST ("medicine/list", NULL, test_medicine_list);
  ADD_LOG_TEST ("medicine/limit", NULL, test_medicine_limit);
  ADD_LOG_TEST ("medicine/limit-within", NULL, test_medicine_limit_within);
  ADD_LOG_TEST ("measures/removed", NULL, test_measures_removed);
  ADD_LOG_TEST ("measures/last-removed", NULL, test_last_measure_removed);
  return g_test_run ();
}
