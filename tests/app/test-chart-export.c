/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* unshare */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "bs-chart-export-menu.h"
#include "bs-chart-export-stage.h"
#include "bs-chart-export.h"
#include "bs-trends-page.h"
#include "page-fixture.h"

#define TITLE "Pain & walking"
#define WHEN "9 to 22 November 2026"

/* A picture of two lines and a square in the theme's colours, from a window with a dark scheme. */
static BsPicture *
create_picture (PageFixture *fixture)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (content), gtk_label_new ("Where it hurt"));
  gtk_widget_set_size_request (content, 300, 200);
  return bs_picture_new (fixture->page, content, 600, TITLE, WHEN);
}

static void
set_up (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, FALSE);
  page_fixture_show (self, adw_bin_new (), 400, 300);
}

static void
tear_down (PageFixture *self, gconstpointer data)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  page_fixture_tear_down (self);
}

/* ---- The drawing ---- */

static guint8
get_darkest (cairo_surface_t *image)
{
  guint8 darkest = 255;

  for (gint y = 0; y < cairo_image_surface_get_height (image); y++)
    for (gint x = 0; x < cairo_image_surface_get_width (image); x++)
      darkest = MIN (darkest, cairo_image_surface_get_data (image)[y * cairo_image_surface_get_stride (image) + x * 4]);
  return darkest;
}

static void
test_png (PageFixture *self, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *path = g_build_filename (self->folder, "a.png", NULL);
  g_autoptr (BsPicture) picture = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *image;

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  page_fixture_draw (self);
  picture = create_picture (self);
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_true (adw_style_manager_get_dark (style));
  g_assert_cmpint (picture->width, ==, 600);
  g_assert_cmpint (picture->height, >, 200);
  g_assert_true (bs_picture_save (picture, path, BS_PICTURE_SVG, NULL, &error));
  g_assert_no_error (error);

  image = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (image), ==, picture->width * BS_PICTURE_SCALE);
  g_assert_cmpint (cairo_image_surface_get_height (image), ==, picture->height * BS_PICTURE_SCALE);
  for (guint channel = 0; channel < 3; channel++)
    g_assert_cmpint (cairo_image_surface_get_data (image)[channel], ==, 255); /* white, with dark letters */
  g_assert_cmpint (get_darkest (image), <, 80);
  cairo_surface_destroy (image);
}

typedef struct
{
  guint n_shapes, n_images;
  GString *title;
  gboolean in_title;
  char *width;
} Svg;

static void
on_start (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data,
          GError **error)
{
  Svg *svg = data;

  svg->n_shapes += g_str_equal (element, "path") || g_str_equal (element, "use");
  svg->n_images += g_str_equal (element, "image");
  svg->in_title = g_str_equal (element, "title") || g_str_equal (element, "desc");
  for (guint i = 0; g_str_equal (element, "svg") && names[i]; i++)
    if (g_str_equal (names[i], "width"))
      svg->width = g_strdup (values[i]);
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Svg *svg = data;

  if (svg->in_title)
    g_string_append_len (svg->title, text, (gssize) length);
}

