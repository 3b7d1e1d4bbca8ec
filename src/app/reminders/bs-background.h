/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Starting at login without a window, so that reminders come before the person opens one. */

gboolean bs_background_is_sandboxed (void);

/* Asks for it, or ends it: in a sandbox through the Background portal of `connection` (nullable), else by a file in the
 * person's autostart folder. What does not work is said in one message; the program goes on. */
void bs_background_set_autostart (GDBusConnection *connection, gboolean wanted);

/* The two ways by themselves. */
void bs_background_request_portal (GDBusConnection *connection, gboolean wanted);
/* `program` is the path of the program to start. A file that starts it already is left as it is: the person may have
 * switched it off with the desktop's own means. */
gboolean bs_background_write_autostart (const char *folder, const char *program, gboolean wanted, GError **error);

G_END_DECLS
