/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report-fixture.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "bs-report-share.h"

/* A report on its way to another program, by a portal that is made up. */

static const char xml[] = "<node>"
                          "<interface name='org.freedesktop.portal.OpenURI'>"
                          "<property name='version' type='u' access='read'/>"
                          "<method name='OpenFile'><arg type='s' direction='in'/><arg type='h' direction='in'/>"
                          "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
                          "</interface>"
                          "<interface name='org.freedesktop.portal.Email'>"
                          "<property name='version' type='u' access='read'/>"
                          "<method name='ComposeEmail'><arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
                          "<arg type='o' direction='out'/></method>"
                          "</interface>"
                          "</node>";

/* What the portal does. */
typedef enum
{
  ANSWER_DONE,
  ANSWER_CANCELLED,
  ANSWER_OTHER,
  ANSWER_FAILS, /* the call itself */
  ANSWER_NEVER,
} Answer;

typedef struct
{
  ReportFixture report;
  GDBusConnection *bus;
  GDBusNodeInfo *info;
  guint name, objects[2];
  BsShareWays ways;
  Answer answer;
  char *called, *head, *subject; /* the last call's method, the file's first letters; of a letter */
  gboolean ask;
} Fixture;

/* ---- The portal ---- */

static char *
read_head (GDBusMessage *message, gint32 handle)
{
  GUnixFDList *files = g_dbus_message_get_unix_fd_list (message);
  gint fd = g_unix_fd_list_get (files, handle, NULL);
  char text[6] = "";

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (read (fd, text, 5), ==, 5);
  close (fd);
  return g_strdup (text);
}

static void
answer (Fixture *self, const char *request)
{
  if (self->answer <= ANSWER_OTHER)
    g_dbus_connection_emit_signal (self->bus, NULL, request, "org.freedesktop.portal.Request", "Response",
                                   g_variant_new ("(ua{sv})", self->answer, NULL), NULL);
}

static void
on_call (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method,
         GVariant *parameters, GDBusMethodInvocation *invocation, gpointer user_data)
{
  Fixture *self = user_data;
  gboolean is_mail = g_str_equal (method, "ComposeEmail");
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, is_mail ? 1 : 2);
  g_autofree char *from = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *request = NULL;
  const char *token;
  gint32 handle = 0;

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  request = g_strdup_printf ("/org/freedesktop/portal/desktop/request/%s/%s", from, token);
  self->called = g_strdup (method);
  if (is_mail)
    {
      g_autoptr (GVariant) handles = g_variant_lookup_value (options, "attachment_fds", G_VARIANT_TYPE ("ah"));

      g_assert_cmpuint (g_variant_n_children (handles), ==, 1);
      g_variant_get_child (handles, 0, "h", &handle);
      g_assert_true (g_variant_lookup (options, "subject", "s", &self->subject));
    }
  else
    {
      g_variant_get_child (parameters, 1, "h", &handle);
      g_assert_true (g_variant_lookup (options, "ask", "b", &self->ask));
    }
  self->head = read_head (g_dbus_method_invocation_get_message (invocation), handle);
  if (self->answer == ANSWER_FAILS)
    {
      g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.Failed", "out of order");
      return;
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
  answer (self, request);
}

static GVariant *
on_get (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *property,
        GError **error, gpointer user_data)
{
  return g_variant_new_uint32 (3);
}

static void
on_owned (GDBusConnection *bus, const char *name, gpointer owned)
{
  *(gboolean *) owned = TRUE;
}

