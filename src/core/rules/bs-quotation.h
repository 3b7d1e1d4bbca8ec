/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-rule.h"

G_BEGIN_DECLS

/* Quotations are kept as their source has them. People read them in their own language, and are told that what they read is
 * a translation. */

/* (transfer none): a sentence of the article in the person's language; itself where there is no translation. */
const char *bs_quotation_translate (const char *quote);
gboolean bs_quotation_is_translated (const char *quote);

/* (transfer none): what a rule quotes, as people read it: a rule of the person's own stays as it is. "" if nothing. */
const char *bs_rule_get_quotation (const BsRule *self);
/* (transfer full): where a rule is from, short: "article L101"; "article L101, translated" where its quotation is; "NHS-BP". */
char *bs_rule_format_source (const BsRule *self);

G_END_DECLS
