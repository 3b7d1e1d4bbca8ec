/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-testing.h"

#include <math.h>
#include <string.h>

#include "bs-language.h"
#include "bs-report-drawn.h"
#include "bs-report-pages-private.h"

/* Pages in the language of the environment: every text is there to be read, whole, beside all others and inside the
 * margins, and the first page is one. All that is wrong is said, then it fails. */

#define SIDE BS_MM (15)
#define FOOT BS_MM (13.2)      /* nothing of a page is below it … */
#define FOOT_TEXT BS_MM (11.4) /* … but its footer */
#define EDGE BS_MM (5)         /* printers leave that blank */
#define HAIR .5                /* points */
#define BETWEEN 1.5            /* points: the least between two texts on a line */
#define ACCENT 2               /* points: accents and tails of a line may reach into the next */
#define CHART_LEAST BS_MM (50)

static guint n_wrong;

static void
say (const char *what, guint page, const BsDrawn *drawn)
{
  g_printerr ("page %u: %s: “%s” at %.0f, %.0f to %.0f, %.0f\n", page + 1, what,
              drawn->text ? drawn->text : "(an area)", drawn->x1, drawn->y1, drawn->x2, drawn->y2);
  n_wrong++;
}

static gboolean
is_inside (const BsDrawn *self, const BsDrawn *area)
{
  return self->x1 >= area->x1 - HAIR && self->x2 <= area->x2 + HAIR && self->y1 >= area->y1 - HAIR &&
         self->y2 <= area->y2 + HAIR;
}

static gboolean
meet (const BsDrawn *a, const BsDrawn *b)
{
  double least = a->text != NULL && b->text != NULL ? -BETWEEN : HAIR;

  return MIN (a->x2, b->x2) - MAX (a->x1, b->x1) > least && MIN (a->y2, b->y2) - MAX (a->y1, b->y1) > ACCENT;
}

static void
check_pair (guint page, const BsDrawn *a, const BsDrawn *b)
{
  if (a->part == b->part || !meet (a, b) || (a->text == NULL && b->text == NULL))
    return;
  if ((a->text == NULL && is_inside (b, a)) || (b->text == NULL && is_inside (a, b)))
    return;
  say ("this", page, a);
  say ("… runs into this", page, b);
}

/* `names_cut`: a name of somebody's own may end with an ellipsis. */
static void
check_text (guint page, const BsDrawn *drawn, double width, double height, gboolean names_cut)
{
  if (drawn->cut && !names_cut)
    say ("cut", page, drawn);
  if (drawn->x1 < SIDE - HAIR || drawn->x2 > width - SIDE + HAIR)
    say ("outside of the margins", page, drawn);
  if (drawn->y1 < BS_MM (12) - ACCENT || drawn->y2 > height - EDGE)
    say ("outside of the page", page, drawn);
  if (drawn->y1 < height - FOOT && drawn->y2 > height - FOOT + 2 && drawn->y2 < height - FOOT_TEXT)
    say ("on the footer", page, drawn);
}

static void
check_page (BsReportPages *pages, guint page, gboolean names_cut)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GArray) drawn = bs_drawn_new ();
  double width, height;
  guint n_footer = 0;

  bs_report_pages_get_size (pages, &width, &height);
  pages->type.drawn = drawn;
  bs_report_pages_draw (pages, page, cr);
  pages->type.drawn = NULL;
  for (guint i = 0; i < drawn->len; i++)
    {
      const BsDrawn *one = &g_array_index (drawn, BsDrawn, i);

      if (one->text != NULL)
        check_text (page, one, width, height, names_cut);
      n_footer += one->text != NULL && one->y1 > height - FOOT_TEXT;
      for (guint j = 0; j < i; j++)
        check_pair (page, &g_array_index (drawn, BsDrawn, j), one);
    }
  /* Name, period, number. */
  if (n_footer != 3)
    {
      g_printerr ("page %u: %u lines in the footer\n", page + 1, n_footer);
      n_wrong++;
    }
  g_assert_cmpuint (drawn->len, >, 5);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The first page leaves the chart enough room to be read. */
