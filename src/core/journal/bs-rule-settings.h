/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-assessment.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* What a person set for the rules lies in the diary, so that window, command line and a backup judge alike. */

/* What is not set, or cannot be read, has its default. */
BsRuleSettings bs_rule_settings_load (BsStore *store);
gboolean bs_rule_settings_save (BsStore *store, BsRuleSettings settings, GError **error);

G_END_DECLS
