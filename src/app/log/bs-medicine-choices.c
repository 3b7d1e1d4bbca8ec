/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-medicine-choices.h"

#include "bs-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
fold (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));
  g_autofree char *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : stripped, -1);
}

const BsMedicine *
bs_medicine_choices_find (GPtrArray *choices, const char *name)
{
  g_autofree char *wanted = fold (name);

  for (guint i = 0; *wanted != '\0' && i < choices->len; i++)
    {
      const BsMedicine *medicine = g_ptr_array_index (choices, i);
      g_autofree char *folded = fold (medicine->name);

      if (g_str_equal (folded, wanted))
        return medicine;
    }
  return NULL;
}

GPtrArray *
bs_medicine_choices_new (BsJournal *journal)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *choices = bs_store_list_medicines (bs_journal_get_store (journal), &error);
  BsHistory *history = bs_journal_get_history (journal);

  if (choices == NULL)
    {
      /* The list only helps with typing; without it the name is typed. */
      g_info ("no medicines to complete from: %s", error->message);
      choices = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_medicine_unref);
    }
  for (guint i = 1; history != NULL && i < bs_history_get_n_names (history); i++)
    {
      const char *name = bs_history_get_name (history, i);

      if (bs_medicine_choices_find (choices, name) == NULL)
        {
          BsMedicine *medicine = bs_medicine_new ();

          medicine->name = g_strdup (name);
          g_ptr_array_add (choices, medicine);
        }
    }
  return choices;
}

gboolean
bs_medicine_is_completion (const BsMedicine *medicine, const char *typed)
{
  g_autofree char *wanted = fold (typed);
  g_autofree char *folded = fold (medicine->name);
  g_auto (GStrv) words = g_strsplit_set (folded, " -/", -1);

  if (g_str_equal (folded, wanted))
    return FALSE;
  if (g_str_has_prefix (folded, wanted))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], wanted))
      return TRUE;
  return FALSE;
}

static guint
count_doses (const BsEntry *entry, gint n_measures, const char *folded, gint32 date)
{
  guint n = 0;

  for (gint i = 0; i < n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      BsInstant at = bs_instant_is_set (measure->at) ? measure->at : entry->at;
      g_autofree char *name = fold (measure->name);

      if (measure->kind == BS_MEASURE_MEDICINE && g_str_equal (name, folded) && bs_instant_get_date (at) == date)
        n++;
    }
  return n;
}

char *
bs_medicine_limit_notice (GPtrArray *choices, BsStore *store, BsLogForm *form, gint measure)
{
  const BsEntry *entry = bs_log_form_get_entry (form);
  const BsMeasure *dose = &entry->measures[measure];
  const BsMedicine *medicine = bs_medicine_choices_find (choices, dose->name);
  gint32 date = bs_instant_get_date (bs_instant_is_set (dose->at) ? dose->at : entry->at);
  /* A dose of this day may stand in an entry of the day before. */
  BsEntryQuery query = { .from = date - 2, .to = date + 1 };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *day = NULL;
  guint n;

  if (medicine == NULL || medicine->max_per_day == BS_ABSENT)
    return NULL;
  folded = fold (medicine->name);
  n = count_doses (entry, measure, folded, date);
  entries = bs_store_list_entries (store, &query, &error);
  if (entries == NULL)
    /* Translators: a medicine, and why the diary could not be read. */
    return g_strdup_printf (_ ("Your own limit of %s could not be compared with the diary: %s"), medicine->name,
                            error->message);
  for (guint i = 0; i < entries->len; i++)
    {
      const BsEntry *other = g_ptr_array_index (entries, i);

      if (!g_str_equal (other->id, entry->id))
        n += count_doses (other, other->n_measures, folded, date);
    }
  if ((gint) n < medicine->max_per_day)
    return NULL;
  day = bs_text_format_day (date, bs_instant_get_date (bs_log_form_now (form)));
  return g_strdup_printf (
      /* Translators: a limit a day, a medicine, the number of this dose, a day ("Today"). */
      ngettext ("Your own limit is %d a day of %s. This would be number %u (%s).",
                "Your own limit is %d a day of %s. This would be number %u (%s).", medicine->max_per_day),
      medicine->max_per_day, medicine->name, n + 1, day);
}
