/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-import-pieces.h"

#include "bs-id-set.h"

/* The functions of the three kinds, with the types taken off. */
#define DEFINE_KIND(name, Type)                                                                                        \
  static gpointer create_##name (void) { return bs_##name##_new (); }                                                  \
  static gpointer copy_##name (gconstpointer piece) { return bs_##name##_copy (piece); }                               \
  static void unref_##name (gpointer piece) { bs_##name##_unref (piece); }                                             \
  static gboolean validate_##name (gconstpointer piece, const char *place, GError **error)                             \
  {                                                                                                                    \
    return bs_##name##_validate (piece, place, NULL, error);                                                           \
  }                                                                                                                    \
  static gboolean is_equal_##name (gconstpointer a, gconstpointer b) { return bs_##name##_equal (a, b, FALSE); }       \
  static gboolean write_##name (BsStore *store, gconstpointer piece, GError **error)                                   \
  {                                                                                                                    \
    g_autoptr (Type) written = bs_store_restore_##name (store, piece, error);                                          \
    return written != NULL;                                                                                            \
  }

DEFINE_KIND (entry, BsEntry)
DEFINE_KIND (visit, BsVisit)
DEFINE_KIND (medicine, BsMedicine)

static gboolean
remove_entry (BsStore *store, const char *id, BsInstant now, GError **error)
{
  g_autoptr (BsEntry) gone = bs_store_delete_entry (store, id, now, error);

  return gone != NULL;
}

static gboolean
remove_visit (BsStore *store, const char *id, BsInstant now, GError **error)
{
  g_autoptr (BsVisit) gone = bs_store_delete_visit (store, id, error);

  return gone != NULL;
}

static gboolean
remove_medicine (BsStore *store, const char *id, BsInstant now, GError **error)
{
  g_autoptr (BsMedicine) gone = bs_store_delete_medicine (store, id, error);

  return gone != NULL;
}

#define KIND(name, Type)                                                                                               \
  {                                                                                                                    \
    &bs_##name##_fields, create_##name, copy_##name, unref_##name, validate_##name, is_equal_##name, write_##name,     \
        remove_##name, G_STRUCT_OFFSET (Type, id), G_STRUCT_OFFSET (Type, updated_at)                                  \
  }

const BsPieceKind bs_piece_kinds[] = {
  [BS_IMPORT_ENTRY] = KIND (entry, BsEntry),
  [BS_IMPORT_VISIT] = KIND (visit, BsVisit),
  [BS_IMPORT_MEDICINE] = KIND (medicine, BsMedicine),
};

/* (transfer full): of a list that the store gave, taken. */
static GHashTable *
index_by_id (BsImportKind kind, GPtrArray *pieces)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, bs_piece_kinds[kind].unref);

  g_ptr_array_set_free_func (pieces, NULL);
  for (guint i = 0; i < pieces->len; i++)
    g_hash_table_insert (found, bs_piece_get_id (kind, pieces->pdata[i]), pieces->pdata[i]);
  g_ptr_array_unref (pieces);
  return found;
}

gboolean
bs_import_pieces_init (BsImportPieces *self, BsStore *store, GError **error)
{
  g_autoptr (GByteArray) ids = NULL;
  GPtrArray *visits, *medicines;

  *self = (BsImportPieces){ .store = store };
  if (store == NULL)
    return TRUE;
  if ((ids = bs_store_list_ids (store, &BS_ENTRY_QUERY_ALL, error)) == NULL)
    return FALSE;
  self->entries = bs_id_set_new ();
  for (guint i = 0; i + 16 <= ids->len; i += 16)
    bs_id_set_add_bytes (self->entries, ids->data + i);
  if ((visits = bs_store_list_visits (store, error)) == NULL)
    return FALSE;
  self->visits = index_by_id (BS_IMPORT_VISIT, visits);
  if ((medicines = bs_store_list_medicines (store, error)) == NULL)
    return FALSE;
  self->medicines = index_by_id (BS_IMPORT_MEDICINE, medicines);
  return TRUE;
}

void
bs_import_pieces_clear (BsImportPieces *self)
{
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->visits, g_hash_table_unref);
  g_clear_pointer (&self->medicines, g_hash_table_unref);
}

gboolean
bs_import_pieces_find (BsImportPieces *self, BsImportKind kind, const char *id, gpointer *piece, GError **error)
{
  *piece = NULL;
  if (self->store == NULL)
    return TRUE;
  switch (kind)
    {
    case BS_IMPORT_ENTRY:
      if (bs_id_set_has (self->entries, id) && (*piece = bs_store_get_entry (self->store, id, error)) == NULL)
        return FALSE;
      break;
    case BS_IMPORT_VISIT:
      if ((*piece = g_hash_table_lookup (self->visits, id)) != NULL)
        bs_visit_ref (*piece);
      break;
    default:
      if ((*piece = g_hash_table_lookup (self->medicines, id)) != NULL)
        bs_medicine_ref (*piece);
      break;
    }
  return TRUE;
}
