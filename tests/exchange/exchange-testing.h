/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "bs-record.h"
#include "bs-store.h"

G_BEGIN_DECLS

/* A diary of tests/data/examples.json, as it stands there. */
typedef void (*ExampleFunc) (const char *id, const char *diary, gsize length, gpointer user_data);
void foreach_example (ExampleFunc func, gpointer user_data);

/* (transfer full): the text, parsed by json-glib. */
JsonNode *parse_json (const char *text);
/* The same JSON values; keys in any order, lists in theirs. `application` and `exportedAt` of the first are left out. */
void assert_same_diary (const char *exported, const char *original);

/* A diary with every field of the format, each list absent in one entry, empty in another and filled in a third. */
extern const char full_diary[];

/* (transfer full): a diary with these entries. */
char *diary_of (const char *entries);

/* A store in a folder of its own, which close_store() removes. */
BsStore *open_store (void);
void close_store (BsStore *store);
/* (transfer full): what an export writes; `query` is nullable. */
char *export_diary (BsStore *store, const BsEntryQuery *query);

G_END_DECLS