static void
start_portal (Fixture *self)
{
  static const GDBusInterfaceVTable table = { .method_call = on_call, .get_property = on_get };
  g_autoptr (GError) error = NULL;
  gboolean owned = FALSE;

  self->info = g_dbus_node_info_new_for_xml (xml, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    if (self->ways & (1u << i))
      {
        self->objects[i] = g_dbus_connection_register_object (self->bus, "/org/freedesktop/portal/desktop",
                                                              self->info->interfaces[i], &table, self, NULL, &error);
        g_assert_no_error (error);
      }
  self->name = g_bus_own_name_on_connection (self->bus, "org.freedesktop.portal.Desktop", G_BUS_NAME_OWNER_FLAGS_NONE,
                                             on_owned, NULL, &owned, NULL);
  SPIN_UNTIL (owned);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  report_fixture_set_up (&self->report, NULL);
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
}

static void
forget_call (Fixture *self)
{
  g_clear_pointer (&self->called, g_free);
  g_clear_pointer (&self->head, g_free);
  g_clear_pointer (&self->subject, g_free);
  self->ask = FALSE;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    if (self->objects[i] != 0)
      g_dbus_connection_unregister_object (self->bus, self->objects[i]);
  if (self->name != 0)
    g_bus_unown_name (self->name);
  g_clear_pointer (&self->info, g_dbus_node_info_unref);
  forget_call (self);
  report_fixture_tear_down (&self->report, NULL);
  g_clear_object (&self->bus);
}

/* ---- Which ways there are ---- */

static void
on_found (GObject *source, GAsyncResult *result, gpointer found)
{
  *(gint *) found = (gint) bs_share_find_finish (result);
}

static void
test_find (Fixture *self, gconstpointer data)
{
  gint found = -1;

  self->ways = (BsShareWays) GPOINTER_TO_INT (data);
  if (self->ways != 0)
    start_portal (self);
  bs_share_find (NULL, on_found, &found);
  SPIN_UNTIL (found >= 0);
  g_assert_cmpint (found, ==, self->ways);
}

/* ---- Sending ---- */

typedef struct
{
  gboolean done;
  GError *error;
} Sent;

static void
on_sent (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Sent *sent = user_data;

  g_assert_true (bs_share_send_finish (result, &sent->error) == (sent->error == NULL));
  sent->done = TRUE;
}

static void
test_send (Fixture *self, gconstpointer data)
{
  static const struct
  {
    Answer answer;
    gint code; /* of G_IO_ERROR; -1: none */
  } rows[] = {
    { ANSWER_DONE, -1 },
    { ANSWER_CANCELLED, G_IO_ERROR_CANCELLED },
    { ANSWER_OTHER, G_IO_ERROR_FAILED },
    { ANSWER_FAILS, G_IO_ERROR_FAILED },
  };
  g_autofree char *path = report_fixture_build (&self->report, "shared.pdf");

  self->ways = BS_SHARE_OPEN | BS_SHARE_MAIL;
  start_portal (self);
  g_assert_true (g_file_set_contents (path, "%PDF-1.5", -1, NULL));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (rows); i++)
    {
      BsShareWays way = i % 2 == 0 ? BS_SHARE_OPEN : BS_SHARE_MAIL;
      Sent sent = { FALSE, NULL };

      g_test_message ("%u by %d", i / 2, way);
      self->answer = rows[i / 2].answer;
      bs_share_send (way, path, "A subject", NULL, on_sent, &sent);
      SPIN_UNTIL (sent.done);
      g_assert_cmpstr (self->called, ==, way == BS_SHARE_MAIL ? "ComposeEmail" : "OpenFile");
      g_assert_cmpstr (self->head, ==, "%PDF-");
      if (way == BS_SHARE_MAIL)
        g_assert_cmpstr (self->subject, ==, "A subject");
      else
        g_assert_true (self->ask);
      if (rows[i / 2].code < 0)
        g_assert_no_error (sent.error);
      else
        g_assert_error (sent.error, G_IO_ERROR, rows[i / 2].code);
      g_clear_error (&sent.error);
      forget_call (self);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* No portal, no file: one sentence. */
static void
test_send_faults (Fixture *self, gconstpointer data)
{
  g_autofree char *path = report_fixture_build (&self->report, "shared.pdf");
  Sent sent = { FALSE, NULL };

  bs_share_send (BS_SHARE_OPEN, path, "", NULL, on_sent, &sent);
  SPIN_UNTIL (sent.done);
  g_assert_error (sent.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (sent.error->message, "Save it as a PDF"));
  g_clear_error (&sent.error);

  g_assert_true (g_file_set_contents (path, "%PDF-1.5", -1, NULL));
  sent.done = FALSE;
  bs_share_send (BS_SHARE_OPEN, path, "", NULL, on_sent, &sent);
  SPIN_UNTIL (sent.done);
  g_assert_error (sent.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&sent.error);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* A portal that never answers is not waited for when nobody asks any more. */
static void
test_send_given_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = report_fixture_build (&self->report, "shared.pdf");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Sent sent = { FALSE, NULL };

  self->ways = BS_SHARE_OPEN;
  self->answer = ANSWER_NEVER;
  start_portal (self);
  g_assert_true (g_file_set_contents (path, "%PDF-1.5", -1, NULL));
  bs_share_send (BS_SHARE_OPEN, path, "", cancellable, on_sent, &sent);
  SPIN_UNTIL (self->called != NULL);
  page_fixture_draw (&self->report.log.page);
  g_assert_false (sent.done);
  g_cancellable_cancel (cancellable);
  SPIN_UNTIL (sent.done);
  g_assert_error (sent.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&sent.error);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* ---- The dialog ---- */

static GtkWidget *
find_button (Fixture *self)
{
  return find_widget (adw_window_get_content (ADW_WINDOW (self->report.dialog)), GTK_TYPE_MENU_BUTTON, "Share");
}

static void
test_dialog (Fixture *self, gconstpointer data)
{
  g_autofree char *shared =
      g_build_filename (g_get_user_runtime_dir (), "app", BS_APP_ID, "backstory-2026-11-20-2026-11-22.pdf", NULL);
  GStatBuf status;

  self->ways = BS_SHARE_OPEN | BS_SHARE_MAIL;
  start_portal (self);
  report_fixture_add_entries (&self->report, 3);
  report_fixture_open (&self->report, 960);
  report_fixture_wait (&self->report);
  SPIN_UNTIL (find_button (self) != NULL);
  gtk_widget_activate_action (self->report.dialog, "report.share", "i", BS_SHARE_MAIL);
  SPIN_UNTIL (self->called != NULL);
  g_assert_cmpstr (self->called, ==, "ComposeEmail");
  g_assert_cmpstr (self->head, ==, "%PDF-");
  /* Only the person can read it. */
  g_assert_cmpint (g_stat (shared, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

/* Without a portal there is no button that does nothing. */
static void
test_dialog_without_portal (Fixture *self, gconstpointer data)
{
  gint found = -1;

  report_fixture_add_entries (&self->report, 3);
  report_fixture_open (&self->report, 960);
  report_fixture_wait (&self->report);
  bs_share_find (NULL, on_found, &found);
  SPIN_UNTIL (found >= 0);
  g_assert_null (find_button (self));
}

#define ADD(path, data, function)                                                                                      \
  g_test_add ("/report-share/" path, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("find/none", 0, test_find);
  ADD ("find/open", BS_SHARE_OPEN, test_find);
  ADD ("find/mail", BS_SHARE_MAIL, test_find);
  ADD ("find/both", BS_SHARE_OPEN | BS_SHARE_MAIL, test_find);
  ADD ("send", 0, test_send);
  ADD ("send/faults", 0, test_send_faults);
  ADD ("send/given-up", 0, test_send_given_up);
  ADD ("dialog", 0, test_dialog);
  ADD ("dialog/without-portal", 0, test_dialog_without_portal);
  return g_test_run ();
}
