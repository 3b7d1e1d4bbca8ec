/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-diary-fields.h"
#include "bs-import-record.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* Entries, visits and medicines, alike for whoever merges them: a piece is a BsEntry, BsVisit or BsMedicine. */
typedef struct
{
  const BsFieldTable *fields;
  gpointer (*create) (void);
  gpointer (*copy) (gconstpointer piece);
  void (*unref) (gpointer piece);
  gboolean (*validate) (gconstpointer piece, const char *place, GError **error);
  gboolean (*is_equal) (gconstpointer a, gconstpointer b);                 /* but for id and stamps */
  gboolean (*write) (BsStore *store, gconstpointer piece, GError **error); /* every stamp as given */
  gboolean (*remove) (BsStore *store, const char *id, BsInstant now, GError **error);
  gsize id;         /* where a piece has its char[37] */
  gsize updated_at; /* and its BsInstant */
} BsPieceKind;

extern const BsPieceKind bs_piece_kinds[]; /* by BsImportKind, without BS_IMPORT_FIELD */

static inline char *
bs_piece_get_id (BsImportKind kind, gconstpointer piece)
{
  return (char *) piece + bs_piece_kinds[kind].id;
}

/* What a diary has, by id; of entries only the ids are in memory, which may be many. It is not told of later changes. */
typedef struct
{
  BsStore *store;      /* nullable: an empty diary */
  GHashTable *entries; /* bs_id_set_new() */
  GHashTable *visits;  /* id to BsVisit */
  GHashTable *medicines;
} BsImportPieces;

gboolean bs_import_pieces_init (BsImportPieces *self, BsStore *store, GError **error);
void bs_import_pieces_clear (BsImportPieces *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsImportPieces, bs_import_pieces_clear)
/* `*piece` (transfer full) is NULL where there is none. */
gboolean bs_import_pieces_find (BsImportPieces *self, BsImportKind kind, const char *id, gpointer *piece,
                                GError **error);

G_END_DECLS
