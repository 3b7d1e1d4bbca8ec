/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-background.h"

#include <errno.h>
#include <string.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FILE_NAME BS_APP_ID ".desktop"
#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

gboolean
bs_background_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) || g_getenv ("SNAP") != NULL;
}

/* ---- The portal ---- */

typedef struct
{
  GDBusConnection *connection;
  guint subscription;
} Request;

static void
request_free (Request *self)
{
  g_dbus_connection_signal_unsubscribe (self->connection, self->subscription);
  g_object_unref (self->connection);
  g_free (self);
}

static void
on_response (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *name,
             GVariant *parameters, gpointer user_data)
{
  g_autoptr (GVariant) results = NULL;
  guint32 response = 0;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    g_variant_get (parameters, "(u@a{sv})", &response, &results);
  if (response != 0)
    g_message ("Reminders come only while Backstory is open: the desktop does not let it run in the background.");
  request_free (user_data);
}

static void
on_requested (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply)
    return;
  g_message ("Reminders come only while Backstory is open: %s", error->message);
  request_free (user_data);
}

/* (transfer full): where the answer will come from (portal documentation, "Request"). */
static char *
get_request_path (GDBusConnection *connection, const char *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (connection) + 1);

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", g_strdelimit (sender, ".", '_'), token);
}

void
bs_background_request_portal (GDBusConnection *connection, gboolean wanted)
{
  static const char *const command[] = { "backstory", "--background", NULL };
  static guint count;
  g_autofree char *token = g_strdup_printf ("backstory%u", ++count);
  g_autofree char *path = get_request_path (connection, token);
  Request *request = g_new0 (Request, 1);
  GVariantBuilder options;

  request->connection = g_object_ref (connection);
  request->subscription =
      g_dbus_connection_signal_subscribe (connection, PORTAL, "org.freedesktop.portal.Request", "Response", path, NULL,
                                          G_DBUS_SIGNAL_FLAGS_NONE, on_response, request, NULL);
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason",
                         g_variant_new_string (_ ("Reminders come when the window is closed, too.")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  /* By D-Bus the session would activate the program, and that is to open its window. */
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));
  g_dbus_connection_call (connection, PORTAL, PORTAL_PATH, "org.freedesktop.portal.Background", "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, on_requested, request);
}

/* ---- The autostart folder ---- */

/* (transfer full): for the Exec key, quoted as the desktop entry specification wants it. */
static char *
format_command (const char *program)
{
  GString *text = g_string_new ("\"");

  for (const char *at = program; *at; at++)
    {
      if (*at == '%')
        g_string_append_c (text, '%');
      else if (strchr ("\"`$\\", *at))
        g_string_append_c (text, '\\');
      g_string_append_c (text, *at);
    }
  g_string_append (text, "\" --background");
  return g_string_free (text, FALSE);
}

gboolean
bs_background_write_autostart (const char *folder, const char *program, gboolean wanted, GError **error)
{
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autofree char *command = format_command (program);
  g_autofree char *former = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  gsize length;

  if (!wanted)
    {
      if (g_unlink (path) == 0 || errno == ENOENT)
        return TRUE;
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("“%s” cannot be removed."), path);
      return FALSE;
    }
  if (g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL))
    former = g_key_file_get_string (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, NULL);
  if (g_strcmp0 (former, command) == 0)
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("The folder “%s” cannot be made."), folder);
      return FALSE;
    }
  g_clear_pointer (&keys, g_key_file_unref);
  keys = g_key_file_new ();
  g_key_file_set_string (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE,
                         G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
  g_key_file_set_string (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, _ ("Backstory: reminders"));
  g_key_file_set_string (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, command);
  /* A program that was removed leaves no error at every login. */
  g_key_file_set_string (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, program);
  g_key_file_set_string (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, BS_APP_ID);
  g_key_file_set_boolean (keys, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, TRUE);
  text = g_key_file_to_data (keys, &length, NULL);
  return g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

void
bs_background_set_autostart (GDBusConnection *connection, gboolean wanted)
{
  g_autofree char *folder = NULL;
  g_autofree char *program = NULL;
  g_autoptr (GError) error = NULL;

  if (bs_background_is_sandboxed ())
    {
      if (connection)
        bs_background_request_portal (connection, wanted);
      return;
    }
  folder = g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  program = g_file_read_link ("/proc/self/exe", &error);
  if (!program || !bs_background_write_autostart (folder, program, wanted, &error))
    g_message ("Whether Backstory starts at login was not changed: %s", error->message);
}
