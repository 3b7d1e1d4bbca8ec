/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-recovery.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bs-backup.h"
#include "bs-daily-backup.h"
#include "bs-recovery-merge.h"
#include "bs-sealed-file.h"
#include "bs-store-aside.h"
#include "bs-store-file.h"

/* ---- The newest good backup ---- */

static gboolean
is_newer (const BsBackupSummary *summary, const BsBackupSummary *than)
{
  if (!bs_instant_is_set (summary->last_changed))
    return FALSE;
  return !bs_instant_is_set (than->last_changed) || summary->last_changed.seconds > than->last_changed.seconds;
}

/* Takes `path` in place of what was found before, where it is newer. */
static void
consider (BsRecovery *self, const char *path, const BsBackupSummary *summary)
{
  if (summary->n_entries + summary->n_visits + summary->n_medicines == 0 ||
      (self->backup != NULL && !is_newer (summary, &self->backup_summary)))
    return;
  g_free (self->backup);
  self->backup = g_strdup (path);
  self->backup_summary = *summary;
}

/* Copies that were kept when a backup took the diary's place or the diary was upgraded. One that cannot be read is none. */
static void
consider_copies (BsRecovery *self, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) copies = bs_store_list_copies (self->path, NULL);
  g_autofree char *damaged = g_strconcat (self->path, ".damaged-", NULL);
  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      const char *path = copies->pdata[i];
      BsBackupSummary summary;
      if (!g_str_has_prefix (path, damaged) && !bs_store_file_is_beside (path) &&
          bs_store_read_backup (path, self->path, cancellable, &summary, NULL))
        consider (self, path, &summary);
    }
}

static void
consider_daily (BsRecovery *self, GCancellable *cancellable)
{
  g_autofree char *chosen = bs_daily_backup_dup_chosen ();
  g_autofree char *folder = bs_daily_backup_dup_folder (self->path, chosen);
  g_autoptr (BsDailyBackup) newest =
      bs_daily_backup_find_newest (folder, self->path, bs_instant_get_date (self->now), cancellable, NULL);
  if (newest != NULL)
    consider (self, newest->path, &newest->summary);
}

static gboolean
find_backup (BsRecovery *self, const char *named, GCancellable *cancellable, GError **error)
{
  if (named != NULL && bs_sealed_file_is_sealed (named))
    {
      g_set_error (error, BS_STORE_ERROR, BS_STORE_ERROR_FOREIGN,
                   _ ("“%s” is encrypted: first bring the diary back in another way, then restore this backup in the "
                      "preferences."),
                   named);
      return FALSE;
    }
  if (named != NULL)
    {
      self->backup = g_strdup (named);
      return bs_store_read_backup (named, self->path, cancellable, &self->backup_summary, error);
    }
  consider_daily (self, cancellable);
  consider_copies (self, cancellable);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* ---- What is made ready ---- */

static gboolean
read_damaged (BsRecovery *self, const BsSalvageWatch *watch, GError **error)
{
  g_autofree char *made = bs_store_file_new_name (self->path);
  g_autoptr (GError) fault = NULL;
  if (bs_salvage_read (self->path, made, watch, &self->counts, &fault))
    self->salvaged = g_steal_pointer (&made);
  /* A full disk, or nobody waits any more: that there is nothing to be had is not said then. */
  else if (!g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED) &&
           (bs_store_file_exists (self->path) || bs_database_has_log (self->path)))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  return TRUE;
}

static gboolean
make_both (BsRecovery *self, const BsSalvageWatch *watch, GError **error)
{
  GCancellable *cancellable = watch != NULL ? watch->cancellable : NULL;
  if (self->backup == NULL || self->salvaged == NULL)
    return TRUE;
  self->both = bs_store_prepare_restore (self->backup, self->path, cancellable, error);
  return self->both != NULL && bs_recovery_merge (self->both, self, cancellable, error) &&
         bs_store_read_backup (self->both, self->path, cancellable, &self->both_summary, error);
}

BsRecovery *
bs_recovery_look (const char *name, const char *backup, BsInstant now, const BsSalvageWatch *watch, GError **error)
{
  g_autoptr (BsRecovery) self = g_new0 (BsRecovery, 1);
  self->path = bs_store_file_resolve (name);
  self->now = now;
  if (bs_store_file_exists (self->path) && !bs_store_file_check_unused (self->path, error))
    return NULL;
  return find_backup (self, backup, watch != NULL ? watch->cancellable : NULL, error) &&
                 read_damaged (self, watch, error) && make_both (self, watch, error)
             ? g_steal_pointer (&self)
             : NULL;
}

gboolean
bs_recovery_offers (const BsRecovery *self, BsRecoveryWay way)
{
  switch (way)
    {
    case BS_RECOVERY_BOTH:
      return self->both != NULL;
    case BS_RECOVERY_SALVAGED:
      return self->salvaged != NULL;
    case BS_RECOVERY_BACKUP:
      return self->backup != NULL;
    case BS_RECOVERY_EMPTY:
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- Doing it ---- */

static char *
make_empty (const BsRecovery *self, GError **error)
{
  g_autofree char *made = bs_store_file_new_name (self->path);
  return bs_store_file_create (made, error) ? g_steal_pointer (&made) : NULL;
}

/* (transfer full): the file that goes into the place. */
static char *
take_made (BsRecovery *self, BsRecoveryWay way, GCancellable *cancellable, GError **error)
{
  switch (way)
    {
    case BS_RECOVERY_BOTH:
      return g_steal_pointer (&self->both);
    case BS_RECOVERY_SALVAGED:
      return g_steal_pointer (&self->salvaged);
    case BS_RECOVERY_BACKUP:
      return bs_store_prepare_restore (self->backup, self->path, cancellable, error);
    default:
      return make_empty (self, error);
    }
}

char *
bs_recovery_apply (BsRecovery *self, BsRecoveryWay way, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (bs_recovery_offers (self, way), NULL);

  g_autofree char *suffix = bs_store_aside_name_damaged (bs_instant_get_date (self->now));
  g_autofree char *made = take_made (self, way, cancellable, error);
  return made != NULL ? bs_backup_put_in_place (made, self->path, suffix, error) : NULL;
}

/* Only what this has made: a name is not used twice. */
static void
remove_made (char *path)
{
  if (path != NULL)
    g_unlink (path);
  g_free (path);
}

void
bs_recovery_free (BsRecovery *self)
{
  g_clear_pointer (&self->both, remove_made);
  g_clear_pointer (&self->salvaged, remove_made);
  g_free (self->backup);
  g_free (self->path);
  g_free (self);
}
