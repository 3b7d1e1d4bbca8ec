/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-check.h"
#include "bs-record.h"

BsVisit *
bs_visit_new (void)
{
  BsVisit *self = g_new0 (BsVisit, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = BS_ABSENT;
  return self;
}

BsVisit *
bs_visit_ref (BsVisit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
bs_visit_unref (BsVisit *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->who);
  g_free (self->note);
  g_strfreev (self->knows);
  g_free (self);
}

BsVisit *
bs_visit_copy (const BsVisit *self)
{
  BsVisit *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (BsVisit, 1);
  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->who = g_strdup (self->who);
  copy->note = g_strdup (self->note);
  copy->knows = g_strdupv (self->knows);
  return copy;
}

/* Not asked and none differ, as in every list. */
static gboolean
is_knowledge_equal (const BsVisit *a, const BsVisit *b)
{
  if (a->knows == NULL || b->knows == NULL)
    return a->knows == b->knows;
  return g_strv_equal ((const char *const *) a->knows, (const char *const *) b->knows);
}

gboolean
bs_visit_equal (const BsVisit *a, const BsVisit *b, gboolean with_stamps)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (with_stamps && (strcmp (a->id, b->id) != 0 || !bs_instant_equal (a->updated_at, b->updated_at)))
    return FALSE;
  return bs_instant_equal (a->at, b->at) && a->kind == b->kind && g_strcmp0 (a->who, b->who) == 0 &&
         g_strcmp0 (a->note, b->note) == 0 && is_knowledge_equal (a, b) &&
         bs_instant_equal (a->knows_until, b->knows_until);
}

static gboolean
check_knows (const BsCheck *check, char **knows)
{
  g_autoptr (GHashTable) seen = NULL;

  if (knows == NULL || *knows == NULL)
    return TRUE;
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (gint i = 0; knows[i] != NULL; i++)
    {
      if (!bs_check_text (check, "knows", i, knows[i], G_MAXLONG))
        return FALSE;
      if (!g_hash_table_add (seen, knows[i]))
        {
          g_autofree char *excerpt = bs_excerpt_dup (knows[i]);

          return bs_check_fail (check, "knows", i, BS_DIARY_ERROR_DUPLICATE, _ ("“%s” is in the list twice"), excerpt);
        }
    }
  return TRUE;
}

gboolean
bs_visit_validate (const BsVisit *self, const char *place, const char **field_out, GError **error)
{
  const BsCheck check = { .place = place, .field_out = field_out, .error = error };

  g_return_val_if_fail (self != NULL, FALSE);

  if (!bs_check_id (&check, self->id) || !bs_check_instant (&check, "updatedAt", self->updated_at, TRUE, FALSE))
    return FALSE;
  if (!bs_instant_is_set (self->at))
    return bs_check_fail (&check, "at", BS_NO_INDEX, BS_DIARY_ERROR_MISSING, _ ("the time is missing"));
  if (!bs_check_instant (&check, "at", self->at, TRUE, FALSE))
    return FALSE;
  if (self->kind == BS_ABSENT)
    return bs_check_fail (&check, "kind", BS_NO_INDEX, BS_DIARY_ERROR_MISSING, _ ("the kind of visit is missing"));
  return bs_check_term (&check, "kind", self->kind, &bs_visit_kinds) &&
         bs_check_text (&check, "who", BS_NO_INDEX, self->who, BS_NAME_MAX) &&
         bs_check_text (&check, "note", BS_NO_INDEX, self->note, BS_NOTE_MAX) && check_knows (&check, self->knows) &&
         bs_check_instant (&check, "knowsUntil", self->knows_until, FALSE, TRUE);
}
