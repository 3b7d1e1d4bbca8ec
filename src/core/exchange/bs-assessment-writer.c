/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-assessment-writer.h"

#include <json-glib/json-glib.h>

#include "bs-finding.h"

/* diary-format.md, "The assessment". Optional prompts (rules.md 2.6, 11) are suggestions of the window and left out. */

typedef struct
{
  BsAssessment *assessment;
  BsHistory *history;
  gint offset; /* minutes, of the assessment's moment */
  JsonBuilder *builder;
} Writer;

static void
write_text (Writer *self, const char *key, const char *text)
{
  json_builder_set_member_name (self->builder, key);
  json_builder_add_string_value (self->builder, text);
}

static void
write_number (Writer *self, const char *key, gint64 number)
{
  json_builder_set_member_name (self->builder, key);
  json_builder_add_int_value (self->builder, number);
}

static void
write_moment (Writer *self, const char *key, gint64 seconds)
{
  char buffer[32];

  write_text (self, key, bs_instant_print (bs_instant_new (seconds, self->offset), buffer));
}

static void
begin_list (Writer *self, const char *key)
{
  json_builder_set_member_name (self->builder, key);
  json_builder_begin_array (self->builder);
}

static void
write_entry_id (Writer *self, guint entry)
{
  char id[BS_UUID_LENGTH + 1];

  write_text (self, "entry", bs_history_entry_get_id (bs_history_get (self->history, entry), id));
}

/* NULL: the values of this field are no terms. */
static const BsVocabulary *
get_vocabulary (BsField field)
{
  switch (field)
    {
    case BS_FIELD_COURSE:
      return &bs_courses;
    case BS_FIELD_WHEN:
      return &bs_whens;
    case BS_FIELD_RADIATES:
    case BS_FIELD_NUMB:
      return &bs_regions;
    case BS_FIELD_SIGNS:
      return &bs_signs;
    case BS_FIELD_TRIGGERS:
      return &bs_triggers;
    case BS_FIELD_RESULT:
      return &bs_results;
    case BS_FIELD_KIND:
      return &bs_measure_kinds;
    case BS_FIELD_AT:
    case BS_FIELD_END:
    case BS_FIELD_PAIN:
    case BS_FIELD_WALK_MIN:
    case BS_FIELD_APPLIED_MIN:
    case BS_FIELD_NAME:
    case BS_N_FIELDS:
    default:
      return NULL;
    }
}

/* What was not recorded (pain that was not rated) has no "value". */
static void
write_value (Writer *self, const BsEvidence *evidence)
{
  const BsVocabulary *vocabulary = get_vocabulary (evidence->field);
  const BsHistoryEntry *entry = bs_history_get (self->history, evidence->entry);
  char buffer[32];

  if (evidence->field == BS_FIELD_AT)
    write_text (self, "value", bs_instant_print (bs_history_entry_get_moment (entry), buffer));
  else if (evidence->field == BS_FIELD_END)
    write_text (self, "value", bs_instant_print (bs_instant_new (entry->end, entry->end_offset), buffer));
  else if (evidence->value < 0)
    return;
  else if (evidence->field == BS_FIELD_NAME)
    write_text (self, "value", bs_history_get_name (self->history, (guint32) evidence->value));
  else if (vocabulary != NULL)
    write_text (self, "value", bs_vocabulary_get_word (vocabulary, (guint) evidence->value));
  else
    write_number (self, "value", evidence->value);
}

