/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-fixture.h"

#include <string.h>

#include "bs-figure-spot.h"
#include "bs-label-width.h"
#include "bs-language.h"
#include "layout-words.h"

#define LEAST_TARGET 44
/* Of letters that reach below or above their line. */
#define OVERLAP_ALLOWED 3

/* From right to left is what such a language brings along; without a catalogue it is forced. */
static const LayoutSize sizes[] = { { 100, FALSE }, { 200, FALSE }, { 100, TRUE } };

void
layout_init (int *argc, char ***argv)
{
  g_autofree char *language = NULL;

  bs_language_set_up ();
  gtk_disable_setlocale ();
  g_test_init (argc, argv, NULL);
  adw_init ();
  page_fixture_load_style ();
  bs_label_width_mend ();
  language = bs_language_dup ();
  /* A catalogue that is not found would be English, and pass. */
  if (g_getenv ("LANGUAGE") != NULL)
    g_assert_cmpstr (language, ==, g_getenv ("LANGUAGE"));
}

static void
set_up (LayoutFixture *self, gconstpointer data)
{
  const LayoutSize *size = data;
  g_autofree char *rules = bs_rulebook_dup_installed_folder ();
  g_autoptr (GError) error = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * size->percent / 100, NULL);
  gtk_widget_set_default_direction (size->mirrored || bs_language_is_right_to_left () ? GTK_TEXT_DIR_RTL
                                                                                      : GTK_TEXT_DIR_LTR);
  self->sample = bs_sample_new (&error);
  g_assert_no_error (error);
  self->store = bs_store_open (self->sample->path, &error);
  g_assert_no_error (error);
  self->rulebook = bs_rulebook_load (rules, NULL, &error);
  g_assert_no_error (error);
  self->journal = bs_journal_new (self->store, self->rulebook, BS_RULE_SETTINGS_DEFAULT);
  bs_journal_set_clock (self->journal, self->sample->evening);
  g_assert_true (bs_journal_load_now (self->journal, &error));
  self->settings = bs_settings_new (FALSE);
  /* The report with all of its rows. */
  bs_settings_set_string (self->settings, BS_SETTING_REPORT_PERIOD, "dates");
  self->written = layout_words_new ();
}

static void
tear_down (LayoutFixture *self, gconstpointer data)
{
  if (self->faults > 0)
    g_test_fail_printf ("%u faults", self->faults);
  g_hash_table_unref (self->written);
  g_object_unref (self->settings);
  g_object_unref (self->journal);
  bs_rulebook_unref (self->rulebook);
  bs_store_close (self->store);
  g_object_unref (self->store);
  bs_sample_free (self->sample);
}

void
layout_add (const char *name, void (*test) (LayoutFixture *self, gconstpointer data))
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/layout/%d%s/%s", sizes[i].percent, sizes[i].mirrored ? "-mirrored" : "", name);

      /* Whatever has a catalogue has its direction. The words of the made-up language are longer than any in large text. */
      if (g_getenv ("LANGUAGE") == NULL || (!sizes[i].mirrored && (sizes[i].percent == 100 || !layout_words_wanted ())))
        g_test_add (path, LayoutFixture, &sizes[i], set_up, test, tear_down);
    }
}

/* ---- What is drawn ---- */

static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *up = widget; up; up = gtk_widget_get_parent (up))
    g_string_append_printf (text, "%s%s", text->len ? " < " : "", G_OBJECT_TYPE_NAME (up));
  if (GTK_IS_LABEL (widget))
    g_string_prepend (text, gtk_label_get_text (GTK_LABEL (widget)));
  return g_string_free (text, FALSE);
}

static void
fault (LayoutFixture *self, GtkWidget *widget, const char *what, gint got, gint needs)
{
  g_autofree char *where = describe (widget);

  g_printerr ("%s: %s (%d, needs %d): %s\n", self->place, what, got, needs, where);
  self->faults++;
}

/* What libadwaita and GTK make by themselves; in a field the words that stand there while it is empty. */
static gboolean
is_stock (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) ||
         gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_CALENDAR) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_SPIN_BUTTON) || gtk_widget_get_ancestor (widget, GTK_TYPE_TEXT);
}

/* Makes words by itself, in the language of its own catalogue; names of keys too. */
static gboolean
has_own_catalogue (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUT_LABEL) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_CALENDAR) ||
         gtk_widget_get_ancestor (widget, ADW_TYPE_ABOUT_WINDOW) ||
         (gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUTS_WINDOW) &&
          !gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUTS_SECTION));
}

/* What scrolls sideways, as a row of chips does. */
static gboolean
is_scrolled_aside (GtkWidget *widget)
{
  for (GtkWidget *up = widget; (up = gtk_widget_get_ancestor (up, GTK_TYPE_SCROLLED_WINDOW));
       up = gtk_widget_get_parent (up))
    {
      GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (up));

      if (gtk_adjustment_get_upper (across) > gtk_adjustment_get_page_size (across))
        return TRUE;
    }
  return FALSE;
}

static void
check_inside (LayoutFixture *self, GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t box;

  if (!is_scrolled_aside (widget) && gtk_widget_compute_bounds (widget, window, &box) &&
      (box.origin.x < 0 || box.origin.x + box.size.width > (float) gtk_widget_get_width (window)))
    fault (self, widget, "not in the window", (gint) box.origin.x, (gint) box.size.width);
}

