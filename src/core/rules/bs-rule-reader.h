/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-condition.h"
#include "bs-rule.h"

G_BEGIN_DECLS

#define BS_RULE_FILE_MAX_BYTES (1024 * 1024)

typedef enum
{
  BS_RULE_SET_ARTICLE,
  BS_RULE_SET_GUIDANCE,
  BS_RULE_SET_OWN,
} BsRuleSetKind;

/* (transfer full): reads a rule file (data/rules/README.md), strictly: what is not understood refuses the whole file.
 * `name` stands for the file in messages. The rules have no index yet. */
BsRuleSet *bs_rule_set_new_from_data (BsRuleSetKind kind, const char *name, const char *data, gsize length,
                                      GError **error);
BsRuleSet *bs_rule_set_new_from_file (BsRuleSetKind kind, const char *path, GError **error);
void bs_rule_set_free (BsRuleSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsRuleSet, bs_rule_set_free)

G_END_DECLS
