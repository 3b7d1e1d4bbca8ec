/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-draw-chart-private.h"
#include "bs-report-drawn.h"

/* Across a chart: the examinations, each with its label above the plot; and where the diary began. In some languages a
 * label is twice as long as in others, so there are several ways to set them: the first that has room for all is taken.
 * A label touches the line of its own visit and no other's. */

#define ROW 9
#define ROWS_MOST 2 /* the plots need the room below */
#define GAP 8       /* between two labels, or they read as one */
#define BESIDE 2    /* between a label and the line beside it */
#define HALF 2.5    /* of a label's height, or less: a line that ends here ends below the label above */

typedef struct
{
  gint32 first, last; /* the same, unless neighbours are joined */
  char *text;
  double x1, x2; /* of their lines */
  double left, width;
  guint row; /* 0: next to the plot */
  gboolean beside;
} VisitLabel;

static void
label_clear (gpointer data)
{
  g_free (((VisitLabel *) data)->text);
}

static VisitLabel *
get_label (const BsChartPainter *self, guint i)
{
  return &g_array_index (self->labels, VisitLabel, i);
}

static const BsReportVisit *
get_visit (const BsChartPainter *self, guint i)
{
  return &g_array_index (self->chart->visits, BsReportVisit, i);
}

/* Takes the text. */
static void
add_label (const BsChartPainter *self, gint32 first, gint32 last, char *text)
{
  VisitLabel label = { .first = first,
                       .last = last,
                       .text = text,
                       .x1 = bs_chart_get_x (self, first + .5),
                       .x2 = bs_chart_get_x (self, last + .5),
                       .width = bs_chart_measure (self, text, BS_STYLE_MARK) };

  g_array_append_val (self->labels, label);
}

static void
add_visit (const BsChartPainter *self, guint i, gboolean date_alone)
{
  const BsReportVisit *visit = get_visit (self, i);

  add_label (self, visit->date, visit->date,
             date_alone ? bs_report_format_short_date (visit->date, self->chart->today) : g_strdup (visit->label));
}

/* ---- In one row ---- */

/* Sets the last label, at whose right are all others: in the middle above its lines, or moved aside as far as it still
 * touches them. Returns whether that is far enough. */
static gboolean
settle_last (const BsChartPainter *self)
{
  VisitLabel *label = get_label (self, self->labels->len - 1);
  double bound = self->width, middle = (label->x1 + label->x2) / 2;

  if (self->labels->len > 1)
    {
      const VisitLabel *next = get_label (self, self->labels->len - 2);

      bound = MIN (next->left, next->x1) - GAP;
    }
  label->left = MIN (MAX (middle - label->width / 2, self->left), bound - label->width);
  return label->left >= 0 && label->left + label->width >= label->x1 + BESIDE && label->x2 + BESIDE <= bound;
}

/* Two neighbours share a label: “3–12 Oct”. */
static void
join_last (const BsChartPainter *self)
{
  gint32 first = get_label (self, self->labels->len - 1)->first;
  gint32 last = get_label (self, self->labels->len - 2)->last;

  g_array_set_size (self->labels, self->labels->len - 2);
  add_label (self, first, last, bs_report_format_dates (first, last, self->chart->today));
}

/* `joined`: the dates alone, and one for neighbours that have no room for theirs: that always has room. */
static gboolean
place_in_row (const BsChartPainter *self, gboolean joined)
{
  g_array_set_size (self->labels, 0);
  for (guint i = self->chart->visits->len; i-- > 0;)
    {
      add_visit (self, i, joined);
      while (!settle_last (self))
        {
          if (!joined)
            return FALSE;
          if (self->labels->len == 1)
            break;
          join_last (self);
        }
    }
  return TRUE;
}

/* ---- In several ---- */

/* Beside their lines, which go up to them: those before `split` at the left, the oldest lowest, the others at the right,
 * the newest lowest. So no line crosses a label. Returns how many rows that takes; above ROWS_MOST where there is no
 * room. */
