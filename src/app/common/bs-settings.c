/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-settings.h"

#include <glib/gi18n-lib.h>

#include "bs-emergency-number.h"

struct _BsSettings
{
  GObject parent_instance;
  GSettings *kept;    /* NULL: in memory only */
  GHashTable *values; /* key (static) to GVariant, what differs from the defaults, where nothing is kept */
};

G_DEFINE_FINAL_TYPE (BsSettings, bs_settings, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* The schema's keys and defaults, for where it cannot be had; a test compares both. */
static const struct
{
  const char *key, *default_text;
} defaults[] = {
  { BS_SETTING_EMERGENCY_NUMBER, "''" },    { BS_SETTING_FIRST_START_DONE, "false" },
  { BS_SETTING_DAILY_REMINDER, "false" },   { BS_SETTING_DAILY_REMINDER_TIME, "1200" },
  { BS_SETTING_REMIND_RELIEF, "false" },    { BS_SETTING_REMIND_QUESTIONS, "false" },
  { BS_SETTING_NOTIFY_DETAILS, "false" },   { BS_SETTING_HIDE_GUIDANCE_DOCTOR, "false" },
  { BS_SETTING_DAILY_BACKUP, "true" },      { BS_SETTING_DESKTOP_SEARCH, "false" },
  { BS_SETTING_BACKUP_FOLDER, "''" },       { BS_SETTING_REPORT_PERIOD, "'3-months'" },
  { BS_SETTING_REPORT_FIRST, "''" },        { BS_SETTING_REPORT_LAST, "''" },
  { BS_SETTING_REPORT_NAME, "true" },       { BS_SETTING_REPORT_NOTES, "true" },
  { BS_SETTING_WINDOW_WIDTH, "0" },         { BS_SETTING_WINDOW_HEIGHT, "0" },
  { BS_SETTING_WINDOW_MAXIMIZED, "false" },
};

/* ---- Where they are kept ---- */

/* (transfer full) (nullable): NULL where the schema is missing, or is one of another version: GSettings would end the program. */
static GSettings *
open_kept (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source ? g_settings_schema_source_lookup (source, BS_APP_ID, TRUE) : NULL;

  for (guint i = 0; schema && i < G_N_ELEMENTS (defaults); i++)
    if (!g_settings_schema_has_key (schema, defaults[i].key))
      g_clear_pointer (&schema, g_settings_schema_unref);
  if (!schema)
    {
      g_message ("The settings schema %s is not installed: settings last as long as the window.", BS_APP_ID);
      return NULL;
    }
  return g_settings_new_full (schema, NULL, NULL);
}

/* (transfer full) */
static GVariant *
get_default (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (g_str_equal (defaults[i].key, key))
      return g_variant_parse (NULL, defaults[i].default_text, NULL, NULL, NULL);
  g_error ("There is no setting “%s”.", key);
}

/* (transfer full) */
static GVariant *
get_value (BsSettings *self, const char *key)
{
  GVariant *value = self->kept ? NULL : g_hash_table_lookup (self->values, key);

  if (self->kept)
    return g_settings_get_value (self->kept, key);
  return value ? g_variant_ref (value) : get_default (key);
}

/* Takes a floating `value`. */
static void
set_value (BsSettings *self, const char *key, GVariant *value)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (value);
  g_autoptr (GVariant) before = get_value (self, key);

  if (g_variant_equal (before, sunk))
    return;
  if (self->kept)
    {
      if (!g_settings_set_value (self->kept, key, sunk))
        g_message ("The setting “%s” cannot be changed on this computer.", key);
      return;
    }
  g_hash_table_insert (self->values, (char *) g_intern_string (key), g_steal_pointer (&sunk));
  g_signal_emit (self, signals[CHANGED], g_quark_from_string (key), key);
}

static void
on_kept_changed (GSettings *kept, const char *key, BsSettings *self)
{
  g_signal_emit (self, signals[CHANGED], g_quark_from_string (key), key);
}

/* ---- By type ---- */

gboolean
bs_settings_get_boolean (BsSettings *self, const char *key)
{
  g_autoptr (GVariant) value = get_value (self, key);

  return g_variant_get_boolean (value);
}

void
bs_settings_set_boolean (BsSettings *self, const char *key, gboolean value)
{
  set_value (self, key, g_variant_new_boolean (value));
}

gint
bs_settings_get_int (BsSettings *self, const char *key)
{
  g_autoptr (GVariant) value = get_value (self, key);

  return g_variant_get_int32 (value);
}

void
bs_settings_set_int (BsSettings *self, const char *key, gint value)
{
  set_value (self, key, g_variant_new_int32 (value));
}

char *
bs_settings_dup_string (BsSettings *self, const char *key)
{
  g_autoptr (GVariant) value = get_value (self, key);

  return g_variant_dup_string (value, NULL);
}

void
bs_settings_set_string (BsSettings *self, const char *key, const char *value)
{
  set_value (self, key, g_variant_new_string (value));
}

/* ---- A form ---- */