static void
write_evidence (Writer *self, const BsFinding *finding)
{
  g_autoptr (GArray) list = bs_assessment_list_evidence (self->assessment, finding);

  begin_list (self, "evidence");
  for (guint i = 0; i < list->len; i++)
    {
      const BsEvidence *evidence = &g_array_index (list, BsEvidence, i);

      json_builder_begin_object (self->builder);
      write_entry_id (self, evidence->entry);
      if (evidence->measure >= 0)
        write_number (self, "measure", evidence->measure);
      write_text (self, "field", bs_field_get_word (evidence->field));
      write_value (self, evidence);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
write_finding (Writer *self, const BsFinding *finding)
{
  g_autofree char *because = bs_finding_format_because (finding, self->assessment);
  g_auto (GStrv) assumptions = bs_finding_list_assumptions (finding, self->assessment);

  json_builder_begin_object (self->builder);
  write_text (self, "rule", finding->rule->id);
  write_text (self, "level", bs_level_get_word (finding->rule->level));
  write_moment (self, "raised", finding->raised);
  if (finding->ended_by != BS_ENDING_NONE)
    {
      write_moment (self, "cleared", finding->cleared);
      write_text (self, "endedBy", bs_ending_get_word (finding->ended_by));
    }
  json_builder_set_member_name (self->builder, "known");
  json_builder_add_boolean_value (self->builder, finding->known);
  write_text (self, "because", because);
  write_text (self, "quote", finding->rule->quote);
  write_text (self, "source", finding->rule->source);
  begin_list (self, "assumptions");
  for (guint i = 0; assumptions[i] != NULL; i++)
    json_builder_add_string_value (self->builder, assumptions[i]);
  json_builder_end_array (self->builder);
  write_evidence (self, finding);
  json_builder_end_object (self->builder);
}

static void
write_findings (Writer *self, const char *key, const GArray *findings)
{
  begin_list (self, key);
  for (guint i = 0; i < findings->len; i++)
    write_finding (self, &g_array_index (findings, BsFinding, i));
  json_builder_end_array (self->builder);
}

static void
write_sets (Writer *self)
{
  const GArray *sets = bs_assessment_get_sets (self->assessment);

  begin_list (self, "sets");
  for (guint i = 0; i < sets->len; i++)
    {
      const BsSetAssessment *set = &g_array_index (sets, BsSetAssessment, i);

      json_builder_begin_object (self->builder);
      write_text (self, "id", set->set->id);
      write_text (self, "version", set->set->revision);
      write_text (self, "level", bs_level_get_word (set->level));
      write_findings (self, "active", set->active);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
write_prompts (Writer *self)
{
  const GArray *prompts = bs_assessment_get_prompts (self->assessment);

  begin_list (self, "prompts");
  for (guint i = 0; i < prompts->len; i++)
    {
      const BsPrompt *prompt = &g_array_index (prompts, BsPrompt, i);

      if (bs_prompt_is_optional (prompt->kind))
        continue;
      json_builder_begin_object (self->builder);
      write_text (self, "id", bs_prompt_get_word (prompt->kind));
      if (prompt->entry != G_MAXUINT)
        write_entry_id (self, prompt->entry);
      if (prompt->measure >= 0)
        write_number (self, "measure", prompt->measure);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
write_not_evaluated (Writer *self)
{
  static const struct
  {
    BsAskedField bit;
    BsField field;
  } asked[] = {
    { BS_ASKED_NUMB, BS_FIELD_NUMB },
    { BS_ASKED_RADIATES, BS_FIELD_RADIATES },
    { BS_ASKED_SIGNS, BS_FIELD_SIGNS },
    { BS_ASKED_TRIGGERS, BS_FIELD_TRIGGERS },
  };
  const GArray *rows = bs_assessment_get_not_evaluated (self->assessment);

  begin_list (self, "notEvaluated");
  for (guint i = 0; i < rows->len; i++)
    {
      const BsNotEvaluated *row = &g_array_index (rows, BsNotEvaluated, i);

      json_builder_begin_object (self->builder);
      write_text (self, "rule", row->rule->id);
      begin_list (self, "fields");
      for (guint bit = 0; bit < G_N_ELEMENTS (asked); bit++)
        if (row->fields & asked[bit].bit)
          json_builder_add_string_value (self->builder, bs_field_get_word (asked[bit].field));
      json_builder_end_array (self->builder);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

char *
bs_assessment_to_json (BsAssessment *assessment)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  BsInstant at;
  Writer self;

  g_return_val_if_fail (assessment != NULL, NULL);

  at = bs_assessment_get_at (assessment);
  self = (Writer){
    .assessment = assessment,
    .history = bs_assessment_get_history_snapshot (assessment),
    .offset = at.offset,
    .builder = builder,
  };
  json_builder_begin_object (builder);
  write_text (&self, "format", "backstory-assessment");
  write_number (&self, "version", 1);
  write_moment (&self, "at", at.seconds);
  write_text (&self, "overall", bs_level_get_word (bs_assessment_get_overall (assessment)));
  write_text (&self, "headline", bs_level_get_word (bs_assessment_get_headline (assessment)));
  write_text (&self, "classification", bs_classification_get_word (bs_assessment_get_classification (assessment)));
  write_sets (&self);
  write_findings (&self, "history", bs_assessment_get_past (assessment));
  write_prompts (&self);
  write_not_evaluated (&self);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}
