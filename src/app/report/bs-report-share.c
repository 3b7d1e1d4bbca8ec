/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-report-share.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_REQUEST "org.freedesktop.portal.Request"
#define REQUEST_PATH "/org/freedesktop/portal/desktop/request"

/* What a request answers. */
enum
{
  ANSWER_DONE,
  ANSWER_CANCELLED,
};

static const struct
{
  BsShareWays way;
  const char *interface;
} ways[] = {
  { BS_SHARE_OPEN, "org.freedesktop.portal.OpenURI" },
  { BS_SHARE_MAIL, "org.freedesktop.portal.Email" },
};

/* ---- Which there are ---- */

typedef struct
{
  guint asking; /* answers that are still to come */
  BsShareWays found;
} Search;

typedef struct
{
  GTask *task;
  BsShareWays way;
} Question;

static void
on_version (GObject *connection, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (GTask) task = question->task;
  Search *search = g_task_get_task_data (task);
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, NULL);

  if (answer != NULL)
    search->found |= question->way;
  if (--search->asking == 0)
    g_task_return_int (task, search->found);
}

static void
on_bus_to_search (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, NULL);
  Search *search = g_task_get_task_data (task);

  if (connection == NULL)
    {
      g_task_return_int (task, 0);
      return;
    }
  search->asking = G_N_ELEMENTS (ways);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      Question *question = g_new0 (Question, 1);

      *question = (Question){ g_object_ref (task), ways[i].way };
      g_dbus_connection_call (connection, PORTAL, PORTAL_PATH, "org.freedesktop.DBus.Properties", "Get",
                              g_variant_new ("(ss)", ways[i].interface, "version"), G_VARIANT_TYPE ("(v)"),
                              G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task), on_version, question);
    }
}

void
bs_share_find (GCancellable *cancellable, GAsyncReadyCallback done, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, done, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_new0 (Search, 1), g_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus_to_search, task);
}

BsShareWays
bs_share_find_finish (GAsyncResult *result)
{
  return (BsShareWays) g_task_propagate_int (G_TASK (result), NULL);
}

/* ---- A file on its way ---- */

typedef struct
{
  BsShareWays way;
  char *path, *subject;
  GDBusConnection *connection;
  guint subscription;        /* 0: none */
  GCancellable *cancellable; /* NULL */
  gulong cancelled_id;
} Sending;

static void
stop_listening (Sending *self)
{
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->connection, self->subscription);
  self->subscription = 0;
}

static void
sending_free (gpointer data)
{
  Sending *self = data;

  stop_listening (self);
  g_clear_object (&self->connection);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self->subject);
  g_free (self);
}

/* Takes a reference of `task`: nothing comes after this. */
static void
end (GTask *task, GError *error)
{
  Sending *self = g_task_get_task_data (task);

  stop_listening (self);
  if (self->cancelled_id != 0)
    g_signal_handler_disconnect (self->cancellable, self->cancelled_id);
  self->cancelled_id = 0;
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static GError *
fault_new (const char *why)
{
  return g_error_new (
      G_IO_ERROR, G_IO_ERROR_FAILED,
      /* Translators: what the desktop says */
      _ ("The desktop did not hand the report on: %s. Save it as a PDF and open that file with the other "
         "program."),
      why);
}

/* Not inside of g_cancellable_cancel(), which holds a lock. */
static gboolean
on_cancelled_idle (gpointer user_data)
{
  const Sending *self = g_task_get_task_data (user_data);

  if (self->subscription != 0)
    end (user_data, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, ""));
  return G_SOURCE_REMOVE;
}

/* Who asked has gone: no answer is waited for. */
static void
on_cancelled (GCancellable *cancellable, gpointer task)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_cancelled_idle, g_object_ref (task), g_object_unref);
}

