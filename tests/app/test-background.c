/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-background.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bs-file-stamp.h"
#include "page-fixture.h"

/* Starting at login: a file in the autostart folder, or the portal, which is made up here on a connection of its own. */

/* ---- The autostart folder ---- */

static char *
read_autostart (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, BS_APP_ID ".desktop", NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
test_autostart (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *top = g_dir_make_tmp ("backstory-autostart-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (top, "config", "autostart", NULL);
  g_autofree char *path = g_build_filename (folder, BS_APP_ID ".desktop", NULL);
  g_autofree char *config = g_path_get_dirname (folder);
  g_autofree char *first = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *moved = NULL;

  g_assert_true (bs_background_write_autostart (folder, "/opt/a b/100%/back\"story", TRUE, &error));
  g_assert_no_error (error);
  first = read_autostart (folder);
  g_assert_nonnull (strstr (first, "\nExec=\"/opt/a b/100%%/back\\\\\"story\" --background\n"));
  g_assert_nonnull (strstr (first, "\nTryExec=/opt/a b/100%/back\"story\n"));
  /* Switched off by the desktop's own means: stays so. */
  g_assert_true (
      g_file_set_contents (path, "[Desktop Entry]\nExec=\"/opt/backstory\" --background\nHidden=true\n", -1, NULL));
  g_assert_true (bs_background_write_autostart (folder, "/opt/backstory", TRUE, &error));
  kept = read_autostart (folder);
  g_assert_nonnull (strstr (kept, "Hidden=true"));
  /* The program has moved. */
  g_assert_true (bs_background_write_autostart (folder, "/usr/bin/backstory", TRUE, &error));
  moved = read_autostart (folder);
  g_assert_nonnull (strstr (moved, "\nExec=\"/usr/bin/backstory\" --background\n"));
  g_assert_null (strstr (moved, "Hidden"));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (bs_background_write_autostart (folder, "/usr/bin/backstory", FALSE, &error));
      g_assert_no_error (error);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  /* A file where the folder should be. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "x", -1, NULL));
  g_assert_false (bs_background_write_autostart (folder, "/usr/bin/backstory", TRUE, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  g_assert_cmpint (g_rmdir (config), ==, 0);
  g_assert_cmpint (g_rmdir (top), ==, 0);
}

/* ---- The portal ---- */

static const char portal_xml[] =
    "<node><interface name='org.freedesktop.portal.Background'><method name='RequestBackground'>"
    "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/><arg type='o' direction='out'/>"
    "</method></interface></node>";

typedef struct
{
  GDBusConnection *connection, *own;
  guint registration;
  guint32 response;  /* what the person says: 0 yes, 1 no */
  gboolean refuses;  /* the call itself */
  GVariant *options; /* of the last request */
  guint n_requests;
} Portal;

static void
answer (Portal *self, const char *sender)
{
  const char *token;
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *path = NULL;
  GVariantBuilder results;

  g_assert_true (g_variant_lookup (self->options, "handle_token", "&s", &token));
  path = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", name, token);
  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_dbus_connection_emit_signal (self->connection, sender, path, "org.freedesktop.portal.Request", "Response",
                                 g_variant_new ("(ua{sv})", self->response, &results), NULL);
}

static void
on_call (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *method,
         GVariant *parameters, GDBusMethodInvocation *invocation, gpointer user_data)
{
  Portal *self = user_data;

  self->n_requests++;
  g_clear_pointer (&self->options, g_variant_unref);
  self->options = g_variant_get_child_value (parameters, 1);
  if (self->refuses)
    {
      g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED,
                                                     "no background here");
      return;
    }
  g_dbus_method_invocation_return_value (invocation,
                                         g_variant_new ("(o)", "/org/freedesktop/portal/desktop/request/1"));
  answer (self, sender);
}

static const GDBusInterfaceVTable portal_vtable = { .method_call = on_call };

static GDBusConnection *
connect_to_bus (void)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
      g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL,
      &error);

  g_assert_no_error (error);
  return connection;
}

