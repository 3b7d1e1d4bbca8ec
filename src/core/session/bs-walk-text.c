/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-walk-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "bs-check.h"

#define FORMAT "backstory-walk"
#define VERSION 1
#define PLACE "walk"
#define PAIN_MAX 10
#define BOOT_MAX (G_MAXINT64 / 2) /* so that minutes can be added */

static const char *const stage_words[] = { "walking", "hurts", "stopped", "ended" };
static const BsVocabulary stages = { .name = "stage", .n_terms = BS_N_WALK_STAGES, .words = stage_words };
static const char *const why_words[] = { "pain", "weak-legs", "numb-legs", "tired", "finished", "other" };
static const BsVocabulary whys = { .name = "why", .n_terms = BS_N_WALK_WHYS, .words = why_words };

/* The members of the object: one table for reading and writing. */
typedef enum
{
  KIND_MARK,
  KIND_TERM,
  KIND_PAIN,
  KIND_HELD,
  KIND_TRUTH,
} Kind;

typedef struct
{
  const char *name;
  gsize offset;
  Kind kind;
  const BsVocabulary *vocabulary;
} Member;

static const Member members[] = {
  { "stage", G_STRUCT_OFFSET (BsWalk, stage), KIND_TERM, &stages },
  { "start", G_STRUCT_OFFSET (BsWalk, start), KIND_MARK, NULL },
  { "hurts", G_STRUCT_OFFSET (BsWalk, hurts), KIND_MARK, NULL },
  { "stopped", G_STRUCT_OFFSET (BsWalk, stopped), KIND_MARK, NULL },
  { "answered", G_STRUCT_OFFSET (BsWalk, answered), KIND_MARK, NULL },
  { "posture", G_STRUCT_OFFSET (BsWalk, posture), KIND_TERM, &bs_walk_postures },
  { "postureSince", G_STRUCT_OFFSET (BsWalk, posture_since), KIND_MARK, NULL },
  { "heldUpright", G_STRUCT_OFFSET (BsWalk, posture_held[BS_WALK_POSTURE_UPRIGHT]), KIND_HELD, NULL },
  { "heldLeaningForward", G_STRUCT_OFFSET (BsWalk, posture_held[BS_WALK_POSTURE_LEANING_FORWARD]), KIND_HELD, NULL },
  { "painful", G_STRUCT_OFFSET (BsWalk, painful), KIND_TRUTH, NULL },
  { "pain", G_STRUCT_OFFSET (BsWalk, pain), KIND_PAIN, NULL },
  { "why", G_STRUCT_OFFSET (BsWalk, why), KIND_TERM, &whys },
  { "how", G_STRUCT_OFFSET (BsWalk, how), KIND_TERM, &bs_rest_hows },
  { "result", G_STRUCT_OFFSET (BsWalk, result), KIND_TERM, &bs_results },
  { "deleted", G_STRUCT_OFFSET (BsWalk, deleted), KIND_TRUTH, NULL },
};

#define FIELD(self, member, type) ((type *) (gpointer) ((char *) (self) + (member)->offset))

/* ---- Writing: what is absent is not there ---- */

static void
set_member (JsonObject *object, const BsWalk *self, const Member *member)
{
  switch (member->kind)
    {
    case KIND_MARK:
      if (bs_walk_has_mark (FIELD (self, member, BsMark)))
        {
          g_autofree char *text = bs_mark_format (FIELD (self, member, BsMark));

          json_object_set_string_member (object, member->name, text);
        }
      break;
    case KIND_TERM:
      if (*FIELD (self, member, gint8) != BS_ABSENT)
        json_object_set_string_member (object, member->name, member->vocabulary->words[*FIELD (self, member, gint8)]);
      break;
    case KIND_PAIN:
      if (*FIELD (self, member, gint8) != BS_ABSENT)
        json_object_set_int_member (object, member->name, *FIELD (self, member, gint8));
      break;
    case KIND_HELD:
      if (*FIELD (self, member, gint64) != 0)
        json_object_set_int_member (object, member->name, *FIELD (self, member, gint64));
      break;
    case KIND_TRUTH:
    default:
      if (*FIELD (self, member, gboolean))
        json_object_set_boolean_member (object, member->name, TRUE);
      break;
    }
}

