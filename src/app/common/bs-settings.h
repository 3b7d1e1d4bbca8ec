/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What belongs to this computer rather than to the diary: a key file under the user's configuration folder, written
 * whole or not at all. A file that cannot be read counts as empty: it holds nothing that is not chosen again in a moment. */
#define BS_TYPE_SETTINGS (bs_settings_get_type ())
G_DECLARE_FINAL_TYPE (BsSettings, bs_settings, BS, SETTINGS, GObject)

/* (transfer full): `backstory/settings.ini` under the user's configuration folder. */
char *bs_settings_dup_default_path (void);
/* `path` NULL: kept in memory only (sample diary, tests). */
BsSettings *bs_settings_new (const char *path);

/* (transfer full): the number the person entered, else the one of the system's country. */
char *bs_settings_dup_emergency_number (BsSettings *self);
/* NULL or "" goes back to the system's country. FALSE where it is not a number (nothing changes) or cannot be written. */
gboolean bs_settings_set_emergency_number (BsSettings *self, const char *number, GError **error);

/* Size of the window in pixels; what was not stored stays as it is. */
void bs_settings_get_window (BsSettings *self, gint *width, gint *height, gboolean *maximized);
gboolean bs_settings_set_window (BsSettings *self, gint width, gint height, gboolean maximized, GError **error);

G_END_DECLS
