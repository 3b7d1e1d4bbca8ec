/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>

#include "bs-error.h"
#include "bs-instant.h"
#include "test-values.h"

#define H 3600

static void
test_calendar (void)
{
  static const struct
  {
    gint year, month, day;
    gint32 date;
    gint weekday;
  } cases[] = {
    { 1970, 1, 1, 0, 4 },       { 1969, 12, 31, -1, 3 },    { 1969, 12, 29, -3, 1 },   { 1969, 12, 28, -4, 7 },
    { 2000, 2, 29, 11016, 2 },  { 2000, 3, 1, 11017, 3 },   { 1900, 1, 1, -25567, 1 }, { 1900, 2, 28, -25509, 3 },
    { 1900, 3, 1, -25508, 4 },  { 2100, 2, 28, 47540, 7 },  { 2100, 3, 1, 47541, 1 },  { 2199, 12, 31, 84005, 2 },
    { 2024, 2, 29, 19782, 4 },  { 2026, 11, 22, 20779, 7 }, { 1, 1, 1, -719162, 1 },   { 0, 3, 1, -719468, 3 },
    { -1, 12, 31, -719529, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint year, month, day;

      g_test_message ("%d-%d-%d", cases[i].year, cases[i].month, cases[i].day);
      g_assert_cmpint (bs_date_from_ymd (cases[i].year, cases[i].month, cases[i].day), ==, cases[i].date);
      bs_date_to_ymd (cases[i].date, &year, &month, &day);
      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpint (month, ==, cases[i].month);
      g_assert_cmpint (day, ==, cases[i].day);
      g_assert_cmpint (bs_date_get_weekday (cases[i].date), ==, cases[i].weekday);
    }
}

/* Every date that the format allows, against GLib's calendar. */
static void
test_calendar_against_glib (void)
{
  const gint32 first = bs_date_from_ymd (1900, 1, 1), last = bs_date_from_ymd (2199, 12, 31);
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1900);
  gint n = 0;

  for (gint32 d = first; d <= last; d++, n++)
    {
      gint year, month, day;
      char buffer[16];
      gint32 parsed;

      bs_date_to_ymd (d, &year, &month, &day);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, (gint) g_date_get_month (date));
      g_assert_cmpint (day, ==, g_date_get_day (date));
      g_assert_cmpint (bs_date_get_weekday (d), ==, (gint) g_date_get_weekday (date));
      g_assert_true (bs_date_parse (bs_date_print (d, buffer), &parsed, NULL));
      g_assert_cmpint (parsed, ==, d);
      g_date_add_days (date, 1);
    }
  g_assert_cmpint (n, ==, 109573);
}

