/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The texts of the help: tables, so that a test can walk over all of them. */

typedef enum
{
  BS_HELP_PARAGRAPH,
  BS_HELP_HEADING,
  BS_HELP_STEP,   /* numbered; any other block begins anew at 1 */
  BS_HELP_POINT,  /* of a list without numbers */
  BS_HELP_KEY,    /* target: accelerators, "<Control>n", apart by a blank; text: what they do */
  BS_HELP_LEVEL,  /* target: a word of a level (bs-level.h); label and action come from there */
  BS_HELP_SAFETY, /* target: "disclaimer", "always-line", "not-for-you", "can-be-wrong" (bs-level.h) */
  BS_HELP_TOPIC,  /* a link; target: the id of a topic; the text is its title */
  BS_HELP_ACTION, /* a button; target: a detailed action of the window, "win.preferences::data" */
} BsHelpKind;

typedef struct
{
  BsHelpKind kind;
  const char *text; /* not translated yet; NULL where it follows from the target */
  const char *target;
} BsHelpBlock;

typedef struct
{
  const char *id, *title; /* the title not translated yet */
  const BsHelpBlock *blocks;
  guint n_blocks;
} BsHelpTopic;

typedef struct
{
  const char *title; /* not translated yet */
  const BsHelpTopic *topics;
  guint n_topics;
} BsHelpChapter;

/* (transfer none): in the order of the list. */
const BsHelpChapter *const *bs_help_get_chapters (guint *n_chapters);
/* (transfer none) (nullable): NULL for an id that is none. */
const BsHelpTopic *bs_help_find_topic (const char *id);
/* Whether every word of `words` begins a word of the topic, in the person's language; "" does. */
gboolean bs_help_topic_matches (const BsHelpTopic *topic, const char *words);
/* (transfer none): what is read of a block, in the person's language; "" for a key without a text. */
const char *bs_help_block_get_text (const BsHelpBlock *block);

/* A chapter a file. */
extern const BsHelpChapter bs_help_recording, bs_help_meaning, bs_help_looking_back, bs_help_program;

#define BS_HELP_TOPIC_INIT(id_, title_, blocks_)                                                                       \
  {                                                                                                                    \
    id_, title_, blocks_, G_N_ELEMENTS (blocks_)                                                                       \
  }

G_END_DECLS
