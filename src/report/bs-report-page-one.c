/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>

/* The first page is complete in itself and is read in a minute. The chart takes the room that the rest leaves; where
 * that is too little, what says least is left out. */

#define LEFT_WIDTH BS_MM (114)
#define GAP BS_MM (6)
#define CHART_LEAST BS_MM (68)
#define CHART_MOST BS_MM (92)
#define FIGURE_HEIGHT BS_MM (52)
#define LISTED_ENTRIES 12
#define NAME_LINE BS_MM (55)

/* What is left out. */
typedef struct
{
  guint now, earlier, relief, medicines, words; /* the most of each */
  gboolean entries;                             /* all of them, in place of the tables */
} Fit;

static const BsReportBlock *
get_block (const BsReportPages *self, BsReportSectionId id, const BsReportSection **section)
{
  *section = bs_report_find (self->report, id);
  return *section != NULL ? (*section)->blocks->pdata[0] : NULL;
}

/* ---- Header ---- */

static double
add_header (BsReportPages *self, double y)
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
      g_autofree char *who =
          report->born ? g_strdup_printf ("%s, %s", report->name, report->born) : g_strdup (report->name);
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
  bs_page_begin_tag (self, "P", NULL);
  for (guint i = 0; i < report->completeness->len; i++)
    right_y += bs_page_add_string (self, report->completeness->pdata[i], BS_ROLE_PLAIN, BS_STYLE_TEXT,
                                   self->left + width * .4, right_y, width * .6, PANGO_ALIGN_RIGHT);
  bs_page_end_tag (self, "P");
  return MAX (left_y, right_y) + BS_MM (1.4);
}

/* ---- Key figures ---- */

