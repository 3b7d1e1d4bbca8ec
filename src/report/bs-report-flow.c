/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>

/* The pages behind the first: the list of entries, then rules and limits. */

#define COLUMN_GAP BS_MM (7)
#define GROUP_MOST .4 /* of a page: a longer group of rows is parted */

/* ---- Pages ---- */

/* Returns the y below the title. */
static double
begin_page (BsReportPages *self, const char *title, const char *subtitle, gboolean continued)
{
  g_autofree char *more = continued ? g_strdup_printf (_ ("%s, continued"), title) : g_strdup (title);
  BsReportText *text = bs_report_text_new_plain (more), *label = bs_report_text_new_role (BS_ROLE_QUIET, subtitle);
  double width, height, room, label_height, baseline, label_baseline;

  self->page = bs_page_new ();
  g_ptr_array_add (self->pages, self->page);
  g_ptr_array_add (self->texts, text);
  g_ptr_array_add (self->texts, label);
  bs_typesetter_get_size (bs_typesetter_set (&self->type, text, 0, -1, BS_STYLE_TITLE, -1, FALSE), &width, &height);
  baseline = (double) pango_layout_get_baseline (self->type.layout) / PANGO_SCALE;
  room = self->right - self->left - width - 8;
  bs_typesetter_get_size (bs_typesetter_set (&self->type, label, 0, -1, BS_STYLE_TEXT, room, FALSE), NULL,
                          &label_height);
  label_baseline = (double) pango_layout_get_baseline (self->type.layout) / PANGO_SCALE;
  bs_page_begin_tag (self, continued ? "P" : "H1", NULL);
  bs_page_add_text (self, text, 0, -1, BS_STYLE_TITLE, self->left, self->top, width + 1, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, continued ? "P" : "H1");
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_text (self, label, 0, -1, BS_STYLE_TEXT, self->left + width + 8, self->top + baseline - label_baseline,
                    room, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, "P");
  return self->top + MAX (height, baseline - label_baseline + label_height) + BS_MM (1.6);
}

/* ---- A table over pages ---- */

typedef struct
{
  BsReportPages *pages;
  const BsTableSetting *setting;
  const char *title, *subtitle; /* of a page that is begun for it */
  double y;
  gboolean fresh;          /* nothing but heads on this page yet */
  const BsReportText *day; /* first cell of the last row that had one; NULL */
} Flow;

static void
begin_table (Flow *self)
{
  bs_page_begin_tag (self->pages, "Table", NULL);
  self->y = bs_table_add_head (self->pages, self->setting, self->y, TRUE);
  self->fresh = TRUE;
}

static void
go_on (Flow *self)
{
  bs_page_end_tag (self->pages, "Table");
  self->y = begin_page (self->pages, self->title, self->subtitle, TRUE);
  begin_table (self);
}

/* A row that goes on with a day says which, where it comes first on a page. */
static void
repeat_day (Flow *self, const BsReportRow *row)
{
  gboolean has_first =
      row->kind == BS_ROW_PLAIN && row->first == 0 && row->plate == BS_ROW_NO_PLATE && row->cells->len > 1;

  if (has_first && !bs_report_text_is_empty (row->cells->pdata[0]))
    self->day = row->cells->pdata[0];
  else if (has_first && self->fresh && self->day != NULL)
    {
      bs_page_begin_tag (self->pages, "P", NULL);
      bs_page_add_text (self->pages, self->day, 0, -1, self->setting->style, self->setting->x, self->y,
                        self->setting->columns[0].width, PANGO_ALIGN_LEFT, 0, TRUE);
      bs_page_end_tag (self->pages, "P");
    }
}

static void
add_row (Flow *self, const BsReportRow *row)
{
  guint offsets[8] = { 0 };
  gboolean done = FALSE, begun = FALSE;

  while (TRUE)
    {
      double room = self->pages->bottom - self->y;

      /* A page has room for a line of any text. */
      if (!self->fresh && room < 2 * self->setting->row_height)
        {
          go_on (self);
          continue;
        }
      if (!begun)
        repeat_day (self, row);
      begun = TRUE;
      self->y += bs_table_add_row (self->pages, self->setting, row, self->y, room, offsets, &done);
      self->fresh = FALSE;
      if (done)
        return;
      go_on (self);
    }
}

