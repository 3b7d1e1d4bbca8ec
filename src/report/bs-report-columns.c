/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-report-pages-private.h"

/* How wide columns are: as their words ask for. */

#define COLUMN_GAP 10
#define COLUMN_GAP_LEAST 5
#define PLATE_GAP BS_MM (2.5)
#define WHEN_GAP 8
#define WHEN_MOST .26 /* of the table's width */
#define RULE_MOST .225
#define CELL_GAP 6
#define NEARLY 3 /* letters: shorter texts need not be measured */

/* ---- Tables of numbers ---- */

/* Of the widest cell of a column. */
static double
get_cells_width (BsReportPages *self, const BsTableSetting *setting, guint column)
{
  const BsReportTable *table = setting->table;
  double most = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const BsReportRow *row = table->rows->pdata[i];
      double width = column < row->cells->len
                         ? bs_typesetter_get_width (&self->type, row->cells->pdata[column], setting->style)
                         : 0;

      most = MAX (most, width);
    }
  return most;
}

/* Of the head of a column in one line, or of its longest word where it may take several. */
static double
get_head_width (BsReportPages *self, const char *head, gboolean may_wrap)
{
  g_auto (GStrv) words = g_strsplit (head, may_wrap ? " " : "\n", -1);
  double most = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      double width;

      bs_typesetter_get_size (bs_typesetter_set_string (&self->type, words[i], BS_STYLE_LABEL, -1), &width, NULL);
      most = MAX (most, width);
    }
  return most;
}

/* The column whose head gains the most by taking several lines; 0: none does. */
static guint
find_longest_head (const double *widths, const double *least, guint n)
{
  guint longest = 0;

  for (guint column = 1; column < n; column++)
    if (widths[column] > least[column] &&
        (longest == 0 || widths[column] - least[column] > widths[longest] - least[longest]))
      longest = column;
  return longest;
}

/* Returns whether the first column has the room that it needs. */
static gboolean
try_columns (BsReportPages *self, BsTableSetting *setting, double gap)
{
  const GArray *columns = setting->table->columns;
  double widths[BS_TABLE_COLUMNS], least[BS_TABLE_COLUMNS], x = setting->width;
  double missing = get_cells_width (self, setting, 0) + COLUMN_GAP_LEAST - setting->width;

  for (guint column = 1; column < columns->len; column++)
    {
      const char *head = g_array_index (columns, BsReportColumn, column).head;
      double cells = get_cells_width (self, setting, column);

      widths[column] = MAX (get_head_width (self, head, FALSE), cells) + gap;
      least[column] = MAX (get_head_width (self, head, TRUE), cells) + gap;
      missing += widths[column];
    }
  for (guint column; missing > 0 && (column = find_longest_head (widths, least, columns->len)) > 0;)
    {
      double width = MAX (least[column], widths[column] - missing);

      missing -= widths[column] - width;
      widths[column] = width;
    }
  for (guint column = columns->len; column-- > 1;)
    {
      x -= widths[column];
      setting->columns[column] = (BsColumnPlace){ x, widths[column] };
    }
  setting->columns[0] = (BsColumnPlace){ 0, x };
  return missing <= 0;
}

/* The first column takes what the others leave; where words are long, heads take several lines rather than its room. */
void
bs_columns_set (BsReportPages *self, BsTableSetting *setting)
{
  if (!try_columns (self, setting, COLUMN_GAP))
    try_columns (self, setting, COLUMN_GAP_LEAST);
}

/* ---- Findings ---- */

/* Of a column of findings: of cells that do not reach over others. */
static double
get_finding_width (BsReportPages *self, const BsTableSetting *setting, guint column)
{
  const GPtrArray *rows = setting->table->rows;
  double most = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const BsReportRow *row = rows->pdata[i];
      BsReportStyle style = row->kind == BS_ROW_GROUP ? BS_STYLE_LABEL : setting->style;

      if (row->first <= column && column - row->first < row->cells->len)
        most = MAX (most, bs_typesetter_get_width (&self->type, row->cells->pdata[column - row->first], style));
    }
  return most;
}

/* Plate, fact, when, rule: the fact, which is the longest, has what the others leave. */
void
bs_columns_set_findings (BsReportPages *self, BsTableSetting *setting)
{
  double fact = bs_page_get_plate_width (self) + PLATE_GAP;
  double rule = MIN (get_finding_width (self, setting, 3) + 1, setting->width * RULE_MOST);
  double when = MIN (get_finding_width (self, setting, 2) + WHEN_GAP, setting->width * WHEN_MOST);

  setting->columns[0] = (BsColumnPlace){ 0, fact };
  setting->columns[1] = (BsColumnPlace){ fact, setting->width - rule - when - fact };
  setting->columns[2] = (BsColumnPlace){ setting->width - rule - when, when };
  setting->columns[3] = (BsColumnPlace){ setting->width - rule, rule };
}

/* ---- Tables over pages ---- */

/* Of the longest cell in a column; cells that reach over others, and those of long texts, may be broken. */
static double
get_longest_width (BsReportPages *self, const BsTableSetting *setting, guint column)
{
  const GPtrArray *rows = setting->table->rows;
  glong longest = 0;
  double most = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const BsReportRow *row = rows->pdata[i];
      const BsReportText *text;
      glong length;

      if (row->kind != BS_ROW_PLAIN || row->plate != BS_ROW_NO_PLATE || row->first > column ||
          column - row->first + 1 >= row->cells->len)
        continue;
      text = row->cells->pdata[column - row->first];
      length = g_utf8_strlen (bs_report_text_get (text), -1);
      if (length + NEARLY < longest)
        continue;
      longest = MAX (longest, length);
      most = MAX (most, bs_typesetter_get_width (&self->type, text, setting->style));
    }
  return most;
}

/* `starts`: shares of the table's width; `least`: what a column needs, which others give. */
static void
share_out (BsTableSetting *setting, const double *starts, const double *least, guint n)
{
  double widths[BS_TABLE_COLUMNS], wanted = 0, spare = 0, x = 0;

  for (guint i = 0; i < n; i++)
    {
      widths[i] = ((i + 1 < n ? starts[i + 1] : 1) - starts[i]) * setting->width;
      wanted += MAX (0, least[i] - widths[i]);
      spare += MAX (0, widths[i] - least[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      double left = widths[i] - least[i];
      double width = left < 0 ? least[i] : widths[i] - (spare > 0 ? left * MIN (1, wanted / spare) : 0);

      setting->columns[i] = (BsColumnPlace){ x, width };
      x += width;
    }
}

void
bs_columns_set_entries (BsReportPages *self, BsTableSetting *setting)
{
  static const double starts[] = { 0, .1, .155, .278, .428, .728 };
  double least[G_N_ELEMENTS (starts)];

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      double head = get_head_width (self, g_array_index (setting->table->columns, BsReportColumn, i).head, TRUE);

      least[i] = MAX (head, i < BS_PAIN_COLUMN ? get_longest_width (self, setting, i) : 0) + CELL_GAP;
    }
  least[BS_PAIN_COLUMN] = MAX (least[BS_PAIN_COLUMN], BS_PAIN_WIDTH + CELL_GAP);
  share_out (setting, starts, least, G_N_ELEMENTS (starts));
}

void
bs_columns_set_findings_in_full (BsReportPages *self, BsTableSetting *setting)
{
  static const double starts[] = { 0, .1, .35, .64 };
  const double least[G_N_ELEMENTS (starts)] = { bs_page_get_plate_width (self) + PLATE_GAP / 2 };

  share_out (setting, starts, least, G_N_ELEMENTS (starts));
}
