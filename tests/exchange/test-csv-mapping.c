/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "bs-csv-mapping.h"
#include "bs-csv-pain.h"
#include "bs-csv-places.h"
#include "bs-csv-words.h"
#include "bs-diary-writer.h"

static BsCsvTable *
new_table (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BsCsvTable *table = bs_csv_table_new (bytes, NULL, &error);

  g_assert_no_error (error);
  return table;
}

/* ---- What columns are ---- */

/* The columns of date, time, pain, place, medicine, dose, note; from 0, "-": none. */
static const struct
{
  const char *table, *columns;
} guesses[] = {
  { "Date,Time,Pain,Place,Medicine,Dose,Note\n2026-11-22,9:00,5,back,Ibu,1,x\n", "0123456" },
  { "Note,Dose,Medicine,Place,Pain,Time,Date\nx,1,Ibu,back,5,9:00,2026-11-22\n", "6543210" },
  { "Datum;Uhrzeit;Schmerzstärke (0-10);Ort;Medikament;Dosis;Bemerkung\n22.11.2026;9:00;5;LWS;Ibu;400;x\n", "0123456" },
  { "Дата;Время;Боль;Место;Лекарство;Доза;Комментарий\n22.11.2026;9:00;5;поясница;Ибупрофен;400;x\n", "0123456" },
  { "Fecha;Hora;Dolor;Zona;Medicamento;Dosis;Observaciones\n22/11/2026;9:00;5;lumbar;Ibuprofeno;400;x\n", "0123456" },
  { "Date;Heure;Douleur;Lieu;Médicament;Posologie;Remarques\n22/11/2026;9h00;5;lombaires;Ibu;400;x\n", "0123456" },
  { "DATE & TIME,PAIN LEVEL (0–10),NOTES\n11/22/2026 9:00 AM,5,x\n", "0-1---2" },
  { "Nivel de dolor,Fecha y hora\n5,22/11/2026 9:00\n", "1-0----" },
  /* the last word says what it is */
  { "Date,Pain,Pain medicine,Pain notes\n2026-11-22,5,Ibu,x\n", "0-1-2-3" },
  { "Date,Pain medicine\n2026-11-22,Ibu\n", "0---1--" },
  /* two that could be it: the person says */
  { "Date,Pain morning,Pain evening\n2026-11-22,5,6\n", "0------" },
  { "Date,Note,Note\n2026-11-22,a,b\n", "0------" },
  /* a head that what stands below it gives the lie */
  { "Date,Day,Pain\n2026-11-22,Sunday,5\n", "0-2----" },
  { "Day,Date,Pain\nSunday,2026-11-22,5\n", "1-2----" },
  { "Time,Date,Pain\n2026-11-22 9:00,3,mild\n", "0------" },
  { "Date,Pain\n2026-11-22,5\n2026-11-23,mild\n", "0-1----" },
  { "Date,Pain\n2026-11-22,5\n2026-11-23,mild\n2026-11-24,bad\n", "0------" },
  /* by content alone */
  { "a,b,c\n2026-11-22,5,it began while walking to the shop\n2026-11-23,6,and again in the evening\n", "0-----2" },
  { "Date,Sleep\n2026-11-22,7\n", "0------" },
  { "2026-11-22,9:00,5\n2026-11-23,9:30,6\n", "012----" },
  { "when it was,x,y\n22.11.2026,3,4\n", "0------" },
  { "a,b\n1.2.2026,2.2.2026\n", "-------" },
  { "x,Dose\n2026-11-22,400\n", "0------" },
  { "Date,Dose\n2026-11-22,400\n", "0------" },
  { "a,b\nx,y\n", "-------" },
  { "Date,Pain,Medicine\n", "----2--" },
};

static void
test_guess (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (guesses); i++)
    {
      g_autoptr (BsCsvTable) table = new_table (guesses[i].table);
      BsCsvMapping mapping = bs_csv_mapping_guess (table);
      char columns[BS_CSV_N_ROLES + 1] = "";

      for (guint role = 0; role < BS_CSV_N_ROLES; role++)
        columns[role] = mapping.columns[role] < 0 ? '-' : (char) ('0' + mapping.columns[role]);
      g_test_message ("%s", guesses[i].table);
      g_assert_cmpstr (columns, ==, guesses[i].columns);
      g_assert_false (mapping.keep_rest);
    }
}

#define DMY (1u << BS_CSV_ORDER_DMY)
#define MDY (1u << BS_CSV_ORDER_MDY)
#define YMD (1u << BS_CSV_ORDER_YMD)

