/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What belongs to this computer rather than to the diary, kept by the desktop (GSettings, data/backstory.gschema.xml). Where
 * the schema is not installed, and for the sample diary, settings have their defaults and last as long as the program.
 *
 * Signal "changed::KEY": void (*) (BsSettings *, const char *key, gpointer). */
#define BS_TYPE_SETTINGS (bs_settings_get_type ())
G_DECLARE_FINAL_TYPE (BsSettings, bs_settings, BS, SETTINGS, GObject)

#define BS_SETTING_EMERGENCY_NUMBER "emergency-number"         /* string: "" the system's country */
#define BS_SETTING_FIRST_START_DONE "first-start-done"         /* boolean */
#define BS_SETTING_DAILY_REMINDER "daily-reminder"             /* boolean: to log, once a day */
#define BS_SETTING_DAILY_REMINDER_TIME "daily-reminder-time"   /* int: minute of the day, 0–1439 */
#define BS_SETTING_REMIND_RELIEF "remind-relief"               /* boolean: an hour after a measure */
#define BS_SETTING_REMIND_QUESTIONS "remind-questions"         /* boolean: unanswered questions */
#define BS_SETTING_NOTIFY_DETAILS "notify-details"             /* boolean: notifications may say what was recorded */
#define BS_SETTING_HIDE_GUIDANCE_DOCTOR "hide-guidance-doctor" /* boolean: rules.md 5.4, 2 */
#define BS_SETTING_DAILY_BACKUP "daily-backup"                 /* boolean: the diary backs itself up once a day */
#define BS_SETTING_BACKUP_FOLDER "backup-folder"               /* string: where to; "" beside the diary */
#define BS_SETTING_DESKTOP_SEARCH "desktop-search"             /* boolean: the desktop's search finds entries */
#define BS_SETTING_REPORT_PERIOD "report-period"               /* string: bs_report_period_get_word(), or "dates" */
#define BS_SETTING_REPORT_FIRST "report-first"                 /* string: a date; "" none was chosen */
#define BS_SETTING_REPORT_LAST "report-last"
#define BS_SETTING_REPORT_NAME "report-name"   /* boolean: name and year of birth */
#define BS_SETTING_REPORT_NOTES "report-notes" /* boolean */
#define BS_SETTING_WINDOW_WIDTH "window-width" /* int, pixels; 0: not known */
#define BS_SETTING_WINDOW_HEIGHT "window-height"
#define BS_SETTING_WINDOW_MAXIMIZED "window-maximized" /* boolean */

/* `keep` FALSE: in memory only (sample diary, tests). */
BsSettings *bs_settings_new (gboolean keep);
/* Whether what is set now will be there the next time. */
gboolean bs_settings_get_kept (BsSettings *self);

gboolean bs_settings_get_boolean (BsSettings *self, const char *key);
void bs_settings_set_boolean (BsSettings *self, const char *key, gboolean value);
gint bs_settings_get_int (BsSettings *self, const char *key);
/* `value` within the key's range. */
void bs_settings_set_int (BsSettings *self, const char *key, gint value);
/* (transfer full) */
char *bs_settings_dup_string (BsSettings *self, const char *key);
void bs_settings_set_string (BsSettings *self, const char *key, const char *value);
/* For forms: a property follows the key, and sets it, while both objects live; its type is the key's. */
void bs_settings_bind (BsSettings *self, const char *key, GObject *object, const char *property);

/* (transfer full): the number the person entered, else the one of the system's country. */
char *bs_settings_dup_emergency_number (BsSettings *self);
/* NULL or "" goes back to the system's country. FALSE where it is not a number: nothing changes. */
gboolean bs_settings_set_emergency_number (BsSettings *self, const char *number, GError **error);

/* Everything as at the first start. */
void bs_settings_reset (BsSettings *self);

/* Size of the window in pixels; what was not stored stays as it is. */
void bs_settings_get_window (BsSettings *self, gint *width, gint *height, gboolean *maximized);
void bs_settings_set_window (BsSettings *self, gint width, gint height, gboolean maximized);

G_END_DECLS
