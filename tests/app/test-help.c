/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-about.h"
#include "bs-help-topics.h"
#include "bs-help-window.h"
#include "bs-level.h"
#include "bs-shortcuts.h"
#include "log-fixture.h"

#define WIDTH 360

static BsHelpWindow *
open_help (LogFixture *fixture, const char *topic, gint width)
{
  fixture->dialog = bs_help_window_new (topic);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_set_transient_for (GTK_WINDOW (fixture->dialog), GTK_WINDOW (fixture->page.window));
  gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), width, 720);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  SPIN_UNTIL (gtk_widget_get_width (fixture->dialog) > 0);
  page_fixture_draw (&fixture->page);
  return BS_HELP_WINDOW (fixture->dialog);
}

typedef void (*TopicFunc) (const BsHelpTopic *topic, gpointer data);

static void
for_all_topics (TopicFunc func, gpointer data)
{
  guint n;
  const BsHelpChapter *const *chapters = bs_help_get_chapters (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < chapters[i]->n_topics; j++)
      func (&chapters[i]->topics[j], data);
}

/* ---- The tables ---- */

static void
check_block (const BsHelpTopic *topic, const BsHelpBlock *block)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) keys = NULL;
  GdkModifierType modifiers;
  guint key;

  g_test_message ("%s: %s", topic->id, block->text != NULL ? block->text : block->target);
  g_assert_cmpstr (bs_help_block_get_text (block), !=, "");
  switch (block->kind)
    {
    case BS_HELP_KEY:
      keys = g_strsplit (block->target, " ", -1);
      for (guint i = 0; keys[i] != NULL; i++)
        g_assert_true (gtk_accelerator_parse (keys[i], &key, &modifiers));
      break;
    case BS_HELP_LEVEL:
      g_assert_cmpint (bs_level_from_word (block->target), >=, 0);
      break;
    case BS_HELP_TOPIC:
      g_assert_nonnull (bs_help_find_topic (block->target));
      g_assert_cmpstr (block->target, !=, topic->id);
      break;
    case BS_HELP_ACTION:
      g_assert_true (g_action_parse_detailed_name (block->target, &action, &target, &error));
      g_assert_true (g_str_has_prefix (action, "win."));
      g_assert_nonnull (block->text);
      break;
    case BS_HELP_PARAGRAPH:
    case BS_HELP_HEADING:
    case BS_HELP_STEP:
    case BS_HELP_POINT:
      g_assert_null (block->target);
      break;
    case BS_HELP_SAFETY:
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
check_topic (const BsHelpTopic *topic, gpointer data)
{
  GHashTable *seen = data;

  g_assert_true (g_hash_table_add (seen, (gpointer) topic->id));
  g_assert_true (g_hash_table_add (seen, (gpointer) topic->title));
  g_assert_true (bs_help_find_topic (topic->id) == topic);
  g_assert_cmpuint (topic->n_blocks, >, 1);
  for (guint i = 0; i < topic->n_blocks; i++)
    check_block (topic, &topic->blocks[i]);
}

static void
test_tables (void)
{
  /* What bs-help-window.h names. */
  static const char *const ids[] = {
    "today",   "diary",       "trends",    "guidance", "log-pain", "figure",        "walk",      "first-aid",
    "visit",   "preferences", "data",      "levels",   "findings", "skipping",      "reminders", "emergency-number",
    "damaged", "keyboard",    "own-rules", "limits",   "sample",   "import-export", "report",
  };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for_all_topics (check_topic, seen);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_true (g_hash_table_contains (seen, ids[i]));
  g_assert_cmpuint (g_hash_table_size (seen), ==, 2 * G_N_ELEMENTS (ids));
  g_assert_null (bs_help_find_topic (NULL));
  g_assert_null (bs_help_find_topic (""));
  g_assert_null (bs_help_find_topic ("log"));
}

/* rules.md 5.2: words that reassure or promise stand nowhere. */
static void
check_words (const BsHelpTopic *topic, gpointer data)
{
  static const char *const never[] = { "you are fine", "all clear", "nothing serious", "no need to see",
                                       "wait and see", "harmless",  "detects" };

  for (guint i = 0; i < topic->n_blocks; i++)
    {
      g_autofree char *text = g_utf8_strdown (bs_help_block_get_text (&topic->blocks[i]), -1);

      for (guint j = 0; j < G_N_ELEMENTS (never); j++)
        g_assert_null (strstr (text, never[j]));
    }
}

static gboolean
says (const char *id, const char *sentence)
{
  const BsHelpTopic *topic = bs_help_find_topic (id);

  for (guint i = 0; i < topic->n_blocks; i++)
    if (strcmp (bs_help_block_get_text (&topic->blocks[i]), sentence) == 0)
      return TRUE;
  return FALSE;
}

static void
test_safety_words (void)
{
  for_all_topics (check_words, NULL);
  g_assert_true (says ("limits", bs_safety_get_disclaimer ()));
  g_assert_true (says ("limits", bs_safety_get_not_for_you ()));
  g_assert_true (says ("first-aid", bs_safety_get_always_line ()));
  for (gint level = BS_LEVEL_NONE; level <= BS_LEVEL_EMERGENCY; level++)
    g_assert_true (says ("levels", bs_level_get_action (level)));
}

/* ---- Pages ---- */

/* Every label that looks like a heading is one for a screen reader. */
static guint
count_headings (GtkWidget *widget)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) &&
      (gtk_widget_has_css_class (widget, "heading") || gtk_widget_has_css_class (widget, "title-2")))
    {
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_HEADING);
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_headings (child);
  return n;
}