static void
test_svg (PageFixture *self, gconstpointer data)
{
  static const GMarkupParser parser = { .start_element = on_start, .text = on_text };
  g_autoptr (BsPicture) picture = create_picture (self);
  g_autofree char *path = g_build_filename (self->folder, "a.SVG", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  Svg svg = { .title = g_string_new (NULL) };
  gsize length;

  g_assert_true (bs_picture_save (picture, path, BS_PICTURE_PNG, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  g_assert_true (g_markup_parse_context_parse (context, text, (gssize) length, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  /* A letter each, at least. */
  g_assert_cmpuint (svg.n_shapes, >, strlen ("Pain&walking9to22November2026Whereithurt"));
  g_assert_cmpuint (svg.n_images, ==, 0);
  g_assert_nonnull (strstr (svg.title->str, TITLE ", " WHEN));
  g_assert_nonnull (strstr (svg.title->str, "not medical advice"));
  g_assert_cmpstr (svg.width, ==, "600px");
  g_string_free (svg.title, TRUE);
  g_free (svg.width);
}

/* What was drawn is gone, and nothing of it was seen. */
static void
test_nothing_left (PageFixture *self, gconstpointer data)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *label = gtk_label_new ("Nobody sees this");
  BsPicture *picture;
  gint width = gtk_widget_get_width (self->page);

  gtk_box_append (GTK_BOX (content), label);
  g_object_add_weak_pointer (G_OBJECT (content), (gpointer *) &content);
  picture = bs_picture_new (self->page, content, 2000, TITLE, WHEN);
  g_assert_cmpint (picture->width, ==, 2000);
  bs_picture_free (picture);
  g_assert_null (content);
  g_assert_null (gtk_widget_get_first_child (self->page));
  page_fixture_draw (self);
  g_assert_cmpint (gtk_widget_get_width (self->page), ==, width);
}

/* Wider than asked for where the content needs it. */
static void
test_wide (PageFixture *self, gconstpointer data)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (BsPicture) picture = NULL;

  gtk_widget_set_size_request (content, 900, 10);
  picture = bs_picture_new (self->page, content, 600, TITLE, WHEN);
  g_assert_cmpint (picture->width, >=, 900);
}

static void
test_texture (PageFixture *self, gconstpointer data)
{
  g_autoptr (BsPicture) picture = create_picture (self);
  g_autoptr (GdkTexture) texture = bs_picture_create_texture (picture);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, picture->width * BS_PICTURE_SCALE);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, picture->height * BS_PICTURE_SCALE);
}

/* Icons of a picture are finer than those of the screen, or they would be blurred. */
static void
test_icon_scale (PageFixture *self, gconstpointer data)
{
  GtkWidget *stage = g_object_ref_sink (g_object_new (BS_TYPE_CHART_EXPORT_STAGE, NULL)), *label = gtk_label_new ("");

  gtk_widget_set_parent (label, stage);
  g_assert_cmpint (bs_chart_export_get_icon_scale (label), >=, 2 * BS_PICTURE_SCALE);
  g_assert_cmpint (bs_chart_export_get_icon_scale (self->page), ==, gtk_widget_get_scale_factor (self->page));
  gtk_test_accessible_assert_state (stage, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_object_unref (stage);
}

/* ---- Files ---- */

static void
put_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, text);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

/* A path below the folder; what stands there before ('f': "small" is a file, 'd': the path is a folder, 'e': the path with
 * its ending is a file). */
static void
test_faults (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *path;
    char before;
    gint code;
    const char *message;
  } cases[] = {
    { "gone/a.png", 0, G_FILE_ERROR_NOENT, "“a.png” was not saved: its folder is not there. Choose another one." },
    { "small/a.svg", 'f', G_FILE_ERROR_NOTDIR, "“a.svg” was not saved: its folder is not there. Choose another one." },
    { "a.png", 'd', G_FILE_ERROR_ISDIR, "“a.png” was not saved: a folder has that name. Choose another name." },
    { "a", 'e', G_FILE_ERROR_EXIST, "“a.png” was not saved: there is such a file already. Choose another name." },
  };
  g_autoptr (BsPicture) picture = create_picture (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("backstory-picture-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, cases[i].path, NULL);
      g_autofree char *small = g_build_filename (folder, "small", NULL);
      g_autofree char *ended = g_strconcat (path, ".png", NULL);
      g_autofree char *written = NULL;
      g_autoptr (GError) error = NULL;

      if (cases[i].before == 'f')
        put_file (small, "kept");
      if (cases[i].before == 'd')
        g_mkdir (path, 0700);
      if (cases[i].before == 'e')
        put_file (ended, "kept");
      g_assert_false (bs_picture_save (picture, path, BS_PICTURE_PNG, &written, &error));
      g_assert_error (error, G_FILE_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_null (written);
      g_assert_cmpuint (count_files (folder), ==, cases[i].before ? 1 : 0);
      if (cases[i].before == 'e')
        assert_file (ended, "kept");
      g_unlink (small);
      g_unlink (ended);
      g_rmdir (path);
      g_rmdir (folder);
    }
}

static void
test_names (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    BsPictureFormat otherwise;
    const char *written, *begins;
  } cases[] = {
    { "a.png", BS_PICTURE_SVG, "a.png", "\x89PNG" },
    { "a.svg", BS_PICTURE_PNG, "a.svg", "<?xml" },
    { "a.PNG", BS_PICTURE_SVG, "a.PNG", "\x89PNG" },
    { "a", BS_PICTURE_PNG, "a.png", "\x89PNG" },
    { "a", BS_PICTURE_SVG, "a.svg", "<?xml" },
    { "a.txt", BS_PICTURE_PNG, "a.txt.png", "\x89PNG" },
    { "2026.11.22", BS_PICTURE_SVG, "2026.11.22.svg", "<?xml" },
  };
  g_autoptr (BsPicture) picture = create_picture (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = g_dir_make_tmp ("backstory-picture-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *expected = g_build_filename (folder, cases[i].written, NULL);
      g_autofree char *written = NULL, *bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (bs_picture_save (picture, path, cases[i].otherwise, &written, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (written, ==, expected);
      g_assert_true (g_file_get_contents (written, &bytes, NULL, &error));
      g_assert_true (g_str_has_prefix (bytes, cases[i].begins));
      g_assert_cmpuint (count_files (folder), ==, 1);
      g_unlink (written);
      g_rmdir (folder);
    }
}

/* The desktop has asked before: what stood there is replaced; a link stays one. */
static void
test_replace (PageFixture *self, gconstpointer data)
{
  g_autoptr (BsPicture) picture = create_picture (self);
  g_autofree char *folder = g_dir_make_tmp ("backstory-picture-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL), *link = g_build_filename (folder, "b.png", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  put_file (path, "former");
  g_assert_cmpint (symlink ("a.png", link), ==, 0);
  g_assert_true (bs_picture_save (picture, link, BS_PICTURE_PNG, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (path, &bytes, NULL, &error));
  g_assert_true (g_str_has_prefix (bytes, "\x89PNG"));
  g_assert_cmpuint (count_files (folder), ==, 2);
  g_unlink (link);
  g_unlink (path);
  g_rmdir (folder);
}

/* A file system of its own, where that is allowed: too small for a picture, then read-only. */
static void
test_disk (PageFixture *self, gconstpointer data)
{
  g_autoptr (BsPicture) picture = create_picture (self);
  g_autofree char *folder = g_dir_make_tmp ("backstory-picture-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.png", NULL), *filler = g_build_filename (folder, "f", NULL);
  g_autoptr (GError) error = NULL;
  FILE *file;

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("backstory", folder, "tmpfs", 0, "size=64k") != 0)
    {
      g_rmdir (folder);
      g_test_skip ("a file system cannot be mounted here");
      return;
    }
  put_file (path, "kept");
  file = g_fopen (filler, "w");
  while (fputc ('x', file) != EOF)
    ;
  fclose (file);
  g_assert_false (bs_picture_save (picture, path, BS_PICTURE_PNG, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
  g_assert_cmpstr (error->message, ==, "“a.png” was not saved: there is no room left. Choose another place.");
  g_clear_error (&error);
  assert_file (path, "kept");
  g_assert_cmpuint (count_files (folder), ==, 2);

  g_unlink (filler);
  g_assert_cmpint (mount (NULL, folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  g_assert_false (bs_picture_save (picture, path, BS_PICTURE_PNG, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_ROFS);
  g_assert_cmpstr (error->message, ==,
                   "“a.png” was not saved: nothing may be written in that folder. Choose another one.");
  assert_file (path, "kept");
  umount2 (folder, MNT_DETACH);
  g_rmdir (folder);
}

/* ---- The page ---- */

static void
add_walk (PageFixture *self, const char *at, gint pain, gint16 onset)
{
  BsEntry *entry = page_fixture_entry (at, pain);

  entry->walk_min = 30;
  entry->onset_min = onset;
  bs_term_list_add (&entry->sites, BS_SITE_LOWER_BACK_LEFT);
  bs_term_list_add (&entry->numb, BS_REGION_FOOT_RIGHT);
  bs_entry_add_measure (entry, BS_MEASURE_MEDICINE)->name = g_strdup ("Ibuprofen");
  g_free (page_fixture_put (self, entry));
}

static void
on_toast (GSimpleAction *action, GVariant *target, gpointer asked)
{
  g_string_append_printf (asked, "toast %s\n", g_variant_get_string (target, NULL));
}

/* On a telephone's width: the picture is as wide as ever. */
static void
set_up_page (PageFixture *self, gconstpointer data)
{
  const GActionEntry entries[] = { { "toast", on_toast, "s", NULL, NULL, { 0 } } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *page = bs_trends_page_new ();

  page_fixture_set_up (self, FALSE);
  add_walk (self, "2026-11-10T08:00+01:00", 3, 24);
  add_walk (self, "2026-11-17T08:00+01:00", 5, 14);
  add_walk (self, "2026-11-20T08:00+01:00", 6, 6);
  page_fixture_show (self, page, 360, 600);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self->asked);
  gtk_widget_insert_action_group (page, "win", G_ACTION_GROUP (group));
  bs_trends_page_set_journal (BS_TRENDS_PAGE (page), self->journal);
  page_fixture_draw (self);
}

static GdkPixbuf *
load_picture (const BsPicture *picture, const char *path, GError **error)
{
  g_autoptr (GdkPixbuf) loaded = NULL;

  if (!bs_picture_save (picture, path, BS_PICTURE_PNG, NULL, error))
    return NULL;
  loaded = gdk_pixbuf_new_from_file (path, error);
  if (!loaded)
    return NULL;
  return gdk_pixbuf_scale_simple (loaded, picture->width, picture->height, GDK_INTERP_BILINEAR);
}

/* How many of 1000 pixels are clearly other ones. */
static guint
compare (GdkPixbuf *a, GdkPixbuf *b)
{
  gint width = gdk_pixbuf_get_width (a), height = gdk_pixbuf_get_height (a);
  guint64 n = 0;

  for (gint y = 0; y < height; y++)
    for (gint x = 0; x < width; x++)
      {
        const guint8 *first =
            gdk_pixbuf_read_pixels (a) + y * gdk_pixbuf_get_rowstride (a) + x * gdk_pixbuf_get_n_channels (a);
        const guint8 *second =
            gdk_pixbuf_read_pixels (b) + y * gdk_pixbuf_get_rowstride (b) + x * gdk_pixbuf_get_n_channels (b);

        n += ABS (first[1] - second[1]) > 96;
      }
  return (guint) (n * 1000 / ((guint64) width * (guint64) height));
}

/* The drawing looks as the picture does: cairo's own conversion has its traps. */
static void
test_page (PageFixture *self, gconstpointer data)
{
  g_autofree char *name = NULL, *svg_path = g_build_filename (self->folder, "a.svg", NULL);
  g_autofree char *png_path = g_build_filename (self->folder, "a.png", NULL), *text = NULL;
  g_autoptr (BsPicture) picture = bs_chart_export_draw_page (BS_TRENDS_PAGE (self->page), &name);
  g_autoptr (GdkPixbuf) png = NULL, svg = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) images = NULL;

  g_assert_nonnull (picture);
  g_assert_cmpstr (name, ==, "Backstory 2026-11-09 to 2026-11-22");
  g_assert_cmpstr (picture->title, ==, "Pain, walking and medicine, 9 November 2026 to 22 November 2026");
  g_assert_cmpint (picture->width, >=, 960);
  g_assert_cmpint (picture->height, >, 1000);
  png = load_picture (picture, png_path, &error);
  g_assert_no_error (error);
  svg = load_picture (picture, svg_path, &error);
  /* Icons are the only ones made of pixels: a pill and a level each. */
  g_assert_true (g_file_get_contents (svg_path, &text, NULL, NULL));
  images = g_strsplit (text, "<image", -1);
  g_assert_cmpuint (g_strv_length (images) - 1, <, 12);
  if (!svg)
    {
      g_test_skip ("SVG cannot be read here");
      return;
    }
  g_assert_cmpuint (compare (png, svg), <, 5);
}

static void
test_page_again (PageFixture *self, gconstpointer data)
{
  g_autofree char *name = NULL, *later_name = NULL;
  g_autoptr (BsPicture) picture = bs_chart_export_draw_page (BS_TRENDS_PAGE (self->page), &name);
  g_autoptr (BsPicture) later = NULL;

  g_object_set (self->page, "period", "all", NULL);
  page_fixture_draw (self);
  later = bs_chart_export_draw_page (BS_TRENDS_PAGE (self->page), &later_name);
  g_assert_cmpstr (later_name, ==, "Backstory 2026-11-10 to 2026-11-22");
}

static void
test_page_empty (PageFixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;

  bs_trends_page_set_journal (BS_TRENDS_PAGE (self->page), self->journal);
  page_fixture_draw (self);
  g_assert_null (bs_chart_export_draw_page (BS_TRENDS_PAGE (self->page), &name));
  g_assert_null (name);
  g_assert_true (gtk_widget_activate_action (self->page, "trends.copy-picture", NULL)); /* and nothing happens */
}

static void
set_up_empty (PageFixture *self, gconstpointer data)
{
  page_fixture_set_up (self, FALSE);
  page_fixture_show (self, bs_trends_page_new (), 360, 600);
}

static void
test_copy (PageFixture *self, gconstpointer data)
{
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_activate_action (self->page, "trends.copy-picture", NULL));
  g_assert_cmpstr (self->asked->str, ==, "toast Picture copied\n");
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (self->page));
  g_assert_nonnull (content);
  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&value)), >=, 960 * BS_PICTURE_SCALE);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (self->page), NULL);
}

static void
test_button (PageFixture *self, gconstpointer data)
{
  GtkWidget *button = find_widget (self->page, GTK_TYPE_MENU_BUTTON, NULL);
  GMenuModel *menu;

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Save as picture");
  g_assert_cmpint (gtk_widget_get_width (button), >=, 44);
  g_assert_cmpint (gtk_widget_get_height (button), >=, 44);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/chart-export/png", PageFixture, NULL, set_up, test_png, tear_down);
  g_test_add ("/chart-export/svg", PageFixture, NULL, set_up, test_svg, tear_down);
  g_test_add ("/chart-export/nothing-left", PageFixture, NULL, set_up, test_nothing_left, tear_down);
  g_test_add ("/chart-export/wide", PageFixture, NULL, set_up, test_wide, tear_down);
  g_test_add ("/chart-export/texture", PageFixture, NULL, set_up, test_texture, tear_down);
  g_test_add ("/chart-export/icon-scale", PageFixture, NULL, set_up, test_icon_scale, tear_down);
  g_test_add ("/chart-export/faults", PageFixture, NULL, set_up, test_faults, tear_down);
  g_test_add ("/chart-export/names", PageFixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/chart-export/replace", PageFixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/chart-export/disk", PageFixture, NULL, set_up, test_disk, tear_down);
  g_test_add ("/chart-export/page", PageFixture, NULL, set_up_page, test_page, tear_down);
  g_test_add ("/chart-export/page-again", PageFixture, NULL, set_up_page, test_page_again, tear_down);
  g_test_add ("/chart-export/page-empty", PageFixture, NULL, set_up_empty, test_page_empty, tear_down);
  g_test_add ("/chart-export/copy", PageFixture, NULL, set_up_page, test_copy, tear_down);
  g_test_add ("/chart-export/button", PageFixture, NULL, set_up_page, test_button, tear_down);
  return g_test_run ();
}
