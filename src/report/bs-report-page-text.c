/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"
#include "bs-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A page in the order in which its tags have it, as an assistive technology reads the PDF: a line for each paragraph
 * and each row, and what the chart and the figure show. */

/* A cell or a link: a part of a line. */
static gboolean
is_part (const char *tag)
{
  return g_str_equal (tag, "TD") || g_str_equal (tag, "TH") || g_str_equal (tag, CAIRO_TAG_LINK);
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

/* `begins_part`: the first text of a part; one without text is not read. `marked`: the part before it is a mark, which
 * says what this one is, and no item of a list. */
static void
append_text (GString *out, const BsPageItem *item, gboolean *begins_part, gboolean *marked)
{
  const char *text = bs_report_text_get (item->data);
  gsize length = item->length < 0 ? strlen (text) - item->start : (gsize) item->length;

  if (length == 0)
    return;
  if (*begins_part)
    separate (out, *marked ? _ (": ") : _ (", "));
  else if (!is_at_start (out) && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  *begins_part = FALSE;
  *marked = item->style == BS_STYLE_PLATE;
  g_string_append_len (out, text + item->start, (gssize) length);
}

char *
bs_report_pages_dup_text (const BsReportPages *self, guint page)
{
  const BsPage *written = self->pages->pdata[page];
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean begins_part = FALSE, marked = FALSE;

  for (guint i = 0; i < written->items->len; i++)
    {
      const BsPageItem *item = &g_array_index (written->items, BsPageItem, i);

      switch ((BsPageItemKind) item->kind)
        {
        case BS_ITEM_TEXT:
          append_text (out, item, &begins_part, &marked);
          break;
        case BS_ITEM_TAG_BEGIN:
          begins_part = is_part (item->data);
          if (!begins_part)
            separate (out, "\n");
          break;
        case BS_ITEM_TAG_END:
          if (!is_part (item->data))
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
