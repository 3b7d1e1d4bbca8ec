/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-today-question.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-text.h"

/* The rules whose fields the safety question asks for (data/rules/guidance.json). */
static const char *const safety_rules[] = { "g-saddle-numbness", "g-bladder-bowel-sexual" };

#define RELIEF_MINUTES 60 /* rules.md 2.6, 11: the window asks at t0 + 60 min */
#define MAX_RELIEF 2      /* a card each; more would push the diary out of sight */
#define NONE_DRAFT "none-of-these"
#define NONE_MINUTES 60

void
bs_today_question_free (BsTodayQuestion *self)
{
  g_free (self->key);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

gint
bs_today_question_get_minutes (BsInstant since, BsInstant now)
{
  gint64 minutes = (now.seconds - since.seconds) / 60;

  return minutes >= 0 && minutes <= BS_MINUTES_MAX ? (gint) minutes : -1;
}

static char *
format_hours (gint minutes)
{
  gint hours = minutes / 60;

  /* Translators: inside “It is … since you took Ibuprofen.” */
  return hours <= 1 ? g_strdup (_ ("an hour"))
                    : g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours), hours);
}

static char *
format_relief_title (const BsMeasure *measure, gint minutes)
{
  g_autofree char *hours = format_hours (minutes);

  switch (measure->kind)
    {
    case BS_MEASURE_MEDICINE:
      if (measure->name && *measure->name)
        return g_strdup_printf (_ ("It is %s since you took %s. How is the pain?"), hours, measure->name);
      return g_strdup_printf (_ ("It is %s since you took a medicine. How is the pain?"), hours);
    case BS_MEASURE_REST:
      return g_strdup_printf (_ ("It is %s since you began to rest. How is the pain?"), hours);
    case BS_MEASURE_COLD:
      return g_strdup_printf (_ ("It is %s since you used cold. How is the pain?"), hours);
    case BS_MEASURE_HEAT:
      return g_strdup_printf (_ ("It is %s since you used heat. How is the pain?"), hours);
    default:
      return g_strdup_printf (_ ("It is %s since you did something against the pain. How is the pain?"), hours);
    }
}

static char *
format_pain_was (const BsEntry *entry)
{
  if (entry->pain < 0)
    return g_strdup (_ ("pain was not rated"));
  return g_strdup_printf (_ ("pain was %d"), entry->pain);
}

/* (nullable): one that was deleted since is no fault, a new assessment is on its way; of others the first is told. */
static BsEntry *
read_entry (BsStore *store, const char *id, GError **error)
{
  g_autoptr (GError) fault = NULL;
  BsEntry *entry = bs_store_get_entry (store, id, &fault);

  if (fault && !g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_NOT_FOUND) && error && !*error)
    g_propagate_error (error, g_steal_pointer (&fault));
  return entry;
}

static BsTodayQuestion *
new_relief (const BsPrompt *prompt, const BsHistoryEntry *packed, BsStore *store, BsInstant now, GError **error)
{
  g_autoptr (BsTodayQuestion) self = g_new0 (BsTodayQuestion, 1);
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *recent = NULL;
  g_autofree char *dose = NULL;
  g_autofree char *pain = NULL;
  const BsMeasure *measure;
  gint64 first = G_MAXINT64;
  gint minutes;

  bs_history_entry_get_id (packed, self->entry_id);
  entry = read_entry (store, self->entry_id, error);
  /* A bare date gives no hour to count from (rules.md 2.6, 2). */
  if (!entry || entry->n_measures < 1 || entry->at.kind != BS_INSTANT_TIME)
    return NULL;
  self->kind = BS_TODAY_QUESTION_RELIEF;
  /* Every measure has a result from before the hour: then the later one replaces that of the first. */
  self->measure = prompt->measure >= 0 && prompt->measure < entry->n_measures ? (guint) prompt->measure : 0;
  measure = &entry->measures[self->measure];
  self->since = bs_instant_is_set (measure->at) ? measure->at : entry->at;
  for (gint i = 0; i < entry->n_measures; i++)
    first = MIN (first, bs_instant_is_set (entry->measures[i].at) ? entry->measures[i].at.seconds : entry->at.seconds);
  minutes = bs_today_question_get_minutes (self->since, now);
  if (now.seconds < first + RELIEF_MINUTES * 60 || minutes < 0)
    return NULL;

  self->key = g_strdup_printf ("relief:%s:%u", self->entry_id, self->measure);
  /* The hour counts from the first measure; one that began later is asked for with its own minutes. */
  self->title = minutes >= RELIEF_MINUTES ? format_relief_title (measure, minutes)
                                          : g_strdup (_ ("An hour after the first measure: how is the pain?"));
  recent = bs_text_format_recent (self->since, bs_instant_get_date (now));
  dose = measure->dose && *measure->dose ? g_strdup_printf (" · %s", measure->dose) : g_strdup ("");
  pain = format_pain_was (entry);
  self->detail = g_strdup_printf ("%s%s · %s", recent, dose, pain);
  return g_steal_pointer (&self);
}

