/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-table.h"

#include <glib/gi18n-lib.h>

#include "bs-table-cells.h"
#include "bs-trend-text.h"

#define ROWS_AT_ONCE 20 /* the others follow between frames */
#define NOTHING "–"

struct _BsTrendTable
{
  AdwBin parent_instance;
  GtkWidget *head, *list;
  GArray *points;
  char **medicines, **values;
  BsTrendUnit unit;
  gint32 today;
  guint next; /* how many rows are there */
  guint more_id;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (BsTrendTable, bs_trend_table, ADW_TYPE_BIN)

static char *
format_worst (const BsTrendPoint *point)
{
  if (point->n_entries == 0)
    return g_strdup (_ ("nothing recorded"));
  if (point->worst < 0)
    return g_strdup (_ ("not rated"));
  if (point->n_unrated > 0)
    /* Translators: the worst pain where another one was not rated, “5, also not rated” */
    return g_strdup_printf (_ ("%d, also not rated"), point->worst);
  return g_strdup_printf ("%d", point->worst);
}

static char *
format_medicine (const BsTrendPoint *point, const char *names, gboolean is_day)
{
  const char *name = *names != '\0' ? names : _ ("medicine");

  if (point->n_medicine == 0)
    return g_strdup (NOTHING);
  if (is_day)
    return g_strdup (name);
  return g_strdup_printf (ngettext ("%s on %u day", "%s on %u days", point->n_medicine), name, point->n_medicine);
}

static GtkWidget *
create_wide_row (BsTrendTable *self, guint index, const char *when)
{
  const BsTrendPoint *point = &g_array_index (self->points, BsTrendPoint, index);
  GtkWidget *columns = bs_table_columns_new ();
  g_autofree char *worst = format_worst (point);
  g_autofree char *mean = point->mean < 0 ? g_strdup (NOTHING) : bs_trend_format_number (point->mean);
  g_autofree char *minutes = point->n_onsets == 0 ? g_strdup (NOTHING) : bs_trend_format_minutes (point->onset);
  g_autofree char *medicine = format_medicine (point, self->medicines[index], self->unit == BS_TREND_DAYS);
  gboolean has_level = point->level != BS_TREND_NO_LEVEL && point->level > BS_LEVEL_NONE;

  bs_table_columns_add (columns, when, "heading");
  bs_table_columns_add (columns, worst, "numeric");
  bs_table_columns_add (columns, mean, "numeric");
  bs_table_columns_add (columns, minutes, "numeric");
  bs_table_columns_add (columns, medicine, NULL);
  bs_table_columns_add (columns, has_level ? bs_level_get_label (point->level) : NOTHING, NULL);
  return columns;
}

static void
append_row (BsTrendTable *self, guint index)
{
  const BsTrendPoint *point = &g_array_index (self->points, BsTrendPoint, index);
  g_autofree char *when = bs_trend_format_when (point, self->unit, self->today);
  g_autofree char *sentence = g_strdup_printf (_ ("%s: %s"), when, self->values[index]);
  GtkWidget *content =
      self->narrow ? bs_table_words_new (when, self->values[index]) : create_wide_row (self, index, when);

  bs_table_append (GTK_LIST_BOX (self->list), content, sentence);
}

static gboolean
append_rows (gpointer user_data)
{
  BsTrendTable *self = user_data;

  for (guint i = 0; i < ROWS_AT_ONCE && self->next < self->points->len; i++)
    append_row (self, self->points->len - ++self->next);
  if (self->next < self->points->len)
    return G_SOURCE_CONTINUE;
  self->more_id = 0;
  return G_SOURCE_REMOVE;
}

static void
rebuild (BsTrendTable *self)
{
  g_clear_handle_id (&self->more_id, g_source_remove);
  bs_table_list_clear (GTK_LIST_BOX (self->list));
  gtk_widget_set_visible (self->head, !self->narrow);
  self->next = 0;
  if (append_rows (self))
    self->more_id = g_idle_add (append_rows, self);
}

static void
bs_trend_table_dispose (GObject *object)
{
  g_clear_handle_id (&BS_TREND_TABLE (object)->more_id, g_source_remove);
  G_OBJECT_CLASS (bs_trend_table_parent_class)->dispose (object);
}

static void
bs_trend_table_finalize (GObject *object)
{
  BsTrendTable *self = BS_TREND_TABLE (object);

  g_array_unref (self->points);
  g_strfreev (self->medicines);
  g_strfreev (self->values);
  G_OBJECT_CLASS (bs_trend_table_parent_class)->finalize (object);
}

static void
bs_trend_table_class_init (BsTrendTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_trend_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = bs_trend_table_finalize;
}

static void
bs_trend_table_init (BsTrendTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *const titles[] = {
    C_ ("column of a table", "When"),     C_ ("column of a table", "Worst pain"),
    C_ ("column of a table", "Mean"),     C_ ("column of a table", "Until it hurts"),
    C_ ("column of a table", "Medicine"), C_ ("column of a table", "Level"),
  };

  self->points = g_array_new (FALSE, FALSE, sizeof (BsTrendPoint));
  self->head = bs_table_columns_new ();
  gtk_widget_add_css_class (self->head, "table-head");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    bs_table_columns_add (self->head, titles[i], "caption-heading");
  self->list = bs_table_list_new (_ ("The numbers of the chart, the newest first"));
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "trend-card");
}

GtkWidget *
bs_trend_table_new (void)
{
  return g_object_new (BS_TYPE_TREND_TABLE, NULL);
}

void
bs_trend_table_set_days (BsTrendTable *self, const BsTrendDays *days)
{
  g_array_unref (self->points);
  g_strfreev (self->medicines);
  g_strfreev (self->values);
  self->points = g_array_ref (days->points);
  self->medicines = g_strdupv (days->medicines);
  self->values = g_strdupv (days->values);
  self->unit = days->unit;
  self->today = days->today;
  rebuild (self);
}

void
bs_trend_table_set_narrow (BsTrendTable *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  rebuild (self);
}