static void
portal_start (Portal *self)
{
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (portal_xml, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  self->own = connect_to_bus ();
  self->connection = connect_to_bus ();
  self->registration = g_dbus_connection_register_object (self->connection, "/org/freedesktop/portal/desktop",
                                                          info->interfaces[0], &portal_vtable, self, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (
      self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
      g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 4), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
portal_stop (Portal *self)
{
  g_dbus_connection_unregister_object (self->connection, self->registration);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_dbus_connection_close_sync (self->own, NULL, NULL);
  g_clear_object (&self->connection);
  g_clear_object (&self->own);
  g_clear_pointer (&self->options, g_variant_unref);
}

static GLogWriterOutput
count_messages (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  const char *message = NULL, *domain = NULL;

  for (gsize i = 0; i < n_fields; i++)
    {
      if (strcmp (fields[i].key, "MESSAGE") == 0)
        message = fields[i].value;
      else if (strcmp (fields[i].key, "GLIB_DOMAIN") == 0)
        domain = fields[i].value;
    }
  if ((level & G_LOG_LEVEL_MESSAGE) && g_strcmp0 (domain, "backstory") == 0 && message &&
      strstr (message, "only while Backstory is open"))
    {
      (*(guint *) user_data)++;
      return G_LOG_WRITER_HANDLED;
    }
  return g_log_writer_default (level, fields, n_fields, NULL);
}

static guint n_messages;

static void
test_portal (void)
{
  Portal portal = { 0 };
  gboolean autostart, by_bus = TRUE;
  g_autofree const char **command = NULL;

  portal_start (&portal);
  bs_background_request_portal (portal.own, TRUE);
  SPIN_UNTIL (portal.n_requests == 1);
  g_assert_true (g_variant_lookup (portal.options, "autostart", "b", &autostart));
  g_assert_true (autostart);
  g_assert_true (g_variant_lookup (portal.options, "commandline", "^a&s", &command));
  g_assert_cmpstr (command[0], ==, "backstory");
  g_assert_cmpstr (command[1], ==, "--background");
  g_assert_null (command[2]);
  g_assert_true (g_variant_lookup (portal.options, "dbus-activatable", "b", &by_bus));
  g_assert_false (by_bus);
  g_assert_true (g_variant_lookup (portal.options, "reason", "s", NULL));
  bs_background_request_portal (portal.own, FALSE);
  SPIN_UNTIL (portal.n_requests == 2);
  g_assert_true (g_variant_lookup (portal.options, "autostart", "b", &autostart));
  g_assert_false (autostart);
  /* Yes is what was expected; no is said. */
  g_assert_cmpuint (n_messages, ==, 0);
  portal.response = 1;
  bs_background_request_portal (portal.own, TRUE);
  SPIN_UNTIL (n_messages == 1);
  portal.refuses = TRUE;
  bs_background_request_portal (portal.own, TRUE);
  SPIN_UNTIL (n_messages == 2);
  portal_stop (&portal);
}

static void
test_no_portal (void)
{
  g_autoptr (GDBusConnection) connection = connect_to_bus ();
  guint before = n_messages;

  bs_background_request_portal (connection, TRUE);
  SPIN_UNTIL (n_messages == before + 1);
  g_dbus_connection_close_sync (connection, NULL, NULL);
}

/* ---- Whether the diary's file was written ---- */

static void
test_stamp (void)
{
  g_autofree char *folder = g_dir_make_tmp ("backstory-stamp-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *other = g_build_filename (folder, "other", NULL);
  g_autoptr (GPtrArray) stamps = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (stamps, bs_file_stamp_take (path));
  g_assert_true (g_file_set_contents (path, "a", -1, NULL));
  g_ptr_array_add (stamps, bs_file_stamp_take (path));
  g_assert_true (g_file_set_contents (path, "ab", -1, NULL));
  g_ptr_array_add (stamps, bs_file_stamp_take (path));
  g_assert_true (g_file_set_contents (log, "c", -1, NULL));
  g_ptr_array_add (stamps, bs_file_stamp_take (path));
  g_assert_true (g_file_set_contents (other, "ba", -1, NULL));
  g_assert_cmpint (g_rename (other, path), ==, 0);
  g_ptr_array_add (stamps, bs_file_stamp_take (path));
  for (guint i = 0; i < stamps->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (g_ptr_array_index (stamps, i), !=, g_ptr_array_index (stamps, j));
  {
    g_autofree char *again = bs_file_stamp_take (path);
    g_assert_cmpstr (again, ==, g_ptr_array_index (stamps, stamps->len - 1));
  }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_unlink (log), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (count_messages, &n_messages, NULL);
  g_test_add_func ("/background/autostart", test_autostart);
  g_test_add_func ("/background/portal", test_portal);
  g_test_add_func ("/background/no-portal", test_no_portal);
  g_test_add_func ("/background/stamp", test_stamp);
  return g_test_run ();
}
