/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>

/* The pages behind the first: the list of entries, then rules and limits. */

#define COLUMN_GAP BS_MM (7)
#define PART_GAP BS_MM (8)
#define NEARLY_EMPTY .3 /* of a page */
#define PART_FROM .4    /* of a page: as much of it stays not empty below a row that does not fit */

/* ---- Pages ---- */

/* The title of a part of the report; returns the y below it. */
static double
add_title (BsReportPages *self, const char *title, const char *subtitle, gboolean continued, double y)
{
  g_autofree char *more = continued ? g_strdup_printf (_ ("%s, continued"), title) : g_strdup (title);

  return y +
         bs_page_add_title (self, continued ? "P" : "H1", more, BS_STYLE_TITLE, subtitle, BS_STYLE_TEXT, self->left, y,
                            self->right - self->left) +
         BS_MM (1.6);
}

static double
begin_page (BsReportPages *self, const char *title, const char *subtitle, gboolean continued)
{
  self->page = bs_page_new ();
  g_ptr_array_add (self->pages, self->page);
  return add_title (self, title, subtitle, continued, self->top);
}

/* ---- A table over pages ---- */

typedef struct
{
  BsReportPages *pages;
  BsTableSetting setting;
  const char *title, *subtitle; /* of a page that is begun for it */
  double y;
  const BsReportText *day; /* first cell of the last row that had one; NULL */
} Flow;

static void
begin_table (Flow *self)
{
  bs_page_begin_tag (self->pages, "Table", NULL);
  self->y = bs_table_add_head (self->pages, &self->setting, self->y, TRUE);
  self->setting.under_head = TRUE;
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
  else if (has_first && self->setting.under_head && self->day != NULL)
    bs_table_add_first_cell (self->pages, &self->setting, self->day, self->y);
}

/* `may_part`: it goes on on the next page where it does not fit. Returns whether all of it was written. */
static gboolean
add_row (Flow *self, const BsReportRow *row, gboolean may_part)
{
  guint offsets[BS_TABLE_COLUMNS] = { 0 };
  gboolean done = FALSE, begun = FALSE;

  while (TRUE)
    {
      double room = self->pages->bottom - self->y;

      /* A page has room for a line of any text. */
      if (!self->setting.under_head && room < (row->goes_on ? 2 : 1) * self->setting.row_height)
        {
          if (!may_part)
            return FALSE;
          go_on (self);
          continue;
        }
      if (!begun)
        repeat_day (self, row);
      begun = TRUE;
      self->y += bs_table_add_row (self->pages, &self->setting, row, self->y, room, offsets, &done);
      self->setting.under_head = FALSE;
      if (done)
        return TRUE;
      if (!may_part)
        return FALSE;
      go_on (self);
    }
}

/* A row with its details, [first, end). Where they do not fit they are taken back and begin the next page; what is
 * longer than a good part of a page is parted. */
static void
add_group (Flow *self, const GPtrArray *rows, guint first, guint end)
{
  BsPageMark mark = bs_page_get_mark (self->pages);
  Flow before = *self;
  gboolean fits = TRUE;

  for (guint i = first; i < end && fits; i++)
    fits = add_row (self, rows->pdata[i], FALSE);
  if (fits)
    return;
  bs_page_take_back (self->pages, &mark);
  *self = before;
  if (!self->setting.under_head && self->y > self->pages->bottom - PART_FROM * (self->pages->bottom - self->pages->top))
    go_on (self);
  for (guint i = first; i < end; i++)
    add_row (self, rows->pdata[i], TRUE);
}

