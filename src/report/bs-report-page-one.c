/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>

/* The first page is complete in itself and is read in a minute. The chart takes the room that the rest leaves; where
 * that is too little, what says least is left out. */

#define LEFT_WIDTH BS_MM (114)
#define LEFT_WIDTH_WIDE BS_MM (116) /* of Letter */
#define GAP BS_MM (6)
#define CHART_LEAST BS_MM (62)
#define CHART_GOOD BS_MM (68) /* what says less makes room for it */
#define CHART_MOST BS_MM (92)
#define LISTED_ENTRIES 12

/* What is left out. */
typedef struct
{
  guint now, earlier, relief, medicines, words; /* the most of each */
  guint beside;     /* 0: the figure is small, and its words stand where there is room, also below the tables */
  gboolean entries; /* all of them, in place of the tables */
} Fit;

static const BsReportBlock *
get_block (const BsReportPages *self, BsReportSectionId id, const BsReportSection **section)
{
  *section = bs_report_find (self->report, id);
  return *section != NULL ? (*section)->blocks->pdata[0] : NULL;
}

/* Of the lower half; its figure has the rest. */
static double
get_left_width (const BsReportPages *self)
{
  return self->width > BS_MM (210) + 1 ? LEFT_WIDTH_WIDE : LEFT_WIDTH;
}

/* ---- Findings ---- */

static gboolean
is_left_out (const BsReportRow *row, const Fit *fit, guint *n_now, guint *n_earlier)
{
  if (row->rank == BS_ROW_NOW)
    return ++*n_now > fit->now;
  if (row->rank == BS_ROW_EARLIER)
    return ++*n_earlier > fit->earlier;
  return FALSE;
}

static double
add_more (BsReportPages *self, guint n, double x, double y)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return y;
  text = g_strdup_printf (ngettext ("and %u more, in “Findings in full”", "and %u more, in “Findings in full”", n), n);
  bs_page_begin_tag (self, "P", NULL);
  y += bs_page_add_string (self, text, BS_ROLE_QUIET, BS_STYLE_LABEL, x, y, BS_MM (120), PANGO_ALIGN_LEFT);
  bs_page_end_tag (self, "P");
  return y + 1;
}

static double
add_findings (BsReportPages *self, const Fit *fit, double y)
{
  const BsReportSection *section;
  const BsReportBlock *block = get_block (self, BS_SECTION_FINDINGS, &section);
  double width = self->right - self->left;
  BsTableSetting setting = { .table = block->table,
                             .x = self->left,
                             .width = width,
                             .style = BS_STYLE_TEXT,
                             .row_height = BS_MM (4.1),
                             .line_gap = 1.4,
                             .under_head = TRUE };
  BsTableSetting group;
  guint n_now = 0, n_earlier = 0, left_out = 0;

  bs_columns_set_findings (self, &setting);
  group = setting;
  group.style = BS_STYLE_LABEL;
  group.row_height = BS_MM (3.6);
  group.columns[0].width = group.columns[2].x;
  y = bs_page_add_heading (self, section->title, section->subtitle, self->left, y, width, .75);
  bs_page_begin_tag (self, "Table", NULL);
  for (guint i = 0; i < block->table->rows->len; i++)
    {
      const BsReportRow *row = block->table->rows->pdata[i];

      if (row->kind == BS_ROW_GROUP && left_out > 0)
        {
          y = add_more (self, left_out, self->left + setting.columns[1].x, y);
          left_out = 0;
        }
      if (is_left_out (row, fit, &n_now, &n_earlier))
        {
          left_out++;
          continue;
        }
      y += bs_table_add_whole_row (self, row->kind == BS_ROW_GROUP ? &group : &setting, row, y);
      setting.under_head = group.under_head = FALSE;
    }
  bs_page_end_tag (self, "Table");
  y = add_more (self, left_out, self->left + setting.columns[1].x, y);
  return y + BS_MM (.8);
}

/* ---- Tables ---- */