static const struct
{
  const char *dates; /* rows */
  BsCsvOrder order;
  guint orders;
  gboolean midnight_is_no_time;
} orders[] = {
  { "2026-11-22\n", BS_CSV_ORDER_YMD, YMD, FALSE },
  { "5 May 2026\n", BS_CSV_ORDER_YMD, YMD, FALSE },
  { "3.4.2026\n13.4.2026\n", BS_CSV_ORDER_DMY, DMY, FALSE },
  { "3/4/2026\n3/14/2026\n", BS_CSV_ORDER_MDY, MDY, FALSE },
  { "3/4/2026\n5/6/2026\n", BS_CSV_ORDER_UNKNOWN, DMY | MDY, FALSE },
  { "12/12/2026\n", BS_CSV_ORDER_UNKNOWN, DMY | MDY, FALSE },
  { "03.04.2026\n12.12.2026\n2026-11-22\n", BS_CSV_ORDER_UNKNOWN, DMY | MDY, FALSE },
  { "5.6.07\n", BS_CSV_ORDER_UNKNOWN, DMY | MDY, FALSE },
  { "05.06.07\n", BS_CSV_ORDER_UNKNOWN, DMY | MDY | YMD, FALSE },
  { "05.06.07\n31.1.07\n", BS_CSV_ORDER_UNKNOWN, DMY | YMD, FALSE },
  { "05.06.07\n31.1.07\n6.11.07\n", BS_CSV_ORDER_DMY, DMY, FALSE },
  /* none fits all of them */
  { "3/14/2026\n14/3/2026\n", BS_CSV_ORDER_UNKNOWN, DMY | MDY, FALSE },
  /* what is no date says nothing */
  { "13.4.2026\n\ntotal\n3.4.2026\n", BS_CSV_ORDER_DMY, DMY, FALSE },
  { "13.4.2026 00:00\n14.4.2026 0:00:00\n", BS_CSV_ORDER_DMY, DMY, TRUE },
  { "13.4.2026 00:00\n14.4.2026 0:01\n", BS_CSV_ORDER_DMY, DMY, FALSE },
};

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *text = g_strconcat ("when\n", orders[i].dates, NULL);
      g_autoptr (BsCsvTable) table = new_table (text);
      BsCsvMapping mapping = BS_CSV_MAPPING_NONE;

      mapping.columns[BS_CSV_ROLE_DATE] = 0;
      bs_csv_mapping_find_order (&mapping, table);
      g_test_message ("%s", orders[i].dates);
      g_assert_cmpint (mapping.order, ==, orders[i].order);
      g_assert_cmphex (mapping.orders, ==, orders[i].orders);
      g_assert_cmpint (mapping.midnight_is_no_time, ==, orders[i].midnight_is_no_time);
    }
}

static void
test_scale (void)
{
  static const struct
  {
    const char *table;
    guint scale;
    gboolean is_guessed;
  } cases[] = {
    { "p\n5\n6\n", 10, FALSE },       { "p\n5\n10\n", 10, FALSE },
    { "p\n5\n11\n", 100, FALSE },     { "p\n5\n3\n", 10, TRUE },
    { "p\n\"5,5\"\n3\n", 10, FALSE }, { "p\n\n\n", 10, FALSE },
    { "Pain (0-5)\n3\n", 5, FALSE },  { "Schmerz 0 – 100\n3\n", 100, FALSE },
    { "p/10\n3\n", 10, FALSE },       { "p\n3\n70 %\n8\n", 10, FALSE },
    { "p\n0\n0\n", 10, FALSE },       { "VAS 100\n3\n", 100, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BsCsvTable) table = new_table (cases[i].table);
      BsCsvMapping mapping = BS_CSV_MAPPING_NONE;

      mapping.columns[BS_CSV_ROLE_PAIN] = 0;
      bs_csv_mapping_find_scale (&mapping, table);
      g_test_message ("%s", cases[i].table);
      g_assert_cmpuint (mapping.scale, ==, cases[i].scale);
      g_assert_cmpint (mapping.scale_is_guessed, ==, cases[i].is_guessed);
    }
}

static void
test_check (void)
{
  g_autoptr (BsCsvTable) table = new_table ("a,b,c\n1.2.2026,5,x\n");
  BsCsvMapping good = BS_CSV_MAPPING_NONE;
  BsCsvMapping bad[6];
  g_autoptr (GError) error = NULL;

  good.columns[BS_CSV_ROLE_DATE] = 0;
  good.order = BS_CSV_ORDER_DMY;
  g_assert_true (bs_csv_mapping_check (&good, table, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    bad[i] = good;
  bad[0].columns[BS_CSV_ROLE_DATE] = BS_CSV_NO_COLUMN;
  bad[1].order = BS_CSV_ORDER_UNKNOWN;
  bad[2].scale = 7;
  bad[3].columns[BS_CSV_ROLE_NOTE] = 0;
  bad[4].columns[BS_CSV_ROLE_NOTE] = 3;
  bad[5].columns[BS_CSV_ROLE_DOSE] = 1;
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) fault = NULL;
      g_auto (BsCsvRefusals) refusals = { 0 };

      g_assert_false (bs_csv_mapping_check (&bad[i], table, NULL));
      g_assert_null (bs_csv_mapping_read_row (&bad[i], table, 0, &fault));
      g_assert_error (fault, BS_CSV_ERROR, BS_CSV_ERROR_MAPPING);
      g_clear_error (&fault);
      g_assert_null (bs_csv_mapping_read_table (&bad[i], table, &refusals, NULL, &fault));
      g_assert_error (fault, BS_CSV_ERROR, BS_CSV_ERROR_MAPPING);
    }
}