static void
test_date_parse (void)
{
  static const struct
  {
    const char *text;
    const char *message; /* NULL: it is a date */
  } cases[] = {
    { "1900-01-01", NULL },
    { "2199-12-31", NULL },
    { "2024-02-29", NULL },
    { "2000-02-29", NULL },
    { "1899-12-31", "“1899-12-31” is not between the years 1900 and 2199" },
    { "2200-01-01", "“2200-01-01” is not between the years 1900 and 2199" },
    { "0000-01-01", "“0000-01-01” is not between the years 1900 and 2199" },
    { "2023-02-29", "“2023-02-29” has a date that does not exist" },
    { "1900-02-29", "“1900-02-29” has a date that does not exist" },
    { "2100-02-29", "“2100-02-29” has a date that does not exist" },
    { "2026-04-31", "“2026-04-31” has a date that does not exist" },
    { "2026-01-32", "“2026-01-32” has a date that does not exist" },
    { "2026-00-01", "“2026-00-01” has a date that does not exist" },
    { "2026-13-01", "“2026-13-01” has a date that does not exist" },
    { "2026-01-00", "“2026-01-00” has a date that does not exist" },
    { "", "“” is not a date such as 2026-11-22" },
    { "2026", "“2026” is not a date such as 2026-11-22" },
    { "2026-1-01", "“2026-1-01” is not a date such as 2026-11-22" },
    { "2026-11-2", "“2026-11-2” is not a date such as 2026-11-22" },
    { "2026-11-222", "“2026-11-222” is not a date such as 2026-11-22" },
    { "2026-11-22 ", "“2026-11-22 ” is not a date such as 2026-11-22" },
    { " 2026-11-22", "“ 2026-11-22” is not a date such as 2026-11-22" },
    { "+026-11-22", "“+026-11-22” is not a date such as 2026-11-22" },
    { "2026/11/22", "“2026/11/22” is not a date such as 2026-11-22" },
    { "2026-11-22T09:00Z", "“2026-11-22T09:00Z” is not a date such as 2026-11-22" },
    { "22 November", "“22 November” is not a date such as 2026-11-22" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint32 date = 12345;
      gboolean is_date = bs_date_parse (cases[i].text, &date, &error);

      g_test_message ("%s", cases[i].text);
      if (cases[i].message == NULL)
        {
          char buffer[16];

          g_assert_no_error (error);
          g_assert_true (is_date);
          g_assert_cmpstr (bs_date_print (date, buffer), ==, cases[i].text);
        }
      else
        {
          g_assert_false (is_date);
          g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INSTANT);
          g_assert_cmpstr (error->message, ==, cases[i].message);
          g_assert_cmpint (date, ==, 12345);
        }
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 seconds;
    gint offset;
    const char *printed; /* NULL: as given */
  } cases[] = {
    { "1970-01-01T00:00Z", 0, 0, "1970-01-01T00:00+00:00" },
    { "1970-01-01T00:00+00:00", 0, 0, NULL },
    { "1970-01-01T00:00-00:00", 0, 0, "1970-01-01T00:00+00:00" },
    { "1970-01-01T00:00:00Z", 0, 0, "1970-01-01T00:00+00:00" },
    { "1970-01-01T00:00:01Z", 1, 0, "1970-01-01T00:00:01+00:00" },
    { "1969-12-31T23:59:59Z", -1, 0, "1969-12-31T23:59:59+00:00" },
    { "1970-01-01T01:00+01:00", 0, 60, NULL },
    { "1969-12-31T23:30-00:30", 0, -30, NULL },
    { "1970-01-01T14:00+14:00", 0, 840, NULL },
    { "1969-12-31T10:00-14:00", 0, -840, NULL },
    { "2026-11-22T09:00+01:00", G_GINT64_CONSTANT (1795334400), 60, NULL },
    { "2026-11-22T09:00:30+05:45", G_GINT64_CONSTANT (1795317330), 345, NULL },
    { "2024-02-29T23:59:59-03:30", G_GINT64_CONSTANT (1709263799), -210, NULL },
    { "1900-01-01T00:00+14:00", G_GINT64_CONSTANT (-2209039200), 840, NULL },
    { "2199-12-31T23:59:59-14:00", G_GINT64_CONSTANT (7258168799), -840, NULL },
    { "2026-11-22T09:00+13:59", G_GINT64_CONSTANT (1795287660), 839, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *formatted = NULL;
      BsInstant instant = BS_INSTANT_NONE;

      g_test_message ("%s", cases[i].text);
      g_assert_true (bs_instant_parse (cases[i].text, i % 2 == 0, &instant, &error));
      g_assert_no_error (error);
      g_assert_cmpint (instant.kind, ==, BS_INSTANT_TIME);
      g_assert_cmpint (instant.seconds, ==, cases[i].seconds);
      g_assert_cmpint (instant.offset, ==, cases[i].offset);
      formatted = bs_instant_format (instant);
      g_assert_cmpstr (formatted, ==, cases[i].printed != NULL ? cases[i].printed : cases[i].text);
    }
}

static void
test_parse_refused (void)
{
  static const struct
  {
    const char *text;
    const char *fault; /* of the message, after the text */
  } cases[] = {
    { "", "” is not a time such as" },
    { "2026-11-22", "” is not a time such as" },
    { "2026-11-22T", "” is not a time such as" },
    { "2026-11-22T09", "” is not a time such as" },
    { "2026-11-22T09:00", "” is not a time such as" },
    { "2026-11-22T9:00Z", "” is not a time such as" },
    { "2026-11-22T09:00z", "” is not a time such as" },
    { "2026-11-22t09:00Z", "” is not a time such as" },
    { "2026-11-22 09:00Z", "” is not a time such as" },
    { "2026-11-22T09:00 Z", "” is not a time such as" },
    { "2026-11-22T09:00Z ", "” is not a time such as" },
    { "2026-11-22T09:00ZZ", "” is not a time such as" },
    { "2026-11-22T09:00:Z", "” is not a time such as" },
    { "2026-11-22T09:00:0Z", "” is not a time such as" },
    { "2026-11-22T09:00:00.5Z", "” is not a time such as" },
    { "2026-11-22T0900Z", "” is not a time such as" },
    { "2026-11-22T09:00+01", "” is not a time such as" },
    { "2026-11-22T09:00+0100", "” is not a time such as" },
    { "2026-11-22T09:00+1:00", "” is not a time such as" },
    { "2026-11-22T09:00+01:0", "” is not a time such as" },
    { "2026-11-22T09:00+01:000", "” is not a time such as" },
    { "2026-11-22T09:00+01:60", "” is not a time such as" },
    { "2026-11-22T09:00−01:00", "” is not a time such as" },
    { "2026-11-22T24:00Z", "” has a time of day that does not exist" },
    { "2026-11-22T23:60Z", "” has a time of day that does not exist" },
    { "2026-11-22T23:59:60Z", "” has a time of day that does not exist" },
    { "2026-11-22T09:00+14:01", "” has an offset that is not between" },
    { "2026-11-22T09:00-14:01", "” has an offset that is not between" },
    { "2026-11-22T09:00+99:59", "” has an offset that is not between" },
    { "2026-02-29T09:00Z", "” has a date that does not exist" },
    { "1899-12-31T23:59:59Z", "” is not between the years 1900 and 2199" },
    { "2200-01-01T00:00Z", "” is not between the years 1900 and 2199" },
    /* The date as written decides, not that of UTC. */
    { "1899-12-31T23:59-14:00", "” is not between the years 1900 and 2199" },
    { "2200-01-01T00:00+14:00", "” is not between the years 1900 and 2199" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *start = g_strconcat ("“", cases[i].text, cases[i].fault, NULL);
      BsInstant instant = bs_instant_new (77, 5);

      g_test_message ("%s", cases[i].text);
      g_assert_false (bs_instant_parse (cases[i].text, FALSE, &instant, &error));
      g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INSTANT);
      g_assert_true (g_str_has_prefix (error->message, start));
      g_assert_true (bs_instant_equal (instant, bs_instant_new (77, 5)));
    }
}

static void
test_parse_wild_text (void)
{
  g_autofree char *dashes = repeat ("–", 1000);
  const char *const cases[] = { "\xff\xfe", "2026-11-22T09:00\xc3", dashes };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      BsInstant instant;

      g_assert_false (bs_instant_parse (cases[i], TRUE, &instant, &error));
      g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INSTANT);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 140);
    }
}

