/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-help-topics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "bs-level.h"

static const BsHelpChapter *const chapters[] = {
  &bs_help_recording,
  &bs_help_meaning,
  &bs_help_looking_back,
  &bs_help_program,
};

const BsHelpChapter *const *
bs_help_get_chapters (guint *n_chapters)
{
  *n_chapters = G_N_ELEMENTS (chapters);
  return chapters;
}

const BsHelpTopic *
bs_help_find_topic (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (chapters); i++)
    for (guint j = 0; j < chapters[i]->n_topics; j++)
      if (strcmp (chapters[i]->topics[j].id, id) == 0)
        return &chapters[i]->topics[j];
  return NULL;
}

static const char *
get_safety_text (const char *name)
{
  static const struct
  {
    const char *name;
    const char *(*get) (void);
  } sentences[] = {
    { "disclaimer", bs_safety_get_disclaimer },
    { "always-line", bs_safety_get_always_line },
    { "not-for-you", bs_safety_get_not_for_you },
    { "can-be-wrong", bs_safety_get_can_be_wrong },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (strcmp (sentences[i].name, name) == 0)
      return sentences[i].get ();
  g_return_val_if_reached ("");
}

const char *
bs_help_block_get_text (const BsHelpBlock *block)
{
  const BsHelpTopic *topic;
  gint level;

  if (block->text != NULL)
    return _ (block->text);
  switch (block->kind)
    {
    case BS_HELP_TOPIC:
      topic = bs_help_find_topic (block->target);
      g_return_val_if_fail (topic != NULL, "");
      return _ (topic->title);
    case BS_HELP_LEVEL:
      level = bs_level_from_word (block->target);
      g_return_val_if_fail (level >= 0, "");
      return bs_level_get_action ((BsLevel) level);
    case BS_HELP_SAFETY:
      return get_safety_text (block->target);
    case BS_HELP_PARAGRAPH:
    case BS_HELP_HEADING:
    case BS_HELP_STEP:
    case BS_HELP_POINT:
    case BS_HELP_KEY:
    case BS_HELP_ACTION:
    default:
      g_return_val_if_reached ("");
    }
}

gboolean
bs_help_topic_matches (const BsHelpTopic *topic, const char *words)
{
  g_autoptr (GString) text = g_string_new (_ (topic->title));

  for (guint i = 0; i < topic->n_blocks; i++)
    {
      g_string_append_c (text, ' ');
      g_string_append (text, bs_help_block_get_text (&topic->blocks[i]));
    }
  return g_str_match_string (words, text->str, TRUE);
}
