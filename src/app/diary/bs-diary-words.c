/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-diary-words.h"
#include "bs-text.h"

const char *
bs_diary_get_evidence_words (BsLevel level)
{
  switch (level)
    {
    case BS_LEVEL_DOCTOR:
      return _ ("evidence of a finding for a doctor");
    case BS_LEVEL_URGENT:
      return _ ("evidence of an urgent finding");
    case BS_LEVEL_EMERGENCY:
      return _ ("evidence of an emergency finding");
    case BS_LEVEL_SELF_CARE:
    case BS_LEVEL_NONE:
    default:
      return NULL;
    }
}

char *
bs_diary_format_subject (const BsEntry *entry)
{
  g_autofree char *heading = bs_text_format_entry_heading (entry);
  g_autofree char *pain =
      /* Translators: a rating from 0 to 10. */
      entry->pain == BS_ABSENT ? g_strdup (_ ("Pain, not rated")) : g_strdup_printf (_ ("Pain %d"), entry->pain);

  return g_strdup_printf (_ ("%s, %s"), pain, heading);
}

char *
bs_diary_format_moment (const BsEntry *entry, gint32 today)
{
  g_autofree char *date = bs_text_format_date (bs_instant_get_date (entry->at), today);
  g_autofree char *time = bs_text_format_time (entry->at);

  return time[0] != '\0' ? g_strdup_printf ("%s %s", date, time) : g_steal_pointer (&date);
}

char *
bs_diary_format_name (const BsEntry *entry, const BsDiaryFacts *facts)
{
  g_autofree char *subject = bs_diary_format_subject (entry);
  g_autofree char *moment = bs_diary_format_moment (entry, facts->today);
  const char *evidence = facts->rule != NULL ? bs_diary_get_evidence_words (facts->rule->level) : NULL;
  GString *name = g_string_new (subject);

  bs_text_append_item (name, moment);
  if (facts->medicine)
    bs_text_append_item (name, _ ("medicine taken"));
  if (evidence != NULL)
    bs_text_append_item (name, evidence);
  return g_string_free (name, FALSE);
}

char *
bs_diary_format_day (const BsDiaryFacts *facts)
{
  g_autofree char *date = bs_text_format_date (facts->date, facts->today);

  if (facts->date == facts->today)
    /* Translators: the heading of a day in the diary, "Today, Sunday 22 November". */
    return g_strdup_printf (_ ("Today, %s"), date);
  /* Not every language writes a weekday with a capital. */
  return bs_capitalise (date);
}

char *
bs_diary_format_day_summary (const BsDiaryFacts *facts)
{
  g_autofree char *count = NULL;

  if (facts->searching)
    return g_strdup (""); /* of the day's entries only some are listed */
  count = g_strdup_printf (ngettext ("%u entry", "%u entries", facts->n_entries), facts->n_entries);
  if (facts->worst == BS_ABSENT)
    return g_steal_pointer (&count);
  if (facts->worst == 0)
    /* Translators: beside the heading of a day on which no pain was recorded; %s: "2 entries". */
    return g_strdup_printf (_ ("no pain · %s"), count);
  /* Translators: beside the heading of a day: its worst pain, and how many entries it has ("2 entries"). */
  return g_strdup_printf (_ ("worst %d · %s"), facts->worst, count);
}

char *
bs_diary_format_measures (const BsEntry *entry)
{
  g_autofree char *measures = bs_text_format_entry_measures (entry);

  return bs_capitalise (measures);
}

char *
bs_diary_format_note (const BsEntry *entry)
{
  g_autofree char *note = NULL;

  if (entry->note == NULL)
    return g_strdup ("");
  note = g_strstrip (g_strdelimit (g_strdup (entry->note), "\r\n\t", ' '));
  if (note[0] == '\0')
    return g_strdup ("");
  /* Translators: the quotation marks around a note. */
  return g_strdup_printf (_ ("“%s”"), note);
}
