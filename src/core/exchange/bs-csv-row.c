/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"
#include "bs-csv-mapping.h"
#include "bs-csv-medicines.h"
#include "bs-csv-moment.h"
#include "bs-csv-pain.h"
#include "bs-csv-places.h"
#include "bs-csv-words.h"
#include "bs-diary-fields.h"

#define ROWS_BETWEEN_LOOKS 1024 /* whether somebody cancelled */

/* A row that becomes an entry. */
typedef struct
{
  const BsCsvMapping *mapping;
  const BsCsvTable *table;
  guint row;
  GStrv cells;
  BsEntry *entry;
  GString *note;
} Row;

/* What stands in the column of a role, blanks at its ends included; "" where there is none. */
static const char *
get_cell (const Row *self, BsCsvRole role)
{
  gint column = self->mapping->columns[role];

  return column >= 0 ? self->cells[column] : "";
}

/* The head of its column; of what came from several, what it is. */
static const char *
get_column_name (const Row *self, BsCsvRole role)
{
  gint column = self->mapping->columns[role];

  return column >= 0 ? bs_csv_table_get_head (self->table, (guint) column) : bs_csv_role_get_label (role);
}

/* "row 12, Datum: …" */
G_GNUC_PRINTF (5, 6)
static gboolean
fail (const Row *self, BsCsvRole role, BsCsvError code, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, BS_CSV_ERROR, (gint) code,
               /* Translators: a place in a table, with a column’s name, then what is wrong there */
               _ ("row %u, %s: %s"), bs_csv_table_get_row_number (self->table, self->row), get_column_name (self, role),
               what);
  return FALSE;
}

/* A line of the note: the head of a column and what stands in it. */
static void
add_note (Row *self, guint column, const char *text)
{
  if (self->note->len > 0)
    g_string_append_c (self->note, '\n');
  g_string_append_printf (self->note, "%s: %s", bs_csv_table_get_head (self->table, column), text);
}

/* ---- When ---- */

static gboolean
read_time (const Row *self, BsCsvMoment *moment, GError **error)
{
  const char *cell = get_cell (self, BS_CSV_ROLE_TIME);
  g_autofree char *excerpt = bs_excerpt_dup (cell);
  gint32 own_time = moment->time;

  if (bs_csv_cell_is_blank (cell))
    return TRUE;
  if (!bs_csv_time_read (cell, &moment->time, moment->offset == BS_CSV_NO_OFFSET ? &moment->offset : NULL))
    return fail (self, BS_CSV_ROLE_TIME, BS_CSV_ERROR_TIME, error, _ ("“%s” is not a time such as 14:30"), excerpt);
  /* Midnight in the column of dates is a program's way to say nothing. */
  if (own_time > 0 && own_time != moment->time)
    return fail (self, BS_CSV_ROLE_TIME, BS_CSV_ERROR_TIME, error,
                 _ ("“%s” is another time than the one that the date has"), excerpt);
  return TRUE;
}

static gboolean
read_moment (const Row *self, GError **error)
{
  const char *cell = get_cell (self, BS_CSV_ROLE_DATE);
  g_autofree char *excerpt = bs_excerpt_dup (cell);
  BsCsvMoment moment;

  if (bs_csv_cell_is_blank (cell))
    return fail (self, BS_CSV_ROLE_DATE, BS_CSV_ERROR_DATE, error, _ ("the date is missing"));
  if (!bs_csv_date_read (cell, self->mapping->order, &moment))
    return fail (self, BS_CSV_ROLE_DATE, BS_CSV_ERROR_DATE, error,
                 _ ("“%s” is not a date of the years 1900 to 2199, written like the others"), excerpt);
  if (self->mapping->midnight_is_no_time && moment.time == 0)
    moment.time = BS_CSV_NO_TIME;
  if (!read_time (self, &moment, error))
    return FALSE;
  if (moment.time == BS_CSV_NO_TIME)
    self->entry->at = bs_instant_new_date (moment.date);
  else if (moment.offset == BS_CSV_NO_OFFSET)
    self->entry->at = bs_instant_new_local (moment.date, moment.time);
  else
    self->entry->at =
        bs_instant_new ((gint64) moment.date * BS_DAY_SECONDS + moment.time - moment.offset * 60, moment.offset);
  return TRUE;
}

/* ---- What ---- */

/* An empty cell is pain that was not rated, as in every diary. */
static gboolean
read_pain (Row *self, GError **error)
{
  const char *cell = get_cell (self, BS_CSV_ROLE_PAIN);
  g_autofree char *excerpt = NULL;
  gboolean is_exact;

  if (bs_csv_words_are_blank (cell))
    return TRUE;
  if (bs_csv_pain_read (cell, self->mapping->scale, &self->entry->pain, &is_exact))
    {
      if (!is_exact)
        add_note (self, (guint) self->mapping->columns[BS_CSV_ROLE_PAIN], cell);
      return TRUE;
    }
  excerpt = bs_excerpt_dup (cell);
  return fail (self, BS_CSV_ROLE_PAIN, BS_CSV_ERROR_PAIN, error, _ ("“%s” is not a number from 0 to %u"), excerpt,
               self->mapping->scale);
}

static void
read_place (Row *self)
{
  const char *cell = get_cell (self, BS_CSV_ROLE_PLACE);
  g_autofree char *rest = NULL;

  if (bs_csv_words_are_blank (cell))
    return;
  rest = bs_csv_places_read (cell, &self->entry->sites);
  if (rest != NULL)
    add_note (self, (guint) self->mapping->columns[BS_CSV_ROLE_PLACE], rest);
}

