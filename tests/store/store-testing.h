/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-store-private.h"

G_BEGIN_DECLS

/* A folder of its own for each test, with the path of a diary in it. */
typedef struct
{
  char *folder;
  char *path;
} Place;

void place_init (Place *self);
/* Removes the folder and all in it. */
void place_clear (Place *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

/* Gives the place to a user who may not write everywhere, and works as that one until place_step_up(): root would be refused
 * nothing. Of anybody else but root nothing changes. FALSE, and the test is skipped, where a folder above the place keeps
 * others out. */
gboolean place_step_down (const Place *self);
void place_step_up (void);

/* (transfer full): a path beside the diary. */
char *place_build (const Place *self, const char *name);
/* (transfer full) */
BsStore *place_open (const Place *self);

BsInstant instant (const char *text);
/* (transfer full): a text that is a file's content, asserted to be there. */
GBytes *file_content (const char *path);
void assert_same_content (const char *path, GBytes *expected);
/* (transfer full): every field has a value, lists in an order that is not the vocabulary's. */
BsEntry *new_full_entry (void);
/* (transfer full): nothing but its time, as the file writes it, and pain. */
BsEntry *new_entry (const char *at, gint pain);
/* Puts an entry and asserts that it worked. (transfer full) */
BsEntry *put_entry (BsStore *store, const BsEntry *entry);
/* Ids of these entries, all of the diary, are as many as `n`. */
void assert_n_entries (BsStore *store, guint n);
/* Runs SQL on a database file through a connection of its own. */
void run_sql (const char *path, const char *sql);
/* The number of names in a folder that begin with `prefix`. */
guint count_files (const char *folder, const char *prefix);

G_END_DECLS
