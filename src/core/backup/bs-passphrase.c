/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-passphrase.h"

#include <sodium.h>
#include <string.h>

char *
bs_passphrase_dup (const char *passphrase)
{
  return g_strdup (passphrase);
}

void
bs_passphrase_free (char *passphrase)
{
  if (passphrase == NULL)
    return;
  sodium_memzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}

void
bs_passphrase_clear (gpointer bytes, gsize length)
{
  sodium_memzero (bytes, length);
}
