/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "bs-region-map-figure.h"
#include "bs-region-map-swatch.h"
#include "bs-region-map.h"
#include "page-fixture.h"

/* ---- Counting ---- */

static guint
find_place (const char *label)
{
  for (guint i = 0; i < bs_spot_count (); i++)
    if (g_str_equal (bs_spot_get (i)->label, label))
      return i;
  g_assert_not_reached ();
}

/* An entry in short: "2026-11-20T08:00+01:00 5 lower-back-left leg-left numb=foot-left"; "numb=none" was asked. */
static BsEntry *
create_entry (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  BsEntry *entry = page_fixture_entry (words[0], (gint) g_ascii_strtoll (words[1], NULL, 10));

  for (guint i = 2; words[i]; i++)
    {
      const char *numb = g_str_has_prefix (words[i], "numb=") ? words[i] + strlen ("numb=") : NULL;
      gint site = bs_vocabulary_find (&bs_sites, words[i]),
           region = bs_vocabulary_find (&bs_regions, numb ? numb : words[i]);

      if (g_strcmp0 (numb, "none") == 0)
        bs_term_list_set_none (&entry->numb);
      else if (numb)
        bs_term_list_add (&entry->numb, region);
      else if (site >= 0)
        bs_term_list_add (&entry->sites, site);
      else
        bs_term_list_add (&entry->radiates, region);
    }
  return entry;
}

static BsHistory *
create_history (const char *const *lines)
{
  BsHistoryBuilder *builder = bs_history_builder_new (0);

  for (guint i = 0; lines[i]; i++)
    {
      g_autoptr (BsEntry) entry = create_entry (lines[i]);

      bs_history_builder_add_entry (builder, entry);
    }
  return bs_history_builder_finish (builder);
}

static BsTrendSpan
get_fortnight (void)
{
  g_autoptr (GError) error = NULL;
  gint32 last;

  bs_date_parse ("2026-11-22", &last, &error);
  g_assert_no_error (error);
  return (BsTrendSpan){ last - 13, last };
}

static BsRegionCounts *
count (const char *const *lines)
{
  g_autoptr (BsHistory) history = create_history (lines);

  return bs_region_counts_new (history, page_fixture_instant (FIXTURE_NOW), get_fortnight ());
}