static void
read_medicines (Row *self)
{
  const char *cell = get_cell (self, BS_CSV_ROLE_MEDICINE), *dose = get_cell (self, BS_CSV_ROLE_DOSE);

  if (!bs_csv_words_are_nothing (cell))
    bs_csv_medicines_add (self->entry, cell, dose);
  else if (!bs_csv_cell_is_blank (dose))
    add_note (self, (guint) self->mapping->columns[BS_CSV_ROLE_DOSE], dose);
}

static void
read_rest (Row *self)
{
  for (guint i = 0; self->mapping->keep_rest && self->cells[i] != NULL; i++)
    if (!bs_csv_mapping_has_role (self->mapping, i) && !bs_csv_cell_is_blank (self->cells[i]))
      add_note (self, i, self->cells[i]);
}

/* Places, roundings and the like have their own lines below what the person wrote. */
static void
read_note (Row *self)
{
  const char *cell = get_cell (self, BS_CSV_ROLE_NOTE);

  if (bs_csv_cell_is_blank (cell))
    return;
  if (self->note->len > 0)
    g_string_prepend_c (self->note, '\n');
  g_string_prepend (self->note, cell);
}

/* What is wrong with an entry, said of the column that it comes from. */
static gboolean
check_entry (const Row *self, GError **error)
{
  const char *field = NULL, *what;
  BsCsvRole role = BS_CSV_ROLE_DATE;
  GError *fault = NULL;
  g_autofree char *message = NULL;

  if (bs_entry_validate (self->entry, NULL, &field, &fault))
    return TRUE;
  if (strcmp (field, "note") == 0)
    role = BS_CSV_ROLE_NOTE;
  else if (strcmp (field, "measures") == 0)
    role = strstr (fault->message, ".dose: ") != NULL ? BS_CSV_ROLE_DOSE : BS_CSV_ROLE_MEDICINE;
  message = g_steal_pointer (&fault->message);
  what = strstr (message, ": "); /* behind the name of the field, which nobody knows here */
  fault->message = g_strdup_printf (_ ("row %u, %s: %s"), bs_csv_table_get_row_number (self->table, self->row),
                                    get_column_name (self, role), what != NULL ? what + 2 : message);
  g_propagate_error (error, fault);
  return FALSE;
}

static gboolean
read_all (Row *self, GError **error)
{
  if (!read_moment (self, error) || !read_pain (self, error))
    return FALSE;
  read_place (self);
  read_medicines (self);
  read_rest (self);
  read_note (self);
  if (self->note->len > 0)
    bs_entry_set_note (self->entry, self->note->str);
  return check_entry (self, error);
}

static BsEntry *
read_row (const BsCsvMapping *mapping, const BsCsvTable *table, guint row, GError **error)
{
  g_auto (GStrv) cells = bs_csv_table_dup_row (table, row);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (BsEntry) entry = bs_entry_new ();
  Row self = { mapping, table, row, cells, entry, note };

  return read_all (&self, error) ? g_steal_pointer (&entry) : NULL;
}

/* Two doses of one day without a time are two, however alike: the second has an id of its own, and the same one at
 * every import. */
static void
derive_id (BsEntry *entry, guint n_before)
{
  if (n_before == 0)
    bs_field_table_derive_id (&bs_entry_fields, entry, entry->id);
  else
    {
      g_autoptr (BsEntry) numbered = bs_entry_copy (entry);
      g_autofree char *note = g_strdup_printf ("%s\n#%u", entry->note != NULL ? entry->note : "", n_before + 1);

      bs_entry_set_note (numbered, note);
      bs_field_table_derive_id (&bs_entry_fields, numbered, entry->id);
    }
}

BsEntry *
bs_csv_mapping_read_row (const BsCsvMapping *self, const BsCsvTable *table, guint row, GError **error)
{
  BsEntry *entry;

  g_return_val_if_fail (row < bs_csv_table_get_n_rows (table), NULL);

  if (!bs_csv_mapping_check (self, table, error))
    return NULL;
  entry = read_row (self, table, row, error);
  if (entry != NULL)
    derive_id (entry, 0);
  return entry;
}

static void
refuse (BsCsvRefusals *self, GError *fault)
{
  self->n_rows++;
  if (self->errors->len < BS_CSV_MAX_REFUSALS)
    g_ptr_array_add (self->errors, fault);
  else
    g_error_free (fault);
}

BsDiary *
bs_csv_mapping_read_table (const BsCsvMapping *self, const BsCsvTable *table, BsCsvRefusals *refusals,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (BsDiary) diary = bs_diary_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  *refusals = (BsCsvRefusals){ .errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free) };
  if (!bs_csv_mapping_check (self, table, error))
    return NULL;
  for (guint row = 0; row < bs_csv_table_get_n_rows (table); row++)
    {
      GError *fault = NULL;
      BsEntry *entry;
      guint n_before;

      if (row % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      entry = read_row (self, table, row, &fault);
      if (entry == NULL)
        {
          refuse (refusals, fault);
          continue;
        }
      derive_id (entry, 0);
      n_before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, entry->id));
      g_hash_table_insert (counts, g_strdup (entry->id), GUINT_TO_POINTER (n_before + 1));
      if (n_before > 0)
        {
          *entry->id = '\0';
          derive_id (entry, n_before);
        }
      g_ptr_array_add (diary->entries, entry);
    }
  return g_steal_pointer (&diary);
}
