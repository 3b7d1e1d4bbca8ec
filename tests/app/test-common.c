/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <locale.h>

#include "bs-emergency-number.h"
#include "bs-fold.h"
#include "bs-region.h"
#include "bs-tiles.h"

/* ---- The emergency number ---- */

static void
test_countries (void)
{
  static const struct
  {
    const char *locale, *country, *number;
  } rows[] = {
    { "en_US.UTF-8", "US", "911" }, { "en_GB", "GB", "999" }, { "de_DE@euro", "DE", "112" },
    { "pt_BR.utf8", "BR", "192" },  { "en_au", "AU", "000" }, { "C.UTF-8", NULL, "112" },
    { "POSIX", NULL, "112" },       { "eo", NULL, "112" },    { "en_USA", NULL, "112" },
    { "en_", NULL, "112" },         { "xx_ZZ", "ZZ", "112" }, { NULL, NULL, "112" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *country = bs_region_dup_of_locale (rows[i].locale);
      g_test_message ("%s", rows[i].locale);
      g_assert_cmpstr (country, ==, rows[i].country);
      g_assert_cmpstr (bs_emergency_number_of_country (country), ==, rows[i].number);
    }
}

static void
test_valid_numbers (void)
{
  static const char *const good[] = { "112", "15", "+49 116 117", "(0) 911", "1234567890" };
  static const char *const bad[] = { "", "1", "abc", "112a", "112;", "112345678901234567890123", "٣٤" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (bs_emergency_number_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (bs_emergency_number_is_valid (bad[i]));
}

/* ---- Layout ---- */

static GtkWidget *
new_box (gint width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (box, width, 10);
  return box;
}

static gint
measure_height (GtkWidget *widget, gint width)
{
  gint natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Four of 50 with gaps of 6: in one row, in two of two, in four; never three and one. */
static void
test_tiles (void)
{
  GtkWidget *tiles = g_object_ref_sink (bs_tiles_new (0, 6));
  GtkWidget *children[4];
  gint minimum, natural;

  for (guint i = 0; i < 4; i++)
    bs_tiles_append (BS_TILES (tiles), children[i] = new_box (50));
  gtk_widget_measure (tiles, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 50);
  g_assert_cmpint (natural, ==, 4 * 50 + 3 * 6);
  g_assert_cmpint (measure_height (tiles, 218), ==, 10);
  g_assert_cmpint (measure_height (tiles, 217), ==, 2 * 10 + 6);
  g_assert_cmpint (measure_height (tiles, 106), ==, 2 * 10 + 6);
  g_assert_cmpint (measure_height (tiles, 105), ==, 4 * 10 + 3 * 6);
  gtk_widget_set_visible (children[3], FALSE);
  g_assert_cmpint (measure_height (tiles, 162), ==, 10);
  g_assert_cmpint (measure_height (tiles, 161), ==, 3 * 10 + 2 * 6);
  g_object_unref (tiles);
}

static void
test_fold (void)
{
  GtkWidget *fold = g_object_ref_sink (bs_fold_new (new_box (200), new_box (80)));
  gint minimum, natural;

  gtk_widget_measure (fold, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 80);
  g_assert_cmpint (natural, ==, 200);
  gtk_widget_allocate (fold, 200, 10, -1, NULL);
  g_assert_false (bs_fold_get_folded (BS_FOLD (fold)));
  gtk_widget_allocate (fold, 199, 10, -1, NULL);
  g_assert_true (bs_fold_get_folded (BS_FOLD (fold)));
  g_object_unref (fold);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/common/emergency-number/countries", test_countries);
  g_test_add_func ("/common/emergency-number/valid", test_valid_numbers);
  g_test_add_func ("/common/tiles", test_tiles);
  g_test_add_func ("/common/fold", test_fold);
  return g_test_run ();
}
