/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-testing.h"

/* Pages as they are drawn: nothing leaves the paper's margins, whatever the paper. */

#define SCALE 1.5
#define SIDE 40 /* points: 15 mm and a hair */
#define TOP 30

/* Whether anything but white is in a box, in points. */
static gboolean
has_ink (cairo_surface_t *surface, double x1, double y1, double x2, double y2)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  gint stride = cairo_image_surface_get_stride (surface);

  for (gint y = (gint) (y1 * SCALE); y < (gint) (y2 * SCALE); y++)
    for (gint x = (gint) (x1 * SCALE); x < (gint) (x2 * SCALE); x++)
      if (((const guint32 *) (gconstpointer) (data + y * stride))[x] != 0xffffffff)
        return TRUE;
  return FALSE;
}

static void
check_margins (BsReportPages *pages)
{
  double width, height;

  bs_report_pages_get_size (pages, &width, &height);
  for (guint i = 0; i < bs_report_pages_get_n (pages); i++)
    {
      cairo_surface_t *surface =
          cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (gint) (width * SCALE), (gint) (height * SCALE));
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, SCALE, SCALE);
      bs_report_pages_draw (pages, i, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_test_message ("page %u of %.0f × %.0f", i + 1, width, height);
      g_assert_true (has_ink (surface, SIDE, TOP, width - SIDE, height - TOP));
      g_assert_false (has_ink (surface, 0, 0, SIDE, height));
      g_assert_false (has_ink (surface, width - SIDE, 0, width, height));
      g_assert_false (has_ink (surface, 0, 0, width, TOP));
      g_assert_false (has_ink (surface, 0, height - 18, width, height));
      /* Between what is written and the footer. */
      g_assert_false (has_ink (surface, 0, height - 37, width, height - 34));
      cairo_surface_destroy (surface);
    }
}

static void
check_report (const BsReport *report)
{
  for (BsPaper paper = BS_PAPER_A4; paper <= BS_PAPER_LETTER; paper++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BsReportPages) pages = bs_report_pages_new (report, paper, NULL, &error);

      g_assert_no_error (error);
      check_margins (pages);
    }
}

static void
test_sample (void)
{
  g_autoptr (BsReport) report = test_report_new_sample ();

  check_report (report);
}

/* Everything at its longest: names, places, signs, many medicines and kinds of relief, findings of every level. */
static void
test_full (void)
{
  g_autoptr (GString) entries = g_string_new (NULL);
  g_autofree char *json = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strnfill (150 + i % 50, (char) ('a' + i % 26));

      g_string_append_printf (
          entries,
          "%s{ \"at\": \"2026-%02u-%02uT10:00Z\", \"pain\": %u, \"walkMin\": 200, \"onsetMin\": %u, \"sites\": "
          "[\"lower-back-left\", \"lower-back-centre\", \"lower-back-right\", \"sacrum\"], \"radiates\": "
          "[\"buttock-left\", \"buttock-right\", \"thigh-left\", \"thigh-right\", \"inner-thigh-left\", "
          "\"lower-leg-left\", \"lower-leg-right\", \"foot-left\", \"groin-left\", \"abdomen\", \"chest\", "
          "\"side-left\", \"upper-back\"], \"numb\": [\"perineum\", \"genitals\", \"foot-right\"], "
          "\"signs\": [\"fever\", \"foot-drop\", \"bladder-leak\", \"chest-or-heart-pain\", "
          "\"weight-loss\", \"deformity-or-lump\", \"cold-pale-leg\"], \"triggers\": [\"serious-accident\", "
          "\"cough-or-sneeze\"], \"measures\": [ { \"kind\": \"medicine\", \"name\": \"%s\" }, { \"kind\": "
          "\"cold\", \"appliedMin\": 30 }, { \"kind\": \"heat\" }, { \"kind\": \"other\" }, { \"kind\": \"rest\" }, "
          "{ \"kind\": \"rest\", \"how\": \"sit\" }, { \"kind\": \"rest\", \"how\": \"lie\" }, { \"kind\": \"rest\", "
          "\"how\": \"shoes-off\" }, { \"kind\": \"rest\", \"how\": \"stand-still\" }, { \"kind\": \"rest\", "
          "\"how\": \"change-position\" }, { \"kind\": \"rest\", \"how\": \"bend-forward\", \"result\": "
          "\"worse\", \"resultMin\": 60 } ], \"note\": \"%s %s\" }",
          i > 0 ? ", " : "", 10 + i / 30, 1 + i % 30 - (i >= 50 ? 8 : 0), i % 11 > 0 ? i % 11 : 1, 1 + i * 3, name,
          name, name);
    }
  json = test_diary (entries->str);
  {
    g_autoptr (BsReport) report = test_report_new (json, TEST_NOW, "2026-10-01", "2026-11-22", TRUE, TRUE);

    check_report (report);
  }
}

/* A page read aloud: a cell without text is no pause, and each line of the head is one. */
static void
test_text (void)
{
  g_autoptr (BsReport) report = test_report_new_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BsReportPages) pages = bs_report_pages_new (report, BS_PAPER_A4, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < bs_report_pages_get_n (pages); i++)
    {
      g_autofree char *text = bs_report_pages_dup_text (pages, i);

      g_test_message ("%s", text);
      g_assert_null (strstr (text, ", ,"));
      g_assert_null (strstr (text, ", \n"));
      g_assert_null (strstr (text, "\n,"));
      if (i > 0)
        continue;
      g_assert_nonnull (strstr (text, " 126 entries\n98\u00a0% of entries written"));
      g_assert_nonnull (strstr (text, "\nEntries: page 2, Rules and limits: page "));
      g_assert_nonnull (strstr (text, "\nUpright, 42, 9, 17, 6–29\n"));
      /* A mark is no item of the list that it marks. */
      g_assert_nonnull (strstr (text, "\nNot asked: Numbness, bladder and bowel, "));
      g_assert_nonnull (strstr (text, "\nUrgent: Pain 17–22 Nov: 130 h, 20 Nov 08:20, "));
    }
}

static void
test_empty (void)
{
  g_autofree char *json = test_diary ("");
  g_autoptr (BsReport) report = test_report_new (json, TEST_NOW, "2026-11-22", "2026-11-22", TRUE, TRUE);

  check_report (report);
}

static void
test_cancel (void)
{
  g_autoptr (BsReport) report = test_report_new_sample ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (BsReportPages) pages = bs_report_pages_new (report, BS_PAPER_A4, cancellable, &error);

  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_false (bs_report_pages_write_pdf (pages, out, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (bs_report_pages_new (report, BS_PAPER_A4, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pages/sample", test_sample);
  g_test_add_func ("/report-pages/full", test_full);
  g_test_add_func ("/report-pages/text", test_text);
  g_test_add_func ("/report-pages/empty", test_empty);
  g_test_add_func ("/report-pages/cancel", test_cancel);
  return g_test_run ();
}
