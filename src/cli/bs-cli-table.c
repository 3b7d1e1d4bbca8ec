/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-check.h"
#include "bs-cli-import.h"
#include "bs-csv-diary.h"
#include "bs-csv-mapping.h"

/* import of tables: Backstory's own, and those of other diaries with --map. */

#define ROWS_SHOWN 10
#define REFUSALS_SHOWN 20

/* ---- What a person may say of the columns ---- */

G_GNUC_PRINTF (2, 3) static gboolean fail_map (GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return bs_cli_fail_usage (error, "--map: %s", what);
}

static gboolean
read_column (const BsCsvTable *table, gint role, const char *name, BsCsvMapping *mapping, GError **error)
{
  gint column = bs_csv_table_find_column (table, name);

  if (mapping->columns[role] >= 0)
    return fail_map (error, _ ("“%s” is named twice"), bs_csv_role_get_word ((BsCsvRole) role));
  if (column < 0)
    return fail_map (error, _ ("there is no column “%s”, or more than one: its number, from 1, can stand for it"),
                     name);
  mapping->columns[role] = column;
  return TRUE;
}

/* What is said beside the columns; the rest is found in the table. */
typedef struct
{
  BsCsvOrder order;
  guint scale; /* 0: not said */
} Said;

static gboolean
read_setting (const char *key, const char *value, BsCsvMapping *mapping, Said *said, GError **error)
{
  static const char *const orders[] = {
    [BS_CSV_ORDER_DMY] = "dmy", [BS_CSV_ORDER_MDY] = "mdy", [BS_CSV_ORDER_YMD] = "ymd"
  };

  if (strcmp (key, "scale") == 0)
    {
      guint64 scale = g_ascii_strtoull (value, NULL, 10);

      if (strcmp (value, "5") != 0 && strcmp (value, "10") != 0 && strcmp (value, "100") != 0)
        return fail_map (error, _ ("scale is 5, 10 or 100, not “%s”"), value);
      said->scale = (guint) scale;
      return TRUE;
    }
  if (strcmp (key, "dates") == 0)
    {
      for (guint i = BS_CSV_ORDER_DMY; i < G_N_ELEMENTS (orders); i++)
        if (strcmp (orders[i], value) == 0)
          said->order = i;
      return said->order != BS_CSV_ORDER_UNKNOWN || fail_map (error, _ ("dates is dmy, mdy or ymd, not “%s”"), value);
    }
  if (strcmp (key, "rest") == 0)
    {
      mapping->keep_rest = TRUE;
      return strcmp (value, "note") == 0 || fail_map (error, _ ("rest is note, not “%s”"), value);
    }
  return fail_map (error, _ ("“%s” is none of date, time, pain, place, medicine, dose, note, scale, dates, rest"), key);
}

/* One "key=value". */
static gboolean
read_pair (const BsCsvTable *table, const char *pair, BsCsvMapping *mapping, Said *said, GError **error)
{
  const char *equals = strchr (pair, '=');
  g_autofree char *key = equals != NULL ? g_strstrip (g_strndup (pair, (gsize) (equals - pair))) : NULL;
  gint role;

  if (key == NULL)
    return fail_map (error, _ ("“%s” says nothing: it is written as date=COLUMN"), pair);
  role = bs_csv_role_find (key);
  return role >= 0 ? read_column (table, role, equals + 1, mapping, error)
                   : read_setting (key, equals + 1, mapping, said, error);
}

