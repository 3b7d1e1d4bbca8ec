/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-assistant.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-choice-row.h"
#include "bs-csv-samples.h"
#include "bs-csv-text.h"
#include "bs-stock-names.h"
#include "bs-widgets.h"

struct _BsCsvAssistant
{
  AdwBin parent_instance;
  BsCsvTable *table;
  BsCsvMapping mapping;
  AdwPreferencesGroup *group;
  BsChoiceRow *roles[BS_CSV_N_ROLES], *order, *scale, *encoding;
  GtkWidget *rest;
  GtkSwitch *keep_rest;
  BsCsvOrder orders[BS_CSV_ORDER_YMD + 1]; /* what the choices of `order` mean */
  gboolean setting;
};

enum
{
  CHANGED,
  ENCODING,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BsCsvAssistant, bs_csv_assistant, ADW_TYPE_BIN)

static const guint scales[] = { 10, 5, 100 };

/* ---- What is shown ---- */

static void
show_columns (BsCsvAssistant *self)
{
  for (BsCsvRole role = 0; role < BS_CSV_N_ROLES; role++)
    bs_choice_row_set_chosen (self->roles[role], (guint) (self->mapping.columns[role] + 1));
}

/* Which of the numbers is the day, where the table does not say it: asked by the first date as it would be. */
static void
show_order (BsCsvAssistant *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint chosen = 0;

  g_ptr_array_add (texts, g_strdup (_ ("Please choose")));
  self->orders[0] = BS_CSV_ORDER_UNKNOWN;
  for (BsCsvOrder order = BS_CSV_ORDER_DMY; order <= BS_CSV_ORDER_YMD; order++)
    if (self->mapping.orders & (1u << order))
      {
        if (order == self->mapping.order)
          chosen = texts->len;
        self->orders[texts->len] = order;
        g_ptr_array_add (texts, bs_csv_samples_format_order (self->table, &self->mapping, order));
      }
  gtk_widget_set_visible (GTK_WIDGET (self->order), texts->len > 2);
  g_ptr_array_add (texts, NULL);
  bs_choice_row_set_choices (self->order, (const char *const *) texts->pdata, chosen);
}

static void
show_scale (BsCsvAssistant *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->scale), self->mapping.columns[BS_CSV_ROLE_PAIN] != BS_CSV_NO_COLUMN);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i] == self->mapping.scale)
      bs_choice_row_set_chosen (self->scale, i);
}

static void
show_rest (BsCsvAssistant *self)
{
  guint n = bs_csv_mapping_count_rest (&self->mapping, self->table);
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u other column into the note", "%u other columns into the note", n), n);
  g_autofree char *heads = bs_csv_mapping_format_rest (&self->mapping, self->table);
  /* Translators: what columns of a table are called, after another */
  g_autofree char *why = g_strdup_printf (_ ("Else they are left out: %s"), heads);

  gtk_widget_set_visible (self->rest, n > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rest), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rest), why);
  bs_widget_set_accessible_label (GTK_WIDGET (self->keep_rest), title);
  bs_widget_set_accessible_description (GTK_WIDGET (self->keep_rest), why);
}

static void
show (BsCsvAssistant *self)
{
  show_columns (self);
  show_order (self);
  show_scale (self);
  show_rest (self);
}

/* ---- What is said ---- */

static void
on_column (BsChoiceRow *row, BsCsvAssistant *self)
{
  BsCsvRole role = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "bs-role"));
  gint column = (gint) bs_choice_row_get_chosen (row) - 1;
  const BsCsvMapping before = self->mapping;

  /* A column has one meaning: who gives it another takes it from the first. */
  for (BsCsvRole other = 0; other < BS_CSV_N_ROLES; other++)
    if (column != BS_CSV_NO_COLUMN && self->mapping.columns[other] == column)
      self->mapping.columns[other] = BS_CSV_NO_COLUMN;
  self->mapping.columns[role] = column;
  /* What was said about another column stays said. */
  if (self->mapping.columns[BS_CSV_ROLE_DATE] != before.columns[BS_CSV_ROLE_DATE])
    bs_csv_mapping_find_order (&self->mapping, self->table);
  if (self->mapping.columns[BS_CSV_ROLE_PAIN] != before.columns[BS_CSV_ROLE_PAIN])
    bs_csv_mapping_find_scale (&self->mapping, self->table);
  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_order (BsCsvAssistant *self)
{
  self->mapping.order = self->orders[bs_choice_row_get_chosen (self->order)];
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_scale (BsCsvAssistant *self)
{
  self->mapping.scale = scales[bs_choice_row_get_chosen (self->scale)];
  self->mapping.scale_is_guessed = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_rest (BsCsvAssistant *self)
{
  if (self->setting)
    return;
  self->mapping.keep_rest = gtk_switch_get_active (self->keep_rest);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_encoding (BsCsvAssistant *self)
{
  g_signal_emit (self, signals[ENCODING], 0, bs_csv_encodings[bs_choice_row_get_chosen (self->encoding)]);
}

/* ---- Life ---- */

static BsChoiceRow *
add_choice (BsCsvAssistant *self, const char *title, const char *why)
{
  GtkWidget *row = bs_choice_row_new (title, why);

  adw_preferences_group_add (self->group, row);
  return BS_CHOICE_ROW (row);
}

static void
add_order (BsCsvAssistant *self)
{
  self->order = add_choice (self, _ ("First date"), _ ("Its numbers can be read in more than one way."));
  g_signal_connect_swapped (self->order, "chosen", G_CALLBACK (on_order), self);
}

static void
add_scale (BsCsvAssistant *self)
{
  const char *const texts[] = { _ ("From 0 to 10"), _ ("From 0 to 5"), _ ("From 0 to 100"), NULL };

  self->scale = add_choice (self, _ ("Pain is counted"), NULL);
  bs_choice_row_set_choices (self->scale, texts, 0);
  g_signal_connect_swapped (self->scale, "chosen", G_CALLBACK (on_scale), self);
}

static void
add_encoding (BsCsvAssistant *self)
{
  self->encoding = add_choice (self, _ ("Letters"), _ ("Choose another where letters look wrong."));
  bs_choice_row_set_choices (self->encoding, bs_csv_encodings, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->encoding), FALSE);
  g_signal_connect_swapped (self->encoding, "chosen", G_CALLBACK (on_encoding), self);
}

/* What is not certain of a column is asked below it. */
static void
add_roles (BsCsvAssistant *self)
{
  for (BsCsvRole role = 0; role < BS_CSV_N_ROLES; role++)
    {
      g_autofree char *title = bs_capitalise (bs_csv_role_get_label (role));

      self->roles[role] = add_choice (self, title, NULL);
      g_object_set_data (G_OBJECT (self->roles[role]), "bs-role", GUINT_TO_POINTER (role));
      g_signal_connect (self->roles[role], "chosen", G_CALLBACK (on_column), self);
      if (role == BS_CSV_ROLE_DATE)
        add_order (self);
      else if (role == BS_CSV_ROLE_PAIN)
        add_scale (self);
    }
}

static void
add_rest (BsCsvAssistant *self)
{
  self->keep_rest = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->keep_rest), GTK_ALIGN_CENTER);
  self->rest = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                             "activatable-widget", self->keep_rest, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->rest), GTK_WIDGET (self->keep_rest));
  adw_preferences_group_add (self->group, self->rest);
  g_signal_connect_swapped (self->keep_rest, "notify::active", G_CALLBACK (on_rest), self);
}