char *
bs_walk_format (const BsWalk *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (root, object);
  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", VERSION);
  json_object_set_string_member (object, "entry", self->entry_id);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    set_member (object, self, &members[i]);
  return json_to_string (root, FALSE);
}

/* ---- Reading ---- */

static const BsCheck *
get_check (BsCheck *check, GError **error)
{
  *check = (BsCheck){ .place = PLACE, .index = BS_NO_INDEX, .error = error };
  return check;
}

static gboolean
fail (GError **error, const char *field, BsDiaryError code, const char *text)
{
  BsCheck check;

  return bs_check_fail (get_check (&check, error), field, BS_NO_INDEX, code, "%s", text);
}

static gboolean
check_type (JsonNode *node, GType type, const char *field, GError **error)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type)
    return TRUE;
  return fail (error, field, BS_DIARY_ERROR_TYPE, _ ("this is a value of another type"));
}

static gboolean
read_number (JsonNode *node, const char *field, gint64 least, gint64 most, gint64 *out, GError **error)
{
  if (!check_type (node, G_TYPE_INT64, field, error))
    return FALSE;
  *out = json_node_get_int (node);
  return (*out >= least && *out <= most) ||
         fail (error, field, BS_DIARY_ERROR_RANGE, _ ("this number is out of range"));
}

/* The index of bs_vocabulary_find() knows the words of the diary only. */
static gint
find_word (const BsVocabulary *vocabulary, const char *word)
{
  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (strcmp (vocabulary->words[i], word) == 0)
      return (gint) i;
  return -1;
}

static gboolean
read_member (JsonNode *node, BsWalk *self, const Member *member, GError **error)
{
  gint64 number;
  gint term;

  switch (member->kind)
    {
    case KIND_MARK:
      if (!check_type (node, G_TYPE_STRING, member->name, error) ||
          !bs_mark_parse (json_node_get_string (node), FIELD (self, member, BsMark), error))
        return FALSE;
      return FIELD (self, member, BsMark)->boot_us <= BOOT_MAX ||
             fail (error, member->name, BS_DIARY_ERROR_RANGE, _ ("this number is out of range"));
    case KIND_TERM:
      if (!check_type (node, G_TYPE_STRING, member->name, error))
        return FALSE;
      term = find_word (member->vocabulary, json_node_get_string (node));
      if (term < 0)
        return fail (error, member->name, BS_DIARY_ERROR_UNKNOWN_VALUE, _ ("this word is not known"));
      *FIELD (self, member, gint8) = (gint8) term;
      return TRUE;
    case KIND_PAIN:
      if (!read_number (node, member->name, 1, PAIN_MAX, &number, error))
        return FALSE;
      *FIELD (self, member, gint8) = (gint8) number;
      return TRUE;
    case KIND_HELD:
      return read_number (node, member->name, 0, BS_WALK_LONGEST_GAP, FIELD (self, member, gint64), error);
    case KIND_TRUTH:
    default:
      if (!check_type (node, G_TYPE_BOOLEAN, member->name, error))
        return FALSE;
      *FIELD (self, member, gboolean) = json_node_get_boolean (node);
      return TRUE;
    }
}

static const Member *
find_member (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (strcmp (members[i].name, name) == 0)
      return &members[i];
  return NULL;
}

/* What it is, before anything else of it is looked at: a later version may hold other things. */
static gboolean
read_head (JsonObject *object, BsWalk *self, GError **error)
{
  JsonNode *format = json_object_get_member (object, "format");
  JsonNode *version = json_object_get_member (object, "version");
  JsonNode *entry = json_object_get_member (object, "entry");
  gint64 number;

  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format) || g_strcmp0 (json_node_get_string (format), FORMAT) != 0)
    return fail (error, "format", BS_DIARY_ERROR_FORMAT, _ ("this is no walk"));
  if (version == NULL || !read_number (version, "version", 1, G_MAXINT64, &number, NULL))
    return fail (error, "version", BS_DIARY_ERROR_FORMAT, _ ("this is no walk"));
  if (number > VERSION)
    return fail (error, "version", BS_DIARY_ERROR_VERSION, _ ("a later version of Backstory wrote this"));
  if (entry == NULL)
    return fail (error, "entry", BS_DIARY_ERROR_MISSING, _ ("this is missing"));
  if (!check_type (entry, G_TYPE_STRING, "entry", error))
    return FALSE;
  if (!bs_uuid_is_valid (json_node_get_string (entry)))
    return fail (error, "entry", BS_DIARY_ERROR_RANGE, _ ("this is no id of an entry"));
  g_strlcpy (self->entry_id, json_node_get_string (entry), sizeof self->entry_id);
  return TRUE;
}

