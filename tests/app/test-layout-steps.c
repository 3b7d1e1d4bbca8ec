/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-ask-dialog.h"
#include "bs-erase-dialog.h"
#include "bs-first-aid-dialog.h"
#include "bs-guidance-subpages.h"
#include "bs-help-topics.h"
#include "bs-help-window.h"
#include "bs-log-dialog.h"
#include "bs-medicine-dialog.h"
#include "bs-message.h"
#include "bs-month-calendar.h"
#include "bs-passphrase-dialog.h"
#include "bs-walk-dialog.h"
#include "bs-walk-progress.h"
#include "bs-walk.h"
#include "bs-welcome-dialog.h"
#include "bs-window.h"
#include "layout-fixture.h"

/* What is behind the first page of a dialog has room too: each step of first aid and of a walk, each topic of the help, each
 * page of Guidance, and what is asked before something happens. */

/* Presses what says this in the person's language. */
static void
press (GtkWidget *window, const char *text)
{
  PageFixture page = { .window = window };

  find_and_press (window, g_dgettext (GETTEXT_PACKAGE, text));
  page_fixture_draw (&page);
}

/* ---- First aid ---- */

static void
test_first_aid (LayoutFixture *self, gconstpointer data)
{
  /* One after the other, up to the end; then how it ends otherwise. */
  static const char *const steps[] = { "6", "I am lying down", "The cold is on: start the clock", "Taken off now",
                                       "Go on without a medicine" };
  static const char *const skips[] = { "4", "Skip this step", "Skip this step", "Another medicine…" };
  static const char *const stops[] = { "Stop first aid" };
  static const struct
  {
    const char *name;
    const char *const *presses;
    guint n;
  } ways[] = {
    { "first aid", steps, G_N_ELEMENTS (steps) },
    { "first aid, stopped", stops, G_N_ELEMENTS (stops) },
    { "first aid, skipped", skips, G_N_ELEMENTS (skips) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      GtkWidget *dialog = bs_first_aid_dialog_new (self->journal, self->settings, "");

      layout_check_dialog (self, dialog, ways[i].name);
      for (guint k = 0; k < ways[i].n; k++)
        {
          g_autofree char *place = g_strdup_printf ("%s, after “%s”", ways[i].name, ways[i].presses[k]);

          press (dialog, ways[i].presses[k]);
          layout_check_window (self, dialog, place);
        }
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

/* ---- A walk ---- */

static BsMark
ago (LayoutFixture *self, gint minutes)
{
  BsMark mark = { .wall = bs_journal_now (self->journal) };

  mark.wall.seconds -= minutes * 60;
  return mark;
}

/* Dots without a word would say nothing: those of all steps, or that of the one the walk is at. */
static void
check_words (LayoutFixture *self, GtkWidget *dialog, const char *place)
{
  GtkWidget *progress = find_widget (dialog, BS_TYPE_WALK_PROGRESS, NULL);
  gint seen = 0, current = 0;

  /* A walk that was forgotten asks how it ended. */
  if (progress == NULL)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (progress); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && gtk_widget_get_mapped (child))
      {
        seen++;
        current += gtk_widget_has_css_class (child, "now");
      }
  if (current == 1 && (seen == 1 || seen == BS_WALK_N_STEPS))
    return;
  g_printerr ("%s: %d words at the steps, %d of them of this step\n", place, seen, current);
  self->faults++;
}

static void
test_walk (LayoutFixture *self, gconstpointer data)
{
  static const char *const names[] = { "walking", "walking with pain", "resting" };

  for (BsWalkStage stage = BS_WALK_WALKING; stage <= BS_WALK_STOPPED; stage++)
    {
      /* The last is one that was forgotten. */
      for (gint forgotten = 0; forgotten <= 1; forgotten++)
        {
          gint begun = forgotten ? 9 * 60 : 40;
          BsMark start = ago (self, begun), hurts = ago (self, begun - 12), stopped = ago (self, begun - 25);
          g_autofree char *place = g_strdup_printf ("walk, %s%s", names[stage], forgotten ? ", forgotten" : "");
          g_autoptr (GError) error = NULL;
          GtkWidget *dialog;
          BsWalk walk;

          bs_walk_begin (&walk, &start);
          if (stage >= BS_WALK_HURTS)
            g_assert_true (bs_walk_hurt (&walk, &hurts, NULL));
          if (stage >= BS_WALK_STOPPED)
            g_assert_true (bs_walk_stop (&walk, &stopped, NULL));
          g_assert_true (
              bs_walk_record (self->store, NULL, &walk, FALSE, bs_journal_now (self->journal), NULL, &error));
          dialog = bs_walk_dialog_new (self->journal);
          layout_check_dialog (self, dialog, place);
          check_words (self, dialog, place);
          gtk_window_destroy (GTK_WINDOW (dialog));
        }
    }
}

/* ---- Reading ---- */

static void
test_help (LayoutFixture *self, gconstpointer data)
{
  GtkWidget *window = bs_help_window_new ("");
  guint n;
  const BsHelpChapter *const *chapters = bs_help_get_chapters (&n);

  layout_check_dialog (self, window, "help");
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < chapters[i]->n_topics; k++)
      {
        g_autofree char *place = g_strdup_printf ("help, %s", chapters[i]->topics[k].id);

        bs_help_window_show_topic (BS_HELP_WINDOW (window), chapters[i]->topics[k].id);
        layout_check_window (self, window, place);
      }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
show_page (LayoutFixture *self, GtkWidget *window, const char *page)
{
  gtk_window_set_default_size (GTK_WINDOW (window), LAYOUT_WIDTH, LAYOUT_HEIGHT);
  bs_window_set_journal (BS_WINDOW (window), self->journal);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "win.show-page", "s", page);
}

static void
test_guidance (LayoutFixture *self, gconstpointer data)
{
  static const char *const ways[][2] = { { "known" },
                                         { "past" },
                                         { "behaviour" },
                                         { "first-aid" },
                                         { "rules", "rules:article" },
                                         { "rules", "rules:guidance" } };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      GtkWidget *window = GTK_WIDGET (bs_window_new (NULL, self->settings));
      PageFixture page = { .window = window };

      show_page (self, window, "guidance");
      page_fixture_draw (&page);
      for (guint k = 0; k < G_N_ELEMENTS (ways[i]) && ways[i][k]; k++)
        {
          g_autofree char *title = bs_guidance_subpage_dup_title (self->journal, ways[i][k]);
          g_autofree char *place = g_strdup_printf ("guidance, %s", ways[i][k]);
          GtkWidget *row;

          /* What there is nothing about has no row. */
          if (title == NULL)
            continue;
          row = find_widget (window, GTK_TYPE_LIST_BOX_ROW, title);
          if (row == NULL)
            {
              g_autofree char *summary = bs_guidance_subpage_dup_summary (self->journal, ways[i][k]);

              row = find_widget (window, GTK_TYPE_LIST_BOX_ROW, summary);
            }
          if (row == NULL)
            g_error ("there is no row “%s”", title);
          g_signal_emit_by_name (row, "activated");
          layout_check_window (self, window, place);
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* ---- Questions ---- */

static void
test_asked (LayoutFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) topics = bs_guidance_list_topics (bs_journal_get_assessment (self->journal), BS_LEVEL_NONE);

  g_assert_cmpuint (topics->len, >, 0);
  for (guint i = 0; i < topics->len; i++)
    {
      const BsGuidanceTopic *topic = g_ptr_array_index (topics, i);
      g_autofree char *place = g_strdup_printf ("asked: %s", topic->title);

      layout_check_and_close (self, bs_ask_dialog_new (self->journal, topic), place);
    }
}

static void
test_before (LayoutFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) medicines = bs_store_list_medicines (self->store, &error);
  GtkWidget *dialogs[] = {
    bs_medicine_dialog_new (self->journal, NULL),
    bs_medicine_dialog_new (self->journal, g_ptr_array_index (medicines, 0)),
    bs_passphrase_dialog_new_for_backup (),
    bs_passphrase_dialog_new_to_open ("backstory-2026-11-22.bsb", NULL),
    bs_erase_dialog_new (self->journal, self->settings),
    GTK_WIDGET (bs_message_show (NULL, "[1]", "[2]")),
  };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *place = g_strdup_printf ("before %u", i);

      layout_check_and_close (self, dialogs[i], place);
    }
}

