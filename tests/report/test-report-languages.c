/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

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
#define LINE_WIDTH 2.5 /* points: less than any other area has */
#define FLAT 1.5       /* points: the line below a label of several */
#define TOUCH 4        /* points: between a label and its line */

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

/* (transfer full) */
static GArray *
draw_page (BsReportPages *pages, guint page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  GArray *drawn = bs_drawn_new ();

  pages->type.drawn = drawn;
  bs_report_pages_draw (pages, page, cr);
  pages->type.drawn = NULL;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return drawn;
}

static void
check_page (BsReportPages *pages, guint page, gboolean names_cut)
{
  g_autoptr (GArray) drawn = draw_page (pages, page);
  double width, height;
  guint n_footer = 0;

  bs_report_pages_get_size (pages, &width, &height);
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

/* ---- Visits: each line has its own label, or shares one with its neighbours ---- */

/* (nullable) (transfer none) */
static const BsReportChart *
find_chart (BsReportPages *pages)
{
  const BsPage *page = pages->pages->pdata[0];

  for (guint i = 0; i < page->items->len; i++)
    {
      const BsPageItem *item = &g_array_index (page->items, BsPageItem, i);

      if (item->kind == BS_ITEM_CHART)
        return item->data;
    }
  return NULL;
}

/* The areas of the lines of visits, in their order, are the narrow ones. */
static gboolean
is_line (const BsDrawn *drawn)
{
  return drawn->text == NULL && drawn->x2 - drawn->x1 < LINE_WIDTH;
}

static double
get_distance (const BsDrawn *label, const BsDrawn *line)
{
  double across = MAX (label->x1 - line->x2, line->x1 - label->x2);
  double down = MAX (label->y1 - line->y2, line->y1 - label->y2);

  return MAX (0, across) + MAX (0, down);
}

static gboolean
touches (const BsDrawn *label, const BsDrawn *line)
{
  return get_distance (label, line) <= TOUCH;
}

/* A label that is at its own line is nearer to that than to any other. */
static void
check_other_lines (const BsReportChart *chart, const GPtrArray *lines, guint own, const BsDrawn *label)
{
  gint32 date = g_array_index (chart->visits, BsReportVisit, own).date;

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (chart->visits, BsReportVisit, i).date != date &&
        get_distance (label, lines->pdata[i]) <= get_distance (label, lines->pdata[own]))
      say ("may be taken for that of another line", 0, label);
}

/* `joined`: any date, or the line below that of several, will do. */
static void
check_visit (const BsReportChart *chart, const GArray *drawn, const GPtrArray *lines, guint own, gboolean joined)
{
  const char *label = g_array_index (chart->visits, BsReportVisit, own).label;
  const BsDrawn *line = lines->pdata[own];
  gboolean labelled = FALSE;

  for (guint i = 0; i < drawn->len; i++)
    {
      const BsDrawn *one = &g_array_index (drawn, BsDrawn, i);

      if (is_line (one) || !touches (one, line))
        continue;
      if (joined)
        labelled = labelled || one->text != NULL || one->y2 - one->y1 < FLAT;
      else if (g_strcmp0 (one->text, label) == 0)
        {
          labelled = TRUE;
          check_other_lines (chart, lines, own, one);
        }
    }
  if (!labelled)
    {
      g_printerr ("“%s” is not at its line at %.0f\n", label, line->x1);
      n_wrong++;
    }
}

static void
check_visits (BsReportPages *pages, gboolean joined)
{
  const BsReportChart *chart = find_chart (pages);
  g_autoptr (GArray) drawn = draw_page (pages, 0);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < drawn->len; i++)
    if (is_line (&g_array_index (drawn, BsDrawn, i)))
      g_ptr_array_add (lines, &g_array_index (drawn, BsDrawn, i));
  g_assert_cmpuint (lines->len, ==, chart->visits->len);
  for (guint i = 0; i < lines->len; i++)
    check_visit (chart, drawn, lines, i, joined);
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

/* Each sign of the walks is explained beside them. */
static void
check_signs (const BsReport *report, BsPaper paper)
{
  static const char *const signs[] = { "upright", "leaning forward", "no pain on the walk" };
  g_autoptr (GError) error = NULL;
  g_autoptr (BsReportPages) pages = bs_report_pages_new (report, paper, NULL, &error);
  g_autoptr (GArray) drawn = NULL;

  g_assert_no_error (error);
  drawn = draw_page (pages, 0);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *sign = g_dgettext (GETTEXT_PACKAGE, signs[i]);
      gboolean found = FALSE;

      for (guint k = 0; k < drawn->len; k++)
        found = found || g_strcmp0 (g_array_index (drawn, BsDrawn, k).text, sign) == 0;
      if (!found)
        g_test_fail_printf ("paper %d: “%s” is not on page 1", paper, sign);
    }
}

