/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <locale.h>
#include <math.h>

#include "bench-diary.h"
#include "bench.h"
#include "bs-report-loader.h"
#include "bs-report-pages.h"

/* The report's speed (README.md beside this file), beside what cairo alone needs for a PDF with the same glyphs at the same
 * places: each page is drawn once into a recording, and only its replay is measured. */

#define ROUNDS 5
#define YEAR 1000
#define TEN_YEARS 20000

static cairo_status_t
count_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  *(gsize *) data += length;
  return CAIRO_STATUS_SUCCESS;
}

/* `n` entries of the last `years` years. */
static BsDiary *
make_diary (guint n, guint years)
{
  BsDiary *diary = bs_diary_new ();
  guint all = n * BENCH_YEARS / years;

  for (guint i = all - n; i < all; i++)
    g_ptr_array_add (diary->entries, bench_diary_entry (i, all));
  return diary;
}

typedef struct
{
  BsReportLoader *loader;
  BsReportOptions options;
  Bench *all, *replay;
  guint n, n_pages;
  gsize n_bytes;
} Report;

static void
write_report (Report *self, gboolean with_replay)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsReport) report = NULL;
  g_autoptr (BsReportPages) pages = NULL;
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GPtrArray) recordings = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  cairo_surface_t *surface;
  gsize n_bytes = 0;
  double width, height;
  cairo_t *cr;

  bench_begin (self->all);
  report = bs_report_loader_make (self->loader, &self->options, NULL, &error);
  pages = bs_report_pages_new (report, BS_PAPER_A4, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (bs_report_pages_write_pdf (pages, out, NULL, &error));
  bench_end (self->all);
  self->n_pages = bs_report_pages_get_n (pages);
  self->n_bytes = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out));
  if (!with_replay)
    return;

  bs_report_pages_get_size (pages, &width, &height);
  for (guint i = 0; i < self->n_pages; i++)
    {
      const cairo_rectangle_t paper = { 0, 0, width, height };

      surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &paper);
      cr = cairo_create (surface);
      bs_report_pages_draw (pages, i, cr);
      cairo_destroy (cr);
      g_ptr_array_add (recordings, surface);
    }
  bench_begin (self->replay);
  surface = cairo_pdf_surface_create_for_stream (count_bytes, &n_bytes, width, height);
  cr = cairo_create (surface);
  for (guint i = 0; i < self->n_pages; i++)
    {
      cairo_set_source_surface (cr, recordings->pdata[i], 0, 0);
      cairo_paint (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  bench_end (self->replay);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  /* The same text, and not nothing. */
  g_assert_cmpuint (n_bytes, >, 100 * self->n_pages);
}

static void
report_init (Report *self, BsDiary *diary, BsRulebook *rulebook, guint n)
{
  BsInstant now = bench_diary_now ();

  self->n = n;
  self->loader = bs_report_loader_new_from_diary (diary, rulebook, now);
  self->options =
      (BsReportOptions){ .span = { bs_instant_get_date (now) - BENCH_YEARS * 366, bs_instant_get_date (now) },
                         .with_notes = TRUE };
  self->all = bench_new ();
  self->replay = bench_new ();
}

static void
report_clear (Report *self)
{
  bs_report_loader_free (self->loader);
  bench_free (self->all);
  bench_free (self->replay);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rules = bs_rulebook_dup_installed_folder ();
  g_autoptr (BsRulebook) rulebook = bs_rulebook_load (rules, NULL, &error);
  g_autoptr (BsDiary) year = make_diary (YEAR, 1), ten = make_diary (TEN_YEARS, BENCH_YEARS);
  Report reports[2] = { 0 };

  setlocale (LC_ALL, "");
  if (rulebook == NULL)
    g_error ("%s", error->message);
  report_init (&reports[0], year, rulebook, YEAR);
  report_init (&reports[1], ten, rulebook, TEN_YEARS);
  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
      write_report (&reports[i], TRUE);
  g_print ("<!-- %u entries: %u pages, %.1f MiB; %u entries: %u pages, %.1f MiB -->\n", reports[0].n,
           reports[0].n_pages, (double) reports[0].n_bytes / (1 << 20), reports[1].n, reports[1].n_pages,
           (double) reports[1].n_bytes / (1 << 20));
  bench_print_ratio ("report of a year, 1,000 entries, as PDF", bench_median (reports[0].all),
                     "cairo writing the same glyphs", bench_median (reports[0].replay), "ms", 3.0);
  bench_print_ratio ("report of ten years, 20,000 entries", bench_median (reports[1].all),
                     "cairo writing the same glyphs", bench_median (reports[1].replay), "ms", NAN);
  bench_print_ratio ("… for each entry", bench_median (reports[1].all) / reports[1].n * 1000, "of 1,000",
                     bench_median (reports[0].all) / reports[0].n * 1000, "µs", 1.0);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    report_clear (&reports[i]);
  return 0;
}
