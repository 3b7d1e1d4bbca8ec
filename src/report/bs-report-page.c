/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-pages-private.h"

#include <glib/gi18n-lib.h>

/* Writing on the page at hand. */

#define PLATE_WIDTH BS_MM (15.5)
#define PLATE_WIDTH_MOST BS_MM (26)
#define PLATE_SIDES BS_MM (1.6)
#define PLATE_HEIGHT BS_MM (3.3)
#define TITLE_GAP 6 /* before what stands beside it */
#define TITLE_GAP_LARGE 8
#define BESIDE_LINES 2 /* the most */

static void
item_clear (gpointer data)
{
  g_free (((BsPageItem *) data)->attributes);
}

BsPage *
bs_page_new (void)
{
  BsPage *self = g_new0 (BsPage, 1);

  self->under = g_array_new (FALSE, FALSE, sizeof (BsPageItem));
  self->items = g_array_new (FALSE, FALSE, sizeof (BsPageItem));
  g_array_set_clear_func (self->items, item_clear);
  return self;
}

void
bs_page_free (BsPage *self)
{
  g_array_unref (self->under);
  g_array_unref (self->items);
  g_free (self);
}

BsPageMark
bs_page_get_mark (const BsReportPages *self)
{
  return (BsPageMark){ self->page->under->len, self->page->items->len, self->texts->len };
}

void
bs_page_take_back (BsReportPages *self, const BsPageMark *mark)
{
  g_array_set_size (self->page->under, mark->n_under);
  g_array_set_size (self->page->items, mark->n_items);
  g_ptr_array_set_size (self->texts, (gint) mark->n_texts);
}

/* The left edge of what is written from `x` on: pages are mirrored where one reads from right to left. */
static double
place (const BsReportPages *self, double x, double width)
{
  return self->type.right_to_left ? self->width - x - width : x;
}

void
bs_page_add_text (BsReportPages *self, const BsReportText *text, guint start, gint length, BsReportStyle style,
                  double x, double y, double width, PangoAlignment align, double grey, gboolean one_line)
{
  BsPageItem item = { .kind = BS_ITEM_TEXT,
                      .style = (guint8) style,
                      .align = (guint8) (self->type.right_to_left ? bs_alignment_turn (align) : align),
                      .one_line = one_line,
                      .x = place (self, x, width),
                      .y = y,
                      .width = width,
                      .grey = grey,
                      .start = start,
                      .length = length,
                      .data = text };

  g_array_append_val (self->page->items, item);
}

double
bs_page_add_own (BsReportPages *self, BsReportText *text, BsReportStyle style, double x, double y, double width,
                 PangoAlignment align)
{
  g_ptr_array_add (self->texts, text);
  bs_page_add_text (self, text, 0, -1, style, x, y, width, align, 0, FALSE);
  return bs_typesetter_get_height (&self->type, text, style, width);
}

double
bs_page_add_string (BsReportPages *self, const char *string, BsReportRole role, BsReportStyle style, double x, double y,
                    double width, PangoAlignment align)
{
  return bs_page_add_own (self, bs_report_text_new_role (role, string), style, x, y, width, align);
}

void
bs_page_add_line (BsReportPages *self, double x1, double x2, double y, double thickness, double grey)
{
  BsPageItem item = {
    .kind = BS_ITEM_LINE, .x = place (self, x1, x2 - x1), .y = y, .width = x2 - x1, .height = thickness, .grey = grey
  };

  g_array_append_val (self->page->under, item);
}

void
bs_page_add_box (BsReportPages *self, double x, double y, double width, double height, double grey, gboolean outlined,
                 gboolean dashed)
{
  BsPageItem item = { .kind = BS_ITEM_BOX,
                      .outlined = outlined,
                      .dashed = dashed,
                      .x = place (self, x, width),
                      .y = y,
                      .width = width,
                      .height = height,
                      .grey = grey };

  g_array_append_val (self->page->under, item);
}

void
bs_page_add_block (BsReportPages *self, BsPageItemKind kind, gconstpointer data, double x, double y, double width,
                   double height)
{
  BsPageItem item = {
    .kind = (guint8) kind, .x = place (self, x, width), .y = y, .width = width, .height = height, .data = data
  };

  g_array_append_val (self->page->items, item);
}

void
bs_page_begin_tag (BsReportPages *self, const char *tag, char *attributes)
{
  BsPageItem item = { .kind = BS_ITEM_TAG_BEGIN, .data = tag, .attributes = attributes };

  g_array_append_val (self->page->items, item);
}

void
bs_page_end_tag (BsReportPages *self, const char *tag)
{
  BsPageItem item = { .kind = BS_ITEM_TAG_END, .data = tag };

  g_array_append_val (self->page->items, item);
}

/* ---- Titles ---- */

/* Where the first line of the layout at hand stands. */
static double
get_baseline (const BsReportPages *self)
{
  return (double) pango_layout_get_baseline (self->type.layout) / PANGO_SCALE;
}

