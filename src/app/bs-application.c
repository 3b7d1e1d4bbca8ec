/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-application-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

#include "bs-application-help.h"
#include "bs-file-chooser.h"
#include "bs-label-width.h"
#include "bs-language.h"

G_DEFINE_FINAL_TYPE (BsApplication, bs_application, ADW_TYPE_APPLICATION)

typedef struct
{
  char *name;
  GVariant *target; /* (nullable) */
} WindowAction;

static void
window_action_free (gpointer data)
{
  WindowAction *self = data;

  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->name);
  g_free (self);
}

BsWindow *
bs_application_get_window (BsApplication *self)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link; link = link->next)
    if (BS_IS_WINDOW (link->data))
      return link->data;
  return NULL;
}

BsSettings *
bs_application_ensure_settings (BsApplication *self)
{
  if (!self->settings)
    self->settings = bs_settings_new (!self->with_sample);
  return self->settings;
}

/* ---- What waits for the diary ---- */

static void
do_window_actions (BsApplication *self)
{
  BsWindow *window = bs_application_get_window (self);

  if (!window || !self->opening.journal || !bs_journal_is_loaded (self->opening.journal))
    return;
  while (self->window_actions->len > 0)
    {
      WindowAction *action = g_ptr_array_steal_index (self->window_actions, 0);

      gtk_widget_activate_action_variant (GTK_WIDGET (window), action->name, action->target);
      window_action_free (action);
    }
}

void
bs_application_do_in_window (BsApplication *self, const char *action, GVariant *target)
{
  WindowAction *wanted = g_new0 (WindowAction, 1);

  wanted->name = g_strdup (action);
  wanted->target = target ? g_variant_ref_sink (target) : NULL;
  g_ptr_array_add (self->window_actions, wanted);
  g_application_activate (G_APPLICATION (self));
  do_window_actions (self);
}

/* ---- Opening, after the first frame ---- */

static gboolean
open_sample (BsApplication *self, BsWindow *window)
{
  g_autoptr (GError) error = NULL;

  if (self->sample)
    return TRUE;
  self->sample = bs_sample_new (&error);
  if (!self->sample)
    bs_window_show_fault (window, _ ("The sample diary cannot be opened"), error->message, "");
  return self->sample != NULL;
}

/* (transfer full) */
static char *
dup_path (BsApplication *self)
{
  return self->sample     ? g_strdup (self->sample->path)
         : self->database ? g_strdup (self->database)
                          : bs_store_dup_default_path ();
}

gboolean
bs_application_ensure_diary (BsApplication *self)
{
  g_autofree char *path = NULL;
  BsInstant at = self->at;

  if (self->opening.journal)
    return TRUE;
  if (self->sample && !bs_instant_is_set (at))
    at = self->sample->evening;
  path = dup_path (self);
  bs_opening_clear (&self->opening);
  bs_opening_open (&self->opening, path, !self->with_sample, at);
  if (self->opening.diary_fault)
    return FALSE;
  g_signal_connect_object (self->opening.journal, "notify::loaded", G_CALLBACK (do_window_actions), self,
                           G_CONNECT_SWAPPED);
  return TRUE;
}

void
bs_application_close_diary (BsApplication *self)
{
  if (self->reminders)
    bs_reminders_set_journal (self->reminders, NULL);
  if (self->opening.journal)
    bs_store_close (bs_journal_get_store (self->opening.journal));
  bs_opening_clear (&self->opening);
}

/* Nobody has it open. */
static void
show_damaged (BsApplication *self, BsWindow *window)
{
  g_autofree char *path = dup_path (self);

  bs_window_show_damaged (window, path, bs_instant_is_set (self->at) ? self->at : bs_instant_now ());
}

/* The open diary turned out to be damaged. Dialogs keep their journal: what is typed in them can be saved when its store is open
 * again. */
static void
on_damaged (BsApplication *self, BsWindow *window)
{
  if (self->reminders)
    bs_reminders_set_journal (self->reminders, NULL);
  if (self->opening.journal)
    bs_store_close (bs_journal_get_store (self->opening.journal));
  show_damaged (self, window);
}

/* Gives the window its diary. */
static void
open_diary (BsApplication *self)
{
  BsWindow *window = bs_application_get_window (self);

  if (!window || (self->with_sample && !open_sample (self, window)))
    return;
  if (!bs_application_ensure_diary (self))
    {
      const GError *fault = self->opening.diary_fault;

      if (g_error_matches (fault, BS_STORE_ERROR, BS_STORE_ERROR_DAMAGED))
        show_damaged (self, window);
      else
        bs_window_show_fault (window, bs_opening_get_fault_title (fault), fault->message,
                              bs_opening_get_fault_help (fault));
      return;
    }
  bs_window_set_journal (window, self->opening.journal);
  bs_window_set_not_judged (window, self->opening.rules_fault ? self->opening.rules_fault->message : NULL);
  if (!bs_journal_is_loaded (self->opening.journal))
    bs_journal_load (self->opening.journal);
  bs_application_remind_window (self);
  bs_application_start_backups (self);
  do_window_actions (self);
}

