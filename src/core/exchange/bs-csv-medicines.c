/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-medicines.h"

#include <string.h>

/* No entry holds as much (bytes), however it is taken apart: it is refused as it stands. */
#define TEXT_MAX (BS_MEASURES_MAX * (BS_NAME_MAX + BS_DOSE_MAX) * 4)

/* "Ibuprofen 400 mg, 2 Paracetamol": the parts, but for decimal commas. */
static GStrv
split_medicines (const char *text)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *at = text;; at++)
    {
      gboolean is_decimal = *at == ',' && at > text && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]);

      if (*at != '\0' && (is_decimal || strchr (",;+\r\n", *at) == NULL))
        {
          g_string_append_c (part, *at);
          continue;
        }
      g_strstrip (part->str);
      if (*part->str != '\0')
        g_strv_builder_add (parts, part->str);
      g_string_truncate (part, 0);
      if (*at == '\0')
        return g_strv_builder_end (parts);
    }
}

/* Where "400 mg" begins at the end of "Ibuprofen 400 mg", or NULL. */
static const char *
find_dose (const char *text)
{
  static const char *const units[] = { "mg", "g", "ml", "µg", "μg", "mcg", "iu", "ie", "мг", "г", "мл", "мкг", NULL };
  const char *unit = text + strlen (text), *number, *digits_end;
  g_autofree char *small = NULL;

  while (unit > text && !g_ascii_isdigit (unit[-1]) && unit[-1] != ' ')
    unit--;
  small = g_utf8_casefold (unit, -1);
  if (!g_strv_contains (units, small) && !g_strv_contains (units, unit))
    return NULL;
  for (digits_end = unit; digits_end > text && digits_end[-1] == ' ';)
    digits_end--;
  for (number = digits_end; number > text && strchr ("0123456789.,", number[-1]) != NULL;)
    number--;
  return number < digits_end && number > text && number[-1] == ' ' ? number : NULL;
}

static void
add_medicine (BsEntry *entry, const char *text, const char *dose)
{
  BsMeasure *measure = bs_entry_add_measure (entry, BS_MEASURE_MEDICINE);
  const char *own_dose = *dose == '\0' ? find_dose (text) : NULL;

  measure->name = g_strndup (text, own_dose != NULL ? (gsize) (own_dose - text) : strlen (text));
  g_strchomp (measure->name);
  if (own_dose != NULL || *dose != '\0')
    measure->dose = g_strstrip (g_strdup (own_dose != NULL ? own_dose : dose));
}

void
bs_csv_medicines_add (BsEntry *entry, const char *text, const char *dose)
{
  g_autofree char *all = g_strstrip (g_strdup (text));
  g_autofree char *all_doses = g_strstrip (g_strdup (dose));
  gboolean is_too_long = strlen (all) > TEXT_MAX || strlen (all_doses) > TEXT_MAX;
  g_auto (GStrv) parts = split_medicines (is_too_long ? "" : all);
  g_auto (GStrv) doses = split_medicines (is_too_long ? "" : all_doses);
  guint n = g_strv_length (parts);

  /* Where nobody can say which dose is of which, all stands as it was written. */
  if (n == 0 || (*all_doses != '\0' && g_strv_length (doses) != n))
    {
      add_medicine (entry, all, all_doses);
      return;
    }
  for (guint i = 0; i < n; i++)
    add_medicine (entry, parts[i], *all_doses != '\0' ? doses[i] : "");
}
