/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-condition.h"
#include "bs-rule-json.h"

G_BEGIN_DECLS

typedef enum
{
  BS_CLAUSE_PART_NUMB = 1 << 0,
  BS_CLAUSE_PART_RADIATES = 1 << 1,
  BS_CLAUSE_PART_SIGNS = 1 << 2,
  BS_CLAUSE_PART_TRIGGERS = 1 << 3,
  BS_CLAUSE_PART_WHEN = 1 << 4,
  BS_CLAUSE_PART_MIN_PAIN = 1 << 5,
  BS_CLAUSE_PART_MIN_WALK = 1 << 6,
} BsClausePart;
#define BS_CLAUSE_PARTS_ALL ((1 << 7) - 1)

/* Reads an object with at least one of `parts` (BsClausePart) and nothing else into a zeroed clause. */
gboolean bs_clause_read (BsClause *self, JsonNode *node, guint parts, const BsRulePlace *place, const char *path,
                         GError **error);

G_END_DECLS
