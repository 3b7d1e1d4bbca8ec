/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-diary-pieces.h"
#include "bs-diary-value-reader.h"
#include "bs-id-set.h"

#define FORMAT_NAME "backstory-diary"
#define FORMAT_VERSION 1
#define FHIR_KEY "resourceType" /* every resource has it */

/* The members of the file that we know. */
typedef enum
{
  MEMBER_FORMAT,
  MEMBER_VERSION,
  MEMBER_EXPORTED_AT,
  MEMBER_APPLICATION,
  MEMBER_PROFILE,
  MEMBER_MEDICINES,
  MEMBER_ENTRIES,
  MEMBER_VISITS,
  N_MEMBERS,
} Member;

static const char *const member_names[N_MEMBERS] = {
  "format", "version", "exportedAt", "application", "profile", "medicines", "entries", "visits",
};

typedef struct
{
  BsValueReader *values;
  const BsDiaryReceiver *receiver;
  gpointer user_data;
  BsJsonCursor members[N_MEMBERS]; /* where each stands; `at` NULL: absent or null */
  gboolean is_fhir;
} Reader;

/* The valid ids that the elements of the list from the cursor on carry themselves. */
static GHashTable *
collect_ids (BsJsonCursor cursor)
{
  GHashTable *ids = bs_id_set_new ();

  while (bs_json_cursor_next (&cursor))
    {
      if (bs_json_cursor_peek (&cursor) != BS_JSON_OBJECT)
        {
          bs_json_cursor_skip (&cursor);
          continue;
        }
      bs_json_cursor_enter (&cursor);
      while (bs_json_cursor_next (&cursor))
        {
          BsJsonString name = bs_json_cursor_take_name (&cursor);
          gboolean is_id = name.length == 2 && memcmp (name.text, "id", 2) == 0;

          if (is_id && bs_json_cursor_peek (&cursor) == BS_JSON_STRING)
            {
              BsJsonString text = bs_json_cursor_take_string (&cursor, BS_UUID_LENGTH);
              g_autofree char *id = g_strndup (text.text, text.length);
              if (bs_uuid_is_valid (id))
                bs_id_set_add (ids, id);
            }
          else
            bs_json_cursor_skip (&cursor);
        }
    }
  return ids;
}

/* One element: read, checked, given an id, handed on. `ids`: those seen in this list. `*explicit_ids`: those still to
 * come, collected when the first element without one turns up. */
static gboolean
read_element (Reader *self, BsImportKind kind, const BsPlace *place, GHashTable *ids, GHashTable **explicit_ids,
              GError **error)
{
  const BsPieceKind *type = &bs_piece_kinds[kind];
  gpointer piece = type->create ();
  char *id = bs_piece_get_id (kind, piece);
  gboolean ok = bs_value_reader_read (self->values, type->fields, piece, place, error) &&
                bs_diary_check_piece (kind, piece, place, error);

  if (ok && *id != '\0')
    {
      if (!bs_id_set_add (ids, id))
        ok = bs_place_set_error (&(BsPlace){ place, "id", -1 }, BS_DIARY_ERROR_DUPLICATE, error,
                                 _ ("the id %s stands twice in the file"), id);
      else
        ok = bs_diary_receive (self->receiver, kind, piece, self->user_data, error);
    }
  else if (ok)
    {
      if (*explicit_ids == NULL)
        *explicit_ids = collect_ids (self->values->cursor);
      bs_field_table_derive_id (type->fields, piece, id);
      /* Alike to the last field, or where the entry with this id began: it is one entry. */
      if (!bs_id_set_has (*explicit_ids, id) && bs_id_set_add (ids, id))
        ok = bs_diary_receive (self->receiver, kind, piece, self->user_data, error);
    }
  type->unref (piece);
  return ok;
}

