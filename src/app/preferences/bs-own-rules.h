/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-rule.h"

G_BEGIN_DECLS

/* A file of the person's own rules (rules.md 3.5), and what became of it. */
typedef struct
{
  char *name;     /* of the file, as it is shown */
  char *text;     /* "2 rules, in use", or what is wrong with it */
  gboolean fault; /* it cannot be read, so that Backstory would not judge at its next start */
  gboolean in_use;
} BsOwnRules;

/* (transfer full) (element-type BsOwnRules): every file of `folder`, by name. `rulebook` (nullable): the rules in use. Errors:
 * those of bs_rulebook_list_own_files(). */
GPtrArray *bs_own_rules_list (const char *folder, BsRulebook *rulebook, GError **error);

G_END_DECLS
