/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-walk-words.h"

#include <glib/gi18n-lib.h>

#include "bs-capitalise.h"
#include "bs-text.h"

const char *
bs_walk_get_state (const BsWalk *walk)
{
  switch ((BsWalkStage) walk->stage)
    {
    case BS_WALK_WALKING:
      return _ ("Walking, no pain yet");
    case BS_WALK_HURTS:
      return _ ("Walking, it hurts");
    case BS_WALK_STOPPED:
      return _ ("Resting");
    case BS_WALK_ENDED:
    case BS_N_WALK_STAGES:
    default:
      break;
    }
  if (!walk->painful)
    return _ ("Walked without pain");
  switch (walk->result)
    {
    case BS_RESULT_GONE:
      return _ ("The pain has passed");
    case BS_RESULT_LESS:
      return _ ("Less pain after resting");
    case BS_RESULT_SAME:
      return _ ("The same pain after resting");
    case BS_RESULT_WORSE:
      return _ ("Worse after resting");
    default:
      return _ ("The walk is recorded");
    }
}

const char *
bs_walk_get_icon (const BsWalk *walk)
{
  if (walk->stage == BS_WALK_HURTS)
    return "bs-figure-symbolic";
  if (walk->stage == BS_WALK_STOPPED)
    return "media-playback-pause-symbolic";
  return "bs-walk-symbolic";
}

const char *
bs_walk_get_primary (const BsWalk *walk)
{
  switch ((BsWalkStage) walk->stage)
    {
    case BS_WALK_WALKING:
      return _ ("It hurts now");
    case BS_WALK_HURTS:
      return _ ("I stopped");
    case BS_WALK_STOPPED:
      return _ ("It has passed");
    case BS_WALK_ENDED:
    case BS_N_WALK_STAGES:
    default:
      return NULL;
    }
}

const char *
bs_walk_get_why_label (BsWalkWhy why)
{
  static const char *const labels[BS_N_WALK_WHYS] = {
    /* Translators: why somebody stopped walking. */
    [BS_WALK_WHY_PAIN] = N_ ("Pain"),
    [BS_WALK_WHY_WEAK_LEGS] = N_ ("Weak legs"),
    [BS_WALK_WHY_NUMB_LEGS] = N_ ("Numb legs"),
    [BS_WALK_WHY_TIRED] = N_ ("Tired"),
    [BS_WALK_WHY_FINISHED] = N_ ("End of the walk"),
    [BS_WALK_WHY_OTHER] = N_ ("Another reason"),
  };

  return _ (labels[why]);
}

static void
add_fact (GString *text, char *fact)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, fact);
  g_free (fact);
}

/* The same minutes as in the diary: they come from the entry. */
char *
bs_walk_format_facts (const BsWalk *walk)
{
  GString *text = g_string_new (NULL);
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *walked = NULL, *onset = NULL;

  if (!bs_walk_has_entry (walk) || walk->stage == BS_WALK_ENDED)
    return g_string_free (text, FALSE);
  entry = bs_walk_make_entry (walk, walk->start.wall);
  walked = bs_text_format_minutes (MAX (entry->walk_min, 0));
  onset = bs_text_format_minutes (MAX (entry->onset_min, 0));
  if (walk->stage == BS_WALK_STOPPED)
    /* Translators: %s is a time, "25 min". */
    add_fact (text, g_strdup_printf (_ ("Walked %s"), walked));
  if (entry->onset_min != BS_ABSENT)
    add_fact (text, walk->stage == BS_WALK_STOPPED ? g_strdup_printf (_ ("pain after %s"), onset)
                                                   : g_strdup_printf (_ ("Pain began after %s"), onset));
  if (entry->n_measures > 0 && entry->measures[0].result != BS_ABSENT)
    {
      g_autofree char *result = bs_text_format_result (&entry->measures[0]);
      g_autofree char *line = bs_capitalise (result);

      g_string_append_printf (text, "\n%s", line);
    }
  return g_string_free (text, FALSE);
}

char *
bs_walk_format_started (const BsWalk *walk, gint32 today)
{
  g_autofree char *time = bs_text_format_time (walk->start.wall);
  gint32 date = bs_instant_get_date (walk->start.wall);
  g_autofree char *day = date != today ? bs_text_format_short_date (date, today) : NULL;

  /* Translators: when a walk began: a day and a time of day, or that alone. */
  return day != NULL ? g_strdup_printf (_ ("Started %s, %s"), day, time) : g_strdup_printf (_ ("Started %s"), time);
}