static gboolean
flow_table (Flow *self, GError **error)
{
  const GPtrArray *rows = self->setting->table->rows;
  double page_height = self->pages->bottom - self->pages->top;

  begin_table (self);
  for (guint first = 0, end; first < rows->len; first = end)
    {
      double height = 0;

      if (g_cancellable_set_error_if_cancelled (self->pages->cancellable, error))
        return FALSE;
      for (end = first; end == first || (end < rows->len && ((BsReportRow *) rows->pdata[end])->kind == BS_ROW_DETAIL);
           end++)
        height += bs_table_measure_row (self->pages, self->setting, rows->pdata[end]);
      if (self->y + height > self->pages->bottom && !self->fresh && height < page_height * GROUP_MOST)
        go_on (self);
      for (guint i = first; i < end; i++)
        add_row (self, rows->pdata[i]);
    }
  bs_page_end_tag (self->pages, "Table");
  bs_page_add_line (self->pages, self->setting->x, self->setting->x + self->setting->width, self->y, .35,
                    BS_GREY_GROUP);
  return TRUE;
}

/* `starts`: shares of the table's width. */
static void
set_columns (BsTableSetting *setting, const double *starts, guint n)
{
  for (guint i = 0; i < n; i++)
    setting->columns[i].x = starts[i] * setting->width;
  for (guint i = 0; i < n; i++)
    setting->columns[i].width = (i + 1 < n ? setting->columns[i + 1].x : setting->width) - setting->columns[i].x;
}

/* ---- Entries ---- */

BsTableSetting
bs_report_set_entries (const BsReportPages *self, const BsReportTable *table)
{
  static const double starts[] = { 0, .1, .155, .278, .428, .728 };
  BsTableSetting setting = {
    .table = table, .x = self->left, .width = self->right - self->left, .style = BS_STYLE_LIST, .row_height = BS_MM (4)
  };

  set_columns (&setting, starts, G_N_ELEMENTS (starts));
  return setting;
}

static gboolean
add_entries (BsReportPages *self, const BsReportSection *section, GError **error)
{
  const BsReportBlock *block = section->blocks->pdata[0];
  BsTableSetting setting = bs_report_set_entries (self, block->table);
  Flow flow = { .pages = self, .setting = &setting, .title = section->title, .subtitle = section->subtitle };

  flow.y = begin_page (self, section->title, section->subtitle, FALSE);
  bs_page_add_outline (self, section->title, "entries", FALSE);
  return flow_table (&flow, error);
}

/* ---- Rules and limits ---- */

static BsTableSetting
set_findings (const BsReportPages *self, const BsReportTable *table)
{
  static const double starts[] = { 0, .1, .35, .64 };
  BsTableSetting setting = { .table = table,
                             .x = self->left,
                             .width = self->right - self->left,
                             .style = BS_STYLE_LIST,
                             .row_height = BS_MM (4.1) };

  set_columns (&setting, starts, G_N_ELEMENTS (starts));
  return setting;
}

/* Headings with paragraphs and bullets in a column; returns the y below. */
static double
add_section (BsReportPages *self, const BsReportSection *section, double x, double y, double width)
{
  y = bs_page_add_heading (self, section->title, section->subtitle, x, y, width, .75);
  for (guint i = 0; i < section->blocks->len; i++)
    {
      const BsReportBlock *block = section->blocks->pdata[i];
      double indent = block->kind == BS_BLOCK_BULLET ? BS_MM (2.6) : 0;

      if (block->text == NULL)
        continue;
      bs_page_begin_tag (self, "P", NULL);
      if (indent > 0)
        bs_page_add_string (self, "•", BS_ROLE_PLAIN, BS_STYLE_LIST, x + 1, y, indent, PANGO_ALIGN_LEFT);
      bs_page_add_text (self, block->text, 0, -1, BS_STYLE_LIST, x + indent, y, width - indent, PANGO_ALIGN_LEFT, 0,
                        FALSE);
      bs_page_end_tag (self, "P");
      y += bs_typesetter_get_height (&self->type, block->text, BS_STYLE_LIST, width - indent) + BS_MM (.7);
    }
  return y + BS_MM (1);
}

