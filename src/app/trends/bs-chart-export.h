/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures of charts as files: what the widgets draw themselves, in light colours on white, whatever the desktop has. */

typedef enum
{
  BS_PICTURE_PNG, /* twice as fine as on the screen */
  BS_PICTURE_SVG, /* lines and letters as shapes */
} BsPictureFormat;

/* A drawing, its size in pixels, and what it is called. */
typedef struct
{
  GskRenderNode *node;
  gint width, height;
  char *title, *description;
} BsPicture;
void bs_picture_free (BsPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BsPicture, bs_picture_free)

/* (transfer full): draws `content` (transfer floating), which is shown to nobody, at least `width` wide and as high as it
 * likes. `title`, `when` stand over it, a line about where it is from below. `host` lends style and text: a widget that is on the
 * screen and gives each of its children a place (a GtkBinLayout). Everything that `content` shows has to be there at once,
 * when it is mapped. */
BsPicture *bs_picture_new (GtkWidget *host, GtkWidget *content, gint width, const char *title, const char *when);

/* (transfer full): for the clipboard. */
GdkTexture *bs_picture_create_texture (const BsPicture *self);

/* "png", "svg". */
const char *bs_picture_format_get_extension (BsPictureFormat format);
/* Writes it to `path`: beside it first, then renamed, so that what stood there is there still if it fails. Where the name
 * ends neither in .png nor in .svg, it is `otherwise` and gets its ending; a file that has that name then is left alone
 * (G_FILE_ERROR_EXIST). `written` (transfer full) gets the path. Errors: G_FILE_ERROR, one sentence with what to do. */
gboolean bs_picture_save (const BsPicture *self, const char *path, BsPictureFormat otherwise, char **written,
                          GError **error);

G_END_DECLS
