/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-fhir-json.h"

#include <string.h>

#include "bs-diary-fields.h"

/* A comma, unless this is the first of its object, list or line; then the key. */
static void
begin (GString *out, const char *key)
{
  if (out->len > 0 && strchr ("{[\n", out->str[out->len - 1]) == NULL)
    g_string_append_c (out, ',');
  if (key != NULL)
    g_string_append_printf (out, "\"%s\":", key);
}

void
bs_fhir_open (GString *out, const char *key, char bracket)
{
  begin (out, key);
  g_string_append_c (out, bracket);
}

void
bs_fhir_close (GString *out, char bracket)
{
  g_string_append_c (out, bracket);
}

void
bs_fhir_add_word (GString *out, const char *key, const char *word)
{
  begin (out, key);
  bs_json_append_string (out, word);
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) && (guchar) *text >= 0x20)
      return FALSE;
  return TRUE;
}

char *
bs_fhir_clean_text (const char *text)
{
  char *clean;

  if (text == NULL || is_blank (text))
    return NULL;
  clean = g_strdup (text);
  for (char *at = clean; *at != '\0'; at++)
    if ((guchar) *at < 0x20 && strchr ("\t\n\r", *at) == NULL)
      *at = ' ';
  return clean;
}

void
bs_fhir_add_text (GString *out, const char *key, const char *text)
{
  g_autofree char *clean = bs_fhir_clean_text (text);

  if (clean != NULL)
    bs_fhir_add_word (out, key, clean);
}

void
bs_fhir_add_integer (GString *out, const char *key, gint64 value)
{
  begin (out, key);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, value);
}

void
bs_fhir_add_boolean (GString *out, const char *key, gboolean value)
{
  begin (out, key);
  g_string_append (out, value ? "true" : "false");
}

void
bs_fhir_add_moment (GString *out, const char *key, BsInstant moment)
{
  gint time = bs_instant_get_time_of_day (moment), offset = ABS (moment.offset);
  char date[16];

  if (!bs_instant_is_set (moment))
    return;
  begin (out, key);
  bs_date_print (bs_instant_get_date (moment), date);
  if (moment.kind == BS_INSTANT_DATE)
    g_string_append_printf (out, "\"%s\"", date);
  else
    g_string_append_printf (out, "\"%sT%02d:%02d:%02d%c%02d:%02d\"", date, time / 3600, time / 60 % 60, time % 60,
                            moment.offset < 0 ? '-' : '+', offset / 60, offset % 60);
}

void
bs_fhir_add_coding (GString *out, const char *key, const BsFhirCode *code)
{
  bs_fhir_open (out, key, '{');
  bs_fhir_add_word (out, "system", code->system);
  bs_fhir_add_word (out, "code", code->code);
  bs_fhir_add_word (out, "display", code->display);
  bs_fhir_close (out, '}');
}

void
bs_fhir_add_concept (GString *out, const char *key, const BsFhirCode *code, const char *text)
{
  bs_fhir_open (out, key, '{');
  if (code != NULL)
    {
      bs_fhir_open (out, "coding", '[');
      bs_fhir_add_coding (out, NULL, code);
      bs_fhir_close (out, ']');
    }
  bs_fhir_add_text (out, "text", text);
  bs_fhir_close (out, '}');
}

void
bs_fhir_add_quantity (GString *out, const char *key, gint64 value, const char *unit, const char *ucum)
{
  bs_fhir_open (out, key, '{');
  bs_fhir_add_integer (out, "value", value);
  bs_fhir_add_word (out, "unit", unit);
  bs_fhir_add_word (out, "system", "http://unitsofmeasure.org");
  bs_fhir_add_word (out, "code", ucum);
  bs_fhir_close (out, '}');
}

void
bs_fhir_add_reference (GString *out, const char *key, const char *id)
{
  g_autofree char *uri = g_strconcat ("urn:uuid:", id, NULL);

  bs_fhir_open (out, key, '{');
  bs_fhir_add_word (out, "reference", uri);
  bs_fhir_close (out, '}');
}

void
bs_fhir_add_display (GString *out, const char *key, const char *display)
{
  bs_fhir_open (out, key, '{');
  bs_fhir_add_text (out, "display", display);
  bs_fhir_close (out, '}');
}

void
bs_fhir_add_text_list (GString *out, const char *key, const char *text)
{
  g_autofree char *clean = bs_fhir_clean_text (text);

  if (clean == NULL)
    return;
  bs_fhir_open (out, key, '[');
  bs_fhir_open (out, NULL, '{');
  bs_fhir_add_word (out, "text", clean);
  bs_fhir_close (out, '}');
  bs_fhir_close (out, ']');
}

char *
bs_fhir_derive_id (const char *id, const char *role, char *buffer)
{
  g_autofree char *text = g_strdup_printf ("fhir %s %s", id, role);

  bs_text_derive_id (text, strlen (text), buffer);
  return buffer;
}