static void
test_first_start (LayoutFixture *self, gconstpointer data)
{
  layout_check_and_close (self, bs_welcome_dialog_new (self->journal, self->settings), "first start, facts");
}

/* ---- Entries ---- */

static void
test_entries (LayoutFixture *self, gconstpointer data)
{
  const LayoutSize *size = data;
  BsHistory *history = bs_journal_get_history (self->journal);
  guint n_entries = bs_history_get_n_entries (history);
  BsEntry *entry = page_fixture_entry ("2026-11-22T19:00+01:00", 6);
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
  g_autoptr (BsEntry) written = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *pages;

  /* It opens beside the window, where it may be wider. */
  if (size->percent == 100)
    {
      GtkWidget *window = adw_window_new ();

      adw_window_set_content (
          ADW_WINDOW (window),
          bs_month_calendar_new (history, bs_journal_get_assessment (self->journal), bs_journal_now (self->journal)));
      layout_check_and_close (self, window, "calendar");
    }

  entry->when = BS_WHEN_WALKING;
  entry->walk_min = 25;
  measure->name = g_strdup ("Ibuprofen");
  bs_term_list_add (&entry->radiates, BS_REGION_LOWER_LEG_LEFT);
  bs_term_list_add (&entry->signs, BS_SIGN_URINATION_PROBLEM);
  written = bs_store_put_entry (self->store, entry, bs_journal_now (self->journal), &error);
  g_assert_no_error (error);
  bs_entry_unref (entry);
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->journal)) > n_entries);
  layout_check_and_close (self, bs_log_dialog_new (self->journal, written), "an entry that is changed");

  pages = GTK_WIDGET (bs_window_new (NULL, self->settings));
  show_page (self, pages, "today");
  layout_check_window (self, pages, "emergency");
  gtk_widget_activate_action (pages, "win.show-page", "s", "guidance");
  layout_check_window (self, pages, "guidance, emergency");
  gtk_window_destroy (GTK_WINDOW (pages));
}

/* Nothing is recorded yet. */
static void
test_empty (LayoutFixture *self, gconstpointer data)
{
  static const char *const names[] = { "today", "diary", "trends", "guidance" };
  GtkWidget *window = GTK_WIDGET (bs_window_new (NULL, self->settings));
  g_autoptr (GError) error = NULL;

  g_assert_true (bs_store_erase (self->store, FALSE, &error));
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (self->journal)) == 0);
  show_page (self, window, "today");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *place = g_strdup_printf ("nothing recorded, %s", names[i]);

      gtk_widget_activate_action (window, "win.show-page", "s", names[i]);
      layout_check_window (self, window, place);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  layout_init (&argc, &argv);
  layout_add ("first-aid", test_first_aid);
  layout_add ("walk", test_walk);
  layout_add ("help", test_help);
  layout_add ("guidance", test_guidance);
  layout_add ("asked", test_asked);
  layout_add ("before", test_before);
  layout_add ("first-start", test_first_start);
  layout_add ("entries", test_entries);
  layout_add ("empty", test_empty);
  return g_test_run ();
}