/* The store of a journal that dialogs still use, closed by on_damaged(). FALSE: there is none, or it cannot be opened. */
static gboolean
reopen_store (BsApplication *self)
{
  BsStore *store = self->opening.journal ? bs_journal_get_store (self->opening.journal) : NULL;

  if (!store || bs_store_is_open (store, NULL) || !bs_store_reopen (store, NULL))
    return FALSE;
  bs_journal_load (self->opening.journal);
  return TRUE;
}

/* The person wants to try again, maybe with another file in its place. */
static void
reopen_diary (BsApplication *self)
{
  if (!reopen_store (self))
    bs_application_close_diary (self);
  open_diary (self);
}

static void
on_file_chooser_closed (gpointer user_data)
{
  BsApplication *self = user_data;
  BsStore *store = self->opening.journal ? bs_journal_get_store (self->opening.journal) : NULL;

  if (store && bs_store_is_open (store, NULL) && !bs_store_renew (store, NULL))
    reopen_diary (self); /* which says why it cannot be opened */
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

/* ---- Life ---- */

static void
bs_application_activate (GApplication *application)
{
  BsApplication *self = BS_APPLICATION (application);
  BsWindow *window = bs_application_get_window (self);

  if (!window)
    {
      window = bs_window_new (GTK_APPLICATION (self), bs_application_ensure_settings (self));
      if (self->with_sample)
        bs_window_set_sample (window);
      else if (!self->database && !bs_instant_is_set (self->at))
        bs_window_set_first_start (window);
      g_signal_connect_object (window, "first-frame", G_CALLBACK (on_first_frame), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (window, "reopen", G_CALLBACK (reopen_diary), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (window, "damaged", G_CALLBACK (on_damaged), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (window, "notify::is-active", G_CALLBACK (bs_application_look_at_reminders), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
bs_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (bs_application_parent_class)->window_removed (application, window);
  if (!BS_IS_WINDOW (window))
    return;
  g_ptr_array_set_size (BS_APPLICATION (application)->window_actions, 0);
  bs_application_back_up_at_end (BS_APPLICATION (application));
  bs_application_leave_window (BS_APPLICATION (application));
}

static void
bs_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (bs_application_parent_class)->startup (application);
  /* That of our own words: GTK's, which it has chosen by now, is that of its own catalogue, which may be missing, or be there
   * where ours is not. */
  gtk_widget_set_default_direction (bs_language_is_right_to_left () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  bs_label_width_mend ();
  gtk_window_set_default_icon_name (BS_APP_ID);
  bs_application_add_actions (BS_APPLICATION (application));
  bs_application_install_help (GTK_APPLICATION (application));
  bs_file_chooser_set_closed_func (on_file_chooser_closed, application);
  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    bs_application_start_in_background (BS_APPLICATION (application));
}

static void
bs_application_shutdown (GApplication *application)
{
  BsApplication *self = BS_APPLICATION (application);

  bs_file_chooser_set_closed_func (NULL, NULL);
  g_clear_handle_id (&self->open_id, g_source_remove);
  bs_application_stop_reminders (self);
  bs_application_stop_backups (self);
  bs_application_stop_search (self);
  G_APPLICATION_CLASS (bs_application_parent_class)->shutdown (application);
  bs_application_close_diary (self);
  g_clear_pointer (&self->sample, bs_sample_free);
}

static void
bs_application_finalize (GObject *object)
{
  BsApplication *self = BS_APPLICATION (object);

  bs_opening_clear (&self->opening);
  g_clear_pointer (&self->sample, bs_sample_free);
  g_clear_object (&self->settings);
  g_ptr_array_unref (self->window_actions);
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
  application_class->dbus_register = bs_application_dbus_register;
  application_class->dbus_unregister = bs_application_dbus_unregister;
  GTK_APPLICATION_CLASS (klass)->window_removed = bs_application_window_removed;
}

static void
bs_application_init (BsApplication *self)
{
  self->window_actions = g_ptr_array_new_with_free_func (window_action_free);
  bs_application_add_options (self);
}

BsApplication *
bs_application_new (void)
{
  return g_object_new (BS_TYPE_APPLICATION, "application-id", BS_APP_ID, "resource-base-path", BS_RESOURCE_BASE, NULL);
}