static void
test_bare_date (void)
{
  g_autoptr (GError) error = NULL;
  BsInstant instant;
  char buffer[32];

  g_assert_true (bs_instant_parse ("2026-11-22", TRUE, &instant, &error));
  g_assert_no_error (error);
  g_assert_cmpint (instant.kind, ==, BS_INSTANT_DATE);
  g_assert_cmpint (instant.seconds, ==, G_GINT64_CONSTANT (20779) * BS_DAY_SECONDS);
  g_assert_cmpint (instant.offset, ==, 0);
  g_assert_cmpint (bs_instant_get_date (instant), ==, 20779);
  g_assert_cmpint (bs_instant_get_time_of_day (instant), ==, 0);
  g_assert_cmpstr (bs_instant_print (instant, buffer), ==, "2026-11-22");
  /* rules.md 2.6, 2: 12:00 in the offset of the assessment */
  g_assert_cmpint (bs_instant_get_stand (instant, 0), ==, instant.seconds + 12 * H);
  g_assert_cmpint (bs_instant_get_stand (instant, 60), ==, instant.seconds + 11 * H);
  g_assert_cmpint (bs_instant_get_stand (instant, -840), ==, instant.seconds + 26 * H);
  g_assert_cmpint (bs_instant_get_stand (bs_instant_new (5, 60), -840), ==, 5);
  g_assert_cmpstr (bs_instant_print (BS_INSTANT_NONE, buffer), ==, "");
}

