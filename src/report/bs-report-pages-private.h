/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-report-pages.h"
#include "bs-report-type.h"

G_BEGIN_DECLS

/* What stands on a page. Tags begin and end around what they hold, in reading order. */
typedef enum
{
  BS_ITEM_TEXT,
  BS_ITEM_LINE,
  BS_ITEM_BOX,
  BS_ITEM_CHART,
  BS_ITEM_FIGURE,
  BS_ITEM_TAG_BEGIN,
  BS_ITEM_TAG_END,
} BsPageItemKind;

typedef struct
{
  guint8 kind;
  guint8 style;               /* of a text */
  guint8 align;               /* PangoAlignment */
  gboolean one_line;          /* of a text */
  gboolean outlined, dashed;  /* of a box */
  double x, y, width, height; /* of a line: `height` is its thickness */
  double grey;
  guint start; /* of a text: which bytes of it */
  gint length;
  gconstpointer data; /* BsReportText, BsReportChart, BsReportFigure; name of a tag */
  char *attributes;   /* of a tag; NULL */
} BsPageItem;

typedef struct
{
  GArray *under; /* BsPageItem: lines and boxes */
  GArray *items; /* BsPageItem */
} BsPage;

typedef struct
{
  char *title, *name; /* of its destination */
  guint page;
  gboolean is_part; /* below the one before it that is not */
} BsOutlineItem;

struct _BsReportPages
{
  const BsReport *report;
  double width, height, left, right, top, bottom; /* of the paper; and edges of what is written on it */
  BsTypesetter type;
  BsFigurePaths *paths;
  GPtrArray *pages;   /* BsPage */
  GPtrArray *texts;   /* BsReportText that are the layout's */
  GArray *outline;    /* BsOutlineItem */
  BsPage *page;       /* being written */
  double below_title; /* where a page of the rules that goes on begins */
  GCancellable *cancellable;
};

/* Where a column stands, from the table's left edge, in points. */
typedef struct
{
  double x, width;
} BsColumnPlace;

/* Where a row's number and bar of the pain stand. */
#define BS_PAIN_COLUMN 2
#define BS_PAIN_WIDTH 52.5 /* of both, of the strongest */

#define BS_TABLE_COLUMNS 8 /* the most of a table */

/* How a table is set. */
typedef struct
{
  const BsReportTable *table;
  BsColumnPlace columns[BS_TABLE_COLUMNS];
  double x, width;
  BsReportStyle style;
  double row_height;   /* the least */
  double line_gap;     /* above and below the line that begins a row */
  gboolean under_head; /* a row that comes now needs no line */
  gboolean one_line;   /* what does not fit into a cell is cut with an ellipsis */
} BsTableSetting;

/* How far a page was written. */
typedef struct
{
  guint n_under, n_items, n_texts;
} BsPageMark;

/* bs-report-page.c */
BsPageMark bs_page_get_mark (const BsReportPages *self);
/* Takes back what was written on the page since then. */
void bs_page_take_back (BsReportPages *self, const BsPageMark *mark);
BsPage *bs_page_new (void);
void bs_page_free (BsPage *self);
void bs_page_add_text (BsReportPages *self, const BsReportText *text, guint start, gint length, BsReportStyle style,
                       double x, double y, double width, PangoAlignment align, double grey, gboolean one_line);
/* Takes the text. Returns its height. */
double bs_page_add_own (BsReportPages *self, BsReportText *text, BsReportStyle style, double x, double y, double width,
                        PangoAlignment align);
double bs_page_add_string (BsReportPages *self, const char *string, BsReportRole role, BsReportStyle style, double x,
                           double y, double width, PangoAlignment align);
void bs_page_add_line (BsReportPages *self, double x1, double x2, double y, double thickness, double grey);
void bs_page_add_box (BsReportPages *self, double x, double y, double width, double height, double grey,
                      gboolean outlined, gboolean dashed);
void bs_page_add_block (BsReportPages *self, BsPageItemKind kind, gconstpointer data, double x, double y, double width,
                        double height);
void bs_page_begin_tag (BsReportPages *self, const char *tag, char *attributes);
void bs_page_end_tag (BsReportPages *self, const char *tag);
/* The heading of a section, a line above it; returns the y below. */
double bs_page_add_heading (BsReportPages *self, const char *title, const char *subtitle, double x, double y,
                            double width, double thickness);
/* A title, and quiet words beside it, or below where there is no room; returns the height. */
double bs_page_add_title (BsReportPages *self, const char *tag, const char *title, BsReportStyle style,
                          const char *label, BsReportStyle label_style, double x, double y, double width);
/* Of all plates. */
double bs_page_get_plate_width (BsReportPages *self);
/* The plate of a level, at the left of a row. */
void bs_page_add_plate (BsReportPages *self, gint plate, double x, double y);
void bs_page_add_outline (BsReportPages *self, const char *title, const char *name, gboolean is_part);

/* bs-report-table.c */
double bs_table_add_head (BsReportPages *self, const BsTableSetting *setting, double y, gboolean with_line);
/* As the first cell of a row that is about to be written at `y`. */
void bs_table_add_first_cell (BsReportPages *self, const BsTableSetting *setting, const BsReportText *text, double y);
/* Writes what fits of a row in `room`: `offsets` (BS_TABLE_COLUMNS) says where each cell goes on, and is moved on. Returns
 * the height; `done` says whether nothing is left. */
double bs_table_add_row (BsReportPages *self, const BsTableSetting *setting, const BsReportRow *row, double y,
                         double room, guint *offsets, gboolean *done);
/* All of it, however high that is. */
double bs_table_add_whole_row (BsReportPages *self, const BsTableSetting *setting, const BsReportRow *row, double y);

/* bs-report-columns.c: of the tables of page 1; of its findings; of what goes over pages. */
void bs_columns_set (BsReportPages *self, BsTableSetting *setting);
void bs_columns_set_findings (BsReportPages *self, BsTableSetting *setting);
void bs_columns_set_entries (BsReportPages *self, BsTableSetting *setting);
void bs_columns_set_findings_in_full (BsReportPages *self, BsTableSetting *setting);

/* bs-report-page-head.c; both return the y below. */
double bs_page_add_report_header (BsReportPages *self, double y);
double bs_page_add_key_figures (BsReportPages *self, double y);
/* bs-report-page-one.c: the first page; whether all entries are listed on it. */
gboolean bs_report_lay_out_page_one (BsReportPages *self);
/* The table of entries over a width. */
BsTableSetting bs_report_set_entries (BsReportPages *self, const BsReportTable *table);
/* bs-report-foot.c */
void bs_page_add_footer (BsReportPages *self, guint page);
/* What the first page keeps free for the disclaimer and the contents. */
double bs_page_get_closing_height (BsReportPages *self);
/* The disclaimer, and where what else is found, as links. */
void bs_page_add_closing (BsReportPages *self);
/* bs-report-flow.c: all others. */
gboolean bs_report_lay_out_rest (BsReportPages *self, gboolean with_entries, GError **error);

/* bs-report-draw-chart.c, bs-report-draw-figure.c */
void bs_report_draw_chart (const BsReportChart *chart, BsTypesetter *type, cairo_t *cr, double width, double height);
/* The height it is to be drawn with; `small`: what its labels need. */
double bs_report_figure_get_height (const BsReportFigure *figure, BsTypesetter *type, double width, gboolean small);
void bs_report_draw_figure (const BsReportFigure *figure, const BsFigurePaths *paths, BsTypesetter *type, cairo_t *cr,
                            double width, double height);

G_END_DECLS
