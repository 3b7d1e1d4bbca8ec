/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-private.h"

#include <glib/gi18n-lib.h>

#include "bs-figures-terms.h"

/* ---- Tables ---- */

static void
column_clear (gpointer data)
{
  g_free (((BsReportColumn *) data)->head);
}

static void
text_free (gpointer data)
{
  bs_report_text_free (data);
}

static void
row_free (gpointer data)
{
  BsReportRow *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

BsReportTable *
bs_report_table_new (void)
{
  BsReportTable *self = g_new0 (BsReportTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (BsReportColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

static void
table_free (BsReportTable *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
bs_report_table_add_column (BsReportTable *self, const char *head, gboolean at_end)
{
  BsReportColumn column = { g_strdup (head), at_end };

  g_array_append_val (self->columns, column);
}

BsReportRow *
bs_report_table_add_row (BsReportTable *self, BsReportRowKind kind)
{
  BsReportRow *row = g_new0 (BsReportRow, 1);

  row->kind = (guint8) kind;
  row->plate = BS_ROW_NO_PLATE;
  row->pain = BS_ABSENT;
  row->cells = g_ptr_array_new_with_free_func (text_free);
  if (kind == BS_ROW_DETAIL && self->rows->len > 0)
    ((BsReportRow *) self->rows->pdata[self->rows->len - 1])->goes_on = TRUE;
  g_ptr_array_add (self->rows, row);
  return row;
}

BsReportText *
bs_report_row_add_cell (BsReportRow *self)
{
  BsReportText *text = bs_report_text_new ();

  g_ptr_array_add (self->cells, text);
  return text;
}

void
bs_report_row_add (BsReportRow *self, BsReportRole role, const char *text)
{
  bs_report_text_add (bs_report_row_add_cell (self), role, text);
}

void
bs_report_row_add_format (BsReportRow *self, BsReportRole role, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  bs_report_row_add (self, role, text);
}

/* ---- Blocks and sections ---- */

static void
key_figure_free (gpointer data)
{
  BsKeyFigure *self = data;

  g_free (self->label);
  bs_report_text_free (self->value);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
block_free (gpointer data)
{
  BsReportBlock *self = data;

  g_clear_pointer (&self->text, bs_report_text_free);
  g_clear_pointer (&self->key_figures, g_ptr_array_unref);
  g_clear_pointer (&self->table, table_free);
  g_clear_pointer (&self->chart, bs_report_chart_free);
  g_clear_pointer (&self->figure, bs_report_figure_free);
  g_free (self);
}

static void
section_free (gpointer data)
{
  BsReportSection *self = data;

  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

BsReportSection *
bs_report_add_section (BsReport *self, BsReportSectionId id, const char *title, const char *subtitle)
{
  BsReportSection *section = g_new0 (BsReportSection, 1);

  section->id = id;
  section->title = g_strdup (title);
  section->subtitle = g_strdup (subtitle);
  section->blocks = g_ptr_array_new_with_free_func (block_free);
  g_ptr_array_add (self->sections, section);
  return section;
}

BsReportBlock *
bs_report_section_add (BsReportSection *self, BsReportBlockKind kind)
{
  BsReportBlock *block = g_new0 (BsReportBlock, 1);

  block->kind = kind;
  if (kind == BS_BLOCK_KEY_FIGURES)
    block->key_figures = g_ptr_array_new_with_free_func (key_figure_free);
  g_ptr_array_add (self->blocks, block);
  return block;
}

BsReportTable *
bs_report_section_add_table (BsReportSection *self)
{
  BsReportBlock *block = bs_report_section_add (self, BS_BLOCK_TABLE);

  block->table = bs_report_table_new ();
  return block->table;
}

BsReportText *
bs_report_section_add_text (BsReportSection *self, BsReportBlockKind kind)
{
  BsReportBlock *block = bs_report_section_add (self, kind);

  block->text = bs_report_text_new ();
  return block->text;
}

/* ---- The report ---- */

/* Of equal moments the one with the later id first, so that the same diary gives the same report whatever the order in
 * which its entries come. */
static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const BsEntry *x = *(BsEntry *const *) a, *y = *(BsEntry *const *) b;
  gint32 day_x = bs_instant_get_date (x->at), day_y = bs_instant_get_date (y->at);
  gint order;

  if (day_x != day_y)
    return day_x > day_y ? -1 : 1;
  order = bs_instant_compare (y->at, x->at);
  return order != 0 ? order : g_strcmp0 (y->id, x->id);
}

static void
entry_unref (gpointer data)
{
  bs_entry_unref (data);
}

static GPtrArray *
select_entries (const BsReportSource *source, BsInstant at, BsTrendSpan span)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_unref);

  for (guint i = 0; i < source->entries->len; i++)
    {
      BsEntry *entry = g_ptr_array_index (source->entries, i);

      if (bs_figures_is_past (entry, at) && bs_trend_span_has (span, bs_instant_get_date (entry->at)))
        g_ptr_array_add (entries, bs_entry_ref (entry));
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

/* The days before, as many; nothing where too little was recorded in one of the two. */
static void
find_before (BsReportMaker *maker)
{
  gint32 n = bs_trend_span_count_days (maker->span);
  BsTrendSpan before = { maker->span.first - n, maker->span.first - 1 };

  maker->before = (BsTrendSpan){ maker->span.first, maker->span.first - 1 };
  if (maker->began != G_MININT32)
    return;
  maker->earlier = bs_figures_new (maker->history, maker->at, before, maker->medicine_list);
  if (maker->earlier->days.n_recorded < BS_VALUES_LEAST || maker->figures->days.n_recorded < BS_VALUES_LEAST)
    g_clear_pointer (&maker->earlier, bs_figures_free);
  else
    maker->before = before;
}

static void
find_span (BsReportMaker *maker, BsTrendSpan span)
{
  BsTrendSpan recorded;

  maker->span = span;
  maker->began = G_MININT32;
  if (!bs_trend_find_recorded (maker->history, maker->at, &recorded) || recorded.first <= span.first ||
      recorded.first > span.last)
    return;
  maker->span.first = maker->began = recorded.first;
}

BsReport *
bs_report_new (const BsReportSource *source, const BsReportOptions *options)
{
  BsReport *self = g_new0 (BsReport, 1);
  BsReportMaker maker = { .report = self,
                          .assessment = source->assessment,
                          .medicine_list = source->medicines,
                          .settings = source->settings,
                          .with_name = options->with_name,
                          .with_notes = options->with_notes };

  maker.history = bs_assessment_get_history_snapshot (source->assessment);
  maker.at = bs_assessment_get_at (source->assessment);
  find_span (&maker, options->span);
  maker.today = maker.span.last;
  maker.entries = select_entries (source, maker.at, maker.span);
  maker.figures = bs_figures_new (maker.history, maker.at, maker.span, maker.medicine_list);
  find_before (&maker);

  self->at = maker.at;
  self->span = maker.span;
  self->n_entries = maker.entries->len;
  self->sections = g_ptr_array_new_with_free_func (section_free);
  if (options->with_name)
    {
      const BsProfile *profile = bs_history_get_profile (maker.history);

      if (profile->name != NULL && *profile->name != '\0')
        self->name = g_strdup (profile->name);
      if (profile->birth_year != BS_ABSENT)
        /* Translators: a year of birth, after a name */
        self->born = g_strdup_printf (_ ("born %d"), profile->birth_year);
    }
  bs_report_add_header (&maker);
  bs_report_add_summary (&maker);
  bs_report_add_findings (&maker);
  bs_report_add_charts (&maker);
  bs_report_add_walking (&maker);
  bs_report_add_relief (&maker);
  bs_report_add_medicines (&maker);
  bs_report_add_regions (&maker);
  bs_report_add_entries (&maker);
  bs_report_add_findings_in_full (&maker);
  bs_report_add_not_judged (&maker);
  bs_report_add_closing (&maker);

  g_ptr_array_unref (maker.entries);
  bs_figures_free (maker.figures);
  g_clear_pointer (&maker.earlier, bs_figures_free);
  return self;
}

void
bs_report_free (BsReport *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->period);
  g_free (self->name);
  g_free (self->born);
  g_free (self->before);
  g_ptr_array_unref (self->completeness);
  g_free (self->empty);
  g_free (self->disclaimer);
  g_free (self->versions);
  g_free (self->stamp);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

const BsReportSection *
bs_report_find (const BsReport *self, BsReportSectionId id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const BsReportSection *section = g_ptr_array_index (self->sections, i);

      if (section->id == id)
        return section;
    }
  return NULL;
}
