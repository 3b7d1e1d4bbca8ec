/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-application-private.h"

#include "bs-search-provider.h"

/* The search of the desktop. It starts the program where that does not run, and asks at each key that is typed. */

#define PATH BS_RESOURCE_BASE "/SearchProvider"
/* The diary is not opened and closed again for each letter. */
#define SECONDS_OPEN 15

static gboolean
on_search_over (gpointer user_data)
{
  BsApplication *self = user_data;

  self->search_id = 0;
  if (!bs_application_get_window (self) && !self->is_visited)
    bs_application_close_diary (self);
  g_application_release (G_APPLICATION (self));
  return G_SOURCE_REMOVE;
}

static void
stay_open (BsApplication *self)
{
  if (self->search_id)
    g_source_remove (self->search_id);
  else
    g_application_hold (G_APPLICATION (self));
  self->search_id = g_timeout_add_seconds (SECONDS_OPEN, on_search_over, self);
}

/* To search is not to begin a diary. */
static gboolean
has_diary (BsApplication *self)
{
  g_autofree char *path = bs_store_dup_default_path ();

  return self->opening.journal || g_file_test (path, G_FILE_TEST_EXISTS);
}

static BsStore *
open_store (gpointer user_data)
{
  BsApplication *self = user_data;
  BsStore *store;

  if (!bs_settings_get_boolean (bs_application_ensure_settings (self), BS_SETTING_DESKTOP_SEARCH) || !has_diary (self))
    return NULL;
  stay_open (self);
  if (!bs_application_ensure_diary (self))
    {
      g_message ("The diary cannot be searched: %s", self->opening.diary_fault->message);
      return NULL;
    }
  store = bs_journal_get_store (self->opening.journal);
  return bs_store_is_open (store, NULL) ? store : NULL;
}

static BsInstant
get_now (gpointer user_data)
{
  return bs_journal_now (BS_APPLICATION (user_data)->opening.journal);
}

static void
show_entry (const char *id, gpointer user_data)
{
  bs_application_do_in_window (user_data, "win.show-entry", g_variant_new_string (id));
}

static void
show_found (const char *words, gpointer user_data)
{
  bs_application_do_in_window (user_data, "win.search-for", g_variant_new_string (words));
}

static const BsSearchHost host = {
  .open = open_store,
  .now = get_now,
  .show_entry = show_entry,
  .show_found = show_found,
};

gboolean
bs_application_dbus_register (GApplication *application, GDBusConnection *connection, const char *path, GError **error)
{
  BsApplication *self = BS_APPLICATION (application);
  GApplicationClass *parent = g_type_class_peek_parent (G_OBJECT_GET_CLASS (application));
  g_autoptr (GError) fault = NULL;

  if (!parent->dbus_register (application, connection, path, error))
    return FALSE;
  if (self->is_aside)
    return TRUE;
  self->search_object = bs_search_provider_export (connection, PATH, &host, self, &fault);
  /* Everything else works without. */
  if (!self->search_object)
    g_message ("The desktop cannot search the diary: %s", fault->message);
  return TRUE;
}

void
bs_application_dbus_unregister (GApplication *application, GDBusConnection *connection, const char *path)
{
  BsApplication *self = BS_APPLICATION (application);
  GApplicationClass *parent = g_type_class_peek_parent (G_OBJECT_GET_CLASS (application));

  if (self->search_object)
    g_dbus_connection_unregister_object (connection, self->search_object);
  self->search_object = 0;
  parent->dbus_unregister (application, connection, path);
}

void
bs_application_stop_search (BsApplication *self)
{
  g_clear_handle_id (&self->search_id, g_source_remove);
}
