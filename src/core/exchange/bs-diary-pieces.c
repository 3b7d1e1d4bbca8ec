/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-pieces.h"

#include <glib/gi18n-lib.h>

#include "bs-id-set.h"

gboolean
bs_diary_receive (const BsDiaryReceiver *receiver, BsImportKind kind, gpointer piece, gpointer user_data,
                  GError **error)
{
  switch (kind)
    {
    case BS_IMPORT_ENTRY:
      return receiver->entry == NULL || receiver->entry (piece, user_data, error);
    case BS_IMPORT_VISIT:
      return receiver->visit == NULL || receiver->visit (piece, user_data, error);
    default:
      return receiver->medicine == NULL || receiver->medicine (piece, user_data, error);
    }
}

gboolean
bs_diary_check_piece (BsImportKind kind, gconstpointer piece, const BsPlace *place, GError **error)
{
  g_autofree char *text = NULL;

  /* The place becomes text only for a fault. */
  if (bs_piece_kinds[kind].validate (piece, NULL, NULL))
    return TRUE;
  text = bs_place_to_string (place);
  return bs_piece_kinds[kind].validate (piece, text, error);
}

/* The ids that pieces carry themselves; FALSE where one stands twice. */
static gboolean
collect_ids (BsImportKind kind, GPtrArray *pieces, GHashTable *ids, GError **error)
{
  BsPlace place = { NULL, bs_piece_kinds[kind].fields->section, 0 };

  for (; place.index < (gint) pieces->len; place.index++)
    {
      const char *id = bs_piece_get_id (kind, pieces->pdata[place.index]);

      if (*id != '\0' && !bs_id_set_add (ids, id))
        return bs_place_set_error (&(BsPlace){ &place, "id", -1 }, BS_DIARY_ERROR_DUPLICATE, error,
                                   _ ("the id %s stands twice in the file"), id);
    }
  return TRUE;
}

static gboolean
hand_on_without_id (const BsDiaryReceiver *receiver, BsImportKind kind, gconstpointer piece, GHashTable *ids,
                    gpointer user_data, GError **error)
{
  const BsPieceKind *type = &bs_piece_kinds[kind];
  char id[BS_UUID_LENGTH + 1];
  gpointer copy;
  gboolean good;

  bs_field_table_derive_id (type->fields, piece, id);
  if (!bs_id_set_add (ids, id))
    return TRUE;
  copy = type->copy (piece);
  g_strlcpy (bs_piece_get_id (kind, copy), id, sizeof id);
  good = bs_diary_receive (receiver, kind, copy, user_data, error);
  type->unref (copy);
  return good;
}

static gboolean
hand_on_list (const BsDiaryReceiver *receiver, BsImportKind kind, GPtrArray *pieces, gpointer user_data, GError **error)
{
  g_autoptr (GHashTable) ids = bs_id_set_new ();
  BsPlace place = { NULL, bs_piece_kinds[kind].fields->section, 0 };

  if (!collect_ids (kind, pieces, ids, error))
    return FALSE;
  for (; place.index < (gint) pieces->len; place.index++)
    {
      gpointer piece = pieces->pdata[place.index];
      gboolean good = bs_diary_check_piece (kind, piece, &place, error);

      if (good && *bs_piece_get_id (kind, piece) != '\0')
        good = bs_diary_receive (receiver, kind, piece, user_data, error);
      else if (good)
        good = hand_on_without_id (receiver, kind, piece, ids, user_data, error);
      if (!good)
        return FALSE;
    }
  return TRUE;
}

gboolean
bs_diary_hand_on (const BsDiary *diary, const BsDiaryReceiver *receiver, gpointer user_data, GError **error)
{
  g_return_val_if_fail (diary != NULL, FALSE);

  return bs_profile_validate (diary->profile, "profile", NULL, error) &&
         (receiver->profile == NULL || receiver->profile (diary->profile, user_data, error)) &&
         hand_on_list (receiver, BS_IMPORT_MEDICINE, diary->medicines, user_data, error) &&
         hand_on_list (receiver, BS_IMPORT_ENTRY, diary->entries, user_data, error) &&
         hand_on_list (receiver, BS_IMPORT_VISIT, diary->visits, user_data, error);
}