static void
bs_csv_assistant_dispose (GObject *object)
{
  g_clear_pointer (&BS_CSV_ASSISTANT (object)->table, bs_csv_table_unref);
  G_OBJECT_CLASS (bs_csv_assistant_parent_class)->dispose (object);
}

static void
bs_csv_assistant_class_init (BsCsvAssistantClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bs_csv_assistant_dispose;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENCODING] = g_signal_new ("encoding", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bs_csv_assistant_init (BsCsvAssistant *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("What the columns mean"));
  adw_preferences_group_set_description (self->group, _ ("Guessed from their heads. Please look whether it is right."));
  bs_stock_titles_wrap (GTK_WIDGET (self->group));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  add_roles (self);
  add_rest (self);
  add_encoding (self);
}

GtkWidget *
bs_csv_assistant_new (void)
{
  return g_object_new (BS_TYPE_CSV_ASSISTANT, NULL);
}

static void
show_encoding (BsCsvAssistant *self)
{
  const char *encoding = bs_csv_table_get_encoding (self->table);

  /* Once it was chosen by the person, it stays in view: they may want another one. */
  if (bs_csv_table_is_encoding_guessed (self->table))
    gtk_widget_set_visible (GTK_WIDGET (self->encoding), TRUE);
  for (guint i = 0; bs_csv_encodings[i]; i++)
    if (g_ascii_strcasecmp (bs_csv_encodings[i], encoding) == 0)
      bs_choice_row_set_chosen (self->encoding, i);
}

void
bs_csv_assistant_set_table (BsCsvAssistant *self, BsCsvTable *table)
{
  g_auto (GStrv) columns = bs_csv_samples_list_columns (table);

  bs_csv_table_ref (table);
  g_clear_pointer (&self->table, bs_csv_table_unref);
  self->table = table;
  self->mapping = bs_csv_mapping_guess (table);
  for (BsCsvRole role = 0; role < BS_CSV_N_ROLES; role++)
    bs_choice_row_set_choices (self->roles[role], (const char *const *) columns, 0);
  self->setting = TRUE;
  gtk_switch_set_active (self->keep_rest, self->mapping.keep_rest);
  self->setting = FALSE;
  show_encoding (self);
  show (self);
}

const BsCsvMapping *
bs_csv_assistant_get_mapping (BsCsvAssistant *self)
{
  return &self->mapping;
}

char *
bs_csv_assistant_format_missing (BsCsvAssistant *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;

  if (bs_csv_mapping_check (&self->mapping, self->table, &error))
    return NULL;
  if (self->mapping.columns[BS_CSV_ROLE_DATE] == BS_CSV_NO_COLUMN)
    return g_strdup (_ ("Choose the column in which the date stands."));
  if (self->mapping.order == BS_CSV_ORDER_UNKNOWN)
    return g_strdup (_ ("Choose how the first date is meant: its numbers can be read in more than one way."));
  why = bs_capitalise (error->message);
  return g_strconcat (why, ".", NULL);
}

GtkWidget *
bs_csv_assistant_get_missing (BsCsvAssistant *self)
{
  gboolean asks_order =
      self->mapping.columns[BS_CSV_ROLE_DATE] != BS_CSV_NO_COLUMN && gtk_widget_get_visible (GTK_WIDGET (self->order));

  return bs_choice_row_get_button (asks_order ? self->order : self->roles[BS_CSV_ROLE_DATE]);
}
