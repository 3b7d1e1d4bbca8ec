/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bs-reminder.h"

G_BEGIN_DECLS

/* What was shown already, so that nothing is shown twice, also not after a restart; and what was put off. Kept as text. */
typedef struct _BsReminderSeen BsReminderSeen;

/* (transfer full): of a former format(); what cannot be read of it (nullable) is left out. */
BsReminderSeen *bs_reminder_seen_parse (const char *text);
void bs_reminder_seen_free (BsReminderSeen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsReminderSeen, bs_reminder_seen_free)
/* (transfer full): the same text for the same content. */
char *bs_reminder_seen_format (const BsReminderSeen *self);

/* Compares what stands with what was shown. `show` (out) (transfer container) (element-type BsReminder): of `list`, what is
 * to be shown now, and counts as shown from here on. `withdraw` (out) (transfer full) (element-type utf8): ids of
 * notifications that may be up and stand no more. `in_view`: a window that the person looks at shows all of it; then only
 * clocks and the hour's question are shown, and the others count as shown. `next` (inout): earlier where something was put
 * off to an earlier moment. */
void bs_reminder_seen_update (BsReminderSeen *self, GPtrArray *list, BsInstant now, gboolean in_view, GPtrArray **show,
                              GPtrArray **withdraw, gint64 *next);

/* Whether a notification of this id may be on the screen. */
gboolean bs_reminder_seen_is_up (const BsReminderSeen *self, const char *id);
/* (transfer full) (element-type utf8): the ids of all that may be. */
GPtrArray *bs_reminder_seen_list_up (const BsReminderSeen *self);

/* "Later": it is shown once more, from `until` (UTC seconds) on, if it stands then. */
void bs_reminder_seen_put_off (BsReminderSeen *self, const char *id, gint64 until);
/* How long “Later” puts off a reminder of this id, seconds. */
gint64 bs_reminder_get_later_seconds (const char *id);

G_END_DECLS
