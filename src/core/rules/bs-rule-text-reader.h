/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-rule-json.h"
#include "bs-rule-reader.h"

G_BEGIN_DECLS

/* The texts of a rule and of a set, into their members, in the person's language. */
gboolean bs_rule_read_texts (BsRule *self, BsRuleSetKind kind, JsonObject *object, const BsRulePlace *place,
                             GError **error);
gboolean bs_rule_set_read_texts (BsRuleSet *self, BsRuleSetKind kind, JsonObject *object, const BsRulePlace *place,
                                 GError **error);

G_END_DECLS
