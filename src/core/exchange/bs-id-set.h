/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A set of UUIDs, 16 bytes each: a file may hold a hundred thousand. */
GHashTable *bs_id_set_new (void);
/* FALSE if it was there. `id` is a valid UUID. */
gboolean bs_id_set_add (GHashTable *self, const char *id);
gboolean bs_id_set_add_bytes (GHashTable *self, const guint8 *bytes);
gboolean bs_id_set_has (GHashTable *self, const char *id);

G_END_DECLS
