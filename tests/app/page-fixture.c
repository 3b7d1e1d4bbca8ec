/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "page-fixture.h"

BsInstant
page_fixture_instant (const char *text)
{
  g_autoptr (GError) error = NULL;
  BsInstant instant;

  bs_instant_parse (text, TRUE, &instant, &error);
  g_assert_no_error (error);
  return instant;
}

BsEntry *
page_fixture_entry (const char *at, gint pain)
{
  BsEntry *entry = bs_entry_new ();

  entry->at = page_fixture_instant (at);
  entry->pain = (gint8) pain;
  return entry;
}

char *
page_fixture_put (PageFixture *self, BsEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BsEntry) written = bs_store_put_entry (self->store, entry, bs_journal_now (self->journal), &error);

  g_assert_no_error (error);
  bs_entry_unref (entry);
  return g_strdup (written->id);
}

static void
load_style (void)
{
  static gboolean loaded;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (loaded)
    return;
  loaded = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, BS_RESOURCE_BASE "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    BS_RESOURCE_BASE "/icons");
}

static void
on_action (GSimpleAction *action, GVariant *target, PageFixture *self)
{
  g_string_append (self->asked, g_action_get_name (G_ACTION (action)));
  if (target != NULL)
    g_string_append_printf (self->asked, " %s", g_variant_get_string (target, NULL));
  g_string_append_c (self->asked, '\n');
}

static void
add_action (PageFixture *self, GSimpleActionGroup *group, const char *name, gboolean with_target)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, with_target ? G_VARIANT_TYPE_STRING : NULL);

  g_signal_connect (action, "activate", G_CALLBACK (on_action), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

void
page_fixture_set_up (PageFixture *self, gboolean without_rules)
{
  g_autofree char *data = bs_rulebook_dup_installed_folder ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("backstory-page-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "diary.db", NULL);
  self->store = bs_store_open (path, &error);
  g_assert_no_error (error);
  if (!without_rules)
    {
      self->rulebook = bs_rulebook_load (data, NULL, &error);
      g_assert_no_error (error);
    }
  self->journal = bs_journal_new (self->store, self->rulebook, BS_RULE_SETTINGS_DEFAULT);
  bs_journal_set_clock (self->journal, page_fixture_instant (FIXTURE_NOW));
  self->asked = g_string_new (NULL);
}

void
page_fixture_show (PageFixture *self, GtkWidget *page, gint width, gint height)
{
  static const char *const with_target[] = { "edit-entry", "show-entry",   "show-finding", "show-day",
                                             "show-page",  "delete-entry", "show-error",   "ask",
                                             "first-aid",  "preferences",  "help" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GError) error = NULL;

  load_style ();
  bs_journal_load_now (self->journal, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (with_target); i++)
    add_action (self, group, with_target[i], TRUE);
  add_action (self, group, "log-pain", FALSE);
  add_action (self, group, "start-walk", FALSE);
  add_action (self, group, "record-visit", FALSE);
  add_action (self, group, "report", FALSE);

  self->page = page;
  self->window = adw_window_new ();
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
  adw_window_set_content (ADW_WINDOW (self->window), page);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  page_fixture_draw (self);
}

void
page_fixture_tear_down (PageFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (self->window != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
      gtk_window_destroy (GTK_WINDOW (self->window));
      SPIN_UNTIL (self->page == NULL); /* nothing may keep it alive */
    }
  g_object_unref (self->journal);
  g_clear_pointer (&self->rulebook, bs_rulebook_unref);
  bs_store_close (self->store);
  g_object_unref (self->store);
  folder = g_dir_open (self->folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_string_free (self->asked, TRUE);
}

gboolean
page_fixture_set_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
count_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  return --*(gint *) frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
page_fixture_draw (PageFixture *self)
{
  gint frames = 4;

  gtk_widget_add_tick_callback (self->window, count_frame, &frames, NULL);
  SPIN_UNTIL (frames == 0);
}

typedef gboolean (*TextMatch) (const char *text, const char *wanted);

static gboolean
says (const char *text, const char *wanted)
{
  return strcmp (text, wanted) == 0;
}

static gboolean
contains (const char *text, const char *wanted)
{
  return strstr (text, wanted) != NULL;
}

static GtkWidget *
find_label (GtkWidget *root, const char *text, TextMatch match)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;
  if (GTK_IS_LABEL (root) && match (gtk_label_get_text (GTK_LABEL (root)), text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text, match);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
find_widget (GtkWidget *root, GType type, const char *text)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (text == NULL || find_label (root, text, says) != NULL))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
has_text (GtkWidget *root, const char *text)
{
  return find_label (root, text, says) != NULL;
}

gboolean
has_text_in (GtkWidget *root, const char *part)
{
  return find_label (root, part, contains) != NULL;
}

void
find_and_press (GtkWidget *root, const char *text)
{
  GtkWidget *button = find_widget (root, GTK_TYPE_BUTTON, text);

  if (button == NULL)
    g_error ("there is no “%s”", text);
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
}

static void
say_widths_below (GtkWidget *widget, gint above, guint depth)
{
  gint minimum;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= above)
    return;
  g_printerr ("%*s%s %d %s\n", (int) depth, "", G_OBJECT_TYPE_NAME (widget), minimum,
              GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    say_widths_below (child, above, depth + 1);
}

void
say_widths (GtkWidget *root, gint above)
{
  say_widths_below (root, above, 0);
}

void
page_fixture_load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, BS_RESOURCE_BASE "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    BS_RESOURCE_BASE "/icons");
}
