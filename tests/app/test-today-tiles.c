/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-first-aid.h"
#include "bs-tiles.h"
#include "bs-today-page.h"
#include "bs-walk.h"
#include "page-fixture.h"

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, FALSE);
}

static void
tear_down (PageFixture *self, gconstpointer data)
{
  page_fixture_tear_down (self);
}

static void
show (PageFixture *self, gint width)
{
  GtkWidget *page = bs_today_page_new ();

  bs_today_page_set_journal (BS_TODAY_PAGE (page), self->journal);
  page_fixture_show (self, page, width, 900);
}

static void
update (PageFixture *self)
{
  bs_today_page_update_tiles (BS_TODAY_PAGE (self->page));
}

static GtkWidget *
find_tile (PageFixture *self, const char *title)
{
  GtkWidget *tile = find_widget (self->page, GTK_TYPE_BUTTON, title);

  g_assert_nonnull (tile);
  gtk_test_accessible_assert_property (tile, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  return tile;
}

/* As it was `minutes` ago. */
static BsMark
mark_before (PageFixture *self, gint minutes)
{
  BsMark mark = bs_mark_new (bs_journal_now (self->journal));

  mark.boot_us -= minutes * MINUTE;
  mark.wall.seconds -= minutes * 60;
  return mark;
}

/* Each asks for its action. */
static void
test_actions (PageFixture *self, gconstpointer data)
{
  show (self, 960);
  g_signal_emit_by_name (find_tile (self, "Log pain"), "clicked");
  g_signal_emit_by_name (find_tile (self, "Start a walk"), "clicked");
  g_signal_emit_by_name (find_tile (self, "First aid now"), "clicked");
  g_assert_cmpstr (self->asked->str, ==, "log-pain\nstart-walk\nfirst-aid \n");
  gtk_test_accessible_assert_property (find_tile (self, "Start a walk"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Clock until it hurts");
}

static void
test_draft (PageFixture *self, gconstpointer data)
{
  show (self, 960);
  g_assert_true (has_text (self->page, "About 15 seconds"));
  g_assert_true (bs_store_put_draft (self->store, "log", "{}", NULL));
  update (self);
  gtk_test_accessible_assert_property (find_tile (self, "Log pain"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Draft kept");
  g_assert_true (bs_store_delete_draft (self->store, "log", NULL));
  update (self);
  g_assert_true (has_text (self->page, "About 15 seconds"));
}

static void
test_walk (PageFixture *self, gconstpointer data)
{
  BsMark start = mark_before (self, 12), stopped = mark_before (self, 1);
  g_autoptr (GError) error = NULL;
  BsWalk walk;

  show (self, 960);
  bs_walk_begin (&walk, &start);
  g_assert_true (bs_walk_save (self->store, &walk, &error));
  update (self);
  find_tile (self, "Back to the walk");
  g_assert_true (has_text (self->page, "Walking for 12 minutes"));
  g_assert_true (bs_walk_stop (&walk, &stopped, &error));
  g_assert_true (bs_walk_save (self->store, &walk, &error));
  update (self);
  g_assert_true (has_text (self->page, "Resting for 1 minute"));
  g_assert_true (bs_walk_clear (self->store, &error));
  update (self);
  find_tile (self, "Start a walk");
}

static void
test_first_aid (PageFixture *self, gconstpointer data)
{
  BsMark now = mark_before (self, 0), long_ago = mark_before (self, 7 * 60);
  g_autoptr (BsFirstAid) first_aid = bs_first_aid_new (NULL, &now), stale = bs_first_aid_new (NULL, &long_ago);
  g_autoptr (GError) error = NULL;

  show (self, 960);
  g_assert_true (bs_first_aid_save (first_aid, self->store, &error));
  update (self);
  find_tile (self, "Back to first aid");
  g_assert_true (bs_first_aid_save (stale, self->store, &error));
  update (self);
  find_tile (self, "First aid now");
}

/* Two in a row, on a telephone too, with the icon above where the text needs the width. */
static void
test_narrow (PageFixture *self, gconstpointer data)
{
  graphene_rect_t log, walk, first_aid;

  show (self, 360);
  g_assert_true (gtk_widget_compute_bounds (find_tile (self, "Log pain"), self->page, &log));
  g_assert_true (gtk_widget_compute_bounds (find_tile (self, "Start a walk"), self->page, &walk));
  g_assert_true (gtk_widget_compute_bounds (find_tile (self, "First aid now"), self->page, &first_aid));
  g_assert_cmpfloat (log.origin.y, ==, walk.origin.y);
  g_assert_cmpfloat (log.size.width, ==, walk.size.width);
  g_assert_cmpfloat (first_aid.origin.y, >, log.origin.y + log.size.height);
}

typedef enum
{
  ICON_BESIDE = 1 << 0,
  ICON_ABOVE = 1 << 1,
} IconPlace;

static IconPlace
get_icon_place (GtkWidget *tile)
{
  GtkWidget *text = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (tile)));
  GtkWidget *icon = find_widget (tile, GTK_TYPE_IMAGE, NULL);
  graphene_rect_t icon_bounds, text_bounds;

  g_assert_true (gtk_widget_compute_bounds (icon, tile, &icon_bounds));
  g_assert_true (gtk_widget_compute_bounds (text, tile, &text_bounds));
  if (text_bounds.origin.y < icon_bounds.origin.y + icon_bounds.size.height)
    return ICON_BESIDE;
  /* Right below it, also where the tile beside it is higher: the titles of a row stand on one line. */
  g_assert_cmpfloat (text_bounds.origin.y, <=, icon_bounds.origin.y + icon_bounds.size.height + 6);
  return ICON_ABOVE;
}

/* Of all tiles, in this width. */
static IconPlace
find_icon_places (GtkWidget *tiles, gint width)
{
  IconPlace places = 0;
  gint height;

  gtk_widget_measure (tiles, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (tiles, &(GtkAllocation){ 0, 0, width, height }, -1);
  for (GtkWidget *tile = gtk_widget_get_first_child (tiles); tile; tile = gtk_widget_get_next_sibling (tile))
    places |= get_icon_place (tile);
  return places;
}

/* The narrowest width in which icons are beside the text; in none they are here and there. */
static gint
find_beside (GtkWidget *tiles, gint least)
{
  gint beside = 0;

  for (gint width = least; width <= 700; width += 4)
    {
      IconPlace places = find_icon_places (tiles, width);

      g_test_message ("%d pixels", width);
      g_assert_cmpint (places, !=, ICON_BESIDE | ICON_ABOVE);
      if (places == ICON_BESIDE && beside == 0)
        beside = width;
      g_assert_cmpint (places, ==, beside ? ICON_BESIDE : ICON_ABOVE);
    }
  return beside;
}

/* The icons stand in one way on all of them, whichever has the longest text, also when a text comes to be longer. */
static void
test_one_layout (PageFixture *self, gconstpointer data)
{
  BsMark start = mark_before (self, 12);
  g_autoptr (GError) error = NULL;
  GtkWidget *tiles;
  gint least, before;
  BsWalk walk;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (data));
  show (self, 360);
  tiles = gtk_widget_get_ancestor (find_tile (self, "Log pain"), BS_TYPE_TILES);
  gtk_widget_measure (tiles, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  least = MAX (least, 2 * 140 + 12); /* two columns */
  before = find_beside (tiles, least);
  g_assert_cmpint (before, >, least);

  bs_walk_begin (&walk, &start);
  g_assert_true (bs_walk_save (self->store, &walk, &error));
  update (self);
  g_assert_cmpint (find_beside (tiles, least), >, before);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(path, func) g_test_add ("/today/tiles/" path, PageFixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("actions", test_actions);
  ADD ("draft", test_draft);
  ADD ("walk", test_walk);
  ADD ("first-aid", test_first_aid);
  ADD ("narrow", test_narrow);
  g_test_add ("/today/tiles/one-layout", PageFixture, GINT_TO_POINTER (GTK_TEXT_DIR_LTR), set_up, test_one_layout,
              tear_down);
  g_test_add ("/today/tiles/one-layout/mirrored", PageFixture, GINT_TO_POINTER (GTK_TEXT_DIR_RTL), set_up,
              test_one_layout, tear_down);
  return g_test_run ();
}
