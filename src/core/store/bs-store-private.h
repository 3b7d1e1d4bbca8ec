/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-database.h"
#include "bs-store.h"

G_BEGIN_DECLS

struct _BsStore
{
  GObject parent_instance;
  char *path;
  BsDatabase *database; /* NULL: closed */
  gboolean in_batch;    /* between bs_store_begin() and its end */
  GError *batch_error;  /* what failed inside: the whole batch is lost */
  gint64 data_version;  /* SQLite's, when it was asked last; 0: never */
  gint64 batch_changes; /* SQLite's count of changed rows at its beginning */
};

/* Around every change: a transaction of its own or, inside a batch, a part of that. */
gboolean bs_store_start_change (BsStore *self, GError **error);
/* Commits where `good`, takes everything back where not. The error is that of the change or of the commit. */
gboolean bs_store_end_change (BsStore *self, gboolean good, GError **error);
/* Emits "changed"; inside a batch nothing. */
void bs_store_emit_changed (BsStore *self, BsChangeKind kind, const BsEntry *entry, const BsEntry *before);
/* (transfer none): for tests. */
BsDatabase *bs_store_get_database (BsStore *self);

G_END_DECLS