static void
check_chart (BsReportPages *pages)
{
  const BsPage *page = pages->pages->pdata[0];

  for (guint i = 0; i < page->items->len; i++)
    {
      const BsPageItem *item = &g_array_index (page->items, BsPageItem, i);

      if (item->kind == BS_ITEM_CHART && item->height < CHART_LEAST)
        {
          g_printerr ("the chart has %.0f points\n", item->height);
          n_wrong++;
        }
    }
}

static void
check_report (const BsReport *report, gboolean names_cut)
{
  n_wrong = 0;
  for (BsPaper paper = BS_PAPER_A4; paper <= BS_PAPER_LETTER; paper++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BsReportPages) pages = bs_report_pages_new (report, paper, NULL, &error);

      g_assert_no_error (error);
      check_chart (pages);
      for (guint i = 0; i < bs_report_pages_get_n (pages); i++)
        check_page (pages, i, names_cut);
    }
  if (n_wrong > 0)
    g_test_fail_printf ("%u places are wrong", n_wrong);
}

static void
test_sample (void)
{
  g_autoptr (BsReport) report = test_report_new_sample ();

  check_report (report, FALSE);
}

/* With what came before to compare, and without a name. */
static void
test_part (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BACKSTORY_DATA_DIR"), "sample-diary.json", NULL);
  g_autofree char *json = NULL;

  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  {
    g_autoptr (BsReport) month = test_report_new (json, TEST_NOW, "2026-10-22", "2026-11-22", FALSE, FALSE);
    g_autoptr (BsReport) week = test_report_new (json, TEST_NOW, "2026-11-16", "2026-11-22", TRUE, TRUE);

    g_assert_nonnull (month->before);
    check_report (month, FALSE);
    check_report (week, FALSE);
  }
}

/* A diary of a few days has them all on page 1; one of years has other charts. */
static void
test_spans (void)
{
  static const struct
  {
    guint n, every; /* days */
  } diaries[] = { { 0, 1 }, { 3, 1 }, { 60, 7 }, { 60, 20 }, { 60, 40 } };

  for (guint i = 0; i < G_N_ELEMENTS (diaries); i++)
    {
      g_autoptr (GString) entries = g_string_new (NULL);
      g_autofree char *json = NULL;
      char first[16];
      gint32 last;

      g_assert_true (bs_date_parse ("2026-11-22", &last, NULL));
      for (guint k = 0; k < diaries[i].n; k++)
        {
          char day[16];

          bs_date_print (last - (gint32) (k * diaries[i].every), day);
          g_string_append_printf (
              entries,
              "%s{ \"at\": \"%sT10:00Z\", \"pain\": %u, \"walkMin\": 40, \"onsetMin\": %u, \"posture\": "
              "\"%s\", \"sites\": [\"lower-back-left\", \"sacrum\"], \"measures\": "
              "[ { \"kind\": \"rest\", \"how\": \"sit\", \"result\": \"gone\", \"resultMin\": 10 } ] }",
              k > 0 ? ", " : "", day, k % 8, 5 + k % 30, k % 3 > 0 ? "upright" : "leaning-forward");
        }
      json = test_diary (entries->str);
      bs_date_print (last - (gint32) (MAX (1, diaries[i].n) * diaries[i].every), first);
      {
        g_autoptr (BsReport) report = test_report_new (json, TEST_NOW, first, "2026-11-22", TRUE, TRUE);

        check_report (report, FALSE);
      }
    }
}

