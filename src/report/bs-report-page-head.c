/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>

#include "bs-language.h"

/* The top of the first page: who, which period, how complete, and the figures that are read first. */

#define NAME_LINE BS_MM (55)
#define NAME_GAP 5
#define TITLE_GAP 9
#define SIDES_GAP 12
#define RIGHT_LEAST .56 /* of the width */
#define SLACK 1         /* a line that is broken may be a hair wider than one that is measured */
#define FIGURE_GAP 8

/* ---- Who, when, how complete ---- */

static double
measure_string (BsReportPages *self, const char *string, BsReportStyle style)
{
  double width;

  bs_typesetter_get_size (bs_typesetter_set_string (&self->type, string, style, -1), &width, NULL);
  return width;
}

/* A text whose first line stands on a baseline. */
static void
add_on_baseline (BsReportPages *self, const char *string, BsReportRole role, BsReportStyle style, double x,
                 double baseline, double width, PangoAlignment align)
{
  bs_typesetter_set_string (&self->type, string, style, -1);
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_string (self, string, role, style, x,
                      baseline - (double) pango_layout_get_baseline (self->type.layout) / PANGO_SCALE, width, align);
  bs_page_end_tag (self, "P");
}

/* Title, what it is, period, on one line; where that is too long what it is comes below. Returns the y below; `subtitle` is
 * what is still to be written. */
static double
add_title (BsReportPages *self, double y, const char **subtitle)
{
  const BsReport *report = self->report;
  double width = self->right - self->left, title_width, title_height, baseline, room, needed;
  BsReportText *title = bs_report_text_new_plain (report->title);

  g_ptr_array_add (self->texts, title);
  bs_typesetter_get_size (bs_typesetter_set (&self->type, title, 0, -1, BS_STYLE_TITLE, -1, FALSE), &title_width,
                          &title_height);
  baseline = y + (double) pango_layout_get_baseline (self->type.layout) / PANGO_SCALE;
  bs_page_begin_tag (self, "H1", NULL);
  bs_page_add_text (self, title, 0, -1, BS_STYLE_TITLE, self->left, y, title_width + 1, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, "H1");
  room = width - title_width - 2 * TITLE_GAP - measure_string (self, report->period, BS_STYLE_NAME);
  needed = measure_string (self, report->subtitle, BS_STYLE_TEXT) + SLACK;
  *subtitle = needed > room ? report->subtitle : NULL;
  if (needed <= room)
    add_on_baseline (self, report->subtitle, BS_ROLE_QUIET, BS_STYLE_TEXT, self->left + title_width + TITLE_GAP,
                     baseline, needed, PANGO_ALIGN_LEFT);
  add_on_baseline (self, report->period, BS_ROLE_PLAIN, BS_STYLE_NAME, self->left, baseline, width, PANGO_ALIGN_RIGHT);
  return y + title_height + 1;
}

static double
add_name (BsReportPages *self, BsReportText *name, double y, double width)
{
  g_ptr_array_add (self->texts, name);
  bs_page_add_text (self, name, 0, -1, BS_STYLE_NAME, self->left, y, width, PANGO_ALIGN_LEFT, 0, TRUE);
  return y + bs_typesetter_get_height (&self->type, name, BS_STYLE_NAME, -1);
}

/* A line to write on. */
static double
add_no_name (BsReportPages *self, BsReportText *label, double y, double width)
{
  double x = self->left + bs_typesetter_get_width (&self->type, label, BS_STYLE_TEXT) + NAME_GAP;

  y += 2 + bs_page_add_own (self, label, BS_STYLE_TEXT, self->left, y + 2, x - self->left, PANGO_ALIGN_LEFT);
  bs_page_add_line (self, x, MIN (x + NAME_LINE, self->left + width), y - 1, .4, .3);
  return y;
}

/* (transfer full): name and year of birth, or what is to be written on the line. */
static BsReportText *
new_name (const BsReport *report)
{
  g_autofree char *own = NULL, *who = NULL;

  if (report->name == NULL)
    return bs_report_text_new_role (BS_ROLE_QUIET, _ ("Name, date of birth:"));
  own = bs_language_isolate (report->name);
  who = report->born ? g_strdup_printf (_ ("%s, %s"), own, report->born) : g_strdup (own);
  return bs_report_text_new_plain (who);
}

