/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-application.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

#include "bs-opening.h"
#include "bs-sample.h"
#include "bs-shortcuts.h"
#include "bs-window.h"

struct _BsApplication
{
  AdwApplication parent_instance;
  gboolean with_sample, exit_after_frame;
  gboolean options_read;
  char *database; /* NULL: the person's */
  BsInstant at;
  BsSample *sample;
  BsSettings *settings;
  BsOpening opening;
  guint open_id;
};

G_DEFINE_FINAL_TYPE (BsApplication, bs_application, ADW_TYPE_APPLICATION)

static BsWindow *
get_window (BsApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link; link = link->next)
    if (BS_IS_WINDOW (link->data))
      return link->data;
  return NULL;
}

/* ---- Opening, after the first frame ---- */

static gboolean
open_sample (BsApplication *self, BsWindow *window)
{
  g_autoptr(GError) error = NULL;

  if (self->sample)
    return TRUE;
  self->sample = bs_sample_new (&error);
  if (!self->sample)
    bs_window_show_fault (window, _("The sample diary cannot be opened"), error->message, "");
  return self->sample != NULL;
}

static void
open_diary (BsApplication *self)
{
  BsWindow *window = get_window (self);
  g_autofree char *path = NULL;
  BsInstant at = self->at;

  if (!window || (self->with_sample && !open_sample (self, window)))
    return;
  if (self->sample && !bs_instant_is_set (at))
    at = self->sample->evening;
  path = self->sample ? g_strdup (self->sample->path) : self->database ? g_strdup (self->database) : bs_store_dup_default_path ();
  bs_opening_clear (&self->opening);
  bs_opening_open (&self->opening, path, !self->with_sample, at);
  if (self->opening.diary_fault)
    {
      const GError *fault = self->opening.diary_fault;
      bs_window_show_fault (window, bs_opening_get_fault_title (fault), fault->message, bs_opening_get_fault_help (fault));
      return;
    }
  bs_window_set_journal (window, self->opening.journal);
  bs_window_set_not_judged (window, self->opening.rules_fault ? self->opening.rules_fault->message : NULL);
  bs_journal_load (self->opening.journal);
}

static gboolean
on_open_idle (gpointer user_data)
{
  BsApplication *self = user_data;

  self->open_id = 0;
  open_diary (self);
  return G_SOURCE_REMOVE;
}

static void
on_first_frame (BsApplication *self)
{
  if (self->exit_after_frame)
    {
      g_printerr ("FIRST_FRAME_MONO_US %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
      _exit (0);
    }
  if (!self->open_id)
    self->open_id = g_idle_add (on_open_idle, self);
}

/* ---- Actions ---- */

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  BsWindow *window = get_window (BS_APPLICATION (user_data));

  /* As its own button would: sizes and drafts are kept. */
  if (window)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (user_data));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *comments = g_strdup_printf ("%s\n\n%s", _("A diary for a back that hurts when walking. It keeps everything on this computer."),
                                               bs_safety_get_disclaimer ());

  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                         "application-name", _("Backstory"),
                         "application-icon", BS_APP_ID,
                         "version", BS_VERSION,
                         "comments", comments,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWidget *window = bs_shortcuts_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (GTK_APPLICATION (user_data)));
  gtk_window_present (GTK_WINDOW (window));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "about", .activate = about_action },
  { .name = "shortcuts", .activate = shortcuts_action },
};

/* ---- Life ---- */

