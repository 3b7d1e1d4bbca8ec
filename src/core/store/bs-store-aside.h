/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives the diary at `path` another name, whole: the file, its log and what else SQLite keeps beside it, under `path`,
 * a dot and `suffix`, or, where that is taken, the first of "….2", "….3" that is not. Nothing is copied, replaced or
 * deleted. Nobody may have it open (BS_STORE_ERROR_BUSY). Returns the new name (transfer full), "" where nothing stood
 * there. Fails as a whole: then everything has its former name. */
char *bs_store_aside (const char *path, const char *suffix, GError **error);
/* Takes that back: `kept` gets the name `path` again, where nothing stands now. */
gboolean bs_store_aside_undo (const char *kept, const char *path, GError **error);
/* (transfer full): "damaged-2026-11-22", for a diary that was found damaged on that local date. */
char *bs_store_aside_name_damaged (gint32 date);
/* (transfer full): `path`, or the first of "path.2", "path.3" … where nothing stands, nor a log of it. */
char *bs_store_aside_free_name (const char *path);

G_END_DECLS
