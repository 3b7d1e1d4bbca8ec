/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-error.h"
#include "bs-record.h"

G_BEGIN_DECLS

#define BS_DIARY_MAX_BYTES (256 * 1024 * 1024)
#define BS_DIARY_MAX_DEPTH 32

/* Receives a diary file piece by piece, each piece checked; all in file order. A function that returns FALSE with an
 * error stops the reading; one that is NULL is passed over. What is received is the reader's: take a reference to keep
 * it. Of pieces without id that are alike to the last field only the first comes. */
typedef struct
{
  gboolean (*profile) (const BsProfile *profile, gpointer user_data, GError **error);
  gboolean (*medicine) (BsMedicine *medicine, gpointer user_data, GError **error);
  gboolean (*entry) (BsEntry *entry, gpointer user_data, GError **error);
  gboolean (*visit) (BsVisit *visit, gpointer user_data, GError **error);
} BsDiaryReceiver;

/* Reads a diary (diary-format.md). Every fault is BS_DIARY_ERROR and names the place of the first: line and column
 * where it is not JSON, then format and version, then the fields in file order. A key twice in one object is refused, a
 * byte order mark at the beginning is passed over. Pieces without an id get one derived from their content. `warnings`
 * (nullable, of g_free) gets a sentence for each unknown key where it is first met (char *, at most 20). */
gboolean bs_diary_read (const char *data, gsize length, const BsDiaryReceiver *receiver, gpointer user_data,
                        GPtrArray *warnings, GError **error);
/* (transfer full): the whole diary in memory. */
BsDiary *bs_diary_new_from_data (const char *data, gsize length, GPtrArray *warnings, GError **error);
/* (transfer full): of a file; "-" is standard input. Errors of reading are G_FILE_ERROR with a sentence. */
BsDiary *bs_diary_new_from_file (const char *path, GPtrArray *warnings, GError **error);
/* The file's bytes (transfer full), refused over BS_DIARY_MAX_BYTES before they are read. */
char *bs_diary_load_file (const char *path, gsize *length, GError **error);

/* (transfer full): one entry as JSON text, for `show`, `edit` and drafts: the same checks, place "". Without an id it
 * has none. */
BsEntry *bs_entry_new_from_json (const char *text, GError **error);

G_END_DECLS
