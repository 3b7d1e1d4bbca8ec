/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-diary-duplicate.h"
#include "bs-diary-list.h"
#include "bs-diary-page.h"
#include "bs-diary-row.h"
#include "bs-diary-words.h"
#include "bs-pain-badge.h"
#include "page-fixture.h"

typedef struct
{
  PageFixture page;
  char *sleep, *walk, *standing; /* ids */
} Fixture;

#define PAGE(fixture) (BS_DIARY_PAGE ((fixture)->page.page))

static void
set_up (Fixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->page, FALSE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->page);
  g_free (self->sleep);
  g_free (self->walk);
  g_free (self->standing);
}

static void
show (Fixture *self, gint width, gint height)
{
  GtkWidget *page = bs_diary_page_new ();

  bs_diary_page_set_journal (BS_DIARY_PAGE (page), self->page.journal);
  page_fixture_show (&self->page, page, width, height);
}

/* Two days as a person would log them. */
static void
put_two_days (Fixture *self)
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

static BsDiaryRow *
find_row (Fixture *self, const char *id)
{
  GtkWidget *list = find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL);

  for (GtkWidget *cell = list != NULL ? gtk_widget_get_first_child (list) : NULL; cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    {
      BsDiaryRow *row = BS_DIARY_ROW (gtk_widget_get_first_child (cell));

      if (strcmp (bs_diary_item_get_id (bs_diary_row_get_item (row)), id) == 0)
        return row;
    }
  return NULL;
}

static guint
count_rows (Fixture *self)
{
  GtkWidget *list = find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL);
  GtkSelectionModel *model = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;

  return model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

static gboolean
has_focus (BsDiaryRow *row)
{
  return row != NULL && gtk_widget_has_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}

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
test_rows (Fixture *self, gconstpointer data)
{
  GtkWidget *sleep, *walk, *standing;

  put_two_days (self);
  show (self, 960, 720);
  sleep = GTK_WIDGET (find_row (self, self->sleep));
  walk = GTK_WIDGET (find_row (self, self->walk));
  standing = GTK_WIDGET (find_row (self, self->standing));
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
test_names (Fixture *self, gconstpointer data)
{
  BsDiaryRow *row;

  put_two_days (self);
  show (self, 960, 720);
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0)
    {
      g_test_skip ("needs GTK_A11Y=test");
      return;
    }
  row = find_row (self, self->walk);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pain 6, Walking, 25 min, Saturday 21 November 18:40, evidence of an urgent finding");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pain 6, Walking, 25 min, Saturday 21 November 18:40, evidence of an urgent finding");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bs_diary_row_get_menu_button (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Menu of the entry: Pain 6, Walking, 25 min, Saturday 21 November 18:40, evidence of an "
                                       "urgent finding");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_image (GTK_WIDGET (row), "bs-level-urgent-symbolic")), GTK_ACCESSIBLE_ROLE_IMG);
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
      BsDiaryFacts facts = { .date = bs_instant_get_date (entry->at), .today = bs_date_from_ymd (2026, 11, 22),
                             .medicine = cases[i].medicine, .rule = cases[i].rule };
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
  } cases[] = { { BS_ABSENT, "?", "pain-unrated" }, { 0, "0", "pain-0" }, { 7, "7", "pain-7" }, { 10, "10", "pain-10" } };
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
test_empty (Fixture *self, gconstpointer data)
{
  GtkWidget *button;

  show (self, 960, 720);
  g_assert_true (has_text (self->page.page, "Your diary is empty"));
  button = find_widget (self->page.page, GTK_TYPE_BUTTON, "Log pain");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (self->page.asked->str, ==, "log-pain\n");

  put_two_days (self);
  SPIN_UNTIL (count_rows (self) == 3);
  g_assert_false (has_text (self->page.page, "Your diary is empty"));
}

