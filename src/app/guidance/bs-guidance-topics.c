/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bs-guidance-topics.h"
#include "bs-asked-topics.h"
#include "bs-text.h"
#include "bs-today-question.h"

#define LATELY_SECONDS (72 * 3600) /* rules.md 3.4 */

static gboolean
was_asked (const BsHistoryEntry *entry, guint fields, guint64 signs)
{
  if ((fields & BS_ASKED_NUMB) != 0 && (entry->flags & BS_HISTORY_NUMB_ASKED) != 0)
    return TRUE;
  if ((fields & BS_ASKED_RADIATES) != 0 && (entry->flags & BS_HISTORY_RADIATES_ASKED) != 0)
    return TRUE;
  if ((fields & BS_ASKED_TRIGGERS) != 0 && (entry->flags & BS_HISTORY_TRIGGERS_ASKED) != 0)
    return TRUE;
  return (fields & BS_ASKED_SIGNS) != 0 && (entry->flags & BS_HISTORY_SIGNS_ASKED) != 0 &&
         (entry->skipped & signs) == 0;
}

static gint32
find_last_asked (const BsAssessment *assessment, guint fields, guint64 signs)
{
  BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  gint64 at = bs_assessment_get_at (assessment).seconds;

  for (guint i = bs_history_get_n_entries (history); i-- > 0;)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (entry->key <= at && was_asked (entry, fields, signs))
        return entry->date;
    }
  return BS_NEVER_ASKED;
}

/* Of `signs`, without which the rules cannot be judged, those that the fullest answer of the last 72 hours left open; 0
 * where none of the topic's own signs was answered. */
static guint64
find_open (const BsAssessment *assessment, guint64 own, guint64 signs)
{
  BsHistory *history = bs_assessment_get_history_snapshot (assessment);
  gint64 at = bs_assessment_get_at (assessment).seconds;
  guint64 open = 0;

  for (guint i = bs_history_get_n_entries (history); i-- > 0;)
    {
      const BsHistoryEntry *entry = bs_history_get (history, i);

      if (entry->key < at - LATELY_SECONDS)
        break;
      if (entry->key > at || (entry->flags & BS_HISTORY_SIGNS_ASKED) == 0 || (own & ~entry->skipped) == 0)
        continue;
      if (open == 0 || __builtin_popcountll (signs & entry->skipped) < __builtin_popcountll (open))
        open = signs & entry->skipped;
    }
  return open;
}

void
bs_guidance_topic_free (BsGuidanceTopic *self)
{
  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

static void
topic_free (gpointer data)
{
  bs_guidance_topic_free (data);
}

static BsGuidanceTopic *
topic_new (const char *id, const char *title)
{
  BsGuidanceTopic *topic = g_new0 (BsGuidanceTopic, 1);

  topic->id = g_strdup (id);
  topic->title = g_strdup (title);
  topic->rules = g_ptr_array_new ();
  topic->last_asked = BS_NEVER_ASKED;
  return topic;
}

char *
bs_guidance_topic_format_open (const BsGuidanceTopic *topic)
{
  g_autofree char *open = NULL;

  if (topic->open == 0)
    return NULL;
  open = bs_vocabulary_join_labels (&bs_signs, topic->open);
  /* Translators: %s is a list of signs, "a leg is weak, the foot drops". */
  return g_strdup_printf (_ ("Partly asked; still open: %s"), open);
}

char *
bs_guidance_topic_format_asked (const BsGuidanceTopic *topic, gint32 today)
{
  g_autofree char *date = NULL;

  if (topic->open != 0)
    return bs_guidance_topic_format_open (topic);
  if (topic->last_asked == BS_NEVER_ASKED)
    return g_strdup (_ ("Never asked"));
  date = bs_text_format_date (topic->last_asked, today);
  /* Translators: %s is a date, "Thursday 19 November". */
  return g_strdup_printf (_ ("Not asked since %s"), date);
}

GPtrArray *
bs_guidance_list_topics (const BsAssessment *assessment, BsLevel least)
{
  const GArray *missing = bs_assessment_get_not_evaluated (assessment);
  GPtrArray *found = g_ptr_array_new_with_free_func (topic_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  BsGuidanceTopic *by_place[BS_N_ASKED_TOPICS] = { NULL };
  guint fields[BS_N_ASKED_TOPICS] = { 0 };
  guint64 signs[BS_N_ASKED_TOPICS] = { 0 };

  for (guint i = 0; i < missing->len; i++)
    {
      const BsNotEvaluated *item = &g_array_index (missing, BsNotEvaluated, i);
      gint place = bs_asked_topic_find (item->rule);
      BsGuidanceTopic *topic;

      if (item->rule->level < least)
        continue;
      if (place < 0)
        {
          topic = topic_new (item->rule->id, item->rule->title);
          topic->fields = item->fields;
          topic->signs = item->fields & BS_ASKED_SIGNS ? item->signs : 0;
          topic->last_asked = find_last_asked (assessment, item->fields, item->signs);
          if (item->fields & BS_ASKED_SIGNS)
            topic->open = find_open (assessment, item->signs, item->signs);
          g_ptr_array_add (others, topic);
        }
      else
        {
          topic = by_place[place];
          if (topic == NULL)
            topic = by_place[place] = topic_new (bs_asked_topic_get_id (place), bs_asked_topic_get_title (place));
          fields[place] |= item->fields;
          if (item->fields & BS_ASKED_SIGNS)
            signs[place] |= item->signs;
        }
      if (item->rule->level == BS_LEVEL_EMERGENCY && (item->fields & BS_ASKED_SIGNS) != 0)
        topic->first |= item->signs;
      g_ptr_array_add (topic->rules, (gpointer) item->rule);
    }
  for (gint i = 0; i < BS_N_ASKED_TOPICS; i++)
    if (by_place[i] != NULL)
      {
        by_place[i]->last_asked = find_last_asked (assessment, fields[i], signs[i]);
        /* One field is enough to judge a rule that could do with several; what else it looks at is a topic of its own. */
        by_place[i]->fields = fields[i] & BS_ASKED_SIGNS ? BS_ASKED_SIGNS : fields[i];
        by_place[i]->signs = signs[i];
        by_place[i]->open = find_open (assessment, bs_asked_topic_get_signs (i), signs[i]);
        g_ptr_array_add (found, by_place[i]);
      }
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (found, others->pdata[i]);
  return found;
}

static gboolean
is_about (const BsGuidanceTopic *topic, const char *rule_id)
{
  if (strcmp (topic->id, rule_id) == 0)
    return TRUE;
  for (guint i = 0; i < topic->rules->len; i++)
    if (strcmp (((const BsRule *) topic->rules->pdata[i])->id, rule_id) == 0)
      return TRUE;
  return FALSE;
}

BsGuidanceTopic *
bs_guidance_find_topic (const BsAssessment *assessment, const char *rule_id)
{
  g_autoptr (GPtrArray) list = NULL;

  if (strcmp (rule_id, BS_TOPIC_SAFETY) == 0)
    {
      BsGuidanceTopic *safety = topic_new (rule_id, _ ("Numbness, bladder, bowel"));

      safety->fields = BS_ASKED_NUMB | BS_ASKED_SIGNS;
      safety->signs = safety->first = BS_TODAY_QUESTION_SAFETY_SIGNS;
      return safety;
    }
  if (assessment == NULL)
    return NULL;
  list = bs_guidance_list_topics (assessment, BS_LEVEL_NONE);
  for (guint i = 0; i < list->len; i++)
    if (is_about (list->pdata[i], rule_id))
      return g_ptr_array_steal_index (list, i);
  return NULL;
}
