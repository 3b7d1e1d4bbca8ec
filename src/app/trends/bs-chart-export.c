/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-chart-export.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "bs-chart-export-stage.h"
#include "bs-widgets.h"

static const char *const origin = N_ ("Backstory. From the person’s own diary, not medical advice.");

#define CAIRO_MOST 32767 /* pixels that an image may be wide or high */

/* ---- The drawing ---- */

static GtkWidget *
create_sheet (GtkWidget *content, const char *title, const char *when)
{
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18), *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (head), bs_label_new (title, "title-2"));
  gtk_box_append (GTK_BOX (head), bs_label_new (when, NULL));
  gtk_box_append (GTK_BOX (sheet), head);
  gtk_box_append (GTK_BOX (sheet), content);
  gtk_box_append (GTK_BOX (sheet), bs_label_new (_ (origin), "caption"));
  gtk_widget_add_css_class (sheet, "picture");
  return sheet;
}

BsPicture *
bs_picture_new (GtkWidget *host, GtkWidget *content, gint width, const char *title, const char *when)
{
  BsPicture *self = g_new0 (BsPicture, 1);

  self->title = g_strdup_printf (_ ("%s, %s"), title, when);
  self->description = g_strdup (_ (origin));
  self->node =
      bs_chart_export_stage_draw (host, create_sheet (content, title, when), width, &self->width, &self->height);
  return self;
}

/* cairo 1.16 keeps drawings that it wrote into SVG, and they keep it: finished ones do not. */
static void
finish_drawings (GskRenderNode *node)
{
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CAIRO_NODE:
      cairo_surface_finish (gsk_cairo_node_get_surface (node));
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        finish_drawings (gsk_container_node_get_child (node, i));
      break;
    case GSK_TRANSFORM_NODE:
      finish_drawings (gsk_transform_node_get_child (node));
      break;
    case GSK_CLIP_NODE:
      finish_drawings (gsk_clip_node_get_child (node));
      break;
    case GSK_ROUNDED_CLIP_NODE:
      finish_drawings (gsk_rounded_clip_node_get_child (node));
      break;
    case GSK_OPACITY_NODE:
      finish_drawings (gsk_opacity_node_get_child (node));
      break;
    case GSK_DEBUG_NODE:
      finish_drawings (gsk_debug_node_get_child (node));
      break;
    default:
      break;
    }
}

void
bs_picture_free (BsPicture *self)
{
  finish_drawings (self->node);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_free (self->title);
  g_free (self->description);
  g_free (self);
}

/* ---- Bytes ---- */

static cairo_status_t
append_bytes (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_on (const BsPicture *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  gsk_render_node_draw (self->node, cr);
  cairo_destroy (cr);
}

static cairo_surface_t *
create_image (const BsPicture *self)
{
  gint scale = MAX (self->width, self->height) > CAIRO_MOST / BS_PICTURE_SCALE ? 1 : BS_PICTURE_SCALE;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width * scale, self->height * scale);

  cairo_surface_set_device_scale (surface, scale, scale);
  draw_on (self, surface);
  cairo_surface_flush (surface);
  return surface;
}

/* Says what it is, for who cannot see it. cairo has no call for that. */
static void
add_title (GByteArray *bytes, const BsPicture *self)
{
  g_autofree char *text =
      g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", self->title, self->description);
  g_autofree char *svg = g_strndup ((const char *) bytes->data, bytes->len);
  const char *root = strstr (svg, "<svg"), *end = root ? strchr (root, '>') : NULL;

  if (!end)
    return;
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) svg, (guint) (end + 1 - svg));
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
  g_byte_array_append (bytes, (const guint8 *) end + 1, (guint) strlen (end + 1));
}

/* (transfer full): the bytes of a file. */
static GBytes *
encode (const BsPicture *self, BsPictureFormat format, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  if (format == BS_PICTURE_SVG)
    {
      surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, self->width, self->height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      draw_on (self, surface);
      cairo_surface_finish (surface);
      status = cairo_surface_status (surface);
      add_title (bytes, self);
    }
  else
    {
      surface = create_image (self);
      status = cairo_surface_status (surface);
      if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
    }
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOMEM,
                   _ ("The picture could not be drawn: %s. Choose a shorter time."), cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GdkTexture *
bs_picture_create_texture (const BsPicture *self)
{
  cairo_surface_t *surface = create_image (self);
  GdkTexture *texture = bs_chart_export_create_texture (surface);

  cairo_surface_destroy (surface);
  return texture;
}

/* ---- Files ---- */

const char *
bs_picture_format_get_extension (BsPictureFormat format)
{
  return format == BS_PICTURE_SVG ? "svg" : "png";
}

static gboolean
find_format (const char *path, BsPictureFormat *format)
{
  const char *dot = strrchr (path, '.');

  for (BsPictureFormat known = BS_PICTURE_PNG; known <= BS_PICTURE_SVG; known++)
    if (dot && g_ascii_strcasecmp (dot + 1, bs_picture_format_get_extension (known)) == 0)
      {
        *format = known;
        return TRUE;
      }
  return FALSE;
}

static const char *
get_reason (const GError *fault)
{
  switch (fault->code)
    {
    case G_FILE_ERROR_NOSPC:
      return _ ("there is no room left. Choose another place.");
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
    case G_FILE_ERROR_ROFS:
      return _ ("nothing may be written in that folder. Choose another one.");
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return _ ("its folder is not there. Choose another one.");
    case G_FILE_ERROR_EXIST:
      return _ ("there is such a file already. Choose another name.");
    case G_FILE_ERROR_ISDIR:
      return _ ("a folder has that name. Choose another name.");
    default:
      return fault->message;
    }
}

static gboolean
fail (GError **error, const char *path, const GError *fault)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);

  /* Translators: a file's name and the reason, a sentence with its full stop */
  g_set_error (error, G_FILE_ERROR, fault->code, _ ("“%s” was not saved: %s"), name, get_reason (fault));
  return FALSE;
}

static gboolean
fail_code (GError **error, const char *path, GFileError code)
{
  g_autoptr (GError) fault = g_error_new_literal (G_FILE_ERROR, (gint) code, "");

  return fail (error, path, fault);
}

/* Where a symbolic link leads: the link stays one. */
static char *
resolve (const char *path)
{
  char *target = realpath (path, NULL);
  char *resolved = g_strdup (target ? target : path);

  free (target);
  return resolved;
}

gboolean
bs_picture_save (const BsPicture *self, const char *path, BsPictureFormat otherwise, char **written, GError **error)
{
  BsPictureFormat format = otherwise;
  gboolean is_named = find_format (path, &format);
  g_autofree char *named =
      is_named ? g_strdup (path) : g_strdup_printf ("%s.%s", path, bs_picture_format_get_extension (format));
  g_autofree char *target = resolve (named);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) fault = NULL;

  if (!is_named && g_file_test (named, G_FILE_TEST_EXISTS))
    return fail_code (error, named, G_FILE_ERROR_EXIST);
  if (g_file_test (target, G_FILE_TEST_IS_DIR))
    return fail_code (error, named, G_FILE_ERROR_ISDIR);
  bytes = encode (self, format, error);
  if (!bytes)
    return FALSE;
  if (!g_file_set_contents_full (target, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &fault))
    return fail (error, named, fault);
  if (written)
    *written = g_steal_pointer (&named);
  return TRUE;
}
