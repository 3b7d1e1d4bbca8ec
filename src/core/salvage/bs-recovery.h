/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-salvage.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* What can take the place of a damaged diary. Looking changes nothing; what is offered lies ready beside the diary. */
typedef enum
{
  BS_RECOVERY_BOTH,     /* the newest good backup, and over it what could be read and is newer */
  BS_RECOVERY_SALVAGED, /* only what could be read of the damaged file */
  BS_RECOVERY_BACKUP,   /* only the newest good backup */
  BS_RECOVERY_EMPTY,    /* a diary without an entry */
  BS_N_RECOVERY_WAYS,
} BsRecoveryWay;

typedef struct
{
  char *path;   /* of the diary */
  char *backup; /* the newest good copy of it; NULL: there is none */
  BsBackupSummary backup_summary;
  gboolean has_salvaged; /* FALSE: nothing could be read of the damaged file */
  BsSalvageCounts salvaged;
  guint n_both;                     /* entries that both have together; 0 where one of them is missing */
  char *made[BS_N_RECOVERY_WAYS];   /* what lies ready for each way; NULL: there is none, or it is made at the end */
} BsRecovery;

/* Looks for the newest good backup, reads what can be read of the damaged diary at `path` and makes ready what is offered.
 * Takes its time; any thread. Nobody may have the diary open. Never fails because there is nothing: then only an empty diary
 * is offered. `watch` is nullable. */
BsRecovery *bs_recovery_look (const char *path, const BsSalvageWatch *watch, GError **error);
/* The same with a backup that the person named, which must be whole. */
BsRecovery *bs_recovery_look_with (const char *path, const char *backup, const BsSalvageWatch *watch, GError **error);
gboolean bs_recovery_offers (const BsRecovery *self, BsRecoveryWay way);
/* Sets the damaged diary aside, whole, and puts in its place what `way` says; short. Returns the name under which the damaged
 * one is kept (transfer full), "" where nothing stood there any more. After an error everything is as it was. */
char *bs_recovery_apply (BsRecovery *self, BsRecoveryWay way, gint32 today, GError **error);
/* What was made and not used goes. */
void bs_recovery_free (BsRecovery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsRecovery, bs_recovery_free)

/* What is said of it, in whole sentences (transfer full). */
char *bs_recovery_describe_backup (const BsRecovery *self);
char *bs_recovery_describe_salvaged (const BsRecovery *self);
/* What may be missing after `way`; "" where nothing is known to. */
char *bs_recovery_describe_missing (const BsRecovery *self, BsRecoveryWay way);

G_END_DECLS
