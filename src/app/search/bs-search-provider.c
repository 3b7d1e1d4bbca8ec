/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bs-search-provider.h"

#include "bs-capitalise.h"
#include "bs-diary-words.h"

static const char interface_xml[] =
    "<node>"
    " <interface name='org.gnome.Shell.SearchProvider2'>"
    "  <method name='GetInitialResultSet'>"
    "   <arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
    "  </method>"
    "  <method name='GetSubsearchResultSet'>"
    "   <arg type='as' name='previous_results' direction='in'/><arg type='as' name='terms' direction='in'/>"
    "   <arg type='as' name='results' direction='out'/>"
    "  </method>"
    "  <method name='GetResultMetas'>"
    "   <arg type='as' name='identifiers' direction='in'/><arg type='aa{sv}' name='metas' direction='out'/>"
    "  </method>"
    "  <method name='ActivateResult'>"
    "   <arg type='s' name='identifier' direction='in'/><arg type='as' name='terms' direction='in'/>"
    "   <arg type='u' name='timestamp' direction='in'/>"
    "  </method>"
    "  <method name='LaunchSearch'>"
    "   <arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/>"
    "  </method>"
    " </interface>"
    "</node>";

typedef struct
{
  const BsSearchHost *host;
  gpointer user_data;
} Provider;

/* ---- What is found ---- */

/* (transfer floating): "as" of ids. */
static GVariant *
find (Provider *self, const char *const *terms)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);
  BsStore *store = g_utf8_strlen (words, -1) >= BS_SEARCH_LEAST_LETTERS ? self->host->open (self->user_data) : NULL;
  BsEntryQuery query = BS_ENTRY_QUERY_ALL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  GVariantBuilder ids;

  query.search = words;
  query.limit = BS_SEARCH_RESULTS;
  if (store)
    entries = bs_store_list_entries (store, &query, &error);
  if (error)
    g_message ("The diary could not be searched: %s", error->message);
  g_variant_builder_init (&ids, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; entries && i < entries->len; i++)
    g_variant_builder_add (&ids, "s", ((BsEntry *) entries->pdata[i])->id);
  return g_variant_builder_end (&ids);
}

/* ---- How it is shown ---- */

/* The day, and the note, else what was done against the pain. (transfer full) */
static char *
format_description (const BsEntry *entry, BsInstant now)
{
  g_autofree char *when = bs_diary_format_moment (entry, bs_instant_get_date (now));
  g_autofree char *moment = bs_capitalise (when);
  g_autofree char *note = bs_diary_format_note (entry);
  g_autofree char *measures = bs_diary_format_measures (entry);
  const char *more = note[0] != '\0' ? note : measures;

  return more[0] != '\0' ? g_strdup_printf ("%s · %s", moment, more) : g_strdup (moment);
}

static void
add_meta (GVariantBuilder *metas, const BsEntry *entry, BsInstant now)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (BS_APP_ID);
  g_autofree char *name = bs_diary_format_subject (entry);
  g_autofree char *description = format_description (entry, now);
  g_autoptr (GVariant) serialized = g_icon_serialize (icon);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (entry->id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "icon", serialized);
  g_variant_builder_close (metas);
}

/* (transfer floating): "aa{sv}"; an entry that is gone meanwhile is left out. */
static GVariant *
describe (Provider *self, const char *const *ids)
{
  BsStore *store = ids[0] ? self->host->open (self->user_data) : NULL;
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; store && ids[i]; i++)
    {
      g_autoptr (BsEntry) entry = bs_store_get_entry (store, ids[i], NULL);
      if (entry)
        add_meta (&metas, entry, self->host->now (self->user_data));
    }
  return g_variant_builder_end (&metas);
}

/* ---- The bus ---- */

static void
on_call (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *method,
         GVariant *parameters, GDBusMethodInvocation *invocation, gpointer user_data)
{
  Provider *self = user_data;
  g_autofree const char **first = NULL;
  g_autofree const char **terms = NULL;
  GVariant *answer = NULL;

  if (g_str_equal (method, "GetInitialResultSet"))
    {
      g_variant_get (parameters, "(^a&s)", &terms);
      answer = find (self, terms);
    }
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      /* Not only of what was found before: that was cut at BS_SEARCH_RESULTS. */
      g_variant_get (parameters, "(^a&s^a&s)", &first, &terms);
      answer = find (self, terms);
    }
  else if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &first);
      answer = describe (self, first);
    }
  else if (g_str_equal (method, "ActivateResult"))
    {
      const char *id;
      g_variant_get (parameters, "(&s^a&su)", &id, &terms, NULL);
      self->host->show_entry (id, self->user_data);
    }
  else
    {
      g_autofree char *words = NULL;
      g_variant_get (parameters, "(^a&su)", &terms, NULL);
      words = g_strjoinv (" ", (char **) terms);
      self->host->show_found (words, self->user_data);
    }
  g_dbus_method_invocation_return_value (invocation, answer ? g_variant_new_tuple (&answer, 1) : NULL);
}

static const GDBusInterfaceVTable vtable = { .method_call = on_call };

guint
bs_search_provider_export (GDBusConnection *connection, const char *path, const BsSearchHost *host, gpointer user_data,
                           GError **error)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);
  Provider *self;

  if (!node)
    return 0;
  self = g_new0 (Provider, 1);
  *self = (Provider){ host, user_data };
  return g_dbus_connection_register_object (connection, path, node->interfaces[0], &vtable, self, g_free, error);
}
