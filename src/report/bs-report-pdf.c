/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-language.h"

#define TAIL 2048 /* bytes at the end of a PDF in which the trailer stands */

/* What cairo writes goes out at once; the last of it, and the catalog, are kept to be read again. */
typedef struct
{
  GOutputStream *out;
  GCancellable *cancellable;
  GError *error;
  guint64 length;
  GString *tail;    /* the last bytes, at least TAIL where there are as many */
  GString *catalog; /* from "<< /Type /Catalog" on, as it came */
} Sink;

static const char catalog_start[] = "<< /Type /Catalog";

static gboolean
send (Sink *self, const char *bytes, gsize length)
{
  self->length += length;
  return self->error == NULL &&
         g_output_stream_write_all (self->out, bytes, length, NULL, self->cancellable, &self->error);
}

static cairo_status_t
write_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  Sink *self = data;
  const char *text = (const char *) bytes;
  const char *catalog = g_strstr_len (text, (gssize) length, catalog_start);

  if (catalog != NULL)
    g_string_assign (self->catalog, "");
  if (catalog != NULL || (self->catalog->len > 0 && self->catalog->len < TAIL))
    g_string_append_len (self->catalog, catalog ? catalog : text, (gssize) length - (catalog ? catalog - text : 0));
  g_string_append_len (self->tail, text, (gssize) length);
  if (self->tail->len > 4 * TAIL)
    g_string_erase (self->tail, 0, (gssize) (self->tail->len - TAIL));
  return send (self, text, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* The number behind a name of the trailer, or -1. */
static gint64
find_number (const char *trailer, const char *name)
{
  const char *at = strstr (trailer, name);

  return at != NULL ? g_ascii_strtoll (at + strlen (name), NULL, 10) : -1;
}

/* The language, and that the title is shown: cairo has no words for them, so they are added as an update of the catalog
 * behind the file, as ISO 32000-1, 7.5.6 has it. A file that has a language already, or that looks different, stays as
 * it is. */
static void
add_catalog (Sink *self)
{
  const char *trailer = strstr (self->tail->str, "\ntrailer\n");
  const char *end = strstr (self->catalog->str, ">>\nendobj");
  gint64 size, root, info, start;
  g_autofree char *language = g_strdelimit (bs_language_dup (), "_", '-');
  g_autoptr (GString) update = NULL;
  guint64 at = self->length, table;

  if (trailer == NULL || end == NULL || g_strstr_len (self->catalog->str, end - self->catalog->str, "/Lang") != NULL)
    return;
  size = find_number (trailer, "/Size");
  root = find_number (trailer, "/Root");
  info = find_number (trailer, "/Info");
  start = find_number (trailer, "startxref\n");
  if (size < 0 || root < 0 || info < 0 || start < 0)
    return;
  update = g_string_new (NULL);
  g_string_append_printf (update, "%" G_GINT64_FORMAT " 0 obj\n", root);
  g_string_append_len (update, self->catalog->str, end - self->catalog->str);
  g_string_append_printf (update, "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                          language);
  table = at + update->len;
  g_string_append_printf (update,
                          "xref\n0 0\n%" G_GINT64_FORMAT " 1\n%010" G_GUINT64_FORMAT " 00000 n \ntrailer\n"
                          "<< /Size %" G_GINT64_FORMAT "\n   /Root %" G_GINT64_FORMAT " 0 R\n   /Info %" G_GINT64_FORMAT
                          " 0 R\n   /Prev %" G_GINT64_FORMAT "\n>>\nstartxref\n%" G_GUINT64_FORMAT "\n%%%%EOF\n",
                          root, at, size, root, info, start, table);
  send (self, update->str, update->len);
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
  g_autofree char *title = g_strdup_printf (_ ("%s, %s"), report->title, report->period);

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
      gint id = cairo_pdf_surface_add_outline (surface, item->is_part ? part : CAIRO_PDF_OUTLINE_ROOT, item->title,
                                               destination, CAIRO_PDF_OUTLINE_FLAG_OPEN);

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
  g_autoptr (GString) tail = g_string_new (NULL);
  g_autoptr (GString) catalog = g_string_new (NULL);
  Sink sink = { out, cancellable, NULL, 0, tail, catalog };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, &sink, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, self->report);
  for (guint page = 0; page < self->pages->len && sink.error == NULL; page++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, &sink.error))
        break;
      /* cairo joins what a page has ink on rectangle by rectangle; with all of the page before them that is soon done.
       * It forgets what a page had before such a rectangle, so that this is the first of all. */
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_rectangle (cr, 0, 0, self->width, self->height);
      cairo_fill (cr);
      if (page == 0)
        cairo_tag_begin (cr, "Document", NULL);
      add_destinations (self, cr, page);
      bs_report_pages_draw (self, page, cr);
      if (page + 1 == self->pages->len)
        cairo_tag_end (cr, "Document");
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
  if (sink.error == NULL && status == CAIRO_STATUS_SUCCESS)
    add_catalog (&sink);
  if (sink.error != NULL)
    {
      g_propagate_error (error, sink.error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("the PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return TRUE;
}
