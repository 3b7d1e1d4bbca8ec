/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-trend-card-table.h"

#include <string.h>

#include "bs-table-cells.h"
#include "bs-widgets.h"

struct _BsTrendCardTable
{
  AdwBin parent_instance;
  GtkWidget *title, *empty, *head, *list;
  BsTrendCard *card;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (BsTrendCardTable, bs_trend_card_table, ADW_TYPE_BIN)

/* What follows “Upright: ” in a sentence: the title stands over it already. */
static const char *
skip_title (const BsTrendRow *row)
{
  const char *title = row->cells[0], *rest = row->sentence;

  if (!g_str_has_prefix (rest, title))
    return rest;
  for (rest += strlen (title); *rest == ':' || *rest == ' ';)
    rest++;
  return rest;
}

static void
append_row (BsTrendCardTable *self, const BsTrendRow *row)
{
  GtkWidget *content;

  if (self->narrow)
    content = bs_table_words_new (row->cells[0], skip_title (row));
  else
    {
      content = bs_table_columns_new ();
      for (guint i = 0; row->cells[i]; i++)
        bs_table_columns_add (content, row->cells[i], i == 0 ? "heading" : "numeric");
    }
  bs_table_append (GTK_LIST_BOX (self->list), content, row->sentence);
}

static void
rebuild (BsTrendCardTable *self)
{
  gboolean has_rows = self->card && self->card->rows->len > 0;

  bs_table_list_clear (GTK_LIST_BOX (self->list));
  bs_box_clear (self->head);
  if (!self->card)
    return;
  gtk_label_set_label (GTK_LABEL (self->title), self->card->title);
  gtk_label_set_label (GTK_LABEL (self->empty), has_rows || !self->card->empty ? "" : self->card->empty);
  gtk_widget_set_visible (self->empty, !has_rows);
  gtk_widget_set_visible (self->head, has_rows && !self->narrow);
  gtk_widget_set_visible (self->list, has_rows);
  for (guint i = 0; i < self->card->n_columns; i++)
    bs_table_columns_add (self->head, self->card->columns[i], "caption-heading");
  for (guint i = 0; i < self->card->rows->len; i++)
    append_row (self, g_ptr_array_index (self->card->rows, i));
  bs_widget_set_accessible_label (self->list, self->card->title);
}

void
bs_trend_card_table_set_card (BsTrendCardTable *self, BsTrendCard *card)
{
  gboolean same = self->card && bs_trend_card_equal (self->card, card);

  g_clear_pointer (&self->card, bs_trend_card_free);
  self->card = card;
  if (!same)
    rebuild (self);
}

void
bs_trend_card_table_set_narrow (BsTrendCardTable *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  rebuild (self);
}

static void
bs_trend_card_table_finalize (GObject *object)
{
  g_clear_pointer (&BS_TREND_CARD_TABLE (object)->card, bs_trend_card_free);
  G_OBJECT_CLASS (bs_trend_card_table_parent_class)->finalize (object);
}

static void
bs_trend_card_table_class_init (BsTrendCardTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_trend_card_table_finalize;
}

static void
bs_trend_card_table_init (BsTrendCardTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "wrap", TRUE, "xalign",
                              0.0f, "margin-bottom", 12, NULL);
  gtk_widget_add_css_class (self->title, "section-title");
  self->empty = bs_label_new ("", "dimmed");
  self->head = bs_table_columns_new ();
  gtk_widget_add_css_class (self->head, "table-head");
  self->list = bs_table_list_new ("");
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "trend-card");
}

GtkWidget *
bs_trend_card_table_new (void)
{
  return g_object_new (BS_TYPE_TREND_CARD_TABLE, NULL);
}