static void
search_for (Fixture *self, const char *text)
{
  GtkWidget *entry = find_widget (self->page.page, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_search (Fixture *self, gconstpointer data)
{
  GtkWidget *all;

  put_two_days (self);
  show (self, 960, 720);
  g_assert_cmpuint (count_rows (self), ==, 3);

  search_for (self, "ibu");
  SPIN_UNTIL (count_rows (self) == 1);
  g_assert_nonnull (find_row (self, self->sleep));
  g_assert_true (has_text (self->page.page, "1 entry found"));
  g_assert_false (has_text_in (GTK_WIDGET (find_row (self, self->sleep)), "worst"));

  /* An entry that is written meanwhile is found too. */
  {
    BsEntry *entry = page_fixture_entry ("2026-11-20T10:00+01:00", 2);

    bs_entry_set_note (entry, "No ibuprofen needed");
    g_free (page_fixture_put (&self->page, entry));
  }
  SPIN_UNTIL (count_rows (self) == 2);

  search_for (self, "zzzz");
  SPIN_UNTIL (has_text (self->page.page, "Nothing found"));
  all = find_widget (self->page.page, GTK_TYPE_BUTTON, "Show all entries");
  g_assert_nonnull (all);
  g_signal_emit_by_name (all, "clicked");
  SPIN_UNTIL (count_rows (self) == 4);
  g_assert_false (has_text (self->page.page, "Nothing found"));
}

/* What is done with a row */

static void
test_delete (Fixture *self, gconstpointer data)
{
  g_autofree char *wanted = NULL;
  g_autoptr (BsEntry) gone = NULL;
  g_autoptr (GError) error = NULL;

  put_two_days (self);
  show (self, 960, 720);
  bs_diary_page_show_entry (PAGE (self), self->walk);
  SPIN_UNTIL (has_focus (find_row (self, self->walk)));
  gtk_widget_activate_action (self->page.page, "diary.delete", "s", self->walk);
  wanted = g_strdup_printf ("delete-entry %s\n", self->walk);
  g_assert_cmpstr (self->page.asked->str, ==, wanted);

  gone = bs_store_delete_entry (self->page.store, self->walk, bs_journal_now (self->page.journal), &error);
  g_assert_no_error (error);
  SPIN_UNTIL (count_rows (self) == 2);
  /* The keyboard goes on where it was: at what took the place of the row. */
  SPIN_UNTIL (has_focus (find_row (self, self->standing)));
  g_assert_true (has_text (GTK_WIDGET (find_row (self, self->standing)), "Saturday 21 November"));
}

static void
test_duplicate (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *wanted = NULL;
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  const BsEntry *copy;

  put_two_days (self);
  show (self, 960, 720);
  gtk_widget_activate_action (self->page.page, "diary.duplicate", "s", self->walk);
  SPIN_UNTIL (count_rows (self) == 4);
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
test_menu (Fixture *self, gconstpointer data)
{
  GtkWidget *popover;
  g_autofree char *with_finding = NULL;
  g_autofree char *without = NULL;

  put_two_days (self);
  show (self, 960, 720);
  g_signal_emit_by_name (bs_diary_row_get_menu_button (find_row (self, self->walk)), "clicked");
  popover = find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_nonnull (popover);
  with_finding = list_menu (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)));
  g_assert_cmpstr (with_finding, ==, "win.edit-entry\ndiary.duplicate\nwin.show-finding\ndiary.delete\n");
  gtk_popover_popdown (GTK_POPOVER (popover));
  SPIN_UNTIL (find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL) == NULL);

  g_signal_emit_by_name (bs_diary_row_get_menu_button (find_row (self, self->standing)), "clicked");
  popover = find_widget (self->page.page, GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_nonnull (popover);
  without = list_menu (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover)));
  g_assert_cmpstr (without, ==, "win.edit-entry\ndiary.duplicate\ndiary.delete\n");
}

static void
test_activate (Fixture *self, gconstpointer data)
{
  g_autofree char *wanted = NULL;

  put_two_days (self);
  show (self, 960, 720);
  g_signal_emit_by_name (find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL), "activate", 2);
  wanted = g_strdup_printf ("edit-entry %s\n", self->standing);
  g_assert_cmpstr (self->page.asked->str, ==, wanted);
}

/* Many entries */

#define MANY 20000

static void
put_many (Fixture *self, guint n)
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

static BsDiaryList *
get_list (Fixture *self)
{
  GtkWidget *view = find_widget (self->page.page, GTK_TYPE_LIST_VIEW, NULL);
  GtkNoSelection *selection = GTK_NO_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view)));

  return BS_DIARY_LIST (gtk_no_selection_get_model (selection));
}

