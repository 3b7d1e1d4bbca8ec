/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "bs-error.h"

G_BEGIN_DECLS

/* Strict reading of the values of a rule file. Every function returns FALSE or NULL with BS_RULE_ERROR and a message
 * "FILE: rule ID: field: what", or "FILE: field: what" outside of a rule. `path` is the field: "conditions[0].numb". */
typedef struct
{
  const char *file;
  const char *rule; /* NULL: not in a rule, or its id is not known yet */
} BsRulePlace;

/* Always FALSE. */
gboolean bs_rule_fault (GError **error, BsRuleError code, const BsRulePlace *place, const char *path,
                        const char *format, ...) G_GNUC_PRINTF (5, 6);

/* (transfer full): "parent.key"; "key" where `parent` is NULL. */
char *bs_rule_path (const char *parent, const char *key);
char *bs_rule_path_element (const char *parent, guint index);

/* (transfer none): the tree of a file that was found to be JSON, without a name that stands twice in one object.
 * `parser` owns it. */
JsonNode *bs_rule_json_parse (JsonParser *parser, const BsRulePlace *place, const char *data, gsize length,
                              GError **error);

/* All (transfer none). */
JsonObject *bs_rule_json_object (JsonNode *node, const BsRulePlace *place, const char *path, GError **error);
JsonArray *bs_rule_json_array (JsonNode *node, guint max, const BsRulePlace *place, const char *path, GError **error);
const char *bs_rule_json_string (JsonNode *node, const BsRulePlace *place, const char *path, GError **error);
/* A text that is shown: up to `max` characters, no control characters, not only blanks; "" if `may_be_empty`. */
const char *bs_rule_json_text (JsonNode *node, guint max, gboolean may_be_empty, const BsRulePlace *place,
                               const char *path, GError **error);
gboolean bs_rule_json_integer (JsonNode *node, gint min, gint max, gint *out, const BsRulePlace *place,
                               const char *path, GError **error);
gboolean bs_rule_json_boolean (JsonNode *node, gboolean *out, const BsRulePlace *place, const char *path,
                               GError **error);
/* Index of a word in `words`. */
gboolean bs_rule_json_word (JsonNode *node, const char *const *words, guint n_words, guint *out,
                            const BsRulePlace *place, const char *path, GError **error);
/* A list of different words, not empty: bits of their indexes (n_words ≤ 64). */
gboolean bs_rule_json_words (JsonNode *node, const char *const *words, guint n_words, guint64 *out,
                             const BsRulePlace *place, const char *path, GError **error);
/* Every key is one of `keys`; *found (nullable) gets bits of their indexes (n_keys ≤ 64). */
gboolean bs_rule_json_keys (JsonObject *object, const char *const *keys, guint n_keys, guint64 *found,
                            const BsRulePlace *place, const char *path, GError **error);

G_END_DECLS