/* Every button has a name; one that is only an icon too. */
static void
check_names (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

static void
check_page (const BsHelpTopic *topic, gpointer data)
{
  LogFixture *fixture = data;
  BsHelpWindow *help = BS_HELP_WINDOW (fixture->dialog);
  guint n_headings = 1;
  GtkWidget *page;

  bs_help_window_show_topic (help, topic->id);
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, topic->id);
  page = gtk_window_get_focus (GTK_WINDOW (help));
  g_assert_nonnull (page);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL, topic->title);
  g_assert_true (has_text (page, topic->title));
  for (guint i = 0; i < topic->n_blocks; i++)
    {
      n_headings += topic->blocks[i].kind == BS_HELP_HEADING || topic->blocks[i].kind == BS_HELP_LEVEL;
      g_assert_true (has_text (page, bs_help_block_get_text (&topic->blocks[i])));
    }
  g_assert_cmpuint (count_headings (page), >=, n_headings);
  check_names (GTK_WIDGET (help));
}

static void
test_pages (LogFixture *fixture, gconstpointer data)
{
  open_help (fixture, NULL, 640);
  for_all_topics (check_page, fixture);
}

typedef struct
{
  gint percent;
  gboolean mirrored;
} Size;

static const Size sizes[] = { { 100, FALSE }, { 100, TRUE }, { 200, FALSE } };

static void
check_width (const BsHelpTopic *topic, gpointer data)
{
  LogFixture *fixture = data;
  gint minimum;

  bs_help_window_show_topic (BS_HELP_WINDOW (fixture->dialog), topic->id);
  gtk_widget_measure (log_fixture_get_content (fixture), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_test_message ("%s: %d", topic->id, minimum);
  g_assert_cmpint (minimum, <=, WIDTH);
}

static void
test_width (LogFixture *fixture, gconstpointer data)
{
  const Size *size = data;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * size->percent / 100, NULL);
  gtk_widget_set_default_direction (size->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  open_help (fixture, NULL, WIDTH);
  for_all_topics (check_width, fixture);
  bs_help_window_show_topic (BS_HELP_WINDOW (fixture->dialog), NULL);
  g_assert_null (bs_help_window_get_topic (BS_HELP_WINDOW (fixture->dialog)));
  log_fixture_close_dialog (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* ---- Ways ---- */

static gboolean
is_back_shown (LogFixture *fixture)
{
  return log_fixture_find (fixture, "Back") != NULL;
}

/* Narrow: list, page, a link, back, back to the list. */
static void
test_narrow (LogFixture *fixture, gconstpointer data)
{
  BsHelpWindow *help = open_help (fixture, NULL, WIDTH);
  GtkWidget *row;

  g_assert_null (bs_help_window_get_topic (help));
  g_assert_false (is_back_shown (fixture));
  row = find_widget (fixture->dialog, GTK_TYPE_LIST_BOX_ROW, "Log pain");
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "log-pain");
  g_assert_true (is_back_shown (fixture));
  page_fixture_draw (&fixture->page);
  g_assert_null (find_widget (fixture->dialog, GTK_TYPE_LIST_BOX, NULL)); /* no keyboard goes there */

  log_fixture_press (fixture, "The body figure");
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "figure");
  gtk_widget_activate_action (fixture->dialog, "help.back", NULL);
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "log-pain");
  gtk_widget_activate_action (fixture->dialog, "help.back", NULL);
  g_assert_null (bs_help_window_get_topic (help));
  g_assert_false (is_back_shown (fixture));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (help)) == row);
}

