/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-salvage.h"
#include "store-testing.h"

G_BEGIN_DECLS

/* A diary with everything in it, to be damaged. */

#define N_ENTRIES 80
#define PAGE_SIZE 4096

/* (transfer full): every fourth was changed later. */
BsEntry *new_numbered_entry (guint i);
void make_diary (const Place *place);
/* (transfer full): its bytes, without a log. */
GByteArray *make_bytes (const Place *place);
GByteArray *copy_bytes (const GByteArray *bytes);
void write_file (const char *path, const GByteArray *bytes);
/* (transfer full) (nullable): reads `path`, asserts that its bytes stay, and opens what came of it; NULL where nothing did. */
BsStore *salvage (const Place *place, const char *path, BsSalvageCounts *counts);
/* How many entries are as they were written. */
guint count_sound (BsStore *store);
void assert_everything (BsStore *store, const BsSalvageCounts *counts);

G_END_DECLS
