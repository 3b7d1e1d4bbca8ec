/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-diary-duplicate.h"
#include "bs-diary-words.h"
#include "bs-pain-badge.h"
#include "diary-fixture.h"

static GtkWidget *
find_image (GtkWidget *root, const char *icon)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (GTK_IS_IMAGE (root) && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (root)), icon) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_image (child, icon);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What rows say */

static void
test_rows (DiaryFixture *self, gconstpointer data)
{
  GtkWidget *sleep, *walk, *standing;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  sleep = GTK_WIDGET (diary_fixture_find_row (self, self->sleep));
  walk = GTK_WIDGET (diary_fixture_find_row (self, self->walk));
  standing = GTK_WIDGET (diary_fixture_find_row (self, self->standing));
  g_assert_nonnull (sleep);
  g_assert_nonnull (walk);
  g_assert_nonnull (standing);

  g_assert_true (has_text (sleep, "Today, Sunday 22 November"));
  g_assert_true (has_text (sleep, "worst 6 · 1 entry"));
  g_assert_true (has_text (sleep, "After sleep"));
  g_assert_true (has_text (sleep, "07:05"));
  g_assert_true (has_text_in (sleep, "Ibuprofen 400 mg"));
  g_assert_nonnull (find_image (sleep, "bs-pill-symbolic"));
  g_assert_true (has_text (find_widget (sleep, BS_TYPE_PAIN_BADGE, NULL), "6"));

  g_assert_true (has_text (walk, "Saturday 21 November"));
  g_assert_true (has_text (walk, "worst 6 · 2 entries"));
  g_assert_true (has_text (walk, "Walking, 25 min"));
  g_assert_true (has_text (walk, "“Had to stop twice on the way back from the shops.”"));
  g_assert_nonnull (find_image (walk, "bs-level-urgent-symbolic"));
  g_assert_null (find_image (walk, "bs-pill-symbolic"));

  g_assert_true (has_text (standing, "Standing"));
  g_assert_false (has_text (standing, "Saturday 21 November"));
  /* Evidence of the article's first aid only: no mark. */
  g_assert_null (find_image (standing, "bs-level-self-care-symbolic"));
  g_assert_null (find_image (standing, "bs-level-urgent-symbolic"));
}

static void
test_names (DiaryFixture *self, gconstpointer data)
{
  BsDiaryRow *row;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  g_assert_cmpstr (g_getenv ("GTK_A11Y"), ==, "test");
  row = diary_fixture_find_row (self, self->walk);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Pain 6, Walking, 25 min, Saturday 21 November 18:40, evidence of an urgent finding");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Pain 6, Walking, 25 min, Saturday 21 November 18:40, evidence of an urgent finding");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (bs_diary_row_get_menu_button (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Menu of the entry: Pain 6, Walking, 25 min, Saturday 21 November 18:40, evidence of an "
      "urgent finding");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_image (GTK_WIDGET (row), "bs-level-urgent-symbolic")),
                                   GTK_ACCESSIBLE_ROLE_IMG);
}

