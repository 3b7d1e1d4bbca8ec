/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-backup-words.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

/* ---- What would change ---- */

static void
append_summary (GString *text, const BsBackupSummary *summary, gint32 today)
{
  g_string_append_printf (
      text,
      ngettext ("The backup is whole and has %u entry.", "The backup is whole and has %u entries.", summary->n_entries),
      summary->n_entries);
  if (summary->n_entries > 0)
    {
      g_autofree char *first = bs_text_format_date (summary->first, today);
      g_autofree char *last = bs_text_format_date (summary->last, today);

      g_string_append_c (text, '\n');
      /* Translators: the days of the first and of the last entry */
      g_string_append_printf (text, _ ("First: %s\nLast: %s"), first, last);
    }
  if (bs_instant_is_set (summary->last_changed))
    {
      g_autofree char *moment = bs_text_format_moment (summary->last_changed, today);

      g_string_append_c (text, '\n');
      /* Translators: when something was written into a backup last, a day and a time */
      g_string_append_printf (text, _ ("Written in it last: %s"), moment);
    }
}

/* Takes `sentence`; none where it is about nothing. */
static void
append_sentence (GString *text, guint n, char *sentence)
{
  if (n > 0)
    g_string_append_printf (text, "\n%s", sentence);
  g_free (sentence);
}

/* What goes stands first: it is what somebody may not want. */
static void
append_difference (GString *text, const BsBackupDifference *difference)
{
  guint gone = difference->n_only_here, back = difference->n_only_there;
  guint older = difference->n_newer_here, newer = difference->n_newer_there;

  append_sentence (text, gone,
                   g_strdup_printf (ngettext ("%u entry is in your diary only: it goes.",
                                              "%u entries are in your diary only: they go.", gone),
                                    gone));
  append_sentence (text, older,
                   g_strdup_printf (ngettext ("%u entry was changed since: it is as it was before.",
                                              "%u entries were changed since: they are as they were before.", older),
                                    older));
  append_sentence (text, back,
                   g_strdup_printf (ngettext ("%u entry is in the backup only: it comes back.",
                                              "%u entries are in the backup only: they come back.", back),
                                    back));
  append_sentence (
      text, newer,
      g_strdup_printf (ngettext ("%u entry is newer in the backup.", "%u entries are newer in the backup.", newer),
                       newer));
  if (gone + older + back + newer == 0)
    g_string_append_printf (text, "\n%s", _ ("Its entries are those of your diary: none changes."));
}

char *
bs_backup_words_describe (const BsBackupSummary *summary, const BsBackupDifference *difference, guint n_now,
                          gint32 today)
{
  GString *text = g_string_new (NULL);

  append_summary (text, summary, today);
  g_string_append_printf (text, "\n\n%s", _ ("What changes:"));
  append_difference (text, difference);
  g_string_append (text, "\n\n");
  g_string_append_printf (text,
                          ngettext ("Your diary now has %u entry. It gives way to the backup and is kept beside it.",
                                    "Your diary now has %u entries. It gives way to the backup and is kept beside it.",
                                    n_now),
                          n_now);
  return g_string_free (text, FALSE);
}

/* ---- Daily ones ---- */

char *
bs_backup_words_state (const BsDailyBackup *backup)
{
  guint n = backup->summary.n_entries;

  if (!backup->fault)
    /* Translators: of a backup, which was opened and has no damage */
    return g_strdup_printf (ngettext ("%u entry, checked", "%u entries, checked", n), n);
  if (g_error_matches (backup->fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED))
    return g_strdup (_ ("Damaged: it cannot be used"));
  return g_strdup (backup->fault->message);
}

char *
bs_backup_words_list (GPtrArray *backups, gint32 today)
{
  const BsDailyBackup *oldest = backups->pdata[0];
  g_autofree char *day = NULL;

  for (guint i = 1; i < backups->len; i++)
    if (((const BsDailyBackup *) backups->pdata[i])->date < oldest->date)
      oldest = backups->pdata[i];
  if (backups->len == 1)
    return g_strdup (_ ("There is one"));
  day = bs_text_format_date (oldest->date, today);
  /* Translators: a number of backups, always more than one, then a day */
  return g_strdup_printf (ngettext ("%u of them, the oldest of %s", "%u of them, the oldest of %s", backups->len),
                          backups->len, day);
}

static const BsDailyBackup *
find_whole (GPtrArray *backups)
{
  for (guint i = 0; i < backups->len; i++)
    if (!((const BsDailyBackup *) backups->pdata[i])->fault)
      return backups->pdata[i];
  return NULL;
}

char *
bs_backup_words_newest (GPtrArray *backups, const char *fault, gint32 today)
{
  const BsDailyBackup *newest = find_whole (backups);
  g_autofree char *day = newest ? bs_text_format_day (newest->date, today) : NULL;
  g_autofree char *state = newest ? bs_backup_words_state (newest) : NULL;
  /* Translators: a day, then what its backup has: “Today: 132 entries, checked” */
  g_autofree char *words = newest ? g_strdup_printf (_ ("%s: %s"), day, state) : g_strdup (_ ("None yet"));

  if (!fault || (newest && newest->date == today))
    return g_steal_pointer (&words);
  /* Translators: what the last backup was, then a sentence that says why there is none of today */
  return g_strdup_printf (_ ("%s. The last try failed: %s"), words, fault);
}
