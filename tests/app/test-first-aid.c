/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-emergency-page.h"
#include "bs-first-aid-dialog.h"
#include "bs-pain-scale.h"
#include "bs-ring.h"
#include "bs-ring-clock.h"
#include "page-fixture.h"

/* The dialog over a diary of its own, with a clock that is set by hand. */

#define BOOT "0f0e0d0c-0b0a-4908-8706-050403020100"

typedef struct
{
  PageFixture page;
  BsSettings *settings;
  BsMark now;
  GtkWidget *dialog;
} Fixture;

static BsMark
get_now (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->page, FALSE);
  page_fixture_show (&self->page, gtk_label_new ("behind"), 200, 100);
  self->settings = bs_settings_new (FALSE);
  self->now = (BsMark){ .wall = bs_journal_now (self->page.journal), .boot_us = 7000 * (gint64) G_USEC_PER_SEC };
  g_strlcpy (self->now.boot_id, BOOT, sizeof self->now.boot_id);
}

static GtkWidget *
content (Fixture *self)
{
  return adw_window_get_content (ADW_WINDOW (self->dialog));
}

/* Runs the main loop for some frames of the dialog. */
static void
draw (Fixture *self)
{
  for (guint i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

static void
open_dialog (Fixture *self, const char *entry_id)
{
  g_assert_null (self->dialog);
  self->dialog = bs_first_aid_dialog_new (self->page.journal, self->settings, entry_id);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  bs_first_aid_dialog_set_clock (BS_FIRST_AID_DIALOG (self->dialog), get_now, self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  draw (self);
}

static void
close_dialog (Fixture *self)
{
  gtk_window_close (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL); /* nothing may keep it alive */
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->dialog != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self->dialog));
      SPIN_UNTIL (self->dialog == NULL);
    }
  g_object_unref (self->settings);
  page_fixture_tear_down (&self->page);
}

/* Time goes by for the dialog, and for the diary. */
static void
pass (Fixture *self, gint64 seconds)
{
  self->now.wall.seconds += seconds;
  self->now.boot_us += seconds * G_USEC_PER_SEC;
  bs_journal_set_clock (self->page.journal, self->now.wall);
  bs_journal_reassess (self->page.journal);
  if (self->dialog != NULL)
    {
      bs_first_aid_dialog_tick (BS_FIRST_AID_DIALOG (self->dialog));
      draw (self);
    }
}

static gboolean
can_press (Fixture *self, const char *text)
{
  return find_widget (content (self), GTK_TYPE_BUTTON, text) != NULL;
}

static void
press (Fixture *self, const char *text)
{
  GtkWidget *button = find_widget (content (self), GTK_TYPE_BUTTON, text);

  if (button == NULL)
    g_error ("there is no “%s”", text);
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
  if (self->dialog != NULL)
    draw (self);
}