static void
test_name_words (void)
{
  static const BsRule urgent = { .level = BS_LEVEL_URGENT }, emergency = { .level = BS_LEVEL_EMERGENCY },
                      doctor = { .level = BS_LEVEL_DOCTOR };
  static const struct
  {
    const char *at;
    gint pain;
    gboolean medicine;
    const BsRule *rule;
    const char *name;
  } cases[] = {
    { "2026-11-21T18:40+01:00", 6, FALSE, NULL, "Pain 6, Standing, Saturday 21 November 18:40" },
    { "2026-11-21", 10, FALSE, NULL, "Pain 10, Standing, Saturday 21 November" },
    { "2025-11-21T00:05+01:00", 1, TRUE, NULL, "Pain 1, Standing, Friday 21 November 2025 00:05, medicine taken" },
    { "2026-11-21T18:40+01:00", BS_ABSENT, FALSE, &urgent,
      "Pain, not rated, Standing, Saturday 21 November 18:40, evidence of an urgent finding" },
    { "2026-11-21T18:40+01:00", 3, FALSE, &emergency,
      "Pain 3, Standing, Saturday 21 November 18:40, evidence of an emergency finding" },
    { "2026-11-21T18:40+01:00", 3, FALSE, &doctor,
      "Pain 3, Standing, Saturday 21 November 18:40, evidence of a finding for a doctor" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsEntry) entry = page_fixture_entry (cases[i].at, cases[i].pain);
      BsDiaryFacts facts = { .date = bs_instant_get_date (entry->at),
                             .today = bs_date_from_ymd (2026, 11, 22),
                             .medicine = cases[i].medicine,
                             .rule = cases[i].rule };
      g_autofree char *name = NULL;

      entry->when = BS_WHEN_STANDING;
      name = bs_diary_format_name (entry, &facts);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_badge (void)
{
  static const struct
  {
    gint pain;
    const char *text, *css_class;
  } cases[] = {
    { BS_ABSENT, "?", "pain-unrated" }, { 0, "0", "pain-0" }, { 7, "7", "pain-7" }, { 10, "10", "pain-10" }
  };
  GtkWidget *badge = g_object_ref_sink (bs_pain_badge_new (TRUE));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      bs_pain_badge_set_pain (BS_PAIN_BADGE (badge), cases[i].pain);
      g_assert_cmpstr (bs_pain_badge_get_text (BS_PAIN_BADGE (badge)), ==, cases[i].text);
      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        g_assert_cmpint (gtk_widget_has_css_class (gtk_widget_get_first_child (badge), cases[j].css_class), ==, i == j);
    }
  g_object_unref (badge);
}

/* States of the page */

static void
test_empty (DiaryFixture *self, gconstpointer data)
{
  GtkWidget *button;

  diary_fixture_show (self, 960, 720);
  g_assert_true (has_text (self->page.page, "Your diary is empty"));
  button = find_widget (self->page.page, GTK_TYPE_BUTTON, "Log pain");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (self->page.asked->str, ==, "log-pain\n");

  diary_fixture_put_two_days (self);
  SPIN_UNTIL (diary_fixture_count_rows (self) == 3);
  g_assert_false (has_text (self->page.page, "Your diary is empty"));
}

static void
test_search (DiaryFixture *self, gconstpointer data)
{
  GtkWidget *all;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  g_assert_cmpuint (diary_fixture_count_rows (self), ==, 3);

  diary_fixture_search_for (self, "ibu");
  SPIN_UNTIL (diary_fixture_count_rows (self) == 1);
  g_assert_nonnull (diary_fixture_find_row (self, self->sleep));
  g_assert_true (has_text (self->page.page, "1 entry found"));
  g_assert_false (has_text_in (GTK_WIDGET (diary_fixture_find_row (self, self->sleep)), "worst"));

  /* An entry that is written meanwhile is found too. */
  {
    BsEntry *entry = page_fixture_entry ("2026-11-20T10:00+01:00", 2);

    bs_entry_set_note (entry, "No ibuprofen needed");
    g_free (page_fixture_put (&self->page, entry));
  }
  SPIN_UNTIL (diary_fixture_count_rows (self) == 2);

  diary_fixture_search_for (self, "zzzz");
  SPIN_UNTIL (has_text (self->page.page, "Nothing found"));
  all = find_widget (self->page.page, GTK_TYPE_BUTTON, "Show all entries");
  g_assert_nonnull (all);
  g_signal_emit_by_name (all, "clicked");
  SPIN_UNTIL (diary_fixture_count_rows (self) == 4);
  g_assert_false (has_text (self->page.page, "Nothing found"));
}

/* What is done with a row */

static void
test_delete (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *wanted = NULL;
  g_autoptr (BsEntry) gone = NULL;
  g_autoptr (GError) error = NULL;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  bs_diary_page_show_entry (DIARY_PAGE (self), self->walk);
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->walk)));
  gtk_widget_activate_action (self->page.page, "diary.delete", "s", self->walk);
  wanted = g_strdup_printf ("delete-entry %s\n", self->walk);
  g_assert_cmpstr (self->page.asked->str, ==, wanted);

  gone = bs_store_delete_entry (self->page.store, self->walk, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  SPIN_UNTIL (diary_fixture_count_rows (self) == 2);
  /* The keyboard goes on where it was: at what took the place of the row. */
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->standing)));
  g_assert_true (has_text (GTK_WIDGET (diary_fixture_find_row (self, self->standing)), "Saturday 21 November"));
}

static void
test_duplicate (DiaryFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *wanted = NULL;
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  const BsEntry *copy;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  gtk_widget_activate_action (self->page.page, "diary.duplicate", "s", self->walk);
  SPIN_UNTIL (diary_fixture_count_rows (self) == 4);
  entries = bs_store_list_entries (self->page.store, &query, &error);
  g_assert_no_error (error);
  copy = entries->pdata[0];
  g_assert_cmpint (bs_instant_compare (copy->at, page_fixture_instant (FIXTURE_NOW)), ==, 0);
  g_assert_cmpint (copy->walk_min, ==, 25);
  g_assert_cmpint (copy->pain, ==, 6);
  wanted = g_strdup_printf ("edit-entry %s\n", copy->id);
  g_assert_cmpstr (self->page.asked->str, ==, wanted);
}

