/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-entry.h"
#include "bs-error.h"
#include "bs-history.h"
#include "bs-record.h"

G_BEGIN_DECLS

/* The person's diary on disk: one SQLite database, one transaction a change, one signal that says what changed.
 * Used from one thread; only bs_store_load_history() opens a connection of its own and may run in another.
 *
 * Errors of every function: BS_STORE_ERROR, with one sentence for the person that names the file and what to do;
 * BS_DIARY_ERROR where a value is not valid. After an error nothing has changed. */
#define BS_TYPE_STORE (bs_store_get_type ())
G_DECLARE_FINAL_TYPE (BsStore, bs_store, BS, STORE, GObject)

typedef enum
{
  BS_CHANGE_ENTRY,      /* `entry` was added or changed; `before` is what stood there, or NULL */
  BS_CHANGE_ENTRY_GONE, /* `before` was deleted */
  BS_CHANGE_VISITS,
  BS_CHANGE_MEDICINES,
  BS_CHANGE_PROFILE,
  BS_CHANGE_ALL, /* import, restore: read everything anew */
} BsChangeKind;

typedef struct
{
  BsChangeKind kind;
  const BsEntry *entry;  /* (transfer none) (nullable) */
  const BsEntry *before; /* (transfer none) (nullable) */
} BsChange;

/* Signal "changed": void (*) (BsStore *, const BsChange *, gpointer), after the transaction is on disk. "damaged": void (*)
 * (BsStore *, gpointer): what was read or written just now failed, as the file is damaged; emitted inside that call. */

/* (transfer full): the person's database, `backstory/diary.db` under the user's data folder. */
char *bs_store_dup_default_path (void);

/* Opens, and creates where there is none (folders 0700, file 0600). Checks the file, sets WAL and full sync, upgrades an
 * earlier schema after keeping a copy beside it. A damaged file is left as it is (BS_STORE_ERROR_DAMAGED). */
BsStore *bs_store_open (const char *path, GError **error);
/* (transfer none) */
const char *bs_store_get_path (BsStore *self);
/* Whether another program, or another connection, wrote since this was asked last; FALSE at the first time. */
gboolean bs_store_was_changed_outside (BsStore *self);
/* Closes the database; done at the last unref too. */
void bs_store_close (BsStore *self);
/* Opens the diary again at its place, or a new one where there is none, after bs_store_close(). */
gboolean bs_store_reopen (BsStore *self, GError **error);
/* Takes the locks of the diary's file anew, between two changes. Whatever part of this process opens and closes that file by
 * itself (a file dialog that looks at what a folder holds) gives up all of them (POSIX, fcntl), and another program would
 * then take the log away that this one still writes to. After an error the diary is closed. */
gboolean bs_store_renew (BsStore *self, GError **error);
/* FALSE with an error where it was closed. */
gboolean bs_store_is_open (BsStore *self, GError **error);

/* Entries. `now` stamps recordedAt (of a new one) and updatedAt. An entry without id gets one. An entry that was there
 * keeps its former values as a revision. Returns (transfer full) the entry as it stands now. */
BsEntry *bs_store_put_entry (BsStore *self, const BsEntry *entry, BsInstant now, GError **error);
/* As above but every stamp as given: for import and for undoing a deletion. */
BsEntry *bs_store_restore_entry (BsStore *self, const BsEntry *entry, GError **error);
/* Returns (transfer full) what was deleted. Its values stay as a revision. */
BsEntry *bs_store_delete_entry (BsStore *self, const char *id, BsInstant now, GError **error);
/* (transfer full); BS_STORE_ERROR_NOT_FOUND. */
BsEntry *bs_store_get_entry (BsStore *self, const char *id, GError **error);
/* (transfer full) (element-type BsEntry): former values, newest first. */
GPtrArray *bs_store_get_revisions (BsStore *self, const char *id, GError **error);
guint bs_store_count_entries (BsStore *self, GError **error);

/* Which entries, newest first unless `oldest_first`: local dates inclusive, BS_DATE_ANY: no limit; `search` as the person
 * types it: every word must begin a word of the note, a medicine's name or a term. `limit` 0: all. */
#define BS_DATE_ANY G_MININT32
typedef struct
{
  gint32 from, to;
  const char *search;
  guint limit, skip;
  gboolean oldest_first;
} BsEntryQuery;
#define BS_ENTRY_QUERY_ALL ((BsEntryQuery){ .from = BS_DATE_ANY, .to = BS_DATE_ANY })

typedef gboolean (*BsEntryFunc) (const BsEntry *entry, gpointer user_data); /* FALSE: stop */
/* One at a time, so that an export of 100,000 needs the memory of one. What it goes through is one state, whatever other
 * programs write meanwhile. */
gboolean bs_store_foreach_entry (BsStore *self, const BsEntryQuery *query, BsEntryFunc func, gpointer user_data,
                                 GError **error);
/* (transfer full) (element-type BsEntry) */
GPtrArray *bs_store_list_entries (BsStore *self, const BsEntryQuery *query, GError **error);
/* (transfer full): 16 raw bytes of each id, newest first. */
GByteArray *bs_store_list_ids (BsStore *self, const BsEntryQuery *query, GError **error);