/* A window that becomes narrow while it is seen still draws its header, with Back in it: where it does not, GTK warns, which
 * ends a test. */
static void
test_becomes_narrow (LogFixture *fixture, gconstpointer data)
{
  open_help (fixture, "log-pain", 720);
  g_assert_false (is_back_shown (fixture));
  gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), WIDTH, 720);
  SPIN_UNTIL (is_back_shown (fixture));
  page_fixture_draw (&fixture->page);
  SPIN_UNTIL (gtk_widget_get_width (log_fixture_get (fixture, "Back")) > 0);
}

/* Wide: both are there; Back only after a link. */
static void
test_wide (LogFixture *fixture, gconstpointer data)
{
  BsHelpWindow *help = open_help (fixture, "walk", 640);
  GtkWidget *list = find_widget (fixture->dialog, GTK_TYPE_LIST_BOX, NULL);

  g_assert_nonnull (list);
  g_assert_true (has_text (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))), "Start a walk"));
  g_assert_false (is_back_shown (fixture));
  log_fixture_press (fixture, "Trends: reading the charts");
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "trends");
  g_assert_true (
      has_text (GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))), "Trends: reading the charts"));
  g_assert_true (is_back_shown (fixture));
  gtk_widget_activate_action (fixture->dialog, "help.back", NULL);
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "walk");
  g_assert_false (is_back_shown (fixture));

  /* The arrow keys of the list. */
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "today");

  bs_help_window_show_topic (help, "no such topic");
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "today");
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;
  GtkListBoxRow *row;

  for (gint i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    n += gtk_widget_get_child_visible (GTK_WIDGET (row));
  return n;
}

static void
test_search (LogFixture *fixture, gconstpointer data)
{
  BsHelpWindow *help = open_help (fixture, NULL, 640);
  GtkWidget *list = find_widget (fixture->dialog, GTK_TYPE_LIST_BOX, NULL);
  GtkWidget *search = find_widget (fixture->dialog, GTK_TYPE_SEARCH_ENTRY, NULL);
  guint all = count_rows (list);

  gtk_test_accessible_assert_property (search, GTK_ACCESSIBLE_PROPERTY_LABEL, "Search the help");
  g_assert_true (bs_help_topic_matches (bs_help_find_topic ("data"), ""));
  g_assert_true (bs_help_topic_matches (bs_help_find_topic ("data"), "BACKUP restor"));
  g_assert_false (bs_help_topic_matches (bs_help_find_topic ("data"), "backup trolley"));

  gtk_editable_set_text (GTK_EDITABLE (search), "trolley");
  SPIN_UNTIL (count_rows (list) < all);
  g_assert_cmpuint (count_rows (list), ==, 1);
  g_assert_false (has_text (fixture->dialog, "No topic has these words."));
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "walk");

  gtk_editable_set_text (GTK_EDITABLE (search), "trolleybus");
  SPIN_UNTIL (has_text (fixture->dialog, "No topic has these words."));
  g_assert_cmpuint (count_rows (list), ==, 0);
  /* Return leads nowhere; Escape empties the field first, and closes then. */
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (bs_help_window_get_topic (help), ==, "walk");
  g_signal_emit_by_name (search, "stop-search");
  SPIN_UNTIL (count_rows (list) == all);
  g_signal_emit_by_name (search, "stop-search");
  SPIN_UNTIL (fixture->dialog == NULL);
}

