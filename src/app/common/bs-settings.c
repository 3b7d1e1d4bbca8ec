/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bs-settings.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "bs-emergency-number.h"

struct _BsSettings
{
  GObject parent_instance;
  char *path;
  GKeyFile *keys;
};

G_DEFINE_FINAL_TYPE (BsSettings, bs_settings, G_TYPE_OBJECT)

static void
bs_settings_finalize (GObject *object)
{
  BsSettings *self = BS_SETTINGS (object);

  g_free (self->path);
  g_key_file_unref (self->keys);
  G_OBJECT_CLASS (bs_settings_parent_class)->finalize (object);
}

static void
bs_settings_class_init (BsSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_settings_finalize;
}

static void
bs_settings_init (BsSettings *self)
{
  self->keys = g_key_file_new ();
}

char *
bs_settings_dup_default_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "backstory", "settings.ini", NULL);
}

BsSettings *
bs_settings_new (const char *path)
{
  BsSettings *self = g_object_new (BS_TYPE_SETTINGS, NULL);

  self->path = g_strdup (path);
  if (path)
    g_key_file_load_from_file (self->keys, path, G_KEY_FILE_KEEP_COMMENTS, NULL);
  return self;
}

static gboolean
save (BsSettings *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!self->path)
    return TRUE;
  folder = g_path_get_dirname (self->path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved = errno;
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved), _("The folder “%s” cannot be made: %s."), folder,
                   g_strerror (saved));
      return FALSE;
    }
  text = g_key_file_to_data (self->keys, &length, NULL);
  return g_file_set_contents_full (self->path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

char *
bs_settings_dup_emergency_number (BsSettings *self)
{
  g_autofree char *number = g_key_file_get_string (self->keys, "emergency", "number", NULL);

  if (number && bs_emergency_number_is_valid (number))
    return g_steal_pointer (&number);
  return g_strdup (bs_emergency_number_of_system ());
}

gboolean
bs_settings_set_emergency_number (BsSettings *self, const char *number, GError **error)
{
  if (!number || !*number)
    g_key_file_remove_key (self->keys, "emergency", "number", NULL);
  else if (bs_emergency_number_is_valid (number))
    g_key_file_set_string (self->keys, "emergency", "number", number);
  else
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("“%s” is not a telephone number."), number);
      return FALSE;
    }
  return save (self, error);
}

void
bs_settings_get_window (BsSettings *self, gint *width, gint *height, gboolean *maximized)
{
  gint stored_width = g_key_file_get_integer (self->keys, "window", "width", NULL);
  gint stored_height = g_key_file_get_integer (self->keys, "window", "height", NULL);

  /* Beyond these no screen is; a hand-edited file must not make a window that cannot be found. */
  if (stored_width >= 200 && stored_width <= 16384 && stored_height >= 200 && stored_height <= 16384)
    {
      *width = stored_width;
      *height = stored_height;
    }
  *maximized = g_key_file_get_boolean (self->keys, "window", "maximized", NULL);
}

gboolean
bs_settings_set_window (BsSettings *self, gint width, gint height, gboolean maximized, GError **error)
{
  gint before_width = 0, before_height = 0;
  gboolean before_maximized = FALSE;

  bs_settings_get_window (self, &before_width, &before_height, &before_maximized);
  if (before_width == width && before_height == height && before_maximized == maximized)
    return TRUE;
  g_key_file_set_integer (self->keys, "window", "width", width);
  g_key_file_set_integer (self->keys, "window", "height", height);
  g_key_file_set_boolean (self->keys, "window", "maximized", maximized);
  return save (self, error);
}
