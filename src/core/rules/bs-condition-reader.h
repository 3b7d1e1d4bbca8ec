/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-condition.h"
#include "bs-rule-json.h"

G_BEGIN_DECLS

/* (transfer full): one condition of a rule (data/rules/README.md says how it is written). */
BsCondition *bs_condition_new_from_json (JsonNode *node, const BsRulePlace *place, const char *path, GError **error);
/* The fields that it reads of an entry and that have to be asked for. */
guint bs_condition_get_asked_fields (const BsCondition *self);

G_END_DECLS
