/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>

#include "bs-language.h"

/* The top of the first page: who, which period, how complete, and the figures that are read first. */

#define NAME_LINE BS_MM (55)
#define SLACK 1 /* a line that is broken may be a hair wider than one that is measured */
#define FIGURE_GAP 8

double
bs_page_add_report_header (BsReportPages *self, double y)
{
  const BsReport *report = self->report;
  double width = self->right - self->left, title_width, title_height, left_y, right_y = y, baseline;
  BsReportText *title = bs_report_text_new_plain (report->title);
  double name_height;

  g_ptr_array_add (self->texts, title);
  bs_typesetter_get_size (bs_typesetter_set (&self->type, title, 0, -1, BS_STYLE_TITLE, -1, FALSE), &title_width,
                          &title_height);
  baseline = (double) pango_layout_get_baseline (self->type.layout) / PANGO_SCALE;
  bs_page_begin_tag (self, "H1", NULL);
  bs_page_add_text (self, title, 0, -1, BS_STYLE_TITLE, self->left, y, title_width + 1, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, "H1");
  bs_typesetter_set_string (&self->type, report->subtitle, BS_STYLE_TEXT, -1);
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_string (self, report->subtitle, BS_ROLE_QUIET, BS_STYLE_TEXT, self->left + title_width + 9,
                      y + baseline - (double) pango_layout_get_baseline (self->type.layout) / PANGO_SCALE, BS_MM (80),
                      PANGO_ALIGN_LEFT);
  bs_page_end_tag (self, "P");
  bs_typesetter_set_string (&self->type, report->period, BS_STYLE_NAME, -1);
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_string (self, report->period, BS_ROLE_PLAIN, BS_STYLE_NAME, self->left,
                      y + baseline - (double) pango_layout_get_baseline (self->type.layout) / PANGO_SCALE, width,
                      PANGO_ALIGN_RIGHT);
  bs_page_end_tag (self, "P");

  left_y = right_y = y + title_height + 1;
  bs_page_begin_tag (self, "P", NULL);
  if (report->name != NULL)
    {
      g_autofree char *own = bs_language_isolate (report->name);
      g_autofree char *who = report->born ? g_strdup_printf ("%s, %s", own, report->born) : g_strdup (own);
      BsReportText *name = bs_report_text_new_plain (who);

      g_ptr_array_add (self->texts, name);
      name_height = bs_typesetter_get_height (&self->type, name, BS_STYLE_NAME, -1);
      bs_page_add_text (self, name, 0, -1, BS_STYLE_NAME, self->left, left_y, width * .52, PANGO_ALIGN_LEFT, 0, TRUE);
      left_y += name_height;
    }
  else
    {
      BsReportText *name = bs_report_text_new_role (BS_ROLE_QUIET, _ ("Name, date of birth:"));
      double label_width = bs_typesetter_get_width (&self->type, name, BS_STYLE_TEXT);

      left_y += 2 + bs_page_add_own (self, name, BS_STYLE_TEXT, self->left, left_y + 2, width / 2, PANGO_ALIGN_LEFT);
      bs_page_add_line (self, self->left + label_width + 5, self->left + label_width + 5 + NAME_LINE, left_y - 1, .4,
                        .3);
    }
  bs_page_end_tag (self, "P");
  if (report->before != NULL)
    {
      bs_page_begin_tag (self, "P", NULL);
      left_y += bs_page_add_string (self, report->before, BS_ROLE_QUIET, BS_STYLE_LABEL, self->left, left_y,
                                    width * .55, PANGO_ALIGN_LEFT);
      bs_page_end_tag (self, "P");
    }
  for (guint i = 0; i < report->completeness->len; i++)
    {
      bs_page_begin_tag (self, "P", NULL);
      right_y += bs_page_add_string (self, report->completeness->pdata[i], BS_ROLE_PLAIN, BS_STYLE_TEXT,
                                     self->left + width * .4, right_y, width * .6, PANGO_ALIGN_RIGHT);
      bs_page_end_tag (self, "P");
    }
  return MAX (left_y, right_y) + BS_MM (1.4);
}

