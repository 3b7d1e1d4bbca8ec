/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"
#include "bs-report-private.h"

#include <string.h>

/* A page in the order in which its tags have it, as an assistive technology reads the PDF: a line for each paragraph
 * and each row, and what the chart and the figure show. */

static gboolean
is_cell (const char *tag)
{
  return g_str_equal (tag, "TD") || g_str_equal (tag, "TH");
}

static gboolean
is_at_start (const GString *out)
{
  return out->len == 0 || out->str[out->len - 1] == '\n';
}

static void
separate (GString *out, const char *separator)
{
  if (!is_at_start (out))
    g_string_append (out, separator);
}

static void
append_text (GString *out, const BsPageItem *item)
{
  const char *text = bs_report_text_get (item->data);
  gsize length = item->length < 0 ? strlen (text) - item->start : (gsize) item->length;

  if (length == 0)
    return;
  if (!is_at_start (out) && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  g_string_append_len (out, text + item->start, (gssize) length);
}

char *
bs_report_pages_dup_text (const BsReportPages *self, guint page)
{
  const BsPage *written = self->pages->pdata[page];
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < written->items->len; i++)
    {
      const BsPageItem *item = &g_array_index (written->items, BsPageItem, i);

      switch ((BsPageItemKind) item->kind)
        {
        case BS_ITEM_TEXT:
          append_text (out, item);
          break;
        case BS_ITEM_TAG_BEGIN:
          separate (out, is_cell (item->data) ? ", " : g_str_equal (item->data, CAIRO_TAG_LINK) ? " " : "\n");
          break;
        case BS_ITEM_TAG_END:
          if (!is_cell (item->data) && !g_str_equal (item->data, CAIRO_TAG_LINK))
            separate (out, "\n");
          break;
        case BS_ITEM_CHART:
          separate (out, "\n");
          bs_report_chart_append_text (item->data, out);
          break;
        case BS_ITEM_FIGURE:
          separate (out, "\n");
          bs_report_figure_append_text (item->data, out);
          break;
        case BS_ITEM_LINE:
        case BS_ITEM_BOX:
        default:
          break;
        }
    }
  return bs_report_text_strip (out->str);
}
