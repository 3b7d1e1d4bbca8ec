/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-medicine-table.h"

#define COLUMNS "id, updated_seconds, updated_offset, name, class, dose, max_per_day"
#define NEW_VALUES                                                                                                     \
  "updated_seconds = excluded.updated_seconds, updated_offset = excluded.updated_offset,"                              \
  "name = excluded.name, class = excluded.class, dose = excluded.dose, max_per_day = excluded.max_per_day"

gboolean
bs_medicine_table_put (BsDatabase *database, const BsMedicine *medicine, GError **error)
{
  BsStatement *statement =
      bs_database_get_statement (database,
                                 "INSERT INTO medicine (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                 " ON CONFLICT (id) DO UPDATE SET " NEW_VALUES,
                                 error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_id (statement, 1, medicine->id);
  bs_statement_bind_instant (statement, 2, medicine->updated_at);
  bs_statement_bind_text (statement, 4, medicine->name);
  bs_statement_bind_term (statement, 5, &bs_medicine_classes, medicine->class_);
  bs_statement_bind_text (statement, 6, medicine->dose);
  bs_statement_bind_optional (statement, 7, medicine->max_per_day);
  return bs_statement_run (statement, error);
}

static gpointer
read_medicine (BsStatement *statement, GError **error)
{
  g_autoptr (BsMedicine) medicine = bs_medicine_new ();
  if (!bs_statement_get_id (statement, 0, medicine->id) || bs_statement_is_null (statement, 3) ||
      !bs_statement_get_term (statement, 4, &bs_medicine_classes, &medicine->class_))
    {
      bs_database_fail_damaged (statement->database, error);
      return NULL;
    }
  medicine->updated_at = bs_statement_get_instant (statement, 1);
  medicine->name = bs_statement_dup_text (statement, 3);
  medicine->dose = bs_statement_dup_text (statement, 5);
  medicine->max_per_day = bs_statement_get_optional (statement, 6);
  return g_steal_pointer (&medicine);
}

BsMedicine *
bs_medicine_table_get (BsDatabase *database, const char *id, GError **error)
{
  if (!bs_uuid_is_valid (id))
    return NULL;
  BsStatement *statement =
      bs_database_get_statement (database, "SELECT " COLUMNS " FROM medicine WHERE id = ?1", error);
  if (statement == NULL)
    return NULL;
  bs_statement_bind_id (statement, 1, id);
  return bs_statement_read_first (statement, read_medicine, error);
}

gboolean
bs_medicine_table_delete (BsDatabase *database, const char *id, GError **error)
{
  BsStatement *statement = bs_database_get_statement (database, "DELETE FROM medicine WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  bs_statement_bind_id (statement, 1, id);
  return bs_statement_run (statement, error);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  const BsMedicine *first = *(const BsMedicine *const *) a, *second = *(const BsMedicine *const *) b;
  gint order = g_utf8_collate (first->name, second->name);
  return order != 0 ? order : g_strcmp0 (first->id, second->id);
}

static GPtrArray *
list_medicines (BsDatabase *database, gboolean readable_only, GError **error)
{
  BsStatement *statement = bs_database_get_statement (database, "SELECT " COLUMNS " FROM medicine", error);
  if (statement == NULL)
    return NULL;
  GPtrArray *medicines =
      bs_statement_read_all (statement, read_medicine, (GDestroyNotify) bs_medicine_unref, readable_only, error);
  if (medicines != NULL)
    g_ptr_array_sort (medicines, compare_names);
  return medicines;
}

GPtrArray *
bs_medicine_table_list (BsDatabase *database, GError **error)
{
  return list_medicines (database, FALSE, error);
}

GPtrArray *
bs_medicine_table_list_readable (BsDatabase *database, GError **error)
{
  return list_medicines (database, TRUE, error);
}