/* A copy must not answer what nobody was asked. */
static void
test_duplicate_values (void)
{
  g_autoptr (BsEntry) entry = page_fixture_entry ("2026-11-21T18:40+01:00", 6);
  g_autoptr (BsEntry) copy = NULL;
  BsInstant now = page_fixture_instant (FIXTURE_NOW);

  g_strlcpy (entry->id, "0b2f9c1e-6a52-4d8e-9d3b-1a2b3c4d5e6f", sizeof entry->id);
  entry->end = page_fixture_instant ("2026-11-21T20:00+01:00");
  entry->course = BS_COURSE_CONSTANT;
  bs_term_list_add (&entry->types, BS_TYPE_ACHING);
  bs_term_list_add (&entry->sites, BS_SITE_SACRUM);
  bs_term_list_add (&entry->radiates, BS_REGION_FOOT_LEFT);
  bs_term_list_set_none (&entry->numb);
  bs_term_list_set_none (&entry->signs);
  bs_term_list_add (&entry->triggers, BS_TRIGGER_FALL_OR_BLOW);
  bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->result = BS_RESULT_GONE;
  bs_entry_set_note (entry, "as always");

  copy = bs_diary_duplicate_entry (entry, now);
  g_assert_cmpstr (copy->id, ==, "");
  g_assert_true (bs_instant_equal (copy->at, now));
  g_assert_false (bs_instant_is_set (copy->end));
  g_assert_cmpint (copy->n_measures, ==, BS_ABSENT);
  g_assert_false (copy->numb.asked);
  g_assert_false (copy->signs.asked);
  g_assert_false (copy->skipped.asked);
  g_assert_false (copy->triggers.asked);
  g_assert_cmpint (copy->course, ==, BS_COURSE_CONSTANT);
  g_assert_true (bs_term_list_equal (&copy->types, &entry->types));
  g_assert_true (bs_term_list_equal (&copy->sites, &entry->sites));
  g_assert_false (copy->radiates.asked);
  g_assert_cmpstr (copy->note, ==, "as always");
  g_assert_true (bs_entry_validate (copy, "", NULL, NULL));
  g_assert_cmpint (entry->n_measures, ==, 1);
}

static char *
list_menu (GMenuModel *menu)
{
  GString *actions = g_string_new (NULL);

  for (gint i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *action = NULL;

      if (section != NULL)
        {
          g_autofree char *inner = list_menu (section);

          g_string_append (actions, inner);
        }
      else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
        {
          g_string_append_printf (actions, "%s\n", action);
        }
    }
  return g_string_free (actions, FALSE);
}

static void
test_menu (DiaryFixture *self, gconstpointer data)
{
  GtkWidget *popover;
  g_autofree char *with_finding = NULL;
  g_autofree char *without = NULL;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  g_signal_emit_by_name (bs_diary_row_get_menu_button (diary_fixture_find_row (self, self->walk)), "clicked");
  popover = find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_nonnull (popover);
  with_finding = list_menu (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)));
  g_assert_cmpstr (with_finding, ==, "win.edit-entry\ndiary.duplicate\nwin.show-finding\ndiary.delete\n");
  gtk_popover_popdown (GTK_POPOVER (popover));
  SPIN_UNTIL (find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL) == NULL);

  g_signal_emit_by_name (bs_diary_row_get_menu_button (diary_fixture_find_row (self, self->standing)), "clicked");
  popover = find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_nonnull (popover);
  without = list_menu (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)));
  g_assert_cmpstr (without, ==, "win.edit-entry\ndiary.duplicate\ndiary.delete\n");
}

static void
test_activate (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *wanted = NULL;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  g_signal_emit_by_name (find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL), "activate", 2);
  wanted = g_strdup_printf ("edit-entry %s\n", self->standing);
  g_assert_cmpstr (self->page.asked->str, ==, wanted);
}

/* Many entries */

#define MANY 20000

static void
test_many (DiaryFixture *self, gconstpointer data)
{
  g_autofree char *oldest = g_strdup_printf ("00000000-0000-4000-8000-%012u", MANY - 1);
  guint64 reads;

  diary_fixture_put_many (self, MANY);
  diary_fixture_show (self, 960, 720);
  g_assert_cmpuint (diary_fixture_count_rows (self), ==, MANY);
  reads = bs_diary_list_get_n_reads (diary_fixture_get_list (self));
  g_assert_cmpuint (reads, >, 0);
  g_assert_cmpuint (reads, <=, 300); /* what the view keeps, however long the diary is */

  bs_diary_page_show_entry (DIARY_PAGE (self), oldest);
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, oldest)));
  g_assert_cmpuint (bs_diary_list_get_n_reads (diary_fixture_get_list (self)) - reads, <=, 700);
}

