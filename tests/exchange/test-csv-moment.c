/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-csv-moment.h"

#define DMY (1u << BS_CSV_ORDER_DMY)
#define MDY (1u << BS_CSV_ORDER_MDY)
#define YMD (1u << BS_CSV_ORDER_YMD)
#define SURE BS_CSV_NEEDS_NO_ORDER

/* In which orders it is a date; and what it is in the first of them, as "2026-11-22" with the time behind it. */
static const struct
{
  const char *text;
  guint orders;
  const char *moment;
} dates[] = {
  { "2026-11-22", SURE, "2026-11-22" },
  { "2026/11/22", SURE, "2026-11-22" },
  { "2026.11.22", SURE, "2026-11-22" },
  { "2026-3-4", SURE, "2026-03-04" },
  { "20261122", SURE, "2026-11-22" },
  { "22.11.2026", DMY, "2026-11-22" },
  { "22/11/2026", DMY, "2026-11-22" },
  { "22-11-2026", DMY, "2026-11-22" },
  { "22. 11. 2026", DMY, "2026-11-22" },
  { "22 11 2026", DMY, "2026-11-22" },
  { "11/22/2026", MDY, "2026-11-22" },
  { "3/4/2026", DMY | MDY, "2026-04-03" },
  { "03.04.2026", DMY | MDY, "2026-04-03" },
  { "12.12.2026", DMY | MDY, "2026-12-12" },
  { "12/13/2026", MDY, "2026-12-13" },
  { "13/12/2026", DMY, "2026-12-13" },
  { "5.6.07", DMY | MDY, "2007-06-05" },
  { "05.06.07", DMY | MDY | YMD, "2007-06-05" },
  { "22.11.26", DMY | YMD, "2026-11-22" },
  { "11/22/69", MDY, "2069-11-22" },
  { "11/22/70", MDY, "1970-11-22" },
  { "26-11-12", DMY | YMD, "2012-11-26" },
  { "32-11-26", YMD, "2032-11-26" },
  { "29.2.2024", DMY, "2024-02-29" },
  { " 22.11.2026 ", DMY, "2026-11-22" },
  { "22.11.2026.", DMY, "2026-11-22" },
  /* names of months */
  { "22 Nov 2026", SURE, "2026-11-22" },
  { "Nov 22, 2026", SURE, "2026-11-22" },
  { "November 22nd, 2026", SURE, "2026-11-22" },
  { "22-Nov-26", SURE, "2026-11-22" },
  { "22Nov2026", SURE, "2026-11-22" },
  { "Sunday, 22 November 2026", SURE, "2026-11-22" },
  { "Sun 22/11/2026", DMY, "2026-11-22" },
  { "22. November 2026", SURE, "2026-11-22" },
  { "1. März 2026", SURE, "2026-03-01" },
  { "1. Mai 2026", SURE, "2026-05-01" },
  { "So., 22.11.2026", DMY, "2026-11-22" },
  { "22 de noviembre de 2026", SURE, "2026-11-22" },
  { "martes 3/11/2026", DMY | MDY, "2026-11-03" },
  { "1er janvier 2026", SURE, "2026-01-01" },
  { "mar. 3 févr. 2026", SURE, "2026-02-03" },
  { "15 août 2026", SURE, "2026-08-15" },
  { "22 ноября 2026 г.", SURE, "2026-11-22" },
  { "3 мая 2026", SURE, "2026-05-03" },
  { "3 май 2026", SURE, "2026-05-03" },
  { "2026 Nov 22", SURE, "2026-11-22" },
  /* with times */
  { "2026-11-22T09:00", SURE, "2026-11-22 09:00:00" },
  { "2026-11-22 09:00:30", SURE, "2026-11-22 09:00:30" },
  { "2026-11-22T09:00:30.123Z", SURE, "2026-11-22 09:00:30 +0" },
  { "2026-11-22T09:00+01:00", SURE, "2026-11-22 09:00:00 +60" },
  { "2026-11-22 09:00:00 -0330", SURE, "2026-11-22 09:00:00 -210" },
  { "22.11.2026 14:30", DMY, "2026-11-22 14:30:00" },
  { "22.11.2026, 14:30 Uhr", DMY, "2026-11-22 14:30:00" },
  { "22.11.26 um 14.30", DMY | YMD, "2026-11-22 14:30:00" },
  { "11/22/2026 2:30 PM", MDY, "2026-11-22 14:30:00" },
  { "11/22/2026 12:30 AM", MDY, "2026-11-22 00:30:00" },
  { "Nov 22, 2026 at 2:30 pm", SURE, "2026-11-22 14:30:00" },
  { "22/11/2026 à 14h30", DMY, "2026-11-22 14:30:00" },
  { "22 ноября 2026 г. в 14:30", SURE, "2026-11-22 14:30:00" },
  { "2026-11-22 00:00:00", SURE, "2026-11-22 00:00:00" },
  /* none */
  { "", 0, NULL },
  { " ", 0, NULL },
  { "5", 0, NULL },
  { "6,5", 0, NULL },
  { "7/10", 0, NULL },
  { "14:30", 0, NULL },
  { "Datum", 0, NULL },
  { "May", 0, NULL },
  { "22.11.", 0, NULL },
  { "22.11.226", 0, NULL },
  { "22.11.20265", 0, NULL },
  { "32.1.2026", 0, NULL },
  { "31.2.2026", 0, NULL },
  { "29.2.2023", 0, NULL },
  { "2026-02-30", 0, NULL },
  { "2026-13-01", 0, NULL },
  { "0.1.2026", 0, NULL },
  { "22.11.1899", 0, NULL },
  { "22.11.1900", DMY, "1900-11-22" },
  { "22.11.2199", DMY, "2199-11-22" },
  { "22.11.2200", 0, NULL },
  { "22.11.2026 25:00", 0, NULL },
  { "22.11.2026 bad day", 0, NULL },
  { "22.11.2026x", 0, NULL },
  { "1 2 3 4", 0, NULL },
  { "-5.1.2026x", 0, NULL },
  { "😀", 0, NULL },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      BsCsvMoment moment;
      BsCsvOrder order = BS_CSV_ORDER_DMY;
      g_autoptr (GString) text = g_string_new (NULL);
      char date[16];

      g_test_message ("%s", dates[i].text);
      g_assert_cmphex (bs_csv_date_get_orders (dates[i].text), ==, dates[i].orders);
      if (dates[i].orders == 0)
        {
          g_assert_false (bs_csv_date_read (dates[i].text, BS_CSV_ORDER_DMY, &moment));
          continue;
        }
      while ((dates[i].orders & 1u << order) == 0)
        order++;
      g_assert_true (bs_csv_date_read (dates[i].text, order, &moment));
      g_string_append (text, bs_date_print (moment.date, date));
      if (moment.time != BS_CSV_NO_TIME)
        g_string_append_printf (text, " %02d:%02d:%02d", moment.time / 3600, moment.time / 60 % 60, moment.time % 60);
      if (moment.offset != BS_CSV_NO_OFFSET)
        g_string_append_printf (text, " %+d", moment.offset);
      g_assert_cmpstr (text->str, ==, dates[i].moment);
    }
}

