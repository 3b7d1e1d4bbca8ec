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
  char *path;    /* of the diary */
  BsInstant now; /* when it was looked at */
  char *backup;  /* the newest good copy of it; NULL: there is none */
  BsBackupSummary backup_summary;
  char *salvaged; /* a diary with what could be read of the damaged file; NULL: nothing could */
  BsSalvageCounts counts;
  char *both; /* a diary with the two together; NULL where one of them is missing */
  BsBackupSummary both_summary;
} BsRecovery;

/* Looks for the newest good backup, reads what can be read of the damaged diary at `path` and makes ready what is offered.
 * Takes its time; any thread. Nobody may have the diary open, nor this process: bs_store_file_check(). That there is nothing
 * is no error: then only an empty diary is offered. `backup` (nullable): one that the person named, which must be whole, in
 * place of the newest. `watch` is nullable. */
BsRecovery *bs_recovery_look (const char *path, const char *backup, BsInstant now, const BsSalvageWatch *watch,
                              GError **error);
gboolean bs_recovery_offers (const BsRecovery *self, BsRecoveryWay way);
/* Sets the damaged diary aside, whole, and puts in its place what `way` says, which must be offered. Returns the name under
 * which the damaged one is kept (transfer full), "" where nothing stood there any more. After an error everything is as it
 * was, but what was made ready may be gone: look again. */
char *bs_recovery_apply (BsRecovery *self, BsRecoveryWay way, GCancellable *cancellable, GError **error);
/* What was made and not used goes. */
void bs_recovery_free (BsRecovery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsRecovery, bs_recovery_free)

/* bs-recovery-words.c: what is said of it, in whole sentences, for window and command line (transfer full). */

/* "A backup with 130 entries, the last of Saturday 21 November." */
char *bs_recovery_describe_backup (const BsRecovery *self);
/* "128 of 132 entries can be read, the last of Sunday 22 November." */
char *bs_recovery_describe_salvaged (const BsRecovery *self);
/* "Together 133 entries, the last of Sunday 22 November." */
char *bs_recovery_describe_both (const BsRecovery *self);
/* What may be missing after `way`; never "". */
char *bs_recovery_describe_missing (const BsRecovery *self, BsRecoveryWay way);

G_END_DECLS
