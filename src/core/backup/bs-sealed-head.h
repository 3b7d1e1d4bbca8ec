/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sodium.h>

#include "bs-sealed-file.h"

G_BEGIN_DECLS

/* The head of a sealed file, and the key that it makes of a passphrase. Inside this folder only.
 *
 * byte   bytes  numbers have the lowest byte first
 *    0      16  "Backstory sealed"
 *   16       4  1, the version of this form
 *   20       4  2, crypto_pwhash_ALG_ARGON2ID13
 *   24       8  crypto_pwhash's opslimit
 *   32       8  crypto_pwhash's memlimit, bytes
 *   40      16  crypto_pwhash's salt
 *   56      24  header of crypto_secretstream_xchacha20poly1305
 *   80      17  the stream's first message: empty, TAG_MESSAGE, with bytes 0 to 79 as additional data
 *   97      32  crypto_generichash of bytes 0 to 96, without a key
 *  129          the stream's other messages, see bs-sealed-file.c
 *
 * The first message authenticates the head; it opens with the right passphrase only. The hash keeps nobody out: it tells a head
 * that was damaged, which no passphrase opens, from a wrong passphrase. */
#define BS_SEALED_HEAD_LENGTH 129

typedef crypto_secretstream_xchacha20poly1305_state BsSealedStream;

/* How much it costs to try a passphrase. */
typedef struct
{
  guint64 operations, memory; /* crypto_pwhash's opslimit and memlimit */
} BsSealedLimits;

/* What files are sealed with: some tenths of a second and 256 MiB for each try. */
extern const BsSealedLimits bs_sealed_limits;
/* What a file may ask for. */
#define BS_SEALED_MOST_OPERATIONS 16
#define BS_SEALED_MOST_MEMORY (G_GUINT64_CONSTANT (1) << 30)

gboolean bs_sealed_head_begins (const guint8 *bytes, gsize length);
/* Writes a head and begins two streams: `push` to write what follows, `pull` (nullable) to read it back. */
gboolean bs_sealed_head_make (guint8 head[BS_SEALED_HEAD_LENGTH], const char *passphrase, const BsSealedLimits *limits,
                              BsSealedStream *push, BsSealedStream *pull, GError **error);
/* Reads the head of `path`, of which `length` bytes are there, and begins the stream behind it. */
gboolean bs_sealed_head_read (const guint8 *head, gsize length, const char *path, const char *passphrase,
                              BsSealedStream *pull, GError **error);

/* The sentence of a file that was cut off or changed. Returns FALSE. */
gboolean bs_sealed_fail_damaged (const char *path, GError **error);
/* As bs_sealed_file_seal(), at another cost: for tests. */
gboolean bs_sealed_file_seal_with_limits (const char *from, const char *to, const char *passphrase,
                                          const BsSealedLimits *limits, GCancellable *cancellable, GError **error);

G_END_DECLS
