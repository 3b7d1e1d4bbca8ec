/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the article suggests as first aid (rules.md 1.3) and against the next time (1.6), without what 4.4 rules out.
 * All are in English, marked for translation; quotations are verbatim: bs-quotation.h. */
typedef struct
{
  const char *text;
  const char *quote;
  const char *section; /* of the article */
} BsAdvice;

/* Each ends with an entry that is all NULL. */
extern const BsAdvice bs_advice_first_aid[];
extern const BsAdvice bs_advice_get_help[];
extern const BsAdvice bs_advice_prevention[];
extern const BsAdvice bs_advice_pain_kinds[]; /* quotations without a text */

/* (transfer none), translated. */
const char *bs_advice_get_introduction (void); /* whose words these are */
const char *bs_advice_get_left_out (void);     /* what of the article is not shown, and why */

G_END_DECLS