static void
check_label (LayoutFixture *self, GtkLabel *label)
{
  /* With margins and padding, as they are measured. */
  GtkWidget *widget = GTK_WIDGET (label);
  gint width = gtk_widget_get_allocated_width (widget), height = gtk_widget_get_allocated_height (widget), minimum;

  if (!gtk_label_get_text (label)[0])
    return;
  if (layout_words_wanted () && !has_own_catalogue (widget) &&
      !layout_words_are_translated (self->written, gtk_label_get_text (label)))
    fault (self, widget, "not translated", 0, 0);
  if (is_stock (widget))
    return;
  check_inside (self, widget);
  /* What is chosen is written out in the list that a drop-down opens. */
  if (!gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    fault (self, widget, "cut off", width, 0);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (width < minimum)
    fault (self, widget, "too narrow", width, minimum);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  if (height < minimum)
    fault (self, widget, "too low", height, minimum);
  pango_layout_get_pixel_size (gtk_label_get_layout (label), &minimum, NULL);
  if (width < minimum)
    fault (self, widget, "beyond its place", width, minimum);
}

/* A button is at least as large as a fingertip; the theme's own in header bars are not ours. A small region of the figure
 * is pressed from around it too, and the list says the same. */
static void
check_target (LayoutFixture *self, GtkWidget *button)
{
  graphene_rect_t box;

  /* The padding belongs to it. */
  if (!is_stock (button) && !BS_IS_FIGURE_SPOT (button) && gtk_widget_compute_bounds (button, button, &box) &&
      box.size.height < LEAST_TARGET)
    fault (self, button, "too low to press", (gint) box.size.height, LEAST_TARGET);
}

/* ---- What stands on something else ---- */

typedef struct
{
  GtkWidget *label, *frame; /* frame: what it scrolls in, or the window */
  graphene_rect_t box;
} Place;

static GtkWidget *
find_frame (GtkWidget *widget)
{
  for (GtkWidget *up = gtk_widget_get_parent (widget); up; up = gtk_widget_get_parent (up))
    if (GTK_IS_SCROLLABLE (up) || GTK_IS_STACK (up) || GTK_IS_NATIVE (up))
      return up;
  return NULL;
}

/* What only keeps room for longer words is not seen. */
static gboolean
is_transparent (GtkWidget *widget)
{
  for (GtkWidget *up = widget; up; up = gtk_widget_get_parent (up))
    if (gtk_widget_get_opacity (up) == 0)
      return TRUE;
  return FALSE;
}

/* The letters of a label, without what is empty around them. */
static void
add_place (GArray *places, GtkLabel *label)
{
  Place place = { .label = GTK_WIDGET (label), .frame = find_frame (GTK_WIDGET (label)) };
  PangoRectangle ink;
  graphene_point_t origin;
  gint x, y;

  pango_layout_get_pixel_extents (gtk_label_get_layout (label), NULL, &ink);
  gtk_label_get_layout_offsets (label, &x, &y);
  if (place.frame == NULL || is_transparent (place.label) ||
      !gtk_widget_compute_point (place.label, place.frame,
                                 &GRAPHENE_POINT_INIT ((float) (x + ink.x), (float) (y + ink.y)), &origin))
    return;
  place.box = GRAPHENE_RECT_INIT (origin.x, origin.y, (float) ink.width, (float) ink.height);
  g_array_append_val (places, place);
}

static void
check_overlaps (LayoutFixture *self, GArray *places)
{
  for (guint i = 0; i < places->len; i++)
    for (guint k = i + 1; k < places->len; k++)
      {
        const Place *a = &g_array_index (places, Place, i), *b = &g_array_index (places, Place, k);
        graphene_rect_t both;

        if (a->frame == b->frame && graphene_rect_intersection (&a->box, &b->box, &both) &&
            both.size.width > OVERLAP_ALLOWED && both.size.height > OVERLAP_ALLOWED)
          {
            g_printerr ("%s: “%s” stands on the next\n", self->place, gtk_label_get_text (GTK_LABEL (a->label)));
            fault (self, b->label, "stands on another", (gint) both.size.width, (gint) both.size.height);
          }
      }
}

/* ---- Windows ---- */

static void
check_below (LayoutFixture *self, GtkWidget *root, GArray *places)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root) || !gtk_widget_get_mapped (root))
    return;
  if (GTK_IS_LABEL (root))
    {
      check_label (self, GTK_LABEL (root));
      add_place (places, GTK_LABEL (root));
    }
  if (GTK_IS_BUTTON (root))
    check_target (self, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    check_below (self, child, places);
}

void
layout_check_window (LayoutFixture *self, GtkWidget *window, const char *place)
{
  PageFixture page = { .window = window };
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  gint minimum;

  self->place = place;
  page_fixture_draw (&page);
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > LAYOUT_WIDTH)
    {
      fault (self, window, "wider than the screen", LAYOUT_WIDTH, minimum);
      say_widths (window, LAYOUT_WIDTH * 3 / 4);
    }
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > LAYOUT_HEIGHT)
    fault (self, window, "higher than the screen", LAYOUT_HEIGHT, minimum);
  check_below (self, window, places);
  check_overlaps (self, places);
}

void
layout_check_dialog (LayoutFixture *self, GtkWidget *dialog, const char *place)
{
  gtk_window_set_default_size (GTK_WINDOW (dialog), LAYOUT_WIDTH, LAYOUT_HEIGHT);
  gtk_window_present (GTK_WINDOW (dialog));
  layout_check_window (self, dialog, place);
}

void
layout_check_and_close (LayoutFixture *self, GtkWidget *dialog, const char *place)
{
  layout_check_dialog (self, dialog, place);
  gtk_window_destroy (GTK_WINDOW (dialog));
}
