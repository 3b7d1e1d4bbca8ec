/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-error.h"
#include "bs-instant.h"
#include "bs-terms.h"

G_BEGIN_DECLS

#define BS_NO_INDEX (-1)

/* (transfer full): what a message shows of a text of unknown length and encoding. */
char *bs_excerpt_dup (const char *text);

/* Where a value is checked, and where to say what is wrong with it. Nothing is formatted unless something is. */
typedef struct
{
  const char *place;      /* of the whole, "entries[12]"; NULL or "": none */
  const char *list;       /* the list of the part that is checked, "measures"; NULL: none */
  gint index;             /* of the part in that list */
  const char **field_out; /* nullable */
  GError **error;         /* nullable */
} BsCheck;

/* Says that `field` (of `item`, its place in that field's list, or BS_NO_INDEX) is wrong. Returns FALSE. */
gboolean bs_check_fail (const BsCheck *self, const char *field, gint item, BsDiaryError code, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

/* Each returns whether the value is allowed. A value of BS_ABSENT, a NULL text and an absent instant are. */
gboolean bs_check_number (const BsCheck *self, const char *field, gint value, gint least, gint most);
gboolean bs_check_term (const BsCheck *self, const char *field, gint value, const BsVocabulary *vocabulary);
gboolean bs_check_terms (const BsCheck *self, const char *field, const BsTermList *list, const BsVocabulary *vocabulary,
                         guint64 mask);
gboolean bs_check_text (const BsCheck *self, const char *field, gint item, const char *text, glong most);
gboolean bs_check_truth (const BsCheck *self, const char *field, gint value);
gboolean bs_check_id (const BsCheck *self, const char *id);
/* `allow_time`, `allow_date`: which kinds the field may have. */
gboolean bs_check_instant (const BsCheck *self, const char *field, BsInstant instant, gboolean allow_time,
                           gboolean allow_date);

/* The set of all terms of a vocabulary. */
static inline guint64
bs_check_all_terms (const BsVocabulary *vocabulary)
{
  return BS_BIT (vocabulary->n_terms) - 1;
}

G_END_DECLS