static void
on_answer (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *signal,
           GVariant *parameters, gpointer user_data)
{
  guint32 answer;

  g_variant_get (parameters, "(ua{sv})", &answer, NULL);
  if (answer == ANSWER_DONE)
    end (user_data, NULL);
  else if (answer == ANSWER_CANCELLED)
    end (user_data, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, ""));
  else
    end (user_data, fault_new (_ ("no program took it")));
}

static void
listen (GTask *task, const char *request)
{
  Sending *self = g_task_get_task_data (task);

  self->subscription =
      g_dbus_connection_signal_subscribe (self->connection, PORTAL, PORTAL_REQUEST, "Response", request, NULL,
                                          G_DBUS_SIGNAL_FLAGS_NONE, on_answer, task, NULL);
}

static void
on_called (GObject *connection, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (connection), NULL, result, &error);
  const Sending *self = g_task_get_task_data (task);

  /* It may have answered already, or nobody waits any more. */
  if (reply != NULL || self->subscription == 0)
    return;
  g_dbus_error_strip_remote_error (error);
  end (task, fault_new (error->message));
}

/* The object that will answer: known before the call, so that no answer comes too early to be heard. */
static char *
make_request (GDBusConnection *connection, const char *token)
{
  g_autofree char *sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (connection) + 1), ".", '_');

  return g_strdup_printf (REQUEST_PATH "/%s/%s", sender, token);
}

static GVariant *
create_parameters (const Sending *self, const char *token)
{
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  if (self->way == BS_SHARE_MAIL)
    {
      const gint32 handle = 0;

      g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (self->subject));
      g_variant_builder_add (&options, "{sv}", "attachment_fds",
                             g_variant_new_fixed_array (G_VARIANT_TYPE_HANDLE, &handle, 1, sizeof handle));
      return g_variant_new ("(sa{sv})", "", &options);
    }
  g_variant_builder_add (&options, "{sv}", "ask", g_variant_new_boolean (TRUE));
  g_variant_builder_add (&options, "{sv}", "writable", g_variant_new_boolean (FALSE));
  return g_variant_new ("(sha{sv})", "", 0, &options);
}

static void
call (GTask *task, GUnixFDList *files)
{
  Sending *self = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("backstory%u", g_random_int ());
  g_autofree char *request = make_request (self->connection, token);
  gboolean mail = self->way == BS_SHARE_MAIL;

  listen (task, request);
  if (self->cancellable != NULL)
    self->cancelled_id = g_cancellable_connect (self->cancellable, G_CALLBACK (on_cancelled), task, NULL);
  g_dbus_connection_call_with_unix_fd_list (
      self->connection, PORTAL, PORTAL_PATH, mail ? ways[1].interface : ways[0].interface,
      mail ? "ComposeEmail" : "OpenFile", create_parameters (self, token), G_VARIANT_TYPE ("(o)"),
      G_DBUS_CALL_FLAGS_NONE, -1, files, g_task_get_cancellable (task), on_called, g_object_ref (task));
}

static void
on_bus_to_send (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Sending *self = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) files = g_unix_fd_list_new ();
  g_autoptr (GError) error = NULL;
  gint fd;

  self->connection = g_bus_get_finish (result, &error);
  if (self->connection == NULL)
    {
      end (task, fault_new (error->message));
      return;
    }
  fd = g_open (self->path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || g_unix_fd_list_append (files, fd, &error) < 0)
    {
      end (task, fault_new (fd < 0 ? g_strerror (errno) : error->message));
      if (fd >= 0)
        close (fd);
      return;
    }
  close (fd); /* the list has one of its own */
  call (task, files);
}

void
bs_share_send (BsShareWays way, const char *path, const char *subject, GCancellable *cancellable,
               GAsyncReadyCallback done, gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, done, user_data);
  Sending *self = g_new0 (Sending, 1);

  self->way = way;
  self->path = g_strdup (path);
  self->subject = g_strdup (subject);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  g_task_set_task_data (task, self, sending_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, on_bus_to_send, task);
}

gboolean
bs_share_send_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