static gboolean
read_pairs (const BsCli *cli, const BsCsvTable *table, BsCsvMapping *mapping, Said *said, GError **error)
{
  for (guint i = 0; i < cli->given->len; i++)
    {
      const BsCliGiven *given = &g_array_index (cli->given, BsCliGiven, i);
      g_auto (GStrv) pairs = NULL;

      if (strcmp (given->option->name, "map") != 0)
        continue;
      pairs = g_strsplit (given->value, ",", -1);
      for (guint k = 0; pairs[k] != NULL; k++)
        if (!read_pair (table, pairs[k], mapping, said, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
read_mapping (const BsCli *cli, const BsCsvTable *table, BsCsvMapping *mapping, GError **error)
{
  Said said = { BS_CSV_ORDER_UNKNOWN, 0 };
  g_autoptr (GError) fault = NULL;

  *mapping = BS_CSV_MAPPING_NONE;
  if (!read_pairs (cli, table, mapping, &said, error))
    return FALSE;
  bs_csv_mapping_find_order (mapping, table);
  bs_csv_mapping_find_scale (mapping, table);
  if (said.order != BS_CSV_ORDER_UNKNOWN)
    mapping->order = said.order;
  if (said.scale != 0)
    {
      mapping->scale = said.scale;
      mapping->scale_is_guessed = FALSE;
    }
  if (mapping->columns[BS_CSV_ROLE_DATE] >= 0 && mapping->order == BS_CSV_ORDER_UNKNOWN)
    return fail_map (error,
                     _ ("the dates could be read in two ways; dates=dmy, dates=mdy or dates=ymd says in which order "
                        "day, month and year stand"));
  if (!bs_csv_mapping_check (mapping, table, &fault))
    return fail_map (error, "%s", fault->message);
  return TRUE;
}

/* ---- What is said of a table without --map ---- */

/* By its head, or by its number where a head would not go through a command line. */
static void
append_column (GString *text, const BsCsvTable *table, guint column)
{
  const char *head = bs_csv_table_get_head (table, column);

  if (strpbrk (head, ",='\"\\") == NULL && bs_csv_table_find_column (table, head) == (gint) column)
    g_string_append (text, head);
  else
    g_string_append_printf (text, "%u", column + 1);
}

/* (transfer full): "--map date=Datum,pain=Schmerz", as the heads suggest. */
static char *
suggest_map (const BsCsvTable *table)
{
  BsCsvMapping mapping = bs_csv_mapping_guess (table);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *quoted = NULL;

  for (guint role = 0; role < BS_CSV_N_ROLES; role++)
    if (mapping.columns[role] >= 0)
      {
        g_string_append_printf (text, "%s%s=", text->len > 0 ? "," : "", bs_csv_role_get_word (role));
        append_column (text, table, (guint) mapping.columns[role]);
      }
  if (mapping.columns[BS_CSV_ROLE_DATE] < 0)
    g_string_prepend (text, text->len > 0 ? "date=COLUMN," : "date=COLUMN,pain=COLUMN");
  else if (mapping.order == BS_CSV_ORDER_UNKNOWN)
    g_string_append (text, ",dates=dmy");
  quoted = strpbrk (text->str, " ()&;|<>$`*?#!~") != NULL ? g_shell_quote (text->str) : g_strdup (text->str);
  return g_strconcat ("--map ", quoted, NULL);
}

/* (transfer full) (nullable): a date that the suggestion would have to be right about. */
static char *
dup_unclear_date (const BsCsvTable *table)
{
  BsCsvMapping mapping = bs_csv_mapping_guess (table);

  return mapping.order == BS_CSV_ORDER_UNKNOWN ? bs_csv_mapping_dup_unclear_date (&mapping, table) : NULL;
}

static gboolean
fail_foreign (const BsCsvTable *table, GError **error)
{
  g_autofree char *map = suggest_map (table);
  g_autofree char *unclear = dup_unclear_date (table);
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < bs_csv_table_get_n_columns (table); i++)
    {
      g_autofree char *head = bs_excerpt_dup (bs_csv_table_get_head (table, i));
      g_string_append_printf (columns, "%s%s", i > 0 ? ", " : "", head);
    }
  g_set_error (error, BS_CSV_ERROR, BS_CSV_ERROR_FOREIGN,
               /* Translators: the columns of a table, then an option of the command line */
               _ ("this is not a table of Backstory; its columns are %s; say what they mean, such as %s"), columns->str,
               map);
  if (unclear != NULL && error != NULL)
    {
      g_autofree char *before = (*error)->message;

      (*error)->message =
          /* Translators: behind that; a date of the table */
          g_strdup_printf (_ ("%s; “%s” could be read in two ways: dates is dmy, mdy or ymd"), before, unclear);
    }
  return FALSE;
}

/* ---- Rows ---- */

static gboolean
fail_refused (const BsCsvRefusals *refusals, GError **error)
{
  const GError *first = refusals->errors->pdata[0];

  /* Not as of a diary file, which would be exported again. */
  g_set_error (error, BS_CSV_ERROR, first->domain == BS_CSV_ERROR ? first->code : BS_CSV_ERROR_CELLS,
               ngettext ("%s; %u row cannot be read: correct it, or leave it out with --skip-faults",
                         "%s; %u rows cannot be read: correct them, or leave them out with --skip-faults",
                         refusals->n_rows),
               first->message, refusals->n_rows);
  return FALSE;
}

static void
warn_refused (const BsCsvRefusals *refusals, GPtrArray *warnings)
{
  for (guint i = 0; i < MIN (refusals->errors->len, REFUSALS_SHOWN); i++)
    g_ptr_array_add (warnings,
                     g_strdup_printf (_ ("left out: %s"), ((const GError *) refusals->errors->pdata[i])->message));
  if (refusals->n_rows > REFUSALS_SHOWN)
    {
      guint n = refusals->n_rows - REFUSALS_SHOWN;

      g_ptr_array_add (warnings, g_strdup_printf (ngettext ("and %u more row", "and %u more rows", n), n));
    }
}

static void
warn_of_mapping (const BsCsvMapping *mapping, const BsCsvTable *table, GPtrArray *warnings)
{
  g_autofree char *rest = bs_csv_mapping_format_rest (mapping, table);

  if (*rest != '\0' && !mapping->keep_rest)
    g_ptr_array_add (
        warnings,
        /* Translators: names of columns */
        g_strdup_printf (_ ("left out, as --map does not name them: %s; rest=note keeps them in the notes"), rest));
  if (mapping->scale_is_guessed)
    g_ptr_array_add (warnings,
                     g_strdup (_ ("no pain is above 5 and it was taken as one of 10; scale=5 if it is of 5")));
  if (bs_csv_table_is_encoding_guessed (table))
    g_ptr_array_add (warnings, g_strdup_printf (_ ("the file does not say how its letters are written and was read as "
                                                   "%s; --encoding says another"),
                                                bs_csv_table_get_encoding (table)));
}

/* The first rows as they will be. */
static gboolean
show_rows (BsCli *cli, const BsDiary *diary, GError **error)
{
  for (guint i = 0; i < MIN (diary->entries->len, ROWS_SHOWN); i++)
    {
      const BsEntry *entry = diary->entries->pdata[i];
      g_autofree char *line = g_strchomp (bs_cli_format_entry (entry));
      g_autofree char *note = bs_cli_plain (entry->note != NULL ? entry->note : "");
      g_autofree char *text =
          *note != '\0' ? g_strdup_printf ("%s · “%s”\n", line, note) : g_strconcat (line, "\n", NULL);

      if (!bs_cli_print (cli, text, error))
        return FALSE;
    }
  return TRUE;
}

static void
warn_of_future (const BsDiary *diary, BsInstant now, GPtrArray *warnings)
{
  guint n = bs_csv_count_future (diary, bs_instant_get_date (now));

  if (n > 0)
    g_ptr_array_add (warnings,
                     g_strdup_printf (ngettext ("%u row is dated after today; dates= says how dates are read",
                                                "%u rows are dated after today; dates= says how dates are read", n),
                                      n));
}

static BsDiary *
read_foreign (BsCli *cli, const BsCsvTable *table, guint *n_refused, GPtrArray *warnings, GError **error)
{
  g_auto (BsCsvRefusals) refusals = { 0 };
  g_autoptr (BsDiary) diary = NULL;
  BsCsvMapping mapping;
  BsInstant now;

  if (!bs_cli_has (cli, "map"))
    return fail_foreign (table, error), NULL;
  if (!read_mapping (cli, table, &mapping, error) || !bs_cli_read_clock (cli, &now, error))
    return NULL;
  diary = bs_csv_mapping_read_table (&mapping, table, &refusals, NULL, error);
  if (diary == NULL)
    return NULL;
  if (refusals.n_rows > 0 && !bs_cli_has (cli, "skip-faults"))
    return fail_refused (&refusals, error), NULL;
  warn_of_mapping (&mapping, table, warnings);
  warn_of_future (diary, now, warnings);
  warn_refused (&refusals, warnings);
  *n_refused = refusals.n_rows;
  if (bs_cli_has (cli, "dry-run") && !show_rows (cli, diary, error))
    return NULL;
  return g_steal_pointer (&diary);
}

BsDiary *
bs_cli_read_table (BsCli *cli, const char *data, gsize length, guint *n_refused, GPtrArray *warnings, GError **error)
{
  const char *encoding = bs_cli_get (cli, "encoding");
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, length);
  g_autoptr (BsCsvTable) table = bs_csv_table_new (bytes, encoding, error);

  *n_refused = 0;
  if (table == NULL)
    return NULL;
  if (!bs_csv_table_is_own (table))
    return read_foreign (cli, table, n_refused, warnings, error);
  if (bs_cli_has (cli, "map"))
    {
      bs_cli_fail_usage (error, _ ("--map is for tables of other programs; this one is of Backstory"));
      return NULL;
    }
  return bs_csv_read_diary (data, length, encoding, warnings, NULL, error);
}
