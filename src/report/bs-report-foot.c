/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>

/* What stands at the foot: of every page who, when and which page; of the first what this is, and what stands where. */

#define LINE BS_MM (11.4) /* from the paper's edge */
#define TEXT BS_MM (10.6)
#define GAP 8
#define NAME_MOST .26 /* of the width */
#define STAMP_AT .27
#define STAMP_WIDTH .55
#define CLOSING_LEAST BS_MM (10.5)
#define CLOSING_TOP BS_MM (1)
#define CLOSING_BOTTOM BS_MM (.5)
#define LINK_GAP 12
#define ANY_PAGE 88 /* before it is known */

/* ---- Below every page ---- */

/* Where the stamp begins: always at one place, unless it is too long for it. */
static double
get_stamp_x (const BsReportPages *self, double stamp, double number)
{
  double width = self->right - self->left;

  if (stamp <= width * STAMP_WIDTH)
    return self->left + width * STAMP_AT;
  return MAX (self->left, self->right - number - GAP - stamp);
}

void
bs_page_add_footer (BsReportPages *self, guint page)
{
  const BsReport *report = self->report;
  g_autofree char *page_number = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->pages->len);
  BsReportText *name =
      bs_report_text_new_role (BS_ROLE_QUIET, report->name ? report->name : _ ("Name: ______________________"));
  BsReportText *stamp = bs_report_text_new_role (BS_ROLE_QUIET, report->stamp);
  BsReportText *number = bs_report_text_new_role (BS_ROLE_STRONG, page_number);
  double y = self->height - TEXT, width = self->right - self->left;
  double stamp_width = bs_typesetter_get_width (&self->type, stamp, BS_STYLE_LABEL) + 1;
  double number_width = bs_typesetter_get_width (&self->type, number, BS_STYLE_LABEL) + 1;
  double stamp_x = get_stamp_x (self, stamp_width, number_width);

  self->page = self->pages->pdata[page];
  g_ptr_array_add (self->texts, name);
  bs_page_add_line (self, self->left, self->right, self->height - LINE, .35, BS_GREY_GROUP);
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_text (self, name, 0, -1, BS_STYLE_LABEL, self->left, y,
                    MIN (width * NAME_MOST, stamp_x - GAP - self->left), PANGO_ALIGN_LEFT, 0, TRUE);
  bs_page_add_own (self, stamp, BS_STYLE_LABEL, stamp_x, y, stamp_width, PANGO_ALIGN_LEFT);
  bs_page_add_own (self, number, BS_STYLE_LABEL, self->right - number_width, y, number_width, PANGO_ALIGN_RIGHT);
  bs_page_end_tag (self, "P");
}

/* ---- The end of the first page ---- */

static char *
format_closing (const BsReportPages *self)
{
  return g_strdup_printf ("%s %s", self->report->disclaimer, self->report->versions);
}

static BsReportText *
new_link (const char *title, guint page)
{
  /* Translators: a section and its page, in a line of all: “Entries: page 2” */
  g_autofree char *text = g_strdup_printf (_ ("%s: page %u"), title, page);

  return bs_report_text_new_plain (text);
}

/* Moves to the next line where a link does not fit on this one; returns whether it did. */
static gboolean
find_place (const BsReportPages *self, double width, double *x)
{
  gboolean next = *x > self->left && *x + width > self->right;

  if (next)
    *x = self->left;
  return next;
}

/* How many lines the links will take: before the pages that they lead to are written. */
static guint
count_link_lines (BsReportPages *self)
{
  /* In the order of the outline; the part that is no section has its own title. */
  static const BsReportSectionId ids[] = { BS_SECTION_ENTRIES, BS_N_SECTIONS, BS_SECTION_FINDINGS_IN_FULL,
                                           BS_SECTION_NOT_JUDGED, BS_SECTION_METHODS };
  double x = self->left;
  guint n_lines = 1;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const BsReportSection *section = bs_report_find (self->report, ids[i]);
      g_autoptr (BsReportText) link = NULL;
      double width;

      if (section == NULL && ids[i] != BS_N_SECTIONS)
        continue;
      link = new_link (section != NULL ? section->title : _ ("Rules and limits"), ANY_PAGE);
      width = bs_typesetter_get_width (&self->type, link, BS_STYLE_LABEL);
      n_lines += find_place (self, width, &x);
      x += width + LINK_GAP;
    }
  return n_lines;
}

static double
get_line_height (BsReportPages *self)
{
  double height;

  bs_typesetter_get_size (bs_typesetter_set_string (&self->type, self->report->title, BS_STYLE_LABEL, -1), NULL,
                          &height);
  return height;
}

double
bs_page_get_closing_height (BsReportPages *self)
{
  g_autofree char *words = format_closing (self);
  g_autoptr (BsReportText) text = bs_report_text_new_plain (words);
  double height = bs_typesetter_get_height (&self->type, text, BS_STYLE_LABEL, self->right - self->left);

  return MAX (CLOSING_LEAST, CLOSING_TOP + height + count_link_lines (self) * get_line_height (self) + CLOSING_BOTTOM);
}

void
bs_page_add_closing (BsReportPages *self)
{
  double y = self->bottom - bs_page_get_closing_height (self) + CLOSING_TOP, x = self->left;
  g_autofree char *words = format_closing (self);

  self->page = self->pages->pdata[0];
  bs_page_begin_tag (self, "P", NULL);
  y += bs_page_add_string (self, words, BS_ROLE_QUIET, BS_STYLE_LABEL, self->left, y, self->right - self->left,
                           PANGO_ALIGN_LEFT);
  bs_page_end_tag (self, "P");
  /* The first is this page itself. */
  for (guint i = 1; i < self->outline->len; i++)
    {
      const BsOutlineItem *item = &g_array_index (self->outline, BsOutlineItem, i);
      BsReportText *link = new_link (item->title, item->page + 1);
      double width = bs_typesetter_get_width (&self->type, link, BS_STYLE_LABEL);

      g_ptr_array_add (self->texts, link);
      if (find_place (self, width, &x))
        y += get_line_height (self);
      bs_page_begin_tag (self, CAIRO_TAG_LINK, g_strdup_printf ("dest='%s'", item->name));
      bs_page_add_text (self, link, 0, -1, BS_STYLE_LABEL, x, y, width + 1, PANGO_ALIGN_LEFT, 0, FALSE);
      bs_page_end_tag (self, CAIRO_TAG_LINK);
      x += width + LINK_GAP;
    }
}
