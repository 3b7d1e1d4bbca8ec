/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-pages-private.h"

#include <string.h>

/* Rows of tables, and parts of rows that are longer than what is left of a page. */

#define CELL_GAP 5       /* between a cell and the next one */
#define HEAD_GAP 4       /* before a head at the end of its column, which may have several lines */
#define PADDING .7       /* above and below a cell */
#define NUMBER_WIDTH 9.2 /* of a pain of two digits */
#define BAR_HEIGHT 4
#define BAR_AT 14                                /* behind the number */
#define BAR_STEP ((BS_PAIN_WIDTH - BAR_AT) / 10) /* a point of pain, in points */
#define STRONG_PAIN 7
#define NO_LIMIT -1 /* of the room for a row */
#define ASIDE .92   /* of a row's height */

static gboolean
is_at_end (const BsTableSetting *setting, guint column)
{
  return g_array_index (setting->table->columns, BsReportColumn, column).at_end;
}

/* The last cell of a row that has fewer than there are columns reaches to the end. */
static void
get_place (const BsTableSetting *setting, const BsReportRow *row, guint cell, double *x, double *width)
{
  guint column = row->first + cell, n = setting->table->columns->len;

  *x = setting->x + setting->columns[column].x;
  *width = setting->columns[column].width;
  if (cell + 1 == row->cells->len && column + 1 < n)
    *width = setting->width - setting->columns[column].x;
  else if (column + 1 < n)
    *width -= CELL_GAP;
}

double
bs_table_add_head (BsReportPages *self, const BsTableSetting *setting, double y, gboolean with_line)
{
  double height = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < setting->table->columns->len; i++)
    any = any || *g_array_index (setting->table->columns, BsReportColumn, i).head != '\0';
  if (!any)
    return y;
  bs_page_begin_tag (self, "TR", NULL);
  for (guint i = 0; i < setting->table->columns->len; i++)
    {
      const BsReportColumn *column = &g_array_index (setting->table->columns, BsReportColumn, i);
      const BsColumnPlace *place = &setting->columns[i];
      double before = column->at_end && i > 0 ? HEAD_GAP : 0, used;
      double width = place->width - before - (i + 1 < setting->table->columns->len && !column->at_end ? CELL_GAP : 0);

      bs_page_begin_tag (self, "TH", NULL);
      used = bs_page_add_string (self, column->head, BS_ROLE_QUIET, BS_STYLE_LABEL, setting->x + place->x + before, y,
                                 width, column->at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
      bs_page_end_tag (self, "TH");
      height = MAX (height, used);
    }
  bs_page_end_tag (self, "TR");
  y += height + .6;
  if (with_line)
    bs_page_add_line (self, setting->x, setting->x + setting->width, y, .6, 0);
  return y + 1;
}

static void
add_bar (BsReportPages *self, double x, double y, double height, gint pain)
{
  bs_page_add_box (self, x + BAR_AT, y + (height - BAR_HEIGHT) / 2, pain * BAR_STEP, BAR_HEIGHT,
                   pain >= STRONG_PAIN ? .2 : .55, FALSE, FALSE);
}

/* How many bytes of the text go on this page, and their height. At least one line where nothing else is on the page. */
static guint
fit_lines (PangoLayout *layout, double room, double *height)
{
  PangoLayoutIter *iterator;
  guint end = 0;

  bs_typesetter_get_size (layout, NULL, height);
  if (room < 0 || *height <= room)
    return (guint) strlen (pango_layout_get_text (layout));
  iterator = pango_layout_get_iter (layout);
  *height = 0;
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iterator);
      gint top, bottom;

      pango_layout_iter_get_line_yrange (iterator, &top, &bottom);
      if ((double) bottom / PANGO_SCALE > room)
        break;
      *height = (double) bottom / PANGO_SCALE;
      end = (guint) (pango_layout_line_get_start_index (line) + pango_layout_line_get_length (line));
    }
  while (pango_layout_iter_next_line (iterator));
  pango_layout_iter_free (iterator);
  return end;
}

/* How much of a row there is around its texts: a row and its details stand together as one. */
typedef struct
{
  double above, below, least;
  BsReportStyle style;
} RowFrame;