static gboolean
read_members (JsonObject *object, BsWalk *self, GError **error)
{
  static const char *const head[] = { "format", "version", "entry", NULL };
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      const Member *member = find_member (name);

      if (g_strv_contains (head, name))
        continue;
      if (member == NULL)
        return fail (error, name, BS_DIARY_ERROR_UNKNOWN_VALUE, _ ("this is not known"));
      if (!read_member (node, self, member, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether the steps could have led here. */
static gboolean
check_steps (const BsWalk *self, GError **error)
{
  gboolean hurts = bs_walk_has_mark (&self->hurts), stopped = bs_walk_has_mark (&self->stopped);
  gboolean answered = bs_walk_has_mark (&self->answered), ended = self->stage == BS_WALK_ENDED;
  gboolean over = self->stage == BS_WALK_STOPPED || ended;
  gboolean rested = over && stopped && self->painful;

  if (self->stage == BS_ABSENT || !bs_walk_has_mark (&self->start))
    return fail (error, self->stage == BS_ABSENT ? "stage" : "start", BS_DIARY_ERROR_MISSING, _ ("this is missing"));
  if (self->painful ? self->stage == BS_WALK_WALKING : self->stage == BS_WALK_HURTS || self->stage == BS_WALK_STOPPED)
    return fail (error, "painful", BS_DIARY_ERROR_INCONSISTENT, _ ("this does not belong to this stage"));
  if (hurts ? !self->painful : self->stage == BS_WALK_HURTS)
    return fail (error, "hurts", BS_DIARY_ERROR_INCONSISTENT, _ ("this does not belong to this stage"));
  if (stopped ? !over : self->stage == BS_WALK_STOPPED)
    return fail (error, "stopped", BS_DIARY_ERROR_INCONSISTENT, _ ("this does not belong to this stage"));
  if ((answered && self->result == BS_ABSENT) || (self->result != BS_ABSENT && !rested))
    return fail (error, "result", BS_DIARY_ERROR_INCONSISTENT, _ ("this does not belong to this stage"));
  if (!ended && (self->result == BS_RESULT_GONE || self->result == BS_RESULT_WORSE))
    return fail (error, "result", BS_DIARY_ERROR_INCONSISTENT, _ ("this does not belong to this stage"));
  if (self->how != BS_ABSENT && !rested)
    return fail (error, "how", BS_DIARY_ERROR_INCONSISTENT, _ ("this does not belong to this stage"));
  if (self->why != BS_ABSENT && (!over || (self->why == BS_WALK_WHY_PAIN && !self->painful)))
    return fail (error, "why", BS_DIARY_ERROR_INCONSISTENT, _ ("this does not belong to this stage"));
  if (self->pain != BS_ABSENT && !self->painful)
    return fail (error, "pain", BS_DIARY_ERROR_INCONSISTENT, _ ("this does not belong to this stage"));
  if ((self->posture != BS_ABSENT) != bs_walk_has_mark (&self->posture_since))
    return fail (error, "posture", BS_DIARY_ERROR_INCONSISTENT, _ ("it is not known since when"));
  return TRUE;
}

gboolean
bs_walk_parse (const char *text, BsWalk *out, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) fault = NULL;
  BsWalk walk = {
    .stage = BS_ABSENT,
    .posture = BS_ABSENT,
    .pain = BS_ABSENT,
    .why = BS_ABSENT,
    .how = BS_ABSENT,
    .result = BS_ABSENT,
  };
  JsonNode *root;

  if (!json_parser_load_from_data (parser, text, -1, &fault))
    {
      g_set_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_NOT_JSON, _ ("%s: this is not JSON: %s"), PLACE,
                   fault->message);
      return FALSE;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return fail (error, "format", BS_DIARY_ERROR_FORMAT, _ ("this is no walk"));
  if (!read_head (json_node_get_object (root), &walk, error) ||
      !read_members (json_node_get_object (root), &walk, error) || !check_steps (&walk, error))
    return FALSE;
  *out = walk;
  return TRUE;
}