/* What one entry says, and at which places of the figure it counts. */
static void
test_wholes (void)
{
  static const struct
  {
    const char *words, *label;
    guint own_pain, pain, numb;
  } cases[] = {
    { "lower-back-left", "Lower back, left", 1, 1, 0 },
    { "lower-back-left", "Lower back, middle", 0, 0, 0 },
    { "leg-left", "Calf, left", 0, 1, 0 },
    { "leg-left", "Thigh, left", 0, 1, 0 },
    { "leg-left", "Whole leg, left", 1, 1, 0 },
    { "leg-left", "Calf, right", 0, 0, 0 },
    { "leg-left", "Buttock, left", 0, 0, 0 },
    { "leg-left lower-leg-left", "Calf, left", 1, 1, 0 },
    { "leg", "Calf, left", 0, 0, 0 },
    { "leg", "Calf, right", 0, 0, 0 },
    { "leg", "Whole leg, side not said", 1, 1, 0 },
    { "lower-leg", "Calf, left", 0, 0, 0 },
    { "lower-leg", "Calf, side not said", 1, 1, 0 },
    { "limbs-left", "Calf, left", 0, 0, 0 },
    { "limbs-left", "Arm and leg, left", 1, 1, 0 },
    { "sacrum", "Bottom of the spine", 1, 1, 0 },
    { "numb=leg-right", "Foot, right", 0, 0, 1 },
    { "numb=leg-right", "Foot, left", 0, 0, 0 },
    { "numb=back", "Lower back, left", 0, 0, 1 },
    { "numb=back", "Upper back", 0, 0, 1 },
    { "numb=back", "Back", 0, 0, 1 },
    { "numb=back", "Buttock, left", 0, 0, 0 },
    { "numb=perineum", "Between the legs", 0, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("2026-11-20T08:00+01:00 5 %s", cases[i].words);
      const char *const lines[] = { line, NULL };
      g_autoptr (BsRegionCounts) counts = count (lines);
      guint place = find_place (cases[i].label);

      g_test_message ("%s: %s", cases[i].words, cases[i].label);
      g_assert_cmpuint (counts->own[place].pain_days, ==, cases[i].own_pain);
      g_assert_cmpuint (counts->covered[place].pain_days, ==, cases[i].pain);
      g_assert_cmpuint (counts->covered[place].numb_days, ==, cases[i].numb);
      g_assert_false (bs_region_counts_is_empty (counts));
    }
}

/* Days of a place, of so many: the shade. */
static void
test_steps (void)
{
  static const struct
  {
    guint days, of;
    gint step;
    gboolean shares;
    const char *legend;
  } cases[] = {
    { 0, 100, 0, TRUE, NULL },
    { 1, 100, 1, TRUE, "seldom: under 10 %" },
    { 9, 100, 1, TRUE, "seldom: under 10 %" },
    { 10, 100, 2, TRUE, "sometimes: 10 to 24 %" },
    { 24, 100, 2, TRUE, "sometimes: 10 to 24 %" },
    { 25, 100, 3, TRUE, "often: 25 to 49 %" },
    { 49, 100, 3, TRUE, "often: 25 to 49 %" },
    { 50, 100, 4, TRUE, "mostly: 50 to 74 %" },
    { 74, 100, 4, TRUE, "mostly: 50 to 74 %" },
    { 75, 100, 5, TRUE, "nearly always: 75 % or more" },
    { 100, 100, 5, TRUE, "nearly always: 75 % or more" },
    { 99, 1000, 1, TRUE, "seldom: under 10 %" },
    { 5, 5, 5, TRUE, "nearly always: 75 % or more" },
    { 1, 4, 1, FALSE, "1 day" },
    { 4, 4, 4, FALSE, "4 days" },
    { 1, 1, 1, FALSE, "1 day" },
  };
  g_autoptr (BsRegionCounts) counts = count ((const char *const[]){ NULL });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *legend = NULL;

      counts->asked.pain_days = cases[i].of;
      counts->covered[0].pain_days = cases[i].days;
      g_test_message ("%u of %u", cases[i].days, cases[i].of);
      g_assert_cmpint (bs_region_counts_get_shade (counts, 0).step, ==, cases[i].step);
      g_assert_cmpint (bs_region_counts_has_shares (counts), ==, cases[i].shares);
      g_assert_cmpint (bs_region_counts_count_steps (counts), ==,
                       cases[i].shares ? BS_REGION_STEPS : (gint) cases[i].of);
      if (cases[i].step > 0)
        legend = bs_region_counts_format_step (counts, cases[i].step);
      g_assert_cmpstr (legend, ==, cases[i].legend);
    }
}

static const char *const three_days[] = {
  "2026-11-08T08:00+01:00 5 upper-back", /* the day before */
  "2026-11-18T08:00+01:00 5 lower-back-left buttock numb=none",
  "2026-11-18T18:00+01:00 3 lower-back-left",
  "2026-11-19T08:00+01:00 4 lower-back-left leg-left numb=foot-left",
  "2026-11-20T08:00+01:00 4 lower-leg-left",
  "2026-11-21T08:00+01:00 0 numb=perineum",
  "2026-11-22T08:00+01:00 6",            /* where was not said */
  "2026-11-22T09:01+01:00 6 upper-back", /* to come */
  NULL,
};

