/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-window.h"
#include "page-fixture.h"

/* The whole window has room in 360 pixels, on every page, also with text twice as large and from right to left. */

#define WIDTH 360

static const char *const pages[] = { "today", "diary", "trends", "guidance" };

typedef struct
{
  gint percent;
  gboolean mirrored;
  gboolean emergency;
} Case;

static const Case cases[] = {
  { 100, FALSE, FALSE }, { 100, TRUE, FALSE }, { 100, FALSE, TRUE }, { 200, FALSE, FALSE }, { 200, FALSE, TRUE },
};

static void
put_diary (PageFixture *fixture, const Case *row)
{
  static const char *const days[] = { "2026-11-17T08:00+01:00", "2026-11-19T18:40+01:00", "2026-11-20T07:00+01:00",
                                      "2026-11-22T06:00+01:00" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      BsEntry *entry = page_fixture_entry (days[i], 6);
      BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
      g_autofree char *id = NULL;

      entry->when = BS_WHEN_WALKING;
      entry->walk_min = 25;
      measure->name = g_strdup ("Ibuprofen");
      bs_term_list_add (&entry->radiates, BS_REGION_LOWER_LEG_LEFT);
      bs_entry_set_note (entry, "Had to stop twice on the way back from the shops.");
      if (row->emergency && i == 3)
        bs_term_list_add (&entry->signs, BS_SIGN_URINATION_PROBLEM);
      id = page_fixture_put (fixture, entry);
    }
}

static void
test_width (gconstpointer data)
{
  const Case *row = data;
  PageFixture fixture = { NULL };
  g_autoptr (BsSettings) settings = bs_settings_new (FALSE);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * row->percent / 100, NULL);
  gtk_widget_set_default_direction (row->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  page_fixture_set_up (&fixture, FALSE);
  put_diary (&fixture, row);
  g_assert_true (bs_journal_load_now (fixture.journal, &error));
  window = GTK_WINDOW (bs_window_new (NULL, settings));
  gtk_window_set_default_size (window, WIDTH, 720);
  bs_window_set_journal (BS_WINDOW (window), fixture.journal);
  gtk_window_present (window);
  fixture.window = GTK_WIDGET (window);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gint minimum;

      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", pages[i]);
      page_fixture_draw (&fixture);
      gtk_widget_measure (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)),
                          GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum > WIDTH)
        say_widths (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window)), WIDTH / 2);
      g_test_message ("%s at %d %%: %d", pages[i], row->percent, minimum);
      g_assert_cmpint (minimum, <=, WIDTH);
    }
  fixture.page = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  page_fixture_tear_down (&fixture);
}

/* A diary that cannot be opened: said, with the line that is always there, and nothing can be written. */
static void
test_fault (void)
{
  g_autoptr (BsSettings) settings = bs_settings_new (FALSE);
  GtkWidget *window = GTK_WIDGET (bs_window_new (NULL, settings));
  PageFixture fixture = { .window = window };

  bs_window_show_fault (BS_WINDOW (window), "The diary is damaged", "It is not whole & cannot be read.", "");
  gtk_window_present (GTK_WINDOW (window));
  page_fixture_draw (&fixture);
  g_assert_true (has_text_in (window, "It is not whole & cannot be read."));
  g_assert_true (has_text (window, "Try again"));
  g_assert_true (has_text_in (window, "emergency help now"));
  gtk_widget_activate_action (window, "win.log-pain", NULL);
  gtk_widget_activate_action (window, "win.record-visit", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  page_fixture_load_style ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/layout/width/%d%s%s", cases[i].percent, cases[i].mirrored ? "-mirrored" : "",
                           cases[i].emergency ? "-emergency" : "");
      g_test_add_data_func (path, &cases[i], test_width);
    }
  g_test_add_func ("/layout/fault", test_fault);
  return g_test_run ();
}
