/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "bs-error.h"

G_BEGIN_DECLS

/* The bytes of a file as text in UTF-8, whatever its program wrote. */
typedef struct
{
  const char *text; /* UTF-8 without U+0000, not terminated */
  gsize length;
  const char *encoding; /* its name: "UTF-8", "UTF-16LE", "windows-1252" … */
  gboolean is_guessed; /* nothing in the file says that it is this one: the person is to be told, and may know better */
  char *owned;         /* nullable */
} BsCsvText;

/* What a person may choose from when letters look wrong; ends with NULL. */
extern const char *const bs_csv_encodings[];

/* Is it, by its first bytes, a table rather than a diary file, whose first letter is a brace? */
gboolean bs_csv_is_likely (const char *data, gsize length);

/* `encoding` NULL: by a byte order mark (UTF-8, UTF-16), else UTF-8 where the bytes are, else Windows-1252 as a guess.
 * `data` is borrowed and must stay. Errors: BS_CSV_ERROR_NOT_TABLE, _ENCODING, _NUL, _TOO_LARGE, _EMPTY. To be cleared
 * also where it fails. */
gboolean bs_csv_text_init (BsCsvText *self, const char *data, gsize length, const char *encoding, GError **error);
/* Sets BS_CSV_ERROR_EMPTY; returns FALSE. */
gboolean bs_csv_text_set_empty (GError **error);
void bs_csv_text_clear (BsCsvText *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BsCsvText, bs_csv_text_clear)

G_END_DECLS
