/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-application-private.h"

#include <glib/gi18n-lib.h>

/* The command line of the program with a window. */

static gint
fail_usage (const char *message)
{
  g_printerr ("backstory: %s\n", message);
  return 2;
}

/* GLib prints what is wrong with the options and ends with 1; wrong usage is 2 here. */
gboolean
bs_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  GApplicationClass *parent = g_type_class_peek_parent (G_OBJECT_GET_CLASS (application));
  gboolean done = parent->local_command_line (application, arguments, exit_status);

  if (done && *exit_status == 1 && !BS_APPLICATION (application)->options_read)
    {
      g_printerr ("%s\n", _ ("“backstory --help” lists the options."));
      *exit_status = 2;
    }
  return done;
}

/* Whatever is the matter with the session bus, the diary opens. */
static void
register_with_session (GApplication *application)
{
  g_autoptr (GError) error = NULL;

  if (g_application_register (application, NULL, &error))
    return;
  g_message ("Not registered on the session bus: %s", error->message);
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
}

/* At login: as a service, which shows no window and ends where nothing is to be done. -1: goes on, else the exit status. */
static gint
begin_in_background (GApplication *application)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  if (!bus)
    {
      g_message ("There is no session bus, and without one no reminders: %s", error->message);
      return 0;
    }
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_IS_SERVICE);
  if (g_application_register (application, NULL, &error))
    return -1;
  /* Mostly it runs already. */
  g_message ("Nothing to do in the background: %s", error->message);
  return 0;
}

gint
bs_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  BsApplication *self = BS_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;
  const char *at;

  self->options_read = TRUE;
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("backstory %s\n", BS_VERSION);
      return 0;
    }
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^aay", &files) && files[0])
    {
      g_autofree char *name = g_filename_display_name (files[0]);
      g_autofree char *message =
          g_strdup_printf (_ ("To open the diary “%s”, write “backstory --database %s”."), name, name);
      return fail_usage (message);
    }
  g_variant_dict_lookup (options, "sample", "b", &self->with_sample);
  g_variant_dict_lookup (options, "first-frame", "b", &self->exit_after_frame);
  g_variant_dict_lookup (options, "database", "^ay", &self->database);
  if (self->with_sample && self->database)
    return fail_usage (_ ("--sample and --database exclude each other."));
  if (g_variant_dict_lookup (options, "at", "&s", &at) && !bs_instant_parse_local (at, FALSE, &self->at, &error))
    {
      g_autofree char *message = g_strdup_printf (_ ("--at: %s"), error->message);
      return fail_usage (message);
    }
  self->is_aside = self->with_sample || self->database || self->exit_after_frame || bs_instant_is_set (self->at);
  if (g_variant_dict_contains (options, "background"))
    return self->is_aside ? fail_usage (_ ("--background is for your own diary, at its own time."))
                          : begin_in_background (application);
  if (self->is_aside)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  register_with_session (application);
  if (g_variant_dict_contains (options, "log-pain"))
    g_action_group_activate_action (G_ACTION_GROUP (application), "log-pain", NULL);
  if (g_variant_dict_contains (options, "start-walk"))
    g_action_group_activate_action (G_ACTION_GROUP (application), "start-walk", NULL);
  return -1;
}

void
bs_application_add_options (BsApplication *self)
{
  static const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open an invented diary instead of yours"), NULL },
    { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this diary instead of yours"), N_ ("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Look at the diary as at this time"), N_ ("TIME") },
    { "log-pain", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the window to log pain"), NULL },
    { "start-walk", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the window to start a walk"), NULL },
    { "background", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open no window; only remind"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
    { "first-frame", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL,
      "Print when the first frame was painted, and exit", NULL },
    /* Taken only to say what to write instead. */
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}