/* Read aloud, what was not asked is no list of complaints. */
static void
check_mark (const BsReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsReportPages) pages = bs_report_pages_new (report, BS_PAPER_A4, NULL, &error);
  g_autofree char *mark =
      g_strconcat ("\n", g_dgettext (GETTEXT_PACKAGE, "Not asked"), g_dgettext (GETTEXT_PACKAGE, ": "), NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = bs_report_pages_dup_text (pages, 0);
  if (strstr (text, mark) == NULL)
    g_test_fail_printf ("“%s” is not in\n%s", mark + 1, text);
}

static void
test_sample (void)
{
  g_autoptr (BsReport) report = test_report_new_sample ();
  g_autofree char *language = bs_language_dup ();

  check_report (report, FALSE);
  check_mark (report);
  /* The made-up languages, whose words are longer than any that are spoken, leave the chart no room for all signs. */
  if (strchr (language, '_') == NULL)
    {
      check_signs (report, BS_PAPER_A4);
      check_signs (report, BS_PAPER_LETTER);
    }
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

/* (transfer full): a diary with visits so many days ago, and entries on every day of the last `n_entries`. */
static char *
make_visits (const guint *days, guint n, guint n_entries)
{
  g_autoptr (GString) visits = g_string_new (NULL);
  g_autoptr (GString) entries = g_string_new ("{ \"at\": \"2026-08-20T10:00Z\", \"pain\": 3 }");
  char day[16];
  gint32 last;

  g_assert_true (bs_date_parse ("2026-11-22", &last, NULL));
  for (guint i = 0; i < n; i++)
    {
      bs_date_print (last - (gint32) days[i], day);
      g_string_append_printf (visits, "%s{ \"at\": \"%sT%02u:00Z\", \"kind\": \"%s\" }", i > 0 ? ", " : "", day,
                              8 + i % 2, i % 2 > 0 ? "urgent" : "doctor");
    }
  for (guint i = 0; i < n_entries; i++)
    {
      bs_date_print (last - (gint32) i, day);
      g_string_append_printf (entries, ", { \"at\": \"%sT10:00Z\", \"pain\": 2, \"walkMin\": 20, \"onsetMin\": 9 }",
                              day);
    }
  return g_strdup_printf ("{ \"format\": \"backstory-diary\", \"version\": 1, \"profile\": {}, \"medicines\": [], "
                          "\"visits\": [ %s ], \"entries\": [ %s ] }",
                          visits->str, entries->str);
}

/* However close they are, and wherever in the chart; that is narrow where all entries are listed beside it. */
static void
test_visits (void)
{
  static const struct
  {
    guint n, days[18]; /* ago */
    gboolean joined;
  } cases[] = {
    { 1, { 0 }, FALSE },
    { 1, { 89 }, FALSE },
    { 2, { 52, 36 }, FALSE },
    { 2, { 40, 39 }, FALSE },
    { 2, { 40, 40 }, FALSE },
    { 2, { 89, 88 }, FALSE },
    { 2, { 1, 0 }, FALSE },
    { 3, { 48, 44, 43 }, FALSE },
    { 4, { 43, 42, 41, 40 }, FALSE },
    { 5, { 44, 43, 42, 41, 40 }, TRUE },
    { 9, { 88, 77, 66, 55, 44, 33, 22, 11, 0 }, TRUE },
    { 18, { 85, 80, 75, 70, 65, 60, 55, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5, 0 }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint n_entries = 2; n_entries <= 20; n_entries += 18)
      {
        g_autofree char *json = make_visits (cases[i].days, cases[i].n, n_entries);
        g_autoptr (BsReport) report = test_report_new (json, TEST_NOW, "2026-08-25", "2026-11-22", TRUE, TRUE);
        g_autoptr (GError) error = NULL;
        g_autoptr (BsReportPages) pages = bs_report_pages_new (report, BS_PAPER_A4, NULL, &error);

        g_test_message ("%u visits, the newest %u days ago, %u entries", cases[i].n, cases[i].days[cases[i].n - 1],
                        n_entries);
        g_assert_no_error (error);
        check_report (report, FALSE);
        n_wrong = 0;
        check_visits (pages, cases[i].joined);
        if (n_wrong > 0)
          g_test_fail_printf ("%u visits, %u entries: %u labels are wrong", cases[i].n, n_entries, n_wrong);
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
  g_test_add_func ("/report-languages/visits", test_visits);
  g_test_add_func ("/report-languages/spans", test_spans);
  return g_test_run ();
}