static RowFrame
get_frame (const BsTableSetting *setting, const BsReportRow *row)
{
  RowFrame frame = { PADDING, PADDING, setting->row_height, setting->style };

  if (row->kind == BS_ROW_DETAIL)
    frame.above = frame.least = 0;
  if (row->goes_on)
    frame.below = frame.least = 0;
  if (row->kind == BS_ROW_ASIDE)
    {
      frame.least *= ASIDE;
      frame.style = BS_STYLE_LABEL;
    }
  return frame;
}

/* The line above a row; returns the y below it. */
static double
add_line_above (BsReportPages *self, const BsTableSetting *setting, const BsReportRow *row, double y)
{
  if (!setting->under_head)
    {
      y += setting->line_gap;
      bs_page_add_line (self, setting->x, setting->x + setting->width, y, .35,
                        row->kind == BS_ROW_ASIDE ? BS_GREY_GRID : BS_GREY_GROUP);
    }
  return y + setting->line_gap;
}

/* Writes what fits of a cell; returns its height. */
static double
add_cell (BsReportPages *self, const BsTableSetting *setting, const BsReportRow *row, guint cell, BsReportStyle style,
          double y, double room, guint *offset)
{
  const BsReportText *text = row->cells->pdata[cell];
  PangoAlignment align = is_at_end (setting, row->first + cell) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  double x, width, height;
  guint length = (guint) text->string->len;
  PangoLayout *layout;

  get_place (setting, row, cell, &x, &width);
  if (row->pain != BS_ABSENT && row->first + cell == BS_PAIN_COLUMN)
    {
      width = NUMBER_WIDTH;
      align = PANGO_ALIGN_RIGHT;
    }
  layout = bs_typesetter_set_aligned (&self->type, text, *offset, -1, style, width, align, setting->one_line);
  if (setting->one_line)
    bs_typesetter_get_size (layout, NULL, &height);
  else
    length = fit_lines (layout, room, &height);
  if (length > 0)
    bs_page_add_text (self, text, *offset, (gint) length, style, x, y, width, align, 0, setting->one_line);
  *offset += length;
  return height;
}

void
bs_table_add_first_cell (BsReportPages *self, const BsTableSetting *setting, const BsReportText *text, double y)
{
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_text (self, text, 0, -1, setting->style, setting->x, y + PADDING, setting->columns[0].width,
                    PANGO_ALIGN_LEFT, 0, TRUE);
  bs_page_end_tag (self, "P");
}

double
bs_table_add_row (BsReportPages *self, const BsTableSetting *setting, const BsReportRow *row, double y, double room,
                  guint *offsets, gboolean *done)
{
  RowFrame frame = get_frame (setting, row);
  gboolean begun = FALSE;
  double top = y, used = frame.least;
  guint n_cells = row->cells->len;

  while (n_cells > 1 && bs_report_text_is_empty (row->cells->pdata[n_cells - 1]))
    n_cells--;
  for (guint i = 0; i < row->cells->len; i++)
    begun = begun || offsets[i] > 0;
  if (row->begins && !begun)
    y = add_line_above (self, setting, row, y);
  *done = TRUE;
  bs_page_begin_tag (self, "TR", NULL);
  if (row->plate != BS_ROW_NO_PLATE && !begun)
    {
      bs_page_begin_tag (self, "TD", NULL);
      bs_page_add_plate (self, row->plate, setting->x, y + .8);
      bs_page_end_tag (self, "TD");
    }
  for (guint i = 0; i < n_cells; i++)
    {
      const BsReportText *text = row->cells->pdata[i];

      if (i == 0 && row->plate != BS_ROW_NO_PLATE)
        continue;
      bs_page_begin_tag (self, "TD", NULL);
      if (text->string->len > offsets[i])
        {
          double height = add_cell (self, setting, row, i, frame.style, y + frame.above,
                                    room < 0 ? NO_LIMIT : room - (y - top) - frame.above - frame.below, &offsets[i]);

          used = MAX (used, frame.above + height + frame.below);
          *done = *done && offsets[i] >= text->string->len;
        }
      bs_page_end_tag (self, "TD");
    }
  bs_page_end_tag (self, "TR");
  if (row->pain > 0 && !begun)
    add_bar (self, setting->x + setting->columns[BS_PAIN_COLUMN].x, y, setting->row_height, row->pain);
  return y + used - top;
}

double
bs_table_add_whole_row (BsReportPages *self, const BsTableSetting *setting, const BsReportRow *row, double y)
{
  guint offsets[BS_TABLE_COLUMNS] = { 0 };
  gboolean done;

  return bs_table_add_row (self, setting, row, y, NO_LIMIT, offsets, &done);
}