/* What joins a key and a property; both handlers hold a reference. */
typedef struct
{
  BsSettings *settings; /* not owned: the handlers end with it, or with the object */
  GObject *object;
  const char *key, *property; /* interned */
} Binding;

static void
binding_unref (gpointer binding, GClosure *closure)
{
  g_rc_box_release (binding);
}

static void
show_setting (Binding *self)
{
  g_autoptr (GVariant) variant = get_value (self->settings, self->key);
  g_auto (GValue) value = G_VALUE_INIT;

  g_dbus_gvariant_to_gvalue (variant, &value);
  g_object_set_property (self->object, self->property, &value);
}

static void
on_setting_changed (BsSettings *settings, const char *key, Binding *self)
{
  show_setting (self);
}

static void
on_property_changed (GObject *object, GParamSpec *property, Binding *self)
{
  g_autoptr (GVariant) before = get_value (self->settings, self->key);
  g_auto (GValue) value = G_VALUE_INIT;
  GVariant *variant;

  g_object_get_property (object, self->property, &value);
  variant = g_dbus_gvalue_to_gvariant (&value, g_variant_get_type (before));
  set_value (self->settings, self->key, variant);
  g_variant_unref (variant);
}

void
bs_settings_bind (BsSettings *self, const char *key, GObject *object, const char *property)
{
  g_autofree char *notify = g_strconcat ("notify::", property, NULL);
  g_autofree char *changed = g_strconcat ("changed::", key, NULL);
  Binding *binding = g_rc_box_new0 (Binding);
  GClosure *forth, *back;

  *binding = (Binding){
    .settings = self, .object = object, .key = g_intern_string (key), .property = g_intern_string (property)
  };
  show_setting (binding);
  forth = g_cclosure_new (G_CALLBACK (on_property_changed), g_rc_box_acquire (binding), binding_unref);
  g_object_watch_closure (G_OBJECT (self), forth);
  g_signal_connect_closure (object, notify, forth, FALSE);
  back = g_cclosure_new (G_CALLBACK (on_setting_changed), binding, binding_unref);
  g_object_watch_closure (object, back);
  g_signal_connect_closure (self, changed, back, FALSE);
}

/* ---- The emergency number ---- */

char *
bs_settings_dup_emergency_number (BsSettings *self)
{
  g_autofree char *number = bs_settings_dup_string (self, BS_SETTING_EMERGENCY_NUMBER);

  return g_strdup (bs_emergency_number_is_valid (number) ? number : bs_emergency_number_of_system ());
}

gboolean
bs_settings_set_emergency_number (BsSettings *self, const char *number, GError **error)
{
  if (number && *number && !bs_emergency_number_is_valid (number))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("“%s” is not a telephone number."), number);
      return FALSE;
    }
  bs_settings_set_string (self, BS_SETTING_EMERGENCY_NUMBER, number ? number : "");
  return TRUE;
}

void
bs_settings_reset (BsSettings *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      if (self->kept)
        g_settings_reset (self->kept, defaults[i].key);
      else if (g_hash_table_remove (self->values, defaults[i].key))
        g_signal_emit (self, signals[CHANGED], g_quark_from_static_string (defaults[i].key), defaults[i].key);
    }
}

/* ---- The window ---- */

void
bs_settings_get_window (BsSettings *self, gint *width, gint *height, gboolean *maximized)
{
  gint stored_width = bs_settings_get_int (self, BS_SETTING_WINDOW_WIDTH);
  gint stored_height = bs_settings_get_int (self, BS_SETTING_WINDOW_HEIGHT);

  /* Smaller no window is, and a setting changed by hand must not make one that cannot be found. */
  if (stored_width >= 200 && stored_height >= 200)
    {
      *width = stored_width;
      *height = stored_height;
    }
  *maximized = bs_settings_get_boolean (self, BS_SETTING_WINDOW_MAXIMIZED);
}

void
bs_settings_set_window (BsSettings *self, gint width, gint height, gboolean maximized)
{
  bs_settings_set_int (self, BS_SETTING_WINDOW_WIDTH, width);
  bs_settings_set_int (self, BS_SETTING_WINDOW_HEIGHT, height);
  bs_settings_set_boolean (self, BS_SETTING_WINDOW_MAXIMIZED, maximized);
}

/* ---- Life ---- */

static void
bs_settings_finalize (GObject *object)
{
  BsSettings *self = BS_SETTINGS (object);

  g_clear_object (&self->kept);
  g_hash_table_unref (self->values);
  G_OBJECT_CLASS (bs_settings_parent_class)->finalize (object);
}

static void
bs_settings_class_init (BsSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bs_settings_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bs_settings_init (BsSettings *self)
{
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_variant_unref);
}

BsSettings *
bs_settings_new (gboolean keep)
{
  BsSettings *self = g_object_new (BS_TYPE_SETTINGS, NULL);

  self->kept = keep ? open_kept () : NULL;
  if (self->kept)
    g_signal_connect_object (self->kept, "changed", G_CALLBACK (on_kept_changed), self, 0);
  return self;
}

gboolean
bs_settings_get_kept (BsSettings *self)
{
  return self->kept != NULL;
}
