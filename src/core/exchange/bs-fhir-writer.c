/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-fhir-writer.h"

#include "bs-fhir-entry.h"
#include "bs-fhir-records.h"
#include "bs-text-stream.h"

/* The id of a patient: made from that of the oldest entry, so that it stays when a name or a further entry is added and
 * differs between two persons who gave no name. */
static gboolean
derive_patient_id (BsStore *store, GPtrArray *visits, char *id, GError **error)
{
  static const BsEntryQuery first = { .from = BS_DATE_ANY, .to = BS_DATE_ANY, .limit = 1, .oldest_first = TRUE };
  g_autoptr (GByteArray) ids = bs_store_list_ids (store, &first, error);
  char oldest[BS_UUID_LENGTH + 1] = "";

  if (ids == NULL)
    return FALSE;
  if (ids->len > 0)
    bs_uuid_from_bytes (ids->data, oldest);
  else if (visits->len > 0)
    g_strlcpy (oldest, ((const BsVisit *) visits->pdata[0])->id, sizeof oldest);
  bs_fhir_derive_id (oldest, "patient", id);
  return TRUE;
}

static void
append_entry (GString *text, const BsEntry *entry, gpointer bundle)
{
  bs_fhir_append_entry (text, bundle, entry);
}

static gboolean
is_asked_for (const BsVisit *visit, const BsEntryQuery *query)
{
  gint32 date = bs_instant_get_date (visit->at);

  return query == NULL ||
         ((query->from == BS_DATE_ANY || date >= query->from) && (query->to == BS_DATE_ANY || date <= query->to));
}

gboolean
bs_fhir_write_store (BsStore *store, const BsEntryQuery *query, BsInstant exported_at, BsAssessment *assessment,
                     GOutputStream *out, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (BS_TEXT_STREAM_PIECE + 4096);
  gboolean whole = query == NULL || query->search == NULL || *query->search == '\0';
  BsFhirBundle bundle = { .exported_at = exported_at };
  g_autoptr (BsProfile) profile = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  g_return_val_if_fail (BS_IS_STORE (store), FALSE);
  g_return_val_if_fail (exported_at.kind == BS_INSTANT_TIME, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), FALSE);

  if ((profile = bs_store_get_profile (store, error)) == NULL ||
      (visits = bs_store_list_visits (store, error)) == NULL ||
      !derive_patient_id (store, visits, bundle.patient, error))
    return FALSE;
  bs_fhir_open (text, NULL, '{');
  bs_fhir_add_word (text, "resourceType", "Bundle");
  bs_fhir_add_word (text, "type", "collection");
  bs_fhir_add_moment (text, "timestamp", exported_at);
  bs_fhir_open (text, "entry", '[');
  bs_fhir_append_patient (text, &bundle, profile);
  if (!bs_text_stream_entries (text, store, query, append_entry, &bundle, out, error))
    return FALSE;
  for (guint i = 0; whole && i < visits->len; i++)
    if (is_asked_for (visits->pdata[i], query))
      {
        bs_fhir_append_visit (text, &bundle, visits->pdata[i]);
        if (!bs_text_stream_flush (text, BS_TEXT_STREAM_PIECE, out, error))
          return FALSE;
      }
  if (whole && assessment != NULL)
    bs_fhir_append_assessment (text, &bundle, assessment);
  g_string_append (text, "\n");
  bs_fhir_close (text, ']');
  bs_fhir_close (text, '}');
  g_string_append (text, "\n");
  return bs_text_stream_flush (text, 0, out, error) && g_output_stream_flush (out, NULL, error);
}
