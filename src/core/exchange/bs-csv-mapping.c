/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-mapping.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"
#include "bs-csv-moment.h"

static const struct
{
  const char *word, *label;
} roles[BS_CSV_N_ROLES] = {
  /* Translators: what a column of a table holds; so are the next six */
  [BS_CSV_ROLE_DATE] = { "date", N_ ("date") },
  [BS_CSV_ROLE_TIME] = { "time", N_ ("time of day") },
  [BS_CSV_ROLE_PAIN] = { "pain", N_ ("pain") },
  [BS_CSV_ROLE_PLACE] = { "place", N_ ("place") },
  [BS_CSV_ROLE_MEDICINE] = { "medicine", N_ ("medicine") },
  [BS_CSV_ROLE_DOSE] = { "dose", N_ ("dose") },
  [BS_CSV_ROLE_NOTE] = { "note", N_ ("note") },
};

const char *
bs_csv_role_get_label (BsCsvRole role)
{
  g_return_val_if_fail (role < BS_CSV_N_ROLES, NULL);

  return _ (roles[role].label);
}

const char *
bs_csv_role_get_word (BsCsvRole role)
{
  g_return_val_if_fail (role < BS_CSV_N_ROLES, NULL);

  return roles[role].word;
}

gint
bs_csv_role_find (const char *word)
{
  for (gint role = 0; role < BS_CSV_N_ROLES; role++)
    if (strcmp (roles[role].word, word) == 0)
      return role;
  return -1;
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error_literal (error, BS_CSV_ERROR, BS_CSV_ERROR_MAPPING, what);
  return FALSE;
}

static gboolean
check_columns (const BsCsvMapping *self, const BsCsvTable *table, GError **error)
{
  for (guint i = 0; i < BS_CSV_N_ROLES; i++)
    {
      if (self->columns[i] >= (gint) bs_csv_table_get_n_columns (table))
        return fail (error, _ ("the table has fewer columns than that"));
      for (guint k = 0; k < i; k++)
        if (self->columns[i] >= 0 && self->columns[i] == self->columns[k])
          {
            g_autofree char *what = g_strdup_printf (_ ("the column “%s” stands for two things: %s and %s"),
                                                     bs_csv_table_get_head (table, (guint) self->columns[i]),
                                                     bs_csv_role_get_label (k), bs_csv_role_get_label (i));
            return fail (error, what);
          }
    }
  return TRUE;
}

guint
bs_csv_count_future (const BsDiary *diary, gint32 today)
{
  guint n = 0;

  for (guint i = 0; i < diary->entries->len; i++)
    n += bs_instant_get_date (((const BsEntry *) diary->entries->pdata[i])->at) > today;
  return n;
}

/* 2/2/2026 is the same day in both orders. */
static gboolean
is_unclear (const char *date)
{
  guint orders = bs_csv_date_get_orders (date);
  gint32 first = 0;

  if (orders == BS_CSV_NEEDS_NO_ORDER)
    return FALSE;
  for (BsCsvOrder order = BS_CSV_ORDER_DMY; order <= BS_CSV_ORDER_YMD; order++)
    {
      BsCsvMoment moment;

      if ((orders & 1u << order) == 0 || !bs_csv_date_read (date, order, &moment))
        continue;
      if (first != 0 && moment.date != first)
        return TRUE;
      first = moment.date;
    }
  return FALSE;
}

char *
bs_csv_mapping_dup_unclear_date (const BsCsvMapping *self, const BsCsvTable *table)
{
  gint column = self->columns[BS_CSV_ROLE_DATE];

  for (guint row = 0; column >= 0 && row < bs_csv_table_get_n_rows (table); row++)
    {
      g_auto (GStrv) cells = bs_csv_table_dup_row (table, row);

      if (is_unclear (cells[column]))
        return bs_excerpt_dup (cells[column]);
    }
  return NULL;
}

gboolean
bs_csv_mapping_check (const BsCsvMapping *self, const BsCsvTable *table, GError **error)
{
  if (!check_columns (self, table, error))
    return FALSE;
  if (self->columns[BS_CSV_ROLE_DATE] < 0)
    return fail (error, _ ("which column has the date is not said"));
  if (self->order == BS_CSV_ORDER_UNKNOWN)
    return fail (error, _ ("the dates could be read in two ways: which number is the day is not said"));
  if (self->scale != 5 && self->scale != 10 && self->scale != 100)
    return fail (error, _ ("a scale of pain goes from 0 to 5, to 10 or to 100"));
  if (self->columns[BS_CSV_ROLE_DOSE] >= 0 && self->columns[BS_CSV_ROLE_MEDICINE] < 0)
    return fail (error, _ ("a column of doses needs one of medicines"));
  return TRUE;
}

gboolean
bs_csv_mapping_has_role (const BsCsvMapping *self, guint column)
{
  for (guint i = 0; i < BS_CSV_N_ROLES; i++)
    if (self->columns[i] == (gint) column)
      return TRUE;
  return FALSE;
}

/* (element-type guint): the columns that hold something and have no role. */
static GArray *
list_rest (const BsCsvMapping *self, const BsCsvTable *table)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < bs_csv_table_get_n_columns (table); i++)
    if (bs_csv_table_is_used (table, i) && !bs_csv_mapping_has_role (self, i))
      g_array_append_val (rest, i);
  return rest;
}

guint
bs_csv_mapping_count_rest (const BsCsvMapping *self, const BsCsvTable *table)
{
  g_autoptr (GArray) rest = list_rest (self, table);

  return rest->len;
}

char *
bs_csv_mapping_format_rest (const BsCsvMapping *self, const BsCsvTable *table)
{
  g_autoptr (GArray) rest = list_rest (self, table);
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();

  for (guint i = 0; i < rest->len; i++)
    g_ptr_array_add (heads, (gpointer) bs_csv_table_get_head (table, g_array_index (rest, guint, i)));
  g_ptr_array_add (heads, NULL);
  /* Translators: stands between the items of a list, as in “left foot, right foot” */
  return g_strjoinv (_ (", "), (char **) heads->pdata);
}

void
bs_csv_refusals_clear (BsCsvRefusals *self)
{
  g_clear_pointer (&self->errors, g_ptr_array_unref);
  self->n_rows = 0;
}
