/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "bs-backup-keeping.h"
#include "bs-instant.h"

/* 2026-11-22, a Sunday. Days stand as what they are before it: 0 today, 1 yesterday, -1 tomorrow. */
#define TODAY 20779
#define MOST 64

static guint
set_days (const char *days, guint n_entries, BsKeptBackup *backups)
{
  g_auto (GStrv) words = g_strsplit (days, " ", -1);
  guint n = g_strv_length (words);
  for (guint i = 0; i < n; i++)
    {
      char *colon = strchr (words[i], ':');
      backups[i].date = TODAY - (gint32) g_ascii_strtoll (words[i], NULL, 10);
      backups[i].n_entries = colon != NULL ? (guint) g_ascii_strtoull (colon + 1, NULL, 10) : n_entries;
      backups[i].is_kept = i % 2 == 0; /* is not read */
      g_assert_true (i == 0 || backups[i].date < backups[i - 1].date);
    }
  return n;
}

static char *
kept_days (const BsKeptBackup *backups, guint n)
{
  g_autoptr (GString) days = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    if (backups[i].is_kept)
      g_string_append_printf (days, "%s%d", days->len > 0 ? " " : "", TODAY - backups[i].date);
  return g_string_free (g_steal_pointer (&days), FALSE);
}

static void
test_table (void)
{
  /* A day has 100 entries, or those behind its colon. */
  static const struct
  {
    const char *what, *days, *kept;
  } cases[] = {
    { "none but today's", "0", "0" },
    { "seven days", "0 1 2 3 4 5 6", "0 1 2 3 4 5 6" },
    /* Weeks end on a Sunday: 0, 7, 14, 21, 28, 35. */
    { "an eighth day is the newest of its week", "0 1 2 3 4 5 6 7", "0 1 2 3 4 5 6 7" },
    { "the Saturday before it goes", "0 1 2 3 4 5 6 7 8 9", "0 1 2 3 4 5 6 7" },
    { "of each week the newest", "0 1 2 3 4 5 6 7 8 13 14 15 21 22 28 29 34 35 36 42", "0 1 2 3 4 5 6 7 14 21 28" },
    { "the newest of a week need not be its Sunday", "0 1 2 3 4 5 6 9 12 13 16 19 25 27 30 33 37",
      "0 1 2 3 4 5 6 9 16 25 30" },
    { "a week within which the days end counts", "1 2 3 4 5 6 7 8 9 14 21 28 35", "1 2 3 4 5 6 7 8 14 21 28" },
    { "gaps take nothing away", "0 30 60 90 120 150 180 210 240 270 300 330 360",
      "0 30 60 90 120 150 180 210 240 270 300" },
    { "a long absence", "0 400 401 402 403 404 405 406 407", "0 400 401 402 403 404 405 406" },
    /* A clock that is or was wrong. */
    { "later than today: left, and not counted", "-3000 -2 -1 0 1 2 3 4 5 6 7 8", "-3000 -2 -1 0 1 2 3 4 5 6 7" },
    { "all of them later", "-9 -8 -7 -6 -5 -4 -3 -2 -1", "-9 -8 -7 -6 -5 -4 -3 -2 -1" },
    { "weeks go on before 1970", "0 1 2 3 4 5 6 20779 20780 20782 20783 20784", "0 1 2 3 4 5 6 20779 20783" },
    /* A diary that lost entries. */
    { "emptied: the last full one stays", "0:1 1:1 2:1 3:1 4:1 5:1 6:1 7:1 14:1 21:1 28:1 35:130 36:130 37:129",
      "0 1 2 3 4 5 6 7 14 21 28 35" },
    { "exactly a tenth less: it stays", "0:90 1:90 2:90 3:90 4:90 5:90 6:90 7:90 14:90 21:90 28:90 35:100",
      "0 1 2 3 4 5 6 7 14 21 28 35" },
    { "a little less than that: it goes", "0:91 1:90 2:90 3:90 4:90 5:90 6:90 7:90 14:90 21:90 28:90 35:100",
      "0 1 2 3 4 5 6 7 14 21 28" },
    { "lost twice: a full one of each", "0:5 1:5 2:5 3:5 4:5 5:5 6:5 7:5 14:5 21:5 28:5 35:50 36:50 42:500 43:499",
      "0 1 2 3 4 5 6 7 14 21 28 35 42" },
    { "grown again: it goes", "0:130 1:5 2:5 3:5 4:5 5:5 6:5 7:5 14:5 21:5 28:5 35:130", "0 1 2 3 4 5 6 7 14 21 28" },
    { "only visits, no entries", "0:0 1:0 2:0 3:0 4:0 5:0 6:0 7:0 8:0", "0 1 2 3 4 5 6 7" },
    { "one entry is more than none", "0:0 1:0 2:0 3:0 4:0 5:0 6:0 7:0 8:1", "0 1 2 3 4 5 6 7 8" },
    { "what is dated later is no reason to let the full one go", "-1:130 0:1 1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:130",
      "-1 0 1 2 3 4 5 6 7 8" },
    { "more entries than a number of 32 bits times ten", "0:1 1:1 2:1 3:1 4:1 5:1 6:1 7:1 8:4000000000",
      "0 1 2 3 4 5 6 7 8" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsKeptBackup backups[MOST];
      guint n = set_days (cases[i].days, 100, backups);
      bs_backup_keeping_choose (backups, n, TODAY);
      g_autofree char *kept = kept_days (backups, n);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
  bs_backup_keeping_choose (NULL, 0, TODAY);
}

/* As it goes day by day, what was let go yesterday is not there today: 7 days and 4 weeks stand after a year, and no week is
 * without its own. */
static void
test_year (void)
{
  g_autoptr (GArray) there = g_array_new (FALSE, FALSE, sizeof (BsKeptBackup));
  for (gint32 day = TODAY - 365; day <= TODAY; day++)
    {
      BsKeptBackup one = { .date = day, .n_entries = (guint) day };
      g_array_prepend_val (there, one);
      bs_backup_keeping_choose ((BsKeptBackup *) (gpointer) there->data, there->len, day);
      for (guint i = there->len; i > 0; i--)
        if (!g_array_index (there, BsKeptBackup, i - 1).is_kept)
          g_array_remove_index (there, i - 1);
      g_assert_cmpuint (there->len, <=, BS_BACKUP_KEEPING_DAYS + BS_BACKUP_KEEPING_WEEKS);
    }
  g_autofree char *kept = kept_days ((BsKeptBackup *) (gpointer) there->data, there->len);
  g_assert_cmpstr (kept, ==, "0 1 2 3 4 5 6 7 14 21 28");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (bs_date_from_ymd (2026, 11, 22), ==, TODAY);
  g_assert_cmpint (bs_date_get_weekday (TODAY), ==, 7);
  g_test_add_func ("/backup/keeping/table", test_table);
  g_test_add_func ("/backup/keeping/year", test_year);
  return g_test_run ();
}
