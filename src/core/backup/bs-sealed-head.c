/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sealed-head.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC_LENGTH 16
#define VERSION 1
#define VERSION_AT 16
#define ALGORITHM_AT 20
#define OPERATIONS_AT 24
#define MEMORY_AT 32
#define SALT_AT 40
#define STREAM_AT 56
#define MESSAGE_AT 80
#define HASH_AT 97
#define HASH_LENGTH 32

/* Without an end of its own. */
static const guint8 magic[MAGIC_LENGTH] = { 'B', 'a', 'c', 'k', 's', 't', 'o', 'r',
                                            'y', ' ', 's', 'e', 'a', 'l', 'e', 'd' };

G_STATIC_ASSERT (STREAM_AT - SALT_AT == crypto_pwhash_SALTBYTES);
G_STATIC_ASSERT (MESSAGE_AT - STREAM_AT == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
G_STATIC_ASSERT (HASH_AT - MESSAGE_AT == crypto_secretstream_xchacha20poly1305_ABYTES);
G_STATIC_ASSERT (HASH_AT + HASH_LENGTH == BS_SEALED_HEAD_LENGTH);

G_DEFINE_QUARK (bs - sealed - error - quark, bs_sealed_error)

const BsSealedLimits bs_sealed_limits = { crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE };

typedef guint8 Key[crypto_secretstream_xchacha20poly1305_KEYBYTES];

/* ---- Numbers ---- */

static void
put_number (guint8 *bytes, guint n_bytes, guint64 number)
{
  for (guint i = 0; i < n_bytes; i++)
    bytes[i] = (guint8) (number >> (8 * i));
}

static guint64
get_number (const guint8 *bytes, guint n_bytes)
{
  guint64 number = 0;
  for (guint i = 0; i < n_bytes; i++)
    number |= (guint64) bytes[i] << (8 * i);
  return number;
}

/* ---- Passphrases ---- */

/* (transfer full): the same text however a keyboard composes its letters (Unicode, normalization form C). */
static char *
normalize (const char *passphrase, GError **error)
{
  char *text = g_utf8_normalize (passphrase, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (text == NULL)
    g_set_error_literal (error, BS_SEALED_ERROR, BS_SEALED_ERROR_NOT_TEXT,
                         _ ("The passphrase is not text in UTF-8: use letters, digits and blanks."));
  return text;
}

gboolean
bs_sealed_file_check_passphrase (const char *passphrase, GError **error)
{
  char *text = normalize (passphrase, error);
  if (text == NULL)
    return FALSE;
  gboolean long_enough = g_utf8_strlen (text, -1) >= BS_SEALED_LEAST_LENGTH;
  bs_passphrase_free (text);
  if (!long_enough)
    g_set_error (error, BS_SEALED_ERROR, BS_SEALED_ERROR_TOO_SHORT,
                 /* Translators: a number of characters */
                 _ ("The passphrase is too short: use at least %d characters, for example four words."),
                 BS_SEALED_LEAST_LENGTH);
  return long_enough;
}

static gboolean
make_key (Key key, const char *passphrase, const guint8 *salt, const BsSealedLimits *limits, GError **error)
{
  char *text = normalize (passphrase, error);
  if (text == NULL)
    return FALSE;
  gboolean made = crypto_pwhash (key, sizeof (Key), text, strlen (text), salt, limits->operations,
                                 (size_t) limits->memory, crypto_pwhash_ALG_ARGON2ID13) == 0;
  bs_passphrase_free (text);
  if (!made)
    g_set_error (
        error, BS_SEALED_ERROR, BS_SEALED_ERROR_NO_MEMORY,
        /* Translators: a number of mebibytes */
        _ ("There is too little memory for the passphrase, which needs %u MiB: close other programs and try again."),
        (guint) (limits->memory >> 20));
  return made;
}

/* ---- Writing ---- */

static void
begin_head (guint8 *head, const BsSealedLimits *limits)
{
  memcpy (head, magic, MAGIC_LENGTH);
  put_number (head + VERSION_AT, 4, VERSION);
  put_number (head + ALGORITHM_AT, 4, crypto_pwhash_ALG_ARGON2ID13);
  put_number (head + OPERATIONS_AT, 8, limits->operations);
  put_number (head + MEMORY_AT, 8, limits->memory);
  randombytes_buf (head + SALT_AT, crypto_pwhash_SALTBYTES);
}

static gboolean
pull_first (BsSealedStream *pull, const guint8 *head, const Key key)
{
  guint8 tag, nothing[1];
  return crypto_secretstream_xchacha20poly1305_init_pull (pull, head + STREAM_AT, key) == 0 &&
         crypto_secretstream_xchacha20poly1305_pull (pull, nothing, NULL, &tag, head + MESSAGE_AT, HASH_AT - MESSAGE_AT,
                                                     head, MESSAGE_AT) == 0 &&
         tag == crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
}

gboolean
bs_sealed_head_make (guint8 head[BS_SEALED_HEAD_LENGTH], const char *passphrase, const BsSealedLimits *limits,
                     BsSealedStream *push, BsSealedStream *pull, GError **error)
{
  Key key;
  begin_head (head, limits);
  if (!make_key (key, passphrase, head + SALT_AT, limits, error))
    return FALSE;
  crypto_secretstream_xchacha20poly1305_init_push (push, head + STREAM_AT, key);
  crypto_secretstream_xchacha20poly1305_push (push, head + MESSAGE_AT, NULL, NULL, 0, head, MESSAGE_AT,
                                              crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
  crypto_generichash (head + HASH_AT, HASH_LENGTH, head, HASH_AT, NULL, 0);
  gboolean good = pull == NULL || pull_first (pull, head, key);
  sodium_memzero (key, sizeof key);
  g_return_val_if_fail (good, FALSE);
  return TRUE;
}

/* ---- Reading ---- */

gboolean
bs_sealed_head_begins (const guint8 *bytes, gsize length)
{
  return length >= MAGIC_LENGTH && memcmp (bytes, magic, MAGIC_LENGTH) == 0;
}

gboolean
bs_sealed_fail_damaged (const char *path, GError **error)
{
  g_set_error (error, BS_SEALED_ERROR, BS_SEALED_ERROR_DAMAGED,
               _ ("“%s” is damaged: it was cut off or changed since it was made. Use another backup."), path);
  return FALSE;
}

/* Whether it is a head as it was made. */
static gboolean
check_head (const guint8 *head, gsize length, const char *path, GError **error)
{
  guint8 hash[HASH_LENGTH];
  if (!bs_sealed_head_begins (head, length))
    {
      g_set_error (error, BS_SEALED_ERROR, BS_SEALED_ERROR_NOT_SEALED,
                   _ ("“%s” is not a backup with a passphrase: choose another file."), path);
      return FALSE;
    }
  if (length < BS_SEALED_HEAD_LENGTH)
    return bs_sealed_fail_damaged (path, error);
  /* Another version may have another head, without this hash in it. */
  if (get_number (head + VERSION_AT, 4) > VERSION)
    {
      g_set_error (error, BS_SEALED_ERROR, BS_SEALED_ERROR_LATER_VERSION,
                   _ ("“%s” was made by a later version of Backstory: update Backstory."), path);
      return FALSE;
    }
  crypto_generichash (hash, sizeof hash, head, HASH_AT, NULL, 0);
  if (memcmp (hash, head + HASH_AT, sizeof hash) != 0 || get_number (head + VERSION_AT, 4) != VERSION ||
      get_number (head + ALGORITHM_AT, 4) != crypto_pwhash_ALG_ARGON2ID13)
    return bs_sealed_fail_damaged (path, error);
  return TRUE;
}

static gboolean
read_limits (const guint8 *head, const char *path, BsSealedLimits *limits, GError **error)
{
  limits->operations = get_number (head + OPERATIONS_AT, 8);
  limits->memory = get_number (head + MEMORY_AT, 8);
  if (limits->operations >= crypto_pwhash_OPSLIMIT_MIN && limits->operations <= BS_SEALED_MOST_OPERATIONS &&
      limits->memory >= crypto_pwhash_MEMLIMIT_MIN && limits->memory <= BS_SEALED_MOST_MEMORY)
    return TRUE;
  g_set_error (
      error, BS_SEALED_ERROR, BS_SEALED_ERROR_LIMITS,
      _ ("“%s” was not made by Backstory: it asks for more memory or time than any backup needs. Use another one."),
      path);
  return FALSE;
}

gboolean
bs_sealed_head_read (const guint8 *head, gsize length, const char *path, const char *passphrase, BsSealedStream *pull,
                     GError **error)
{
  BsSealedLimits limits;
  Key key;
  if (!check_head (head, length, path, error) || !read_limits (head, path, &limits, error) ||
      !make_key (key, passphrase, head + SALT_AT, &limits, error))
    return FALSE;
  gboolean opened = pull_first (pull, head, key);
  sodium_memzero (key, sizeof key);
  if (!opened)
    g_set_error (error, BS_SEALED_ERROR, BS_SEALED_ERROR_WRONG_PASSPHRASE,
                 _ ("This passphrase does not open “%s”: try again, and mind capital letters and blanks."), path);
  return opened;
}