static guint
stack (const BsChartPainter *self, guint split)
{
  guint n = self->labels->len, n_rows = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean at_left = i < split;
      guint at = at_left ? i : n - 1 - (i - split);
      VisitLabel *label = get_label (self, at);

      label->beside = TRUE;
      label->row = 0;
      label->left = at_left ? label->x1 - BESIDE - label->width : label->x1 + BESIDE;
      if (label->left < 0 || label->left + label->width > self->width)
        return G_MAXUINT;
      for (guint k = at_left ? 0 : at + 1; k < (at_left ? at : n); k++)
        {
          const VisitLabel *other = get_label (self, k);

          if (other->x1 >= label->left - GAP && other->x1 <= label->left + label->width + GAP)
            label->row = MAX (label->row, other->row + 1);
        }
      n_rows = MAX (n_rows, label->row + 1);
      if (n_rows > ROWS_MOST)
        return n_rows;
    }
  return n_rows;
}

static guint
place_in_rows (const BsChartPainter *self)
{
  guint best = 0, least = G_MAXUINT;

  g_array_set_size (self->labels, 0);
  for (guint i = 0; i < self->chart->visits->len; i++)
    add_visit (self, i, FALSE);
  for (guint split = 0; split <= self->labels->len; split++)
    {
      guint n_rows = stack (self, split);

      if (n_rows < least)
        {
          least = n_rows;
          best = split;
        }
    }
  return stack (self, best);
}

double
bs_chart_place_visits (BsChartPainter *self)
{
  guint n_rows = 1;

  self->labels = g_array_new (FALSE, FALSE, sizeof (VisitLabel));
  g_array_set_clear_func (self->labels, label_clear);
  if (!place_in_row (self, FALSE))
    n_rows = place_in_rows (self);
  if (n_rows > ROWS_MOST)
    {
      n_rows = 1;
      place_in_row (self, TRUE);
    }
  return BS_CHART_VISITS_HEIGHT + (n_rows - 1) * ROW;
}

/* ---- Drawing ---- */

/* In the middle of a label's row. */
static double
get_row_y (const BsChartPainter *self, guint row)
{
  return self->pain_top - 1 - BS_CHART_VISITS_HEIGHT / 2.0 - 1 - row * ROW;
}

static double
get_top (const BsChartPainter *self, gint32 date)
{
  double top = self->pain_top - 2;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const VisitLabel *label = get_label (self, i);

      if (label->beside && label->first == date)
        top = MIN (top, get_row_y (self, label->row) - HALF);
    }
  return top;
}

/* Over the lines that share a label. */
static void
draw_bracket (const BsChartPainter *self, const VisitLabel *label)
{
  double y = self->pain_top - 2;

  bs_chart_draw_line (self, label->x1, y, label->x2, y, .5, 0);
  bs_drawn_add_area (self->type->drawn, self->cr, label->x1, y - .5, label->x2 - label->x1, 1);
}

void
bs_chart_draw_visits (const BsChartPainter *self)
{
  for (guint i = 0; i < self->chart->visits->len; i++)
    {
      gint32 date = get_visit (self, i)->date;
      double x = bs_chart_get_x (self, date + .5), top = get_top (self, date);

      /* Upwards: two of one day have their dashes at the same places. */
      bs_chart_draw_dashed (self, x, self->axis, x, top, .5, 1.4);
      bs_drawn_add_area (self->type->drawn, self->cr, x - 1, top, 2, self->pain_top - top);
    }
  for (guint i = 0; i < self->labels->len; i++)
    {
      const VisitLabel *label = get_label (self, i);

      bs_chart_write (self, label->text, BS_STYLE_MARK, label->left, get_row_y (self, label->row), 0, 0);
      if (label->first < label->last)
        draw_bracket (self, label);
    }
}

void
bs_chart_draw_beginning (const BsChartPainter *self)
{
  double x = bs_chart_get_x (self, self->figures->span.first);
  gboolean before;

  if (self->chart->began == NULL)
    return;
  before = x - 3 - bs_chart_measure (self, self->chart->began, BS_STYLE_LABEL) > self->left;
  bs_chart_draw_line (self, x, self->pain_top, x, self->axis, .5, BS_GREY_GROUP);
  bs_chart_write (self, self->chart->began, BS_STYLE_LABEL, before ? x - 3 : x + 3, self->pain_top + 5, before ? 1 : 0,
                  BS_GREY_QUIET);
}
