/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "bs-draft-table.h"
#include "bs-medicine-table.h"
#include "bs-profile-table.h"
#include "bs-store-private.h"
#include "bs-visit-table.h"

static void
give_id (char id[BS_UUID_LENGTH + 1])
{
  if (id[0] != '\0')
    return;
  g_autofree char *new_id = bs_uuid_new ();
  g_strlcpy (id, new_id, BS_UUID_LENGTH + 1);
}

static BsVisit *
put_visit (BsStore *self, const BsVisit *given, const BsInstant *now, GError **error)
{
  if (!bs_visit_validate (given, NULL, NULL, error) || !bs_store_start_change (self, error))
    return NULL;
  g_autoptr (BsVisit) visit = bs_visit_copy (given);
  give_id (visit->id);
  if (now != NULL)
    visit->updated_at = *now;
  if (!bs_store_end_change (self, bs_visit_table_put (self->database, visit, error), error))
    return NULL;
  bs_store_emit_changed (self, BS_CHANGE_VISITS, NULL, NULL);
  return g_steal_pointer (&visit);
}

BsVisit *
bs_store_put_visit (BsStore *self, const BsVisit *visit, BsInstant now, GError **error)
{
  return put_visit (self, visit, &now, error);
}

BsVisit *
bs_store_restore_visit (BsStore *self, const BsVisit *visit, GError **error)
{
  return put_visit (self, visit, NULL, error);
}

BsVisit *
bs_store_delete_visit (BsStore *self, const char *id, GError **error)
{
  if (!bs_store_start_change (self, error))
    return NULL;
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsVisit) before = bs_visit_table_get (self->database, id, &fault);
  if (before == NULL && fault == NULL)
    {
      /* Nothing was written: a batch goes on. */
      bs_store_end_change (self, self->in_batch, NULL);
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND, _ ("The diary “%s” has no visit “%s”."), self->path,
                   id);
      return NULL;
    }
  gboolean good = before != NULL && bs_visit_table_delete (self->database, id, &fault);
  if (!bs_store_end_change (self, good, &fault))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  bs_store_emit_changed (self, BS_CHANGE_VISITS, NULL, NULL);
  return g_steal_pointer (&before);
}

GPtrArray *
bs_store_list_visits (BsStore *self, GError **error)
{
  return bs_store_is_open (self, error) ? bs_visit_table_list (self->database, error) : NULL;
}

static BsMedicine *
put_medicine (BsStore *self, const BsMedicine *given, const BsInstant *now, GError **error)
{
  if (!bs_medicine_validate (given, NULL, NULL, error) || !bs_store_start_change (self, error))
    return NULL;
  g_autoptr (BsMedicine) medicine = bs_medicine_copy (given);
  give_id (medicine->id);
  if (now != NULL)
    medicine->updated_at = *now;
  if (!bs_store_end_change (self, bs_medicine_table_put (self->database, medicine, error), error))
    return NULL;
  bs_store_emit_changed (self, BS_CHANGE_MEDICINES, NULL, NULL);
  return g_steal_pointer (&medicine);
}

BsMedicine *
bs_store_put_medicine (BsStore *self, const BsMedicine *medicine, BsInstant now, GError **error)
{
  return put_medicine (self, medicine, &now, error);
}

BsMedicine *
bs_store_restore_medicine (BsStore *self, const BsMedicine *medicine, GError **error)
{
  return put_medicine (self, medicine, NULL, error);
}

BsMedicine *
bs_store_delete_medicine (BsStore *self, const char *id, GError **error)
{
  if (!bs_store_start_change (self, error))
    return NULL;
  g_autoptr (GError) fault = NULL;
  g_autoptr (BsMedicine) before = bs_medicine_table_get (self->database, id, &fault);
  if (before == NULL && fault == NULL)
    {
      bs_store_end_change (self, self->in_batch, NULL);
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND, _ ("The diary “%s” has no medicine “%s”."),
                   self->path, id);
      return NULL;
    }
  gboolean good = before != NULL && bs_medicine_table_delete (self->database, id, &fault);
  if (!bs_store_end_change (self, good, &fault))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  bs_store_emit_changed (self, BS_CHANGE_MEDICINES, NULL, NULL);
  return g_steal_pointer (&before);
}

GPtrArray *
bs_store_list_medicines (BsStore *self, GError **error)
{
  return bs_store_is_open (self, error) ? bs_medicine_table_list (self->database, error) : NULL;
}

BsProfile *
bs_store_get_profile (BsStore *self, GError **error)
{
  return bs_store_is_open (self, error) ? bs_profile_table_get (self->database, error) : NULL;
}

gboolean
bs_store_put_profile (BsStore *self, const BsProfile *profile, GError **error)
{
  if (!bs_profile_validate (profile, NULL, NULL, error) || !bs_store_start_change (self, error) ||
      !bs_store_end_change (self, bs_profile_table_put (self->database, profile, error), error))
    return FALSE;
  bs_store_emit_changed (self, BS_CHANGE_PROFILE, NULL, NULL);
  return TRUE;
}

/* A text of any bytes would not come back as it was. */
static gboolean
put_text (BsStore *self, BsTextTable table, const char *name, const char *text, GError **error)
{
  if (!g_utf8_validate (name, -1, NULL) || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON, _ ("%s: the text is not UTF-8"), "text");
      return FALSE;
    }
  return bs_store_start_change (self, error) &&
         bs_store_end_change (self, bs_draft_table_put (self->database, table, name, text, error), error);
}

static char *
get_text (BsStore *self, BsTextTable table, const char *name, GError **error)
{
  char *text = NULL;
  if (bs_store_is_open (self, error))
    bs_draft_table_get (self->database, table, name, &text, error);
  return text;
}

gboolean
bs_store_put_draft (BsStore *self, const char *name, const char *text, GError **error)
{
  return put_text (self, BS_TEXT_DRAFT, name, text, error);
}

char *
bs_store_get_draft (BsStore *self, const char *name, GError **error)
{
  return get_text (self, BS_TEXT_DRAFT, name, error);
}

gboolean
bs_store_delete_draft (BsStore *self, const char *name, GError **error)
{
  return bs_store_start_change (self, error) &&
         bs_store_end_change (self, bs_draft_table_delete (self->database, BS_TEXT_DRAFT, name, error), error);
}

gboolean
bs_store_put_value (BsStore *self, const char *name, const char *text, GError **error)
{
  return put_text (self, BS_TEXT_VALUE, name, text, error);
}

char *
bs_store_get_value (BsStore *self, const char *name, GError **error)
{
  return get_text (self, BS_TEXT_VALUE, name, error);
}
