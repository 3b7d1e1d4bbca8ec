/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GOutputStream *out;
  GCancellable *cancellable;
  GError *error;
} Sink;

static cairo_status_t
write_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  Sink *self = data;

  if (self->error == NULL
      && g_output_stream_write_all (self->out, bytes, length, NULL, self->cancellable, &self->error))
    return CAIRO_STATUS_SUCCESS;
  return CAIRO_STATUS_WRITE_ERROR;
}

/* The report's own moment, so that nothing depends on the clock. */
static void
set_dates (cairo_surface_t *surface, BsInstant at)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (at.seconds);
  g_autofree char *date = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
set_metadata (cairo_surface_t *surface, const BsReport *report)
{
  g_autofree char *title = g_strdup_printf ("%s, %s", report->title, report->period);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, report->subtitle);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Backstory " BS_VERSION);
  if (report->name != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, report->name);
  set_dates (surface, report->at);
}

static void
add_outline (BsReportPages *self, cairo_surface_t *surface)
{
  gint part = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < self->outline->len; i++)
    {
      const BsOutlineItem *item = &g_array_index (self->outline, BsOutlineItem, i);
      g_autofree char *destination = g_strdup_printf ("dest='%s'", item->name);
      gint id = cairo_pdf_surface_add_outline (surface, item->is_part ? part : CAIRO_PDF_OUTLINE_ROOT, item->title, destination,
                                               CAIRO_PDF_OUTLINE_FLAG_OPEN);

      if (!item->is_part)
        part = id;
    }
}

/* Where links and the outline lead: the top of the page. */
static void
add_destinations (BsReportPages *self, cairo_t *cr, guint page)
{
  for (guint i = 0; i < self->outline->len; i++)
    {
      const BsOutlineItem *item = &g_array_index (self->outline, BsOutlineItem, i);
      g_autofree char *attributes = g_strdup_printf ("name='%s' x=0 y=0", item->name);

      if (item->page != page)
        continue;
      cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
      cairo_tag_end (cr, CAIRO_TAG_DEST);
    }
}

gboolean
bs_report_pages_write_pdf (BsReportPages *self, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  Sink sink = { out, cancellable, NULL };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, &sink, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, self->report);
  for (guint page = 0; page < self->pages->len && sink.error == NULL; page++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, &sink.error))
        break;
      add_destinations (self, cr, page);
      bs_report_pages_draw (self, page, cr);
      cairo_show_page (cr);
    }
  if (sink.error == NULL)
    add_outline (self, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("the PDF could not be made: %s"), cairo_status_to_string (status));
      return FALSE;
    }
  return TRUE;
}
