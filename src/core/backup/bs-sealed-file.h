/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-passphrase.h"

G_BEGIN_DECLS

/* A file that only a passphrase opens: libsodium's crypto_pwhash (Argon2id) makes the key,
 * crypto_secretstream_xchacha20poly1305 encrypts and authenticates piece by piece. The form is described in
 * bs-sealed-head.h.
 *
 * Errors: BS_SEALED_ERROR, BS_STORE_ERROR for what the file system says, G_IO_ERROR_CANCELLED. */
#define BS_SEALED_ERROR (bs_sealed_error_quark ())
GQuark bs_sealed_error_quark (void);

typedef enum
{
  BS_SEALED_ERROR_NOT_SEALED,       /* not a file of this kind */
  BS_SEALED_ERROR_LATER_VERSION,    /* of a later version of the form */
  BS_SEALED_ERROR_DAMAGED,          /* cut off or changed since it was made: no passphrase opens it */
  BS_SEALED_ERROR_WRONG_PASSPHRASE, /* the head of the file is as it was made, and this passphrase does not open it */
  BS_SEALED_ERROR_TOO_SHORT,        /* a passphrase of fewer than BS_SEALED_LEAST_LENGTH characters, to seal with */
  BS_SEALED_ERROR_NOT_TEXT,         /* a passphrase that is not UTF-8 */
  BS_SEALED_ERROR_LIMITS,           /* asks for more memory or time than any file of ours */
  BS_SEALED_ERROR_NO_MEMORY,        /* there is not as much memory as the key needs */
} BsSealedError;

#define BS_SEALED_LEAST_LENGTH 8 /* characters */
#define BS_SEALED_EXTENSION "sealed"

/* Whether a passphrase will do to seal with. */
gboolean bs_sealed_file_check_passphrase (const char *passphrase, GError **error);
/* Whether the file begins as one of this kind; FALSE also where it cannot be read. */
gboolean bs_sealed_file_is_sealed (const char *path);
/* Seals `from` as `to` (0600): written beside it, read again and opened, synced, then renamed. Replaced is only a sealed file,
 * else `to` must not be there: BS_STORE_ERROR_FOREIGN. */
gboolean bs_sealed_file_seal (const char *from, const char *to, const char *passphrase, GCancellable *cancellable,
                              GError **error);
/* Opens `from` into a new file `to` (0600), which must not be there; after an error it is not there either. */
gboolean bs_sealed_file_open (const char *from, const char *to, const char *passphrase, GCancellable *cancellable,
                              GError **error);

G_END_DECLS
