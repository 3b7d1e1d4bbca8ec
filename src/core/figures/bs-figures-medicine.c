/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-figures-medicine.h"

#include <string.h>

typedef struct
{
  BsMedicineFigure figure;
  GArray *days;           /* gint32: the date of each dose; a count for every day would be much for many names */
  GArray *before, *after; /* gint16 */
} Doses;

typedef struct
{
  const BsHistory *history;
  const GPtrArray *medicines;
  GPtrArray *found;    /* Doses */
  GHashTable *by_name; /* name's number → Doses */
  GHashTable *by_fold; /* folded name → Doses */
} Reader;

char *
bs_figures_fold_medicine (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal ? normal : stripped, -1);
}

static Doses *
doses_new (const char *name)
{
  Doses *self = g_new0 (Doses, 1);

  self->figure.name = name;
  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->before = g_array_new (FALSE, FALSE, sizeof (gint16));
  self->after = g_array_new (FALSE, FALSE, sizeof (gint16));
  return self;
}

static void
doses_free (gpointer data)
{
  Doses *self = data;

  g_array_unref (self->days);
  g_array_unref (self->before);
  g_array_unref (self->after);
  g_free (self);
}

static const BsMedicine *
find_medicine (const GPtrArray *medicines, const char *folded)
{
  for (guint i = 0; medicines && *folded != '\0' && i < medicines->len; i++)
    {
      const BsMedicine *medicine = g_ptr_array_index (medicines, i);
      g_autofree char *other = bs_figures_fold_medicine (medicine->name);

      if (g_str_equal (other, folded))
        return medicine;
    }
  return NULL;
}

static Doses *
get_doses (Reader *self, guint32 number)
{
  Doses *doses = g_hash_table_lookup (self->by_name, GUINT_TO_POINTER (number));
  const char *name = bs_history_get_name (self->history, number);
  g_autofree char *folded = NULL;

  if (doses)
    return doses;
  folded = bs_figures_fold_medicine (name);
  doses = g_hash_table_lookup (self->by_fold, folded);
  if (!doses)
    {
      doses = doses_new (name);
      doses->figure.medicine = find_medicine (self->medicines, folded);
      g_ptr_array_add (self->found, doses);
      g_hash_table_insert (self->by_fold, g_steal_pointer (&folded), doses);
    }
  g_hash_table_insert (self->by_name, GUINT_TO_POINTER (number), doses);
  return doses;
}

static void
add_dose (Doses *self, gint32 date, const BsHistoryEntry *entry, const BsHistoryMeasure *measure)
{
  gint16 before = entry->pain, after = measure->pain_after;

  self->figure.n_doses++;
  g_array_append_val (self->days, date);
  if (before == BS_ABSENT || after == BS_ABSENT)
    return;
  g_array_append_val (self->before, before);
  g_array_append_val (self->after, after);
}

static gint
compare_dates (gconstpointer a, gconstpointer b)
{
  gint32 x = *(const gint32 *) a, y = *(const gint32 *) b;

  return x < y ? -1 : x > y;
}

static BsMedicineFigure
finish (Doses *self)
{
  gint limit = self->figure.medicine ? self->figure.medicine->max_per_day : BS_ABSENT;
  guint n = self->days->len;

  g_array_sort (self->days, compare_dates);
  for (guint first = 0, next; first < n; first = next)
    {
      gint32 date = g_array_index (self->days, gint32, first);

      for (next = first + 1; next < n && g_array_index (self->days, gint32, next) == date;)
        next++;
      self->figure.n_days++;
      self->figure.n_over += limit != BS_ABSENT && next - first > (guint) limit;
    }
  self->figure.before = bs_values_from_array (self->before);
  self->figure.after = bs_values_from_array (self->after);
  return self->figure;
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const BsMedicineFigure *x = a, *y = b;

  if (x->n_days != y->n_days)
    return x->n_days > y->n_days ? -1 : 1;
  if (x->n_doses != y->n_doses)
    return x->n_doses > y->n_doses ? -1 : 1;
  return strcmp (x->name, y->name);
}

GArray *
bs_figures_list_medicines (const BsHistory *history, BsInstant now, BsTrendSpan span, const GPtrArray *medicines,
                           BsMedicineFigure *all)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (doses_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_fold = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (BsMedicineFigure));
  Reader reader = { history, medicines, found, by_name, by_fold };
  Doses *every = doses_new ("");
  guint first, end;

  g_ptr_array_add (found, every);
  bs_trend_find_entries (history, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);
      const BsHistoryMeasure *measures = bs_history_get_measures (history, entry);

      for (guint j = 0; bs_trend_is_past (entry, now) && j < entry->n_measures; j++)
        if (measures[j].kind == BS_MEASURE_MEDICINE && bs_trend_has_measure (span, &measures[j], entry, now))
          {
            gint32 date = bs_trend_get_measure_date (&measures[j], entry);

            add_dose (every, date, entry, &measures[j]);
            add_dose (get_doses (&reader, measures[j].name), date, entry, &measures[j]);
          }
    }
  for (guint i = 1; i < found->len; i++)
    {
      BsMedicineFigure figure = finish (g_ptr_array_index (found, i));
      g_array_append_val (figures, figure);
    }
  if (all)
    *all = finish (every);
  g_array_sort (figures, compare);
  return figures;
}