static void
test_local_parts (void)
{
  static const struct
  {
    const char *text;
    gint32 date;
    gint32 time_of_day;
  } cases[] = {
    { "1970-01-01T00:00+14:00", 0, 0 },         { "1970-01-01T23:59:59-14:00", 0, 86399 },
    { "1969-12-31T23:59:59+00:00", -1, 86399 }, { "1969-12-31T00:00-00:01", -1, 0 },
    { "1900-01-01T00:00+14:00", -25567, 0 },    { "2026-11-22T09:05:07+01:00", 20779, 9 * H + 5 * 60 + 7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsInstant instant;

      g_test_message ("%s", cases[i].text);
      g_assert_true (bs_instant_parse (cases[i].text, FALSE, &instant, NULL));
      g_assert_cmpint (bs_instant_get_date (instant), ==, cases[i].date);
      g_assert_cmpint (bs_instant_get_time_of_day (instant), ==, cases[i].time_of_day);
    }
}

static void
test_order (void)
{
  const BsInstant ascending[] = {
    BS_INSTANT_NONE,
    bs_instant_new (-1, 0),
    bs_instant_new_date (0),
    bs_instant_new (0, -840),
    bs_instant_new (0, 0),
    bs_instant_new (0, 840),
    bs_instant_new (1, -840),
    bs_instant_new (BS_DAY_SECONDS - 1, 0),
    bs_instant_new_date (1),
    bs_instant_new (BS_DAY_SECONDS, 0),
    bs_instant_new (G_GINT64_CONSTANT (7258168799), 0),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ascending); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ascending); j++)
      {
        gint compared = bs_instant_compare (ascending[i], ascending[j]);

        g_test_message ("%" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT, i, j);
        g_assert_cmpint (CLAMP (compared, -1, 1), ==, i < j ? -1 : i > j ? 1 : 0);
        g_assert_cmpint (bs_instant_equal (ascending[i], ascending[j]), ==, i == j);
      }
}

typedef struct
{
  const char *zone;
  const char *local;
  const char *instant;
} LocalCase;