static gboolean
flow_table (Flow *self, GError **error)
{
  const GPtrArray *rows = self->setting.table->rows;

  begin_table (self);
  for (guint first = 0, end; first < rows->len; first = end)
    {
      if (g_cancellable_set_error_if_cancelled (self->pages->cancellable, error))
        return FALSE;
      for (end = first + 1; end < rows->len && ((BsReportRow *) rows->pdata[end])->kind == BS_ROW_DETAIL;)
        end++;
      add_group (self, rows, first, end);
    }
  bs_page_end_tag (self->pages, "Table");
  bs_page_add_line (self->pages, self->setting.x, self->setting.x + self->setting.width,
                    self->y + self->setting.line_gap, .35, BS_GREY_GROUP);
  return TRUE;
}

/* ---- Entries ---- */

BsTableSetting
bs_report_set_entries (BsReportPages *self, const BsReportTable *table)
{
  BsTableSetting setting = {
    .table = table, .x = self->left, .width = self->right - self->left, .style = BS_STYLE_LIST, .row_height = BS_MM (4)
  };

  bs_columns_set_entries (self, &setting);
  return setting;
}

/* Sets `y` below them. */
static gboolean
add_entries (BsReportPages *self, const BsReportSection *section, double *y, GError **error)
{
  const BsReportBlock *block = section->blocks->pdata[0];
  BsTableSetting setting = bs_report_set_entries (self, block->table);
  Flow flow = { .pages = self, .setting = setting, .title = section->title, .subtitle = section->subtitle };

  flow.y = begin_page (self, section->title, section->subtitle, FALSE);
  bs_page_add_outline (self, section->title, "entries", FALSE);
  if (!flow_table (&flow, error))
    return FALSE;
  *y = flow.y;
  return TRUE;
}

/* ---- Rules and limits ---- */

static BsTableSetting
set_findings (BsReportPages *self, const BsReportTable *table)
{
  BsTableSetting setting = { .table = table,
                             .x = self->left,
                             .width = self->right - self->left,
                             .style = BS_STYLE_LIST,
                             .row_height = BS_MM (4.1),
                             .line_gap = 1.3 };

  bs_columns_set_findings_in_full (self, &setting);
  return setting;
}

/* Two columns side by side, each over as many pages as it needs. */
typedef struct
{
  BsReportPages *pages;
  const char *title, *subtitle; /* of a page that is begun for it */
  double x, y, width;
  guint page;     /* index of the page it has reached */
  gboolean fresh; /* nothing on this page yet */
} Column;

static void
begin_column_page (Column *self)
{
  BsReportPages *pages = self->pages;

  self->fresh = TRUE;
  if (++self->page < pages->pages->len)
    {
      pages->page = pages->pages->pdata[self->page];
      self->y = pages->below_title;
      return;
    }
  self->y = pages->below_title = begin_page (pages, self->title, self->subtitle, TRUE);
}