static void
bs_application_activate (GApplication *application)
{
  BsApplication *self = BS_APPLICATION (application);
  BsWindow *window = get_window (self);

  if (!window)
    {
      if (!self->settings)
        self->settings = bs_settings_new (!self->with_sample);
      window = bs_window_new (GTK_APPLICATION (self), self->settings);
      if (self->with_sample)
        bs_window_set_sample (window);
      g_signal_connect_object (window, "first-frame", G_CALLBACK (on_first_frame), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (window, "reopen", G_CALLBACK (open_diary), self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
bs_application_startup (GApplication *application)
{
  static const char *const quit_keys[] = { "<Control>q", NULL };
  static const char *const shortcuts_keys[] = { "<Control>question", NULL };

  G_APPLICATION_CLASS (bs_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (BS_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.shortcuts", shortcuts_keys);
}

static void
bs_application_shutdown (GApplication *application)
{
  BsApplication *self = BS_APPLICATION (application);

  g_clear_handle_id (&self->open_id, g_source_remove);
  G_APPLICATION_CLASS (bs_application_parent_class)->shutdown (application);
  if (self->opening.journal)
    bs_store_close (bs_journal_get_store (self->opening.journal));
  bs_opening_clear (&self->opening);
  g_clear_pointer (&self->sample, bs_sample_free);
}

static gint
fail_usage (const char *message)
{
  g_printerr ("backstory: %s\n", message);
  return 2;
}

/* GLib prints what is wrong with the options and ends with 1; wrong usage is 2 here. */
static gboolean
bs_application_local_command_line (GApplication *application, char ***arguments, int *exit_status)
{
  gboolean done = G_APPLICATION_CLASS (bs_application_parent_class)->local_command_line (application, arguments, exit_status);

  if (done && *exit_status == 1 && !BS_APPLICATION (application)->options_read)
    {
      g_printerr ("%s\n", _("“backstory --help” lists the options."));
      *exit_status = 2;
    }
  return done;
}

static gint
bs_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  BsApplication *self = BS_APPLICATION (application);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) files = NULL;
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
      g_autofree char *message = g_strdup_printf (_("To open the diary “%s”, write “backstory --database %s”."), name, name);
      return fail_usage (message);
    }
  g_variant_dict_lookup (options, "sample", "b", &self->with_sample);
  g_variant_dict_lookup (options, "first-frame", "b", &self->exit_after_frame);
  g_variant_dict_lookup (options, "database", "^ay", &self->database);
  if (self->with_sample && self->database)
    return fail_usage (_("--sample and --database exclude each other."));
  if (g_variant_dict_lookup (options, "at", "&s", &at) && !bs_instant_parse_local (at, FALSE, &self->at, &error))
    {
      g_autofree char *message = g_strdup_printf (_("--at: %s"), error->message);
      return fail_usage (message);
    }
  /* A window of another diary, or of another time, is a program of its own. */
  if (self->with_sample || self->database || self->exit_after_frame || bs_instant_is_set (self->at))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  /* Whatever is the matter with the session bus, the diary opens. */
  if (!g_application_register (application, NULL, &error))
    {
      g_message ("Not registered on the session bus: %s", error->message);
      g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  return -1;
}

static void
bs_application_finalize (GObject *object)
{
  BsApplication *self = BS_APPLICATION (object);

  bs_opening_clear (&self->opening);
  g_clear_pointer (&self->sample, bs_sample_free);
  g_clear_object (&self->settings);
  g_free (self->database);
  G_OBJECT_CLASS (bs_application_parent_class)->finalize (object);
}

static void
bs_application_class_init (BsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bs_application_finalize;
  application_class->activate = bs_application_activate;
  application_class->startup = bs_application_startup;
  application_class->shutdown = bs_application_shutdown;
  application_class->local_command_line = bs_application_local_command_line;
  application_class->handle_local_options = bs_application_handle_local_options;
}

static void
bs_application_init (BsApplication *self)
{
  static const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open an invented diary instead of yours"), NULL },
    { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this diary instead of yours"), N_("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Look at the diary as at this time"), N_("TIME") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { "first-frame", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, "Print when the first frame was painted, and exit", NULL },
    /* Taken only to say what to write instead. */
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

BsApplication *
bs_application_new (void)
{
  return g_object_new (BS_TYPE_APPLICATION, "application-id", BS_APP_ID, "resource-base-path", BS_RESOURCE_BASE, NULL);
}
