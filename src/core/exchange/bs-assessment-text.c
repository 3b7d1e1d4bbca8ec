/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-assessment-writer.h"

#include <glib/gi18n-lib.h>

#include "bs-finding.h"
#include "bs-quotation.h"
#include "bs-text.h"

/* The assessment for a person at a terminal. What it must say, and never says: rules.md 5. */

typedef struct
{
  BsAssessment *assessment;
  BsHistory *history;
  BsInstant at;
  gint32 today;
  GString *out;
} Writer;

static void write_line (Writer *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
write_line (Writer *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->out, format, arguments);
  va_end (arguments);
  g_string_append_c (self->out, '\n');
}

static void write_indented (Writer *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
write_indented (Writer *self, const char *format, ...)
{
  va_list arguments;

  g_string_append (self->out, "  ");
  va_start (arguments, format);
  g_string_append_vprintf (self->out, format, arguments);
  va_end (arguments);
  g_string_append_c (self->out, '\n');
}

static void
write_heading (Writer *self, const char *heading)
{
  write_line (self, "\n%s", heading);
}

static char *
format_moment (Writer *self, gint64 seconds)
{
  return bs_text_format_moment (bs_instant_new (seconds, self->at.offset), self->today);
}

/* "Pain 5", "left foot", "worse"; NULL: there is nothing to say but the moment. */
static char *
format_value (Writer *self, const BsEvidence *evidence)
{
  const BsHistoryEntry *entry = bs_history_get (self->history, evidence->entry);
  g_autofree char *text = NULL;

  switch (evidence->field)
    {
    case BS_FIELD_END:
      text = bs_text_format_moment (bs_instant_new (entry->end, entry->end_offset), self->today);
      return g_strdup_printf (_ ("ended %s"), text);
    case BS_FIELD_PAIN:
      if (evidence->value < 0)
        return g_strdup (_ ("pain, not rated"));
      return g_strdup_printf (_ ("pain %d"), (gint) evidence->value);
    case BS_FIELD_WALK_MIN:
      text = bs_text_format_minutes (evidence->value);
      return g_strdup_printf (_ ("walked %s"), text);
    case BS_FIELD_APPLIED_MIN:
      text = bs_text_format_minutes (evidence->value);
      /* Translators: cold was applied, “applied for 15 min” */
      return g_strdup_printf (_ ("applied for %s"), text);
    case BS_FIELD_NUMB:
      return g_strdup_printf (_ ("numb: %s"), bs_vocabulary_get_label (&bs_regions, (guint) evidence->value));
    case BS_FIELD_RADIATES:
      return g_strdup_printf (_ ("pain also in: %s"), bs_vocabulary_get_label (&bs_regions, (guint) evidence->value));
    case BS_FIELD_SIGNS:
      return g_strdup (bs_vocabulary_get_label (&bs_signs, (guint) evidence->value));
    case BS_FIELD_TRIGGERS:
      /* Translators: what set the pain off */
      return g_strdup_printf (_ ("after: %s"), bs_vocabulary_get_label (&bs_triggers, (guint) evidence->value));
    case BS_FIELD_COURSE:
      return evidence->value < 0 ? NULL : g_strdup (bs_vocabulary_get_label (&bs_courses, (guint) evidence->value));
    case BS_FIELD_WHEN:
      return evidence->value < 0 ? NULL : g_strdup (bs_vocabulary_get_label (&bs_whens, (guint) evidence->value));
    case BS_FIELD_RESULT:
      if (evidence->value < 0)
        return NULL;
      /* Translators: of what was tried against the pain: “result: worse” */
      return g_strdup_printf (_ ("result: %s"), bs_vocabulary_get_label (&bs_results, (guint) evidence->value));
    case BS_FIELD_KIND:
      return g_strdup_printf (_ ("tried: %s"), bs_vocabulary_get_label (&bs_measure_kinds, (guint) evidence->value));
    case BS_FIELD_NAME:
      text = g_strdup (bs_history_get_name (self->history, (guint32) evidence->value));
      return g_strdup_printf (_ ("medicine: %s"), *text != '\0' ? text : _ ("without a name"));
    case BS_FIELD_AT:
    case BS_N_FIELDS:
    default:
      return NULL;
    }
}

/* One line for each moment. */
static void
write_evidence (Writer *self, const BsFinding *finding)
{
  g_autoptr (GArray) list = bs_assessment_list_evidence (self->assessment, finding);
  g_autoptr (GString) line = g_string_new (NULL);
  BsInstant before = BS_INSTANT_NONE;

  for (guint i = 0; i < list->len; i++)
    {
      const BsEvidence *evidence = &g_array_index (list, BsEvidence, i);
      BsInstant moment = bs_evidence_get_moment (self->history, evidence);
      g_autofree char *value = format_value (self, evidence);

      if (!bs_instant_equal (moment, before))
        {
          g_autofree char *text = bs_text_format_moment (moment, self->today);

          if (line->len > 0)
            write_line (self, "    %s", line->str);
          g_string_assign (line, text);
          if (value != NULL)
            /* Translators: when, and what was recorded then */
            g_string_printf (line, _ ("%s: %s"), text, value);
        }
      else if (value != NULL)
        g_string_append_printf (line, "%s%s", _ (", "), value);
      before = moment;
    }
  if (line->len > 0)
    write_line (self, "    %s", line->str);
}

static void
write_rule (Writer *self, const BsRule *rule)
{
  g_autofree char *source = bs_rule_format_source (rule);
  g_autofree char *quoted = NULL;

  if (*rule->quote != '\0')
    /* Translators: the quotation marks around a sentence of a source. */
    quoted = g_strdup_printf (_ ("“%s”"), bs_rule_get_quotation (rule));
  write_indented (self, "%s (%s)", quoted != NULL ? quoted : rule->section, source);
}

static void
write_finding (Writer *self, const BsFinding *finding)
{
  const BsRule *rule = finding->rule;
  g_autofree char *because = bs_finding_format_because (finding, self->assessment);
  g_auto (GStrv) assumptions = bs_finding_list_assumptions (finding, self->assessment);
  g_autofree char *raised = format_moment (self, finding->raised);

  write_line (self, "\n%s · %s · %s [%s]", bs_level_get_label (rule->level), rule->set->label, rule->title, rule->id);
  if (finding->known)
    write_indented (self, "%s", _ ("Known to your doctor."));
  write_indented (self, "%s", because);
  write_indented (self, "%s", rule->action);
  write_rule (self, rule);
  /* Translators: since when a rule is met */
  write_indented (self, _ ("Met since %s. Recorded:"), raised);
  write_evidence (self, finding);
  for (guint i = 0; assumptions[i] != NULL; i++)
    /* Translators: what a rule took for granted */
    write_indented (self, _ ("Assumed: %s"), assumptions[i]);
  if (rule->note != NULL)
    write_indented (self, "%s", rule->note);
}

static void
write_past (Writer *self)
{
  const GArray *past = bs_assessment_get_past (self->assessment);

  if (past->len == 0)
    return;
  write_heading (self, _ ("Met earlier, no longer met. This does not mean nothing is wrong."));
  for (guint i = 0; i < past->len; i++)
    {
      const BsFinding *finding = &g_array_index (past, BsFinding, i);
      g_autofree char *raised = format_moment (self, finding->raised);
      g_autofree char *cleared = format_moment (self, finding->cleared);

      /* Translators: level, title of a rule, its id, from when to when it was met, and what ended it */
      write_indented (self, _ ("%s · %s [%s], %s to %s; %s"), bs_level_get_label (finding->rule->level),
                      finding->rule->title, finding->rule->id, raised, cleared,
                      bs_ending_get_label (finding->ended_by));
    }
}

static void
write_question (Writer *self, const BsPrompt *prompt)
{
  const BsHistoryEntry *entry = prompt->entry == G_MAXUINT ? NULL : bs_history_get (self->history, prompt->entry);
  g_autofree char *moment =
      entry == NULL ? g_strdup ("") : bs_text_format_moment (bs_history_entry_get_moment (entry), self->today);
  char id[BS_UUID_LENGTH + 1] = "";

  if (entry != NULL)
    bs_history_entry_get_id (entry, id);
  switch (prompt->kind)
    {
    case BS_PROMPT_RELIEF_CHECK:
      /* Translators: a moment, then an entry's id */
      write_indented (self, _ ("You tried something against the pain of %s. How is the pain after an hour? [%s]"),
                      moment, id);
      break;
    case BS_PROMPT_STILL_IN_PAIN:
      write_indented (self, _ ("You recorded pain on %s. Is it still there? [%s]"), moment, id);
      break;
    case BS_PROMPT_FUTURE_ENTRY:
      write_indented (self, _ ("The entry of %s lies in the future and does not count yet. Is its date right? [%s]"),
                      moment, id);
      break;
    case BS_PROMPT_HOME_TEST:
    case BS_PROMPT_YEARLY_VISIT:
    default:
      break;
    }
}

static void
write_questions (Writer *self)
{
  const GArray *prompts = bs_assessment_get_prompts (self->assessment);
  gboolean begun = FALSE;

  for (guint i = 0; i < prompts->len; i++)
    {
      const BsPrompt *prompt = &g_array_index (prompts, BsPrompt, i);

      if (bs_prompt_is_optional (prompt->kind))
        continue;
      if (!begun)
        write_heading (self, _ ("Questions"));
      begun = TRUE;
      write_question (self, prompt);
    }
}

static void
write_not_evaluated (Writer *self)
{
  const GArray *rows = bs_assessment_get_not_evaluated (self->assessment);

  if (rows->len == 0)
    return;
  write_heading (self, _ ("Could not be judged: not asked in the last 72 hours"));
  for (guint i = 0; i < rows->len; i++)
    {
      const BsRule *rule = g_array_index (rows, BsNotEvaluated, i).rule;

      write_indented (self, "%s [%s]", rule->title, rule->id);
    }
}

/* rules.md 3.3: with every finding known the headline is none, and what is known is said. */
static void
write_headline (Writer *self)
{
  BsLevel headline = bs_assessment_get_headline (self->assessment);

  if (headline == BS_LEVEL_NONE && bs_assessment_get_overall (self->assessment) != BS_LEVEL_NONE)
    write_line (self, "%s",
                _ ("All findings now are known to your doctor; they are listed below. This does not mean "
                   "nothing is wrong."));
  else if (headline == BS_LEVEL_NONE)
    write_line (self, "%s", bs_level_get_action (headline));
  else
    /* Translators: a level, “Urgent”, and what to do */
    write_line (self, _ ("%s: %s"), bs_level_get_label (headline), bs_level_get_action (headline));
  write_line (self, "%s", bs_safety_get_always_line ());
}

char *
bs_assessment_to_text (BsAssessment *assessment)
{
  g_autoptr (GArray) active = NULL;
  g_autofree char *moment = NULL;
  Writer self;

  g_return_val_if_fail (assessment != NULL, NULL);

  self = (Writer){
    .assessment = assessment,
    .history = bs_assessment_get_history_snapshot (assessment),
    .at = bs_assessment_get_at (assessment),
    .out = g_string_new (NULL),
  };
  self.today = bs_instant_get_date (self.at);
  moment = bs_text_format_moment (self.at, self.today);
  active = bs_assessment_list_active (assessment);

  write_headline (&self);
  /* Translators: the moment that is judged */
  write_line (&self, _ ("As of %s."), moment);
  for (guint i = 0; i < active->len; i++)
    write_finding (&self, &g_array_index (active, BsFinding, i));
  write_questions (&self);
  write_heading (&self, _ ("How the pain behaved"));
  write_line (&self, "  %s", bs_classification_get_label (bs_assessment_get_classification (assessment)));
  write_past (&self);
  write_not_evaluated (&self);
  write_line (&self, "\n%s", bs_safety_get_disclaimer ());
  write_line (&self, "%s", bs_safety_get_can_be_wrong ());
  return g_string_free (self.out, FALSE);
}
