/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-reminder-seen.h"

#include <string.h>

#define KEPT_DAYS 8 /* a question stands for 7 days at most; an emergency's finding for 3 */
#define LATER_SECONDS 3600
#define LATER_LONG_SECONDS (3 * 3600)

typedef struct
{
  gint32 date;    /* local day on which it was shown last */
  gint64 until;   /* put off until then, UTC seconds; 0: not */
  gboolean is_up; /* a notification of this id may be on the screen */
} Record;

struct _BsReminderSeen
{
  GHashTable *records; /* key to Record; a notification's id is among them */
};

static BsReminderSeen *
seen_new (void)
{
  BsReminderSeen *self = g_new0 (BsReminderSeen, 1);

  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
bs_reminder_seen_free (BsReminderSeen *self)
{
  g_hash_table_unref (self->records);
  g_free (self);
}

/* ---- As text: "2026-11-22 up 0 relief:ENTRY:0" a line ---- */

static void
parse_line (BsReminderSeen *self, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", 4);
  Record record = { 0 };

  if (g_strv_length (fields) != 4 || !bs_date_parse (fields[0], &record.date, NULL) ||
      !g_ascii_string_to_signed (fields[2], 10, 0, G_MAXINT64, &record.until, NULL))
    return;
  record.is_up = strcmp (fields[1], "up") == 0;
  g_hash_table_insert (self->records, g_strdup (fields[3]), g_memdup2 (&record, sizeof record));
}

BsReminderSeen *
bs_reminder_seen_parse (const char *text)
{
  BsReminderSeen *self = seen_new ();
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; lines[i]; i++)
    parse_line (self, lines[i]);
  return self;
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* (transfer full) (element-type utf8): in order, so that what follows is the same every time. */
static GPtrArray *
list_keys (const BsReminderSeen *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, g_strdup (key));
  g_ptr_array_sort (keys, compare_names);
  return keys;
}

char *
bs_reminder_seen_format (const BsReminderSeen *self)
{
  g_autoptr (GPtrArray) keys = list_keys (self);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      const Record *record = g_hash_table_lookup (self->records, key);
      char date[16];

      g_string_append_printf (text, "%s %s %" G_GINT64_FORMAT " %s\n", bs_date_print (record->date, date),
                              record->is_up ? "up" : "-", record->until, key);
    }
  return g_string_free (text, FALSE);
}

/* ---- Once ---- */

static Record *
ensure_record (BsReminderSeen *self, const char *key, gint32 date)
{
  Record *record = g_hash_table_lookup (self->records, key);

  if (!record)
    {
      record = g_new0 (Record, 1);
      record->date = date;
      g_hash_table_insert (self->records, g_strdup (key), record);
    }
  return record;
}

/* A clock that was put back, or a journey west, does not make a day come twice. */
static gboolean
is_wanted (const BsReminderSeen *self, const BsReminder *reminder, const char *key, BsInstant now)
{
  const Record *record = g_hash_table_lookup (self->records, key);

  if (!record)
    return TRUE;
  if (record->until > 0)
    return now.seconds >= record->until;
  return bs_reminder_kind_is_daily (reminder->kind) && bs_instant_get_date (now) > record->date;
}

static gboolean
is_any_wanted (const BsReminderSeen *self, const BsReminder *reminder, BsInstant now)
{
  for (guint i = 0; reminder->keys[i]; i++)
    if (is_wanted (self, reminder, reminder->keys[i], now))
      return TRUE;
  return FALSE;
}

static void
mark (BsReminderSeen *self, const BsReminder *reminder, gint32 today, gboolean is_up)
{
  for (guint i = 0; reminder->keys[i]; i++)
    {
      Record *record = ensure_record (self, reminder->keys[i], today);

      record->date = MAX (record->date, today);
      record->until = 0;
    }
  ensure_record (self, reminder->id, today)->is_up = is_up;
}

/* Whether a window in view says it all, and a notification would only be in the way. Whoever waits for a clock or for the
 * hour may have left the window open and be elsewhere in the room. */
static gboolean
is_in_view (const BsReminder *reminder, gboolean in_view)
{
  return in_view && (bs_reminder_kind_is_daily (reminder->kind) || reminder->kind == BS_REMINDER_ALARM);
}

static const BsReminder *
find (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((const BsReminder *) g_ptr_array_index (list, i))->id, id) == 0)
      return g_ptr_array_index (list, i);
  return NULL;
}

static gboolean
is_kept (const char *key, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const BsReminder *reminder = g_ptr_array_index (list, i);

      if (strcmp (reminder->id, key) == 0 || g_strv_contains ((const char *const *) reminder->keys, key))
        return TRUE;
    }
  return FALSE;
}

void
bs_reminder_seen_update (BsReminderSeen *self, GPtrArray *list, BsInstant now, gboolean in_view, GPtrArray **show,
                         GPtrArray **withdraw, gint64 *next)
{
  gint32 today = bs_instant_get_date (now);
  g_autoptr (GPtrArray) keys = NULL;

  *show = g_ptr_array_new ();
  *withdraw = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < list->len; i++)
    {
      BsReminder *reminder = g_ptr_array_index (list, i);

      if (is_in_view (reminder, in_view))
        {
          const Record *record = g_hash_table_lookup (self->records, reminder->id);

          if (bs_reminder_seen_is_up (self, reminder->id))
            g_ptr_array_add (*withdraw, g_strdup (reminder->id));
          /* What was put off stays put off. */
          if (!record || record->until <= now.seconds)
            mark (self, reminder, today, FALSE);
        }
      else if (reminder->due && is_any_wanted (self, reminder, now))
        {
          g_ptr_array_add (*show, reminder);
          mark (self, reminder, today, TRUE);
        }
    }
  keys = list_keys (self);
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      Record *record = g_hash_table_lookup (self->records, key);

      if (record->is_up && !find (list, key))
        {
          record->is_up = FALSE;
          g_ptr_array_add (*withdraw, g_strdup (key));
        }
      if (record->until > now.seconds)
        *next = MIN (*next, record->until);
      if (record->date < today - KEPT_DAYS && !is_kept (key, list))
        g_hash_table_remove (self->records, key);
    }
}

gboolean
bs_reminder_seen_is_up (const BsReminderSeen *self, const char *id)
{
  const Record *record = g_hash_table_lookup (self->records, id);

  return record && record->is_up;
}

GPtrArray *
bs_reminder_seen_list_up (const BsReminderSeen *self)
{
  GPtrArray *keys = list_keys (self);

  for (guint i = keys->len; i-- > 0;)
    if (!bs_reminder_seen_is_up (self, g_ptr_array_index (keys, i)))
      g_ptr_array_remove_index (keys, i);
  return keys;
}

void
bs_reminder_seen_put_off (BsReminderSeen *self, const char *id, gint64 until)
{
  Record *record = g_hash_table_lookup (self->records, id);

  /* Of what was never shown there is nothing to put off. */
  if (!record)
    return;
  record->until = until;
  record->is_up = FALSE;
}

gint64
bs_reminder_get_later_seconds (const char *id)
{
  return g_str_equal (id, "daily") ? LATER_SECONDS : LATER_LONG_SECONDS;
}