static void
test_words (void)
{
  static const struct
  {
    const char *label, *reading;
  } cases[] = {
    { "Lower back, left", "Lower back, left: 2 of 3 days" },
    { "Calf, left", "Calf, left: 2 of 3 days" },
    { "Foot, left", "Foot, left: 1 of 3 days, numb on 1 of 3 days" },
    { "Between the legs", "Between the legs: numb on 1 of 3 days" },
    { "Upper back", "Upper back: nothing recorded" },
  };
  static const char *const order[] = { "Lower back, left",       "Calf, left",      "Foot, left", "Whole leg, left",
                                       "Buttock, side not said", "Between the legs" };
  g_autoptr (BsRegionCounts) counts = count (three_days);
  g_autoptr (GArray) places = bs_region_counts_sort (counts);
  g_autofree char *asked = bs_region_counts_format_asked (counts);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reading = bs_region_counts_format_reading (counts, find_place (cases[i].label));

      g_assert_cmpstr (reading, ==, cases[i].reading);
    }
  g_assert_cmpuint (places->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < places->len; i++)
    g_assert_cmpstr (bs_spot_get (g_array_index (places, guint, i))->label, ==, order[i]);
  g_assert_cmpstr (asked, ==, "Counted on 3 days with pain that say where it hurt.");
}

static void
test_back_numb (void)
{
  g_autoptr (BsRegionCounts) counts =
      count ((const char *const[]){ "2026-11-20T08:00+01:00 5 lower-back-left numb=back", NULL });
  g_autofree char *reading = bs_region_counts_format_reading (counts, find_place ("Lower back, left"));

  g_assert_cmpstr (reading, ==, "Lower back, left: 1 of 1 day, back numb on 1 of 1 day");
}

/* ---- Drawing ---- */

/* Without GTK: each region has the colour of its step, and no other. */
static void
test_draw (void)
{
  g_autoptr (BsFigurePaths) paths = bs_figure_paths_load ();
  g_autofree BsRegionShade *shades = g_new0 (BsRegionShade, bs_spot_count ());
  BsRegionMapColours colours = { .text = { 0, 0, 0, 1 }, .ground = { 1, 1, 1, 1 }, .numb = { 0, 0, 1, 1 } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 452, 600);
  cairo_t *cr = cairo_create (surface);
  guint n_regions = 0;

  for (guint i = 0; i < BS_REGION_STEPS; i++)
    colours.steps[i] = (BsMapColour){ 1, i / 5.0, 0, 1 };
  for (guint i = 0; i < bs_spot_count (); i++)
    shades[i].step = (gint8) (i % (BS_REGION_STEPS + 1));
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  bs_region_map_draw (cr, paths, shades, &colours, NULL);
  cairo_surface_flush (surface);
  for (guint i = 0; i < paths->parts->len; i++)
    {
      const BsFigurePart *part = &g_array_index (paths->parts, BsFigurePart, i);
      double x, y;
      const guint8 *pixel;
      gint step;

      if (part->kind != BS_FIGURE_REGION)
        continue;
      n_regions++;
      step = shades[bs_region_map_get_place (part->spot)].step;
      g_test_message ("%s", part->spot->id);
      g_assert_true (bs_region_map_find_room (part, 8, 8, &x, &y));
      g_assert_false (bs_region_map_find_room (part, 300, 8, &x, &y));
      g_assert_true (bs_region_map_find_room (part, 4, 4, &x, &y));
      pixel = cairo_image_surface_get_data (surface) + (gint) y * cairo_image_surface_get_stride (surface) +
              (gint) (x + 6) * 4;
      if (step > 0)
        {
          g_assert_cmpint (pixel[2], ==, 255);
          g_assert_cmpint (ABS (pixel[1] - (step - 1) * 51), <=, 1);
          g_assert_cmpint (pixel[0], ==, 0);
        }
      else
        g_assert_cmpint (pixel[0], >, 230);
    }
  g_assert_cmpuint (n_regions, >, 20);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Hatching and its outline are there besides the shade. */
static void
test_draw_numb (void)
{
  BsRegionMapColours colours = { .text = { 0, 0, 0, 1 }, .ground = { 1, 1, 1, 1 }, .numb = { 0, 0, .5, 1 } };
  cairo_surface_t *surfaces[2];
  gint n_different = 0;

  for (guint i = 0; i < BS_REGION_STEPS; i++)
    colours.steps[i] = (BsMapColour){ 1 - i / 5.0, 0, 0, 1 };
  for (gint8 step = 0; step <= BS_REGION_STEPS; step++)
    {
      n_different = 0;
      for (guint i = 0; i < 2; i++)
        {
          cairo_t *cr;

          surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 18, 18);
          cr = cairo_create (surfaces[i]);
          bs_region_map_draw_swatch (cr, (BsRegionShade){ .step = step, .numb = i == 1 }, &colours, 18);
          cairo_destroy (cr);
          cairo_surface_flush (surfaces[i]);
        }
      for (gint y = 4; y < 14; y++)
        for (gint x = 4; x < 14; x++)
          {
            gint at = y * cairo_image_surface_get_stride (surfaces[0]) + x * 4;

            n_different +=
                cairo_image_surface_get_data (surfaces[0])[at] != cairo_image_surface_get_data (surfaces[1])[at] ||
                cairo_image_surface_get_data (surfaces[0])[at + 2] !=
                    cairo_image_surface_get_data (surfaces[1])[at + 2];
          }
      g_assert_cmpint (n_different, >, 10);
      g_assert_cmpint (n_different, <, 95);
      cairo_surface_destroy (surfaces[0]);
      cairo_surface_destroy (surfaces[1]);
    }
}

