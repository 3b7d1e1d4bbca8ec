/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "bs-store.h"

G_BEGIN_DECLS

/* Entries of the diary in the search of the desktop: org.gnome.Shell.SearchProvider2 on the session bus, which other
 * desktops speak too. */

/* What the program does for it; every function gets `user_data`. */
typedef struct
{
  /* (transfer none) (nullable): the diary, usable until the program runs its main loop again. NULL where the person has not
   * switched this on, or the diary cannot be opened: then nothing is found. */
  BsStore *(*open) (gpointer user_data);
  /* The moment of this diary. */
  BsInstant (*now) (gpointer user_data);
  /* Open the window at an entry, or at all that has these words. */
  void (*show_entry) (const char *id, gpointer user_data);
  void (*show_found) (const char *words, gpointer user_data);
} BsSearchHost;

/* How many are told to the desktop, newest first; it shows about five. */
#define BS_SEARCH_RESULTS 20
/* Fewer letters than this would find something at every search. */
#define BS_SEARCH_LEAST_LETTERS 2

/* Answers at `path` until the id that it returns is given to g_dbus_connection_unregister_object(). 0 and an error where
 * that cannot be. `host` (static) and `user_data` have to live as long. */
guint bs_search_provider_export (GDBusConnection *connection, const char *path, const BsSearchHost *host,
                                 gpointer user_data, GError **error);

G_END_DECLS