/* The first rows under their head. */
static double
add_rows (BsReportPages *self, const BsTableSetting *setting, guint most, double y)
{
  const GPtrArray *rows = setting->table->rows;

  bs_page_begin_tag (self, "Table", NULL);
  y = bs_table_add_head (self, setting, y, TRUE);
  for (guint i = 0; i < MIN (rows->len, most); i++)
    y += bs_table_add_whole_row (self, setting, rows->pdata[i], y);
  bs_page_end_tag (self, "Table");
  return y;
}

static double
add_table (BsReportPages *self, BsReportSectionId id, guint most, double x, double y, double width)
{
  const BsReportSection *section;
  const BsReportBlock *block = get_block (self, id, &section);
  BsTableSetting setting = {
    .x = x, .width = width, .style = BS_STYLE_TEXT, .row_height = BS_MM (4), .one_line = id == BS_SECTION_MEDICINES
  };
  guint n;

  if (block == NULL)
    return y;
  setting.table = block->table;
  bs_columns_set (self, &setting);
  y = bs_page_add_heading (self, section->title, section->subtitle, x, y, width, .75);
  y = add_rows (self, &setting, most, y - 1);
  n = block->table->rows->len;
  if (n > most)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n - most), n - most);

      bs_page_begin_tag (self, "P", NULL);
      y += bs_page_add_string (self, text, BS_ROLE_QUIET, BS_STYLE_LABEL, x, y, width, PANGO_ALIGN_LEFT);
      bs_page_end_tag (self, "P");
    }
  return y + BS_MM (1.2);
}

static double
add_tables (BsReportPages *self, const Fit *fit, double y)
{
  y = add_table (self, BS_SECTION_WALKING, G_MAXUINT, self->left, y, get_left_width (self));
  y = add_table (self, BS_SECTION_RELIEF, fit->relief, self->left, y, get_left_width (self));
  return add_table (self, BS_SECTION_MEDICINES, fit->medicines, self->left, y, get_left_width (self));
}

static double
add_figure (BsReportPages *self, const Fit *fit, double x, double y, double width)
{
  const BsReportSection *section;
  const BsReportBlock *block = get_block (self, BS_SECTION_REGIONS, &section);
  double height;

  if (block == NULL)
    return y;
  height = bs_report_figure_get_height (block->figure, &self->type, width, fit->beside == 0);
  y = bs_page_add_heading (self, section->title, section->subtitle, x, y, width, .75);
  bs_page_begin_tag (self, "Figure", NULL);
  bs_page_add_block (self, BS_ITEM_FIGURE, block->figure, x, y, width, height);
  bs_page_end_tag (self, "Figure");
  return y + height + BS_MM (1);
}

static void
add_word (BsReportPages *self, const BsReportText *text, double x, double *y, double width)
{
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_text (self, text, 0, -1, BS_STYLE_TEXT, x, *y, width, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, "P");
  *y += bs_typesetter_get_height (&self->type, text, BS_STYLE_TEXT, width) + 2;
}

/* The figure and its words; `left` is the y below the tables, which words may be added to (NULL: may not). Returns the y
 * below the lower of both. */
static double
add_regions (BsReportPages *self, const Fit *fit, double y, double *left)
{
  const BsReportSection *section = bs_report_find (self->report, BS_SECTION_REGIONS);
  double x = self->left + get_left_width (self) + GAP, width = self->right - x;
  guint words = 0;

  y = add_figure (self, fit, x, y, width);
  for (guint i = 1; section != NULL && i < section->blocks->len; i++)
    {
      const BsReportText *text = ((BsReportBlock *) section->blocks->pdata[i])->text;

      /* When it comes and what was numb stay; how it feels and what makes it easier go first. */
      if (i > 1 && i + 1 < section->blocks->len && words++ >= fit->words)
        continue;
      if (left != NULL && fit->beside == 0 && *left < y)
        add_word (self, text, self->left, left, get_left_width (self));
      else
        add_word (self, text, x, &y, width);
    }
  return left != NULL ? MAX (y, *left) : y;
}

static double
add_chart (BsReportPages *self, double y, double width, double height)
{
  const BsReportSection *section;
  const BsReportBlock *block = get_block (self, BS_SECTION_CHARTS, &section);
  double top = y;

  if (block == NULL)
    return y;
  y = bs_page_add_heading (self, section->title, section->subtitle, self->left, y, width, .75);
  bs_page_begin_tag (self, "Figure", NULL);
  bs_page_add_block (self, BS_ITEM_CHART, block->chart, self->left, y, width, height - (y - top) - BS_MM (1.5));
  bs_page_end_tag (self, "Figure");
  return top + height;
}

