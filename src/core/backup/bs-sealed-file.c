/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-sealed-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-sealed-head.h"
#include "bs-store-file.h"

/* Behind the head (bs-sealed-head.h) the text stands in messages of CHUNK bytes, which take CHUNK + 17 in the file; the last has
 * fewer, maybe none, and is the only one with TAG_FINAL. Nothing follows it. Messages carry no additional data. */
#define CHUNK 65536
#define SEALED_CHUNK (CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES)
#define TAG_MESSAGE crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
#define TAG_FINAL crypto_secretstream_xchacha20poly1305_TAG_FINAL

/* Two files, and what is read and written. */
typedef struct
{
  const char *from, *to;
  int in, out; /* -1: none */
  GCancellable *cancellable;
  guint8 plain[CHUNK], sealed[SEALED_CHUNK];
} Work;

static Work *
work_new (const char *from, const char *to, GCancellable *cancellable)
{
  Work *self = g_new (Work, 1);
  self->from = from;
  self->to = to;
  self->in = self->out = -1;
  self->cancellable = cancellable;
  return self;
}

static void
work_free (Work *self)
{
  if (self->in >= 0)
    close (self->in);
  if (self->out >= 0)
    close (self->out);
  sodium_memzero (self, sizeof *self);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

/* ---- Bytes ---- */

static gboolean
fail_file (const char *path, GError **error)
{
  bs_database_set_file_error (path, SQLITE_OK, errno, error);
  return FALSE;
}

static gboolean
open_in (Work *self, GError **error)
{
  GStatBuf status;
  self->in = g_open (self->from, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (self->in < 0 || fstat (self->in, &status) != 0)
    return fail_file (self->from, error);
  return S_ISREG (status.st_mode) || bs_store_file_fail_kind (self->from, error);
}

static gboolean
open_out (Work *self, const char *path, GError **error)
{
  self->out = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  return self->out >= 0 || fail_file (self->to, error);
}

/* Fewer than `length` at the end of the file only; -1: it cannot be read. */
static gssize
read_full (int descriptor, guint8 *bytes, gsize length)
{
  gsize n = 0;
  while (n < length)
    {
      gssize step = read (descriptor, bytes + n, length - n);
      if (step == 0)
        break;
      if (step < 0 && errno != EINTR)
        return -1;
      n += step > 0 ? (gsize) step : 0;
    }
  return (gssize) n;
}

static gboolean
write_full (Work *self, const guint8 *bytes, gsize length, GError **error)
{
  for (gsize n = 0; n < length;)
    {
      gssize step = write (self->out, bytes + n, length - n);
      if (step < 0 && errno != EINTR)
        return fail_file (self->to, error);
      n += step > 0 ? (gsize) step : 0;
    }
  return TRUE;
}

static gboolean
finish_out (Work *self, GError **error)
{
  gboolean good = fsync (self->out) == 0;
  good = close (self->out) == 0 && good;
  self->out = -1;
  return good || fail_file (self->to, error);
}

/* ---- Messages ---- */

static gboolean
push_all (Work *self, BsSealedStream *push, GError **error)
{
  gssize n;
  do
    {
      unsigned long long length;
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      n = read_full (self->in, self->plain, CHUNK);
      if (n < 0)
        return fail_file (self->from, error);
      crypto_secretstream_xchacha20poly1305_push (push, self->sealed, &length, self->plain, (gsize) n, NULL, 0,
                                                  n < CHUNK ? TAG_FINAL : TAG_MESSAGE);
      if (!write_full (self, self->sealed, length, error))
        return FALSE;
    }
  while (n == CHUNK);
  return TRUE;
}

/* One message into `plain`; `final`: it is the last. */
static gboolean
pull_next (Work *self, BsSealedStream *pull, gsize *length, gboolean *final, GError **error)
{
  gssize n = read_full (self->in, self->sealed, SEALED_CHUNK);
  guint8 tag;
  unsigned long long plain_length;
  if (n < 0)
    return fail_file (self->from, error);
  *final = n < (gssize) SEALED_CHUNK;
  if (crypto_secretstream_xchacha20poly1305_pull (pull, self->plain, &plain_length, &tag, self->sealed, (gsize) n, NULL,
                                                  0) != 0 ||
      tag != (*final ? TAG_FINAL : TAG_MESSAGE))
    return bs_sealed_fail_damaged (self->from, error);
  *length = plain_length;
  return TRUE;
}

/* Without `out` nothing is written: it is read to see whether all of it opens. */
static gboolean
pull_all (Work *self, BsSealedStream *pull, GError **error)
{
  gboolean final = FALSE;
  while (!final)
    {
      gsize length = 0;
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !pull_next (self, pull, &length, &final, error) ||
          (self->out >= 0 && !write_full (self, self->plain, length, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
start (GError **error)
{
  if (sodium_init () >= 0)
    return TRUE;
  g_set_error_literal (
      error, BS_STORE_ERROR, BS_STORE_ERROR_FAILED,
      _ ("Nothing can be encrypted on this computer, because it gives no random numbers: restart it and try again."));
  return FALSE;
}

/* ---- Sealing ---- */

/* What is there may go only if it is sealed too, or empty. */
static gboolean
check_target (const char *path, GError **error)
{
  GStatBuf status;
  if (g_stat (path, &status) != 0)
    return TRUE;
  if (!S_ISREG (status.st_mode))
    return bs_store_file_fail_kind (path, error);
  if (status.st_size == 0 || bs_sealed_file_is_sealed (path))
    return TRUE;
  g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN,
               _ ("“%s” is another file, not a backup with a passphrase, and was left as it is: choose another name."),
               path);
  return FALSE;
}

/* What is on the disk opens, to its end. */
static gboolean
check_made (const char *made, BsSealedStream *pull, GCancellable *cancellable, GError **error)
{
  guint8 head[BS_SEALED_HEAD_LENGTH];
  g_autoptr (Work) work = work_new (made, NULL, cancellable);
  if (!open_in (work, error))
    return FALSE;
  if (read_full (work->in, head, sizeof head) != sizeof head)
    return bs_sealed_fail_damaged (made, error);
  return pull_all (work, pull, error);
}

/* To `made`, which will be `path`: that is the name people know. */
static gboolean
write_sealed (const char *from, const char *made, const char *path, const char *passphrase,
              const BsSealedLimits *limits, GCancellable *cancellable, GError **error)
{
  guint8 head[BS_SEALED_HEAD_LENGTH];
  BsSealedStream push, pull;
  g_autoptr (Work) work = work_new (from, path, cancellable);
  if (!open_in (work, error) || !open_out (work, made, error) ||
      !bs_sealed_head_make (head, passphrase, limits, &push, &pull, error))
    return FALSE;
  gboolean good = write_full (work, head, sizeof head, error) && push_all (work, &push, error) &&
                  finish_out (work, error) && check_made (made, &pull, cancellable, error);
  sodium_memzero (&push, sizeof push);
  sodium_memzero (&pull, sizeof pull);
  return good;
}

gboolean
bs_sealed_file_seal_with_limits (const char *from, const char *to, const char *passphrase, const BsSealedLimits *limits,
                                 GCancellable *cancellable, GError **error)
{
  g_autofree char *path = bs_store_file_resolve (to);
  if (!start (error) || !bs_sealed_file_check_passphrase (passphrase, error) || !check_target (path, error))
    return FALSE;
  g_autofree char *made = bs_store_file_new_name (path);
  if (write_sealed (from, made, path, passphrase, limits, cancellable, error))
    {
      if (g_rename (made, path) == 0)
        {
          bs_store_file_sync_folder (path);
          return TRUE;
        }
      fail_file (path, error);
    }
  g_unlink (made);
  return FALSE;
}

gboolean
bs_sealed_file_seal (const char *from, const char *to, const char *passphrase, GCancellable *cancellable,
                     GError **error)
{
  return bs_sealed_file_seal_with_limits (from, to, passphrase, &bs_sealed_limits, cancellable, error);
}

/* ---- Opening ---- */

gboolean
bs_sealed_file_is_sealed (const char *path)
{
  guint8 head[BS_SEALED_HEAD_LENGTH];
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (descriptor < 0)
    return FALSE;
  gssize n = read (descriptor, head, sizeof head);
  close (descriptor);
  return n > 0 && bs_sealed_head_begins (head, (gsize) n);
}

static gboolean
write_opened (Work *work, const char *passphrase, GError **error)
{
  guint8 head[BS_SEALED_HEAD_LENGTH];
  BsSealedStream pull;
  gssize n = read_full (work->in, head, sizeof head);
  if (n < 0)
    return fail_file (work->from, error);
  if (!bs_sealed_head_read (head, (gsize) n, work->from, passphrase, &pull, error))
    return FALSE;
  gboolean good = pull_all (work, &pull, error) && finish_out (work, error);
  sodium_memzero (&pull, sizeof pull);
  return good;
}

gboolean
bs_sealed_file_open (const char *from, const char *to, const char *passphrase, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (Work) work = work_new (from, to, cancellable);
  if (!start (error) || !open_in (work, error) || !open_out (work, to, error))
    return FALSE;
  if (write_opened (work, passphrase, error))
    return TRUE;
  g_unlink (to);
  return FALSE;
}