/* Visits and medicines likewise. Lists are (transfer full), in time order, by name. */
BsVisit *bs_store_put_visit (BsStore *self, const BsVisit *visit, BsInstant now, GError **error);
BsVisit *bs_store_restore_visit (BsStore *self, const BsVisit *visit, GError **error);
BsVisit *bs_store_delete_visit (BsStore *self, const char *id, GError **error);
GPtrArray *bs_store_list_visits (BsStore *self, GError **error);
BsMedicine *bs_store_put_medicine (BsStore *self, const BsMedicine *medicine, BsInstant now, GError **error);
BsMedicine *bs_store_restore_medicine (BsStore *self, const BsMedicine *medicine, GError **error);
BsMedicine *bs_store_delete_medicine (BsStore *self, const char *id, GError **error);
GPtrArray *bs_store_list_medicines (BsStore *self, GError **error);
/* (transfer full), never NULL but on error. */
BsProfile *bs_store_get_profile (BsStore *self, GError **error);
gboolean bs_store_put_profile (BsStore *self, const BsProfile *profile, GError **error);

/* Drafts: what is being typed, any text, by name; written at once, not part of "changed". */
gboolean bs_store_put_draft (BsStore *self, const char *name, const char *text, GError **error);
/* (transfer full) (nullable): NULL without error where there is none. */
char *bs_store_get_draft (BsStore *self, const char *name, GError **error);
gboolean bs_store_delete_draft (BsStore *self, const char *name, GError **error);
/* Small values of the program itself ("acknowledged-emergency"): same manner. */
gboolean bs_store_put_value (BsStore *self, const char *name, const char *text, GError **error);
char *bs_store_get_value (BsStore *self, const char *name, GError **error);

/* Several changes as one: all or nothing, one "changed" (BS_CHANGE_ALL) at commit. Inside, the restore functions skip
 * revisions' own signals. */
gboolean bs_store_begin (BsStore *self, GError **error);
gboolean bs_store_commit (BsStore *self, GError **error);
void bs_store_rollback (BsStore *self);

/* (transfer full): a snapshot, read through a read-only connection of its own; any thread. */
BsHistory *bs_store_load_history (const char *path, GCancellable *cancellable, GError **error);

/* A consistent copy of the database into `path`, written beside it and renamed when it was opened and checked. */
gboolean bs_store_backup (BsStore *self, const char *path, GError **error);
/* Puts a backup in the place of the diary at `path`: the backup is checked first, what stood there is kept beside it;
 * its new name is returned (transfer full), "" where nothing stood there. No store may have the file open. */
char *bs_store_restore_backup (const char *backup, const char *path, GError **error);
/* The same in two steps, for a program that has the diary open. The first takes its time and may run in any thread: it checks
 * `backup` and makes a checked copy beside the diary at `path`; the copy's name is returned (transfer full). Cancelled
 * (G_IO_ERROR_CANCELLED) it leaves nothing behind. */
char *bs_store_prepare_restore (const char *backup, const char *path, GCancellable *cancellable, GError **error);
/* The second is short: closes the diary, puts `copy` in its place, opens it and emits "changed" (BS_CHANGE_ALL). Returns the
 * name under which the former diary was kept (transfer full). After an error the former one is open again; only where that
 * fails too the store stays closed. `copy` is used up in any case. */
char *bs_store_finish_restore (BsStore *self, const char *copy, GError **error);

/* What is in a backup. */
typedef struct
{
  guint n_entries, n_visits, n_medicines;
  gint32 first, last;     /* local dates of the entries; BS_DATE_ANY where there is none */
  BsInstant last_changed; /* when an entry was written or changed last; absent where no entry says so */
} BsBackupSummary;
/* Checks a backup as restoring does (`path`: the diary it is for) and says what is in it. Any thread. */
gboolean bs_store_read_backup (const char *backup, const char *path, GCancellable *cancellable,
                               BsBackupSummary *summary, GError **error);
/* As bs_store_backup(), in any thread that has a store of its own (bs_store_open_beside()). */
gboolean bs_store_backup_cancellable (BsStore *self, const char *path, GCancellable *cancellable, GError **error);

/* Opens the diary of a store that is open a second time, for another thread of this program: bs_store_open() must not be
 * called then. What it changes, bs_store_reread() tells the first. */
BsStore *bs_store_open_beside (const char *path, GError **error);
/* Another connection changed the diary: emits "changed" (BS_CHANGE_ALL). */
void bs_store_reread (BsStore *self);

/* Erases the person's diary, because they said so: entries, former values, visits, medicines, profile, drafts, values. Goes:
 * the file, its log, what unfinished copies left beside it and, `with_copies`, what bs_store_list_copies() lists. Stays:
 * every other file. A symbolic link in such a place is removed and not followed. Then an empty diary is begun there, and
 * "changed" (BS_CHANGE_ALL) emitted. BS_STORE_ERROR_BUSY while another program has the diary open, BS_STORE_ERROR_READ_ONLY
 * where its folder cannot be written: nothing has changed then. */
gboolean bs_store_erase (BsStore *self, gboolean with_copies, GError **error);
/* (transfer full) (element-type filename): the copies that Backstory itself kept beside the diary at `path`, before it was
 * upgraded ("diary.db.schema-1"), when a backup took its place ("diary.db.replaced") and when it was found damaged
 * ("diary.db.damaged-2026-11-22"), each with its log; by name. */
GPtrArray *bs_store_list_copies (const char *path, GError **error);

/* The sentence of a damaged diary. */
void bs_store_set_damaged (BsStore *self, GError **error);
/* A full integrity check, foreign keys and search index included. */
gboolean bs_store_check (BsStore *self, GError **error);

G_END_DECLS