static double
add_entries (BsReportPages *self, double y)
{
  const BsReportSection *section;
  const BsReportBlock *block = get_block (self, BS_SECTION_ENTRIES, &section);
  BsTableSetting setting = bs_report_set_entries (self, block->table);

  y = bs_page_add_heading (self, section->title, section->subtitle, self->left, y, self->right - self->left, .75);
  return add_rows (self, &setting, G_MAXUINT, y) + BS_MM (2);
}

/* ---- The page ---- */

/* Returns the height that is left for the charts; `chart` 0: they are not written. */
static double
lay_out (BsReportPages *self, const Fit *fit, double chart)
{
  double y, top, lower, bottom = self->bottom - bs_page_get_closing_height (self);

  y = bs_page_add_report_header (self, self->top);
  y = bs_page_add_key_figures (self, y);
  if (self->report->empty != NULL)
    {
      bs_page_add_line (self, self->left, self->right, y, .75, 0);
      bs_page_begin_tag (self, "P", NULL);
      y += BS_MM (2);
      y += bs_page_add_string (self, self->report->empty, BS_ROLE_STRONG, BS_STYLE_TEXT, self->left, y,
                               self->right - self->left, PANGO_ALIGN_LEFT) +
           BS_MM (2);
      bs_page_end_tag (self, "P");
    }
  y = add_findings (self, fit, y);
  if (fit->entries)
    {
      y = add_entries (self, y);
      if (chart > 0)
        add_chart (self, y, get_left_width (self), chart);
      lower = add_regions (self, fit, y, NULL);
      return lower > bottom ? 0 : bottom - y;
    }
  top = y;
  if (chart > 0)
    y = add_chart (self, y, self->right - self->left, chart);
  lower = add_tables (self, fit, y);
  lower = add_regions (self, fit, y, &lower);
  return bottom - top - (lower - y);
}

static double
measure (BsReportPages *self, const Fit *fit)
{
  BsPage *page = self->page;
  double left;

  self->page = bs_page_new ();
  left = lay_out (self, fit, 0);
  bs_page_free (self->page);
  self->page = page;
  return left;
}

/* One more of what page 1 needs least; FALSE where there is room enough, or nothing is left to go. */
static gboolean
leave_out_more (Fit *fit, double room)
{
  const struct
  {
    guint *most, least;
    double enough;
  } steps[] = {
    { &fit->earlier, 1, CHART_GOOD },  { &fit->relief, 6, CHART_GOOD },  { &fit->medicines, 3, CHART_GOOD },
    { &fit->words, 0, CHART_GOOD },    { &fit->beside, 0, CHART_LEAST }, { &fit->relief, 3, CHART_LEAST },
    { &fit->earlier, 0, CHART_LEAST }, { &fit->relief, 1, CHART_LEAST }, { &fit->medicines, 1, CHART_LEAST },
    { &fit->now, 3, CHART_LEAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (room<steps[i].enough && * steps[i].most> steps[i].least)
      {
        (*steps[i].most)--;
        return TRUE;
      }
  return FALSE;
}

gboolean
bs_report_lay_out_page_one (BsReportPages *self)
{
  Fit fit = { .now = 7, .earlier = 6, .relief = 8, .medicines = 5, .words = 2, .beside = 1 };
  double room;

  self->page = bs_page_new ();
  g_ptr_array_add (self->pages, self->page);
  bs_page_add_outline (self, _ ("Summary"), "summary", FALSE);
  fit.entries = self->report->n_entries > 0 && self->report->n_entries <= LISTED_ENTRIES;
  room = measure (self, &fit);
  if (fit.entries && room < CHART_LEAST)
    {
      fit.entries = FALSE;
      room = measure (self, &fit);
    }
  while (leave_out_more (&fit, room))
    room = measure (self, &fit);
  lay_out (self, &fit, CLAMP (room, 1, CHART_MOST));
  return fit.entries;
}
