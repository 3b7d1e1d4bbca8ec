/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-pain.h"

#include <math.h>
#include <string.h>

#include "bs-csv-moment.h"

#define LENGTH_MAX 12
#define NEARLY 1e-9
#define PAIN_MAX 10

/* Digits, with a decimal point or comma. */
static const char *
scan_decimal (const char *at, double *number)
{
  g_autofree char *text = NULL;
  gsize whole = strspn (at, "0123456789"), length = whole;

  if (whole == 0)
    return NULL;
  if ((at[whole] == '.' || at[whole] == ',') && g_ascii_isdigit (at[whole + 1]))
    length += 1 + strspn (at + whole + 1, "0123456789");
  if (length > LENGTH_MAX)
    return NULL;
  text = g_strdelimit (g_strndup (at, length), ",", '.');
  *number = g_ascii_strtod (text, NULL);
  return at + length;
}

gboolean
bs_csv_number_read (const char *text, double *number, guint *scale)
{
  const char *at = scan_decimal (bs_csv_skip_blanks (text), number);
  double most;

  *scale = 0;
  if (at == NULL)
    return FALSE;
  at = bs_csv_skip_blanks (at);
  if (*at == '%')
    {
      *scale = 100;
      at = bs_csv_skip_blanks (at + 1);
    }
  else if (*at == '/')
    {
      at = scan_decimal (bs_csv_skip_blanks (at + 1), &most);
      if (at == NULL || (most != 5 && most != 10 && most != 100))
        return FALSE;
      *scale = (guint) most;
      at = bs_csv_skip_blanks (at);
    }
  return *at == '\0';
}

gboolean
bs_csv_pain_read (const char *text, guint scale, gint8 *pain, gboolean *is_exact)
{
  double number, value;
  guint own_scale;

  if (!bs_csv_number_read (text, &number, &own_scale))
    return FALSE;
  if (own_scale != 0)
    scale = own_scale;
  if (number > scale)
    return FALSE;
  value = number * PAIN_MAX / scale;
  *pain = (gint8) floor (value + 0.5 + NEARLY);
  *is_exact = fabs (value - *pain) < NEARLY;
  return TRUE;
}