static double
add_column (BsReportPages *self, const BsReportSectionId *ids, guint n, double x, double y, double width)
{
  for (guint i = 0; i < n; i++)
    {
      const BsReportSection *section = bs_report_find (self->report, ids[i]);

      if (section != NULL)
        y = add_section (self, section, x, y, width);
    }
  return y;
}

/* Written on a page that is thrown away. */
static double
measure_column (BsReportPages *self, const BsReportSectionId *ids, guint n, double width)
{
  BsPage *page = self->page;
  double height;

  self->page = bs_page_new ();
  height = add_column (self, ids, n, 0, 0, width);
  bs_page_free (self->page);
  self->page = page;
  return height;
}

static gboolean
add_rules (BsReportPages *self, GError **error)
{
  static const BsReportSectionId left[] = { BS_SECTION_NOT_JUDGED, BS_SECTION_BEHAVIOUR, BS_SECTION_RULES };
  static const BsReportSectionId right[] = { BS_SECTION_METHODS, BS_SECTION_VERSIONS, BS_SECTION_ASSUMPTIONS };
  const BsReportSection *findings = bs_report_find (self->report, BS_SECTION_FINDINGS_IN_FULL);
  const char *title = _ ("Rules and limits");
  const char *subtitle = _ ("what the rules said, what they could not judge, and how the figures were made");
  double width = (self->right - self->left - COLUMN_GAP) / 2, y, height;

  y = begin_page (self, title, subtitle, FALSE);
  bs_page_add_outline (self, title, "rules", FALSE);
  if (findings != NULL)
    {
      const BsReportBlock *block = findings->blocks->pdata[0], *legend = findings->blocks->pdata[1];
      BsTableSetting setting = set_findings (self, block->table);
      Flow flow = { .pages = self, .setting = &setting, .title = title, .subtitle = subtitle };

      flow.y =
          bs_page_add_heading (self, findings->title, findings->subtitle, self->left, y, self->right - self->left, .75);
      bs_page_add_outline (self, findings->title, "findings", TRUE);
      if (!flow_table (&flow, error))
        return FALSE;
      y = flow.y + BS_MM (.8);
      if (y + BS_MM (4) > self->bottom)
        y = begin_page (self, title, subtitle, TRUE);
      bs_page_begin_tag (self, "P", NULL);
      bs_page_add_text (self, legend->text, 0, -1, BS_STYLE_LABEL, self->left, y, self->right - self->left,
                        PANGO_ALIGN_LEFT, 0, FALSE);
      bs_page_end_tag (self, "P");
      y += bs_typesetter_get_height (&self->type, legend->text, BS_STYLE_LABEL, self->right - self->left) + BS_MM (2);
    }
  height = MAX (measure_column (self, left, G_N_ELEMENTS (left), width),
                measure_column (self, right, G_N_ELEMENTS (right), width));
  if (y + height > self->bottom && findings != NULL)
    y = begin_page (self, title, subtitle, TRUE);
  bs_page_add_outline (self, _ ("Could not be judged"), "not-judged", TRUE);
  add_column (self, left, G_N_ELEMENTS (left), self->left, y, width);
  bs_page_add_outline (self, _ ("How the figures are made"), "methods", TRUE);
  add_column (self, right, G_N_ELEMENTS (right), self->left + width + COLUMN_GAP, y, width);
  return TRUE;
}

gboolean
bs_report_lay_out_rest (BsReportPages *self, gboolean with_entries, GError **error)
{
  const BsReportSection *entries = bs_report_find (self->report, BS_SECTION_ENTRIES);

  if (with_entries && entries != NULL && !add_entries (self, entries, error))
    return FALSE;
  return add_rules (self, error);
}