static void
test_rest (void)
{
  g_autoptr (BsCsvTable) table =
      new_table ("Date,Sleep,Pain,Empty,Weather\n2026-11-22,7 h,5,,\n2026-11-23,,5, ,rain\n");
  BsCsvMapping mapping = bs_csv_mapping_guess (table);
  g_autofree char *rest = bs_csv_mapping_format_rest (&mapping, table);

  g_assert_cmpuint (bs_csv_mapping_count_rest (&mapping, table), ==, 2);
  g_assert_cmpstr (rest, ==, "Sleep, Weather");
}

static void
test_roles (void)
{
  for (BsCsvRole role = 0; role < BS_CSV_N_ROLES; role++)
    {
      g_assert_cmpint (bs_csv_role_find (bs_csv_role_get_word (role)), ==, (gint) role);
      g_assert_cmpstr (bs_csv_role_get_label (role), !=, "");
    }
  g_assert_cmpint (bs_csv_role_find ("mood"), ==, -1);
}

/* ---- What stands in them ---- */

static void
test_pain (void)
{
  /* `pain` negative: it is none. */
  static const struct
  {
    const char *text;
    guint scale;
    gint pain;
    gboolean is_exact;
  } cases[] = {
    { "0", 10, 0, TRUE },      { "10", 10, 10, TRUE },    { "11", 10, -1, FALSE },
    { "6,5", 10, 7, FALSE },   { "6.4", 10, 6, FALSE },   { "6,0", 10, 6, TRUE },
    { "10,1", 10, -1, FALSE }, { "-1", 10, -1, FALSE },   { "+1", 10, -1, FALSE },
    { " 7 ", 10, 7, TRUE },    { "3", 5, 6, TRUE },       { "5", 5, 10, TRUE },
    { "6", 5, -1, FALSE },     { "2,5", 5, 5, TRUE },     { "2.2", 5, 4, FALSE },
    { "65", 100, 7, FALSE },   { "64", 100, 6, FALSE },   { "70", 100, 7, TRUE },
    { "100", 100, 10, TRUE },  { "101", 100, -1, FALSE }, { "1", 100, 0, FALSE },
    { "7/10", 5, 7, TRUE },    { "3 / 5", 10, 6, TRUE },  { "70 %", 10, 7, TRUE },
    { "70%", 10, 7, TRUE },    { "7/9", 10, -1, FALSE },  { "12/10", 10, -1, FALSE },
    { "7/", 10, -1, FALSE },   { "mild", 10, -1, FALSE }, { "5-6", 10, -1, FALSE },
    { "5 6", 10, -1, FALSE },  { "", 10, -1, FALSE },     { "1e1", 10, -1, FALSE },
    { "5,", 10, -1, FALSE },   { ",5", 10, -1, FALSE },   { "0.0000000000001", 10, -1, FALSE },
    { "0,5", 10, 1, FALSE },   { "nan", 10, -1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint8 pain = -1;
      gboolean is_exact = FALSE;

      g_test_message ("%s of %u", cases[i].text, cases[i].scale);
      g_assert_cmpint (bs_csv_pain_read (cases[i].text, cases[i].scale, &pain, &is_exact), ==, cases[i].pain >= 0);
      if (cases[i].pain < 0)
        continue;
      g_assert_cmpint (pain, ==, cases[i].pain);
      g_assert_cmpint (is_exact, ==, cases[i].is_exact);
    }
}

#define LEFT BS_BIT (BS_SITE_LOWER_BACK_LEFT)
#define MIDDLE BS_BIT (BS_SITE_LOWER_BACK_CENTRE)
#define RIGHT BS_BIT (BS_SITE_LOWER_BACK_RIGHT)
#define SACRUM BS_BIT (BS_SITE_SACRUM)

static void
test_places (void)
{
  static const struct
  {
    const char *text;
    guint64 sites;
    const char *rest;
  } cases[] = {
    { "lower back", LEFT | MIDDLE | RIGHT, NULL },
    { "Lower Back Pain", LEFT | MIDDLE | RIGHT, NULL },
    { "lower back left", LEFT, NULL },
    { "left lower back", LEFT, NULL },
    { "Lower back (right side)", RIGHT, NULL },
    { "lower back left and right", LEFT | RIGHT, NULL },
    { "both sides of the lower back", LEFT | RIGHT, NULL },
    { "lower back middle", MIDDLE, NULL },
    { "lower-back-centre", MIDDLE, NULL },
    { "bottom of the spine", SACRUM, NULL },
    { "tailbone, lower back left", LEFT | SACRUM, NULL },
    { "LWS", LEFT | MIDDLE | RIGHT, NULL },
    { "LWS links", LEFT, NULL },
    { "unterer Rücken rechts", RIGHT, NULL },
    { "im unteren Rücken", LEFT | MIDDLE | RIGHT, NULL },
    { "Kreuz/Steißbein", LEFT | MIDDLE | RIGHT | SACRUM, NULL },
    { "поясница слева", LEFT, NULL },
    { "Крестец", SACRUM, NULL },
    { "zona lumbar derecha", RIGHT, NULL },
    { "bas du dos à gauche", LEFT, NULL },
    { "région lombaire", LEFT | MIDDLE | RIGHT, NULL },
    /* what is not known stays in words */
    { "left knee", 0, "left knee" },
    { "lower back, Left Knee", LEFT | MIDDLE | RIGHT, "Left Knee" },
    { "knee; LWS L5; foot", 0, "knee, LWS L5, foot" },
    { "back", 0, "back" },
    { "Rücken", 0, "Rücken" },
    { "not lower back", 0, "not lower back" },
    { "lower back, lower back", LEFT | MIDDLE | RIGHT, NULL },
    { "", 0, NULL },
    { ", ;", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BsTermList sites = { 0 };
      g_autofree char *rest = bs_csv_places_read (cases[i].text, &sites);

      g_test_message ("%s", cases[i].text);
      g_assert_cmphex (sites.set, ==, cases[i].sites);
      g_assert_cmpint (sites.asked, ==, cases[i].sites != 0);
      g_assert_cmpstr (rest, ==, cases[i].rest);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "", "" },   { "  Ä-b  c! ", "a b c" }, { "ß", "ss" }, { "Ёж й", "еж и" },
    { "É", "e" }, { "0–10", "0 10" },        { "😀", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = bs_csv_words_fold (cases[i].text);
      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
  g_assert_nonnull (bs_csv_words_find ("a bc d", "bc", 2));
  g_assert_nonnull (bs_csv_words_find ("bcd bc", "bc|d", 2));
  g_assert_nonnull (bs_csv_words_find ("x b c", "b c", 3));
  g_assert_null (bs_csv_words_find ("abc bcd", "bc", 2));
  g_assert_null (bs_csv_words_find ("", "bc", 2));
  g_assert_cmpuint (bs_csv_words_get_length ("a b|c"), ==, 3);
  g_assert_cmpstr (bs_csv_words_get_next ("a b|c"), ==, "c");
  g_assert_null (bs_csv_words_get_next ("c"));
  g_assert_true (bs_csv_words_are_nothing (""));
  g_assert_true (bs_csv_words_are_nothing ("Keine."));
  g_assert_true (bs_csv_words_are_nothing (" – "));
  g_assert_false (bs_csv_words_are_nothing ("💊"));
  g_assert_true (bs_csv_words_are_blank ("\xc2\xa0…"));
  g_assert_false (bs_csv_words_are_blank ("none"));
  g_assert_false (bs_csv_words_are_blank ("+"));
  g_assert_false (bs_csv_words_are_nothing ("nonesuch"));
}

/* A cell may hold 256 MiB: what is too long to be words is not taken for any. */
static void
test_long_words (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *fillers = g_strnfill (1000 - strlen ("sacrum ") + i, 'l');
      g_autofree char *text = g_strconcat ("sacrum ", fillers, NULL);
      g_autofree char *folded = bs_csv_words_fold (text);

      g_assert_cmpstr (folded, ==, i == 0 ? text : "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-mapping/guess", test_guess);
  g_test_add_func ("/exchange/csv-mapping/order", test_order);
  g_test_add_func ("/exchange/csv-mapping/scale", test_scale);
  g_test_add_func ("/exchange/csv-mapping/check", test_check);
  g_test_add_func ("/exchange/csv-mapping/rest", test_rest);
  g_test_add_func ("/exchange/csv-mapping/roles", test_roles);
  g_test_add_func ("/exchange/csv-mapping/pain", test_pain);
  g_test_add_func ("/exchange/csv-mapping/places", test_places);
  g_test_add_func ("/exchange/csv-mapping/words", test_words);
  g_test_add_func ("/exchange/csv-mapping/long-words", test_long_words);
  return g_test_run ();
}