static void
test_show_day (DiaryFixture *self, gconstpointer data)
{
  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 300);
  bs_diary_page_show_day (DIARY_PAGE (self), bs_date_from_ymd (2026, 11, 21));
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->walk)));
  bs_diary_page_show_day (DIARY_PAGE (self), bs_date_from_ymd (2026, 11, 22));
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->sleep)));
  /* No entry on that day, none before: the first of the oldest day. */
  bs_diary_page_show_day (DIARY_PAGE (self), bs_date_from_ymd (2026, 1, 1));
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->walk)));
}

static void
test_show_entry_ends_search (DiaryFixture *self, gconstpointer data)
{
  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 960, 720);
  diary_fixture_search_for (self, "ibu");
  SPIN_UNTIL (diary_fixture_count_rows (self) == 1);
  bs_diary_page_show_entry (DIARY_PAGE (self), self->standing);
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, self->standing)));
  g_assert_cmpuint (diary_fixture_count_rows (self), ==, 3);
}

static double
get_top (DiaryFixture *self, const char *id)
{
  BsDiaryRow *row = diary_fixture_find_row (self, id);
  graphene_rect_t bounds;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), self->page.page, &bounds));
  return bounds.origin.y;
}

/* Somebody who reads in the middle of the diary stays there when an entry comes on top. */
static void
test_keeps_place (DiaryFixture *self, gconstpointer data)
{
  static const char read[] = "00000000-0000-4000-8000-000000000300";
  double before;

  diary_fixture_put_many (self, 1000);
  diary_fixture_show (self, 960, 720);
  bs_diary_page_show_entry (DIARY_PAGE (self), read);
  SPIN_UNTIL (diary_fixture_has_focus (diary_fixture_find_row (self, read)));
  page_fixture_draw (&self->page);
  before = get_top (self, read);
  g_free (page_fixture_put (&self->page, page_fixture_entry ("2026-11-22T08:30+01:00", 4)));
  SPIN_UNTIL (diary_fixture_count_rows (self) == 1001);
  page_fixture_draw (&self->page);
  g_assert_cmpfloat_with_epsilon (get_top (self, read), before, 2);
}

static void
test_min_width (DiaryFixture *self, gconstpointer data)
{
  gint least;

  diary_fixture_put_two_days (self);
  diary_fixture_show (self, 360, 600);
  gtk_widget_measure (self->page.page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 340);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/diary/rows", DiaryFixture, NULL, diary_fixture_set_up, test_rows, diary_fixture_tear_down);
  g_test_add ("/diary/names", DiaryFixture, NULL, diary_fixture_set_up, test_names, diary_fixture_tear_down);
  g_test_add_func ("/diary/name-words", test_name_words);
  g_test_add_func ("/diary/badge", test_badge);
  g_test_add ("/diary/empty", DiaryFixture, NULL, diary_fixture_set_up, test_empty, diary_fixture_tear_down);
  g_test_add ("/diary/search", DiaryFixture, NULL, diary_fixture_set_up, test_search, diary_fixture_tear_down);
  g_test_add ("/diary/delete", DiaryFixture, NULL, diary_fixture_set_up, test_delete, diary_fixture_tear_down);
  g_test_add ("/diary/menu", DiaryFixture, NULL, diary_fixture_set_up, test_menu, diary_fixture_tear_down);
  g_test_add ("/diary/activate", DiaryFixture, NULL, diary_fixture_set_up, test_activate, diary_fixture_tear_down);
  g_test_add ("/diary/duplicate", DiaryFixture, NULL, diary_fixture_set_up, test_duplicate, diary_fixture_tear_down);
  g_test_add_func ("/diary/duplicate-values", test_duplicate_values);
  g_test_add ("/diary/many", DiaryFixture, NULL, diary_fixture_set_up, test_many, diary_fixture_tear_down);
  g_test_add ("/diary/show-day", DiaryFixture, NULL, diary_fixture_set_up, test_show_day, diary_fixture_tear_down);
  g_test_add ("/diary/show-entry-ends-search", DiaryFixture, NULL, diary_fixture_set_up, test_show_entry_ends_search,
              diary_fixture_tear_down);
  g_test_add ("/diary/keeps-place", DiaryFixture, NULL, diary_fixture_set_up, test_keeps_place,
              diary_fixture_tear_down);
  g_test_add ("/diary/min-width", DiaryFixture, NULL, diary_fixture_set_up, test_min_width, diary_fixture_tear_down);
  return g_test_run ();
}