/* Presses one after the other: "6|I am lying down|…". */
static void
press_all (Fixture *self, const char *texts)
{
  g_auto (GStrv) list = g_strsplit (texts, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    press (self, list[i]);
}

static gboolean
says (Fixture *self, const char *text)
{
  return has_text_in (content (self), text);
}

static BsRingClock *
get_ring (Fixture *self)
{
  return BS_RING_CLOCK (find_widget (content (self), BS_TYPE_RING_CLOCK, NULL));
}

static void
assert_ring (Fixture *self, const char *time)
{
  g_assert_cmpstr (bs_ring_clock_get_time (get_ring (self)), ==, time);
}

/* (transfer full): the only entry of the diary. */
static BsEntry *
get_entry (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = bs_store_list_entries (self->page.store, &BS_ENTRY_QUERY_ALL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  return bs_entry_ref (g_ptr_array_index (entries, 0));
}

/* "rest; cold 10; medicine Ibuprofen less 45": kinds, minutes applied, names, results with minutes. */
static void
assert_measures (Fixture *self, const char *expected)
{
  g_autoptr (BsEntry) entry = get_entry (self);
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

static void
put_medicine (Fixture *self, const char *name, const char *dose, gint most)
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

/* ---- The way through ---- */

static void
test_whole (Fixture *self, gconstpointer data)
{
  put_medicine (self, "Ibuprofen", "400 mg", BS_ABSENT);
  open_dialog (self, NULL);
  g_assert_true (says (self, "How strong is the pain now?"));
  g_assert_false (can_press (self, "Back"));
  g_assert_false (can_press (self, "The pain is worse"));
  press (self, "6");
  g_assert_true (says (self, "Step 1 of 5"));
  press (self, "I am lying down");
  assert_measures (self, "rest lie");
  g_assert_true (says (self, "Step 2 of 5"));
  pass (self, 60);
  press (self, "The cold is on: start the clock");
  assert_ring (self, "10:00");
  g_assert_cmpstr (bs_ring_clock_get_caption (get_ring (self)), ==, "left of 10 minutes");
  pass (self, 198);
  assert_ring (self, "6:42");
  pass (self, 401);
  assert_ring (self, "0:01");
  g_assert_false (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  g_assert_true (says (self, "Something cold on the back"));
  pass (self, 1);
  assert_ring (self, "0:00");
  g_assert_true (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  g_assert_true (says (self, "Take it off now"));
  g_assert_false (can_press (self, "Next step"));
  assert_measures (self, "rest lie; cold");
  pass (self, 20);
  press (self, "Taken off now");
  g_assert_false (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  assert_measures (self, "rest lie; cold for 10");
  g_assert_true (says (self, "Step 3 of 5"));
  g_assert_false (can_press (self, "I have taken it now")); /* nothing is chosen beforehand */
  press_all (self, "Ibuprofen 400 mg|I have taken it now");
  assert_measures (self, "rest lie; cold for 10; medicine Ibuprofen 400 mg");
  g_assert_true (says (self, "Step 4 of 5"));
  pass (self, 3600 - 681);
  assert_ring (self, "0:01");
  pass (self, 1);
  g_assert_true (says (self, "Step 5 of 5"));
  g_assert_true (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  g_assert_true (says (self, "An hour ago first aid began."));
  press (self, "Less");
  assert_measures (self, "rest lie less 60; cold for 10 less 59; medicine Ibuprofen 400 mg less 48");
  g_assert_true (says (self, "Arrange to see a doctor."));
  g_assert_true (says (self, "Recorded: the pain is less"));
  press (self, "3");
  assert_measures (self, "rest lie less 60 now 3; cold for 10 less 59 now 3; medicine Ibuprofen 400 mg less 48 now 3");
  press (self, "Close");
  SPIN_UNTIL (self->dialog == NULL);
  /* The next one is another. */
  open_dialog (self, NULL);
  g_assert_true (says (self, "How strong is the pain now?"));
}

static void
test_sitting_heat (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "Not sure|I am sitting|Use heat instead|Go on without a medicine");
  assert_measures (self, "rest sit; heat");
  g_assert_true (says (self, "Step 4 of 5"));
  pass (self, 60);
  press (self, "The pain is gone");
  assert_measures (self, "rest sit gone 1; heat gone 1");
  g_assert_true (says (self, "Recorded: the pain is gone"));
}

static void
test_heat_for_cold (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|Skip this step|The cold is on: start the clock");
  pass (self, 240);
  press (self, "Use heat instead");
  assert_measures (self, "cold for 4; heat");
  g_assert_true (says (self, "Step 3 of 5"));
}

static void
test_skip_all (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  press_all (self, "4|Skip this step|Skip this step|Go on without a medicine");
  g_assert_true (says (self, "No step was done"));
  entry = get_entry (self);
  g_assert_cmpint (entry->n_measures, ==, BS_ABSENT);
  press (self, "Back");
  g_assert_true (says (self, "Step 3 of 5"));
}

static void
test_back (Fixture *self, gconstpointer data)
{
  g_autoptr (BsEntry) entry = NULL;

  open_dialog (self, NULL);
  press_all (self, "4|I am lying down|Back");
  g_assert_true (says (self, "Recorded: lying down, 09:00"));
  press (self, "I am sitting");
  assert_measures (self, "rest sit");
  press_all (self, "Back|Back|7");
  entry = get_entry (self);
  g_assert_cmpint (entry->pain, ==, 7);
  assert_measures (self, "rest sit");
  press_all (self, "Next step|The cold is on: start the clock|Taken off now|Back");
  g_assert_true (says (self, "Recorded: cold for 0 min, 09:00"));
}

static void
test_no_pain (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press (self, "0");
  g_assert_true (says (self, "Recorded: no pain now"));
  press_all (self, "Back|5");
  g_assert_true (says (self, "Step 1 of 5"));
  g_assert_cmpuint (bs_store_count_entries (self->page.store, NULL), ==, 1);
}

static void
test_stop (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|I am lying down|The cold is on: start the clock");
  pass (self, 60);
  press (self, "Stop first aid");
  g_assert_true (says (self, "First aid is stopped"));
  press (self, "Go on with first aid");
  assert_ring (self, "9:00");
  press_all (self, "Stop first aid|Close");
  SPIN_UNTIL (self->dialog == NULL);
  open_dialog (self, NULL);
  g_assert_true (says (self, "How strong is the pain now?"));
  assert_measures (self, "rest lie; cold");
}

/* ---- Medicine ---- */

static void
test_limit (Fixture *self, gconstpointer data)
{
  BsEntry *earlier = page_fixture_entry ("2026-11-22T06:00+01:00", 3);

  put_medicine (self, "Ibuprofen", "400 mg", 1);
  put_medicine (self, "Aspirin", NULL, BS_ABSENT);
  bs_entry_add_measure (earlier, BS_MEASURE_MEDICINE)->name = g_strdup ("ibuprofen");
  g_free (page_fixture_put (&self->page, earlier));
  open_dialog (self, NULL);
  press_all (self, "4|Skip this step|Skip this step|Aspirin");
  g_assert_false (says (self, "Your own limit"));
  press (self, "Ibuprofen 400 mg");
  g_assert_true (says (self, "Your own limit is 1 a day of Ibuprofen. This would be number 2 (Today)."));
  press (self, "Aspirin");
  g_assert_false (says (self, "Your own limit"));
}

static void
test_typed (Fixture *self, gconstpointer data)
{
  GtkWidget *entry;

  open_dialog (self, NULL);
  press_all (self, "4|Skip this step|Skip this step|A medicine I may take…");
  entry = find_widget (content (self), GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), " Paracetamol ");
  press_all (self, "Painkiller|I have taken it now");
  assert_measures (self, "medicine Paracetamol");
  g_autoptr (BsEntry) stored = get_entry (self);
  g_assert_cmpint (stored->measures[0].class_, ==, BS_MEDICINE_CLASS_ANALGESIC);
}

/* "The same" says nothing of a medicine of less than an hour: it is asked for again. */
static void
test_medicine_hour (Fixture *self, gconstpointer data)
{
  put_medicine (self, "Ibuprofen", NULL, BS_ABSENT);
  open_dialog (self, NULL);
  press_all (self, "4|I am lying down");
  pass (self, 1200);
  press_all (self, "Skip this step|Ibuprofen|I have taken it now");
  pass (self, 2400);
  press (self, "The same");
  assert_measures (self, "rest lie same 60; medicine Ibuprofen");
  g_assert_true (says (self, "Arrange to see a doctor."));
  g_assert_true (says (self, "At 10:20 it will be an hour since the medicine."));
  close_dialog (self);
  /* Back takes the answer back, in another window too. */
  open_dialog (self, NULL);
  press (self, "Back");
  assert_measures (self, "rest lie; medicine Ibuprofen");
  press (self, "The same");
  close_dialog (self);
  open_dialog (self, NULL);
  g_assert_true (can_press (self, "Begin first aid anew"));
  close_dialog (self);
  pass (self, 1200);
  open_dialog (self, NULL);
  g_assert_true (says (self, "An hour ago you took Ibuprofen."));
  press (self, "The same");
  assert_measures (self, "rest lie same 60; medicine Ibuprofen same 60");
  g_assert_true (says (self, "Get medical help today."));
}

static void
test_begin_anew (Fixture *self, gconstpointer data)
{
  put_medicine (self, "Ibuprofen", NULL, BS_ABSENT);
  open_dialog (self, NULL);
  press_all (self, "4|I am lying down");
  pass (self, 1200);
  press_all (self, "Skip this step|Ibuprofen|I have taken it now");
  pass (self, 2400);
  press (self, "The same");
  close_dialog (self);
  open_dialog (self, NULL);
  press (self, "Begin first aid anew");
  press (self, "7");
  g_assert_true (says (self, "Step 1 of 5"));
  g_assert_cmpuint (bs_store_count_entries (self->page.store, NULL), ==, 2);
}

/* ---- Worse ---- */

static void
test_worse_after_rest (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|I am lying down");
  pass (self, 300);
  press (self, "The pain is worse");
  assert_measures (self, "rest lie worse 5");
  g_assert_nonnull (find_widget (content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
  g_assert_false (can_press (self, "The pain is worse"));
  g_assert_true (says (self, "Call your local emergency number now"));
  g_assert_true (says (self, "Today, 09:00 · lying down: worse after 5 min"));
  /* No stray key, no closing, no focus on an answer. */
  g_assert_null (gtk_window_get_focus (GTK_WINDOW (self->dialog)));
  gtk_widget_activate_action (self->dialog, "window.close", NULL);
  draw (self);
  g_assert_nonnull (self->dialog);
  g_assert_nonnull (find_widget (content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
  press (self, "I have called");
  g_assert_null (find_widget (content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
  g_assert_true (says (self, "Recorded: the pain is worse"));
  g_assert_true (says (self, "Call your local emergency number now"));
}

static void
test_worse_mistake (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|I am lying down|The pain is worse|I recorded this by mistake…");
  g_assert_true (says (self, "Step 2 of 5"));
  assert_measures (self, "rest lie");
}

/* It is there again when the program was ended over it. */
static void
test_worse_killed (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|The pain is worse");
  g_assert_true (says (self, "The pain is worse."));
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
  open_dialog (self, NULL);
  g_assert_nonnull (find_widget (content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
}

/* After a medicine the rules make it an emergency, which Today shows in the larger window: the dialog gets out of its way. */
static void
test_worse_after_medicine (Fixture *self, gconstpointer data)
{
  put_medicine (self, "Ibuprofen", NULL, BS_ABSENT);
  open_dialog (self, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (self->dialog), GTK_WINDOW (self->page.window));
  press_all (self, "4|I am lying down|Skip this step|Ibuprofen|I have taken it now");
  pass (self, 600);
  press (self, "The pain is worse");
  SPIN_UNTIL (self->dialog == NULL);
  assert_measures (self, "rest lie worse 10; medicine Ibuprofen worse 10");
  g_assert_cmpint (bs_assessment_get_headline (bs_journal_get_assessment (self->page.journal)), ==, BS_LEVEL_EMERGENCY);
  open_dialog (self, NULL);
  g_assert_true (says (self, "How strong is the pain now?"));
}

/* ---- Closing, and coming back ---- */

static void
test_resume (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|I am lying down|The cold is on: start the clock");
  close_dialog (self);
  pass (self, 300);
  open_dialog (self, "");
  assert_ring (self, "5:00");
  press (self, "Next step");
  g_assert_true (says (self, "Cold on the back: 5:00 left"));
  pass (self, 299);
  g_assert_true (says (self, "Cold on the back: 0:01 left"));
  g_assert_false (can_press (self, "I took it off earlier"));
  pass (self, 1);
  g_assert_true (says (self, "Take the cold off now"));
  g_assert_true (bs_ring_is_ringing (GTK_WINDOW (self->dialog)));
  g_assert_true (says (self, "Step 3 of 5")); /* the page stays: somebody may be typing */
  press (self, "Taken off now");
  assert_measures (self, "rest lie; cold for 10");
  g_assert_false (says (self, "Take the cold off now"));
}

/* A notification asks for what is open already. */
static void
test_opened_twice (Fixture *self, gconstpointer data)
{
  GtkWidget *second;

  open_dialog (self, NULL);
  press_all (self, "4|I am lying down");
  second = bs_first_aid_dialog_new (self->page.journal, self->settings, NULL);
  SPIN_UNTIL (self->dialog == NULL);
  self->dialog = second;
  g_object_add_weak_pointer (G_OBJECT (second), (gpointer *) &self->dialog);
  bs_first_aid_dialog_set_clock (BS_FIRST_AID_DIALOG (second), get_now, self);
  gtk_window_present (GTK_WINDOW (second));
  draw (self);
  g_assert_true (says (self, "Step 2 of 5"));
}

/* A clock that was forgotten records nothing by itself. */
static void
test_forgotten (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|Skip this step|The cold is on: start the clock");
  close_dialog (self);
  pass (self, 3 * 3600);
  open_dialog (self, NULL);
  g_assert_true (says (self, "How is the pain?"));
  g_assert_true (says (self, "Take the cold off now"));
  press (self, "I took it off earlier");
  g_assert_true (can_press (self, "About 45 minutes"));
  press (self, "I do not know");
  assert_measures (self, "cold");
  press (self, "Gone");
  assert_measures (self, "cold gone 180");
}

static void
test_off_earlier (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|Skip this step|The cold is on: start the clock");
  pass (self, 17 * 60);
  press (self, "I took it off earlier");
  g_assert_true (can_press (self, "About 15 minutes"));
  g_assert_false (can_press (self, "About 20 minutes")); /* so long it was not */
  press (self, "Back");
  g_assert_true (says (self, "Take it off now"));
  press_all (self, "I took it off earlier|Until it rang: 10 minutes");
  assert_measures (self, "cold for 10");
}

static void
test_stale (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_all (self, "4|I am lying down");
  close_dialog (self);
  pass (self, 6 * 3600 + 1);
  open_dialog (self, NULL);
  g_assert_true (says (self, "How strong is the pain now?"));
}

static void
test_entry (Fixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-22T08:30+01:00", 5));

  open_dialog (self, id);
  g_assert_true (says (self, "Step 1 of 5"));
  g_assert_false (can_press (self, "Back"));
  press (self, "I am lying down");
  assert_measures (self, "rest lie");
}

static void
test_old_entry (Fixture *self, gconstpointer data)
{
  g_autofree char *id = page_fixture_put (&self->page, page_fixture_entry ("2026-11-21T08:30+01:00", 5));

  open_dialog (self, id);
  g_assert_true (says (self, "How strong is the pain now?"));
}

static void
test_failure (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press (self, "4");
  bs_store_close (self->page.store);
  press (self, "I am lying down");
  g_assert_true (says (self, "Not recorded: "));
  g_assert_true (says (self, "Step 1 of 5"));
  /* The number to call needs no diary. */
  press (self, "The pain is worse");
  g_assert_nonnull (find_widget (content (self), BS_TYPE_EMERGENCY_PAGE, NULL));
  g_assert_true (says (self, "Not recorded: "));
  press (self, "I have called");
  g_assert_true (says (self, "Step 1 of 5"));
}

/* ---- For everybody ---- */

static void
assert_property (GtkWidget *widget, GtkAccessibleProperty property, const char *text, double number)
{
  g_autofree char *other =
      text != NULL ? gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, text)
                   : gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, number);

  g_assert_cmpstr (other, ==, NULL);
}

static void
test_ring_accessible (Fixture *self, gconstpointer data)
{
  GtkWidget *ring;

  open_dialog (self, NULL);
  press_all (self, "4|Skip this step|The cold is on: start the clock");
  ring = GTK_WIDGET (get_ring (self));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (ring)), ==, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_LABEL, "Time for the cold", 0);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, NULL, 10);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, NULL, 10);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "10 minutes: left of 10 minutes", 0);
  pass (self, 541);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, NULL, 1);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 minute: left of 10 minutes", 0);
  assert_property (ring, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 minute: left of 10 minutes", 0);
}

/* Every button that can be seen has a name, and is large enough. */
static void
check_buttons (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (GTK_IS_BUTTON (root) && gtk_widget_get_ancestor (root, GTK_TYPE_HEADER_BAR) == NULL &&
      gtk_widget_get_ancestor (root, ADW_TYPE_HEADER_BAR) == NULL)
    {
      g_autofree char *nameless =
          gtk_test_accessible_check_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
      g_assert_nonnull (nameless);
      g_assert_cmpint (gtk_widget_get_allocated_height (root), >=, 44);
      g_assert_cmpint (gtk_widget_get_allocated_width (root), >=, 44);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_buttons (child);
}

/* Where it is offered it is in view, however long the page is. */
static void
check_worse (Fixture *self)
{
  GtkWidget *worse = find_widget (content (self), GTK_TYPE_BUTTON, "The pain is worse");
  graphene_rect_t place;

  g_assert_true ((worse != NULL) == (find_widget (content (self), GTK_TYPE_BUTTON, "The pain is gone") != NULL));
  if (worse == NULL)
    return;
  g_assert_null (gtk_widget_get_ancestor (worse, GTK_TYPE_SCROLLED_WINDOW));
  assert_property (worse, GTK_ACCESSIBLE_PROPERTY_LABEL, "The pain is worse", 0);
  g_assert_true (gtk_widget_compute_bounds (worse, content (self), &place));
  g_assert_cmpfloat (place.origin.y, >=, 0);
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (content (self)));
}

static void
check_page (Fixture *self)
{
  gint minimum;

  gtk_widget_measure (self->dialog, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  check_buttons (content (self));
  check_worse (self);
  g_assert_true (says (self, "emergency help now"));
}

static void
test_every_page (Fixture *self, gconstpointer data)
{
  static const char *const presses[] = { "4",
                                         "I am lying down",
                                         "The cold is on: start the clock",
                                         "Next step",
                                         "Taken off now",
                                         "Another medicine…",
                                         "I have taken it now",
                                         "Back",
                                         "Next step" };

  put_medicine (self, "Ibuprofen", "400 mg", 1);
  open_dialog (self, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 360, 600);
  page_fixture_draw (&self->page);
  for (guint i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      SPIN_UNTIL (gtk_widget_get_width (content (self)) > 0);
      page_fixture_draw (&self->page);
      g_test_message ("before “%s”", presses[i]);
      check_page (self);
      press (self, presses[i]);
    }
  check_page (self);
  pass (self, 3600);
  page_fixture_draw (&self->page);
  check_page (self);
  press (self, "Less");
  page_fixture_draw (&self->page);
  check_page (self);
}

/* Tab until this has the focus, then press it. */
static void
press_by_keys (Fixture *self, const char *text)
{
  for (guint i = 0; i < 60; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));

      if (focus != NULL && GTK_IS_BUTTON (focus) && has_text (focus, text))
        {
          gtk_widget_activate (focus);
          /* It is pressed for a moment, so that it can be seen. */
          SPIN_UNTIL (gtk_window_get_focus (GTK_WINDOW (self->dialog)) != focus || GTK_IS_TOGGLE_BUTTON (focus));
          draw (self);
          return;
        }
      gtk_widget_child_focus (self->dialog, GTK_DIR_TAB_FORWARD);
    }
  g_error ("no key leads to “%s”", text);
}

static void
test_keyboard (Fixture *self, gconstpointer data)
{
  open_dialog (self, NULL);
  press_by_keys (self, "0");
  SPIN_UNTIL (says (self, "Recorded: no pain now"));
  press_by_keys (self, "Back");
  press (self, "5");
  press_by_keys (self, "I am lying down");
  press_by_keys (self, "The cold is on: start the clock");
  press_by_keys (self, "Taken off now");
  press_by_keys (self, "Go on without a medicine");
  assert_measures (self, "rest lie; cold for 0");
  press_by_keys (self, "The pain is worse");
  press (self, "I recorded this by mistake…");
  pass (self, 3600);
  /* The page came by the clock: the key that was meant for the one before answers nothing. */
  g_assert_false (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (self->dialog))));
  press_by_keys (self, "The same");
  assert_measures (self, "rest lie same 60; cold for 0 same 60");
}

static void
test_clock_text (void)
{
  static const struct
  {
    gint64 left;
    const char *text;
  } rows[] = { { 600, "10:00" }, { 402, "6:42" }, { 61, "1:01" }, { 9, "0:09" }, { 0, "0:00" }, { -5, "0:00" }, { 3600, "60:00" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = bs_ring_clock_format (rows[i].left);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

#define ADD(path, function) g_test_add ("/first-aid-dialog/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("way/whole", test_whole);
  ADD ("way/sitting-heat", test_sitting_heat);
  ADD ("way/heat-for-cold", test_heat_for_cold);
  ADD ("way/skip-all", test_skip_all);
  ADD ("way/back", test_back);
  ADD ("way/no-pain", test_no_pain);
  ADD ("way/stop", test_stop);
  ADD ("medicine/limit", test_limit);
  ADD ("medicine/typed", test_typed);
  ADD ("medicine/hour", test_medicine_hour);
  ADD ("medicine/anew", test_begin_anew);
  ADD ("worse/after-rest", test_worse_after_rest);
  ADD ("worse/mistake", test_worse_mistake);
  ADD ("worse/killed", test_worse_killed);
  ADD ("worse/after-medicine", test_worse_after_medicine);
  ADD ("back/resume", test_resume);
  ADD ("back/opened-twice", test_opened_twice);
  ADD ("back/forgotten", test_forgotten);
  ADD ("back/off-earlier", test_off_earlier);
  ADD ("back/stale", test_stale);
  ADD ("entry/given", test_entry);
  ADD ("entry/old", test_old_entry);
  ADD ("entry/failure", test_failure);
  ADD ("everybody/ring", test_ring_accessible);
  ADD ("everybody/pages", test_every_page);
  ADD ("everybody/keyboard", test_keyboard);
  g_test_add_func ("/first-aid-dialog/clock-text", test_clock_text);
  return g_test_run ();
}