static void
test_orders (void)
{
  BsCsvMoment moment;

  g_assert_true (bs_csv_date_read ("3/4/2026", BS_CSV_ORDER_DMY, &moment));
  g_assert_cmpint (moment.date, ==, bs_date_from_ymd (2026, 4, 3));
  g_assert_true (bs_csv_date_read ("3/4/2026", BS_CSV_ORDER_MDY, &moment));
  g_assert_cmpint (moment.date, ==, bs_date_from_ymd (2026, 3, 4));
  g_assert_false (bs_csv_date_read ("3/4/2026", BS_CSV_ORDER_YMD, &moment));
  g_assert_false (bs_csv_date_read ("3/4/2026", BS_CSV_ORDER_UNKNOWN, &moment));
  g_assert_false (bs_csv_date_read ("3-4-26", BS_CSV_ORDER_YMD, &moment));
  g_assert_true (bs_csv_date_read ("03-4-26", BS_CSV_ORDER_YMD, &moment));
  g_assert_cmpint (moment.date, ==, bs_date_from_ymd (2003, 4, 26));
  g_assert_true (bs_csv_date_read ("2026-04-03", BS_CSV_ORDER_UNKNOWN, &moment));
}

/* Seconds of the day, or -1. */
static const struct
{
  const char *text;
  gint32 seconds;
} times[] = {
  { "14:30", 52200 },
  { "9:05", 32700 },
  { "09:05:07", 32707 },
  { "0:00", 0 },
  { "23:59:59", 86399 },
  { "24:00", -1 },
  { "14.30", 52200 },
  { "14.30 Uhr", 52200 },
  { "14 Uhr", 50400 },
  { "14h30", 52200 },
  { "14h", 50400 },
  { "14 h", 50400 },
  { "2:30 pm", 52200 },
  { "2:30pm", 52200 },
  { "2:30 PM", 52200 },
  { "2:30 p.m.", 52200 },
  { "2 pm", 50400 },
  { "2:30 am", 9000 },
  { "12:00 am", 0 },
  { "12:00 pm", 43200 },
  { "12 AM", 0 },
  { "11:59 pm", 86340 },
  { "13:00 pm", -1 },
  { "0:30 am", -1 },
  { " 14:30 ", 52200 },
  { "2:30\xc2\xa0pm", 52200 },
  { "2:30\xe2\x80\xafp. m.", 52200 },
  { "14:60", -1 },
  { "14:5", -1 },
  { "14:30:60", -1 },
  { "14", -1 },
  { "", -1 },
  { "pm", -1 },
  { "123:00", -1 },
  { "14:30 x", -1 },
  { "noon", -1 },
  { "14:30:15.5", 52215 },
  { "-1:00", -1 },
  { "14:30+15:00", -1 },
};

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint32 seconds = -1;

      g_test_message ("%s", times[i].text);
      g_assert_cmpint (bs_csv_time_read (times[i].text, &seconds, NULL), ==, times[i].seconds >= 0);
      if (times[i].seconds >= 0)
        g_assert_cmpint (seconds, ==, times[i].seconds);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-moment/dates", test_dates);
  g_test_add_func ("/exchange/csv-moment/orders", test_orders);
  g_test_add_func ("/exchange/csv-moment/times", test_times);
  return g_test_run ();
}
