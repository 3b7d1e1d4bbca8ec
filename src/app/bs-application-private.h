/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-application.h"
#include "bs-opening.h"
#include "bs-reminders.h"
#include "bs-sample.h"
#include "bs-settings.h"
#include "bs-window.h"

struct _BsApplication
{
  AdwApplication parent_instance;
  gboolean with_sample, exit_after_frame;
  gboolean options_read;
  gboolean is_aside; /* of another diary, or of another time: a program of its own, without reminders */
  char *database;    /* NULL: the person's */
  BsInstant at;
  BsSample *sample;
  BsSettings *settings;
  BsOpening opening;
  guint open_id;
  GPtrArray *window_actions; /* WindowAction: wait until a window has its diary */

  BsReminders *reminders; /* NULL before the first frame, and where there are none */
  gboolean is_held, is_visited;
  guint start_id, leave_id;

  guint search_object; /* on the bus; 0: none */
  guint search_id;     /* until when the diary stays open for the desktop's search */

  guint backup_id;          /* when it is looked whether a daily backup is due */
  GCancellable *backing_up; /* NULL: none is being made */
};

/* bs-application.c */
/* (nullable) */
BsWindow *bs_application_get_window (BsApplication *self);
BsSettings *bs_application_ensure_settings (BsApplication *self);
/* Opens the person's diary where it is not open yet; FALSE: `opening.diary_fault` says why. */
gboolean bs_application_ensure_diary (BsApplication *self);
/* Nobody reads it any more. */
void bs_application_close_diary (BsApplication *self);
/* Shows the window and, as soon as its diary is read, activates one of its actions. Takes a floating `target` (nullable). */
void bs_application_do_in_window (BsApplication *self, const char *action, GVariant *target);

/* bs-application-options.c */
void bs_application_add_options (BsApplication *self);
gboolean bs_application_local_command_line (GApplication *application, char ***arguments, int *exit_status);
gint bs_application_handle_local_options (GApplication *application, GVariantDict *options);

/* bs-application-actions.c */
void bs_application_add_actions (BsApplication *self);

/* bs-application-backup.c: the daily backup, from now on until the program ends. */
void bs_application_start_backups (BsApplication *self);
/* The person leaves the window: of a diary that was begun a moment ago there is none yet. The program stays until it is made. */
void bs_application_back_up_at_end (BsApplication *self);
/* Gives up one that is being made. */
void bs_application_stop_backups (BsApplication *self);

/* bs-application-search.c: the desktop's search, from registering on the bus to the end. */
gboolean bs_application_dbus_register (GApplication *application, GDBusConnection *connection, const char *path,
                                       GError **error);
void bs_application_dbus_unregister (GApplication *application, GDBusConnection *connection, const char *path);
void bs_application_stop_search (BsApplication *self);

/* bs-application-reminders.c: life without a window. Each does nothing where there are no reminders. */
/* Not before the first frame: nothing of this may make it later. */
void bs_application_start_reminders (BsApplication *self);
/* Without a window, at login or for an answer. */
void bs_application_start_in_background (BsApplication *self);
void bs_application_stop_reminders (BsApplication *self);
/* The window has its diary. */
void bs_application_remind_window (BsApplication *self);
/* The person has come to the window, or left it. */
void bs_application_look_at_reminders (BsApplication *self);
/* There is no window any more. */
void bs_application_leave_window (BsApplication *self);
void bs_application_answer_reminder (BsApplication *self, const char *id, const char *word);
/* Opens the window at what a reminder is about. */
void bs_application_open_reminder (BsApplication *self, const char *id);
