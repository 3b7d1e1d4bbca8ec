/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

/* The tree as plain text: what tests compare, and what can be read aloud. */

static void
append_line (GString *out, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (out, "%s\n", text);
}

static void
append_row (GString *out, const BsReportRow *row)
{
  gboolean any = FALSE;

  if (row->kind == BS_ROW_DETAIL)
    g_string_append (out, "  ");
  if (row->plate >= 0)
    g_string_append_printf (out, "[%s] ", bs_level_get_label ((BsLevel) row->plate));
  else if (row->plate == BS_ROW_NOT_ASKED)
    g_string_append_printf (out, "[%s] ", _ ("Not asked"));
  for (guint i = 0; i < row->cells->len; i++)
    {
      const BsReportText *cell = row->cells->pdata[i];

      if (bs_report_text_is_empty (cell))
        continue;
      g_string_append_printf (out, "%s%s", any ? " | " : "", bs_report_text_get (cell));
      any = TRUE;
    }
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, const BsReportTable *table)
{
  gboolean any = FALSE;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const char *head = g_array_index (table->columns, BsReportColumn, i).head;

      if (*head == '\0')
        continue;
      g_string_append_printf (out, "%s%s", any ? " | " : "", head);
      any = TRUE;
    }
  if (any)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < table->rows->len; i++)
    append_row (out, table->rows->pdata[i]);
}

static void
append_key_figures (GString *out, const GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const BsKeyFigure *figure = figures->pdata[i];

      g_string_append_printf (out, "%s: %s", figure->label, bs_report_text_get (figure->value));
      for (guint k = 0; k < figure->notes->len; k++)
        g_string_append_printf (out, "; %s", (const char *) figure->notes->pdata[k]);
      g_string_append_c (out, '\n');
    }
}

void
bs_report_chart_append_text (const BsReportChart *chart, GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (chart->pain_labels); i++)
    append_line (out, chart->pain_labels[i]);
  for (guint i = 0; i < BS_N_WALK_POSTURES; i++)
    append_line (out, chart->walk_labels[i]);
  for (guint i = 0; i < chart->medicines->len; i++)
    g_string_append_printf (out, "%s: %s\n", ((BsChartMedicine *) chart->figures->medicines->pdata[i])->name,
                            (const char *) chart->medicines->pdata[i]);
  for (gint level = BS_LEVEL_EMERGENCY; level >= BS_LEVEL_DOCTOR; level--)
    if (chart->levels[level] != NULL)
      g_string_append_printf (out, "%s: %s\n", bs_level_get_label ((BsLevel) level), chart->levels[level]);
  for (guint i = 0; i < chart->visits->len; i++)
    append_line (out, g_array_index (chart->visits, BsReportVisit, i).label);
}

void
bs_report_figure_append_text (const BsReportFigure *figure, GString *out)
{
  for (guint i = 0; i < figure->places->len; i++)
    {
      const BsReportPlace *place = &g_array_index (figure->places, BsReportPlace, i);

      g_string_append_printf (out, "%s: %s\n", place->name, place->shares);
    }
}

static void
append_chart (GString *out, const BsReportChart *chart)
{
  static const char *const units[] = { "day", "week", "month", "quarter" };

  g_string_append_printf (out, "%u × %s, 0–%d min\n", chart->figures->buckets->len, units[chart->figures->unit],
                          chart->longest);
  bs_report_chart_append_text (chart, out);
}

static void
append_block (GString *out, const BsReportBlock *block)
{
  switch (block->kind)
    {
    case BS_BLOCK_BULLET:
      g_string_append (out, "• ");
      append_line (out, bs_report_text_get (block->text));
      break;
    case BS_BLOCK_PARAGRAPH:
      append_line (out, bs_report_text_get (block->text));
      break;
    case BS_BLOCK_KEY_FIGURES:
      append_key_figures (out, block->key_figures);
      break;
    case BS_BLOCK_TABLE:
      append_table (out, block->table);
      break;
    case BS_BLOCK_CHART:
      append_chart (out, block->chart);
      break;
    case BS_BLOCK_FIGURE:
    default:
      bs_report_figure_append_text (block->figure, out);
      break;
    }
}

char *
bs_report_to_text (const BsReport *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "%s, %s\n%s\n", self->title, self->subtitle, self->period);
  append_line (out, self->name);
  append_line (out, self->born);
  append_line (out, self->before);
  for (guint i = 0; i < self->completeness->len; i++)
    append_line (out, self->completeness->pdata[i]);
  append_line (out, self->empty);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const BsReportSection *section = self->sections->pdata[i];

      g_string_append_printf (out, "\n# %s%s%s\n", section->title, *section->subtitle != '\0' ? " – " : "",
                              section->subtitle);
      for (guint k = 0; k < section->blocks->len; k++)
        append_block (out, section->blocks->pdata[k]);
    }
  g_string_append_printf (out, "\n%s\n%s\n%s\n", self->disclaimer, self->versions, self->stamp);
  return bs_report_text_strip (out->str);
}
