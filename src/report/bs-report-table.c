/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-pages-private.h"

/* Rows of tables, and parts of rows that are longer than what is left of a page. */

#define CELL_GAP 5     /* between a cell and the next one */
#define PADDING .4     /* below a cell */
#define LINE_ABOVE 1.2 /* between a row's line and its text */
#define BAR_HEIGHT 4
#define BAR_STEP 3.85 /* a point of pain, in points */
#define BAR_AT 14     /* behind the number */
#define STRONG_PAIN 7
#define DETAIL .85 /* of a row's height */

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
      double width = place->width - (i + 1 < setting->table->columns->len && !column->at_end ? CELL_GAP : 0), used;

      bs_page_begin_tag (self, "TH", NULL);
      used = bs_page_add_string (self, column->head, BS_ROLE_QUIET, BS_STYLE_LABEL, setting->x + place->x, y, width,
                                 column->at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
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
  PangoLayoutIter *iterator = pango_layout_get_iter (layout);
  guint end = 0;

  *height = 0;
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iterator);
      gint top, bottom;

      pango_layout_iter_get_line_yrange (iterator, &top, &bottom);
      if (room >= 0 && (double) bottom / PANGO_SCALE > room)
        break;
      *height = (double) bottom / PANGO_SCALE;
      end = (guint) (pango_layout_line_get_start_index (line) + pango_layout_line_get_length (line));
    }
  while (pango_layout_iter_next_line (iterator));
  pango_layout_iter_free (iterator);
  return end;
}

double
bs_table_add_row (BsReportPages *self, const BsTableSetting *setting, const BsReportRow *row, double y, double room,
                  guint *offsets, gboolean *done)
{
  gboolean whole = room < 0;
  double least = row->kind == BS_ROW_DETAIL ? DETAIL * setting->row_height : setting->row_height;
  double top = y, used = least, lead = row->begins ? LINE_ABOVE : 0;

  if (row->begins && offsets[0] == 0)
    bs_page_add_line (self, setting->x, setting->x + setting->width, y, .35, BS_GREY_GROUP);
  y += lead;
  *done = TRUE;
  bs_page_begin_tag (self, "TR", NULL);
  if (row->plate != BS_ROW_NO_PLATE && offsets[0] == 0)
    {
      bs_page_begin_tag (self, "TD", NULL);
      bs_page_add_plate (self, row->plate, setting->x, y + .8);
      bs_page_end_tag (self, "TD");
    }
  for (guint i = 0; i < row->cells->len; i++)
    {
      const BsReportText *text = row->cells->pdata[i];
      gboolean at_end = is_at_end (setting, row->first + i);
      double x, width, height;
      guint length;

      if (i == 0 && row->plate != BS_ROW_NO_PLATE)
        continue;
      get_place (setting, row, i, &x, &width);
      bs_page_begin_tag (self, "TD", NULL);
      if (text->string->len > offsets[i])
        {
          gboolean one_line = setting->one_line;

          bs_typesetter_set (&self->type, text, offsets[i], -1, setting->style, width, one_line);
          length =
              one_line ? (guint) text->string->len : fit_lines (self->type.layout, whole ? -1 : room - lead, &height);
          if (one_line)
            bs_typesetter_get_size (self->type.layout, NULL, &height);
          if (length > 0)
            bs_page_add_text (self, text, offsets[i], (gint) length, setting->style, x, y, width,
                              at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT, 0, one_line);
          offsets[i] += length;
          used = MAX (used, height + PADDING);
          *done = *done && offsets[i] >= text->string->len;
        }
      bs_page_end_tag (self, "TD");
    }
  bs_page_end_tag (self, "TR");
  if (row->pain > 0 && row->cells->len > 2)
    add_bar (self, setting->x + setting->columns[2].x, y, setting->row_height, row->pain);
  return y + used - top;
}

double
bs_table_measure_row (BsReportPages *self, const BsTableSetting *setting, const BsReportRow *row)
{
  double used = row->kind == BS_ROW_DETAIL ? DETAIL * setting->row_height : setting->row_height;

  for (guint i = 0; i < row->cells->len; i++)
    {
      double x, width;

      if (i == 0 && row->plate != BS_ROW_NO_PLATE)
        continue;
      get_place (setting, row, i, &x, &width);
      bs_typesetter_set (&self->type, row->cells->pdata[i], 0, -1, setting->style, width, setting->one_line);
      bs_typesetter_get_size (self->type.layout, NULL, &width);
      used = MAX (used, width + PADDING);
    }
  return used + (row->begins ? LINE_ABOVE : 0);
}