static void
test_many (Fixture *self, gconstpointer data)
{
  g_autofree char *oldest = g_strdup_printf ("00000000-0000-4000-8000-%012u", MANY - 1);
  guint64 reads;

  put_many (self, MANY);
  show (self, 960, 720);
  g_assert_cmpuint (count_rows (self), ==, MANY);
  reads = bs_diary_list_get_n_reads (get_list (self));
  g_assert_cmpuint (reads, >, 0);
  g_assert_cmpuint (reads, <=, 300); /* what the view keeps, however long the diary is */

  bs_diary_page_show_entry (PAGE (self), oldest);
  SPIN_UNTIL (has_focus (find_row (self, oldest)));
  g_assert_cmpuint (bs_diary_list_get_n_reads (get_list (self)) - reads, <=, 700);
}

static void
test_show_day (Fixture *self, gconstpointer data)
{
  put_two_days (self);
  show (self, 960, 300);
  bs_diary_page_show_day (PAGE (self), bs_date_from_ymd (2026, 11, 21));
  SPIN_UNTIL (has_focus (find_row (self, self->walk)));
  bs_diary_page_show_day (PAGE (self), bs_date_from_ymd (2026, 11, 22));
  SPIN_UNTIL (has_focus (find_row (self, self->sleep)));
  /* No entry on that day, none before: the first of the oldest day. */
  bs_diary_page_show_day (PAGE (self), bs_date_from_ymd (2026, 1, 1));
  SPIN_UNTIL (has_focus (find_row (self, self->walk)));
}

static void
test_show_entry_ends_search (Fixture *self, gconstpointer data)
{
  put_two_days (self);
  show (self, 960, 720);
  search_for (self, "ibu");
  SPIN_UNTIL (count_rows (self) == 1);
  bs_diary_page_show_entry (PAGE (self), self->standing);
  SPIN_UNTIL (has_focus (find_row (self, self->standing)));
  g_assert_cmpuint (count_rows (self), ==, 3);
}

static double
get_top (Fixture *self, const char *id)
{
  BsDiaryRow *row = find_row (self, id);
  graphene_rect_t bounds;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), self->page.page, &bounds));
  return bounds.origin.y;
}

/* Somebody who reads in the middle of the diary stays there when an entry comes on top. */
static void
test_keeps_place (Fixture *self, gconstpointer data)
{
  static const char read[] = "00000000-0000-4000-8000-000000000300";
  double before;

  put_many (self, 1000);
  show (self, 960, 720);
  bs_diary_page_show_entry (PAGE (self), read);
  SPIN_UNTIL (has_focus (find_row (self, read)));
  page_fixture_draw (&self->page);
  before = get_top (self, read);
  g_free (page_fixture_put (&self->page, page_fixture_entry ("2026-11-22T08:30+01:00", 4)));
  SPIN_UNTIL (count_rows (self) == 1001);
  page_fixture_draw (&self->page);
  g_assert_cmpfloat_with_epsilon (get_top (self, read), before, 2);
}

static void
test_min_width (Fixture *self, gconstpointer data)
{
  gint least;

  put_two_days (self);
  show (self, 360, 600);
  gtk_widget_measure (self->page.page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 340);
}

/* The list */

static const BsDiaryFilter no_filter;

typedef struct
{
  guint n_signals, removed, added;
} Changes;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, Changes *changes)
{
  changes->n_signals++;
  changes->removed += removed;
  changes->added += added;
}

static void
assert_order (BsDiaryList *list, const char *wanted)
{
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (BsDiaryItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      BsDiaryFacts facts;

      bs_diary_item_get_facts (item, &facts);
      g_assert_cmpuint (bs_diary_item_get_position (item), ==, i);
      g_string_append_printf (got, "%s%c", facts.begins_day && i > 0 ? "|" : "", bs_diary_item_get_id (item)[BS_UUID_LENGTH - 1]);
    }
  g_assert_cmpstr (got->str, ==, wanted);
}

static BsEntry *
make_entry (char name, const char *at, gint pain)
{
  BsEntry *entry = page_fixture_entry (at, pain);

  g_snprintf (entry->id, sizeof entry->id, "00000000-0000-4000-8000-00000000000%c", name);
  return entry;
}