/* ---- Key figures ---- */

/* `with_notes`: as wide as the longest of them; else they are broken into lines. */
static double
measure_figure (BsReportPages *self, const BsKeyFigure *figure, gboolean with_notes)
{
  double width, most = bs_typesetter_get_width (&self->type, figure->value, BS_STYLE_TEXT) + SLACK;

  bs_typesetter_get_size (bs_typesetter_set_string (&self->type, figure->label, BS_STYLE_HEAD, -1), &width, NULL);
  most = MAX (most, width + SLACK);
  for (guint i = 0; with_notes && i < figure->notes->len; i++)
    {
      bs_typesetter_get_size (bs_typesetter_set_string (&self->type, figure->notes->pdata[i], BS_STYLE_LABEL, -1),
                              &width, NULL);
      most = MAX (most, width + SLACK);
    }
  return most;
}

static double
add_figure (BsReportPages *self, const BsKeyFigure *figure, double x, double y, double width, double line)
{
  bs_page_begin_tag (self, "P", NULL);
  y += bs_page_add_string (self, figure->label, BS_ROLE_PLAIN, BS_STYLE_HEAD, x, y, width, PANGO_ALIGN_LEFT);
  bs_page_end_tag (self, "P");
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_text (self, figure->value, 0, -1, BS_STYLE_TEXT, x, y, width, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, "P");
  y += MAX (line, bs_typesetter_get_height (&self->type, figure->value, BS_STYLE_TEXT, width)) - 1;
  for (guint i = 0; i < figure->notes->len; i++)
    {
      bs_page_begin_tag (self, "P", NULL);
      y += bs_page_add_string (self, figure->notes->pdata[i], BS_ROLE_QUIET, BS_STYLE_LABEL, x, y, width,
                               PANGO_ALIGN_LEFT);
      bs_page_end_tag (self, "P");
    }
  return y;
}

/* Sets the widths of figures and returns the gap between them. Figures get smaller until they fit, with their notes in a
 * line each; where even that is too wide notes are broken, and at last figures are. */
static double
fit_figures (BsReportPages *self, const GPtrArray *figures, guint n, double *widths)
{
  static const double sizes[] = { 19, 17, 15, 13 };
  double room = self->right - self->left, total = 0;

  for (gint with_notes = TRUE; with_notes >= FALSE; with_notes--)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        self->type.figure_size = sizes[s];
        total = 0;
        for (guint i = 0; i < n; i++)
          total += widths[i] = measure_figure (self, figures->pdata[i], with_notes);
        if (total + (n - 1) * FIGURE_GAP <= room)
          return (room - total) / MAX (1, n - 1);
      }
  for (guint i = 0; i < n; i++)
    widths[i] *= (room - FIGURE_GAP * (n - 1)) / total;
  return FIGURE_GAP;
}

double
bs_page_add_key_figures (BsReportPages *self, double y)
{
  const BsReportSection *section = bs_report_find (self->report, BS_SECTION_SUMMARY);
  const BsReportBlock *block = section != NULL ? section->blocks->pdata[0] : NULL;
  double widths[8], gap, x = self->left, bottom = y, line = 0;
  guint n;

  if (block == NULL)
    return y;
  n = MIN (block->key_figures->len, G_N_ELEMENTS (widths));
  gap = fit_figures (self, block->key_figures, n, widths);
  bs_page_add_line (self, self->left, self->right, y, .75, 0);
  y += BS_MM (1.3);
  for (guint i = 0; i < n; i++)
    line = MAX (line, bs_typesetter_get_height (&self->type, ((BsKeyFigure *) block->key_figures->pdata[i])->value,
                                                BS_STYLE_TEXT, -1));
  for (guint i = 0; i < n; i++)
    {
      double end = add_figure (self, block->key_figures->pdata[i], x, y, widths[i], line);

      bottom = MAX (bottom, end);
      x += widths[i] + gap;
    }
  return bottom + BS_MM (1.6);
}