/* Beside the title, on its line; returns how far down that reaches, or 0 where there is no room. */
static double
add_label_beside (BsReportPages *self, const BsReportText *label, BsReportStyle style, double x, double y, double width,
                  double baseline)
{
  double height, line, own;

  bs_typesetter_get_size (bs_typesetter_set (&self->type, label, 0, -1, style, -1, FALSE), NULL, &line);
  if (width <= 0)
    return 0;
  bs_typesetter_get_size (bs_typesetter_set (&self->type, label, 0, -1, style, width, FALSE), NULL, &height);
  own = get_baseline (self);
  if (height > BESIDE_LINES * line + 1)
    return 0;
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_text (self, label, 0, -1, style, x, y + baseline - own, width, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, "P");
  return baseline - own + height;
}

double
bs_page_add_title (BsReportPages *self, const char *tag, const char *title, BsReportStyle style, const char *label,
                   BsReportStyle label_style, double x, double y, double width)
{
  BsReportText *text = bs_report_text_new_plain (title), *words;
  double title_width = bs_typesetter_get_width (&self->type, text, style), height, beside, gap, baseline;

  g_ptr_array_add (self->texts, text);
  height = bs_typesetter_get_height (&self->type, text, style, width);
  baseline = get_baseline (self);
  bs_page_begin_tag (self, tag, NULL);
  bs_page_add_text (self, text, 0, -1, style, x, y, width, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, tag);
  if (*label == '\0')
    return height;
  words = bs_report_text_new_role (BS_ROLE_QUIET, label);
  g_ptr_array_add (self->texts, words);
  gap = style == BS_STYLE_TITLE ? TITLE_GAP_LARGE : TITLE_GAP;
  beside = add_label_beside (self, words, label_style, x + title_width + gap, y, width - title_width - gap, baseline);
  if (beside > 0)
    return MAX (height, beside);
  bs_page_begin_tag (self, "P", NULL);
  bs_page_add_text (self, words, 0, -1, label_style, x, y + height, width, PANGO_ALIGN_LEFT, 0, FALSE);
  bs_page_end_tag (self, "P");
  return height + bs_typesetter_get_height (&self->type, words, label_style, width);
}

double
bs_page_add_heading (BsReportPages *self, const char *title, const char *subtitle, double x, double y, double width,
                     double thickness)
{
  if (thickness > 0)
    bs_page_add_line (self, x, x + width, y, thickness, 0);
  y += BS_MM (1.1);
  return y + bs_page_add_title (self, "H2", title, BS_STYLE_HEAD, subtitle, BS_STYLE_LABEL, x, y, width) + BS_MM (.3);
}

/* ---- Plates ---- */

static const char *
get_plate_word (gint plate)
{
  return plate == BS_ROW_NOT_ASKED ? _ ("Not asked") : bs_level_get_label ((BsLevel) plate);
}

/* All have one width, that of the longest word where it is longer than usual. */
double
bs_page_get_plate_width (BsReportPages *self)
{
  static const gint plates[] = { BS_LEVEL_SELF_CARE, BS_LEVEL_DOCTOR, BS_LEVEL_URGENT, BS_LEVEL_EMERGENCY,
                                 BS_ROW_NOT_ASKED };
  double most = PLATE_WIDTH;

  for (guint i = 0; i < G_N_ELEMENTS (plates); i++)
    {
      double width;

      bs_typesetter_get_size (bs_typesetter_set_string (&self->type, get_plate_word (plates[i]), BS_STYLE_PLATE, -1),
                              &width, NULL);
      most = MAX (most, width + PLATE_SIDES);
    }
  return MIN (most, PLATE_WIDTH_MOST);
}

void
bs_page_add_plate (BsReportPages *self, gint plate, double x, double y)
{
  gboolean filled = plate == BS_LEVEL_EMERGENCY || plate == BS_LEVEL_URGENT;
  BsReportText *text = bs_report_text_new_plain (get_plate_word (plate));
  double height = bs_typesetter_get_height (&self->type, text, BS_STYLE_PLATE, -1),
         width = bs_page_get_plate_width (self);

  g_ptr_array_add (self->texts, text);
  bs_page_add_box (self, x, y, width, PLATE_HEIGHT, plate == BS_LEVEL_URGENT ? .35 : 0, !filled,
                   plate == BS_ROW_NOT_ASKED);
  bs_page_add_text (self, text, 0, -1, BS_STYLE_PLATE, x, y + (PLATE_HEIGHT - height) / 2, width, PANGO_ALIGN_CENTER,
                    filled ? 1 : 0, TRUE);
}

void
bs_page_add_outline (BsReportPages *self, const char *title, const char *name, gboolean is_part)
{
  BsOutlineItem item = { g_strdup (title), g_strdup (name), 0, is_part };

  g_ptr_array_find (self->pages, self->page, &item.page);

  g_array_append_val (self->outline, item);
}