/* Adds, changes or (`at` NULL) deletes. */
static void
change_entry (BsDiary *diary, char name, const char *at)
{
  for (guint i = 0; i < diary->entries->len; i++)
    if (((BsEntry *) diary->entries->pdata[i])->id[BS_UUID_LENGTH - 1] == name)
      {
        g_ptr_array_remove_index (diary->entries, i);
        break;
      }
  if (at != NULL)
    g_ptr_array_add (diary->entries, make_entry (name, at, 4));
}

static void
test_list_order (Fixture *self, gconstpointer data)
{
  static const struct
  {
    char name;
    const char *at;
  } entries[] = {
    { 'a', "2026-11-20T09:00+01:00" },
    { 'b', "2026-11-21" },              /* a bare date is the last of its day, though its key is early */
    { 'c', "2026-11-21T08:00+01:00" },
    { 'd', "2026-11-20T23:30+01:00" },
    { 'e', "2026-11-21T23:50-08:00" },  /* written on a journey: its day is the 21st */
    { 'f', "2026-11-22T08:00+01:00" },
  };
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (BsHistory) history = NULL;
  g_autoptr (BsDiaryList) list = bs_diary_list_new (self->page.store);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_ptr_array_add (diary->entries, make_entry (entries[i].name, entries[i].at, (gint) i));
  history = bs_history_new_from_diary (diary);
  bs_diary_list_update (list, history, NULL, bs_date_from_ymd (2026, 11, 22), NULL, &no_filter);
  assert_order (list, "f|ecb|da");
  g_assert_cmpint (bs_diary_list_find (list, "00000000-0000-4000-8000-00000000000c"), ==, 2);
  g_assert_cmpint (bs_diary_list_find (list, "00000000-0000-4000-8000-00000000000d"), ==, 4);
  g_assert_cmpint (bs_diary_list_find (list, "00000000-0000-4000-8000-00000000000e"), ==, 1);
  g_assert_cmpint (bs_diary_list_find (list, "00000000-0000-4000-8000-000000000000"), ==, -1);
  g_assert_cmpint (bs_diary_list_find_day (list, bs_date_from_ymd (2026, 11, 23)), ==, 0);
  g_assert_cmpint (bs_diary_list_find_day (list, bs_date_from_ymd (2026, 11, 21)), ==, 1);
  g_assert_cmpint (bs_diary_list_find_day (list, bs_date_from_ymd (2026, 11, 19)), ==, 4);
}

static void
test_list_changes (Fixture *self, gconstpointer data)
{
  static const struct
  {
    char name;
    const char *at;     /* NULL: delete */
    const char *wanted; /* order afterwards */
    Changes changes;
  } steps[] = {
    { 'a', "2026-11-20T09:00+01:00", "a", { 1, 0, 1 } },
    { 'b', "2026-11-22T08:00+01:00", "b|a", { 1, 0, 1 } },
    { 'c', "2026-11-21T08:00+01:00", "b|c|a", { 1, 0, 1 } },
    { 'd', "2026-11-21T09:00+01:00", "b|dc|a", { 1, 0, 1 } },
    { 'd', "2026-11-21T09:30+01:00", "b|dc|a", { 0, 0, 0 } },  /* edited, its place is the same */
    { 'b', "2026-11-20T08:00+01:00", "dc|ab", { 2, 1, 1 } },   /* moved down: one row goes, one comes */
    { 'b', "2026-11-23T08:00+01:00", "b|dc|a", { 2, 1, 1 } },  /* and up again */
    { 'd', NULL, "b|c|a", { 1, 1, 0 } },
    { 'a', NULL, "b|c", { 1, 1, 0 } },
  };
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (BsHistory) history = bs_history_new_from_diary (diary);
  g_autoptr (BsDiaryList) list = bs_diary_list_new (self->page.store);
  gint32 today = bs_date_from_ymd (2026, 11, 22);

  bs_diary_list_update (list, history, NULL, today, NULL, &no_filter);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      Changes changes = { 0 };
      gulong handler = g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &changes);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
      g_autoptr (BsDiaryItem) kept = n > 0 ? g_list_model_get_item (G_LIST_MODEL (list), n / 2) : NULL;

      g_test_message ("step %u: %c %s", i, steps[i].name, steps[i].at);
      change_entry (diary, steps[i].name, steps[i].at);
      bs_history_unref (history);
      history = bs_history_new_from_diary (diary);
      bs_diary_list_update (list, history, NULL, today, NULL, &no_filter);
      g_signal_handler_disconnect (list, handler);
      assert_order (list, steps[i].wanted);
      g_assert_cmpuint (changes.n_signals, ==, steps[i].changes.n_signals);
      g_assert_cmpuint (changes.removed, ==, steps[i].changes.removed);
      g_assert_cmpuint (changes.added, ==, steps[i].changes.added);
      if (kept != NULL && bs_diary_item_get_position (kept) != G_MAXUINT)
        {
          g_autoptr (BsDiaryItem) there = g_list_model_get_item (G_LIST_MODEL (list), bs_diary_item_get_position (kept));

          g_assert_true (there == kept);
        }
    }
}