/* A button acts on the window, also where a dialog stands between them; without a window there is none. */
static void
test_actions (LogFixture *fixture, gconstpointer data)
{
  BsHelpWindow *help = open_help (fixture, "visit", 640);
  GtkWindow *between = GTK_WINDOW (gtk_window_new ());

  log_fixture_press (fixture, "Record a visit");
  g_assert_cmpstr (fixture->page.asked->str, ==, "record-visit\n");
  gtk_window_set_transient_for (between, GTK_WINDOW (fixture->page.window));
  gtk_window_set_transient_for (GTK_WINDOW (help), between);
  log_fixture_press (fixture, "Record a visit");
  g_assert_cmpstr (fixture->page.asked->str, ==, "record-visit\nrecord-visit\n");
  gtk_window_set_transient_for (GTK_WINDOW (help), NULL);
  g_assert_null (log_fixture_find (fixture, "Record a visit"));
  gtk_window_destroy (between);
}

/* ---- Beside the help: keys and about ---- */

static void
adopt (LogFixture *fixture, GtkWidget *window)
{
  fixture->dialog = window;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->dialog);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 720);
  gtk_window_present (GTK_WINDOW (window));
  SPIN_UNTIL (gtk_widget_get_width (window) > 0);
}

static void
check_room (LogFixture *fixture)
{
  gint minimum;

  gtk_widget_measure (log_fixture_get_content (fixture), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, WIDTH);
  check_names (fixture->dialog);
}

static void
test_shortcuts (LogFixture *fixture, gconstpointer data)
{
  const BsHelpTopic *topic = bs_help_find_topic ("keyboard");

  adopt (fixture, bs_shortcuts_window_new ());
  check_room (fixture);
  for (guint i = 0; i < topic->n_blocks; i++)
    g_assert_true (has_text (fixture->dialog, bs_help_block_get_text (&topic->blocks[i])));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 2, NULL);
  check_room (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static GtkWidget *
find_window (const char *title)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (g_strcmp0 (gtk_window_get_title (link->data), title) == 0)
      return link->data;
  return NULL;
}

/* rules.md 5.3: the sentence stands on the page that comes first, not behind a press. */
static void
test_about (LogFixture *fixture, gconstpointer data)
{
  bs_about_show (GTK_WINDOW (fixture->page.window));
  adopt (fixture, find_window ("About Backstory"));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (fixture->dialog)));
  g_assert_true (has_text (fixture->dialog, bs_safety_get_disclaimer ()));
  g_assert_true (has_text (fixture->dialog, bs_safety_get_always_line ()));
  g_assert_true (has_text_in (fixture->dialog, BS_VERSION));
  g_assert_true (has_text_in (fixture->dialog, "GNU General Public License, version 3 or later"));
  g_assert_cmpuint (count_headings (fixture->dialog), >=, 3);
  check_room (fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/help/tables", test_tables);
  g_test_add_func ("/help/safety-words", test_safety_words);
  g_test_add ("/help/pages", LogFixture, NULL, log_fixture_set_up, test_pages, log_fixture_tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/help/width/%d%s", sizes[i].percent, sizes[i].mirrored ? "-mirrored" : "");

      g_test_add (path, LogFixture, &sizes[i], log_fixture_set_up, test_width, log_fixture_tear_down);
    }
  g_test_add ("/help/becomes-narrow", LogFixture, NULL, log_fixture_set_up, test_becomes_narrow, log_fixture_tear_down);
  g_test_add ("/help/narrow", LogFixture, NULL, log_fixture_set_up, test_narrow, log_fixture_tear_down);
  g_test_add ("/help/wide", LogFixture, NULL, log_fixture_set_up, test_wide, log_fixture_tear_down);
  g_test_add ("/help/search", LogFixture, NULL, log_fixture_set_up, test_search, log_fixture_tear_down);
  g_test_add ("/help/actions", LogFixture, NULL, log_fixture_set_up, test_actions, log_fixture_tear_down);
  g_test_add ("/help/shortcuts", LogFixture, NULL, log_fixture_set_up, test_shortcuts, log_fixture_tear_down);
  g_test_add ("/help/about", LogFixture, NULL, log_fixture_set_up, test_about, log_fixture_tear_down);
  return g_test_run ();
}