/* The latest that is known of the pain of an entry: its beginning, or the last result that has minutes. */
static BsInstant
get_last_observation (const BsEntry *entry, BsInstant now)
{
  BsInstant last = entry->at;

  for (gint i = 0; i < entry->n_measures; i++)
    {
      const BsMeasure *measure = &entry->measures[i];
      BsInstant start = bs_instant_is_set (measure->at) ? measure->at : entry->at;

      if (measure->result < 0 || measure->result_min < 0 || start.kind != BS_INSTANT_TIME)
        continue;
      start.seconds += measure->result_min * 60;
      if (start.seconds > last.seconds && start.seconds <= now.seconds)
        last = start;
    }
  return last;
}

static BsTodayQuestion *
new_still (const BsHistoryEntry *packed, BsStore *store, BsInstant now, GError **error)
{
  g_autoptr (BsTodayQuestion) self = g_new0 (BsTodayQuestion, 1);
  g_autoptr (BsEntry) entry = NULL;
  g_autofree char *recent = NULL;
  g_autofree char *pain = NULL;

  bs_history_entry_get_id (packed, self->entry_id);
  entry = read_entry (store, self->entry_id, error);
  if (!entry)
    return NULL;
  self->kind = BS_TODAY_QUESTION_STILL;
  self->since = get_last_observation (entry, now);
  self->key = g_strdup_printf ("still:%s", self->entry_id);
  recent = bs_text_format_recent (self->since, bs_instant_get_date (now));
  pain = format_pain_was (entry);
  self->title = g_strdup (_ ("You recorded pain. Is it still there?"));
  self->detail = g_strdup_printf ("%s · %s", recent, pain);
  return g_steal_pointer (&self);
}

static gboolean
is_safety_rule (const BsRule *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (safety_rules); i++)
    if (strcmp (rule->id, safety_rules[i]) == 0)
      return TRUE;
  return FALSE;
}

void
bs_today_question_keep_none (BsStore *store, BsInstant now)
{
  g_autofree char *text = bs_instant_format (now);
  g_autoptr (GError) error = NULL;

  if (!bs_store_put_draft (store, NONE_DRAFT, text, &error))
    g_info ("“None of these” is not kept: %s", error->message);
}

void
bs_today_question_drop_none (BsStore *store)
{
  g_autoptr (GError) error = NULL;

  if (!bs_store_delete_draft (store, NONE_DRAFT, &error))
    g_info ("“None of these” stays behind: %s", error->message);
}

/* What was said longer ago may have changed since: then all of it is asked anew. */
static gboolean
is_none_kept (BsStore *store, BsInstant now)
{
  g_autofree char *text = bs_store_get_draft (store, NONE_DRAFT, NULL);
  BsInstant said;

  return text && bs_instant_parse (text, FALSE, &said, NULL) && said.seconds <= now.seconds &&
         now.seconds - said.seconds <= NONE_MINUTES * 60;
}

static BsTodayQuestion *
new_safety (BsAssessment *assessment, BsStore *store)
{
  const GArray *missing = bs_assessment_get_not_evaluated (assessment);
  gboolean due = FALSE;
  BsTodayQuestion *self;

  /* An empty diary is asked nothing: the first entry asks by itself. */
  if (bs_history_get_n_entries (bs_assessment_get_history_snapshot (assessment)) == 0)
    return NULL;
  for (guint i = 0; i < missing->len; i++)
    due |= is_safety_rule (g_array_index (missing, BsNotEvaluated, i).rule);
  if (!due)
    return NULL;
  self = g_new0 (BsTodayQuestion, 1);
  self->kind = BS_TODAY_QUESTION_SAFETY;
  self->none = is_none_kept (store, bs_assessment_get_at (assessment));
  self->key = g_strdup ("safety");
  self->title = g_strdup (_ ("Numbness, bladder, bowel: not asked for 3 days. Any of these?"));
  self->detail = g_strdup (
      _ ("Numb anywhere · new trouble passing urine, holding urine or stool, or feeling it · new sexual trouble. "
         "The rules about emergencies need this answer."));
  return self;
}

static void
add (GPtrArray *list, BsTodayQuestion *question)
{
  if (question)
    g_ptr_array_add (list, question);
}

GPtrArray *
bs_today_question_list (BsAssessment *assessment, BsStore *store, GError **error)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) bs_today_question_free);
  BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  BsInstant now = bs_assessment_get_at (assessment);
  const GArray *prompts = bs_assessment_get_prompts (assessment);
  guint n_relief = 0;
  BsTodayQuestion *safety = new_safety (assessment, store);

  /* What was begun comes first. */
  if (safety && safety->none)
    add (list, g_steal_pointer (&safety));
  /* Prompts of a kind stand by time; the newest is the one a person remembers. */
  for (guint i = prompts->len; i-- > 0 && n_relief < MAX_RELIEF;)
    {
      const BsPrompt *prompt = &g_array_index (prompts, BsPrompt, i);
      BsTodayQuestion *relief;

      if (prompt->kind != BS_PROMPT_RELIEF_CHECK)
        continue;
      relief = new_relief (prompt, bs_history_get (history, prompt->entry), store, now, error);
      n_relief += relief != NULL;
      add (list, relief);
    }
  for (guint i = 0; i < prompts->len; i++)
    {
      const BsPrompt *prompt = &g_array_index (prompts, BsPrompt, i);
      if (prompt->kind == BS_PROMPT_STILL_IN_PAIN)
        add (list, new_still (bs_history_get (history, prompt->entry), store, now, error));
    }
  add (list, safety);
  return list;
}