static void
test_list_matches (Fixture *self, gconstpointer data)
{
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (BsHistory) history = NULL;
  g_autoptr (BsDiaryList) list = bs_diary_list_new (self->page.store);
  g_autoptr (GByteArray) matches = g_byte_array_new ();
  gint32 today = bs_date_from_ymd (2026, 11, 22);
  guint8 uuid[16];

  g_ptr_array_add (diary->entries, make_entry ('a', "2026-11-20T09:00+01:00", 1));
  g_ptr_array_add (diary->entries, make_entry ('b', "2026-11-21T09:00+01:00", 2));
  g_ptr_array_add (diary->entries, make_entry ('c', "2026-11-21T10:00+01:00", 3));
  history = bs_history_new_from_diary (diary);
  bs_diary_list_update (list, history, NULL, today, NULL, &no_filter);
  assert_order (list, "cb|a");
  bs_uuid_to_bytes ("00000000-0000-4000-8000-00000000000a", uuid);
  g_byte_array_append (matches, uuid, sizeof uuid);
  bs_uuid_to_bytes ("00000000-0000-4000-8000-00000000000b", uuid);
  g_byte_array_append (matches, uuid, sizeof uuid);
  bs_uuid_to_bytes ("00000000-0000-4000-8000-00000000000f", uuid); /* one that the history does not have yet */
  g_byte_array_append (matches, uuid, sizeof uuid);
  bs_diary_list_update (list, history, NULL, today, matches, &no_filter);
  assert_order (list, "b|a");
  g_byte_array_set_size (matches, 0);
  bs_diary_list_update (list, history, NULL, today, matches, &no_filter);
  assert_order (list, "");
  bs_diary_list_update (list, history, NULL, today, NULL, &no_filter);
  assert_order (list, "cb|a");
  bs_diary_list_update (list, NULL, NULL, today, NULL, &no_filter);
  assert_order (list, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/diary/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/diary/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add_func ("/diary/name-words", test_name_words);
  g_test_add_func ("/diary/badge", test_badge);
  g_test_add ("/diary/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/diary/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/diary/delete", Fixture, NULL, set_up, test_delete, tear_down);
  g_test_add ("/diary/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/diary/activate", Fixture, NULL, set_up, test_activate, tear_down);
  g_test_add ("/diary/duplicate", Fixture, NULL, set_up, test_duplicate, tear_down);
  g_test_add_func ("/diary/duplicate-values", test_duplicate_values);
  g_test_add ("/diary/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/diary/show-day", Fixture, NULL, set_up, test_show_day, tear_down);
  g_test_add ("/diary/show-entry-ends-search", Fixture, NULL, set_up, test_show_entry_ends_search, tear_down);
  g_test_add ("/diary/keeps-place", Fixture, NULL, set_up, test_keeps_place, tear_down);
  g_test_add ("/diary/min-width", Fixture, NULL, set_up, test_min_width, tear_down);
  g_test_add ("/diary/list-order", Fixture, NULL, set_up, test_list_order, tear_down);
  g_test_add ("/diary/list-changes", Fixture, NULL, set_up, test_list_changes, tear_down);
  g_test_add ("/diary/list-matches", Fixture, NULL, set_up, test_list_matches, tear_down);
  return g_test_run ();
}