static double
add_block (Column *self, const BsReportBlock *block)
{
  BsReportPages *pages = self->pages;
  double indent = block->kind == BS_BLOCK_BULLET ? BS_MM (2.6) : 0;

  if (block->text == NULL)
    return 0;
  bs_page_begin_tag (pages, "P", NULL);
  if (indent > 0)
    bs_page_add_string (pages, "•", BS_ROLE_PLAIN, BS_STYLE_LIST, self->x + 1, self->y, indent, PANGO_ALIGN_LEFT);
  bs_page_add_text (pages, block->text, 0, -1, BS_STYLE_LIST, self->x + indent, self->y, self->width - indent,
                    PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (pages, "P");
  return bs_typesetter_get_height (&pages->type, block->text, BS_STYLE_LIST, self->width - indent) + BS_MM (.7);
}

/* A heading stays with the block below it; blocks are not parted. */
static void
add_section (Column *self, const BsReportSection *section)
{
  for (guint i = 0; i < section->blocks->len; i++)
    while (TRUE)
      {
        BsPageMark mark = bs_page_get_mark (self->pages);
        double top = self->y;

        if (i == 0)
          self->y =
              bs_page_add_heading (self->pages, section->title, section->subtitle, self->x, self->y, self->width, .75);
        self->y += add_block (self, section->blocks->pdata[i]);
        if (self->y <= self->pages->bottom || self->fresh)
          {
            self->fresh = FALSE;
            if (i == 0 && section->id == BS_SECTION_NOT_JUDGED)
              bs_page_add_outline (self->pages, section->title, "not-judged", TRUE);
            else if (i == 0 && section->id == BS_SECTION_METHODS)
              bs_page_add_outline (self->pages, section->title, "methods", TRUE);
            break;
          }
        bs_page_take_back (self->pages, &mark);
        self->y = top;
        begin_column_page (self);
      }
  self->y += BS_MM (1);
}

static void
add_column (Column *self, const BsReportSectionId *ids, guint n)
{
  self->pages->page = self->pages->pages->pdata[self->page];
  for (guint i = 0; i < n; i++)
    {
      const BsReportSection *section = bs_report_find (self->pages->report, ids[i]);

      if (section != NULL)
        add_section (self, section);
    }
}

/* Returns the y below; below 0 with an error. */
static double
add_findings (BsReportPages *self, const BsReportSection *section, const char *title, const char *subtitle, double y,
              GError **error)
{
  const BsReportBlock *block = section->blocks->pdata[0], *legend = section->blocks->pdata[1];
  Flow flow = { .pages = self, .setting = set_findings (self, block->table), .title = title, .subtitle = subtitle };
  double width = self->right - self->left, height;

  flow.y = bs_page_add_heading (self, section->title, section->subtitle, self->left, y, width, .75);
  bs_page_add_outline (self, section->title, "findings", TRUE);
  if (!flow_table (&flow, error))
    return -1;
  y = flow.y + flow.setting.line_gap + BS_MM (.8);
  height = bs_typesetter_get_height (&self->type, legend->text, BS_STYLE_LABEL, width);
  if (y + height > self->bottom)
    y = begin_page (self, title, subtitle, TRUE);
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_text (self, legend->text, 0, -1, BS_STYLE_LABEL, self->left, y, width, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, "P");
  return y + height + BS_MM (2);
}

/* They begin a page, unless the one that ends at `y` is nearly empty. */
static gboolean
add_rules (BsReportPages *self, double y, GError **error)
{
  static const BsReportSectionId left[] = { BS_SECTION_NOT_JUDGED, BS_SECTION_BEHAVIOUR, BS_SECTION_RULES };
  static const BsReportSectionId right[] = { BS_SECTION_METHODS, BS_SECTION_VERSIONS, BS_SECTION_ASSUMPTIONS };
  const BsReportSection *findings = bs_report_find (self->report, BS_SECTION_FINDINGS_IN_FULL);
  const char *title = _ ("Rules and limits");
  const char *subtitle = _ ("what the rules said, what they could not judge, and how the figures were made");
  double width = (self->right - self->left - COLUMN_GAP) / 2;
  Column column = { self, title, subtitle, .x = self->left, .width = width };

  if (y < self->top + NEARLY_EMPTY * (self->bottom - self->top))
    y = add_title (self, title, subtitle, FALSE, y + PART_GAP);
  else
    y = begin_page (self, title, subtitle, FALSE);
  bs_page_add_outline (self, title, "rules", FALSE);
  if (findings != NULL)
    y = add_findings (self, findings, title, subtitle, y, error);
  if (y < 0)
    return FALSE;
  column.page = self->pages->len - 1;
  column.y = y;
  {
    Column other = column;

    other.x += width + COLUMN_GAP;
    add_column (&column, left, G_N_ELEMENTS (left));
    add_column (&other, right, G_N_ELEMENTS (right));
  }
  return TRUE;
}

gboolean
bs_report_lay_out_rest (BsReportPages *self, gboolean with_entries, GError **error)
{
  const BsReportSection *entries = bs_report_find (self->report, BS_SECTION_ENTRIES);
  double y = self->bottom;

  if (with_entries && entries != NULL && !add_entries (self, entries, &y, error))
    return FALSE;
  return add_rules (self, y, error);
}
