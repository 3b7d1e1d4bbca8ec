/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "log-fixture.h"

void
log_fixture_set_up (LogFixture *self, gconstpointer data)
{
  page_fixture_set_up (&self->page, FALSE);
  page_fixture_show (&self->page, gtk_label_new ("behind"), 200, 100);
}

/* Not shown yet: many of them would take long. */
void
log_fixture_create_dialog (LogFixture *self, const BsEntry *entry)
{
  g_assert_null (self->dialog);
  self->dialog = bs_log_dialog_new (self->page.journal, entry);
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
}

void
log_fixture_open_dialog (LogFixture *self, const BsEntry *entry)
{
  log_fixture_create_dialog (self, entry);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

GtkWidget *
log_fixture_get_content (LogFixture *self)
{
  return adw_window_get_content (ADW_WINDOW (self->dialog));
}

/* As the person closes it; nothing may keep it alive. */
void
log_fixture_close_dialog (LogFixture *self)
{
  gtk_window_close (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
}

/* One that was not shown cannot be closed. */
void
log_fixture_destroy_dialog (LogFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  SPIN_UNTIL (self->dialog == NULL);
}

void
log_fixture_tear_down (LogFixture *self, gconstpointer data)
{
  if (self->dialog != NULL)
    log_fixture_close_dialog (self);
  page_fixture_tear_down (&self->page);
}

static gboolean
has_name (GtkWidget *widget, const char *name)
{
  g_autofree char *other = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0)
    return TRUE;
  if (!GTK_IS_BUTTON (widget) && !GTK_IS_CHECK_BUTTON (widget) && !GTK_IS_ENTRY (widget) &&
      !GTK_IS_TEXT_VIEW (widget) && !GTK_IS_SPIN_BUTTON (widget))
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return other == NULL;
}

/* The control with this accessible name that can be seen, or NULL. */
static GtkWidget *
find_below (GtkWidget *root, const char *name)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;
  if (has_name (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
log_fixture_find (LogFixture *self, const char *name)
{
  return find_below (log_fixture_get_content (self), name);
}

GtkWidget *
log_fixture_get (LogFixture *self, const char *name)
{
  GtkWidget *found = log_fixture_find (self, name);

  if (found == NULL)
    g_error ("there is no “%s”", name);
  return found;
}

gboolean
log_fixture_is_on (LogFixture *self, const char *name)
{
  GtkWidget *widget = log_fixture_get (self, name);

  if (GTK_IS_CHECK_BUTTON (widget))
    return gtk_check_button_get_active (GTK_CHECK_BUTTON (widget));
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget));
}

void
log_fixture_press (LogFixture *self, const char *name)
{
  GtkWidget *widget = log_fixture_get (self, name);

  if (GTK_IS_CHECK_BUTTON (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), !log_fixture_is_on (self, name));
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), !log_fixture_is_on (self, name));
  else
    g_signal_emit_by_name (widget, "clicked");
}

void
log_fixture_type (LogFixture *self, const char *name, const char *text)
{
  GtkWidget *widget = log_fixture_get (self, name);

  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else if (GTK_IS_SPIN_BUTTON (widget))
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget), g_ascii_strtod (text, NULL));
  else
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

/* Opens the section with this title. */
void
log_fixture_open_section (LogFixture *self, const char *title)
{
  GtkWidget *row = find_widget (log_fixture_get_content (self), ADW_TYPE_EXPANDER_ROW, title);

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static const char *const sections[] = {
  "The walk",        "What relieved it", "Other signs", "Position, and what makes it easier",
  "Pain in the leg", "What set it off",  "Note",
};

void
log_fixture_open_all_sections (LogFixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    log_fixture_open_section (self, sections[i]);
}

/* (transfer full): the only entry of the diary. */
BsEntry *
log_fixture_get_only_entry (LogFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = bs_store_list_entries (self->page.store, &BS_ENTRY_QUERY_ALL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  return bs_entry_ref (g_ptr_array_index (entries, 0));
}

guint
log_fixture_count_entries (LogFixture *self)
{
  g_autoptr (GError) error = NULL;
  guint n = bs_store_count_entries (self->page.store, &error);

  g_assert_no_error (error);
  return n;
}

char *
log_fixture_get_draft (LogFixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  char *text = bs_store_get_draft (self->page.store, name, &error);

  g_assert_no_error (error);
  return text;
}

BsEntry *
log_fixture_save (LogFixture *self)
{
  log_fixture_press (self, "Save");
  SPIN_UNTIL (self->dialog == NULL);
  return log_fixture_get_only_entry (self);
}

/* Steps: "Name" presses, "Name=text" types, "+Name" opens a section. */
void
log_fixture_take_steps (LogFixture *self, const char *steps)
{
  g_auto (GStrv) list = g_strsplit (steps, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (list[i], "=", 2);

      if (*list[i] == '+')
        log_fixture_open_section (self, list[i] + 1);
      else if (parts[1] != NULL)
        log_fixture_type (self, parts[0], parts[1]);
      else
        log_fixture_press (self, parts[0]);
    }
}
