/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-page-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bs-database.h"
#include "bs-store-file.h"

#define MAGIC "SQLite format 3" /* with its final 0 */
#define HEADER_LENGTH 100
#define DEFAULT_SIZE 4096 /* of every diary that SQLite has made since 2016 */
#define LEAST_SIZE 512
#define MOST_SIZE 65536
#define GROWTH_MAX (1 << 20) /* pages that a log may add: no true one comes near */
#define SAMPLE 200           /* pages that are looked at to know how large they are */

guint32
bs_page_get_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

guint
bs_page_get_short (const guint8 *bytes)
{
  return (guint) bytes[0] << 8 | bytes[1];
}

gboolean
bs_page_is_size (guint size)
{
  return size >= LEAST_SIZE && size <= MOST_SIZE && (size & (size - 1)) == 0;
}

static gsize
read_some (int descriptor, guint8 *bytes, gsize length, gint64 place)
{
  gsize done = 0;
  while (done < length)
    {
      gssize n = pread (descriptor, bytes + done, length - done, place + (gint64) done);
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      done += n;
    }
  return done;
}

gboolean
bs_page_read_bytes (int descriptor, guint8 *bytes, gsize length, gint64 place)
{
  return read_some (descriptor, bytes, length, place) == length;
}

gboolean
bs_page_file_read (const BsPageFile *self, guint32 number, guint8 *page)
{
  gint64 place;
  if (number == 0 || number > self->n_pages)
    return FALSE;
  if (bs_page_log_find (&self->log, number, &place))
    return bs_page_read_bytes (self->log.descriptor, page, self->page_size, place);
  gsize n = read_some (self->descriptor, page, self->page_size, (gint64) (number - 1) * self->page_size);
  memset (page + n, 0, self->page_size - n);
  return n > 0;
}

gboolean
bs_page_get_head (const BsPageFile *self, guint32 number, const guint8 *page, BsPageHead *head)
{
  const guint8 *bytes = page + (number == 1 ? HEADER_LENGTH : 0);
  head->kind = bytes[0];
  gboolean is_branch = head->kind == BS_PAGE_TABLE_BRANCH || head->kind == BS_PAGE_INDEX_BRANCH;
  if (!is_branch && head->kind != BS_PAGE_TABLE_LEAF && head->kind != BS_PAGE_INDEX_LEAF)
    return FALSE;
  head->cells = bytes - page + (is_branch ? 12 : 8);
  head->last_child = is_branch ? bs_page_get_number (bytes + 8) : 0;
  /* A number that was damaged does not hide the cells that are there. */
  head->n_cells = MIN (bs_page_get_short (bytes + 3), (self->usable - head->cells) / 2);
  return TRUE;
}

guint
bs_page_get_cell (const BsPageFile *self, const guint8 *page, const BsPageHead *head, guint index)
{
  guint place = bs_page_get_short (page + head->cells + 2 * index);
  return place >= head->cells && place + 4 <= self->usable ? place : 0;
}

/* Cells are laid from the end of a page: in one that is taken for twice as large they lie in its first half. */
static gboolean
reaches_end (const BsPageFile *self, const guint8 *page, const BsPageHead *head)
{
  guint last = 0;
  for (guint i = 0; i < head->n_cells; i++)
    last = MAX (last, bs_page_get_cell (self, page, head, i));
  return last >= self->usable / 2;
}

/* How many of the first pages are pages of trees, in a thousand, if they were of this size. */
static guint
score_size (const BsPageFile *self, guint size)
{
  BsPageFile other = *self;
  GStatBuf status;
  guint n = 0, n_trees = 0;
  g_autofree guint8 *page = g_malloc (size);
  other.page_size = other.usable = size;
  other.n_pages = fstat (self->descriptor, &status) == 0 ? MIN (status.st_size / size, SAMPLE) : 0;
  for (guint32 number = 1; number <= other.n_pages; number++)
    {
      BsPageHead head;
      n++;
      if (read_some (self->descriptor, page, size, (gint64) (number - 1) * size) == size &&
          bs_page_get_head (&other, number, page, &head) && reaches_end (&other, page, &head))
        n_trees++;
    }
  return n > 0 ? 1000 * n_trees / n : 0;
}

/* The file's own word, that of its log, and what it mostly is: the one with which most of it makes sense. */
static guint
choose_size (const BsPageFile *self, guint own)
{
  guint sizes[] = { own, self->log.page_size, DEFAULT_SIZE };
  guint best = DEFAULT_SIZE, best_score = 0;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint score = bs_page_is_size (sizes[i]) ? score_size (self, sizes[i]) : 0;
      if (score > best_score)
        {
          best = sizes[i];
          best_score = score;
        }
    }
  /* A log is proven by its sums. */
  return self->log.n_pages > 0 ? self->log.page_size : best;
}

static void
read_header (BsPageFile *self)
{
  guint8 header[HEADER_LENGTH] = { 0 };
  gint64 place;
  read_some (self->descriptor, header, sizeof header, 0);
  guint own = bs_page_get_short (header + 16);
  self->page_size = self->usable = choose_size (self, own == 1 ? MOST_SIZE : own);
  if (bs_page_log_find (&self->log, 1, &place))
    bs_page_read_bytes (self->log.descriptor, header, sizeof header, place);
  if (memcmp (header, MAGIC, sizeof MAGIC) != 0)
    return;
  self->usable = self->page_size - (header[20] <= 32 ? header[20] : 0);
  self->free_page = bs_page_get_number (header + 32);
  self->n_free = bs_page_get_number (header + 36);
}

/* The file may be missing while its log is there. */
gboolean
bs_page_file_open (BsPageFile *self, const char *path, GError **error)
{
  GStatBuf status = { 0 };
  *self = (BsPageFile){ .descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0), .log.descriptor = -1 };
  gboolean is_missing = self->descriptor < 0 && errno == ENOENT && bs_database_has_log (path);
  if (!is_missing && (self->descriptor < 0 || fstat (self->descriptor, &status) != 0))
    {
      bs_database_set_file_error (path, SQLITE_OK, errno, error);
      return FALSE;
    }
  if (!is_missing && !S_ISREG (status.st_mode))
    return bs_store_file_fail_kind (path, error);
  bs_page_log_open (&self->log, path);
  read_header (self);
  guint64 in_file = ((guint64) status.st_size + self->page_size - 1) / self->page_size;
  guint64 in_both = MIN (self->log.n_pages, in_file + GROWTH_MAX);
  self->n_pages = MIN (MAX (in_file, in_both), G_MAXINT32);
  return TRUE;
}

void
bs_page_file_close (BsPageFile *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  bs_page_log_close (&self->log);
}
