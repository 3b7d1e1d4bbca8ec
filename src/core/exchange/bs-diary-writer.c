/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-diary-writer.h"

#include "bs-diary-fields.h"
#include "bs-text-stream.h"

#define STEP 2 /* blanks of indentation */

/* Writes a diary piece by piece. */
typedef struct
{
  GString *text;
  GOutputStream *out; /* nullable: the text is kept */
  gboolean list_has_elements;
} Writer;

static char *
value_to_json (const BsFieldTable *fields, gconstpointer value, guint indent)
{
  GString *text = g_string_sized_new (1024);

  for (guint i = 0; i < indent; i++)
    g_string_append_c (text, ' ');
  bs_field_table_write (fields, value, (gint) indent, FALSE, text);
  return g_string_free (text, FALSE);
}

char *
bs_entry_to_json (const BsEntry *entry, guint indent)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return value_to_json (&bs_entry_fields, entry, indent);
}

char *
bs_visit_to_json (const BsVisit *visit, guint indent)
{
  g_return_val_if_fail (visit != NULL, NULL);

  return value_to_json (&bs_visit_fields, visit, indent);
}

static void
write_key (Writer *self, const char *key)
{
  g_string_append_printf (self->text, ",\n%*s\"%s\": ", STEP, "", key);
}

static void
write_head (Writer *self, BsInstant exported_at, const BsProfile *profile)
{
  g_autoptr (BsProfile) nothing = bs_profile_new ();
  char buffer[32];

  g_string_append_printf (self->text, "{\n%*s\"format\": \"backstory-diary\"", STEP, "");
  write_key (self, "version");
  g_string_append (self->text, "1");
  if (bs_instant_is_set (exported_at))
    {
      write_key (self, "exportedAt");
      g_string_append_printf (self->text, "\"%s\"", bs_instant_print (exported_at, buffer));
    }
  write_key (self, "application");
  g_string_append (self->text, "\"Backstory " BS_VERSION "\"");
  if (profile != NULL && !bs_profile_equal (profile, nothing))
    {
      write_key (self, "profile");
      bs_field_table_write (&bs_profile_fields, profile, STEP, FALSE, self->text);
    }
}

static void
begin_list (Writer *self, const char *key)
{
  write_key (self, key);
  g_string_append_c (self->text, '[');
  self->list_has_elements = FALSE;
}

static void
write_element (Writer *self, const BsFieldTable *fields, gconstpointer value)
{
  g_string_append_printf (self->text, "%s\n%*s", self->list_has_elements ? "," : "", 2 * STEP, "");
  bs_field_table_write (fields, value, 2 * STEP, FALSE, self->text);
  self->list_has_elements = TRUE;
}

static void
end_list (Writer *self)
{
  if (self->list_has_elements)
    g_string_append_printf (self->text, "\n%*s", STEP, "");
  g_string_append_c (self->text, ']');
}

static gboolean
write_values (Writer *self, const BsFieldTable *fields, GPtrArray *values, GError **error)
{
  if (values == NULL || values->len == 0)
    return TRUE;
  begin_list (self, fields->section);
  for (guint i = 0; i < values->len; i++)
    {
      write_element (self, fields, values->pdata[i]);
      if (self->out != NULL && !bs_text_stream_flush (self->text, BS_TEXT_STREAM_PIECE, self->out, error))
        return FALSE;
    }
  end_list (self);
  return TRUE;
}

static void
write_end (Writer *self)
{
  g_string_append (self->text, "\n}\n");
}

static void
write_entry (GString *text, const BsEntry *entry, gpointer self)
{
  write_element (self, &bs_entry_fields, entry);
}

static gboolean
write_store_entries (Writer *self, BsStore *store, const BsEntryQuery *query, GError **error)
{
  begin_list (self, bs_entry_fields.section);
  if (!bs_text_stream_entries (self->text, store, query, write_entry, self, self->out, error))
    return FALSE;
  end_list (self);
  return TRUE;
}

gboolean
bs_diary_write_store (BsStore *store, const BsEntryQuery *query, BsInstant exported_at, GOutputStream *out,
                      GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (BS_TEXT_STREAM_PIECE + 4096);
  Writer self = { .text = text, .out = out };
  gboolean whole = query == NULL || query->search == NULL || *query->search == '\0';
  g_autoptr (BsProfile) profile = NULL;
  g_autoptr (GPtrArray) medicines = NULL;
  g_autoptr (GPtrArray) visits = NULL;

  g_return_val_if_fail (BS_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), FALSE);

  if (whole && ((profile = bs_store_get_profile (store, error)) == NULL ||
                (medicines = bs_store_list_medicines (store, error)) == NULL ||
                (visits = bs_store_list_visits (store, error)) == NULL))
    return FALSE;
  write_head (&self, exported_at, profile);
  if (!write_values (&self, &bs_medicine_fields, medicines, error) ||
      !write_store_entries (&self, store, query, error) || !write_values (&self, &bs_visit_fields, visits, error))
    return FALSE;
  write_end (&self);
  return bs_text_stream_flush (text, 0, out, error) && g_output_stream_flush (out, NULL, error);
}

char *
bs_diary_to_json (const BsDiary *diary, BsInstant exported_at)
{
  Writer self = { .text = g_string_sized_new (4096) };

  g_return_val_if_fail (diary != NULL, NULL);

  write_head (&self, exported_at, diary->profile);
  write_values (&self, &bs_medicine_fields, diary->medicines, NULL);
  begin_list (&self, bs_entry_fields.section);
  for (guint i = 0; i < diary->entries->len; i++)
    write_element (&self, &bs_entry_fields, diary->entries->pdata[i]);
  end_list (&self);
  write_values (&self, &bs_visit_fields, diary->visits, NULL);
  write_end (&self);
  return g_string_free (self.text, FALSE);
}
