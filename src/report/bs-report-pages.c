/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include "bs-region.h"

#define SIDE BS_MM (15)
#define TOP BS_MM (12)
#define FOOT BS_MM (13.2) /* below it nothing but the footer */

BsPaper
bs_paper_get_default (void)
{
  return bs_region_has_letter_paper () ? BS_PAPER_LETTER : BS_PAPER_A4;
}

static void
page_free (gpointer data)
{
  bs_page_free (data);
}

static void
text_free (gpointer data)
{
  bs_report_text_free (data);
}

static void
outline_clear (gpointer data)
{
  BsOutlineItem *self = data;

  g_free (self->title);
  g_free (self->name);
}

BsReportPages *
bs_report_pages_new (const BsReport *report, BsPaper paper, GCancellable *cancellable, GError **error)
{
  g_autoptr (BsReportPages) self = g_new0 (BsReportPages, 1);
  gboolean listed;

  self->report = report;
  self->width = paper == BS_PAPER_A4 ? BS_MM (210) : 612;
  self->height = paper == BS_PAPER_A4 ? BS_MM (297) : 792;
  self->left = SIDE;
  self->right = self->width - SIDE;
  self->top = TOP;
  self->bottom = self->height - FOOT;
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->texts = g_ptr_array_new_with_free_func (text_free);
  self->outline = g_array_new (FALSE, FALSE, sizeof (BsOutlineItem));
  g_array_set_clear_func (self->outline, outline_clear);
  self->paths = bs_figure_paths_load ();
  self->cancellable = cancellable;
  bs_typesetter_init (&self->type);

  listed = bs_report_lay_out_page_one (self);
  if (!bs_report_lay_out_rest (self, !listed, error))
    return NULL;
  bs_page_add_closing (self);
  for (guint i = 0; i < self->pages->len; i++)
    bs_page_add_footer (self, i);
  self->page = NULL;
  self->cancellable = NULL;
  return g_steal_pointer (&self);
}

void
bs_report_pages_free (BsReportPages *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->outline);
  bs_figure_paths_free (self->paths);
  bs_typesetter_clear (&self->type);
  g_free (self);
}

guint
bs_report_pages_get_n (const BsReportPages *self)
{
  return self->pages->len;
}

void
bs_report_pages_get_size (const BsReportPages *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

/* ---- Drawing ---- */

static void
set_grey (cairo_t *cr, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

static void
draw_under (cairo_t *cr, const BsPageItem *item)
{
  static const double dashes[] = { 1.5, 1.2 };

  set_grey (cr, item->grey);
  if (item->kind == BS_ITEM_LINE)
    {
      cairo_set_line_width (cr, item->height);
      cairo_move_to (cr, item->x, item->y);
      cairo_line_to (cr, item->x + item->width, item->y);
      cairo_stroke (cr);
      return;
    }
  if (!item->outlined)
    {
      cairo_rectangle (cr, item->x, item->y, item->width, item->height);
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, .7);
  cairo_set_dash (cr, dashes, item->dashed ? 2 : 0, 0);
  cairo_rectangle (cr, item->x + .35, item->y + .35, item->width - .7, item->height - .7);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_text (BsReportPages *self, cairo_t *cr, const BsPageItem *item)
{
  PangoLayout *layout = bs_typesetter_set_aligned (&self->type, item->data, item->start, item->length, item->style,
                                                   item->width, item->align, item->one_line);

  set_grey (cr, item->grey);
  bs_typesetter_show (&self->type, cr, layout, item->x, item->y);
}

static void
draw_item (BsReportPages *self, cairo_t *cr, const BsPageItem *item)
{
  switch ((BsPageItemKind) item->kind)
    {
    case BS_ITEM_TEXT:
      draw_text (self, cr, item);
      break;
    case BS_ITEM_CHART:
    case BS_ITEM_FIGURE:
      cairo_save (cr);
      cairo_translate (cr, item->x, item->y);
      if (item->kind == BS_ITEM_CHART)
        bs_report_draw_chart (item->data, &self->type, cr, item->width, item->height);
      else
        bs_report_draw_figure (item->data, self->paths, &self->type, cr, item->width, item->height);
      cairo_restore (cr);
      break;
    case BS_ITEM_TAG_BEGIN:
      cairo_tag_begin (cr, item->data, item->attributes ? item->attributes : "");
      break;
    case BS_ITEM_TAG_END:
      cairo_tag_end (cr, item->data);
      break;
    case BS_ITEM_LINE:
    case BS_ITEM_BOX:
    default:
      draw_under (cr, item);
      break;
    }
}

void
bs_report_pages_draw (BsReportPages *self, guint page, cairo_t *cr)
{
  const BsPage *written = self->pages->pdata[page];
  gboolean tagged = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;

  for (guint i = 0; i < written->under->len; i++)
    draw_under (cr, &g_array_index (written->under, BsPageItem, i));
  for (guint i = 0; i < written->items->len; i++)
    {
      const BsPageItem *item = &g_array_index (written->items, BsPageItem, i);

      if (tagged || (item->kind != BS_ITEM_TAG_BEGIN && item->kind != BS_ITEM_TAG_END))
        draw_item (self, cr, item);
    }
}