static double
measure_figure (BsReportPages *self, const BsKeyFigure *figure)
{
  double width, most = bs_typesetter_get_width (&self->type, figure->value, BS_STYLE_TEXT);

  bs_typesetter_get_size (bs_typesetter_set_string (&self->type, figure->label, BS_STYLE_HEAD, -1), &width, NULL);
  most = MAX (most, width);
  for (guint i = 0; i < figure->notes->len; i++)
    {
      bs_typesetter_get_size (bs_typesetter_set_string (&self->type, figure->notes->pdata[i], BS_STYLE_LABEL, -1),
                              &width, NULL);
      most = MAX (most, width);
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

/* As wide as each needs, what is left between them; figures get smaller until they fit. */
static double
add_key_figures (BsReportPages *self, double y)
{
  static const double sizes[] = { 19, 17, 15, 13 };
  const BsReportSection *section;
  const BsReportBlock *block = get_block (self, BS_SECTION_SUMMARY, &section);
  double widths[8], total = 0, gap, x = self->left, bottom = y, line = 0;
  guint n;

  if (block == NULL)
    return y;
  n = MIN (block->key_figures->len, G_N_ELEMENTS (widths));
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      self->type.figure_size = sizes[s];
      total = 0;
      for (guint i = 0; i < n; i++)
        total += widths[i] = measure_figure (self, block->key_figures->pdata[i]);
      if (total + (n - 1) * 10 <= self->right - self->left)
        break;
    }
  gap = (self->right - self->left - total) / MAX (1, n - 1);
  if (gap < 8)
    {
      gap = 8;
      for (guint i = 0; i < n; i++)
        widths[i] *= (self->right - self->left - gap * (n - 1)) / total;
    }
  bs_page_add_line (self, self->left, self->right, y, .75, 0);
  y += BS_MM (1.3);
  for (guint i = 0; i < n; i++)
    line = MAX (line, bs_typesetter_get_height (&self->type, ((BsKeyFigure *) block->key_figures->pdata[i])->value,
                                                BS_STYLE_TEXT, -1));
  for (guint i = 0; i < n; i++)
    {
      double end = add_figure (self, block->key_figures->pdata[i], x, y, widths[i] + 1, line);

      bottom = MAX (bottom, end);
      x += widths[i] + gap;
    }
  return bottom + BS_MM (1.6);
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
  BsTableSetting setting = {
    .table = block->table, .x = self->left, .width = width, .style = BS_STYLE_TEXT, .row_height = BS_MM (4.1)
  };
  BsTableSetting group = setting;
  guint n_now = 0, n_earlier = 0, left_out = 0;

  setting.columns[0] = (BsColumnPlace){ 0, BS_MM (18) };
  setting.columns[1] = (BsColumnPlace){ BS_MM (18), width * .59 - BS_MM (18) };
  setting.columns[2] = (BsColumnPlace){ width * .59, width * .185 };
  setting.columns[3] = (BsColumnPlace){ width * .775, width * .225 };
  group = setting;
  group.style = BS_STYLE_LABEL;
  group.row_height = BS_MM (3.6);
  group.columns[0].width = BS_MM (90);
  y = bs_page_add_heading (self, section->title, section->subtitle, self->left, y, width, .75);
  bs_page_begin_tag (self, "Table", NULL);
  for (guint i = 0; i < block->table->rows->len; i++)
    {
      const BsReportRow *row = block->table->rows->pdata[i];
      guint offsets[8] = { 0 };
      gboolean done;

      if (row->kind == BS_ROW_GROUP && left_out > 0)
        {
          y = add_more (self, left_out, self->left + BS_MM (18), y);
          left_out = 0;
        }
      if (is_left_out (row, fit, &n_now, &n_earlier))
        {
          left_out++;
          continue;
        }
      /* What was met earlier has one line; what is met now is said whole. */
      setting.one_line = row->rank == BS_ROW_EARLIER;
      y += bs_table_add_row (self, row->kind == BS_ROW_GROUP ? &group : &setting, row, y, -1, offsets, &done);
    }
  bs_page_end_tag (self, "Table");
  y = add_more (self, left_out, self->left + BS_MM (18), y);
  return y + BS_MM (.8);
}

/* ---- Tables ---- */

/* The first column takes what the others leave. */
static void
set_columns (BsReportPages *self, BsTableSetting *setting)
{
  const BsReportTable *table = setting->table;
  guint n = table->columns->len;
  double x = setting->width;

  for (guint column = n; column-- > 1;)
    {
      const char *head = g_array_index (table->columns, BsReportColumn, column).head;
      double most, width;

      bs_typesetter_get_size (bs_typesetter_set_string (&self->type, head, BS_STYLE_LABEL, -1), &most, NULL);
      for (guint i = 0; i < table->rows->len; i++)
        {
          const BsReportRow *row = table->rows->pdata[i];

          if (column >= row->cells->len)
            continue;
          width = bs_typesetter_get_width (&self->type, row->cells->pdata[column], setting->style);
          most = MAX (most, width);
        }
      most += 10;
      x -= most;
      setting->columns[column] = (BsColumnPlace){ x, most };
    }
  setting->columns[0] = (BsColumnPlace){ 0, x };
}

static double
add_table (BsReportPages *self, BsReportSectionId id, guint most, double x, double y, double width)
{
  const BsReportSection *section;
  const BsReportBlock *block = get_block (self, id, &section);
  BsTableSetting setting = {
    .x = x, .width = width, .style = BS_STYLE_TEXT, .row_height = BS_MM (4), .one_line = TRUE
  };
  guint n;

  if (block == NULL)
    return y;
  setting.table = block->table;
  set_columns (self, &setting);
  y = bs_page_add_heading (self, section->title, section->subtitle, x, y, width, .75);
  bs_page_begin_tag (self, "Table", NULL);
  y = bs_table_add_head (self, &setting, y - 1, TRUE);
  n = block->table->rows->len;
  for (guint i = 0; i < MIN (n, most); i++)
    {
      guint offsets[8] = { 0 };
      gboolean done;

      y += bs_table_add_row (self, &setting, block->table->rows->pdata[i], y, -1, offsets, &done);
    }
  bs_page_end_tag (self, "Table");
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
  y = add_table (self, BS_SECTION_WALKING, G_MAXUINT, self->left, y, LEFT_WIDTH);
  y = add_table (self, BS_SECTION_RELIEF, fit->relief, self->left, y, LEFT_WIDTH);
  return add_table (self, BS_SECTION_MEDICINES, fit->medicines, self->left, y, LEFT_WIDTH);
}

static double
add_regions (BsReportPages *self, const Fit *fit, double y)
{
  const BsReportSection *section;
  const BsReportBlock *block = get_block (self, BS_SECTION_REGIONS, &section);
  double x = self->left + LEFT_WIDTH + GAP, width = self->right - x;
  guint words = 0;

  if (block == NULL)
    return y;
  y = bs_page_add_heading (self, section->title, section->subtitle, x, y, width, .75);
  bs_page_begin_tag (self, "Figure", NULL);
  bs_page_add_block (self, BS_ITEM_FIGURE, block->figure, x, y, width, FIGURE_HEIGHT);
  bs_page_end_tag (self, "Figure");
  y += FIGURE_HEIGHT + BS_MM (1);
  for (guint i = 1; i < section->blocks->len; i++)
    {
      const BsReportBlock *line = section->blocks->pdata[i];

      /* When it comes and what was numb stay; how it feels and what makes it easier go first. */
      if (i > 1 && i + 1 < section->blocks->len && words++ >= fit->words)
        continue;
      bs_page_begin_tag (self, "P", NULL);
      bs_page_add_text (self, line->text, 0, -1, BS_STYLE_TEXT, x, y, width, PANGO_ALIGN_LEFT, 0, FALSE);
      bs_page_end_tag (self, "P");
      y += bs_typesetter_get_height (&self->type, line->text, BS_STYLE_TEXT, width) + 2;
    }
  return y;
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
  bs_page_begin_tag (self, "Table", NULL);
  y = bs_table_add_head (self, &setting, y, TRUE);
  for (guint i = 0; i < block->table->rows->len; i++)
    {
      guint offsets[8] = { 0 };
      gboolean done;

      y += bs_table_add_row (self, &setting, block->table->rows->pdata[i], y, -1, offsets, &done);
    }
  bs_page_end_tag (self, "Table");
  return y + BS_MM (2);
}

/* ---- The page ---- */

/* Returns the height that is left for the charts; `chart` 0: they are not written. */
static double
lay_out (BsReportPages *self, const Fit *fit, double chart)
{
  double y, top, lower, lower_right, bottom = self->bottom - BS_CLOSING_HEIGHT;

  y = add_header (self, self->top);
  y = add_key_figures (self, y);
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
        add_chart (self, y, LEFT_WIDTH, chart);
      lower_right = add_regions (self, fit, y);
      return lower_right > bottom ? 0 : bottom - y;
    }
  top = y;
  if (chart > 0)
    y = add_chart (self, y, self->right - self->left, chart);
  lower = add_tables (self, fit, y);
  lower_right = add_regions (self, fit, y);
  return bottom - top - (MAX (lower, lower_right) - y);
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

/* One more of what page 1 needs least; FALSE where nothing is left to go. */
static gboolean
leave_out_more (Fit *fit)
{
  const struct
  {
    guint *most, least;
  } steps[] = {
    { &fit->earlier, 1 }, { &fit->relief, 6 },  { &fit->medicines, 3 }, { &fit->words, 0 },
    { &fit->relief, 3 },  { &fit->earlier, 0 }, { &fit->now, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (*steps[i].most > steps[i].least)
      {
        (*steps[i].most)--;
        return TRUE;
      }
  return FALSE;
}

gboolean
bs_report_lay_out_page_one (BsReportPages *self)
{
  Fit fit = { .now = 7, .earlier = 6, .relief = 8, .medicines = 5, .words = 2 };
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
  while (room < CHART_LEAST && leave_out_more (&fit))
    room = measure (self, &fit);
  lay_out (self, &fit, CLAMP (room, 1, CHART_MOST));
  return fit.entries;
}