/* Left: name, what is compared; right: how complete it is. Each has the width it needs; where that is too much for both,
 * what is at the right has a good half. */
static double
get_right_width (BsReportPages *self, const BsReportText *name, const char *subtitle)
{
  const BsReport *report = self->report;
  double width = self->right - self->left, left, right = 0;

  left = report->name ? bs_typesetter_get_width (&self->type, name, BS_STYLE_NAME)
                      : bs_typesetter_get_width (&self->type, name, BS_STYLE_TEXT) + NAME_GAP + NAME_LINE;
  if (report->before != NULL)
    left = MAX (left, measure_string (self, report->before, BS_STYLE_LABEL));
  if (subtitle != NULL)
    left = MAX (left, measure_string (self, subtitle, BS_STYLE_TEXT));
  for (guint i = 0; i < report->completeness->len; i++)
    right = MAX (right, measure_string (self, report->completeness->pdata[i], BS_STYLE_TEXT) + SLACK);
  if (left + SLACK + SIDES_GAP + right <= width)
    return right;
  return MIN (right, MAX (width * RIGHT_LEAST, width - SIDES_GAP - SLACK - left));
}

double
bs_page_add_report_header (BsReportPages *self, double y)
{
  const BsReport *report = self->report;
  const char *subtitle;
  double top = add_title (self, y, &subtitle), left_y = top, right_y = top, right, left;
  BsReportText *name = new_name (report);

  right = get_right_width (self, name, subtitle);
  left = self->right - self->left - right - SIDES_GAP;
  if (subtitle != NULL)
    {
      bs_page_begin_tag (self, "P", NULL);
      left_y +=
          bs_page_add_string (self, subtitle, BS_ROLE_QUIET, BS_STYLE_TEXT, self->left, left_y, left, PANGO_ALIGN_LEFT);
      bs_page_end_tag (self, "P");
    }
  bs_page_begin_tag (self, "P", NULL);
  left_y = report->name ? add_name (self, name, left_y, left) : add_no_name (self, name, left_y, left);
  bs_page_end_tag (self, "P");
  if (report->before != NULL)
    {
      bs_page_begin_tag (self, "P", NULL);
      left_y += bs_page_add_string (self, report->before, BS_ROLE_QUIET, BS_STYLE_LABEL, self->left, left_y, left,
                                    PANGO_ALIGN_LEFT);
      bs_page_end_tag (self, "P");
    }
  for (guint i = 0; i < report->completeness->len; i++)
    {
      bs_page_begin_tag (self, "P", NULL);
      right_y += bs_page_add_string (self, report->completeness->pdata[i], BS_ROLE_PLAIN, BS_STYLE_TEXT,
                                     self->right - right, right_y, right, PANGO_ALIGN_RIGHT);
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
add_figure (BsReportPages *self, const BsKeyFigure *figure, double x, double y, double width, double label, double line)
{
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_string (self, figure->label, BS_ROLE_PLAIN, BS_STYLE_HEAD, x, y, width, PANGO_ALIGN_LEFT);
  y += label;
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
  double widths[8], gap, x = self->left, bottom = y, label = 0, line = 0;
  guint n;

  if (block == NULL)
    return y;
  n = MIN (block->key_figures->len, G_N_ELEMENTS (widths));
  gap = fit_figures (self, block->key_figures, n, widths);
  bs_page_add_line (self, self->left, self->right, y, .75, 0);
  y += BS_MM (1.3);
  for (guint i = 0; i < n; i++)
    {
      const BsKeyFigure *figure = block->key_figures->pdata[i];
      g_autoptr (BsReportText) words = bs_report_text_new_plain (figure->label);

      label = MAX (label, bs_typesetter_get_height (&self->type, words, BS_STYLE_HEAD, widths[i]));
      line = MAX (line, bs_typesetter_get_height (&self->type, figure->value, BS_STYLE_TEXT, -1));
    }
  for (guint i = 0; i < n; i++)
    {
      double end = add_figure (self, block->key_figures->pdata[i], x, y, widths[i], label, line);

      bottom = MAX (bottom, end);
      x += widths[i] + gap;
    }
  return bottom + BS_MM (1.6);
}