/* ---- The widget ---- */

static BsRegionMap *
show_map (PageFixture *fixture, const char *const *lines, gint width)
{
  GtkWidget *map = bs_region_map_new (), *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; lines[i]; i++)
    g_free (page_fixture_put (fixture, create_entry (lines[i])));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), map);
  page_fixture_show (fixture, scroller, width, 800);
  bs_region_map_set_history (BS_REGION_MAP (map), bs_journal_get_history (fixture->journal),
                             bs_journal_now (fixture->journal), get_fortnight ());
  page_fixture_draw (fixture);
  return BS_REGION_MAP (map);
}

static GtkWidget *
get_row (BsRegionMap *map, gint index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (bs_region_map_get_list (map)), index));
}

static void
test_list (void)
{
  PageFixture fixture = { 0 };
  BsRegionMap *map;
  GtkWidget *list;

  page_fixture_set_up (&fixture, FALSE);
  map = show_map (&fixture, three_days, 900);
  list = bs_region_map_get_list (map);
  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Where it hurt, the most days first");
  gtk_test_accessible_assert_role (get_row (map, 2), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_row (map, 2), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Foot, left: 1 of 3 days, numb on 1 of 3 days");
  g_assert_true (has_text (get_row (map, 0), "2 of 3 days"));
  g_assert_true (has_text (get_row (map, 1), "with the days of the whole leg"));
  g_assert_true (has_text (get_row (map, 2), "numb on 1 of 3 days"));
  g_assert_true (has_text (get_row (map, 3), "counted at each part of the leg"));
  g_assert_true (has_text (get_row (map, 4), "not on the figure"));
  g_assert_null (get_row (map, 6));
  g_assert_true (has_text (GTK_WIDGET (map), "hatched: numb"));
  g_assert_true (has_text (GTK_WIDGET (map), "3 days"));
  g_assert_false (has_text_in (GTK_WIDGET (map), "4 days"));
  page_fixture_tear_down (&fixture);
}

/* The keyboard goes through the list; the place is read, and set off on the figure. */
static void
test_keyboard (void)
{
  PageFixture fixture = { 0 };
  BsRegionMap *map;
  GtkWidget *list, *row;

  page_fixture_set_up (&fixture, FALSE);
  map = show_map (&fixture, three_days, 900);
  list = bs_region_map_get_list (map);
  g_assert_null (bs_region_map_get_reading (map));
  g_assert_true (gtk_widget_child_focus (fixture.window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_has_focus (get_row (map, 0)));
  g_assert_cmpstr (bs_region_map_get_reading (map), ==, "Lower back, left: 2 of 3 days");
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_cmpstr (bs_region_map_get_reading (map), ==, "Calf, left: 2 of 3 days");

  /* The same again: nothing moves. */
  row = get_row (map, 1);
  bs_region_map_set_history (map, bs_journal_get_history (fixture.journal), bs_journal_now (fixture.journal),
                             get_fortnight ());
  g_assert_true (get_row (map, 1) == row);
  g_assert_true (gtk_widget_has_focus (row));

  /* More of it: another row, the same place. */
  g_free (page_fixture_put (&fixture, create_entry ("2026-11-16T08:00+01:00 5 lower-leg-left")));
  SPIN_UNTIL (bs_history_get_n_entries (bs_journal_get_history (fixture.journal)) == 9);
  bs_region_map_set_history (map, bs_journal_get_history (fixture.journal), bs_journal_now (fixture.journal),
                             get_fortnight ());
  g_assert_true (gtk_widget_has_focus (get_row (map, 0)));
  g_assert_cmpstr (bs_region_map_get_reading (map), ==, "Calf, left: 3 of 4 days");

  /* None of it: still in the list. Nothing at all: nowhere, and nothing is read. */
  bs_region_map_set_history (map, bs_journal_get_history (fixture.journal), bs_journal_now (fixture.journal),
                             (BsTrendSpan){ get_fortnight ().last - 4, get_fortnight ().last - 4 });
  g_assert_true (gtk_widget_has_focus (get_row (map, 0)));
  g_assert_cmpstr (bs_region_map_get_reading (map), ==, "Lower back, left: 1 of 1 day");
  bs_region_map_set_history (map, bs_journal_get_history (fixture.journal), bs_journal_now (fixture.journal),
                             (BsTrendSpan){ get_fortnight ().last, get_fortnight ().last });
  g_assert_null (bs_region_map_get_reading (map));
  page_fixture_tear_down (&fixture);
}

static gboolean
find_point (BsRegionMap *map, gint place, double from, double to, double *x, double *y)
{
  BsRegionMapFigure *figure = BS_REGION_MAP_FIGURE (bs_region_map_get_figure (map));
  gint width = gtk_widget_get_width (GTK_WIDGET (figure)), height = gtk_widget_get_height (GTK_WIDGET (figure));

  for (*y = 0; *y < height; *y += 6)
    for (*x = from * width; *x < to * width; *x += 6)
      if (bs_region_map_figure_find (figure, *x, *y) == place)
        return TRUE;
  return FALSE;
}

static void
test_pointer (void)
{
  PageFixture fixture = { 0 };
  BsRegionMap *map;
  gint calf = (gint) find_place ("Calf, left"), upper = (gint) find_place ("Upper back");
  double x, y;

  page_fixture_set_up (&fixture, FALSE);
  map = show_map (&fixture, three_days, 900);
  /* Seen from behind the left one is left, from the front it is right; so it is where the text runs the other way. */
  for (GtkTextDirection direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
    {
      gtk_widget_set_direction (bs_region_map_get_figure (map), direction);
      g_assert_true (find_point (map, calf, 0, .25, &x, &y));
      g_assert_false (find_point (map, calf, .3, .6, &x, &y));
      g_assert_true (find_point (map, calf, .75, 1, &x, &y));
    }
  /* What can only be numb is found too. */
  g_assert_true (find_point (map, (gint) find_place ("Between the legs"), 0, .5, &x, &y));
  g_assert_true (find_point (map, (gint) find_place ("Private parts"), .5, 1, &x, &y));
  g_assert_cmpint (bs_region_map_figure_find (BS_REGION_MAP_FIGURE (bs_region_map_get_figure (map)), 0, 0), ==, -1);

  g_signal_emit_by_name (bs_region_map_get_figure (map), "pointed", calf);
  g_assert_cmpstr (bs_region_map_get_reading (map), ==, "Calf, left: 2 of 3 days");
  g_assert_true (gtk_widget_has_css_class (get_row (map, 1), "shown"));
  g_assert_false (gtk_widget_has_css_class (get_row (map, 0), "shown"));
  g_signal_emit_by_name (bs_region_map_get_figure (map), "pointed", upper);
  g_assert_cmpstr (bs_region_map_get_reading (map), ==, "Upper back: nothing recorded");
  g_assert_false (gtk_widget_has_css_class (get_row (map, 1), "shown"));
  g_signal_emit_by_name (bs_region_map_get_figure (map), "pointed", -1);
  g_assert_null (bs_region_map_get_reading (map));
  page_fixture_tear_down (&fixture);
}

static void
test_empty (void)
{
  static const char *const lines[] = { "2026-11-20T08:00+01:00 5", "2026-11-21T08:00+01:00 5 numb=none", NULL };
  PageFixture fixture = { 0 };
  BsRegionMap *map;

  page_fixture_set_up (&fixture, FALSE);
  map = show_map (&fixture, lines, 600);
  g_assert_true (has_text_in (GTK_WIDGET (map), "No place was marked"));
  g_assert_false (gtk_widget_get_mapped (bs_region_map_get_list (map)));
  g_assert_false (gtk_widget_get_mapped (bs_region_map_get_figure (map)));
  page_fixture_tear_down (&fixture);
}

/* Beside each other where there is room; on a telephone one below the other. */
static void
test_room (void)
{
  static const struct
  {
    gint width;
    gboolean beside;
  } cases[] = { { 900, TRUE }, { 340, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PageFixture fixture = { 0 };
      BsRegionMap *map;
      graphene_rect_t figure, list;
      gint least;

      page_fixture_set_up (&fixture, FALSE);
      map = show_map (&fixture, three_days, cases[i].width);
      gtk_widget_measure (GTK_WIDGET (map), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 336);
      g_assert_true (gtk_widget_compute_bounds (bs_region_map_get_figure (map), GTK_WIDGET (map), &figure));
      g_assert_true (gtk_widget_compute_bounds (bs_region_map_get_list (map), GTK_WIDGET (map), &list));
      if (cases[i].beside)
        g_assert_cmpfloat (list.origin.x, >=, figure.origin.x + figure.size.width);
      else
        g_assert_cmpfloat (list.origin.y, >=, figure.origin.y + figure.size.height);
      page_fixture_tear_down (&fixture);
    }
}

/* Numbers can be read on each shade, light and dark. */
static void
test_contrast (void)
{
  static const char *const styles[] = { "/style.css", "/style-dark.css" };
  PageFixture fixture = { 0 };
  BsRegionMap *map;

  page_fixture_set_up (&fixture, FALSE);
  map = show_map (&fixture, three_days, 600);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
      g_autofree char *path = g_strconcat (BS_RESOURCE_BASE, styles[i], NULL);
      BsRegionMapColours colours;

      gtk_css_provider_load_from_resource (provider, path);
      gtk_style_context_add_provider (gtk_widget_get_style_context (bs_region_map_get_figure (map)),
                                      GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
      bs_region_map_colours_init (&colours, bs_region_map_get_figure (map));
      for (guint step = 0; step < BS_REGION_STEPS; step++)
        {
          g_test_message ("%s, step %u", styles[i], step + 1);
          g_assert_cmpfloat (bs_map_colour_get_contrast (&colours.steps[step], &colours.on_steps[step]), >=, 4.5);
          if (step > 0)
            g_assert_cmpfloat (bs_map_colour_get_contrast (&colours.steps[step - 1], &colours.steps[step]), >=, 1.2);
        }
    }
  page_fixture_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/region-map/wholes", test_wholes);
  g_test_add_func ("/region-map/steps", test_steps);
  g_test_add_func ("/region-map/words", test_words);
  g_test_add_func ("/region-map/back-numb", test_back_numb);
  g_test_add_func ("/region-map/draw", test_draw);
  g_test_add_func ("/region-map/draw-numb", test_draw_numb);
  g_test_add_func ("/region-map/list", test_list);
  g_test_add_func ("/region-map/keyboard", test_keyboard);
  g_test_add_func ("/region-map/pointer", test_pointer);
  g_test_add_func ("/region-map/empty", test_empty);
  g_test_add_func ("/region-map/room", test_room);
  g_test_add_func ("/region-map/contrast", test_contrast);
  return g_test_run ();
}