/* That the checks see what they are for: a test that nothing fails is none. */
static void
test_checks (void)
{
  const BsDrawn text = { (char *) "a", 100, 100, 150, 108, 0, FALSE },
                below = { (char *) "b", 100, 107, 150, 116, 1, FALSE };
  const BsDrawn over = { (char *) "c", 140, 104, 190, 112, 2, FALSE }, area = { NULL, 90, 90, 160, 120, 3, FALSE };
  const BsDrawn beside = { (char *) "d", 151, 100, 190, 108, 5, FALSE },
                apart = { (char *) "e", 152, 100, 190, 108, 6, FALSE };
  const BsDrawn part = { NULL, 120, 90, 160, 120, 4, FALSE };

  g_assert_false (meet (&text, &below));
  g_assert_true (meet (&text, &over) && meet (&text, &beside));
  g_assert_false (meet (&text, &apart));
  g_assert_true (meet (&text, &area) && is_inside (&text, &area));
  g_assert_true (meet (&text, &part) && !is_inside (&text, &part));
}

/* … and that what was drawn is told as it is. */
static void
test_drawn (void)
{
  static const struct
  {
    const char *text;
    double width;
    gboolean one_line;
    guint n_lines;
    gboolean cut;
  } cases[] = {
    { "whole", -1, FALSE, 1, FALSE },     { "two words", 30, FALSE, 2, FALSE }, { "inseparable", 20, FALSE, 3, TRUE },
    { "inseparable", 20, TRUE, 1, TRUE }, { "\U000f0000", -1, FALSE, 1, TRUE },
  };
  BsTypesetter type = { 0 };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  bs_typesetter_init (&type);
  cairo_translate (cr, 100, 50);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsReportText) text = bs_report_text_new_plain (cases[i].text);
      g_autoptr (GArray) drawn = bs_drawn_new ();
      gboolean cut = FALSE;

      type.drawn = drawn;
      bs_typesetter_show (
          &type, cr, bs_typesetter_set (&type, text, 0, -1, BS_STYLE_TEXT, cases[i].width, cases[i].one_line), 7, 0);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (drawn->len, ==, cases[i].n_lines);
      for (guint k = 0; k < drawn->len; k++)
        {
          const BsDrawn *line = &g_array_index (drawn, BsDrawn, k);

          g_assert_true (line->x1 >= 106 && line->x1 < 140 && line->x2 > line->x1);
          g_assert_true (line->y1 >= 50 && line->y2 > line->y1);
          cut = cut || line->cut;
        }
      g_assert_cmpint (cut, ==, cases[i].cut);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  bs_typesetter_clear (&type);
}

/* A text that begins with a name in the other direction is still one of the language; what is all in another is not. */
static void
test_direction (void)
{
  const gboolean right_to_left = bs_language_is_right_to_left ();
  const struct
  {
    const char *text;
    gboolean right_to_left;
  } cases[] = {
    { "Backstory: \u0627\u0644\u0645", right_to_left },
    { "\u0627\u0644\u0645 Backstory", TRUE },
    { "Only to the post box.", FALSE },
    { "12", right_to_left },
  };
  BsTypesetter type = { 0 };

  bs_typesetter_init (&type);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PangoLayout *layout = bs_typesetter_set_string (&type, cases[i].text, BS_STYLE_TEXT, -1);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0)), ==,
                       cases[i].right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    }
  bs_typesetter_clear (&type);
}

int
main (int argc, char **argv)
{
  bs_language_set_up ();
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("LANGUAGE") != NULL && *g_getenv ("LANGUAGE") != '\0')
    {
      g_autofree char *language = bs_language_dup ();

      /* A catalogue that is not found would try nothing but English. */
      g_assert_cmpstr (language, ==, g_getenv ("LANGUAGE"));
    }
  g_test_add_func ("/report-languages/checks", test_checks);
  g_test_add_func ("/report-languages/drawn", test_drawn);
  g_test_add_func ("/report-languages/direction", test_direction);
  g_test_add_func ("/report-languages/sample", test_sample);
  g_test_add_func ("/report-languages/part", test_part);
  g_test_add_func ("/report-languages/spans", test_spans);
  return g_test_run ();
}
