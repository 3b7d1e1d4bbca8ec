/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "bs-emergency-number.h"
#include "bs-fold.h"
#include "bs-settings.h"
#include "bs-tiles.h"

/* ---- The emergency number ---- */

static void
test_countries (void)
{
  static const struct
  {
    const char *locale, *country, *number;
  } rows[] = {
    { "en_US.UTF-8", "US", "911" }, { "en_GB", "GB", "999" },   { "de_DE@euro", "DE", "112" }, { "pt_BR.utf8", "BR", "192" },
    { "en_au", "AU", "000" },       { "C.UTF-8", NULL, "112" }, { "POSIX", NULL, "112" },      { "eo", NULL, "112" },
    { "en_USA", NULL, "112" },      { "en_", NULL, "112" },     { "xx_ZZ", "ZZ", "112" },      { NULL, NULL, "112" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *country = bs_emergency_country_of_locale (rows[i].locale);
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

/* ---- Settings ---- */

typedef struct
{
  char *folder, *path;
} Place;

static void
place_init (Place *self)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("backstory-settings-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "deeper", "settings.ini", NULL);
}

static void
place_clear (Place *self)
{
  g_autofree char *deeper = g_path_get_dirname (self->path);

  g_unlink (self->path);
  g_rmdir (deeper);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static void
assert_number (const char *path, const char *expected)
{
  g_autoptr(BsSettings) settings = bs_settings_new (path);
  g_autofree char *number = bs_settings_dup_emergency_number (settings);

  g_assert_cmpstr (number, ==, expected);
}

static void
test_settings_number (void)
{
  g_auto(Place) place = { NULL };
  g_autoptr(GError) error = NULL;
  GStatBuf status;

  place_init (&place);
  g_autoptr(BsSettings) settings = bs_settings_new (place.path);
  assert_number (place.path, bs_emergency_number_of_system ());
  g_assert_true (bs_settings_set_emergency_number (settings, "999", &error));
  g_assert_no_error (error);
  assert_number (place.path, "999");
  g_assert_cmpint (g_stat (place.path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_assert_false (bs_settings_set_emergency_number (settings, "call me", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  assert_number (place.path, "999");

  g_assert_true (bs_settings_set_emergency_number (settings, "", &error));
  assert_number (place.path, bs_emergency_number_of_system ());
}

static void
test_settings_window (void)
{
  g_auto(Place) place = { NULL };
  g_autoptr(GError) error = NULL;
  gint width = 960, height = 720;
  gboolean maximized = FALSE;

  place_init (&place);
  g_autoptr(BsSettings) settings = bs_settings_new (place.path);
  bs_settings_get_window (settings, &width, &height, &maximized);
  g_assert_cmpint (width, ==, 960);
  g_assert_true (bs_settings_set_window (settings, 500, 600, TRUE, &error));
  g_autoptr(BsSettings) again = bs_settings_new (place.path);
  bs_settings_get_window (again, &width, &height, &maximized);
  g_assert_cmpint (width, ==, 500);
  g_assert_cmpint (height, ==, 600);
  g_assert_true (maximized);
}

/* A file that somebody wrote by hand. */
static void
test_settings_nonsense (void)
{
  static const char *const texts[] = { "", "not a key file", "[window]\nwidth=-5\nheight=600\n", "[window]\nwidth=999999\nheight=600\n",
                                       "[emergency]\nnumber=rm -rf\n", "\xff\xfe" };
  g_auto(Place) place = { NULL };

  place_init (&place);
  g_autofree char *deeper = g_path_get_dirname (place.path);
  g_mkdir (deeper, 0700);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gint width = 960, height = 720;
      gboolean maximized = TRUE;

      g_assert_true (g_file_set_contents (place.path, texts[i], -1, NULL));
      g_autoptr(BsSettings) settings = bs_settings_new (place.path);
      bs_settings_get_window (settings, &width, &height, &maximized);
      g_assert_cmpint (width, ==, 960);
      g_assert_cmpint (height, ==, 720);
      g_assert_false (maximized);
      assert_number (place.path, bs_emergency_number_of_system ());
    }
}

static void
test_settings_unwritable (void)
{
  g_auto(Place) place = { NULL };
  g_autoptr(GError) error = NULL;

  place_init (&place);
  g_autofree char *file = g_build_filename (place.folder, "deeper", NULL);
  g_assert_true (g_file_set_contents (file, "in the way", -1, NULL));
  g_autoptr(BsSettings) settings = bs_settings_new (place.path);
  g_assert_false (bs_settings_set_emergency_number (settings, "999", &error));
  g_assert_nonnull (error);
  g_unlink (file);
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
  g_test_add_func ("/common/settings/number", test_settings_number);
  g_test_add_func ("/common/settings/window", test_settings_window);
  g_test_add_func ("/common/settings/nonsense", test_settings_nonsense);
  g_test_add_func ("/common/settings/unwritable", test_settings_unwritable);
  g_test_add_func ("/common/tiles", test_tiles);
  g_test_add_func ("/common/fold", test_fold);
  return g_test_run ();
}
