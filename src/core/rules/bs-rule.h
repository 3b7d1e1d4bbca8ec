/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "bs-error.h"
#include "bs-level.h"
#include "bs-terms.h"

G_BEGIN_DECLS

typedef struct _BsRuleSet BsRuleSet;
typedef struct _BsCondition BsCondition; /* private to core/rules */

/* The fields that have to be asked for, bits of BsRule.asks. */
typedef enum
{
  BS_ASKED_NUMB = 1 << 0,
  BS_ASKED_RADIATES = 1 << 1,
  BS_ASKED_SIGNS = 1 << 2,
  BS_ASKED_TRIGGERS = 1 << 3,
} BsAskedField;

/* One rule of a set, as its file has it (data/rules/README.md). Texts are in the person's language. */
typedef struct
{
  const BsRuleSet *set;
  char *id;
  BsLevel level;
  gboolean hidden_by_alarm; /* self-care: not shown while a rule of its set is urgent or emergency (rules.md 1.1) */
  char *title;              /* "Pain in the back and in the lower leg or foot" */
  char *summary;            /* one line: when it fires */
  char *because;            /* template, see bs-finding.h */
  char *quote;   /* verbatim in every language, without quotation marks; "" where a source has no sentence to quote */
  char *source;  /* a key, never translated: "article L415", or one of rules.md 4.1: "NHS-BP"; both: bs-quotation.h */
  char *section; /* the part of the source: "When is urgent medical help needed?" */
  char *action;  /* what to do: the level's sentence unless the file has its own */
  char *note;    /* said below, or NULL (rules.md 4.3) */
  char *assumption;      /* how the sentence was read, or NULL ("the lower leg or the foot is enough") */
  GPtrArray *conditions; /* BsCondition, any of them raises the rule */
  guint asks;  /* BsAskedField: it cannot fire unless one of these was asked (rules.md 3.4); 0: it always can */
  guint index; /* its place in the rulebook, over all sets */
} BsRule;

struct _BsRuleSet
{
  char *id;         /* "article", "guidance", "own" */
  char *revision;   /* "1" */
  char *title;      /* "Rules of the article" */
  char *label;      /* short, on a tag: "Article" */
  char *notice;     /* what a reader must know of the set */
  GPtrArray *rules; /* BsRule */
};

/* All sets together: article, guidance, and the person's own if there is one. Immutable, reference counted. */
typedef struct _BsRulebook BsRulebook;
BsRulebook *bs_rulebook_ref (BsRulebook *self);
void bs_rulebook_unref (BsRulebook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsRulebook, bs_rulebook_unref)

/* Reads article.json and guidance.json of `folder` and, where `own_folder` is not NULL, every *.json in it (by name) as the
 * third set. Any fault refuses everything: BS_RULE_ERROR, "FILE: rule ID: field: what". */
BsRulebook *bs_rulebook_load (const char *folder, const char *own_folder, GError **error);
/* The same with single files as the own set (NULL-terminated, nullable). */
BsRulebook *bs_rulebook_load_files (const char *folder, const char *const *own_files, GError **error);
/* (transfer full) (element-type filename): every *.json of a folder, by name; none where there is no such folder. */
GPtrArray *bs_rulebook_list_own_files (const char *own_folder, GError **error);
/* (transfer full): where the installed rule files are; BACKSTORY_DATA_DIR in the environment wins (uninstalled). */
char *bs_rulebook_dup_installed_folder (void);
/* (transfer full): `backstory/rules` under the user's data folder. */
char *bs_rulebook_dup_own_folder (void);

guint bs_rulebook_get_n_sets (const BsRulebook *self);
const BsRuleSet *bs_rulebook_get_set (const BsRulebook *self, guint index);
guint bs_rulebook_get_n_rules (const BsRulebook *self);
const BsRule *bs_rulebook_get_rule (const BsRulebook *self, guint index);
/* (nullable) */
const BsRule *bs_rulebook_find (const BsRulebook *self, const char *id);
/* (transfer full): every set with its revision, "article 1, guidance 1". */
char *bs_rulebook_format_sets (const BsRulebook *self);
/* Bits by BsRule.index: what a person may hide, the guidance of level doctor (rules.md 5.4, 2). */
guint64 bs_rulebook_get_hideable (const BsRulebook *self);

G_END_DECLS