static const LocalCase local_cases[] = {
  { "UTC0", "2026-03-29T02:30", "2026-03-29T02:30+00:00" },
  /* Winter and summer, the hour that is skipped, the hour that is there twice */
  { "Europe/Berlin", "2026-01-15T09:00", "2026-01-15T09:00+01:00" },
  { "Europe/Berlin", "2026-07-15T09:00:30", "2026-07-15T09:00:30+02:00" },
  { "Europe/Berlin", "2026-03-29T01:59:59", "2026-03-29T01:59:59+01:00" },
  { "Europe/Berlin", "2026-03-29T02:00", "2026-03-29T03:00+02:00" },
  { "Europe/Berlin", "2026-03-29T02:30", "2026-03-29T03:30+02:00" },
  { "Europe/Berlin", "2026-03-29T03:00", "2026-03-29T03:00+02:00" },
  { "Europe/Berlin", "2026-10-25T01:59:59", "2026-10-25T01:59:59+02:00" },
  { "Europe/Berlin", "2026-10-25T02:00", "2026-10-25T02:00+02:00" },
  { "Europe/Berlin", "2026-10-25T02:59:59", "2026-10-25T02:59:59+02:00" },
  { "Europe/Berlin", "2026-10-25T03:00", "2026-10-25T03:00+01:00" },
  { "America/New_York", "2026-01-15 23:59:59", "2026-01-15T23:59:59-05:00" },
  { "America/New_York", "2026-03-08T01:59", "2026-03-08T01:59-05:00" },
  { "America/New_York", "2026-03-08T02:30", "2026-03-08T03:30-04:00" },
  { "America/New_York", "2026-11-01T01:30", "2026-11-01T01:30-04:00" },
  { "America/New_York", "2026-11-01T02:00", "2026-11-01T02:00-05:00" },
  /* The same without a zone database */
  { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T02:30", "2026-03-29T03:30+02:00" },
  { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T02:30", "2026-10-25T02:30+02:00" },
  { "EST5EDT,M3.2.0,M11.1.0", "2026-11-01T01:30", "2026-11-01T01:30-04:00" },
  /* Half an hour of change, odd offsets, the ends of the world, a day that was left out */
  { "Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:45+11:00" },
  { "Asia/Kathmandu", "2026-05-05T00:00", "2026-05-05T00:00+05:45" },
  { "Pacific/Kiritimati", "2026-05-05T23:59:59", "2026-05-05T23:59:59+14:00" },
  { "Pacific/Apia", "2011-12-30T12:00", "2011-12-31T12:00+14:00" },
  /* Offsets with seconds keep the wall clock */
  { "Africa/Monrovia", "1950-01-15T12:00", "1950-01-15T12:00-00:45" },
};

static gboolean
is_zone_known (const char *name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);

  return zone != NULL;
}

static void
test_local (gconstpointer data)
{
  const LocalCase *local_case = data;
  g_autofree char *former = g_strdup (g_getenv ("TZ"));
  g_autofree char *formatted = NULL;
  g_autoptr (GError) error = NULL;
  BsInstant instant;

  if (!is_zone_known (local_case->zone))
    {
      g_test_skip ("the system does not know the zone");
      return;
    }
  g_setenv ("TZ", local_case->zone, TRUE);
  g_assert_true (bs_instant_parse_local (local_case->local, FALSE, &instant, &error));
  g_assert_no_error (error);
  formatted = bs_instant_format (instant);
  g_test_message ("%s: %s is %s", local_case->zone, local_case->local, formatted);
  g_assert_cmpstr (formatted, ==, local_case->instant);
  g_assert_cmpint (bs_instant_system_offset (instant.seconds), ==, instant.offset);
  if (former != NULL)
    g_setenv ("TZ", former, TRUE);
  else
    g_unsetenv ("TZ");
}

static void
test_parse_local (void)
{
  static const struct
  {
    const char *text;
    gboolean allow_date;
    const char *instant; /* NULL: refused */
  } cases[] = {
    { "2026-11-22T09:00", FALSE, "2026-11-22T09:00+00:00" },
    { "2026-11-22 09:00", FALSE, "2026-11-22T09:00+00:00" },
    { "2026-11-22 09:00:01", FALSE, "2026-11-22T09:00:01+00:00" },
    { "2026-11-22T09:00-05:00", FALSE, "2026-11-22T09:00-05:00" },
    { "2026-11-22T09:00Z", FALSE, "2026-11-22T09:00+00:00" },
    { "2026-11-22", TRUE, "2026-11-22" },
    { "2026-11-22", FALSE, NULL },
    { "2026-11-22 ", TRUE, NULL },
    { "2026-11-22  09:00", TRUE, NULL },
    { "2026-11-22 24:00", TRUE, NULL },
    { "2026-11-22 09:00 ", TRUE, NULL },
    { "2026-11-22T09:00+14:01", TRUE, NULL },
    { "2026-02-30 09:00", TRUE, NULL },
    { "09:00", TRUE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      BsInstant instant;
      char buffer[32];

      g_test_message ("%s", cases[i].text);
      if (cases[i].instant == NULL)
        {
          g_assert_false (bs_instant_parse_local (cases[i].text, cases[i].allow_date, &instant, &error));
          g_assert_error (error, BS_DIARY_ERROR, BS_DIARY_ERROR_INSTANT);
          continue;
        }
      g_assert_true (bs_instant_parse_local (cases[i].text, cases[i].allow_date, &instant, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (bs_instant_print (instant, buffer), ==, cases[i].instant);
    }
}

static void
test_now (void)
{
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  BsInstant now = bs_instant_now ();
  gint64 after = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_cmpint (now.kind, ==, BS_INSTANT_TIME);
  g_assert_cmpint (now.seconds, >=, before);
  g_assert_cmpint (now.seconds, <=, after);
  g_assert_cmpint (now.offset, ==, bs_instant_system_offset (now.seconds));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instant/calendar", test_calendar);
  g_test_add_func ("/instant/calendar-against-glib", test_calendar_against_glib);
  g_test_add_func ("/instant/date-parse", test_date_parse);
  g_test_add_func ("/instant/parse", test_parse);
  g_test_add_func ("/instant/parse-refused", test_parse_refused);
  g_test_add_func ("/instant/parse-wild-text", test_parse_wild_text);
  g_test_add_func ("/instant/bare-date", test_bare_date);
  g_test_add_func ("/instant/local-parts", test_local_parts);
  g_test_add_func ("/instant/order", test_order);
  g_test_add_func ("/instant/parse-local", test_parse_local);
  g_test_add_func ("/instant/now", test_now);
  for (gsize i = 0; i < G_N_ELEMENTS (local_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/instant/local/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &local_cases[i], test_local);
    }
  return g_test_run ();
}