static gboolean
read_list (Reader *self, BsImportKind kind, GError **error)
{
  g_autoptr (GHashTable) ids = bs_id_set_new ();
  g_autoptr (GHashTable) explicit_ids = NULL;
  BsPlace place = { NULL, bs_piece_kinds[kind].fields->section, 0 };

  if (!bs_value_reader_expect (self->values, BS_JSON_ARRAY, &(BsPlace){ NULL, place.name, -1 }, error))
    return FALSE;
  bs_json_cursor_enter (&self->values->cursor);
  for (; bs_json_cursor_next (&self->values->cursor); place.index++)
    if (!read_element (self, kind, &place, ids, &explicit_ids, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_profile (Reader *self, GError **error)
{
  g_autoptr (BsProfile) profile = bs_profile_new ();

  if (!bs_value_reader_read (self->values, &bs_profile_fields, profile, &(BsPlace){ NULL, "profile", -1 }, error) ||
      !bs_profile_validate (profile, "profile", NULL, error))
    return FALSE;
  return self->receiver->profile == NULL || self->receiver->profile (profile, self->user_data, error);
}

static gboolean
read_member (Reader *self, Member member, GError **error)
{
  BsPlace place = { NULL, member_names[member], -1 };
  BsInstant exported_at;

  self->values->cursor = self->members[member];
  switch (member)
    {
    case MEMBER_EXPORTED_AT:
      return bs_value_reader_read_instant (self->values, BS_FIELD_INSTANT, &exported_at, &place, error);
    case MEMBER_APPLICATION:
      return bs_value_reader_expect (self->values, BS_JSON_STRING, &place, error);
    case MEMBER_PROFILE:
      return read_profile (self, error);
    case MEMBER_MEDICINES:
      return read_list (self, BS_IMPORT_MEDICINE, error);
    case MEMBER_ENTRIES:
      return read_list (self, BS_IMPORT_ENTRY, error);
    case MEMBER_VISITS:
      return read_list (self, BS_IMPORT_VISIT, error);
    default: /* format and version were checked */
      return TRUE;
    }
}

/* Finds the members, and writes their order in the file to `order`. */
static gboolean
find_members (Reader *self, Member *order, guint *n_order, GError **error)
{
  BsJsonCursor *cursor = &self->values->cursor;
  guint seen = 0;

  *n_order = 0;
  bs_json_cursor_enter (cursor);
  while (bs_json_cursor_next (cursor))
    {
      BsJsonString name = bs_json_cursor_take_name (cursor);
      Member member = 0;

      while (member < N_MEMBERS && (strlen (member_names[member]) != name.length ||
                                    memcmp (member_names[member], name.text, name.length) != 0))
        member++;
      if (name.length == strlen (FHIR_KEY) && memcmp (name.text, FHIR_KEY, name.length) == 0)
        self->is_fhir = TRUE;
      if (member == N_MEMBERS)
        bs_value_reader_warn_unknown (self->values, NULL, name);
      else
        {
          if ((seen & (1u << member)) != 0)
            return bs_place_set_error (&(BsPlace){ NULL, member_names[member], -1 }, BS_DIARY_ERROR_DUPLICATE, error,
                                       _ ("this stands twice in the file"));
          seen |= 1u << member;
          if (bs_json_cursor_peek (cursor) != BS_JSON_NULL)
            {
              self->members[member] = *cursor;
              order[(*n_order)++] = member;
            }
        }
      bs_json_cursor_skip (cursor);
    }
  return TRUE;
}

/* Another program's file, or a later version's, is not to be judged by what else is in it. */
static gboolean
check_format (Reader *self, GError **error)
{
  BsJsonCursor *cursor = &self->values->cursor;
  BsPlace version_place = { NULL, "version", -1 };
  BsJsonString literal;
  BsJsonNumber kind;
  gint64 version;

  *cursor = self->members[MEMBER_FORMAT];
  if (cursor->at != NULL && bs_json_cursor_peek (cursor) == BS_JSON_STRING)
    literal = bs_json_cursor_take_string (cursor, strlen (FORMAT_NAME));
  else
    literal.length = 0;
  if (literal.length == 0 && self->is_fhir)
    {
      g_set_error_literal (error, BS_DIARY_ERROR, BS_DIARY_ERROR_FORMAT,
                           _ ("this is a FHIR file, which cannot be imported; the diary file of the same diary can"));
      return FALSE;
    }
  if (literal.length != strlen (FORMAT_NAME) || memcmp (literal.text, FORMAT_NAME, literal.length) != 0)
    return bs_place_set_error (&(BsPlace){ NULL, "format", -1 }, BS_DIARY_ERROR_FORMAT, error,
                               /* Translators: “backstory-diary” stays as it is */
                               _ ("this is not “%s”, so the file is not a diary of Backstory"), FORMAT_NAME);

  *cursor = self->members[MEMBER_VERSION];
  if (cursor->at == NULL)
    return bs_place_set_error (&version_place, BS_DIARY_ERROR_MISSING, error, _ ("this is missing"));
  if (!bs_value_reader_expect (self->values, BS_JSON_NUMBER, &version_place, error))
    return FALSE;
  kind = bs_json_cursor_take_number (cursor, &version, &literal);
  if (kind == BS_JSON_FRACTION)
    return bs_place_set_error (&version_place, BS_DIARY_ERROR_TYPE, error, _ ("%s is not a whole number"),
                               bs_value_reader_excerpt (self->values, literal));
  if (literal.text[0] != '-' && (kind == BS_JSON_HUGE || version > FORMAT_VERSION))
    return bs_place_set_error (&version_place, BS_DIARY_ERROR_VERSION, error,
                               _ ("the file is of version %s, this program reads version %d; "
                                  "a later Backstory can read it"),
                               bs_value_reader_excerpt (self->values, literal), FORMAT_VERSION);
  if (kind == BS_JSON_HUGE || version < FORMAT_VERSION)
    return bs_place_set_error (&version_place, BS_DIARY_ERROR_RANGE, error, _ ("there is no version %s"),
                               bs_value_reader_excerpt (self->values, literal));
  if (self->members[MEMBER_ENTRIES].at == NULL)
    return bs_place_set_error (&(BsPlace){ NULL, "entries", -1 }, BS_DIARY_ERROR_MISSING, error, _ ("this is missing"));
  return TRUE;
}

/* Nothing but blanks, line ends, and perhaps the byte order mark. */
static gboolean
is_blank (const char *data, gsize length)
{
  gsize i = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (i < length && g_ascii_isspace (data[i]))
    i++;
  return i == length;
}

gboolean
bs_diary_read (const char *data, gsize length, const BsDiaryReceiver *receiver, gpointer user_data, GPtrArray *warnings,
               GError **error)
{
  g_auto (BsValueReader) values = { 0 };
  Reader self = { .values = &values, .receiver = receiver, .user_data = user_data };
  Member order[N_MEMBERS];
  guint n_order;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (receiver != NULL, FALSE);

  if (is_blank (data, length))
    {
      g_set_error_literal (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON, _ ("the file is empty"));
      return FALSE;
    }
  if (!bs_value_reader_init (&values, data, length, warnings, error))
    return FALSE;
  if (bs_json_cursor_peek (&values.cursor) != BS_JSON_OBJECT)
    {
      g_set_error_literal (error, BS_DIARY_ERROR, BS_DIARY_ERROR_FORMAT, _ ("The file is not a diary of Backstory"));
      return FALSE;
    }
  if (!find_members (&self, order, &n_order, error) || !check_format (&self, error))
    return FALSE;
  for (guint i = 0; i < n_order; i++)
    if (!read_member (&self, order[i], error))
      return FALSE;
  return TRUE;
}

BsEntry *
bs_entry_new_from_json (const char *text, GError **error)
{
  g_autoptr (BsEntry) entry = bs_entry_new ();

  g_return_val_if_fail (text != NULL, NULL);

  if (!bs_field_table_read (&bs_entry_fields, text, entry, error) || !bs_entry_validate (entry, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&entry);
}
