/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-recovery.h"

#include <glib/gi18n-lib.h>

#include "bs-text.h"

static gint32
get_today (const BsRecovery *self)
{
  return bs_instant_get_date (self->now);
}

/* (transfer full): `text`, and of which day the last entry is. */
static char *
add_last (const BsRecovery *self, const char *text, gint32 last)
{
  if (last == BS_DATE_ANY)
    return g_strdup_printf ("%s.", text);
  g_autofree char *day = bs_text_format_date (last, get_today (self));
  /* Translators: how many entries there are, and the day of the last: “A backup with 130 entries, the last of Saturday 21
   * November.” */
  return g_strdup_printf (_ ("%s, the last of %s."), text, day);
}

static char *
describe_summary (const BsRecovery *self, const char *text, const BsBackupSummary *summary)
{
  return add_last (self, text, summary->n_entries > 0 ? summary->last : BS_DATE_ANY);
}

char *
bs_recovery_describe_backup (const BsRecovery *self)
{
  guint n = self->backup_summary.n_entries;
  g_autofree char *text = g_strdup_printf (ngettext ("A backup with %u entry", "A backup with %u entries", n), n);
  return describe_summary (self, text, &self->backup_summary);
}

char *
bs_recovery_describe_both (const BsRecovery *self)
{
  guint n = self->both_summary.n_entries;
  g_autofree char *text = g_strdup_printf (ngettext ("Together %u entry", "Together %u entries", n), n);
  return describe_summary (self, text, &self->both_summary);
}

char *
bs_recovery_describe_salvaged (const BsRecovery *self)
{
  const BsSalvageCounts *counts = &self->counts;
  g_autofree char *text = NULL;
  if (counts->n_known > counts->n_entries)
    text = g_strdup_printf (
        /* Translators: of the damaged file */
        ngettext ("%u of about %u entry can be read", "%u of about %u entries can be read", counts->n_known),
        counts->n_entries, counts->n_known);
  else
    text = g_strdup_printf (ngettext ("%u entry can be read", "%u entries can be read", counts->n_entries),
                            counts->n_entries);
  return add_last (self, text, counts->n_entries > 0 ? counts->last : BS_DATE_ANY);
}

/* Entries of which nothing is left but that they were there. */
static void
append_lost (const BsRecovery *self, GString *text)
{
  const BsSalvageCounts *counts = &self->counts;
  guint n = counts->n_known - counts->n_entries;
  g_autofree char *first =
      counts->first_lost == BS_DATE_ANY ? NULL : bs_text_format_date (counts->first_lost, get_today (self));
  g_autofree char *last =
      counts->first_lost == BS_DATE_ANY ? NULL : bs_text_format_date (counts->last_lost, get_today (self));

  if (first == NULL)
    g_string_append_printf (text,
                            ngettext ("%u entry of the damaged file could not be read.",
                                      "%u entries of the damaged file could not be read.", n),
                            n);
  else if (g_str_equal (first, last))
    g_string_append_printf (text,
                            /* Translators: %s is a day */
                            ngettext ("%u entry of the damaged file, of %s, could not be read.",
                                      "%u entries of the damaged file, of %s, could not be read.", n),
                            n, first);
  else
    g_string_append_printf (text,
                            /* Translators: %s is the first day, then the last */
                            ngettext ("%u entry of the damaged file, from %s to %s, could not be read.",
                                      "%u entries of the damaged file, from %s to %s, could not be read.", n),
                            n, first, last);
  g_string_append_c (text, ' ');
}

static void
append_incomplete (const BsRecovery *self, GString *text)
{
  guint n = self->counts.n_incomplete;
  g_string_append_printf (text,
                          ngettext ("Of %u entry a part is missing: a medicine, a rest or the end of a note.",
                                    "Of %u entries a part is missing: a medicine, a rest or the end of a note.", n),
                          n);
  g_string_append_c (text, ' ');
}

char *
bs_recovery_describe_missing (const BsRecovery *self, BsRecoveryWay way)
{
  g_autoptr (GString) text = g_string_new (NULL);
  if (way == BS_RECOVERY_EMPTY)
    return g_strdup (_ ("The new diary has no entry. Everything that was recorded is in the damaged file only."));
  if (way == BS_RECOVERY_BACKUP)
    return g_strdup (_ ("What was written after this backup is missing."));
  if (self->counts.n_known > self->counts.n_entries)
    append_lost (self, text);
  if (self->counts.n_incomplete > 0)
    append_incomplete (self, text);
  if (text->len > 0 && way == BS_RECOVERY_BOTH)
    g_string_append_printf (text, "%s ", _ ("What of this was in the backup is back."));
  /* Nobody can tell what was changed within what can be read. */
  g_string_append (text, _ ("Look through the diary: something else may be missing or wrong."));
  return g_strdup (text->str);
}
